"""Which keys of a real keyboard are a visitor's: those that write, and move in what is written."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

_WITH: Final = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
_ALWAYS: Final = frozenset(
    {
        *(Qt.Key.Key_Shift, Qt.Key.Key_CapsLock, Qt.Key.Key_NumLock),
        *(Qt.Key.Key_Backspace, Qt.Key.Key_Return, Qt.Key.Key_Enter),
    }
)
_WHILE_WRITING: Final = frozenset(
    {
        *(Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down),
        *(Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_Delete, Qt.Key.Key_Tab),
    }
)
_WHILE_HELD: Final = frozenset(
    {Qt.Key.Key_Backspace, Qt.Key.Key_Delete, Qt.Key.Key_Left, Qt.Key.Key_Right}
)
"""Held down, these come to an end by themselves; any other would keep a left visit alive."""

_BY_SHIFT: Final = frozenset({Qt.Key.Key_Delete, Qt.Key.Key_Tab})
"""With Shift these cut to the clipboard and go backwards through what takes the keyboard."""


def is_visitors_key(event: QKeyEvent, is_writing: bool) -> bool:
    """Whether a key may reach the pages; `is_writing` while a field has the keyboard.

    Everything is refused that is not known to be harmless: Esc, function and media keys,
    whatever is pressed with Ctrl, Alt or Meta, keys that write control characters, and the
    repetitions of a held key.
    """
    if event.modifiers() & ~_WITH or (event.isAutoRepeat() and event.key() not in _WHILE_HELD):
        return False
    if event.key() in _ALWAYS:
        return True
    if event.key() in _WHILE_WRITING:
        with_shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        return is_writing and not (with_shift and event.key() in _BY_SHIFT)
    return event.text() != "" and event.text().isprintable()
