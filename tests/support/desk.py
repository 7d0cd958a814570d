"""Drives the real counter window as an officer does: keys, a scanner, and now and then a mouse."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from counter.main_window import CounterWindow
from shared.demonstration import PASSWORD
from shared.queueing.views import TicketState, TicketView
from tests.support.touch import wait_until

Key = Qt.Key
NO_MODIFIER = Qt.KeyboardModifier.NoModifier
W = TypeVar("W", bound=QWidget)


class Desk:
    """A counter window with somebody at its keyboard."""

    def __init__(self, window: CounterWindow) -> None:
        self.window = window
        self.keys = 0

    # What the officer does

    def come_forward(self) -> None:
        """Be the window that has the keyboard, as every workstation has its own."""
        if not self.window.isActiveWindow():
            self.window.activateWindow()
            wait_until(self.window.isActiveWindow, "the window is in front")

    def press(
        self, *keys: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        """Press keys one after the other, wherever the keyboard is in this window."""
        self.come_forward()
        for key in keys:
            QTest.keyClick(self.window.windowHandle(), key, held)
            self.keys += 1

    def turn_to(self, title: str) -> None:
        """Turn to a page by the key that stands before its title."""
        tabs = self.window.desk.header.findChildren(QPushButton)
        tab = next(tab for tab in tabs if tab.property("title") == title)
        self.press(Qt.Key(ord(str(tab.property("key")))), held=Qt.KeyboardModifier.AltModifier)

    def write(self, text: str) -> None:
        """Type as people do: with a pause after each character that a scanner would not make."""
        self.come_forward()
        self.keys += len(text)
        for character in text:
            QTest.keyClick(self.window.windowHandle(), ord(character))
            wait_until(self._took_everything, f"{character!r} of {text!r} to be taken")

    def scan(self, code: str) -> None:
        """Scan a barcode: its characters and Enter, without a pause."""
        self.write_fast(f"{code}\r")

    def write_fast(self, text: str) -> None:
        """Type without any pause: the keys wait together, however slow the window is."""
        self.come_forward()
        for character in text:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                key = QKeyEvent(kind, ord(character.upper()), NO_MODIFIER, character)
                QCoreApplication.postEvent(self.window.windowHandle(), key)
        QCoreApplication.sendPostedEvents()

    def click(self, widget: QWidget) -> None:
        """Click in the middle of a widget."""
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)

    def sign_in(self, username: str = "siti", counter: int = 1) -> None:
        """Sign in a sample officer by keyboard alone, whoever sits at the counter."""
        form = self.window.sign_in.form
        self.wait_for(lambda: form.counters.count() > 0, "counters")
        if form.username.text() != username:  # who signs in again is asked the password alone
            self.write(username)
            self.press(Key.Key_Tab)
        self.write(PASSWORD)
        further = counter - 1 - form.counters.currentIndex()
        self.press(Key.Key_Tab, *[Key.Key_Down] * further, Key.Key_Tab, Key.Key_Return)
        self.wait_for(lambda: self._is_at_work() or self.is_enabled("takeOverButton"), "an answer")
        if not self._is_at_work():
            self.press(Key.Key_A, held=Qt.KeyboardModifier.AltModifier)
        self.wait_for(self._is_at_work, "the work page")
        self.wait_for(lambda: self.window.work.line is not None, "the queue")

    def _is_at_work(self) -> bool:
        return self.window.work.isVisible()

    def call_and_serve(self, label: str = "") -> None:
        """Call the next visitor and begin to serve."""
        self.press(Key.Key_F2)
        self.wait_for_visitor(TicketState.CALLED, label)
        self.press(Key.Key_F4)
        self.wait_for_visitor(TicketState.SERVING, label)

    # What the officer sees

    @property
    def visitor(self) -> TicketView | None:
        """Who is at the counter."""
        line = self.window.work.line
        return line.current if line else None

    def find(self, kind: type[W], name: str) -> W:
        """A part of the window by its name; the visible one where several pages have it."""
        found = self.window.findChildren(kind, name)
        assert found, f"the window has no {name}"
        return next((part for part in found if part.isVisible()), found[0])

    def text(self, name: str) -> str:
        """What a label says; empty while it is not on screen."""
        found = self.find(QLabel, name)
        return found.text() if found.isVisible() else ""

    def is_enabled(self, name: str) -> bool:
        """Whether a button can be pressed now."""
        found = self.find(QWidget, name)
        return found.isVisible() and found.isEnabled()

    @property
    def focus(self) -> str:
        """The name of whatever has the keyboard."""
        focused = QApplication.focusWidget()
        return focused.objectName() if focused else ""

    def wait_for(self, is_so: Callable[[], object], what: str) -> None:
        """Let the window work until something is so."""
        wait_until(is_so, what)

    def wait_for_visitor(self, state: TicketState, label: str = "") -> TicketView:
        """Wait until a visitor stands at the counter in this state."""
        self.wait_for(lambda: self._stands(state, label), f"{label or 'a visitor'} {state}")
        assert self.visitor is not None
        return self.visitor

    def wait_for_nobody(self) -> None:
        """Wait until the counter is free and ready."""
        self.wait_for(lambda: self.window.work.line and not self.visitor, "nobody")
        self.wait_for(lambda: self.is_enabled("callNextButton"), "the counter to be free")

    def wait_for_checklist(self) -> None:
        """Wait until the visitor's checklist can be filled in."""
        self.wait_for(lambda: self.find(QWidget, "checklist").isVisible(), "the checklist")

    def wait_for_text(self, name: str, part: str) -> None:
        """Wait until a label says something."""
        self.wait_for(lambda: part in self.text(name), f"{part!r} in {name}")

    def _stands(self, state: TicketState, label: str) -> bool:
        visitor = self.visitor
        is_ready = not self.window.work.is_busy
        return (
            is_ready and visitor is not None and visitor.state is state and label in visitor.label
        )

    def _took_everything(self) -> bool:
        return not self.window.scanner.is_waiting
