"""How many wait, for kiosk, board and ticket alike."""

from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from db.models import Ticket
from shared.queueing.views import TicketState


def waiting_by_prefix(session: Session, day: date, prefix: str = "") -> dict[str, int]:
    """How many wait on a service day under each prefix, or under one."""
    waiting = select(Ticket.prefix, func.count().label("waiting")).where(
        Ticket.service_day == day, Ticket.state == TicketState.WAITING
    )
    if prefix:
        waiting = waiting.where(Ticket.prefix == prefix)
    rows = session.execute(waiting.group_by(Ticket.prefix))
    return {row.prefix: row.waiting for row in rows}
