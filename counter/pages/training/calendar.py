"""The classes of a month, and the form for a new one."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from typing import Any, Final
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from counter.intentions import Intentions
from counter.looker import Looker
from counter.pages.tab import Bench
from counter.pages.training.words import SESSION_COLUMNS, month_words, session_record
from counter.widgets.basics import Notice, card, column, label, row
from counter.widgets.buttons import KeyButton
from counter.widgets.record_table import RecordTable
from counter.widgets.training_forms import SessionEditor, session_of
from shared.actors import Officer
from shared.clock import service_day
from shared.errors import UserError
from shared.messages import sentence
from shared.office import Office
from shared.training import SessionForm, SessionRow, TrainingMode

FORM_WIDTH: Final = 440
_PLACE: Final = next(at for at, each in enumerate(SESSION_COLUMNS) if each.title == "Tempat")
"""The column that gives way to the form in a narrow window."""


@dataclass(frozen=True, slots=True)
class _Found:
    rows: tuple[SessionRow, ...]
    blank: SessionForm


class CalendarPane(QWidget):
    """Lists a month's classes; Enter opens one, Ctrl+N plans another."""

    opened = Signal(object)
    """Carries the id of a class."""

    def __init__(self, bench: Bench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("trainingCalendar")
        self._office = bench.office
        self._zone = bench.office.catalogue.office.zone
        self._officer: Officer | None = None
        self._month = self._today
        self._blank: SessionForm | None = None
        self._is_turned = False
        self._looker = Looker(bench.tasks, self)
        self._looker.looked.connect(self._on_looked)
        self._looker.failed.connect(self.tell)
        self._intentions = Intentions(bench.tasks, self)
        bench.feed.changed.connect(self._looker.look)
        self.table = RecordTable("trainingTable", SESSION_COLUMNS, bench.theme)
        self.form = SessionEditor()
        self._title = label("", "title", "trainingTitle")
        self._count = label("", "quiet", "trainingCount")
        self._news = Notice("trainingNews")
        self._news.hide()
        self._earlier = KeyButton("Bulan sebelumnya", "Alt+Left", name="earlierMonthButton")
        self._later = KeyButton("Berikutnya", "Alt+Right", name="laterMonthButton")
        self._new = KeyButton("Kelas baru", "Ctrl+N", "go", "newSessionButton")
        self._card = form_card("newSessionCard", self.form)
        self._connect()
        self._lay_out()
        self._close_form()

    def begin(self, officer: Officer) -> None:
        """Open the present month."""
        self._officer, self._month = officer, self._today
        self._news.hide()
        self._read()

    def end(self) -> None:
        """Close the calendar."""
        self._looker.end()
        self._intentions.drop()
        self._officer = None
        self._close_form()
        self.table.show_records(())

    def focus_start(self) -> None:
        """Give the keyboard to the table."""
        self.table.setFocus()

    def go_to(self, session_id: UUID) -> None:
        """Put the cursor on a class."""
        self.table.go_to(session_id)

    def tell(self, refusal: UserError) -> None:
        """Say why a step did not succeed."""
        self._news.say("warns", "", sentence(refusal, self._zone))

    @property
    def _today(self) -> date:
        return service_day(self._office.clock.now(), self._zone)

    @property
    def _who(self) -> Officer:
        assert self._officer is not None
        return self._officer

    def _connect(self) -> None:
        self._earlier.clicked.connect(partial(self._turn, -1))
        self._later.clicked.connect(partial(self._turn, 1))
        self._new.clicked.connect(self._on_new)
        self.table.chosen.connect(self.opened)
        self.form.submitted.connect(self._on_submitted)
        self.form.cancelled.connect(self._on_cancelled)
        self._intentions.busy.connect(self.form.show_busy)

    def _lay_out(self) -> None:
        head = row(gap=12)
        head.addWidget(self._title)
        head.addWidget(self._count, 1)
        for button in (self._earlier, self._later, self._new):
            head.addWidget(button)
        left = column(gap=12)
        left.addWidget(self._news)
        left.addWidget(self.table, 1)
        both = row(gap=16)
        both.addLayout(left, 1)
        both.addWidget(self._card)
        layout = column(margins=(20, 16, 20, 16), gap=12)
        layout.addLayout(head)
        layout.addLayout(both, 1)
        self.setLayout(layout)

    # Reading

    def _turn(self, months: int) -> None:
        first = self._month.replace(day=1)
        self._month = (first + timedelta(days=45 if months > 0 else -15)).replace(day=1)
        self._read()

    def _read(self) -> None:
        self._is_turned = True
        if self._officer is not None:
            self._looker.begin(partial(_look, self._office, self._month, self._officer))

    def _on_looked(self, found: _Found) -> None:
        self._blank = found.blank
        self._title.setText(f"Pelatihan {month_words(self._month)}")
        self._count.setText(f"{len(found.rows)} kelas")
        self.table.say_when_empty("Belum ada kelas bulan ini. Tekan Ctrl+N untuk menambahkannya.")
        now = self._office.clock.now()
        self.table.show_records([session_record(each, self._zone, now) for each in found.rows])
        if self._is_turned and found.rows:
            self.table.go_to(_next_of(found.rows, now))
        self._is_turned = False

    # A new class

    def _on_new(self) -> None:
        if self._blank is None:
            return
        if self._card.isHidden():
            self.form.set_title("Kelas baru")
            self.form.show_session(self._blank, self._zone)
            self._card.show()
            self.table.setColumnHidden(_PLACE, True)
        self.form.focus_start()

    def _on_submitted(self, values: dict[str, Any]) -> None:
        form = session_of(values, self._zone)
        work = partial(self._office.training.plan, form, self._who)
        self._intentions.carry_out(("plan", form), work, self._on_planned, self._on_refused)

    def _on_planned(self, session_id: UUID) -> None:
        self.form.saved()
        self._close_form()
        self.opened.emit(session_id)
        self._looker.look()

    def _on_refused(self, refusal: UserError) -> None:
        self.form.tell(refusal, self._zone)

    def _on_cancelled(self) -> None:
        self._close_form()
        self.focus_start()

    def _close_form(self) -> None:
        self._card.hide()
        self.table.setColumnHidden(_PLACE, False)
        if self._blank is not None:
            self.form.show_session(self._blank, self._zone)


def form_card(name: str, form: QWidget) -> QFrame:
    """A form in a card that scrolls where the window is low."""
    frame = card(name)
    frame.setFixedWidth(FORM_WIDTH)
    scroll = QScrollArea()
    scroll.setWidgetResizable(True)
    scroll.setFrameShape(QFrame.Shape.NoFrame)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    scroll.setWidget(form)
    inside = column(margins=(18, 14, 8, 14))
    inside.addWidget(scroll)
    frame.setLayout(inside)
    return frame


def _look(office: Office, month: date, by: Officer) -> _Found:
    office.training.prepare(by)
    blank = office.training.blank(TrainingMode.ON_LETTER, by)
    return _Found(office.training.calendar(month, by), blank)


def _next_of(rows: Sequence[SessionRow], now: object) -> UUID:
    """The class to begin at: the first that is not over, else the last one."""
    coming = (each for each in rows if each.ends_at > now)  # type: ignore[operator]
    return next(coming, rows[-1]).id
