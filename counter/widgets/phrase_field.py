"""A line to type a reason or note in, with sentences under it that need no typing."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from counter.widgets.basics import column, restyle, text_field

_MOST: Final = 6
"""So many sentences stand under the field; the arrows reach the others too."""


class PhraseField(QWidget):
    """Takes what is typed; Down and Up put the office's own sentences in its place."""

    entered = Signal()
    edited = Signal()

    def __init__(
        self, name: str, placeholder: str, longest: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._phrases: tuple[str, ...] = ()
        self._buttons: list[QPushButton] = []
        self._field = text_field(name, longest)
        self._field.setPlaceholderText(placeholder)
        self._field.textChanged.connect(self._on_changed)
        self._field.installEventFilter(self)
        self._is_shy = False
        self._below: QVBoxLayout = column(gap=2)
        self._offered = QWidget()
        self._offered.setLayout(self._below)
        layout = column(gap=6)
        layout.addWidget(self._field)
        layout.addWidget(self._offered)
        self.setLayout(layout)
        self.setFocusProxy(self._field)

    @property
    def text(self) -> str:
        """What stands in the field, without needless blanks."""
        return " ".join(self._field.text().split())

    def clear(self) -> None:
        """Empty the field."""
        self._field.clear()

    def offer(self, phrases: tuple[str, ...]) -> None:
        """Offer these sentences; what is typed stays."""
        if phrases == self._phrases:
            return
        self._phrases = phrases
        for button in self._buttons:
            self._below.removeWidget(button)
            button.deleteLater()
        self._buttons = [self._button(phrase) for phrase in phrases[:_MOST]]
        for button in self._buttons:
            self._below.addWidget(button)
        self._mark()

    def show_phrases_only_while_typing(self) -> None:
        """Leave the room of the sentences to others while the keyboard is elsewhere."""
        self._is_shy = True
        self._offered.hide()

    def refuse(self, is_wrong: bool) -> None:
        """Mark the field as what is wrong, or no longer."""
        restyle(self._field, "problem", "blocks" if is_wrong else "")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self._is_shy and event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self._offered.setVisible(event.type() == QEvent.Type.FocusIn)
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up) and self._phrases:
                self._step(1 if event.key() == Qt.Key.Key_Down else -1)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.entered.emit()
                return True
        return super().eventFilter(watched, event)

    def _step(self, step: int) -> None:
        """Go to the next sentence, from what was typed to the first or the last."""
        if self.text in self._phrases:
            at = self._phrases.index(self.text) + step
        else:
            at = 0 if step > 0 else len(self._phrases) - 1
        self._field.setText(self._phrases[at % len(self._phrases)])

    def _button(self, phrase: str) -> QPushButton:
        button = QPushButton(phrase.replace("&", "&&"))
        button.setProperty("kind", "phrase")
        button.setProperty("phrase", phrase)
        button.setToolTip(phrase)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.clicked.connect(self._on_phrase)
        return button

    def _on_phrase(self) -> None:
        button = self.sender()
        assert isinstance(button, QPushButton)
        self._field.setText(str(button.property("phrase")))
        self._field.setFocus()

    def _on_changed(self, _text: str) -> None:
        self.refuse(False)
        self._mark()
        self.edited.emit()

    def _mark(self) -> None:
        for button in self._buttons:
            is_taken = button.property("phrase") == self.text
            restyle(button, "taken", "yes" if is_taken else "")
