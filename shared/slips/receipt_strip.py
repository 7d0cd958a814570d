"""A receipt under way: lines, barcodes and the cut as ESC/POS commands."""

import shutil
from collections.abc import Iterable
from typing import Any, Final

from escpos import capabilities
from escpos.constants import QR_ECLEVEL_M
from escpos.printer import Dummy

from shared.slips.barcodes import QUIET_ZONE, bars
from shared.slips.receipt_text import CODE_PAGE, hanging, printable, wrapped

_DOTS_PER_COLUMN: Final = 12
_BAR_HEIGHT: Final = 90
_THICKEST_BAR: Final = 3
_LARGEST: Final = 8

# The library unpacks its printer table into a new folder at every start and leaves it there.
shutil.rmtree(capabilities.pickle_dir, ignore_errors=True)


class Strip:
    """Collects the commands; every text is wrapped to the columns of the paper."""

    def __init__(self, columns: int) -> None:
        self.columns = columns
        self._printer: Any = Dummy()
        self._printer.hw("INIT")
        self._printer.charcode(CODE_PAGE.upper())

    def paragraph(
        self, text: str, *, centred: bool = False, bold: bool = False, tall: bool = False
    ) -> None:
        """Print a text of any length."""
        self.lines(wrapped(text, self.columns), centred=centred, bold=bold, tall=tall)

    def item(self, lead: str, text: str) -> None:
        """Print a text that hangs behind its number or name."""
        self.lines(hanging(lead, text, self.columns))

    def lines(
        self,
        lines: Iterable[str],
        *,
        centred: bool = False,
        bold: bool = False,
        tall: bool = False,
    ) -> None:
        """Print lines that fit the paper as they are."""
        self._set(centred=centred, bold=bold, height=2 if tall else 1)
        self._write(lines)

    def big(self, text: str) -> None:
        """Print a few characters as large as the paper and the printer allow."""
        size = min(_LARGEST, (self.columns - 2) // len(text))
        self._set(centred=True, bold=True, width=size, height=size)
        self._write([text])

    def stamp(self, word: str) -> None:
        """Print a word white on black."""
        self._set(centred=True, bold=True, height=2, invert=True)
        self._write([f"  {word}  "])

    def gap(self) -> None:
        """Leave a line blank."""
        self.lines([""])

    def rule(self, character: str = "-") -> None:
        """Print a line across."""
        self.lines([character * self.columns])

    def barcode(self, code: str) -> None:
        """Let the printer draw a Code 128, as thick as leaves its quiet zones blank."""
        modules = bars(code).modules + 2 * QUIET_ZONE
        thick = min(_THICKEST_BAR, self.columns * _DOTS_PER_COLUMN // modules)
        data = b"{B" + code.encode("ascii")
        self._set(centred=True)
        # `Escpos.barcode` announces itself on standard output, so its commands are spelt out:
        # height, thickness, no text, then GS k in its form for Code 128.
        self._printer._raw(bytes((0x1D, 0x68, _BAR_HEIGHT, 0x1D, 0x77, thick, 0x1D, 0x48, 0)))
        self._printer._raw(bytes((0x1D, 0x6B, 73, len(data))) + data)

    def qr_code(self, text: str) -> None:
        """Let the printer draw a QR code."""
        self._set(centred=True)
        self._printer.qr(text, ec=QR_ECLEVEL_M, size=5, native=True)

    def cut(self) -> bytes:
        """Feed and cut the paper; returns all commands."""
        self._printer.cut(mode="PART")
        return bytes(self._printer.output)

    def _set(
        self,
        *,
        centred: bool = False,
        bold: bool = False,
        invert: bool = False,
        width: int = 1,
        height: int = 1,
    ) -> None:
        self._printer.set(
            align="center" if centred else "left",
            bold=bold,
            invert=invert,
            custom_size=True,
            width=width,
            height=height,
        )

    def _write(self, lines: Iterable[str]) -> None:
        self._printer.text("".join(f"{printable(line)}\n" for line in lines))
