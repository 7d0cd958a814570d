"""Sending tickets on: to another service or counter now, or to further services afterwards."""

from uuid import UUID

from db.models import Ticket, TicketPlan
from shared.actors import Action, Officer, RequestKey
from shared.acts import Act
from shared.errors import UserError
from shared.opening_hours import State
from shared.queueing.desk import QueueDesk
from shared.queueing.onward import Onward, add_plan, plans_of, return_to, send_on
from shared.queueing.rules import ENDED
from shared.queueing.seats import CounterNow, counters_now
from shared.queueing.steps import allowed_override, known, label_of, tidied_note
from shared.queueing.tickets import read_ticket
from shared.queueing.views import (
    Destination,
    OfferedCounter,
    OfferedService,
    TicketState,
    TicketView,
)

TRANSFERRED = "ticket.transferred"
PLANNED = "ticket.planned"
PLAN_DROPPED = "ticket.plan_dropped"


class Routing(QueueDesk):
    """Lets one number go through several services and counters."""

    def destinations(self, by: Officer) -> tuple[OfferedService, ...]:
        """Where tickets can be sent to now: the services called at counters, with these."""
        with self._database.reading() as session:
            openings = self._hours.all_in(session, self._clock.now())
            counters = counters_now(session, self._clock.now(), self._catalogue.office.zone)
        offered = (
            OfferedService(
                service=service.code,
                title=service.title,
                opening=openings[service.code],
                counters=tuple(_offer(c, by) for c in counters if service.code in c.services),
            )
            for service in self._catalogue.services
            if not service.is_room
        )
        return tuple(service for service in offered if service.counters)

    def transfer(
        self,
        ticket_id: UUID,
        to: Destination,
        by: Officer,
        request: RequestKey,
        note: str = "",
        returns: bool = False,
        override: str = "",
    ) -> TicketView:
        """Send a ticket on under the same number; with `returns` it comes back here afterwards.

        Who was at a counter waits anew, who was only in line keeps the place. Raises
        `queue.changed` for a ticket at another counter or one that has ended,
        `queue.same_destination`, `queue.nowhere_called`, `queue.counter_not_for_service`,
        `queue.counter_unstaffed`, `queue.room`, and `queue.service_closed` unless a reason
        overrides the hours (D09).
        """
        override, note = allowed_override(by, override), tidied_note(note)
        return self._step(
            TRANSFERRED, ticket_id, by, request,
            lambda act: self._transfer(act, ticket_id, to, by, note, returns, override),
            to=to.service, counter=str(to.counter_id or ""), note=note, returns=returns,
            override=override,
        )  # fmt: skip

    def plan_service(
        self,
        ticket_id: UUID,
        service: str,
        by: Officer,
        request: RequestKey,
        note: str = "",
        override: str = "",
    ) -> TicketView:
        """Let a ticket go on to a further service when the present one ends.

        Raises `queue.already_planned`, `queue.nowhere_called`, and as `transfer` does for a
        closed service, the bidding room and a ticket that has ended.
        """
        override, note = allowed_override(by, override), tidied_note(note)
        by.must_be_allowed(Action.CALL)
        with self._acts.begin(by, request, PLANNED, about=ticket_id) as act:
            if not act.earlier:
                self._plan(act, ticket_id, Destination(service), by, note, override)
                act.record(
                    PLANNED, ticket_id, known(act, ticket_id).visit_id,
                    service=service, note=note, override=override,
                )  # fmt: skip
            return read_ticket(act.session, ticket_id, self._catalogue)

    def drop_plan(
        self, ticket_id: UUID, plan_id: UUID, by: Officer, request: RequestKey
    ) -> TicketView:
        """Take a planned service away again; raises `queue.plan_gone` for one that is no more."""
        by.must_be_allowed(Action.CALL)
        with self._acts.begin(by, request, PLAN_DROPPED, about=ticket_id) as act:
            if not act.earlier:
                plan = act.session.get(TicketPlan, plan_id)
                if plan is None or plan.ticket_id != ticket_id:
                    raise UserError("queue.plan_gone")
                act.session.delete(plan)
                visit = known(act, ticket_id).visit_id
                act.record(PLAN_DROPPED, ticket_id, visit, service=plan.service)
            return read_ticket(act.session, ticket_id, self._catalogue)

    def _transfer(
        self,
        act: Act,
        ticket_id: UUID,
        to: Destination,
        by: Officer,
        note: str,
        returns: bool,
        override: str,
    ) -> Ticket:
        ticket = known(act, ticket_id)
        here = Destination(ticket.service, by.seat.id)
        is_waiting = ticket.state == TicketState.WAITING
        if to == (Destination(ticket.service, ticket.for_counter_id) if is_waiting else here):
            raise UserError("queue.same_destination", label=label_of(ticket))
        self._refuse_unfit(act, to, override)
        sent = send_on(act, ticket_id, Onward(to, note, keeps_place=False), by)
        if returns:
            is_called_here = here.service in self._services(by.seat)
            return_to(act, ticket_id, here if is_called_here else Destination(here.service), by)
        return sent

    def _plan(
        self, act: Act, ticket_id: UUID, to: Destination, by: Officer, note: str, override: str
    ) -> None:
        ticket = self._of_counters(act, ticket_id)
        if ticket.state in ENDED:
            raise UserError("queue.changed", label=ticket.label, state=ticket.state)
        planned = {plan.service for plan in plans_of(act.session, ticket_id)}
        if to.service in planned | {ticket.service}:
            title = self._catalogue.service(to.service).title
            raise UserError("queue.already_planned", service=title)
        self._refuse_unfit(act, to, override)
        add_plan(act, ticket_id, to, note, by)

    def _refuse_unfit(self, act: Act, to: Destination, override: str) -> None:
        """Raise why nobody may be sent there now."""
        service = self._catalogue.service(to.service)
        present = counters_now(act.session, act.now, self._catalogue.office.zone)
        counters = {c.id: c for c in present if service.code in c.services}
        if service.is_room or not counters:
            raise UserError("queue.nowhere_called", service=service.title)
        if to.counter_id is not None:
            chosen = counters.get(to.counter_id)
            if chosen is None:
                raise UserError("queue.counter_not_for_service", service=service.title)
            if chosen.officer is None:
                raise UserError("queue.counter_unstaffed", counter=chosen.name)
        opening = self._hours.opening_in(act.session, service.code, act.now)
        if opening.state not in (State.OPEN, State.BREAK) and not override:
            raise UserError("queue.service_closed", opening=opening, service=service.title)


def _offer(counter: CounterNow, by: Officer) -> OfferedCounter:
    is_own = by.counter is not None and by.counter.id == counter.id
    return OfferedCounter(counter.id, counter.name, counter.officer, is_own)
