"""Serving the visitor at a counter, and everything that ends or interrupts it."""

from datetime import datetime
from uuid import UUID

from db.models import Ticket
from shared.actors import Action, Officer, RequestKey
from shared.acts import Act
from shared.errors import UserError
from shared.queueing.calls import refuse_hasty_no_show
from shared.queueing.desk import QueueDesk
from shared.queueing.memory import remembered
from shared.queueing.onward import SENT_ON, continue_here, end_service, next_plan
from shared.queueing.steps import known, move, noted, tidied_note, withdraw_priority
from shared.queueing.tickets import read_ticket
from shared.queueing.views import TicketState, TicketView

BEGUN = "ticket.serving"
HELD = "ticket.held"
RETURNED = "ticket.returned"
MISSED = "ticket.no_show"
CANCELLED = "ticket.cancelled"
DONE = "ticket.done"
PRIORITY_WITHDRAWN = "ticket.priority_withdrawn"


class Serving(QueueDesk):
    """Begins, interrupts and ends the service of a ticket. Every step can be undone."""

    def begin(self, ticket_id: UUID, by: Officer, request: RequestKey) -> TicketView:
        """Start to serve the called ticket: the service time runs from here (D11)."""
        return self._step(
            BEGUN, ticket_id, by, request, lambda act: self._begin(act, ticket_id, by)
        )

    def hold(
        self,
        ticket_id: UUID,
        by: Officer,
        request: RequestKey,
        note: str = "",
        return_at: datetime | None = None,
    ) -> TicketView:
        """Set a ticket aside (a copy is being made, say) and free the counter.

        `return_at` is when the visitor means to be back. Raises `queue.return_in_past`, and
        `queue.return_too_late` when the office is closed by then.
        """
        note = tidied_note(note)
        return self._step(
            HELD, ticket_id, by, request,
            lambda act: self._hold(act, ticket_id, by, note, return_at),
            note=note, return_at=return_at.isoformat() if return_at else "",
        )  # fmt: skip

    def return_to_line(self, ticket_id: UUID, by: Officer, request: RequestKey) -> TicketView:
        """Put a ticket back to its old place in the line."""
        return self._step(
            RETURNED, ticket_id, by, request,
            lambda act: move(act, ticket_id, TicketState.WAITING, by),
        )  # fmt: skip

    def no_show(self, ticket_id: UUID, by: Officer, request: RequestKey) -> TicketView:
        """End a called ticket whose visitor did not come; it can be called again.

        Raises `queue.too_few_calls` and `queue.too_soon`, by the office's choice.
        """
        return self._step(
            MISSED, ticket_id, by, request, lambda act: self._miss(act, ticket_id, by)
        )

    def cancel(self, ticket_id: UUID, by: Officer, request: RequestKey, reason: str) -> TicketView:
        """End a ticket that nobody will serve any more, for a reason.

        Raises `queue.cancel_reason_missing`.
        """
        reason = tidied_note(reason)
        if not reason:
            raise UserError("queue.cancel_reason_missing")
        return self._step(
            CANCELLED, ticket_id, by, request,
            lambda act: move(act, ticket_id, TicketState.CANCELLED, by, **noted(reason)),
            reason=reason,
        )  # fmt: skip

    def finish(
        self, ticket_id: UUID, by: Officer, request: RequestKey, stay: bool = False
    ) -> TicketView:
        """End the service of a ticket; one with plans goes on to the first of them.

        With `stay` the visitor remains at this counter for it, being served at once. Raises
        `queue.nothing_planned`, and `queue.not_here` when it is called elsewhere.
        """
        by.must_be_allowed(Action.CALL)
        with self._acts.begin(by, request, DONE, SENT_ON, about=ticket_id) as act:
            if not act.earlier:
                self._of_counters(act, ticket_id)
                goes_on = next_plan(act.session, ticket_id) is not None
                action = SENT_ON if goes_on else DONE
                with remembered(act, ticket_id, by, action):
                    ticket = self._finish(act, ticket_id, by, stay)
                act.record(action, ticket_id, ticket.visit_id, service=ticket.service)
            return read_ticket(act.session, ticket_id, self._catalogue)

    def withdraw_priority(self, ticket_id: UUID, by: Officer, request: RequestKey) -> TicketView:
        """Let a priority ticket stand by its arrival like any other (D56).

        Any officer may, sitting at a counter or not. Raises `queue.changed` for a ticket that
        has ended.
        """
        by.must_be_allowed(Action.CALL)
        with self._acts.begin(by, request, PRIORITY_WITHDRAWN, about=ticket_id) as act:
            if not act.earlier:
                with remembered(act, ticket_id, by, PRIORITY_WITHDRAWN):
                    ticket = withdraw_priority(act, ticket_id)
                act.record(PRIORITY_WITHDRAWN, ticket_id, ticket.visit_id)
            return read_ticket(act.session, ticket_id, self._catalogue)

    def _begin(self, act: Act, ticket_id: UUID, by: Officer) -> Ticket:
        ticket = known(act, ticket_id)
        late = ticket.after_hours or self._is_after_hours(act, ticket.service)
        # Who was held is served on: a hold does not begin the promised time anew (D11).
        since = ticket.serving_since or act.now
        return move(act, ticket_id, TicketState.SERVING, by, serving_since=since, after_hours=late)

    def _hold(
        self, act: Act, ticket_id: UUID, by: Officer, note: str, return_at: datetime | None
    ) -> Ticket:
        if return_at is not None:
            self._refuse_odd_return(act, return_at)
        return move(act, ticket_id, TicketState.HELD, by, return_at=return_at, **noted(note))

    def _refuse_odd_return(self, act: Act, return_at: datetime) -> None:
        if return_at <= act.now:
            raise UserError("queue.return_in_past")
        closes = self._hours.office_closes_in(act.session, act.now)
        if return_at > closes:
            raise UserError("queue.return_too_late", closes=closes)

    def _miss(self, act: Act, ticket_id: UUID, by: Officer) -> Ticket:
        missed = move(act, ticket_id, TicketState.NO_SHOW, by)
        refuse_hasty_no_show(act, missed)
        return missed

    def _finish(self, act: Act, ticket_id: UUID, by: Officer, stay: bool) -> Ticket:
        if not stay:
            return end_service(act, ticket_id, by)
        plan = next_plan(act.session, ticket_id)
        if plan is None:
            raise UserError("queue.nothing_planned")
        service = self._catalogue.service(plan.service)
        elsewhere = plan.for_counter_id not in (None, by.seat.id)
        if elsewhere or plan.service not in self._services(by.seat):
            raise UserError("queue.not_here", service=service.title)
        late = self._is_after_hours(act, plan.service)
        return continue_here(act, ticket_id, plan, by, late)
