"""The board of open requests, most urgent first, with the field in which any is looked for."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QWidget

from counter.pages.requests.filters import EVERYTHING, RequestFilters, Wanted
from counter.pages.tab import Bench
from counter.request_words import limit_words, received_words, row_words
from counter.widgets.basics import Notice, column, label, row, wrapped
from counter.widgets.buttons import KeyButton
from counter.widgets.record_table import Cell, Column, Record, RecordTable
from shared.requests.views import RequestRow, RequestState
from shared.requests.words import channel_words

_STANDING_WIDTH: Final = 300
"""Room for how a request stands together with its upload limit."""

_COLUMNS: Final = (
    Column("Keadaan", least=_STANDING_WIDTH),
    Column("Nomor"),
    Column("Layanan", stretches=True),
    Column("Pemohon", stretches=True),
    Column("Instansi", stretches=True),
    Column("Masuk", least=132),
    Column("Petugas", least=112),
)
_PAUSE_MS: Final = 250
_LONGEST: Final = 120
_NOTHING_OPEN: Final = "Tidak ada permintaan yang belum selesai."
_NOTHING_CHOSEN: Final = "Tidak ada permintaan yang belum selesai untuk pilihan ini."
_NOTHING_FOUND: Final = (
    "Tidak ada yang cocok. Periksa nomor, nama, atau instansinya."
    " Telepon dan email ditulis lengkap."
)
_READER: Final = "Pindai tanda terima, atau ketik nomor permintaannya, lalu tekan Enter."
_HELPERS: Final = "Permintaan ditangani helpdesk. Di sini Anda dapat melihat sampai mana prosesnya."


class RequestBoard(QWidget):
    """Lists what is open, or what a search finds; who may not handle requests looks one up."""

    searched = Signal(str)
    """Carries the words looked for; empty for the board."""
    narrowed = Signal()
    """Other requests than before are wanted on the board."""
    entered = Signal(str)
    """Enter was pressed in the field: a number or code that is looked up exactly."""
    chosen = Signal(object)
    new_asked = Signal()

    def __init__(self, bench: Bench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("requestBoard")
        self._zone = bench.office.catalogue.office.zone
        self._count = label("", "quiet", "requestCount")
        self._search = QLineEdit()
        self._search.setObjectName("requestSearch")
        self._search.setMaxLength(_LONGEST)
        self._search.setClearButtonEnabled(True)
        self.filters = RequestFilters(bench.office.catalogue)
        self._pause = QTimer(self, interval=_PAUSE_MS, singleShot=True)
        self._new = KeyButton("Catat permintaan", "Ctrl+N", "go", "newRequestButton")
        self._news = Notice("requestBoardNews")
        self._news.hide()
        self.table = RecordTable("requestTable", _COLUMNS, bench.theme)
        self._foot = wrapped("", "small", "requestBoardHint")
        self._may_handle = False
        self._connect()
        self._lay_out()

    @property
    def words(self) -> str:
        """What is looked for."""
        return " ".join(self._search.text().split())

    def allow(self, *, may_handle: bool) -> None:
        """Offer the whole board, or only to look one request up."""
        self._may_handle = may_handle
        self._new.setVisible(may_handle)
        self._count.setVisible(may_handle)
        self.filters.setVisible(may_handle)
        self.table.setVisible(may_handle)
        finds = "Cari nomor, nama, instansi, telepon, atau email di semua permintaan (Ctrl+F)"
        self._search.setPlaceholderText(finds if may_handle else _READER)
        keys = "Panah memilih, Enter membuka. Yang paling mendesak di atas."
        self._foot.setText(keys if may_handle else _HELPERS)

    def show_found(self, rows: Sequence[RequestRow], now: datetime) -> None:
        """Show what a search found; it looks in all requests, whatever the board is narrowed to."""
        self.filters.setEnabled(False)
        self._show(rows, now, _NOTHING_FOUND, f"{len(rows)} ditemukan" if rows else "")

    def show_open(
        self, rows: Sequence[RequestRow], every: int, now: datetime, wanted: Wanted
    ) -> None:
        """Show the open requests that are wanted, out of `every` one."""
        self.filters.setEnabled(True)
        if wanted == EVERYTHING:
            self._show(rows, now, _NOTHING_OPEN, f"{every} belum selesai" if every else "")
        else:
            self._show(rows, now, _NOTHING_CHOSEN, f"{len(rows)} dari {every} belum selesai")

    def tell(self, tone: str, words: str) -> None:
        """Say something above the list; nothing takes it back."""
        self._news.say(tone, "", words)
        self._news.setVisible(bool(words))

    def clear(self) -> None:
        """Forget what was looked for."""
        self._search.clear()
        self._pause.stop()
        self.filters.clear()
        self.tell("plain", "")
        self.table.show_records(())

    def focus_start(self) -> None:
        """Put the keyboard on the list, or where one is looked up."""
        if self._may_handle and not self.words:
            self.table.setFocus()
        else:
            self._on_find()

    def _connect(self) -> None:
        QShortcut(QKeySequence("Ctrl+F"), self).activated.connect(self._on_find)
        self._search.textChanged.connect(self._on_typed)
        self._search.returnPressed.connect(self._on_entered)
        self._pause.timeout.connect(self._on_paused)
        self._new.clicked.connect(self.new_asked)
        self.filters.changed.connect(self.narrowed)
        self.table.chosen.connect(self.chosen)

    def _on_find(self) -> None:
        self._search.setFocus()
        self._search.selectAll()

    def _on_typed(self) -> None:
        self.tell("plain", "")
        if self._may_handle:
            self._pause.start()

    def _on_paused(self) -> None:
        self.searched.emit(self.words)

    def _on_entered(self) -> None:
        self._pause.stop()
        if self._may_handle:
            self.searched.emit(self.words)
        self.entered.emit(self.words)

    def _show(self, rows: Sequence[RequestRow], now: datetime, nothing: str, count: str) -> None:
        self.table.say_when_empty(nothing)
        self.table.show_records([self._record(each, now) for each in rows])
        self._count.setText(count)

    def _record(self, each: RequestRow, now: datetime) -> Record:
        left, tone = row_words(each, now, self._zone)
        if each.upload_limit is not None and not each.state.is_closed:
            limit, hurry = limit_words(each.upload_limit, now, self._zone)
            # Both at length would not fit; what is left of a clock that rests can wait.
            left = "belum lengkap" if each.state is RequestState.INCOMPLETE else left
            left, tone = f"{left}  ·  upload {limit}", tone if tone == "blocks" else hurry or tone
        received = received_words(each.received_at, now, self._zone)
        urgent = each.urgent_at.timestamp() if each.urgent_at else None
        return Record(
            each.id,
            (
                Cell(left, urgent, tone),
                Cell(each.number),
                Cell(each.service_title),
                Cell(each.requester),
                Cell(each.organisation),
                Cell(f"{received}, {channel_words(each.channel)}", each.received_at.timestamp()),
                Cell(each.officer),
            ),
        )

    def _lay_out(self) -> None:
        head = row(gap=12)
        head.addWidget(label("Permintaan", "title"))
        head.addWidget(self._count)
        head.addStretch(1)
        head.addWidget(self._new)
        tools = row(gap=12)
        tools.addWidget(self._search, 1)
        tools.addWidget(self.filters)
        layout = column(margins=(24, 16, 24, 16), gap=10)
        layout.addLayout(head)
        layout.addLayout(tools)
        layout.addWidget(self._news)
        layout.addWidget(self.table, 1)
        layout.addWidget(self._foot)
        layout.addStretch(0)
        self.setLayout(layout)
