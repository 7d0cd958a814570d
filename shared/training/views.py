"""What training answers: frozen copies, never rows of the database."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from enum import StrEnum
from uuid import UUID


class TrainingMode(StrEnum):
    """How a session came about (1f C3, D14)."""

    ON_LETTER = "terjadwal"
    WALK_IN = "berjalan"
    REGULAR = "reguler"


class SessionState(StrEnum):
    """How far a session has come."""

    PLANNED = "planned"
    HELD = "held"
    CANCELLED = "cancelled"


class ParticipantState(StrEnum):
    """Whether a participant has a seat."""

    REGISTERED = "registered"
    WAITING = "waiting"
    CANCELLED = "cancelled"


class Channel(StrEnum):
    """Where a participant was registered."""

    KIOSK = "kiosk"
    COUNTER = "counter"
    IMPORT = "import"


@dataclass(frozen=True, slots=True)
class SessionForm:
    """A session as an officer plans it; `starts_at` is aware, in any zone.

    `trainers` are names: not every trainer is an officer of the front office.
    """

    mode: TrainingMode
    title: str
    starts_at: datetime
    length: timedelta
    place: str
    capacity: int
    letter: str = ""
    requested_by: str = ""
    link: str = ""
    trainers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ParticipantForm:
    """Who wants to take part; `phone` may also be an e-mail address, or be left out."""

    name: str
    organisation: str = ""
    phone: str = ""


@dataclass(frozen=True, slots=True)
class OpenSession:
    """A session as a kiosk may show it; `requested_by` is the agency that it is held for.

    `today` tells that it takes place on the present service day, `moves_up` that a free seat goes
    to its waiting list, which it does until the class begins.
    """

    id: UUID
    mode: TrainingMode
    title: str
    starts_at: datetime
    ends_at: datetime
    place: str
    requested_by: str
    link: str
    capacity: int
    seats_left: int
    waiting: int
    today: bool
    moves_up: bool


@dataclass(frozen=True, slots=True)
class Registration:
    """A place in a session, or on its waiting list: then `position` counts there from 1.

    `known` says that this person had been registered before, `attended` that the person is
    present already.
    """

    participant_id: UUID
    code: str
    waiting: bool
    position: int
    attended: bool
    known: bool
    session: OpenSession


class Standing(StrEnum):
    """What a participant's code means at this moment."""

    TOO_EARLY = "too_early"
    WAITING = "waiting"
    ARRIVING = "arriving"
    PRESENT = "present"
    TO_EVALUATE = "to_evaluate"
    EVALUATED = "evaluated"
    OVER = "over"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class Participation:
    """What a scanned participant's code stands for, without personal data.

    `ARRIVING`: may be noted as present now. `PRESENT`: noted, the form comes once the class has
    begun. `TO_EVALUATE`: the form may be filled in. `OVER`: missed, or too late for the form.
    """

    code: str
    standing: Standing
    position: int
    attended_at: datetime | None
    session: OpenSession


@dataclass(frozen=True, slots=True)
class SessionRow:
    """A session in the calendar, with how many came."""

    id: UUID
    mode: TrainingMode
    state: SessionState
    title: str
    starts_at: datetime
    ends_at: datetime
    place: str
    capacity: int
    registered: int
    waiting: int
    attended: int
    evaluated: int
    trainers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Participant:
    """Somebody registered, as officers see them; `contact` is masked.

    `position` counts within the seats or the waiting list, from 1. `attended_at` is when presence
    was noted; `noted_later` says that the class was over by then, so that it tells no arrival.
    """

    id: UUID
    code: str
    name: str
    organisation: str
    contact: str
    state: ParticipantState
    position: int
    channel: Channel
    registered_at: datetime
    attended_at: datetime | None
    noted_later: bool
    evaluated: bool


@dataclass(frozen=True, slots=True)
class SessionView:
    """A session with everybody in it, and what may be done with it now.

    `revision` goes back with a change, so that two officers cannot overwrite each other.
    `moves_up` tells that a seat which is freed goes to the waiting list by itself.
    """

    row: SessionRow
    letter: str
    requested_by: str
    link: str
    result: str
    reason: str
    revision: int
    participants: tuple[Participant, ...]
    takes_attendance: bool
    takes_participants: bool
    moves_up: bool

    @property
    def form(self) -> SessionForm:
        """The session as it was planned, to be changed."""
        row = self.row
        return SessionForm(
            row.mode,
            row.title,
            row.starts_at,
            row.ends_at - row.starts_at,
            row.place,
            row.capacity,
            self.letter,
            self.requested_by,
            self.link,
            row.trainers,
        )


@dataclass(frozen=True, slots=True)
class CheckIn:
    """What a scan at the counter led to: the class, whose code it was, and whether they came."""

    view: SessionView
    participant: Participant
    noted: bool


@dataclass(frozen=True, slots=True)
class QuestionResult:
    """How one question was answered: how many gave each score, and their mean."""

    question: str
    counts: Mapping[int, int]
    mean: Decimal | None


@dataclass(frozen=True, slots=True)
class Results:
    """What a session's participants thought of it; remarks stand without a name."""

    registered: int
    attended: int
    evaluated: int
    questions: tuple[QuestionResult, ...]
    mean: Decimal | None
    remarks: tuple[str, ...]


class ImportedState(StrEnum):
    """What becomes of a row of an imported list."""

    NEW = "new"
    WAITING = "waiting"
    KNOWN = "known"
    REPEATED = "repeated"
    WRONG = "wrong"


@dataclass(frozen=True, slots=True)
class ImportedRow:
    """One row of a list; `line` is the one of the file, `notes` are sentences about it.

    A `WRONG` row keeps the whole list out; a note on another row is only a doubt.
    """

    line: int
    name: str
    organisation: str
    contact: str
    state: ImportedState
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What a list would bring, or has brought when `written`.

    `sheet` is the one that was read, where the file has several.
    """

    file: str
    rows: tuple[ImportedRow, ...]
    passed_over: tuple[str, ...]
    sheet: str
    written: bool

    def count(self, state: ImportedState) -> int:
        """How many rows are of one state."""
        return sum(row.state is state for row in self.rows)

    @property
    def fits(self) -> bool:
        """Whether the list may be written: no row is wrong, and at least one is new."""
        new = self.count(ImportedState.NEW) + self.count(ImportedState.WAITING)
        return not self.count(ImportedState.WRONG) and new > 0
