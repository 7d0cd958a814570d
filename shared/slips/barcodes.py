"""Barcodes as plain numbers: the one source for screens and for every kind of paper."""

from dataclasses import dataclass
from itertools import groupby

QUIET_ZONE = 10
"""Blank modules a scanner needs on either side of a Code 128."""


@dataclass(frozen=True, slots=True)
class Bars:
    """A Code 128 without its quiet zone: (start, width) of each bar, out of `modules` across."""

    modules: int
    bars: tuple[tuple[int, int], ...]


def bars(code: str) -> Bars:
    """Return the bars of a code of printable ASCII characters."""
    from barcode.codex import Code128

    pattern: str = Code128(code).build()[0]
    found: list[tuple[int, int]] = []
    at = 0
    for colour, run in groupby(pattern):
        width = len(list(run))
        if colour == "1":
            found.append((at, width))
        at += width
    return Bars(len(pattern), tuple(found))


def qr_modules(text: str) -> tuple[tuple[bool, ...], ...]:
    """Return the square of a QR code (true = dark) without its quiet zone of four modules."""
    from reportlab.graphics.barcode.qrencoder import QRCode, QRErrorCorrectLevel

    code = QRCode(None, QRErrorCorrectLevel.M)
    code.addData(text)
    code.make()
    side = range(code.getModuleCount())
    return tuple(tuple(bool(code.isDark(row, column)) for column in side) for row in side)
