"""Migrations build exactly the tables that the program's models describe."""

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import text

from db.base import Base
from db.engine import connect
from db.revision import REVISION
from tests.support.offices import Place


def test_the_migrated_tables_are_those_of_the_models(place: Place) -> None:
    database = connect(place.url)
    with database.engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), Base.metadata) == []
    database.close()


PARTIAL = {
    "ix_alerts_open": "closed_at IS NULL",
    "ix_print_jobs_pending": "state",
    "ix_tickets_waiting": "state",
    "uq_assistances_one_per_visit": "ended_at IS NULL",
    "uq_counter_sessions_counter": "ended_at IS NULL",
    "uq_counter_sessions_officer": "ended_at IS NULL",
    "uq_room_stays_one_per_computer": "ended_at IS NULL",
    "uq_room_stays_one_per_visit": "ended_at IS NULL",
    "uq_tickets_one_per_counter": "state",
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
