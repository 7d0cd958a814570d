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
    *,
    goes_on: bool = False,
) -> TargetClock:
    """The clock of one request at a moment; or as if its last stretch went on until now."""
    stretches = read_stretches(session, Request.id == request_id).get(request_id, ())
    if goes_on and stretches:
        stretches = (*stretches[:-1], (stretches[-1][0], None))
    calendar = calendar_since(session, catalogue, [stretches], now)
    return target_clock(service.target, service_time(service, calendar), stretches, now)


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
    """Let the clock rest or stop; one that does not run stays as it is."""
    running = _running(session, request_id)
    if running is not None:
        running.ended_at = moment


def _running(session: Session, request_id: UUID) -> RequestSpan | None:
    return session.scalar(
        select(RequestSpan).where(
            RequestSpan.request_id == request_id, RequestSpan.ended_at.is_(None)
        )
    )
