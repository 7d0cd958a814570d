"""Ending a service day: what is still open is settled, the figures are kept, the office copied."""

from shared.day_end.rules import SETTLEMENTS, Settlement
from shared.day_end.use_cases import DayEnd
from shared.day_end.views import DayFigures, DayReview, EndedDay, OpenTicket, SeatedOfficer

__all__ = [
    "SETTLEMENTS",
    "DayEnd",
    "DayFigures",
    "DayReview",
    "EndedDay",
    "OpenTicket",
    "SeatedOfficer",
    "Settlement",
]
