"""The only reader of the time of day."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import ClassVar, Final, Protocol
from zoneinfo import ZoneInfo

OFFICE_ZONE: Final = ZoneInfo("Asia/Jakarta")
"""Zone of an office whose catalogue names none (WIB)."""


class Clock(Protocol):
    """Tells the moment; screens say SIMULASI while `simulated` is true."""

    @property
    def simulated(self) -> bool: ...

    def now(self) -> datetime:
        """Return the present moment, aware, in UTC."""
        ...


@dataclass(frozen=True, slots=True)
class SystemClock:
    """The machine's own clock."""

    simulated: ClassVar[bool] = False

    def now(self) -> datetime:
        return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class SimulatedClock:
    """A clock that showed `starts_at` when the real time was `begun_at`, and runs on from there.

    Processes that are given the same two moments agree on the time.
    """

    simulated: ClassVar[bool] = True

    starts_at: datetime
    begun_at: datetime

    def __post_init__(self) -> None:
        _must_be_aware(self.starts_at)
        _must_be_aware(self.begun_at)

    def now(self) -> datetime:
        return (self.starts_at + (datetime.now(UTC) - self.begun_at)).astimezone(UTC)


class SettableClock:
    """A clock that stands still until it is moved: for tests and the tour."""

    simulated: ClassVar[bool] = True

    def __init__(self, now: datetime) -> None:
        self.set(now)

    def now(self) -> datetime:
        return self._now

    def set(self, moment: datetime) -> None:
        """Show this moment (aware, any zone)."""
        _must_be_aware(moment)
        self._now = moment.astimezone(UTC)

    def advance(self, by: timedelta) -> None:
        """Move on by a length of time."""
        self._now += by


def service_day(moment: datetime, zone: ZoneInfo) -> date:
    """Return the calendar date of an aware moment where the office stands.

    Tickets restart and hours are judged by this date, whatever zone the machine is set to.
    """
    _must_be_aware(moment)
    return moment.astimezone(zone).date()


def months_before(day: date, months: int) -> date:
    """The same day so many months earlier, or the last of a month that has no such day."""
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _must_be_aware(moment: datetime) -> None:
    # A naive datetime would silently be read in the machine's own zone.
    if moment.tzinfo is None:
        raise ValueError(f"a moment needs a time zone: {moment.isoformat()}")
