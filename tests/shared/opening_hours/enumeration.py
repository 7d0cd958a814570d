"""The hours once more, written as differently as possible: every minute of a year, painted.

Each cause of being closed paints its minutes over those before it, from the weakest to the
strongest, in plain minute numbers; the rule under test asks the causes in the other direction.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from itertools import groupby, pairwise
from zoneinfo import ZoneInfo

from shared.opening_hours import State

MINUTES_A_DAY = 24 * 60


@dataclass
class PaintedService:
    """Hours in words of minutes: "09:00-14:00" a weekday, and what is off."""

    hours: dict[int, str]
    breaks: dict[int, str] = field(default_factory=dict)
    days_off: set[date] = field(default_factory=set)
    other_hours: dict[date, str] = field(default_factory=dict)
    other_breaks: dict[date, str] = field(default_factory=dict)
    closed: list[tuple[str, str]] = field(default_factory=list)

    def paint(self, first: date, days: int) -> list[State]:
        """Return the state of every minute of the days, one after the other."""
        minutes: list[State] = []
        for day in (first + timedelta(days=n) for n in range(days)):
            minutes += self._paint_day(day)
        for start, end in self.closed:
            at, to = (max(_minute_of(text, first), 0) for text in (start, end))
            minutes[at:to] = [State.SPECIAL_CLOSURE] * (min(to, len(minutes)) - at)
        return minutes

    def _paint_day(self, day: date) -> list[State]:
        if day.weekday() not in self.hours:
            return [State.NOT_SERVICE_DAY] * MINUTES_A_DAY
        if day in self.days_off:
            return [State.HOLIDAY] * MINUTES_A_DAY
        opens, closes = _span(self.other_hours.get(day, self.hours[day.weekday()]))
        minutes = [State.BEFORE_OPENING] * opens + [State.OPEN] * (closes - opens)
        minutes += [State.AFTER_CLOSING] * (MINUTES_A_DAY - closes)
        pause = self.other_breaks.get(day, self.breaks.get(day.weekday()))
        if pause:
            starts, ends = _span(pause)
            minutes[starts:ends] = [State.BREAK] * (ends - starts)
        return minutes


@dataclass(frozen=True)
class Stretch:
    """A run of minutes in one state, in moments, and the opening that follows it."""

    state: State
    starts: datetime
    ends: datetime
    next_open: datetime | None


def stretches(minutes: list[State], first: date, zone: ZoneInfo) -> Iterator[Stretch]:
    """Join equal minutes; what follows the last opening has no known end and is left out."""
    midnight = datetime(first.year, first.month, first.day, tzinfo=zone)
    at, runs = 0, []
    for state, run in groupby(minutes):
        runs.append((state, midnight + timedelta(minutes=at)))
        at += len(list(run))
    openings = [starts for state, starts in runs if state is State.OPEN]
    for (state, starts), (_, ends) in pairwise(runs):
        if starts < openings[-1]:
            next_open = next(moment for moment in openings if moment > starts)
            yield Stretch(state, starts, ends, None if state is State.OPEN else next_open)


def _span(text: str) -> tuple[int, int]:
    start, end = (int(clock[:2]) * 60 + int(clock[3:]) for clock in text.split("-"))
    return start, end


def _minute_of(text: str, first: date) -> int:
    day, clock = text.split()
    days = (date.fromisoformat(day) - first).days
    return days * MINUTES_A_DAY + int(clock[:2]) * 60 + int(clock[3:])
