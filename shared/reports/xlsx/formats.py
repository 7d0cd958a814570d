"""How cells look: a format for each kind of value, made once a workbook."""

from collections.abc import Mapping
from typing import Any, Final

from xlsxwriter import Workbook
from xlsxwriter.format import Format

from shared.reports.document import Kind

NUMBERS: Final[Mapping[Kind, str]] = {
    Kind.COUNT: "#,##0",
    Kind.NUMBER2: "#,##0.00",
    Kind.PERCENT: "0.0%",
    Kind.DURATION: "[h]:mm:ss",
    Kind.DATE: "dd/mm/yyyy",
    Kind.MOMENT: "dd/mm/yyyy hh:mm",
}
INK: Final = "#12211D"
QUIET: Final = "#3F4D49"
GREEN: Final = "#0B4F43"
BRICK: Final = "#8C2A1C"
LINE: Final = "#C9C2B2"
MINT: Final = "#DDEDE7"
SERIES: Final = (GREEN, "#F6C65B", "#2F6FA8", BRICK)
LINES: Final = (GREEN, "#9A6B0C", "#2F6FA8", BRICK)
_FONT: Final = "Calibri"


class Formats:
    """Hands out formats by what they are for; the same one is never made twice."""

    def __init__(self, workbook: Workbook) -> None:
        self._workbook = workbook
        self._made: dict[frozenset[tuple[str, Any]], Format] = {}

    def of(self, **properties: Any) -> Format:
        """A format with these properties over those of the house."""
        wanted = {"font_name": _FONT, "font_size": 10, "font_color": INK, **properties}
        key = frozenset(wanted.items())
        if key not in self._made:
            self._made[key] = self._workbook.add_format(wanted)
        return self._made[key]

    def cell(self, kind: Kind, *, total: bool = False, flagged: bool = False) -> Format:
        """The format of a value in a table."""
        wanted: dict[str, Any] = {"bottom": 1, "bottom_color": LINE, "valign": "top"}
        if kind in NUMBERS:
            wanted["num_format"] = NUMBERS[kind]
        if kind in (Kind.TEXT, Kind.SIGN):
            wanted["text_wrap"] = True
        if kind in (Kind.DATE, Kind.MOMENT):
            wanted["align"] = "left"
        if total:
            wanted |= {"bold": True, "top": 1, "bottom_color": INK}
        if flagged:
            wanted |= {"bold": True, "font_color": BRICK, "bg_color": "#FBEDEA"}
        return self.of(**wanted)

    def head(self, kind: Kind) -> Format:
        """The format of a column's title."""
        ends_right = kind in (Kind.COUNT, Kind.NUMBER2, Kind.PERCENT, Kind.DURATION)
        return self.of(
            bold=True,
            bg_color=MINT,
            top=1,
            bottom=1,
            text_wrap=True,
            valign="bottom",
            align="right" if ends_right else "left",
        )

    def group(self) -> Format:
        """The format of a heading over several columns."""
        return self.of(bold=True, bg_color=MINT, top=1, bottom=1, align="center")

    def text(self, size: int = 10, *, bold: bool = False, colour: str = INK) -> Format:
        """The format of text outside tables."""
        return self.of(font_size=size, bold=bold, font_color=colour)

    def paragraph(self, *, colour: str = INK, bold: bool = False) -> Format:
        """The format of text that runs over several columns."""
        return self.of(text_wrap=True, valign="top", font_color=colour, bold=bold)
