"""The officer's own account: who they are here, another password, and leaving for a moment."""

from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from counter.intentions import Intentions
from counter.widgets.basics import card, column, row, wrapped
from counter.widgets.buttons import KeyButton
from counter.widgets.fields import TextField
from counter.widgets.form import Form, Values
from counter.widgets.header import ROLE_NAMES
from shared.actors import Officer, Role
from shared.errors import UserError
from shared.messages import sentence
from shared.office import Office
from shared.qt.tasks import Tasks
from shared.staff import SHORTEST_PASSWORD

_WIDTH: Final = 760
_OLD_IS_WRONG: Final = frozenset({"staff.wrong_password", "staff.locked"})


class AccountPage(QWidget):
    """Lies over the desk until the officer goes back, locks the screen or signs out."""

    back_asked = Signal()
    lock_asked = Signal()

    def __init__(self, office: Office, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("accountPage")
        self._office = office
        self._officer: Officer | None = None
        self._zone = office.catalogue.office.zone
        self._intentions = Intentions(tasks, self)
        self._name = wrapped("", "title", "accountName")
        self._about = wrapped("", "quiet", "accountAbout")
        shortest = f"Sedikitnya {SHORTEST_PASSWORD} karakter, dan bukan nama pengguna Anda."
        old = TextField("oldPassword", "Kata sandi &sekarang", is_secret=True)
        new = TextField("newPassword", "Kata sandi &baru", hint=shortest, is_secret=True)
        again = TextField("newPasswordAgain", "Ulan&gi kata sandi baru", is_secret=True)
        self.form = Form("password", (old, new, again), "Ubah kata sandi", title="Kata sandi saya")
        self.form.submitted.connect(self._on_submitted)
        self._back = KeyButton("Kembali", "Esc", name="accountBackButton")
        self._back.setShortcut("")
        self._back.clicked.connect(self.back_asked)
        self._lock = KeyButton("Kunci layar", "Ctrl+Shift+L", name="lockButton")
        self._lock.setShortcut("")
        self._lock.clicked.connect(self.lock_asked)
        self._lay_out()

    def begin(self, officer: Officer) -> None:
        """Open for this officer."""
        self._officer = officer
        roles = ", ".join(ROLE_NAMES[role] for role in Role if role in officer.roles)
        seat = officer.counter.name if officer.counter else "tanpa loket"
        self._name.setText(officer.full_name)
        self._about.setText(f"{officer.username}  ·  {roles}  ·  {seat}, {officer.workstation}")
        self.form.show_values(dict.fromkeys(self.form.fields, ""))
        self.form.show_busy(False)
        self.form.focus_start()

    def end(self) -> None:
        """Forget what was typed."""
        self._intentions.drop()
        self.form.show_values(dict.fromkeys(self.form.fields, ""))
        self._officer = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.back_asked.emit()
            return
        super().keyPressEvent(event)

    def _lay_out(self) -> None:
        box = card("accountCard")
        box.setFixedWidth(_WIDTH)
        inner = column(margins=(32, 28, 32, 28), gap=8)
        head = row(gap=8)
        names = column(gap=2)
        names.addWidget(self._name)
        names.addWidget(self._about)
        head.addLayout(names, 1)
        head.addWidget(self._lock, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._back, 0, Qt.AlignmentFlag.AlignTop)
        inner.addLayout(head)
        inner.addSpacing(16)
        inner.addWidget(self.form)
        box.setLayout(inner)
        across = row(gap=0)
        across.addStretch(1)
        across.addWidget(box)
        across.addStretch(1)
        layout = column(margins=(24, 40, 24, 24), gap=0)
        layout.addLayout(across)
        layout.addStretch(1)
        self.setLayout(layout)

    def _on_submitted(self, values: Values) -> None:
        assert self._officer is not None
        old, new = str(values["oldPassword"]), str(values["newPassword"])
        if new != values["newPasswordAgain"]:
            self.form.refuse("newPasswordAgain", "Kedua kata sandi tidak sama. Ketik lagi.")
            return
        self.form.show_busy(True)
        work = partial(self._office.staff.change_password, self._officer, old, new)
        self._intentions.carry_out((old, new), work, self._on_changed, self._on_refused)

    def _on_changed(self, _nothing: None) -> None:
        self.form.show_busy(False)
        self.form.show_values(dict.fromkeys(self.form.fields, ""))
        self.form.saved("Kata sandi Anda sudah diubah.")
        self._back.setFocus()

    def _on_refused(self, refusal: UserError) -> None:
        self.form.show_busy(False)
        if refusal.key == "staff.wrong_password":
            self.form.refuse("oldPassword", "Kata sandi sekarang tidak cocok. Ketik lagi.")
        elif refusal.key.startswith("staff.") and refusal.key not in _OLD_IS_WRONG:
            self.form.refuse("newPassword", sentence(refusal, self._zone))
        else:
            self.form.refuse_all(sentence(refusal, self._zone))
