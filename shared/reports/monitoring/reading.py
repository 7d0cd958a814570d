"""Reading everything that is monitored in a period, inside one transaction for each period."""

from collections.abc import Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from sqlalchemy import Connection, Engine, select
from sqlalchemy.orm import Session

from db.models import ServiceTarget
from shared.catalogue import Catalogue, Service
from shared.clock import service_day
from shared.office_hours import read_calendar
from shared.reports.asked import Asked
from shared.reports.monitoring import incidents
from shared.reports.monitoring.figures import (
    NewTarget,
    PeriodFigures,
    Refusal,
    RequestCount,
    ServiceFigures,
    Volume,
)
from shared.reports.monitoring.lines import (
    EVERYBODY,
    Lines,
    LineTimes,
    read_lines,
    read_times,
)
from shared.reports.monitoring.requests import (
    Bounds,
    Handled,
    last_stop,
    read_escalated,
    read_handled,
    read_rejected,
    read_request_counts,
)
from shared.reports.monitoring.service_time import HoursTable, hours_table
from shared.reports.period import Period

FULL: Final = 100
"""The target of a service for which the office has set none: the promise itself (D42)."""


@dataclass(frozen=True, slots=True)
class _Begun:
    """What began in a period: who stood in line, and what was asked for."""

    period: Period
    bounds: Bounds
    lines: Lines
    requests: Mapping[str, RequestCount]


def read_figures(session: Session, asked: Asked, period: Period) -> PeriodFigures:
    """The figures of one period as they stand at the moment of asking."""
    first, last, bounds = period.first, period.last, period.bounds(asked.zone)
    papers = incidents.read_papers(session, first, last)
    return replace(
        _figures(session, asked, _begun(session, asked, period), spread=True),
        outcomes=papers.outcomes,
        refusals=_most_first((*papers.refusals, *read_rejected(session, bounds))),
        escalated=read_escalated(session, bounds),
        overrides=incidents.read_period_overrides(session, bounds),
        new_targets=_new_targets(session, first, min(last, service_day(asked.now, asked.zone))),
        heat=incidents.read_heat(session, first, last, asked.zone),
    )


def read_compared(session: Session, asked: Asked) -> tuple[PeriodFigures, PeriodFigures]:
    """The period asked for, and those figures of the one before that it is compared with.

    The two are read side by side, for nobody shall wait for both: the earlier one on a thread and
    in a transaction of its own, which sees the same moment or the next.
    """
    with ThreadPoolExecutor(max_workers=1) as beside:
        before = beside.submit(_read_before, session.get_bind(), asked)
        present = read_figures(session, asked, asked.period)
        return present, before.result()


def _read_before(office: Engine | Connection, asked: Asked) -> PeriodFigures:
    """What the period before is compared by: no reasons, hours of arrival, spreads of services."""
    with Session(office) as session, session.begin():
        begun = _begun(session, asked, asked.period.previous())
        return _figures(session, asked, begun, spread=False)


def _begun(session: Session, asked: Asked, period: Period) -> _Begun:
    bounds = period.bounds(asked.zone)
    lines = read_lines(session, period.first, period.last)
    return _Begun(period, bounds, lines, read_request_counts(session, bounds))


def _hours(session: Session, asked: Asked, begun: _Begun) -> HoursTable:
    """The hours from the first day of a period until whatever began in it had ended.

    One day more, for the clocks of workstations may differ at midnight.
    """
    first = begun.period.first
    stopped = last_stop(session, begun.bounds, asked.now) if begun.requests else None
    ends = (end for end in (begun.lines.last_end, stopped) if end)
    latest = max((service_day(end, asked.zone) for end in ends), default=first)
    calendar = read_calendar(session, asked.catalogue, begun.bounds[0])
    return hours_table(asked.catalogue, calendar, first, max(latest, first) + timedelta(days=1))


def _figures(session: Session, asked: Asked, begun: _Begun, *, spread: bool) -> PeriodFigures:
    first, last = begun.period.first, begun.period.last
    table = _hours(session, asked, begun)
    times = read_times(session, first, last, table, spread=spread)
    handled: Mapping[str, Handled] = {}
    if begun.requests:
        handled = read_handled(session, begun.bounds, asked.now, table, spread=spread)
    percents = targets_on(session, min(last, service_day(asked.now, asked.zone)))
    visits, guests = incidents.count_visits(session, first, last)
    return PeriodFigures(
        first=first,
        last=last,
        visits=visits,
        guests=guests,
        tickets=begun.lines.tickets,
        waiting=times.get(EVERYBODY, LineTimes()).waiting,
        services=tuple(
            _service(
                code,
                asked.catalogue.known_service(code),
                begun.lines.volumes.get(code, Volume()),
                times.get(code, LineTimes()),
                begun.requests.get(code, RequestCount()),
                handled.get(code, Handled()),
                percents.get(code, FULL),
            )
            for code in _codes(asked.catalogue, (*begun.lines.volumes, *begun.requests))
        ),
    )


def _service(
    code: str,
    standard: Service | None,
    volume: Volume,
    line: LineTimes,
    requests: RequestCount,
    handled: Handled,
    percent: int,
) -> ServiceFigures:
    is_promised = standard is not None and standard.target.minutes is not None
    return ServiceFigures(
        code=code,
        title=standard.title if standard else code,
        promise=standard.target.text if standard and is_promised else "",
        percent=percent if is_promised else None,
        is_room=standard is not None and standard.is_room,
        volume=volume,
        waiting=line.waiting,
        serving=line.serving,
        requests=requests,
        handling=handled.handling,
        on_time=line.on_time + handled.on_time if is_promised else None,
    )


def targets_on(session: Session, day: date) -> Mapping[str, int]:
    """The percent that are to be on time on a day, of every service the office has set it for."""
    dated = select(ServiceTarget).where(ServiceTarget.from_day <= day)
    rows = session.scalars(dated.order_by(ServiceTarget.from_day))
    return {row.service: row.percent for row in rows}


def _new_targets(session: Session, first: date, last: date) -> tuple[NewTarget, ...]:
    """Targets that began to hold after the first of these days."""
    wanted = (
        select(ServiceTarget)
        .where(ServiceTarget.from_day > first, ServiceTarget.from_day <= last)
        .order_by(ServiceTarget.from_day, ServiceTarget.service)
    )
    return tuple(
        NewTarget(row.service, row.from_day, row.percent) for row in session.scalars(wanted)
    )


def _codes(catalogue: Catalogue, met: Iterable[str]) -> tuple[str, ...]:
    """The services of today's standard, and those of an older one that somebody came for."""
    known = tuple(service.code for service in catalogue.services)
    return (*known, *sorted(set(met).difference(known)))


def _most_first(refusals: Iterable[Refusal]) -> tuple[Refusal, ...]:
    return tuple(sorted(refusals, key=lambda each: (-each.count, each.service, each.reason)))
