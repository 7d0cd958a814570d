"""What screens show of a request: frozen copies, never rows of the database."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from shared.catalogue import Channel, Mark
from shared.targets import TargetClock


class RequestState(StrEnum):
    """A request's life: open → done, with what it rests for or waits for on the way."""

    OPEN = "open"
    INCOMPLETE = "incomplete"
    ESCALATED = "escalated"
    DONE = "done"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"

    @property
    def is_closed(self) -> bool:
        """Whether nothing more is done about it."""
        return self in CLOSED


CLOSED = (RequestState.DONE, RequestState.REJECTED, RequestState.WITHDRAWN)
"""The outcomes an officer chooses."""


class Milestone(StrEnum):
    """The points of an examination: the ticket was raised, the report came back (D17)."""

    TICKET = "ticket"
    REPORT = "report"


@dataclass(frozen=True, slots=True)
class FileFacts:
    """What is kept of a file that is examined; never the file (D18). `size` is in bytes."""

    name: str
    size: int
    sha256: str
    medium: str = ""


@dataclass(frozen=True, slots=True)
class NotedFile:
    """A file's facts as an officer noted them."""

    facts: FileFacts
    noted_at: datetime
    officer: str


@dataclass(frozen=True, slots=True)
class PaperView:
    """One paper the service asks for, and what was seen of it.

    `asked` are the marks to tick, in printing order; `blocking` those without which the file is
    not complete.
    """

    document: str
    label: str
    asked: tuple[Mark, ...]
    blocking: frozenset[Mark]
    seen: frozenset[Mark]
    note: str = ""
    hint: str = ""

    @property
    def is_complete(self) -> bool:
        """Whether nothing that blocks is missing."""
        return self.blocking <= self.seen


@dataclass(frozen=True, slots=True)
class Onward:
    """Somebody a request may be escalated to now, by which words of the decree."""

    party: str
    name: str
    basis: str
    via: str = ""


@dataclass(frozen=True, slots=True)
class EscalationView:
    """One step along the chain; `answered_at` is None while nothing came back."""

    position: int
    source: str
    party: str
    name: str
    via: str
    escalated_at: datetime
    officer: str
    reference: str
    note: str
    answered_at: datetime | None
    answer: str


@dataclass(frozen=True, slots=True)
class MilestoneView:
    """A point of an examination; `reached_at` is None while it lies ahead."""

    milestone: Milestone
    words: str
    reached_at: datetime | None = None
    reference: str = ""
    officer: str = ""


@dataclass(frozen=True, slots=True)
class RequestNote:
    """What an officer wrote about a request."""

    officer: str
    at: datetime
    text: str


@dataclass(frozen=True, slots=True)
class RequestStep:
    """One step of a request's history, from the journal."""

    at: datetime
    officer: str
    action: str
    """The journal's name of the action; `shared.monitoring.words` words it."""


@dataclass(frozen=True, slots=True)
class RequestRow:
    """An open request as the board lists it, or any one that a search found.

    `waits_for` names whom it was escalated to, `waits_since` when: from there on a second clock
    runs that nothing is promised by (D11b). `urgent_at` is what the board is ordered by: the
    nearer of when it is due and of its upload limit (D44); None for one that rests.
    """

    id: UUID
    number: str
    service: str
    service_title: str
    requester: str
    organisation: str
    channel: Channel
    state: RequestState
    received_at: datetime
    checked: bool
    clock: TargetClock
    upload_limit: datetime | None
    urgent_at: datetime | None
    officer: str
    waits_for: str
    closed_at: datetime | None
    waits_since: datetime | None = None


@dataclass(frozen=True, slots=True)
class RequestView:
    """A request with everything an officer does about it. Times are aware, UTC.

    The contact is masked. `answers` are pairs of label and words. `lacks` names the papers that
    are not complete. `revision` is handed back with the next step: a step on an older one is
    refused. The `may_…` say which steps the request allows now, whoever asks. `examines` says
    that files and milestones belong to it, `print_job` is its newest receipt.
    """

    id: UUID
    number: str
    code: str
    revision: int
    service: str
    service_title: str
    target: str
    channel: Channel
    requester: str
    organisation: str
    contact: str
    answers: tuple[tuple[str, str], ...]
    received_at: datetime
    received_by: str
    officer_id: UUID
    officer: str
    state: RequestState
    complete_at: datetime | None
    lacking: str
    clock: TargetClock
    upload_limit: datetime | None
    asks_upload_limit: bool
    papers: tuple[PaperView, ...]
    lacks: tuple[str, ...]
    may_mark_complete: bool
    may_mark_incomplete: bool
    targets: tuple[Onward, ...]
    escalations: tuple[EscalationView, ...]
    examines: bool
    milestones: tuple[MilestoneView, ...]
    files: tuple[NotedFile, ...]
    notes: tuple[RequestNote, ...]
    history: tuple[RequestStep, ...]
    products: tuple[str, ...]
    outcome_note: str
    product: str
    handed_over_to: str
    handed_over_at: datetime | None
    closed_at: datetime | None
    visit_id: UUID | None
    ticket_label: str
    print_job: UUID | None


@dataclass(frozen=True, slots=True)
class RequestStatus:
    """How far a request has come, for whoever holds its `code`: nothing of a person.

    `is_paused` says that its time rests until the file is complete, `waits_for` whom it was
    passed on to. `is_late` says that it takes longer than promised, also while others have it and
    the office's own clock has stopped. `due_at` is None while no time runs.
    """

    code: str
    number: str
    service: str
    service_title: str
    service_title_en: str
    state: RequestState
    received_at: datetime
    due_at: datetime | None
    is_late: bool
    is_paused: bool
    waits_for: str
    waits_for_en: str
    closed_at: datetime | None
