"""A grid that is darker where more happened; every place also says its number."""

from collections.abc import Iterator
from math import ceil
from typing import Final

from shared.reports.charts.parts import Canvas
from shared.reports.charts.shapes import HEATS, Align, Box, Drawing, Ink, Shape, Words
from shared.reports.document import HeatMap

_ROW: Final = 2.5
_SEAM: Final = 1.5
_LOW: Final = 3
"""Up to this step the ground is light enough for dark figures."""


def draw_heat_map(chart: HeatMap, canvas: Canvas) -> Drawing:
    """Lay out the grid."""
    left = canvas.widest(chart.rows) + 10
    top = canvas.size * 1.9
    slot = (canvas.width - left) / max(len(chart.columns), 1)
    shapes = [*_names(chart, canvas, left, slot), *_places(chart, canvas, (left, top), slot)]
    return Drawing(canvas.width, top + canvas.lines(_ROW) * len(chart.rows), tuple(shapes))


def _names(chart: HeatMap, canvas: Canvas, left: float, slot: float) -> Iterator[Shape]:
    for at, name in enumerate(chart.columns):
        x = left + slot * (at + 0.5)
        text = canvas.cut(name, slot)
        yield Words(x, canvas.size * 1.2, text, canvas.size, Ink.QUIET, Align.MIDDLE)


def _places(
    chart: HeatMap, canvas: Canvas, corner: tuple[float, float], slot: float
) -> Iterator[Shape]:
    left, top = corner
    tall = canvas.lines(_ROW)
    most = max((value for row in chart.values for value in row), default=0)
    for index, (name, row) in enumerate(zip(chart.rows, chart.values, strict=True)):
        y = top + tall * index
        foot = y + tall / 2 + canvas.size * 0.35
        yield Words(left - 8, foot, name, canvas.size, align=Align.END)
        for at, value in enumerate(row):
            x = left + slot * at
            step = step_of(value, most)
            ink = HEATS[step - 1] if step else Ink.GROUND
            edge = None if step else Ink.LINE
            yield Box(x + _SEAM / 2, y + _SEAM / 2, slot - _SEAM, tall - _SEAM, ink, edge)
            if value:
                shade = Ink.ON_HEAT_LOW if step <= _LOW else Ink.ON_HEAT_HIGH
                yield Words(
                    x + slot / 2, foot, f"{value}", canvas.size, shade, Align.MIDDLE, step > _LOW
                )


def step_of(value: int, most: int) -> int:
    """The shade of a number, 0 for none to 5 for the most."""
    return ceil(value * len(HEATS) / most) if most else 0
