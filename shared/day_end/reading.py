"""Reading a day: what is open, who is seated, its figures, and days that were forgotten."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any, Final
from uuid import UUID

from sqlalchemy import ColumnElement, Select, exists, func, select, union
from sqlalchemy.orm import Session

from db.models import (
    Computer,
    Counter,
    CounterSession,
    DayEnd,
    OfficerRecord,
    RoomStay,
    Ticket,
    Verification,
    Visit,
    Visitor,
)
from shared.catalogue import Catalogue
from shared.day_end.views import DayFigures, EndedDay, OpenTicket, SeatedOfficer
from shared.queueing.views import TicketState, ticket_label
from shared.verification.looks import counts

OPEN_STATES: Final = (
    TicketState.WAITING,
    TicketState.CALLED,
    TicketState.SERVING,
    TicketState.HELD,
)
FORGOTTEN_AFTER: Final = timedelta(days=31)
"""How far back days are looked for; what is older was ended before this was kept."""


def read_open_tickets(session: Session, day: date, catalogue: Catalogue) -> tuple[OpenTicket, ...]:
    """The day's tickets that have not ended, by arrival."""
    seated = exists().where(RoomStay.visit_id == Ticket.visit_id, RoomStay.ended_at.is_(None))
    found = (
        select(Ticket, Visitor, Counter.name, Computer.name, _is_unfinished(), seated)
        .join(Visit, Ticket.visit_id == Visit.id)
        .join(Visitor, Visit.visitor_id == Visitor.id)
        .outerjoin(Counter, Ticket.counter_id == Counter.id)
        .outerjoin(Computer, Ticket.computer_id == Computer.id)
        .where(Ticket.service_day == day, Ticket.state.in_(OPEN_STATES))
        .order_by(Ticket.issued_at, Ticket.id)
    )
    return tuple(
        OpenTicket(
            id=ticket.id,
            visit_id=ticket.visit_id,
            label=ticket_label(ticket.prefix, ticket.number),
            service_title=catalogue.service(ticket.service).title,
            person=visitor.name,
            organisation=visitor.organisation,
            state=TicketState(ticket.state),
            since=ticket.serving_since or ticket.called_at or ticket.issued_at,
            place=computer or counter or "",
            verification_open=unfinished,
            at_computer=at_computer,
        )
        for ticket, visitor, counter, computer, unfinished, at_computer in session.execute(found)
    )


def read_seated(session: Session) -> tuple[SeatedOfficer, ...]:
    """Who is signed in at a counter, by counter."""
    seats = (
        select(CounterSession, OfficerRecord, Counter)
        .join(OfficerRecord, CounterSession.officer_id == OfficerRecord.id)
        .join(Counter, CounterSession.counter_id == Counter.id)
        .where(CounterSession.ended_at.is_(None))
        .order_by(Counter.number)
    )
    return tuple(
        SeatedOfficer(
            session_id=seat.id,
            officer_id=officer.id,
            officer=officer.full_name,
            counter=counter.name,
            workstation=seat.workstation,
            since=seat.started_at,
        )
        for seat, officer, counter in session.execute(seats)
    )


def read_figures(session: Session, day: date) -> DayFigures:
    """The day's figures, each counted from the rows themselves."""
    states = _counts(session, select(Ticket.state, func.count()).where(Ticket.service_day == day))
    visits = session.scalar(select(func.count()).where(Visit.service_day == day)) or 0
    guests = select(func.count()).where(Visit.service_day == day, Visit.service.is_(None))
    outcomes = _counts(session, _last_outcomes(day))
    return DayFigures(
        visits=visits,
        guests=session.scalar(guests) or 0,
        tickets=sum(states.values()),
        served=states.get(TicketState.DONE, 0),
        no_show=states.get(TicketState.NO_SHOW, 0),
        cancelled=states.get(TicketState.CANCELLED, 0),
        carried_over=states.get(TicketState.CARRIED_OVER, 0),
        still_open=sum(states.get(state, 0) for state in OPEN_STATES),
        room_users=session.scalar(_room_users(day)) or 0,
        **{name: outcomes.get(name, 0) for name in ("approved", "incomplete", "rejected")},
    )


def read_ended(session: Session, day: date) -> EndedDay | None:
    """How a day was ended; None when it was not."""
    return next(iter(read_ended_days(session, day, day)), None)


def read_ended_days(session: Session, first: date, last: date) -> tuple[EndedDay, ...]:
    """How the days between two, both included, were ended, in their order."""
    kept = (
        select(DayEnd, OfficerRecord.full_name)
        .join(OfficerRecord, DayEnd.officer_id == OfficerRecord.id)
        .where(DayEnd.service_day.between(first, last))
        .order_by(DayEnd.service_day)
    )
    return tuple(
        EndedDay(
            id=row.id,
            day=row.service_day,
            ended_at=row.ended_at,
            officer=officer,
            journal_number=row.journal_number,
            figures=DayFigures.read(row.figures),
            backup=row.backup,
        )
        for row, officer in session.execute(kept)
    )


def read_forgotten(session: Session, today: date) -> tuple[date, ...]:
    """The days of the last weeks that are not ended with all their visits, oldest first."""
    return read_unended(session, today - FORGOTTEN_AFTER, today)


def read_unended(session: Session, first: date, before: date) -> tuple[date, ...]:
    """Days from the first on and before the other that are not ended with all their visits.

    Never ended, or before the last visitor came, or with a ticket that is open again.
    """
    ended = exists().where(
        DayEnd.service_day == Visit.service_day, DayEnd.ended_at >= Visit.arrived_at
    )
    uncounted = select(Visit.service_day).where(
        Visit.service_day < before, Visit.service_day >= first, ~ended
    )
    unfinished = select(Ticket.service_day).where(
        Ticket.service_day < before, Ticket.service_day >= first, Ticket.state.in_(OPEN_STATES)
    )
    return tuple(sorted(session.scalars(union(uncounted, unfinished))))


def read_unfinished(session: Session, day: date) -> tuple[UUID, ...]:
    """The day's tickets with a verification that was not concluded, whatever became of them."""
    unfinished = (
        select(Verification.ticket_id)
        .join(Ticket, Verification.ticket_id == Ticket.id)
        .where(Ticket.service_day == day, Verification.concluded_at.is_(None))
        .distinct()
    )
    return tuple(session.scalars(unfinished))


def open_verifications(session: Session, ticket_ids: Iterable[UUID]) -> set[UUID]:
    """Which of some tickets have a verification that was not concluded."""
    unfinished = select(Verification.ticket_id).where(
        Verification.ticket_id.in_(tuple(ticket_ids)), Verification.concluded_at.is_(None)
    )
    return set(session.scalars(unfinished))


def _is_unfinished() -> ColumnElement[bool]:
    return exists().where(Verification.ticket_id == Ticket.id, Verification.concluded_at.is_(None))


def _counts(session: Session, grouped: Select[Any, int]) -> dict[str, int]:
    by = next(iter(grouped.selected_columns))
    return {name: count for name, count in session.execute(grouped.group_by(by)) if name}


def _last_outcomes(day: date) -> Select[str | None, int]:
    """The outcomes of the day's verifications, of each ticket the last version's."""
    return (
        select(Verification.outcome, func.count())
        .join(Ticket, Verification.ticket_id == Ticket.id)
        .where(Ticket.service_day == day)
        .where(counts())
    )


def _room_users(day: date) -> Select[int]:
    """How many sat at a computer that day, however often they changed it."""
    return (
        select(func.count(func.distinct(RoomStay.visit_id)))
        .join(Visit, RoomStay.visit_id == Visit.id)
        .where(Visit.service_day == day, RoomStay.seated_at.is_not(None))
    )
