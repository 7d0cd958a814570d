"""Complaints and suggestions: the list by deadline, and the one chosen beside it."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import Final
from uuid import UUID

from PySide6.QtCore import QTimer
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from counter.looker import Looker
from counter.pages.complaint_handling import HandlingPane
from counter.pages.tab import Bench, Tab
from counter.widgets.basics import Notice, column, label, row
from counter.widgets.buttons import KeyButton
from counter.widgets.choices import ChoiceBox
from counter.widgets.complaint_forms import Step
from counter.widgets.complaint_words import record_of, told_status
from counter.widgets.record_table import Column, RecordTable
from shared.actors import Action, Officer
from shared.codes import Code, CodeKind
from shared.complaints import (
    Attention,
    ComplaintQuery,
    ComplaintRow,
    Complaints,
    ComplaintStatus,
    ComplaintView,
    Handler,
    Which,
)
from shared.errors import UserError
from shared.messages import sentence

_PAUSE_MS: Final = 250
_LONGEST_SEARCH: Final = 120
_COLUMNS: Final = (
    Column("Nomor"),
    Column("Tenggat", least=136),
    Column("Jenis", least=92),
    Column("Isi", stretches=True),
    Column("Petugas", least=112),
)
_ALL_MAY: Final = (Which.OPEN, Which.MINE, Which.CLOSED, Which.ALL)
_FILTERS: Final[Mapping[Which, str]] = {
    Which.OPEN: "Belum selesai",
    Which.OVERDUE: "Lewat tenggat",
    Which.UNASSIGNED: "Belum ditugaskan",
    Which.MINE: "Tugas saya",
    Which.CLOSED: "Sudah selesai",
    Which.ALL: "Semua",
}
_NOTHING: Final[Mapping[Which, str]] = {
    Which.OPEN: "Tidak ada yang menunggu. Yang dikirim lewat kios langsung muncul di sini.",
    Which.OVERDUE: "Tidak ada yang lewat tenggat.",
    Which.UNASSIGNED: "Semua sudah ditugaskan.",
    Which.MINE: "Tidak ada tugas untuk Anda.",
}


@dataclass(frozen=True, slots=True)
class _Found:
    attention: Attention
    query: ComplaintQuery | None = None
    rows: tuple[ComplaintRow, ...] = ()
    chosen: UUID | None = None
    view: ComplaintView | None = None
    handlers: tuple[Handler, ...] = ()


class ComplaintsPage(Tab):
    """Lists complaints by deadline; the one chosen stands beside the list with its steps."""

    def __init__(self, bench: Bench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("complaintsPage")
        self._complaints = bench.office.complaints
        self._tasks = bench.tasks
        self._zone = bench.office.catalogue.office.zone
        self._officer: Officer | None = None
        self._chosen: UUID | None = None
        self._view: ComplaintView | None = None
        self._offered: tuple[Which, ...] = ()
        self._reads_list = False
        self._looker = Looker(bench.tasks, self)
        self._looker.looked.connect(self._on_looked)
        self._looker.failed.connect(self._on_failed)
        bench.feed.changed.connect(self._on_changed)
        self.table = RecordTable("complaintsTable", _COLUMNS, bench.theme)
        self.pane = HandlingPane(bench)
        self._make_parts()
        self._connect()
        self._lay_out()

    def begin(self, officer: Officer) -> None:
        """Count what asks for this officer; the list is read when it is turned to."""
        self._officer = officer
        manages = officer.may(Action.MANAGE_COMPLAINTS)
        self._offered = tuple(_FILTERS) if manages else _ALL_MAY
        self._filter.clear()
        self._filter.addItems([_FILTERS[which] for which in self._offered])
        self.pane.begin(officer)
        self._look()

    def end(self) -> None:
        """Close the page; nothing of it stays for the next officer."""
        self._looker.end()
        self._tasks.forget(self)
        self.pane.end()
        self._officer = self._view = self._chosen = None
        self._search.clear()
        self._pause.stop()
        self._news.hide()
        self.table.show_records(())

    def focus_start(self) -> None:
        """Give the keyboard to the list."""
        self.table.setFocus()

    def scan(self, code: Code) -> bool:
        """Open the complaint of a scanned receipt, or tell how another's stands."""
        if code.kind is not CodeKind.COMPLAINT or self._officer is None:
            return False
        work = partial(self._complaints.look_up, code.value, self._officer)
        self._tasks.run(work, self._on_scanned, self._on_failed, self)
        return True

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._look()

    def _make_parts(self) -> None:
        self._title = label("Pengaduan dan saran", "title", "complaintsTitle")
        self._new = KeyButton("Catat baru", "Ctrl+N", "go", "newComplaintButton")
        self._search = QLineEdit()
        self._search.setObjectName("complaintsSearch")
        self._search.setMaxLength(_LONGEST_SEARCH)
        self._search.setClearButtonEnabled(True)
        self._search.setPlaceholderText("Cari nomor, nama, isi, atau kontak lengkap (Ctrl+F)")
        self._pause = QTimer(self, interval=_PAUSE_MS, singleShot=True)
        self._filter = ChoiceBox()
        self._filter.setObjectName("complaintsFilter")
        self._filter.setAccessibleName("Pengaduan yang ditampilkan")
        self._count = label("", "quiet", "complaintsCount")
        self._news = Notice("complaintsNews")
        self._news.hide()

    def _connect(self) -> None:
        QShortcut(QKeySequence("Ctrl+F"), self).activated.connect(self._search.setFocus)
        self._search.textChanged.connect(self._pause.start)
        self._search.textEdited.connect(self._on_typed)
        self._search.returnPressed.connect(self._on_search_entered)
        self._pause.timeout.connect(self._look)
        self._filter.activated.connect(self._on_filter)
        self._new.clicked.connect(self._on_new)
        self.table.current_changed.connect(self._on_chosen)
        self.table.chosen.connect(self._on_entered)
        self.pane.told.connect(self._news.say)
        self.pane.changed.connect(self._look)
        self.pane.received.connect(self._on_received)
        self.pane.finished.connect(self._on_finished)
        self.pane.paper_promised.connect(self.paper_promised)

    def _lay_out(self) -> None:
        head = row(gap=12)
        head.addWidget(self._title)
        head.addWidget(self._count, 1)
        head.addWidget(self._new)
        tools = row(gap=12)
        tools.addWidget(self._search, 1)
        tools.addWidget(self._filter)
        left = column(gap=12)
        left.addLayout(tools)
        left.addWidget(self.table, 1)
        both = row(gap=16)
        both.addLayout(left, 5)
        both.addWidget(self.pane, 4)
        layout = column(margins=(20, 16, 20, 16), gap=12)
        layout.addLayout(head)
        layout.addWidget(self._news)
        layout.addLayout(both, 1)
        self.setLayout(layout)

    # Reading

    @property
    def _query(self) -> ComplaintQuery:
        words = self._search.text().strip()
        at = max(self._filter.currentIndex(), 0)
        return ComplaintQuery(Which.ALL if words else self._offered[at], words)

    def _look(self) -> None:
        """Read what is on screen; only the counts while nothing is."""
        self._pause.stop()
        if self._officer is not None:
            self._reads_list = self.isVisible()
            query = self._query if self._reads_list else None
            self._looker.begin(partial(_look, self._complaints, query, self._chosen, self._officer))

    def _on_changed(self) -> None:
        if self._reads_list == self.isVisible():
            self._looker.look()
        else:
            self._look()

    def _on_looked(self, found: _Found) -> None:
        self.attention_changed.emit(found.attention.asks)
        self._count.setText(_count_words(found.attention))
        if found.query is None:
            return
        self._view = found.view
        self._show_rows(found.query, found.rows)
        if found.chosen == self._chosen:
            self.pane.show_view(found.view, found.handlers)

    def _show_rows(self, query: ComplaintQuery, rows: tuple[ComplaintRow, ...]) -> None:
        self._filter.setEnabled(not query.words)
        self.table.say_when_empty(
            "Tidak ada yang cocok. Periksa ejaan, atau tulis satu kata saja."
            if query.words
            else _NOTHING.get(query.which, "Belum ada.")
        )
        self.table.show_records([record_of(each) for each in rows])
        if self._chosen is not None:
            self.table.go_to(self._chosen)

    def _on_chosen(self, key: object) -> None:
        if isinstance(key, UUID) and key != self._chosen and not self.pane.has_form:
            self._chosen = key
            self._look()

    def _on_entered(self, _key: object) -> None:
        if self._view is not None and self._view.may_answer:
            self.pane.take(Step.ANSWER)

    def _on_filter(self, _at: int) -> None:
        self._choose_nothing()
        self._look()

    def _on_typed(self, _text: str) -> None:
        self._choose_nothing()

    def _choose_nothing(self) -> None:
        """Other complaints are wanted: the one beside the list need not be among them."""
        if not self.pane.has_form:
            self._chosen = None

    def _on_search_entered(self) -> None:
        self._look()
        self.table.setFocus()

    def _on_scanned(self, found: ComplaintView | ComplaintStatus) -> None:
        if isinstance(found, ComplaintStatus):
            self._news.say("plain", "", told_status(found))
        elif not self.pane.has_form:
            self._news.hide()
            self._chosen = found.id
            self._search.setText(found.row.number)
            self._look()
            self.table.setFocus()

    def _on_failed(self, refusal: UserError) -> None:
        self._news.say("warns", "", sentence(refusal, self._zone))

    # Working

    def _on_new(self) -> None:
        self._news.hide()
        self.pane.record()

    def _on_received(self, complaint: UUID) -> None:
        self._chosen = complaint
        self._search.clear()
        self._look()

    def _on_finished(self) -> None:
        self.table.setFocus()
        self._on_chosen(self.table.current)


def _look(
    complaints: Complaints, query: ComplaintQuery | None, chosen: UUID | None, by: Officer
) -> _Found:
    attention = complaints.attention(by)
    if query is None:
        return _Found(attention)
    rows = complaints.board(query, by)
    handlers = complaints.handlers(by) if by.may(Action.MANAGE_COMPLAINTS) else ()
    return _Found(attention, query, rows, chosen, _view(complaints, chosen, by), handlers)


def _view(complaints: Complaints, chosen: UUID | None, by: Officer) -> ComplaintView | None:
    """The one chosen, unless it was given to somebody else meanwhile."""
    try:
        return complaints.get(chosen, by) if chosen else None
    except UserError:
        return None


def _count_words(attention: Attention) -> str:
    words = f"{attention.open} belum selesai"
    return f"{words}, {attention.overdue} lewat tenggat" if attention.overdue else words
