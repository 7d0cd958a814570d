"""Shows the sheets of a slip one under the other, as wide as there is room."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget

from counter.style import Theme
from counter.widgets.basics import column

_WIDEST = 760
_GUTTER = 32


class Sheets(QScrollArea):
    """A scrolling view of pages; PgUp and PgDn turn them."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sheets")
        self.setAccessibleName("Pratinjau lembar")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMaximumWidth(_WIDEST + _GUTTER)
        self._theme = theme
        self.show_pictures(())

    def show_pictures(self, pictures: tuple[QImage, ...]) -> None:
        """Show these pages instead."""
        pages = QWidget()
        layout = column(margins=(0, 0, 16, 0), gap=16)
        for picture in pictures:
            layout.addWidget(_Sheet(picture, self._theme))
        layout.addStretch(1)
        pages.setLayout(layout)
        self.setWidget(pages)


class _Sheet(QWidget):
    """One page, scaled smoothly to the room it has."""

    def __init__(self, picture: QImage, theme: Theme) -> None:
        super().__init__()
        self._picture = picture
        self._theme = theme
        self.setMaximumWidth(_WIDEST)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        return QSize(_WIDEST, self.heightForWidth(_WIDEST))

    def heightForWidth(self, width: int) -> int:
        return round(width * self._picture.height() / self._picture.width())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(self.rect(), self._picture)
        painter.setPen(QPen(QColor(self._theme.line), 1))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
