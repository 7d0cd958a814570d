"""How much of a promise is used up, and when it runs out; values in, values out."""

from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

Span = tuple[datetime, datetime]
"""A stretch of time between two aware moments; its end no longer belongs to it."""

_NOTHING = timedelta(0)


def elapsed(spans: Iterable[Span], hours: Iterable[Span]) -> timedelta:
    """How much of some spans lies within the hours of service."""
    open_spans = tuple(hours)
    return sum((_shared(span, opened) for span in spans for opened in open_spans), _NOTHING)


def due(start: datetime, left: timedelta, hours: Iterable[Span]) -> datetime | None:
    """The first moment at which `left` of service time has passed since the start.

    `hours` are in order. With nothing left that is the start itself. None where the hours, as
    far as they are known, do not suffice.
    """
    if left <= _NOTHING:
        return start
    for opens, closes in hours:
        begins = max(start, opens)
        if closes <= begins:
            continue
        if left <= closes - begins:
            return begins + left
        left -= closes - begins
    return None


def elapsed_by_days(
    spans: Iterable[Span], zone: ZoneInfo, is_working: Callable[[date], bool]
) -> timedelta:
    """How much of some spans lies on working days, by the clock (D11b)."""
    return sum((_on_working_days(span, zone, is_working) for span in spans), _NOTHING)


def due_by_days(
    start: datetime, left: timedelta, zone: ZoneInfo, is_working: Callable[[date], bool]
) -> datetime:
    """The start plus what is left by the clock; a day off passes it on to the next working day.

    There it is due at the same time of day (D11b).
    """
    due_at = (start + left).astimezone(zone)
    while not is_working(due_at.date()):
        due_at = datetime.combine(due_at.date() + timedelta(days=1), due_at.time(), zone)
    return due_at.astimezone(start.tzinfo)


def _shared(one: Span, other: Span) -> timedelta:
    return max(min(one[1], other[1]) - max(one[0], other[0]), _NOTHING)


def _on_working_days(span: Span, zone: ZoneInfo, is_working: Callable[[date], bool]) -> timedelta:
    total = _NOTHING
    day = span[0].astimezone(zone).date()
    while (begins := datetime.combine(day, time.min, zone)) < span[1]:
        if is_working(day):
            ends = datetime.combine(day + timedelta(days=1), time.min, zone)
            total += _shared(span, (begins.astimezone(UTC), ends.astimezone(UTC)))
        day += timedelta(days=1)
    return total
