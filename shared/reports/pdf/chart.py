"""A chart on paper."""

from typing import Final

from reportlab.lib.colors import Color, HexColor

from shared.reports.charts import Box, Drawing, Ink, Shape, Stroke, draw
from shared.reports.charts.shapes import Align
from shared.reports.document import Chart
from shared.reports.pdf.block import Block
from shared.reports.pdf.type import CELL, TEXT, broken, width_of
from shared.slips.pdf_style import BOLD, INK, LINE, QUIET, REGULAR

_TITLE: Final = TEXT + 0.5
_BELOW_TITLE: Final = 5.0
COLOURS: Final[dict[Ink, Color]] = {
    Ink.INK: INK,
    Ink.QUIET: QUIET,
    Ink.LINE: LINE,
    Ink.GROUND: HexColor("#FFFFFF"),
    Ink.FIRST: HexColor("#0B4F43"),
    Ink.SECOND: HexColor("#F6C65B"),
    Ink.SECOND_LINE: HexColor("#9A6B0C"),
    Ink.THIRD: HexColor("#2F6FA8"),
    Ink.FOURTH: HexColor("#8C2A1C"),
    Ink.HEAT_1: HexColor("#E3EFEB"),
    Ink.HEAT_2: HexColor("#BBD9D0"),
    Ink.HEAT_3: HexColor("#86BBAD"),
    Ink.HEAT_4: HexColor("#2F7F6F"),
    Ink.HEAT_5: HexColor("#0B4F43"),
    Ink.ON_HEAT_LOW: INK,
    Ink.ON_HEAT_HIGH: HexColor("#FFFFFF"),
}


class ChartBlock(Block):
    """A chart under its title, never split."""

    def __init__(self, chart: Chart) -> None:
        super().__init__()
        self._chart = chart

    def measured(self, width: float) -> float:
        """Title and drawing."""
        return self._title_height(width) + self._drawing(width).height

    def draw(self) -> None:
        """Paint both."""
        top = self.height - _TITLE
        self.canv.setFont(BOLD, _TITLE)
        self.canv.setFillColor(INK)
        for line in broken(self._chart.title, self.width, _TITLE, bold=True):
            self.canv.drawString(0, top, line)
            top -= _TITLE * 1.3
        for shape in self._drawing(self.width).shapes:
            self._paint(shape, self.height - self._title_height(self.width))

    def _title_height(self, width: float) -> float:
        lines = broken(self._chart.title, width, _TITLE, bold=True)
        return len(lines) * _TITLE * 1.3 + _BELOW_TITLE

    def _drawing(self, width: float) -> Drawing:
        return draw(self._chart, width, width_of, CELL)

    def _paint(self, shape: Shape, top: float) -> None:
        canvas = self.canv
        canvas.setFillColor(COLOURS[shape.ink])
        if isinstance(shape, Box):
            outline = shape.outline is not None
            canvas.setLineWidth(0.6)
            canvas.setStrokeColor(COLOURS[shape.outline or shape.ink])
            foot = top - shape.y - shape.height
            canvas.rect(shape.x, foot, shape.width, shape.height, stroke=int(outline), fill=1)
        elif isinstance(shape, Stroke):
            self._paint_stroke(shape, top)
        else:
            canvas.setFont(BOLD if shape.bold else REGULAR, shape.size)
            write = {
                Align.START: canvas.drawString,
                Align.MIDDLE: canvas.drawCentredString,
                Align.END: canvas.drawRightString,
            }[shape.align]
            write(shape.x, top - shape.y, shape.text)

    def _paint_stroke(self, shape: Stroke, top: float) -> None:
        canvas = self.canv
        canvas.setStrokeColor(COLOURS[shape.ink])
        canvas.setLineWidth(shape.width)
        canvas.setDash(*((list(shape.dash),) if shape.dash else ()))
        path = canvas.beginPath()
        (x, y), *rest = shape.points
        path.moveTo(x, top - y)
        for x, y in rest:
            path.lineTo(x, top - y)
        if shape.filled:
            path.close()
        canvas.drawPath(path, stroke=1, fill=int(shape.filled))
        canvas.setDash()
