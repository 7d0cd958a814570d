"""The queue: tickets waiting, called, served and ended."""

from shared.queueing.outlook import Outlook
from shared.queueing.use_cases import Queueing
from shared.queueing.views import (
    Answer,
    Board,
    BoardCall,
    BoardLine,
    CounterLine,
    QueueRow,
    TicketState,
    TicketView,
    ticket_label,
)

__all__ = [
    "Answer",
    "Board",
    "BoardCall",
    "BoardLine",
    "CounterLine",
    "Outlook",
    "QueueRow",
    "Queueing",
    "TicketState",
    "TicketView",
    "ticket_label",
]
