"""Where a ticket goes on to: planned services, the parts of its way that ended, and its end."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.models import Ticket, TicketLeg, TicketPlan
from shared.actors import Officer, new_id
from shared.acts import Act
from shared.queueing.rules import SENDABLE, SOURCES
from shared.queueing.steps import known, move
from shared.queueing.views import Destination, TicketState

SENT_ON = "ticket.sent_on"
_WAS_AT_A_COUNTER = frozenset({TicketState.CALLED, TicketState.SERVING, TicketState.HELD})


@dataclass(frozen=True, slots=True)
class Onward:
    """Where to, with a note for whoever serves there.

    With `keeps_place` the visitor stands in the line at the place of arrival.
    """

    to: Destination
    note: str
    keeps_place: bool


def send_on(
    act: Act,
    ticket_id: UUID,
    onward: Onward,
    by: Officer,
    sources: Collection[TicketState] = SENDABLE,
) -> Ticket:
    """End the present part of a ticket's way and let it wait anew; raises as `move` does.

    Who was at a counter waits from now on; who was only standing in line keeps the place.
    """
    ticket = known(act, ticket_id)
    was_at_a_counter = ticket.state in _WAS_AT_A_COUNTER
    leg = _ended_part(act, ticket, onward.note) if was_at_a_counter else None
    place = None if onward.keeps_place else act.now if was_at_a_counter else ticket.requeued_at
    moved = move(
        act,
        ticket_id,
        TicketState.WAITING,
        by,
        sources=sources,
        service=onward.to.service,
        for_counter_id=onward.to.counter_id,
        requeued_at=place,
        note=onward.note,
        calls=0,
        called_at=None,
        serving_since=None,
        counter_id=None,
        officer_id=None,
    )
    _keep(act, leg)
    return moved


def finish(act: Act, ticket_id: UUID, by: Officer) -> Ticket:
    """End the service of a ticket inside another action; one with plans goes on to the first."""
    ticket = end_service(act, ticket_id, by)
    if ticket.state != TicketState.DONE:
        act.also(SENT_ON, ticket_id, ticket.visit_id, service=ticket.service)
    return ticket


def end_service(act: Act, ticket_id: UUID, by: Officer) -> Ticket:
    """End the service of a ticket at the officer's counter, or send it on as planned."""
    plan = next_plan(act.session, ticket_id)
    if plan is None:
        return move(act, ticket_id, TicketState.DONE, by)
    # A plan for a certain counter is a return to it: the visitor has waited for it once.
    to = Destination(plan.service, plan.for_counter_id)
    onward = Onward(to, plan.note, keeps_place=plan.for_counter_id is not None)
    ticket = send_on(act, ticket_id, onward, by, sources=SOURCES[TicketState.DONE])
    _take_up(act, plan)
    return ticket


def continue_here(
    act: Act, ticket_id: UUID, plan: TicketPlan, by: Officer, after_hours: bool
) -> Ticket:
    """End the present service and begin the planned one with the visitor at this counter."""
    ticket = known(act, ticket_id)
    leg = _ended_part(act, ticket, plan.note) if ticket.state == TicketState.SERVING else None
    moved = move(
        act,
        ticket_id,
        TicketState.SERVING,
        by,
        sources={TicketState.SERVING},
        service=plan.service,
        note=plan.note,
        calls=0,
        called_at=act.now,
        serving_since=act.now,
        officer_id=by.id,
        after_hours=ticket.after_hours or after_hours,
    )
    _keep(act, leg)
    _take_up(act, plan)
    return moved


def plans_of(session: Session, ticket_id: UUID) -> list[TicketPlan]:
    """Where a ticket is to go on to, in order."""
    wanted = select(TicketPlan).where(TicketPlan.ticket_id == ticket_id)
    return list(session.scalars(wanted.order_by(TicketPlan.position)))


def next_plan(session: Session, ticket_id: UUID) -> TicketPlan | None:
    """Where a ticket goes on to next."""
    return next(iter(plans_of(session, ticket_id)), None)


def add_plan(act: Act, ticket_id: UUID, to: Destination, note: str, by: Officer) -> None:
    """Let a ticket go on to a destination, after all it already goes to."""
    positions = [plan.position for plan in plans_of(act.session, ticket_id)]
    _plan(act, ticket_id, to, note, by, position=max(positions, default=0) + 1)


def return_to(act: Act, ticket_id: UUID, to: Destination, by: Officer) -> None:
    """Let a ticket come back before it goes anywhere else."""
    positions = [plan.position for plan in plans_of(act.session, ticket_id)]
    _plan(act, ticket_id, to, "", by, position=min(positions, default=1) - 1)


def _plan(
    act: Act, ticket_id: UUID, to: Destination, note: str, by: Officer, position: int
) -> None:
    act.session.add(
        TicketPlan(
            id=new_id(),
            ticket_id=ticket_id,
            position=position,
            service=to.service,
            for_counter_id=to.counter_id,
            note=note,
            planned_by=by.id,
            planned_at=act.now,
        )
    )
    act.session.flush()


def _take_up(act: Act, plan: TicketPlan) -> None:
    act.session.delete(plan)
    act.session.flush()


def _keep(act: Act, leg: TicketLeg | None) -> None:
    if leg is not None:
        act.session.add(leg)
        act.session.flush()


def _ended_part(act: Act, ticket: Ticket, note: str) -> TicketLeg:
    """What is kept of the part that ends now; the ticket stands as it did before."""
    earlier = _last_leg(act.session, ticket.id)
    # The database's own conditions: who was called, was called somewhere by somebody.
    assert ticket.counter_id is not None
    assert ticket.officer_id is not None
    assert ticket.called_at is not None
    return TicketLeg(
        id=new_id(),
        ticket_id=ticket.id,
        service_day=ticket.service_day,
        position=earlier.position + 1 if earlier else 1,
        service=ticket.service,
        counter_id=ticket.counter_id,
        officer_id=ticket.officer_id,
        queued_at=_in_line_since(ticket, earlier),
        called_at=ticket.called_at,
        serving_since=ticket.serving_since,
        ended_at=act.now,
        note=note,
    )


def _last_leg(session: Session, ticket_id: UUID) -> TicketLeg | None:
    legs = select(TicketLeg).where(TicketLeg.ticket_id == ticket_id)
    return session.scalar(legs.order_by(TicketLeg.position.desc()).limit(1))


def _in_line_since(ticket: Ticket, earlier: TicketLeg | None) -> datetime:
    return earlier.ended_at if earlier else ticket.issued_at
