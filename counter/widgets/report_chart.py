"""A chart of a report on the screen: the same shapes as on paper, in the window's colours."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from counter.style import FONT_FAMILY, Theme
from shared.reports.charts import Box, Drawing, Ink, Shape, Stroke, Words, draw
from shared.reports.charts.shapes import Align
from shared.reports.document import Bars, Chart, HeatMap, Line

_SIZE: Final = 12.0
_MOST_WIDTH: Final = 1080
_USUAL_WIDTH: Final = 640
_LEAST_WIDTH: Final = 320
_LIGHT: Final[Mapping[Ink, str]] = {
    Ink.FIRST: "#0B4F43",
    Ink.SECOND: "#F6C65B",
    Ink.SECOND_LINE: "#9A6B0C",
    Ink.THIRD: "#2F6FA8",
    Ink.FOURTH: "#8C2A1C",
    Ink.HEAT_1: "#E3EFEB",
    Ink.HEAT_2: "#BBD9D0",
    Ink.HEAT_3: "#86BBAD",
    Ink.HEAT_4: "#2F7F6F",
    Ink.HEAT_5: "#0B4F43",
    Ink.ON_HEAT_LOW: "#12211D",
    Ink.ON_HEAT_HIGH: "#FFFFFF",
}
_DARK: Final[Mapping[Ink, str]] = {
    Ink.FIRST: "#7CCBB6",
    Ink.SECOND: "#8A6A1E",
    Ink.SECOND_LINE: "#F4B740",
    Ink.THIRD: "#8FBDEB",
    Ink.FOURTH: "#FFB4A6",
    Ink.HEAT_1: "#1C302B",
    Ink.HEAT_2: "#22463D",
    Ink.HEAT_3: "#2C5F53",
    Ink.HEAT_4: "#7CCBB6",
    Ink.HEAT_5: "#C3EBDF",
    Ink.ON_HEAT_LOW: "#EEF3F0",
    Ink.ON_HEAT_HIGH: "#06231D",
}


class ReportChart(QWidget):
    """Paints one chart as wide as it may be and as tall as it needs."""

    def __init__(self, chart: Chart, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chart = chart
        self._laid_out: Drawing | None = None
        self._colours = _colours(theme)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMinimumWidth(_LEAST_WIDTH)
        self.setMaximumWidth(_MOST_WIDTH)
        self.setAccessibleName(chart.title)
        self.setAccessibleDescription(spoken(chart))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(self._drawing(min(width, _MOST_WIDTH)).height) + 2

    def sizeHint(self) -> QSize:
        return QSize(_USUAL_WIDTH, self.heightForWidth(_USUAL_WIDTH))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for shape in self._drawing(self.width()).shapes:
            self._paint(painter, shape)

    def _drawing(self, width: int) -> Drawing:
        if self._laid_out is None or self._laid_out.width != width:
            self._laid_out = draw(self._chart, width, measured, _SIZE)
        return self._laid_out

    def _paint(self, painter: QPainter, shape: Shape) -> None:
        colour = self._colours[shape.ink]
        if isinstance(shape, Box):
            edge = QPen(self._colours[shape.outline]) if shape.outline else Qt.PenStyle.NoPen
            painter.setPen(edge)
            painter.setBrush(colour)
            painter.drawRect(QRectF(shape.x, shape.y, shape.width, shape.height))
        elif isinstance(shape, Stroke):
            self._paint_stroke(painter, shape, colour)
        else:
            painter.setPen(colour)
            painter.setFont(font_of(shape.size, shape.bold))
            painter.drawText(QPointF(_left(shape), shape.y), shape.text)

    def _paint_stroke(self, painter: QPainter, shape: Stroke, colour: QColor) -> None:
        pen = QPen(colour, shape.width)
        if shape.dash:
            pen.setDashPattern([length / shape.width for length in shape.dash])
        painter.setPen(pen)
        points = QPolygonF([QPointF(x, y) for x, y in shape.points])
        if shape.filled:
            painter.setBrush(colour)
            painter.drawPolygon(points)
        else:
            painter.drawPolyline(points)


def measured(text: str, size: float, bold: bool) -> float:
    """The width of a text in the window's type, in pixels."""
    return QFontMetricsF(font_of(size, bold)).horizontalAdvance(text)


def spoken(chart: Chart) -> str:
    """What a chart shows, for those who hear the window instead of seeing it."""
    if isinstance(chart, HeatMap):
        rows = zip(chart.rows, chart.values, strict=True)
        return "; ".join(f"{name}: {', '.join(map(str, values))}" for name, values in rows)
    assert isinstance(chart, Bars | Line)
    names = ", ".join(each.name for each in chart.series)
    return f"{names}: {', '.join(chart.categories)}"


def font_of(size: float, bold: bool) -> QFont:
    """The window's type in this size."""
    font = QFont(FONT_FAMILY)
    font.setPixelSize(round(size))
    font.setBold(bold)
    return font


def _left(words: Words) -> float:
    wide = measured(words.text, words.size, words.bold)
    return words.x - {Align.START: 0.0, Align.MIDDLE: wide / 2, Align.END: wide}[words.align]


def _colours(theme: Theme) -> Mapping[Ink, QColor]:
    own = _DARK if theme.is_dark else _LIGHT
    roles = {
        Ink.INK: theme.ink,
        Ink.QUIET: theme.quiet,
        Ink.LINE: theme.line,
        Ink.GROUND: theme.card,
    }
    return {ink: QColor(name) for ink, name in {**own, **roles}.items()}
