"""What an officer fills in about a ticket, in the place of the line and never over it."""

from itertools import pairwise

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QWidget

from counter.widgets.basics import column, row, wrapped
from counter.widgets.buttons import KeyButton, keeps_escape


class Sheet(QFrame):
    """A heading, fields, and the verb; Enter in the last field confirms, Esc leads back.

    What was typed stays while the sheet is about the same thing, however often it is closed.
    """

    confirmed = Signal()
    closed = Signal()

    def __init__(self, name: str, verb: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"{name}Sheet")
        self.setProperty("role", "sheet")
        self._about: object = None
        self._heading = wrapped("", "heading", f"{name}Heading")
        self._hint = wrapped("", "small", f"{name}Hint")
        self._hint.hide()
        self._problem = wrapped("", "error", f"{name}Problem")
        self._problem.hide()
        self.content = column(gap=8)
        self._confirm = KeyButton(verb, "Enter", "go", f"{name}ConfirmButton")
        self._confirm.setShortcut("")
        self._confirm.clicked.connect(self._on_confirm)
        self._back = KeyButton("Kembali", "Esc", name=f"{name}CancelButton")
        self._back.setShortcut("")
        self._back.clicked.connect(self.closed)
        self._lay_out()

    @property
    def about(self) -> object:
        """What the sheet is about; None before it was opened."""
        return self._about

    def open_about(self, about: object, heading: str, hint: str = "") -> None:
        """Be about something; what was filled in about something else is gone."""
        if about != self._about:
            self._about = about
            self.clear()
        self._heading.setText(heading)
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))
        self.take_back()

    def forget(self) -> None:
        """Forget what was filled in: it has been written, or its subject is gone."""
        self._about = None
        self.clear()

    def clear(self) -> None:
        """Empty every field."""
        raise NotImplementedError

    def first(self) -> QWidget:
        """Where the keyboard goes when the sheet opens."""
        raise NotImplementedError

    def refuse(self, sentence: str) -> None:
        """Say over the verb why it is not done."""
        self._problem.setText(sentence)
        self._problem.show()

    def take_back(self) -> None:
        """What was wrong may be right now."""
        self._problem.hide()

    def show_busy(self, busy: bool) -> None:
        """While a step is being written it cannot be asked for again."""
        self._confirm.setEnabled(not busy)

    def event(self, event: QEvent) -> bool:
        return keeps_escape(event) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_confirm()
        else:
            super().keyPressEvent(event)

    def lead_through(self, *parts: QWidget) -> None:
        """Let Tab go from part to part, and from the last one to the verb."""
        order = (*parts, self._confirm, self._back)
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)

    def is_ready(self) -> bool:
        """Whether everything needed is filled in; says beside its place what is not."""
        return True

    def _on_confirm(self) -> None:
        if self._confirm.isEnabled() and self.is_ready():
            self.take_back()
            self.confirmed.emit()

    def _lay_out(self) -> None:
        buttons = row(gap=8)
        buttons.addWidget(self._confirm, 1)
        buttons.addWidget(self._back)
        layout = column(margins=(16, 8, 16, 12), gap=8)
        layout.addWidget(self._heading)
        layout.addWidget(self._hint)
        layout.addLayout(self.content, 1)
        layout.addWidget(self._problem)
        layout.addLayout(buttons)
        self.setLayout(layout)
