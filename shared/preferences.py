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
from shared.catalogue import Catalogue
from shared.errors import UserError
from shared.wording import format_time

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
    Monday = 0 (D14); `training_place` and `training_link` are what a new session begins with.
    The `complaint_days_…` are working days until an answer is due (D48). `running_text` and
    `maklumat` are the board's. The letterhead's parts replace the catalogue's where they are
    filled in. `signatories` are `{"position", "name", "nip"}`, one for each position that signs
    reports (D22, D24); the `keep_…_months` say how long what is told apart there is kept. An own
    `privacy_notice` names those of the guestbook as `{months}`, the most of the others as
    `{longest}`.
    """

    priority_rule: PriorityRule = PriorityRule.TWO_TO_ONE
    office_closes: time | None = None
    office_breaks: tuple[Mapping[str, object], ...] = ()
    tickets_in_break: bool = False
    last_ticket_minutes: int = 0
    room_claim_minutes: int = 5
    calls_before_no_show: int = 3
    seconds_between_calls: int = 30
    idle_lock_minutes: int = 10
    training_day: int = 1
    training_starts: time = time(9)
    training_minutes: int = 120
    training_capacity: int = 20
    training_place: str = ""
    training_link: str = ""
    complaint_days_information: int = 5
    complaint_days_not_supervision: int = 14
    complaint_days_supervision: int = 60
    survey_offered: bool = True
    asks_blacklist: bool = True
    running_text: str = RUNNING_TEXT
    maklumat: str = ""
    letterhead: str = ""
    letterhead_address: str = ""
    letterhead_contact: str = ""
    signatories: tuple[Mapping[str, str], ...] = ()
    keep_guestbook_months: int = 24
    keep_papers_months: int = 60
    keep_journal_months: int = 120
    keep_requests_months: int = 60
    keep_training_months: int = 60
    keep_complaints_months: int = 60
    privacy_notice: str = ""
    privacy_notice_en: str = ""


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


_NIP_DIGITS: Final = 18
_SHORT: Final = _text(120)
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
    "calls_before_no_show": _whole(1, 10),
    "seconds_between_calls": _whole(0, 600),
    "idle_lock_minutes": _whole(1, 120),
    "training_day": _whole(0, 3),
    "training_starts": _TIME,
    "training_minutes": _whole(15, 480),
    "training_capacity": _whole(1, 500),
    "training_place": _SHORT,
    "training_link": _text(300),
    "complaint_days_information": _whole(1, 250),
    "complaint_days_not_supervision": _whole(1, 250),
    "complaint_days_supervision": _whole(1, 250),
    "survey_offered": _Kind(lambda value: isinstance(value, bool)),
    "asks_blacklist": _Kind(lambda value: isinstance(value, bool)),
    "running_text": _text(500),
    "maklumat": _text(1000),
    "letterhead": _text(300),
    "letterhead_address": _text(200),
    "letterhead_contact": _text(80),
    "signatories": _Kind(lambda value: all(map(_is_signatory, value)), list, tuple),
    "keep_guestbook_months": _whole(1, 240),
    "keep_papers_months": _whole(1, 240),
    "keep_journal_months": _whole(1, 240),
    "keep_requests_months": _whole(1, 240),
    "keep_training_months": _whole(1, 240),
    "keep_complaints_months": _whole(1, 240),
    "privacy_notice": _text(1500),
    "privacy_notice_en": _text(1500),
}


def _is_break(entry: Mapping[str, Any]) -> bool:
    try:
        starts, ends = (time.fromisoformat(entry[edge]) for edge in ("starts", "ends"))
        days = entry["days"]
    except (KeyError, TypeError, ValueError):
        return False
    return starts < ends and bool(days) and set(days) <= set(range(7))


def _is_signatory(entry: Mapping[str, Any]) -> bool:
    """Every signatory has a position; a NIP has 18 digits, or is left out (D24)."""
    if set(entry) != {"position", "name", "nip"} or not all(map(_SHORT.fits, entry.values())):
        return False
    return bool(entry["position"]) and (not entry["nip"] or is_nip(entry["nip"]))


def is_nip(text: str) -> bool:
    """Whether a text has the shape of a NIP."""
    return len(text) == _NIP_DIGITS and text.isascii() and text.isdigit()


def read_preferences(session: Session) -> Preferences:
    """The choices in force, with defaults where none was made."""
    rows = session.scalars(select(Setting).where(Setting.name.in_(_KINDS)))
    chosen: dict[str, Any] = {row.name: _KINDS[row.name].read(row.value) for row in rows}
    return Preferences(**chosen)


class OfficePreferences:
    """Tells the office's choices, and lets a supervisor make others."""

    def __init__(self, database: Database, acts: Acts, catalogue: Catalogue) -> None:
        self._database = database
        self._acts = acts
        self._catalogue = catalogue

    def read(self) -> Preferences:
        """The choices in force."""
        with self._database.reading() as session:
            return read_preferences(session)

    def change(self, chosen: Mapping[str, object], by: Officer, request: RequestKey) -> Preferences:
        """Choose new values for some preferences, by the names of `Preferences`; the rest stay.

        Raises `preferences.unfit` with the name of a value that makes no sense, and
        `preferences.closes_too_early` for a closing time that would leave a service without
        hours (D08); then nothing is changed.
        """
        by.must_be_allowed(Action.CHANGE_SETTINGS)
        for name, value in chosen.items():
            if not _KINDS[name].fits(value):
                raise UserError("preferences.unfit", name=name)
        _refuse_no_hours(chosen.get("office_closes"), self._catalogue)
        with self._acts.begin(by, request, PREFERENCES_CHANGED) as act:
            if not act.earlier:
                _write(act, chosen, by)
            return read_preferences(act.session)


def _refuse_no_hours(closes: object, catalogue: Catalogue) -> None:
    windows = (service.window for service in catalogue.services)
    opens = max((window.opens for window in windows if window.closes is None), default=time.min)
    if isinstance(closes, time) and closes <= opens:
        raise UserError("preferences.closes_too_early", opens=format_time(opens))


def _write(act: Act, chosen: Mapping[str, object], by: Officer) -> None:
    written = {name: _KINDS[name].write(value) for name, value in chosen.items()}
    for name, value in written.items():
        act.session.merge(Setting(name=name, value=value))
    act.record(PREFERENCES_CHANGED, by.id, changed=written)
