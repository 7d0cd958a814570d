"""Calling visitors to a counter: the next one, a chosen one, or once more."""

from collections.abc import Collection
from uuid import UUID

from db.models import Ticket
from shared.actors import Action, CounterRef, Officer, RequestKey
from shared.acts import Act
from shared.errors import UserError
from shared.queueing.calls import announce, refuse_hasty_recall, refuse_on_pause
from shared.queueing.desk import QueueDesk
from shared.queueing.lines import in_calling_order, tickets_in_line
from shared.queueing.memory import remembered
from shared.queueing.steps import (
    allowed_override,
    known,
    label_of,
    move,
    refuse_second_visitor,
    tidied_note,
)
from shared.queueing.tickets import read_ticket
from shared.queueing.views import QueueRow, TicketState, TicketView

CALLED = "ticket.called"
RECALLED = "ticket.recalled"


class CallingVisitors(QueueDesk):
    """Brings visitors to counters; while an officer is on a pause, nobody is called there."""

    def call_next(self, by: Officer, request: RequestKey, override: str = "") -> TicketView | None:
        """Give the officer's counter the next waiting ticket, or None when nobody waits.

        Two counters never receive the same ticket, and the same request always the same
        answer. Tickets of a service in its break are passed over; when no others wait, raises
        `hours.break` unless a reason overrides it (1a C5, D07). Visitors who are in the bidding
        room keep their place; when no others wait, raises `queue.all_in_room` (D36). Those sent
        to another counter are left to it. Raises `queue.on_pause` and `queue.busy`.
        """
        override = allowed_override(by, override)
        by.must_be_allowed(Action.CALL)
        with self._acts.begin(by, request, CALLED) as act:
            if act.earlier:
                return read_ticket(act.session, act.earlier, self._catalogue)
            refuse_on_pause(act, by)
            refuse_second_visitor(act, by)
            first = self._first(act, by.seat, override)
            return self._call(act, first, by, override=override) if first else None

    def call(
        self,
        ticket_id: UUID,
        by: Officer,
        request: RequestKey,
        override: str = "",
        reason: str = "",
    ) -> TicketView:
        """Call a chosen ticket that waits, was held, or was missed before.

        Who waits and is not next at this counter needs a reason, that of an override will do:
        `queue.reason_needed`. Raises `hours.break` as `call_next` does, `queue.other_day` for a
        number whose line is history, and `queue.room` for one of the bidding room.
        """
        override = allowed_override(by, override)
        reason = tidied_note(reason) or override
        by.must_be_allowed(Action.CALL)
        with self._acts.begin(by, request, CALLED, about=ticket_id) as act:
            if not act.earlier:
                refuse_on_pause(act, by)
                refuse_second_visitor(act, by)
                ticket = self._of_today(act, self._of_counters(act, ticket_id))
                paused = self._paused(act.session, (ticket.service,), act.now)
                if paused and not override:
                    raise UserError("hours.break", opening=paused[ticket.service])
                if not reason and self._jumps_the_line(act, ticket, by.seat):
                    raise UserError("queue.reason_needed", label=ticket.label)
                self._call(act, ticket, by, override=override, reason=reason)
            return read_ticket(act.session, ticket_id, self._catalogue)

    def recall(self, ticket_id: UUID, by: Officer, request: RequestKey) -> TicketView:
        """Announce a called ticket once more; raises `queue.too_soon` right after a call."""
        by.must_be_allowed(Action.CALL)
        with self._acts.begin(by, request, RECALLED, about=ticket_id) as act:
            if not act.earlier:
                ticket = known(act, ticket_id)
                _must_be_called_here(ticket, by)
                refuse_on_pause(act, by)
                refuse_hasty_recall(act, ticket)
                ticket.calls += 1
                announce(act, ticket, by)
                act.record(RECALLED, ticket_id, ticket.visit_id)
            return read_ticket(act.session, ticket_id, self._catalogue)

    def _call(self, act: Act, called: TicketView, by: Officer, **reasons: str) -> TicketView:
        with remembered(act, called.id, by, CALLED):
            ticket = move(
                act,
                called.id,
                TicketState.CALLED,
                by,
                counter_id=by.seat.id,
                officer_id=by.id,
                called_at=called.called_at or act.now,
                calls=1,
                for_counter_id=None,
            )
            announce(act, ticket, by)
        act.record(CALLED, ticket.id, ticket.visit_id, **reasons)
        return read_ticket(act.session, ticket.id, self._catalogue)

    def _first(self, act: Act, seat: CounterRef, override: str) -> TicketView | None:
        """Whom the counter calls next, or None when nobody waits."""
        paused = {} if override else self._paused(act.session, self._services(seat), act.now)
        rows = self._rows(act, seat, paused)
        free = [row for row in rows if not row.needs_reason and row.ticket.service not in paused]
        first = next((row.ticket for row in free if not row.passed_over), None)
        if first is None and free:
            raise UserError("queue.all_in_room", label=free[0].ticket.label)
        later = [row for row in rows if row.ticket.service in paused and not row.is_elsewhere]
        if first is None and later:
            raise UserError("hours.break", opening=paused[later[0].ticket.service])
        return first

    def _jumps_the_line(self, act: Act, ticket: TicketView, seat: CounterRef) -> bool:
        """Whether somebody at this counter, or its whole line, would have to stand back."""
        if ticket.state is not TicketState.WAITING:
            return False
        paused = self._paused(act.session, self._services(seat), act.now)
        rows = self._rows(act, seat, paused)
        return not any(row.ticket.id == ticket.id and not row.needs_reason for row in rows)

    def _rows(self, act: Act, seat: CounterRef, on_break: Collection[str]) -> tuple[QueueRow, ...]:
        services, day = self._services(seat), self._day(act.now)
        tickets = tickets_in_line(act.session, self._catalogue, services, day)
        return in_calling_order(act.session, tickets, seat.id, services, day, on_break)


def _must_be_called_here(ticket: Ticket, by: Officer) -> None:
    if ticket.state != TicketState.CALLED or ticket.counter_id != by.seat.id:
        raise UserError("queue.changed", label=label_of(ticket), state=TicketState(ticket.state))
