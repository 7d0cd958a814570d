"""The room's front desk: gives, calls and takes back computers inside a use case's transaction."""

from datetime import date, datetime, timedelta
from typing import Final
from uuid import UUID

from sqlalchemy.orm import Session

from db.models import Computer, RoomStay, Ticket, TicketCall, Visit, Visitor
from db.vault import Vault
from shared.actors import new_id
from shared.acts import Act
from shared.bidding_room.assistance import ask, end_all
from shared.bidding_room.reading import (
    free_computers,
    open_stay_of,
    open_stays,
    seat_of_stay,
    tender_packages,
    ticket_of,
    waiting_line,
)
from shared.bidding_room.rules import has_lapsed, phone_tail
from shared.bidding_room.views import RoomSeat, StayEnding
from shared.catalogue import Catalogue
from shared.clock import service_day
from shared.office_hours import OfficeHours
from shared.preferences import read_preferences
from shared.queueing.views import TicketState
from shared.slips import RoomPaper

SEATED: Final = "room.seated"
CALLED: Final = "room.called"
ENDED: Final = "room.ended"


class RoomDesk:
    """Keeps the room in order: as long as a computer is free and given out, nobody waits."""

    def __init__(self, catalogue: Catalogue, hours: OfficeHours, vault: Vault) -> None:
        self._catalogue = catalogue
        self._hours = hours
        self._vault = vault

    @property
    def services(self) -> frozenset[str]:
        """The codes of the services that the room is for (1d, 1e)."""
        return frozenset(s.code for s in self._catalogue.services if s.is_room)

    def day(self, moment: datetime) -> date:
        """The service day of a moment, where the office stands."""
        return service_day(moment, self._catalogue.office.zone)

    # For the guestbook

    def admit(self, act: Act, visit: Visit, ticket: Ticket) -> RoomSeat | None:
        """Give the visitor who signs in a computer, or None: then the ticket waits.

        The ticket stands as waiting, with the visit's answers.
        """
        act.session.flush()
        self.settle(act, besides=ticket.id)
        free = free_computers(act.session)
        if not free or not self._is_first(act, ticket):
            return None
        stay = self._stay(act, ticket, free[0])
        self.seat(act, stay, ticket)
        return seat_of_stay(act.session, stay)

    def seat_in(self, session: Session, visit_id: UUID) -> RoomSeat | None:
        """The computer a visit has now."""
        stay = open_stay_of(session, visit_id)
        return seat_of_stay(session, stay) if stay else None

    def paper(self, session: Session, visit_id: UUID, seat: RoomSeat | None) -> RoomPaper:
        """What the visitor's ticket says of the room."""
        return RoomPaper(
            computer=seat.computer if seat else "",
            tender_package=tender_packages(session, [visit_id]).get(visit_id, ""),
            claim_minutes=read_preferences(session).room_claim_minutes,
        )

    # Steps of a stay

    def call(self, act: Act, ticket: Ticket, computer: Computer) -> RoomStay:
        """Keep a computer for a waiting visitor, and announce it."""
        keep = timedelta(minutes=read_preferences(act.session).room_claim_minutes)
        stay = self._stay(act, ticket, computer, act.now + keep)
        ticket.state, ticket.ended_at = TicketState.CALLED, None
        self.announce(act, ticket, computer)
        act.also(CALLED, stay.id, ticket.visit_id, computer=computer.number)
        return stay

    def announce(self, act: Act, ticket: Ticket, computer: Computer) -> None:
        """Write the call that boards show and speak."""
        ticket.calls += 1
        act.session.add(
            TicketCall(
                ticket_id=ticket.id,
                computer_id=computer.id,
                service_day=ticket.service_day,
                called_at=act.now,
            )
        )

    def seat(self, act: Act, stay: RoomStay, ticket: Ticket) -> None:
        """The visitor sits down; who came for assistance has asked for it thereby (1e)."""
        stay.seated_at = act.now
        ticket.state, ticket.serving_since = TicketState.SERVING, act.now
        computer = act.session.get_one(Computer, stay.computer_id)
        act.also(SEATED, stay.id, ticket.visit_id, computer=computer.number)
        if self._catalogue.service(ticket.service).is_assisted:
            ask(act, ticket.visit_id)

    def end(self, act: Act, stay: RoomStay, ending: StayEnding) -> Ticket:
        """Free the computer; a visitor who never sat down there is missed."""
        stay.ended_at, stay.ending, stay.phone_tail = act.now, ending, None
        ticket = ticket_of(act.session, stay.visit_id)
        ticket.state = TicketState.DONE if stay.seated_at else TicketState.NO_SHOW
        ticket.ended_at = act.now
        end_all(act, stay.visit_id)
        return ticket

    def return_to_line(self, act: Act, ticket: Ticket) -> None:
        """Let a called or missed visitor wait again, at the old place."""
        ticket.state, ticket.ended_at, ticket.computer_id = TicketState.WAITING, None, None
        act.session.flush()

    def settle(self, act: Act, besides: UUID | None = None) -> tuple[UUID, ...]:
        """Do what is due: end what is over, then give free computers to who waits.

        Every action of the room does this, so that nothing depends on somebody's timer. The
        ticket `besides` is still at the kiosk and not called. Returns the stays that ended or
        began.
        """
        ended = [self._end_overdue(act, stay, ending) for stay, ending in self._overdue(act)]
        act.session.flush()
        return (*ended, *self._hand_out(act, besides))

    def has_to_settle(self, session: Session, now: datetime) -> bool:
        """Whether anything is due; asked often, without the write lock."""
        if any(self._how_it_is_over(session, stay, now) for stay in open_stays(session)):
            return True
        line = waiting_line(session, self.services, self.day(now))
        return bool(line and free_computers(session) and self._callable(session, line, now))

    # Inside

    def _stay(
        self, act: Act, ticket: Ticket, computer: Computer, claim_until: datetime | None = None
    ) -> RoomStay:
        row = new_id()
        ticket.computer_id = computer.id
        ticket.called_at = ticket.called_at or act.now
        stay = RoomStay(
            id=row,
            visit_id=ticket.visit_id,
            computer_id=computer.id,
            claimed_at=act.now,
            claim_until=claim_until,
            phone_tail=self._tail_of(act.session, row, ticket.visit_id),
        )
        act.session.add(stay)
        return stay

    def _tail_of(self, session: Session, stay_id: UUID, visit_id: UUID) -> bytes | None:
        visit = session.get_one(Visit, visit_id)
        visitor = session.get_one(Visitor, visit.visitor_id)
        phone = self._vault.open(visitor.phone_sealed, "visitors.phone", visitor.id)
        return tail_index(self._vault, stay_id, phone_tail(phone))

    def _overdue(self, act: Act) -> list[tuple[RoomStay, StayEnding]]:
        found = (
            (stay, self._how_it_is_over(act.session, stay, act.now))
            for stay in open_stays(act.session)
        )
        return [(stay, ending) for stay, ending in found if ending is not None]

    def _how_it_is_over(self, session: Session, stay: RoomStay, now: datetime) -> StayEnding | None:
        """How an open stay should have ended: unclaimed in time, or left from another day."""
        if self.day(stay.claimed_at) != self.day(now):
            return StayEnding.AUTOMATIC
        if stay.seated_at is None and stay.claim_until and has_lapsed(stay.claim_until, now):
            return StayEnding.LAPSED
        return None

    def _end_overdue(self, act: Act, stay: RoomStay, ending: StayEnding) -> UUID:
        self.end(act, stay, ending)
        act.also(ENDED, stay.id, stay.visit_id, ending=ending)
        return stay.id

    def _hand_out(self, act: Act, besides: UUID | None) -> list[UUID]:
        line = waiting_line(act.session, self.services, self.day(act.now))
        waiting = [ticket for ticket in line if ticket.id != besides]
        free = free_computers(act.session) if waiting else []
        if not free:
            return []
        callable_now = self._callable(act.session, waiting, act.now)
        stays = [self.call(act, *given) for given in zip(callable_now, free, strict=False)]
        act.session.flush()
        return [stay.id for stay in stays]

    def _is_first(self, act: Act, ticket: Ticket) -> bool:
        """Whether a newcomer passes nobody by; who waits for an opening hour is not passed."""
        line = waiting_line(act.session, self.services, ticket.service_day)
        alone = all(other.id == ticket.id for other in line)
        return alone or bool(self._callable(act.session, [ticket], act.now))

    def _callable(self, session: Session, line: list[Ticket], now: datetime) -> list[Ticket]:
        """Who may be given a computer now: whose service is open."""
        is_open: dict[str, bool] = {
            code: self._hours.opening_in(session, code, now).is_open
            for code in {ticket.service for ticket in line}
        }
        return [ticket for ticket in line if is_open[ticket.service]]


def tail_index(vault: Vault, stay_id: UUID, digits: str) -> bytes | None:
    """The keyed hash of a phone's last digits, of use for one stay only."""
    return vault.index(f"{stay_id}:{digits}", "phone_tail") if digits else None
