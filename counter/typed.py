"""What people type for times, dates and whole numbers, read as kindly as it can be."""

import re
from datetime import date, time
from typing import Final

_TIME: Final = re.compile(r"(\d{1,2})(?:[.:,]?(\d{2}))?")
_DATE: Final = re.compile(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})")


class Unreadable(Exception):
    """What was typed makes no sense; the text is what to tell beside the field."""


def read_time(text: str) -> time:
    """Read "16.00", "16:00", "1600" or "16"."""
    found = _TIME.fullmatch(text.strip())
    try:
        if found is not None:
            return time(int(found[1]), int(found[2] or 0))
    except ValueError:
        pass
    raise Unreadable("Tulis jam dan menit, misalnya 16.00.")


def read_date(text: str) -> date:
    """Read "23-11-2026", "23/11/26" and the like: day, month, year."""
    found = _DATE.fullmatch(text.strip())
    try:
        if found is not None:
            year = int(found[3])
            return date(year if year > 99 else 2000 + year, int(found[2]), int(found[1]))
    except ValueError:
        pass
    raise Unreadable("Tulis tanggal, bulan, dan tahun, misalnya 23-11-2026.")


def read_whole(text: str, least: int, most: int) -> int:
    """Read a whole number within its bounds."""
    digits = text.strip()
    if digits.isascii() and digits.isdigit() and least <= int(digits) <= most:
        return int(digits)
    raise Unreadable(f"Tulis angka {least} sampai {most}.")


def write_time(clock: time | None) -> str:
    """Write a time as people here do: "16.00"; nothing for none."""
    return f"{clock:%H.%M}" if clock else ""


def write_date(day: date | None) -> str:
    """Write a date as it is typed: "23-11-2026"; nothing for none."""
    return f"{day:%d-%m-%Y}" if day else ""
