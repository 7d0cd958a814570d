"""A power cut at any line of a sign-out leaves the room as it was, and a retry completes it."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from sqlalchemy import event, select

from db.models import JournalEntry, RoomStay, Ticket, TicketCall
from shared.actors import new_request
from shared.office import Office
from tests.shared.bidding_room.room import fill, wait
from tests.support.offices import KIOSK, provider_form

WRITES = ("INSERT", "UPDATE", "DELETE")


class PowerCut(Exception):
    """Ends the program between two lines."""


@contextmanager
def power_cut_before(office: Office, write: int) -> Iterator[None]:
    """Let so many writes through, and end the program before the next one."""
    done = 0

    def count(_c: object, _cursor: object, sql: str, *_: object) -> None:
        nonlocal done
        if sql.lstrip().upper().startswith(WRITES):
            if done == write:
                raise PowerCut
            done += 1

    event.listen(office.database.engine, "before_cursor_execute", count)
    try:
        yield
    finally:
        event.remove(office.database.engine, "before_cursor_execute", count)


def everything(office: Office) -> tuple[list[object], ...]:
    """What a sign-out could touch."""
    wanted = (
        select(RoomStay.id, RoomStay.seated_at, RoomStay.ended_at, RoomStay.computer_id),
        select(Ticket.id, Ticket.state, Ticket.computer_id, Ticket.calls),
        select(TicketCall.id),
        select(JournalEntry.number),
    )
    with office.database.reading() as session:
        return tuple(sorted(session.execute(each).all(), key=str) for each in wanted)


def test_a_sign_out_and_the_call_it_brings_happen_together_or_not_at_all(office: Office) -> None:
    seats = fill(office)
    called = wait(office)
    before, request, cuts = everything(office), new_request(), 0
    while True:
        try:
            with power_cut_before(office, cuts):
                office.bidding_room.sign_out(seats[0].code, KIOSK, request)
            break
        except PowerCut:
            assert everything(office) == before
            cuts += 1
    assert cuts >= len(("the stay", "its ticket", "the call", "its stay", "two rows of journal"))
    assert office.bidding_room.seat_of(called.code).computer == "PC 1"


@pytest.mark.parametrize("service", ["1d", "1e"])
def test_a_visitor_is_signed_in_with_the_computer_or_not_at_all(
    office: Office, service: str
) -> None:
    before, request, cuts = everything(office), new_request(), 0
    while True:
        try:
            with power_cut_before(office, cuts):
                signed_in = office.guestbook.sign_in(provider_form(service), KIOSK, request)
            break
        except PowerCut:
            assert everything(office) == before
            assert all(place.is_free for place in office.bidding_room.places())
            cuts += 1
    assert cuts >= len(("visitor", "visit", "number", "ticket", "stay", "paper", "journal"))
    assert signed_in.ticket is not None
    assert signed_in.ticket.label == "D-001"
    assert signed_in.seat is not None
