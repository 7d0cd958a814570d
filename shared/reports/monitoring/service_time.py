"""How much of some stretches of time counts for a promise, as SQL (D10-D11b).

Minutes run in service time alone, whole days on working days by the clock. The office's hours are
worked out once, by the same rule that the officers' clocks follow, and handed to the database as
spans; there each stretch is cut with the spans of its day.
"""

from collections.abc import Iterator, Sequence
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
from sqlalchemy.orm import Session

from db.expressions import SECOND, given_rows, greatest, least, worked_out
from shared.catalogue import Catalogue, Service
from shared.opening_hours import Calendar
from shared.targets import service_spans
from shared.targets.clock import works_on

A_DAY: Final = 24 * 60 * 60 * SECOND
_A_DAYS_MINUTES: Final = 24 * 60
_MINUTE: Final = 60 * SECOND
_STRETCH: Final = ("key", "service", "position", "began", "ended")
_MICROSECOND: Final = timedelta(microseconds=1)
_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_WORKING_DAYS: Final = 0
"""The hours of promises in whole days: working days from midnight to midnight."""

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Measure:
    """How time counts for one service: its hours, and how long it may take.

    No `hours` count every moment, no `limit` promises nothing.
    """

    hours: int | None
    limit: int | None


@dataclass(frozen=True, slots=True)
class HoursTable:
    """The spans of every kind of hours, and how every service is measured by them.

    `shifts` are stretches without work and how much later is due what runs out in them.
    """

    spans: dict[int, tuple[Span, ...]]
    shifts: tuple[tuple[int, int, int], ...]
    measures: dict[str, Measure]


def hours_table(catalogue: Catalogue, calendar: Calendar, first: date, last: date) -> HoursTable:
    """Work out the hours of these days, both included; services with the same hours share them."""
    numbers: dict[object, int] = {}
    spans = {_WORKING_DAYS: tuple(_working_days(calendar, first, last))}
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
            spans[number] = tuple((in_micros(opens), in_micros(closes)) for opens, closes in found)
        measures[service.code] = Measure(numbers[same], _limit(service))
    return HoursTable(spans, tuple(_shifts(calendar, first, last)), measures)


def measured_alone(session: Session, stretches: CTE, table: HoursTable) -> CTE:
    """As `measured`, where every key has but one stretch: its `position` is handed on as it is."""
    shifts = given_rows(session, "shifts", ("starts", "ends", "shift"), table.shifts)
    cut = _counted(session, stretches, table)
    late = _is_late(cut.c, literal(0), shifts)
    return worked_out(select(cut.c.service, cut.c.position, cut.c.counted, late), "measured")


def measured(session: Session, stretches: CTE, table: HoursTable) -> CTE:
    """Each key with its `service`, the time that `counted`, and whether it was `late` (1 or 0).

    Stretches are rows of a `key`, its `service`, a `position` in the key's order, and when each
    `began` and `ended`.
    """
    shifts = given_rows(session, "shifts", ("starts", "ends", "shift"), table.shifts)
    cut = _counted(session, stretches, table)
    earlier = func.sum(cut.c.counted).over(
        partition_by=cut.c.key, order_by=cut.c.position, rows=(None, -1)
    )
    before = cast(func.coalesce(earlier, 0), BigInteger).label("before")
    in_order = select(cut, before).cte("in_order")
    late = _is_late(in_order.c, in_order.c.before, shifts)
    each = select(in_order.c.key, in_order.c.service, in_order.c.counted, late).cte("each")
    counted = cast(func.sum(each.c.counted), BigInteger).label("counted")
    one = select(each.c.key, each.c.service, counted, func.max(each.c.late).label("late"))
    return worked_out(one.group_by(each.c.key, each.c.service), "measured")


def _is_late(stretch: Any, before: ColumnElement[int], shifts: CTE) -> ColumnElement[int]:
    """Whether the promise was broken in a stretch, with what was used up `before` it."""
    due = stretch.began + stretch.limit - before
    later = (
        select(shifts.c.shift)
        .where(shifts.c.starts <= due, due < shifts.c.ends)
        .correlate(stretch.key.table)
        .scalar_subquery()
    )
    by_minutes = case((before + stretch.counted > stretch.limit, 1), else_=0)
    by_days = case(
        (stretch.ended <= due, 0),
        (stretch.ended > due + func.coalesce(later, 0), 1),
        else_=0,
    )
    return case(
        (stretch.limit.is_(None), 0),
        (stretch.hours == _WORKING_DAYS, by_days),
        else_=by_minutes,
    ).label("late")


def in_micros(moment: datetime) -> int:
    """An aware moment as the database counts it."""
    return (moment - _EPOCH) // _MICROSECOND


def as_length(counted: int | None) -> timedelta | None:
    """A counted length of time; None where nothing was counted."""
    return None if counted is None else timedelta(microseconds=counted)


def _counted(session: Session, stretches: CTE, table: HoursTable) -> CTE:
    """Each stretch with the time that `counted` in it.

    Nearly all lie within one span of service, which one look finds; the others are cut.
    """
    spans = given_rows(session, "hours", ("hours", "day", "starts", "ends"), _by_utc_day(table))
    timed = _within_hours(stretches, spans, table)
    names = (*_STRETCH, "hours", "limit")
    each = tuple(timed.c[name] for name in names)
    whole = select(*each, (timed.c.ended - timed.c.began).label("counted")).where(
        timed.c.opens.is_not(None) | timed.c.hours.is_(None)
    )
    pieces = _pieces(timed, each, spans)
    of_piece = tuple(pieces.c[name] for name in names)
    cut = select(*of_piece, cast(func.sum(pieces.c.piece), BigInteger)).group_by(*of_piece)
    return union_all(whole, cut).cte("counted")


def _within_hours(stretches: CTE, spans: CTE, table: HoursTable) -> CTE:
    """Each stretch with its measure, and when the span `opens` that it lies in, if there is one."""
    measures = table.measures.items()
    each = tuple(stretches.c[name] for name in _STRETCH)
    hours = _by_service(stretches.c.service, {code: measure.hours for code, measure in measures})
    limit = _by_service(stretches.c.service, {code: measure.limit for code, measure in measures})
    stretch = select(*each, hours.label("hours"), limit.label("limit")).subquery("stretch")
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


def _pieces(timed: CTE, each: tuple[ColumnElement[Any], ...], spans: CTE) -> CTE:
    """What each other stretch shares with the spans of its first day, and of the days after it.

    Days are those of UTC.
    """
    shared = greatest(
        literal(0), least(timed.c.ended, spans.c.ends) - greatest(timed.c.began, spans.c.starts)
    )
    none = spans.c.starts.is_(None)
    same_hours = spans.c.hours == timed.c.hours
    first_day = same_hours & (spans.c.day == timed.c.first_day)
    later_days = same_hours & (spans.c.day > timed.c.first_day) & (spans.c.day <= timed.c.last_day)
    is_cut = timed.c.opens.is_(None) & timed.c.hours.is_not(None)
    on_first = select(*each, case((none, 0), else_=shared).label("piece"))
    return union_all(
        on_first.outerjoin_from(timed, spans, first_day).where(is_cut),
        select(*each, shared)
        .join_from(timed, spans, later_days)
        .where(is_cut, timed.c.last_day > timed.c.first_day),
    ).cte("pieces")


def _by_utc_day(table: HoursTable) -> Iterator[tuple[int, int, int, int]]:
    """The spans, cut at the midnights of UTC, each with its day."""
    for number, spans in table.spans.items():
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


def _working_days(calendar: Calendar, first: date, last: date) -> Iterator[Span]:
    for day in _days(first, last):
        if works_on(calendar, day):
            yield _midnight(day, calendar.zone), _midnight(day + timedelta(days=1), calendar.zone)


def _shifts(calendar: Calendar, first: date, last: date) -> Iterator[tuple[int, int, int]]:
    """Each day off with how long it is until the next working day."""
    next_working: int | None = None
    for day in reversed(_days(first, last + timedelta(days=_LONGEST_REST))):
        midnight = _midnight(day, calendar.zone)
        if works_on(calendar, day):
            next_working = midnight
        elif next_working is not None:
            ends = _midnight(day + timedelta(days=1), calendar.zone)
            yield midnight, ends, next_working - midnight


_LONGEST_REST: Final = 31
"""Days without work in a row that are looked ahead for."""


def _days(first: date, last: date) -> Sequence[date]:
    return [first + timedelta(days=ahead) for ahead in range((last - first).days + 1)]


def _midnight(day: date, zone: ZoneInfo) -> int:
    return in_micros(datetime.combine(day, time.min, zone))
