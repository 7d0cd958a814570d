"""Calls, openings and boards as a Monday in November 2026 brings them."""

from datetime import datetime, timedelta

from shared.opening_hours import Opening, State
from shared.queueing.views import Board, BoardCall, BoardLine
from tests.support.offices import WIB, at

__all__ = ["WIB", "at", "board", "call", "closed", "line", "opened", "pause"]


def call(
    id: int,
    label: str,
    place: str = "Loket 1",
    made_at: datetime | None = None,
    serving: bool = True,
) -> BoardCall:
    """A call; with no moment given it was made at 09.40."""
    return BoardCall(id, label, place, made_at or at(9, 40), serving)


def opened(until: datetime) -> Opening:
    """A service that is open."""
    return Opening(State.OPEN, "x", until - timedelta(hours=1), "", until, None, None)


def pause(until: datetime) -> Opening:
    """A service in its break."""
    return Opening(State.BREAK, "x", until - timedelta(hours=1), "", until, until, None)


def closed(state: State, opens: datetime | None, name: str | None = None) -> Opening:
    """A service that is closed for another reason."""
    return Opening(state, "x", at(0), "", opens, opens, name)


def line(prefix: str, *openings: Opening, waiting: int = 0) -> BoardLine:
    """A ticket prefix and the hours of its services."""
    return BoardLine(prefix, f"Layanan {prefix}", waiting, openings)


def board(*lines: BoardLine, now: datetime, calls: tuple[BoardCall, ...] = ()) -> Board:
    """A board as it is read at a moment."""
    openings = [opening for line in lines for opening in line.openings]
    return Board(now, calls, lines, {str(n): opening for n, opening in enumerate(openings)})
