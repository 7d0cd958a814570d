"""The officer's steps on the queue, each carried out as one intention."""

from collections.abc import Callable
from functools import partial
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from counter.intentions import Intentions, Work
from counter.widgets.queue_hold import Holding
from counter.widgets.queue_transfer import Sending
from shared.actors import Officer
from shared.office import Office
from shared.qt.tasks import Tasks
from shared.queueing.views import TicketView


class QueueSteps(QObject):
    """Carries out one step after the other; says `done` or `refused`, and `busy` in between."""

    done = Signal(object)
    """Carries what the use case answered: mostly the ticket as it is now."""
    nobody_waits = Signal()
    refused = Signal(object)
    call_refused = Signal(object)
    busy = Signal(bool)
    about_to_write = Signal()
    """What was filled in elsewhere is to be stored now: the step may end the visit."""

    def __init__(self, office: Office, tasks: Tasks, officer: Officer, parent: QObject) -> None:
        super().__init__(parent)
        self._queueing = office.queueing
        self._officer = officer
        self._intentions = Intentions(tasks, self)
        self._intentions.busy.connect(self.busy)
        self._call_with: Callable[[str], None] = self.call_next

    @property
    def is_busy(self) -> bool:
        """Whether a step is being written."""
        return self._intentions.is_busy

    def stop(self) -> None:
        """Tell nobody what is still under way."""
        self._intentions.drop()

    def call_next(self, override: str = "") -> None:
        """Call whoever is next."""
        self._call_with = self.call_next
        work = partial(self._queueing.call_next, self._officer, override=override)
        self._calling(("next", override), work)

    def call(self, ticket_id: UUID, reason: str = "", override: str = "") -> None:
        """Call a chosen ticket, with the reason why it comes before others."""
        self._call_with = partial(self.call, ticket_id, reason)
        work = partial(
            self._queueing.call, ticket_id, self._officer, override=override, reason=reason
        )
        self._calling(("call", ticket_id, reason, override), work)

    def call_anyway(self, reason: str) -> None:
        """Repeat the call that hours refused, now with the officer's reason."""
        self._call_with(reason)

    def recall(self, ticket_id: UUID) -> None:
        """Announce the called ticket again."""
        self._step("recall", ticket_id, partial(self._queueing.recall, ticket_id, self._officer))

    def begin(self, ticket_id: UUID) -> None:
        """Start to serve."""
        self._step("begin", ticket_id, partial(self._queueing.begin, ticket_id, self._officer))

    def hold(self, ticket_id: UUID, holding: Holding) -> None:
        """Set the visit aside and free the counter."""
        work = partial(
            self._queueing.hold,
            ticket_id,
            self._officer,
            note=holding.note,
            return_at=holding.return_at,
        )
        self._step("hold", ticket_id, work, holding)

    def return_to_line(self, ticket_id: UUID) -> None:
        """Put a ticket back to its place in the line."""
        work = partial(self._queueing.return_to_line, ticket_id, self._officer)
        self._step("return", ticket_id, work)

    def no_show(self, ticket_id: UUID) -> None:
        """Note that nobody came."""
        self._step("no_show", ticket_id, partial(self._queueing.no_show, ticket_id, self._officer))

    def finish(self, ticket_id: UUID, *, stay: bool = False) -> None:
        """End the service; with `stay` the planned one begins here at once."""
        work = partial(self._queueing.finish, ticket_id, self._officer, stay=stay)
        self._step("finish", ticket_id, work, stay)

    def cancel(self, ticket_id: UUID, reason: str) -> None:
        """End a ticket that nobody will serve any more."""
        work = partial(self._queueing.cancel, ticket_id, self._officer, reason=reason)
        self._step("cancel", ticket_id, work, reason)

    def withdraw_priority(self, ticket_id: UUID) -> None:
        """Let a ticket stand by its arrival."""
        work = partial(self._queueing.withdraw_priority, ticket_id, self._officer)
        self._step("withdraw", ticket_id, work)

    def transfer(self, ticket_id: UUID, sending: Sending) -> None:
        """Send a visit to another service or counter."""
        work = partial(
            self._queueing.transfer,
            ticket_id,
            sending.to,
            self._officer,
            note=sending.note,
            returns=sending.returns,
            override=sending.override,
        )
        self._step("transfer", ticket_id, work, sending)

    def plan(self, ticket_id: UUID, sending: Sending) -> None:
        """Let another service follow the present one."""
        work = partial(
            self._queueing.plan_service,
            ticket_id,
            sending.to.service,
            self._officer,
            note=sending.note,
            override=sending.override,
        )
        self._step("plan", ticket_id, work, sending)

    def drop_plan(self, ticket_id: UUID, plan_id: UUID) -> None:
        """The planned service is not wanted any more."""
        work = partial(self._queueing.drop_plan, ticket_id, plan_id, self._officer)
        self._step("drop", ticket_id, work, plan_id)

    def add_note(self, ticket: TicketView, text: str) -> None:
        """Tell the other officers something about a visit."""
        work = partial(self._queueing.add_note, ticket.visit_id, text, self._officer)
        self._step("note", ticket.id, work, text)

    def undo(self, step_id: UUID) -> None:
        """Take back the last step."""
        self._step("undo", step_id, partial(self._queueing.undo, step_id, self._officer))

    def pause(self, reason: str) -> None:
        """Call nobody for a while."""
        self._step("pause", None, partial(self._queueing.pause, reason, self._officer), reason)

    def resume(self) -> None:
        """Call again."""
        self._step("resume", None, partial(self._queueing.resume, self._officer))

    def _calling(self, intention: tuple[object, ...], work: Work) -> None:
        self.about_to_write.emit()
        self._intentions.carry_out(intention, work, self._on_called, self.call_refused.emit)

    def _step(self, name: str, subject: UUID | None, work: Work, *how: object) -> None:
        self.about_to_write.emit()
        self._intentions.carry_out((name, subject, *how), work, self.done.emit, self.refused.emit)

    def _on_called(self, ticket: TicketView | None) -> None:
        if ticket is None:
            self.nobody_waits.emit()
        self.done.emit(ticket)
