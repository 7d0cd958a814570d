"""What reportlab has no ready flowable for: bars, QR squares, table signs and large numbers."""

from reportlab.lib.colors import Color, black
from reportlab.lib.units import mm
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import Flowable

from shared.slips.barcodes import QUIET_ZONE, bars, qr_modules
from shared.slips.blocks import Tick
from shared.slips.pdf_style import BOLD, BRICK, GREEN, INK, LINE, QUIET, REGULAR

_MODULE = 0.33 * mm
QR_SIDE = 18 * mm
_QR_QUIET = 4
_CAPTION_SIZE = 8.0


class BarcodeDrawing(Flowable):  # type: ignore[misc]
    """A Code 128 with its quiet zones and, below, the code in letters."""

    def __init__(self, code: str, caption: str, width: float, height: float) -> None:
        super().__init__()
        self._bars = bars(code)
        self._caption = caption
        self.width = width
        self.height = height + _CAPTION_SIZE * 1.4

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        """Return the fixed size in points."""
        return self.width, self.height

    def draw(self) -> None:
        """Paint pure black bars, as wide as fit, in the middle."""
        module = min(_MODULE, self.width / (self._bars.modules + 2 * QUIET_ZONE))
        left = (self.width - module * self._bars.modules) / 2
        foot = _CAPTION_SIZE * 1.4
        self.canv.setFillColor(black)
        for start, wide in self._bars.bars:
            self.canv.rect(
                left + start * module, foot, wide * module, self.height - foot, stroke=0, fill=1
            )
        self.canv.setFont(REGULAR, _CAPTION_SIZE)
        self.canv.drawCentredString(self.width / 2, _CAPTION_SIZE * 0.3, self._caption)


class QrDrawing(Flowable):  # type: ignore[misc]
    """A QR code with its quiet zone, 18 mm square."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self._rows = qr_modules(text)
        self.width = self.height = QR_SIDE

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        """Return the fixed size in points."""
        return self.width, self.height

    def draw(self) -> None:
        """Paint the dark modules as runs, so that no hairline shows between neighbours."""
        side = QR_SIDE / (len(self._rows) + 2 * _QR_QUIET)
        self.canv.setFillColor(black)
        for index, row in enumerate(self._rows):
            bottom = self.height - (index + 1 + _QR_QUIET) * side
            for start, length in _dark_runs(row):
                self.canv.rect(
                    (start + _QR_QUIET) * side, bottom, length * side, side, stroke=0, fill=1
                )


def _dark_runs(row: tuple[bool, ...]) -> list[tuple[int, int]]:
    runs: list[tuple[int, int]] = []
    for at, dark in enumerate(row):
        if dark and runs and sum(runs[-1]) == at:
            runs[-1] = (runs[-1][0], runs[-1][1] + 1)
        elif dark:
            runs.append((at, 1))
    return runs


class NumberDrawing(Flowable):  # type: ignore[misc]
    """A queue number as large as the given size and width allow."""

    def __init__(self, text: str, size: float, width: float) -> None:
        super().__init__()
        self._text = text
        self._size = min(size, size * width / stringWidth(text, BOLD, size))
        self.width, self.height = width, self._size * 0.92

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        """Return the fixed size in points."""
        return self.width, self.height

    def draw(self) -> None:
        """Paint the number on its cap height, without the empty space of a text line."""
        self.canv.setFont(BOLD, self._size)
        self.canv.setFillColor(INK)
        self.canv.drawCentredString(self.width / 2, self._size * 0.1, self._text)


class TickDrawing(Flowable):  # type: ignore[misc]
    """The sign of one mark: shapes differ, so that a grey print reads the same."""

    def __init__(self, tick: Tick, size: float = 2.6 * mm) -> None:
        super().__init__()
        self._tick = tick
        self._size = size
        self.width = self.height = size

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """Fill the width of the cell, so that the sign stands in its middle."""
        self.width = width
        return width, self.height

    def draw(self) -> None:
        """Paint the sign in its colour."""
        self.canv.translate((self.width - self._size) / 2, 0)
        self.canv.setLineCap(1)
        self.canv.setLineJoin(1)
        self.canv.setLineWidth(1.3)
        self.canv.setStrokeColor(_TICK_COLOURS[self._tick])
        self.canv.drawPath(self._shape(), stroke=1, fill=0)

    def _shape(self) -> object:
        side = self._size
        path = self.canv.beginPath()
        if self._tick is Tick.ADVISED:
            path.circle(side / 2, side / 2, side * 0.36)
            return path
        for line in _TICK_LINES[self._tick]:
            (x, y), *rest = line
            path.moveTo(x * side, y * side)
            for x, y in rest:
                path.lineTo(x * side, y * side)
        return path


_TICK_LINES = {
    Tick.YES: (((0.1, 0.5), (0.38, 0.2), (0.95, 0.85)),),
    Tick.NO: (((0.15, 0.15), (0.85, 0.85)), ((0.15, 0.85), (0.85, 0.15))),
    Tick.NOT_APPLICABLE: (((0.2, 0.5), (0.8, 0.5)),),
    Tick.NOT_ASKED: (((0.5, 0.5), (0.5, 0.5)),),
}
_TICK_COLOURS: dict[Tick, Color] = {
    Tick.YES: GREEN,
    Tick.NO: BRICK,
    Tick.ADVISED: INK,
    Tick.NOT_APPLICABLE: QUIET,
    Tick.NOT_ASKED: LINE,
}
