"""Who came, and each time somebody came."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, LargeBinary, String, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from db.base import Base


class Visitor(Base):
    """A person as they wrote themselves into the guestbook; numbers are sealed."""

    __tablename__ = "visitors"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(120))
    organisation: Mapped[str] = mapped_column(String(120))
    phone_sealed: Mapped[bytes | None] = mapped_column(LargeBinary)
    phone_index: Mapped[bytes | None] = mapped_column(LargeBinary, index=True)
    identity_kind: Mapped[str | None] = mapped_column(String(10))
    identity_sealed: Mapped[bytes | None] = mapped_column(LargeBinary)
    identity_index: Mapped[bytes | None] = mapped_column(LargeBinary, index=True)
    created_at: Mapped[datetime]
    anonymised_at: Mapped[datetime | None]
    """When name and numbers were taken out; what was counted stays."""

    __table_args__ = (
        CheckConstraint("name <> ''", name="name_given"),
        CheckConstraint("identity_kind IN ('ktp', 'nip')", name="identity_kind"),
        # Looking for a word reads everybody's name, the newest first, and nothing else of them.
        Index("ix_visitors_names", "id", "name", "organisation"),
    )


class Visit(Base):
    """One coming to the office, for a service or for none (a guest, D54)."""

    __tablename__ = "visits"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    visitor_id: Mapped[UUID] = mapped_column(ForeignKey("visitors.id"), index=True)
    service_day: Mapped[date]
    arrived_at: Mapped[datetime]
    audience: Mapped[str] = mapped_column(String(20))
    service: Mapped[str | None] = mapped_column(String(10))
    applicant_type: Mapped[str | None] = mapped_column(String(40))
    is_director: Mapped[bool | None]
    registered_online: Mapped[bool | None]
    priority: Mapped[bool] = mapped_column(server_default=text("false"))
    purpose: Mapped[str] = mapped_column(String(240), server_default="")
    host: Mapped[str] = mapped_column(String(120), server_default="")
    catalogue_version: Mapped[str] = mapped_column(ForeignKey("catalogue_versions.id"))
    workstation: Mapped[str] = mapped_column(String(60))
    signed_in_by: Mapped[UUID | None] = mapped_column(ForeignKey("officers.id"))
    notice_version: Mapped[int | None] = mapped_column(ForeignKey("privacy_notices.version"))
    """The notice on personal data that was shown at signing in."""
    companion_of: Mapped[UUID | None] = mapped_column(ForeignKey("visits.id"))
    """The visit whose place in line is kept while this one is in the bidding room (D36)."""

    visitor: Mapped[Visitor] = relationship()
    answers: Mapped[list["VisitAnswer"]] = relationship(cascade="all, delete-orphan")

    __table_args__ = (
        CheckConstraint("service IS NOT NULL OR purpose <> ''", name="purpose_given"),
        Index("ix_visits_day", "service_day", "arrived_at"),
        # Few visits are companions: an index of all would look useless to SQLite.
        Index(
            "ix_visits_companion_of",
            "companion_of",
            sqlite_where=text("companion_of IS NOT NULL"),
        ),
    )


class VisitAnswer(Base):
    """What a visitor answered to a question of the service, by the question's name."""

    __tablename__ = "visit_answers"

    visit_id: Mapped[UUID] = mapped_column(ForeignKey("visits.id"), primary_key=True)
    question: Mapped[str] = mapped_column(String(30), primary_key=True)
    answer: Mapped[str] = mapped_column(String(240))

    __table_args__ = (CheckConstraint("answer <> ''", name="answer_given"),)


class VisitNote(Base):
    """What one officer wants the others to know of a visit; visitors never see it."""

    __tablename__ = "visit_notes"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    visit_id: Mapped[UUID] = mapped_column(ForeignKey("visits.id"), index=True)
    officer_id: Mapped[UUID] = mapped_column(ForeignKey("officers.id"))
    written_at: Mapped[datetime]
    text: Mapped[str] = mapped_column(String(500))

    __table_args__ = (CheckConstraint("text <> ''", name="text_given"),)


class VisitCorrection(Base):
    """A correction of the guestbook: what stood there, what stands there now, and why.

    `before` and `after` of a sealed number are masked.
    """

    __tablename__ = "visit_corrections"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    visit_id: Mapped[UUID] = mapped_column(ForeignKey("visits.id"), index=True)
    officer_id: Mapped[UUID] = mapped_column(ForeignKey("officers.id"))
    corrected_at: Mapped[datetime]
    field: Mapped[str] = mapped_column(String(30))
    before: Mapped[str] = mapped_column(String(240))
    after: Mapped[str] = mapped_column(String(240))
    reason: Mapped[str] = mapped_column(String(240))

    __table_args__ = (CheckConstraint("reason <> ''", name="reason_given"),)
