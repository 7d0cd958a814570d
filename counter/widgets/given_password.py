"""A password for one sign-in, shown once to whoever hands it over."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from counter.widgets.basics import column, label, restyle, row, wrapped
from counter.widgets.buttons import KeyButton


class GivenPassword(QFrame):
    """Shows the password until it was noted down; then nobody can read it any more."""

    noted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("givenPassword")
        self.setProperty("role", "notice")
        restyle(self, "tone", "ready")
        self._heading = wrapped("", "heading", "givenPasswordHeading")
        self._password = label("", "huge", "givenPasswordText")
        self._password.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        about = (
            "Catat dan serahkan sekarang: kata sandi ini tidak dapat dilihat lagi. Saat masuk,"
            " petugas langsung memilih kata sandinya sendiri."
        )
        self._noted = KeyButton("Sudah dicatat", "Enter", "go", "passwordNotedButton")
        self._noted.setShortcut("")
        self._noted.clicked.connect(self._on_noted)
        layout = column(margins=(18, 12, 18, 14), gap=4)
        layout.addWidget(self._heading)
        across = row(gap=16)
        across.addWidget(self._password)
        across.addStretch(1)
        across.addWidget(self._noted)
        layout.addLayout(across)
        layout.addWidget(wrapped(about, "quiet"))
        self.setLayout(layout)
        self.hide()

    def show_password(self, owner: str, password: str) -> None:
        """Show an officer's password, with the keyboard on "Sudah dicatat"."""
        self._heading.setText(f"Kata sandi sekali pakai untuk {owner}")
        self._password.setText(password)
        self.show()
        self._noted.setFocus()

    def forget(self) -> None:
        """Show it no more."""
        self._password.clear()
        self.hide()

    def _on_noted(self) -> None:
        self.forget()
        self.noted.emit()
