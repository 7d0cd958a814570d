"""The office's hours as its database has them: the catalogue's windows under its calendar."""

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from db import models
from db.engine import Database
from shared.catalogue import Break, Catalogue
from shared.clock import Clock, service_day
from shared.opening_hours import (
    Calendar,
    Closure,
    Condition,
    Holiday,
    Opening,
    Overlay,
    State,
    TicketPolicy,
    Timetable,
    opening,
)
from shared.opening_hours.week import DayPlan, hours_of_week
from shared.preferences import Preferences, read_preferences


class OfficeHours:
    """Answers whether services are open, for screens and inside use cases."""

    def __init__(self, database: Database, catalogue: Catalogue, clock: Clock) -> None:
        self._database = database
        self._catalogue = catalogue
        self._clock = clock

    def opening(self, service: str) -> Opening:
        """The opening of one service now."""
        with self._database.reading() as session:
            return self.opening_in(session, service, self._clock.now())

    def following(self, ended: Opening) -> Opening | None:
        """What comes when an opening ends; None when it does not end."""
        if ended.until is None:
            return None
        with self._database.reading() as session:
            return self.opening_in(session, ended.service, ended.until)

    def all(self) -> Mapping[str, Opening]:
        """The opening of every service now, by code."""
        with self._database.reading() as session:
            return self.all_in(session, self._clock.now())

    def today(self) -> Mapping[str, Condition]:
        """The hours of every service on this day with what holds now, by code."""
        moment = self._clock.now()
        with self._database.reading() as session:
            calendar = read_calendar(session, self._catalogue, moment)
        return {
            service.code: self._timetable(service.code, calendar).condition_at(
                moment.astimezone(calendar.zone)
            )
            for service in self._catalogue.services
        }

    def week(
        self, first: date, instead: Preferences | None = None
    ) -> Mapping[str, tuple[DayPlan, ...]]:
        """Every service's hours for the seven days from a date on, by code.

        `instead` are choices that are only thought of.
        """
        zone = self._catalogue.office.zone
        moment = datetime.combine(first, time.min, zone)
        with self._database.reading() as session:
            calendar = read_calendar(session, self._catalogue, moment, instead)
        return {
            service.code: hours_of_week(service.window, calendar, service.code, first)
            for service in self._catalogue.services
        }

    def opening_in(self, session: Session, service: str, moment: datetime) -> Opening:
        """The opening of one service at the moment that a transaction has read."""
        calendar = read_calendar(session, self._catalogue, moment)
        return opening(self._catalogue.service(service).window, calendar, service, moment)

    def office_closes_in(self, session: Session, moment: datetime) -> datetime:
        """When the office itself closes on the day of a moment (D08)."""
        closes = read_preferences(session).office_closes or self._catalogue.office.closes
        zone = self._catalogue.office.zone
        return datetime.combine(service_day(moment, zone), closes, zone)

    def all_in(self, session: Session, moment: datetime) -> Mapping[str, Opening]:
        """The opening of every service at the moment that a transaction has read."""
        calendar = read_calendar(session, self._catalogue, moment)
        return {
            service.code: opening(service.window, calendar, service.code, moment)
            for service in self._catalogue.services
        }

    def following_in(self, session: Session, openings: Mapping[str, Opening]) -> dict[str, State]:
        """The state that comes when each opening ends, by code; none for what does not end."""
        calendar = read_calendar(
            session, self._catalogue, min(opening.at for opening in openings.values())
        )
        return {
            code: self._timetable(code, calendar).condition_at(ended.until).state
            for code, ended in openings.items()
            if ended.until is not None
        }

    def _timetable(self, code: str, calendar: Calendar) -> Timetable:
        return Timetable(self._catalogue.service(code).window, calendar, code)


def ticket_policy(preferences: Preferences) -> TicketPolicy:
    """What the office has decided about taking tickets (D07, D09b)."""
    return TicketPolicy(
        in_break=preferences.tickets_in_break,
        cut_off=timedelta(minutes=preferences.last_ticket_minutes),
    )


def read_calendar(
    session: Session, catalogue: Catalogue, moment: datetime, instead: Preferences | None = None
) -> Calendar:
    """The days off, closures and overlays that matter from this moment on.

    `instead` replaces the choices in force.
    """
    today = service_day(moment, catalogue.office.zone)
    preferences = instead or read_preferences(session)
    return Calendar(
        zone=catalogue.office.zone,
        office_closes=preferences.office_closes or catalogue.office.closes,
        holidays={
            row.day: Holiday(row.name, row.collective_leave, row.estimated)
            for row in session.scalars(select(models.Holiday).where(models.Holiday.day >= today))
        },
        closures=tuple(
            Closure(row.starts_at, row.ends_at, row.reason, frozenset(row.services))
            for row in session.scalars(
                select(models.Closure)
                .where(models.Closure.ends_at > moment)
                .order_by(models.Closure.starts_at, models.Closure.id)
            )
        ),
        overlays=tuple(
            _overlay(row)
            for row in session.scalars(
                select(models.HoursOverlay)
                .where(models.HoursOverlay.last_day >= today)
                .order_by(models.HoursOverlay.first_day, models.HoursOverlay.id)
            )
        ),
        office_breaks=tuple(read_break(row) for row in preferences.office_breaks),
    )


def _overlay(row: models.HoursOverlay) -> Overlay:
    return Overlay(
        name=row.name,
        first_day=row.first_day,
        last_day=row.last_day,
        opens=row.opens,
        closes=row.closes,
        days=None if row.days is None else frozenset(row.days),
        breaks=None if row.breaks is None else tuple(read_break(entry) for entry in row.breaks),
    )


def read_break(entry: Mapping[str, object]) -> Break:
    """A break as the database keeps it."""
    days, starts, ends = entry["days"], entry["starts"], entry["ends"]
    assert isinstance(days, list)
    return Break(frozenset(days), time.fromisoformat(str(starts)), time.fromisoformat(str(ends)))
