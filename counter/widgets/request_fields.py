"""The kinds of fields that requests need besides the usual ones: a moment, and a few lines."""

from datetime import datetime
from typing import Final
from zoneinfo import ZoneInfo

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QTextCursor

from counter.typed import Unreadable
from counter.widgets.fields import ParagraphField, TextField
from shared.answers import parse_moment

_EXAMPLE: Final = "25-11-2026 14.00"
_LONGEST_MOMENT: Final = 24
_MOMENT_WIDTH: Final = 190


class MomentField(TextField):
    """A date with a time in the office's zone; empty for none."""

    def __init__(self, name: str, caption: str, zone: ZoneInfo, *, hint: str = "") -> None:
        super().__init__(name, caption, _LONGEST_MOMENT, hint=hint, width=_MOMENT_WIDTH)
        self._zone = zone
        self._line.setPlaceholderText("tt-bb-tttt jj.mm")

    def value(self) -> datetime | None:
        if not self.text.strip():
            return None
        moment = parse_moment(self.text.strip())
        if moment is None:
            raise Unreadable(f"Tulis tanggal dan jam, misalnya {_EXAMPLE}.")
        return moment.replace(tzinfo=self._zone)

    def show_value(self, value: object) -> None:
        assert value is None or isinstance(value, datetime)
        written = f"{value.astimezone(self._zone):%d-%m-%Y %H.%M}" if value else ""
        super().show_value(written)


class LinesField(ParagraphField):
    """A text that wraps: Enter goes on as in a single line, Shift+Enter begins a new one."""

    def __init__(
        self,
        name: str,
        caption: str,
        longest: int,
        *,
        lines: int = 3,
        missing: str = "",
        hint: str = "",
    ) -> None:
        super().__init__(name, caption, longest, lines=lines, hint=hint)
        self._missing = missing
        self._edit.installEventFilter(self)

    @property
    def text(self) -> str:
        """What is typed, as it stands."""
        return self._edit.toPlainText()

    def value(self) -> object:
        text = super().value()
        if self._missing and not text:
            raise Unreadable(self._missing)
        return text

    def show_value(self, value: object) -> None:
        super().show_value(value)
        self._edit.moveCursor(QTextCursor.MoveOperation.End)  # what is typed goes on after it

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        ):
            self.entered.emit()
            return True
        return super().eventFilter(watched, event)
