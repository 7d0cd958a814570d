"""Other hours for some dates, such as those of Ramadan (D09)."""

from dataclasses import dataclass
from datetime import date, time
from typing import Final
from uuid import UUID

from sqlalchemy import select

from db.engine import Database
from db.models import HoursOverlay
from shared.actors import Action, Officer, RequestKey, new_id
from shared.acts import Act, Acts
from shared.catalogue import Break, Catalogue
from shared.clock import Clock, service_day
from shared.errors import UserError
from shared.office_hours import read_break

ENTERED: Final = "overlay.entered"
CHANGED: Final = "overlay.changed"
DROPPED: Final = "overlay.dropped"
LONGEST_NAME: Final = 120


@dataclass(frozen=True, slots=True)
class OverlayForm:
    """Hours of every service from one date to another, both included.

    `days` None keeps each service's own weekdays, `breaks` None each service's own breaks.
    """

    name: str
    first_day: date
    last_day: date
    opens: time
    closes: time
    days: frozenset[int] | None = None
    breaks: tuple[Break, ...] | None = None


@dataclass(frozen=True, slots=True)
class OverlayView:
    """Hours that hold today or will; `holds` tells which."""

    id: UUID
    form: OverlayForm
    holds: bool


class Overlays:
    """Enters, changes and drops the hours of some dates; they hold for the next tap."""

    def __init__(self, database: Database, acts: Acts, catalogue: Catalogue, clock: Clock) -> None:
        self._database = database
        self._acts = acts
        self._zone = catalogue.office.zone
        self._clock = clock

    def coming(self) -> tuple[OverlayView, ...]:
        """The overlays of today and later, the first first."""
        today = service_day(self._clock.now(), self._zone)
        wanted = select(HoursOverlay).where(HoursOverlay.last_day >= today)
        with self._database.reading() as session:
            rows = session.scalars(wanted.order_by(HoursOverlay.first_day, HoursOverlay.id)).all()
            return tuple(OverlayView(row.id, _form(row), row.first_day <= today) for row in rows)

    def enter(self, form: OverlayForm, by: Officer, request: RequestKey) -> UUID:
        """Keep other hours on some dates.

        Raises `overlay.name_missing`, `.too_long`, `.ends_first`, `.closes_first`, `.no_days` or
        `.break_unfit`.
        """
        by.must_be_allowed(Action.CHANGE_SETTINGS)
        name = _checked(form)
        with self._acts.begin(by, request, ENTERED) as act:
            if act.earlier:
                return act.earlier
            row = HoursOverlay(id=new_id())
            _fill(row, form, name)
            act.session.add(row)
            act.record(ENTERED, row.id, None, **_told(row))
            return row.id

    def change(self, overlay_id: UUID, form: OverlayForm, by: Officer, request: RequestKey) -> None:
        """Let an overlay be another one; raises as `enter` does, and `overlay.gone`."""
        by.must_be_allowed(Action.CHANGE_SETTINGS)
        name = _checked(form)
        with self._acts.begin(by, request, CHANGED, about=overlay_id) as act:
            if act.earlier:
                return
            row = _row(act, overlay_id)
            before = _told(row)
            _fill(row, form, name)
            act.record(CHANGED, row.id, before=before, after=_told(row))

    def drop(self, overlay_id: UUID, by: Officer, request: RequestKey) -> None:
        """Keep the usual hours again."""
        by.must_be_allowed(Action.CHANGE_SETTINGS)
        with self._acts.begin(by, request, DROPPED, about=overlay_id) as act:
            if act.earlier:
                return
            row = _row(act, overlay_id)
            act.record(DROPPED, row.id, None, **_told(row))
            act.session.delete(row)


def _row(act: Act, overlay_id: UUID) -> HoursOverlay:
    row = act.session.get(HoursOverlay, overlay_id)
    if row is None:
        raise UserError("overlay.gone")
    return row


def _checked(form: OverlayForm) -> str:
    """The name without needless blanks, if the form makes sense."""
    name = " ".join(form.name.split())
    if not name:
        raise UserError("overlay.name_missing")
    if len(name) > LONGEST_NAME:
        raise UserError("overlay.too_long", longest=LONGEST_NAME)
    if form.last_day < form.first_day:
        raise UserError("overlay.ends_first")
    if form.closes <= form.opens:
        raise UserError("overlay.closes_first")
    if form.days is not None and not form.days:
        raise UserError("overlay.no_days")
    if any(pause.ends <= pause.starts or not pause.days for pause in form.breaks or ()):
        raise UserError("overlay.break_unfit")
    return name


def _fill(row: HoursOverlay, form: OverlayForm, name: str) -> None:
    row.name, row.first_day, row.last_day = name, form.first_day, form.last_day
    row.opens, row.closes = form.opens, form.closes
    row.days = None if form.days is None else sorted(form.days)
    row.breaks = None if form.breaks is None else [break_row(pause) for pause in form.breaks]


def break_row(pause: Break) -> dict[str, object]:
    """A break as the database keeps it."""
    return {
        "days": sorted(pause.days),
        "starts": pause.starts.isoformat("minutes"),
        "ends": pause.ends.isoformat("minutes"),
    }


def _form(row: HoursOverlay) -> OverlayForm:
    return OverlayForm(
        name=row.name,
        first_day=row.first_day,
        last_day=row.last_day,
        opens=row.opens,
        closes=row.closes,
        days=None if row.days is None else frozenset(row.days),
        breaks=None if row.breaks is None else tuple(read_break(entry) for entry in row.breaks),
    )


def _told(row: HoursOverlay) -> dict[str, object]:
    return {
        "name": row.name,
        "first_day": row.first_day.isoformat(),
        "last_day": row.last_day.isoformat(),
        "opens": row.opens.isoformat("minutes"),
        "closes": row.closes.isoformat("minutes"),
        "days": row.days,
        "breaks": row.breaks,
    }
