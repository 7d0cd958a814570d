"""Every table of the office, one file a topic; importing this registers them all."""

from db.models.bidding_room import Assistance, Computer, RoomStay
from db.models.journal import JournalEntry
from db.models.office import (
    CatalogueVersion,
    Closure,
    Counter,
    CounterService,
    Holiday,
    HoursOverlay,
    OfficeRecord,
    Setting,
)
from db.models.printing import PrintJob
from db.models.queue import NumberSeries, Ticket, TicketCall
from db.models.staff import CounterSession, OfficerRecord, OfficerRole
from db.models.verification import (
    Provider,
    Slip,
    Verification,
    VerificationCase,
    VerifiedDocument,
)
from db.models.visitors import Visit, VisitAnswer, Visitor
from db.models.workstations import Alert, Lease, Workstation

__all__ = [
    "Alert",
    "Assistance",
    "CatalogueVersion",
    "Closure",
    "Computer",
    "Counter",
    "CounterService",
    "CounterSession",
    "Holiday",
    "HoursOverlay",
    "JournalEntry",
    "Lease",
    "NumberSeries",
    "OfficeRecord",
    "OfficerRecord",
    "OfficerRole",
    "PrintJob",
    "Provider",
    "RoomStay",
    "Setting",
    "Slip",
    "Ticket",
    "TicketCall",
    "Verification",
    "VerificationCase",
    "VerifiedDocument",
    "Visit",
    "VisitAnswer",
    "Visitor",
    "Workstation",
]
