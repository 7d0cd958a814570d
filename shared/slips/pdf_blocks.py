"""Each block of a slip as reportlab flowables."""

from collections.abc import Iterable, Sequence
from functools import singledispatch
from html import escape
from typing import Final

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, HRFlowable, KeepTogether, Paragraph, Spacer, Table

from shared.slips.blocks import (
    Barcode,
    BigNumber,
    Block,
    Facts,
    Figures,
    Masthead,
    Notice,
    Points,
    QrCodes,
    Rule,
    Signatures,
    Text,
    TickTable,
    Title,
    Together,
)
from shared.slips.pdf_drawing import QR_SIDE, BarcodeDrawing, NumberDrawing, QrDrawing
from shared.slips.pdf_facts import facts_grid
from shared.slips.pdf_style import (
    BRICK,
    GREEN,
    INK,
    QUIET,
    SHADE,
    Style,
    paragraph_style,
    tone_style,
)
from shared.slips.pdf_table import tick_table

_BAR_HEIGHT: Final = 11 * mm
_TITLE_BAR_WIDTH: Final = 58 * mm
_TICKET_BAR_HEIGHT: Final = 15 * mm
_SIGNING_ROOM: Final = 13 * mm
_TIGHT: Final = (
    ("LEFTPADDING", (0, 0), (-1, -1), 0),
    ("RIGHTPADDING", (0, 0), (-1, -1), 0),
    ("TOPPADDING", (0, 0), (-1, -1), 0),
    ("BOTTOMPADDING", (0, 0), (-1, -1), 0),
)


def flowables(blocks: Sequence[Block], style: Style) -> list[Flowable]:
    """Return the blocks with a gap between each two; nothing is shared between two calls."""
    story: list[Flowable] = []
    for block in blocks:
        story += [*_drawn(block, style), Spacer(0, style.gap)]
    return story[:-1]


@singledispatch
def _drawn(block: object, style: Style) -> Iterable[Flowable]:
    raise TypeError(f"no layout for {type(block).__name__}")


@_drawn.register
def _text(block: Text, style: Style) -> Iterable[Flowable]:
    yield Paragraph(escape(block.text), tone_style(style, block.tone, centred=block.centred))


@_drawn.register
def _big_number(block: BigNumber, style: Style) -> Iterable[Flowable]:
    yield NumberDrawing(block.text, style.number, style.inner)


@_drawn.register
def _barcode(block: Barcode, style: Style) -> Iterable[Flowable]:
    yield BarcodeDrawing(block.code, block.caption, style.inner, _TICKET_BAR_HEIGHT)


@_drawn.register
def _rule(_block: Rule, _style: Style) -> Iterable[Flowable]:
    yield HRFlowable(width="100%", thickness=0.6, color=INK, spaceBefore=0, spaceAfter=0)


@_drawn.register
def _facts(block: Facts, style: Style) -> Iterable[Flowable]:
    return facts_grid(block.pairs, style)


@_drawn.register
def _tick_table(block: TickTable, style: Style) -> Iterable[Flowable]:
    return tick_table(block, style)


@_drawn.register
def _masthead(block: Masthead, style: Style) -> Iterable[Flowable]:
    small = paragraph_style(style.small, centred=True, colour=QUIET)
    for line in block.above:
        yield Paragraph(escape(line), paragraph_style(style.small, centred=True))
    yield Paragraph(escape(block.office), paragraph_style(style.office, bold=True, centred=True))
    for line in block.below:
        yield Paragraph(escape(line), small)


@_drawn.register
def _title(block: Title, style: Style) -> Iterable[Flowable]:
    text = [
        Paragraph(escape(block.text), paragraph_style(style.title, bold=True)),
        Spacer(0, 1 * mm),
        Paragraph(escape(block.number), paragraph_style(style.text)),
    ]
    drawing = BarcodeDrawing(block.code.code, block.code.caption, _TITLE_BAR_WIDTH, _BAR_HEIGHT)
    table = Table([[text, drawing]], colWidths=(style.inner - _TITLE_BAR_WIDTH, _TITLE_BAR_WIDTH))
    table.setStyle(
        [
            *_TIGHT,
            ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
            ("TOPPADDING", (0, 0), (-1, -1), 5),
            ("LINEABOVE", (0, 0), (-1, 0), 1.2, INK),
        ]
    )
    yield table


@_drawn.register
def _figures(block: Figures, style: Style) -> Iterable[Flowable]:
    value = paragraph_style(style.figure, bold=True, centred=True)
    name = paragraph_style(style.small, centred=True, colour=QUIET)
    cells = [
        [Paragraph(escape(text), value), Paragraph(escape(label), name)]
        for label, text in block.pairs
    ]
    table = Table([cells], colWidths=[style.inner / len(cells)] * len(cells))
    table.setStyle([*_TIGHT, ("VALIGN", (0, 0), (-1, -1), "TOP")])
    yield table


@_drawn.register
def _notice(block: Notice, style: Style) -> Iterable[Flowable]:
    colour = BRICK if block.alarming else GREEN
    headline = paragraph_style(style.figure, bold=True, colour=colour)
    text = paragraph_style(style.text)
    rows = [[Paragraph(escape(block.headline), headline)]]
    rows += [[Paragraph(escape(line), text)] for line in block.lines]
    table = Table(rows, colWidths=(style.inner,), splitInRow=1)
    table.setStyle(
        [
            ("BACKGROUND", (0, 0), (-1, -1), SHADE),
            ("LINEBEFORE", (0, 0), (0, -1), 3, colour),
            ("LEFTPADDING", (0, 0), (-1, -1), 9),
            ("TOPPADDING", (0, 0), (-1, -1), 1),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 1.5),
            ("TOPPADDING", (0, 0), (-1, 0), 3),
            ("BOTTOMPADDING", (0, -1), (-1, -1), 5),
        ]
    )
    yield table


@_drawn.register
def _points(block: Points, style: Style) -> Iterable[Flowable]:
    heading = paragraph_style(style.text, bold=True)
    heading.keepWithNext = 1
    yield Paragraph(escape(block.heading), heading)
    item_style = paragraph_style(style.text)
    item_style.leftIndent = max(4.5 * mm, 1.7 * style.text)
    item_style.bulletFontName = item_style.fontName
    item_style.bulletFontSize = item_style.fontSize
    for number, item in enumerate(block.items, start=1):
        bullet = f"{number}." if block.numbered else "•"
        yield Paragraph(escape(item), item_style, bulletText=bullet)


@_drawn.register
def _qr_codes(block: QrCodes, style: Style) -> Iterable[Flowable]:
    label = paragraph_style(style.small)
    address = paragraph_style(style.small, colour=QUIET)
    cells = [
        cell
        for name, url in block.links
        for cell in (
            QrDrawing(url),
            [Paragraph(escape(name), label), Paragraph(escape(url), address)],
        )
    ]
    room = style.inner / len(block.links) - QR_SIDE
    table = Table([cells], colWidths=[QR_SIDE, room] * len(block.links))
    table.setStyle([*_TIGHT, ("VALIGN", (0, 0), (-1, -1), "MIDDLE")])
    yield table


@_drawn.register
def _signatures(block: Signatures, style: Style) -> Iterable[Flowable]:
    text = paragraph_style(style.text, centred=True)
    name = paragraph_style(style.text, bold=True, centred=True)
    above = [""] * (len(block.signatories) - 1) + [Paragraph(escape(block.place_and_date), text)]
    roles = [Paragraph(escape(role), text) for role, _ in block.signatories]
    names = [Paragraph(escape(who), name) for _, who in block.signatories]
    width = style.inner / len(block.signatories)
    table = Table([above, roles, names], colWidths=[width] * len(roles))
    table.setStyle(
        [
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("TOPPADDING", (0, 0), (-1, -1), 0),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 0),
            ("TOPPADDING", (0, -1), (-1, -1), _SIGNING_ROOM),
            ("NOSPLIT", (0, 0), (-1, -1)),
        ]
    )
    yield table


@_drawn.register
def _together(block: Together, style: Style) -> Iterable[Flowable]:
    yield KeepTogether(flowables(block.blocks, style))
