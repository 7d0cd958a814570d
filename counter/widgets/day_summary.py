"""The right-hand side of a day's end: who is still seated, the figures, ending, the copy."""

from pathlib import Path
from typing import Final
from uuid import UUID
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from counter.widgets.basics import Notice, column, label, row, wrapped
from counter.widgets.buttons import KeyButton
from shared.actors import Officer
from shared.day_end import DayReview, EndedDay, SeatedOfficer
from shared.slips.day import figure_titles
from shared.wording import format_clock

WIDTH: Final = 380


class DaySummary(QFrame):
    """Says what stands in the way of ending the day, and lets it be ended and copied."""

    unseat_asked = Signal(UUID)
    end_asked = Signal()
    backup_asked = Signal()

    def __init__(self, zone: ZoneInfo, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.setObjectName("daySummary")
        self.setFixedWidth(WIDTH)
        self._zone = zone
        self._is_busy = False
        self._seats: tuple[SeatedOfficer, ...] = ()
        self._seated = column(gap=6)
        self._seated_heading = label("Petugas di loket", "section")
        self._figures = {name: label("", "value", f"day_{name}") for name in figure_titles()}
        self._news = Notice("dayNews")
        self._news.hide()
        self.end_button = KeyButton("Akhiri hari", "F10", "primary", "dayEndButton")
        self.end_button.clicked.connect(self.end_asked)
        self._back_up = KeyButton("Buat cadangan", "F4", "large", "dayBackupButton")
        self._back_up.clicked.connect(self.backup_asked)
        self._lay_out()

    def show_review(self, review: DayReview, officer: Officer, is_today: bool) -> None:
        """Show how far this day is from its end."""
        others = tuple(seat for seat in review.seated if seat.officer_id != officer.id)
        self._show_seats(others if is_today else ())
        kept = review.figures.kept()
        for name, shown in self._figures.items():
            shown.setText(str(kept[name]))
        stands_open = bool(review.tickets) or (is_today and bool(others))
        self.end_button.setVisible(review.ended is None or review.has_news)
        self.end_button.setEnabled(not stands_open and not self._is_busy)
        self._back_up.setVisible(review.ended is not None and not review.has_news)
        self._back_up.setEnabled(not self._is_busy)
        self._tell(review, stands_open)

    def show_busy(self, is_busy: bool) -> None:
        """Take no step while one is being written."""
        self._is_busy = is_busy
        self._back_up.setDisabled(is_busy)
        if is_busy:
            self.end_button.setDisabled(True)

    def tell_working(self) -> None:
        """Say that the copy is being made: it may take a while."""
        self._news.say("plain", "Membuat cadangan…", "Semua orang dapat terus bekerja.")

    def tell_failure(self, sentence: str) -> None:
        """Say what did not work, where its button is."""
        self._news.say("blocks", "Belum berhasil", sentence)

    def _tell(self, review: DayReview, stands_open: bool) -> None:
        if review.has_news:
            self._news.say(
                "warns",
                "Ada kunjungan setelah hari diakhiri",
                "Selesaikan, lalu akhiri hari sekali lagi agar angkanya benar.",
            )
        elif review.ended is not None:
            self._tell_ended(review.ended)
        elif stands_open:
            self._news.say(
                "plain", "Belum dapat diakhiri", "Selesaikan dulu nomor dan petugas yang tersisa."
            )
        else:
            self._news.say(
                "ready",
                "Siap diakhiri",
                "Lembar harian akan dicetak, lalu cadangan data dibuat dan diperiksa.",
            )

    def _tell_ended(self, ended: EndedDay) -> None:
        when = f"Diakhiri {format_clock(ended.ended_at, self._zone)} oleh {ended.officer}."
        journal = f"Catatan jurnal terakhir nomor {ended.journal_number}."
        if ended.backup:
            kept = f"Cadangan utuh: {Path(ended.backup).name}"
            self._news.say("ready", "Hari sudah diakhiri", f"{when} {journal}\n{kept}")
        else:
            self._news.say("warns", "Hari sudah diakhiri, cadangan belum ada", f"{when} {journal}")

    def _show_seats(self, seats: tuple[SeatedOfficer, ...]) -> None:
        if seats == self._seats:
            return
        self._seats = seats
        while (item := self._seated.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        for seat in seats:
            self._seated.addWidget(self._seat_row(seat))
        self._seated_heading.setVisible(bool(seats))

    def _seat_row(self, seat: SeatedOfficer) -> QWidget:
        line = QWidget()
        layout = row(gap=8)
        since = format_clock(seat.since, self._zone)
        layout.addWidget(wrapped(f"{seat.officer}\n{seat.counter}, sejak {since}", "quiet"), 1)
        leave = KeyButton("Keluarkan", name="dayUnseatButton")
        leave.setProperty("session", seat.session_id)
        leave.clicked.connect(self._on_unseat)
        layout.addWidget(leave)
        line.setLayout(layout)
        return line

    def _on_unseat(self) -> None:
        if not self._is_busy:
            self.unseat_asked.emit(self.sender().property("session"))

    def _lay_out(self) -> None:
        figures = QGridLayout()
        figures.setVerticalSpacing(4)
        figures.setColumnStretch(0, 1)
        for at, (name, title) in enumerate(figure_titles().items()):
            figures.addWidget(label(title, "quiet"), at, 0)
            figures.addWidget(self._figures[name], at, 1, Qt.AlignmentFlag.AlignRight)
        layout = column(margins=(20, 16, 20, 16), gap=10)
        layout.addWidget(label("Angka", "section"))
        layout.addLayout(figures)
        self._seated_heading.hide()
        layout.addWidget(self._seated_heading)
        layout.addLayout(self._seated)
        layout.addStretch(1)
        layout.addWidget(self._news)
        layout.addWidget(self.end_button)
        layout.addWidget(self._back_up)
        self.setLayout(layout)
