"""Breaking words into lines of a known width: pure, given a ruler."""

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from typing import Final

from PySide6.QtGui import QFont, QFontMetricsF

from shared.qt.fonts import FAMILY

Width = Callable[[str], float]
"""How wide a text is when it is written."""

_NARROWINGS: Final = 12


class Ruler:
    """Measures the board's type at one size, regular and strong."""

    def __init__(self, size: int) -> None:
        self.size = size
        self._regular = QFontMetricsF(_font(size, QFont.Weight.Normal))
        self._strong = QFontMetricsF(_font(size, QFont.Weight.Bold))

    def width(self, text: str) -> float:
        """Return how wide a regular text is."""
        return self._regular.horizontalAdvance(text)

    def strong_width(self, text: str) -> float:
        """Return how wide a strong text is."""
        return self._strong.horizontalAdvance(text)


def wrapped(text: str, room: float, width: Width) -> tuple[str, ...]:
    """Break a text at its spaces into lines that fit the room; a longer word is cut."""
    lines: list[str] = []
    line = ""
    for word in _fitting(text.split(" "), room, width):
        longer = f"{line} {word}" if line else word
        if line and width(longer) > room:
            lines.append(line)
            line = word
        else:
            line = longer
    return (*lines, line)


def evenly_wrapped(text: str, room: float, width: Width) -> tuple[str, ...]:
    """Break a text into as few lines as fit, of about the same length."""
    lines = wrapped(text, room, width)
    narrowest = width(text) / len(lines)
    for step in range(_NARROWINGS):
        narrower = wrapped(text, narrowest + (room - narrowest) * step / _NARROWINGS, width)
        if len(narrower) == len(lines):
            return narrower
    return lines


def _fitting(words: Sequence[str], room: float, width: Width) -> Iterator[str]:
    for word in words:
        rest = word
        while width(rest) > room and len(rest) > 1:
            length = _longest_fitting(rest, room, width)
            yield rest[:length]
            rest = rest[length:]
        yield rest


def _longest_fitting(word: str, room: float, width: Width) -> int:
    """Return how many of its signs fit; one at least."""
    fitting = bisect_right(range(1, len(word)), room, key=lambda length: width(word[:length]))
    return max(1, fitting)


def _font(size: int, weight: QFont.Weight) -> QFont:
    font = QFont(FAMILY)
    font.setPixelSize(size)
    font.setWeight(weight)
    return font
