"""Requests of years cost nothing: what is open, and what is looked for, is found by indexes."""

from datetime import timedelta

import pytest
from sqlalchemy import insert, text

from db.models import Request, RequestEscalation, RequestSpan
from shared.actors import new_id
from shared.catalogue import Channel
from shared.codes import CodeKind, new_code
from shared.office import Office
from tests.faults.test_index_use import Rows, Statement, full_scans, statements
from tests.shared.requests.helpdesk import Helpdesk, helpdesk
from tests.support.offices import MONDAY, Place

CLOSED = 4000
OPEN = 30
HARMLESS = ("officers", "anon_")
"""A table that does not grow with the years, and what a statement makes up for itself."""


@pytest.fixture
def old_desk(office: Office, place: Place) -> Helpdesk:
    """A helpdesk with thousands of closed requests behind it."""
    desk = helpdesk(office, place)
    requests: Rows = [_closed(desk, count) for count in range(CLOSED)]
    spans: Rows = [_span(row) for row in requests]
    passed: Rows = [_passed(desk, row) for row in requests[::2]]
    with office.database.writing() as session:
        for table, rows in ((Request, requests), (RequestSpan, spans), (RequestEscalation, passed)):
            session.execute(insert(table), rows)
    for _ in range(OPEN):
        desk.record("1c", channel=Channel.WHATSAPP, contact="081234567890")
    with office.database.writing() as session:
        session.execute(text("ANALYZE"))
    return desk


def _closed(desk: Helpdesk, count: int) -> dict[str, object]:
    at = MONDAY - timedelta(hours=CLOSED - count)
    return {
        "id": new_id(), "number": f"PM-2020-{count:04}", "code": new_code(CodeKind.REQUEST),
        "service": "2a", "channel": "email", "requester": "Lama", "organisation": "Dinas",
        "answers": {}, "received_at": at, "received_by": desk.by.id, "state": "done",
        "officer_id": desk.by.id, "closed_at": at + timedelta(minutes=5),
        "catalogue_version": desk.office.catalogue.version,
    }  # fmt: skip


def _span(row: dict[str, object]) -> dict[str, object]:
    return {
        "request_id": row["id"], "position": 1, "started_at": row["received_at"],
        "ended_at": row["closed_at"],
    }  # fmt: skip


def _passed(desk: Helpdesk, row: dict[str, object]) -> dict[str, object]:
    return {
        "id": new_id(), "request_id": row["id"], "position": 1, "source": "helpdesk",
        "target": "admin_agency", "escalated_at": row["received_at"], "officer_id": desk.by.id,
    }  # fmt: skip


def assert_no_growing_table_is_read_through(office: Office, sent: list[Statement]) -> None:
    with office.database.engine.connect() as connection:
        if connection.dialect.name == "postgresql":
            # Asked to avoid it, Postgres shows whether there is an index once tables have grown.
            connection.execute(text("SET enable_seqscan = off"))
        for sql, values in sent:
            if sql.lstrip().upper().startswith(("SELECT", "INSERT", "UPDATE")):
                scans = full_scans(connection, sql, values)
                grown = [line for line in scans if not any(part in line for part in HARMLESS)]
                assert grown == [], sql


def test_the_board_reads_what_is_open_alone(old_desk: Helpdesk) -> None:
    requests = old_desk.office.requests
    with statements(old_desk.office) as sent:
        assert len(requests.board(old_desk.by)) == OPEN
    assert_no_growing_table_is_read_through(old_desk.office, sent)


def test_the_board_takes_as_many_statements_for_one_as_for_thirty(old_desk: Helpdesk) -> None:
    requests = old_desk.office.requests
    only = old_desk.record("3a")
    with statements(old_desk.office) as one:
        assert [row.id for row in requests.board(old_desk.by, service="3a")] == [only.id]
    with statements(old_desk.office) as all_of_them:
        requests.board(old_desk.by)
    assert len(one) == len(all_of_them)


def test_looking_and_stepping_read_no_table_through(old_desk: Helpdesk) -> None:
    office, made = old_desk.office, old_desk.record("2a")
    with statements(office) as sent:
        office.requests.search("081234567890", old_desk.by)
        office.requests.search("PM-2020-0007", old_desk.by)
        office.requests.find(made.code, old_desk.by)
        office.requests.status_of(made.code)
        old_desk.finish(old_desk.complete(made))
    assert_no_growing_table_is_read_through(office, sent)
