"""One kiosk of a busy bidding room: `python -m tests.faults.room_kiosk URL KEY STEPS SEAT SEED`.

It signs visitors in, lets called ones come or stay away, and signs them out. Whoever it serves
is found in the database, so that a kiosk can take over from one that was killed.
"""

import mmap
import random
import struct
import sys
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import ClassVar, TypeVar

from sqlalchemy import func, select
from sqlalchemy.exc import OperationalError

from db.models import RoomStay, Ticket
from shared.actors import Kiosk, RequestKey, new_request
from shared.errors import UserError
from shared.office import Office, open_office
from tests.support.offices import at, provider_form

T = TypeVar("T")

KIOSKS = 12
OPENS, CLOSES = at(9), at(16)
STEP = timedelta(seconds=20)
LONGEST_LINE = 8
SHORTEST_STAY = timedelta(minutes=20)
LOST_A_RACE = {
    "room.ended", "room.missed", "room.waiting", "room.claim_lapsed", "room.not_claimed",
    "room.nobody_there",
}  # fmt: skip
"""What another kiosk, or time, did first."""

_COUNT = struct.Struct("Q")


class SharedSteps:
    """A clock that moves on with every step of any kiosk, however slow the machine.

    Each kiosk counts in a place of its own in a shared file: a kiosk that is killed cannot keep
    the others waiting, and its successor counts on.
    """

    simulated: ClassVar[bool] = True

    def __init__(self, file: Path, seat: int = 0) -> None:
        if not file.exists():
            file.write_bytes(bytes(KIOSKS * _COUNT.size))
        with file.open("r+b") as opened:
            self._counts = mmap.mmap(opened.fileno(), 0)
        self._offset = seat * _COUNT.size

    def now(self) -> datetime:
        """The simulated moment."""
        steps: int = sum(count for (count,) in _COUNT.iter_unpack(self._counts[:]))
        return (OPENS + steps * STEP).astimezone(UTC)

    def step(self) -> None:
        """Let time pass."""
        [count] = _COUNT.unpack_from(self._counts, self._offset)
        _COUNT.pack_into(self._counts, self._offset, count + 1)


class BusyKiosk:
    """A kiosk with its visitors."""

    def __init__(self, office: Office, clock: SharedSteps, name: str, seed: int) -> None:
        self._office = office
        self._clock = clock
        self._by = Kiosk(name)
        self._chance = random.Random(seed)

    def work(self) -> None:
        """Serve until the day is over."""
        while self._clock.now() < CLOSES:
            self._try(self._lapse)
            self._try(self._chance.choice((self._sign_in, self._claim, self._leave)))
            self._clock.step()
            time.sleep(self._chance.uniform(0, 0.1))

    def _try(self, step: Callable[[], object]) -> None:
        try:
            step()
        except UserError as refusal:
            if refusal.key not in LOST_A_RACE:
                raise

    def _insist(self, step: Callable[[RequestKey], T]) -> T:
        """Do a step as a visitor does who taps again when the database was too busy."""
        request = new_request()
        while True:
            with suppress(OperationalError):
                return step(request)

    def _lapse(self) -> None:
        self._insist(lambda request: self._office.bidding_room.lapse(self._by, request))

    def _sign_in(self) -> None:
        with self._office.database.reading() as session:
            waits = select(func.count()).where(Ticket.state == "waiting")
            if (session.scalar(waits) or 0) >= LONGEST_LINE:
                return
        form = provider_form(self._chance.choice(("1d", "1e")))
        sign_in = self._office.guestbook.sign_in
        self._insist(lambda request: sign_in(form, self._by, request))

    def _claim(self) -> None:
        called = self._open_stays(seated=False)
        if called and self._chance.random() < 0.4:
            _, ticket = self._chance.choice(called)
            claim = self._office.bidding_room.claim
            self._insist(lambda request: claim(ticket.code, self._by, request))

    def _leave(self) -> None:
        latest = self._clock.now() - SHORTEST_STAY
        done = [
            (stay, ticket)
            for stay, ticket in self._open_stays(seated=True)
            if stay.seated_at and stay.seated_at < latest
        ]
        if not done:
            return
        stay, ticket = self._chance.choice(done)
        room = self._office.bidding_room
        if self._chance.random() < 0.5:
            self._insist(lambda request: room.sign_out(ticket.code, self._by, request))
        else:
            self._insist(
                lambda request: room.sign_out_by_phone(stay.computer_id, "7890", self._by, request)
            )

    def _open_stays(self, seated: bool) -> Sequence[tuple[RoomStay, Ticket]]:
        with self._office.database.reading() as session:
            wanted = select(RoomStay, Ticket).join(Ticket, Ticket.visit_id == RoomStay.visit_id)
            sitting = RoomStay.seated_at.is_not(None) if seated else RoomStay.seated_at.is_(None)
            found = session.execute(wanted.where(RoomStay.ended_at.is_(None), sitting))
            return [(stay, ticket) for stay, ticket in found]


def main() -> None:
    """Be the kiosk that the command line describes."""
    url, key_file, steps, seat, seed = sys.argv[1:]
    clock = SharedSteps(Path(steps), int(seat))
    office = open_office(url, Path(key_file), clock)
    BusyKiosk(office, clock, f"Kiosk {int(seat) + 1}", int(seed)).work()
    office.close()


if __name__ == "__main__":
    main()
