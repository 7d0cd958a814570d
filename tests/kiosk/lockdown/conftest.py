"""A kiosk's window as it stands in the hall: full screen and locked."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem

from kiosk.window import KioskWindow
from tests.kiosk.conftest import Open
from tests.support.touch import Hand, wait_until

Lock = Callable[[], Hand]


@pytest.fixture
def open_locked(open_kiosk: Open) -> Iterator[Lock]:
    """Opens locked kiosks; they are unlocked at the end so that they can be closed."""
    opened: list[KioskWindow] = []

    def open_window() -> Hand:
        hand = open_kiosk()
        window = window_of(hand)
        opened.append(window)
        window.showFullScreen()
        window.lock()
        window.requestActivate()
        wait_until(window.isActive, "the window has the keyboard")
        screen = window.screen().size()
        wait_until(lambda: window.rootObject().size().toSize() == screen, "it is laid out")
        hand.wait_until_at_rest(hand.wait_for("audience-guest"))
        return hand

    yield open_window
    for window in opened:
        window.unlock()
    QGuiApplication.clipboard().clear()


def window_of(hand: Hand) -> KioskWindow:
    """The kiosk under the hand."""
    assert isinstance(hand.window, KioskWindow)
    return hand.window


def to_a_field(hand: Hand) -> None:
    """Go where a visitor writes: the guest's first field has the keyboard."""
    hand.tap("audience-guest")
    hand.wait_for("submit")
    wait_until(lambda: _writes(hand.window.activeFocusItem()), "a field has the keyboard")


def written(hand: Hand) -> str:
    """What stands in the field that has the keyboard."""
    focus = hand.window.activeFocusItem()
    return str(focus.property("text")) if _writes(focus) else ""


def _writes(item: QQuickItem | None) -> bool:
    return item is not None and item.property("cursorPosition") is not None
