"""Whose an answer is as it reads now, and of when; the complaint itself keeps the first one's."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.models import Complaint, JournalEntry

ANSWERED: Final = "complaint.answered"


@dataclass(frozen=True, slots=True)
class Wording:
    """Who wrote an answer, and when."""

    officer_id: UUID | None
    at: datetime


def present_wording(session: Session, row: Complaint) -> Wording | None:
    """Whose the answer is as it reads now; None while there is none."""
    first = _first_wording(row)
    if first is None:
        return None
    given = (
        select(JournalEntry.officer_id, JournalEntry.at)
        .where(JournalEntry.subject_id == row.id, JournalEntry.action == ANSWERED)
        .order_by(JournalEntry.number.desc())
        .limit(1)
    )
    last = session.execute(given).first()
    return Wording(*last) if last else first


def improvement(session: Session, row: Complaint) -> Wording | None:
    """Whose the answer is as it reads now, where it replaced the first one."""
    present = present_wording(session, row)
    return None if present == _first_wording(row) else present


def _first_wording(row: Complaint) -> Wording | None:
    return Wording(row.answered_by, row.answered_at) if row.answered_at else None
