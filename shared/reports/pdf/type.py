"""Sizes of type and distances on a report's sheets, in points, and text broken into lines."""

from functools import lru_cache
from typing import Final

from reportlab.lib.enums import TA_CENTER, TA_LEFT
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase.pdfmetrics import stringWidth

from shared.slips.pdf_style import BOLD, INK, REGULAR, paragraph_style

MARGIN: Final = 16 * mm
HEAD: Final = 17 * mm
"""From the top of a sheet to its text, the running title in it."""
FOOT: Final = 16 * mm
TEXT: Final = 9.0
SMALL: Final = 7.8
CELL: Final = 7.8
GAP: Final = 4 * mm
_REMEMBERED: Final = 8192
"""Texts of which the width is kept: registers name the same services and days again and again."""


def sheet_size(is_landscape: bool) -> tuple[float, float]:
    """Width and height of a sheet of A4."""
    wide, tall = landscape(A4) if is_landscape else A4
    return float(wide), float(tall)


def text_style(
    size: float = TEXT, *, bold: bool = False, centred: bool = False, colour: object = INK
) -> ParagraphStyle:
    """A style for running text."""
    style = paragraph_style(size, bold=bold, colour=colour)
    style.alignment = TA_CENTER if centred else TA_LEFT
    return style


@lru_cache(_REMEMBERED)
def width_of(text: str, size: float, bold: bool = False) -> float:
    """The width of a text in the report's own type."""
    return float(stringWidth(text, BOLD if bold else REGULAR, size))


def broken(text: str, room: float, size: float, bold: bool = False) -> list[str]:
    """A text in lines no wider than `room`; words that are too long for a line are cut."""
    lines: list[str] = []
    for paragraph in text.splitlines() or [""]:
        line = ""
        for word in paragraph.split():
            longer = f"{line} {word}" if line else word
            if width_of(longer, size, bold) <= room:
                line = longer
                continue
            if line:
                lines.append(line)
            *full, line = _cut(word, room, size, bold)
            lines += full
        lines.append(line)
    return lines


def _cut(word: str, room: float, size: float, bold: bool) -> list[str]:
    pieces = [""]
    for character in word:
        if pieces[-1] and width_of(pieces[-1] + character, size, bold) > room:
            pieces.append("")
        pieces[-1] += character
    return pieces
