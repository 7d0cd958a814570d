"""What the screens show of the queue: frozen copies, never rows of the database."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from shared.catalogue import ApplicantType
from shared.opening_hours import Opening
from shared.voice.calls import CALL_PHRASE


class TicketState(StrEnum):
    """A ticket's life: waiting → called → serving → done, with its side ways."""

    WAITING = "waiting"
    CALLED = "called"
    SERVING = "serving"
    HELD = "held"
    DONE = "done"
    NO_SHOW = "no_show"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class Answer:
    """A visitor's answer to a question of the service, in words.

    `moment` is the answer to a question for a date and time, whose time left can be shown.
    """

    question: str
    title: str
    words: str
    moment: datetime | None = None


@dataclass(frozen=True, slots=True)
class TicketView:
    """A ticket with what an officer needs to know of its visit. Times are aware, UTC."""

    id: UUID
    visit_id: UUID
    label: str
    code: str
    service: str
    service_title: str
    state: TicketState
    person: str
    organisation: str
    applicant_type: ApplicantType | None
    is_director: bool | None
    registered_online: bool | None
    priority: bool
    issued_at: datetime
    called_at: datetime | None
    serving_since: datetime | None
    ended_at: datetime | None
    calls: int
    counter: str | None
    after_hours: bool
    note: str
    answers: tuple[Answer, ...] = ()


@dataclass(frozen=True, slots=True)
class QueueRow:
    """A waiting ticket and, in a few words, why it stands where it stands.

    One that is `passed_over` keeps its place but is not called by itself (D36).
    """

    ticket: TicketView
    why: str
    passed_over: bool = False


@dataclass(frozen=True, slots=True)
class CounterLine:
    """The queue as one counter sees it; `waiting` stands in calling order."""

    current: TicketView | None
    waiting: tuple[QueueRow, ...]
    held: tuple[TicketView, ...]
    missed: tuple[TicketView, ...]
    paused: Mapping[str, Opening]


@dataclass(frozen=True, slots=True)
class BoardCall:
    """One call as the board shows it: "A-014" → "Loket 1". `id` grows with every call.

    One to a computer is in progress until its visitor sits there. `phrase` words it aloud.
    """

    id: int
    label: str
    place: str
    called_at: datetime
    in_progress: bool
    is_computer: bool = False
    phrase: str = CALL_PHRASE


@dataclass(frozen=True, slots=True)
class BoardCounter:
    """A counter, whether an officer sits there, and the number called or served there."""

    number: int
    name: str
    is_staffed: bool
    label: str


@dataclass(frozen=True, slots=True)
class BoardLine:
    """How many wait under one prefix, and whether its services are open now.

    `title` is the catalogue's short name of the line, not that of one of its services. The
    bidding room's line also tells its free computers.
    """

    prefix: str
    title: str
    waiting: int
    openings: tuple[Opening, ...]
    free_computers: int | None = None


@dataclass(frozen=True, slots=True)
class Board:
    """Everything the public board shows; `calls` newest first, one per ticket.

    `running_text` and `maklumat` are the office's own words, a paragraph a line.
    """

    now: datetime
    calls: tuple[BoardCall, ...]
    lines: tuple[BoardLine, ...]
    openings: Mapping[str, Opening]
    counters: tuple[BoardCounter, ...] = ()
    running_text: str = ""
    maklumat: str = ""


def ticket_label(prefix: str, number: int) -> str:
    """A ticket as people read and hear it: "A-014"."""
    return f"{prefix}-{number:03d}"
