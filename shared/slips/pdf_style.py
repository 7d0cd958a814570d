"""Type, colours and measures of the PDFs, one set for each paper."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from reportlab.lib.colors import Color, HexColor
from reportlab.lib.enums import TA_CENTER, TA_LEFT
from reportlab.lib.pagesizes import A5
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from shared.slips.blocks import Paper, Tone

FONTS: Final = Path(__file__).parents[2] / "resources" / "fonts"
REGULAR: Final = "PlusJakartaSans-Regular"
BOLD: Final = "PlusJakartaSans-Bold"

INK: Final = HexColor("#12211D")
QUIET: Final = HexColor("#3F4D49")
GREEN: Final = HexColor("#0B4F43")
BRICK: Final = HexColor("#8C2A1C")
LINE: Final = HexColor("#C9C2B2")
SHADE: Final = HexColor("#F3F0E8")


@dataclass(frozen=True, slots=True)
class Style:
    """Measures in points; `text`, `small` and so on are sizes of type."""

    width: float
    margin: float
    foot: float
    text: float
    small: float
    office: float
    title: float
    number: float
    figure: float
    gap: float

    @property
    def inner(self) -> float:
        """Width between the margins."""
        return self.width - 2 * self.margin

    def scaled(self, factor: float) -> "Style":
        """Return the same paper with smaller type and gaps."""
        return replace(
            self,
            text=self.text * factor,
            small=self.small * factor,
            office=self.office * factor,
            title=self.title * factor,
            figure=self.figure * factor,
            gap=self.gap * factor,
        )


STYLES: Final = {
    Paper.RECEIPT: Style(
        width=80 * mm,
        margin=5 * mm,
        foot=6 * mm,
        text=9.5,
        small=8.5,
        office=12,
        title=12,
        number=62,
        figure=15,
        gap=3 * mm,
    ),
    Paper.A5: Style(
        width=A5[0],
        margin=11 * mm,
        foot=12 * mm,
        text=7.8,
        small=6.9,
        office=11.5,
        title=13,
        number=48,
        figure=11,
        gap=2 * mm,
    ),
}


def use_fonts() -> None:
    """Make the bundled fonts known to reportlab, once a process."""
    known = pdfmetrics.getRegisteredFontNames()
    for name in (REGULAR, BOLD):
        if name not in known:
            pdfmetrics.registerFont(TTFont(name, str(FONTS / f"{name}.ttf")))


def paragraph_style(
    size: float, *, bold: bool = False, centred: bool = False, colour: Color = INK
) -> ParagraphStyle:
    """Return a style for running text; words longer than a line are broken."""
    return ParagraphStyle(
        name="slip",
        fontName=BOLD if bold else REGULAR,
        fontSize=size,
        leading=size * 1.3,
        textColor=colour,
        alignment=TA_CENTER if centred else TA_LEFT,
        splitLongWords=True,
    )


def tone_style(style: Style, tone: Tone, *, centred: bool = False) -> ParagraphStyle:
    """Return the style of a text as loud as this."""
    if tone is Tone.QUIET:
        return paragraph_style(style.small, centred=centred, colour=QUIET)
    return paragraph_style(style.text, bold=tone is Tone.STRONG, centred=centred)
