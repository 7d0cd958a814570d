"""Whether a service is open at a moment, why not, until when, and when it opens next."""

from shared.opening_hours.calendar import Calendar, Closure, Holiday, Overlay
from shared.opening_hours.rule import Opening, TicketPolicy, opening, takes_tickets
from shared.opening_hours.seed import seeded_holidays
from shared.opening_hours.timetable import Condition, State, Timetable

__all__ = [
    "Calendar",
    "Closure",
    "Condition",
    "Holiday",
    "Opening",
    "Overlay",
    "State",
    "TicketPolicy",
    "Timetable",
    "opening",
    "seeded_holidays",
    "takes_tickets",
]
