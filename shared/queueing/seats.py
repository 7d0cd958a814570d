"""Who sits at which counter now, which services are called there, and who is on a pause."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from db.models import (
    Counter,
    CounterPause,
    CounterService,
    CounterSession,
    OfficerRecord,
    Ticket,
)
from shared.actors import Officer
from shared.queueing.views import Pause, TicketView
from shared.staff.seats import begun_today


@dataclass(frozen=True, slots=True)
class CounterNow:
    """A counter with the services called there, and the officer who sits there, if any."""

    id: UUID
    name: str
    services: frozenset[str]
    officer: str | None


def is_seated() -> ColumnElement[bool]:
    """The condition of a session in which somebody still sits at the counter."""
    return CounterSession.ended_at.is_(None)


def counters_now(session: Session, now: datetime, zone: ZoneInfo) -> tuple[CounterNow, ...]:
    """Every counter in use, by number."""
    somebody = is_seated() & begun_today(now, zone)
    rows = session.execute(
        select(Counter.id, Counter.name, OfficerRecord.full_name)
        .outerjoin(CounterSession, (CounterSession.counter_id == Counter.id) & somebody)
        .outerjoin(OfficerRecord, CounterSession.officer_id == OfficerRecord.id)
        .where(Counter.retired.is_(False))
        .order_by(Counter.number)
    ).all()
    services: dict[UUID, set[str]] = {}
    for row in session.scalars(select(CounterService)):
        services.setdefault(row.counter_id, set()).add(row.service)
    return tuple(
        CounterNow(counter, name, frozenset(services.get(counter, ())), officer)
        for counter, name, officer in rows
    )


def awaiting_others(
    session: Session, tickets: Collection[TicketView], here: UUID
) -> dict[UUID, str]:
    """Which of some tickets wait for another counter, each with that counter's name.

    Only as long as somebody sits there who calls their service: nobody is left waiting for a
    counter that stays empty.
    """
    if not any(ticket.for_counter for ticket in tickets):
        return {}
    awaited = (
        select(Ticket.id, Counter.name)
        .join(Counter, Ticket.for_counter_id == Counter.id)
        .join(CounterSession, (CounterSession.counter_id == Counter.id) & is_seated())
        .join(
            CounterService,
            (CounterService.counter_id == Counter.id) & (CounterService.service == Ticket.service),
        )
        .where(Ticket.id.in_([ticket.id for ticket in tickets]), Counter.id != here)
    )
    return dict(iter(session.execute(awaited)))


def own_pause(session: Session, by: Officer) -> CounterPause | None:
    """The officer's pause; it ends with the time at this counter."""
    return session.scalar(
        select(CounterPause)
        .join(CounterSession, CounterPause.session_id == CounterSession.id)
        .where(
            CounterSession.officer_id == by.id,
            CounterSession.counter_id == by.seat.id,
            is_seated(),
            CounterPause.ended_at.is_(None),
        )
    )


def pause_view(pause: CounterPause | None) -> Pause | None:
    """A pause as the officer sees it."""
    return Pause(pause.reason, pause.started_at) if pause else None
