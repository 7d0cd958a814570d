"""What the public board shows: calls, waiting lines and openings. Numbers only, never a name."""

from collections.abc import Mapping
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.models import Counter, Ticket, TicketCall
from shared.catalogue import Catalogue
from shared.opening_hours import Opening
from shared.queueing.rules import AT_A_COUNTER
from shared.queueing.views import Board, BoardCall, BoardLine, ticket_label
from shared.queueing.waiting import waiting_by_prefix

CALLS_SHOWN = 12
CALLS_READ = 60
"""Calls looked through for the last of each ticket; recalls make some of them repeats."""


def read_board(
    session: Session,
    catalogue: Catalogue,
    openings: Mapping[str, Opening],
    day: date,
    now: datetime,
) -> Board:
    """Everything the board shows, of one moment."""
    return Board(
        now=now,
        calls=_calls(session, day),
        lines=_lines(catalogue, waiting_by_prefix(session, day), openings),
        openings=openings,
    )


def _calls(session: Session, day: date) -> tuple[BoardCall, ...]:
    recent = (
        select(TicketCall, Ticket, Counter.name)
        .join(Ticket, TicketCall.ticket_id == Ticket.id)
        .join(Counter, TicketCall.counter_id == Counter.id)
        .where(TicketCall.service_day == day)
        .order_by(TicketCall.id.desc())
        .limit(CALLS_READ)
    )
    latest: dict[str, BoardCall] = {}
    for call, ticket, place in session.execute(recent):
        label = ticket_label(ticket.prefix, ticket.number)
        in_progress = ticket.state in AT_A_COUNTER
        latest.setdefault(label, BoardCall(call.id, label, place, call.called_at, in_progress))
    return tuple(latest.values())[:CALLS_SHOWN]


def _lines(
    catalogue: Catalogue, waiting: Mapping[str, int], openings: Mapping[str, Opening]
) -> tuple[BoardLine, ...]:
    by_prefix: dict[str, list[Opening]] = {}
    for service in catalogue.services:
        by_prefix.setdefault(service.prefix, []).append(openings[service.code])
    return tuple(
        BoardLine(
            prefix=prefix,
            title=catalogue.lines[prefix].title,
            waiting=waiting.get(prefix, 0),
            openings=tuple(states),
        )
        for prefix, states in sorted(by_prefix.items())
    )
