"""The sheets of the queue column: opened about a ticket, fed with choices, and carried out."""

from collections.abc import Mapping
from functools import partial
from uuid import UUID

from PySide6.QtCore import QObject

from counter.steps import QueueSteps
from counter.widgets.queue_panel import QueuePanel
from counter.widgets.queue_sheet import Sheet
from counter.widgets.queue_transfer import SendSheet
from shared.actors import Officer
from shared.errors import UserError
from shared.messages import sentence
from shared.office import Office
from shared.office_admin import Topic
from shared.qt.tasks import Tasks
from shared.queueing.views import CounterLine, OfferedService, PlannedService, TicketView

_CLOSED = "queue.service_closed"


class QueueForms(QObject):
    """Knows which sheet asks for which step; what is refused is said on the sheet."""

    def __init__(
        self,
        office: Office,
        tasks: Tasks,
        officer: Officer,
        steps: QueueSteps,
        panel: QueuePanel,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._office = office
        self._tasks = tasks
        self._officer = officer
        self._steps = steps
        self._panel = panel
        self._sheets = panel.sheets
        self._ticket: TicketView | None = None
        self._sent: Sheet | None = None
        self._zone = office.catalogue.office.zone
        self._connect()

    def stop(self) -> None:
        """Close and empty every sheet: the officer leaves the counter."""
        self._tasks.forget(self)
        for signal, receiver in self._wires:
            signal.disconnect(receiver)
        for sheet in self._sheets.all:
            sheet.forget()
        self._panel.close_sheet()

    def follow(self, line: CounterLine, listed: tuple[TicketView, ...]) -> None:
        """Bring the open sheet up to date; one about a ticket that has gone closes itself."""
        self._sheets.hold.show_time(line.now)
        ticket = self._ticket
        if ticket is None or self._panel.sheet not in self._sheets.about_tickets:
            return
        fresh = next((one for one in listed if one.id == ticket.id), None)
        if fresh is not None:
            self._ticket = fresh
            self._sheets.note.show_notes(fresh.notes)

    def leave(self, ticket_id: UUID) -> None:
        """A ticket is out of this counter's hands: what was being filled in about it is over."""
        for sheet in self._sheets.about_tickets:
            if sheet.about == ticket_id:
                sheet.forget()
                if self._panel.sheet is sheet:
                    self._panel.close_sheet()

    # Opening

    def ask_to_hold(self, ticket: TicketView) -> None:
        """Ask why and for how long; asked again, the next length is chosen."""
        sheet = self._sheets.hold
        if self._panel.sheet is sheet and sheet.about == ticket.id:
            sheet.next_length()
            return
        sheet.show_time(self._office.clock.now())
        self._open(sheet, ticket, f"Tunda {ticket.label} dan bebaskan loket")

    def ask_to_transfer(self, ticket: TicketView) -> None:
        """Ask where a ticket is to go."""
        self._sheets.transfer.may_return(ticket.counter == self._officer.seat.name)
        self._open(self._sheets.transfer, ticket, f"Alihkan {ticket.label} ke")
        self._read_destinations()

    def ask_to_plan(self, ticket: TicketView) -> None:
        """Ask which service is to follow, with the same number."""
        hint = "Dilayani sesudah yang sekarang, dengan nomor yang sama."
        self._open(self._sheets.plan, ticket, f"Layanan lain untuk {ticket.label}", hint)
        self._read_destinations()

    def ask_for_note(self, ticket: TicketView) -> None:
        """Ask what the other officers are to know."""
        self._sheets.note.show_notes(ticket.notes)
        self._open(self._sheets.note, ticket, f"Catatan tentang {ticket.label}")

    def ask_why_called(self, ticket: TicketView) -> None:
        """Ask why a ticket is called out of its order."""
        hint = "Nomor ini bukan giliran berikutnya. Alasan dicatat di jurnal."
        self._open(self._sheets.call, ticket, f"Panggil {ticket.label} di luar urutan", hint)

    def ask_why_cancelled(self, ticket: TicketView) -> None:
        """Ask why a ticket is to be served by nobody."""
        hint = "Nomor ini tidak akan dilayani. Bila keliru, masih dapat diurungkan."
        self._open(self._sheets.cancel, ticket, f"Batalkan nomor {ticket.label}", hint)

    def ask_why_paused(self) -> None:
        """Ask why nobody will be called."""
        self._ticket = None
        hint = "Selama jeda tidak ada nomor yang dipanggil ke loket ini."
        self._sheets.pause.open_about("pause", "Jeda loket", hint)
        self._panel.open_sheet(self._sheets.pause)
        self._read_phrases()

    def ask_where_next(self, ticket: TicketView, plan: PlannedService) -> None:
        """Ask where the planned service takes place; asked again, the visitor is sent on."""
        if self._panel.sheet is self._sheets.next_service:
            self._on_next_sent()
            return
        hint = f"Berikutnya: {plan.service_title}." + (f" {plan.note}" if plan.note else "")
        heading = f"{ticket.service_title} untuk {ticket.label} selesai"
        self._open(self._sheets.next_service, ticket, heading, hint)

    def _open(self, sheet: Sheet, ticket: TicketView, heading: str, hint: str = "") -> None:
        self._ticket = ticket
        sheet.open_about(ticket.id, heading, hint)
        self._panel.open_sheet(sheet)
        self._read_phrases()

    def _read_phrases(self) -> None:
        self._tasks.run(self._office.phrases.all, self._on_phrases, self._on_unread, self)

    def _read_destinations(self) -> None:
        work = partial(self._office.queueing.destinations, self._officer)
        self._tasks.run(work, self._on_destinations, self._on_unread, self)

    def _on_phrases(self, phrases: Mapping[Topic, tuple[str, ...]]) -> None:
        self._sheets.hold.offer(phrases[Topic.HOLD])
        self._sheets.transfer.offer_notes(phrases[Topic.TRANSFER])
        self._sheets.call.offer(phrases[Topic.OUT_OF_ORDER])
        self._sheets.cancel.offer(phrases[Topic.CANCEL])
        self._sheets.pause.offer(phrases[Topic.PAUSE])

    def _on_destinations(self, offered: tuple[OfferedService, ...]) -> None:
        if self._ticket is not None:
            now = self._office.clock.now()
            self._sheets.transfer.offer(self._ticket, offered, now)
            self._sheets.plan.offer(self._ticket, offered, now)

    def _on_unread(self, refusal: UserError) -> None:
        if self._panel.sheet is not None:
            self._panel.sheet.refuse(sentence(refusal, self._zone))

    # Carrying out

    def _connect(self) -> None:
        sheets = self._sheets
        self._wires = (
            (sheets.hold.confirmed, self._on_hold),
            (sheets.transfer.confirmed, self._on_transfer),
            (sheets.plan.confirmed, self._on_plan),
            (sheets.note.confirmed, self._on_note),
            (sheets.call.confirmed, self._on_call),
            (sheets.cancel.confirmed, self._on_cancel),
            (sheets.pause.confirmed, self._on_pause),
            (sheets.next_service.confirmed, self._on_next_here),
            (sheets.next_service.sent_on, self._on_next_sent),
        )
        for signal, receiver in self._wires:
            signal.connect(receiver)
        self._steps.done.connect(self._on_done)

    def _on_hold(self) -> None:
        self._steps.hold(self._send(self._sheets.hold), self._sheets.hold.holding)

    def _on_transfer(self) -> None:
        self._steps.transfer(self._send(self._sheets.transfer), self._sheets.transfer.sending)

    def _on_plan(self) -> None:
        self._steps.plan(self._send(self._sheets.plan), self._sheets.plan.sending)

    def _on_note(self) -> None:
        self._send(self._sheets.note)
        assert self._ticket is not None
        self._steps.add_note(self._ticket, self._sheets.note.text)

    def _on_call(self) -> None:
        self._steps.call(self._send(self._sheets.call), self._sheets.call.reason)

    def _on_cancel(self) -> None:
        self._steps.cancel(self._send(self._sheets.cancel), self._sheets.cancel.reason)

    def _on_pause(self) -> None:
        self._sent = self._sheets.pause
        self._steps.pause(self._sheets.pause.reason)

    def _on_next_here(self) -> None:
        self._steps.finish(self._send(self._sheets.next_service), stay=True)

    def _on_next_sent(self) -> None:
        self._steps.finish(self._send(self._sheets.next_service))

    def _send(self, sheet: Sheet) -> UUID:
        assert self._ticket is not None
        self._sent = sheet
        return self._ticket.id

    def _on_done(self, _answer: object) -> None:
        if self._sent is not None:
            self._sent.forget()
            if self._panel.sheet is self._sent:
                self._panel.close_sheet()
            self._sent = None

    def refuse(self, refusal: UserError) -> bool:
        """Say on the sheet that asked for it why a step was refused; False when none did."""
        sent, self._sent = self._sent, None
        if sent is None:
            return False
        said = sentence(refusal, self._zone)
        if isinstance(sent, SendSheet) and refusal.key == _CLOSED:
            sent.ask_reason(said)
        else:
            sent.refuse(said)
        return True

    def refuse_call(self) -> None:
        """A refused call says so under the buttons; the reason for its order was taken along."""
        if self._sent is not None:
            self._panel.close_sheet()
            self._sent = None
