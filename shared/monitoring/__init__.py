"""What a supervisor sees: the office at this minute, any ticket's story, overrides, the journal."""

from shared.monitoring.use_cases import Monitoring
from shared.monitoring.views import (
    CounterNow,
    JournalQuery,
    JournalRow,
    Live,
    ServiceToday,
    Story,
    TicketNow,
)

__all__ = [
    "CounterNow",
    "JournalQuery",
    "JournalRow",
    "Live",
    "Monitoring",
    "ServiceToday",
    "Story",
    "TicketNow",
]
