"""What is asked of the helpdesk: requests with their clock, papers, escalations and files."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    ForeignKey,
    Index,
    LargeBinary,
    String,
    Text,
    UniqueConstraint,
    text,
)
from sqlalchemy.orm import Mapped, mapped_column, relationship

from db.base import Base
from db.models.visitors import Visit

STATES = "('open', 'incomplete', 'escalated', 'done', 'rejected', 'withdrawn')"
CHANNELS = "('walk_in', 'whatsapp', 'phone', 'email', 'lpse_support')"
IS_PENDING = text("closed_at IS NULL")
RUNS = text("ended_at IS NULL")


class Request(Base):
    """Something asked of the office under a service, by whichever channel it came.

    A walk-in belongs to a visit. `contact` is a phone number or an e-mail address. `due_at` is when
    its target runs out as its clock stands now; null while the clock rests or nothing is promised.
    """

    __tablename__ = "requests"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    number: Mapped[str] = mapped_column(String(40), unique=True)
    code: Mapped[str] = mapped_column(String(12), unique=True)
    service: Mapped[str] = mapped_column(String(10))
    channel: Mapped[str] = mapped_column(String(16))
    visit_id: Mapped[UUID | None] = mapped_column(ForeignKey("visits.id"))
    requester: Mapped[str] = mapped_column(String(120))
    organisation: Mapped[str] = mapped_column(String(120))
    contact_sealed: Mapped[bytes | None] = mapped_column(LargeBinary)
    contact_index: Mapped[bytes | None] = mapped_column(LargeBinary, index=True)
    answers: Mapped[dict[str, object]]
    """Those to the service's questions, by the question's name."""
    received_at: Mapped[datetime]
    received_by: Mapped[UUID] = mapped_column(ForeignKey("officers.id"))
    complete_at: Mapped[datetime | None]
    upload_limit: Mapped[datetime | None]
    due_at: Mapped[datetime | None]
    state: Mapped[str] = mapped_column(String(12))
    lacking: Mapped[str] = mapped_column(String(500), server_default="")
    officer_id: Mapped[UUID] = mapped_column(ForeignKey("officers.id"))
    outcome_note: Mapped[str] = mapped_column(Text, server_default="")
    product: Mapped[str] = mapped_column(String(240), server_default="")
    handed_over_to: Mapped[str] = mapped_column(String(120), server_default="")
    handed_over_at: Mapped[datetime | None]
    closed_at: Mapped[datetime | None]
    catalogue_version: Mapped[str] = mapped_column(ForeignKey("catalogue_versions.id"))
    revision: Mapped[int] = mapped_column(server_default="1")

    visit: Mapped[Visit | None] = relationship()

    __table_args__ = (
        CheckConstraint(f"state IN {STATES}", name="state"),
        CheckConstraint(f"channel IN {CHANNELS}", name="channel"),
        CheckConstraint("requester <> ''", name="requester_given"),
        CheckConstraint(
            "(state IN ('done', 'rejected', 'withdrawn')) = (closed_at IS NOT NULL)", name="closed"
        ),
        CheckConstraint("state <> 'incomplete' OR lacking <> ''", name="lacking_named"),
        CheckConstraint("state <> 'rejected' OR outcome_note <> ''", name="refusal_reason"),
        UniqueConstraint("visit_id", "service"),
        Index("ix_requests_pending", "due_at", "received_at", sqlite_where=IS_PENDING),
        Index("ix_requests_received", "received_at", "service"),
        Index("ix_requests_names", "id", "requester", "organisation"),
    )


class RequestSpan(Base):
    """A stretch of time in which the target's clock of a request ran; it rests between two."""

    __tablename__ = "request_spans"

    request_id: Mapped[UUID] = mapped_column(ForeignKey("requests.id"), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    started_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]

    __table_args__ = (
        CheckConstraint("ended_at >= started_at", name="ends_later"),
        Index("uq_request_spans_one_running", "request_id", unique=True, sqlite_where=RUNS),
    )


class RequestPaper(Base):
    """What the officer saw of one document that the service asks for."""

    __tablename__ = "request_papers"

    request_id: Mapped[UUID] = mapped_column(ForeignKey("requests.id"), primary_key=True)
    document: Mapped[str] = mapped_column(String(60), primary_key=True)
    marks: Mapped[list[str]]
    note: Mapped[str] = mapped_column(String(240), server_default="")


class RequestEscalation(Base):
    """A request passed on along its service's chain, and what came back."""

    __tablename__ = "request_escalations"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    request_id: Mapped[UUID] = mapped_column(ForeignKey("requests.id"))
    position: Mapped[int]
    source: Mapped[str] = mapped_column(String(30))
    target: Mapped[str] = mapped_column(String(30))
    via: Mapped[str] = mapped_column(String(30), server_default="")
    escalated_at: Mapped[datetime]
    officer_id: Mapped[UUID] = mapped_column(ForeignKey("officers.id"))
    reference: Mapped[str] = mapped_column(String(80), server_default="")
    note: Mapped[str] = mapped_column(String(500), server_default="")
    answered_at: Mapped[datetime | None]
    answer: Mapped[str] = mapped_column(String(500), server_default="")

    __table_args__ = (
        UniqueConstraint("request_id", "position"),
        CheckConstraint("answered_at >= escalated_at", name="answered_later"),
    )


class RequestMilestone(Base):
    """A point of a long request that was reached: the forensic ticket, the minutes (D17)."""

    __tablename__ = "request_milestones"

    request_id: Mapped[UUID] = mapped_column(ForeignKey("requests.id"), primary_key=True)
    milestone: Mapped[str] = mapped_column(String(20), primary_key=True)
    reached_at: Mapped[datetime]
    officer_id: Mapped[UUID] = mapped_column(ForeignKey("officers.id"))
    reference: Mapped[str] = mapped_column(String(80), server_default="")

    __table_args__ = (CheckConstraint("milestone IN ('ticket', 'report')", name="milestone"),)


class RequestFile(Base):
    """Facts about a file that is to be examined; the file itself is never kept (D18)."""

    __tablename__ = "request_files"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    request_id: Mapped[UUID] = mapped_column(ForeignKey("requests.id"), index=True)
    name: Mapped[str] = mapped_column(String(240))
    size: Mapped[int] = mapped_column(BigInteger)
    sha256: Mapped[str] = mapped_column(String(64))
    medium: Mapped[str] = mapped_column(String(60), server_default="")
    noted_at: Mapped[datetime]
    officer_id: Mapped[UUID] = mapped_column(ForeignKey("officers.id"))

    __table_args__ = (
        CheckConstraint("size >= 0", name="size"),
        CheckConstraint("length(sha256) = 64", name="sha256"),
    )


class RequestNote(Base):
    """What happened to a request in words: a step's note, or one an officer wrote."""

    __tablename__ = "request_notes"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    request_id: Mapped[UUID] = mapped_column(ForeignKey("requests.id"), index=True)
    officer_id: Mapped[UUID] = mapped_column(ForeignKey("officers.id"))
    written_at: Mapped[datetime]
    text: Mapped[str] = mapped_column(String(500))

    __table_args__ = (CheckConstraint("text <> ''", name="text_given"),)
