"""Breaking a text into the few lines there is room for."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics, QTextLayout


def fitted_lines(text: str, font: QFont, width: int, most: int) -> tuple[str, ...]:
    """Return at most `most` lines of `width` pixels; only what the last cannot hold is elided."""
    lines: list[str] = []
    rest = text
    while rest and len(lines) < most - 1:
        length = _first_line(rest, font, width)
        lines.append(rest[:length].rstrip())
        rest = rest[length:]
    if rest:
        last = QFontMetrics(font).elidedText(rest, Qt.TextElideMode.ElideRight, width)
        lines.append(last)
    return tuple(lines)


def _first_line(text: str, font: QFont, width: int) -> int:
    """How many characters of a text its first line takes."""
    layout = QTextLayout(text, font)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(width)
    layout.endLayout()
    return line.textLength()
