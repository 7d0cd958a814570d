"""How many wait, for kiosk, board and ticket alike, and how many hurried before them."""

from collections.abc import Collection
from datetime import date

from sqlalchemy import Select, func, select, tuple_
from sqlalchemy.orm import Session

from db.models import Ticket, TicketLeg
from shared.catalogue import Catalogue
from shared.queueing.rules import PRIORITY_STREAK
from shared.queueing.tickets import place_in_line
from shared.queueing.views import TicketState


def waiting_by_prefix(session: Session, catalogue: Catalogue, day: date) -> dict[str, int]:
    """How many wait on a service day in each line; who was sent on counts in the new one."""
    rows = session.execute(
        select(Ticket.service, func.count())
        .where(Ticket.service_day == day, Ticket.state == TicketState.WAITING)
        .group_by(Ticket.service)
    )
    waiting: dict[str, int] = {}
    for service, count in rows:
        prefix = catalogue.service(service).prefix
        waiting[prefix] = waiting.get(prefix, 0) + count
    return waiting


def ahead_of(session: Session, catalogue: Catalogue, ticket: Ticket) -> int:
    """How many wait in a ticket's line whose place is before its own."""
    prefix = catalogue.service(ticket.service).prefix
    place = ticket.requeued_at or ticket.issued_at
    before = select(func.count()).where(
        Ticket.service_day == ticket.service_day,
        Ticket.state == TicketState.WAITING,
        Ticket.service.in_([s.code for s in catalogue.services if s.prefix == prefix]),
        tuple_(place_in_line(), Ticket.id) < (place, ticket.id),
    )
    return session.scalar(before) or 0


def priority_streak(session: Session, day: date, services: Collection[str]) -> int:
    """How many priority tickets were called last in a row, up to where it matters (D56)."""
    called = select(Ticket.called_at, Ticket.id, Ticket.priority).where(
        Ticket.service_day == day, Ticket.service.in_(services), Ticket.called_at.is_not(None)
    )
    before = (
        select(TicketLeg.called_at, Ticket.id, Ticket.priority)
        .join(Ticket, TicketLeg.ticket_id == Ticket.id)
        .where(Ticket.service_day == day, TicketLeg.service.in_(services))
    )
    latest = [
        *_latest(session, called.order_by(Ticket.called_at.desc(), Ticket.id.desc())),
        *_latest(session, before.order_by(TicketLeg.called_at.desc(), Ticket.id.desc())),
    ]
    streak = 0
    for *_, priority in sorted(latest, reverse=True)[:PRIORITY_STREAK]:
        if not priority:
            break
        streak += 1
    return streak


def _latest(session: Session, calls: Select[*tuple[object, ...]]) -> list[tuple[object, ...]]:
    return [tuple(row) for row in session.execute(calls.limit(PRIORITY_STREAK))]
