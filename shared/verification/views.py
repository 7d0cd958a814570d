"""What the counter shows and edits of a verification: frozen copies, never rows."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from shared.catalogue import ApplicantType, Mark, RequiredDocument, Service
from shared.errors import UserError
from shared.slips.content import VerificationSlip
from shared.verification.letters import NO_LETTER, ProxyLetter
from shared.verification.rules import UNSEEN, Checklist, Outcome, SeenDocument, Verdict, judge


@dataclass(frozen=True, slots=True)
class DocumentEntry:
    """One row of the checklist as the officer filled it in.

    `settled_earlier` marks what was complete on an earlier visit (D53). Saving an entry with
    False opens it again; nobody can set it to True.
    """

    seen: SeenDocument = UNSEEN
    note: str = ""
    settled_earlier: bool = False


@dataclass(frozen=True, slots=True)
class Draft:
    """Everything an officer fills in; `documents` by document code, `revision` as last read.

    NPWP and NIB are readable here, and here alone: the officer compares them with the papers.
    `letter` counts only for a bearer who is not the director; `type_note` says what a provider
    outside the decree's four types is (D39).
    """

    verification_id: UUID
    revision: int
    applicant_type: ApplicantType
    is_director: bool
    official_name: str
    npwp: str
    nib: str
    bearer_name: str
    conforms: bool
    documents: Mapping[str, DocumentEntry]
    letter: ProxyLetter = NO_LETTER
    type_note: str = ""
    blacklist_checked: bool = False

    def judged(self, papers: Checklist) -> Verdict:
        """What still stands between this draft and its approval."""
        seen = {code: entry.seen for code, entry in self.documents.items()}
        return judge(papers, seen, self.conforms)

    def is_noted(self, papers: Checklist) -> bool:
        """Whether a remark stands beside any of the papers."""
        return any(self.entry(paper.code).note for paper in papers)

    def entry(self, code: str) -> DocumentEntry:
        """What was filled in for a document; an empty entry when nothing was."""
        return self.documents.get(code, DocumentEntry())


@dataclass(frozen=True, slots=True)
class EarlierLack:
    """A document that lacked something on the visit before; `marks` are what blocked then."""

    document: RequiredDocument
    marks: tuple[Mark, ...]
    note: str


@dataclass(frozen=True, slots=True)
class EarlierList:
    """What the visit before left open; `slip` is empty for one carried over at a day's end.

    `mismatch` says that the papers were complete and the data did not conform (D51).
    """

    slip: str
    at: datetime
    officer: str
    lacks: tuple[EarlierLack, ...]
    mismatch: bool
    reason: str


@dataclass(frozen=True, slots=True)
class ReplacedSlip:
    """A slip that was shown although a correction has replaced it."""

    number: str
    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class CaseFile:
    """A verification opened at the counter.

    `visit_no` counts the looks through this case's papers from 1; `follows` is the number of
    the deficiency slip this visit answers, empty on the first. `replaced` tells of the slip by
    which the case was opened, when that no longer counts.
    """

    case_id: UUID
    ticket_id: UUID
    ticket_label: str
    service: str
    visit_no: int
    follows: str
    draft: Draft
    earlier: EarlierList | None = None
    replaced: ReplacedSlip | None = None


@dataclass(frozen=True, slots=True)
class Merged:
    """A draft made of two; `lost` names fields and document codes where the stored one won."""

    draft: Draft
    lost: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CaughtUp:
    """A verification as another window left it, and a window's own draft put onto that."""

    file: CaseFile
    merged: Merged


@dataclass(frozen=True, slots=True)
class ConcludedVerification:
    """A verification that has ended, with the slip handed out for it."""

    verification_id: UUID
    ticket_id: UUID
    slip_id: UUID
    print_job_id: UUID
    slip: VerificationSlip


@dataclass(frozen=True, slots=True)
class Correction:
    """What a supervisor puts in place of a concluded verification, and why."""

    draft: Draft
    outcome: Outcome
    reason: str
    why: str


@dataclass(frozen=True, slots=True)
class SlipVersion:
    """One of the slips handed out for the same look, the first or a correction."""

    verification_id: UUID
    number: str
    outcome: Outcome
    at: datetime
    officer: str
    why: str


@dataclass(frozen=True, slots=True)
class PastVerification:
    """A concluded verification with every version of its slip, the first to the last.

    `service` is as the standard described it when the verification was made. `replaced` tells of
    the correction that counts instead; `fixed` is why no supervisor may correct this one (any
    more).
    """

    ended: ConcludedVerification
    file: CaseFile
    service: Service
    outcome: Outcome
    versions: tuple[SlipVersion, ...]
    replaced: ReplacedSlip | None
    fixed: UserError | None
