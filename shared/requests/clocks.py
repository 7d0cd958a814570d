"""The target's clock of requests: when it runs, kept as stretches of time."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from db.models import Request, RequestSpan
from shared.catalogue import Catalogue, Service
from shared.office_hours import read_calendar
from shared.opening_hours import Calendar
from shared.targets import ServiceTime, Stretch, TargetClock, target_clock

Stretches = Mapping[UUID, Sequence[Stretch]]


def read_stretches(session: Session, of: ColumnElement[bool]) -> Stretches:
    """The stretches of the requests that meet a condition, in order, by request."""
    found: dict[UUID, list[Stretch]] = {}
    wanted = select(RequestSpan).join(Request, RequestSpan.request_id == Request.id).where(of)
    for row in session.scalars(wanted.order_by(RequestSpan.request_id, RequestSpan.position)):
        found.setdefault(row.request_id, []).append((row.started_at, row.ended_at))
    return found


def calendar_since(
    session: Session, catalogue: Catalogue, stretches: Iterable[Sequence[Stretch]], now: datetime
) -> Calendar:
    """The office's calendar from the first of all stretches on."""
    begun = [start for each in stretches for start, _ in each[:1]]
    return read_calendar(session, catalogue, min([now, *begun]))


def service_time(service: Service, calendar: Calendar) -> ServiceTime:
    """When a service is open, for the clocks of all its requests."""
    return ServiceTime(service.window, calendar, service.code)


def read_clock(
    session: Session,
    request_id: UUID,
    service: Service,
    catalogue: Catalogue,
    now: datetime,
) -> TargetClock:
    """The clock of one request at a moment."""
    stretches = read_stretches(session, Request.id == request_id).get(request_id, ())
    return _clock(session, service, catalogue, stretches, now)


def read_wait(
    session: Session, row: Request, service: Service, catalogue: Catalogue, now: datetime
) -> TargetClock:
    """The clock as if passing the request on had not stopped it, for whoever waits on.

    Rests after it stopped are kept in no stretch. Where the file was found complete since, the
    clock therefore goes on from there: it never counts the time in which papers lacked.
    """
    stretches = read_stretches(session, Request.id == row.id).get(row.id, ())
    gone_on = _gone_on(stretches, row.complete_at)
    return _clock(session, service, catalogue, gone_on, now)


def start_clock(session: Session, request_id: UUID, moment: datetime) -> None:
    """Let the clock run from a moment on, unless it does already."""
    if _running(session, request_id) is not None:
        return
    last = session.scalar(
        select(func.max(RequestSpan.position)).where(RequestSpan.request_id == request_id)
    )
    position = (last or 0) + 1
    session.add(RequestSpan(request_id=request_id, position=position, started_at=moment))


def stop_clock(session: Session, request_id: UUID, moment: datetime) -> None:
    """Let the clock rest or stop; one that does not run stays as it is.

    A workstation whose time is behind the one that started it stops it where it began.
    """
    running = _running(session, request_id)
    if running is not None:
        running.ended_at = max(moment, running.started_at)


def _gone_on(stretches: Sequence[Stretch], complete: datetime | None) -> Sequence[Stretch]:
    if not stretches:
        return ()
    begun, ended = stretches[-1]
    if ended and complete and complete > ended:
        return (*stretches, (complete, None))
    return (*stretches[:-1], (begun, None))


def _clock(
    session: Session,
    service: Service,
    catalogue: Catalogue,
    stretches: Sequence[Stretch],
    now: datetime,
) -> TargetClock:
    calendar = calendar_since(session, catalogue, [stretches], now)
    return target_clock(service.target, service_time(service, calendar), stretches, now)


def _running(session: Session, request_id: UUID) -> RequestSpan | None:
    return session.scalar(
        select(RequestSpan).where(
            RequestSpan.request_id == request_id, RequestSpan.ended_at.is_(None)
        )
    )
