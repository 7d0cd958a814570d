"""One service's days: what holds at a moment, and at which moments that may change."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import Final

from shared.catalogue import Break, ServiceWindow
from shared.opening_hours.calendar import Calendar, Closure, Holiday, Overlay

HORIZON_DAYS: Final = 400
"""How many days ahead a change is looked for."""


class State(StrEnum):
    """Open, or why not."""

    OPEN = "open"
    BEFORE_OPENING = "before_opening"
    BREAK = "break"
    AFTER_CLOSING = "after_closing"
    NOT_SERVICE_DAY = "not_service_day"
    HOLIDAY = "holiday"
    SPECIAL_CLOSURE = "special_closure"


@dataclass(frozen=True, slots=True)
class DayHours:
    """The hours a service keeps on one date if that is a day of service."""

    days: frozenset[int]
    opens: time
    closes: time
    breaks: tuple[Break, ...]
    overlay: Overlay | None

    def state_at(self, clock: time) -> State:
        """Return the state at a time of day; what begins at a time has begun at that time."""
        if clock < self.opens:
            return State.BEFORE_OPENING
        if clock >= self.closes:
            return State.AFTER_CLOSING
        if self.break_at(clock):
            return State.BREAK
        return State.OPEN

    def break_at(self, clock: time) -> Break | None:
        """Return the break that a time of day lies in."""
        return next((b for b in self.breaks if b.starts <= clock < b.ends), None)


@dataclass(frozen=True, slots=True)
class Condition:
    """The state at a moment with what causes it."""

    state: State
    hours: DayHours
    cause: Closure | Holiday | Overlay | None


class Timetable:
    """A service's window seen through an office's calendar; moments are in the office's zone."""

    def __init__(self, window: ServiceWindow, calendar: Calendar, service: str) -> None:
        self._window = window
        self._calendar = calendar
        self._closures = tuple(c for c in calendar.closures if c.concerns(service))

    def condition_at(self, moment: datetime) -> Condition:
        """Return what holds at a moment, by the precedence of D57."""
        day = moment.date()
        hours = self._hours_on(day)
        closure = next((c for c in self._closures if c.starts_at <= moment < c.ends_at), None)
        if closure:
            return Condition(State.SPECIAL_CLOSURE, hours, closure)
        if day.weekday() not in hours.days:
            return Condition(State.NOT_SERVICE_DAY, hours, _overlay_of_days(hours))
        holiday = self._calendar.holidays.get(day)
        if holiday:
            return Condition(State.HOLIDAY, hours, holiday)
        return Condition(hours.state_at(moment.time()), hours, hours.overlay)

    def edges_after(self, moment: datetime) -> Iterator[datetime]:
        """Yield in order the later moments at which the state may change, as far as the horizon."""
        for ahead in range(HORIZON_DAYS + 1):
            day = moment.date() + timedelta(days=ahead)
            yield from (edge for edge in self.edges_on(day) if edge > moment)

    def edges_on(self, day: date) -> list[datetime]:
        """Return the moments of a date at which the state may change; the first is midnight."""
        zone = self._calendar.zone
        edges = {datetime.combine(day, clock, zone) for clock in _clocks(self._hours_on(day), day)}
        ends = (end.astimezone(zone) for c in self._closures for end in (c.starts_at, c.ends_at))
        edges.update(end for end in ends if end.date() == day)
        return sorted(edges)

    def _hours_on(self, day: date) -> DayHours:
        window, overlay = self._window, self._calendar.overlay_on(day)
        breaks = window.breaks or self._calendar.office_breaks
        days, opens, closes = window.days, window.opens, window.closes
        if overlay:
            days = window.days if overlay.days is None else overlay.days
            opens, closes = overlay.opens, overlay.closes
            breaks = overlay.breaks if breaks and overlay.breaks is not None else breaks
        todays = tuple(b for b in breaks if day.weekday() in b.days)
        return DayHours(days, opens, closes or self._calendar.office_closes, todays, overlay)


def _clocks(hours: DayHours, day: date) -> set[time]:
    """Return the times of a day at which its hours may change the state."""
    if day.weekday() not in hours.days:
        return {time.min}
    pauses = (clock for b in hours.breaks for clock in (b.starts, b.ends))
    return {time.min, hours.opens, hours.closes, *pauses}


def _overlay_of_days(hours: DayHours) -> Overlay | None:
    """Return the overlay if it is the one that says which days are days of service."""
    return hours.overlay if hours.overlay and hours.overlay.days is not None else None
