"""A barcode scanner, a visitor's fingers on a real keyboard, and their clock."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent, QWindow

from tests.support.touch import Hand, spin

SCANNER_MS = 8
FINGER_MS = 130
PLAIN = Qt.KeyboardModifier.NoModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
_REPEAT_MS = 33
_DOWN = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)
_UP = QEvent.Type.KeyRelease


class Keyboard:
    """Writes to one window as the system would, at moments of its own: nobody has to wait."""

    def __init__(self, window: QWindow) -> None:
        self._window = window
        self.now = 1_000

    def scan(self, text: str, end: str = "\r") -> None:
        """Write in haste what a barcode says, and what the scanner ends it with."""
        self.pause()
        for character in text + end:
            self.write(character, SCANNER_MS)

    def type(self, text: str) -> None:
        """Write by hand."""
        for character in text:
            self.write(character, FINGER_MS)

    def pause(self) -> None:
        """Let more time go by than any reader waits."""
        self.now += 1_000

    def write(self, character: str, after: int) -> None:
        """Press and release the key of a character so many milliseconds after the last one."""
        self.now += after
        if character in "\r\n":
            self.press(Qt.Key.Key_Return, PLAIN, "\r")
        elif character < " ":
            # As most scanners write them: STX is Ctrl+B.
            self.press(ord(character) + 0x40, CONTROL, character)
        else:
            self.press(ord(character.upper()), PLAIN, character)

    def press(self, key: int, modifiers: Qt.KeyboardModifier = PLAIN, text: str = "") -> None:
        """Press and release any key now."""
        self._send(QKeyEvent(kind, key, modifiers, text) for kind in (*_DOWN, _UP))

    def hold(self, key: int, text: str = "", times: int = 1) -> None:
        """Press a key that the system then repeats so many times; it never comes up."""
        self._send(QKeyEvent(kind, key, PLAIN, text) for kind in _DOWN)
        for _ in range(times):
            self.now += _REPEAT_MS
            self.repeat(key, text)

    def repeat(self, key: int, text: str = "") -> None:
        """Be the system that repeats a key held down."""
        self._send(QKeyEvent(kind, key, PLAIN, text, True) for kind in (_UP, *_DOWN))

    def _send(self, events: Iterable[QKeyEvent]) -> None:
        for event in events:
            event.setTimestamp(self.now)
            QCoreApplication.sendEvent(self._window, event)


def scan(hand: Hand, code: str) -> None:
    """Hold a slip under the kiosk's scanner."""
    Keyboard(hand.window).scan(code)
    spin()
