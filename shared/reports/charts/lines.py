"""Lines over time, with gaps where nothing was."""

from collections.abc import Iterator
from typing import Final

from shared.reports.charts.bars import labels_every
from shared.reports.charts.parts import DASHES, Canvas, grid, legend, legend_height, marker
from shared.reports.charts.scale import Scale, number_of, scale_for
from shared.reports.charts.shapes import LINES, Align, Drawing, Ink, Shape, Stroke, Words
from shared.reports.document import Line

_PLOT_HEIGHT: Final = 18.0
_MOST_MARKERS: Final = 40


def draw_lines(chart: Line, canvas: Canvas) -> Drawing:
    """Lay out lines with their marks."""
    scale = scale_for(chart.series, chart.kind)
    left = canvas.widest([scale.words(number) for number in scale.ticks]) + 8
    top = legend_height(chart.series, canvas, left) + canvas.size
    bottom = top + canvas.lines(_PLOT_HEIGHT)
    shapes: list[Shape] = []
    if len(chart.series) > 1:
        shapes += legend(chart.series, canvas, left, canvas.size * 1.1, as_lines=True)
    shapes += grid(scale, canvas, left, canvas.width, top, bottom)
    shapes += _lines(chart, canvas, scale, left, (top, bottom))
    shapes += _names(chart, canvas, left, bottom)
    return Drawing(canvas.width, bottom + canvas.size * 2.2, tuple(shapes))


def _lines(
    chart: Line, canvas: Canvas, scale: Scale, left: float, edges: tuple[float, float]
) -> Iterator[Shape]:
    top, bottom = edges
    slot = (canvas.width - left) / max(len(chart.categories), 1)
    for at, series in enumerate(chart.series):
        run: list[tuple[float, float]] = []
        points: list[tuple[float, float]] = []
        for index, value in enumerate(series.values):
            if value is None:
                yield from _run(run, at)
                run = []
                continue
            y = bottom - number_of(value) / scale.top * (bottom - top)
            run.append((left + slot * (index + 0.5), y))
            points.append(run[-1])
        yield from _run(run, at)
        if len(chart.categories) <= _MOST_MARKERS:
            yield from (marker(at, x, y) for x, y in points)


def _run(points: list[tuple[float, float]], at: int) -> Iterator[Shape]:
    if len(points) > 1:
        yield Stroke(tuple(points), LINES[at], 1.8, DASHES[at])


def _names(chart: Line, canvas: Canvas, left: float, bottom: float) -> Iterator[Shape]:
    slot = (canvas.width - left) / max(len(chart.categories), 1)
    every = labels_every(chart.categories, canvas, slot)
    for index, name in enumerate(chart.categories):
        if index % every == 0:
            x = left + slot * (index + 0.5)
            text = canvas.cut(name, slot * every)
            yield Words(x, bottom + canvas.size * 1.5, text, canvas.size, Ink.INK, Align.MIDDLE)
