"""Every table of the office, one file a topic; importing this registers them all."""

from db.models.bidding_room import Assistance, Computer, RoomStay
from db.models.journal import JournalEntry
from db.models.office import (
    CatalogueVersion,
    Closure,
    Counter,
    CounterService,
    DayEnd,
    Holiday,
    HoursOverlay,
    OfficeRecord,
    Phrase,
    Setting,
)
from db.models.printing import PrintJob
from db.models.queue import (
    NumberSeries,
    Ticket,
    TicketCall,
    TicketLeg,
    TicketPlan,
    TicketStep,
)
from db.models.staff import (
    CounterPause,
    CounterSession,
    OfficerRecord,
    OfficerRole,
    SignInFailures,
)
from db.models.verification import (
    Provider,
    Slip,
    Verification,
    VerificationCase,
    VerifiedDocument,
)
from db.models.visitors import (
    Visit,
    VisitAnswer,
    VisitCorrection,
    VisitNote,
    Visitor,
)
from db.models.workstations import Alert, Lease, Workstation

__all__ = [
    "Alert",
    "Assistance",
    "CatalogueVersion",
    "Closure",
    "Computer",
    "Counter",
    "CounterPause",
    "CounterService",
    "CounterSession",
    "DayEnd",
    "Holiday",
    "HoursOverlay",
    "JournalEntry",
    "Lease",
    "NumberSeries",
    "OfficeRecord",
    "OfficerRecord",
    "OfficerRole",
    "Phrase",
    "PrintJob",
    "Provider",
    "RoomStay",
    "Setting",
    "SignInFailures",
    "Slip",
    "Ticket",
    "TicketCall",
    "TicketLeg",
    "TicketPlan",
    "TicketStep",
    "Verification",
    "VerificationCase",
    "VerifiedDocument",
    "Visit",
    "VisitAnswer",
    "VisitCorrection",
    "VisitNote",
    "Visitor",
    "Workstation",
]
