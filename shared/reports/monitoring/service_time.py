"""How much of some stretches of time counts for a promise, as SQL (D10-D11b).

Minutes run in service time alone, whole days on working days by the clock. The office's hours are
worked out once, by the same rule that the officers' clocks follow, and handed to the database as
spans; there each stretch is cut with the spans of its day.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any, Final
from zoneinfo import ZoneInfo

from sqlalchemy import (
    CTE,
    BigInteger,
    ColumnElement,
    case,
    cast,
    func,
    literal,
    null,
    select,
    union_all,
)

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
_WORKING_DAYS: Final = 0
"""The hours of promises in whole days: working days from midnight to midnight."""

_STRETCH: Final = ("key", "service", "position", "began", "ended")
_TIMED: Final = (*_STRETCH, "hours", "limit")

Span = tuple[int, int]
_Columns = tuple[ColumnElement[Any], ...]


@dataclass(frozen=True, slots=True)
class Measure:
    """How time counts for one service: its hours, and how long it may take.

    No `hours` count every moment, no `limit` promises nothing.
    """

    hours: int | None
    limit: int | None


Measures = tuple[tuple[str, Measure], ...]
"""How every service is measured, by its code."""


@dataclass(frozen=True, slots=True)
class HoursTable:
    """How every service is measured, and the hours it is measured by, as `given` to statements."""

    measures: Measures
    given: Mapping[str, str]


def hours_table(catalogue: Catalogue, calendar: Calendar, first: date, last: date) -> HoursTable:
    """Work out the hours of these days, both included; services with the same hours share them."""
    numbers: dict[object, int] = {}
    spans: dict[int, Iterable[Span]] = {_WORKING_DAYS: _days_that(calendar, first, last, work=True)}
    measures: dict[str, Measure] = {}
    for service in catalogue.services:
        if service.is_room:
            measures[service.code] = Measure(None, None)
            continue
        if _promises_days(service):
            measures[service.code] = Measure(_WORKING_DAYS, _limit(service))
            continue
        closures = tuple(each for each in calendar.closures if each.concerns(service.code))
        same = (service.window, closures)
        if same not in numbers:
            number = numbers[same] = len(numbers) + 1
            found = service_spans(service.window, calendar, service.code, first, last)
            spans[number] = [(in_micros(opens), in_micros(closes)) for opens, closes in found]
        measures[service.code] = Measure(numbers[same], _limit(service))
    days_off = _days_that(calendar, first, last, work=False)
    rows = given("hours", _by_utc_day(spans)) | given("days_off", days_off)
    return HoursTable(tuple(measures.items()), rows)


def measured_alone(dialect: str, stretches: CTE, measures: Measures) -> CTE:
    """As `measured`, where every key has but one stretch: its `position` is handed on as it is."""
    counted = _counted(dialect, stretches, stretches.c.began, measures)
    parts = (part.subquery().c for part in counted)
    each = (
        select(part.service, part.position, part.counted, _is_late(part.counted, part.limit))
        for part in parts
    )
    return worked_out(union_all(*each), "measured")


def measured(dialect: str, stretches: CTE, measures: Measures) -> CTE:
    """Each key with its `service`, the time that `counted`, and whether it was `late` (1 or 0).

    Stretches are rows of a `key`, its `service`, a `position` in the key's order, when each
    `began` and `ended`, and when the `first` of its key began.
    """
    each = union_all(*_counted(dialect, stretches, stretches.c.first, measures)).subquery().c
    counted = cast(func.sum(each.counted), BigInteger)
    one = select(each.key, each.service, counted.label("counted"), _is_late(counted, each.limit))
    return worked_out(one.group_by(each.key, each.service, each.limit), "measured")


def _is_late(counted: ColumnElement[int], limit: ColumnElement[int]) -> ColumnElement[int]:
    return case((limit.is_(None), 0), (counted > limit, 1), else_=0).label("late")


def in_micros(moment: datetime) -> int:
    """An aware moment as the database counts it."""
    return (moment - _EPOCH) // _MICROSECOND


def as_length(counted: int | None) -> timedelta | None:
    """A counted length of time; None where nothing was counted."""
    return None if counted is None else timedelta(microseconds=counted)


def _counted(
    dialect: str, stretches: CTE, first: ColumnElement[int], measures: Measures
) -> tuple[Rows, Rows]:
    """Each stretch with the time that `counted` in it: those in one span of service, and the rest.

    Nearly all lie within one span, which one look finds; the others are cut. `first` is when the
    first stretch of a key began.
    """
    spans = given_rows(dialect, "hours", ("hours", "day", "starts", "ends"))
    timed = _within_hours(stretches, first, spans, measures)
    lies_in_one = timed.c.opens.is_not(None) | timed.c.hours.is_(None)
    counted = (timed.c.ended - timed.c.began).label("counted")
    whole = select(*(timed.c[name] for name in _TIMED), counted).where(lies_in_one)
    others = worked_out(select(timed).where(~lies_in_one), "others")
    days_off = given_rows(dialect, "days_off", ("starts", "ends"))
    each = tuple(others.c[name] for name in _TIMED)
    cut = (*_pieces(others, each, spans), _first_day_off(others, each, days_off))
    pieces = union_all(*cut).cte("pieces")
    of_piece = tuple(pieces.c[name] for name in _TIMED)
    shared = cast(func.sum(pieces.c.piece), BigInteger).label("counted")
    return whole, select(*of_piece, shared).group_by(*of_piece)


def _within_hours(stretches: CTE, first: ColumnElement[int], spans: CTE, measures: Measures) -> CTE:
    """Each stretch with its measure, and when the span `opens` that it lies in, if there is one."""
    hours = _by_service(stretches.c.service, {code: measure.hours for code, measure in measures})
    limit = _by_service(stretches.c.service, {code: measure.limit for code, measure in measures})
    measure = hours.label("hours"), limit.label("limit")
    each = tuple(stretches.c[name] for name in _STRETCH)
    stretch = select(*each, first.label("clock_began"), *measure).subquery("stretch")
    first_day = stretch.c.began // A_DAY
    lies_in = (
        (spans.c.hours == stretch.c.hours)
        & (spans.c.day == first_day)
        & (spans.c.starts <= stretch.c.began)
        & (spans.c.ends >= stretch.c.ended)
    )
    days = first_day.label("first_day"), (stretch.c.ended // A_DAY).label("last_day")
    found = select(stretch, *days, spans.c.starts.label("opens"))
    return worked_out(found.outerjoin_from(stretch, spans, lies_in), "timed")


def _pieces(others: CTE, each: _Columns, spans: CTE) -> tuple[Rows, Rows]:
    """What each stretch shares with the spans of its first day, and of the days after it.

    Days are those of UTC. A stretch that shares nothing keeps its row.
    """
    none = spans.c.starts.is_(None)
    same_hours = spans.c.hours == others.c.hours
    first_day = same_hours & (spans.c.day == others.c.first_day)
    later_days = (
        same_hours & (spans.c.day > others.c.first_day) & (spans.c.day <= others.c.last_day)
    )
    shared = _shared(others, spans)
    on_first = select(*each, case((none, 0), else_=shared).label("piece"))
    return (
        on_first.outerjoin_from(others, spans, first_day),
        select(*each, shared)
        .join_from(others, spans, later_days)
        .where(others.c.last_day > others.c.first_day),
    )


def _first_day_off(others: CTE, each: _Columns, days_off: CTE) -> Rows:
    """What a promise in whole days shares with the day off on which its clock began (D11b)."""
    clock_began = others.c.clock_began
    began_on = (days_off.c.starts <= clock_began) & (clock_began < days_off.c.ends)
    return (
        select(*each, _shared(others, days_off))
        .join_from(others, days_off, began_on)
        .where(others.c.hours == _WORKING_DAYS)
    )


def _shared(others: CTE, spans: CTE) -> ColumnElement[int]:
    """How much of a stretch lies in a span."""
    until, since = least(others.c.ended, spans.c.ends), greatest(others.c.began, spans.c.starts)
    return greatest(literal(0), until - since)


def _by_utc_day(hours: Mapping[int, Iterable[Span]]) -> Iterator[tuple[int, int, int, int]]:
    """The spans, cut at the midnights of UTC, each with its day."""
    for number, spans in hours.items():
        for starts, ends in spans:
            while starts < ends:
                day = starts // A_DAY
                until = min(ends, (day + 1) * A_DAY)
                yield number, day, starts, until
                starts = until


def _by_service(
    service: ColumnElement[str], values: dict[str, int | None]
) -> ColumnElement[int | None]:
    known = {code: value for code, value in values.items() if value is not None}
    if not known:
        return cast(null(), BigInteger)
    return cast(case(known, value=service, else_=null()), BigInteger)


def _promises_days(service: Service) -> bool:
    minutes = service.target.minutes
    return minutes is not None and minutes % _A_DAYS_MINUTES == 0


def _limit(service: Service) -> int | None:
    target = service.target
    return None if target.minutes is None else (target.minutes + target.tolerance) * _MINUTE


def _days_that(calendar: Calendar, first: date, last: date, *, work: bool) -> Iterator[Span]:
    """The working days, or the days off, from midnight to midnight."""
    for day in _days(first, last):
        if works_on(calendar, day) is work:
            yield _midnight(day, calendar.zone), _midnight(day + timedelta(days=1), calendar.zone)


def _days(first: date, last: date) -> Sequence[date]:
    return [first + timedelta(days=ahead) for ahead in range((last - first).days + 1)]


def _midnight(day: date, zone: ZoneInfo) -> int:
    return in_micros(datetime.combine(day, time.min, zone))
