"""The bidding room answers as fast after years of stays as on its first day."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from sqlalchemy import insert, select, text

from db.models import (
    Assistance,
    Computer,
    RoomStay,
    Ticket,
    TicketCall,
    Visit,
    VisitAnswer,
    Visitor,
)
from shared.actors import new_id, new_request
from shared.codes import CodeKind, new_code
from shared.office import Office
from tests.faults.test_index_use import Rows, assert_no_full_scan, statements
from tests.shared.bidding_room.room import come, fill, officer, sit, wait
from tests.support.offices import KIOSK, MONDAY, Place

DAYS = 150
STAYS_A_DAY = 20
HISTORY = (Visitor, Visit, VisitAnswer, Ticket, TicketCall, RoomStay, Assistance)


@pytest.fixture
def old_office(office: Office) -> Office:
    """An office whose room has been used for a year, analysed as in time it would be."""
    tables: dict[type, Rows] = {table: [] for table in HISTORY}
    with office.database.reading() as session:
        computers = list(session.scalars(select(Computer.id).order_by(Computer.number)))
    for number in range(DAYS * STAYS_A_DAY):
        computer = computers[number % len(computers)]
        for table, row in _used(office, number, computer):
            tables[table].append(row)
    with office.database.writing() as session:
        for table, rows in tables.items():
            session.execute(insert(table), rows)
    with office.database.writing() as session:
        session.execute(text("ANALYZE"))
    return office


def _used(
    office: Office, number: int, computer: object
) -> Iterator[tuple[type, dict[str, object]]]:
    """The rows that one stay leaves behind."""
    visitor, visit, ticket = new_id(), new_id(), new_id()
    came = MONDAY - timedelta(days=1 + number // STAYS_A_DAY)
    left = came + timedelta(minutes=30)
    yield Visitor, {"id": visitor, "name": "Lama", "organisation": "", "created_at": came}
    yield Visit, {
        "id": visit, "visitor_id": visitor, "service_day": came.date(), "arrived_at": came,
        "audience": "provider", "service": "1d", "catalogue_version": office.catalogue.version,
        "workstation": "Kiosk 1",
    }  # fmt: skip
    yield VisitAnswer, {"visit_id": visit, "question": "tender_package", "answer": "Gedung"}
    yield Ticket, {
        "id": ticket, "visit_id": visit, "service": "1d", "service_day": came.date(),
        "prefix": "D", "number": 1 + number % STAYS_A_DAY, "code": new_code(CodeKind.ROOM),
        "priority": False, "state": "done", "issued_at": came, "called_at": came,
        "ended_at": left, "computer_id": computer,
    }  # fmt: skip
    yield TicketCall, {
        "ticket_id": ticket, "computer_id": computer, "service_day": came.date(),
        "called_at": came,
    }  # fmt: skip
    yield RoomStay, {
        "id": new_id(), "visit_id": visit, "computer_id": computer, "claimed_at": came,
        "seated_at": came, "ended_at": left, "ending": "signed_out",
    }  # fmt: skip
    yield Assistance, {"id": new_id(), "visit_id": visit, "asked_at": came, "ended_at": left}


def test_coming_and_leaving_reads_no_table_through(old_office: Office) -> None:
    room = old_office.bidding_room
    with statements(old_office) as sent:
        seat = come(old_office, "1e").seat
        assert seat is not None
        room.ask_assistance(seat.code, KIOSK, new_request())
        room.sign_out(seat.code, KIOSK, new_request())
    assert_no_full_scan(old_office, sent)


def test_passing_a_computer_on_reads_no_table_through(old_office: Office, place: Place) -> None:
    room = old_office.bidding_room
    seats = fill(old_office)
    called, following = wait(old_office), wait(old_office)
    with statements(old_office) as sent:
        room.sign_out_by_phone(seats[0].computer_id, "7890", KIOSK, new_request())
        room.seat_of(called.code)
        place.clock.advance(timedelta(minutes=5))
        assert room.lapse(KIOSK, new_request()) == 2
        room.claim(following.code, KIOSK, new_request())
    assert_no_full_scan(old_office, sent)


def test_looking_at_the_room_reads_no_table_through(old_office: Office) -> None:
    room = old_office.bidding_room
    rina = officer(old_office, "rina")
    fill(old_office)
    wait(old_office)
    with statements(old_office) as sent:
        room.places()
        room.floor(rina)
        assert room.expected_wait() is not None
        assert len(room.register((MONDAY - timedelta(days=9)).date(), rina)) == STAYS_A_DAY
    assert_no_full_scan(old_office, sent)


def test_sitting_down_takes_no_more_statements_with_every_visitor(
    old_office: Office,
) -> None:
    with statements(old_office) as first:
        sit(old_office)
    with statements(old_office) as second:
        sit(old_office)
    assert len(first) == len(second) <= 32
