"""Calling, serving and ending: what officers do with the line."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import select
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
from shared.preferences import PriorityRule, read_preferences
from shared.queueing.board import read_board
from shared.queueing.rules import PRIORITY_STREAK, Turn, calling_order
from shared.queueing.steps import (
    allowed_override,
    announce,
    finish,
    label_of,
    move,
    refuse_second_visitor,
    tidied_note,
)
from shared.queueing.tickets import is_at_counter, read_ticket, read_tickets, select_tickets
from shared.queueing.views import Board, CounterLine, QueueRow, TicketState, TicketView

CALLED = "ticket.called"
RECALLED = "ticket.recalled"
BEGUN = "ticket.serving"
DONE = "ticket.done"
IN_LINE = (TicketState.WAITING, TicketState.HELD, TicketState.NO_SHOW)

WHY: Mapping[tuple[Turn, PriorityRule], str] = {
    (Turn.ARRIVAL, PriorityRule.TWO_TO_ONE): "Urutan kedatangan",
    (Turn.ARRIVAL, PriorityRule.PRIORITY_FIRST): "Urutan kedatangan",
    (Turn.PRIORITY, PriorityRule.TWO_TO_ONE): "Prioritas, giliran 2:1",
    (Turn.PRIORITY, PriorityRule.PRIORITY_FIRST): "Prioritas didahulukan",
    (Turn.AFTER_PRIORITY, PriorityRule.TWO_TO_ONE): "Giliran biasa setelah 2 prioritas",
}


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
            tickets = self._in_line(session, by.seat, self._day(now))
            order = self._order(session, by.seat, now, tickets)
            paused = self._paused(session, by.seat.services, now)
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

    def ticket(self, ticket_id: UUID) -> TicketView:
        """One ticket by its id; raises `queue.unknown`."""
        with self._database.reading() as session:
            return read_ticket(session, ticket_id, self._catalogue)

    def ticket_by_code(self, text: str) -> TicketView:
        """The ticket whose barcode was scanned; raises `queue.unknown_code`."""
        code = parse_code(text)
        if code is None or code.kind is not CodeKind.TICKET:
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
        `hours.break` unless a reason overrides it (1a C5, D07).
        """
        override = allowed_override(by, override)
        by.must_be_allowed(Action.CALL)
        with self._acts.begin(by, request, CALLED) as act:
            if act.earlier:
                return read_ticket(act.session, act.earlier, self._catalogue)
            refuse_second_visitor(act, by)
            waiting = self._waiting_today(act.session, by.seat, act.now)
            if not waiting:
                return None
            paused = self._paused(act.session, by.seat.services, act.now)
            callable_now = [t for t in waiting if override or t.service not in paused]
            if not callable_now:
                raise UserError("hours.break", opening=paused[waiting[0].service])
            first = self._order(act.session, by.seat, act.now, callable_now)[0]
            return self._call(act, first.ticket, by, override)

    def call(
        self, ticket_id: UUID, by: Officer, request: RequestKey, override: str = ""
    ) -> TicketView:
        """Call a chosen ticket that waits, was held, or was missed before.

        Raises `hours.break` as `call_next` does, and `queue.other_day` for a number whose
        line is history.
        """
        override = allowed_override(by, override)
        by.must_be_allowed(Action.CALL)
        with self._acts.begin(by, request, CALLED, about=ticket_id) as act:
            if not act.earlier:
                refuse_second_visitor(act, by)
                ticket = self._of_today(act, ticket_id)
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

    def _step(
        self,
        ticket_id: UUID,
        to: TicketState,
        by: Officer,
        request: RequestKey,
        action: str,
        note: str = "",
    ) -> TicketView:
        by.must_be_allowed(Action.CALL)
        note = tidied_note(note)
        with self._acts.begin(by, request, action, about=ticket_id) as act:
            if not act.earlier:
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

    def _of_today(self, act: Act, ticket_id: UUID) -> TicketView:
        ticket = read_ticket(act.session, ticket_id, self._catalogue)
        if self._day(ticket.issued_at) != self._day(act.now):
            raise UserError("queue.other_day", label=ticket.label)
        return ticket

    def _is_after_hours(self, act: Act, ticket_id: UUID) -> bool:
        """Whether the window has closed; whoever was called before a break is not late (D09b)."""
        ticket = read_ticket(act.session, ticket_id, self._catalogue)
        state = self._hours.opening_in(act.session, ticket.service, act.now).state
        return state not in (State.OPEN, State.BREAK)

    def _in_line(self, session: Session, seat: CounterRef, day: date) -> tuple[TicketView, ...]:
        """The counter's tickets of a day that may still be called, by arrival."""
        wanted = select_tickets().where(
            Ticket.service_day == day,
            Ticket.state.in_(IN_LINE),
            Ticket.service.in_(seat.services),
        )
        wanted = wanted.order_by(Ticket.issued_at, Ticket.id)
        return tuple(read_tickets(session, wanted, self._catalogue))

    def _waiting_today(
        self, session: Session, seat: CounterRef, now: datetime
    ) -> tuple[TicketView, ...]:
        tickets = self._in_line(session, seat, self._day(now))
        return tuple(t for t in tickets if t.state is TicketState.WAITING)

    def _order(
        self, session: Session, seat: CounterRef, now: datetime, tickets: Iterable[TicketView]
    ) -> tuple[QueueRow, ...]:
        rule = read_preferences(session).priority_rule
        waiting = (ticket for ticket in tickets if ticket.state is TicketState.WAITING)
        streak = self._priority_streak(session, seat, self._day(now))
        return tuple(
            QueueRow(ticket, WHY[turn, rule])
            for ticket, turn in calling_order(waiting, rule, streak)
        )

    def _priority_streak(self, session: Session, seat: CounterRef, day: date) -> int:
        """How many priority tickets were called last in a row, up to where it matters."""
        called = (
            select(Ticket.priority)
            .where(
                Ticket.service_day == day,
                Ticket.service.in_(seat.services),
                Ticket.called_at.is_not(None),
            )
            .order_by(Ticket.called_at.desc(), Ticket.id.desc())
            .limit(PRIORITY_STREAK)
        )
        streak = 0
        for priority in session.scalars(called):
            if not priority:
                break
            streak += 1
        return streak

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
