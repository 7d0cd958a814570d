"""The log of what was done with personal data, and the last deletion of what was past."""

from collections.abc import Iterable
from typing import Final
from zoneinfo import ZoneInfo

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from counter.style import Theme
from counter.widgets.basics import column, label, row, wrapped
from counter.widgets.buttons import KeyButton
from counter.widgets.record_table import Cell, Column, RecordTable
from counter.widgets.record_table import Record as TableRow
from shared.personal_data import LoggedRequest, RetentionRun
from shared.personal_data.words import summary, wish_words
from shared.wording import format_clock, format_plain_date, format_short_date

_COLUMNS: Final = (
    Column("Nomor"),
    Column("Waktu"),
    Column("Tindakan"),
    Column("Catatan", ends_right=True),
    Column("Petugas"),
    Column("Alasan", stretches=True),
)


class PersonLog(QWidget):
    """Shows the log; what is past can be deleted from here at once."""

    retain_asked = Signal()

    def __init__(self, theme: Theme, zone: ZoneInfo, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._zone = zone
        self.table = RecordTable("personLog", _COLUMNS, theme)
        self._retain = KeyButton("Hapus yang lewat sekarang", name="personRetainButton")
        self._retain.clicked.connect(self.retain_asked)
        self._last_run = wrapped("", "small", "personLastRun")
        self._lay_out()

    def show_log(self, log: Iterable[LoggedRequest], last_run: RetentionRun | None) -> None:
        """Show what is kept."""
        self.table.say_when_empty("Belum ada permintaan atas data pribadi.")
        self.table.show_records([self._logged(each) for each in log])
        self._last_run.setText(self._run_words(last_run))

    def _run_words(self, run: RetentionRun | None) -> str:
        if run is None:
            return "Data yang lewat masa simpan belum pernah dihapus."
        day = format_plain_date(run.ran_at.astimezone(self._zone).date())
        return f"Terakhir {day}, {format_clock(run.ran_at, self._zone)}. {summary(run)}"

    def _logged(self, logged: LoggedRequest) -> TableRow:
        day = format_short_date(logged.made_at.astimezone(self._zone).date())
        return TableRow(
            logged.number,
            (
                Cell(logged.number),
                Cell(f"{day}, {format_clock(logged.made_at, self._zone)}", logged.made_at),
                Cell(wish_words(logged)),
                Cell(str(sum(logged.counts.values()))),
                Cell(logged.officer),
                Cell(logged.reason),
            ),
        )

    def _lay_out(self) -> None:
        head = row(gap=12)
        head.addWidget(label("Tindakan yang tercatat", "section"), 1)
        past = row(gap=12)
        past.addWidget(self._last_run, 1)
        past.addWidget(self._retain)
        layout = column(gap=6)
        layout.addLayout(head)
        layout.addWidget(self.table, 1)
        layout.addLayout(past)
        self.setLayout(layout)
