"""What a supervisor sees: frozen copies, never rows of the database."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from shared.alerts import AlertView
from shared.bidding_room.views import ComputerState
from shared.complaints.views import Attention
from shared.day_end.views import DayFigures
from shared.queueing.views import TicketState
from shared.workstations import WorkstationView


@dataclass(frozen=True, slots=True)
class TicketNow:
    """Somebody who is in the office with a number; `since` is when this state began."""

    id: UUID
    label: str
    person: str
    organisation: str
    service: str
    service_title: str
    state: TicketState
    since: datetime
    priority: bool
    place: str


@dataclass(frozen=True, slots=True)
class CounterNow:
    """A counter, who sits there since when, the reason of a pause, and the number served."""

    number: int
    name: str
    officer: str
    since: datetime | None
    pause: str
    label: str
    state: TicketState | None
    serving_since: datetime | None


@dataclass(frozen=True, slots=True)
class ServiceToday:
    """What a service came to today, its waiting and its service times as they passed.

    `target` is the standard's, None where it has none; `within` counts the `served` that took
    no longer. The medians are None while nobody was served.
    """

    code: str
    title: str
    waiting: int
    served: int
    within: int
    target: timedelta | None
    median_wait: timedelta | None
    median_service: timedelta | None


@dataclass(frozen=True, slots=True)
class Live:
    """The office at one moment."""

    now: datetime
    tickets: tuple[TicketNow, ...]
    counters: tuple[CounterNow, ...]
    computers: Mapping[ComputerState, int]
    services: tuple[ServiceToday, ...]
    figures: DayFigures
    alerts: tuple[AlertView, ...]
    complaints: Attention
    workstations: tuple[WorkstationView, ...]


@dataclass(frozen=True, slots=True)
class JournalRow:
    """One row of the journal in words; `details` says what else was kept of it.

    `label` is the number of the visit's ticket, empty where it is about none. `is_override` is
    an act out of the rule, for which its officer gave the `reason`.
    """

    number: int
    at: datetime
    action: str
    words: str
    officer: str
    workstation: str
    label: str
    details: str
    reason: str
    is_override: bool


@dataclass(frozen=True, slots=True)
class JournalQuery:
    """What is looked for in the journal; `before` is the number below which it goes on."""

    first: date
    last: date
    words: str = ""
    before: int | None = None


@dataclass(frozen=True, slots=True)
class Story:
    """All that happened to one ticket, oldest first, with what officers noted of its visit."""

    ticket: TicketNow
    day: date
    rows: tuple[JournalRow, ...]
    notes: tuple[str, ...]
