"""Lets one finger at a time touch the screen, and no swipe begin at its edge."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

_EDGE: Final = 0.02
"""The part of the screen's shorter side at which a system's own swipes begin."""

_SWIPE: Final = 0.06
"""The way inwards, as a part of the shorter side, that no tap takes."""


class Phase(StrEnum):
    """What a finger does."""

    PRESSED = "pressed"
    HELD = "held"
    RELEASED = "released"


@dataclass(frozen=True, slots=True)
class Finger:
    """One point of a touch, in window coordinates."""

    id: int
    phase: Phase
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Touch:
    """What the pages may know of a touch: one finger of it, nothing, or that it is taken back."""

    finger: int | None = None
    is_taken_back: bool = False


NOTHING: Final = Touch()


class OneFinger:
    """Follows the finger that came first until it is lifted; every other one is ignored."""

    def __init__(self) -> None:
        self._active: Finger | None = None

    def forget(self) -> None:
        """No finger is on the screen any more."""
        self._active = None

    def judge(self, fingers: Sequence[Finger], size: tuple[float, float]) -> Touch:
        """Say what of a touch on a window of this size reaches the pages."""
        pressed = (finger for finger in fingers if finger.phase is Phase.PRESSED)
        active = self._active = self._active or next(pressed, None)
        now = next((finger for finger in fingers if active and finger.id == active.id), None)
        if active is None or now is None:
            return NOTHING
        if now.phase is Phase.RELEASED:
            self._active = None
        elif _swipes_in(active, now, size):
            self._active = None
            return Touch(is_taken_back=True)
        return Touch(now.id)


def _swipes_in(start: Finger, now: Finger, size: tuple[float, float]) -> bool:
    width, height = size
    edge, far = _EDGE * min(size), _SWIPE * min(size)
    return (
        (start.x < edge and now.x - start.x > far)
        or (start.y < edge and now.y - start.y > far)
        or (start.x > width - edge and start.x - now.x > far)
        or (start.y > height - edge and start.y - now.y > far)
    )
