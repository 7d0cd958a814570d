"""The document table: names down, marks across, split over sheets between two rows."""

from collections.abc import Iterator
from html import escape
from itertools import chain
from typing import Final

from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.platypus import CondPageBreak, Flowable, Paragraph, Table

from shared.slips.blocks import TableRow, TableSection, Tick, TickTable
from shared.slips.pdf_drawing import TickDrawing
from shared.slips.pdf_style import INK, LINE, QUIET, SHADE, Style, paragraph_style

_NUMBER_WIDTH: Final = 5 * mm
_TICK_WIDTH: Final = 10.6 * mm

_KEPT_ROWS: Final = 4
"""A section stays on one sheet with its heading, or at least this many of its rows do."""

Cells = list[Flowable | str | list[Flowable]]


def tick_table(table: TickTable, style: Style) -> list[Flowable]:
    """Return the meaning of the signs that are used, and the table."""
    ticks = [_TICK_WIDTH] * len(table.columns)
    widths = [_NUMBER_WIDTH, style.inner - _NUMBER_WIDTH - sum(ticks), *ticks]
    rows = list(chain.from_iterable(_section(part, table, style) for part in table.sections))
    drawn = Table([_head(table, style), *rows], colWidths=widths, repeatRows=1)
    drawn.setStyle([*_RULES, *_heading_rules(table)])
    return [CondPageBreak(25 * mm), *_legend(table, style), drawn]


_RULES: Final = (
    ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
    ("LEFTPADDING", (0, 0), (-1, -1), 1),
    ("RIGHTPADDING", (0, 0), (-1, -1), 1),
    ("TOPPADDING", (0, 0), (-1, -1), 1.1),
    ("BOTTOMPADDING", (0, 0), (-1, -1), 1.9),
    ("LINEBELOW", (0, 0), (-1, 0), 0.8, INK),
    ("LINEBELOW", (0, 1), (-1, -1), 0.4, LINE),
)


def _heading_rules(table: TickTable) -> Iterator[tuple[object, ...]]:
    row = 1
    for section in table.sections:
        if not section.heading:
            row += len(section.rows)
            continue
        yield ("SPAN", (0, row), (-1, row))
        yield ("BACKGROUND", (0, row), (-1, row), SHADE)
        yield ("NOSPLIT", (0, row), (-1, row + min(len(section.rows), _KEPT_ROWS)))
        row += 1 + len(section.rows)


def _head(table: TickTable, style: Style) -> Cells:
    name = paragraph_style(style.small, bold=True)
    mark = paragraph_style(style.small, bold=True, centred=True)
    return ["", Paragraph("Dokumen", name), *(Paragraph(escape(c), mark) for c in table.columns)]


def _section(section: TableSection, table: TickTable, style: Style) -> Iterator[Cells]:
    blank: Cells = [""] * (len(table.columns) + 1)
    if section.heading:
        yield [Paragraph(escape(section.heading), paragraph_style(style.text, bold=True)), *blank]
    for number, row in enumerate(section.rows, start=1):
        yield _document(number, row, style)


def _document(number: int, row: TableRow, style: Style) -> Cells:
    text: list[Flowable] = [Paragraph(escape(row.text), paragraph_style(style.text))]
    if row.remark:
        text.append(Paragraph(escape(row.remark), paragraph_style(style.small, colour=QUIET)))
    numbered = Paragraph(str(number), paragraph_style(style.text, colour=QUIET))
    return [numbered, text, *(TickDrawing(tick) for tick in row.ticks)]


def _legend(table: TickTable, style: Style) -> Iterator[Table]:
    """What the signs mean that stand in this table; a refusal at once may have none."""
    used = {tick for part in table.sections for row in part.rows for tick in row.ticks}
    words = paragraph_style(style.small, colour=QUIET)
    shown = [tick for tick in Tick if tick in used]
    if not shown:
        return
    cells = [cell for tick in shown for cell in (TickDrawing(tick, 2 * mm), _word(tick, words))]
    legend = Table([cells], colWidths=[4 * mm, 19 * mm] * len(shown), hAlign="LEFT")
    legend.setStyle(_RULES[:5])
    yield legend


def _word(tick: Tick, style: ParagraphStyle) -> Paragraph:
    return Paragraph(tick.value, style)
