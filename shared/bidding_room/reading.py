"""Reading the bidding room out of the database: open stays, free computers, the line."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from db.models import Computer, RoomStay, Ticket, VisitAnswer
from shared.bidding_room.rules import by_idleness, waiting_range
from shared.bidding_room.views import Range, RoomSeat, StayEnding
from shared.codes import CodeKind, parse_code
from shared.errors import UserError
from shared.preferences import read_preferences
from shared.queueing.rules import calling_order
from shared.queueing.steps import label_of
from shared.queueing.views import TicketState
from shared.queueing.waiting import priority_streak

TENDER_PACKAGE: Final = "tender_package"
"""The name of the question whose answer stands in the room's register."""

RECENT_STAYS: Final = 20


@dataclass(frozen=True, slots=True)
class FreeComputer:
    """A computer that can be given, and when it was last used."""

    computer: Computer
    idle_since: datetime | None

    @property
    def number(self) -> int:
        """The number visitors know it by."""
        return self.computer.number


def open_stays(session: Session) -> Sequence[RoomStay]:
    """Every stay that has not ended, the oldest first."""
    wanted = select(RoomStay).where(RoomStay.ended_at.is_(None))
    return session.scalars(wanted.order_by(RoomStay.claimed_at, RoomStay.id)).all()


def open_stay_of(session: Session, visit_id: UUID) -> RoomStay | None:
    """The stay of a visit that has not ended."""
    wanted = select(RoomStay).where(RoomStay.visit_id == visit_id, RoomStay.ended_at.is_(None))
    return session.scalar(wanted)


def open_stay_at(session: Session, computer_id: UUID) -> RoomStay | None:
    """The stay at a computer that has not ended."""
    wanted = select(RoomStay).where(
        RoomStay.computer_id == computer_id, RoomStay.ended_at.is_(None)
    )
    return session.scalar(wanted)


def free_computers(session: Session) -> list[Computer]:
    """Computers in order that nobody has, in the order of being given."""
    taken = select(RoomStay.computer_id).where(RoomStay.ended_at.is_(None))
    last_used = (
        select(func.max(RoomStay.ended_at))
        .where(RoomStay.computer_id == Computer.id)
        .scalar_subquery()
    )
    wanted = select(Computer, last_used).where(
        Computer.out_of_order.is_(None), Computer.retired.is_(False), Computer.id.not_in(taken)
    )
    free = [FreeComputer(computer, used) for computer, used in session.execute(wanted)]
    return [each.computer for each in by_idleness(free)]


def tickets_of(
    session: Session, services: Iterable[str], day: date, state: TicketState
) -> list[Ticket]:
    """The room's tickets of a day in one state, in the order of arrival."""
    wanted = (
        select(Ticket)
        .where(Ticket.service_day == day, Ticket.state == state, Ticket.service.in_(services))
        .order_by(Ticket.issued_at, Ticket.id)
    )
    return list(session.scalars(wanted))


def waiting_line(session: Session, services: frozenset[str], day: date) -> list[Ticket]:
    """Who waits for a computer, in the order of being called (D56)."""
    waiting = tickets_of(session, services, day, TicketState.WAITING)
    if not waiting:
        return []
    rule = read_preferences(session).priority_rule
    streak = priority_streak(session, day, services)
    return [ticket for ticket, _ in calling_order(waiting, rule, streak)]


def ticket_with(session: Session, text: str) -> Ticket:
    """The room's ticket whose barcode was scanned; raises `room.unknown_code`."""
    code = parse_code(text)
    if code is not None and code.kind is CodeKind.ROOM:
        ticket = session.scalar(select(Ticket).where(Ticket.code == code.value))
        if ticket is not None:
            return ticket
    raise UserError("room.unknown_code")


def ticket_of(session: Session, visit_id: UUID) -> Ticket:
    """The ticket of a visit to the room."""
    return session.scalars(select(Ticket).where(Ticket.visit_id == visit_id)).one()


def seat_of_stay(session: Session, stay: RoomStay) -> RoomSeat:
    """A stay as the visitor is told of it."""
    ticket = ticket_of(session, stay.visit_id)
    computer = session.get_one(Computer, stay.computer_id)
    return RoomSeat(
        stay_id=stay.id,
        ticket_id=ticket.id,
        visit_id=stay.visit_id,
        label=label_of(ticket),
        code=ticket.code,
        computer_id=computer.id,
        computer=computer.name,
        number=computer.number,
        row=computer.row,
        column=computer.column,
        seated_at=stay.seated_at,
        claim_until=stay.claim_until,
    )


def seat_with(session: Session, text: str, services: frozenset[str], today: date) -> RoomSeat:
    """The computer that a slip's visitor has, or that is kept for them.

    Raises `room.unknown_code`, `room.waiting`, `room.missed` and `room.ended`.
    """
    ticket = ticket_with(session, text)
    stay = open_stay_of(session, ticket.visit_id)
    if stay is not None and ticket.service_day == today:
        return seat_of_stay(session, stay)
    label = label_of(ticket)
    if ticket.service_day == today and ticket.state == TicketState.WAITING:
        line = [each.id for each in waiting_line(session, services, today)]
        raise UserError("room.waiting", label=label, position=line.index(ticket.id) + 1)
    if ticket.service_day == today and ticket.state == TicketState.NO_SHOW:
        raise UserError("room.missed", label=label)
    raise UserError("room.ended", label=label)


def tender_packages(session: Session, visits: Iterable[UUID]) -> dict[UUID, str]:
    """What each visit bids for, where it was told."""
    wanted = select(VisitAnswer).where(
        VisitAnswer.visit_id.in_(visits), VisitAnswer.question == TENDER_PACKAGE
    )
    return {answer.visit_id: answer.answer for answer in session.scalars(wanted)}


def recent_lengths(session: Session) -> list[timedelta]:
    """How long the last stays lasted whose visitors signed out themselves."""
    wanted = (
        select(RoomStay.seated_at, RoomStay.ended_at)
        .where(RoomStay.ending == StayEnding.SIGNED_OUT)
        .order_by(RoomStay.ended_at.desc())
        .limit(RECENT_STAYS)
    )
    return [ended - seated for seated, ended in session.execute(wanted) if seated and ended]


def expected_wait(
    session: Session, services: frozenset[str], now: datetime, today: date, ahead: int | None
) -> Range | None:
    """How long somebody waits with so many, or all who wait, before them."""
    if free_computers(session):
        return None
    if ahead is None:
        ahead = len(tickets_of(session, services, today, TicketState.WAITING))
    usable = (Computer.out_of_order.is_(None), Computer.retired.is_(False))
    in_order = set(session.scalars(select(Computer.id).where(*usable)))
    used_for = [
        now - (stay.seated_at or now)
        for stay in open_stays(session)
        if stay.computer_id in in_order
    ]
    return waiting_range(used_for, recent_lengths(session), ahead)
