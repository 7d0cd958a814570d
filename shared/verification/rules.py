"""Which papers a visitor must show, what they still lack, and which outcomes that allows.

Everything here is pure. A mark the decree prints blocks the approval, a mark we derived only
warns (D01, D02); a paper asked "jika ada" must be looked for, but need not exist (D45).
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from itertools import chain
from typing import Final

from shared.catalogue import ApplicantType, Mark, RequiredDocument, Service
from shared.errors import UserError


class Outcome(StrEnum):
    """How a verification ends (D37); one carried over at the end of a day gives no slip."""

    APPROVED = "approved"
    INCOMPLETE = "incomplete"
    REJECTED = "rejected"
    CARRIED_OVER = "carried_over"


ON_PAPER: Final = (Outcome.APPROVED, Outcome.INCOMPLETE, Outcome.REJECTED)
"""The outcomes an officer chooses, each with its slip."""


@dataclass(frozen=True, slots=True)
class SeenDocument:
    """What the officer saw of one required document.

    `declared_absent` counts for a document asked "jika ada" only, `not_applicable` for marks
    that the catalogue allows to be declared "tidak berlaku" (D05).
    """

    marks: frozenset[Mark] = frozenset()
    declared_absent: bool = False
    not_applicable: frozenset[Mark] = frozenset()


UNSEEN = SeenDocument()


@dataclass(frozen=True, slots=True)
class Shortfall:
    """One mark that a document lacks; `undecided` when nobody said yet whether it exists (D45)."""

    document: RequiredDocument
    mark: Mark
    blocks: bool
    undecided: bool = False


@dataclass(frozen=True, slots=True)
class Checklist:
    """Every paper one visit is asked for, and the system whose data is compared (D51)."""

    documents: tuple[RequiredDocument, ...]
    proxy_documents: tuple[RequiredDocument, ...]
    conformity: str | None

    def __iter__(self) -> Iterator[RequiredDocument]:
        """First the papers of the provider, then those of the person sent in its place."""
        return chain(self.documents, self.proxy_documents)


@dataclass(frozen=True, slots=True)
class Verdict:
    """What stands between a checklist and its approval."""

    blocking: tuple[Shortfall, ...]
    warnings: tuple[Shortfall, ...]
    conformity_missing: bool

    @property
    def undecided(self) -> tuple[RequiredDocument, ...]:
        """The "jika ada" papers that nobody has looked for yet."""
        return tuple(lack.document for lack in self.blocking if lack.undecided)

    @property
    def can_approve(self) -> bool:
        """Whether the decree lets the officer approve; warnings do not count."""
        return not self.blocking and not self.conformity_missing


def checklist(service: Service, applicant: ApplicantType, is_director: bool) -> Checklist:
    """Return the papers asked for; a visitor who is not the director brings two more (D04)."""
    proxy = () if is_director else service.proxy_documents_for(applicant)
    return Checklist(service.documents_for(applicant), proxy, service.conformity)


def counted(document: RequiredDocument, seen: SeenDocument) -> SeenDocument:
    """Return what was seen as it counts for a document: only what its list asks for.

    Any mark on a paper implies that the paper is present, a paper that is present is not
    absent, and a mark that was seen is not "tidak berlaku".
    """
    if document.conditional and seen.declared_absent:
        return SeenDocument(declared_absent=True)
    implied = {Mark.PRESENT} if seen.marks else frozenset()
    marks = (seen.marks | implied) & frozenset(document.marks)
    waived = (seen.not_applicable & document.not_applicable) - marks
    return SeenDocument(marks, not_applicable=waived)


def shortfalls(document: RequiredDocument, seen: SeenDocument) -> tuple[Shortfall, ...]:
    """Return what one document still lacks; an allowed absence lacks nothing.

    A "jika ada" paper nobody has looked for lacks one thing: an answer, which blocks (D45).
    """
    saw = counted(document, seen)
    if saw.declared_absent:
        return ()
    if document.conditional and not saw.marks:
        return (Shortfall(document, Mark.PRESENT, blocks=True, undecided=True),)
    settled = saw.marks | saw.not_applicable
    lacking = (mark for mark in document.marks if mark not in settled)
    return tuple(Shortfall(document, mark, mark in document.blocking) for mark in lacking)


def judge(papers: Checklist, seen: Mapping[str, SeenDocument], conforms: bool) -> Verdict:
    """Weigh what was seen, by document code, against the whole checklist.

    `conforms` is the officer's tick "Data sesuai di SPSE/SIKAP" (D51).
    """
    lacks = [lack for paper in papers for lack in shortfalls(paper, seen.get(paper.code, UNSEEN))]
    return Verdict(
        blocking=tuple(lack for lack in lacks if lack.blocks),
        warnings=tuple(lack for lack in lacks if not lack.blocks),
        conformity_missing=papers.conformity is not None and not conforms,
    )


def objection(
    outcome: Outcome, verdict: Verdict, reason: str = "", noted: bool = False
) -> UserError | None:
    """Return why a verification may not end like this, or None when it may (D37, D51).

    `noted` tells whether a remark was written beside any document.
    """
    if outcome is Outcome.APPROVED:
        return _objection_to_approval(verdict)
    if outcome is Outcome.INCOMPLETE:
        return _objection_to_incomplete(verdict, explained=noted or bool(reason.strip()))
    return None if reason.strip() else UserError("verification.reason_missing")


def _objection_to_approval(verdict: Verdict) -> UserError | None:
    if verdict.blocking:
        return UserError("verification.lacking", blocking=verdict.blocking)
    if verdict.conformity_missing:
        return UserError("verification.conformity_missing")
    return None


def _objection_to_incomplete(verdict: Verdict, explained: bool) -> UserError | None:
    """A list of what lacks must be right and not empty; warnings send nobody home (D01)."""
    if verdict.undecided:
        return UserError("verification.undecided", documents=verdict.undecided)
    if verdict.blocking:
        return None
    if not verdict.conformity_missing:
        return UserError("verification.nothing_lacking")
    return None if explained else UserError("verification.mismatch_unexplained")


@dataclass(frozen=True, slots=True)
class EarlierLook:
    """What the verification before this one saw; `noted` are the documents with a remark.

    `same_bearer` tells whether the person who came then has come again.
    """

    seen: Mapping[str, SeenDocument]
    noted: frozenset[str]
    conforms: bool
    same_bearer: bool


@dataclass(frozen=True, slots=True)
class Carried:
    """What of a document is known from before; a `settled` one need not be shown again."""

    seen: SeenDocument
    settled: bool


def carry_over(papers: Checklist, earlier: EarlierLook) -> Mapping[str, Carried]:
    """Return, by document code, what a returning visitor brings along from before (D53).

    Settled is what lacked nothing. A remark made while the data did not conform keeps its
    document open, since it says what differs (D51); the papers of a person sent in the
    provider's place are looked at afresh when somebody else is sent.
    """
    known = papers if earlier.same_bearer else papers.documents
    return {
        paper.code: Carried(earlier.seen[paper.code], _is_settled(paper, earlier))
        for paper in known
        if paper.code in earlier.seen
    }


def _is_settled(paper: RequiredDocument, earlier: EarlierLook) -> bool:
    in_doubt = paper.code in earlier.noted and not earlier.conforms
    return not in_doubt and not shortfalls(paper, earlier.seen[paper.code])
