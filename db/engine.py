"""Opening an office's database, and its two kinds of transaction: reading and writing.

A writing transaction takes the office's one write lock first (BEGIN IMMEDIATE on SQLite, an
advisory lock on Postgres), so that rules read inside it see a settled world, journal numbers
follow the order of commits, and two counters never get the same ticket.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, make_url, text
from sqlalchemy.engine import URL
from sqlalchemy.exc import ArgumentError, DatabaseError
from sqlalchemy.orm import Session, sessionmaker

from db.errors import DatabaseRefused
from db.loss import POSTGRES_PATIENCE, follow_file, refuse_absent_file
from db.mounts import is_on_network_share
from db.revision import REVISION

WRITES = "loket_writes"
WRITE_LOCK = 0x4C50_5345  # "LPSE": the advisory lock that every writer of the office takes
BUSY_SECONDS = 15
FIXED_SQLITE = ((3, 51, 3), (3, 50, 7), (3, 44, 6))


@dataclass(frozen=True, slots=True)
class Database:
    """An office's database: `reading()` sees one moment, `writing()` commits at its end."""

    url: URL
    engine: Engine
    _read: sessionmaker[Session]
    _write: sessionmaker[Session]

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """A transaction that sees one moment and keeps nothing."""
        with self._read() as session, session.begin():
            yield session

    @contextmanager
    def writing(self) -> Iterator[Session]:
        """A transaction with the office's write lock; leaving by an exception undoes it."""
        with self._write() as session, session.begin():
            if self.url.get_backend_name() == "postgresql":
                session.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": WRITE_LOCK})
            yield session

    def close(self) -> None:
        """Give back every connection."""
        self.engine.dispose()


def parse_url(url: str) -> URL:
    """The database address with the driver this program uses."""
    drivers = {"sqlite": "sqlite", "postgresql": "postgresql+psycopg"}
    try:
        parsed = make_url(url)
    except ArgumentError as error:
        # The address may hold a password: its kind is all that is repeated.
        raise DatabaseRefused("database.unknown_kind", kind=url.partition(":")[0]) from error
    backend = parsed.get_backend_name()
    if backend not in drivers:
        raise DatabaseRefused("database.unknown_kind", kind=backend)
    return parsed.set(drivername=drivers[backend])


def connect(url: str) -> Database:
    """Reach the database without asking what is in it (set-up and migrations start here)."""
    parsed = parse_url(url)
    sqlite = parsed.get_backend_name() == "sqlite"
    engine = _sqlite_engine(parsed) if sqlite else _postgres_engine(parsed)
    # SQLite's readers see one moment by themselves; on Postgres each statement would see its own.
    reader = engine if sqlite else engine.execution_options(isolation_level="REPEATABLE READ")
    writer = engine.execution_options(**{WRITES: True})
    return Database(
        parsed,
        engine,
        sessionmaker(reader, expire_on_commit=False),
        sessionmaker(writer, expire_on_commit=False),
    )


def open_database(url: str) -> Database:
    """Open a database that holds an office; raises `DatabaseRefused` with the reason."""
    database = connect(url)
    try:
        _refuse_other_revisions(database)
    except BaseException:
        database.close()
        raise
    if database.url.get_backend_name() == "sqlite":
        refuse_absent_file(database.engine, database.url)
    return database


def make_folder(url: URL) -> None:
    """Make the folder that a SQLite file is to lie in; raises `database.unreachable`."""
    if url.get_backend_name() == "sqlite" and url.database:
        try:
            Path(url.database).parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise DatabaseRefused("database.unreachable", url=str(url)) from error


def revision_of(database: Database) -> str | None:
    """The migration the database stands at, or None while it is empty."""
    if _is_absent(database.url):
        return None  # connecting would leave an empty file behind
    try:
        with database.engine.connect() as connection:
            if not connection.dialect.has_table(connection, "alembic_version"):
                return None
            row = connection.execute(text("SELECT version_num FROM alembic_version")).first()
    except DatabaseError as error:
        raise DatabaseRefused("database.unreachable", url=_without_password(database)) from error
    return row[0] if row else None


def _is_absent(url: URL) -> bool:
    return url.get_backend_name() == "sqlite" and not Path(url.database or "").exists()


def _refuse_other_revisions(database: Database) -> None:
    found = revision_of(database)
    if found is None:
        raise DatabaseRefused("database.empty", url=_without_password(database))
    if found > REVISION:
        raise DatabaseRefused("database.newer", found=found, known=REVISION)
    if found < REVISION:
        raise DatabaseRefused("database.older", found=found, known=REVISION)


def _without_password(database: Database) -> str:
    return database.url.set(drivername=database.url.get_backend_name()).render_as_string()


def _postgres_engine(url: URL) -> Engine:
    return create_engine(
        url, pool_pre_ping=True, hide_parameters=True, connect_args=POSTGRES_PATIENCE
    )


def _sqlite_engine(url: URL) -> Engine:
    import pysqlite3

    refuse_affected_sqlite(pysqlite3.sqlite_version)
    if url.database and is_on_network_share(Path(url.database)):
        raise DatabaseRefused("database.network_share", path=url.database)
    engine = create_engine(
        url,
        module=pysqlite3,
        connect_args={"timeout": BUSY_SECONDS},
        hide_parameters=True,  # logs of a fault name no visitor
    )
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    follow_file(engine, Path(url.database or ""))
    return engine


def refuse_affected_sqlite(version: str) -> None:
    """Refuse a SQLite whose write-ahead log may lose commits of two writers.

    Fixed in 3.51.3, and on the older branches in 3.50.7 and 3.44.6.
    """
    found = tuple(int(part) for part in version.split("."))
    newest, *branches = FIXED_SQLITE
    mended = any(found[:2] == fixed[:2] and found >= fixed for fixed in branches)
    if found < newest and not mended:
        raise DatabaseRefused("database.affected_sqlite", version=version)


def _prepare_sqlite(connection: Any, _record: object) -> None:
    connection.isolation_level = None  # BEGIN is ours: see _begin_sqlite
    # Of what is erased no byte stays in the file, whatever the library was built with.
    kept = ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "secure_delete=ON")
    for pragma in kept:
        connection.execute(f"PRAGMA {pragma}")


def _begin_sqlite(connection: Connection) -> None:
    writes = connection.get_execution_options().get(WRITES, False)
    # A read that turns into a write fails at once when another writer is there: a writing
    # transaction therefore takes the lock at its beginning, waiting for its turn.
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
