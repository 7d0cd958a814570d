"""Steps of a stay that several of the room's use cases take, inside their transactions."""

from collections.abc import Iterable
from datetime import datetime
from typing import Final
from uuid import UUID

from sqlalchemy import select

from db.models import Computer, JournalEntry, RoomStay, Ticket
from db.vault import Vault
from shared.acts import Act
from shared.alerts import AlertKind, raise_in
from shared.bidding_room.desk import ENDED, RoomDesk, tail_index
from shared.bidding_room.reading import (
    free_computers,
    open_stay_at,
    open_stay_of,
    open_stays,
    seat_with,
    ticket_of,
    tickets_of,
)
from shared.bidding_room.rules import MOST_TRIES, has_lapsed
from shared.bidding_room.views import Departure, StayEnding
from shared.errors import UserError
from shared.queueing.steps import label_of
from shared.queueing.views import TicketState

CLAIMED: Final = "room.claimed"
SIGNED_OUT: Final = "room.signed_out"
WRONG_DIGITS: Final = "room.wrong_digits"
CALLED_AGAIN: Final = "room.called_again"

LONGEST_REASON: Final = 200
ROOM_CLOSED: Final = "Ruang bidding ditutup"


def still_open(act: Act, stay_id: UUID) -> RoomStay:
    """A stay that an officer saw on the screen; raises `room.changed` when it is over."""
    stay = act.session.get(RoomStay, stay_id)
    if stay is None or stay.ended_at is not None:
        raise UserError("room.changed")
    return stay


def computer_of(act: Act, computer_id: UUID) -> Computer:
    """A computer by its id; raises `room.no_computer`."""
    computer = act.session.get(Computer, computer_id)
    if computer is None:
        raise UserError("room.no_computer")
    return computer


def stay_with(act: Act, desk: RoomDesk, code: str) -> RoomStay:
    """The open stay of a slip's visitor; raises as `seat_with` does."""
    seat = seat_with(act.session, code, desk.services, desk.day(act.now))
    return act.session.get_one(RoomStay, seat.stay_id)


def used_with(act: Act, desk: RoomDesk, code: str) -> RoomStay:
    """As `stay_with`, of one who sat down; raises `room.not_claimed` for who did not."""
    stay = stay_with(act, desk, code)
    if stay.seated_at is None:
        label = label_of(ticket_of(act.session, stay.visit_id))
        computer = computer_of(act, stay.computer_id)
        raise UserError("room.not_claimed", label=label, computer=computer.name)
    return stay


def sit_down(act: Act, desk: RoomDesk, stay: RoomStay) -> None:
    """A called visitor takes the computer; raises `room.claim_lapsed` once it is given on."""
    ticket = ticket_of(act.session, stay.visit_id)
    if not _is_awaited(stay, act.now):
        raise UserError("room.claim_lapsed", label=label_of(ticket))
    desk.seat(act, stay, ticket)
    act.record(CLAIMED, stay.id, stay.visit_id)


def leave(act: Act, desk: RoomDesk, stay: RoomStay) -> Departure:
    """A visitor signs out, and the first in line is called."""
    desk.end(act, stay, StayEnding.SIGNED_OUT)
    act.record(SIGNED_OUT, stay.id, stay.visit_id)
    desk.settle(act)
    return departure(act, stay)


def try_digits(
    act: Act, desk: RoomDesk, vault: Vault, stay: RoomStay, digits: str
) -> Departure | UserError:
    """Sign out whose phone ends in these digits, or count the try; the refusal is returned,
    because the count has to be committed.
    """
    is_right = stay.phone_tail is not None and stay.phone_tail == tail_index(vault, stay.id, digits)
    if is_right and stay.wrong_tries < MOST_TRIES:
        return leave(act, desk, stay)
    stay.wrong_tries += 1
    act.record(WRONG_DIGITS, stay.id, stay.visit_id, tries=stay.wrong_tries)
    refusal = refusal_of(stay)
    if refusal.key == "room.ask_officer":
        raise_in(act, AlertKind.SIGN_OUT, about=stay.visit_id)
    return refusal


def refusal_of(stay: RoomStay) -> UserError:
    """What is told after wrong digits."""
    left = MOST_TRIES - stay.wrong_tries
    if stay.phone_tail is None or left <= 0:
        return UserError("room.ask_officer")
    return UserError("room.wrong_digits", left=left)


def call_again(act: Act, desk: RoomDesk, ticket: Ticket) -> None:
    """Announce a called visitor anew, or call a missed or waiting one if a computer is free."""
    stay = open_stay_of(act.session, ticket.visit_id)
    if stay is not None and _is_awaited(stay, act.now):
        desk.announce(act, ticket, computer_of(act, stay.computer_id))
        act.record(CALLED_AGAIN, ticket.id, ticket.visit_id)
        return
    if ticket.state not in (TicketState.NO_SHOW, TicketState.WAITING):
        raise UserError("room.changed")
    desk.return_to_line(act, ticket)
    act.record(CALLED_AGAIN, ticket.id, ticket.visit_id)
    desk.settle(act)
    free = free_computers(act.session)
    if free and ticket.state == TicketState.WAITING:
        desk.call(act, ticket, free[0])


def clear_the_way(act: Act, desk: RoomDesk, computer_id: UUID) -> None:
    """Whoever is on the way to a computer that is out of order stands in line again."""
    stay = open_stay_at(act.session, computer_id)
    if stay is None or stay.seated_at is not None:
        return
    ticket = desk.end(act, stay, StayEnding.RELEASED)
    act.also(ENDED, stay.id, stay.visit_id, ending=StayEnding.RELEASED)
    desk.return_to_line(act, ticket)


def close_room(act: Act, desk: RoomDesk) -> list[RoomStay]:
    """End every stay as "keluar otomatis", and the tickets that nobody will call."""
    there = list(open_stays(act.session))
    for stay in there:
        desk.end(act, stay, StayEnding.AUTOMATIC)
        act.also(ENDED, stay.id, stay.visit_id, ending=StayEnding.AUTOMATIC)
    line = tickets_of(act.session, desk.services, desk.day(act.now), TicketState.WAITING)
    for ticket in line:
        ticket.state, ticket.ended_at = TicketState.CANCELLED, act.now
        ticket.note = ROOM_CLOSED
    return there


def closed_by(act: Act) -> list[RoomStay]:
    """The stays that the same request ended before."""
    entry = select(JournalEntry).where(JournalEntry.request_key == act.request)
    ids = act.session.scalars(entry).one().details["stays"]
    assert isinstance(ids, list)
    return [act.session.get_one(RoomStay, UUID(each)) for each in ids]


def departures(act: Act, stays: Iterable[RoomStay]) -> tuple[Departure, ...]:
    """Stays that ended, of visitors who had sat down."""
    return tuple(departure(act, stay) for stay in stays if stay.seated_at is not None)


def departure(act: Act, stay: RoomStay) -> Departure:
    """A stay that ended, as it is shown."""
    computer = act.session.get_one(Computer, stay.computer_id)
    ended_at = stay.ended_at
    assert ended_at is not None
    ticket = ticket_of(act.session, stay.visit_id)
    return Departure(
        computer=computer.name,
        label=label_of(ticket),
        code=ticket.code,
        seated_at=stay.seated_at or stay.claimed_at,
        ended_at=ended_at,
    )


def ticket_today(act: Act, desk: RoomDesk, ticket_id: UUID) -> Ticket:
    """A ticket of the room's line of this day; raises `queue.unknown` and `queue.other_day`."""
    ticket = act.session.get(Ticket, ticket_id)
    if ticket is None or ticket.service not in desk.services:
        raise UserError("queue.unknown")
    if ticket.service_day != desk.day(act.now):
        raise UserError("queue.other_day", label=label_of(ticket))
    return ticket


def tidied_reason(reason: str) -> str:
    """A reason without stray spaces; raises `room.reason_missing` and `room.reason_too_long`."""
    tidy = " ".join(reason.split())
    if not tidy:
        raise UserError("room.reason_missing")
    if len(tidy) > LONGEST_REASON:
        raise UserError("room.reason_too_long", longest=LONGEST_REASON)
    return tidy


def _is_awaited(stay: RoomStay, now: datetime) -> bool:
    """Whether the computer is still kept for somebody who was called."""
    if stay.seated_at is not None or stay.claim_until is None:
        return False
    return not has_lapsed(stay.claim_until, now)
