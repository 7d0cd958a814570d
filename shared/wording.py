"""Times, dates and lengths of time as readers of a language write them, whatever the locale."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from shared.language import Language

DAY_NAMES: Final = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
MONTH_NAMES: Final = (
    *("Januari", "Februari", "Maret", "April", "Mei", "Juni"),
    *("Juli", "Agustus", "September", "Oktober", "November", "Desember"),
)
_MINUTE: Final = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class _Words:
    """What a language calls the parts of a date; `units` are one and many of day, hour, minute."""

    days: tuple[str, ...]
    months: tuple[str, ...]
    short_months: tuple[str, ...]
    units: tuple[tuple[str, str], ...]
    clock: str
    at: str
    tomorrow: str
    on: str
    instant: str


_WORDS: Final = {
    Language.ID: _Words(
        days=DAY_NAMES,
        months=MONTH_NAMES,
        short_months=(
            *("Jan", "Feb", "Mar", "Apr", "Mei", "Jun"),
            *("Jul", "Agu", "Sep", "Okt", "Nov", "Des"),
        ),
        units=(("hari", "hari"), ("jam", "jam"), ("menit", "menit")),
        clock="{:02}.{:02}",
        at="pukul",
        tomorrow="besok",
        on="",
        instant="kurang dari 1 menit",
    ),
    Language.EN: _Words(
        days=("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
        months=(
            *("January", "February", "March", "April", "May", "June"),
            *("July", "August", "September", "October", "November", "December"),
        ),
        short_months=(
            *("Jan", "Feb", "Mar", "Apr", "May", "Jun"),
            *("Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
        ),
        units=(("day", "days"), ("hour", "hours"), ("minute", "minutes")),
        clock="{:02}:{:02}",
        at="at",
        tomorrow="tomorrow",
        on="on ",
        instant="less than 1 minute",
    ),
}


def format_time(value: time, language: Language = Language.ID) -> str:
    """Return a time of day to the minute: "09.42"."""
    return _WORDS[language].clock.format(value.hour, value.minute)


def format_clock(moment: datetime, zone: ZoneInfo, language: Language = Language.ID) -> str:
    """Return what the office's clock shows at an aware moment: "09.42"."""
    return format_time(moment.astimezone(zone).time(), language)


def format_day(day: date, language: Language = Language.ID) -> str:
    """Return the name of a date's weekday: "Senin"."""
    return _WORDS[language].days[day.weekday()]


def format_date(day: date, language: Language = Language.ID) -> str:
    """Return a date in full: "Senin, 23 November 2026"."""
    month = _WORDS[language].months[day.month - 1]
    return f"{format_day(day, language)}, {day.day} {month} {day.year}"


def format_plain_date(day: date, language: Language = Language.ID) -> str:
    """Return a date without its weekday, as papers bear it: "23 November 2026"."""
    return f"{day.day} {_WORDS[language].months[day.month - 1]} {day.year}"


def format_short_date(day: date, language: Language = Language.ID) -> str:
    """Return a date of the coming weeks: "Rabu 25 Nov"."""
    month = _WORDS[language].short_months[day.month - 1]
    return f"{format_day(day, language)} {day.day} {month}"


def format_when(
    moment: datetime, now: datetime, zone: ZoneInfo, language: Language = Language.ID
) -> str:
    """Return a moment at or after `now` as one says it.

    "pukul 13.00" today, "besok pukul 09.00", "Rabu 25 Nov pukul 09.00", and with the year
    ("Senin, 4 Januari 2027 pukul 09.00") when that has changed.
    """
    words = _WORDS[language]
    day, today = moment.astimezone(zone).date(), now.astimezone(zone).date()
    clock = f"{words.at} {format_clock(moment, zone, language)}"
    if day == today:
        return clock
    if day - today == timedelta(days=1):
        return f"{words.tomorrow} {clock}"
    write = format_short_date if day.year == today.year else format_date
    return f"{words.on}{write(day, language)} {clock}"


def format_duration(length: timedelta, language: Language = Language.ID) -> str:
    """Return a length of time in whole minutes, rounded down: "2 jam 18 menit"."""
    words = _WORDS[language]
    minutes = length // _MINUTE
    if minutes < 1:
        return words.instant
    hours, minutes = divmod(minutes, 60)
    days, hours = divmod(hours, 24)
    counted = zip((days, hours, minutes), words.units, strict=True)
    return " ".join(
        f"{count} {one if count == 1 else many}" for count, (one, many) in counted if count
    )


def format_days(days: Collection[int], language: Language = Language.ID) -> str:
    """Return weekdays (Monday = 0) with runs of three and more joined: "Senin–Kamis, Sabtu"."""
    names = _WORDS[language].days
    return ", ".join(_format_run(run, names) for run in _runs(sorted(days)))


def _runs(days: list[int]) -> list[list[int]]:
    runs: list[list[int]] = []
    for day in days:
        if runs and day == runs[-1][-1] + 1:
            runs[-1].append(day)
        else:
            runs.append([day])
    return runs


def _format_run(run: list[int], names: tuple[str, ...]) -> str:
    if len(run) > 2:
        return f"{names[run[0]]}–{names[run[-1]]}"
    return ", ".join(names[day] for day in run)
