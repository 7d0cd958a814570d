"""What the first start decides, before anything is made of it."""

from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from sqlalchemy.engine import URL

from shared.printing.settings import PrinterSettings


class Way(StrEnum):
    """How a workstation comes to its office."""

    NEW_FILE = "new_file"
    NEW_SERVER = "new_server"
    JOIN_SERVER = "join_server"
    JOIN_FILE = "join_file"

    @property
    def is_new(self) -> bool:
        """Whether the office has yet to be founded."""
        return self in (Way.NEW_FILE, Way.NEW_SERVER)

    @property
    def is_file(self) -> bool:
        """Whether the office is a SQLite file of this computer."""
        return self in (Way.NEW_FILE, Way.JOIN_FILE)


@dataclass(frozen=True, slots=True)
class Server:
    """A database on a PostgreSQL server, as an IT officer knows it."""

    host: str
    database: str
    user: str
    password: str
    port: int = 5432

    @property
    def url(self) -> str:
        """The address as the settings file has it, password included."""
        made = URL.create(
            "postgresql", self.user, self.password or None, self.host, self.port, self.database
        )
        return made.render_as_string(hide_password=False)


@dataclass(frozen=True, slots=True)
class OfficeFound:
    """An office that stands already: its name, its key's fingerprint, and who is at work in it."""

    name: str
    fingerprint: str
    workstations: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Plan:
    """Everything that was answered; `key_line` is the office key where one is brought along."""

    way: Way
    database_url: str
    workstation: str
    key_line: str = ""
    counters: int = 1
    computers: int = 0
    tickets: PrinterSettings = field(default_factory=PrinterSettings)
    slips: PrinterSettings = field(default_factory=PrinterSettings)


def file_url(path: Path) -> str:
    """The address of a SQLite file."""
    return f"sqlite:///{path}"
