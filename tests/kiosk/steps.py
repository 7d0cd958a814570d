"""What several tests do at the kiosk, and what they look up afterwards."""

import threading
from typing import TYPE_CHECKING

from sqlalchemy import func, select

from db import models
from kiosk.window import KioskWindow
from shared.actors import Actor, RequestKey
from shared.clock import SettableClock
from shared.guestbook import Guestbook, SignedIn, SignInForm
from shared.office import Office
from tests.support.touch import Hand

if TYPE_CHECKING:  # the tour plays where no test tools are installed
    import pytest


def tickets(office: Office) -> int:
    with office.database.reading() as session:
        return session.scalar(select(func.count()).select_from(models.Ticket)) or 0


def only_visit(office: Office) -> models.Visit:
    with office.database.reading() as session:
        return session.scalars(select(models.Visit)).one()


def clock_of(office: Office) -> SettableClock:
    assert isinstance(office.clock, SettableClock)
    return office.clock


def to_details(hand: Hand) -> None:
    """Five of the six taps for a ticket of 1a."""
    for name in ("audience-provider", "service-1a", "type-badan_usaha", "director-yes", "proceed"):
        hand.tap(name)
    hand.wait_for("submit")


def write_details(hand: Hand) -> None:
    """Write on a real keyboard, which is quicker than the screen's."""
    for text in ("Dewi Anggraini", "PT Cipta Karya", "081234567890"):
        hand.key_in(text)
        hand.tap("key-next")


def let_a_second_last(hand: Hand, milliseconds: int) -> None:
    """How fast the kiosk loses its patience from now on: slowly while a test is at work."""
    assert isinstance(hand.window, KioskWindow)
    hand.window._kiosk._patience._timer.setInterval(milliseconds)


class SlowGuestbook:
    """Holds a guestbook's answers back until they are let go."""

    def __init__(self, monkeypatch: "pytest.MonkeyPatch") -> None:
        self.calls = 0
        self.answered = threading.Event()
        self._gate = threading.Event()
        real = Guestbook.sign_in

        def sign_in(
            guestbook: Guestbook, form: SignInForm, by: Actor, request: RequestKey
        ) -> SignedIn:
            self.calls += 1
            self._gate.wait(60)
            try:
                return real(guestbook, form, by, request)
            finally:
                self.answered.set()

        monkeypatch.setattr(Guestbook, "sign_in", sign_in)

    def let_go(self) -> None:
        self._gate.set()
