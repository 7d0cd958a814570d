"""What visitors and officers do in the bidding room (1d, 1e)."""

from datetime import date
from typing import Final
from uuid import UUID

from db.engine import Database
from db.models import RoomStay
from db.vault import Vault
from shared.actors import Action, Actor, Kiosk, Officer, RequestKey
from shared.acts import Acts
from shared.bidding_room import assistance, reading, stays
from shared.bidding_room.desk import RoomDesk
from shared.bidding_room.floor import read_computers, read_missed, read_places, read_waiting
from shared.bidding_room.register import read_register
from shared.bidding_room.views import (
    Departure,
    Floor,
    Range,
    RegisterRow,
    RoomPlace,
    RoomSeat,
    StayEnding,
)
from shared.catalogue import Catalogue
from shared.clock import Clock
from shared.errors import UserError
from shared.office_hours import OfficeHours
from shared.opening_hours import Opening

IDENTITY_SHOWN: Final = "room.identity_shown"
MOVED: Final = "room.moved"
RELEASED: Final = "room.released"
BLOCKED: Final = "room.blocked"
UNBLOCKED: Final = "room.unblocked"
DAY_ENDED: Final = "room.day_ended"
SETTLED: Final = "room.settled"
ASKED: Final = "assistance.asked"
BEGUN: Final = "assistance.begun"
HELPED: Final = "assistance.ended"


class BiddingRoom:
    """Claims, uses and gives back the room's computers; help at them; the register."""

    def __init__(
        self,
        database: Database,
        acts: Acts,
        desk: RoomDesk,
        catalogue: Catalogue,
        hours: OfficeHours,
        vault: Vault,
        clock: Clock,
    ) -> None:
        self._database = database
        self._acts = acts
        self._desk = desk
        self._catalogue = catalogue
        self._hours = hours
        self._vault = vault
        self._clock = clock

    # What the screens show

    def places(self) -> tuple[RoomPlace, ...]:
        """The floor plan for a kiosk, without personal data."""
        with self._database.reading() as session:
            return read_places(session)

    def floor(self, by: Officer) -> Floor:
        """The room with everybody in it, for an officer."""
        by.must_be_allowed(Action.RUN_ROOM)
        now = self._clock.now()
        day = self._desk.day(now)
        with self._database.reading() as session:
            openings = self._hours.all_in(session, now)
            return Floor(
                computers=read_computers(session),
                waiting=read_waiting(session, self._desk.services, day),
                missed=read_missed(session, self._desk.services, day),
                closed=_closed([openings[code] for code in sorted(self._desk.services)]),
            )

    def seat_of(self, code: str) -> RoomSeat:
        """The computer that the slip's visitor has now, or that is kept for them.

        Raises `room.unknown_code`, `room.waiting`, `room.missed` and `room.ended`.
        """
        today = self._desk.day(self._clock.now())
        with self._database.reading() as session:
            return reading.seat_with(session, code, self._desk.services, today)

    def expected_wait(self, ahead: int | None = None) -> Range | None:
        """How long somebody waits for a computer with so many, or all who wait, before them.

        None while a computer is free, and while too few stays tell how long one lasts.
        """
        now = self._clock.now()
        with self._database.reading() as session:
            today = self._desk.day(now)
            return reading.expected_wait(session, self._desk.services, now, today, ahead)

    def register(self, day: date, by: Officer) -> tuple[RegisterRow, ...]:
        """The "Daftar pengguna ruang bidding" of a day."""
        by.must_be_allowed(Action.RUN_ROOM)
        with self._database.reading() as session:
            return read_register(session, self._vault, day, self._catalogue.office.zone)

    # What visitors do

    def claim(self, code: str, by: Actor, request: RequestKey) -> RoomSeat:
        """A called visitor is there and sits down; one who already sits there just hears where.

        Raises `room.claim_lapsed` from the moment on at which the computer goes to the next
        one, and as `seat_of` does.
        """
        _must_run_room(by)
        with self._acts.begin(by, request, stays.CLAIMED) as act:
            if act.earlier:
                return reading.seat_of_stay(act.session, act.session.get_one(RoomStay, act.earlier))
            stay = stays.stay_with(act, self._desk, code)
            if stay.seated_at is None:
                stays.sit_down(act, self._desk, stay)
            return reading.seat_of_stay(act.session, stay)

    def sign_out(self, code: str, by: Actor, request: RequestKey) -> Departure:
        """The slip's visitor leaves, and the first in line is called.

        Raises `room.not_claimed` for one who never sat down, and as `seat_of` does.
        """
        _must_run_room(by)
        with self._acts.begin(by, request, stays.SIGNED_OUT) as act:
            if act.earlier:
                return stays.departure(act, act.session.get_one(RoomStay, act.earlier))
            return stays.leave(act, self._desk, stays.used_with(act, self._desk, code))

    def sign_out_by_phone(
        self, computer_id: UUID, digits: str, by: Kiosk, request: RequestKey
    ) -> Departure:
        """The visitor at a computer leaves by the last four digits of the phone.

        Raises `room.nobody_there`, `room.wrong_digits` with the tries `left`, and after the
        last of them `room.ask_officer`, which also alerts the officers.
        """
        with self._acts.begin(by, request, stays.SIGNED_OUT, stays.WRONG_DIGITS) as act:
            if act.earlier:
                stay = act.session.get_one(RoomStay, act.earlier)
                outcome = stays.departure(act, stay) if stay.ended_at else stays.refusal_of(stay)
            else:
                found = reading.open_stay_at(act.session, computer_id)
                if found is None or found.seated_at is None:
                    name = stays.computer_of(act, computer_id).name
                    raise UserError("room.nobody_there", computer=name)
                outcome = stays.try_digits(act, self._desk, self._vault, found, digits)
        if isinstance(outcome, UserError):
            raise outcome
        return outcome

    def ask_assistance(self, code: str, by: Actor, request: RequestKey) -> None:
        """The slip's visitor asks the helpdesk to come; asking again changes nothing.

        Raises as `sign_out` does.
        """
        _must_run_room(by)
        with self._acts.begin(by, request, ASKED) as act:
            if act.earlier:
                return
            visit_id = stays.used_with(act, self._desk, code).visit_id
            assistance.ask(act, visit_id)
            act.record(ASKED, visit_id, visit_id)

    # What officers do

    def begin_assistance(self, visit_id: UUID, by: Officer, request: RequestKey) -> None:
        """The officer is beside the visitor; raises `room.changed` if nobody waits for help."""
        by.must_be_allowed(Action.ASSIST)
        with self._acts.begin(by, request, BEGUN, about=visit_id) as act:
            if not act.earlier:
                assistance.begin(act, visit_id, by)
                act.record(BEGUN, visit_id, visit_id)

    def end_assistance(self, visit_id: UUID, by: Officer, request: RequestKey) -> None:
        """The help is over; raises `room.changed` if none was being given."""
        by.must_be_allowed(Action.ASSIST)
        with self._acts.begin(by, request, HELPED, about=visit_id) as act:
            if not act.earlier:
                assistance.end(act, visit_id)
                act.record(HELPED, visit_id, visit_id)

    def confirm_identity(self, stay_id: UUID, by: Officer, request: RequestKey) -> None:
        """The visitor has shown KTP or NIP (D06, D55)."""
        by.must_be_allowed(Action.RUN_ROOM)
        with self._acts.begin(by, request, IDENTITY_SHOWN, about=stay_id) as act:
            if act.earlier:
                return
            stay = stays.still_open(act, stay_id)
            stay.identity_shown_at = stay.identity_shown_at or act.now
            stay.identity_shown_to = stay.identity_shown_to or by.id
            act.record(IDENTITY_SHOWN, stay_id, stay.visit_id)

    def move(self, stay_id: UUID, computer_id: UUID, by: Officer, request: RequestKey) -> RoomSeat:
        """Seat a visitor elsewhere; raises `room.computer_taken` where nobody can be seated."""
        by.must_be_allowed(Action.RUN_ROOM)
        with self._acts.begin(by, request, MOVED, about=stay_id) as act:
            if act.earlier:
                return reading.seat_of_stay(act.session, act.session.get_one(RoomStay, stay_id))
            stay = stays.still_open(act, stay_id)
            if stay.seated_at is None:
                raise UserError("room.changed")
            left = stays.computer_of(act, stay.computer_id)
            target = stays.computer_of(act, computer_id)
            if target.out_of_order or reading.open_stay_at(act.session, computer_id):
                raise UserError("room.computer_taken", computer=target.name)
            stay.computer_id = target.id
            reading.ticket_of(act.session, stay.visit_id).computer_id = target.id
            act.record(MOVED, stay_id, stay.visit_id, left=left.number, computer=target.number)
            self._desk.settle(act)
            return reading.seat_of_stay(act.session, stay)

    def release(self, stay_id: UUID, reason: str, by: Officer, request: RequestKey) -> Departure:
        """Free the computer of a visitor who is not there any more, for a reason (D15)."""
        by.must_be_allowed(Action.RUN_ROOM)
        reason = stays.tidied_reason(reason)
        with self._acts.begin(by, request, RELEASED, about=stay_id) as act:
            if act.earlier:
                return stays.departure(act, act.session.get_one(RoomStay, stay_id))
            stay = stays.still_open(act, stay_id)
            self._desk.end(act, stay, StayEnding.RELEASED)
            act.record(RELEASED, stay_id, stay.visit_id, reason=reason)
            self._desk.settle(act)
            return stays.departure(act, stay)

    def block(self, computer_id: UUID, reason: str, by: Officer, request: RequestKey) -> None:
        """Take a computer out of order, for a reason that officers read.

        Whoever sits there stays on the list until moved or signed out; whoever is on the way
        to it gets another one, or stands in line again.
        """
        by.must_be_allowed(Action.RUN_ROOM)
        reason = stays.tidied_reason(reason)
        with self._acts.begin(by, request, BLOCKED, about=computer_id) as act:
            if act.earlier:
                return
            stays.computer_of(act, computer_id).out_of_order = reason
            act.record(BLOCKED, computer_id, reason=reason)
            stays.clear_the_way(act, self._desk, computer_id)
            self._desk.settle(act)

    def unblock(self, computer_id: UUID, by: Officer, request: RequestKey) -> None:
        """The computer works again, and may be given at once."""
        by.must_be_allowed(Action.RUN_ROOM)
        with self._acts.begin(by, request, UNBLOCKED, about=computer_id) as act:
            if not act.earlier:
                stays.computer_of(act, computer_id).out_of_order = None
                act.record(UNBLOCKED, computer_id)
                self._desk.settle(act)

    def end_of_day(self, by: Officer, request: RequestKey) -> tuple[Departure, ...]:
        """End every stay as "keluar otomatis", and the line (D15); returns who was still there."""
        by.must_be_allowed(Action.RUN_ROOM)
        with self._acts.begin(by, request, DAY_ENDED, about=by.id) as act:
            there = stays.closed_by(act) if act.earlier else stays.close_room(act, self._desk)
            if not act.earlier:
                act.record(DAY_ENDED, by.id, stays=[str(stay.id) for stay in there])
            return stays.departures(act, there)

    def call_again(self, ticket_id: UUID, by: Officer, request: RequestKey) -> RoomSeat | None:
        """Call a missed visitor once more: to a free computer, or None: back to the old place.

        Who was called and has not come yet is announced again, and has no longer than before.
        An officer may also so call a waiting visitor while the room is closed. Raises
        `room.changed` for anybody else.
        """
        by.must_be_allowed(Action.RUN_ROOM)
        with self._acts.begin(by, request, stays.CALLED_AGAIN, about=ticket_id) as act:
            ticket = stays.ticket_today(act, self._desk, ticket_id)
            if not act.earlier:
                stays.call_again(act, self._desk, ticket)
            stay = reading.open_stay_of(act.session, ticket.visit_id)
            return reading.seat_of_stay(act.session, stay) if stay else None

    def lapse(self, by: Actor, request: RequestKey) -> int:
        """Do what time has made due, and return how much that was; for the screens' timers.

        Claims nobody came for end, stays left from another day end as "keluar otomatis", and
        free computers go to who waits. Without anything due it only reads.
        """
        with self._database.reading() as session:
            if not self._desk.has_to_settle(session, self._clock.now()):
                return 0
        with self._acts.begin(by, request, SETTLED) as act:
            done = () if act.earlier else self._desk.settle(act)
            if done:
                act.record(SETTLED, done[0], stays=len(done))
            return len(done)


def _must_run_room(by: Actor) -> None:
    """A kiosk acts for the visitor; an officer has to be of the room."""
    if isinstance(by, Officer):
        by.must_be_allowed(Action.RUN_ROOM)


def _closed(openings: list[Opening]) -> Opening | None:
    """Why no computer is given out; None as long as one of the room's services is open."""
    if not openings or any(opening.is_open for opening in openings):
        return None
    return openings[0]
