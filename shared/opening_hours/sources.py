"""Where hours come from when they are asked on the command line."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cache

from shared.catalogue import Catalogue
from shared.opening_hours.calendar import Calendar
from shared.opening_hours.seed import seeded_holidays


@dataclass(frozen=True, slots=True)
class HoursSource:
    """A catalogue, and for every date a calendar that knows it and the 400 days after it."""

    catalogue: Catalogue
    calendar_from: Callable[[date], Calendar]


def hours_of_catalogue(catalogue: Catalogue) -> HoursSource:
    """Return a catalogue's windows under the country's holidays, without an office's changes."""
    office = catalogue.office

    @cache
    def of_year(year: int) -> Calendar:
        # From a December, 400 days reach into the second January.
        return Calendar(office.zone, office.closes, seeded_holidays(range(year, year + 3)))

    return HoursSource(catalogue, lambda day: of_year(day.year))
