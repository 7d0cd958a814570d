"""What the counter shows and edits of a verification: frozen copies, never rows."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from shared.catalogue import ApplicantType
from shared.slips.content import VerificationSlip
from shared.verification.rules import UNSEEN, Checklist, SeenDocument, Verdict, judge


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
class CaseFile:
    """A verification opened at the counter.

    `visit_no` counts the looks through this case's papers from 1; `follows` is the number of
    the deficiency slip this visit answers, empty on the first.
    """

    case_id: UUID
    ticket_id: UUID
    ticket_label: str
    service: str
    visit_no: int
    follows: str
    draft: Draft


@dataclass(frozen=True, slots=True)
class FoundCase:
    """A case found by an exact NPWP or NIB; the numbers are masked.

    `state` is "open", "approved" or "rejected"; only an open case can be continued.
    """

    case_id: UUID
    service: str
    state: str
    provider_name: str
    npwp: str
    nib: str
    visits: int
    last_seen_at: datetime
    last_slip: str

    @property
    def can_be_continued(self) -> bool:
        """Whether a new visit may answer what this case still lacks (D53)."""
        return self.state == "open"


@dataclass(frozen=True, slots=True)
class ConcludedVerification:
    """A verification that has ended, with the slip handed out for it."""

    verification_id: UUID
    ticket_id: UUID
    slip_id: UUID
    print_job_id: UUID
    slip: VerificationSlip
