"""The sheets of a report: letterhead, running title, page numbers, and the parts in between."""

from collections.abc import Iterator
from functools import partial
from html import escape
from io import BytesIO
from typing import Any, Final

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    BaseDocTemplate,
    CondPageBreak,
    Flowable,
    Frame,
    HRFlowable,
    PageBreak,
    PageTemplate,
    Spacer,
)
from reportlab.platypus import Paragraph as Text

from shared.reports.document import (
    Document,
    Findings,
    KeyFigures,
    Paragraph,
    Part,
    Section,
    Table,
)
from shared.reports.pdf.block import Block
from shared.reports.pdf.chart import ChartBlock
from shared.reports.pdf.parts import FindingBlock, KeyFiguresBlock, SignaturesBlock
from shared.reports.pdf.table import TableBlock
from shared.reports.pdf.type import FOOT, GAP, HEAD, MARGIN, SMALL, TEXT, sheet_size, text_style
from shared.reports.stationery import Stationery
from shared.slips.pdf_style import BOLD, GREEN, INK, LINE, QUIET, REGULAR, use_fonts
from shared.slips.phrases import stamps, written_moment

_HEADING: Final = 12.5
_BESIDE_HEADING: Final[float] = _HEADING * 1.3 + 7 * mm
"""A heading and the room around it."""
_LONGEST_TOGETHER: Final = 120 * mm
"""A last part up to this height stands on one sheet with the signatures."""


def render(document: Document, stationery: Stationery) -> bytes:
    """Return the PDF of a report; the same report made at the same moment gives the same bytes."""
    use_fonts()
    wide, tall = sheet_size(document.landscape)
    buffer = BytesIO()
    template = BaseDocTemplate(
        buffer,
        pagesize=(wide, tall),
        title=", ".join(filter(None, (document.title, document.period))),
        author=stationery.letterhead.full_name or stationery.letterhead.office,
        lang="id-ID",
        invariant=1,
    )
    first = Frame(MARGIN, FOOT, wide - 2 * MARGIN, tall - FOOT - MARGIN * 0.8, 0, 0, 0, 0)
    later = Frame(MARGIN, FOOT, wide - 2 * MARGIN, tall - FOOT - HEAD, 0, 0, 0, 0)
    template.addPageTemplates(
        [
            PageTemplate("first", [first], autoNextPageTemplate="later"),
            PageTemplate("later", [later], onPage=partial(_run_title, document, (wide, tall))),
        ]
    )
    story = list(_story(document, stationery, wide - 2 * MARGIN, tall - FOOT - HEAD))
    furnish = partial(_furnish, stationery, (wide, tall))
    template.build(story, canvasmaker=partial(_CountingCanvas, furnish=furnish))
    return buffer.getvalue()


class _CountingCanvas(Canvas):  # type: ignore[misc]
    """Keeps the sheets until their number is known, which each of them says."""

    def __init__(self, *arguments: Any, furnish: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self._furnish = furnish
        self._kept: list[dict[str, Any]] = []

    def showPage(self) -> None:  # noqa: N802 reportlab's name
        """Keep the sheet instead of writing it."""
        self._kept.append(dict(self.__dict__))
        self._startPage()

    def save(self) -> None:
        """Write every sheet with its number out of all."""
        kept = self._kept
        for at, sheet in enumerate(kept, start=1):
            self.__dict__.update(sheet)
            self._furnish(self, at, len(kept))
            super().showPage()
        super().save()


def _story(
    document: Document, stationery: Stationery, width: float, sheet: float
) -> Iterator[Flowable]:
    yield from _letterhead(stationery)
    yield from _title(document)
    end = list(_end(document, stationery))
    below = sum(_least(part, width) for part in end)
    for at, section in enumerate(document.sections, start=1):
        is_last = at == len(document.sections)
        yield from _section(section, stationery, width, sheet, below if is_last else 0.0)
    yield from end


def _letterhead(stationery: Stationery) -> Iterator[Flowable]:
    head = stationery.letterhead
    for line in head.lines:
        yield Text(escape(line), text_style(TEXT + 0.5, centred=True))
    name = head.full_name or head.office
    yield Text(escape(name), text_style(13, bold=True, centred=True))
    contact = "  ·  ".join(filter(None, (head.address, head.contact)))
    if contact:
        yield Text(escape(contact), text_style(SMALL, centred=True, colour=QUIET))
    yield Spacer(0, 2 * mm)
    yield HRFlowable(width="100%", thickness=1.6, color=INK, spaceBefore=0, spaceAfter=1.4)
    yield HRFlowable(width="100%", thickness=0.5, color=INK, spaceBefore=0, spaceAfter=6 * mm)


def _title(document: Document) -> Iterator[Flowable]:
    yield Text(escape(document.title), text_style(16, bold=True, centred=True))
    if document.subtitle:
        yield Text(escape(document.subtitle), text_style(TEXT + 1, centred=True, colour=QUIET))
    if document.period:
        yield Spacer(0, 1 * mm)
        yield Text(escape(document.period), text_style(TEXT + 2, bold=True, centred=True))
    yield Spacer(0, 3 * mm)


def _section(
    section: Section, stationery: Stationery, width: float, sheet: float, below: float
) -> Iterator[Flowable]:
    """The parts under their heading; the last one keeps room for what is `below` the section."""
    blocks = [block for part in section.parts for block in _blocks(part, stationery, sheet)]
    if section.new_page:
        yield PageBreak()
    needs = [_least(block, width) for block in blocks]
    last = blocks[-1] if blocks else None
    is_split = isinstance(last, TableBlock) and needs[-1] < last.measured(width)
    if needs and not is_split and needs[-1] + below < _LONGEST_TOGETHER:
        needs[-1] += below
    if isinstance(last, TableBlock):
        last.below = below
    if section.heading:
        yield CondPageBreak(sum(needs[:1]) + _BESIDE_HEADING)
        yield Spacer(0, 4 * mm)
        yield Text(escape(section.heading), text_style(_HEADING, bold=True, colour=GREEN))
        yield Spacer(0, 2.5 * mm)
    for at, (block, need) in enumerate(zip(blocks, needs, strict=True)):
        if at and not isinstance(block, FindingBlock):
            yield CondPageBreak(need + GAP)
            yield Spacer(0, GAP)
        yield block


def _least(block: Flowable, width: float) -> float:
    if isinstance(block, Block):
        return block.least(width)
    return float(block.wrap(width, 10_000)[1])


def _blocks(part: Part, stationery: Stationery, sheet: float) -> list[Flowable]:
    if isinstance(part, Table):
        return [TableBlock(part, stationery, sheet - _BESIDE_HEADING)]
    if isinstance(part, Findings):
        return [FindingBlock(finding) for finding in part.findings]
    if isinstance(part, Paragraph):
        return [Text(escape(part.text), text_style())]
    if isinstance(part, KeyFigures):
        return [KeyFiguresBlock(part, stationery)]
    return [ChartBlock(part)]


def _end(document: Document, stationery: Stationery) -> Iterator[Flowable]:
    if document.footnotes:
        yield Spacer(0, GAP)
    for note in document.footnotes:
        yield Text(escape(note), text_style(SMALL, colour=QUIET))
    if document.signatories:
        yield Spacer(0, GAP)
        yield SignaturesBlock(document.signatories, stationery)


def _run_title(
    document: Document, size: tuple[float, float], canvas: Canvas, _template: object
) -> None:
    wide, tall = size
    y = tall - 10 * mm
    canvas.saveState()
    canvas.setFont(BOLD, SMALL)
    canvas.setFillColor(INK)
    canvas.drawString(MARGIN, y, document.title)
    canvas.setFont(REGULAR, SMALL)
    canvas.drawRightString(wide - MARGIN, y, document.period or document.subtitle)
    canvas.setStrokeColor(LINE)
    canvas.setLineWidth(0.6)
    canvas.line(MARGIN, y - 2 * mm, wide - MARGIN, y - 2 * mm)
    canvas.restoreState()


def _furnish(
    stationery: Stationery,
    size: tuple[float, float],
    canvas: Canvas,
    at: int,
    total: int,
) -> None:
    """Draw what stands on every sheet: who made it when, and which sheet of how many it is."""
    wide, tall = size
    head = stationery.letterhead
    made = f"Dibuat {written_moment(stationery.made_at, head.zone)}"
    by = f"oleh {stationery.made_by}" if stationery.made_by else ""
    canvas.setFont(REGULAR, 7)
    canvas.setFillColor(QUIET)
    canvas.drawString(MARGIN, 8 * mm, " ".join(filter(None, (f"{head.office}. {made}", by))))
    canvas.drawRightString(wide - MARGIN, 8 * mm, f"Halaman {at} dari {total}")
    for stamp in stamps(copy=False, simulated=stationery.simulated):
        canvas.setFont(BOLD, 8)
        room = canvas.stringWidth(stamp, BOLD, 8) + 6 * mm
        canvas.setFillColor(INK)
        canvas.rect((wide - room) / 2, tall - 7 * mm, room, 5 * mm, stroke=0, fill=1)
        canvas.setFillGray(1)
        canvas.drawCentredString(wide / 2, tall - 5.4 * mm, stamp)
