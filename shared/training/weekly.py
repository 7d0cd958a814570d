"""When the weekly training takes place (1f C3, D14)."""

from collections.abc import Callable
from datetime import datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

_WEEKS_LOOKED_AHEAD: Final = 26


def next_regular_session(
    now: datetime,
    weekday: int,
    starts: time,
    zone: ZoneInfo,
    is_open: Callable[[datetime], bool],
) -> datetime | None:
    """The first weekly session (Monday = 0) after a moment at which the service is open.

    A holiday or closure lets a week pass; None when that goes on for half a year.
    """
    today = now.astimezone(zone).date()
    first = today + timedelta(days=(weekday - today.weekday()) % 7)
    for week in range(_WEEKS_LOOKED_AHEAD):
        session = datetime.combine(first + timedelta(weeks=week), starts, zone)
        if session > now and is_open(session):
            return session
    return None
