"""Reading tickets with their visits out of the database."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, Row, Select, and_, func, literal_column, select
from sqlalchemy.orm import InstrumentedAttribute, Session, aliased

from db.models import Counter, Ticket, Visit, VisitAnswer, Visitor
from shared.answers import in_words, parse_moment
from shared.catalogue import ApplicantType, Catalogue, Question, QuestionKind, Service
from shared.errors import UserError
from shared.queueing.rules import AT_A_COUNTER
from shared.queueing.views import Answer, TicketState, TicketView, ticket_label
from shared.queueing.ways import Ways, read_ways

Found = Select[Ticket, Visit, Visitor, str, str]
_Awaited = aliased(Counter)
"""The counter that a ticket waits for; the other one is where it was called to."""


def select_tickets() -> Found:
    """Tickets with visit, visitor and counters' names, to be narrowed by the caller."""
    return (
        select(Ticket, Visit, Visitor, Counter.name, _Awaited.name)
        .join(Visit, Ticket.visit_id == Visit.id)
        .join(Visitor, Visit.visitor_id == Visitor.id)
        .outerjoin(Counter, Ticket.counter_id == Counter.id)
        .outerjoin(_Awaited, Ticket.for_counter_id == _Awaited.id)
    )


def place_in_line() -> ColumnElement[datetime]:
    """What tickets stand in line by: their arrival, or since when one that was sent on waits."""
    return func.coalesce(Ticket.requeued_at, Ticket.issued_at)


def is_at_counter(counter_id: UUID | InstrumentedAttribute[UUID]) -> ColumnElement[bool]:
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
    found = session.execute(fresh).all()
    visits = [visit.id for _, visit, *_ in found]
    answers = _answers(session, visits)
    ways = read_ways(session, visits, [ticket.id for ticket, *_ in found], catalogue)
    for row in found:
        yield _view(row, answers.get(row[1].id, {}), ways, catalogue)


def read_ticket(session: Session, ticket_id: UUID, catalogue: Catalogue) -> TicketView:
    """One ticket by its id; raises `queue.unknown`."""
    wanted = select_tickets().where(Ticket.id == ticket_id)
    for view in read_tickets(session, wanted, catalogue):
        return view
    raise UserError("queue.unknown")


def _answers(session: Session, visits: list[UUID]) -> dict[UUID, dict[str, str]]:
    given: dict[UUID, dict[str, str]] = {}
    if not visits:
        return given
    for row in session.scalars(select(VisitAnswer).where(VisitAnswer.visit_id.in_(visits))):
        given.setdefault(row.visit_id, {})[row.question] = row.answer
    return given


def _worded(
    services: Iterable[Service], given: Mapping[str, str], zone: ZoneInfo
) -> tuple[Answer, ...]:
    """Answers in the order of the questions; one no longer asked is not shown."""
    asked = {question.name: question for service in services for question in service.questions}
    return tuple(
        _answer(question, given[name], zone) for name, question in asked.items() if name in given
    )


def _answer(question: Question, answer: str, zone: ZoneInfo) -> Answer:
    is_moment = question.kind is QuestionKind.MOMENT
    moment = parse_moment(answer) if is_moment else None
    words = in_words(question, answer)
    aware = moment.replace(tzinfo=zone) if moment else None
    return Answer(question.name, question.label, words, aware)


def _view(
    row: Row[Ticket, Visit, Visitor, str, str],
    given: Mapping[str, str],
    ways: Ways,
    catalogue: Catalogue,
) -> TicketView:
    ticket, visit, visitor, counter, awaited = row
    service = catalogue.service(ticket.service)
    # What was answered for the service of arrival stays of use wherever the ticket is sent on.
    asking = [service] if visit.service is None else [service, catalogue.service(visit.service)]
    legs = ways.legs.get(ticket.id, [])
    return TicketView(
        id=ticket.id,
        visit_id=visit.id,
        label=ticket_label(ticket.prefix, ticket.number),
        code=ticket.code,
        service=ticket.service,
        service_title=service.title,
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
        waiting_since=legs[-1].ended_at if legs else ticket.issued_at,
        return_at=ticket.return_at,
        for_counter=awaited,
        answers=_worded(asking, given, catalogue.office.zone),
        notes=tuple(ways.notes.get(visit.id, ())),
        legs=tuple(legs),
        plans=tuple(ways.plans.get(ticket.id, ())),
    )
