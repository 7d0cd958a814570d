"""Taking back an officer's last step on a ticket."""

from uuid import UUID

from db.models import Ticket, TicketStep
from shared.actors import Action, Officer, RequestKey
from shared.acts import Act
from shared.clock import service_day
from shared.errors import UserError
from shared.queueing.desk import QueueDesk
from shared.queueing.memory import CHANGED, NOT_THE_LAST, OTHER_DAY, last_step, why_not
from shared.queueing.snapshots import Snapshot, put_back
from shared.queueing.steps import label_of
from shared.queueing.tickets import read_ticket
from shared.queueing.views import TicketView

UNDONE = "ticket.undone"


class Undoing(QueueDesk):
    """Puts a ticket back as it stood before the officer's last step."""

    def undo(self, step_id: UUID, by: Officer, request: RequestKey) -> TicketView:
        """Undo the step that `CounterLine.undo` names, as if it had never been taken.

        Raises `queue.cannot_undo` with the label and why: it is not the officer's last step of
        this day at this counter, something has happened to the ticket since, or the counter it
        would go back to has another visitor.
        """
        by.must_be_allowed(Action.CALL)
        with self._acts.begin(by, request, UNDONE) as act:
            if act.earlier:
                return read_ticket(act.session, act.earlier, self._catalogue)
            step = act.session.get(TicketStep, step_id)
            if step is None or step.officer_id != by.id:
                raise UserError("queue.unknown")
            ticket = act.session.get_one(Ticket, step.ticket_id)
            why = self._why_not(act, step, by) or _taken_back(act, step, ticket)
            if why:
                raise UserError("queue.cannot_undo", label=label_of(ticket), why=why)
            act.record(UNDONE, ticket.id, ticket.visit_id, step=step.action)
            return read_ticket(act.session, ticket.id, self._catalogue)

    def _why_not(self, act: Act, step: TicketStep, by: Officer) -> str:
        last = last_step(act.session, by)
        if last is None or last.id != step.id:
            return NOT_THE_LAST
        if service_day(step.taken_at, self._catalogue.office.zone) != self._day(act.now):
            return OTHER_DAY
        return why_not(act.session, step, by)


def _taken_back(act: Act, step: TicketStep, ticket: Ticket) -> str:
    """Put everything back; answers why not if the ticket has changed after all."""
    before, after = Snapshot.from_json(step.before), Snapshot.from_json(step.after)
    if not put_back(act.session, ticket, before, after):
        return CHANGED
    step.undone_at = act.now
    return ""
