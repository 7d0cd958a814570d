"""What the screens show of the queue: frozen copies, never rows of the database."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final
from uuid import UUID

from shared.catalogue import ApplicantType
from shared.opening_hours import Opening, State
from shared.voice.calls import CALL_PHRASE

_MOST_DIGITS: Final = 6


class TicketState(StrEnum):
    """A ticket's life: waiting → called → serving → done, with its side ways."""

    WAITING = "waiting"
    CALLED = "called"
    SERVING = "serving"
    HELD = "held"
    DONE = "done"
    NO_SHOW = "no_show"
    CANCELLED = "cancelled"
    CARRIED_OVER = "carried_over"
    """Left unserved when the day was ended; the visitor comes back another day."""


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
class Destination:
    """Where a ticket is sent on: a service, at any of its counters or at a certain one."""

    service: str
    counter_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class StaffNote:
    """What one officer wants the others to know of a visit."""

    officer: str
    at: datetime
    text: str


@dataclass(frozen=True, slots=True)
class PlannedService:
    """A service the ticket goes on to when the present one ends.

    With a `counter` the visitor returns there, to the place of arrival.
    """

    id: UUID
    service: str
    service_title: str
    counter: str | None
    note: str


@dataclass(frozen=True, slots=True)
class Leg:
    """A part of a ticket's way that has ended; it was in line since `queued_at`."""

    service: str
    service_title: str
    counter: str
    officer: str
    queued_at: datetime
    called_at: datetime
    serving_since: datetime | None
    ended_at: datetime
    note: str


@dataclass(frozen=True, slots=True)
class TicketView:
    """A ticket with what an officer needs to know of its visit. Times are aware, UTC.

    `waiting_since` is when the present part of its way began, `for_counter` the one it waits
    for. `notes`, `legs` and `plans` stand in the order of time.
    """

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
    waiting_since: datetime
    return_at: datetime | None
    for_counter: str | None
    answers: tuple[Answer, ...] = ()
    notes: tuple[StaffNote, ...] = ()
    legs: tuple[Leg, ...] = ()
    plans: tuple[PlannedService, ...] = ()


@dataclass(frozen=True, slots=True)
class QueueRow:
    """A waiting ticket and, in a few words, why it stands where it stands.

    One that is `passed_over` keeps its place but is not called by itself: its visitor is in the
    bidding room (D36), or is sent to another counter (`is_elsewhere`). Whoever is not next
    `needs_reason` to be called.
    """

    ticket: TicketView
    why: str
    passed_over: bool = False
    is_elsewhere: bool = False
    needs_reason: bool = False


@dataclass(frozen=True, slots=True)
class Calling:
    """How often the visitor at the counter was called, and from when on the next steps may come.

    `no_show_from` is None while `calls` are fewer than `needed`.
    """

    calls: int
    needed: int
    recall_from: datetime
    no_show_from: datetime | None


@dataclass(frozen=True, slots=True)
class Undoable:
    """The officer's last step, which can still be taken back; `words`: "A-007 ditunda"."""

    step_id: UUID
    label: str
    action: str
    words: str


@dataclass(frozen=True, slots=True)
class Pause:
    """A time in which a counter calls nobody; the board shows the reason."""

    reason: str
    since: datetime


@dataclass(frozen=True, slots=True)
class CounterLine:
    """The queue as one counter sees it at the moment `now`; `waiting` stands in calling order.

    `held` begins with who is expected back first; who is due has a `return_at` that has come.
    `paused` are services in their break, `pause` is the officer's own. `calling` is there while
    a visitor has been called, `undo` while the last step can be taken back.
    """

    now: datetime
    current: TicketView | None
    waiting: tuple[QueueRow, ...]
    held: tuple[TicketView, ...]
    missed: tuple[TicketView, ...]
    paused: Mapping[str, Opening]
    pause: Pause | None
    calling: Calling | None
    undo: Undoable | None


@dataclass(frozen=True, slots=True)
class OfferedCounter:
    """A counter that a ticket can be sent to; `officer` sits there now, or nobody."""

    id: UUID
    name: str
    officer: str | None
    is_own: bool


@dataclass(frozen=True, slots=True)
class OfferedService:
    """A service that a ticket can be sent on to, and the counters that call it.

    One that is not open and not in its break needs a reason.
    """

    service: str
    title: str
    opening: Opening
    counters: tuple[OfferedCounter, ...]

    @property
    def needs_reason(self) -> bool:
        """Whether its window is closed, so that only an override sends anybody there (D09)."""
        return self.opening.state not in (State.OPEN, State.BREAK)


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
    """A counter, whether an officer sits there, and the number called or served there.

    `pause` is the reason why its officer calls nobody now.
    """

    number: int
    name: str
    is_staffed: bool
    label: str
    pause: str = ""


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


def parse_label(text: str) -> tuple[str, int] | None:
    """Prefix and number of a ticket as people type it, "a-14"; None for what can be none."""
    prefix, _dash, number = text.strip().upper().partition("-")
    is_label = prefix.isalpha() and number.isdecimal() and len(number) <= _MOST_DIGITS
    return (prefix, int(number)) if is_label else None
