"""From the buttons of the queue to the officer's steps, and back to what is said of them."""

from uuid import UUID

from PySide6.QtCore import QObject, Signal

from counter.pages.visit import VisitPages
from counter.queue_forms import QueueForms
from counter.steps import QueueSteps
from counter.widgets.queue_panel import QueuePanel
from shared.actors import Action, Officer
from shared.errors import UserError
from shared.messages import sentence
from shared.office import Office
from shared.qt.tasks import Tasks
from shared.queueing.views import (
    CounterLine,
    PlannedService,
    QueueRow,
    TicketState,
    TicketView,
)

_WITHOUT_OUTCOME = (
    "Verifikasi ini belum diakhiri. Selesaikan kunjungan tanpa lembar untuk pengunjung?"
)


class QueueControl(QObject):
    """Carries one officer's wishes to the use cases; made when the officer sits down."""

    stepped = Signal()
    """Something was written, or refused because it had changed: the line is to be read again."""

    def __init__(
        self,
        office: Office,
        tasks: Tasks,
        officer: Officer,
        panel: QueuePanel,
        visit: VisitPages,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._officer = officer
        self._panel = panel
        self._visit = visit
        self._line: CounterLine | None = None
        self._zone = office.catalogue.office.zone
        self._steps = QueueSteps(office, tasks, officer, self)
        self._steps.about_to_write.connect(visit.verification.work.store)
        self._forms = QueueForms(office, tasks, officer, self._steps, panel, self)
        self._connect()

    @property
    def is_busy(self) -> bool:
        """Whether a step is being written."""
        return self._steps.is_busy

    def follow(self, line: CounterLine) -> None:
        """Work on this line from now on."""
        gone = self._line.current if self._line else None
        self._line = line
        if gone is not None and (line.current is None or line.current.id != gone.id):
            self._forms.leave(gone.id)
        looked_at = self._visit.looked_at
        self._forms.follow(line, (*tickets_of(line), *((looked_at,) if looked_at else ())))

    def stop(self) -> None:
        """The officer leaves: nothing that is under way is told any more."""
        for signal, receiver in self._wires:
            signal.disconnect(receiver)
        self._steps.stop()
        self._forms.stop()

    def call(self, ticket_id: UUID) -> None:
        """Call a chosen ticket; one out of its order needs a reason first."""
        row = self._waiting(ticket_id)
        if row is not None and row.needs_reason:
            self._forms.ask_why_called(row.ticket)
        else:
            self._ready().call(ticket_id)

    def begin(self) -> None:
        """Serve the visitor who was called."""
        self._ready().begin(self._present().id)

    def _connect(self) -> None:
        buttons, panel, visit = self._panel.buttons, self._panel, self._visit
        self._wires = [
            (buttons.next_asked, self._on_next),
            (buttons.recall_asked, self._on_recall),
            (buttons.begin_asked, self.begin),
            (buttons.no_show_asked, self._on_no_show),
            (buttons.finish_asked, self._on_finish),
            (buttons.hold_asked, self._on_hold),
            (buttons.transfer_asked, self._on_transfer),
            (buttons.plan_asked, self._on_plan),
            (buttons.note_asked, self._on_note),
            (panel.call_asked, self.call),
            (panel.override_given, self._on_override),
            (panel.finish_confirmed, self._on_finish_confirmed),
            (panel.undo_asked, self._on_undo),
            (panel.pause_asked, self._on_pause),
            (visit.call_asked, self.call),
            (visit.withdraw_asked, self._on_withdraw),
            (visit.return_asked, self._on_return),
            (visit.transfer_asked, self._forms.ask_to_transfer),
            (visit.plan_asked, self._forms.ask_to_plan),
            (visit.note_asked, self._forms.ask_for_note),
            (visit.cancel_asked, self._forms.ask_why_cancelled),
            (visit.plan_dropped, self._on_plan_dropped),
        ]
        for signal, receiver in self._wires:
            signal.connect(receiver)
        self._steps.done.connect(self._on_done)
        self._steps.nobody_waits.connect(self._on_nobody_waits)
        self._steps.refused.connect(self._on_refused)
        self._steps.call_refused.connect(self._on_call_refused)
        self._steps.busy.connect(panel.show_busy)

    # What is asked

    def _on_next(self) -> None:
        self._ready().call_next()

    def _on_override(self, reason: str) -> None:
        self._ready().call_anyway(reason)

    def _on_recall(self) -> None:
        self._ready().recall(self._present().id)

    def _on_no_show(self) -> None:
        self._ready().no_show(self._present().id)

    def _on_hold(self) -> None:
        self._forms.ask_to_hold(self._present())

    def _on_transfer(self) -> None:
        self._forms.ask_to_transfer(self._present())

    def _on_plan(self) -> None:
        self._forms.ask_to_plan(self._present())

    def _on_note(self) -> None:
        self._forms.ask_for_note(self._present())

    def _on_finish(self) -> None:
        if self._visit.has_unfinished_checklist:
            self._panel.ask_to_finish(_WITHOUT_OUTCOME)
        else:
            self._finish()

    def _on_finish_confirmed(self, _nothing: str) -> None:
        self._finish()

    def _finish(self) -> None:
        ticket = self._present()
        following = self._follows_here(ticket)
        if following is not None:
            self._forms.ask_where_next(ticket, following)
        else:
            self._ready().finish(ticket.id)

    def _follows_here(self, ticket: TicketView) -> PlannedService | None:
        """The planned service that this counter could go on with at once."""
        plan = ticket.plans[0] if ticket.plans else None
        if plan is None or plan.service not in self._officer.seat.services:
            return None
        return plan if plan.counter in (None, self._officer.seat.name) else None

    def _on_undo(self, step_id: UUID) -> None:
        self._ready().undo(step_id)

    def _on_pause(self) -> None:
        assert self._line is not None
        if self._line.pause is not None:
            self._ready().resume()
        else:
            self._forms.ask_why_paused()

    def _on_withdraw(self, ticket_id: UUID) -> None:
        self._ready().withdraw_priority(ticket_id)

    def _on_return(self, ticket_id: UUID) -> None:
        self._ready().return_to_line(ticket_id)

    def _on_plan_dropped(self, ticket_id: UUID, plan_id: UUID) -> None:
        self._ready().drop_plan(ticket_id, plan_id)

    def _ready(self) -> QueueSteps:
        """The steps, once an old refusal is taken back."""
        self._panel.take_back_refusal()
        return self._steps

    def _present(self) -> TicketView:
        assert self._line is not None
        assert self._line.current is not None
        return self._line.current

    # What is answered

    def _on_done(self, answer: object) -> None:
        if isinstance(answer, TicketView):
            self._visit.learn(answer)
            if answer.state is TicketState.WAITING and answer.legs:
                place = f" di {answer.for_counter}" if answer.for_counter else ""
                self._panel.tell(f"{answer.label} menunggu untuk {answer.service_title}{place}.")
        self.stepped.emit()

    def _on_nobody_waits(self) -> None:
        self._panel.tell("Tidak ada yang menunggu saat ini.")

    def _on_refused(self, refusal: UserError) -> None:
        if not self._forms.refuse(refusal):
            self._panel.tell(sentence(refusal, self._zone))
        self.stepped.emit()

    def _on_call_refused(self, refusal: UserError) -> None:
        self._forms.refuse_call()
        row = self._named(refusal.facts.get("label"))
        if refusal.key == "queue.reason_needed" and row is not None:
            self._forms.ask_why_called(row)
        else:
            in_break = refusal.key == "hours.break"
            may_override = in_break and self._officer.may(Action.OVERRIDE_HOURS)
            self._panel.refuse_call(sentence(refusal, self._zone), may_override)
        self.stepped.emit()

    def _waiting(self, ticket_id: UUID) -> QueueRow | None:
        waiting = self._line.waiting if self._line else ()
        return next((row for row in waiting if row.ticket.id == ticket_id), None)

    def _named(self, label: object) -> TicketView | None:
        looked_at = self._visit.looked_at
        known = (
            *(tickets_of(self._line) if self._line else ()),
            *((looked_at,) if looked_at else ()),
        )
        return next((ticket for ticket in known if ticket.label == label), None)


def tickets_of(line: CounterLine) -> tuple[TicketView, ...]:
    """Return every ticket of a line: at the counter, waiting, held, and missed."""
    here = (line.current,) if line.current else ()
    return (*here, *(row.ticket for row in line.waiting), *line.held, *line.missed)
