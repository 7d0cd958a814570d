"""Telling a cell of several lines from a quote that has taken in other rows of a text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from shared.training.tables import Row, TornRow

_LINE_BREAK: Final = re.compile(r"\r\n?|\n")


@dataclass(frozen=True, slots=True)
class Shape:
    """What the heading says of the rows below: how wide they are, and which columns are `known`."""

    delimiter: str
    width: int
    known: frozenset[int]

    def is_torn(self, row: Row) -> bool:
        """Whether the row may have taken in others, whose people nobody would miss."""
        if isinstance(row, TornRow):
            return True
        long = tuple(_long_cells(row, self.delimiter))
        is_wider = bool(long) and len(row) > self.width
        return is_wider or any(self._has_taken_in(at, cell) for at, cell in long)

    def _has_taken_in(self, at: int, cell: str) -> bool:
        """A name has no delimiter; an address may, but not as many as there are in a row.

        Two rows made one miss at least as many delimiters as a row has, whichever columns the
        quotes stand in. Rows whose empty end was not written still reach the last known column.
        """
        if at in self.known:
            return self.delimiter in cell
        last = max(1, *self.known)
        below = (line.count(self.delimiter) for line in _LINE_BREAK.split(cell)[1:])
        return cell.count(self.delimiter) >= self.width - 1 or any(n >= last for n in below)


def is_torn_heading(row: Row, delimiter: str) -> bool:
    """Whether a row above the people may have taken in others."""
    long = _long_cells(row, delimiter)
    return isinstance(row, TornRow) or any(delimiter in cell for _at, cell in long)


def _long_cells(row: Row, delimiter: str) -> Iterator[tuple[int, str]]:
    """The cells of several lines in a row of a text; a workbook's cells hide nobody."""
    for at, cell in enumerate(row):
        if delimiter and isinstance(cell, str) and _LINE_BREAK.search(cell):
            yield at, cell
