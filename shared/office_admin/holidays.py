"""The office's table of days off, a year at a time."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from sqlalchemy import select

from db.engine import Database
from db.models import Holiday
from shared.actors import Action, Officer, RequestKey
from shared.acts import Act, Acts
from shared.catalogue import Catalogue
from shared.complaints.moving import move_deadlines
from shared.errors import UserError
from shared.opening_hours import seeded_holidays

ENTERED: Final = "holiday.entered"
CHANGED: Final = "holiday.changed"
DROPPED: Final = "holiday.dropped"
FILLED: Final = "holiday.year_filled"
LONGEST_NAME: Final = 200
YEARS: Final = (2020, 2100)
"""The first and the last year that can be filled."""


@dataclass(frozen=True, slots=True)
class DayOff:
    """A day off; an `estimated` date is not decreed yet."""

    day: date
    name: str
    collective_leave: bool = False
    estimated: bool = False


class Holidays:
    """Lists and corrects the days off; they hold for the next tap.

    Complaints that wait for an answer have their deadlines moved with them.
    """

    def __init__(self, database: Database, acts: Acts, catalogue: Catalogue) -> None:
        self._database = database
        self._acts = acts
        self._zone = catalogue.office.zone

    def of_year(self, year: int) -> tuple[DayOff, ...]:
        """The days off of a year, in order."""
        within = Holiday.day.between(date(year, 1, 1), date(year, 12, 31))
        with self._database.reading() as session:
            rows = session.scalars(select(Holiday).where(within).order_by(Holiday.day)).all()
            return tuple(_day_off(row) for row in rows)

    def enter(self, day_off: DayOff, by: Officer, request: RequestKey) -> None:
        """Add a day off; raises `holiday.name_missing`, `.too_long`, `.year` or `.taken`."""
        by.must_be_allowed(Action.CHANGE_SETTINGS)
        name = _checked(day_off)
        with self._acts.begin(by, request, ENTERED) as act:
            if act.earlier:
                return
            _refuse_taken(act, day_off.day)
            act.session.add(_row(day_off, name))
            move_deadlines(act, by, self._zone)
            act.record(ENTERED, by.id, None, **_told(day_off))

    def change(self, day: date, correct: DayOff, by: Officer, request: RequestKey) -> None:
        """Correct the day off of a date, or move it; raises as `enter`, and `holiday.gone`."""
        by.must_be_allowed(Action.CHANGE_SETTINGS)
        name = _checked(correct)
        with self._acts.begin(by, request, CHANGED) as act:
            if act.earlier:
                return
            before = _present(act, day)
            if correct.day != day:
                _refuse_taken(act, correct.day)
            was = _told(_day_off(before))
            act.session.delete(before)
            act.session.flush()
            act.session.add(_row(correct, name))
            move_deadlines(act, by, self._zone)
            act.record(CHANGED, by.id, before=was, after=_told(correct))

    def drop(self, day: date, by: Officer, request: RequestKey) -> None:
        """Let a date be a usual day again; raises `holiday.gone`."""
        by.must_be_allowed(Action.CHANGE_SETTINGS)
        with self._acts.begin(by, request, DROPPED) as act:
            if act.earlier:
                return
            row = _present(act, day)
            act.record(DROPPED, by.id, None, **_told(_day_off(row)))
            act.session.delete(row)
            move_deadlines(act, by, self._zone)

    def fill_year(self, year: int, by: Officer, request: RequestKey) -> int:
        """Add the country's days off to a year, beside those that stand; return how many."""
        by.must_be_allowed(Action.CHANGE_SETTINGS)
        _refuse_year(year)
        seed = seeded_holidays([year])
        with self._acts.begin(by, request, FILLED) as act:
            if act.earlier:
                return 0
            present = set(act.session.scalars(select(Holiday.day).where(Holiday.day.in_(seed))))
            added = [
                DayOff(day, holiday.name, holiday.collective_leave, holiday.estimated)
                for day, holiday in seed.items()
                if day not in present
            ]
            act.session.add_all([_row(day_off, day_off.name) for day_off in added])
            move_deadlines(act, by, self._zone)
            act.record(FILLED, by.id, year=year, added=len(added))
            return len(added)


def _checked(day_off: DayOff) -> str:
    """The name without needless blanks, if the day makes sense."""
    name = " ".join(day_off.name.split())
    if not name:
        raise UserError("holiday.name_missing")
    if len(name) > LONGEST_NAME:
        raise UserError("holiday.too_long", longest=LONGEST_NAME)
    _refuse_year(day_off.day.year)
    return name


def _refuse_year(year: int) -> None:
    first, last = YEARS
    if not first <= year <= last:
        raise UserError("holiday.year", year=year, first=first, last=last)


def _refuse_taken(act: Act, day: date) -> None:
    taken = act.session.get(Holiday, day)
    if taken is not None:
        raise UserError("holiday.taken", name=taken.name)


def _present(act: Act, day: date) -> Holiday:
    row = act.session.get(Holiday, day)
    if row is None:
        raise UserError("holiday.gone")
    return row


def _row(day_off: DayOff, name: str) -> Holiday:
    return Holiday(
        day=day_off.day,
        name=name,
        collective_leave=day_off.collective_leave,
        estimated=day_off.estimated,
    )


def _day_off(row: Holiday) -> DayOff:
    return DayOff(row.day, row.name, row.collective_leave, row.estimated)


def _told(day_off: DayOff) -> dict[str, object]:
    return {
        "day": day_off.day.isoformat(),
        "name": day_off.name,
        "collective_leave": day_off.collective_leave,
        "estimated": day_off.estimated,
    }
