"""What is seen of complaints: frozen copies, never rows of the database."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from shared.complaints.deadline import Classification


class Kind(StrEnum):
    """What a visitor has to say."""

    COMPLAINT = "complaint"
    SUGGESTION = "suggestion"
    QUESTION = "question"


class Channel(StrEnum):
    """How it reached the office; `BOX` is the box of wood on the wall."""

    KIOSK = "kiosk"
    BOX = "box"
    WALK_IN = "walk_in"
    PHONE = "phone"
    WHATSAPP = "whatsapp"
    EMAIL = "email"


class ComplaintState(StrEnum):
    """How far a complaint has come; the deadline is kept by the answer."""

    RECEIVED = "received"
    ASSIGNED = "assigned"
    ANSWERED = "answered"
    CLOSED = "closed"


class Which(StrEnum):
    """Which complaints a list shows."""

    OPEN = "open"
    OVERDUE = "overdue"
    MINE = "mine"
    UNASSIGNED = "unassigned"
    CLOSED = "closed"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class ComplaintQuery:
    """What is looked for; `words` also find a number, or an exact contact."""

    which: Which = Which.OPEN
    words: str = ""


@dataclass(frozen=True, slots=True)
class ComplaintReceipt:
    """What the one who complained is given; `print_job_id` is None where no paper comes out."""

    id: UUID
    number: str
    code: str
    received_at: datetime
    due_on: date
    print_job_id: UUID | None


@dataclass(frozen=True, slots=True)
class ComplaintStatus:
    """What the holder of a code may know: never the complaint's text, nor who wrote it.

    `answer` is empty until there is one, `answered_on` the day it was written as it reads now.
    `is_late` says that the deadline passed without one.
    """

    number: str
    kind: Kind
    state: ComplaintState
    received_on: date
    due_on: date
    is_late: bool
    answer: str
    answered_on: date | None


@dataclass(frozen=True, slots=True)
class ComplaintRow:
    """A complaint in a list; `name` is empty for a nameless one, `owner` while it has none.

    `days_left` are working days until the deadline, negative when it has passed, None once it
    was answered. `begins` is the beginning of its text.
    """

    id: UUID
    number: str
    kind: Kind
    classification: Classification
    channel: Channel
    service: str
    begins: str
    name: str
    received_at: datetime
    due_on: date
    days_left: int | None
    state: ComplaintState
    owner: str
    owner_id: UUID | None


@dataclass(frozen=True, slots=True)
class Note:
    """A step in handling a complaint, in words."""

    officer: str
    at: datetime
    text: str


@dataclass(frozen=True, slots=True)
class Written:
    """Who wrote something, and when."""

    officer: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Handler:
    """An officer to whom a complaint can be given; `open` counts what they have to answer."""

    id: UUID
    name: str
    open: int


@dataclass(frozen=True, slots=True)
class ComplaintView:
    """A complaint as those who handle it see it; `contact` is masked, `revision` guards steps.

    It was answered by its first answer; `improved` tells whose the present one is, where a better
    one replaced that.
    What may be done with it now, and by whom it is looked at, is told by the `may_…`.
    """

    row: ComplaintRow
    code: str
    service_title: str
    text: str
    contact: str
    received_by: str
    workstation: str
    answer: str
    answered_at: datetime | None
    answered_by: str
    improved: Written | None
    closed_at: datetime | None
    closing_note: str
    notes: tuple[Note, ...]
    revision: int
    print_job_id: UUID | None
    may_answer: bool
    may_note: bool
    may_manage: bool
    may_close: bool
    may_reopen: bool

    @property
    def id(self) -> UUID:
        """The complaint's key."""
        return self.row.id


@dataclass(frozen=True, slots=True)
class Attention:
    """How many open complaints ask for somebody; `mine` are those the officer has to answer."""

    open: int
    overdue: int
    unassigned: int
    mine: int
    asks: int
    """How many ask for this officer: one's own, and a manager's unassigned and overdue ones."""
