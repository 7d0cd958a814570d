"""Issuing a ticket costs the same on an old database as on a new one."""

import random
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta

import pytest
from sqlalchemy import event, insert, text
from sqlalchemy.engine import Connection

from db.models import JournalEntry, Ticket, TicketCall, Visit, Visitor
from shared.actors import Officer, new_id, new_request
from shared.catalogue import Audience
from shared.codes import CodeKind, new_code
from shared.office import Office
from shared.queueing import Destination
from tests.support.offices import MONDAY, seated, take_ticket

DAYS = 200
TICKETS_A_DAY = 40
SMALL_TABLES = (
    *("settings", "holidays", "closures", "hours_overlays", "counter", "office"), "computers",
)  # fmt: skip

Statement = tuple[str, object]
Rows = list[dict[str, object]]


@contextmanager
def statements(office: Office) -> Iterator[list[Statement]]:
    """Everything that is sent to the database meanwhile."""
    sent: list[Statement] = []

    def note(_c: object, _cursor: object, sql: str, values: object, *_: object) -> None:
        sent.append((sql, values))

    event.listen(office.database.engine, "before_cursor_execute", note)
    yield sent
    event.remove(office.database.engine, "before_cursor_execute", note)


@pytest.fixture
def old_office(office: Office) -> Office:
    """An office with a year of history, analysed as its database does by itself in time."""
    first = MONDAY.date() - timedelta(days=DAYS)
    chance = random.Random(1)
    visitors: Rows = []
    visits: Rows = []
    tickets: Rows = []
    calls: Rows = []
    journal: Rows = []
    siti = seated(office, "siti", 1)
    for day, number in ((d, n) for d in range(DAYS) for n in range(1, TICKETS_A_DAY + 1)):
        visit, visitor = new_id(), new_id()
        visitors.append(_visitor(visitor))
        visits.append(_visit(visit, visitor, first + timedelta(days=day), office))
        ticket = _ticket(visit, first + timedelta(days=day), number, chance)
        tickets.append(ticket)
        calls.append(_call(ticket, siti))
        journal.append(_entry(1000 + len(journal), visit))
    with office.database.writing() as session:
        filled = (
            (Visitor, visitors), (Visit, visits), (Ticket, tickets), (TicketCall, calls),
            (JournalEntry, journal),
        )  # fmt: skip
        for table, rows in filled:
            session.execute(insert(table), rows)
    with office.database.writing() as session:
        session.execute(text("ANALYZE"))
    return office


def _visitor(visitor: object) -> dict[str, object]:
    return {"id": visitor, "name": "Lama", "organisation": "", "created_at": MONDAY}


def _visit(visit: object, visitor: object, day: date, office: Office) -> dict[str, object]:
    return {
        "id": visit, "visitor_id": visitor, "service_day": day, "arrived_at": MONDAY,
        "audience": "provider", "service": "1a", "catalogue_version": office.catalogue.version,
        "workstation": "Kiosk 1",
    }  # fmt: skip


def _ticket(visit: object, day: date, number: int, chance: random.Random) -> dict[str, object]:
    return {
        "id": new_id(), "visit_id": visit, "service": "1a", "service_day": day, "prefix": "A",
        "number": number, "code": new_code(CodeKind.TICKET), "priority": chance.random() < 0.2,
        "state": chance.choice(["done", "cancelled"]), "issued_at": MONDAY, "ended_at": MONDAY,
    }  # fmt: skip


def _call(ticket: dict[str, object], by: Officer) -> dict[str, object]:
    return {
        "ticket_id": ticket["id"], "counter_id": by.seat.id, "officer_id": by.id,
        "service_day": ticket["service_day"], "called_at": MONDAY,
    }  # fmt: skip


def _entry(number: int, visit: object) -> dict[str, object]:
    return {
        "number": number, "at": MONDAY, "action": "ticket.done", "workstation": "PC 1",
        "visit_id": visit, "subject_id": visit, "request_key": new_id(), "details": {},
    }  # fmt: skip


def full_scans(connection: Connection, sql: str, values: object) -> list[str]:
    """The lines of a statement's plan that read a whole table which grows with history."""
    sqlite = connection.dialect.name == "sqlite"
    explain = "EXPLAIN QUERY PLAN " if sqlite else "EXPLAIN "
    plan = [str(row[-1]) for row in connection.exec_driver_sql(explain + sql, values)]  # type: ignore[arg-type]
    scans = [line for line in plan if ("SCAN " in line if sqlite else "Seq Scan on" in line)]
    return [
        line for line in scans
        if not any(table in line for table in SMALL_TABLES) and "CONSTANT ROW" not in line
        and "USING" not in line
    ]  # fmt: skip


def assert_no_full_scan(office: Office, sent: list[Statement]) -> None:
    with office.database.engine.connect() as connection:
        if connection.dialect.name == "postgresql":
            # It prefers to read small tables through; asked to avoid that, it shows whether
            # there is an index to use once they have grown.
            connection.execute(text("SET enable_seqscan = off"))
        for sql, values in sent:
            if sql.lstrip().upper().startswith(("SELECT", "INSERT", "UPDATE")):
                assert full_scans(connection, sql, values) == [], sql


def test_issuing_a_ticket_reads_no_table_through(old_office: Office) -> None:
    with statements(old_office) as sent:
        take_ticket(old_office)
    assert_no_full_scan(old_office, sent)


def test_issuing_a_ticket_takes_as_many_statements_in_an_old_office_as_in_a_new_one(
    office: Office, old_office: Office
) -> None:
    with statements(old_office) as sent:
        take_ticket(old_office)
    with statements(old_office) as again:
        take_ticket(old_office)
    assert len(sent) == len(again) <= 16


def test_calling_the_next_reads_no_table_through(old_office: Office) -> None:
    siti: Officer = seated(old_office, "siti", 1)
    take_ticket(old_office)
    with statements(old_office) as sent:
        old_office.queueing.call_next(siti, new_request())
    assert_no_full_scan(old_office, sent)


def test_offering_services_with_their_outlook_reads_no_table_through(old_office: Office) -> None:
    seated(old_office, "budi", 2)
    take_ticket(old_office)
    with statements(old_office) as sent:
        old_office.guestbook.offers(Audience.PROVIDER)
    assert_no_full_scan(old_office, sent)


def test_showing_line_and_board_reads_no_table_through(old_office: Office) -> None:
    siti: Officer = seated(old_office, "siti", 1)
    take_ticket(old_office)
    with statements(old_office) as sent:
        old_office.queueing.line(siti)
        old_office.queueing.board()
    assert_no_full_scan(old_office, sent)


def test_sending_on_and_undoing_read_no_table_through(old_office: Office) -> None:
    siti, queueing = seated(old_office, "siti", 1), old_office.queueing
    ticket = take_ticket(old_office)
    with statements(old_office) as sent:
        queueing.call(ticket.id, siti, new_request())
        queueing.plan_service(ticket.id, "1b", siti, new_request())
        queueing.add_note(ticket.visit_id, "Membawa kursi roda", siti, new_request())
        queueing.transfer(ticket.id, Destination("1c"), siti, new_request(), returns=True)
        offered = queueing.line(siti).undo
        assert offered is not None
        queueing.undo(offered.step_id, siti, new_request())
    assert_no_full_scan(old_office, sent)
