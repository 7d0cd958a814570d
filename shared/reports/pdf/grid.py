"""A table ready for paper: its columns' widths, and every value broken into lines."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from shared.reports.document import Column, Kind, Table, Value
from shared.reports.pdf.type import CELL, broken, width_of
from shared.reports.stationery import Stationery
from shared.reports.wording import written

PADDING: Final = 4.0
LEADING: Final = CELL * 1.28
UNDER: Final = 5.0
"""Room that a row leaves around its lines."""

_KEPT: Final = 3
"""Lines of a torn row that stay together where it begins and where it ends."""

_SIGN_ROOM: Final = 24.0
_FLAG_ROOM: Final = 9.0
_LEAST_TEXT: Final = 54.0
_SIGN_WIDTH: Final = 90.0
_LOOSEST: Final = 1.6
_SHORT: Final = 84.0
"""Texts no wider than this are never broken."""
_TEXTS: Final = (Kind.TEXT, Kind.SIGN)
BEGINS_LEFT: Final = (*_TEXTS, Kind.DATE, Kind.MOMENT)


@dataclass(frozen=True, slots=True)
class Row:
    """One row in lines: a list of lines for each column, and its height.

    One that `continues` is the upper piece of a torn row, whose lines go on in the next.
    """

    cells: tuple[list[str], ...]
    height: float
    flagged: frozenset[int] = frozenset()
    continues: bool = False


@dataclass(frozen=True, slots=True)
class Grid:
    """A table laid out in a width; `rows` has the totals last if there are any."""

    columns: tuple[Column, ...]
    widths: tuple[float, ...]
    titles: Row
    rows: tuple[Row, ...]
    has_totals: bool

    @property
    def has_groups(self) -> bool:
        """Whether neighbours stand under common headings."""
        return any(column.group for column in self.columns)

    def lefts(self) -> list[float]:
        """Where each column begins, and where the last one ends."""
        edges = [0.0]
        for width in self.widths:
            edges.append(edges[-1] + width)
        return edges


def lay_out(table: Table, width: float, stationery: Stationery) -> Grid:
    """Write every value, give columns their widths, and break texts into them."""
    columns = _numbered(table)
    written_rows = _written(table, stationery)
    widths = _widths(columns, written_rows, table, width)
    shift = int(table.numbered)
    has_signs = any(column.kind is Kind.SIGN for column in columns)
    least = _SIGN_ROOM if has_signs else 0.0
    rows = [
        _row(texts, widths, least, bold=bool(table.totals) and at == len(table.rows))
        for at, texts in enumerate(written_rows)
    ]
    for at, column in table.flagged:
        rows[at] = replace(rows[at], flagged=rows[at].flagged | {column + shift})
    titles = _row([column.title for column in columns], widths, 0.0, bold=True)
    return Grid(columns, widths, titles, tuple(rows), bool(table.totals))


def torn(grid: Grid, tallest: float) -> Grid:
    """The same table with pieces of few lines in place of rows that are too tall to stay whole."""
    rows = tuple(piece for row in grid.rows for piece in _pieces(row, tallest))
    return replace(grid, rows=rows)


def _pieces(row: Row, tallest: float) -> list[Row]:
    lines = max(map(len, row.cells), default=0) if row.height > tallest else 0
    if lines < 2 * _KEPT:
        return [row]
    cuts = (0, *range(_KEPT, lines - _KEPT + 1), lines)
    return [
        Row(
            cells=tuple(cell[start:end] for cell in row.cells),
            height=(end - start) * LEADING + (UNDER if end == lines else 0.0),
            flagged=frozenset() if start else row.flagged,
            continues=end < lines,
        )
        for start, end in pairwise(cuts)
    ]


def _numbered(table: Table) -> tuple[Column, ...]:
    first = (Column("No.", Kind.COUNT),) if table.numbered else ()
    return (*first, *table.columns)


def _written(table: Table, stationery: Stationery) -> list[list[str]]:
    found = [
        [f"{at}"] * table.numbered + _words(row, table, stationery)
        for at, row in enumerate(table.rows, start=1)
    ]
    if table.totals:
        found.append([""] * table.numbered + _words(table.totals, table, stationery))
    return found


def _words(row: Sequence[Value], table: Table, stationery: Stationery) -> list[str]:
    return [
        "" if column.kind is Kind.SIGN else written(value, column.kind, stationery.zone)
        for value, column in zip(row, table.columns, strict=True)
    ]


def _widths(
    columns: tuple[Column, ...], rows: list[list[str]], table: Table, width: float
) -> tuple[float, ...]:
    """Figures get what they need, texts share the rest; too many of them shrink together."""
    flags = {column + int(table.numbered) for _row, column in table.flagged}
    needed = [
        _needed(column, [row[at] for row in rows]) + _FLAG_ROOM * (at in flags)
        for at, column in enumerate(columns)
    ]
    _widen_for_groups(columns, needed)
    texts = [at for at, column in enumerate(columns) if column.kind in _TEXTS]
    rest = width - sum(need for at, need in enumerate(needed) if at not in texts)
    if not texts:
        scale = min(width / sum(needed), _LOOSEST)
        return tuple(need * scale for need in needed)
    rest = max(rest, _LEAST_TEXT * len(texts))
    shares = _shares({at: columns[at].weight for at in texts}, needed, rest)
    found = [shares.get(at, need) for at, need in enumerate(needed)]
    scale = min(width / sum(found), 1.0)
    return tuple(room * scale for room in found)


def _widen_for_groups(columns: tuple[Column, ...], needed: list[float]) -> None:
    """Give the columns under one heading at least the room that it needs."""
    for group in {column.group for column in columns if column.group}:
        places = [at for at, column in enumerate(columns) if column.group == group]
        lacking = width_of(group, CELL, bold=True) + 2 * PADDING - sum(needed[at] for at in places)
        for at in places:
            needed[at] += max(0.0, lacking) / len(places)


def _shares(weights: dict[int, float], needed: list[float], rest: float) -> dict[int, float]:
    """Columns of texts that need less than their share leave it to the others."""
    found: dict[int, float] = {}
    open_ones = dict(weights)
    while open_ones:
        unit = rest / sum(open_ones.values())
        content = [
            at for at, weight in open_ones.items() if needed[at] <= max(unit * weight, _SHORT)
        ]
        if not content or len(content) == len(open_ones):
            unit = _left_over(open_ones, needed, rest) if content else unit
            for at, weight in open_ones.items():
                found[at] = (needed[at] if content else 0.0) + unit * weight
            return found
        for at in content:
            found[at] = needed[at]
            rest -= needed[at]
            del open_ones[at]
    return found


def _left_over(open_ones: dict[int, float], needed: list[float], rest: float) -> float:
    return (rest - sum(needed[at] for at in open_ones)) / sum(open_ones.values())


def _needed(column: Column, values: list[str]) -> float:
    if column.kind is Kind.SIGN:
        return _SIGN_WIDTH
    words = [width_of(word, CELL, bold=True) for word in column.title.split()]
    longest = max(map(len, values), default=0)
    # Only the longest few are measured: a register has thousands of values.
    wide = [width_of(value, CELL, bold=True) for value in values if len(value) >= longest - 2]
    return max([*words, *wide]) + 2 * PADDING + 0.5


def _row(texts: list[str], widths: tuple[float, ...], least: float, *, bold: bool) -> Row:
    cells = tuple(
        _lines(text, width - 2 * PADDING, bold) for text, width in zip(texts, widths, strict=True)
    )
    lines = max(map(len, cells), default=1)
    return Row(cells, max(lines * LEADING + UNDER, least))


def _lines(text: str, room: float, bold: bool) -> list[str]:
    if "\n" not in text and width_of(text, CELL, bold) <= room:
        return [text]
    return broken(text, room, CELL, bold)
