"""The office itself: its facts, counters, catalogue versions and calendar."""

from datetime import date, datetime, time
from uuid import UUID

from sqlalchemy import (
    JSON,
    BigInteger,
    CheckConstraint,
    ForeignKey,
    Index,
    String,
    Text,
    UniqueConstraint,
    text,
)
from sqlalchemy.orm import Mapped, mapped_column, relationship

from db.base import Base


class OfficeRecord(Base):
    """The one row that says whose database this is and which key seals it."""

    __tablename__ = "office"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(120))
    key_fingerprint: Mapped[str] = mapped_column(String(64))
    demonstration: Mapped[bool] = mapped_column(server_default=text("false"))
    created_at: Mapped[datetime]

    __table_args__ = (CheckConstraint("id = 1", name="only_one"),)


class Setting(Base):
    """A choice of the office, by its name; a missing row means the default."""

    __tablename__ = "settings"

    name: Mapped[str] = mapped_column(String(60), primary_key=True)
    value: Mapped[object] = mapped_column(JSON)


class CatalogueVersion(Base):
    """A catalogue as it was in force, word for word, so that history stays readable."""

    __tablename__ = "catalogue_versions"

    id: Mapped[str] = mapped_column(String(40), primary_key=True)
    digest: Mapped[str] = mapped_column(String(64))
    effective_from: Mapped[date]
    source: Mapped[str] = mapped_column(Text)
    loaded_at: Mapped[datetime]


class Counter(Base):
    """A counter of the office ("Loket 1")."""

    __tablename__ = "counters"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    number: Mapped[int] = mapped_column(unique=True)
    name: Mapped[str] = mapped_column(String(60))
    retired: Mapped[bool] = mapped_column(server_default=text("false"))
    """No longer used, and kept because history names it."""

    services: Mapped[list["CounterService"]] = relationship(cascade="all, delete-orphan")

    __table_args__ = (CheckConstraint("number > 0", name="number_positive"),)


class CounterService(Base):
    """A service that a counter calls."""

    __tablename__ = "counter_services"

    counter_id: Mapped[UUID] = mapped_column(ForeignKey("counters.id"), primary_key=True)
    service: Mapped[str] = mapped_column(String(10), primary_key=True)


class Holiday(Base):
    """A public holiday or a cuti bersama, editable over the seed."""

    __tablename__ = "holidays"

    day: Mapped[date] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(200))
    collective_leave: Mapped[bool] = mapped_column(server_default=text("false"))
    estimated: Mapped[bool] = mapped_column(server_default=text("false"))


class Closure(Base):
    """A one-off closing of some services, or of all when `services` is empty."""

    __tablename__ = "closures"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    starts_at: Mapped[datetime]
    ends_at: Mapped[datetime] = mapped_column(index=True)
    reason: Mapped[str] = mapped_column(String(200))
    services: Mapped[list[str]]

    __table_args__ = (CheckConstraint("ends_at > starts_at", name="ends_later"),)


class HoursOverlay(Base):
    """Other hours for some dates, such as Ramadan; `days` null keeps the services' own days."""

    __tablename__ = "hours_overlays"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(120))
    first_day: Mapped[date]
    last_day: Mapped[date]
    days: Mapped[list[int] | None] = mapped_column(JSON)
    opens: Mapped[time]
    closes: Mapped[time]
    breaks: Mapped[list[dict[str, object]] | None] = mapped_column(JSON)

    __table_args__ = (
        CheckConstraint("last_day >= first_day", name="ends_later"),
        CheckConstraint("closes > opens", name="closes_later"),
        Index("ix_hours_overlays_days", "last_day", "first_day"),
    )


class Phrase(Base):
    """A sentence officers choose instead of typing it; `topic` is where it is offered."""

    __tablename__ = "phrases"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    topic: Mapped[str] = mapped_column(String(20))
    text: Mapped[str] = mapped_column(String(240))
    position: Mapped[int]

    __table_args__ = (
        UniqueConstraint("topic", "text"),
        CheckConstraint("text <> ''", name="text_given"),
    )


class ServiceTarget(Base):
    """Which share of a service's matters is to be on time from a day on, in percent (D42)."""

    __tablename__ = "service_targets"

    service: Mapped[str] = mapped_column(String(10), primary_key=True)
    from_day: Mapped[date] = mapped_column(primary_key=True)
    percent: Mapped[int]

    __table_args__ = (CheckConstraint("percent BETWEEN 0 AND 100", name="percent"),)


class DayEnd(Base):
    """A service day that was ended: its figures, and the journal's last row then.

    `backup` names the file that was written and verified; empty while none was.
    """

    __tablename__ = "day_ends"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    service_day: Mapped[date] = mapped_column(unique=True)
    ended_at: Mapped[datetime]
    officer_id: Mapped[UUID] = mapped_column(ForeignKey("officers.id"))
    journal_number: Mapped[int] = mapped_column(BigInteger)
    figures: Mapped[dict[str, object]]
    backup: Mapped[str] = mapped_column(String(300), server_default="")
