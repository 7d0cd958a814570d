"""Tickets, their calls, and the series their numbers come from."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import (
    CheckConstraint,
    ForeignKey,
    Index,
    Integer,
    String,
    UniqueConstraint,
    text,
)
from sqlalchemy.orm import Mapped, mapped_column, relationship

from db.base import Base
from db.models.visitors import Visit

STATES = "('waiting', 'called', 'serving', 'held', 'done', 'no_show', 'cancelled', 'carried_over')"
# Partial indexes name their condition for SQLite here. Postgres's stands in the migration alone,
# because naming it would load that dialect at every start; tests/db/test_migrations.py looks.
AT_A_COUNTER = text("state IN ('called', 'serving')")
IS_WAITING = text("state = 'waiting'")


class NumberSeries(Base):
    """The last number given of a series in its period: "A" of a day, "BV" of a year.

    The row is raised inside the transaction that uses the number, so that a rolled back
    number is given again and no gap stays.
    """

    __tablename__ = "number_series"

    name: Mapped[str] = mapped_column(String(20), primary_key=True)
    period: Mapped[str] = mapped_column(String(10), primary_key=True)
    last: Mapped[int] = mapped_column(Integer)

    __table_args__ = (CheckConstraint("last > 0", name="counts_up"),)


class Ticket(Base):
    """A visitor's place in the line of a service on a day.

    `service` is the present one: a ticket may be sent on to another service, or to one counter
    (`for_counter_id`), where it waits anew since `requeued_at`. A held one is expected back at
    `return_at`.
    """

    __tablename__ = "tickets"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    visit_id: Mapped[UUID] = mapped_column(ForeignKey("visits.id"), unique=True)
    service: Mapped[str] = mapped_column(String(10))
    service_day: Mapped[date]
    prefix: Mapped[str] = mapped_column(String(2))
    number: Mapped[int]
    code: Mapped[str] = mapped_column(String(12), unique=True)
    state: Mapped[str] = mapped_column(String(12))
    priority: Mapped[bool]
    issued_at: Mapped[datetime]
    called_at: Mapped[datetime | None]
    serving_since: Mapped[datetime | None]
    ended_at: Mapped[datetime | None]
    calls: Mapped[int] = mapped_column(server_default="0")
    counter_id: Mapped[UUID | None] = mapped_column(ForeignKey("counters.id"))
    officer_id: Mapped[UUID | None] = mapped_column(ForeignKey("officers.id"))
    computer_id: Mapped[UUID | None] = mapped_column(ForeignKey("computers.id"))
    for_counter_id: Mapped[UUID | None] = mapped_column(ForeignKey("counters.id"))
    requeued_at: Mapped[datetime | None]
    return_at: Mapped[datetime | None]
    after_hours: Mapped[bool] = mapped_column(server_default=text("false"))
    note: Mapped[str] = mapped_column(String(240), server_default="")

    visit: Mapped[Visit] = relationship()

    __table_args__ = (
        UniqueConstraint("service_day", "prefix", "number"),
        CheckConstraint("number > 0", name="number_positive"),
        CheckConstraint(f"state IN {STATES}", name="state"),
        CheckConstraint(
            "state NOT IN ('called', 'serving')"
            " OR (called_at IS NOT NULL AND (computer_id IS NOT NULL"
            " OR (counter_id IS NOT NULL AND officer_id IS NOT NULL)))",
            name="called_somewhere",
        ),
        CheckConstraint("state <> 'serving' OR serving_since IS NOT NULL", name="serving_since"),
        CheckConstraint(
            "(state IN ('done', 'no_show', 'cancelled', 'carried_over')) = (ended_at IS NOT NULL)",
            name="ended",
        ),
        Index(
            "uq_tickets_one_per_counter",
            "counter_id",
            unique=True,
            sqlite_where=AT_A_COUNTER,
        ),
        Index(
            "ix_tickets_waiting",
            "service_day",
            "prefix",
            "issued_at",
            sqlite_where=IS_WAITING,
        ),
        Index("ix_tickets_day_state", "service_day", "state"),
        Index("ix_tickets_service_ended", "service", "ended_at"),
    )


class TicketCall(Base):
    """One call of a number to a counter or a computer; ids grow, so boards know what is new.

    A computer that becomes free calls by itself: such a call has no officer.
    """

    __tablename__ = "ticket_calls"

    id: Mapped[int] = mapped_column(Integer, primary_key=True)
    ticket_id: Mapped[UUID] = mapped_column(ForeignKey("tickets.id"), index=True)
    counter_id: Mapped[UUID | None] = mapped_column(ForeignKey("counters.id"))
    computer_id: Mapped[UUID | None] = mapped_column(ForeignKey("computers.id"))
    officer_id: Mapped[UUID | None] = mapped_column(ForeignKey("officers.id"))
    service_day: Mapped[date]
    called_at: Mapped[datetime]

    ticket: Mapped[Ticket] = relationship()

    __table_args__ = (
        CheckConstraint("(counter_id IS NULL) <> (computer_id IS NULL)", name="one_place"),
        CheckConstraint("counter_id IS NULL OR officer_id IS NOT NULL", name="called_by"),
        Index("ix_ticket_calls_day", "service_day", "id"),
        {"sqlite_autoincrement": True},
    )


class TicketLeg(Base):
    """A part of a ticket's way that has ended: one service, at one counter, before it was sent on.

    The part under way is the ticket itself, whose `service_day` it has.
    """

    __tablename__ = "ticket_legs"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    ticket_id: Mapped[UUID] = mapped_column(ForeignKey("tickets.id"))
    service_day: Mapped[date]
    position: Mapped[int]
    service: Mapped[str] = mapped_column(String(10))
    counter_id: Mapped[UUID] = mapped_column(ForeignKey("counters.id"))
    officer_id: Mapped[UUID] = mapped_column(ForeignKey("officers.id"))
    queued_at: Mapped[datetime]
    called_at: Mapped[datetime]
    serving_since: Mapped[datetime | None]
    ended_at: Mapped[datetime]
    note: Mapped[str] = mapped_column(String(240), server_default="")

    __table_args__ = (
        UniqueConstraint("ticket_id", "position"),
        Index("ix_ticket_legs_service_ended", "service", "ended_at"),
        Index("ix_ticket_legs_day", "service_day", "ticket_id"),
    )


class TicketPlan(Base):
    """Where a ticket goes on to when the present part ends; taken away when it is taken up."""

    __tablename__ = "ticket_plans"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    ticket_id: Mapped[UUID] = mapped_column(ForeignKey("tickets.id"))
    position: Mapped[int]
    service: Mapped[str] = mapped_column(String(10))
    for_counter_id: Mapped[UUID | None] = mapped_column(ForeignKey("counters.id"))
    note: Mapped[str] = mapped_column(String(240), server_default="")
    planned_by: Mapped[UUID] = mapped_column(ForeignKey("officers.id"))
    planned_at: Mapped[datetime]

    __table_args__ = (UniqueConstraint("ticket_id", "position"),)


class TicketStep(Base):
    """An officer's step on a ticket, with what stood before it and what it left behind.

    It can be undone as long as what it left behind still stands.
    """

    __tablename__ = "ticket_steps"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    ticket_id: Mapped[UUID] = mapped_column(ForeignKey("tickets.id"), index=True)
    officer_id: Mapped[UUID] = mapped_column(ForeignKey("officers.id"))
    action: Mapped[str] = mapped_column(String(60))
    before: Mapped[dict[str, object]]
    after: Mapped[dict[str, object]]
    taken_at: Mapped[datetime]
    undone_at: Mapped[datetime | None]

    __table_args__ = (Index("ix_ticket_steps_officer", "officer_id", "taken_at"),)
