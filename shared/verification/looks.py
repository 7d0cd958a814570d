"""Finding verifications: the open one of a ticket, and of each look the version that counts."""

from uuid import UUID

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session, aliased

from db.models import Verification, VerificationCase


def counts() -> ColumnElement[bool]:
    """The condition of being the last version of its look: nobody has corrected it."""
    later = aliased(Verification)
    return ~select(later.id).where(later.corrects == Verification.id).exists()


def open_look(session: Session, ticket_id: UUID, service: str) -> Verification | None:
    """The verification on a ticket that has no outcome yet, for the service it is at."""
    return session.scalar(
        select(Verification)
        .join(Verification.case)
        .where(
            Verification.ticket_id == ticket_id,
            Verification.concluded_at.is_(None),
            VerificationCase.service == service,
        )
    )


def latest_look(session: Session, case_id: UUID) -> Verification | None:
    """The last look through a case's papers that has ended, as it counts now."""
    ended = select(Verification).where(
        Verification.case_id == case_id, Verification.concluded_at.is_not(None)
    )
    last = ended.order_by(Verification.visit_no.desc(), Verification.version.desc())
    return session.scalar(last.limit(1))


def successor(session: Session, verification_id: UUID) -> Verification | None:
    """The version that counts in place of a corrected one; None while that counts itself."""
    last, found = None, verification_id
    while later := session.scalar(select(Verification).where(Verification.corrects == found)):
        last, found = later, later.id
    return last
