"""Names and values as a grid: two pairs a line where both are short, else one."""

from collections.abc import Sequence
from html import escape

from reportlab.lib.units import mm
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import Paragraph, Table

from shared.slips.pdf_style import QUIET, REGULAR, Style, paragraph_style

_GUTTER = 3 * mm
Pair = tuple[str, str]


def facts_grid(pairs: Sequence[Pair], style: Style) -> list[Table]:
    """Return the lines of the grid; values wrap, names do not."""
    name = max(stringWidth(name, REGULAR, style.text) for name, _ in pairs) + _GUTTER
    value = style.inner / 2 - name
    lines = _lines(pairs, value - _GUTTER, style.text)
    return [_line(line, name, style) for line in lines]


def _line(pairs: tuple[Pair, ...], name_width: float, style: Style) -> Table:
    name_style = paragraph_style(style.text, colour=QUIET)
    value_style = paragraph_style(style.text)
    cells = [
        Paragraph(escape(text), text_style)
        for pair in pairs
        for text, text_style in zip(pair, (name_style, value_style), strict=True)
    ]
    line = Table(
        [cells], colWidths=(name_width, style.inner / len(pairs) - name_width) * len(pairs)
    )
    line.setStyle(
        [
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("LEFTPADDING", (0, 0), (-1, -1), 0),
            ("RIGHTPADDING", (0, 0), (-1, -1), _GUTTER),
            ("TOPPADDING", (0, 0), (-1, -1), 0),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 0.6),
        ]
    )
    return line


def _lines(pairs: Sequence[Pair], room: float, size: float) -> list[tuple[Pair, ...]]:
    lines: list[tuple[Pair, ...]] = []
    rest = list(pairs)
    while rest:
        take = 2 if len(rest) > 1 and all(_fits(p, room, size) for p in rest[:2]) else 1
        lines.append(tuple(rest[:take]))
        del rest[:take]
    return lines


def _fits(pair: Pair, room: float, size: float) -> bool:
    wide: float = stringWidth(pair[1], REGULAR, size)
    return wide <= room
