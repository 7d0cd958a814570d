"""The queue: tickets waiting, called, served and ended."""

from shared.queueing.use_cases import Queueing
from shared.queueing.views import (
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
    "Board",
    "BoardCall",
    "BoardLine",
    "CounterLine",
    "QueueRow",
    "Queueing",
    "TicketState",
    "TicketView",
    "ticket_label",
]
