"""How many wait, for kiosk, board and ticket alike, and how many hurried before them."""

from collections.abc import Iterable
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from db.models import Ticket
from shared.queueing.rules import PRIORITY_STREAK
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


def priority_streak(session: Session, day: date, services: Iterable[str]) -> int:
    """How many priority tickets were called last in a row, up to where it matters (D56)."""
    called = (
        select(Ticket.priority)
        .where(
            Ticket.service_day == day,
            Ticket.service.in_(services),
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
