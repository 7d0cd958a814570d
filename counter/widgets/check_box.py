"""A check box with its words, drawn in the colours that the style sheet gives it."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPalette, QPen, QPolygonF
from PySide6.QtWidgets import QCheckBox, QWidget

_BOX: Final = 20
_GAP: Final = 8
_HEIGHT: Final = 30
_CHECK: Final = ((0.24, 0.52), (0.43, 0.71), (0.77, 0.32))


class CheckBox(QCheckBox):
    """Ticked with Space; Enter is left to the form around it."""

    def __init__(self, words: str, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self.setObjectName(name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        words = self.fontMetrics().horizontalAdvance(self.text())
        return QSize(_BOX + _GAP + words + 8, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, _place: object) -> bool:
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(2, (self.height() - _BOX) / 2, _BOX, _BOX)
        self._paint_box(painter, box)
        words = self.rect().adjusted(_BOX + _GAP + 2, 0, 0, 0)
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.text())
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Highlight), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)

    def _paint_box(self, painter: QPainter, box: QRectF) -> None:
        colours = self.palette()
        filled = colours.color(QPalette.ColorRole.Highlight)
        border = filled if self.isChecked() else colours.color(QPalette.ColorRole.WindowText)
        painter.setPen(QPen(border, 1.5))
        painter.setBrush(filled if self.isChecked() else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 5, 5)
        if self.isChecked():
            painter.setPen(QPen(colours.color(QPalette.ColorRole.HighlightedText), 2.2))
            corners = (QPointF(box.x() + x * _BOX, box.y() + y * _BOX) for x, y in _CHECK)
            painter.drawPolyline(QPolygonF(list(corners)))
