"""Words in a table keep their tone on the row under the cursor."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from counter.style import Theme


class ToneDelegate(QStyledItemDelegate):
    """Paints the words of the record under the cursor in their tones as well."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._ink = QColor(theme.ink)

    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().initStyleOption(option, index)
        tone = index.data(Qt.ItemDataRole.ForegroundRole) or self._ink
        option.palette.setColor(QPalette.ColorRole.HighlightedText, tone)
