"""The bidding room's plan to be rearranged: by Ctrl and the arrows, or by dragging."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from counter.style import FONT_FAMILY, Theme

Place = tuple[int, int]
CELL_HEIGHT: Final = 52
_GAP: Final = 8
_LEAST_COLUMNS: Final = 4
_MOVES: Final = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (1, 0),
    Qt.Key.Key_Down: (-1, 0),
}


@dataclass(frozen=True, slots=True)
class Standing:
    """A computer on the plan: row 0 is next to the door."""

    name: str
    place: Place


class PlanEditor(QWidget):
    """Arrows choose a computer, with Ctrl they move it; whoever stands there changes places."""

    chosen = Signal(object)
    rearranged = Signal()

    def __init__(self, theme: Theme, widest: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("planEditor")
        self.setAccessibleName("Denah ruang bidding, panah memilih, Ctrl dan panah memindahkan")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._theme = theme
        self._widest = widest
        self._stored: dict[UUID, Standing] = {}
        self._places: dict[UUID, Place] = {}
        self._current: UUID | None = None
        self._dragged_to: QPoint | None = None

    @property
    def moved(self) -> dict[UUID, Place]:
        """Who stands elsewhere than it is stored."""
        return {
            who: place
            for who, place in self._places.items()
            if who in self._stored and place != self._stored[who].place
        }

    @property
    def current(self) -> UUID | None:
        """The computer that is chosen."""
        return self._current

    def show_plan(self, standing: Mapping[UUID, Standing]) -> None:
        """Show the plan as it is stored; what was moved and is not saved stays moved."""
        moved = self.moved if self._same_computers(standing) else {}
        self._stored = dict(standing)
        self._places = {who: moved.get(who, each.place) for who, each in standing.items()}
        if self._current not in self._places:
            self._current = next(iter(self._places), None)
        self._refresh()

    def take_back(self) -> None:
        """Put everything back where it is stored."""
        self._places = {who: each.place for who, each in self._stored.items()}
        self._refresh()
        self.rearranged.emit()

    def choose(self, who: UUID) -> None:
        """Put the choice on a computer."""
        if who in self._places and who != self._current:
            self._current = who
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(480, self._rows() * (CELL_HEIGHT + _GAP) - _GAP + 30)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def cell(self, place: Place) -> QRect:
        """Where a place is drawn."""
        columns = self._columns()
        width = (self.width() - (columns - 1) * _GAP) // columns
        above = self._rows() - 1 - place[0]
        return QRect(place[1] * (width + _GAP), above * (CELL_HEIGHT + _GAP), width, CELL_HEIGHT)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _MOVES.get(Qt.Key(event.key()))
        if step is None or self._current is None:
            super().keyPressEvent(event)
            return
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            row, column = self._places[self._current]
            self._move(self._current, (row + step[0], column + step[1]))
        else:
            self._go(*step)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        found = self._at(self._place_at(event.position().toPoint()))
        if found is not None:
            self._choose_by_hand(found)
            self._dragged_to = event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._dragged_to is not None:
            self._dragged_to = event.position().toPoint()
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        place, self._dragged_to = self._place_at(event.position().toPoint()), None
        if place is not None and self._current is not None:
            self._move(self._current, place)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for row in range(self._rows()):
            for column in range(self._columns()):
                self._paint_place(painter, (row, column))
        painter.setPen(QColor(self._theme.quiet))
        painter.setFont(_font(12, bold=False))
        door = QRect(0, self.height() - 26, self.width(), 22)
        painter.fillRect(QRect(0, door.top() + 1, 120, 3), QColor(self._theme.border))
        painter.drawText(door.adjusted(0, 5, 0, 5), Qt.AlignmentFlag.AlignLeft, "Pintu di sisi ini")

    def _paint_place(self, painter: QPainter, place: Place) -> None:
        theme, area = self._theme, QRectF(self.cell(place)).adjusted(1, 1, -1, -1)
        who = self._at(place)
        target = self._dragged_to is not None and self._place_at(self._dragged_to) == place
        pen = QPen(QColor(theme.action if target else theme.border), 2 if target else 1)
        if who is None:
            pen.setStyle(Qt.PenStyle.DotLine)
        painter.setPen(pen)
        is_moved = who is not None and who in self.moved
        grounds = {True: theme.warns_ground, False: theme.card}
        painter.setBrush(QColor(theme.paper if who is None else grounds[is_moved]))
        painter.drawRoundedRect(area, 10, 10)
        if who is None:
            return
        if who == self._current:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(theme.action), 3 if self.hasFocus() else 1.5))
            painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), 9, 9)
        painter.setPen(QColor(theme.ink))
        painter.setFont(_font(14, bold=True))
        name = painter.fontMetrics().elidedText(
            self._stored[who].name, Qt.TextElideMode.ElideRight, int(area.width()) - 16
        )
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, name)

    def _move(self, who: UUID, to: Place) -> None:
        if not all(0 <= part < self._widest for part in to) or to == self._places[who]:
            return
        other = self._at(to)
        if other is not None:
            self._places[other] = self._places[who]
        self._places[who] = to
        self._refresh()
        self.rearranged.emit()

    def _go(self, down: int, right: int) -> None:
        assert self._current is not None
        row, column = self._places[self._current]
        found = [
            (abs(r - row) * (1 if down else 100) + abs(c - column) * (1 if right else 100), who)
            for who, (r, c) in self._places.items()
            if (r - row) * down > 0 or (c - column) * right > 0
        ]
        if found:
            self._choose_by_hand(min(found, key=lambda each: each[0])[1])

    def _choose_by_hand(self, who: UUID) -> None:
        self.choose(who)
        self.chosen.emit(who)

    def _same_computers(self, standing: Mapping[UUID, Standing]) -> bool:
        return standing.keys() == self._stored.keys()

    def _at(self, place: Place | None) -> UUID | None:
        return next((who for who, stands in self._places.items() if stands == place), None)

    def _place_at(self, point: QPoint) -> Place | None:
        for row in range(self._rows()):
            for column in range(self._columns()):
                if self.cell((row, column)).contains(point):
                    return row, column
        return None

    def _rows(self) -> int:
        """One row more than is used, so that there is somewhere to go."""
        used = max((row for row, _ in self._places.values()), default=0) + 1
        return min(used + 1, self._widest)

    def _columns(self) -> int:
        used = max((column for _, column in self._places.values()), default=0) + 1
        return min(max(used + 1, _LEAST_COLUMNS), self._widest)

    def _refresh(self) -> None:
        spoken = (f"{each.name}" for each in self._stored.values())
        self.setAccessibleDescription(", ".join(spoken))
        self.updateGeometry()
        self.update()


def _font(pixels: int, *, bold: bool) -> QFont:
    font = QFont(FONT_FAMILY)
    font.setPixelSize(pixels)
    font.setBold(bold)
    return font
