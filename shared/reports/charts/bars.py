"""Bars, upright for short names of categories and lying for long ones."""

from collections.abc import Iterator
from typing import Final

from shared.reports.charts.parts import Canvas, filled, grid, legend, legend_height
from shared.reports.charts.scale import Scale, number_of, scale_for, words_of
from shared.reports.charts.shapes import Align, Drawing, Ink, Shape, Stroke, Words
from shared.reports.document import Bars

_PLOT_HEIGHT: Final = 18.0
_BAR: Final = 1.4
_GAP: Final = 1.1
"""In lines of labels, as every measure of a chart."""
_LEADING: Final = 1.25
_WIDEST: Final = 4.4
_LABEL_SHARE: Final = 0.38
"""How much of the width names of categories may take beside lying bars."""


def draw_bars(chart: Bars, canvas: Canvas) -> Drawing:
    """Lay out bars with their values."""
    return _lying(chart, canvas) if chart.horizontal else _upright(chart, canvas)


def _upright(chart: Bars, canvas: Canvas) -> Drawing:
    scale = scale_for(chart.series, chart.kind)
    left = canvas.widest([scale.words(number) for number in scale.ticks]) + 8
    top = legend_height(chart.series, canvas, left) + canvas.size * 1.4
    bottom = top + canvas.lines(_PLOT_HEIGHT)
    shapes = [
        *(_legend(chart, canvas, left)),
        *grid(scale, canvas, left, canvas.width, top, bottom),
        *_upright_bars(chart, canvas, scale, left, (top, bottom)),
        *_names_below(chart, canvas, left, bottom),
    ]
    return Drawing(canvas.width, bottom + canvas.size * 2.2, tuple(shapes))


def _legend(chart: Bars, canvas: Canvas, left: float) -> Iterator[Shape]:
    if len(chart.series) > 1:
        yield from legend(chart.series, canvas, left, canvas.size * 1.1, as_lines=False)


def _upright_bars(
    chart: Bars, canvas: Canvas, scale: Scale, left: float, edges: tuple[float, float]
) -> Iterator[Shape]:
    top, bottom = edges
    slot = (canvas.width - left) / max(len(chart.categories), 1)
    each = slot / max(len(chart.series), 1)
    wide = min(each * 0.78, canvas.lines(_WIDEST))
    labels = [words_of(v, chart.kind) for each in chart.series for v in each.values]
    has_labels = canvas.widest(labels) <= each - 2
    for at, series in enumerate(chart.series):
        for index, value in enumerate(series.values):
            if value is None:
                continue
            middle = left + slot * (index + 0.5)
            x = middle + wide * (at - len(chart.series) / 2)
            tall = number_of(value) / scale.top * (bottom - top)
            yield from filled(at, x, bottom - tall, wide, tall)
            if has_labels:
                text = words_of(value, chart.kind)
                y = bottom - tall - 3
                yield Words(x + wide / 2, y, text, canvas.size, Ink.INK, Align.MIDDLE)


def _names_below(chart: Bars, canvas: Canvas, left: float, bottom: float) -> Iterator[Shape]:
    slot = (canvas.width - left) / max(len(chart.categories), 1)
    every = labels_every(chart.categories, canvas, slot)
    for index, name in enumerate(chart.categories):
        if index % every == 0:
            x = left + slot * (index + 0.5)
            text = canvas.cut(name, slot * every)
            yield Words(x, bottom + canvas.size * 1.5, text, canvas.size, Ink.INK, Align.MIDDLE)


def labels_every(names: tuple[str, ...], canvas: Canvas, slot: float) -> int:
    """Every how many places a name fits that stands below an axis; long series skip some."""
    needed = canvas.widest(names) + 4
    every = 1
    while slot * every < needed and every < len(names) and len(names) > 12:
        every += 1
    return every


def _lying(chart: Bars, canvas: Canvas) -> Drawing:
    scale = scale_for(chart.series, chart.kind)
    room = min(canvas.widest(chart.categories), canvas.width * _LABEL_SHARE)
    names = [canvas.wrapped(name, room) for name in chart.categories]
    left = canvas.widest([line for name in names for line in name]) + 8
    top = legend_height(chart.series, canvas, 0)
    values = [words_of(v, chart.kind) for each in chart.series for v in each.values]
    longest = canvas.width - left - canvas.widest(values) - 10
    block = _block(chart, names, canvas)
    bottom = top + block * len(chart.categories)
    shapes: list[Shape] = list(_legend(chart, canvas, 0))
    for at, name in enumerate(names):
        shapes += _name_beside(name, canvas, left - 6, top + block * (at + 0.5))
    shapes += _lying_bars(chart, canvas, left, (top, block), longest / scale.top)
    shapes.append(Stroke(((left, top), (left, bottom)), Ink.QUIET, 0.8))
    return Drawing(canvas.width, bottom + 2, tuple(shapes))


def _block(chart: Bars, names: list[list[str]], canvas: Canvas) -> float:
    """How much room a category takes: that of its bars, or of the longest name beside them."""
    lines = max((len(name) for name in names), default=1)
    return canvas.lines(max(_BAR * len(chart.series), _LEADING * lines) + _GAP)


def _name_beside(name: list[str], canvas: Canvas, right: float, middle: float) -> Iterator[Shape]:
    """The lines of a name, as high above the middle of its bars as below it."""
    leading = canvas.lines(_LEADING)
    first = middle - leading * (len(name) - 1) / 2 + canvas.size * 0.35
    for at, line in enumerate(name):
        yield Words(right, first + leading * at, line, canvas.size, align=Align.END)


def _lying_bars(
    chart: Bars, canvas: Canvas, left: float, rows: tuple[float, float], per_unit: float
) -> Iterator[Shape]:
    """The bars with their values; `rows` are the top of the first block and how tall each is."""
    top, block = rows
    bar = canvas.lines(_BAR)
    for index in range(len(chart.categories)):
        y = top + block * (index + 0.5) - bar * len(chart.series) / 2
        for at, series in enumerate(chart.series):
            value = series.values[index]
            wide = number_of(value) * per_unit
            if value is not None:
                yield from filled(at, left, y + at * bar + 0.5, wide, bar - 1)
            foot = y + at * bar + bar / 2 + canvas.size * 0.35
            yield Words(left + wide + 5, foot, words_of(value, chart.kind), canvas.size)
