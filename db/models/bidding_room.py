"""The bidding room: its computers, who sat where, and the help they asked for."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, LargeBinary, String, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from db.base import Base
from db.models.visitors import Visit

ENDINGS = "('signed_out', 'released', 'automatic', 'lapsed')"
IS_OPEN = text("ended_at IS NULL")


class Computer(Base):
    """A computer of the bidding room, known to visitors by its number ("PC 3").

    `row` and `column` are its place on the floor plan, counted from the door's left corner.
    """

    __tablename__ = "computers"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    number: Mapped[int] = mapped_column(unique=True)
    name: Mapped[str] = mapped_column(String(40))
    row: Mapped[int] = mapped_column(server_default="0")
    column: Mapped[int] = mapped_column(server_default="0")
    out_of_order: Mapped[str | None] = mapped_column(String(200))
    retired: Mapped[bool] = mapped_column(server_default=text("false"))
    """Taken away, and kept because history names it."""

    __table_args__ = (
        CheckConstraint("number > 0", name="number_positive"),
        CheckConstraint('"row" >= 0 AND "column" >= 0', name="on_the_plan"),
        CheckConstraint("out_of_order <> ''", name="reason_given"),
    )


class RoomStay(Base):
    """A visitor's use of a computer: claimed for them, then seated, then ended.

    `claim_until` is the moment a computer called for a waiting visitor goes to the next one; a
    visitor who found a free one is seated at once. The phone's last digits are kept as a keyed
    hash for the length of the stay.
    """

    __tablename__ = "room_stays"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    visit_id: Mapped[UUID] = mapped_column(ForeignKey("visits.id"), index=True)
    computer_id: Mapped[UUID] = mapped_column(ForeignKey("computers.id"))
    claimed_at: Mapped[datetime]
    claim_until: Mapped[datetime | None]
    seated_at: Mapped[datetime | None]
    identity_shown_at: Mapped[datetime | None]
    identity_shown_to: Mapped[UUID | None] = mapped_column(ForeignKey("officers.id"))
    phone_tail: Mapped[bytes | None] = mapped_column(LargeBinary)
    wrong_tries: Mapped[int] = mapped_column(server_default="0")
    ended_at: Mapped[datetime | None]
    ending: Mapped[str | None] = mapped_column(String(12))

    visit: Mapped[Visit] = relationship()
    computer: Mapped[Computer] = relationship()

    __table_args__ = (
        CheckConstraint(f"ending IN {ENDINGS}", name="ending"),
        CheckConstraint("(ending IS NULL) = (ended_at IS NULL)", name="ended"),
        CheckConstraint("seated_at IS NOT NULL OR claim_until IS NOT NULL", name="claimed"),
        CheckConstraint("ended_at IS NULL OR phone_tail IS NULL", name="tail_forgotten"),
        Index("uq_room_stays_one_per_computer", "computer_id", unique=True, sqlite_where=IS_OPEN),
        Index("uq_room_stays_one_per_visit", "visit_id", unique=True, sqlite_where=IS_OPEN),
        Index("ix_room_stays_claimed_at", "claimed_at"),
        Index("ix_room_stays_computer_ended", "computer_id", "ended_at"),
        Index("ix_room_stays_ending_ended", "ending", "ended_at"),
    )


class Assistance(Base):
    """Help asked for by a user of the bidding room (1e)."""

    __tablename__ = "assistances"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    visit_id: Mapped[UUID] = mapped_column(ForeignKey("visits.id"), index=True)
    asked_at: Mapped[datetime]
    begun_at: Mapped[datetime | None]
    officer_id: Mapped[UUID | None] = mapped_column(ForeignKey("officers.id"))
    ended_at: Mapped[datetime | None]

    visit: Mapped[Visit] = relationship()

    __table_args__ = (
        CheckConstraint("(begun_at IS NULL) = (officer_id IS NULL)", name="begun_by"),
        Index("uq_assistances_one_per_visit", "visit_id", unique=True, sqlite_where=IS_OPEN),
    )
