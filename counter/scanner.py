"""Recognises a barcode scanner, which types a code and Enter, wherever the keyboard is."""

from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from shared.codes import CodeKind, parse_code

LONGEST_PAUSE_MS: Final = 50
"""A scanner leaves less than this between two characters; fingers leave more."""

_LONGEST_SCAN: Final = 14
_SHORTEST_MISREADING: Final = 8
"""So many characters without a pause are no typing: their Enter must press no button."""
_FIRST: Final = frozenset(kind.value for kind in CodeKind)
_ENTER: Final = ("\r", "\n")
_TYPING_MODIFIERS: Final = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
_MODIFIER_KEYS: Final = (
    *(Qt.Key.Key_Shift, Qt.Key.Key_CapsLock, Qt.Key.Key_Control, Qt.Key.Key_Alt),
    *(Qt.Key.Key_AltGr, Qt.Key.Key_Meta, Qt.Key.Key_NumLock),
)


class Scanner(QObject):
    """Watches the keys meant for one window and says which of our codes was scanned.

    Characters that may begin a code are held back for a moment. If they turn out to be typing
    they are handed on in order, so a scan never ends in a field and typing is never lost.
    """

    scanned = Signal(object)
    """Carries a `shared.codes.Code`."""

    misread = Signal()
    """Something was scanned that is none of our codes, or was read wrong."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._held: list[QKeyEvent] = []
        self._replaying = False
        self._patience = QTimer(self, interval=LONGEST_PAUSE_MS, singleShot=True)
        self._patience.timeout.connect(self._on_pause)
        self._last_look = QTimer(self, interval=0, singleShot=True)
        self._last_look.timeout.connect(self._hand_on)

    def start(self) -> None:
        """Begin to watch; ends with the window."""
        app = QCoreApplication.instance()
        assert app is not None
        app.installEventFilter(self)

    @property
    def is_waiting(self) -> bool:
        """Whether characters are held back that may belong to a code."""
        return bool(self._held)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self._replaying or not isinstance(event, QKeyEvent):
            return False
        if event.key() in _MODIFIER_KEYS or not self._is_first_receiver(watched):
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            # A shortcut never arrives as a key press, and acts on what was typed before it.
            if not _is_typing(event) and event.text() not in _ENTER:
                self._hand_on()
            return False
        return event.type() == QEvent.Type.KeyPress and self._takes(event)

    def _is_first_receiver(self, watched: QObject) -> bool:
        # An ignored key climbs from the focus to its parents, passing here again each time.
        if not isinstance(watched, QWidget) or watched.window() is not self._window:
            return False
        return watched is (QApplication.focusWidget() or self._window)

    def _takes(self, event: QKeyEvent) -> bool:
        if event.text() in _ENTER and self._ends_a_scan():
            return True
        if _is_typing(event) and self._may_belong(event.text()):
            self._hold(event)
            return True
        if not self._held:
            return False
        # What was typed before it may move the keyboard, so this key goes the same way.
        self._hold(event)
        self._hand_on()
        return True

    def _hold(self, event: QKeyEvent) -> None:
        self._held.append(event.clone())
        self._last_look.stop()
        self._patience.start()

    def _on_pause(self) -> None:
        # After a slow repaint the next keys may be waiting already: they come first.
        self._last_look.start()

    def _may_belong(self, text: str) -> bool:
        if not self._held:
            return text.upper() in _FIRST
        return len(self._held) < _LONGEST_SCAN and (
            text == "-" or (text.isascii() and text.isalnum())
        )

    def _ends_a_scan(self) -> bool:
        code = parse_code("".join(key.text() for key in self._held))
        if code is None and len(self._held) < _SHORTEST_MISREADING:
            return False
        self._forget()
        if code is None:
            self.misread.emit()
        else:
            self.scanned.emit(code)
        return True

    def _hand_on(self) -> None:
        """Give the held keys to whom they were meant for: they were typed by hand."""
        keys = self._held
        self._forget()
        self._replaying = True
        try:
            for key in keys:
                QCoreApplication.sendEvent(QApplication.focusWidget() or self._window, key)
        finally:
            self._replaying = False

    def _forget(self) -> None:
        self._patience.stop()
        self._last_look.stop()
        self._held = []


def _is_typing(event: QKeyEvent) -> bool:
    held_down = event.modifiers() & ~_TYPING_MODIFIERS
    by_hand_or_scanner = not held_down and not event.isAutoRepeat()
    return by_hand_or_scanner and event.text() != "" and event.text().isprintable()
