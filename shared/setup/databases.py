"""Looking at a database before it is chosen: can an office be made here, or which one stands."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import inspect, select, text
from sqlalchemy.exc import DatabaseError

from db.engine import Database, connect, open_database, revision_of
from db.errors import DatabaseRefused
from db.models import OfficeRecord, Workstation
from shared.errors import UserError
from shared.setup.plan import OfficeFound
from shared.workstations import is_silent


def refuse_unfit_for_new(url: str) -> None:
    """Refuse a database in which no office can be made.

    Raises `setup.office_there`, `setup.other_tables`, `setup.no_rights`, `setup.unreachable`,
    `setup.no_database_file`, `setup.older`, or `setup.database` with what else is wrong.
    """
    with _worded(url):
        database = connect(url)
        try:
            if revision_of(database) is not None:
                _refuse_office(database)
            else:
                _refuse_full(database)
        finally:
            database.close()


def find_office(url: str, now: datetime) -> OfficeFound:
    """The office in a database; raises `setup.no_office` and as `refuse_unfit_for_new` does."""
    with _worded(url):
        database = open_database(url)
        try:
            with database.reading() as session:
                record = session.get(OfficeRecord, 1)
                if record is None:
                    raise UserError("setup.no_office")
                alive = frozenset(
                    row.name
                    for row in session.scalars(select(Workstation))
                    if not is_silent(row.seen_at, now)
                )
                return OfficeFound(record.name, record.key_fingerprint, alive)
        finally:
            database.close()


def _refuse_office(database: Database) -> None:
    with database.reading() as session:
        record = session.get(OfficeRecord, 1)
    if record is not None:
        raise UserError("setup.office_there", office=record.name)


def _refuse_full(database: Database) -> None:
    is_file = database.url.get_backend_name() == "sqlite"
    if is_file and not Path(database.url.database or "").exists():
        return  # looking into it would leave an empty file behind
    with database.engine.connect() as connection:
        if inspect(connection).get_table_names():
            raise UserError("setup.other_tables")
        if is_file:
            return
        try:
            connection.execute(text("CREATE TABLE loket_trial (id integer)"))
        except DatabaseError as error:
            raise UserError("setup.no_rights") from error
        finally:
            connection.rollback()


@contextmanager
def _worded(url: str) -> Iterator[Any]:
    """Tell what the database refuses in the wizard's words, which name no commands."""
    try:
        yield
    except DatabaseRefused as refusal:
        if refusal.key == "database.empty":
            raise UserError("setup.no_office") from refusal
        if refusal.key == "database.unreachable":
            raise _unreachable(url) from refusal
        if refusal.key == "database.older":
            raise UserError("setup.older") from refusal
        raise UserError("setup.database", problem=str(refusal)) from refusal
    except (DatabaseError, OSError) as fault:
        raise _unreachable(url) from fault


def _unreachable(url: str) -> UserError:
    is_file = url.startswith("sqlite:")
    return UserError("setup.no_database_file" if is_file else "setup.unreachable")
