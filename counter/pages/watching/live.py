"""The office at this minute: who waits how long for what, counters, computers, figures, alerts."""

from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from functools import partial
from typing import Any, ClassVar, Final

from PySide6.QtWidgets import QFrame, QWidget

from counter.pages.tab import Bench
from counter.pages.watching.pane import Pane
from counter.widgets.basics import card, column, label, restyle, row, wrapped
from counter.widgets.queue_rows import short_duration
from counter.widgets.record_table import Cell, Column, Record, RecordTable
from counter.widgets.visit_head import STATE_WORDS
from shared.bidding_room.views import ComputerState
from shared.complaints import Attention
from shared.errors import UserError
from shared.messages import sentence
from shared.monitoring import CounterNow, Live, ServiceToday, TicketNow
from shared.queueing.views import TicketState

_LONG_WAIT: Final = timedelta(minutes=30)
"""Who waits longer than this stands out; the standard has no target for waiting."""

_TICKETS: Final = (
    Column("Nomor"),
    Column("Keadaan"),
    Column("Selama", ends_right=True),
    Column("Layanan", stretches=True),
    Column("Pengunjung", stretches=True),
)
_COUNTERS: Final = (Column("Loket"), Column("Petugas", stretches=True), Column("Sekarang"))
_SERVICES: Final = (
    Column("Layanan", stretches=True),
    Column("Menunggu", ends_right=True),
    Column("Selesai", ends_right=True),
    Column("Tepat", ends_right=True),
    Column("Tunggu", ends_right=True),
    Column("Layan", ends_right=True),
    Column("Target", ends_right=True),
)


class LivePane(Pane):
    """Draws the office as it is, by the minute."""

    title: ClassVar[str] = "Sekarang"

    def __init__(self, bench: Bench, parent: QWidget | None = None) -> None:
        super().__init__(bench, parent)
        self._figures = wrapped("", "value", "liveFigures")
        self._room = wrapped("", "quiet", "liveRoom")
        self._alerts = wrapped("", "warning", "liveAlerts")
        self._complaints = wrapped("", "quiet", "liveComplaints")
        self.tickets = RecordTable("liveTickets", _TICKETS, bench.theme)
        self.tickets.say_when_empty("Tidak ada yang menunggu atau dilayani.")
        self.tickets.chosen.connect(self._on_chosen)
        self.counters = RecordTable("liveCounters", _COUNTERS, bench.theme)
        self.counters.say_when_empty("Belum ada loket. Tambahkan di halaman Kantor.")
        self.services = RecordTable("liveServices", _SERVICES, bench.theme)
        self._lay_out()

    def reading(self) -> Callable[[], Any]:
        """The office now."""
        return partial(self.office.monitoring.live, self.who)

    def show_found(self, found: Live) -> None:
        """Draw it."""
        figures = found.figures
        self._figures.setText(
            f"{figures.visits} kunjungan: {figures.served} selesai, {figures.still_open} belum,"
            f" {figures.no_show} tidak hadir, {figures.cancelled} dibatalkan,"
            f" {figures.guests} tamu"
        )
        self._room.setText(_room_words(found))
        self._alerts.setText(_alert_words(found))
        self._alerts.setVisible(bool(self._alerts.text()))
        self._complaints.setText(_complaint_words(found.complaints))
        restyle(self._complaints, "role", "error" if found.complaints.overdue else "quiet")
        self.tickets.show_records([_ticket(ticket, found.now) for ticket in found.tickets])
        self.counters.show_records([_counter(each, found.now) for each in found.counters])
        told = (each for each in found.services if each.served or each.waiting)
        self.services.show_records([_service(each) for each in told])
        self.services.say_when_empty("Belum ada yang dilayani hari ini.")

    def show_refusal(self, refusal: UserError) -> None:
        """Say why it is not known."""
        self._figures.setText(sentence(refusal, self.zone))

    def focus_start(self) -> None:
        """Give the keyboard to the tickets."""
        self.tickets.setFocus()

    def _on_chosen(self, label_of_ticket: str) -> None:
        self.story_asked.emit(label_of_ticket)

    def _lay_out(self) -> None:
        left = column(gap=12)
        left.addWidget(_titled("Nomor yang belum selesai", (self.tickets,)), 1)
        right = column(gap=12)
        today = (self._figures, self._room, self._complaints, self._alerts)
        right.addWidget(_titled("Hari ini", today))
        right.addWidget(_titled("Loket", (self.counters,)), 1)
        right.addWidget(_titled("Layanan hari ini", (self.services,)), 1)
        layout = row(gap=16)
        layout.addLayout(left, 1)
        layout.addLayout(right, 1)
        self.setLayout(layout)


def _complaint_words(complaints: Attention) -> str:
    if not complaints.open:
        return "Pengaduan: tidak ada yang menunggu"
    parts = [f"{complaints.open} belum selesai"]
    if complaints.unassigned:
        parts.append(f"{complaints.unassigned} belum ditugaskan")
    if complaints.overdue:
        parts.append(f"{complaints.overdue} lewat tenggat")
    return f"Pengaduan: {', '.join(parts)}"


def _titled(title: str, parts: Iterable[QWidget]) -> QFrame:
    made = card()
    layout = column(margins=(16, 12, 16, 12), gap=6)
    layout.addWidget(label(title, "section"))
    for part in parts:
        layout.addWidget(part)
    made.setLayout(layout)
    return made


def _ticket(ticket: TicketNow, now: datetime) -> Record:
    waits_long = ticket.state is TicketState.WAITING and now - ticket.since >= _LONG_WAIT
    state = STATE_WORDS[ticket.state]
    priority = "prioritas" if ticket.priority else ""
    where = ", ".join(filter(None, (state, ticket.place, priority)))
    who = " · ".join(filter(None, (ticket.person, ticket.organisation)))
    return Record(
        ticket.label,
        (
            Cell(ticket.label),
            Cell(where),
            Cell(short_duration(now - ticket.since), now - ticket.since, "warns" * waits_long),
            Cell(f"{ticket.service} {ticket.service_title}"),
            Cell(who),
        ),
    )


def _counter(counter: CounterNow, now: datetime) -> Record:
    if not counter.officer:
        present = Cell("tidak ada petugas", tone="quiet")
    elif counter.pause:
        present = Cell(f"jeda: {counter.pause}", tone="warns")
    elif counter.label and counter.serving_since:
        present = Cell(f"{counter.label}, {short_duration(now - counter.serving_since)}")
    else:
        present = Cell("siap", tone="quiet")
    return Record(counter.number, (Cell(counter.name), Cell(counter.officer), present))


def _service(service: ServiceToday) -> Record:
    has_target = service.target is not None and service.served > 0
    share = f"{service.within} dari {service.served}" if has_target else ""
    late = has_target and service.within < service.served
    return Record(
        service.code,
        (
            Cell(f"{service.code} {service.title}"),
            Cell(str(service.waiting), service.waiting),
            Cell(str(service.served), service.served),
            Cell(share, service.within, "warns" if late else ""),
            _length(service.median_wait),
            _length(service.median_service),
            _length(service.target),
        ),
    )


def _length(length: timedelta | None) -> Cell:
    return Cell("", timedelta()) if length is None else Cell(short_duration(length), length)


def _room_words(found: Live) -> str:
    states = (
        (ComputerState.IN_USE, "dipakai"),
        (ComputerState.CLAIMED, "menunggu pengunjungnya"),
        (ComputerState.FREE, "kosong"),
        (ComputerState.OUT_OF_ORDER, "rusak"),
    )
    counted = [f"{found.computers.get(state, 0)} {words}" for state, words in states]
    return f"Ruang bidding: {', '.join(counted)}"


def _alert_words(found: Live) -> str:
    raised = [f"{len(found.alerts)} panggilan petugas terbuka"] if found.alerts else []
    silent = [station.name for station in found.workstations if station.is_silent]
    lost = [f"tidak ada kabar dari {', '.join(silent)}"] if silent else []
    words = "; ".join((*raised, *lost))
    return words[:1].upper() + words[1:]
