"""How a screen learns that another process has committed something.

A watch says only *that* something changed; the screen then reads its own topic again.
"""

from typing import Protocol

from db.engine import Database

CHANNEL = "loket_changes"


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

    def __init__(self, path: str) -> None:
        self._path = path
        self.reopen()

    def fileno(self) -> None:
        """A file has no socket: poll."""

    def poll(self) -> bool:
        """Whether another connection committed since the last poll."""
        before = self._version
        self._version = self._read_version()
        return before != self._version

    def reopen(self) -> None:
        """Open the file anew."""
        import pysqlite3

        try:
            # Polled on the thread that shows the screen, made wherever the office was opened.
            self._connection = pysqlite3.connect(self._path, check_same_thread=False)
        except pysqlite3.Error as error:
            raise ChangesLost from error
        self._version = self._read_version()

    def close(self) -> None:
        """Close the file."""
        self._connection.close()

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
            self._connection = psycopg.connect(self._address, autocommit=True)
            self._connection.execute(f"LISTEN {CHANNEL}")
        except psycopg.Error as error:
            raise ChangesLost from error

    def close(self) -> None:
        """Close the connection."""
        self._connection.close()
