"""What a report says, as data: every rendering shows this and computes nothing of its own."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from enum import StrEnum
from itertools import groupby

Value = str | int | Decimal | timedelta | date | datetime | None
"""A native value of a cell; None is shown as a dash and stays an empty cell in a workbook."""

Amount = int | Decimal | timedelta | None
"""What a chart can draw; None leaves its place empty."""


class Kind(StrEnum):
    """What the values of a column, a chart or a key figure are.

    COUNT is int, NUMBER2 Decimal with two places, PERCENT a Decimal share of one (0.985 is
    98,5 %), DURATION timedelta, DATE date, MOMENT an aware datetime. SIGN is a column left empty
    for signatures by hand; its values are None.
    """

    TEXT = "text"
    COUNT = "count"
    NUMBER2 = "number2"
    PERCENT = "percent"
    DURATION = "duration"
    DATE = "date"
    MOMENT = "moment"
    SIGN = "sign"


class Tone(StrEnum):
    """What a finding asks of its reader; a sign and words say it besides the colour."""

    PLAIN = "plain"
    GOOD = "good"
    ATTENTION = "attention"


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table.

    Figures and dates take the width they need; texts (and signatures) share what is left by
    their `weight`. Neighbours with the same `group` stand under one heading. `total` says that
    the totals row is the sum of this column; a workbook then writes it as a formula.
    """

    title: str
    kind: Kind = Kind.TEXT
    weight: float = 1.0
    group: str = ""
    total: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of values under columns.

    `totals` is one more row or nothing; `flagged` are (row, column) places whose value misses its
    target, the totals row counting as row `len(rows)`. `numbered` puts a column "No." before the
    first. `empty` is said instead of a table without rows; `note` stands under the table.
    """

    columns: tuple[Column, ...]
    rows: tuple[tuple[Value, ...], ...]
    totals: tuple[Value, ...] = ()
    title: str = ""
    note: str = ""
    empty: str = "Tidak ada data pada periode ini."
    numbered: bool = False
    flagged: frozenset[tuple[int, int]] = frozenset()


@dataclass(frozen=True, slots=True)
class Series:
    """The values of one name, one for each category."""

    name: str
    values: tuple[Amount, ...]


@dataclass(frozen=True, slots=True)
class Bars:
    """Bars for each category, one for each series (at most four).

    `horizontal` suits long category names.
    """

    title: str
    categories: tuple[str, ...]
    series: tuple[Series, ...]
    kind: Kind = Kind.COUNT
    horizontal: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """Values over time as lines (at most four), the categories in order of time."""

    title: str
    categories: tuple[str, ...]
    series: tuple[Series, ...]
    kind: Kind = Kind.COUNT


@dataclass(frozen=True, slots=True)
class HeatMap:
    """A grid of counts, darker where there is more; `values` are rows of columns."""

    title: str
    rows: tuple[str, ...]
    columns: tuple[str, ...]
    values: tuple[tuple[int, ...], ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of plain text."""

    text: str


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing the figures say, as a sentence."""

    text: str
    tone: Tone = Tone.PLAIN


@dataclass(frozen=True, slots=True)
class Findings:
    """What the figures say, the most important first."""

    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class KeyFigure:
    """A figure large over its name; `note` is a short line under it ("bulan lalu 120")."""

    name: str
    value: Value
    kind: Kind = Kind.COUNT
    note: str = ""


@dataclass(frozen=True, slots=True)
class KeyFigures:
    """The few figures to see first."""

    figures: tuple[KeyFigure, ...]


def share(part: int, whole: int) -> Decimal | None:
    """A part of a whole as the value of a PERCENT; None of nothing."""
    return Decimal(part) / Decimal(whole) if whole else None


def headings(columns: Sequence[Column]) -> tuple[tuple[str, int, int], ...]:
    """The headings over neighbours that share one, with the first and the last of its columns."""
    runs = groupby(enumerate(columns), key=lambda each: each[1].group)
    found = ((group, [at for at, _column in run]) for group, run in runs if group)
    return tuple((group, places[0], places[-1]) for group, places in found)


Chart = Bars | Line | HeatMap
Part = Table | Chart | Findings | Paragraph | KeyFigures


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a report under a heading; a workbook has a sheet for each, named `sheet`.

    `sheet` is short (at most 31 characters) and else taken from the heading.
    """

    heading: str
    parts: tuple[Part, ...]
    sheet: str = ""
    new_page: bool = False


@dataclass(frozen=True, slots=True)
class Signatory:
    """Who signs at the end; `name` and `nip` may be empty and are then left to be written."""

    position: str
    name: str = ""
    nip: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """A whole report.

    `period` is in words ("November 2026"), `file_name` without extension and without a person's
    name. `landscape` turns the sheets of the PDF.
    """

    title: str
    sections: tuple[Section, ...]
    file_name: str
    subtitle: str = ""
    period: str = ""
    signatories: tuple[Signatory, ...] = ()
    footnotes: tuple[str, ...] = ()
    landscape: bool = False
