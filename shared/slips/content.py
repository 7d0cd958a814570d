"""What the slips say: frozen data, kept with the print job so that a copy says the same again."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from shared.catalogue import Mark


@dataclass(frozen=True, slots=True)
class Letterhead:
    """The office that signs: `lines` stand over its name, `contact` is the service phone (D32).

    `office` is its short name, `full_name` the one on A5 paper if that is another.
    """

    office: str
    lines: tuple[str, ...] = ()
    address: str = ""
    contact: str = ""
    full_name: str = ""
    zone: str = "Asia/Jakarta"


@dataclass(frozen=True, slots=True)
class RoomPaper:
    """What a ticket of the bidding room says: `computer` "PC 3", empty while the room is full.

    A computer called later is kept for `claim_minutes`.
    """

    computer: str
    tender_package: str
    claim_minutes: int


@dataclass(frozen=True, slots=True)
class TicketSlip:
    """A queue ticket. `ahead` counts who waited before it when it was issued."""

    letterhead: Letterhead
    label: str
    code: str
    service_title: str
    issued_at: datetime
    ahead: int
    counters: tuple[str, ...] = ()
    priority: bool = False
    simulated: bool = False
    room: RoomPaper | None = None


class SlipKind(StrEnum):
    """How a verification ended (D37)."""

    APPROVED = "approved"
    INCOMPLETE = "incomplete"
    REJECTED = "rejected"


class MarkState(StrEnum):
    """What the officer saw of one mark of a document.

    `LACKING` blocks the approval, `ADVISED` is not there either but only warns (D01).
    """

    SEEN = "seen"
    LACKING = "lacking"
    ADVISED = "advised"
    NOT_APPLICABLE = "not_applicable"


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """One document of the list: its marks that are asked, and the officer's note.

    `absent` says that the visitor has no such document and need not have one ("jika ada").
    """

    title: str
    marks: Mapping[Mark, MarkState] = field(default_factory=dict)
    absent: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True)
class Provider:
    """The provider as written on its papers; `npwp` and `nib` come masked."""

    name: str
    applicant_type: str
    npwp: str = ""
    nib: str = ""


@dataclass(frozen=True, slots=True)
class Bearer:
    """Who brought the papers; a proxy names the director or owner who sent them.

    `letter` is the number and date of the *surat kuasa*, as far as they were noted.
    """

    name: str
    proxy_of: str | None = None
    letter: str = ""


@dataclass(frozen=True, slots=True)
class ComplaintChannels:
    """Where to complain or suggest (C9)."""

    phone: str = ""
    whatsapp: str = ""
    emails: tuple[str, ...] = ()
    suggestion_box: bool = False


@dataclass(frozen=True, slots=True)
class SlipLink:
    """An address printed as a QR code for the visitor's phone (D58)."""

    label: str
    url: str


@dataclass(frozen=True, slots=True)
class Correction:
    """Which slip this one replaces, handed out when; `count` is 1 for the first correction."""

    count: int
    number: str
    issued_at: datetime
    reason: str


@dataclass(frozen=True, slots=True)
class VerificationSlip:
    """The outcome of one verification, document by document (1a C8, D37, D38).

    `conforms` is None where no comparison with `system` (SPSE, SIKAP) was asked (D51);
    `follows` is the number of the deficiency slip that this visit answered (D53), `correction`
    tells which slip this one replaces.
    """

    kind: SlipKind
    letterhead: Letterhead
    number: str
    code: str
    service_title: str
    ticket_label: str
    concluded_at: datetime
    provider: Provider
    bearer: Bearer
    officer: str
    documents: tuple[DocumentRow, ...]
    proxy_documents: tuple[DocumentRow, ...] = ()
    system: str = ""
    conforms: bool | None = None
    reason: str = ""
    originals_returned: tuple[str, ...] = ()
    follows: str = ""
    service_hours: str = ""
    standard: str = ""
    place: str = ""
    complaints: ComplaintChannels = ComplaintChannels()
    links: tuple[SlipLink, ...] = ()
    simulated: bool = False
    correction: Correction | None = None


@dataclass(frozen=True, slots=True)
class DaySlip:
    """The daily slip: the day's `figures` by name, and the journal's last row when it ended."""

    letterhead: Letterhead
    day: date
    ended_at: datetime
    officer: str
    journal_number: int
    figures: Mapping[str, int]
    simulated: bool = False


@dataclass(frozen=True, slots=True)
class Acknowledgement:
    """A receipt: what was handed in or agreed, under which number and code it is found again.

    `title` is what it is called, `subject` what it concerns. `headline` is its message, where it
    has one, with `lines` under it. `points` say what the visitor does next. `officer` is empty on
    paper of the kiosk. A kiosk prints on receipt paper, a counter on A5.
    """

    letterhead: Letterhead
    title: str
    number: str
    code: str
    issued_at: datetime
    subject: str = ""
    officer: str = ""
    facts: tuple[tuple[str, str], ...] = ()
    headline: str = ""
    lines: tuple[str, ...] = ()
    points: tuple[str, ...] = ()
    links: tuple[SlipLink, ...] = ()
    simulated: bool = False
    on_receipt_paper: bool = True


Slip = TicketSlip | VerificationSlip | DaySlip | Acknowledgement
