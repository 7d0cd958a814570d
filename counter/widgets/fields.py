"""The fields a form is made of: a caption, an input, and under it a hint or what is wrong."""

from collections.abc import Sequence
from datetime import date, time
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from counter.typed import (
    Unreadable,
    read_date,
    read_time,
    read_whole,
    write_date,
    write_time,
)
from counter.widgets.basics import column, label, restyle, row, wrapped

CAPTION_WIDTH: Final = 132
_SHORT: Final = 130
_NUMBER: Final = 76
LONGEST_WIDTH: Final = 460
_ALL: Final = 1000
_STEPS: Final = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class Field(QWidget):
    """One labelled input; kinds of it know how to read and show their values.

    `edited` is said for what a person did, not for values that the program shows.
    """

    edited = Signal()
    entered = Signal()
    """Enter was pressed where it does not write a new line."""

    def __init__(
        self,
        name: str,
        caption: str,
        body: QWidget,
        hint: str = "",
        *,
        stretches: bool = False,
        unit: str = "",
    ) -> None:
        """`name` is the value's in the form; `caption` may mark its letter for Alt with "&"."""
        super().__init__()
        self.name = name
        self.setObjectName(f"{name}Entry")
        self.body = body
        self._caption = wrapped(caption, "quiet", f"{name}Caption")
        self._caption.setFixedWidth(CAPTION_WIDTH)
        self._caption.setBuddy(self.input)
        self.input.setAccessibleName(caption.replace("&", ""))
        self._hint = wrapped(hint, "small", f"{name}Hint")
        if not hint:  # shown before it has a parent, it would be a window and take the keyboard
            self._hint.hide()
        self._problem = wrapped("", "error", f"{name}Problem")
        self._problem.hide()
        self._lay_out(stretches, unit)

    @property
    def input(self) -> QWidget:
        """What takes the keyboard."""
        return self.body

    @property
    def problem(self) -> str:
        """What is said to be wrong; empty for nothing."""
        return self._problem.text() if not self._problem.isHidden() else ""

    def value(self) -> object:
        """What is filled in; raises `Unreadable`."""
        raise NotImplementedError

    def show_value(self, value: object) -> None:
        """Fill in a value."""
        raise NotImplementedError

    def refuse(self, sentence: str) -> None:
        """Say what is wrong, beside the input."""
        self._problem.setText(sentence)
        self._problem.show()
        self._hint.hide()
        restyle(self.input, "problem", "blocks")

    def take_back(self) -> None:
        """What was wrong may be right now."""
        self._problem.hide()
        self._hint.setVisible(bool(self._hint.text()))
        restyle(self.input, "problem", "")

    def hint(self, words: str) -> None:
        """Say something else under the input."""
        self._hint.setText(words)
        self._hint.setVisible(bool(words) and self._problem.isHidden())

    def _on_edited(self) -> None:
        self.take_back()
        self.edited.emit()

    def _lay_out(self, stretches: bool, unit: str) -> None:
        beside = column(gap=2)
        line = row(gap=0)
        # What the input does not take, because it is wide enough, is left free on its right.
        line.addWidget(self.body, _ALL if stretches else 0)
        if unit:
            line.addSpacing(8)
            line.addWidget(label(unit, "quiet"))
        line.addStretch(1)
        beside.addLayout(line)
        beside.addWidget(self._hint)
        beside.addWidget(self._problem)
        beside.addStretch(1)
        layout = row(gap=12)
        layout.addWidget(self._caption, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(beside, 1)
        self._caption.setContentsMargins(0, 9, 0, 0)
        self.setLayout(layout)


class TextField(Field):
    """One line of text, without blanks around it; `missing` is said when it is left empty."""

    def __init__(
        self,
        name: str,
        caption: str,
        longest: int = 120,
        *,
        missing: str = "",
        hint: str = "",
        width: int = LONGEST_WIDTH,
        is_secret: bool = False,
        unit: str = "",
    ) -> None:
        self._line = QLineEdit()
        self._line.setObjectName(name)
        self._line.setMaxLength(longest)
        self._line.setMaximumWidth(width)
        if is_secret:
            self._line.setEchoMode(QLineEdit.EchoMode.Password)
        self._missing = missing
        self._suggested: tuple[str, ...] = ()
        super().__init__(name, caption, self._line, hint, stretches=not unit, unit=unit)
        self._line.textEdited.connect(self._on_edited)
        self._line.returnPressed.connect(self.entered)

    @property
    def text(self) -> str:
        """What is typed, as it stands."""
        return self._line.text()

    def suggest(self, texts: Sequence[str]) -> None:
        """Let Down and Up put one of these in the place of what is typed."""
        if not self._suggested:
            self._line.installEventFilter(self)
        self._suggested = tuple(texts)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        step = _STEPS.get(Qt.Key(event.key())) if isinstance(event, QKeyEvent) else None
        if step is None or event.type() != QEvent.Type.KeyPress or not self._suggested:
            return super().eventFilter(watched, event)
        texts, present = self._suggested, self._line.text()
        at = texts.index(present) + step if present in texts else min(step, 0)
        self._line.setText(texts[at % len(texts)])
        self._on_edited()
        return True

    def value(self) -> object:
        text = self._line.text()
        if self._line.echoMode() is QLineEdit.EchoMode.Normal:
            text = " ".join(text.split())
        if self._missing and not text:
            raise Unreadable(self._missing)
        return text

    def show_value(self, value: object) -> None:
        self._line.setText("" if value is None else str(value))
        self._line.setCursorPosition(0)


class _TypedField(TextField):
    """A short line that is read as something else; `optional` ones may be left empty (None)."""

    def __init__(
        self,
        name: str,
        caption: str,
        optional: bool,
        hint: str = "",
        example: str = "",
        unit: str = "",
    ) -> None:
        super().__init__(name, caption, 12, hint=hint, width=_SHORT, unit=unit)
        self._optional = optional
        self._line.setPlaceholderText(example)

    def value(self) -> object:
        if self._optional and not self.text.strip():
            return None
        return self._read(self.text)

    def _read(self, text: str) -> object:
        raise NotImplementedError


class TimeField(_TypedField):
    """A time of day."""

    def __init__(self, name: str, caption: str, *, optional: bool = False, hint: str = "") -> None:
        super().__init__(name, caption, optional, hint, "jj.mm")

    def _read(self, text: str) -> time:
        return read_time(text)

    def show_value(self, value: object) -> None:
        assert value is None or isinstance(value, time)
        super().show_value(write_time(value))


class DateField(_TypedField):
    """A date."""

    def __init__(self, name: str, caption: str, *, optional: bool = False, hint: str = "") -> None:
        super().__init__(name, caption, optional, hint, "tt-bb-tttt")

    def _read(self, text: str) -> date:
        return read_date(text)

    def show_value(self, value: object) -> None:
        assert value is None or isinstance(value, date)
        super().show_value(write_date(value))


class NumberField(_TypedField):
    """A whole number within bounds; `unit` stands behind it."""

    def __init__(
        self, name: str, caption: str, least: int, most: int, *, unit: str = "", hint: str = ""
    ) -> None:
        super().__init__(name, caption, False, hint, unit=unit)
        self._line.setFixedWidth(_NUMBER)
        self._least, self._most = least, most

    def _read(self, text: str) -> int:
        return read_whole(text, self._least, self._most)


class ParagraphField(Field):
    """Several lines of text."""

    def __init__(
        self, name: str, caption: str, longest: int, *, lines: int = 4, hint: str = ""
    ) -> None:
        self._edit = QPlainTextEdit()
        self._edit.setObjectName(name)
        self._edit.setTabChangesFocus(True)
        self._edit.setMaximumWidth(620)
        height = QFontMetrics(self._edit.font()).lineSpacing() * lines + 24
        self._edit.setFixedHeight(height)
        self._longest = longest
        self._is_showing = False
        super().__init__(name, caption, self._edit, hint, stretches=True)
        self._edit.textChanged.connect(self._on_text)

    def value(self) -> object:
        text = "\n".join(line.strip() for line in self._edit.toPlainText().strip().splitlines())
        if len(text) > self._longest:
            raise Unreadable(
                f"Terlalu panjang ({len(text)} huruf); tulis paling banyak {self._longest} huruf."
            )
        return text

    def show_value(self, value: object) -> None:
        self._is_showing = True
        self._edit.setPlainText(str(value or ""))
        self._is_showing = False

    def _on_text(self) -> None:
        if not self._is_showing:
            self._on_edited()


class Words(Field):
    """Something that is only told."""

    def __init__(self, name: str, caption: str, text: str = "") -> None:
        self._words = wrapped(text, "value", name)
        super().__init__(name, caption, self._words, stretches=True)
        self._words.setContentsMargins(0, 8, 0, 8)

    def value(self) -> object:
        return self._words.text()

    def show_value(self, value: object) -> None:
        self._words.setText(str(value or ""))


def heading(text: str, explained: str = "") -> QWidget:
    """Return a heading to stand between the fields of a form."""
    made = QWidget()
    layout = column(margins=(0, 10, 0, 2), gap=2)
    layout.addWidget(label(text, "heading"))
    if explained:
        layout.addWidget(wrapped(explained, "small"))
    made.setLayout(layout)
    return made
