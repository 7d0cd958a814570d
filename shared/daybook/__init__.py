"""The guestbook for officers: the day's visits, finding earlier ones, corrections, export."""

from shared.daybook.use_cases import Daybook
from shared.daybook.views import Correction, DaybookEntry, Entry

__all__ = ["Correction", "Daybook", "DaybookEntry", "Entry"]
