"""What officers see of the guestbook: frozen copies, never rows of the database."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from shared.catalogue import Audience
from shared.queueing.views import TicketState


@dataclass(frozen=True, slots=True)
class DaybookEntry:
    """One visit as the guestbook shows it; numbers are masked.

    `label` and `state` are its ticket's, empty and None for a guest. `signed_in_by` is the
    officer who wrote it at a counter.
    """

    visit_id: UUID
    day: date
    arrived_at: datetime
    person: str
    organisation: str
    phone: str
    identity: str
    audience: Audience
    service: str
    service_title: str
    purpose: str
    host: str
    label: str
    state: TicketState | None
    priority: bool
    workstation: str
    signed_in_by: str
    is_corrected: bool


@dataclass(frozen=True, slots=True)
class Correction:
    """What stood in the guestbook, what stands there now, and why."""

    field: str
    before: str
    after: str
    reason: str
    officer: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Entry:
    """What may be corrected of a visit; `phone` None leaves the number alone."""

    name: str
    organisation: str
    purpose: str = ""
    host: str = ""
    phone: str | None = None
