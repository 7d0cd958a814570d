"""What a verification's slip says, out of its draft, the verdict and the catalogue (D38)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from shared.actors import Officer
from shared.catalogue import ApplicantType, Catalogue, Mark, RequiredDocument, Service
from shared.identity import Identity, mask
from shared.slips.content import (
    Bearer,
    ComplaintChannels,
    DocumentRow,
    Letterhead,
    MarkState,
    Provider,
    SlipKind,
    SlipLink,
    VerificationSlip,
)
from shared.verification.letters import ProxyLetter
from shared.verification.rules import Checklist, Outcome, SeenDocument, Verdict, counted
from shared.verification.views import CaseFile, DocumentEntry, Draft
from shared.wording import format_days, format_plain_date, format_time

SETTLED_NOTE = "Lengkap pada kunjungan sebelumnya"


PREVIEW = "PRATINJAU"
"""Stands for number and code on a slip that does not exist yet; no scanner takes it for one."""


@dataclass(frozen=True, slots=True)
class Ending:
    """How a verification ends, when, and by whom."""

    outcome: Outcome
    reason: str
    at: datetime
    by: Officer
    simulated: bool


def compose_slip(
    file: CaseFile, papers: Checklist, ending: Ending, catalogue: Catalogue, head: Letterhead
) -> VerificationSlip:
    """Return what the slip says, the provider's numbers masked; number and code come last."""
    draft, service = file.draft, catalogue.service(file.service)
    verdict = draft.judged(papers)
    return VerificationSlip(
        kind=SlipKind(ending.outcome.value),
        letterhead=head,
        number=PREVIEW,
        code=PREVIEW,
        service_title=service.title,
        ticket_label=file.ticket_label,
        concluded_at=ending.at,
        provider=_provider(draft, catalogue),
        bearer=_bearer(draft),
        officer=ending.by.full_name,
        documents=_rows(papers.documents, draft, ending.outcome),
        proxy_documents=_rows(papers.proxy_documents, draft, ending.outcome),
        system=papers.conformity or "",
        conforms=_conforms(draft, verdict, ending.outcome),
        reason=ending.reason,
        originals_returned=_originals(papers, draft),
        follows=file.follows,
        service_hours=hours_of(service),
        standard=f"Standar pelayanan {catalogue.decree.number}",
        place=catalogue.office.city,
        complaints=_complaints(catalogue),
        links=_links(verdict, service) if ending.outcome is Outcome.INCOMPLETE else (),
        simulated=ending.simulated,
    )


def _provider(draft: Draft, catalogue: Catalogue) -> Provider:
    kind = catalogue.applicant_types[draft.applicant_type].title
    is_other = draft.applicant_type is ApplicantType.OTHER
    return Provider(
        name=draft.official_name,
        applicant_type=f"{kind} ({draft.type_note})" if is_other else kind,
        npwp=mask(Identity.NPWP, draft.npwp),
        nib=mask(Identity.NIB, draft.nib),
    )


def _bearer(draft: Draft) -> Bearer:
    if draft.is_director:
        return Bearer(draft.bearer_name)
    return Bearer(draft.bearer_name, draft.official_name, _letter(draft.letter))


def _letter(letter: ProxyLetter) -> str:
    parts = (
        f"nomor {letter.number}" if letter.number else "",
        f"tanggal {format_plain_date(letter.dated)}" if letter.dated else "",
        f"berlaku sampai {format_plain_date(letter.valid_until)}" if letter.valid_until else "",
    )
    return ", ".join(filter(None, parts))


def _rows(
    documents: Iterable[RequiredDocument], draft: Draft, outcome: Outcome
) -> tuple[DocumentRow, ...]:
    return tuple(_row(document, draft.entry(document.code), outcome) for document in documents)


def _row(document: RequiredDocument, entry: DocumentEntry, outcome: Outcome) -> DocumentRow:
    saw = counted(document, entry.seen)
    note = ". ".join(filter(None, (SETTLED_NOTE if entry.settled_earlier else "", entry.note)))
    # A refusal may come before every paper was looked at: what nobody saw is not called lacking.
    unread = outcome is Outcome.REJECTED and not saw.marks
    if saw.declared_absent or unread:
        return DocumentRow(document.title, absent=saw.declared_absent, note=note)
    marks = {mark: _state(document, mark, saw) for mark in document.marks}
    return DocumentRow(document.title, marks, note=note)


def _state(document: RequiredDocument, mark: Mark, saw: SeenDocument) -> MarkState:
    if mark in saw.marks:
        return MarkState.SEEN
    if mark in saw.not_applicable:
        return MarkState.NOT_APPLICABLE
    return MarkState.LACKING if mark in document.blocking else MarkState.ADVISED


def _conforms(draft: Draft, verdict: Verdict, outcome: Outcome) -> bool | None:
    """Whether the data conforms; None while nobody can say.

    Without the tick, only a complete file that still is not approved tells of a mismatch
    (D51): otherwise the data may not have been compared at all.
    """
    if draft.conforms:
        return True
    mismatch = outcome is Outcome.INCOMPLETE and not verdict.blocking
    return False if mismatch else None


def _originals(papers: Checklist, draft: Draft) -> tuple[str, ...]:
    """Name the documents whose original was looked at on this visit and given back.

    A paper with a meterai was made out to this office and stays with it (D03).
    """
    looked_at = (paper for paper in papers if not draft.entry(paper.code).settled_earlier)
    return tuple(
        paper.label
        for paper in looked_at
        if Mark.ORIGINAL in draft.entry(paper.code).seen.marks and Mark.METERAI not in paper.marks
    )


def hours_of(service: Service) -> str:
    """When a service is given, in words."""
    window = service.window
    closes = format_time(window.closes) if window.closes else "selesai"
    return f"{format_days(window.days)} pukul {format_time(window.opens)}–{closes}"


def _complaints(catalogue: Catalogue) -> ComplaintChannels:
    contacts = catalogue.office.contacts
    return ComplaintChannels(
        phone=contacts.phone,
        whatsapp=contacts.whatsapp,
        emails=contacts.emails,
        suggestion_box=bool(contacts.suggestion_box),
    )


def _links(verdict: Verdict, service: Service) -> tuple[SlipLink, ...]:
    """Where the visitor finds forms that lack; where the data is put right if it differs."""
    lacking = [lack.document.link for lack in verdict.blocking]
    mismatch = list(service.links) if verdict.conformity_missing and not lacking else []
    links = dict.fromkeys(link for link in [*lacking, *mismatch] if link is not None)
    return tuple(SlipLink(link.label, link.url) for link in links)
