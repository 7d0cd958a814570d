"""What is seen of a day that ends: frozen copies, never rows of the database."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date, datetime
from uuid import UUID

from shared.day_end.rules import Settlement, settlements
from shared.queueing.views import TicketState


@dataclass(frozen=True, slots=True)
class DayFigures:
    """The figures of a service day, counted from the rows.

    Visits are tickets and guests; tickets are served, missed, cancelled, carried over, or
    still open. The outcomes are those of concluded verifications, each counted once however
    often it was corrected.
    """

    visits: int = 0
    guests: int = 0
    tickets: int = 0
    served: int = 0
    no_show: int = 0
    cancelled: int = 0
    carried_over: int = 0
    still_open: int = 0
    room_users: int = 0
    approved: int = 0
    incomplete: int = 0
    rejected: int = 0

    def kept(self) -> dict[str, int]:
        """The figures by name, to be kept as JSON."""
        return {field.name: getattr(self, field.name) for field in fields(self)}

    @classmethod
    def read(cls, kept: Mapping[str, object]) -> "DayFigures":
        """The figures that were kept; one that came later is 0."""
        known = {field.name for field in fields(cls)}
        return cls(**{name: int(str(kept[name])) for name in known & kept.keys()})


@dataclass(frozen=True, slots=True)
class OpenTicket:
    """A ticket of the day that has not ended; `place` is its counter or computer."""

    id: UUID
    visit_id: UUID
    label: str
    service_title: str
    person: str
    organisation: str
    state: TicketState
    since: datetime
    place: str
    verification_open: bool
    at_computer: bool

    @property
    def settlements(self) -> tuple[Settlement, ...]:
        """How it may be settled; who sits at a computer is signed out with the room instead."""
        return () if self.at_computer else settlements(self.state, self.verification_open)


@dataclass(frozen=True, slots=True)
class SeatedOfficer:
    """An officer who is still signed in at a counter."""

    session_id: UUID
    officer_id: UUID
    officer: str
    counter: str
    workstation: str
    since: datetime


@dataclass(frozen=True, slots=True)
class EndedDay:
    """A day that was ended; `backup` is the verified file, empty while there is none."""

    id: UUID
    day: date
    ended_at: datetime
    officer: str
    journal_number: int
    figures: DayFigures
    backup: str


@dataclass(frozen=True, slots=True)
class DayReview:
    """A day as whoever ends it sees it."""

    day: date
    tickets: tuple[OpenTicket, ...]
    seated: tuple[SeatedOfficer, ...]
    figures: DayFigures
    ended: EndedDay | None

    @property
    def in_room(self) -> int:
        """How many have a computer still."""
        return sum(ticket.at_computer for ticket in self.tickets)

    @property
    def has_news(self) -> bool:
        """Whether anything has come since the day was ended."""
        return self.ended is not None and self.ended.figures != self.figures
