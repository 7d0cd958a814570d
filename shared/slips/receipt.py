"""Slips for receipt printers: the same blocks as ESC/POS commands."""

from functools import singledispatch
from typing import Final

from shared.slips.blocks import (
    Barcode,
    BigNumber,
    Facts,
    Figures,
    Masthead,
    Notice,
    Page,
    Points,
    QrCodes,
    Rule,
    Signatures,
    TableRow,
    Text,
    Tick,
    TickTable,
    Title,
    Together,
    Tone,
)
from shared.slips.receipt_strip import Strip
from shared.slips.receipt_text import side_by_side

COLUMNS: Final = 48
"""Characters a line of an 80 mm printer (font A, 12 dots each); some have 42."""

_SIGNING_LINES: Final = 3
_SIGNS: Final = {Tick.YES: "[v]", Tick.NO: "[x]", Tick.ADVISED: "[o]", Tick.NOT_APPLICABLE: "[-]"}


def render(page: Page, columns: int = COLUMNS) -> bytes:
    """Return the commands that print a slip and cut the paper."""
    strip = Strip(columns)
    for stamp in page.stamps:
        strip.stamp(stamp)
    for block in page.blocks:
        _print(block, strip)
    if page.footer:
        strip.paragraph(page.footer, centred=True)
    return strip.cut()


@singledispatch
def _print(block: object, strip: Strip) -> None:
    raise TypeError(f"no layout for {type(block).__name__}")


@_print.register
def _text(block: Text, strip: Strip) -> None:
    strip.paragraph(block.text, centred=block.centred, bold=block.tone is Tone.STRONG)


@_print.register
def _big_number(block: BigNumber, strip: Strip) -> None:
    strip.big(block.text)


@_print.register
def _rule(_block: Rule, strip: Strip) -> None:
    strip.rule()


@_print.register
def _barcode(block: Barcode, strip: Strip) -> None:
    strip.gap()
    strip.barcode(block.code)
    strip.lines([block.caption], centred=True)


@_print.register
def _masthead(block: Masthead, strip: Strip) -> None:
    for line in block.above:
        strip.paragraph(line, centred=True)
    strip.paragraph(block.office, centred=True, bold=True, tall=True)
    for line in block.below:
        strip.paragraph(line, centred=True)


@_print.register
def _title(block: Title, strip: Strip) -> None:
    strip.rule("=")
    strip.paragraph(block.text, centred=True, bold=True, tall=True)
    strip.paragraph(block.number, centred=True)
    _barcode(block.code, strip)
    strip.gap()


@_print.register
def _facts(block: Facts, strip: Strip) -> None:
    room = max(len(name) for name, _ in block.pairs) + 2
    for name, value in block.pairs:
        strip.item(f"{name}:".ljust(room), value)
    strip.gap()


@_print.register
def _figures(block: Figures, strip: Strip) -> None:
    strip.lines(side_by_side([value for _, value in block.pairs], strip.columns), tall=True)
    strip.lines(side_by_side([name for name, _ in block.pairs], strip.columns))
    strip.gap()


@_print.register
def _notice(block: Notice, strip: Strip) -> None:
    strip.rule("=")
    strip.paragraph(block.headline, bold=True, tall=True)
    for line in block.lines:
        strip.paragraph(line)
    strip.rule("=")


@_print.register
def _points(block: Points, strip: Strip) -> None:
    strip.paragraph(block.heading, bold=True)
    for number, item in enumerate(block.items, start=1):
        strip.item(f"{number}. " if block.numbered else "* ", item)
    strip.gap()


@_print.register
def _qr_codes(block: QrCodes, strip: Strip) -> None:
    for label, url in block.links:
        strip.qr_code(url)
        strip.paragraph(label, centred=True)
        strip.paragraph(url, centred=True)


@_print.register
def _signatures(block: Signatures, strip: Strip) -> None:
    strip.gap()
    strip.paragraph(block.place_and_date)
    for role, name in block.signatories:
        strip.paragraph(role)
        strip.lines([""] * _SIGNING_LINES)
        strip.paragraph(name, bold=True)
        strip.gap()


@_print.register
def _tick_table(table: TickTable, strip: Strip) -> None:
    strip.paragraph(_legend(table))
    for section in table.sections:
        if section.heading:
            strip.paragraph(section.heading, bold=True)
        for number, row in enumerate(section.rows, start=1):
            _row(f"{number}. ".rjust(4), row, table.columns, strip)
    strip.gap()


@_print.register
def _together(block: Together, strip: Strip) -> None:
    for part in block.blocks:
        _print(part, strip)


def _row(lead: str, row: TableRow, columns: tuple[str, ...], strip: Strip) -> None:
    marks = zip(row.ticks, columns, strict=True)
    signs = "  ".join(f"{_SIGNS[tick]} {name}" for tick, name in marks if tick in _SIGNS)
    strip.item(lead, row.text)
    for line in filter(None, (signs, row.remark)):
        strip.item(" " * len(lead), line)


def _legend(table: TickTable) -> str:
    used = {tick for section in table.sections for row in section.rows for tick in row.ticks}
    return "  ".join(f"{sign} {tick.value}" for tick, sign in _SIGNS.items() if tick in used)
