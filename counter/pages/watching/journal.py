"""The journal with search."""

from collections.abc import Callable
from datetime import timedelta
from functools import partial
from typing import Any, ClassVar, Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLineEdit, QWidget

from counter.pages.tab import Bench
from counter.pages.watching.journal_table import JournalTable
from counter.pages.watching.pane import Pane
from counter.widgets.basics import column, row, wrapped
from counter.widgets.buttons import KeyButton
from counter.widgets.choices import ChoiceBox
from shared.errors import UserError
from shared.messages import sentence
from shared.monitoring import JournalQuery, JournalRow
from shared.monitoring.journal import PAGE

_PAUSE_MS: Final = 300
_LONGEST: Final = 120
_PERIODS: Final = (
    ("Hari ini", 0),
    ("7 hari terakhir", 6),
    ("31 hari terakhir", 30),
    ("Setahun", 365),
)


class JournalPane(Pane):
    """Rows of the journal by words and period, older ones on demand."""

    title: ClassVar[str] = "Jurnal"

    def __init__(self, bench: Bench, parent: QWidget | None = None) -> None:
        super().__init__(bench, parent)
        self._rows: tuple[JournalRow, ...] = ()
        self._before: int | None = None
        self.search = QLineEdit()
        self.search.setObjectName("journalSearch")
        self.search.setMaxLength(_LONGEST)
        self.search.setClearButtonEnabled(True)
        self.search.setPlaceholderText("Cari kejadian, petugas, tempat, atau nomor seperti A-007")
        self._pause = QTimer(self, interval=_PAUSE_MS, singleShot=True)
        self._period = ChoiceBox()
        self._period.setObjectName("journalPeriod")
        self._period.addItems([title for title, _days in _PERIODS])
        self.table = JournalTable("journalTable", bench.theme, self.zone)
        self.table.say_when_empty("Tidak ada catatan yang cocok pada masa ini.")
        self._news = wrapped("", "quiet", "journalNews")
        self._older = KeyButton("Catatan lebih lama", "Ctrl+Down", name="olderJournalButton")
        self._connect()
        self._lay_out()

    def reading(self) -> Callable[[], Any]:
        """The rows that are asked for, those already shown above them included."""
        today = self.office.monitoring.today()
        first = today - timedelta(days=_PERIODS[self._period.currentIndex()][1])
        query = JournalQuery(first, today, self.search.text().strip(), self._before)
        return partial(self.office.monitoring.journal, query, self.who)

    def show_found(self, found: tuple[JournalRow, ...]) -> None:
        """List the rows, older ones below those that were read before."""
        newer = self._rows if self._before is not None else ()
        known = {each.number for each in newer}
        self._rows = (*newer, *(each for each in found if each.number not in known))
        self._older.setEnabled(len(found) == PAGE)
        self._news.setText("")
        self.table.show_rows(self._rows)

    def show_refusal(self, refusal: UserError) -> None:
        """Say why nothing was read."""
        self._news.setText(sentence(refusal, self.zone))

    def look(self) -> None:
        """Read the newest again, unless somebody is reading further down."""
        if self._before is None:
            super().look()

    def end(self) -> None:
        """Read no more; the search is forgotten."""
        super().end()
        self.search.clear()
        self._pause.stop()
        self._rows, self._before = (), None
        self.table.show_rows(())

    def focus_start(self) -> None:
        """Give the keyboard to the search."""
        self.search.setFocus()

    def _connect(self) -> None:
        self.search.textChanged.connect(self._pause.start)
        self.search.returnPressed.connect(self._on_entered)
        self._pause.timeout.connect(self._renew)
        self._period.currentIndexChanged.connect(self._renew)
        self._older.clicked.connect(self._on_older)
        self.table.chosen.connect(self._on_chosen)

    def _renew(self) -> None:
        self._pause.stop()
        self._rows, self._before = (), None
        self.read()

    def _on_entered(self) -> None:
        self._renew()
        self.table.setFocus()

    def _on_older(self) -> None:
        if self._rows:
            self._before = self._rows[-1].number
            self.read()

    def _on_chosen(self, key: tuple[int, str]) -> None:
        if key[1]:
            self.story_asked.emit(key[1])

    def _lay_out(self) -> None:
        tools = row(gap=12)
        tools.addWidget(self.search, 1)
        tools.addWidget(self._period)
        tools.addWidget(self._older)
        layout = column(gap=10)
        layout.addLayout(tools)
        layout.addWidget(self._news)
        layout.addWidget(self.table, 1)
        self.setLayout(layout)
