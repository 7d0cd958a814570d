"""The office's choices, kept in its database so that every workstation shares them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import time
from enum import StrEnum
from typing import Any, Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.engine import Database
from db.models import Setting
from shared.actors import Action, Officer, RequestKey
from shared.acts import Act, Acts
from shared.errors import UserError

PREFERENCES_CHANGED: Final = "preferences.changed"

RUNNING_TEXT: Final = """\
Semua layanan gratis.
Lansia, penyandang disabilitas, ibu hamil atau menyusui, dan pembawa anak dapat meminta prioritas \
di kios.
Simpan nomor Anda sampai selesai dilayani.\
"""
"""What holds in every office and is good to know while waiting; one sentence a line."""


class PriorityRule(StrEnum):
    """How priority tickets are mixed into the line (D56)."""

    TWO_TO_ONE = "two_to_one"
    PRIORITY_FIRST = "priority_first"


@dataclass(frozen=True, slots=True)
class Preferences:
    """Every choice with the default that holds while the office has not chosen.

    `office_closes` None keeps the catalogue's closing time (D08); `office_breaks` are
    `{"days": [0..6], "starts": "12:00", "ends": "13:00"}` (D07). `training_day` counts from
    Monday = 0 (D14). `running_text` and `maklumat` are the board's.
    """

    priority_rule: PriorityRule = PriorityRule.TWO_TO_ONE
    office_closes: time | None = None
    office_breaks: tuple[Mapping[str, object], ...] = ()
    tickets_in_break: bool = False
    last_ticket_minutes: int = 0
    room_claim_minutes: int = 5
    training_day: int = 1
    training_starts: time = time(9)
    running_text: str = RUNNING_TEXT
    maklumat: str = ""


@dataclass(frozen=True, slots=True)
class _Kind:
    """How a choice is written as JSON and read again, and which values it may have."""

    fits: Callable[[Any], bool]
    write: Callable[[Any], object] = lambda value: value
    read: Callable[[Any], Any] = lambda value: value


def _whole(least: int, most: int) -> _Kind:
    return _Kind(lambda value: type(value) is int and least <= value <= most)


def _text(longest: int) -> _Kind:
    return _Kind(lambda value: isinstance(value, str) and len(value) <= longest)


_TIME: Final = _Kind(lambda value: isinstance(value, time), time.isoformat, time.fromisoformat)
_KINDS: Final[Mapping[str, _Kind]] = {
    "priority_rule": _Kind(
        lambda value: isinstance(value, PriorityRule), lambda rule: rule.value, PriorityRule
    ),
    "office_closes": _Kind(
        lambda value: value is None or _TIME.fits(value),
        lambda value: value and time.isoformat(value),
        lambda value: value and time.fromisoformat(value),
    ),
    "office_breaks": _Kind(lambda value: all(map(_is_break, value)), list, tuple),
    "tickets_in_break": _Kind(lambda value: isinstance(value, bool)),
    "last_ticket_minutes": _whole(0, 120),
    "room_claim_minutes": _whole(1, 60),
    "training_day": _whole(0, 3),
    "training_starts": _TIME,
    "running_text": _text(500),
    "maklumat": _text(1000),
}


def _is_break(entry: Mapping[str, Any]) -> bool:
    try:
        starts, ends = (time.fromisoformat(entry[edge]) for edge in ("starts", "ends"))
        days = entry["days"]
    except (KeyError, TypeError, ValueError):
        return False
    return starts < ends and bool(days) and set(days) <= set(range(7))


def read_preferences(session: Session) -> Preferences:
    """The choices in force, with defaults where none was made."""
    rows = session.scalars(select(Setting).where(Setting.name.in_(_KINDS)))
    chosen: dict[str, Any] = {row.name: _KINDS[row.name].read(row.value) for row in rows}
    return Preferences(**chosen)


class OfficePreferences:
    """Tells the office's choices, and lets a supervisor make others."""

    def __init__(self, database: Database, acts: Acts) -> None:
        self._database = database
        self._acts = acts

    def read(self) -> Preferences:
        """The choices in force."""
        with self._database.reading() as session:
            return read_preferences(session)

    def change(self, chosen: Mapping[str, object], by: Officer, request: RequestKey) -> Preferences:
        """Choose new values for some preferences, by the names of `Preferences`; the rest stay.

        Raises `preferences.unfit` with the name of a value that makes no sense; then nothing
        is changed.
        """
        by.must_be_allowed(Action.CHANGE_SETTINGS)
        for name, value in chosen.items():
            if not _KINDS[name].fits(value):
                raise UserError("preferences.unfit", name=name)
        with self._acts.begin(by, request, PREFERENCES_CHANGED) as act:
            if not act.earlier:
                _write(act, chosen, by)
            return read_preferences(act.session)


def _write(act: Act, chosen: Mapping[str, object], by: Officer) -> None:
    written = {name: _KINDS[name].write(value) for name, value in chosen.items()}
    for name, value in written.items():
        act.session.merge(Setting(name=name, value=value))
    act.record(PREFERENCES_CHANGED, by.id, changed=written)
