"""How a tick looks, in the checklist and beside it: one painter for both."""

from enum import Enum, auto

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QCheckBox, QWidget

from counter.style import Theme

BOX = 26
_SMALL_BOX = 16
_RADIUS = 7.0
_GAP = 10


class TickLook(Enum):
    """What a tick box tells: seen, and if not, how much that matters."""

    TICKED = auto()
    TICKED_DERIVED = auto()
    UNSEEN = auto()
    UNSEEN_DERIVED = auto()
    BLOCKS = auto()
    WARNS = auto()


def paint_tick(painter: QPainter, box: QRectF, look: TickLook, theme: Theme) -> None:
    """Paint one box.

    What the decree prints has a whole border and, ticked, is filled; what we derived (D01) has a
    dashed border and, ticked, stays light: the difference is seen without colours.
    """
    ground, border, dashed = _colours(look, theme)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(QColor(border), 2)
    if dashed:
        pen.setDashPattern([2.2, 1.6])
    painter.setPen(pen)
    painter.setBrush(QBrush(QColor(ground)))
    painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), _RADIUS, _RADIUS)
    _paint_sign(painter, box, look, theme)
    painter.restore()


def _colours(look: TickLook, theme: Theme) -> tuple[str, str, bool]:
    return {
        TickLook.TICKED: (theme.action, theme.action, False),
        TickLook.TICKED_DERIVED: (theme.selected, theme.action, True),
        TickLook.UNSEEN: (theme.card, theme.tick_border, False),
        TickLook.UNSEEN_DERIVED: (theme.card, theme.tick_border, True),
        TickLook.BLOCKS: (theme.blocks_ground, theme.blocks, False),
        TickLook.WARNS: (theme.warns_ground, theme.warns_border, True),
    }[look]


def _paint_sign(painter: QPainter, box: QRectF, look: TickLook, theme: Theme) -> None:
    if look is TickLook.TICKED:
        _paint_check(painter, box, theme.on_action)
    elif look is TickLook.TICKED_DERIVED:
        _paint_check(painter, box, theme.action)
    elif look is TickLook.BLOCKS:
        _paint_exclamation(painter, box, theme.blocks)


def _paint_check(painter: QPainter, box: QRectF, colour: str) -> None:
    pen = QPen(QColor(colour), 2.4)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    corners = ((0.27, 0.53), (0.43, 0.69), (0.74, 0.34))
    painter.drawPolyline(QPolygonF([_inside(box, x, y) for x, y in corners]))


def _paint_exclamation(painter: QPainter, box: QRectF, colour: str) -> None:
    pen = QPen(QColor(colour), 2.4)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.drawLine(_inside(box, 0.5, 0.28), _inside(box, 0.5, 0.54))
    painter.drawPoint(_inside(box, 0.5, 0.72))


def _inside(box: QRectF, x: float, y: float) -> QPointF:
    return QPointF(box.left() + box.width() * x, box.top() + box.height() * y)


def paint_focus(painter: QPainter, around: QRectF, theme: Theme) -> None:
    """Paint the ring that says where the keyboard is."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(theme.action), 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(around, 9, 9)
    painter.restore()


class TickMark(QWidget):
    """A small box that only tells: in a legend, or beside what has been found."""

    def __init__(self, theme: Theme, look: TickLook = TickLook.UNSEEN) -> None:
        super().__init__()
        self._theme = theme
        self._look = look
        self.setFixedSize(QSize(_SMALL_BOX, _SMALL_BOX))

    def show_as(self, look: TickLook) -> None:
        """Choose what the box tells."""
        self._look = look
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_tick(QPainter(self), QRectF(self.rect()), self._look, self._theme)


class TickBox(QCheckBox):
    """A check box that looks like the ticks of the checklist; unticked it says that it blocks."""

    def __init__(
        self, text: str, theme: Theme, bold: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(text, parent)
        self._theme = theme
        self._untick_look = TickLook.UNSEEN
        self.setProperty("role", "strong" if bold else "")
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_as(self, look: TickLook) -> None:
        """Choose how the box looks while it is not ticked."""
        self._untick_look = look
        self.update()

    def sizeHint(self) -> QSize:
        text = self.fontMetrics().size(Qt.TextFlag.TextShowMnemonic, self.text())
        return QSize(BOX + _GAP + text.width() + 12, max(BOX, text.height()) + 10)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, pos: object) -> bool:
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        top = (self.height() - BOX) / 2
        look = TickLook.TICKED if self.isChecked() else self._untick_look
        paint_tick(painter, QRectF(5, top, BOX, BOX), look, self._theme)
        painter.setPen(QColor(self._theme.ink))
        text = self.rect().adjusted(5 + BOX + _GAP, 0, 0, 0)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextShowMnemonic
        painter.drawText(text, flags, self.text())
        if self.hasFocus():
            paint_focus(painter, QRectF(self.rect()).adjusted(1, 1, -1, -1), self._theme)
