"""Training (1f): sessions, who teaches, who takes part, and what they thought of it."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, LargeBinary, String, Text, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from db.base import Base

IS_REGULAR = text("mode = 'reguler' AND state <> 'cancelled'")
IS_LISTED = text("state <> 'cancelled'")


class TrainingSession(Base):
    """One class, on a letter, for whoever comes, or of the week (D14)."""

    __tablename__ = "training_sessions"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    mode: Mapped[str] = mapped_column(String(10))
    title: Mapped[str] = mapped_column(String(160))
    starts_at: Mapped[datetime] = mapped_column(index=True)
    ends_at: Mapped[datetime]
    place: Mapped[str] = mapped_column(String(120))
    capacity: Mapped[int]
    letter: Mapped[str] = mapped_column(String(80), server_default="")
    requested_by: Mapped[str] = mapped_column(String(120), server_default="")
    link: Mapped[str] = mapped_column(String(300), server_default="")
    result: Mapped[str] = mapped_column(Text, server_default="")
    state: Mapped[str] = mapped_column(String(10))
    reason: Mapped[str] = mapped_column(String(240), server_default="")
    created_by: Mapped[UUID | None] = mapped_column(ForeignKey("officers.id"))
    created_at: Mapped[datetime]
    revision: Mapped[int] = mapped_column(server_default="1")

    trainers: Mapped[list["TrainingTrainer"]] = relationship(cascade="all, delete-orphan")

    __table_args__ = (
        CheckConstraint("mode IN ('terjadwal', 'berjalan', 'reguler')", name="mode"),
        CheckConstraint("state IN ('planned', 'held', 'cancelled')", name="state"),
        CheckConstraint("ends_at > starts_at", name="ends_later"),
        CheckConstraint("capacity > 0", name="capacity"),
        CheckConstraint("mode <> 'terjadwal' OR letter <> ''", name="letter_given"),
        CheckConstraint("state <> 'cancelled' OR reason <> ''", name="reason_given"),
        Index("uq_training_sessions_regular", "starts_at", unique=True, sqlite_where=IS_REGULAR),
    )


class TrainingTrainer(Base):
    """Somebody who teaches a session; not every trainer is an officer of the front office."""

    __tablename__ = "training_trainers"

    session_id: Mapped[UUID] = mapped_column(ForeignKey("training_sessions.id"), primary_key=True)
    name: Mapped[str] = mapped_column(String(120), primary_key=True)


class TrainingParticipant(Base):
    """Somebody registered for a session; `person_key` says whether it is the same one again."""

    __tablename__ = "training_participants"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    session_id: Mapped[UUID] = mapped_column(ForeignKey("training_sessions.id"))
    visit_id: Mapped[UUID | None] = mapped_column(ForeignKey("visits.id"), index=True)
    code: Mapped[str] = mapped_column(String(12), unique=True)
    name: Mapped[str] = mapped_column(String(120))
    organisation: Mapped[str] = mapped_column(String(120))
    person_key: Mapped[str] = mapped_column(String(64))
    contact_sealed: Mapped[bytes | None] = mapped_column(LargeBinary)
    contact_index: Mapped[bytes | None] = mapped_column(LargeBinary, index=True)
    channel: Mapped[str] = mapped_column(String(10))
    state: Mapped[str] = mapped_column(String(10))
    registered_at: Mapped[datetime]
    attended_at: Mapped[datetime | None]

    session: Mapped[TrainingSession] = relationship()

    __table_args__ = (
        CheckConstraint("channel IN ('kiosk', 'counter', 'import')", name="channel"),
        CheckConstraint("state IN ('registered', 'waiting', 'cancelled')", name="state"),
        CheckConstraint("attended_at IS NULL OR state <> 'cancelled'", name="attended"),
        CheckConstraint("name <> ''", name="name_given"),
        Index(
            "uq_training_participants_person",
            "session_id",
            "person_key",
            unique=True,
            sqlite_where=IS_LISTED,
        ),
        Index("ix_training_participants_session", "session_id", "registered_at"),
    )


class TrainingEvaluation(Base):
    """A participant's evaluation form: a score for each question, and a remark."""

    __tablename__ = "training_evaluations"

    participant_id: Mapped[UUID] = mapped_column(
        ForeignKey("training_participants.id"), primary_key=True
    )
    scores: Mapped[dict[str, object]]
    remark: Mapped[str] = mapped_column(String(500), server_default="")
    given_at: Mapped[datetime]
