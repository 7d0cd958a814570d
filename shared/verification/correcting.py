"""Correcting a concluded verification: a further version, never a change of the old one."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from db import models
from shared.actors import new_id
from shared.acts import Act
from shared.errors import UserError
from shared.queueing.steps import label_of
from shared.slips.content import Correction as CorrectionNote
from shared.verification.looks import successor
from shared.verification.rules import Outcome
from shared.verification.views import SlipVersion

LONGEST_WHY = 240


def tidied_why(why: str) -> str:
    """Return the reason of a correction; raises `verification.why_missing` or `.too_long`."""
    tidy = " ".join(why.split())
    if not tidy:
        raise UserError("verification.why_missing")
    if len(tidy) > LONGEST_WHY:
        raise UserError("verification.too_long", field="why", longest=LONGEST_WHY)
    return tidy


def against_correcting(session: Session, row: models.Verification) -> UserError | None:
    """Return why a verification may not be corrected; None when it may.

    Only what counts is corrected, and only as long as no later visit has built on it.
    """
    if row.outcome is None or row.outcome == Outcome.CARRIED_OVER:
        return UserError("verification.not_concluded")
    later = successor(session, row.id)
    if later is not None:
        return UserError("verification.already_corrected", number=_slip_of(session, later).number)
    following = session.scalar(
        select(models.Ticket)
        .join(models.Verification, models.Verification.ticket_id == models.Ticket.id)
        .where(
            models.Verification.case_id == row.case_id,
            models.Verification.visit_no > row.visit_no,
        )
        .order_by(models.Verification.visit_no.desc())
        .limit(1)
    )
    if following is None:
        return None
    return UserError("verification.case_went_on", label=label_of(following))


def correction_note(session: Session, old: models.Verification, why: str) -> CorrectionNote:
    """Return what the new slip says about the old one."""
    slip = _slip_of(session, old)
    return CorrectionNote(old.version, slip.number, slip.issued_at, why)


def next_version(
    act: Act, old: models.Verification, catalogue_version: str, why: str
) -> models.Verification:
    """Return the version that takes the place of `old`, still empty: a look of the same visit."""
    return models.Verification(
        id=new_id(),
        case=old.case,
        ticket_id=old.ticket_id,
        officer_id=old.officer_id,
        visit_no=old.visit_no,
        catalogue_version=catalogue_version,
        version=old.version + 1,
        corrects=old.id,
        correction_reason=why,
        started_at=act.now,
        revision=0,
    )


def versions_of(session: Session, row: models.Verification) -> tuple[SlipVersion, ...]:
    """Return every slip of the same look, the first one first."""
    found = session.execute(
        select(models.Verification, models.Slip.number, models.OfficerRecord.full_name)
        .join(models.Slip, models.Slip.verification_id == models.Verification.id)
        .join(models.OfficerRecord, models.OfficerRecord.id == models.Verification.officer_id)
        .where(
            models.Verification.case_id == row.case_id,
            models.Verification.visit_no == row.visit_no,
        )
        .order_by(models.Verification.version)
    )
    return tuple(_version(look, number, officer) for look, number, officer in found)


def _version(look: models.Verification, number: str, officer: str) -> SlipVersion:
    assert look.concluded_at is not None
    assert look.outcome is not None
    return SlipVersion(
        verification_id=look.id,
        number=number,
        outcome=Outcome(look.outcome),
        at=look.concluded_at,
        officer=officer,
        why=look.correction_reason,
    )


def _slip_of(session: Session, row: models.Verification) -> models.Slip:
    return session.scalars(select(models.Slip).where(models.Slip.verification_id == row.id)).one()
