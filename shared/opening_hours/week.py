"""A service's hours day by day, as an office sees the effect of what it decides."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import pairwise

from shared.catalogue import ServiceWindow
from shared.opening_hours.calendar import Calendar, Closure
from shared.opening_hours.reasons import reason
from shared.opening_hours.timetable import State, Timetable

_ALMOST = timedelta(microseconds=1)


@dataclass(frozen=True, slots=True)
class DayPlan:
    """The spans in which a service is open on a date; without any, `closed` says why.

    `named` is the name of the overlay, or the reason of the closing, that makes the day special.
    """

    day: date
    spans: tuple[tuple[time, time], ...]
    closed: str
    named: str


def hours_of_week(
    window: ServiceWindow, calendar: Calendar, service: str, first: date
) -> tuple[DayPlan, ...]:
    """The seven days from a date on; a span that ends at midnight ends at 23:59."""
    timetable = Timetable(window, calendar, service)
    days = (first + timedelta(days=ahead) for ahead in range(7))
    return tuple(_day(timetable, calendar, day) for day in days)


def _day(timetable: Timetable, calendar: Calendar, day: date) -> DayPlan:
    begins = datetime.combine(day, time.min, calendar.zone)
    ends = datetime.combine(day + timedelta(days=1), time.min, calendar.zone)
    edges = []
    for edge in timetable.edges_after(begins - _ALMOST):
        if edge >= ends:
            break
        edges.append(edge)
    conditions = [(edge, timetable.condition_at(edge)) for edge in edges]
    spans: list[tuple[time, time]] = []
    for (edge, condition), (until, _) in pairwise([*conditions, (ends - _ALMOST, None)]):
        if condition is not None and condition.state is State.OPEN:
            spans = _with(spans, edge.time(), until.time())
    noon = timetable.condition_at(begins.replace(hour=12))
    special = next((c for _, c in conditions if isinstance(c.cause, Closure)), noon)
    closed = "" if spans else reason(special, begins.replace(hour=12), None)
    cause = special.cause
    named = "" if cause is None else getattr(cause, "reason", "") or getattr(cause, "name", "")
    return DayPlan(day, tuple(spans), closed, named)


def _with(spans: list[tuple[time, time]], starts: time, ends: time) -> list[tuple[time, time]]:
    """Add a span, as one with the last if nothing lies between."""
    if spans and spans[-1][1] == starts:
        return [*spans[:-1], (spans[-1][0], ends)]
    return [*spans, (starts, ends)]
