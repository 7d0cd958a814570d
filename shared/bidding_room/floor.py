"""The room as screens show it: a plan without names for kiosks, the whole floor for officers."""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.models import Computer, RoomStay, Ticket, Visit, Visitor
from shared.bidding_room.assistance import states_of
from shared.bidding_room.reading import (
    open_stays,
    tender_packages,
    tickets_of,
    waiting_line,
)
from shared.bidding_room.views import (
    AssistanceState,
    ComputerState,
    ComputerView,
    RoomPlace,
    StayView,
    WaitingForRoom,
)
from shared.queueing.steps import label_of
from shared.queueing.views import TicketState


def read_places(session: Session) -> tuple[RoomPlace, ...]:
    """Where the computers stand and which are free: no personal data."""
    stays = {stay.computer_id: stay for stay in open_stays(session)}
    return tuple(
        RoomPlace(
            computer_id=computer.id,
            number=computer.number,
            name=computer.name,
            row=computer.row,
            column=computer.column,
            is_free=computer.id not in stays and computer.out_of_order is None,
            is_in_use=computer.id in stays and stays[computer.id].seated_at is not None,
        )
        for computer in _computers(session)
    )


def read_computers(session: Session) -> tuple[ComputerView, ...]:
    """Every computer with who uses it, by number."""
    stays = _stays(session)
    return tuple(_computer(row, stays.get(row.id)) for row in _computers(session))


def read_waiting(
    session: Session, services: frozenset[str], day: date
) -> tuple[WaitingForRoom, ...]:
    """Who waits for a computer, in the order of being called."""
    return _in_line(session, waiting_line(session, services, day))


def read_missed(
    session: Session, services: frozenset[str], day: date
) -> tuple[WaitingForRoom, ...]:
    """Who did not come when called, in the order of arrival."""
    return _in_line(session, tickets_of(session, services, day, TicketState.NO_SHOW))


def _computers(session: Session) -> Iterable[Computer]:
    in_use = select(Computer).where(Computer.retired.is_(False))
    return session.scalars(in_use.order_by(Computer.number))


def _computer(row: Computer, stay: StayView | None) -> ComputerView:
    return ComputerView(
        id=row.id,
        number=row.number,
        name=row.name,
        row=row.row,
        column=row.column,
        state=_state(row, stay),
        stay=stay,
        out_of_order=row.out_of_order,
    )


def _state(row: Computer, stay: StayView | None) -> ComputerState:
    if row.out_of_order is not None:
        return ComputerState.OUT_OF_ORDER
    if stay is None:
        return ComputerState.FREE
    return ComputerState.CLAIMED if stay.claim_until else ComputerState.IN_USE


def _stays(session: Session) -> dict[UUID, StayView]:
    """Open stays by computer."""
    wanted = (
        select(RoomStay, Ticket, Visitor)
        .join(Ticket, Ticket.visit_id == RoomStay.visit_id)
        .join(Visit, Visit.id == RoomStay.visit_id)
        .join(Visitor, Visitor.id == Visit.visitor_id)
        .where(RoomStay.ended_at.is_(None))
    )
    rows = session.execute(wanted).all()
    if not rows:
        return {}
    visits = [stay.visit_id for stay, _, _ in rows]
    packages, help_of = tender_packages(session, visits), states_of(session, visits)
    return {
        stay.computer_id: StayView(
            id=stay.id,
            visit_id=stay.visit_id,
            ticket_id=ticket.id,
            label=label_of(ticket),
            code=ticket.code,
            person=visitor.name,
            organisation=visitor.organisation,
            tender_package=packages.get(stay.visit_id, ""),
            since=stay.seated_at or stay.claimed_at,
            claim_until=None if stay.seated_at else stay.claim_until,
            identity_shown=stay.identity_shown_at is not None,
            assistance=help_of.get(stay.visit_id, AssistanceState.NONE),
        )
        for stay, ticket, visitor in rows
    }


def _in_line(session: Session, tickets: list[Ticket]) -> tuple[WaitingForRoom, ...]:
    if not tickets:
        return ()
    wanted = (
        select(Visit.id, Visitor)
        .join(Visitor, Visitor.id == Visit.visitor_id)
        .where(Visit.id.in_([ticket.visit_id for ticket in tickets]))
    )
    people = dict(iter(session.execute(wanted)))
    return tuple(
        WaitingForRoom(
            ticket_id=ticket.id,
            label=label_of(ticket),
            person=people[ticket.visit_id].name,
            organisation=people[ticket.visit_id].organisation,
            since=ticket.issued_at,
            position=position,
        )
        for position, ticket in enumerate(tickets, start=1)
    )
