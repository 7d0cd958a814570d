"""Recognises a barcode scanner among the keys of one window, wherever the keyboard is."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent

from shared.scanning import Fate, Frame, Verdict, reader_of

_ENTER: Final = frozenset({"\r", "\n"})
_TYPING_MODIFIERS: Final = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
_MODIFIER_KEYS: Final = frozenset(
    {
        *(Qt.Key.Key_Shift, Qt.Key.Key_CapsLock, Qt.Key.Key_Control, Qt.Key.Key_Alt),
        *(Qt.Key.Key_AltGr, Qt.Key.Key_Meta, Qt.Key.Key_NumLock),
    }
)
_KEYS: Final = frozenset({QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride})
_POINTS_ELSEWHERE: Final = frozenset({QEvent.Type.TouchBegin, QEvent.Type.MouseButtonPress})


class KeyScanner(QObject):
    """Holds back the keys that may belong to a scan, and hands on those that were typing."""

    read = Signal(str)
    """Carries what was scanned; without a prefix only ever one of our codes."""

    misread = Signal()
    """Something was scanned that is none of our codes, or was read wrong."""

    def __init__(
        self, receiver: Callable[[], QObject | None], parent: QObject, frame: Frame
    ) -> None:
        """`receiver` says to whom a key is given first at this moment; None: not to this window."""
        super().__init__(parent)
        self._receiver = receiver
        self._reader = reader_of(frame)
        self._controls = _ENTER.union(frame.prefix, frame.suffix)
        self._held: list[QKeyEvent] = []
        self._replaying = False
        patience = self._reader.patience_ms
        self._patience = QTimer(self, interval=patience, singleShot=True)
        self._patience.timeout.connect(self._on_pause)
        self._last_look = QTimer(self, interval=0, singleShot=True)
        self._last_look.timeout.connect(self._give_up)

    @property
    def is_waiting(self) -> bool:
        """Whether keys are held back that may belong to a scan."""
        return self._reader.is_waiting

    def forget(self) -> None:
        """Drop what is held back: it was another person's."""
        self._reader.forget()
        self._release()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if self._replaying:
            return False
        if kind in _POINTS_ELSEWHERE:
            self._give_up()  # what was typed before a tap is meant for where the keyboard was
            return False
        if kind not in _KEYS or not isinstance(event, QKeyEvent):
            return False
        if event.key() in _MODIFIER_KEYS or watched is not self._receiver():
            return False
        character = self._character(event)
        if kind == QEvent.Type.ShortcutOverride:
            return self._judge_shortcut(event, character)
        return self._takes(event, character)

    def _judge_shortcut(self, event: QKeyEvent, character: str) -> bool:
        if not character:
            # A shortcut never arrives as a key press, and acts on what was typed before it.
            self._give_up()
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.accept()  # part of a frame: let it arrive as a key press
            return True
        return False

    def _takes(self, event: QKeyEvent, character: str) -> bool:
        waited = self._reader.is_waiting
        if not character:
            if waited:
                # What was typed before it may move the keyboard, so this key goes the same way.
                self._held.append(_copy(event))
                self._give_up()
            return waited
        verdict = self._reader.read(character, event.timestamp())
        self._obey(verdict)
        if verdict.this is Fate.WAITS:
            self._held.append(_copy(event))
        elif verdict.this is Fate.TYPED and waited:
            self._hand_on([event])
        if self._reader.is_waiting:
            self._last_look.stop()
            self._patience.start()
        return waited or verdict.this is not Fate.TYPED

    def _on_pause(self) -> None:
        # After a slow repaint the next keys may be waiting already: they come first.
        self._last_look.start()

    def _give_up(self) -> None:
        if self._reader.is_waiting:
            self._obey(self._reader.pause())

    def _obey(self, verdict: Verdict) -> None:
        if verdict.waiting is not Fate.WAITS:
            keys = self._release()
            if verdict.waiting is Fate.TYPED:
                self._hand_on(keys)
        if verdict.scanned is not None:
            self.read.emit(verdict.scanned)
        elif verdict.is_misread:
            self.misread.emit()

    def _release(self) -> list[QKeyEvent]:
        self._patience.stop()
        self._last_look.stop()
        keys, self._held = self._held, []
        return keys

    def _hand_on(self, keys: list[QKeyEvent]) -> None:
        """Give keys to whom they were meant for: they were typed by hand."""
        self._replaying = True
        try:
            for key in keys:
                receiver = self._receiver()
                if receiver is not None:
                    QCoreApplication.sendEvent(receiver, key)
        finally:
            self._replaying = False

    def _character(self, event: QKeyEvent) -> str:
        """The one character a key writes, a scanner's control characters included, or nothing."""
        if event.isAutoRepeat():
            return ""
        if event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            # Many scanners write STX as Ctrl+B; what Qt makes of its text differs by system.
            text = chr(event.key() & 0x1F) if Qt.Key.Key_A <= event.key() <= Qt.Key.Key_Z else ""
            return text if text in self._controls - _ENTER else ""
        if event.modifiers() & ~_TYPING_MODIFIERS or len(event.text()) != 1:
            return ""
        return event.text() if event.text().isprintable() or event.text() in self._controls else ""


def _copy(event: QKeyEvent) -> QKeyEvent:
    """An event to keep; its own `clone()` would never be freed by Python."""
    copy = QKeyEvent(
        event.type(),
        event.key(),
        event.modifiers(),
        event.nativeScanCode(),
        event.nativeVirtualKey(),
        event.nativeModifiers(),
        event.text(),
        event.isAutoRepeat(),
        event.count(),
    )
    copy.setTimestamp(event.timestamp())
    return copy
