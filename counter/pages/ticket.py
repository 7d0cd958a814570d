"""A visit without a checklist, or one that is not yet served: what is known and what to do."""

from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from counter.line_reader import RequestOffer
from counter.request_words import row_words
from counter.widgets.basics import card, column, row, wrapped
from counter.widgets.buttons import KeyButton
from counter.widgets.facts import Facts
from counter.widgets.queue_rows import short_duration, time_left
from counter.widgets.visit_head import STATE_WORDS, VisitHead
from shared.catalogue import Catalogue
from shared.queueing.views import Answer, TicketState, TicketView
from shared.wording import format_clock

_NEXT_STEP = {
    TicketState.WAITING: "Menunggu giliran. Panggil nomor ini lebih dulu bila perlu.",
    TicketState.CALLED: "Bila pengunjung sudah di loket, pindai nomornya atau tekan F4 untuk mulai "
    "melayani.",
    TicketState.SERVING: "Bila urusan sudah selesai, tekan F7. F6 menunda dan membebaskan loket.",
    TicketState.HELD: "Ditunda. Panggil kembali bila pengunjung sudah siap.",
    TicketState.NO_SHOW: "Tidak hadir saat dipanggil. Hari ini masih dapat dipanggil lagi.",
    TicketState.DONE: "Kunjungan ini sudah selesai.",
    TicketState.CANCELLED: "Nomor ini sudah dibatalkan.",
    TicketState.CARRIED_OVER: "Nomor ini belum dilayani saat hari diakhiri.",
}
_RECORD_FIRST = "Catat permintaannya dengan Ctrl+R. Bila urusan di loket selesai, tekan F7."
_NOT_A_VERIFIER = (
    "Berkas layanan ini diperiksa oleh verifikator. Alihkan (F5) ke loket verifikator."
)
_AT_ANOTHER_COUNTER = "Nomor ini sedang dipanggil atau dilayani di loket lain."
_AT_A_COUNTER = (TicketState.CALLED, TicketState.SERVING)
_WHO_CAME = {True: "Direktur atau pemilik", False: "Diwakili", None: ""}
_ONLINE = {True: "Ya", False: "Belum", None: ""}
_CALLABLE = (TicketState.WAITING, TicketState.HELD, TicketState.NO_SHOW)
_RETURNABLE = (TicketState.CALLED, TicketState.HELD, TicketState.NO_SHOW)
_SENDABLE = (TicketState.WAITING, TicketState.HELD)


class TicketPage(QWidget):
    """Shows one ticket; from the line, from a scan, or at this counter."""

    call_asked = Signal(object)
    withdraw_asked = Signal(object)
    """Asks that a ticket be no longer called before others."""
    return_asked = Signal(object)
    transfer_asked = Signal(object)
    """Like the next three, carries the whole `TicketView`."""
    plan_asked = Signal(object)
    note_asked = Signal(object)
    cancel_asked = Signal(object)
    request_asked = Signal(object)

    def __init__(self, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("ticketPage")
        self._catalogue = catalogue
        self._ticket: TicketView | None = None
        self._zone = catalogue.office.zone
        self._why = ""
        self._offer: RequestOffer | None = None
        self._head = VisitHead(catalogue)
        self._next_step = wrapped("", "heading", "nextStep")
        self._facts = Facts()
        self._call = KeyButton("Panggil nomor ini", "Enter", "primary", "callThisButton")
        self._call.setShortcut("")
        self._call.clicked.connect(self._on_call)
        self._request = KeyButton("Catat permintaan", "Ctrl+R", "primary", "ticketRequestButton")
        self._request.clicked.connect(self._on_request)
        self._transfer = KeyButton("Alihkan", "F5", name="transferChosenButton")
        self._return = KeyButton("Kembali ke antrean", "Ctrl+U", name="returnButton")
        self._plan = KeyButton("Layanan lain", "Ctrl+G", name="planChosenButton")
        self._note = KeyButton("Catatan", "Ctrl+T", name="noteChosenButton")
        self._cancel = KeyButton("Batalkan nomor", "Ctrl+Del", name="cancelNumberButton")
        self._withdraw = KeyButton("Cabut prioritas", "F9", name="withdrawButton")
        self._transfer.clicked.connect(self._on_transfer)
        self._return.clicked.connect(self._on_return)
        self._plan.clicked.connect(self._on_plan)
        self._note.clicked.connect(self._on_note)
        self._cancel.clicked.connect(self._on_cancel)
        self._withdraw.clicked.connect(self._on_withdraw)
        self._lay_out()

    @property
    def ticket(self) -> TicketView | None:
        """The ticket on the page."""
        return self._ticket

    def show_ticket(
        self,
        ticket: TicketView,
        now: datetime,
        current: TicketView | None,
        why: str = "",
        *,
        on_pause: bool = False,
    ) -> None:
        """Show a ticket and why it stands where it stands in the line.

        `current` is the counter's own visitor, perhaps another one; `on_pause` nobody is called.
        """
        self._ticket, self._why = ticket, why
        self._head.show_ticket(ticket, now)
        self._show_facts(ticket, now)
        is_here = current is not None and current.id == ticket.id
        self._next_step.setText(self._advice(ticket, is_here))
        self._call.setVisible(ticket.state in _CALLABLE)
        self._call.setEnabled(current is None and not on_pause)
        self._show_steps(ticket, is_here)

    def offer_request(self, offer: RequestOffer | None) -> None:
        """Know what was recorded of the visitor who is served, before the ticket is shown."""
        self._offer = offer
        row = offer.row if offer else None
        self._request.say(f"Buka {row.number}" if row else "Catat permintaan")

    def show_time(self, now: datetime) -> None:
        """Bring the elapsed time up to date."""
        self._head.show_time(now)
        if self._ticket is not None:
            self._show_facts(self._ticket, now)

    def focus_action(self) -> None:
        """Put the keyboard on the call, so that Enter calls."""
        if self._call.isVisible() and self._call.isEnabled():
            self._call.setFocus()

    def _lay_out(self) -> None:
        box = card("ticketCard")
        inner = column(margins=(24, 20, 24, 24), gap=20)
        inner.addWidget(self._next_step)
        inner.addWidget(self._facts)
        inner.addLayout(_in_a_row(self._call, self._request))
        inner.addLayout(
            _in_a_row(
                self._transfer, self._return, self._plan, self._note, self._withdraw, self._cancel
            )
        )
        box.setLayout(inner)
        layout = column(margins=(24, 16, 24, 24), gap=16)
        layout.addWidget(self._head)
        layout.addWidget(box)
        layout.addStretch(1)
        self.setLayout(layout)

    def _show_steps(self, ticket: TicketView, is_here: bool) -> None:
        """Offer what the column's own buttons do not: those are about who is at the counter."""
        is_elsewhere = ticket.state in _AT_A_COUNTER and not is_here
        is_open = ticket.ended_at is None and not is_elsewhere
        self._request.setVisible(self._offered(ticket) is not None)
        self._transfer.setVisible(ticket.state in _SENDABLE)
        is_served = is_here and ticket.state is TicketState.SERVING
        self._plan.setVisible(is_open and not is_served)
        self._note.setVisible(not is_served)
        self._return.setVisible(ticket.state in _RETURNABLE and not is_elsewhere)
        self._withdraw.setVisible(ticket.priority and ticket.ended_at is None)
        self._cancel.setVisible(is_open)

    def _show_facts(self, ticket: TicketView, now: datetime) -> None:
        facts = _facts(ticket, self._catalogue, self._zone, now, self._why)
        if (offer := self._offered(ticket)) is not None and offer.row is not None:
            stands, _tone = row_words(offer.row, now, self._zone)
            facts.append(("Permintaan", f"{offer.row.number}  ·  {stands}"))
        self._facts.show_facts(facts)

    def _advice(self, ticket: TicketView, is_here: bool) -> str:
        if ticket.state in _AT_A_COUNTER and not is_here:
            return _AT_ANOTHER_COUNTER
        # A visit whose papers are verified is served on another page, by whoever may do so.
        has_checklist = self._catalogue.service(ticket.service).has_checklist
        if ticket.state is TicketState.SERVING and has_checklist:
            return _NOT_A_VERIFIER
        if (offer := self._offered(ticket)) is not None and offer.row is None:
            return _RECORD_FIRST
        return _NEXT_STEP[ticket.state]

    def _offered(self, ticket: TicketView) -> RequestOffer | None:
        """What is offered about a ticket: only the one that is served here has a request."""
        offer = self._offer
        return offer if offer is not None and offer.ticket_id == ticket.id else None

    def _on_request(self) -> None:
        self.request_asked.emit(self._ticket)

    def _on_call(self) -> None:
        if self._ticket is not None:
            self.call_asked.emit(self._ticket.id)

    def _on_transfer(self) -> None:
        self.transfer_asked.emit(self._ticket)

    def _on_return(self) -> None:
        if self._ticket is not None:
            self.return_asked.emit(self._ticket.id)

    def _on_plan(self) -> None:
        self.plan_asked.emit(self._ticket)

    def _on_note(self) -> None:
        self.note_asked.emit(self._ticket)

    def _on_cancel(self) -> None:
        self.cancel_asked.emit(self._ticket)

    def _on_withdraw(self) -> None:
        if self._ticket is not None:
            self.withdraw_asked.emit(self._ticket.id)


def _in_a_row(*buttons: QWidget) -> QHBoxLayout:
    side_by_side = row(gap=8)
    for button in buttons:
        side_by_side.addWidget(button)
    side_by_side.addStretch(1)
    return side_by_side


def _facts(
    ticket: TicketView, catalogue: Catalogue, zone: ZoneInfo, now: datetime, why: str
) -> list[tuple[str, str]]:
    place = f" di {ticket.counter}" if ticket.counter else ""
    waited = (ticket.called_at or ticket.waiting_since) - ticket.waiting_since
    facts = [
        ("Nama", ticket.person),
        ("Perusahaan atau instansi", ticket.organisation),
        ("Layanan", ticket.service_title),
        *((answer.title, _said(answer, now)) for answer in ticket.answers),
        ("Jenis pemohon", _type_title(ticket, catalogue)),
        ("Yang hadir", _WHO_CAME[ticket.is_director]),
        ("Sudah mengisi online", _ONLINE[ticket.registered_online]),
        ("Prioritas", "Ya" if ticket.priority else ""),
        ("Urutan", why),
        ("Nomor diambil", f"pukul {format_clock(ticket.issued_at, zone)}"),
        ("Dipanggil", _calls(ticket, zone)),
        ("Menunggu", short_duration(waited) if ticket.called_at else ""),
        ("Keadaan", STATE_WORDS[ticket.state] + place),
        ("Untuk", ticket.for_counter or ""),
        ("Kembali", _returns(ticket, zone, now)),
        ("Catatan", ticket.note),
    ]
    return [(name, value) for name, value in facts if value]


def _said(answer: Answer, now: datetime) -> str:
    if answer.moment is None:
        return answer.words
    return f"{answer.words}  ·  {time_left(answer.moment, now)}"


def _type_title(ticket: TicketView, catalogue: Catalogue) -> str:
    kind = ticket.applicant_type
    if kind is None or kind not in catalogue.applicant_types:
        return ""
    return catalogue.applicant_types[kind].title


def _returns(ticket: TicketView, zone: ZoneInfo, now: datetime) -> str:
    if ticket.return_at is None:
        return ""
    due = "  ·  sudah waktunya" if ticket.return_at <= now else ""
    return f"pukul {format_clock(ticket.return_at, zone)}{due}"


def _calls(ticket: TicketView, zone: ZoneInfo) -> str:
    if ticket.called_at is None:
        return ""
    return f"{ticket.calls} kali, pertama pukul {format_clock(ticket.called_at, zone)}"
