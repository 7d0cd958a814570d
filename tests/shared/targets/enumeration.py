"""Service time once more, written as differently as possible: painted second by second.

Minutes come from the painted hours of `tests.shared.opening_hours.enumeration`; here they are
counted one after the other, and every second of a minute counts if its minute does.
"""

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from itertools import accumulate, islice
from zoneinfo import ZoneInfo

from shared.opening_hours import State

Moment = datetime
Stretch = tuple[datetime, datetime | None]


@dataclass
class Painted:
    """The open minutes of a stretch of days, counted up."""

    first: date
    zone: ZoneInfo
    minutes: list[State]

    def __post_init__(self) -> None:
        self.is_open = [state is State.OPEN for state in self.minutes]
        self.before = [0, *accumulate(60 * is_open for is_open in self.is_open)]

    def second_of(self, moment: Moment) -> int:
        """Seconds from the first midnight to a moment."""
        midnight = datetime(self.first.year, self.first.month, self.first.day, tzinfo=self.zone)
        return int((moment - midnight).total_seconds())

    def moment_of(self, second: int) -> Moment:
        midnight = datetime(self.first.year, self.first.month, self.first.day, tzinfo=self.zone)
        return (midnight + timedelta(seconds=second)).astimezone(UTC)

    def open_seconds(self, start: Moment, end: Moment) -> int:
        """Service seconds between two moments, by the minutes' running count."""
        return self._until(self.second_of(end)) - self._until(self.second_of(start))

    def open_seconds_one_by_one(self, start: Moment, end: Moment) -> int:
        """The same, every second looked at for itself."""
        seconds = range(self.second_of(start), self.second_of(end))
        return sum(self.is_open[second // 60] for second in seconds)

    def first_second_with(self, start: Moment, wanted: int) -> Moment:
        """The first moment at which so many service seconds have passed since a start."""
        begun = self.second_of(start)
        if wanted <= 0:
            return self.moment_of(begun)
        goal = self._until(begun) + wanted
        minute = bisect_left(self.before, goal) - 1
        return self.moment_of(minute * 60 + goal - self.before[minute])

    def ran_out(self, stretches: Iterable[tuple[Moment, Moment]], wanted: int) -> Moment:
        """The first moment of some stretches that has so many service seconds behind it."""
        seconds = (second for span in stretches for second in range(*map(self.second_of, span)))
        counted = (second for second in seconds if self.is_open[second // 60])
        return self.moment_of(next(islice(counted, wanted - 1, None)) + 1)

    def _until(self, second: int) -> int:
        minute, rest = divmod(second, 60)
        return self.before[minute] + rest * self.is_open[minute]


@dataclass
class PaintedDays:
    """A promise of whole days, painted minute by minute: what counts of it, and what has by then.

    A minute counts on a working day, and on the date on which the clock began.
    """

    first: date
    zone: ZoneInfo
    days_off: set[date]
    began: Moment
    length: int

    def __post_init__(self) -> None:
        midnight = datetime(self.first.year, self.first.month, self.first.day, tzinfo=self.zone)
        at, begun = midnight, self.began.astimezone(self.zone)
        self.counts: list[bool] = []
        for _ in range(self.length * 24 * 60):
            is_off = at.isoweekday() in (6, 7) or at.date() in self.days_off
            self.counts.append(not is_off or at.date() == begun.date())
            at += timedelta(minutes=1)
        self.midnight = midnight

    def minute_of(self, moment: Moment) -> int:
        """Minutes from the first midnight to a moment on a whole minute."""
        return int((moment - self.midnight).total_seconds()) // 60

    def used(self, stretches: Iterable[tuple[Moment, Moment]]) -> int:
        """The minutes of some stretches that count, one looked at after the other."""
        return sum(
            self.counts[minute]
            for start, end in stretches
            for minute in range(self.minute_of(start), self.minute_of(end))
        )

    def ran_out(self, stretches: Iterable[tuple[Moment, Moment]], wanted: int) -> Moment:
        """The beginning of the first minute of some stretches that is one too many."""
        minutes = (minute for span in stretches for minute in range(*map(self.minute_of, span)))
        counted = (minute for minute in minutes if self.counts[minute])
        first = next(islice(counted, wanted, None))
        return (self.midnight + timedelta(minutes=first)).astimezone(UTC)

    def due(self, start: Moment, left: int) -> Moment:
        """The beginning of the first minute that would be one too many."""
        minute = self.minute_of(start)
        while left or not self.counts[minute]:
            left -= self.counts[minute]
            minute += 1
        return (self.midnight + timedelta(minutes=minute)).astimezone(UTC)


def due_by_the_clock(start: Moment, minutes: int, zone: ZoneInfo, days_off: set[date]) -> Moment:
    """A promise of whole days: minute after minute from the start, days off only at the end."""
    at = start.astimezone(zone)
    for _ in range(minutes // 60):
        at += timedelta(hours=1)
    while at.isoweekday() in (6, 7) or at.date() in days_off:
        at += timedelta(days=1)
    return at.astimezone(UTC)
