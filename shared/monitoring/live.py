"""Reading the office as it is at this moment."""

from collections import Counter as Count
from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta
from statistics import median
from uuid import UUID

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from db.models import (
    Computer,
    Counter,
    CounterPause,
    CounterSession,
    OfficerRecord,
    Ticket,
    TicketLeg,
    Visit,
    Visitor,
)
from shared.bidding_room.floor import read_computers
from shared.bidding_room.views import ComputerState
from shared.catalogue import Catalogue, Service
from shared.day_end.reading import OPEN_STATES
from shared.monitoring.views import CounterNow, ServiceToday, TicketNow
from shared.queueing.rules import AT_A_COUNTER
from shared.queueing.views import TicketState, ticket_label

Times = tuple[str, timedelta, timedelta]
"""A service's code, how long somebody waited for it, and how long it took."""


def read_tickets_now(session: Session, day: date, catalogue: Catalogue) -> tuple[TicketNow, ...]:
    """Everybody with a number who has not finished, the longest in their state first."""
    wanted = _tickets().where(Ticket.service_day == day, Ticket.state.in_(OPEN_STATES))
    found = (
        ticket_now(ticket, visitor, computer or counter, catalogue)
        for ticket, visitor, counter, computer in session.execute(wanted)
    )
    return tuple(sorted(found, key=lambda ticket: ticket.since))


def read_ticket_now(session: Session, ticket_id: UUID, catalogue: Catalogue) -> TicketNow | None:
    """One ticket, whatever became of it."""
    wanted = _tickets().where(Ticket.id == ticket_id)
    for ticket, visitor, counter, computer in session.execute(wanted):
        return ticket_now(ticket, visitor, computer or counter, catalogue)
    return None


def ticket_now(
    ticket: Ticket, visitor: Visitor, place: str | None, catalogue: Catalogue
) -> TicketNow:
    """A ticket with its person, as a supervisor sees it."""
    state = TicketState(ticket.state)
    queued = ticket.requeued_at or ticket.issued_at
    since = {
        TicketState.WAITING: queued,
        TicketState.CALLED: ticket.called_at,
        TicketState.SERVING: ticket.serving_since,
        TicketState.HELD: ticket.serving_since or ticket.called_at,
    }.get(state, ticket.ended_at)
    return TicketNow(
        id=ticket.id,
        label=ticket_label(ticket.prefix, ticket.number),
        person=visitor.name,
        organisation=visitor.organisation,
        service=ticket.service,
        service_title=catalogue.service(ticket.service).title,
        state=state,
        since=since or queued,
        priority=ticket.priority,
        place=place or "",
    )


def read_counters_now(session: Session, day: date) -> tuple[CounterNow, ...]:
    """Every counter in use by number, with officer, pause and visitor."""
    seats = (
        select(Counter, CounterSession.started_at, OfficerRecord.full_name, CounterPause.reason)
        .outerjoin(
            CounterSession,
            (CounterSession.counter_id == Counter.id) & CounterSession.ended_at.is_(None),
        )
        .outerjoin(OfficerRecord, CounterSession.officer_id == OfficerRecord.id)
        .outerjoin(
            CounterPause,
            (CounterPause.session_id == CounterSession.id) & CounterPause.ended_at.is_(None),
        )
        .where(Counter.retired.is_(False))
        .order_by(Counter.number)
    )
    present = select(Ticket).where(Ticket.service_day == day, Ticket.state.in_(AT_A_COUNTER))
    served = {ticket.counter_id: ticket for ticket in session.scalars(present)}
    return tuple(
        _counter_now(counter, since, officer, pause, served.get(counter.id))
        for counter, since, officer, pause in session.execute(seats)
    )


def count_computers(session: Session) -> Mapping[ComputerState, int]:
    """How many computers are in each state."""
    return Count(computer.state for computer in read_computers(session))


def read_services_today(
    session: Session, day: date, catalogue: Catalogue, waiting: Iterable[TicketNow]
) -> tuple[ServiceToday, ...]:
    """Today's waiting and service times of every service that is called to counters."""
    times: dict[str, list[Times]] = {}
    for each in _times(session, day):
        times.setdefault(each[0], []).append(each)
    lines = Count(ticket.service for ticket in waiting if ticket.state is TicketState.WAITING)
    return tuple(
        _service_today(service, times.get(service.code, []), lines[service.code])
        for service in catalogue.services
        if not service.is_room
    )


def _tickets() -> Select[Ticket, Visitor, str | None, str | None]:
    return (
        select(Ticket, Visitor, Counter.name, Computer.name)
        .join(Visit, Ticket.visit_id == Visit.id)
        .join(Visitor, Visit.visitor_id == Visitor.id)
        .outerjoin(Counter, Ticket.counter_id == Counter.id)
        .outerjoin(Computer, Ticket.computer_id == Computer.id)
    )


def _counter_now(
    counter: Counter,
    since: datetime | None,
    officer: str | None,
    pause: str | None,
    ticket: Ticket | None,
) -> CounterNow:
    return CounterNow(
        number=counter.number,
        name=counter.name,
        officer=officer or "",
        since=since,
        pause=pause or "",
        label=ticket_label(ticket.prefix, ticket.number) if ticket else "",
        state=TicketState(ticket.state) if ticket else None,
        serving_since=(ticket.serving_since or ticket.called_at) if ticket else None,
    )


def _times(session: Session, day: date) -> Iterable[Times]:
    """Each part of a ticket's way that was served to its end, also those before it was sent on."""
    # A part begins where the one before ended, also for who came back to the place of arrival.
    sent_on = select(func.max(TicketLeg.ended_at)).where(TicketLeg.ticket_id == Ticket.id)
    last = select(
        Ticket.service,
        func.coalesce(sent_on.scalar_subquery(), Ticket.issued_at),
        Ticket.called_at,
        Ticket.serving_since,
        Ticket.ended_at,
    ).where(Ticket.service_day == day, Ticket.state == TicketState.DONE)
    before = select(
        TicketLeg.service,
        TicketLeg.queued_at,
        TicketLeg.called_at,
        TicketLeg.serving_since,
        TicketLeg.ended_at,
    ).where(TicketLeg.service_day == day, TicketLeg.serving_since.is_not(None))
    for code, queued, called, serving, ended in session.execute(last):
        if called is not None and serving is not None and ended is not None:
            yield code, called - queued, ended - serving
    for code, queued, called, serving, ended in session.execute(before):
        if serving is not None:
            yield code, called - queued, ended - serving


def _service_today(service: Service, times: list[Times], waiting: int) -> ServiceToday:
    minutes = service.target.minutes
    target = timedelta(minutes=minutes) if minutes else None
    waits = [wait for _code, wait, _length in times]
    lengths = [length for _code, _wait, length in times]
    return ServiceToday(
        code=service.code,
        title=service.title,
        waiting=waiting,
        served=len(times),
        within=sum(length <= target for length in lengths) if target else 0,
        target=target,
        median_wait=_median(waits),
        median_service=_median(lengths),
    )


def _median(lengths: list[timedelta]) -> timedelta | None:
    if not lengths:
        return None
    return timedelta(seconds=median(length.total_seconds() for length in lengths))
