"""What reaches the locked window leads nowhere; what a visitor needs still works."""

import pytest
from PySide6.QtCore import QCoreApplication, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QNativeGestureEvent,
    QPointingDevice,
)
from PySide6.QtTest import QTest

from tests.kiosk.conftest import Open
from tests.kiosk.lockdown.conftest import Lock, to_a_field, window_of, written
from tests.support.scanner import Keyboard
from tests.support.touch import spin, wait_until

CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
META = Qt.KeyboardModifier.MetaModifier
PLAIN = Qt.KeyboardModifier.NoModifier
Key = Qt.Key


def test_it_does_not_close_until_it_is_unlocked(open_locked: Lock) -> None:
    window = window_of(open_locked())
    assert not window.close()
    QGuiApplication.instance().quit()  # type: ignore[union-attr]
    spin()
    assert window.isVisible()
    window.unlock()
    assert window.close()


def test_a_demonstration_window_closes(open_kiosk: Open) -> None:
    assert open_kiosk().window.close()


NO_VISITORS = (
    (Key.Key_Escape, PLAIN, "\x1b"),
    *((key, PLAIN, "") for key in (Key.Key_F1, Key.Key_F4, Key.Key_F11, Key.Key_F35)),
    *((key, PLAIN, "") for key in (Key.Key_Menu, Key.Key_Print, Key.Key_Super_L)),
    *((key, PLAIN, "") for key in (Key.Key_Back, Key.Key_HomePage, Key.Key_LaunchMail)),
    *((key, PLAIN, "") for key in (Key.Key_Paste, Key.Key_Undo, Key.Key_VolumeUp)),
    *((key, ALT, "") for key in (Key.Key_F4, Key.Key_Tab, Key.Key_Space)),
    *((key, CONTROL, "\x16") for key in (Key.Key_V, Key.Key_Z, Key.Key_A, Key.Key_X)),
    *((key, META, "r") for key in (Key.Key_R, Key.Key_D, Key.Key_L)),
    *((key, SHIFT, "") for key in (Key.Key_Insert, Key.Key_Delete, Key.Key_Backtab)),
    (Key.Key_At, CONTROL | ALT, "@"),
    (Key.Key_unknown, PLAIN, "\x07"),
)


def test_keys_that_are_no_visitors_do_nothing_while_somebody_writes(open_locked: Lock) -> None:
    QGuiApplication.clipboard().setText("rahasia")
    hand = open_locked()
    to_a_field(hand)
    keyboard = Keyboard(hand.window)
    keyboard.type("Budi")
    field = hand.window.activeFocusItem()
    for key, modifiers, text in NO_VISITORS:
        keyboard.press(key, modifiers, text)
        spin()
        seen = (hand.window.activeFocusItem() is field, written(hand))
        assert seen == (True, "Budi"), f"after {key} with {modifiers}"


def test_a_visitor_can_write_and_mend_on_a_real_keyboard(open_locked: Lock) -> None:
    hand = open_locked()
    to_a_field(hand)
    keyboard = Keyboard(hand.window)
    keyboard.type("Budji")
    keyboard.press(Key.Key_Left)
    keyboard.press(Key.Key_Backspace, PLAIN, "\x08")
    keyboard.press(Key.Key_End)
    keyboard.press(Key.Key_S, SHIFT, "S")
    wait_until(lambda: written(hand) == "BudiS", "no code follows the S")
    keyboard.press(Key.Key_Tab, PLAIN, "\t")
    assert written(hand) == ""
    assert hand.sees("BudiS")


def test_a_key_that_is_held_down_writes_once_and_may_only_take_away(open_locked: Lock) -> None:
    hand = open_locked()
    to_a_field(hand)
    keyboard = Keyboard(hand.window)
    keyboard.type("Budi")
    keyboard.hold(Key.Key_A, "a", times=5)
    assert written(hand) == "Budia"
    keyboard.hold(Key.Key_Return, "\r", times=5)
    hand.wait_for("submit")
    assert written(hand) == "", "one field on, and the page is not sent"
    keyboard.type("abc")
    keyboard.hold(Key.Key_Backspace, "\x08", times=5)
    assert written(hand) == ""


def test_tab_gives_the_keyboard_to_nothing_where_nobody_writes(open_locked: Lock) -> None:
    hand = open_locked()
    before = hand.window.activeFocusItem()
    Keyboard(hand.window).press(Key.Key_Tab, PLAIN, "\t")
    assert hand.window.activeFocusItem() is before


@pytest.mark.parametrize("button", [Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton])
def test_only_the_left_button_is_a_tap(open_locked: Lock, button: Qt.MouseButton) -> None:
    hand = open_locked()
    at = hand.middle(hand.wait_for("audience-guest"))
    QTest.mouseClick(hand.window, button, PLAIN, at)
    spin()
    hand.wait_for("audience-guest")
    QTest.mouseClick(hand.window, Qt.MouseButton.LeftButton, PLAIN, at)
    hand.wait_for("submit")


def test_a_second_finger_taps_nothing(open_locked: Lock) -> None:
    hand = open_locked()
    first = hand.middle(hand.wait_for("audience-guest"))
    second = hand.middle(hand.wait_for("audience-provider"))
    screen = QTest.createTouchDevice()
    QTest.touchEvent(hand.window, screen).press(0, first, hand.window).commit()
    touch = QTest.touchEvent(hand.window, screen)
    touch.stationary(0).press(1, second, hand.window).commit()
    touch = QTest.touchEvent(hand.window, screen)
    touch.stationary(0).release(1, second, hand.window).commit()
    spin(0.1)
    hand.wait_for("audience-guest")
    QTest.touchEvent(hand.window, screen).release(0, first, hand.window).commit()
    hand.wait_for("submit")


def test_a_finger_whose_end_is_never_told_does_not_hold_up_the_next(open_locked: Lock) -> None:
    hand = open_locked()
    QTest.touchEvent(hand.window, QTest.createTouchDevice()).press(
        7, QPoint(540, 40), hand.window
    ).commit()
    hand.tap("audience-guest")
    hand.wait_for("submit")


def test_a_swipe_in_from_the_edge_taps_nothing(open_locked: Lock) -> None:
    hand = open_locked()
    target = hand.middle(hand.wait_for("audience-guest"))
    screen = QTest.createTouchDevice()
    start = QPoint(1, target.y())
    QTest.touchEvent(hand.window, screen).press(0, start, hand.window).commit()
    QTest.touchEvent(hand.window, screen).move(0, target, hand.window).commit()
    QTest.touchEvent(hand.window, screen).release(0, target, hand.window).commit()
    spin(0.1)
    hand.tap("audience-guest")
    hand.wait_for("submit")


def test_dropped_files_menus_and_gestures_are_refused(open_locked: Lock) -> None:
    hand = open_locked()
    to_a_field(hand)
    files = QMimeData()
    files.setUrls([QUrl.fromLocalFile("/etc/passwd")])
    files.setText("rahasia")
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    middle = QPointF(540, 900)
    enters = QDragEnterEvent(middle.toPoint(), copy, files, left, PLAIN)
    drops = QDropEvent(middle, copy, files, left, PLAIN)
    mouse = QPointingDevice.primaryPointingDevice()
    pinch = QNativeGestureEvent(
        Qt.NativeGestureType.ZoomNativeGesture, mouse, 2, middle, middle, middle, 1.5, QPointF()
    )
    asks = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, middle.toPoint(), middle.toPoint())
    for event in (enters, drops, pinch, asks):
        QCoreApplication.sendEvent(hand.window, event)
    assert not enters.isAccepted()
    assert not drops.isAccepted()
    assert written(hand) == ""


@pytest.mark.parametrize("leave", ["showMinimized", "showNormal", "showMaximized", "hide"])
def test_a_window_that_left_the_screen_comes_back(open_locked: Lock, leave: str) -> None:
    hand = open_locked()
    getattr(hand.window, leave)()
    wait_until(
        lambda: (
            hand.window.isVisible()
            and hand.window.windowState() == Qt.WindowState.WindowFullScreen
            and hand.window.isActive()
        ),
        "it fills the screen again",
    )


def test_what_was_copied_is_gone_with_the_visit(open_locked: Lock) -> None:
    hand = open_locked()
    to_a_field(hand)
    QGuiApplication.clipboard().setText("rahasia")
    hand.tap("cancel")
    hand.wait_for("audience-guest")
    assert QGuiApplication.clipboard().text() == ""


def test_the_screens_keyboard_is_as_new_for_the_next_visitor(open_locked: Lock) -> None:
    hand = open_locked()
    to_a_field(hand)
    hand.tap("key-signs")
    assert hand.look_for("key-q") is None
    hand.tap("cancel")
    to_a_field(hand)
    assert hand.look_for("key-q") is not None
    assert written(hand) == ""
