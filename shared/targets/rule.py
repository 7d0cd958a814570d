"""How much of a promise is used up, and when it runs out; values in, values out."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from itertools import takewhile
from zoneinfo import ZoneInfo

Span = tuple[datetime, datetime]
"""A stretch of time between two aware moments; its end no longer belongs to it."""

_NOTHING = timedelta(0)
_ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Days:
    """The days of one promise in whole days, and which of them count (D11b).

    Working days do. So does the `first` day, on which its clock began, whatever day it is: what
    comes in on a Sunday at eight is due on Monday at eight.
    """

    first: date
    zone: ZoneInfo
    is_working: Callable[[date], bool]

    def counts(self, moment: datetime) -> bool:
        """Whether time passes at a moment."""
        return self._counts_on(moment.astimezone(self.zone).date())

    def spans_from(self, start: datetime) -> Iterator[Span]:
        """The days that count from a moment on, without end; what is left of the first of them."""
        day = start.astimezone(self.zone).date()
        while True:
            if self._counts_on(day):
                yield max(start, self._midnight(day)), self._midnight(day + _ONE_DAY)
            day += _ONE_DAY

    def _counts_on(self, day: date) -> bool:
        return day == self.first or self.is_working(day)

    def _midnight(self, day: date) -> datetime:
        return datetime.combine(day, time.min, self.zone).astimezone(UTC)


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


def elapsed_by_days(spans: Iterable[Span], days: Days) -> timedelta:
    """How much of some spans lies on days that count, by the clock (D11b)."""
    return sum((_on(days, span) for span in spans), _NOTHING)


def due_by_days(start: datetime, left: timedelta, days: Days) -> datetime:
    """The last moment at which no more than `left` has passed since the start, by the clock.

    A day that does not count passes it on to the next that does, at the same time of day, and so
    does the midnight such a day begins with (D11b).
    """
    for begins, ends in days.spans_from(start):
        if left < ends - begins:
            return (begins + left).astimezone(start.tzinfo)
        left -= ends - begins
    raise AssertionError("days do not end")


def _on(days: Days, span: Span) -> timedelta:
    until = takewhile(lambda day: day[0] < span[1], days.spans_from(span[0]))
    return sum((_shared(span, day) for day in until), _NOTHING)


def _shared(one: Span, other: Span) -> timedelta:
    return max(min(one[1], other[1]) - max(one[0], other[0]), _NOTHING)
