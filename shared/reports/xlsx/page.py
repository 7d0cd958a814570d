"""One sheet of the workbook, written from the top down."""

from datetime import timedelta
from decimal import Decimal
from typing import Final
from zoneinfo import ZoneInfo

from xlsxwriter import Workbook
from xlsxwriter.utility import xl_range
from xlsxwriter.worksheet import Worksheet

from shared.reports.document import (
    Bars,
    Findings,
    HeatMap,
    KeyFigure,
    KeyFigures,
    Kind,
    Line,
    Paragraph,
    Part,
    Section,
    Table,
    Tone,
    Value,
    headings,
)
from shared.reports.wording import written
from shared.reports.xlsx.cells import number, write
from shared.reports.xlsx.charts import add_chart, shade, values_table
from shared.reports.xlsx.formats import BRICK, GREEN, QUIET, Formats

_LEAST_WIDTH: Final = 11.0
_MOST_WIDTH: Final = 46.0
_SPANNED: Final = 8
"""Columns over which text runs that stands outside tables."""
_LETTERS_A_LINE: Final = 105
_LINE_HEIGHT: Final = 14.0
_SIGNS: Final = {Tone.ATTENTION: "! ", Tone.GOOD: "✓ ", Tone.PLAIN: "• "}


class Page:
    """Writes the parts of a section below each other and keeps the columns wide enough."""

    def __init__(
        self, workbook: Workbook, sheet: Worksheet, formats: Formats, zone: ZoneInfo
    ) -> None:
        self._workbook = workbook
        self._sheet = sheet
        self._formats = formats
        self._zone = zone
        self._row = 0
        self._widths: dict[int, float] = {}

    def write_section(self, section: Section, title: str) -> None:
        """Fill the sheet; a section that is one table keeps the table's head in sight."""
        self._sheet.write_string(
            0, 0, section.heading, self._formats.text(14, bold=True, colour=GREEN)
        )
        self._sheet.write_string(1, 0, title, self._formats.text(colour=QUIET))
        self._row = 3
        tables = [part for part in section.parts if isinstance(part, Table)]
        for part in section.parts:
            if isinstance(part, Table) and len(tables) == 1 and part.rows:
                self._keep_head(part, is_first=part is section.parts[0])
            self._write(part)
            self._row += 1
        for column, width in self._widths.items():
            self._sheet.set_column(column, column, width)

    def _write(self, part: Part) -> None:
        if isinstance(part, Table):
            self._write_table(part)
        elif isinstance(part, Findings):
            for finding in part.findings:
                attention = finding.tone is Tone.ATTENTION
                text = f"{_SIGNS[finding.tone]}{finding.text}"
                self._write_text(text, BRICK if attention else "", bold=attention)
        elif isinstance(part, Paragraph):
            self._write_text(part.text)
        elif isinstance(part, KeyFigures):
            for figure in part.figures:
                self._write_figure(figure)
        else:
            self._write_chart(part)

    def _write_text(self, text: str, colour: str = "", *, bold: bool = False) -> None:
        dress = self._formats.paragraph(bold=bold, **({"colour": colour} if colour else {}))
        self._sheet.merge_range(self._row, 0, self._row, _SPANNED - 1, "", dress)
        self._sheet.write_string(self._row, 0, text, dress)
        self._sheet.set_row(self._row, _LINE_HEIGHT * (len(text) // _LETTERS_A_LINE + 1))
        self._row += 1

    def _write_figure(self, figure: KeyFigure) -> None:
        self._sheet.write_string(self._row, 0, figure.name, self._formats.text())
        dress = self._formats.cell(figure.kind, total=True)
        write(self._sheet, self._row, 1, figure.value, dress, self._zone)
        if figure.note:
            self._sheet.write_string(self._row, 2, figure.note, self._formats.text(colour=QUIET))
        self._widen(0, len(figure.name))
        self._widen(1, len(written(figure.value, figure.kind, self._zone)))
        self._row += 1

    # Tables

    def _write_table(self, table: Table) -> None:
        if table.title:
            self._sheet.write_string(self._row, 0, table.title, self._formats.text(11, bold=True))
            self._row += 1
        if not table.rows:
            self._sheet.write_string(self._row, 0, table.empty, self._formats.text(colour=QUIET))
            self._row += 1
            return
        self._write_head(table)
        first = self._row
        for at, row in enumerate(table.rows):
            self._write_row(table, at, row)
        if table.totals:
            self._write_totals(table, first)
        if table.note:
            self._write_text(table.note, QUIET)

    def _write_head(self, table: Table) -> None:
        shift = int(table.numbered)
        if any(column.group for column in table.columns):
            self._write_groups(table)
            self._row += 1
        if table.numbered:
            self._sheet.write_string(self._row, 0, "No.", self._formats.head(Kind.COUNT))
        for at, column in enumerate(table.columns, start=shift):
            self._sheet.write_string(self._row, at, column.title, self._formats.head(column.kind))
            self._widen(at, max(map(len, column.title.split()), default=0) + 2)
        self._row += 1

    def _write_groups(self, table: Table) -> None:
        dress = self._formats.group()
        for group, first, last in headings(table.columns):
            left, right = first + table.numbered, last + table.numbered
            if right > left:
                self._sheet.merge_range(self._row, left, self._row, right, "", dress)
            self._sheet.write_string(self._row, left, group, dress)

    def _write_row(self, table: Table, at: int, row: tuple[Value, ...]) -> None:
        if table.numbered:
            self._sheet.write_number(self._row, 0, at + 1, self._formats.cell(Kind.COUNT))
        for index, (value, column) in enumerate(zip(row, table.columns, strict=True)):
            place = index + table.numbered
            flagged = (at, index) in table.flagged
            dress = self._formats.cell(column.kind, flagged=flagged)
            write(self._sheet, self._row, place, value, dress, self._zone)
            self._widen(place, self._length(value, column.kind))
        self._row += 1

    def _write_totals(self, table: Table, first: int) -> None:
        """Write the totals; sums are formulas that carry their value for readers without Excel."""
        if table.numbered:
            self._sheet.write_blank(self._row, 0, None, self._formats.cell(Kind.TEXT, total=True))
        for index, (value, column) in enumerate(zip(table.totals, table.columns, strict=True)):
            place = index + table.numbered
            flagged = (len(table.rows), index) in table.flagged
            dress = self._formats.cell(column.kind, total=True, flagged=flagged)
            if column.total and isinstance(value, int | Decimal | timedelta):
                cells = xl_range(first, place, self._row - 1, place)
                self._sheet.write_formula(
                    self._row,
                    place,
                    f"=SUM({cells})",
                    dress,
                    number(value),
                )
            else:
                write(self._sheet, self._row, place, value, dress, self._zone)
            self._widen(place, self._length(value, column.kind))
        self._row += 1

    def _keep_head(self, table: Table, *, is_first: bool) -> None:
        """Keep the head in sight while scrolling, and repeat it on every printed sheet."""
        head = self._row + bool(table.title) + any(column.group for column in table.columns)
        if is_first:
            self._sheet.freeze_panes(head + 1, 0)
        self._sheet.repeat_rows(head)
        last = len(table.columns) - 1 + table.numbered
        self._sheet.autofilter(head, 0, head + len(table.rows), last)

    # Charts

    def _write_chart(self, chart: Bars | Line | HeatMap) -> None:
        """A table of what the chart shows, and the chart below it; a heat map is its table."""
        first = self._row
        self._write_table(values_table(chart))
        if isinstance(chart, HeatMap):
            shade(self._sheet, chart, first + 2)
        else:
            self._row = add_chart(self._workbook, self._sheet, chart, first + 1, self._row)

    # Widths

    def _length(self, value: Value, kind: Kind) -> int:
        if kind is Kind.MOMENT:
            return 16
        if isinstance(value, str):
            return len(value)
        return len(written(value, kind, self._zone)) + 1 if value is not None else 0

    def _widen(self, column: int, letters: int) -> None:
        wanted = min(max(letters * 1.05 + 1.5, _LEAST_WIDTH), _MOST_WIDTH)
        self._widths[column] = max(self._widths.get(column, 0.0), wanted)
