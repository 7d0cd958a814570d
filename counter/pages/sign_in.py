"""Signing in: who, and at which counter; at the very first start, the first officer."""

from collections.abc import Mapping
from functools import partial
from typing import Final
from uuid import UUID

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QWidget

from counter.widgets.basics import card, column, label, row, wrapped
from counter.widgets.buttons import KeyButton
from counter.widgets.header import ROLE_NAMES
from counter.widgets.sign_in_form import FirstOfficerForm, SignInForm
from shared.actors import CounterRef, Kiosk, Officer, Role, new_request
from shared.demonstration import OFFICERS, PASSWORD
from shared.errors import UserError
from shared.messages import sentence
from shared.office import Office
from shared.qt.tasks import Tasks
from shared.staff import NewOfficer, SignIn
from shared.wording import format_clock, format_date

_CARD_WIDTH: Final = 440
_TICK_MS: Final = 1_000
_FIELDS: Final[Mapping[str, str]] = {"staff.counter_taken": "counter"}


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
        self._ticks = QTimer(self, interval=_TICK_MS)
        self._zone = office.catalogue.office.zone
        self._welcome = _Welcome(office)
        self._ticks.timeout.connect(self._welcome.show_time)
        self.form = SignInForm()
        self.form.asked.connect(self._on_asked)
        self.first = FirstOfficerForm()
        self.first.asked.connect(self._on_first_asked)
        self.first.hide()
        self._lay_out()

    def begin(self) -> None:
        """Ask the office who can sign in, and where."""
        self._welcome.show_time()
        self._ticks.start()
        self.form.begin()
        self._tasks.run(self._read_within, self._on_read, self._on_refused, self)

    def tell(self, refusal: UserError) -> None:
        """Say what went wrong on the way here."""
        self.form.refuse("password", sentence(refusal, self._zone))

    def _lay_out(self) -> None:
        box = card("signInCard")
        box.setFixedWidth(_CARD_WIDTH)
        inner = column(margins=(32, 28, 32, 32), gap=16)
        inner.addWidget(self.form)
        inner.addWidget(self.first)
        box.setLayout(inner)
        middle = column(margins=(24, 24, 24, 24), gap=16)
        middle.addStretch(1)
        middle.addWidget(box)
        if self._office.demonstration:
            middle.addWidget(self._sample_accounts())
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

    def _read_within(self) -> tuple[bool, tuple[CounterRef, ...]]:
        return self._office.staff.has_officers(), self._office.staff.counters()

    def _on_read(self, found: tuple[bool, tuple[CounterRef, ...]]) -> None:
        has_officers, counters = found
        self.form.offer(counters)
        self.first.offer(counters)
        if not has_officers:
            self._show_first(True)
            self.first.begin()

    def _show_first(self, is_first: bool) -> None:
        self.form.setVisible(not is_first)
        self.first.setVisible(is_first)

    def _on_sample_chosen(self) -> None:
        self.form.fill_in(self.sender().objectName().removeprefix("sample_"), PASSWORD)

    def _on_asked(
        self, username: str, password: str, counter: UUID | None, take_over: bool
    ) -> None:
        self.form.show_busy(True)
        attempt = SignIn(username, password, self._workstation, counter, take_over)
        work = partial(self._office.staff.sign_in, attempt)
        self._tasks.run(work, self._on_signed_in, self._on_refused, self)

    def _on_first_asked(self, new: NewOfficer, counter: UUID | None) -> None:
        self.first.show_busy(True)
        work = partial(self._create_within, new, counter)
        self._tasks.run(work, self._on_signed_in, self._on_first_refused, self)

    def _create_within(self, new: NewOfficer, counter: UUID | None) -> Officer:
        staff = self._office.staff
        staff.create_officer(new, Kiosk(self._workstation), new_request())
        return staff.sign_in(SignIn(new.username, new.password, self._workstation, counter))

    def _on_signed_in(self, officer: Officer) -> None:
        self._show_first(False)
        self.form.show_busy(False)
        self.first.show_busy(False)
        self._ticks.stop()
        self.signed_in.emit(officer)

    def _on_refused(self, refusal: UserError) -> None:
        self.form.show_busy(False)
        field = _FIELDS.get(refusal.key, "password")
        words = sentence(refusal, self._zone)
        self.form.refuse(field, words, may_take_over=field == "counter")

    def _on_first_refused(self, refusal: UserError) -> None:
        self.first.show_busy(False)
        self.first.refuse(sentence(refusal, self._zone))


class _Welcome(QFrame):
    """The dark side: which office this is, and what day."""

    def __init__(self, office: Office) -> None:
        super().__init__()
        self.setObjectName("welcome")
        self._office = office
        facts = office.catalogue.office
        self._time = label("", "welcomeTime", "welcomeTime")
        self._date = label("", "welcomeSoft")
        layout = column(margins=(48, 48, 48, 48), gap=8)
        layout.addWidget(label("Loket LPSE", "welcomeTitle"))
        layout.addWidget(wrapped(facts.name, "welcomeSoft"))
        if office.clock.simulated:
            layout.addSpacing(8)
            across = row()
            across.addWidget(label("SIMULASI", "simulated", "simulatedSignIn"))
            across.addStretch(1)
            layout.addLayout(across)
        layout.addStretch(1)
        layout.addWidget(self._time)
        layout.addWidget(self._date)
        self.setLayout(layout)

    def show_time(self) -> None:
        """Show the time of day and the date."""
        zone = self._office.catalogue.office.zone
        now = self._office.clock.now()
        self._time.setText(format_clock(now, zone))
        self._date.setText(format_date(now.astimezone(zone).date()))
