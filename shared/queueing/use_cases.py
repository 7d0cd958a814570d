"""Calling, serving and ending: what officers do with the line."""

from collections.abc import Iterable
from datetime import date, datetime
from uuid import UUID

from sqlalchemy.orm import Session

from db.engine import Database
from db.models import Ticket
from shared.actors import Action, CounterRef, Officer, RequestKey
from shared.acts import Act, Acts
from shared.catalogue import Catalogue
from shared.clock import Clock, service_day
from shared.codes import CodeKind, parse_code
from shared.errors import UserError
from shared.office_hours import OfficeHours
from shared.opening_hours import Opening, State
from shared.queueing.board import read_board
from shared.queueing.lines import called_services, in_calling_order, tickets_in_line
from shared.queueing.outlook import Outlook
from shared.queueing.prospects import read_outlooks
from shared.queueing.steps import (
    allowed_override,
    announce,
    finish,
    label_of,
    move,
    refuse_second_visitor,
    tidied_note,
    withdraw_priority,
)
from shared.queueing.tickets import is_at_counter, read_ticket, read_tickets, select_tickets
from shared.queueing.views import Board, CounterLine, TicketState, TicketView

CALLED = "ticket.called"
RECALLED = "ticket.recalled"
BEGUN = "ticket.serving"
DONE = "ticket.done"
PRIORITY_WITHDRAWN = "ticket.priority_withdrawn"


class Queueing:
    """Calls, serves and ends queue tickets."""

    def __init__(
        self,
        database: Database,
        acts: Acts,
        catalogue: Catalogue,
        hours: OfficeHours,
        clock: Clock,
    ) -> None:
        self._database = database
        self._acts = acts
        self._catalogue = catalogue
        self._hours = hours
        self._clock = clock

    # What the screens show

    def line(self, by: Officer) -> CounterLine:
        """The line of the officer's counter, `waiting` in calling order."""
        now = self._clock.now()
        with self._database.reading() as session:
            here = select_tickets().where(is_at_counter(by.seat.id))
            current = next(read_tickets(session, here, self._catalogue), None)
            services, day = self._services(by.seat), self._day(now)
            tickets = tickets_in_line(session, self._catalogue, services, day)
            order = in_calling_order(session, tickets, services, day)
            paused = self._paused(session, services, now)
        return CounterLine(
            current=current,
            waiting=order,
            held=tuple(t for t in tickets if t.state is TicketState.HELD),
            missed=tuple(t for t in tickets if t.state is TicketState.NO_SHOW),
            paused=paused,
        )

    def board(self) -> Board:
        """What the public board shows now."""
        now = self._clock.now()
        with self._database.reading() as session:
            openings = self._hours.all_in(session, now)
            return read_board(session, self._catalogue, openings, self._day(now), now)

    def outlook(self, service: str) -> Outlook | None:
        """What to expect of a service's line when joining it now; None in the bidding room."""
        with self._database.reading() as session:
            openings = self._hours.all_in(session, self._clock.now())
            return read_outlooks(session, self._catalogue, self._hours, openings).get(service)

    def ticket(self, ticket_id: UUID) -> TicketView:
        """One ticket by its id; raises `queue.unknown`."""
        with self._database.reading() as session:
            return read_ticket(session, ticket_id, self._catalogue)

    def ticket_by_code(self, text: str) -> TicketView:
        """The ticket whose barcode was scanned; raises `queue.unknown_code`."""
        code = parse_code(text)
        if code is None or code.kind not in (CodeKind.TICKET, CodeKind.ROOM):
            raise UserError("queue.unknown_code")
        with self._database.reading() as session:
            wanted = select_tickets().where(Ticket.code == code.value)
            for view in read_tickets(session, wanted, self._catalogue):
                return view
        raise UserError("queue.unknown_code")

    # What an officer does

    def call_next(self, by: Officer, request: RequestKey, override: str = "") -> TicketView | None:
        """Give the officer's counter the next waiting ticket, or None when nobody waits.

        Two counters never receive the same ticket, and the same request always the same
        answer. Tickets of a service in its break are passed over; when no others wait, raises
        `hours.break` unless a reason overrides it (1a C5, D07). Visitors who are in the bidding
        room keep their place; when no others wait, raises `queue.all_in_room` (D36).
        """
        override = allowed_override(by, override)
        by.must_be_allowed(Action.CALL)
        with self._acts.begin(by, request, CALLED) as act:
            if act.earlier:
                return read_ticket(act.session, act.earlier, self._catalogue)
            refuse_second_visitor(act, by)
            first = self._first(act, by.seat, override)
            return self._call(act, first, by, override) if first else None

    def call(
        self, ticket_id: UUID, by: Officer, request: RequestKey, override: str = ""
    ) -> TicketView:
        """Call a chosen ticket that waits, was held, or was missed before.

        Raises `hours.break` as `call_next` does, `queue.other_day` for a number whose line is
        history, and `queue.room` for one of the bidding room.
        """
        override = allowed_override(by, override)
        by.must_be_allowed(Action.CALL)
        with self._acts.begin(by, request, CALLED, about=ticket_id) as act:
            if not act.earlier:
                refuse_second_visitor(act, by)
                ticket = self._of_today(act, self._of_counters(act, ticket_id))
                paused = self._paused(act.session, (ticket.service,), act.now)
                if paused and not override:
                    raise UserError("hours.break", opening=paused[ticket.service])
                self._call(act, ticket, by, override)
            return read_ticket(act.session, ticket_id, self._catalogue)

    def recall(self, ticket_id: UUID, by: Officer, request: RequestKey) -> TicketView:
        """Announce a called ticket once more."""
        by.must_be_allowed(Action.CALL)
        with self._acts.begin(by, request, RECALLED, about=ticket_id) as act:
            if not act.earlier:
                ticket = act.session.get(Ticket, ticket_id)
                _must_be_called_here(ticket, by)
                assert ticket is not None
                ticket.calls += 1
                announce(act, ticket, by)
                act.record(RECALLED, ticket_id, ticket.visit_id)
            return read_ticket(act.session, ticket_id, self._catalogue)

    def begin(self, ticket_id: UUID, by: Officer, request: RequestKey) -> TicketView:
        """Start to serve the called ticket: the service time runs from here (D11)."""
        by.must_be_allowed(Action.CALL)
        with self._acts.begin(by, request, BEGUN, about=ticket_id) as act:
            if not act.earlier:
                late = self._is_after_hours(act, ticket_id)
                values = {"serving_since": act.now, **({"after_hours": True} if late else {})}
                ticket = move(act, ticket_id, TicketState.SERVING, by, **values)
                act.record(BEGUN, ticket_id, ticket.visit_id)
            return read_ticket(act.session, ticket_id, self._catalogue)

    def hold(self, ticket_id: UUID, by: Officer, request: RequestKey, note: str = "") -> TicketView:
        """Set a ticket aside (a copy is being made, say) and free the counter."""
        return self._step(ticket_id, TicketState.HELD, by, request, "ticket.held", note)

    def return_to_line(self, ticket_id: UUID, by: Officer, request: RequestKey) -> TicketView:
        """Put a ticket back to its old place in the line."""
        return self._step(ticket_id, TicketState.WAITING, by, request, "ticket.returned")

    def no_show(self, ticket_id: UUID, by: Officer, request: RequestKey) -> TicketView:
        """End a called ticket whose visitor did not come; it can be called again."""
        return self._step(ticket_id, TicketState.NO_SHOW, by, request, "ticket.no_show")

    def cancel(self, ticket_id: UUID, by: Officer, request: RequestKey, reason: str) -> TicketView:
        """End a ticket that nobody will serve, for a reason."""
        return self._step(ticket_id, TicketState.CANCELLED, by, request, "ticket.cancelled", reason)

    def finish(self, ticket_id: UUID, by: Officer, request: RequestKey) -> TicketView:
        """End the service of a ticket."""
        by.must_be_allowed(Action.CALL)
        with self._acts.begin(by, request, DONE, about=ticket_id) as act:
            if not act.earlier:
                ticket = finish(act, ticket_id, by)
                act.record(DONE, ticket_id, ticket.visit_id)
            return read_ticket(act.session, ticket_id, self._catalogue)

    def withdraw_priority(self, ticket_id: UUID, by: Officer, request: RequestKey) -> TicketView:
        """Let a priority ticket stand by its arrival like any other (D56).

        Any officer may, sitting at a counter or not. Raises `queue.changed` for a ticket that
        has ended.
        """
        by.must_be_allowed(Action.CALL)
        with self._acts.begin(by, request, PRIORITY_WITHDRAWN, about=ticket_id) as act:
            if not act.earlier:
                ticket = withdraw_priority(act, ticket_id)
                act.record(PRIORITY_WITHDRAWN, ticket_id, ticket.visit_id)
            return read_ticket(act.session, ticket_id, self._catalogue)

    def _step(
        self,
        ticket_id: UUID,
        to: TicketState,
        by: Officer,
        request: RequestKey,
        action: str,
        note: str = "",
    ) -> TicketView:
        """Take a ticket to another state; raises `queue.room` as `call` does."""
        by.must_be_allowed(Action.CALL)
        note = tidied_note(note)
        with self._acts.begin(by, request, action, about=ticket_id) as act:
            if not act.earlier:
                self._of_counters(act, ticket_id)
                ticket = move(act, ticket_id, to, by, **({"note": note} if note else {}))
                act.record(action, ticket_id, ticket.visit_id, note=note)
            return read_ticket(act.session, ticket_id, self._catalogue)

    def _call(self, act: Act, called: TicketView, by: Officer, override: str) -> TicketView:
        ticket = move(
            act,
            called.id,
            TicketState.CALLED,
            by,
            counter_id=by.seat.id,
            officer_id=by.id,
            called_at=called.called_at or act.now,
            calls=called.calls + 1,
        )
        announce(act, ticket, by)
        act.record(CALLED, ticket.id, ticket.visit_id, override=override)
        act.session.flush()
        return read_ticket(act.session, ticket.id, self._catalogue)

    def _first(self, act: Act, seat: CounterRef, override: str) -> TicketView | None:
        """Whom the counter calls next, or None when nobody waits."""
        services, day = self._services(seat), self._day(act.now)
        tickets = tickets_in_line(act.session, self._catalogue, services, day)
        waiting = [t for t in tickets if t.state is TicketState.WAITING]
        paused = self._paused(act.session, services, act.now)
        callable_now = [t for t in waiting if override or t.service not in paused]
        order = in_calling_order(act.session, callable_now, services, day)
        first = next((row.ticket for row in order if not row.passed_over), None)
        if first is None and order:
            raise UserError("queue.all_in_room", label=order[0].ticket.label)
        if first is None and waiting:
            raise UserError("hours.break", opening=paused[waiting[0].service])
        return first

    def _services(self, seat: CounterRef) -> frozenset[str]:
        return called_services(self._catalogue, seat.services)

    def _of_counters(self, act: Act, ticket_id: UUID) -> TicketView:
        ticket = read_ticket(act.session, ticket_id, self._catalogue)
        if self._catalogue.service(ticket.service).is_room:
            raise UserError("queue.room", label=ticket.label)
        return ticket

    def _of_today(self, act: Act, ticket: TicketView) -> TicketView:
        if self._day(ticket.issued_at) != self._day(act.now):
            raise UserError("queue.other_day", label=ticket.label)
        return ticket

    def _is_after_hours(self, act: Act, ticket_id: UUID) -> bool:
        """Whether the window has closed; whoever was called before a break is not late (D09b)."""
        ticket = read_ticket(act.session, ticket_id, self._catalogue)
        state = self._hours.opening_in(act.session, ticket.service, act.now).state
        return state not in (State.OPEN, State.BREAK)

    def _paused(
        self, session: Session, services: Iterable[str], now: datetime
    ) -> dict[str, Opening]:
        openings = self._hours.all_in(session, now)
        in_break = {service: openings[service] for service in services}
        return {code: o for code, o in in_break.items() if o.state is State.BREAK}

    def _day(self, now: datetime) -> date:
        return service_day(now, self._catalogue.office.zone)


def _must_be_called_here(ticket: Ticket | None, by: Officer) -> None:
    if ticket is None:
        raise UserError("queue.unknown")
    if ticket.state != TicketState.CALLED or ticket.counter_id != by.seat.id:
        raise UserError("queue.changed", label=label_of(ticket), state=TicketState(ticket.state))
