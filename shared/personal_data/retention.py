"""What is past its time: each kind of record has its own, chosen by the office."""

from collections.abc import Mapping
from datetime import datetime, time
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy import Select, exists, select
from sqlalchemy.orm import Session

from db.models import (
    Complaint,
    JournalEntry,
    Request,
    RoomStay,
    TrainingParticipant,
    TrainingSession,
    Verification,
    VerificationCase,
    Visit,
    Visitor,
)
from db.vault import Vault
from shared.clock import months_before
from shared.personal_data import erasing
from shared.preferences import Preferences


def limit(now: datetime, months: int, zone: ZoneInfo) -> datetime:
    """The moment before which something kept for so many months is past its time."""
    day = months_before(now.astimezone(zone).date(), months)
    return datetime.combine(day, time.min, zone)


def erase_what_is_past(
    session: Session, now: datetime, chosen: Preferences, zone: ZoneInfo, vault: Vault
) -> Mapping[str, int]:
    """Take names, numbers and texts out of whatever is past its time; rows and figures stay.

    An open request, complaint or stay in the bidding room is never touched; a number and a look
    that were left open on a day so long past are nobody's work any more. Returns how many records
    of each kind were concerned.
    """

    def before(months: int) -> datetime:
        return limit(now, months, zone)

    return {
        "visits": erasing.erase_visitors(
            session, _past_visitors(before(chosen.keep_guestbook_months)), now
        ),
        "papers": erasing.erase_verifications(
            session, _past_verifications(before(chosen.keep_papers_months))
        ),
        "requests": erasing.erase_requests(
            session, _past_requests(before(chosen.keep_requests_months))
        ),
        "training": erasing.erase_participants(
            session, _past_participants(before(chosen.keep_training_months)), vault
        ),
        "complaints": erasing.erase_complaints(
            session, _past_complaints(before(chosen.keep_complaints_months))
        ),
        "journal": erasing.empty_journal(
            session,
            select(JournalEntry.number).where(JournalEntry.at < before(chosen.keep_journal_months)),
        ),
    }


def _past_visitors(before: datetime) -> Select[UUID]:
    in_room = select(Visit.visitor_id).join(RoomStay, RoomStay.visit_id == Visit.id)
    return select(Visitor.id).where(
        Visitor.created_at < before, Visitor.id.not_in(in_room.where(RoomStay.ended_at.is_(None)))
    )


def _past_verifications(before: datetime) -> Select[UUID]:
    """Looks of cases that are closed, or were left open so long that nobody returns.

    A look without an outcome counts as well: its service day is over, so that it is nobody's work.
    """
    later = (
        exists()
        .where(Verification.case_id == VerificationCase.id, Verification.started_at >= before)
        .correlate(VerificationCase)
    )
    cases = select(VerificationCase.id).where(VerificationCase.opened_at < before, ~later)
    return select(Verification.id).where(Verification.case_id.in_(cases))


def _past_requests(before: datetime) -> Select[UUID]:
    return select(Request.id).where(Request.closed_at < before)


def _past_participants(before: datetime) -> Select[UUID]:
    sessions = select(TrainingSession.id).where(TrainingSession.ends_at < before)
    return select(TrainingParticipant.id).where(TrainingParticipant.session_id.in_(sessions))


def _past_complaints(before: datetime) -> Select[UUID]:
    return select(Complaint.id).where(Complaint.closed_at < before)
