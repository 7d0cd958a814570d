"""How a database that has gone away is recognised, whichever kind it is."""

from pathlib import Path
from typing import Any, Final

from sqlalchemy import Engine, event
from sqlalchemy.engine import URL
from sqlalchemy.exc import DisconnectionError, InterfaceError, OperationalError

POSTGRES_PATIENCE: Final[dict[str, Any]] = {
    "connect_timeout": 5,
    "keepalives_idle": 10,
    "keepalives_interval": 5,
    "keepalives_count": 3,
    "tcp_user_timeout": 20_000,
}
"""A server whose cable was pulled says nothing: after some twenty seconds it counts as gone."""

_SQLITE_AWAY: Final = frozenset(
    {
        *("BUSY", "LOCKED", "IOERR", "CANTOPEN", "NOTADB", "CORRUPT", "READONLY", "FULL"),
        "PROTOCOL",  # of many who began at once one tried for seconds in vain: as good as busy
    }
)

FileIdentity = tuple[int, int] | None


def is_away(fault: BaseException) -> bool:
    """Whether a failure means that the database cannot be reached or written just now.

    Anything else is a fault of the program. SQLite calls both an operational error.
    """
    if not isinstance(fault, OperationalError | InterfaceError | DisconnectionError):
        return False
    name: str | None = getattr(getattr(fault, "orig", None), "sqlite_errorname", None)
    return name is None or name.split("_")[1] in _SQLITE_AWAY


def identity_of(path: Path) -> FileIdentity:
    """Which file lies at a path at this moment; None when there is none."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def follow_file(engine: Engine, path: Path) -> None:
    """Use no connection whose file is no longer the one at the path.

    A SQLite file that is moved or replaced stays open under whoever had it open: they would
    go on writing to a file that nobody looks at any more.
    """

    def remember(_connection: Any, record: Any) -> None:
        record.info["file"] = identity_of(path)

    def compare(_connection: Any, record: Any, _fairy: Any) -> None:
        if record.info["file"] != identity_of(path):
            raise DisconnectionError("the database file was moved or replaced")

    event.listen(engine, "connect", remember)
    event.listen(engine, "checkout", compare)


def refuse_absent_file(engine: Engine, url: URL) -> None:
    """Fail where the file is away; connecting would leave an empty one in its place."""

    def refuse(*_connecting: Any) -> None:
        import pysqlite3

        if not Path(url.database or "").exists():
            raise pysqlite3.OperationalError("the database file is away")

    event.listen(engine, "do_connect", refuse)
