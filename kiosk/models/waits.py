"""Expected waits as visitors are told them: an honest range, no false minutes."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Final

_MINUTE: Final = timedelta(minutes=1)
_HOUR: Final = timedelta(hours=1)
_IN_HOURS: Final = timedelta(hours=3)


@dataclass(frozen=True, slots=True)
class Wait:
    """A range as a figure, "20–35" or "< 10", and whether it counts hours instead of minutes."""

    figure: str = ""
    in_hours: bool = False


def wait_of(shortest: timedelta, longest: timedelta) -> Wait:
    """The range in minutes, or in whole hours once it is long."""
    in_hours = longest >= _IN_HOURS
    unit = _HOUR if in_hours else _MINUTE
    least, most = shortest // unit, -(-longest // unit)
    if most <= 0:
        return Wait()
    if least <= 0:
        return Wait(f"< {most}", in_hours)
    return Wait(f"{least}–{most}" if least < most else f"± {most}", in_hours)
