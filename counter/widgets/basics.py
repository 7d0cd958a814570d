"""Labels, cards and inline notices in the counter's own dress."""

from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

_L = TypeVar("_L", bound=QLayout)


def label(text: str, role: str, name: str = "") -> QLabel:
    """Return a label of plain text that wraps where it must; `role` is one of the style sheet."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setProperty("role", role)
    made.setObjectName(name)
    return made


def wrapped(text: str, role: str, name: str = "") -> QLabel:
    """Return a label whose text breaks into lines instead of being cut off."""
    made = label(text, role, name)
    made.setWordWrap(True)
    return made


def card(name: str = "") -> QFrame:
    """Return an empty white card."""
    made = QFrame()
    made.setProperty("role", "card")
    made.setObjectName(name)
    return made


def text_field(name: str, longest: int) -> QLineEdit:
    """Return an empty field for at most so many characters."""
    made = QLineEdit()
    made.setObjectName(name)
    made.setMaxLength(longest)
    return made


def restyle(widget: QWidget, prop: str, value: str) -> None:
    """Set a property on which the style sheet looks, and dress the widget (and its parts) anew."""
    if widget.property(prop) == value:
        return
    widget.setProperty(prop, value)
    for part in (widget, *widget.findChildren(QWidget)):
        part.style().unpolish(part)
        part.style().polish(part)


def column(*, margins: tuple[int, int, int, int] = (0, 0, 0, 0), gap: int = 8) -> QVBoxLayout:
    """Return a vertical layout; margins are left, top, right, bottom in pixels."""
    return _set(QVBoxLayout(), margins, gap)


def row(*, margins: tuple[int, int, int, int] = (0, 0, 0, 0), gap: int = 8) -> QHBoxLayout:
    """Return a horizontal layout; margins are left, top, right, bottom in pixels."""
    return _set(QHBoxLayout(), margins, gap)


def _set(layout: _L, margins: tuple[int, int, int, int], gap: int) -> _L:
    layout.setContentsMargins(*margins)
    layout.setSpacing(gap)
    return layout


class Notice(QFrame):
    """A coloured card with a heading and a sentence: news beside its cause, never a dialog."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setProperty("role", "notice")
        self.heading = wrapped("", "heading", f"{name}Heading")
        self.sentence = wrapped("", "quiet", f"{name}Sentence")
        self.content = column(margins=(16, 12, 16, 12), gap=4)
        self.content.addWidget(self.heading)
        self.content.addWidget(self.sentence)
        self.setLayout(self.content)

    def say(self, tone: str, heading: str, sentence: str = "") -> None:
        """Show this news; `tone` is "blocks", "warns", "ready" or "plain"."""
        restyle(self, "tone", tone)
        self.heading.setText(heading)
        self.heading.setVisible(bool(heading))
        self.sentence.setText(sentence)
        self.sentence.setVisible(bool(sentence))
        self.show()
