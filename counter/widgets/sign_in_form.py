"""The form by which an officer signs in and picks a counter."""

from typing import Final
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from counter.widgets.basics import column, label, restyle, text_field, wrapped
from counter.widgets.buttons import KeyButton
from counter.widgets.choices import ChoiceBox
from counter.widgets.header import ROLE_NAMES
from shared.actors import CounterRef, Role
from shared.staff import NewOfficer

LONGEST: Final = 120
NO_COUNTER: Final = "Tanpa loket"


def counter_choice(name: str) -> QComboBox:
    """Return an empty choice of counters."""
    choice = ChoiceBox()
    choice.setObjectName(name)
    return choice


def show_counters(choice: QComboBox, counters: tuple[CounterRef, ...]) -> None:
    """Offer these counters, and to sit at none; the one chosen stays chosen."""
    chosen: UUID | None = choice.currentData()
    was_offered = choice.count() > 0
    choice.clear()
    for counter in counters:
        choice.addItem(f"{counter.name}  ·  {len(counter.services)} layanan", counter.id)
    choice.addItem(NO_COUNTER, None)
    none = choice.count() - 1
    if was_offered:
        choice.setCurrentIndex(none if chosen is None else max(choice.findData(chosen), 0))


class SignInForm(QWidget):
    """Username, password and counter; every refusal stands beside its field."""

    asked = Signal(str, str, object, bool)
    """Carries username, password, the counter's id, and whether to take it over."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.username = text_field("usernameField", LONGEST)
        self.password = text_field("passwordField", LONGEST)
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.counters = counter_choice("counterChoice")
        self._refusals = {
            name: wrapped("", "error", f"{name}Error") for name in ("password", "counter")
        }
        self._take_over = KeyButton("&Ambil alih loket ini", name="takeOverButton")
        self._enter = KeyButton("Masuk", "Enter", "primary", "signInButton")
        self._enter.setShortcut("")
        self._connect()
        self._lay_out()
        self.take_back()

    def offer(self, counters: tuple[CounterRef, ...]) -> None:
        """Offer these counters."""
        show_counters(self.counters, counters)

    def begin(self) -> None:
        """Start anew with an empty password and the keyboard in the first empty field."""
        self.password.clear()
        self.take_back()
        (self.password if self.username.text() else self.username).setFocus()

    def fill_in(self, username: str, password: str) -> None:
        """Fill in an account."""
        self.username.setText(username)
        self.password.setText(password)
        self._enter.setFocus()

    def show_busy(self, busy: bool) -> None:
        """While the password is being checked nothing can be asked again."""
        self._enter.setEnabled(not busy)
        self._take_over.setEnabled(not busy)

    def refuse(self, field: str, sentence: str, *, may_take_over: bool = False) -> None:
        """Say what is wrong under "password" or "counter"."""
        self._refusals[field].setText(sentence)
        self._refusals[field].show()
        self._take_over.setVisible(may_take_over)
        if field == "password":
            restyle(self.password, "problem", "blocks")
            self.password.setFocus()
            self.password.selectAll()
        elif may_take_over:
            self._take_over.setFocus()

    def take_back(self) -> None:
        """What was refused may be right now."""
        for words in self._refusals.values():
            words.hide()
        self._take_over.hide()
        restyle(self.password, "problem", "")

    def _connect(self) -> None:
        for field in (self.username, self.password):
            field.textEdited.connect(self.take_back)
            field.returnPressed.connect(self._on_enter)
        self.counters.currentIndexChanged.connect(self.take_back)
        self._enter.clicked.connect(self._on_enter)
        self._take_over.clicked.connect(self._on_take_over)

    def _lay_out(self) -> None:
        layout = column(gap=6)
        layout.addWidget(label("Masuk", "title"))
        layout.addSpacing(10)
        parts = (
            ("Nama &pengguna", self.username, None),
            ("Kata &sandi", self.password, self._refusals["password"]),
            ("&Loket", self.counters, self._refusals["counter"]),
        )
        for caption, field, refusal in parts:
            words = label(caption, "quiet")
            words.setBuddy(field)
            layout.addWidget(words)
            layout.addWidget(field)
            if refusal is not None:
                layout.addWidget(refusal)
            layout.addSpacing(8)
        layout.addWidget(self._take_over)
        layout.addWidget(self._enter)
        self.setLayout(layout)

    def _on_enter(self) -> None:
        self._ask(take_over=False)

    def _on_take_over(self) -> None:
        self._ask(take_over=True)

    def _ask(self, take_over: bool) -> None:
        if not self._enter.isEnabled():
            return
        if not self.username.text().strip():
            self.username.setFocus()
            return
        self.take_back()
        self.asked.emit(
            self.username.text(), self.password.text(), self.counters.currentData(), take_over
        )


class FirstOfficerForm(QWidget):
    """Creates the very first officer, who holds every role and signs in at once."""

    asked = Signal(object, object)
    """Carries the `NewOfficer` and the counter's id."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.full_name = text_field("newNameField", LONGEST)
        self.username = text_field("newUsernameField", 60)
        self.password = text_field("newPasswordField", LONGEST)
        self.again = text_field("newPasswordAgainField", LONGEST)
        for field in (self.password, self.again):
            field.setEchoMode(QLineEdit.EchoMode.Password)
        self.counters = counter_choice("newCounterChoice")
        self._refusal = wrapped("", "error", "newOfficerError")
        self._refusal.hide()
        self._create = KeyButton("Buat dan masuk", "Enter", "primary", "createOfficerButton")
        self._create.setShortcut("")
        self._create.clicked.connect(self._on_create)
        self._lay_out()

    def offer(self, counters: tuple[CounterRef, ...]) -> None:
        """Offer these counters."""
        show_counters(self.counters, counters)

    def begin(self) -> None:
        """Put the keyboard in the first field."""
        self.full_name.setFocus()

    def show_busy(self, busy: bool) -> None:
        """While the officer is being created nothing can be asked again."""
        self._create.setEnabled(not busy)

    def refuse(self, sentence: str) -> None:
        """Say what is wrong; nothing typed is lost."""
        self._refusal.setText(sentence)
        self._refusal.show()

    def _lay_out(self) -> None:
        layout = column(gap=6)
        layout.addWidget(label("Petugas pertama", "title"))
        roles = ", ".join(ROLE_NAMES[role] for role in Role)
        about = f"Kantor ini belum punya petugas. Yang pertama memegang semua peran: {roles}."
        layout.addWidget(wrapped(about, "quiet"))
        layout.addSpacing(8)
        for caption, field in (
            ("Nama &lengkap", self.full_name),
            ("Nama &pengguna", self.username),
            ("Kata &sandi, sedikitnya 8 karakter", self.password),
            ("Kata sandi sekali la&gi", self.again),
            ("L&oket", self.counters),
        ):
            words = label(caption, "quiet")
            words.setBuddy(field)
            layout.addWidget(words)
            layout.addWidget(field)
            if isinstance(field, QLineEdit):
                field.returnPressed.connect(self._on_create)
            layout.addSpacing(4)
        layout.addWidget(self._refusal)
        layout.addWidget(self._create)
        self.setLayout(layout)

    def _on_create(self) -> None:
        if not self._create.isEnabled():
            return
        self._refusal.hide()
        if self.password.text() != self.again.text():
            self.refuse("Kedua kata sandi tidak sama. Ketik lagi.")
            self.again.setFocus()
            self.again.selectAll()
            return
        new = NewOfficer(
            self.username.text(), self.full_name.text(), self.password.text(), frozenset(Role)
        )
        self.asked.emit(new, self.counters.currentData())
