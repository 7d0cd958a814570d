"""A table on paper: its head stands again on every sheet, and only tall rows are torn apart."""

from collections.abc import Iterable
from typing import Final

from reportlab.platypus import Flowable, PageBreak

from shared.reports.document import Kind, Table, Tone, headings
from shared.reports.pdf.block import Block
from shared.reports.pdf.grid import (
    BEGINS_LEFT,
    LEADING,
    PADDING,
    UNDER,
    Grid,
    Row,
    lay_out,
    torn,
)
from shared.reports.pdf.parts import paint_sign
from shared.reports.pdf.type import CELL, SMALL, TEXT, broken, width_of
from shared.reports.stationery import Stationery
from shared.slips.pdf_style import BOLD, BRICK, INK, LINE, QUIET, REGULAR

_TITLE: Final = TEXT + 0.5
_BELOW_TITLE: Final = 4.0
_FLAGS: Final = "tidak memenuhi target"
_SHORT: Final = 14
_SHORT_TAKES: Final = 3 / 4
"""Of a sheet: so much at most is left empty to keep a table of few rows whole."""
_FEWEST: Final = 3
"""Rows that stay with the head, and rows that may stand alone on the last sheet."""
_FEW_TAKE: Final = 1 / 3
"""Of a sheet: fewer rows are enough where they would take more."""
_TALLEST: Final = 1 / 2
"""Of a sheet: a row that takes more is torn, or it would leave most of a sheet empty."""
_CONTINUED: Final = "Lanjutan dari lembar sebelumnya"


class TableBlock(Block):
    """The rows of a table from `start` on; it splits between rows.

    `sheet` is the height of an empty sheet, `below` that of what must not stand on a sheet
    without the last of them.
    """

    def __init__(
        self,
        table: Table,
        stationery: Stationery,
        sheet: float,
        grid: Grid | None = None,
        start: int = 0,
        end: int | None = None,
    ) -> None:
        super().__init__()
        self._table = table
        self._stationery = stationery
        self._sheet = sheet
        self._grid = grid
        self._start = start
        self._end = end
        self.below = 0.0

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Take the whole width; ask to be split where what is below would stand alone."""
        wide, tall = super().wrap(width, height)
        alone = self._is_last and tall <= height < tall + self.below
        rows = self._rows(width)
        return wide, height + 1 if alone and len(rows) > self._few(reversed(rows)) else tall

    def measured(self, width: float) -> float:
        """The height of its rows, with title and head above, and notes below the last."""
        if not self._table.rows:
            return self._title_height(width) + LEADING + 6
        rows = self._rows(width)
        tall = self._above(width) + sum(row.height for row in rows) + self._below(width)
        return tall + (_foot(rows[-1]) if rows else 0.0)

    def least(self, width: float) -> float:
        """Title, head and a few rows; a short table stays whole."""
        whole = self.measured(width)
        if not self._table.rows:
            return whole
        rows = self._rows(width)
        if len(rows) <= _SHORT and whole <= self._sheet * _SHORT_TAKES:
            return whole
        return self._above(width) + sum(row.height for row in rows[: self._few(rows)])

    def split(self, width: float, height: float) -> list[Flowable]:
        """Two parts, the first of which fits; nothing when too little of it would.

        On an empty sheet every row counts as enough, or the table would never begin.
        """
        rows = self._rows(width) if self._table.rows else ()
        fitting = min(
            self._fitting(rows, height - self._above(width)) if rows else 0,
            max(len(rows) - self._few(reversed(rows)), min(1, len(rows) - 1)),
        )
        enough = min(self._few(rows), len(rows) - 1) if height < self._sheet else 1
        if fitting < max(enough, 1):
            return []
        cut = self._start + fitting
        first, second = self._part(self._start, cut), self._part(cut, self._end)
        # All of it would fit, but not what is below: that goes on with the last rows.
        is_forced = self.measured(width) <= height
        return [first, PageBreak(), second] if is_forced else [first, second]

    def draw(self) -> None:
        """Paint title, head, rows and notes from the top down."""
        top = self._paint_title(self.height)
        if not self._table.rows:
            self._write(0, top - CELL, self._table.empty, REGULAR, CELL, QUIET)
            return
        grid = self._laid_out(self.width)
        top = self._paint_head(grid, top)
        rows = self._rows(self.width)
        for at, row in enumerate(rows):
            is_total = grid.has_totals and self._is_last and at == len(rows) - 1
            self._paint_row(grid, row, top, BOLD if is_total else REGULAR)
            top -= row.height
            if at == len(rows) - 1 or not row.continues:
                top -= _foot(row)
                self._rule(top, INK if is_total else LINE, 0.8 if is_total else 0.4)
            if grid.has_totals and self._is_last and at == len(rows) - 2:
                self._rule(top, INK, 0.8)
        if self._is_last:
            self._paint_notes(top)

    # What is where

    def _part(self, start: int, end: int | None) -> "TableBlock":
        part = TableBlock(self._table, self._stationery, self._sheet, self._grid, start, end)
        part.below = self.below
        return part

    def _laid_out(self, width: float) -> Grid:
        if self._grid is None:
            whole = lay_out(self._table, width, self._stationery)
            self._grid = torn(whole, self._sheet * _TALLEST)
        return self._grid

    def _rows(self, width: float) -> tuple[Row, ...]:
        return self._laid_out(width).rows[self._start : self._end]

    def _few(self, rows: Iterable[Row]) -> int:
        """How many of the first of these have to stand together."""
        few, tall = 0, 0.0
        for row in rows:
            tall += row.height
            if few == _FEWEST or (few and tall > self._sheet * _FEW_TAKE):
                break
            few += 1
        return few

    def _fitting(self, rows: tuple[Row, ...], room: float) -> int:
        fitting = 0
        while fitting < len(rows) and room >= rows[fitting].height + _foot(rows[fitting]):
            room -= rows[fitting].height
            fitting += 1
        return fitting

    @property
    def _is_last(self) -> bool:
        return self._end is None

    def _above(self, width: float) -> float:
        grid = self._laid_out(width)
        groups = LEADING + 4 if grid.has_groups else 0.0
        again = LEADING + UNDER if self._begins_within(grid) else 0.0
        return self._title_height(width) + groups + grid.titles.height + again

    def _begins_within(self, grid: Grid) -> bool:
        """Whether the first row goes on from the sheet before."""
        return self._start > 0 and grid.rows[self._start - 1].continues

    def _title_height(self, width: float) -> float:
        if self._start or not self._table.title:
            return 0.0
        lines = broken(self._table.title, width, _TITLE, bold=True)
        return len(lines) * _TITLE * 1.3 + _BELOW_TITLE

    def _below(self, width: float) -> float:
        if not self._is_last:
            return 0.0
        return len(self._notes(width)) * SMALL * 1.35 + 4 if self._has_notes else 0.0

    @property
    def _has_notes(self) -> bool:
        return bool(self._table.note or self._table.flagged)

    def _notes(self, width: float) -> list[str]:
        lines = [_FLAGS] if self._table.flagged else []
        return lines + (broken(self._table.note, width, SMALL) if self._table.note else [])

    # Painting

    def _write(self, x: float, y: float, text: str, font: str, size: float, colour: object) -> None:
        self.canv.setFont(font, size)
        self.canv.setFillColor(colour)
        self.canv.drawString(x, y, text)

    def _rule(self, y: float, colour: object, width: float) -> None:
        self.canv.setStrokeColor(colour)
        self.canv.setLineWidth(width)
        self.canv.line(0, y, sum(self._laid_out(self.width).widths), y)

    def _paint_title(self, top: float) -> float:
        if not self._title_height(self.width):
            return top
        for line in broken(self._table.title, self.width, _TITLE, bold=True):
            self._write(0, top - _TITLE, line, BOLD, _TITLE, INK)
            top -= _TITLE * 1.3
        return top - _BELOW_TITLE

    def _paint_head(self, grid: Grid, top: float) -> float:
        self._rule(top, INK, 0.8)
        if grid.has_groups:
            top = self._paint_groups(grid, top)
        foot = top - grid.titles.height
        self._paint_cells(grid, grid.titles, foot, BOLD, QUIET, from_foot=True)
        self._rule(foot, INK, 0.8)
        if self._begins_within(grid):
            foot -= LEADING + UNDER
            self._write(PADDING, foot + UNDER, _CONTINUED, REGULAR, SMALL, QUIET)
        return foot

    def _paint_groups(self, grid: Grid, top: float) -> float:
        foot = top - LEADING - 4
        edges = grid.lefts()
        for group, first, last in headings(grid.columns):
            left, right = edges[first] + PADDING / 2, edges[last + 1] - PADDING / 2
            self.canv.setFont(BOLD, CELL)
            self.canv.setFillColor(INK)
            self.canv.drawCentredString((left + right) / 2, foot + 4.5, group)
            self.canv.setStrokeColor(QUIET)
            self.canv.setLineWidth(0.5)
            self.canv.line(left, foot + 1, right, foot + 1)
        return foot

    def _paint_row(self, grid: Grid, row: Row, top: float, font: str) -> None:
        self._paint_cells(grid, row, top - row.height, font, INK, from_foot=False)

    def _paint_cells(
        self, grid: Grid, row: Row, foot: float, font: str, colour: object, *, from_foot: bool
    ) -> None:
        # One text object a row: a register has thousands of them.
        text = self.canv.beginText()
        dress: tuple[str, object] | None = None
        left = 0.0
        for at, (column, lines, width) in enumerate(
            zip(grid.columns, row.cells, grid.widths, strict=True)
        ):
            is_flagged = at in row.flagged
            face = BOLD if is_flagged else font
            y = foot + (len(lines) * LEADING if from_foot else row.height - 5.0) - CELL + 2.5
            wanted = (face, BRICK if is_flagged else colour)
            if wanted != dress:
                dress = wanted
                text.setFont(face, CELL)
                text.setFillColor(dress[1])
            for line in lines:
                wide = 0.0 if column.kind in BEGINS_LEFT else width_of(line, CELL, face == BOLD)
                text.setTextOrigin(left + (width - PADDING - wide if wide else PADDING), y)
                text.textOut(line)
                y -= LEADING
            if is_flagged:
                self._paint_flag(left + PADDING - 2, foot + row.height - 5.0 - CELL + 3.0)
            if column.kind is Kind.SIGN and not from_foot:
                self._paint_signing_edge(left, foot, row.height)
            left += width
        self.canv.drawText(text)

    def _paint_flag(self, x: float, y: float) -> None:
        self.canv.saveState()
        self.canv.translate(x, y)
        self.canv.scale(0.85, 0.85)
        paint_sign(self.canv, Tone.ATTENTION)
        self.canv.restoreState()

    def _paint_signing_edge(self, left: float, foot: float, height: float) -> None:
        self.canv.setStrokeColor(LINE)
        self.canv.setLineWidth(0.4)
        self.canv.line(left, foot, left, foot + height)

    def _paint_notes(self, top: float) -> None:
        y = top - 4
        for at, line in enumerate(self._notes(self.width) if self._has_notes else ()):
            y -= SMALL * 1.35
            is_flag = bool(self._table.flagged) and at == 0
            if is_flag:
                self._paint_flag(0, y)
            self._write(9 if is_flag else 0, y, line, REGULAR, SMALL, QUIET)


def _foot(row: Row) -> float:
    """What closes a torn row at the foot of a sheet; between its pieces there is no room."""
    return UNDER if row.continues else 0.0
