"""Steps of a ticket's life, to be composed inside a use case's transaction."""

from uuid import UUID

from sqlalchemy import CursorResult, or_, select, update

from db.models import Ticket, TicketCall
from shared.actors import Action, Officer
from shared.acts import Act
from shared.errors import UserError
from shared.queueing.rules import AT_A_COUNTER, ENDED, SOURCES
from shared.queueing.tickets import is_at_counter
from shared.queueing.views import TicketState, ticket_label

LONGEST_NOTE = 240


def move(act: Act, ticket_id: UUID, to: TicketState, by: Officer, **values: object) -> Ticket:
    """Take a ticket to another state if the rules, and nobody faster, allow it.

    A ticket called to or served at another counter belongs to that counter. Raises
    `queue.changed` with the label and the state found, or `queue.unknown`.
    """
    legal = (
        Ticket.id == ticket_id,
        Ticket.state.in_(SOURCES[to]),
        or_(Ticket.state.not_in(AT_A_COUNTER), Ticket.counter_id == by.seat.id),
    )
    ended = act.now if to in ENDED else None
    step = update(Ticket).where(*legal).values(state=to, ended_at=ended, **values)
    moved = act.session.execute(step)
    assert isinstance(moved, CursorResult)
    ticket = act.session.get(Ticket, ticket_id, populate_existing=True)
    if ticket is None:
        raise UserError("queue.unknown")
    if moved.rowcount != 1:
        raise UserError("queue.changed", label=label_of(ticket), state=TicketState(ticket.state))
    return ticket


def finish(act: Act, ticket_id: UUID, by: Officer) -> Ticket:
    """End the service of a ticket at the officer's counter."""
    return move(act, ticket_id, TicketState.DONE, by)


def announce(act: Act, ticket: Ticket, by: Officer) -> None:
    """Write the call that boards show and speak."""
    act.session.add(
        TicketCall(
            ticket_id=ticket.id,
            counter_id=by.seat.id,
            officer_id=by.id,
            service_day=ticket.service_day,
            called_at=act.now,
        )
    )


def withdraw_priority(act: Act, ticket_id: UUID) -> Ticket:
    """Make a ticket an ordinary one; raises `queue.changed` when it has ended."""
    ticket = act.session.get(Ticket, ticket_id)
    if ticket is None:
        raise UserError("queue.unknown")
    if ticket.state in ENDED:
        raise UserError("queue.changed", label=label_of(ticket), state=TicketState(ticket.state))
    ticket.priority = ticket.visit.priority = False
    return ticket


def refuse_second_visitor(act: Act, by: Officer, besides: UUID | None = None) -> None:
    """Raise `queue.busy` while the counter still has a visitor other than `besides`."""
    ticket = act.session.scalar(select(Ticket).where(is_at_counter(by.seat.id)))
    if ticket is not None and ticket.id != besides:
        raise UserError("queue.busy", label=label_of(ticket))


def label_of(ticket: Ticket) -> str:
    """The ticket as people read it."""
    return ticket_label(ticket.prefix, ticket.number)


def allowed_override(by: Officer, reason: str) -> str:
    """The reason to call in a break; raises `staff.not_allowed` for who may not give one."""
    if reason.strip():
        by.must_be_allowed(Action.OVERRIDE_HOURS)
    return reason.strip()


def tidied_note(note: str) -> str:
    """A note without stray spaces; raises `queue.note_too_long` for what its column cannot hold."""
    tidy = " ".join(note.split())
    if len(tidy) > LONGEST_NOTE:
        raise UserError("queue.note_too_long", longest=LONGEST_NOTE)
    return tidy
