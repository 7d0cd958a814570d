"""What became of the requests that were received, and how their promises were kept."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from typing import Final

from sqlalchemy import BigInteger, BindParameter, ColumnElement, bindparam, case, func, select
from sqlalchemy.orm import Session, aliased

from db.expressions import Rows, greatest, micros, worked_out
from db.models import Request, RequestEscalation, RequestSpan
from db.types import UtcDateTime
from shared.reports.monitoring.figures import (
    UNJUDGED,
    UNTIMED,
    Escalated,
    OnTime,
    Refusal,
    RequestCount,
    Spread,
)
from shared.reports.monitoring.service_time import (
    HoursTable,
    Measures,
    in_micros,
    measured_by,
    measured_together,
    was_late,
    was_within,
)
from shared.reports.monitoring.spreads import Statement, as_one, kept, read_counted, spread_of
from shared.requests.views import RequestState

Bounds = tuple[datetime, datetime]
"""The aware moments at which a period begins and the next one does."""

_Moment = datetime | BindParameter[datetime]
_ASKED: Final = bindparam("begins", type_=UtcDateTime()), bindparam("ends", type_=UtcDateTime())
"""The bounds of a period that a statement is given when it is run."""


@dataclass(frozen=True, slots=True)
class Handled:
    """How long requests of a service took, and how many of them kept the promise."""

    handling: Spread = UNTIMED
    on_time: OnTime = UNJUDGED


def read_request_counts(session: Session, bounds: Bounds) -> Mapping[str, RequestCount]:
    """The requests received in a period by what they are now, by service."""
    counted: dict[str, dict[str, int]] = defaultdict(dict)
    wanted = select(Request.service, Request.state, func.count()).where(_received(bounds))
    for service, state, count in session.execute(wanted.group_by(Request.service, Request.state)):
        counted[service][state] = count
    return {service: RequestCount(**states) for service, states in counted.items()}


def read_handled(
    session: Session, bounds: Bounds, now: datetime, table: HoursTable, *, spread: bool = True
) -> Mapping[str, Handled]:
    """The clocks of the requests received in a period, by service.

    A clock that has stopped is judged, and one that has run out; one that runs or rests is not
    yet. `handling` is of those that have stopped, and left out where nobody wants the `spread`.
    """
    statement = _clocks(session.get_bind().dialect.name, table.measures, spread)
    values = {"begins": bounds[0], "ends": bounds[1], "now": in_micros(now), **table.given}
    spreads, on_time = read_counted(session, statement, values)
    handling = {service: found for (_what, service), found in spreads.items()}
    return {
        service: Handled(handling.get(service, UNTIMED), on_time.get(service, UNJUDGED))
        for service in {*handling, *on_time}
    }


def read_escalated(session: Session, bounds: Bounds) -> tuple[Escalated, ...]:
    """Where requests received in a period were passed on to, most often first."""
    count, answered = func.count(), RequestEscalation.answered_at.is_not(None)
    wanted = (
        select(
            Request.service,
            RequestEscalation.target,
            count,
            count.filter(answered),
            count.filter(~answered, Request.closed_at.is_(None)),
        )
        .join(Request, RequestEscalation.request_id == Request.id)
        .where(_received(bounds))
        .group_by(Request.service, RequestEscalation.target)
        .order_by(count.desc(), Request.service, RequestEscalation.target)
    )
    return tuple(Escalated(*row) for row in session.execute(wanted))


def read_rejected(session: Session, bounds: Bounds) -> tuple[Refusal, ...]:
    """The reasons for which requests received in a period were refused."""
    wanted = (
        select(Request.service, Request.outcome_note, func.count())
        .where(_received(bounds), Request.state == RequestState.REJECTED)
        .group_by(Request.service, Request.outcome_note)
    )
    return tuple(Refusal(*row) for row in session.execute(wanted))


def last_stop(session: Session, bounds: Bounds, now: datetime) -> datetime | None:
    """When the last clock of these requests stopped; not before now while one of them runs."""
    stops = (
        select(
            func.max(func.coalesce(RequestSpan.ended_at, RequestSpan.started_at)),
            func.count(),
            func.count(RequestSpan.ended_at),
        )
        .join(Request, RequestSpan.request_id == Request.id)
        .where(_received(bounds))
    )
    last, every, ended = session.execute(stops).one()
    if every > ended:
        return max(last, now)
    return last if every else None


@lru_cache
def _clocks(dialect: str, measures: Measures, spread: bool) -> Statement:
    """Made once: putting it together takes as long as running it on a small office."""
    return as_one(_of_requests(dialect, measures, spread))


def _of_requests(dialect: str, measures: Measures, spread: bool) -> Iterable[Rows]:
    stretches = worked_out(_stretches(measures), "stretches")
    clocks = measured_together(dialect, stretches, "request_id", "service", "runs", "rests")
    name, has_stopped = clocks.c.service.label("name"), (clocks.c.runs + clocks.c.rests == 0)
    is_judged = clocks.c.limit.is_not(None) & (has_stopped | was_late(clocks))
    if spread:
        handled = select(name, clocks.c.counted.label("value")).where(has_stopped)
        yield spread_of("handled", handled.cte("handled"))
    yield kept(select(name, was_within(clocks)).where(is_judged).cte("judged"))


def _stretches(measures: Measures) -> Rows:
    """Each stretch in which a request's clock ran, and whether that `runs` now or `rests`."""
    began = micros(RequestSpan.started_at)
    until = func.coalesce(micros(RequestSpan.ended_at), bindparam("now", type_=BigInteger))
    first = aliased(RequestSpan)
    began_first = (
        select(func.min(micros(first.started_at)))
        .where(first.request_id == RequestSpan.request_id)
        .scalar_subquery()
    )
    return (
        select(
            RequestSpan.request_id,
            Request.service,
            *measured_by(Request.service, measures),
            case((RequestSpan.position == 1, began), else_=began_first).label("first"),
            began.label("began"),
            greatest(began, until).label("ended"),
            case((RequestSpan.ended_at.is_(None), 1), else_=0).label("runs"),
            case((Request.state == RequestState.INCOMPLETE, 1), else_=0).label("rests"),
        )
        .join(Request, RequestSpan.request_id == Request.id)
        .where(_received(_ASKED))
    )


def _received(bounds: tuple[_Moment, _Moment]) -> ColumnElement[bool]:
    begins, ends = bounds
    return (Request.received_at >= begins) & (Request.received_at < ends)
