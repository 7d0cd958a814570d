"""Slips as PDF: A5 sheets, or one strip of receipt paper as long as its text."""

from dataclasses import dataclass
from io import BytesIO
from math import ceil
from typing import Final

from reportlab.lib.pagesizes import A5
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate

from shared.slips.blocks import Page, Paper
from shared.slips.pdf_blocks import flowables
from shared.slips.pdf_style import BOLD, INK, QUIET, REGULAR, STYLES, Style, use_fonts

_ENDLESS: Final = 10_000 * mm
_STAMP_HEIGHT: Final = 6 * mm
_STAMP_SIZE: Final = 10
_DENSITIES: Final = (1.0, 0.95, 0.9)


@dataclass(frozen=True, slots=True)
class Pdf:
    """A document and the size of its sheets in whole millimetres."""

    content: bytes
    width: int
    height: int


def render(page: Page) -> bytes:
    """Return the PDF of a slip; the same slip always gives the same bytes."""
    return layout(page).content


def layout(page: Page) -> Pdf:
    """Return the PDF of a slip together with the paper it needs."""
    use_fonts()
    if page.paper is Paper.RECEIPT:
        return _lay_out_strip(page)
    return Pdf(_render_a5(page), *(round(side / mm) for side in A5))


def _lay_out_strip(page: Page) -> Pdf:
    style = STYLES[Paper.RECEIPT]
    story = flowables(page.blocks, style)
    heights = [flowable.wrap(style.inner, _ENDLESS)[1] for flowable in story]
    head = style.margin + (_STAMP_HEIGHT + style.gap if page.stamps else 0)
    height = head + sum(heights) + style.foot
    buffer = BytesIO()
    canvas = Canvas(buffer, pagesize=(style.width, height), invariant=1)
    canvas.setTitle(page.title)
    _draw_stamps(canvas, page.stamps, style.width, height - style.margin)
    top = height - head
    for flowable, tall in zip(story, heights, strict=True):
        top -= tall
        flowable.drawOn(canvas, style.margin, top)
    canvas.save()
    return Pdf(buffer.getvalue(), round(style.width / mm), ceil(height / mm))


def _render_a5(page: Page) -> bytes:
    """Prefer one sheet in slightly smaller type; what does not fit gets sheets in full size."""
    style = STYLES[Paper.A5]
    for factor in _DENSITIES:
        sheets, content = _render_sheets(page, style.scaled(factor), total=1)
        if sheets == 1:
            return content
    total, _ = _render_sheets(page, style, total=1)
    return _render_sheets(page, style, total)[1]


def _render_sheets(page: Page, style: Style, total: int) -> tuple[int, bytes]:
    """Return the number of sheets and the PDF that says "Lembar x dari `total`"."""
    buffer = BytesIO()
    document = BaseDocTemplate(buffer, pagesize=A5, title=page.title, invariant=1)
    frame = Frame(
        style.margin,
        style.foot,
        style.inner,
        A5[1] - style.foot - style.margin,
        *(0, 0, 0, 0),
    )

    def furnish(canvas: Canvas, _document: object) -> None:
        _draw_stamps(canvas, page.stamps, style.width, A5[1] - 4 * mm)
        _draw_foot(canvas, page.footer, total)

    document.addPageTemplates([PageTemplate(frames=[frame], onPage=furnish)])
    document.build(flowables(page.blocks, style))
    return document.page, buffer.getvalue()


def _draw_stamps(canvas: Canvas, stamps: tuple[str, ...], width: float, top: float) -> None:
    """Draw the words that no reader may miss as white on black, in the middle of the top."""
    if not stamps:
        return
    text = "  ·  ".join(stamps)
    wide = canvas.stringWidth(text, BOLD, _STAMP_SIZE) + 10 * mm
    canvas.saveState()
    canvas.setFillColor(INK)
    canvas.rect((width - wide) / 2, top - _STAMP_HEIGHT, wide, _STAMP_HEIGHT, stroke=0, fill=1)
    canvas.setFillGray(1)
    canvas.setFont(BOLD, _STAMP_SIZE)
    canvas.drawCentredString(width / 2, top - _STAMP_HEIGHT + 1.9 * mm, text)
    canvas.restoreState()


def _draw_foot(canvas: Canvas, footer: str, total: int) -> None:
    style = STYLES[Paper.A5]
    canvas.saveState()
    canvas.setFont(REGULAR, 6.5)
    canvas.setFillColor(QUIET)
    canvas.drawString(style.margin, 7 * mm, footer)
    canvas.drawRightString(
        style.width - style.margin, 7 * mm, f"Lembar {canvas.getPageNumber()} dari {total}"
    )
    canvas.restoreState()
