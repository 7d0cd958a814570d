"""Parts that several charts share: the frame of an axis, legends, fills and marks by series."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from shared.reports.charts.scale import Scale
from shared.reports.charts.shapes import (
    LINES,
    SERIES,
    Align,
    Box,
    Ink,
    Measure,
    Shape,
    Stroke,
    Words,
)
from shared.reports.document import Series

DASHES: Final = ((), (6.0, 3.0), (1.5, 3.0), (8.0, 3.0, 1.5, 3.0))
"""How the lines of the series are broken, so that they differ without colour."""

_HATCH_GAP: Final = 4.0


@dataclass(frozen=True, slots=True)
class Canvas:
    """The room a chart has and how it measures text; `size` is that of its labels."""

    width: float
    measure: Measure
    size: float = 8.0

    def lines(self, count: float) -> float:
        """So many lines of labels as a length: charts grow with their type."""
        return count * self.size

    def widest(self, texts: Sequence[str]) -> float:
        """The width of the longest of these labels."""
        return max((self.measure(text, self.size, False) for text in texts), default=0.0)

    def cut(self, text: str, room: float) -> str:
        """A label shortened to its room."""
        if self.measure(text, self.size, False) <= room:
            return text
        while text and self.measure(f"{text}…", self.size, False) > room:
            text = text[:-1]
        return f"{text.rstrip()}…"

    def wrapped(self, text: str, room: float) -> list[str]:
        """A label in as many lines as it needs; a word that is too long alone is shortened."""
        lines: list[str] = []
        for word in text.split():
            longer = f"{lines[-1]} {word}" if lines else word
            if lines and self.measure(longer, self.size, False) <= room:
                lines[-1] = longer
            else:
                lines.append(self.cut(word, room))
        return lines


def grid(
    scale: Scale, canvas: Canvas, left: float, right: float, top: float, bottom: float
) -> Iterator[Shape]:
    """Lines across a chart at every division, with what they stand for at the left."""
    for number in scale.ticks:
        y = bottom - number / scale.top * (bottom - top)
        yield Stroke(((left, y), (right, y)), Ink.LINE if number else Ink.QUIET, 0.6)
        yield Words(
            left - 5,
            y + canvas.size * 0.35,
            scale.words(number),
            canvas.size,
            Ink.QUIET,
            Align.END,
        )


def legend(
    series: Sequence[Series], canvas: Canvas, left: float, y: float, as_lines: bool
) -> Iterator[Shape]:
    """The names of the series in one line or several, each with its fill or its line."""
    x = left
    for at, each in enumerate(series):
        name = canvas.cut(each.name, canvas.width - left - 24)
        wide = 22 + canvas.measure(name, canvas.size, False) + 14
        if x > left and x + wide > canvas.width:
            x, y = left, y + canvas.size * 1.7
        middle = y - canvas.size * 0.35
        if as_lines:
            yield Stroke(((x, middle), (x + 18, middle)), LINES[at], 2.0, DASHES[at])
            yield marker(at, x + 9, middle)
        else:
            yield from filled(at, x + 6, middle - 4.5, 12, 9)
        yield Words(x + 22, y, name, canvas.size)
        x += wide


def legend_height(series: Sequence[Series], canvas: Canvas, left: float) -> float:
    """How much room the legend takes; one series needs none."""
    if len(series) < 2:
        return 0.0
    last = [shape for shape in legend(series, canvas, left, 0, False) if isinstance(shape, Words)]
    return last[-1].y + canvas.size * 2.0


def filled(at: int, x: float, y: float, width: float, height: float) -> Iterator[Shape]:
    """A bar of a series: full, light, striped or crossed, so that grey print tells them apart."""
    ink = SERIES[at]
    if at < 2:
        yield Box(x, y, width, height, ink, outline=Ink.QUIET if at else None)
        return
    yield Box(x, y, width, height, Ink.GROUND, outline=ink)
    for start, end in _stripes(width, height):
        yield Stroke((_at(x, y, start), _at(x, y, end)), ink, 1.1)
        if at == 3:
            crossed = ((start[0], height - start[1]), (end[0], height - end[1]))
            yield Stroke((_at(x, y, crossed[0]), _at(x, y, crossed[1])), ink, 1.1)


def marker(at: int, x: float, y: float) -> Stroke:
    """The mark of a series on its line: square, diamond, triangle or cross bar."""
    corners = (
        ((-2.6, -2.6), (2.6, -2.6), (2.6, 2.6), (-2.6, 2.6)),
        ((0, -3.8), (3.8, 0), (0, 3.8), (-3.8, 0)),
        ((0, -3.6), (3.6, 2.8), (-3.6, 2.8)),
        ((-1.4, -3.8), (1.4, -3.8), (1.4, 3.8), (-1.4, 3.8)),
    )[at]
    return Stroke(tuple((x + dx, y + dy) for dx, dy in corners), LINES[at], 1.0, filled=True)


def _at(x: float, y: float, point: tuple[float, float]) -> tuple[float, float]:
    return x + point[0], y + point[1]


def _stripes(
    width: float, height: float
) -> Iterator[tuple[tuple[float, float], tuple[float, float]]]:
    """Slanting lines within a rectangle, from its left or top edge to its bottom or right one."""
    reach = _HATCH_GAP
    while reach < width + height:
        start = (max(reach - height, 0.0), min(reach, height))
        end = (min(reach, width), max(reach - width, 0.0))
        yield start, end
        reach += _HATCH_GAP
