"""Times, dates and lengths of time as Indonesian readers write them, whatever the locale."""

from collections.abc import Collection
from datetime import date, datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

DAY_NAMES: Final = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
MONTH_NAMES: Final = (
    *("Januari", "Februari", "Maret", "April", "Mei", "Juni"),
    *("Juli", "Agustus", "September", "Oktober", "November", "Desember"),
)
_SHORT_MONTH_NAMES: Final = (
    *("Jan", "Feb", "Mar", "Apr", "Mei", "Jun"),
    *("Jul", "Agu", "Sep", "Okt", "Nov", "Des"),
)
_MINUTE: Final = timedelta(minutes=1)


def format_time(value: time) -> str:
    """Return a time of day to the minute: "09.42"."""
    return f"{value.hour:02}.{value.minute:02}"


def format_clock(moment: datetime, zone: ZoneInfo) -> str:
    """Return what the office's clock shows at an aware moment: "09.42"."""
    return format_time(moment.astimezone(zone).time())


def format_date(day: date) -> str:
    """Return a date in full: "Senin, 23 November 2026"."""
    return f"{DAY_NAMES[day.weekday()]}, {day.day} {MONTH_NAMES[day.month - 1]} {day.year}"


def format_short_date(day: date) -> str:
    """Return a date of the coming weeks: "Rabu 25 Nov"."""
    return f"{DAY_NAMES[day.weekday()]} {day.day} {_SHORT_MONTH_NAMES[day.month - 1]}"


def format_when(moment: datetime, now: datetime, zone: ZoneInfo) -> str:
    """Return a moment at or after `now` as one says it.

    "pukul 13.00" today, "besok pukul 09.00", "Rabu 25 Nov pukul 09.00", and with the year
    ("Senin, 4 Januari 2027 pukul 09.00") when that has changed.
    """
    day, today = moment.astimezone(zone).date(), now.astimezone(zone).date()
    clock = f"pukul {format_clock(moment, zone)}"
    if day == today:
        return clock
    if day - today == timedelta(days=1):
        return f"besok {clock}"
    written = format_short_date(day) if day.year == today.year else format_date(day)
    return f"{written} {clock}"


def format_duration(length: timedelta) -> str:
    """Return a length of time in whole minutes, rounded down: "2 jam 18 menit"."""
    minutes = length // _MINUTE
    if minutes < 1:
        return "kurang dari 1 menit"
    hours, minutes = divmod(minutes, 60)
    days, hours = divmod(hours, 24)
    parts = ((days, "hari"), (hours, "jam"), (minutes, "menit"))
    return " ".join(f"{count} {unit}" for count, unit in parts if count)


def format_days(days: Collection[int]) -> str:
    """Return weekdays (Monday = 0) with runs of three and more joined: "Senin–Kamis, Sabtu"."""
    return ", ".join(_format_run(run) for run in _runs(sorted(days)))


def _runs(days: list[int]) -> list[list[int]]:
    runs: list[list[int]] = []
    for day in days:
        if runs and day == runs[-1][-1] + 1:
            runs[-1].append(day)
        else:
            runs.append([day])
    return runs


def _format_run(run: list[int]) -> str:
    if len(run) > 2:
        return f"{DAY_NAMES[run[0]]}–{DAY_NAMES[run[-1]]}"
    return ", ".join(DAY_NAMES[day] for day in run)
