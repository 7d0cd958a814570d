"""Migrations build exactly the tables that the program's models describe."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import CheckConstraint, MetaData, Select, Table, inspect, select, text
from sqlalchemy.exc import IntegrityError

from db.base import Base
from db.engine import WRITES, Database, connect
from db.migrate import upgrade
from db.models import JournalEntry, TicketLeg
from db.revision import REVISION
from shared.actors import new_request
from shared.office import Office
from shared.queueing import Destination
from tests.support.offices import Originals, Place, seated, take_ticket


def test_the_migrated_tables_are_those_of_the_models(place: Place) -> None:
    database = connect(place.url)
    with database.engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), Base.metadata) == []
    database.close()


PARTIAL = {
    "ix_alerts_open": "closed_at IS NULL",
    "ix_complaints_open": "closed_at IS NULL",
    "ix_journal_reasons": "reason IS NOT NULL",
    "ix_print_jobs_pending": "state",
    "ix_requests_pending": "closed_at IS NULL",
    "ix_tickets_waiting": "state",
    "uq_assistances_one_per_visit": "ended_at IS NULL",
    "uq_counter_pauses_one_per_session": "ended_at IS NULL",
    "uq_counter_sessions_counter": "ended_at IS NULL",
    "uq_counter_sessions_officer": "ended_at IS NULL",
    "uq_request_spans_one_running": "ended_at IS NULL",
    "uq_room_stays_one_per_computer": "ended_at IS NULL",
    "uq_room_stays_one_per_visit": "ended_at IS NULL",
    "uq_tickets_one_per_counter": "state",
    "uq_training_participants_person": "state",
    "uq_training_sessions_regular": "mode",
    "ix_verifications_proxy_letter_key": "proxy_letter_key",
    "uq_verifications_one_open_per_case": "concluded_at IS NULL",
    "ix_visits_companion_of": "companion_of IS NOT NULL",
}


@pytest.mark.parametrize("place", ["postgresql"], indirect=True)
def test_partial_indexes_are_partial_on_postgres_too(place: Place) -> None:
    database = connect(place.url)
    with database.engine.connect() as connection:
        wanted = text("SELECT indexname, indexdef FROM pg_indexes WHERE indexdef LIKE '% WHERE %'")
        found = {name: made.partition(" WHERE ")[2] for name, made in connection.execute(wanted)}
    database.close()
    assert found.keys() == PARTIAL.keys()
    assert all(condition in found[name] for name, condition in PARTIAL.items())


def test_the_program_names_the_newest_migration() -> None:
    assert ScriptDirectory("db/migrations").get_current_head() == REVISION


GIVEN_UP = {("officers", "failures"), ("officers", "failed_at")}
"""Counts of wrong tries, kept by workstation since 0003."""

Rows = dict[str, set[tuple[str, ...]]]


@pytest.fixture
def first_version(
    place: Place, originals: Originals, tmp_path: Path
) -> Iterator[tuple[Database, MetaData]]:
    """A database as the first version of the program left it, with a morning's visitors."""
    work_a_morning(place)
    with left_by("0001", place, originals, tmp_path) as old:
        yield old


@contextmanager
def left_by(
    revision: str, place: Place, originals: Originals, folder: Path
) -> Iterator[tuple[Database, MetaData]]:
    """The rows of a place in a database as an older version of the program knew it."""
    newest = connect(place.url)
    old = connect(originals.empty(newest.url.get_backend_name(), folder))
    config = Config()
    config.set_main_option("script_location", "db/migrations")
    config.attributes["engine"] = old.engine.execution_options(**{WRITES: True})
    command.upgrade(config, revision)
    tables = MetaData()
    tables.reflect(old.engine)
    with newest.engine.connect() as reader, old.writing() as session:
        for table in kept_tables(tables):
            rows = [dict(row) for row in reader.execute(kept_columns(table)).mappings()]
            if rows:
                session.execute(table.insert(), rows)
    yield old, tables
    newest.close()
    old.close()


def work_a_morning(place: Place) -> None:
    """Somebody waits, somebody is served, and somebody's papers are looked through."""
    office = place.open()
    siti = seated(office, "siti", 1)
    for _visitor in range(3):
        take_ticket(office, "1a")
    called = office.queueing.call_next(siti, new_request())
    assert called is not None
    place.clock.advance(timedelta(minutes=1))
    office.queueing.recall(called.id, siti, new_request())
    office.queueing.begin(called.id, siti, new_request())
    office.verification.open(called.id, siti, new_request())


def kept_tables(tables: MetaData) -> list[Table]:
    return [table for table in tables.sorted_tables if table.name != "alembic_version"]


def rows_of(database: Database, tables: MetaData) -> Rows:
    """Every row, in the columns of the first version that are kept."""
    with database.engine.connect() as connection:
        return {
            table.name: {tuple(map(repr, row)) for row in connection.execute(kept_columns(table))}
            for table in kept_tables(tables)
        }


def kept_columns(table: Table) -> Select[tuple[object, ...]]:
    return select(*(column for column in table.c if (table.name, column.name) not in GIVEN_UP))


def test_the_newest_version_keeps_what_the_first_one_wrote(
    first_version: tuple[Database, MetaData],
) -> None:
    database, tables = first_version
    before = rows_of(database, tables)
    assert all(before[name] for name in ("visits", "tickets", "ticket_calls", "verifications"))
    upgrade(database)
    assert rows_of(database, tables) == before


def test_figures_of_days_gone_by_are_counted_as_before(
    office: Office, place: Place, originals: Originals, tmp_path: Path
) -> None:
    siti = seated(office, "siti", 1)
    take_ticket(office, "1a")
    sent_on = take_ticket(office, "1a")
    office.queueing.call(sent_on.id, siti, new_request(), reason="Pesawat pukul 11")
    office.queueing.begin(sent_on.id, siti, new_request())
    office.queueing.transfer(sent_on.id, Destination("1b"), siti, new_request())
    legs = select(TicketLeg.ticket_id, TicketLeg.service_day).order_by(TicketLeg.id)
    reasons = select(JournalEntry.number, JournalEntry.reason).order_by(JournalEntry.number)
    with office.database.reading() as session:
        day, said = session.execute(legs).all(), session.execute(reasons).all()
    assert [reason for _number, reason in said if reason] == ["Pesawat pukul 11"]
    with left_by("0004", place, originals, tmp_path) as (old, _tables):
        upgrade(old)
        with old.reading() as session:
            assert session.execute(legs).all() == day
            assert session.execute(reasons).all() == said


@pytest.mark.parametrize(
    ("details", "kept"),
    [
        (r'{"reason": "Tamu\u0000 penting"}', {"reason": "Tamu penting"}),
        (r'{"file": ["daftar\udcff.csv"]}', {"file": ["daftar.csv"]}),
        (r'{"note": "\ud83d\ude00 \\u0000"}', {"note": "\U0001f600 \\u0000"}),
    ],
)
def test_a_journal_with_odd_characters_is_brought_along(
    office: Office, place: Place, originals: Originals, tmp_path: Path, details: str, kept: object
) -> None:
    take_ticket(office, "1a")
    with left_by("0004", place, originals, tmp_path) as (old, _tables):
        is_postgres = old.url.get_backend_name() == "postgresql"
        given = "CAST(:details AS JSON)" if is_postgres else ":details"
        with old.writing() as session:
            session.execute(text(f"UPDATE journal SET details = {given}"), {"details": details})
        upgrade(old)
        with old.reading() as session:
            row = session.scalars(select(JournalEntry).limit(1)).one()
            assert row.details == kept
            assert row.reason == row.details.get("reason")


def test_every_constraint_of_the_models_stands_after_it(
    first_version: tuple[Database, MetaData],
) -> None:
    database, _ = first_version
    upgrade(database)
    with database.engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), Base.metadata) == []
    found = inspect(database.engine)
    for name, table in Base.metadata.tables.items():
        checks = {each.name for each in table.constraints if isinstance(each, CheckConstraint)}
        assert {check["name"] for check in found.get_check_constraints(name)} == checks


@pytest.mark.parametrize("place", ["sqlite"], indirect=True)
def test_tables_copied_by_sqlite_count_on_and_refuse_as_before(
    first_version: tuple[Database, MetaData],
) -> None:
    database, _ = first_version
    upgrade(database)
    again = text(
        "INSERT INTO ticket_calls (ticket_id, counter_id, officer_id, service_day, called_at)"
        " SELECT ticket_id, counter_id, officer_id, service_day, called_at FROM ticket_calls"
        " WHERE id = 1"
    )
    with database.writing() as session:
        session.execute(text("DELETE FROM ticket_calls WHERE id = 2"))
        session.execute(again)
        assert set(session.scalars(text("SELECT id FROM ticket_calls"))) == {1, 3}
    with pytest.raises(IntegrityError), database.writing() as session:
        session.execute(text("UPDATE tickets SET ended_at = NULL, number = 0"))
