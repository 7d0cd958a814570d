"""The tickets a day leaves open, and what each may be settled as."""

from collections.abc import Mapping
from typing import Final
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from counter.style import Theme
from counter.widgets.basics import Notice, column, row, wrapped
from counter.widgets.buttons import KeyButton
from counter.widgets.phrase_field import PhraseField
from counter.widgets.record_table import Cell, Column, Record, RecordTable
from counter.widgets.visit_head import STATE_WORDS
from shared.day_end import DayReview, OpenTicket, Settlement
from shared.wording import format_clock

_LONGEST_REASON: Final = 240
_COLUMNS: Final = (
    Column("Nomor"),
    Column("Pengunjung", stretches=True),
    Column("Layanan", stretches=True),
    Column("Keadaan", stretches=True),
    Column("Sejak", ends_right=True),
)
_BUTTONS: Final[Mapping[Settlement, tuple[str, str]]] = {
    Settlement.DONE: ("Sudah dilayani", "F5"),
    Settlement.NO_SHOW: ("Tidak hadir", "F6"),
    Settlement.CARRIED_OVER: ("Bawa ke hari lain", "F7"),
    Settlement.CANCELLED: ("Batalkan", "F8"),
}


class DayTickets(QFrame):
    """Lists open tickets; the chosen one is settled with a reason by one key."""

    settled = Signal(object, object, str)
    """Carries the `OpenTicket` as it is on screen, the `Settlement` and the reason."""
    room_ended = Signal()

    def __init__(self, theme: Theme, zone: ZoneInfo, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.setObjectName("dayTickets")
        self._zone = zone
        self._tickets: Mapping[object, OpenTicket] = {}
        self._is_busy = False
        self._heading = wrapped("", "heading", "dayTicketsHeading")
        self.table = RecordTable("dayTicketTable", _COLUMNS, theme)
        self.table.say_when_empty("Semua nomor sudah selesai.")
        self.table.current_changed.connect(self._show_choices)
        self.reason = PhraseField("dayReason", "Alasan (wajib)", _LONGEST_REASON)
        self.reason.edited.connect(self._show_choices)
        self._problem = wrapped("", "error", "dayProblem")
        self._problem.hide()
        self._buttons = {each: self._button(each) for each in _BUTTONS}
        self._room = Notice("dayRoom")
        self._end_room = KeyButton("Akhiri pemakaian ruang", "F9", "go", "dayEndRoomButton")
        self._end_room.clicked.connect(self.room_ended)
        self._room.content.addWidget(self._end_room, 0, Qt.AlignmentFlag.AlignLeft)
        self._room.hide()
        self._lay_out()

    def show_review(self, review: DayReview) -> None:
        """List what is open on this day; choice and reason stay."""
        self._tickets = {ticket.id: ticket for ticket in review.tickets}
        self._heading.setText(f"Nomor yang belum selesai: {len(self._tickets)}")
        self.table.show_records([self._record(ticket) for ticket in review.tickets])
        if self.table.current is None and review.tickets:
            self.table.go_to(review.tickets[0].id)
        self._room.setVisible(review.in_room > 0)
        if review.in_room:
            still = f"{review.in_room} pengunjung masih tercatat memakai komputer."
            self._room.say("warns", still, "Pemakaiannya dicatat sebagai “keluar otomatis”.")
        self._show_choices()

    def forget(self) -> None:
        """Leave nothing for the next officer."""
        self._tickets = {}
        self.table.show_records([])
        self.reason.clear()
        self.refuse("")

    def show_busy(self, is_busy: bool) -> None:
        """Take no step while one is being written."""
        self._is_busy = is_busy
        self._show_choices()

    def refuse(self, sentence: str) -> None:
        """Say beside the buttons why nothing happened; empty takes it back."""
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence))

    def _button(self, settlement: Settlement) -> KeyButton:
        words, key = _BUTTONS[settlement]
        made = KeyButton(words, key, "", f"day_{settlement}_button")
        made.setProperty("settlement", settlement.value)
        made.clicked.connect(self._on_settlement)
        return made

    def _record(self, ticket: OpenTicket) -> Record:
        state = STATE_WORDS[ticket.state]
        where = f"{state}, {ticket.place}" if ticket.place else state
        if ticket.verification_open:
            where += ", verifikasi belum diakhiri"
        who = " · ".join(filter(None, (ticket.person, ticket.organisation)))
        cells = (
            Cell(ticket.label),
            Cell(who),
            Cell(ticket.service_title),
            Cell(where, tone="warns" if ticket.verification_open else ""),
            Cell(format_clock(ticket.since, self._zone), ticket.since),
        )
        return Record(ticket.id, cells)

    def _show_choices(self, _now: object = None) -> None:
        ticket = self._tickets.get(self.table.current)
        fitting = ticket.settlements if ticket else ()
        for settlement, button in self._buttons.items():
            button.setVisible(settlement in fitting)
            button.setEnabled(not self._is_busy)
        self.reason.setVisible(bool(fitting))
        self._end_room.setEnabled(not self._is_busy)

    def _on_settlement(self) -> None:
        settlement = Settlement(str(self.sender().property("settlement")))
        ticket = self._tickets.get(self.table.current)
        if ticket is None:
            return
        if not self.reason.text:
            self.reason.refuse(True)
            self.reason.setFocus()
            self.refuse("Pilih atau tulis alasannya dulu.")
            return
        self.refuse("")
        self.settled.emit(ticket, settlement, self.reason.text)

    def _lay_out(self) -> None:
        buttons = row(gap=8)
        for button in self._buttons.values():
            buttons.addWidget(button)
        buttons.addStretch(1)
        layout = column(margins=(20, 16, 20, 16), gap=10)
        layout.addWidget(self._heading)
        layout.addWidget(self._room)
        layout.addWidget(self.table, 1)
        layout.addWidget(self.reason)
        layout.addWidget(self._problem)
        layout.addLayout(buttons)
        self.setLayout(layout)
