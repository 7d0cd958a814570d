"""How long somebody who keeps guessing a secret has to wait: the same for passwords and PINs."""

from datetime import timedelta
from typing import Final

FREE_TRIES: Final = 5
"""Mistakes that cost nothing: fingers slip."""

_FIRST_PAUSE: Final = timedelta(seconds=30)
_LONGEST_PAUSE: Final = timedelta(minutes=15)
_MOST_DOUBLINGS: Final = 10


def pause_after(failures: int) -> timedelta | None:
    """The pause after so many wrong tries in a row; None while the next one is free.

    Every failure from the fifth on doubles it, up to a quarter of an hour.
    """
    if failures < FREE_TRIES:
        return None
    doublings = min(failures - FREE_TRIES, _MOST_DOUBLINGS)
    pause: timedelta = min(_FIRST_PAUSE * 2**doublings, _LONGEST_PAUSE)
    return pause
