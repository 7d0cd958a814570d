"""The queue: tickets waiting, called, served and ended."""

from shared.queueing.outlook import Outlook
from shared.queueing.use_cases import Queueing
from shared.queueing.views import (
    Answer,
    Board,
    BoardCall,
    BoardLine,
    Calling,
    CounterLine,
    Destination,
    Leg,
    OfferedCounter,
    OfferedService,
    Pause,
    PlannedService,
    QueueRow,
    StaffNote,
    TicketState,
    TicketView,
    Undoable,
    ticket_label,
)

__all__ = [
    "Answer",
    "Board",
    "BoardCall",
    "BoardLine",
    "Calling",
    "CounterLine",
    "Destination",
    "Leg",
    "OfferedCounter",
    "OfferedService",
    "Outlook",
    "Pause",
    "PlannedService",
    "QueueRow",
    "Queueing",
    "StaffNote",
    "TicketState",
    "TicketView",
    "Undoable",
    "ticket_label",
]
