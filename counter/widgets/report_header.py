"""The head of a report's table: titles, and headings over neighbours that share one."""

from typing import Final

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHeaderView, QWidget

from counter.style import FONT_FAMILY, Theme
from shared.reports.document import Column, headings

_GROUP: Final = 20
_SEAM: Final = 6
_SIZE: Final = 12


class GroupedHeader(QHeaderView):
    """Paints each group's heading once, over all of its columns."""

    def __init__(
        self, columns: tuple[Column, ...], theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._groups = headings(columns)
        self._ink = QColor(theme.quiet)
        self._line = QColor(theme.border)
        self.setHighlightSections(False)
        self.setSectionsClickable(False)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        font = QFont(FONT_FAMILY)
        font.setPixelSize(_SIZE)
        font.setBold(True)
        painter.setFont(font)
        for name, first, last in self._groups:
            left = self.sectionViewportPosition(first) + _SEAM
            right = self.sectionViewportPosition(last) + self.sectionSize(last) - _SEAM
            painter.setPen(self._ink)
            place = QRect(left, 0, right - left, _GROUP - 2)
            painter.drawText(
                place, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter, name
            )
            painter.setPen(QPen(self._line))
            painter.drawLine(left, _GROUP, right, _GROUP)

    @property
    def groups(self) -> tuple[tuple[str, int, int], ...]:
        """Each heading with the first and the last of its columns."""
        return self._groups

    @property
    def room_of_groups(self) -> int:
        """How tall the headings are; nothing where there are none."""
        return _GROUP if self._groups else 0
