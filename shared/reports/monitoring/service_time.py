"""How much of some stretches of time counts for a promise, as SQL (D10-D11b).

Minutes run in service time alone, whole days on working days by the clock. The office's hours are
worked out once, by the same rule that the officers' clocks follow, and handed to the database as
clocks that run within them alone: what counts of a stretch is what its clock shows at its end,
less what it showed when the stretch began.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any, Final
from zoneinfo import ZoneInfo

from sqlalchemy import (
    CTE,
    BigInteger,
    ColumnElement,
    FromClause,
    case,
    cast,
    func,
    literal,
    null,
    select,
)
from sqlalchemy.orm import InstrumentedAttribute

from db.expressions import SECOND, Rows, given, given_rows, greatest, least, worked_out
from shared.catalogue import Catalogue, Service
from shared.opening_hours import Calendar
from shared.targets import service_spans
from shared.targets.clock import works_on

A_DAY: Final = 24 * 60 * 60 * SECOND
_A_DAYS_MINUTES: Final = 24 * 60
_MINUTE: Final = 60 * SECOND
_MICROSECOND: Final = timedelta(microseconds=1)
_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_ALWAYS: Final = -1
"""The hours of the bidding room, and of services that are no longer kept: every moment."""
_WORKING_DAYS: Final = 0
"""The hours of promises in whole days: working days from midnight to midnight."""

Span = tuple[int, int]
_Service = ColumnElement[str] | InstrumentedAttribute[str]


@dataclass(frozen=True, slots=True)
class Measure:
    """How time counts for one service: the number of its hours, and how long it may take.

    No `limit` promises nothing.
    """

    hours: int
    limit: int | None
    is_room: bool = False


Measures = tuple[tuple[str, Measure], ...]
"""How every service is measured, by its code."""


@dataclass(frozen=True, slots=True)
class HoursTable:
    """How every service is measured, and the hours it is measured by, as `given` to statements."""

    measures: Measures
    given: Mapping[str, str]


def hours_table(catalogue: Catalogue, calendar: Calendar, first: date, last: date) -> HoursTable:
    """Work out the hours of these days, both included; services with the same hours share them.

    Whatever is measured has to begin and to end on these days.
    """
    zone = calendar.zone
    whole = _midnight(first, zone), _midnight(last + timedelta(days=1), zone)
    work, off = _working_days(calendar, first, last)
    spans: dict[int, Sequence[Span]] = {_ALWAYS: [whole], _WORKING_DAYS: work}
    measures = []
    for number, services in _by_hours(catalogue, calendar).items():
        if number not in spans:
            spans[number] = _open_spans(services[0], calendar, first, last)
        measures += [(each.code, Measure(number, _limit(each), each.is_room)) for each in services]
    clocks = (row for number in spans for row in _clock(number, spans[number], *whole))
    days_off = ((_WORKING_DAYS, *day) for day in off)
    return HoursTable(tuple(measures), given("clock", clocks) | given("days_off", days_off))


def measured_by(service: _Service, measures: Measures) -> tuple[Any, Any]:
    """The `hours` and the `limit` of a service, two of the columns that stretches have."""
    hours = {code: measure.hours for code, measure in measures}
    limits = {code: measure.limit for code, measure in measures}
    return (
        func.coalesce(_by_service(service, hours), _ALWAYS).label("hours"),
        _by_service(service, limits).label("limit"),
    )


def measured(dialect: str, stretches: CTE, *kept: str) -> CTE:
    """Each stretch with the time that `counted` of it, its `limit`, and what else is `kept` of it.

    Stretches are rows of the `hours` and the `limit` they are measured by, when each `began` and
    `ended`, and whatever is to be kept.
    """
    each = _counted(dialect, stretches, stretches.c.began, ("limit", *kept))
    return worked_out(each, "measured")


def measured_together(dialect: str, stretches: CTE, key: str, *kept: str) -> CTE:
    """As `measured`, all stretches of a `key` together; what is `kept` is the same in all.

    Stretches have in addition when the `first` one of their key began.
    """
    each = _counted(dialect, stretches, stretches.c.first, (key, "limit", *kept)).subquery().c
    counted = cast(func.sum(each.counted), BigInteger).label("counted")
    keeps = (func.max(each[name]).label(name) for name in ("limit", *kept))
    return worked_out(select(counted, *keeps).group_by(each[key]), "measured")


def was_late(measured: CTE) -> ColumnElement[bool]:
    """Whether more counted than the limit allows; unknown where nothing is promised."""
    return measured.c.counted > measured.c.limit


def was_within(measured: CTE) -> ColumnElement[int]:
    """1 where the promise was kept, else 0."""
    return case((was_late(measured), 0), else_=1).label("within")


def in_micros(moment: datetime) -> int:
    """An aware moment as the database counts it."""
    return (moment - _EPOCH) // _MICROSECOND


def as_length(counted: int | None) -> timedelta | None:
    """A counted length of time; None where nothing was counted."""
    return None if counted is None else timedelta(microseconds=counted)


def _counted(dialect: str, stretches: CTE, first: ColumnElement[int], kept: Sequence[str]) -> Rows:
    """Each stretch with what is `kept` of it, and how much of it `counted` by its clock.

    Nearly all stretches end in the piece of the clock in which they began; only for the others
    is a second one looked for.
    """
    clock = given_rows(dialect, "clock", ("hours", "day", "since", "until", "reading", "runs"))
    at_begin, at_end = clock.alias("at_begin"), clock.alias("at_end")
    days_off = given_rows(dialect, "days_off", ("hours", "starts", "ends"))
    hours, began, ended = stretches.c.hours, stretches.c.began, stretches.c.ended
    ends_later = case((ended > at_begin.c.until, hours))
    stood = case((at_begin.c.runs == 0, hours))
    shown = func.coalesce(_reading(at_end, ended), _reading(at_begin, ended))
    on_day_off = case((days_off.c.starts.is_(None), 0), else_=_shared(stretches, days_off))
    counted = shown - _reading(at_begin, began) + on_day_off
    return (
        select(*(stretches.c[name] for name in kept), counted.label("counted"))
        .join_from(stretches, at_begin, _shows(at_begin, hours, began))
        .outerjoin(at_end, _shows(at_end, ends_later, ended))
        .outerjoin(days_off, _began_on(days_off, stood, first))
    )


def _shows(
    clock: FromClause, hours: ColumnElement[int], at: ColumnElement[int]
) -> ColumnElement[bool]:
    """Whether this is the piece of the clock of some hours that tells what it shows."""
    of_day = (clock.c.hours == hours) & (clock.c.day == at // A_DAY)
    return of_day & (clock.c.since <= at) & (at < clock.c.until)


def _reading(clock: FromClause, at: ColumnElement[int]) -> ColumnElement[int]:
    """What a clock shows at a moment."""
    return clock.c.reading + clock.c.runs * (at - clock.c.since)


def _began_on(
    days_off: FromClause, hours: ColumnElement[int], first: ColumnElement[int]
) -> ColumnElement[bool]:
    """Whether the clock of a promise in whole days began on this day off, which counts (D11b)."""
    on_day = (days_off.c.starts <= first) & (first < days_off.c.ends)
    return (days_off.c.hours == hours) & on_day


def _shared(stretch: FromClause, day: FromClause) -> ColumnElement[int]:
    """How much of a stretch lies on a day."""
    until, since = least(stretch.c.ended, day.c.ends), greatest(stretch.c.began, day.c.starts)
    return greatest(literal(0), until - since)


def _clock(
    hours: int, spans: Iterable[Span], begins: int, ends: int
) -> Iterator[tuple[int, int, int, int, int, int]]:
    """A clock that runs within some spans alone, in pieces that each lie on one day of UTC.

    A piece has the hours, its day, since and until when it tells the time, what the clock shows
    at its beginning, and whether it `runs` (1) or stands (0).
    """
    reading, at = 0, begins
    for starts, until in (*spans, (ends, ends)):
        for since, before in _by_utc_day(at, starts):
            yield hours, since // A_DAY, since, before, reading, 0
        for since, before in _by_utc_day(starts, until):
            yield hours, since // A_DAY, since, before, reading, 1
            reading += before - since
        at = until


def _by_utc_day(since: int, until: int) -> Iterator[Span]:
    """A span, cut at the midnights of UTC."""
    while since < until:
        midnight = (since // A_DAY + 1) * A_DAY
        yield since, min(until, midnight)
        since = midnight


def _by_service(service: _Service, values: Mapping[str, int | None]) -> ColumnElement[int | None]:
    known = {code: value for code, value in values.items() if value is not None}
    if not known:
        return cast(null(), BigInteger)
    return cast(case(known, value=service, else_=null()), BigInteger)


def _by_hours(catalogue: Catalogue, calendar: Calendar) -> Mapping[int, list[Service]]:
    """The services by the number of the hours that they share."""
    numbers: dict[object, int] = {}
    found: dict[int, list[Service]] = defaultdict(list)
    for service in catalogue.services:
        if service.is_room:
            number = _ALWAYS
        elif _promises_days(service):
            number = _WORKING_DAYS
        else:
            closures = tuple(each for each in calendar.closures if each.concerns(service.code))
            number = numbers.setdefault((service.window, closures), len(numbers) + 1)
        found[number].append(service)
    return found


def _open_spans(service: Service, calendar: Calendar, first: date, last: date) -> Sequence[Span]:
    found = service_spans(service.window, calendar, service.code, first, last)
    return [(in_micros(opens), in_micros(closes)) for opens, closes in found]


def _promises_days(service: Service) -> bool:
    minutes = service.target.minutes
    return minutes is not None and minutes % _A_DAYS_MINUTES == 0


def _limit(service: Service) -> int | None:
    target = service.target
    if service.is_room or target.minutes is None:
        return None
    return (target.minutes + target.tolerance) * _MINUTE


def _working_days(calendar: Calendar, first: date, last: date) -> tuple[list[Span], list[Span]]:
    """The working days, and the days off, from midnight to midnight."""
    work: list[Span] = []
    off: list[Span] = []
    for ahead in range((last - first).days + 1):
        day = first + timedelta(days=ahead)
        span = _midnight(day, calendar.zone), _midnight(day + timedelta(days=1), calendar.zone)
        (work if works_on(calendar, day) else off).append(span)
    return work, off


def _midnight(day: date, zone: ZoneInfo) -> int:
    return in_micros(datetime.combine(day, time.min, zone))
