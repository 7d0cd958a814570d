"""The few shapes every chart is made of, in points (or pixels) from the top left corner."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum


class Ink(StrEnum):
    """What a shape means; a painter gives each its colour on paper, by day and by night."""

    INK = "ink"
    QUIET = "quiet"
    LINE = "line"
    GROUND = "ground"
    FIRST = "first"
    SECOND = "second"
    SECOND_LINE = "second_line"
    THIRD = "third"
    FOURTH = "fourth"
    HEAT_1 = "heat_1"
    HEAT_2 = "heat_2"
    HEAT_3 = "heat_3"
    HEAT_4 = "heat_4"
    HEAT_5 = "heat_5"
    ON_HEAT_LOW = "on_heat_low"
    ON_HEAT_HIGH = "on_heat_high"


SERIES = (Ink.FIRST, Ink.SECOND, Ink.THIRD, Ink.FOURTH)
LINES = (Ink.FIRST, Ink.SECOND_LINE, Ink.THIRD, Ink.FOURTH)
"""A line needs a darker colour than a bar to be seen."""
HEATS = (Ink.HEAT_1, Ink.HEAT_2, Ink.HEAT_3, Ink.HEAT_4, Ink.HEAT_5)


class Align(StrEnum):
    """Which part of a text stands at its x."""

    START = "start"
    MIDDLE = "middle"
    END = "end"


@dataclass(frozen=True, slots=True)
class Box:
    """A filled rectangle, with an outline if it has one."""

    x: float
    y: float
    width: float
    height: float
    ink: Ink
    outline: Ink | None = None


@dataclass(frozen=True, slots=True)
class Stroke:
    """A line through points; `dash` are lengths of line and gap in turn, none for a full line.

    A `filled` one is closed and filled.
    """

    points: tuple[tuple[float, float], ...]
    ink: Ink
    width: float = 1.0
    dash: tuple[float, ...] = ()
    filled: bool = False


@dataclass(frozen=True, slots=True)
class Words:
    """A line of text on the baseline `y`."""

    x: float
    y: float
    text: str
    size: float
    ink: Ink = Ink.INK
    align: Align = Align.START
    bold: bool = False


Shape = Box | Stroke | Words
Measure = Callable[[str, float, bool], float]
"""The width of a text of this size, bold or not."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """A chart laid out."""

    width: float
    height: float
    shapes: tuple[Shape, ...]
