"""Ending a verification: whether it may, its number and code, and the slip that stays."""

from dataclasses import replace
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from db import models
from shared.actors import new_id
from shared.acts import Act
from shared.catalogue import ApplicantType
from shared.codes import CodeKind, new_code
from shared.errors import UserError
from shared.numbering import next_number
from shared.slips.content import VerificationSlip
from shared.slips.saved import from_json, to_json
from shared.verification.rules import Checklist, Outcome, objection
from shared.verification.slip_content import Ending
from shared.verification.views import ConcludedVerification, Draft

LONGEST_REASON = 500
_SERIES = {Outcome.APPROVED: "BV", Outcome.INCOMPLETE: "DK", Outcome.REJECTED: "PV"}
_CODES = {
    Outcome.APPROVED: CodeKind.VERIFICATION,
    Outcome.INCOMPLETE: CodeKind.DEFICIENCIES,
    Outcome.REJECTED: CodeKind.REFUSAL,
}
_CASE_AFTER = {
    Outcome.APPROVED: "approved",
    Outcome.INCOMPLETE: "open",
    Outcome.REJECTED: "rejected",
}


def tidied_reason(reason: str) -> str:
    """Return a reason without stray spaces; raises `verification.too_long`."""
    tidy = " ".join(reason.split())
    if len(tidy) > LONGEST_REASON:
        raise UserError("verification.too_long", field="reason", longest=LONGEST_REASON)
    return tidy


def must_fit(ending: Ending, draft: Draft, papers: Checklist) -> None:
    """Raise why what is stored may not end like this (D37, D51).

    A slip names the provider and who brought its papers: `verification.incomplete_data` has
    the `fields` that are empty. A type outside the decree's four needs a remark on what it is,
    since the list of a Badan Usaha is used for it: `verification.note_missing` (D39).
    """
    missing = tuple(name for name in ("official_name", "bearer_name") if not getattr(draft, name))
    if missing:
        raise UserError("verification.incomplete_data", fields=missing)
    if draft.applicant_type is ApplicantType.OTHER and not draft.type_note:
        raise UserError("verification.note_missing")
    noted = draft.is_noted(papers)
    refused = objection(ending.outcome, draft.judged(papers), ending.reason, noted)
    if refused is not None:
        raise refused


def numbered(
    session: Session, slip: VerificationSlip, outcome: Outcome, year: int
) -> VerificationSlip:
    """Return the slip with the next number of its kind in the year, and a code of its own."""
    series = _SERIES[outcome]
    number = f"{series}-{year}-{next_number(session, series, str(year)):04}"
    return replace(slip, number=number, code=new_code(_CODES[outcome]))


def end(row: models.Verification, ending: Ending) -> None:
    """Write the outcome; a case waits for what lacks, and is closed by any other outcome."""
    row.outcome = ending.outcome.value
    row.reason = ending.reason
    row.officer_id = ending.by.id
    row.concluded_at = ending.at
    row.revision += 1
    row.case.state = _CASE_AFTER[ending.outcome]
    row.case.closed_at = None if ending.outcome is Outcome.INCOMPLETE else ending.at


def keep_slip(act: Act, row: models.Verification, slip: VerificationSlip) -> models.Slip:
    """Write the slip word for word, so that a copy made later says the same."""
    kept = models.Slip(
        id=new_id(),
        kind=slip.kind.value,
        number=slip.number,
        code=slip.code,
        verification=row,
        issued_at=act.now,
        content=to_json(slip),
    )
    act.session.add(kept)
    return kept


def read_ended(session: Session, verification_id: UUID) -> ConcludedVerification:
    """Return how a verification ended, from what was written then."""
    handed_out = models.Slip.verification_id == verification_id
    kept = session.scalars(select(models.Slip).where(handed_out)).one()
    slip = from_json(kept.content)
    assert isinstance(slip, VerificationSlip)
    return ConcludedVerification(
        verification_id=verification_id,
        ticket_id=kept.verification.ticket_id,
        slip_id=kept.id,
        print_job_id=_first_print(session, kept.id),
        slip=slip,
    )


def _first_print(session: Session, slip_id: UUID) -> UUID:
    job = models.PrintJob
    first = select(job.id).where(job.subject_id == slip_id).order_by(job.created_at, job.id)
    return session.scalars(first.limit(1)).one()
