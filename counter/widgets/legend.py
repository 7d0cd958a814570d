"""What the boxes of the checklist mean."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from counter.style import Theme
from counter.widgets.basics import label
from counter.widgets.tick import TickLook, paint_tick

_SMALL_BOX = 16
_ENTRIES = (
    (TickLook.BLOCKS, "diwajibkan keputusan: menghalangi"),
    (TickLook.WARNS, "anjuran: hanya mengingatkan"),
)


class Legend(QWidget):
    """The two kinds of missing marks with a word each (D01)."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        for look, words in _ENTRIES:
            layout.addWidget(_Box(look, theme))
            layout.addWidget(label(words, "small"))
            layout.addSpacing(12)


class _Box(QWidget):
    """A box of the checklist, smaller and without a use."""

    def __init__(self, look: TickLook, theme: Theme) -> None:
        super().__init__()
        self._look = look
        self._theme = theme
        self.setFixedSize(QSize(_SMALL_BOX, _SMALL_BOX))

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_tick(QPainter(self), QRectF(self.rect()), self._look, self._theme)
