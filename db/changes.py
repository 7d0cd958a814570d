"""How a screen learns that another process has committed something.

A watch says only *that* something changed; the screen then reads its own topic again.
"""

from pathlib import Path
from typing import Any, Protocol

from db.engine import Database
from db.loss import POSTGRES_PATIENCE, FileIdentity, identity_of

CHANNEL = "loket_changes"
BUSY_SECONDS = 0.2
"""The poll runs where the screen is drawn: it waits for nobody."""


class ChangesLost(Exception):
    """The watch's connection is gone; `reopen()` and read everything again."""


class ChangeWatch(Protocol):
    """Watches one database on a connection of its own."""

    def fileno(self) -> int | None:
        """A socket that becomes readable on a change, or None when `poll` must be asked."""

    def poll(self) -> bool:
        """Whether something was committed since the last poll; raises `ChangesLost`."""

    def reopen(self) -> None:
        """Connect again after a loss; raises `ChangesLost` while that fails."""

    def close(self) -> None:
        """Give the connection back."""


def watch(database: Database) -> ChangeWatch:
    """The right kind of watch for a database, already open."""
    if database.url.get_backend_name() == "sqlite":
        return SqliteWatch(str(database.url.database))
    return PostgresWatch(database.url.set(drivername="postgresql").render_as_string(False))


class SqliteWatch:
    """Compares `PRAGMA data_version`, which is only meaningful on one kept connection."""

    _version: int
    _file: FileIdentity

    def __init__(self, path: str) -> None:
        self._path = Path(path).absolute()
        self._connection: Any = None
        self.reopen()

    def fileno(self) -> None:
        """A file has no socket: poll."""

    def poll(self) -> bool:
        """Whether another connection committed since the last poll."""
        if identity_of(self._path) != self._file:
            raise ChangesLost  # the open file would go on answering
        before = self._version
        self._version = self._read_version()
        return before != self._version

    def reopen(self) -> None:
        """Open the file anew."""
        import pysqlite3

        self.close()
        try:
            # Polled on the thread that shows the screen, made wherever the office was opened.
            self._connection = pysqlite3.connect(
                f"{self._path.as_uri()}?mode=rw",
                uri=True,
                check_same_thread=False,
                timeout=BUSY_SECONDS,
            )
        except pysqlite3.Error as error:
            raise ChangesLost from error
        self._file = identity_of(self._path)
        self._version = self._read_version()

    def close(self) -> None:
        """Close the file."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _read_version(self) -> int:
        import pysqlite3

        try:
            return int(self._connection.execute("PRAGMA data_version").fetchone()[0])
        except pysqlite3.Error as error:
            raise ChangesLost from error


class PostgresWatch:
    """Listens for the notification that the journal's trigger sends on commit."""

    def __init__(self, address: str) -> None:
        self._address = address
        self.reopen()

    def fileno(self) -> int:
        """The connection's socket."""
        return self._connection.fileno()

    def poll(self) -> bool:
        """Whether a notification has come; never waits."""
        import psycopg

        try:
            notices = list(self._connection.notifies(timeout=0))  # all of them: one re-read serves
            return bool(notices)
        except psycopg.Error as error:
            raise ChangesLost from error

    def reopen(self) -> None:
        """Connect and listen anew."""
        import psycopg

        try:
            self._connection = psycopg.connect(self._address, autocommit=True, **POSTGRES_PATIENCE)
            self._connection.execute(f"LISTEN {CHANNEL}")
        except psycopg.Error as error:
            raise ChangesLost from error

    def close(self) -> None:
        """Close the connection."""
        self._connection.close()
