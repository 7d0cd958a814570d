"""The journal: one row an action, written in the action's own transaction."""

from datetime import datetime
from typing import Final
from uuid import UUID

from sqlalchemy import BigInteger, Computed, ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base

_REASON: Final = "coalesce(nullif(details ->> 'override', ''), nullif(details ->> 'reason', ''))"


class JournalEntry(Base):
    """Who did what, where and when, about whom. Never holds what must stay sealed.

    `request_key` is unique: a retried request finds what it did the first time. The `reason` is
    what somebody gave for it, read out of the details by the database itself.
    """

    __tablename__ = "journal"

    number: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    at: Mapped[datetime]
    action: Mapped[str] = mapped_column(String(60))
    officer_id: Mapped[UUID | None] = mapped_column(ForeignKey("officers.id"))
    workstation: Mapped[str] = mapped_column(String(60))
    subject_id: Mapped[UUID | None] = mapped_column(index=True)
    visit_id: Mapped[UUID | None] = mapped_column(ForeignKey("visits.id"), index=True)
    request_key: Mapped[UUID | None] = mapped_column(unique=True)
    details: Mapped[dict[str, object]]
    reason: Mapped[str | None] = mapped_column(Text, Computed(_REASON))

    # As the journal is read: a period of it, newest first; what was done for a reason; and which
    # workstations there were.
    __table_args__ = (
        Index("ix_journal_at", "at", "number"),
        Index(
            "ix_journal_reasons",
            "at",
            sqlite_where=reason.is_not(None),
            postgresql_where=reason.is_not(None),
        ),
        Index("ix_journal_workstation", "workstation"),
    )
