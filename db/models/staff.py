"""Officers, what they may do, and where they sit now."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from db.base import Base

IS_SEATED = text("ended_at IS NULL")


class OfficerRecord(Base):
    """A person who works in the office."""

    __tablename__ = "officers"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    username: Mapped[str] = mapped_column(String(40), unique=True)
    full_name: Mapped[str] = mapped_column(String(120))
    password_hash: Mapped[str] = mapped_column(String(200))
    active: Mapped[bool] = mapped_column(server_default=text("true"))
    must_change_password: Mapped[bool] = mapped_column(server_default=text("false"))
    created_at: Mapped[datetime]

    roles: Mapped[list["OfficerRole"]] = relationship(cascade="all, delete-orphan")

    __table_args__ = (
        CheckConstraint("username <> ''", name="username_given"),
        CheckConstraint("full_name <> ''", name="full_name_given"),
    )


class OfficerRole(Base):
    """One role of one officer."""

    __tablename__ = "officer_roles"

    officer_id: Mapped[UUID] = mapped_column(ForeignKey("officers.id"), primary_key=True)
    role: Mapped[str] = mapped_column(String(20), primary_key=True)

    __table_args__ = (
        CheckConstraint(
            "role IN ('verifier', 'helpdesk', 'front_office', 'supervisor')", name="role"
        ),
    )


class SignInFailures(Base):
    """The wrong tries in a row at one account from one workstation."""

    __tablename__ = "sign_in_failures"

    officer_id: Mapped[UUID] = mapped_column(ForeignKey("officers.id"), primary_key=True)
    workstation: Mapped[str] = mapped_column(String(60), primary_key=True)
    failures: Mapped[int]
    failed_at: Mapped[datetime]

    __table_args__ = (CheckConstraint("failures > 0", name="counts_up"),)


class CounterSession(Base):
    """An officer sitting at a counter; a counter seats one, an officer sits at one."""

    __tablename__ = "counter_sessions"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    officer_id: Mapped[UUID] = mapped_column(ForeignKey("officers.id"))
    counter_id: Mapped[UUID] = mapped_column(ForeignKey("counters.id"))
    workstation: Mapped[str] = mapped_column(String(60))
    started_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]

    officer: Mapped[OfficerRecord] = relationship()

    __table_args__ = (
        Index(
            "uq_counter_sessions_counter",
            "counter_id",
            unique=True,
            sqlite_where=IS_SEATED,
        ),
        Index(
            "uq_counter_sessions_officer",
            "officer_id",
            unique=True,
            sqlite_where=IS_SEATED,
        ),
    )


class CounterPause(Base):
    """A time in which a seated officer calls nobody, for a reason that the board shows."""

    __tablename__ = "counter_pauses"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    session_id: Mapped[UUID] = mapped_column(ForeignKey("counter_sessions.id"))
    reason: Mapped[str] = mapped_column(String(80))
    started_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]

    session: Mapped[CounterSession] = relationship()

    __table_args__ = (
        CheckConstraint("reason <> ''", name="reason_given"),
        Index(
            "uq_counter_pauses_one_per_session",
            "session_id",
            unique=True,
            sqlite_where=IS_SEATED,
        ),
    )
