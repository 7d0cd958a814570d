"""Reading tickets with their visits out of the database."""

from collections.abc import Iterator
from uuid import UUID

from sqlalchemy import ColumnElement, Select, and_, literal_column, select
from sqlalchemy.orm import Session

from db.models import Counter, Ticket, Visit, Visitor
from shared.catalogue import ApplicantType, Catalogue
from shared.errors import UserError
from shared.queueing.rules import AT_A_COUNTER
from shared.queueing.views import TicketState, TicketView, ticket_label

Found = Select[Ticket, Visit, Visitor, str]


def select_tickets() -> Found:
    """Tickets with visit, visitor and counter name, to be narrowed by the caller."""
    return (
        select(Ticket, Visit, Visitor, Counter.name)
        .join(Visit, Ticket.visit_id == Visit.id)
        .join(Visitor, Visit.visitor_id == Visitor.id)
        .outerjoin(Counter, Ticket.counter_id == Counter.id)
    )


def is_at_counter(counter_id: UUID) -> ColumnElement[bool]:
    """The condition of being called to, or served at, a counter."""
    # Written out, not bound: only so does SQLite see that the partial index holds them all.
    states: list[ColumnElement[str]] = [
        literal_column(f"'{state}'") for state in sorted(AT_A_COUNTER)
    ]
    return and_(Ticket.counter_id == counter_id, Ticket.state.in_(states))


def read_tickets(session: Session, wanted: Found, catalogue: Catalogue) -> Iterator[TicketView]:
    """Run a narrowed `select_tickets` and hand out frozen views."""
    # The rows may be known to the session from before a bulk update: read them anew.
    fresh = wanted.execution_options(populate_existing=True)
    for ticket, visit, visitor, counter in session.execute(fresh):
        yield _view(ticket, visit, visitor, counter, catalogue)


def read_ticket(session: Session, ticket_id: UUID, catalogue: Catalogue) -> TicketView:
    """One ticket by its id; raises `queue.unknown`."""
    wanted = select_tickets().where(Ticket.id == ticket_id)
    for view in read_tickets(session, wanted, catalogue):
        return view
    raise UserError("queue.unknown")


def _view(
    ticket: Ticket, visit: Visit, visitor: Visitor, counter: str | None, catalogue: Catalogue
) -> TicketView:
    return TicketView(
        id=ticket.id,
        visit_id=visit.id,
        label=ticket_label(ticket.prefix, ticket.number),
        code=ticket.code,
        service=ticket.service,
        service_title=catalogue.service(ticket.service).title,
        state=TicketState(ticket.state),
        person=visitor.name,
        organisation=visitor.organisation,
        applicant_type=ApplicantType(visit.applicant_type) if visit.applicant_type else None,
        is_director=visit.is_director,
        registered_online=visit.registered_online,
        priority=ticket.priority,
        issued_at=ticket.issued_at,
        called_at=ticket.called_at,
        serving_since=ticket.serving_since,
        ended_at=ticket.ended_at,
        calls=ticket.calls,
        counter=counter,
        after_hours=ticket.after_hours,
        note=ticket.note,
    )
