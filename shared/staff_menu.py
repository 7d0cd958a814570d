"""The kiosk's staff menu: its PIN, who may open it when, and the screen staff chose."""

from datetime import datetime
from typing import Final

from sqlalchemy.orm import Session

from db.engine import Database
from db.models import Setting, Workstation
from shared.actors import Kiosk, RequestKey, new_request
from shared.acts import Act, Acts
from shared.backoff import pause_after
from shared.clock import Clock
from shared.errors import UserError
from shared.staff import Passwords
from shared.workstations import WorkstationKind

SHORTEST_PIN: Final = 6
LONGEST_PIN: Final = 12
_PIN: Final = "kiosk_pin"
_RISING: Final = "01234567890123456789"
_PIN_SET: Final = "staff_menu.pin_set"
_SCREEN_CHOSEN: Final = "staff_menu.screen_chosen"


class StaffMenu:
    """One PIN opens the menu of every kiosk of the office; each kiosk counts its wrong tries."""

    def __init__(self, database: Database, acts: Acts, clock: Clock) -> None:
        self._database = database
        self._acts = acts
        self._clock = clock
        self._hashes = Passwords()

    def has_pin(self) -> bool:
        """Whether the menu can be opened at all."""
        with self._database.reading() as session:
            return _hash(session) != ""

    def set_pin(self, pin: str, by: Kiosk, request: RequestKey) -> None:
        """Choose the office's PIN; raises `staff_menu.unfit_pin` for one that is guessed first.

        Whoever can run this on a workstation holds the office's key; kiosks are shown nothing
        that leads here.
        """
        if not is_fit(pin):
            raise UserError("staff_menu.unfit_pin", shortest=SHORTEST_PIN, longest=LONGEST_PIN)
        hashed = self._hashes.hash(pin)
        with self._acts.begin(by, request, _PIN_SET) as act:
            if not act.earlier:
                act.session.merge(Setting(name=_PIN, value=hashed))
                act.record(_PIN_SET, act.request)

    def open(self, pin: str, by: Kiosk) -> None:
        """Let staff in, or raise `staff_menu.no_pin`, `.wrong_pin` or `.locked` (until when)."""
        with self._database.reading() as session:
            hashed = _hash(session)
            self._refuse_locked(session.get(Workstation, by.name))
        if not hashed:
            raise UserError("staff_menu.no_pin")
        # Outside the transaction: hashing takes long on purpose, and others wait for the lock.
        is_right = self._hashes.match(hashed, pin)
        with self._acts.begin(by, new_request()) as act:
            here = _here(act)
            # Read again under the lock: many tries at once must not slip past the pause.
            self._refuse_locked(here)
            _count(act, here, is_right)
        if not is_right:
            raise UserError("staff_menu.wrong_pin")

    def screen(self, workstation: str) -> str:
        """The name of the screen staff chose for a kiosk; empty while they have not."""
        with self._database.reading() as session:
            here = session.get(Workstation, workstation)
            return here.screen if here else ""

    def choose_screen(self, name: str, by: Kiosk, request: RequestKey) -> None:
        """Keep the screen on which this kiosk opens from now on."""
        with self._acts.begin(by, request, _SCREEN_CHOSEN) as act:
            if not act.earlier:
                _here(act).screen = name
                act.record(_SCREEN_CHOSEN, act.request, screen=name)

    def _refuse_locked(self, here: Workstation | None) -> None:
        until = here.pin_locked_until if here else None
        if until is not None and self._clock.now() < until:
            raise UserError("staff_menu.locked", until=until)


def is_fit(pin: str) -> bool:
    """Whether a PIN is digits enough, and none of those that everybody tries first."""
    if not (pin.isascii() and pin.isdigit() and SHORTEST_PIN <= len(pin) <= LONGEST_PIN):
        return False
    return len(set(pin)) > 1 and pin not in _RISING and pin[::-1] not in _RISING


def _hash(session: Session) -> str:
    row = session.get(Setting, _PIN)
    return str(row.value) if row else ""


def _here(act: Act) -> Workstation:
    """The row of the kiosk that acts; made now if it has not given a sign of life yet."""
    row = act.session.get(Workstation, act.by.workstation)
    if row is None:
        row = Workstation(
            name=act.by.workstation, kind=WorkstationKind.KIOSK, seen_at=act.now, wrong_pins=0
        )
        act.session.add(row)
    return row


def _count(act: Act, here: Workstation, is_right: bool) -> None:
    if is_right:
        here.wrong_pins, here.pin_locked_until = 0, None
    else:
        here.wrong_pins += 1
        here.pin_locked_until = _locked_until(here.wrong_pins, act.now)
    act.record("staff_menu.opened" if is_right else "staff_menu.refused", act.request)


def _locked_until(wrong: int, now: datetime) -> datetime | None:
    pause = pause_after(wrong)
    return now + pause if pause else None
