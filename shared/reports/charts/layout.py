"""The way from a chart of a document to its shapes."""

from shared.reports.charts.bars import draw_bars
from shared.reports.charts.heat_map import draw_heat_map
from shared.reports.charts.lines import draw_lines
from shared.reports.charts.parts import Canvas
from shared.reports.charts.shapes import Drawing, Measure
from shared.reports.document import Bars, Chart, HeatMap


def draw(chart: Chart, width: float, measure: Measure, size: float = 8.0) -> Drawing:
    """Lay out a chart without its title in this width, with labels of this size."""
    canvas = Canvas(width, measure, size)
    if isinstance(chart, Bars):
        return draw_bars(chart, canvas)
    if isinstance(chart, HeatMap):
        return draw_heat_map(chart, canvas)
    return draw_lines(chart, canvas)
