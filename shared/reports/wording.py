"""Values of a report as people read them; every rendering but the workbook writes them so."""

from datetime import date, datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal
from typing import Final
from zoneinfo import ZoneInfo

from shared.reports.document import Kind, Value
from shared.wording import format_clock

NOTHING: Final = "–"
"""What stands where there is no value."""

_MONTHS: Final = (
    *("Jan", "Feb", "Mar", "Apr", "Mei", "Jun"),
    *("Jul", "Agu", "Sep", "Okt", "Nov", "Des"),
)
_SECOND: Final = timedelta(seconds=1)


def written(value: Value, kind: Kind, zone: ZoneInfo) -> str:
    """Return a value of this kind in words: "1.234", "98,5 %", "4 mnt 12 dtk", "23 Nov 2026"."""
    if value is None:
        return NOTHING
    if isinstance(value, datetime):
        here = value.astimezone(zone)
        return f"{written_date(here.date())} {format_clock(value, zone)}"
    if isinstance(value, date):
        return written_date(value)
    if isinstance(value, timedelta):
        return written_duration(value)
    if isinstance(value, str):
        return value
    if kind is Kind.PERCENT:
        return f"{written_number(Decimal(value) * 100, 1)} %"
    return written_number(Decimal(value), 2 if kind is Kind.NUMBER2 else 0)


def written_number(value: Decimal, places: int) -> str:
    """Return a number with dots between thousands and a comma before its decimal places."""
    rounded = value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
    return f"{rounded:,}".translate(str.maketrans(",.", ".,"))


def written_date(day: date) -> str:
    """Return a date short enough for a column: "23 Nov 2026"."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def written_duration(length: timedelta) -> str:
    """Return a length of time by its two largest units: "42 dtk", "4 mnt 12 dtk", "2 jam 5 mnt"."""
    seconds = round_to_seconds(length)
    if seconds < 60:
        return f"{seconds} dtk"
    minutes, seconds = divmod(seconds, 60)
    if minutes < 60:
        return _joined(minutes, "mnt", seconds, "dtk")
    hours, minutes = divmod(minutes, 60)
    if hours < 24:
        return _joined(hours, "jam", minutes, "mnt")
    return _joined(hours // 24, "hari", hours % 24, "jam")


def round_to_seconds(length: timedelta) -> int:
    """Return a length of time in whole seconds, half a second upwards."""
    return (length + _SECOND / 2) // _SECOND


def _joined(large: int, unit: str, small: int, smaller: str) -> str:
    return f"{large} {unit} {small} {smaller}" if small else f"{large} {unit}"
