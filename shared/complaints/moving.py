"""Moving the deadlines of complaints with the office's days off."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from typing import Final
from zoneinfo import ZoneInfo

from sqlalchemy import select

from db.models import Complaint
from shared.actors import Officer
from shared.acts import Act
from shared.clock import service_day
from shared.complaints import steps
from shared.complaints.deadline import moved
from shared.complaints.reading import UNANSWERED, read_days_off
from shared.wording import format_plain_date

_MOVED: Final = "Tenggat berubah dari {before} menjadi {after} karena daftar hari libur diubah."


@contextmanager
def deadlines_follow(act: Act, by: Officer, zone: ZoneInfo) -> Iterator[None]:
    """Move the deadlines of unanswered complaints when days off are changed inside.

    They are moved here, once, rather than counted at every reading, so that lists, reports and
    the code's holder agree by one date. What the visitor was told before is kept in a note, as it
    stands on their receipt. What was answered is judged by the deadline it had.
    """
    waiting = act.session.scalars(select(Complaint).where(Complaint.state.in_(UNANSWERED))).all()
    first = min((service_day(row.received_at, zone) for row in waiting), default=date.max)
    before = read_days_off(act.session, first)
    yield
    act.session.flush()
    after = read_days_off(act.session, first)
    for row in waiting:
        due = moved(service_day(row.received_at, zone), row.due_on, before, after)
        if due != row.due_on:
            _tell(act, row, by, due)
            row.due_on = due


def _tell(act: Act, row: Complaint, by: Officer, due: date) -> None:
    was, becomes = format_plain_date(row.due_on), format_plain_date(due)
    steps.note_down(act, row.id, by, _MOVED.format(before=was, after=becomes))
