"""A day and a time as a visitor gives them by touch, until they make a moment."""

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Final

_HOUR_ALONE: Final = 2
_LONGEST: Final = 4


@dataclass(frozen=True, slots=True)
class MomentDraft:
    """What has been chosen and typed so far; `clock` is kept as it was typed.

    `since` is the office's time when it was typed: a time without a day is the next such time.
    """

    chosen: date | None = None
    clock: str = ""
    since: datetime | None = None

    @property
    def day(self) -> date | None:
        """The day chosen, or the one that the time alone means."""
        written = time_of(self.clock)
        if self.chosen or self.since is None or written is None:
            return self.chosen
        today = self.since.date()
        return today if written > self.since.time() else today + timedelta(days=1)

    @property
    def moment(self) -> datetime | None:
        """The moment in office time without zone, or None while it is not whole."""
        day, written = self.day, time_of(self.clock)
        return datetime.combine(day, written) if day and written else None

    @property
    def answer(self) -> str:
        """What is sent: "2026-11-25T14:00"; what is half given is sent as it stands."""
        if self.moment is not None:
            return self.moment.isoformat(timespec="minutes")
        return f"{self.day or ''}T{self.clock}" if self.day or self.clock else ""


def time_of(text: str) -> time | None:
    """The time of day that a visitor's digits mean; None when they mean none.

    "14" and "1400" and "14.00" are two o'clock, "930" is half past nine.
    """
    digits = re.sub(r"\D", "", text)
    if not digits or len(digits) > _LONGEST:
        return None
    at = len(digits) if len(digits) <= _HOUR_ALONE else len(digits) - 2
    hour, minute = int(digits[:at]), int(digits[at:] or "0")
    return time(hour, minute) if hour < 24 and minute < 60 else None
