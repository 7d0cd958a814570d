"""The bidding room from above, its door below: every computer where it stands, with its user."""

from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from counter.style import Theme
from counter.widgets.queue_rows import short_duration
from counter.widgets.text_lines import fitted_lines
from counter.widgets.tick import paint_focus
from shared.bidding_room.views import AssistanceState, ComputerState, ComputerView, StayView

CELL_HEIGHT: Final = 132
_GAP: Final = 12
_PADDING: Final = 12
_RADIUS: Final = 12.0
_BAR: Final = 5
_NOTHING: Final = timedelta()
_MOVES: Final = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (1, 0),
    Qt.Key.Key_Down: (-1, 0),
}
STATE_WORDS: Final = {
    ComputerState.FREE: "Kosong",
    ComputerState.IN_USE: "Dipakai",
    ComputerState.CLAIMED: "Dipanggil, belum datang",
    ComputerState.OUT_OF_ORDER: "Tidak dapat dipakai",
}


class FloorPlan(QWidget):
    """Shows the computers; arrows, Tab's focus or a click choose one."""

    chosen = Signal(object)
    """Carries the id of the computer chosen by hand."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("floorPlan")
        self.setAccessibleName("Denah ruang bidding")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._theme = theme
        self._computers: tuple[ComputerView, ...] = ()
        self._now: datetime | None = None
        self._chosen: UUID | None = None

    @property
    def chosen_computer(self) -> ComputerView | None:
        """The computer on which the choice stands."""
        return next((c for c in self._computers if c.id == self._chosen), None)

    def show_computers(self, computers: tuple[ComputerView, ...], now: datetime) -> None:
        """Show the room as it is; the choice stays on its computer."""
        self._computers, self._now = computers, now
        if self.chosen_computer is None:
            self._chosen = computers[0].id if computers else None
        self.setAccessibleDescription("; ".join(_spoken(computer) for computer in computers))
        self.updateGeometry()
        self.update()

    def choose(self, computer_id: UUID) -> None:
        """Put the choice on a computer."""
        if computer_id != self._chosen:
            self._chosen = computer_id
            self.update()
            self.chosen.emit(computer_id)

    def sizeHint(self) -> QSize:
        rows = 1 + max((c.row for c in self._computers), default=0)
        return QSize(600, rows * (CELL_HEIGHT + _GAP) - _GAP)

    def cell(self, computer: ComputerView) -> QRect:
        """Where a computer is drawn."""
        columns = 1 + max((c.column for c in self._computers), default=0)
        width = (self.width() - (columns - 1) * _GAP) // columns
        left = computer.column * (width + _GAP)
        above = max(c.row for c in self._computers) - computer.row  # row 0 is next to the door
        return QRect(left, above * (CELL_HEIGHT + _GAP), width, CELL_HEIGHT)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        for computer in self._computers:
            if self.cell(computer).contains(event.position().toPoint()):
                self.choose(computer.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        move = _MOVES.get(Qt.Key(event.key()))
        chosen = self.chosen_computer
        if move is None or chosen is None:
            super().keyPressEvent(event)
            return
        near = _neighbour(self._computers, chosen, *move)
        if near is not None:
            self.choose(near.id)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for computer in self._computers:
            self._paint(painter, computer)

    def _paint(self, painter: QPainter, computer: ComputerView) -> None:
        cell = self.cell(computer)
        ground, bar = self._colours(computer)
        painter.setPen(QColor(self._theme.line))
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(QRectF(cell).adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(bar))
        painter.drawRoundedRect(
            QRectF(cell.left(), cell.top() + 14, _BAR, cell.height() - 28), 2, 2
        )
        if computer.id == self._chosen:
            self._paint_choice(painter, cell)
        self._paint_words(painter, cell.adjusted(_PADDING + _BAR, 10, -_PADDING, -10), computer)

    def _paint_choice(self, painter: QPainter, cell: QRect) -> None:
        if self.hasFocus():
            paint_focus(painter, QRectF(cell), self._theme)
            return
        painter.setPen(QColor(self._theme.action))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(cell).adjusted(1, 1, -1, -1), _RADIUS, _RADIUS)

    def _paint_words(self, painter: QPainter, area: QRect, computer: ComputerView) -> None:
        self._line(painter, area, 0, computer.name, 18, self._theme.ink, bold=True)
        aside = self._aside(computer)
        painter.setFont(_font(12))
        painter.setPen(QColor(self._theme.quiet))
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRect(area.left(), area.top(), area.width(), 26), right, aside)
        for at, (words, bold, colour) in enumerate(self._details(computer, area.width())):
            self._line(painter, area, 30 + at * 21, words, 13, colour, bold=bold)

    def _details(self, computer: ComputerView, width: int) -> list[tuple[str, bool, str]]:
        """The lines under a computer's name: words, whether bold, colour."""
        theme, stay = self._theme, computer.stay
        if stay is None:
            words = computer.out_of_order or STATE_WORDS[computer.state]
            colour = theme.blocks if computer.out_of_order else theme.quiet
            return [(line, True, colour) for line in fitted_lines(words, _font(13, True), width, 3)]
        name = fitted_lines(stay.organisation or stay.person, _font(13, True), width, 2)
        lines = [(line, True, theme.ink) for line in name]
        lines.append((_second(stay), False, theme.quiet))
        call = attention(computer)
        return [*lines, (call, False, theme.warns)] if call else lines

    def _aside(self, computer: ComputerView) -> str:
        stay = computer.stay
        if stay is None or self._now is None:
            return ""
        if computer.state is ComputerState.CLAIMED and stay.claim_until is not None:
            return f"sisa {short_duration(max(stay.claim_until - self._now, _NOTHING))}"
        return short_duration(max(self._now - stay.since, _NOTHING))

    def _colours(self, computer: ComputerView) -> tuple[str, str]:
        theme = self._theme
        if computer.state is ComputerState.FREE:
            return theme.card, theme.line
        if computer.state is ComputerState.OUT_OF_ORDER:
            return theme.blocks_ground, theme.blocks
        if computer.state is ComputerState.CLAIMED or attention(computer):
            return theme.warns_ground, theme.warns_border
        return theme.selected, theme.action

    def _line(
        self,
        painter: QPainter,
        area: QRect,
        below: int,
        words: str,
        pixels: int,
        colour: str,
        *,
        bold: bool,
    ) -> None:
        font = _font(pixels, bold)
        fitting = QFontMetrics(font).elidedText(
            words, Qt.TextElideMode.ElideRight, area.width() - (70 if below == 0 else 0)
        )
        painter.setFont(font)
        painter.setPen(QColor(colour))
        line = QRect(area.left(), area.top() + below, area.width(), 26 if below == 0 else 22)
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, fitting)


def attention(computer: ComputerView) -> str:
    """What an officer should do about a computer, in a few words; empty for nothing."""
    stay = computer.stay
    if stay is None:
        return ""
    if stay.assistance is AssistanceState.ASKED:
        return "Minta pendampingan"
    if computer.state is ComputerState.CLAIMED:
        return STATE_WORDS[ComputerState.CLAIMED]
    return "" if stay.identity_shown else "Identitas belum ditunjukkan"


def _second(stay: StayView) -> str:
    who = stay.person if stay.organisation else ""
    return "  ·  ".join(part for part in (stay.label, who) if part)


def _spoken(computer: ComputerView) -> str:
    stay = computer.stay
    who = f", {stay.organisation or stay.person}" if stay else ""
    return f"{computer.name}: {STATE_WORDS[computer.state]}{who}"


def _neighbour(
    computers: tuple[ComputerView, ...], start: ComputerView, down: int, right: int
) -> ComputerView | None:
    """The nearest computer in a direction; rows need not be full."""
    found = [
        c
        for c in computers
        if (c.column - start.column) * right > 0 or (c.row - start.row) * down > 0
    ]
    if right:
        found = [c for c in found if c.row == start.row]
    return min(
        found,
        key=lambda c: abs(c.row - start.row) * 100 + abs(c.column - start.column),
        default=None,
    )


def _font(pixels: int, bold: bool = False) -> QFont:
    font = QFont("Plus Jakarta Sans")
    font.setPixelSize(pixels)
    font.setBold(bold)
    return font
