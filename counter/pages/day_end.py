"""The end of the day: everything open is settled, the day is ended, the office is copied."""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any, Final
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from counter.intentions import Intentions, Work
from counter.looker import Looker
from counter.pages.tab import Bench, Tab
from counter.widgets.basics import Notice, column, row, wrapped
from counter.widgets.buttons import KeyButton
from counter.widgets.day_summary import DaySummary
from counter.widgets.day_tickets import DayTickets
from shared.actors import Officer
from shared.day_end import DayReview, EndedDay, OpenTicket, Settlement
from shared.errors import UserError
from shared.messages import sentence
from shared.office import Office
from shared.office_admin import Topic
from shared.wording import format_date

Answer = Callable[[Any], None]
_PLACE: Final = (20, 16, 20, 16)


class DayEndPage(Tab):
    """Leads through the end of today, or of an earlier day that was forgotten."""

    def __init__(self, bench: Bench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("dayEndPage")
        self._bench = bench
        self._office = bench.office
        self._zone = bench.office.catalogue.office.zone
        self._officer: Officer | None = None
        self._day = bench.office.day_end.today()
        self._review: DayReview | None = None
        self._failure = ""
        self._looker = Looker(bench.tasks, self)
        self._looker.looked.connect(self._on_looked)
        self._looker.failed.connect(self._on_refused)
        self._intentions = Intentions(bench.tasks, self)
        bench.feed.changed.connect(self._looker.look)
        self._title = wrapped("", "title", "dayTitle")
        self._forgotten = Notice("dayForgotten")
        self._other_day = KeyButton("Buka hari itu", "F3", "go", "dayForgottenButton")
        self._today = KeyButton("Kembali ke hari ini", "F3", "", "dayTodayButton")
        self.tickets = DayTickets(bench.theme, self._zone)
        self.summary = DaySummary(self._zone)
        self._connect()
        self._lay_out()

    def begin(self, officer: Officer) -> None:
        """Open today's end, and say whether earlier days were forgotten."""
        self._officer = officer
        self._turn_to(self._office.day_end.today())

    def end(self) -> None:
        """Close the page."""
        self._looker.end()
        self._intentions.drop()
        self.tickets.forget()
        self._officer = self._review = None

    def focus_start(self) -> None:
        """Give the keyboard to the open tickets."""
        self.tickets.table.setFocus()

    @property
    def review(self) -> DayReview | None:
        """The day as it is on screen; None before it was read."""
        return self._review

    def _connect(self) -> None:
        self._intentions.busy.connect(self.tickets.show_busy)
        self._intentions.busy.connect(self.summary.show_busy)
        self._other_day.clicked.connect(self._on_other_day)
        self._today.clicked.connect(self._on_today)
        self.tickets.settled.connect(self._on_settled)
        self.tickets.room_ended.connect(self._on_room_ended)
        self.summary.unseat_asked.connect(self._on_unseat)
        self.summary.end_asked.connect(self._on_end)
        self.summary.backup_asked.connect(self._on_backup)

    def _lay_out(self) -> None:
        self._forgotten.content.addWidget(self._other_day, 0, Qt.AlignmentFlag.AlignLeft)
        self._forgotten.hide()
        head = row(gap=12)
        head.addWidget(self._title, 1)
        head.addWidget(self._today)
        self._today.hide()
        left = column(gap=12)
        left.addLayout(head)
        left.addWidget(self._forgotten)
        left.addWidget(self.tickets, 1)
        layout = row(margins=_PLACE, gap=16)
        layout.addLayout(left, 1)
        layout.addWidget(self.summary)
        self.setLayout(layout)

    @property
    def _who(self) -> Officer:
        assert self._officer is not None
        return self._officer

    def _turn_to(self, day: date) -> None:
        self._day, self._failure = day, ""
        self._looker.begin(partial(_read, self._office, day, self._who))

    def _on_looked(self, found: "tuple[DayReview, tuple[date, ...], tuple[str, ...]]") -> None:
        self._review, forgotten, phrases = found
        is_today = self._day == self._office.day_end.today()
        self._title.setText(f"Akhir hari {format_date(self._day)}")
        self._today.setVisible(not is_today)
        self._tell_forgotten(forgotten if is_today else ())
        self.tickets.reason.offer(phrases)
        self.tickets.show_review(self._review)
        self.summary.show_review(self._review, self._who, is_today)
        if self._failure:
            self.summary.tell_failure(self._failure)
        self.attention_changed.emit(len(forgotten))

    def _tell_forgotten(self, days: tuple[date, ...]) -> None:
        self._forgotten.setVisible(bool(days))
        if days:
            self._other_day.setProperty("day", days[0])
            more = f", dan {len(days) - 1} hari lain" if len(days) > 1 else ""
            self._forgotten.say(
                "warns",
                f"{format_date(days[0])}{more} belum diakhiri",
                "Selesaikan hari itu dulu, supaya angkanya benar dan cadangannya ada.",
            )

    # Steps

    def _on_other_day(self) -> None:
        self._turn_to(self._other_day.property("day"))

    def _on_today(self) -> None:
        self._turn_to(self._office.day_end.today())

    def _on_settled(self, ticket: OpenTicket, settlement: Settlement, reason: str) -> None:
        settle = self._office.day_end.settle
        work = partial(settle, ticket.id, ticket.state, settlement, reason, self._who)
        wish = ("settle", ticket.id, settlement, reason)
        self._do(wish, work, self._on_done, self._on_refused)

    def _on_room_ended(self) -> None:
        work = partial(self._office.bidding_room.end_of_day, self._who)
        self._do("room", work, self._on_done, self._on_refused)

    def _on_unseat(self, session_id: UUID) -> None:
        work = partial(self._office.day_end.unseat, session_id, self._who)
        self._do(("unseat", session_id), work, self._on_done, self._on_refused)

    def _on_end(self) -> None:
        work = partial(self._office.day_end.end, self._day, self._who)
        self._do(("end", self._day), work, self._on_ended, self._on_not_ended)

    def _on_backup(self) -> None:
        self.summary.tell_working()
        work = partial(self._office.day_end.back_up, self._day, self._bench.backups, self._who)
        self._do(("backup", self._day), work, self._on_backed_up, self._on_not_ended)

    def _do(self, intention: object, work: Work, done: Answer, refused: Answer) -> None:
        self._failure = ""
        self._intentions.carry_out(intention, work, done, refused)

    def _on_done(self, _result: object) -> None:
        self.tickets.refuse("")
        self._looker.look()

    def _on_ended(self, _ended: EndedDay) -> None:
        self.paper_promised.emit()
        self._on_backup()

    def _on_backed_up(self, _ended: EndedDay) -> None:
        self._looker.look()

    def _on_refused(self, refusal: UserError) -> None:
        self.tickets.refuse(sentence(refusal, self._zone))
        self._looker.look()

    def _on_not_ended(self, refusal: UserError) -> None:
        # Told until the next step, however often the page is read again meanwhile.
        self._failure = sentence(refusal, self._zone)
        self.summary.tell_failure(self._failure)
        self._looker.look()


def _read(
    office: Office, day: date, officer: Officer
) -> tuple[DayReview, tuple[date, ...], tuple[str, ...]]:
    return (
        office.day_end.review(day, officer),
        office.day_end.forgotten(officer),
        office.phrases.of(Topic.DAY_END),
    )
