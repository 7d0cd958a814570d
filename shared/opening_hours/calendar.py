"""What changes an office's hours from day to day: holidays, closures and overlays."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from types import MappingProxyType
from zoneinfo import ZoneInfo

from shared.catalogue import Break


@dataclass(frozen=True, slots=True)
class Holiday:
    """A day off: a national holiday, *cuti bersama*, or one the office entered itself."""

    name: str
    collective_leave: bool = False
    estimated: bool = False
    """The date is computed; the government has not yet decreed it."""


@dataclass(frozen=True, slots=True)
class Closure:
    """A one-off closing between two aware moments; no services named means all of them."""

    starts_at: datetime
    ends_at: datetime
    reason: str
    services: frozenset[str] = frozenset()

    def concerns(self, service: str) -> bool:
        """Tell whether it closes this service."""
        return not self.services or service in self.services


@dataclass(frozen=True, slots=True)
class Overlay:
    """Other hours from one date to another, both included: those of Ramadan, say (D09).

    The hours are those of every service on these dates. `days` replaces the weekdays of service,
    None keeps each service's own. `breaks` replaces the breaks of the services that have any,
    None keeps them; a service without break stays without one (D07).
    """

    name: str
    first_day: date
    last_day: date
    opens: time
    closes: time
    days: frozenset[int] | None = None
    breaks: tuple[Break, ...] | None = None

    def covers(self, day: date) -> bool:
        """Tell whether a date has these hours."""
        return self.first_day <= day <= self.last_day


@dataclass(frozen=True, slots=True)
class Calendar:
    """All that is known about an office's days beside the catalogue's windows.

    `office_closes` ends the windows that the decree leaves open ("s/d selesai", D08).
    `office_breaks`, empty by default, are for the services that have no break of their own (D07).
    """

    zone: ZoneInfo
    office_closes: time
    holidays: Mapping[date, Holiday] = field(default_factory=lambda: MappingProxyType({}))
    closures: tuple[Closure, ...] = ()
    overlays: tuple[Overlay, ...] = ()
    office_breaks: tuple[Break, ...] = ()

    def overlay_on(self, day: date) -> Overlay | None:
        """Return the overlay of a date: of several the one that begins last, then the last listed.

        So one day's exception holds within the month of Ramadan.
        """
        covering = (overlay for overlay in reversed(self.overlays) if overlay.covers(day))
        return max(covering, key=lambda overlay: overlay.first_day, default=None)
