"""Cases of providers, each verification in them, and the slips handed out."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import (
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

IS_OPEN = text("concluded_at IS NULL")
HAS_LETTER = text("proxy_letter_key <> ''")


class Provider(Base):
    """A company or person that trades with the government, found again by its numbers."""

    __tablename__ = "providers"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    official_name: Mapped[str] = mapped_column(String(200))
    npwp_sealed: Mapped[bytes | None] = mapped_column(LargeBinary)
    npwp_index: Mapped[bytes | None] = mapped_column(LargeBinary, index=True)
    nib_sealed: Mapped[bytes | None] = mapped_column(LargeBinary)
    nib_index: Mapped[bytes | None] = mapped_column(LargeBinary, index=True)
    created_at: Mapped[datetime]


class VerificationCase(Base):
    """A provider's matter under one service, living over several visits (D53)."""

    __tablename__ = "verification_cases"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    service: Mapped[str] = mapped_column(String(10))
    provider_id: Mapped[UUID | None] = mapped_column(ForeignKey("providers.id"), index=True)
    state: Mapped[str] = mapped_column(String(10))
    opened_at: Mapped[datetime]
    closed_at: Mapped[datetime | None]

    provider: Mapped[Provider | None] = relationship()

    __table_args__ = (
        CheckConstraint("state IN ('open', 'approved', 'rejected')", name="state"),
        CheckConstraint("(state = 'open') = (closed_at IS NULL)", name="closed"),
    )


class Verification(Base):
    """One look through a provider's documents, on one visit.

    A supervisor's correction is a further `version` of the same look that `corrects` an
    earlier one; the last version counts. `type_note` says what a type outside the four is (D39),
    `proxy_letter_key` is the letter's number as it is looked up: letters and digits alone.
    """

    __tablename__ = "verifications"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    case_id: Mapped[UUID] = mapped_column(ForeignKey("verification_cases.id"), index=True)
    ticket_id: Mapped[UUID] = mapped_column(ForeignKey("tickets.id"), index=True)
    officer_id: Mapped[UUID] = mapped_column(ForeignKey("officers.id"))
    visit_no: Mapped[int]
    catalogue_version: Mapped[str] = mapped_column(ForeignKey("catalogue_versions.id"))
    applicant_type: Mapped[str] = mapped_column(String(40))
    is_director: Mapped[bool]
    official_name: Mapped[str] = mapped_column(String(200), server_default="")
    npwp_sealed: Mapped[bytes | None] = mapped_column(LargeBinary)
    nib_sealed: Mapped[bytes | None] = mapped_column(LargeBinary)
    bearer_name: Mapped[str] = mapped_column(String(120), server_default="")
    conforms: Mapped[bool] = mapped_column(server_default=text("false"))
    blacklist_checked: Mapped[bool] = mapped_column(server_default=text("false"))
    type_note: Mapped[str] = mapped_column(String(240), server_default="")
    proxy_letter: Mapped[str] = mapped_column(String(80), server_default="")
    proxy_letter_key: Mapped[str] = mapped_column(String(80), server_default="")
    proxy_letter_date: Mapped[date | None]
    proxy_valid_until: Mapped[date | None]
    version: Mapped[int] = mapped_column(server_default="1")
    corrects: Mapped[UUID | None] = mapped_column(ForeignKey("verifications.id"), unique=True)
    correction_reason: Mapped[str] = mapped_column(Text, server_default="")
    started_at: Mapped[datetime]
    concluded_at: Mapped[datetime | None]
    outcome: Mapped[str | None] = mapped_column(String(12))
    reason: Mapped[str] = mapped_column(Text, server_default="")
    revision: Mapped[int] = mapped_column(server_default="1")

    case: Mapped[VerificationCase] = relationship()
    documents: Mapped[list["VerifiedDocument"]] = relationship(cascade="all, delete-orphan")

    __table_args__ = (
        CheckConstraint(
            "outcome IN ('approved', 'incomplete', 'rejected', 'carried_over')", name="outcome"
        ),
        UniqueConstraint("case_id", "visit_no", "version"),
        CheckConstraint("(version = 1) = (corrects IS NULL)", name="first_version"),
        CheckConstraint("corrects IS NULL OR correction_reason <> ''", name="correction_reason"),
        CheckConstraint("(outcome IS NULL) = (concluded_at IS NULL)", name="concluded"),
        CheckConstraint("outcome <> 'rejected' OR reason <> ''", name="rejection_reason"),
        CheckConstraint("outcome <> 'approved' OR conforms", name="approval_conforms"),
        Index(
            "uq_verifications_one_open_per_case",
            "case_id",
            unique=True,
            sqlite_where=IS_OPEN,
        ),
        Index(
            "ix_verifications_proxy_letter_key",
            "proxy_letter_key",
            sqlite_where=HAS_LETTER,
        ),
    )


class VerifiedDocument(Base):
    """What the officer saw of one required document."""

    __tablename__ = "verified_documents"

    verification_id: Mapped[UUID] = mapped_column(ForeignKey("verifications.id"), primary_key=True)
    document: Mapped[str] = mapped_column(String(60), primary_key=True)
    marks: Mapped[list[str]]
    not_applicable: Mapped[list[str]]
    declared_absent: Mapped[bool] = mapped_column(server_default=text("false"))
    settled_earlier: Mapped[bool] = mapped_column(server_default=text("false"))
    note: Mapped[str] = mapped_column(String(240), server_default="")


class Slip(Base):
    """A slip handed to a visitor, kept word for word so that a copy equals the first."""

    __tablename__ = "slips"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    kind: Mapped[str] = mapped_column(String(10))
    number: Mapped[str] = mapped_column(String(40), unique=True)
    code: Mapped[str] = mapped_column(String(12), unique=True)
    verification_id: Mapped[UUID] = mapped_column(ForeignKey("verifications.id"), unique=True)
    issued_at: Mapped[datetime]
    content: Mapped[dict[str, object]]

    verification: Mapped[Verification] = relationship()

    __table_args__ = (
        CheckConstraint("kind IN ('approved', 'incomplete', 'rejected')", name="kind"),
    )
