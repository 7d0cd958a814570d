"""What visitors say of the office: complaints and suggestions, and the satisfaction survey."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import (
    CheckConstraint,
    ForeignKey,
    Index,
    LargeBinary,
    SmallInteger,
    String,
    Text,
    text,
)
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base

IS_OPEN = text("closed_at IS NULL")
ELEMENTS = tuple(f"u{no}" for no in range(1, 10))
_SCORED = " AND ".join(f"{element} BETWEEN 1 AND 4" for element in ELEMENTS)


class Complaint(Base):
    """A complaint, a suggestion or a question; nameless where the visitor wished it (D48).

    An answer was promised within so many `working_days`; `due_on` is what they make of the days
    off known so far.
    """

    __tablename__ = "complaints"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    number: Mapped[str] = mapped_column(String(40), unique=True)
    code: Mapped[str] = mapped_column(String(12), unique=True)
    kind: Mapped[str] = mapped_column(String(12))
    classification: Mapped[str] = mapped_column(String(20))
    channel: Mapped[str] = mapped_column(String(12))
    service: Mapped[str | None] = mapped_column(String(10))
    text: Mapped[str] = mapped_column(Text)
    name: Mapped[str] = mapped_column(String(120), server_default="")
    contact_sealed: Mapped[bytes | None] = mapped_column(LargeBinary)
    contact_index: Mapped[bytes | None] = mapped_column(LargeBinary, index=True)
    received_at: Mapped[datetime]
    received_by: Mapped[UUID | None] = mapped_column(ForeignKey("officers.id"))
    workstation: Mapped[str] = mapped_column(String(60))
    working_days: Mapped[int] = mapped_column(SmallInteger)
    due_on: Mapped[date]
    owner_id: Mapped[UUID | None] = mapped_column(ForeignKey("officers.id"))
    answer: Mapped[str] = mapped_column(Text, server_default="")
    answered_at: Mapped[datetime | None]
    answered_by: Mapped[UUID | None] = mapped_column(ForeignKey("officers.id"))
    closed_at: Mapped[datetime | None]
    closing_note: Mapped[str] = mapped_column(String(500), server_default="")
    state: Mapped[str] = mapped_column(String(12))
    revision: Mapped[int] = mapped_column(server_default="1")

    __table_args__ = (
        CheckConstraint("kind IN ('complaint', 'suggestion', 'question')", name="kind"),
        CheckConstraint(
            "classification IN ('information', 'not_supervision', 'supervision')",
            name="classification",
        ),
        CheckConstraint(
            "channel IN ('kiosk', 'box', 'walk_in', 'phone', 'whatsapp', 'email')", name="channel"
        ),
        CheckConstraint("state IN ('received', 'assigned', 'answered', 'closed')", name="state"),
        CheckConstraint("text <> ''", name="text_given"),
        CheckConstraint("working_days > 0", name="working_days_positive"),
        CheckConstraint("(answered_at IS NULL) = (answer = '')", name="answered"),
        CheckConstraint("(state = 'closed') = (closed_at IS NOT NULL)", name="closed"),
        CheckConstraint("state <> 'assigned' OR owner_id IS NOT NULL", name="assigned"),
        Index("ix_complaints_open", "due_on", sqlite_where=IS_OPEN),
        Index("ix_complaints_received", "received_at"),
    )


class ComplaintNote(Base):
    """A step in handling a complaint, in words."""

    __tablename__ = "complaint_notes"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    complaint_id: Mapped[UUID] = mapped_column(ForeignKey("complaints.id"), index=True)
    officer_id: Mapped[UUID] = mapped_column(ForeignKey("officers.id"))
    written_at: Mapped[datetime]
    text: Mapped[str] = mapped_column(Text)

    __table_args__ = (CheckConstraint("text <> ''", name="text_given"),)


class SurveyAnswer(Base):
    """One answered survey: a score for each of the nine elements, and a profile where given.

    It carries no visit and no moment finer than the hour, so that nobody's answers can be found;
    its key tells nothing of when it was made. The night takes the hour too (0).
    """

    __tablename__ = "survey_answers"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    given_on: Mapped[date]
    hour: Mapped[int] = mapped_column(SmallInteger)
    service: Mapped[str | None] = mapped_column(String(10))
    u1: Mapped[int] = mapped_column(SmallInteger)
    u2: Mapped[int] = mapped_column(SmallInteger)
    u3: Mapped[int] = mapped_column(SmallInteger)
    u4: Mapped[int] = mapped_column(SmallInteger)
    u5: Mapped[int] = mapped_column(SmallInteger)
    u6: Mapped[int] = mapped_column(SmallInteger)
    u7: Mapped[int] = mapped_column(SmallInteger)
    u8: Mapped[int] = mapped_column(SmallInteger)
    u9: Mapped[int] = mapped_column(SmallInteger)
    sex: Mapped[str] = mapped_column(String(10), server_default="")
    age: Mapped[str] = mapped_column(String(10), server_default="")
    education: Mapped[str] = mapped_column(String(20), server_default="")
    occupation: Mapped[str] = mapped_column(String(20), server_default="")

    # Rows by their random key: SQLite would else number them in the order in which they came.
    __table_args__ = (
        CheckConstraint(_SCORED, name="scored"),
        CheckConstraint("hour BETWEEN 0 AND 23", name="hour"),
        Index("ix_survey_answers_given", "given_on", "service"),
        {"sqlite_with_rowid": False},
    )


class SurveyedVisit(Base):
    """A visit that has answered the survey, kept apart from its answers: one survey a visit."""

    __tablename__ = "surveyed_visits"

    visit_id: Mapped[UUID] = mapped_column(ForeignKey("visits.id"), primary_key=True)

    # As above: the order in which visits answered stands in the journal beside its moments.
    __table_args__ = ({"sqlite_with_rowid": False},)
