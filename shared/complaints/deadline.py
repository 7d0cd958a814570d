"""Until when a complaint has to be answered: working days by its class (D48)."""

from collections.abc import Collection, Mapping
from datetime import date, timedelta
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from shared.preferences import Preferences

_DAY: Final = timedelta(days=1)
_SATURDAY: Final = 5


class Classification(StrEnum):
    """How much a matter weighs, and so how long the answer may take (SP4N)."""

    INFORMATION = "information"
    NOT_SUPERVISION = "not_supervision"
    SUPERVISION = "supervision"


DEFAULT_CLASSES: Final[Mapping[str, Classification]] = MappingProxyType(
    {
        "complaint": Classification.NOT_SUPERVISION,
        "suggestion": Classification.NOT_SUPERVISION,
        "question": Classification.INFORMATION,
    }
)
"""The class a new one has by its kind, until somebody has read it."""


def working_days(classification: Classification, chosen: Preferences) -> int:
    """How many working days the office gives itself for a class."""
    return {
        Classification.INFORMATION: chosen.complaint_days_information,
        Classification.NOT_SUPERVISION: chosen.complaint_days_not_supervision,
        Classification.SUPERVISION: chosen.complaint_days_supervision,
    }[classification]


def is_working_day(day: date, holidays: Collection[date]) -> bool:
    """Whether the office works: Monday to Friday, but on no holiday."""
    return day.weekday() < _SATURDAY and day not in holidays


def due_date(received: date, days: int, holidays: Collection[date]) -> date:
    """The last day for an answer: so many working days after the day of receipt.

    The day of receipt does not count, whatever the hour.
    """
    day = received
    while days:
        day += _DAY
        days -= is_working_day(day, holidays)
    return day


def days_left(today: date, due: date, holidays: Collection[date]) -> int:
    """Working days from today until the deadline; 0 on its day, negative after it.

    After the deadline every working day that has begun counts, so that the day after is at once
    one late, also when it is a day off.
    """
    if today <= due:
        return _working_days_after(today, due, holidays)
    return -max(_working_days_after(due, today, holidays), 1)


def _working_days_after(first: date, last: date, holidays: Collection[date]) -> int:
    days = (first + _DAY * no for no in range(1, (last - first).days + 1))
    return sum(is_working_day(day, holidays) for day in days)
