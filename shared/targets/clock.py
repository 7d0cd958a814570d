"""The clock of one promise: it runs in stretches, rests between them, and may run out."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import partial
from typing import Final

from shared.catalogue import Target
from shared.opening_hours import Calendar
from shared.targets.rule import Days, Span, due, due_by_days, elapsed, elapsed_by_days
from shared.targets.service_time import ServiceTime

Stretch = tuple[datetime, datetime | None]
"""When the clock began to run and when it stopped or rested; None while it runs."""

_A_DAY: Final = 24 * 60
_FRIDAY: Final = 4


@dataclass(frozen=True, slots=True)
class TargetClock:
    """How a promise stands at a moment.

    `left` is None where nothing is promised, and negative once the promise is broken. `due_at` is
    when it runs out or, once broken, ran out; it is told while it `runs`. `ticks` says that time is
    being used up at this very moment: a promise of minutes does not in a break and while the
    service is closed. `late` allows for the target's tolerance (D10).
    """

    elapsed: timedelta
    left: timedelta | None
    due_at: datetime | None
    runs: bool
    ticks: bool
    late: bool


@dataclass(frozen=True, slots=True)
class _Measure:
    """How time counts for one promise."""

    used: Callable[[Span], timedelta]
    due: Callable[[datetime, timedelta], datetime | None]
    counts_at: Callable[[datetime], bool]


def target_clock(
    target: Target, time: ServiceTime, stretches: Sequence[Stretch], now: datetime
) -> TargetClock:
    """The clock of a service's target at a moment (D10-D11b).

    The calendar has to know the days from the first stretch on. Minutes run in service time
    alone; a promise of whole days runs by the clock on working days and on the day it began. A
    promise is late once more than it, and its tolerance, is used up. What is used up and what is
    left are together what was promised, at every moment.
    """
    runs = bool(stretches) and stretches[-1][1] is None
    ran = [(start, now if end is None else end) for start, end in stretches]
    measure = _measure(target, time, ran)
    used = [measure.used(span) for span in ran]
    total = sum(used, timedelta(0))
    ticks = runs and measure.counts_at(now)
    if target.minutes is None:
        return TargetClock(total, None, None, runs, ticks, late=False)
    promised = timedelta(minutes=target.minutes)
    due_at = _runs_out(measure, ran, used, promised) if runs else None
    late = total > promised + timedelta(minutes=target.tolerance)
    return TargetClock(total, promised - total, due_at, runs, ticks, late)


def _runs_out(
    measure: _Measure, ran: Sequence[Span], used: Sequence[timedelta], promised: timedelta
) -> datetime | None:
    """When a promise runs out; once it is broken, no rest and no stretch after that moves it."""
    left = promised
    for (start, _end), spent in zip(ran[:-1], used, strict=False):
        if spent > left:
            return measure.due(start, left)
        left -= spent
    return measure.due(ran[-1][0], left)


def works_on(calendar: Calendar, day: date) -> bool:
    """Whether a date is a working day: Monday to Friday, and no holiday (D11b)."""
    return day.weekday() <= _FRIDAY and day not in calendar.holidays


def _runs_by_days(target: Target) -> bool:
    return target.minutes is not None and target.minutes % _A_DAY == 0


def _measure(target: Target, time: ServiceTime, ran: Sequence[Span]) -> _Measure:
    if ran and _runs_by_days(target):
        return _by_days(time.calendar, time.day_of(ran[0][0]))
    return _by_minutes(time)


def _by_minutes(time: ServiceTime) -> _Measure:
    def used(span: Span) -> timedelta:
        return elapsed([span], time.between(time.day_of(span[0]), time.day_of(span[1])))

    return _Measure(
        used=used,
        due=lambda start, left: due(start, left, time.after(start)),
        counts_at=time.is_open,
    )


def _by_days(calendar: Calendar, first: date) -> _Measure:
    days = Days(first, calendar.zone, partial(works_on, calendar))
    return _Measure(
        used=lambda span: elapsed_by_days([span], days),
        due=lambda start, left: due_by_days(start, left, days),
        counts_at=days.counts,
    )
