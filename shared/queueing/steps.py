"""Steps of a ticket's life, to be composed inside a use case's transaction."""

from collections.abc import Collection
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, CursorResult, delete, or_, select, update

from db.models import Ticket, TicketPlan
from shared.actors import Action, Officer
from shared.acts import Act
from shared.errors import UserError
from shared.queueing.rules import AT_A_COUNTER, ENDED, FINAL, SOURCES
from shared.queueing.tickets import is_at_counter
from shared.queueing.views import TicketState, ticket_label

LONGEST_NOTE = 240


def move(
    act: Act,
    ticket_id: UUID,
    to: TicketState,
    by: Officer,
    sources: Collection[TicketState] = (),
    **values: object,
) -> Ticket:
    """Take a ticket to another state if the rules, and nobody faster, allow it.

    A ticket called to or served at another counter belongs to that counter. `sources` are other
    states to come from than those of the rules. Raises `queue.changed` with the label and the
    state found, or `queue.unknown`.
    """
    legal = (
        Ticket.state.in_(sources or SOURCES[to]),
        or_(Ticket.state.not_in(AT_A_COUNTER), Ticket.counter_id == by.seat.id),
    )
    return _change(act, ticket_id, legal, to, values)


def settle(act: Act, ticket_id: UUID, to: TicketState, note: str = "") -> Ticket:
    """End a ticket that was left over when the day is ended, whichever counter it stands at."""
    return _change(act, ticket_id, (Ticket.state.not_in(ENDED),), to, noted(note))


def _change(
    act: Act,
    ticket_id: UUID,
    legal: tuple[ColumnElement[bool], ...],
    to: TicketState,
    values: dict[str, Any],
) -> Ticket:
    ended = act.now if to in ENDED else None
    new = {"return_at": None, **values, "state": to, "ended_at": ended}
    changed = act.session.execute(update(Ticket).where(Ticket.id == ticket_id, *legal).values(new))
    assert isinstance(changed, CursorResult)
    ticket = known(act, ticket_id)
    if changed.rowcount != 1:
        raise UserError("queue.changed", label=label_of(ticket), state=TicketState(ticket.state))
    if to in FINAL:
        act.session.execute(delete(TicketPlan).where(TicketPlan.ticket_id == ticket_id))
    return ticket


def known(act: Act, ticket_id: UUID) -> Ticket:
    """A ticket as it is now; raises `queue.unknown`."""
    ticket = act.session.get(Ticket, ticket_id, populate_existing=True)
    if ticket is None:
        raise UserError("queue.unknown")
    return ticket


def withdraw_priority(act: Act, ticket_id: UUID) -> Ticket:
    """Make a ticket an ordinary one; raises `queue.changed` when it has ended."""
    ticket = known(act, ticket_id)
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
    """The reason to act outside the hours; raises `staff.not_allowed` for who may not give one."""
    tidy = tidied_note(reason)
    if tidy:
        by.must_be_allowed(Action.OVERRIDE_HOURS)
    return tidy


def tidied_note(note: str, longest: int = LONGEST_NOTE) -> str:
    """A note without stray spaces; raises `queue.note_too_long` for what its column cannot hold."""
    tidy = " ".join(note.split())
    if len(tidy) > longest:
        raise UserError("queue.note_too_long", longest=longest)
    return tidy


def noted(note: str) -> dict[str, Any]:
    """The change of a ticket's note: none where nothing was written."""
    return {"note": note} if note else {}
