"""Signing in: who, and at which counter; at the very first start, the first officer."""

from dataclasses import replace
from functools import partial
from typing import Final
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from counter.widgets.basics import card, column, row, wrapped
from counter.widgets.buttons import KeyButton
from counter.widgets.header import ROLE_NAMES
from counter.widgets.new_password_form import NewPasswordForm
from counter.widgets.sign_in_form import FirstOfficerForm, SignInForm
from counter.widgets.welcome import Welcome
from shared.actors import Kiosk, Officer, Role, new_request
from shared.demonstration import OFFICERS, PASSWORD
from shared.errors import UserError
from shared.messages import sentence
from shared.office import Office
from shared.qt.tasks import Tasks
from shared.staff import Door, NewOfficer, SignIn

_CARD_WIDTH: Final = 440
_AT_COUNTER: Final = frozenset({"staff.counter_taken", "staff.counter_gone", "staff.needs_counter"})
_OF_NEW_PASSWORD: Final = frozenset(
    {"staff.short_password", "staff.same_password", "staff.password_is_name"}
)


class SignInPage(QWidget):
    """Lets an officer in and seats them at a counter."""

    signed_in = Signal(object)

    def __init__(
        self, office: Office, tasks: Tasks, workstation: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("signInPage")
        self._office = office
        self._tasks = tasks
        self._workstation = workstation
        self._attempt = SignIn("", "", workstation)
        self._zone = office.catalogue.office.zone
        self._welcome = Welcome(office, "signIn")
        self.form = SignInForm()
        self.form.asked.connect(self._on_asked)
        self.first = FirstOfficerForm()
        self.first.asked.connect(self._on_first_asked)
        self.own_password = NewPasswordForm()
        self.own_password.asked.connect(self._on_own_password)
        self.own_password.cancelled.connect(self._on_own_password_cancelled)
        self._samples = self._sample_accounts() if office.demonstration else None
        self._lay_out()
        self._show_only(self.form)

    def begin(self) -> None:
        """Ask the office who can sign in, and where."""
        self._welcome.begin()
        self._show_only(self.form)
        self.form.begin()
        self._tasks.run(self._office.staff.door, self._on_read, self._on_refused, self)

    def tell(self, refusal: UserError) -> None:
        """Say what went wrong on the way here."""
        self.form.refuse("password", sentence(refusal, self._zone))

    def _lay_out(self) -> None:
        box = card("signInCard")
        box.setFixedWidth(_CARD_WIDTH)
        inner = column(margins=(32, 28, 32, 32), gap=16)
        for form in (self.form, self.first, self.own_password):
            inner.addWidget(form)
        box.setLayout(inner)
        middle = column(margins=(24, 24, 24, 24), gap=16)
        middle.addStretch(1)
        middle.addWidget(box)
        if self._samples is not None:
            middle.addWidget(self._samples)
        middle.addStretch(1)
        right = row(gap=0)
        right.addStretch(1)
        right.addLayout(middle)
        right.addStretch(1)
        layout = row(gap=0)
        layout.addWidget(self._welcome, 2)
        layout.addLayout(right, 3)
        self.setLayout(layout)

    def _sample_accounts(self) -> QFrame:
        box = card("sampleAccounts")
        box.setFixedWidth(_CARD_WIDTH)
        inner = column(margins=(24, 16, 24, 16), gap=6)
        words = f"Kantor contoh. Kata sandi setiap akun: {PASSWORD}"
        inner.addWidget(wrapped(words, "small"))
        across = row(gap=8)
        for officer in OFFICERS:
            button = KeyButton(officer.username, name=f"sample_{officer.username}")
            roles = ", ".join(ROLE_NAMES[role] for role in Role if role in officer.roles)
            button.setToolTip(f"{officer.full_name}, {roles}")
            button.clicked.connect(self._on_sample_chosen)
            across.addWidget(button, 1)
        inner.addLayout(across)
        box.setLayout(inner)
        return box

    def _on_read(self, door: Door) -> None:
        self.form.offer(door.counters)
        self.first.offer(door.counters)
        if not door.has_officers:
            self._show_only(self.first)
            self.first.begin()

    def _show_only(self, form: QWidget) -> None:
        for each in (self.form, self.first, self.own_password):
            each.setVisible(each is form)

    def _on_sample_chosen(self) -> None:
        self.form.fill_in(self.sender().objectName().removeprefix("sample_"), PASSWORD)

    def _on_asked(
        self, username: str, password: str, counter: UUID | None, take_over: bool
    ) -> None:
        self.form.show_busy(True)
        self._try(SignIn(username, password, self._workstation, counter, take_over))

    def _try(self, attempt: SignIn) -> None:
        self._attempt = attempt
        work = partial(self._office.staff.sign_in, attempt)
        self._tasks.run(work, self._on_signed_in, self._on_refused, self)

    def _on_own_password(self, chosen: str) -> None:
        self.own_password.show_busy(True)
        self._try(replace(self._attempt, new_password=chosen))

    def _on_own_password_cancelled(self) -> None:
        self._attempt = SignIn("", "", self._workstation)
        self._show_only(self.form)
        self.form.begin()

    def _on_first_asked(self, new: NewOfficer, counter: UUID | None) -> None:
        self.first.show_busy(True)
        work = partial(self._create_within, new, counter)
        self._tasks.run(work, self._on_signed_in, self._on_first_refused, self)

    def _create_within(self, new: NewOfficer, counter: UUID | None) -> Officer:
        personnel = self._office.personnel
        personnel.create_officer(new, Kiosk(self._workstation), new_request())
        return self._office.staff.sign_in(
            SignIn(new.username, new.password, self._workstation, counter)
        )

    def _on_signed_in(self, officer: Officer) -> None:
        self._show_only(self.form)
        self._rest()
        self.own_password.clear()
        self._welcome.end()
        self._attempt = SignIn("", "", self._workstation)
        self.signed_in.emit(officer)

    def _on_refused(self, refusal: UserError) -> None:
        self._rest()
        words = sentence(refusal, self._zone)
        if refusal.key == "staff.must_change_password":
            self._show_only(self.own_password)
            self.own_password.begin()
        elif self.own_password.isVisible() and refusal.key in _OF_NEW_PASSWORD:
            self.own_password.refuse(words)
        else:
            self._show_only(self.form)
            field = "counter" if refusal.key in _AT_COUNTER else "password"
            may_take_over = refusal.key == "staff.counter_taken"
            self.form.refuse(field, words, may_take_over=may_take_over)

    def _on_first_refused(self, refusal: UserError) -> None:
        self._rest()
        self.first.refuse(sentence(refusal, self._zone))

    def _rest(self) -> None:
        """Nothing is being checked any more."""
        for form in (self.form, self.first, self.own_password):
            form.show_busy(False)
