"""Three hundred ways out of the kiosk, fifty hostile barcodes among them: none leads anywhere."""

import random
from collections.abc import Callable
from functools import partial

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import (
    QCloseEvent,
    QContextMenuEvent,
    QDropEvent,
    QGuiApplication,
    QNativeGestureEvent,
    QPointingDevice,
)
from PySide6.QtTest import QTest

from kiosk.flow import Page
from shared.codes import CodeKind, new_code
from tests.kiosk.lockdown.conftest import Lock, to_a_field, window_of, written
from tests.support.scanner import Keyboard
from tests.support.touch import Hand, spin, wait_until

EVENTS = 300
CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
META = Qt.KeyboardModifier.MetaModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
PLAIN = Qt.KeyboardModifier.NoModifier

KEYS = tuple(
    (key, modifiers)
    for modifiers in (PLAIN, CONTROL, ALT, META, CONTROL | ALT, CONTROL | SHIFT, ALT | SHIFT)
    for key in (
        *(Qt.Key.Key_Escape, Qt.Key.Key_Tab, Qt.Key.Key_F1, Qt.Key.Key_F4, Qt.Key.Key_F5),
        *(Qt.Key.Key_F11, Qt.Key.Key_F12, Qt.Key.Key_Delete, Qt.Key.Key_Menu, Qt.Key.Key_Print),
        *(Qt.Key.Key_Super_L, Qt.Key.Key_Home, Qt.Key.Key_Back, Qt.Key.Key_Sleep),
        *(Qt.Key.Key_LaunchMail, Qt.Key.Key_Calculator, Qt.Key.Key_PowerOff),
    )
)
"""Combinations that systems, browsers and toolkits give a meaning."""


def hostile_barcodes() -> list[str]:
    """Fifty things printed as a barcode by somebody who means harm, or by a juice bottle."""
    controls = "".join(map(chr, range(1, 32)))
    code = new_code(CodeKind.TICKET)
    wrong = code[:-1] + ("2" if code[-1] != "2" else "3")
    texts = [
        *(f"{chr(control)}{chr(control)}" for control in range(1, 27)),
        *("8992761002015", "https://contoh.example/?a=1&b=2", "WIFI:S:umum;T:WPA;P:rahasia;;"),
        *("'; DROP TABLE visits; --", "${7*7}{{7*7}}", "<b>tebal</b><img src=x>", "%s%n%x"),
        *("../../../../etc/passwd", "file:///etc/passwd", "cmd.exe /c calc", "qrc:/x.qml"),
        *("\x02" + code, code + "\x03", "\x02\x02\x03\x03", "\x1b[2J\x1b]0;x\x07", controls),
        *(wrong, code[:7], code * 3, "T" * 4_096, "V-" * 2_048, "0" * 4_096, " " * 200),
        *("\u202eabc", "😀" * 20, "é" * 64),
    ]
    assert len(texts) >= 50
    return texts[:50]


class Attacker:
    """Does to a window everything that can reach it."""

    def __init__(self, hand: Hand, lot: random.Random) -> None:
        self._window = hand.window
        self._lot = lot
        self._keyboard = Keyboard(hand.window)
        self._screen = QTest.createTouchDevice()
        self._barcodes = hostile_barcodes()

    def scans(self) -> list[Callable[[], None]]:
        """One attack for each barcode."""
        return [partial(self._keyboard.scan, text) for text in self._barcodes]

    def others(self, count: int) -> list[Callable[[], None]]:
        """So many other attacks, each kind in turn."""
        kinds = (
            *(self._press, self._press, self._swipe, self._pinch, self._press_long),
            *(self._click, self._drop, self._gesture, self._menu, self._close, self._leave),
            *(self._press, self._paste, self._wheel),
        )
        return [kinds[at % len(kinds)] for at in range(count)]

    def _press(self) -> None:
        key, modifiers = self._lot.choice(KEYS)
        self._keyboard.press(key, modifiers)

    def _paste(self) -> None:
        QGuiApplication.clipboard().setText("rahasia")
        self._keyboard.press(Qt.Key.Key_V, CONTROL, "\x16")
        self._keyboard.press(Qt.Key.Key_Insert, SHIFT)
        QTest.mouseClick(self._window, Qt.MouseButton.MiddleButton, PLAIN, self._anywhere())

    def _swipe(self) -> None:
        far = QPoint(self._window.width() - 1, self._window.height() - 1)
        start = self._lot.choice((QPoint(0, 300), QPoint(far.x(), 300), QPoint(300, far.y())))
        self._drag(start, QPoint(self._window.width() // 2, self._window.height() // 2))

    def _drag(self, start: QPoint, end: QPoint) -> None:
        touch = QTest.touchEvent(self._window, self._screen)
        touch.press(0, start, self._window).commit()
        for part in range(1, 5):
            at = start + (end - start) * part / 4
            QTest.touchEvent(self._window, self._screen).move(0, at, self._window).commit()
        QTest.touchEvent(self._window, self._screen).release(0, end, self._window).commit()

    def _pinch(self) -> None:
        one, two = self._anywhere(), self._anywhere()
        middle = (one + two) / 2
        for step in ("press", "move", "release"):
            touch = QTest.touchEvent(self._window, self._screen)
            ends = (middle, middle) if step == "move" else (one, two)
            for number, at in enumerate(ends):
                getattr(touch, step)(number, at, self._window)
            touch.commit()

    def _press_long(self) -> None:
        at = QPoint(self._window.width() // 2, 4)
        QTest.touchEvent(self._window, self._screen).press(0, at, self._window).commit()
        spin(0.9)
        QTest.touchEvent(self._window, self._screen).release(0, at, self._window).commit()

    def _click(self) -> None:
        buttons = (Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton)
        QTest.mouseClick(self._window, self._lot.choice(buttons), PLAIN, self._anywhere())

    def _wheel(self) -> None:
        at = self._anywhere()
        QTest.wheelEvent(self._window, QPointF(at), QPoint(0, 120), QPoint(), CONTROL)

    def _drop(self) -> None:
        files = QMimeData()
        files.setUrls([QUrl.fromLocalFile("/etc/passwd")])
        files.setText("rahasia")
        copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
        self._send(QDropEvent(QPointF(self._anywhere()), copy, files, left, PLAIN))

    def _gesture(self) -> None:
        mouse, at = QPointingDevice.primaryPointingDevice(), QPointF(self._anywhere())
        kinds = (
            *(Qt.NativeGestureType.ZoomNativeGesture, Qt.NativeGestureType.RotateNativeGesture),
            *(Qt.NativeGestureType.SwipeNativeGesture, Qt.NativeGestureType.PanNativeGesture),
        )
        kind = self._lot.choice(kinds)
        self._send(QNativeGestureEvent(kind, mouse, 3, at, at, at, 2.0, QPointF(9, 9)))

    def _menu(self) -> None:
        at, reason = self._anywhere(), self._lot.choice(list(QContextMenuEvent.Reason))
        self._send(QContextMenuEvent(reason, at, at))

    def _close(self) -> None:
        assert not self._window.close()
        self._send(QCloseEvent())
        QCoreApplication.instance().quit()  # type: ignore[union-attr]

    def _leave(self) -> None:
        leave = self._lot.choice(("showMinimized", "showNormal", "showMaximized", "hide"))
        getattr(self._window, leave)()

    def _send(self, event: QEvent) -> None:
        QCoreApplication.sendEvent(self._window, event)

    def _anywhere(self) -> QPoint:
        width, height = self._window.width(), self._window.height()
        return QPoint(self._lot.randrange(20, width - 20), self._lot.randrange(20, height - 20))


@pytest.mark.long
@pytest.mark.parametrize("writing", [False, True], ids=["at rest", "while writing"])
def test_three_hundred_events_of_escape_lead_nowhere(open_locked: Lock, writing: bool) -> None:
    hand, lot = open_locked(), random.Random(300)
    if writing:
        to_a_field(hand)
    attacker = Attacker(hand, lot)
    attacks = [*attacker.scans(), *attacker.others(EVENTS - 50)]
    lot.shuffle(attacks)
    for at, attack in enumerate(attacks):
        attack()
        spin()
        stays_on_its_pages(hand, f"after attack {at}: {getattr(attack, '__name__', attack)}")
    assert "rahasia" not in written(hand)
    window_of(hand)._kiosk._visit.wipe()
    assert QGuiApplication.clipboard().text() == ""
    hand.tap("audience-guest")
    hand.wait_for("submit")


def stays_on_its_pages(hand: Hand, when: str) -> None:
    """The window is there, full screen, alone, on a page of the kiosk, its staff menu closed."""
    window = window_of(hand)
    wait_until(
        lambda: window.isVisible() and window.windowState() == Qt.WindowState.WindowFullScreen,
        f"it fills the screen {when}",
    )
    assert [shown for shown in QGuiApplication.topLevelWindows() if shown.isVisible()] == [window]
    assert window._kiosk._visit.flow.page in list(Page), when
    assert not window._staff.is_open, when
    assert hand.look_for("staff-menu") is None, when
