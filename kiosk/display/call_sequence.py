"""Which call the board shows when several come at once: each in turn, none skipped."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final

from shared.queueing.views import BoardCall

HOLD_SECONDS: Final = 6.0
"""How long a call stays in the big panel before the next one may take its place."""

TOO_LATE: Final = timedelta(minutes=3)
"""A call this old when it is first heard of, after the database was away for as long, is history.

Its age alone says little: the clocks of counters and of the board may differ by minutes.
"""


class CallSequence:
    """Shows calls one after another in the order they were made, each for a minimum time.

    What the first reading brings is history and is never announced again; a ticket called
    once more is a new call. Times are seconds of any clock that only runs forward.
    """

    def __init__(self, hold: float = HOLD_SECONDS) -> None:
        self._hold = hold
        self._listed: tuple[BoardCall, ...] = ()
        self._waiting: tuple[BoardCall, ...] = ()
        self._current: BoardCall | None = None
        self._newest_seen: int | None = None
        self._taken_at = 0.0
        self._held_until = 0.0

    @property
    def current(self) -> BoardCall | None:
        """The call in the big panel."""
        return self._current

    @property
    def has_waiting(self) -> bool:
        """Whether further calls wait for the big panel."""
        return bool(self._waiting)

    @property
    def previous(self) -> tuple[BoardCall, ...]:
        """The calls shown before it, newest first."""
        hidden = {call.id for call in (*self._waiting, self._current) if call is not None}
        return tuple(call for call in self._listed if call.id not in hidden)

    def is_holding(self, at: float) -> bool:
        """Tell whether the current call was announced so recently that it has to stay."""
        return self._current is not None and at < self._held_until

    def take(
        self, calls: Sequence[BoardCall], at: float, now: datetime, is_spoken: bool = False
    ) -> BoardCall | None:
        """Accept the calls as read at the moment `now`, newest first; return the one to announce.

        While the current one `is_spoken` still, none is.
        """
        self._listed = tuple(calls)
        unannounced = (*self._waiting, *self._fresh(calls, at, now))
        self._waiting = tuple(
            call for call in unannounced if _stands(call, calls) and not _renewed(call, calls)
        )
        self._newest_seen = max((self._newest_seen or 0, *(call.id for call in calls)))
        self._taken_at = at
        self._refresh_current(at)
        return self.advance(at, is_spoken)

    def advance(self, at: float, is_spoken: bool = False) -> BoardCall | None:
        """Move on to the next waiting call once the current one had its time; return it."""
        if not self._waiting or self.is_holding(at) or is_spoken:
            return None
        self._current, *rest = self._waiting
        self._waiting = tuple(rest)
        self._held_until = at + self._hold
        return self._current

    def _fresh(self, calls: Sequence[BoardCall], at: float, now: datetime) -> Sequence[BoardCall]:
        newest = self._newest_seen
        if newest is None:
            return ()
        was_cut_off = timedelta(seconds=at - self._taken_at) >= TOO_LATE
        fresh = (
            call
            for call in calls
            if call.id > newest and not (was_cut_off and now - call.called_at >= TOO_LATE)
        )
        return sorted(fresh, key=lambda call: call.id)

    def _refresh_current(self, at: float) -> None:
        """Keep what holds the panel, else rest on the newest call that was announced."""
        current = self._current
        if current is not None and self.is_holding(at) and _stands(current, self._listed):
            return
        pending = {call.id for call in self._waiting}
        announced = (call for call in self._listed if call.id not in pending)
        self._current = next(announced, None)
        self._held_until = at


def _stands(call: BoardCall, listed: Sequence[BoardCall]) -> bool:
    """Tell whether a call was not taken back; the list may be too short to hold the oldest."""
    if any(call.label == other.label and call.id <= other.id for other in listed):
        return True
    return bool(listed) and call.id < min(other.id for other in listed)


def _renewed(call: BoardCall, listed: Sequence[BoardCall]) -> bool:
    """Tell whether the same ticket has been called again since."""
    return any(call.label == other.label and call.id < other.id for other in listed)
