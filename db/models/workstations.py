"""The office's kiosks, counters and boards, and what they ask officers to look at."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, text
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base

KINDS = "('kiosk', 'counter', 'board')"
ALERTS = "('printer', 'help', 'sign_out', 'assistance')"


class Workstation(Base):
    """A workstation's sign of life, its screen, and the wrong tries at its staff menu."""

    __tablename__ = "workstations"

    name: Mapped[str] = mapped_column(String(60), primary_key=True)
    kind: Mapped[str] = mapped_column(String(10))
    seen_at: Mapped[datetime]
    wrong_pins: Mapped[int] = mapped_column(server_default="0")
    pin_locked_until: Mapped[datetime | None]
    screen: Mapped[str] = mapped_column(String(80), server_default="")

    __table_args__ = (CheckConstraint(f"kind IN {KINDS}", name="kind"),)


class Lease(Base):
    """Something only one workstation may do at a time, such as the board that speaks."""

    __tablename__ = "leases"

    name: Mapped[str] = mapped_column(String(20), primary_key=True)
    holder: Mapped[UUID]
    until: Mapped[datetime]


class Alert(Base):
    """Something at a workstation that an officer should look at; `about` is its ticket or visit."""

    __tablename__ = "alerts"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    kind: Mapped[str] = mapped_column(String(12))
    workstation: Mapped[str] = mapped_column(String(60))
    about: Mapped[UUID | None]
    details: Mapped[str] = mapped_column(String(240), server_default="")
    raised_at: Mapped[datetime] = mapped_column(index=True)
    taken_at: Mapped[datetime | None]
    taken_by: Mapped[UUID | None] = mapped_column(ForeignKey("officers.id"))
    closed_at: Mapped[datetime | None]

    __table_args__ = (
        CheckConstraint(f"kind IN {ALERTS}", name="kind"),
        CheckConstraint("(taken_at IS NULL) = (taken_by IS NULL)", name="taken_by"),
        Index("ix_alerts_open", "raised_at", sqlite_where=text("closed_at IS NULL")),
    )
