"""The form on which an officer replaces a password that was given for one sign-in."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from counter.widgets.basics import column, label, restyle, row, text_field, wrapped
from counter.widgets.buttons import KeyButton
from shared.staff import SHORTEST_PASSWORD

_LONGEST = 120


class NewPasswordForm(QWidget):
    """Asks twice for a password of one's own; what is wrong stands under the field."""

    asked = Signal(str)
    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chosen = text_field("ownPasswordField", _LONGEST)
        self.again = text_field("ownPasswordAgainField", _LONGEST)
        for field in (self.chosen, self.again):
            field.setEchoMode(QLineEdit.EchoMode.Password)
            field.textEdited.connect(self._take_back)
            field.returnPressed.connect(self._on_enter)
        self._refusal = wrapped("", "error", "ownPasswordError")
        self._refusal.hide()
        self._enter = KeyButton("Simpan dan masuk", "Enter", "primary", "ownPasswordButton")
        self._enter.setShortcut("")
        self._enter.clicked.connect(self._on_enter)
        self._back = KeyButton("Batal", "Esc", name="ownPasswordCancelButton")
        self._back.setShortcut("")
        self._back.clicked.connect(self.cancelled)
        self._lay_out()

    def begin(self) -> None:
        """Start anew, with the keyboard in the first field."""
        self.clear()
        self.chosen.setFocus()

    def clear(self) -> None:
        """Forget what was typed."""
        self.chosen.clear()
        self.again.clear()
        self._take_back()

    def show_busy(self, busy: bool) -> None:
        """While the password is being stored nothing can be asked again."""
        self._enter.setEnabled(not busy)

    def refuse(self, sentence: str) -> None:
        """Say what is wrong with the password."""
        self._tell(self.chosen, sentence)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
            return
        super().keyPressEvent(event)

    def _lay_out(self) -> None:
        layout = column(gap=6)
        layout.addWidget(label("Pilih kata sandi Anda", "title"))
        about = (
            "Kata sandi dari supervisor hanya untuk sekali masuk. Pilih yang Anda hafal dan tidak"
            " diketahui orang lain."
        )
        layout.addWidget(wrapped(about, "quiet"))
        layout.addSpacing(10)
        for caption, field in (
            (f"Kata sandi &baru, sedikitnya {SHORTEST_PASSWORD} karakter", self.chosen),
            ("Kata sandi baru sekali la&gi", self.again),
        ):
            words = label(caption, "quiet")
            words.setBuddy(field)
            layout.addWidget(words)
            layout.addWidget(field)
            layout.addSpacing(6)
        layout.addWidget(self._refusal)
        layout.addSpacing(4)
        buttons = row(gap=10)
        buttons.addWidget(self._enter, 1)
        buttons.addWidget(self._back)
        layout.addLayout(buttons)
        self.setLayout(layout)

    def _on_enter(self) -> None:
        if not self._enter.isEnabled():
            return
        if not self.again.text() and self.again is not self.focusWidget():
            self.again.setFocus()
        elif self.chosen.text() != self.again.text():
            self._tell(self.again, "Kedua kata sandi tidak sama. Ketik lagi.")
        else:
            self.asked.emit(self.chosen.text())

    def _tell(self, field: QLineEdit, sentence: str) -> None:
        self._refusal.setText(sentence)
        self._refusal.show()
        restyle(field, "problem", "blocks")
        field.setFocus()
        field.selectAll()

    def _take_back(self) -> None:
        self._refusal.hide()
        for field in (self.chosen, self.again):
            restyle(field, "problem", "")
