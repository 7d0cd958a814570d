"""Moving the deadlines of complaints with the office's days off."""

from collections.abc import Sequence
from datetime import date
from typing import Final
from zoneinfo import ZoneInfo

from sqlalchemy import select

from db.models import Complaint
from shared.actors import Officer
from shared.acts import Act
from shared.clock import service_day
from shared.complaints import steps
from shared.complaints.deadline import due_date
from shared.complaints.reading import UNANSWERED, read_days_off
from shared.wording import format_plain_date

_MOVED: Final = "Tenggat berubah dari {before} menjadi {after} karena daftar hari libur diubah."


def move_deadlines(act: Act, by: Officer, zone: ZoneInfo) -> None:
    """Move the deadlines of unanswered complaints once days off were changed.

    They are moved here, once, rather than counted at every reading, so that lists, reports and
    the code's holder agree by one date. What was answered is judged by the deadline it had.
    """
    waiting = act.session.scalars(select(Complaint).where(Complaint.state.in_(UNANSWERED)))
    count_anew(act, waiting.all(), by, zone)


def count_anew(act: Act, rows: Sequence[Complaint], by: Officer, zone: ZoneInfo) -> None:
    """Count the promised working days of complaints again, by the days off as they stand now.

    What the visitor was told before is kept in a note, as it stands on their receipt.
    """
    received = [service_day(row.received_at, zone) for row in rows]
    off = read_days_off(act.session, min(received, default=date.max))
    for row, day in zip(rows, received, strict=True):
        due = due_date(day, row.working_days, off)
        if due != row.due_on:
            _tell(act, row, by, due)
            row.due_on = due


def _tell(act: Act, row: Complaint, by: Officer, due: date) -> None:
    was, becomes = format_plain_date(row.due_on), format_plain_date(due)
    steps.note_down(act, row.id, by, _MOVED.format(before=was, after=becomes))
