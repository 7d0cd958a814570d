"""What the screens show of the bidding room: frozen copies, never rows of the database."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from uuid import UUID

from shared.opening_hours import Opening


class ComputerState(StrEnum):
    """Whether a computer can be given to a visitor."""

    FREE = "free"
    IN_USE = "in_use"
    CLAIMED = "claimed"
    OUT_OF_ORDER = "out_of_order"


class AssistanceState(StrEnum):
    """How far the help asked for by a user of the room has come (1e)."""

    NONE = "none"
    ASKED = "asked"
    BEING_GIVEN = "being_given"
    GIVEN = "given"


class StayEnding(StrEnum):
    """How a stay ended; only `SIGNED_OUT` was the visitor's own doing (D15)."""

    SIGNED_OUT = "signed_out"
    RELEASED = "released"
    AUTOMATIC = "automatic"
    LAPSED = "lapsed"


@dataclass(frozen=True, slots=True)
class RoomSeat:
    """The computer a visitor was given; called for them while `seated_at` is None."""

    stay_id: UUID
    ticket_id: UUID
    visit_id: UUID
    label: str
    code: str
    computer_id: UUID
    computer: str
    number: int
    row: int
    column: int
    seated_at: datetime | None
    claim_until: datetime | None


@dataclass(frozen=True, slots=True)
class RoomPlace:
    """A computer as a kiosk may know it: where it stands, never who sits there."""

    computer_id: UUID
    number: int
    name: str
    row: int
    column: int
    is_free: bool
    is_in_use: bool


@dataclass(frozen=True, slots=True)
class StayView:
    """Who uses a computer; `since` is when they sat down, or were called while they have not."""

    id: UUID
    visit_id: UUID
    ticket_id: UUID
    label: str
    code: str
    person: str
    organisation: str
    tender_package: str
    since: datetime
    claim_until: datetime | None
    identity_shown: bool
    assistance: AssistanceState


@dataclass(frozen=True, slots=True)
class ComputerView:
    """A computer as officers see it; one out of order may still have its visitor to be moved."""

    id: UUID
    number: int
    name: str
    row: int
    column: int
    state: ComputerState
    stay: StayView | None
    out_of_order: str | None


@dataclass(frozen=True, slots=True)
class WaitingForRoom:
    """A visitor who waits for a computer, or did not come when called; `position` from 1 on."""

    ticket_id: UUID
    label: str
    person: str
    organisation: str
    since: datetime
    position: int


@dataclass(frozen=True, slots=True)
class Floor:
    """The whole room for officers; `closed` is why no computer is given out now, if none is.

    `waiting` stands in the order of being called, `missed` may be called again.
    """

    computers: tuple[ComputerView, ...]
    waiting: tuple[WaitingForRoom, ...]
    missed: tuple[WaitingForRoom, ...]
    closed: Opening | None


@dataclass(frozen=True, slots=True)
class Departure:
    """A stay that ended: thanks and the time out are shown from it."""

    computer: str
    label: str
    code: str
    seated_at: datetime
    ended_at: datetime


@dataclass(frozen=True, slots=True)
class Range:
    """How long a wait probably takes."""

    shortest: timedelta
    longest: timedelta


@dataclass(frozen=True, slots=True)
class RegisterRow:
    """A line of the "Daftar pengguna ruang bidding"; `identity` comes masked.

    `ending` stands in place of the signature: None while the visitor is there.
    """

    number: int
    arrived_at: datetime
    person: str
    organisation: str
    identity: str
    identity_shown: bool
    tender_package: str
    computer: str
    seated_at: datetime
    ended_at: datetime | None
    ending: StayEnding | None
