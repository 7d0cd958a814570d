"""What the steps are put together from: words, fields with their errors, choices."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

_LONGEST = 400


def words(text: str, role: str, name: str = "") -> QLabel:
    """Return plain words that break into lines."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(True)
    made.setProperty("role", role)
    made.setObjectName(name)
    return made


def button(text: str, name: str, kind: str = "") -> QPushButton:
    """Return a button that Enter presses too."""
    made = _EnterButton(text)
    made.setObjectName(name)
    made.setProperty("kind", kind)
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    return made


def restyle(widget: QWidget, prop: str, value: str) -> None:
    """Set a property that the style sheet looks at."""
    widget.setProperty(prop, value)
    for part in (widget, *widget.findChildren(QWidget)):
        part.style().unpolish(part)
        part.style().polish(part)


def column(gap: int = 8) -> QVBoxLayout:
    """Return a column without margins."""
    made = QVBoxLayout()
    made.setContentsMargins(0, 0, 0, 0)
    made.setSpacing(gap)
    return made


def line(*widgets: QWidget, gap: int = 12) -> QHBoxLayout:
    """Return widgets beside each other."""
    made = QHBoxLayout()
    made.setContentsMargins(0, 0, 0, 0)
    made.setSpacing(gap)
    for widget in widgets:
        made.addWidget(widget)
    return made


class _EnterButton(QPushButton):
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)


class Entry(QWidget):
    """A captioned input, with what is wrong right under it."""

    def __init__(self, caption: str, body: QWidget, hint: str = "") -> None:
        super().__init__()
        self.body = body
        label = words(caption, "caption")
        label.setBuddy(body)
        label.setTextFormat(Qt.TextFormat.AutoText)
        self._hint = words(hint, "caption")
        self._hint.setVisible(bool(hint))
        self._error = words("", "error", f"{body.objectName()}Error")
        self._error.hide()
        layout = column(4)
        for part in (label, body, self._hint, self._error):
            layout.addWidget(part)
        self.setLayout(layout)

    def refuse(self, sentence: str) -> None:
        """Say what is wrong, and take the keyboard."""
        self._error.setText(sentence)
        self._error.show()
        restyle(self.body, "problem", "true")
        self.body.setFocus()

    def take_back(self) -> None:
        """It may be right now."""
        self._error.hide()
        restyle(self.body, "problem", "")


class TextEntry(Entry):
    """A captioned line of text."""

    def __init__(
        self, name: str, caption: str, hint: str = "", *, is_secret: bool = False, sample: str = ""
    ) -> None:
        self.field = QLineEdit()
        self.field.setObjectName(name)
        self.field.setMaxLength(_LONGEST)
        self.field.setPlaceholderText(sample)
        if is_secret:
            self.field.setEchoMode(QLineEdit.EchoMode.Password)
        super().__init__(caption, self.field, hint)
        self.field.textEdited.connect(self.take_back)

    @property
    def text(self) -> str:
        """What is typed."""
        return self.field.text()


class Choice(QFrame):
    """One of several ways: its name and what it means; arrows go from one to the next."""

    picked = Signal()
    confirmed = Signal()

    def __init__(self, name: str, title: str, about: str, *, is_sample: bool = False) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setProperty("role", "choice")
        self.setProperty("sample", "true" if is_sample else "false")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(title)
        layout = column(2)
        layout.setContentsMargins(20, 12, 20, 14)
        layout.addWidget(words(title, "name"))
        layout.addWidget(words(about, "quiet"))
        self.setLayout(layout)

    def show_chosen(self, chosen: bool) -> None:
        """Mark it as the one that holds."""
        restyle(self, "chosen", "true" if chosen else "false")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Down | Qt.Key.Key_Right:
                self.focusNextChild()
            case Qt.Key.Key_Up | Qt.Key.Key_Left:
                self.focusPreviousChild()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.confirmed.emit()
            case _:
                super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn:
            self.picked.emit()
        return super().event(event)

    def mouseDoubleClickEvent(self, _event: QMouseEvent) -> None:
        self.confirmed.emit()
