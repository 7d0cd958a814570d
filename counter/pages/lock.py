"""The page that covers the desk while its officer is away."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from counter.widgets.basics import card, column, label, restyle, row, text_field, wrapped
from counter.widgets.buttons import KeyButton
from counter.widgets.welcome import Welcome
from shared.actors import Officer
from shared.errors import UserError
from shared.messages import sentence
from shared.office import Office
from shared.qt.tasks import Tasks

_CARD_WIDTH = 440
_LONGEST = 120


class LockPage(QWidget):
    """Lets the same officer back by password; anybody may end the session for another officer."""

    unlocked = Signal(object)
    """Carries the `Officer` who is back, with the roles that hold by now."""
    other_officer_asked = Signal()

    def __init__(self, office: Office, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("lockPage")
        self._office = office
        self._tasks = tasks
        self._officer: Officer | None = None
        self._welcome = Welcome(office, "lock")
        self._name = wrapped("", "title", "lockName")
        self._place = wrapped("", "quiet", "lockPlace")
        self._password = text_field("lockPasswordField", _LONGEST)
        self._password.setEchoMode(QLineEdit.EchoMode.Password)
        self._password.textEdited.connect(self._take_back)
        self._password.returnPressed.connect(self._on_enter)
        self._refusal = wrapped("", "error", "lockError")
        self._refusal.hide()
        self._enter = KeyButton("Buka", "Enter", "primary", "unlockButton")
        self._enter.setShortcut("")
        self._enter.clicked.connect(self._on_enter)
        self._other = KeyButton("&Ganti petugas", "", "large", "otherOfficerButton")
        self._other.setToolTip("Mengakhiri sesi ini; isian yang sudah tersimpan tetap ada.")
        self._other.clicked.connect(self.other_officer_asked)
        self._lay_out()

    def begin(self, officer: Officer) -> None:
        """Cover the desk of this officer."""
        self._officer = officer
        self._name.setText(officer.full_name)
        seat = officer.counter
        keeps = f"{seat.name} dan isian Anda" if seat else "Isian Anda"
        self._place.setText(f"Layar terkunci. {keeps} tetap ada.")
        self._password.clear()
        self._take_back()
        self._show_busy(False)
        self._welcome.begin()
        self._password.setFocus()

    def end(self) -> None:
        """Forget what was typed, and whoever was here."""
        self._tasks.forget(self)
        self._password.clear()
        self._welcome.end()
        self._officer = None

    def _lay_out(self) -> None:
        box = card("lockCard")
        box.setFixedWidth(_CARD_WIDTH)
        inner = column(margins=(32, 28, 32, 32), gap=6)
        inner.addWidget(self._name)
        inner.addWidget(self._place)
        inner.addSpacing(12)
        caption = label("Kata &sandi", "quiet")
        caption.setBuddy(self._password)
        inner.addWidget(caption)
        inner.addWidget(self._password)
        inner.addWidget(self._refusal)
        inner.addSpacing(10)
        buttons = row(gap=10)
        buttons.addWidget(self._enter, 1)
        buttons.addWidget(self._other)
        inner.addLayout(buttons)
        box.setLayout(inner)
        middle = column(margins=(24, 24, 24, 24), gap=0)
        middle.addStretch(1)
        middle.addWidget(box)
        middle.addStretch(1)
        right = row(gap=0)
        right.addStretch(1)
        right.addLayout(middle)
        right.addStretch(1)
        layout = row(gap=0)
        layout.addWidget(self._welcome, 2)
        layout.addLayout(right, 3)
        self.setLayout(layout)

    def _on_enter(self) -> None:
        if self._officer is None or not self._enter.isEnabled() or not self._password.text():
            return
        self._show_busy(True)
        work = partial(self._office.staff.unlock, self._officer, self._password.text())
        self._tasks.run(work, self._on_unlocked, self._on_refused, self)

    def _on_unlocked(self, officer: Officer) -> None:
        self.end()
        self.unlocked.emit(officer)

    def _on_refused(self, refusal: UserError) -> None:
        self._show_busy(False)
        self._refusal.setText(_said(refusal, self._office))
        self._refusal.show()
        restyle(self._password, "problem", "blocks")
        self._password.setFocus()
        self._password.selectAll()

    def _take_back(self) -> None:
        self._refusal.hide()
        restyle(self._password, "problem", "")

    def _show_busy(self, busy: bool) -> None:
        self._enter.setEnabled(not busy)


def _said(refusal: UserError, office: Office) -> str:
    if refusal.key == "staff.wrong_password":
        return "Kata sandi tidak cocok. Periksa, lalu coba lagi."
    if refusal.key == "staff.seat_lost":
        return f"{refusal.facts['counter']} sudah dipakai petugas lain. Tekan “Ganti petugas”."
    return sentence(refusal, office.catalogue.office.zone)
