"""What the law on personal data asks to be kept: notices, what was done with data, deletions."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base


class PrivacyNotice(Base):
    """The notice shown at signing in, version by version, word for word."""

    __tablename__ = "privacy_notices"

    version: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    text: Mapped[str] = mapped_column(Text)
    text_en: Mapped[str] = mapped_column(Text)
    shown_since: Mapped[datetime]

    __table_args__ = (
        CheckConstraint("version > 0", name="version_positive"),
        CheckConstraint("text <> ''", name="text_given"),
    )


class DataRequest(Base):
    """What a person asked of their own data, and what was done; it names nobody itself."""

    __tablename__ = "data_requests"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    number: Mapped[str] = mapped_column(String(40), unique=True)
    kind: Mapped[str] = mapped_column(String(10))
    made_at: Mapped[datetime]
    officer_id: Mapped[UUID] = mapped_column(ForeignKey("officers.id"))
    reason: Mapped[str] = mapped_column(String(240))
    counts: Mapped[dict[str, object]]
    """How many records of which kind were concerned."""

    __table_args__ = (
        CheckConstraint("kind IN ('read', 'correct', 'export', 'erase', 'unmask')", name="kind"),
        CheckConstraint("reason <> ''", name="reason_given"),
        Index("ix_data_requests_made", "made_at"),
    )


class RetentionRun(Base):
    """A night's deletion of what is past its time: how many of each kind."""

    __tablename__ = "retention_runs"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    ran_at: Mapped[datetime] = mapped_column(index=True)
    counts: Mapped[dict[str, object]]
