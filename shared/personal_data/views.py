"""What officers see of a person's data, and of what was done with it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID


class RecordKind(StrEnum):
    """Where a person is written down."""

    VISIT = "visit"
    VERIFICATION = "verification"
    REQUEST = "request"
    TRAINING = "training"
    COMPLAINT = "complaint"


@dataclass(frozen=True, slots=True)
class Record:
    """One place where somebody is written down; `label` is its number, empty where it has none."""

    kind: RecordKind
    id: UUID
    name: str
    organisation: str
    contact: str
    """Masked."""
    label: str
    at: datetime


@dataclass(frozen=True, slots=True)
class FiledRecord:
    """A record with all that is kept in it, opened: names of facts and their values."""

    record: Record
    facts: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class PersonFile:
    """What was shown to, or taken out for, a person: the records, and the log's number for it."""

    number: str
    made_at: datetime
    records: tuple[FiledRecord, ...]


@dataclass(frozen=True, slots=True)
class LoggedRequest:
    """A line of the log: what was done with somebody's data, by whom and why; it names nobody."""

    number: str
    kind: str
    made_at: datetime
    officer: str
    reason: str
    counts: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class RetentionRun:
    """A run that took out what is past its time: how many of each kind."""

    ran_at: datetime
    counts: Mapping[str, int]
