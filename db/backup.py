"""A copy of the whole office in one SQLite file, made while everybody works, and verified.

The same file comes from SQLite and from Postgres, is opened by the same program, and can be
restored to either. The office key is not in it: without the key its numbers stay sealed.
"""

import os
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from sqlalchemy import Connection, Table, func, insert, select, text
from sqlalchemy.exc import DatabaseError

from db.base import Base
from db.engine import WRITES, Database, connect, open_database, revision_of
from db.errors import DatabaseRefused
from db.migrate import upgrade
from db.models import JournalEntry, OfficeRecord

_UNFINISHED: Final = ".belum-jadi"
_ROWS_AT_ONCE: Final = 1_000


@dataclass(frozen=True, slots=True)
class Backup:
    """A verified backup: its file, and the number of the journal's last row in it."""

    file: Path
    journal_number: int


def back_up(database: Database, file: Path, at_least: int = 0) -> Backup:
    """Copy the office into a new file, which appears under its name only when it is whole.

    `at_least` is a journal number that must be in it. Raises `backup.unwritable` with the
    reason, or `backup.broken` when what was written does not hold what it should.
    """
    unfinished = file.with_name(file.name + _UNFINISHED)
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        unfinished.unlink(missing_ok=True)
        unfinished.touch(mode=0o600)
        _copy(database, unfinished)
        number = verify(unfinished, at_least)
        _flush(unfinished)
        unfinished.replace(file)
        _flush(file.parent)
    except OSError as error:
        raise DatabaseRefused("backup.unwritable", file=file, problem=str(error)) from error
    except DatabaseError as error:
        raise DatabaseRefused("backup.unwritable", file=file, problem=str(error.orig)) from error
    finally:
        with suppress(OSError):
            _clear(unfinished)
    return Backup(file, number)


def verify(file: Path, at_least: int = 0) -> int:
    """Open a backup and look through it; returns the number of its last journal row.

    Raises `backup.broken`, or as `open_database` does.
    """
    copy = open_database(f"sqlite:///{file}")
    try:
        with copy.reading() as session:
            whole = session.scalar(text("PRAGMA integrity_check")) == "ok"
            dangling = session.execute(text("PRAGMA foreign_key_check")).first()
            office = session.get(OfficeRecord, 1)
            number = session.scalar(select(func.max(JournalEntry.number))) or 0
    finally:
        copy.close()
    if not whole or dangling or office is None or number < at_least:
        raise DatabaseRefused("backup.broken", file=file)
    return number


def restore(file: Path, url: str) -> None:
    """Put a backup into a new database; raises `backup.not_empty` where an office stands already.

    The tables that an interrupted attempt left behind are empty, and taken over.
    """
    source, target = open_database(f"sqlite:///{file}"), connect(url)
    try:
        if _holds_an_office(target):
            raise DatabaseRefused("backup.not_empty")
        upgrade(target)
        _copy_rows(source, target)
    finally:
        source.close()
        target.close()


def _holds_an_office(database: Database) -> bool:
    if revision_of(database) is None:
        return False
    with database.reading() as session:
        return session.scalar(select(OfficeRecord.id)) is not None


def _copy(database: Database, file: Path) -> None:
    if database.url.get_backend_name() == "sqlite":
        _copy_pages(database, file)
        return
    copy = connect(f"sqlite:///{file}")
    try:
        upgrade(copy)
        _copy_rows(database, copy)
    finally:
        copy.close()


def _copy_pages(database: Database, file: Path) -> None:
    """Copy page by page; writers go on, and what they commit meanwhile is copied as well."""
    import pysqlite3

    source = database.engine.raw_connection()
    target = pysqlite3.connect(str(file))
    try:
        source.driver_connection.backup(target)  # type: ignore[union-attr]
    except pysqlite3.Error as error:
        raise OSError(str(error)) from error
    finally:
        target.close()
        source.close()


def _copy_rows(source: Database, target: Database) -> None:
    writer = target.engine.execution_options(**{WRITES: True})
    with source.reading() as session, writer.begin() as written:
        if target.url.get_backend_name() == "sqlite":
            # Rows may name rows of their own table that come later.
            written.exec_driver_sql("PRAGMA defer_foreign_keys=ON")
        for table in Base.metadata.sorted_tables:
            for rows in _rows(session.connection(), table):
                written.execute(insert(table), rows)
        if target.url.get_backend_name() == "postgresql":
            _go_on_counting(written)


def _go_on_counting(connection: Connection) -> None:
    """Let Postgres give the next number after those that came with the rows."""
    for table in Base.metadata.sorted_tables:
        counted = table.autoincrement_column
        if counted is None:
            continue
        series = func.pg_get_serial_sequence(table.name, counted.name)
        last = connection.scalar(select(func.max(counted)))
        if last is not None and connection.scalar(select(series)) is not None:
            connection.execute(select(func.setval(series, last)))


def _rows(connection: Connection, table: Table) -> Iterator[list[dict[str, Any]]]:
    """A table's rows, some at a time; older ones first where they name each other.

    What the database itself works out of the rest is left to the one that gets the rows.
    """
    given = (column for column in table.columns if column.computed is None)
    ordered = select(*given).order_by(*table.primary_key.columns)
    found = connection.execution_options(yield_per=_ROWS_AT_ONCE).execute(ordered)
    for rows in found.mappings().partitions():
        yield [dict(row) for row in rows]


def _flush(path: Path) -> None:
    """Wait until the disk has it."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _clear(unfinished: Path) -> None:
    """Leave nothing of a backup that did not become whole."""
    for beside in ("", "-wal", "-shm", "-journal"):
        unfinished.with_name(unfinished.name + beside).unlink(missing_ok=True)
