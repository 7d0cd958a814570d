"""A sentence with a field and a button, opened where it belongs instead of a dialog."""

import shiboken6
from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QWidget

from counter.widgets.basics import column, row, text_field, wrapped
from counter.widgets.buttons import KeyButton, keeps_escape

_LONGEST_ANSWER = 240


class InlineQuestion(QFrame):
    """Asks for a reason; Enter answers, Esc closes. What was typed stays until it is answered."""

    answered = Signal(str)

    def __init__(
        self, name: str, verb: str, needs_answer: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName(f"{name}Question")
        self.setProperty("role", "notice")
        self.setProperty("tone", "warns")
        self._needs_answer = needs_answer
        self._came_from: QWidget | None = None
        self._sentence = wrapped("", "quiet", f"{name}Sentence")
        self._answer = text_field(f"{name}Answer", _LONGEST_ANSWER)
        placeholder = "Alasan (wajib diisi)" if needs_answer else "Alasan (boleh kosong)"
        self._answer.setPlaceholderText(placeholder)
        self._answer.returnPressed.connect(self._on_answer)
        self._answer.textChanged.connect(self._on_text_changed)
        self._confirm = KeyButton(verb, "", "go", f"{name}ConfirmButton")
        self._confirm.clicked.connect(self._on_answer)
        self._cancel = KeyButton("Batal", name=f"{name}CancelButton")
        self._cancel.clicked.connect(self.close_question)
        self._lay_out()
        self.hide()

    @property
    def holds_answer(self) -> bool:
        """Whether something was typed that has not been answered with."""
        return bool(self._answer.text().strip())

    def set_verb(self, verb: str) -> None:
        """Say what going on does now."""
        self._confirm.setText(verb)

    def ask(self, sentence: str) -> None:
        """Open with this sentence and the keyboard in the field."""
        self._open(sentence, with_answer=True, with_confirm=True)
        self._take_keyboard(self._answer)

    def ask_to_confirm(self, sentence: str, *, is_expected: bool = False) -> None:
        """Open with this sentence and only the choice to go on or not.

        The keyboard is on "Batal", unless to go on is what the officer has come for.
        """
        self._open(sentence, with_answer=False, with_confirm=True)
        self._take_keyboard(self._confirm if is_expected else self._cancel)

    def offer(self, sentence: str) -> None:
        """Open with something to be taken or left; the keyboard stays where it is."""
        self._open(sentence, with_answer=False, with_confirm=True)

    def tell(self, sentence: str) -> None:
        """Open with news that can only be closed; the keyboard stays where it is."""
        self._open(sentence, with_answer=False, with_confirm=False)

    def _open(self, sentence: str, *, with_answer: bool, with_confirm: bool) -> None:
        self._sentence.setText(sentence)
        self._answer.setVisible(with_answer)
        self._confirm.setVisible(with_confirm)
        self._cancel.setText("Batal" if with_confirm else "Tutup")
        self._on_text_changed(self._answer.text())
        self.show()

    def close_question(self) -> None:
        """Close without an answer."""
        if self.isVisible():
            self._leave()

    def forget(self) -> None:
        """Close, and leave nothing that was typed for the next officer."""
        self._answer.clear()
        self.close_question()

    def event(self, event: QEvent) -> bool:
        return keeps_escape(event) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_question()
            return
        super().keyPressEvent(event)

    def _take_keyboard(self, part: QWidget) -> None:
        focused = QApplication.focusWidget()
        if focused is not None and not self.isAncestorOf(focused):
            self._came_from = focused
        part.setFocus()

    def _leave(self) -> None:
        """Close, and give the keyboard back to where it was."""
        had_keyboard = self.isAncestorOf(QApplication.focusWidget() or self)
        self.hide()
        back = self._came_from
        if had_keyboard and back is not None and shiboken6.isValid(back) and back.isVisible():
            back.setFocus()
        self._came_from = None

    def _lay_out(self) -> None:
        buttons = row(gap=8)
        buttons.addWidget(self._confirm)
        buttons.addWidget(self._cancel)
        buttons.addStretch(1)
        layout = column(margins=(12, 10, 12, 12), gap=8)
        layout.addWidget(self._sentence)
        layout.addWidget(self._answer)
        layout.addLayout(buttons)
        self.setLayout(layout)

    def _on_text_changed(self, text: str) -> None:
        answered = bool(text.strip()) or not self._needs_answer
        self._confirm.setEnabled(answered or self._answer.isHidden())

    def _on_answer(self) -> None:
        answer = self._answer.text().strip()
        if not self._confirm.isEnabled():
            return
        self._answer.clear()
        self._leave()
        self.answered.emit(answer)
