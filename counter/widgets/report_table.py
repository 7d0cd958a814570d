"""A table of a report on the screen: as it stands on paper, its totals last."""

from typing import Final
from zoneinfo import ZoneInfo

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QTableView, QWidget

from counter.style import Theme
from counter.widgets.report_chart import font_of, measured
from counter.widgets.report_header import GroupedHeader
from counter.widgets.tone_delegate import ToneDelegate
from shared.reports.document import Column, Kind, Table, Value
from shared.reports.wording import written

_AnyIndex = QModelIndex | QPersistentModelIndex
_ROW: Final = 32
_TITLE_LINE: Final = 16
_SHORT: Final = 16
"""Up to so many rows a table stands whole; a longer one scrolls within so many as fit."""
_SEEN: Final = 12
_MEASURED: Final = 200
_PADDING: Final = 26
_LINE: Final = 17
_LEAST_TEXT: Final = 130
_WIDE_TEXT: Final = 220
_FLAG: Final = "! "
_ENDS_RIGHT: Final = frozenset({Kind.COUNT, Kind.NUMBER2, Kind.PERCENT, Kind.DURATION})


class ReportTable(QTableView):
    """Shows the rows of one table, no taller than needed; the arrows walk through them."""

    def __init__(
        self, table: Table, theme: Theme, zone: ZoneInfo, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._table = table
        self._rows = _RowModel(table, theme, zone, self)
        self.setModel(self._rows)
        self.setItemDelegate(ToneDelegate(theme, self))
        self.setProperty("kind", "records")
        self.setAccessibleName(table.title)
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self._head = GroupedHeader(self._rows.columns, theme, self)
        self.setHorizontalHeader(self._head)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(_ROW)
        self._metrics = QFontMetrics(font_of(13, True))
        self._needs = [self._need(at) for at in range(len(self._rows.columns))]
        self._widen_for_groups()
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # At either end the arrows go on scrolling the page.
        before = self.currentIndex()
        super().keyPressEvent(event)
        if self.currentIndex() == before:
            event.ignore()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @property
    def _is_short(self) -> bool:
        return self._rows.rowCount() <= _SHORT

    def _need(self, at: int) -> int:
        """The width of a column's longest value, or of its title's longest word."""
        values = self._rows.texts(at, _MEASURED)
        words = self._rows.columns[at].title.split()
        widest = max((measured(text, 13, True) for text in values), default=0.0)
        return round(max([widest, *(measured(word, 12, True) for word in words)])) + _PADDING

    def _widen_for_groups(self) -> None:
        for name, first, last in self._head.groups:
            lacking = (
                round(measured(name, 12, True)) + _PADDING - sum(self._needs[first : last + 1])
            )
            for at in range(first, last + 1):
                self._needs[at] += max(0, lacking) // (last - first + 1)

    def _fit(self) -> None:
        """Texts share the room that figures leave; where it is too little the table scrolls."""
        columns = self._rows.columns
        texts = [
            at
            for at, need in enumerate(self._needs)
            if columns[at].kind is Kind.TEXT and need > _LEAST_TEXT
        ]
        widths = dict(enumerate(self._needs))
        room = self.viewport().width() - sum(widths[at] for at in widths if at not in texts)
        weights = sum(columns[at].weight for at in texts)
        for at in texts:
            shared = int(room * columns[at].weight / weights)
            least = _LEAST_TEXT if self._is_short else min(widths[at], _WIDE_TEXT)
            widths[at] = max(shared, least)
        for at, width in widths.items():
            self.setColumnWidth(at, width)
        self._size_height()

    def _size_height(self) -> None:
        """Short tables break their texts into lines; long ones scroll in lines of one height."""
        lines = max(self._lines_of_title(at) for at in range(len(self._rows.columns)))
        head = self._head.room_of_groups + lines * _TITLE_LINE + 12
        self._head.setFixedHeight(head)
        is_wide = self._head.length() > self.viewport().width()
        spare = 4 + (self.horizontalScrollBar().sizeHint().height() if is_wide else 0)
        if not self._is_short:
            self.setFixedHeight(head + _SEEN * _ROW + spare)
            return
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrap(True)
        for at in range(self._rows.rowCount()):
            self.setRowHeight(at, self._height(at))
        self.setFixedHeight(head + self.verticalHeader().length() + spare)

    def _lines_of_title(self, at: int) -> int:
        metrics = QFontMetrics(font_of(12, True))
        place = QRect(0, 0, self.columnWidth(at) - _PADDING, _LINE * 20)
        title = self._rows.columns[at].title
        wrapped = metrics.boundingRect(place, Qt.TextFlag.TextWordWrap, title).height()
        return max(1, round(wrapped / metrics.lineSpacing()))

    def _height(self, row: int) -> int:
        # Qt's own hint forgets the padding of the style sheet and is a line short at the edge.
        tallest = _LINE
        for at, column in enumerate(self._rows.columns):
            room = self.columnWidth(at) - _PADDING
            text = self._rows.text(row, at)
            if column.kind is Kind.TEXT and measured(text, 13, True) > room:
                place = QRect(0, 0, room, _LINE * 20)
                wrapped = self._metrics.boundingRect(place, Qt.TextFlag.TextWordWrap, text)
                tallest = max(tallest, wrapped.height())
        return tallest + _ROW - _LINE


class _RowModel(QAbstractTableModel):
    """The rows in words, with a number before them and the totals after them where asked."""

    def __init__(self, table: Table, theme: Theme, zone: ZoneInfo, parent: QObject) -> None:
        super().__init__(parent)
        self._table = table
        self._zone = zone
        self._shift = int(table.numbered)
        first = (Column("No.", Kind.COUNT),) if table.numbered else ()
        # Columns for signatures by hand mean nothing on a screen.
        seen = [at for at, column in enumerate(table.columns) if column.kind is not Kind.SIGN]
        self._places = seen
        self.columns = (*first, *(table.columns[at] for at in seen))
        self._all = table.rows + ((table.totals,) if table.totals else ())
        self._blocks = QColor(theme.blocks)
        self._bold = QFont()
        self._bold.setBold(True)

    def texts(self, column: int, most: int) -> list[str]:
        """The first texts of a column, for measuring, and the last."""
        count = len(self._all)
        rows = {*range(min(count, most)), *range(max(count - 1, 0), count)}
        return [self.text(row, column) for row in rows]

    def rowCount(self, parent: _AnyIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._all)

    def columnCount(self, parent: _AnyIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            flags = _aligned(self.columns[section]) | Qt.AlignmentFlag.AlignBottom
            return int(flags) | int(Qt.TextFlag.TextWordWrap)
        return None

    def data(self, index: _AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row, column = index.row(), index.column()
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self.text(row, column)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _aligned(self.columns[column]) | Qt.AlignmentFlag.AlignVCenter
        flagged = self._is_flagged(row, column)
        if role == Qt.ItemDataRole.FontRole:
            return self._bold if flagged or row >= len(self._table.rows) else None
        if role == Qt.ItemDataRole.ForegroundRole and flagged:
            return self._blocks
        return None

    def text(self, row: int, column: int) -> str:
        """What one place says."""
        if column < self._shift:
            return str(row + 1) if row < len(self._table.rows) else ""
        value: Value = self._all[row][self._places[column - self._shift]]
        text = written(value, self.columns[column].kind, self._zone)
        return f"{_FLAG}{text}" if self._is_flagged(row, column) else text

    def _is_flagged(self, row: int, column: int) -> bool:
        if column < self._shift:
            return False
        return (row, self._places[column - self._shift]) in self._table.flagged


def _aligned(column: Column) -> Qt.AlignmentFlag:
    right = column.kind in _ENDS_RIGHT
    return Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
