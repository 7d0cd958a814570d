"""Calls of a number: announcing them, and how many there have to be before a no-show."""

from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from db.models import Ticket, TicketCall
from shared.actors import Officer
from shared.acts import Act
from shared.errors import UserError
from shared.preferences import read_preferences
from shared.queueing.rules import CallingRule
from shared.queueing.seats import own_pause
from shared.queueing.steps import label_of
from shared.queueing.views import Calling, TicketState, TicketView


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
    act.session.flush()


def calling_now(session: Session, ticket: TicketView | None, now: datetime) -> Calling | None:
    """How far the calling of the visitor at a counter has come; None when nobody is called."""
    if ticket is None or ticket.state is not TicketState.CALLED:
        return None
    return _calling(session, ticket.id, ticket.calls, now)


def refuse_hasty_recall(act: Act, ticket: Ticket) -> None:
    """Raise `queue.too_soon` with the moment from which a number may be called again."""
    calling = _calling(act.session, ticket.id, ticket.calls, act.now)
    if act.now < calling.recall_from:
        raise UserError("queue.too_soon", until=calling.recall_from)


def refuse_hasty_no_show(act: Act, ticket: Ticket) -> None:
    """Raise `queue.too_few_calls`, or `queue.too_soon` after the last of them."""
    calling = _calling(act.session, ticket.id, ticket.calls, act.now)
    if calling.no_show_from is None:
        raise UserError(
            "queue.too_few_calls",
            label=label_of(ticket), calls=calling.calls, needed=calling.needed,
        )  # fmt: skip
    if act.now < calling.no_show_from:
        raise UserError("queue.too_soon", until=calling.no_show_from)


def refuse_on_pause(act: Act, by: Officer) -> None:
    """Raise `queue.on_pause` while the officer's counter calls nobody."""
    pause = own_pause(act.session, by)
    if pause is not None:
        raise UserError("queue.on_pause", reason=pause.reason)


def _calling(session: Session, ticket_id: UUID, calls: int, now: datetime) -> Calling:
    chosen = read_preferences(session)
    rule = CallingRule(chosen.calls_before_no_show, timedelta(seconds=chosen.seconds_between_calls))
    last = _last_called(session, ticket_id)
    # After a clock was set back nobody waits until it is that time again.
    return rule.calling(calls, last if last <= now else now - rule.interval)


def _last_called(session: Session, ticket_id: UUID) -> datetime:
    last = select(func.max(TicketCall.called_at)).where(TicketCall.ticket_id == ticket_id)
    return session.scalars(last).one()
