"""What the guestbook answers: frozen copies, never rows of the database."""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from shared.catalogue import ApplicantType, Audience, Service
from shared.opening_hours import Opening
from shared.queueing.outlook import Outlook

if TYPE_CHECKING:
    from shared.bidding_room import RoomSeat
    from shared.training import Registration


@dataclass(frozen=True, slots=True)
class IssuedTicket:
    """The ticket a visitor is told; `ahead` counts who waits before it in its line."""

    id: UUID
    visit_id: UUID
    label: str
    code: str
    service: str
    service_title: str
    ahead: int
    counters: tuple[str, ...]
    priority: bool
    issued_at: datetime


@dataclass(frozen=True, slots=True)
class SignedIn:
    """A guestbook entry that was committed; a guest has no ticket.

    `seat` is the computer given at once to a user of the bidding room; None while the room is
    full. A visitor who goes there before the counter (D36) has `room_ticket` beside the ticket,
    and `seat` belongs to that one. `training` is the place in the weekly class, for whoever came
    for it.
    """

    visit_id: UUID
    ticket: IssuedTicket | None
    seat: "RoomSeat | None" = None
    room_ticket: IssuedTicket | None = None
    training: "Registration | None" = None


@dataclass(frozen=True, slots=True)
class ServiceOffer:
    """A service as the kiosk offers it now.

    `outlook` is None for a service of the bidding room: `office.bidding_room` knows its wait.
    """

    service: Service
    opening: Opening
    takes_tickets: bool
    waiting: int
    outlook: Outlook | None


@dataclass(frozen=True, slots=True)
class Recalled:
    """Whom an earlier slip belongs to, as far as a kiosk may show it.

    `code` goes into `SignInForm.recalled`; name and number stay in the database. `service` is
    that of the earlier visit, None for a guest's. `room` is the computer still in use.
    """

    code: str
    masked_name: str
    organisation: str
    audience: Audience
    service: str | None
    applicant_type: ApplicantType | None
    is_director: bool | None
    room: "RoomSeat | None"
