"""Issuing tickets inside a use case's transaction: number, computer, paper."""

from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from db import models
from shared.actors import new_id
from shared.acts import Act
from shared.bidding_room.desk import RoomDesk
from shared.bidding_room.views import RoomSeat
from shared.catalogue import Catalogue
from shared.clock import Clock
from shared.codes import CodeKind, new_code
from shared.guestbook.views import IssuedTicket, SignedIn
from shared.numbering import next_number
from shared.preferences import read_preferences
from shared.printing import PaperKind, PrintJobs
from shared.queueing.views import TicketState, ticket_label
from shared.queueing.waiting import ahead_of
from shared.slips.content import TicketSlip
from shared.slips.letterhead import letterhead


class TicketDesk:
    """Gives a visit its ticket and, in the bidding room, its computer."""

    def __init__(
        self, catalogue: Catalogue, print_jobs: PrintJobs, room: RoomDesk, clock: Clock
    ) -> None:
        self._catalogue = catalogue
        self._print_jobs = print_jobs
        self._room = room
        self._clock = clock

    def issue(
        self, act: Act, visit: models.Visit, after_hours: bool
    ) -> tuple[IssuedTicket, RoomSeat | None]:
        """Take the line's next number for a visit with a service, and promise its paper."""
        ticket = self._new_ticket(act, visit, after_hours)
        act.session.add(ticket)
        seat = self._room.admit(act, visit, ticket) if self._is_room(ticket) else None
        issued = self._view(act.session, ticket, seat)
        self._print_jobs.add(
            act, PaperKind.TICKET, ticket.id, issued.label, self._slip(act.session, issued, seat)
        )
        return issued, seat

    def issued(self, session: Session, visit_id: UUID) -> SignedIn:
        """What was issued for a visit before, with the computer it has now."""
        of_visit = select(models.Ticket).where(models.Ticket.visit_id == visit_id)
        in_room = (
            select(models.Ticket).join(models.Visit).where(models.Visit.companion_of == visit_id)
        )
        found, companion = session.scalar(of_visit), session.scalar(in_room)
        if found is None:
            return SignedIn(visit_id, None)
        seated = companion or found
        seat = self._room.seat_in(session, seated.visit_id) if self._is_room(seated) else None
        ticket = self._view(session, found, None if companion else seat)
        room_ticket = self._view(session, companion, seat) if companion else None
        return SignedIn(visit_id, ticket, seat, room_ticket)

    def _is_room(self, ticket: models.Ticket) -> bool:
        return self._catalogue.service(ticket.service).is_room

    def _new_ticket(self, act: Act, visit: models.Visit, after_hours: bool) -> models.Ticket:
        assert visit.service is not None
        service = self._catalogue.service(visit.service)
        return models.Ticket(
            id=new_id(),
            visit=visit,
            service=service.code,
            service_day=visit.service_day,
            prefix=service.prefix,
            number=next_number(act.session, service.prefix, visit.service_day.isoformat()),
            code=new_code(CodeKind.ROOM if service.is_room else CodeKind.TICKET),
            state=TicketState.WAITING,
            priority=visit.priority,
            issued_at=act.now,
            after_hours=after_hours,
        )

    def _slip(self, session: Session, ticket: IssuedTicket, seat: RoomSeat | None) -> TicketSlip:
        in_room = self._catalogue.service(ticket.service).is_room
        return TicketSlip(
            letterhead=letterhead(self._catalogue.office, read_preferences(session)),
            label=ticket.label,
            code=ticket.code,
            service_title=ticket.service_title,
            issued_at=ticket.issued_at,
            ahead=ticket.ahead,
            counters=ticket.counters,
            priority=ticket.priority,
            simulated=self._clock.simulated,
            room=self._room.paper(session, ticket.visit_id, seat) if in_room else None,
        )

    def _view(self, session: Session, ticket: models.Ticket, seat: RoomSeat | None) -> IssuedTicket:
        service = self._catalogue.service(ticket.service)
        return IssuedTicket(
            id=ticket.id,
            visit_id=ticket.visit.id,
            label=ticket_label(ticket.prefix, ticket.number),
            code=ticket.code,
            service=ticket.service,
            service_title=service.title,
            ahead=0 if seat else ahead_of(session, self._catalogue, ticket),
            counters=() if service.is_room else _counters_of(session, ticket.service),
            priority=ticket.priority,
            issued_at=ticket.issued_at,
        )


def _counters_of(session: Session, service: str) -> tuple[str, ...]:
    calls = models.CounterService
    counters = (
        select(models.Counter.name)
        .join(calls, calls.counter_id == models.Counter.id)
        .where(calls.service == service, models.Counter.retired.is_(False))
        .order_by(models.Counter.number)
    )
    return tuple(session.scalars(counters))
