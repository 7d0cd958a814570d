"""The clock of one promise: it runs in stretches, rests between them, and may run out."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import accumulate
from typing import Final

from shared.catalogue import Target
from shared.opening_hours import Calendar
from shared.targets.rule import Span, due, due_by_days, elapsed, elapsed_by_days
from shared.targets.service_time import ServiceTime

Stretch = tuple[datetime, datetime | None]
"""When the clock began to run and when it stopped or rested; None while it runs."""

_A_DAY: Final = 24 * 60
_FRIDAY: Final = 4


@dataclass(frozen=True, slots=True)
class TargetClock:
    """How a promise stands at a moment.

    `left` is None where nothing is promised, and negative once the promise is broken. `due_at` is
    when it runs out, while it `runs`. `ticks` says that time is being used up at this very moment:
    a promise of minutes does not in a break and while the service is closed. `late` allows for the
    target's tolerance (D10).
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
    is_late: Callable[[Sequence[Span], Sequence[timedelta], timedelta], bool]


def target_clock(
    target: Target, time: ServiceTime, stretches: Sequence[Stretch], now: datetime
) -> TargetClock:
    """The clock of a service's target at a moment (D10-D11b).

    The calendar has to know the days from the first stretch on. Minutes run in service time
    alone; a promise of whole days runs by the clock, and is due on a working day. A promise is
    late once more than it, and its tolerance, is used up.
    """
    runs = bool(stretches) and stretches[-1][1] is None
    measure = _by_days(time.calendar) if _runs_by_days(target) else _by_minutes(time)
    ran = [(start, now if end is None else end) for start, end in stretches]
    used = [measure.used(span) for span in ran]
    total = sum(used, timedelta(0))
    ticks = runs and measure.counts_at(now)
    if target.minutes is None:
        return TargetClock(total, None, None, runs, ticks, late=False)
    promised = timedelta(minutes=target.minutes)
    before = sum(used[:-1], timedelta(0))
    due_at = measure.due(ran[-1][0], promised - before) if runs else None
    left = due_at - now if due_at and _runs_by_days(target) else promised - total
    allowed = promised + timedelta(minutes=target.tolerance)
    late = measure.is_late(ran, used, allowed)
    return TargetClock(total, left, due_at, runs, ticks, late)


def works_on(calendar: Calendar, day: date) -> bool:
    """Whether a date is a working day: Monday to Friday, and no holiday (D11b)."""
    return day.weekday() <= _FRIDAY and day not in calendar.holidays


def _runs_by_days(target: Target) -> bool:
    return target.minutes is not None and target.minutes % _A_DAY == 0


def _by_minutes(time: ServiceTime) -> _Measure:
    def used(span: Span) -> timedelta:
        return elapsed([span], time.between(time.day_of(span[0]), time.day_of(span[1])))

    return _Measure(
        used=used,
        due=lambda start, left: due(start, left, time.after(start)),
        counts_at=time.is_open,
        is_late=lambda _ran, used, allowed: sum(used, timedelta(0)) > allowed,
    )


def _by_days(calendar: Calendar) -> _Measure:
    def works(day: date) -> bool:
        return works_on(calendar, day)

    def due_from(start: datetime, left: timedelta) -> datetime:
        return due_by_days(start, left, calendar.zone, works)

    def is_late(ran: Sequence[Span], used: Sequence[timedelta], allowed: timedelta) -> bool:
        """Whether it was broken in one of its stretches, and so for good."""
        before = accumulate(used, initial=timedelta(0))
        stretches = zip(ran, before, strict=False)
        return any(end > due_from(start, allowed - gone) for (start, end), gone in stretches)

    return _Measure(
        used=lambda span: elapsed_by_days([span], calendar.zone, works),
        due=due_from,
        counts_at=lambda now: works(now.astimezone(calendar.zone).date()),
        is_late=is_late,
    )
