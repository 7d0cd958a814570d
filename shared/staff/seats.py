"""Counters, and who sits at them since when."""

from datetime import datetime, time
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, select, update
from sqlalchemy.orm import Session, selectinload

from db.models import Counter, CounterPause, CounterSession, OfficerRecord
from shared.actors import CounterRef, new_id
from shared.acts import Act
from shared.clock import service_day
from shared.errors import UserError

SESSION_EXPIRED = "staff.session_expired"


def counter_ref(row: Counter) -> CounterRef:
    """A counter and the services called there, out of its row."""
    return CounterRef(row.id, row.number, row.name, frozenset(s.service for s in row.services))


def read_counters(session: Session) -> tuple[CounterRef, ...]:
    """The counters in use, by number."""
    in_use = select(Counter).where(Counter.retired.is_(False)).order_by(Counter.number)
    rows = session.scalars(in_use.options(selectinload(Counter.services)))
    return tuple(counter_ref(row) for row in rows)


def begun_today(now: datetime, zone: ZoneInfo) -> ColumnElement[bool]:
    """Condition on `CounterSession`: begun on the service day of this moment.

    A session that somebody left open overnight means no officer at the counter.
    """
    return CounterSession.started_at >= first_moment(now, zone)


def first_moment(now: datetime, zone: ZoneInfo) -> datetime:
    """When the service day of this moment began."""
    return datetime.combine(service_day(now, zone), time(), zone)


def end_sessions(act: Act, which: ColumnElement[bool]) -> tuple[CounterSession, ...]:
    """End the open sessions that a condition on `CounterSession` names, and their pauses."""
    wanted = select(CounterSession).where(which, CounterSession.ended_at.is_(None))
    sessions = tuple(act.session.scalars(wanted))
    if not sessions:
        return ()
    for each in sessions:
        each.ended_at = act.now
    still_paused = CounterPause.session_id.in_([each.id for each in sessions])
    act.session.execute(
        update(CounterPause)
        .where(still_paused, CounterPause.ended_at.is_(None))
        .values(ended_at=act.now)
    )
    act.session.flush()
    return sessions


def end_overnight(act: Act, zone: ZoneInfo) -> None:
    """End the sessions that earlier days left open, each with its row in the journal."""
    for left in end_sessions(act, ~begun_today(act.now, zone)):
        act.also(SESSION_EXPIRED, left.officer_id, counter_id=str(left.counter_id))


def take_seat(act: Act, officer: OfficerRecord, counter_id: UUID, *, take_over: bool) -> CounterRef:
    """Seat an officer at a counter, away from any other; `take_over` ends who sits there.

    Raises `staff.counter_gone`, and `staff.counter_taken` with who sits there.
    """
    counter = act.session.get(Counter, counter_id)
    if counter is None or counter.retired:
        raise UserError("staff.counter_gone")
    seated = _seated_at(act.session, counter_id)
    if seated is not None and seated.id != officer.id and not take_over:
        raise UserError("staff.counter_taken", officer=seated.full_name, counter=counter.name)
    is_own = CounterSession.officer_id == officer.id
    end_sessions(act, is_own | (CounterSession.counter_id == counter_id))
    act.session.add(
        CounterSession(
            id=new_id(),
            officer_id=officer.id,
            counter_id=counter_id,
            workstation=act.by.workstation,
            started_at=act.now,
        )
    )
    return counter_ref(counter)


def open_session(session: Session, officer_id: UUID) -> CounterSession | None:
    """The officer's session that has not ended."""
    return session.scalar(
        select(CounterSession).where(
            CounterSession.officer_id == officer_id, CounterSession.ended_at.is_(None)
        )
    )


def _seated_at(session: Session, counter_id: UUID) -> OfficerRecord | None:
    here = (CounterSession.counter_id == counter_id) & CounterSession.ended_at.is_(None)
    found = session.scalar(select(CounterSession).where(here))
    return found.officer if found else None
