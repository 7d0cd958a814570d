"""What the public board shows: calls, counters, lines and openings. Numbers, never a name."""

from collections.abc import Mapping
from datetime import date, datetime

from sqlalchemy import ColumnElement, and_, func, select
from sqlalchemy.orm import Session

from db.models import Computer, Counter, CounterPause, CounterSession, RoomStay, Ticket, TicketCall
from shared.catalogue import Catalogue
from shared.opening_hours import Opening
from shared.preferences import read_preferences
from shared.queueing.rules import AT_A_COUNTER
from shared.queueing.tickets import is_at_counter
from shared.queueing.views import (
    Board,
    BoardCall,
    BoardCounter,
    BoardLine,
    TicketState,
    ticket_label,
)
from shared.queueing.waiting import waiting_by_prefix
from shared.staff.seats import begun_today

CALLS_READ = 60
"""Calls looked through for the last of each ticket: more than can be made between two readings,
such as when a class ends and a whole bidding room is given out.
"""


def read_board(
    session: Session,
    catalogue: Catalogue,
    openings: Mapping[str, Opening],
    day: date,
    now: datetime,
) -> Board:
    """Everything the board shows, of one moment."""
    preferences = read_preferences(session)
    return Board(
        now=now,
        calls=_calls(session, catalogue, day),
        lines=_lines(session, catalogue, day, openings),
        openings=openings,
        counters=_counters(session, day, begun_today(now, catalogue.office.zone)),
        running_text=preferences.running_text,
        maklumat=preferences.maklumat,
    )


def _calls(session: Session, catalogue: Catalogue, day: date) -> tuple[BoardCall, ...]:
    recent = (
        select(TicketCall, Ticket, Counter.name, Computer.name)
        .join(Ticket, TicketCall.ticket_id == Ticket.id)
        .outerjoin(Counter, TicketCall.counter_id == Counter.id)
        .outerjoin(Computer, TicketCall.computer_id == Computer.id)
        .where(TicketCall.service_day == day)
        .order_by(TicketCall.id.desc())
        .limit(CALLS_READ)
    )
    latest: dict[str, BoardCall] = {}
    for call, ticket, counter, computer in session.execute(recent):
        label = ticket_label(ticket.prefix, ticket.number)
        latest.setdefault(label, _call(call, ticket, label, counter, computer, catalogue))
    return tuple(latest.values())


def _call(
    call: TicketCall,
    ticket: Ticket,
    label: str,
    counter: str | None,
    computer: str | None,
    catalogue: Catalogue,
) -> BoardCall:
    # Who sits at a computer stays there for hours and need not be shown the way any more.
    ongoing = AT_A_COUNTER if computer is None else {TicketState.CALLED}
    return BoardCall(
        id=call.id,
        label=label,
        place=computer or counter or "",
        called_at=call.called_at,
        in_progress=ticket.state in ongoing,
        is_computer=computer is not None,
        phrase=catalogue.service(ticket.service).call_phrase,
    )


def _counters(
    session: Session, day: date, is_todays: ColumnElement[bool]
) -> tuple[BoardCounter, ...]:
    rows = session.execute(
        select(
            *(Counter.number, Counter.name, CounterSession.id, Ticket.prefix, Ticket.number),
            func.coalesce(CounterPause.reason, ""),
        )
        .outerjoin(
            CounterSession,
            and_(
                CounterSession.counter_id == Counter.id,
                CounterSession.ended_at.is_(None),
                is_todays,
            ),
        )
        .outerjoin(
            CounterPause,
            and_(CounterPause.session_id == CounterSession.id, CounterPause.ended_at.is_(None)),
        )
        .outerjoin(Ticket, and_(is_at_counter(Counter.id), Ticket.service_day == day))
        .where(Counter.retired.is_(False))
        .order_by(Counter.number)
    )
    return tuple(
        BoardCounter(
            number, name, seat is not None, ticket_label(prefix, ticket) if prefix else "", pause
        )
        for number, name, seat, prefix, ticket, pause in rows
    )


def _lines(
    session: Session, catalogue: Catalogue, day: date, openings: Mapping[str, Opening]
) -> tuple[BoardLine, ...]:
    waiting = waiting_by_prefix(session, catalogue, day)
    by_prefix: dict[str, list[Opening]] = {}
    for service in catalogue.services:
        by_prefix.setdefault(service.prefix, []).append(openings[service.code])
    rooms = {service.prefix for service in catalogue.services if service.is_room}
    free = _free_computers(session) if rooms else None
    return tuple(
        BoardLine(
            prefix=prefix,
            title=catalogue.lines[prefix].title,
            waiting=waiting.get(prefix, 0),
            openings=tuple(states),
            free_computers=free if prefix in rooms else None,
        )
        for prefix, states in sorted(by_prefix.items())
    )


def _free_computers(session: Session) -> int:
    taken = (
        select(RoomStay.id)
        .where(RoomStay.computer_id == Computer.id, RoomStay.ended_at.is_(None))
        .exists()
    )
    wanted = select(func.count(Computer.id)).where(
        Computer.out_of_order.is_(None), Computer.retired.is_(False), ~taken
    )
    return session.scalar(wanted) or 0
