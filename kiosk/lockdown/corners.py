"""The hidden gesture that opens the staff menu: left, right, left, right in the top corners."""

from enum import StrEnum
from typing import Final

_CORNER: Final = 0.14
"""The side of a corner as a part of the screen's shorter side: a thumb finds it unseen."""

_IN_TIME_MS: Final = 5_000


class Corner(StrEnum):
    """A top corner, or anywhere else."""

    LEFT = "left"
    RIGHT = "right"
    NONE = "none"


_GESTURE: Final = (Corner.LEFT, Corner.RIGHT, Corner.LEFT, Corner.RIGHT)


class CornerGesture:
    """Counts taps; one elsewhere, or one too late, begins anew."""

    def __init__(self) -> None:
        self._taps: list[tuple[Corner, int]] = []

    def is_made_by(self, corner: Corner, at: int) -> bool:
        """Whether this tap, at a moment in milliseconds, completes the gesture."""
        self._taps = [tap for tap in self._taps if at - tap[1] <= _IN_TIME_MS]
        self._taps.append((corner, at))
        made = tuple(tapped for tapped, _ in self._taps)
        if made == _GESTURE:
            self._taps.clear()
            return True
        if made != _GESTURE[: len(made)]:
            self._taps = [(corner, at)] if corner is _GESTURE[0] else []
        return False


def corner_at(x: float, y: float, width: float, height: float) -> Corner:
    """Which top corner of a window a point lies in."""
    side = _CORNER * min(width, height)
    if y >= side or side <= x <= width - side:
        return Corner.NONE
    return Corner.LEFT if x < side else Corner.RIGHT
