"""The periods a report can be about: a month, a quarter, a semester or a year."""

import re
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import Final
from zoneinfo import ZoneInfo

from shared.clock import months_before
from shared.errors import UserError
from shared.wording import MONTH_NAMES, format_plain_date


class Span(StrEnum):
    """How long a period is."""

    MONTH = "month"
    QUARTER = "quarter"
    SEMESTER = "semester"
    YEAR = "year"


MONTHS: Final = {Span.MONTH: 1, Span.QUARTER: 3, Span.SEMESTER: 6, Span.YEAR: 12}
"""How many months each span has."""

_LETTERS: Final = {Span.MONTH: "", Span.QUARTER: "Q", Span.SEMESTER: "S"}
_ROMAN: Final = ("I", "II", "III", "IV")
_WRITTEN: Final = re.compile(r"(\d{4})(?:-(?:(\d{2})|([QS])(\d)))?", re.ASCII)
_EARLIEST, _LATEST = 2000, 2100


@dataclass(frozen=True, slots=True)
class Period:
    """Whole months of the calendar; `number` counts the spans of the year from 1.

    One that is cut short has its last day in `until`. Raises `reports.bad_period` for one that
    does not exist.
    """

    span: Span
    year: int
    number: int = 1
    until: date | None = None

    def __post_init__(self) -> None:
        fits = 1 <= self.number <= 12 // MONTHS[self.span]
        if not fits or not _EARLIEST <= self.year <= _LATEST:
            raise UserError("reports.bad_period")

    @property
    def first(self) -> date:
        """The first day."""
        return date(self.year, self._first_month, 1)

    @property
    def last(self) -> date:
        """The last day."""
        return self.until or self._last_whole

    @property
    def code(self) -> str:
        """As it is written on a command line and in file names: "2026-11", "2026-Q4"."""
        if self.span is Span.YEAR:
            return str(self.year)
        if self.span is Span.MONTH:
            return f"{self.year}-{self.number:02}"
        return f"{self.year}-{_LETTERS[self.span]}{self.number}"

    @property
    def words(self) -> str:
        """As a reader is told: "November 2026", "Triwulan IV 2026", "1–23 November 2026"."""
        if self.until is not None:
            return _in_words(self.first, self.until)
        if self.span is Span.MONTH:
            return f"{MONTH_NAMES[self.number - 1]} {self.year}"
        if self.span is Span.YEAR:
            return f"Tahun {self.year}"
        name = "Triwulan" if self.span is Span.QUARTER else "Semester"
        return f"{name} {_ROMAN[self.number - 1]} {self.year}"

    def previous(self) -> "Period":
        """The period of the same length just before; of one cut short, the same part of it."""
        before = period_of(self.first - timedelta(days=1), self.span)
        if self.until is None:
            return before
        return before.cut_after(months_before(self.until, MONTHS[self.span]))

    def cut_after(self, day: date) -> "Period":
        """The part of it until this day, which is in it; all of it where nothing is left out."""
        return replace(self, until=day if day < self._last_whole else None)

    def following(self) -> "Period":
        """The period of the same length just after."""
        return period_of(self._last_whole + timedelta(days=1), self.span)

    def bounds(self, zone: ZoneInfo) -> tuple[datetime, datetime]:
        """The aware moments at which the period begins and the next one does, where `zone` is."""
        after = self.last + timedelta(days=1)
        return (
            datetime.combine(self.first, time(), zone),
            datetime.combine(after, time(), zone),
        )

    @property
    def _first_month(self) -> int:
        return (self.number - 1) * MONTHS[self.span] + 1

    @property
    def _last_whole(self) -> date:
        month = self._first_month + MONTHS[self.span]
        following = date(self.year, month, 1) if month <= 12 else date(self.year + 1, 1, 1)
        return following - timedelta(days=1)


def period_of(day: date, span: Span) -> Period:
    """The period of this span that has the day in it."""
    return Period(span, day.year, (day.month - 1) // MONTHS[span] + 1)


def parse_period(text: str) -> Period:
    """Read "2026-11", "2026-Q4", "2026-S2" or "2026"; raises `reports.bad_period`."""
    found = _WRITTEN.fullmatch(text.strip().upper())
    if found is None:
        raise UserError("reports.bad_period")
    year, month, letter, number = found.groups()
    if month:
        return Period(Span.MONTH, int(year), int(month))
    if letter:
        return Period(Span.QUARTER if letter == "Q" else Span.SEMESTER, int(year), int(number))
    return Period(Span.YEAR, int(year))


def _in_words(first: date, last: date) -> str:
    """These days of one year: "1 November 2026", "1–23 November 2026", "1 Juli–23 Agustus 2026"."""
    end = format_plain_date(last)
    if first == last:
        return end
    month = "" if first.month == last.month else f" {MONTH_NAMES[first.month - 1]}"
    return f"{first.day}{month}–{end}"
