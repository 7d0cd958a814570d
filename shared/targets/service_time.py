"""The time in which a service is open, as spans; only there a promise of minutes runs (D11)."""

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise

from shared.catalogue import ServiceWindow
from shared.opening_hours import Calendar, State, Timetable
from shared.opening_hours.timetable import HORIZON_DAYS
from shared.targets.rule import Span


class ServiceTime:
    """When one service is open under an office's calendar; each day is worked out once.

    Breaks, holidays, closures and the hours of overlays are taken into account. Spans are in UTC
    and in order, and neighbouring ones never touch.
    """

    def __init__(self, window: ServiceWindow, calendar: Calendar, service: str) -> None:
        self.calendar = calendar
        self._timetable = Timetable(window, calendar, service)
        self._known: dict[date, tuple[Span, ...]] = {}

    def between(self, first: date, last: date) -> tuple[Span, ...]:
        """The spans on these dates, both included."""
        days = ((last - first).days + 1) if last >= first else 0
        return tuple(self._spans(first, days))

    def after(self, moment: datetime) -> Iterator[Span]:
        """The spans from a moment's day on, as far as hours are looked ahead."""
        return self._spans(self.day_of(moment), HORIZON_DAYS + 1)

    def is_open(self, moment: datetime) -> bool:
        """Whether the service is open at a moment."""
        return any(opens <= moment < closes for opens, closes in self._on(self.day_of(moment)))

    def day_of(self, moment: datetime) -> date:
        """The date of a moment where the office stands."""
        return moment.astimezone(self.calendar.zone).date()

    def _spans(self, first: date, days: int) -> Iterator[Span]:
        ahead = (first + timedelta(days=count) for count in range(days))
        return _merged(span for day in ahead for span in self._on(day))

    def _on(self, day: date) -> tuple[Span, ...]:
        found = self._known.get(day)
        if found is None:
            found = self._known[day] = tuple(_merged(self._read(day)))
        return found

    def _read(self, day: date) -> Iterator[Span]:
        ends = datetime.combine(day + timedelta(days=1), time.min, self.calendar.zone)
        for edge, until in pairwise([*self._timetable.edges_on(day), ends]):
            if self._timetable.condition_at(edge).state is State.OPEN:
                yield edge.astimezone(UTC), until.astimezone(UTC)


def service_spans(
    window: ServiceWindow, calendar: Calendar, service: str, first_day: date, last_day: date
) -> tuple[Span, ...]:
    """The spans in which a service is open on these dates, both included (see `ServiceTime`).

    The calendar has to know the dates from the first one on.
    """
    return ServiceTime(window, calendar, service).between(first_day, last_day)


def _merged(spans: Iterable[Span]) -> Iterator[Span]:
    """The same time in as few spans as possible."""
    kept: Span | None = None
    for span in spans:
        if kept and span[0] <= kept[1]:
            kept = (kept[0], span[1])
            continue
        if kept:
            yield kept
        kept = span
    if kept:
        yield kept
