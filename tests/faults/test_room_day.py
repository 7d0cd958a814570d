"""Twelve kiosks in front of twenty computers for a day, some of them killed in the middle."""

import random
import signal
import subprocess
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise
from pathlib import Path
from uuid import UUID

import pytest
from sqlalchemy import select

from db.models import Computer, JournalEntry, RoomStay, Setting, Ticket, TicketCall, Visit
from shared.actors import new_id, new_request
from shared.bidding_room import StayEnding
from shared.office import Office
from shared.queueing import TicketState
from tests.faults.room_kiosk import CLOSES, KIOSKS, OPENS, SharedSteps
from tests.shared.bidding_room.room import officer
from tests.support.offices import KIOSK, Place

COMPUTERS = 20
CRASHES = 12
PATIENCE_SECONDS = 120
ROOT = Path(__file__).parents[2]

Running = list[subprocess.Popen[bytes]]


def furnish(office: Office) -> None:
    """Set up computers until there are twenty, in an office that is open long enough."""
    with office.database.writing() as session:
        session.add(Setting(name="office_closes", value="23:30:00"))
        for number in range(len(office.bidding_room.places()) + 1, COMPUTERS + 1):
            session.add(Computer(id=new_id(), number=number, name=f"PC {number}"))


def kiosk(place: Place, steps: Path, seat: int, seed: int) -> subprocess.Popen[bytes]:
    """A kiosk's process of its own."""
    words = ("-m", "tests.faults.room_kiosk", place.url, str(place.key_file), str(steps))
    return subprocess.Popen(
        [sys.executable, *words, str(seat), str(seed)], cwd=ROOT, stderr=subprocess.PIPE
    )


@contextmanager
def kiosks(place: Place, steps: Path) -> Iterator[Running]:
    """Twelve kiosks, none of which outlives the test."""
    running = [kiosk(place, steps, seat, seat) for seat in range(KIOSKS)]
    try:
        yield running
    finally:
        for process in running:
            process.kill()
            process.communicate()


def play_the_day(place: Place, steps: Path) -> SharedSteps:
    """Run the kiosks to closing; at every twelfth of the day one is killed and replaced."""
    clock, chance = SharedSteps(steps), random.Random(1)
    with kiosks(place, steps) as running:
        for crash in range(1, CRASHES):
            wait_for(clock, OPENS + (CLOSES - OPENS) * crash / CRASHES, running)
            seat = chance.randrange(KIOSKS)
            running[seat].send_signal(signal.SIGKILL)
            running[seat].communicate()
            assert running[seat].returncode == -signal.SIGKILL
            running[seat] = kiosk(place, steps, seat, KIOSKS + crash)
        wait_for(clock, CLOSES, running)
        for process in running:
            _, complaints = process.communicate(timeout=PATIENCE_SECONDS)
            assert process.returncode == 0, complaints.decode()
    return clock


def wait_for(clock: SharedSteps, moment: datetime, running: Running) -> None:
    """Let the kiosks work until a moment; fails when they get nowhere."""
    before, heard = clock.now(), time.monotonic()
    while clock.now() < moment:
        for process in running:
            if process.poll():
                _, complaints = process.communicate()
                raise AssertionError(complaints.decode())
        time.sleep(0.05)
        if clock.now() > before:
            before, heard = clock.now(), time.monotonic()
        assert time.monotonic() < heard + PATIENCE_SECONDS, "the kiosks stand still"


@pytest.mark.long
def test_a_day_of_twelve_kiosks_with_crashes(place: Place, office: Office, tmp_path: Path) -> None:
    furnish(office)
    clock = play_the_day(place, tmp_path / "steps")
    place.clock.set(clock.now())
    office.bidding_room.lapse(KIOSK, new_request())
    day = read_day(office)
    assert_the_day_was_busy(day)
    assert_no_computer_is_given_twice(day)
    assert_nobody_is_lost(day, office)
    assert_the_line_was_in_order(day)
    assert_everybody_goes_home(day, office)


@dataclass(frozen=True, slots=True)
class Day:
    """What the database holds of a day."""

    tickets: list[Ticket]
    stays: list[RoomStay]
    calls: list[TicketCall]
    journal: list[JournalEntry]

    @property
    def open_stays(self) -> list[RoomStay]:
        """Who has a computer still."""
        return [stay for stay in self.stays if stay.ended_at is None]


def read_day(office: Office) -> Day:
    with office.database.reading() as session:
        return Day(
            tickets=list(session.scalars(select(Ticket).order_by(Ticket.number))),
            stays=list(session.scalars(select(RoomStay).order_by(RoomStay.claimed_at))),
            calls=list(session.scalars(select(TicketCall).order_by(TicketCall.id))),
            journal=list(session.scalars(select(JournalEntry).order_by(JournalEntry.number))),
        )


def assert_the_day_was_busy(day: Day) -> None:
    endings = Counter(stay.ending for stay in day.stays)
    assert endings[StayEnding.SIGNED_OUT] > COMPUTERS
    assert endings[StayEnding.LAPSED] > 0
    assert len(day.calls) > COMPUTERS


def assert_no_computer_is_given_twice(day: Day) -> None:
    """At no moment has a computer, or a visitor, two stays."""
    for stays in (
        *_grouped(day.stays, lambda stay: stay.computer_id),
        *_grouped(day.stays, lambda stay: stay.visit_id),
    ):
        for earlier, later in pairwise(stays):
            assert earlier.ended_at is not None
            assert earlier.ended_at <= later.claimed_at


def assert_nobody_is_lost(day: Day, office: Office) -> None:
    """Every visitor has a number, and sits, is called, waits, has left, or was missed."""
    assert [ticket.number for ticket in day.tickets] == list(range(1, len(day.tickets) + 1))
    with office.database.reading() as session:
        assert len(session.scalars(select(Visit.id)).all()) == len(day.tickets)
    signed_in = [row.visit_id for row in day.journal if row.action == "guestbook.signed_in"]
    assert sorted(map(str, signed_in)) == sorted(str(ticket.visit_id) for ticket in day.tickets)
    seated = {stay.visit_id for stay in day.open_stays if stay.seated_at}
    called = {stay.visit_id for stay in day.open_stays if not stay.seated_at}
    left = {stay.visit_id for stay in day.stays if stay.ending == StayEnding.SIGNED_OUT}
    missed = {stay.visit_id for stay in day.stays if stay.ending == StayEnding.LAPSED}
    assert _in_state(day, TicketState.SERVING) == seated
    assert _in_state(day, TicketState.CALLED) == called
    assert _in_state(day, TicketState.DONE) == left
    assert _in_state(day, TicketState.NO_SHOW) == missed
    waiting = {ticket.visit_id for ticket in day.tickets} - seated - called - left - missed
    assert _in_state(day, TicketState.WAITING) == waiting
    assert not waiting or len(day.open_stays) == COMPUTERS


def assert_the_line_was_in_order(day: Day) -> None:
    """Who waited was called in the order of numbers, and nobody sat down past them."""
    number = {ticket.id: ticket.number for ticket in day.tickets}
    called = [number[call.ticket_id] for call in day.calls]
    assert called == sorted(set(called))
    called_at = {number[call.ticket_id]: call.called_at for call in day.calls}
    last_wait = day.tickets[0].issued_at
    for ticket in day.tickets:
        if ticket.number in called_at:
            last_wait = max(last_wait, called_at[ticket.number])
        elif ticket.state != TicketState.WAITING:
            assert ticket.issued_at >= last_wait, "sat down at once while somebody waited"


def assert_everybody_goes_home(day: Day, office: Office) -> None:
    rina = officer(office, "rina")
    still_there = [stay for stay in day.open_stays if stay.seated_at]
    assert len(office.bidding_room.end_of_day(rina, new_request())) == len(still_there)
    assert all(each.is_free for each in office.bidding_room.places())
    rows = office.bidding_room.register(CLOSES.date(), rina)
    assert Counter(row.ending for row in rows) == {
        StayEnding.SIGNED_OUT: len(_in_state(day, TicketState.DONE)),
        StayEnding.AUTOMATIC: len(still_there),
    }


def _grouped(stays: list[RoomStay], key: Callable[[RoomStay], UUID]) -> list[list[RoomStay]]:
    groups: dict[UUID, list[RoomStay]] = defaultdict(list)
    for stay in stays:
        groups[key(stay)].append(stay)
    return list(groups.values())


def _in_state(day: Day, state: TicketState) -> set[UUID]:
    return {ticket.visit_id for ticket in day.tickets if ticket.state == state}
