"""Every table of the office, one file a topic; importing this registers them all."""

from db.models.bidding_room import Assistance, Computer, RoomStay
from db.models.feedback import Complaint, ComplaintNote, SurveyAnswer, SurveyedVisit
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
    ServiceTarget,
    Setting,
)
from db.models.personal_data import DataRequest, PrivacyNotice, RetentionRun
from db.models.printing import PrintJob
from db.models.queue import (
    NumberSeries,
    Ticket,
    TicketCall,
    TicketLeg,
    TicketPlan,
    TicketStep,
)
from db.models.requests import (
    Request,
    RequestEscalation,
    RequestFile,
    RequestMilestone,
    RequestNote,
    RequestPaper,
    RequestSpan,
)
from db.models.staff import (
    CounterPause,
    CounterSession,
    OfficerRecord,
    OfficerRole,
    SignInFailures,
)
from db.models.training import (
    TrainingEvaluation,
    TrainingParticipant,
    TrainingSession,
    TrainingTrainer,
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
    "Complaint",
    "ComplaintNote",
    "Computer",
    "Counter",
    "CounterPause",
    "CounterService",
    "CounterSession",
    "DataRequest",
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
    "PrivacyNotice",
    "Provider",
    "Request",
    "RequestEscalation",
    "RequestFile",
    "RequestMilestone",
    "RequestNote",
    "RequestPaper",
    "RequestSpan",
    "RetentionRun",
    "RoomStay",
    "ServiceTarget",
    "Setting",
    "SignInFailures",
    "Slip",
    "SurveyAnswer",
    "SurveyedVisit",
    "Ticket",
    "TicketCall",
    "TicketLeg",
    "TicketPlan",
    "TicketStep",
    "TrainingEvaluation",
    "TrainingParticipant",
    "TrainingSession",
    "TrainingTrainer",
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
