"""The hours that an office keeps in its database, for the command line."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime, time
from functools import lru_cache

from db.engine import open_database
from shared.catalogue_in_force import catalogue_in_force
from shared.clock import Clock
from shared.office_hours import read_calendar
from shared.opening_hours.calendar import Calendar
from shared.opening_hours.sources import HoursSource


@contextmanager
def hours_of_office(url: str, clock: Clock) -> Iterator[HoursSource]:
    """Open the hours of an office without its key; raises `DatabaseRefused`."""
    database = open_database(url)
    try:
        with database.reading() as session:
            catalogue = catalogue_in_force(session, clock.now())

        @lru_cache(maxsize=64)
        def calendar_from(day: date) -> Calendar:
            midnight = datetime.combine(day, time.min, catalogue.office.zone)
            with database.reading() as session:
                return read_calendar(session, catalogue, midnight)

        yield HoursSource(catalogue, calendar_from)
    finally:
        database.close()
