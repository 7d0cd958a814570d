"""A table of records that sorts and remembers; the selection stays on its record."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QHeaderView, QLabel, QTableView, QWidget

from counter.remembered import keep, recall
from counter.style import Theme
from counter.widgets.basics import wrapped
from counter.widgets.tone_delegate import ToneDelegate

_AnyIndex = QModelIndex | QPersistentModelIndex
_SORT_ROLE: Final = int(Qt.ItemDataRole.UserRole)
_ROW_HEIGHT: Final = 36
_NARROWEST: Final = 48
_WIDEST: Final = 260
_GAP: Final = 4
_SPARE: Final = 14
"""Qt measures titles in letters that are larger than those of the style."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its title, and whether it takes the room that others leave."""

    title: str
    stretches: bool = False
    ends_right: bool = False
    """Numbers end at the same edge, so that their places stand under each other."""
    least: int = 0
    """The room it has at first even while its records are short: longer ones are to come."""


@dataclass(frozen=True, slots=True)
class Cell:
    """What a cell says; `order` sorts where the words would sort wrongly.

    `tone` is "", "warns", "blocks" or "quiet".
    """

    text: str
    order: Any = None
    tone: str = ""


@dataclass(frozen=True, slots=True)
class Record:
    """One row, known by a key of its own."""

    key: Hashable
    cells: tuple[Cell, ...]


class RecordTable(QTableView):
    """Shows records; widths and sorting are remembered under the table's name."""

    chosen = Signal(object)
    """Carries the key of a record that was opened by Enter or a double click."""
    current_changed = Signal(object)
    """Carries the key of the record under the cursor, or None."""

    def __init__(
        self, name: str, columns: Sequence[Column], theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._columns = tuple(columns)
        self._records = _RecordModel(self._columns, theme, self)
        self._shown = _SortedModel(self)
        self._shown.setSourceModel(self._records)
        self.setModel(self._shown)
        self.setItemDelegate(ToneDelegate(theme, self))
        self._empty = wrapped("", "quiet", f"{name}Empty")
        self._current: Hashable | None = None
        self._is_renewing = False
        self._dress()
        self._restore()
        self.doubleClicked.connect(self._on_opened)
        self.selectionModel().currentRowChanged.connect(self._on_current)
        self.horizontalHeader().sortIndicatorChanged.connect(self._keep)
        self.horizontalHeader().sectionResized.connect(self._on_resized)

    @property
    def current(self) -> Hashable | None:
        """The key of the record under the cursor; None when there is none."""
        return self._current

    @property
    def shown_keys(self) -> tuple[Hashable, ...]:
        """The keys of the records on screen, from the top."""
        return tuple(self._key_at(self._shown.index(at, 0)) for at in range(self._shown.rowCount()))

    def show_records(self, records: Sequence[Record]) -> None:
        """Show these records instead; the cursor stays on its record, wherever that is now."""
        if self._records.records == tuple(records):
            return
        wanted, self._is_renewing = self._current, True
        at_top = self.verticalScrollBar().value()
        self._records.replace(tuple(records))
        self._is_renewing = False
        self._fit_once()
        if not self._go_to(wanted):
            self._tell_current(None)
        if wanted is None and self.hasFocus():
            # Qt does so at focusing, where rows are there already: Enter opens the first.
            self.setCurrentIndex(self._shown.index(0, 0))
        self.verticalScrollBar().setValue(at_top)
        self._show_emptiness()

    def go_to(self, key: Hashable) -> bool:
        """Put the cursor on a record; False when it is not shown."""
        return self._go_to(key)

    def say_when_empty(self, words: str) -> None:
        """What stands here while there is nothing to show."""
        self._empty.setText(words)
        self._show_emptiness()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and index.isValid():
            self._on_opened(index)
            return
        super().keyPressEvent(event)

    def _dress(self) -> None:
        self.setProperty("kind", "records")
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSortingEnabled(True)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(_ROW_HEIGHT)
        header = self.horizontalHeader()
        header.setMinimumSectionSize(_NARROWEST)
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for at, column in enumerate(self._columns):
            stretch = QHeaderView.ResizeMode.Stretch
            header.setSectionResizeMode(
                at, stretch if column.stretches else QHeaderView.ResizeMode.Interactive
            )
        self._empty.setParent(self.viewport())
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)

    def _restore(self) -> None:
        """Sort and be as wide as was kept: the sorted column, its order, then every width."""
        kept = recall(self._memory).split(",")
        self._is_fitted = len(kept) == 2 + len(self._columns) and all(map(_is_whole, kept))
        if not self._is_fitted:
            self.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
            return
        sorted_by, order, *widths = map(int, kept)
        self.sortByColumn(sorted_by, Qt.SortOrder(order))
        for at, width in enumerate(widths):
            if not self._columns[at].stretches:
                self.setColumnWidth(at, width)

    def _fit_once(self) -> None:
        """Give columns the room their first records need, unless somebody chose other widths."""
        if self._is_fitted or not self._records.records:
            return
        self._is_fitted = True
        # Only widths that somebody drew are remembered.
        self.horizontalHeader().blockSignals(True)
        for at, column in enumerate(self._columns):
            if not column.stretches:
                title = self.horizontalHeader().sectionSizeHint(at) - _SPARE
                needed = max(self.sizeHintForColumn(at), title) + _GAP
                self.setColumnWidth(at, max(min(needed, _WIDEST), column.least))
        self.horizontalHeader().blockSignals(False)

    def focusInEvent(self, event: QFocusEvent) -> None:
        # Where the keyboard is shows by the record under the cursor: there is always one.
        super().focusInEvent(event)
        if self._shown.rowCount() and not self.selectionModel().hasSelection():
            self.selectRow(max(self.currentIndex().row(), 0))  # Qt's own choice is not seen

    def _on_resized(self, at: int, _before: int, _now: int) -> None:
        if not self._columns[at].stretches:  # those follow the window
            self._keep()

    def _keep(self) -> None:
        header = self.horizontalHeader()
        sorting = (header.sortIndicatorSection(), header.sortIndicatorOrder().value)
        widths = (header.sectionSize(at) for at in range(len(self._columns)))
        keep(self._memory, ",".join(map(str, (*sorting, *widths))))

    @property
    def _memory(self) -> str:
        # Another set of columns is another table: what was kept would fit the wrong ones.
        return f"tables/{self.objectName()}{len(self._columns)}"

    def _go_to(self, key: Hashable | None) -> bool:
        for at in range(self._shown.rowCount()):
            index = self._shown.index(at, 0)
            if key is not None and self._key_at(index) == key:
                self.setCurrentIndex(index)
                self._tell_current(key)
                return True
        return False

    def _key_at(self, index: _AnyIndex) -> Hashable:
        return self._records.records[self._shown.mapToSource(index).row()].key

    def _on_opened(self, index: QModelIndex) -> None:
        self.chosen.emit(self._key_at(index))

    def _on_current(self, index: QModelIndex, _before: QModelIndex) -> None:
        if not self._is_renewing:
            self._tell_current(self._key_at(index) if index.isValid() else None)

    def _tell_current(self, key: Hashable | None) -> None:
        if key != self._current:
            self._current = key
            self.current_changed.emit(key)

    def _show_emptiness(self) -> None:
        self._empty.setVisible(self._shown.rowCount() == 0)
        self._empty.setGeometry(self.viewport().rect().adjusted(24, 0, -24, 0))

    def resizeEvent(self, event: Any) -> None:
        super().resizeEvent(event)
        self._show_emptiness()

    @property
    def empty_words(self) -> QLabel:
        """The label that stands here while there is nothing to show."""
        return self._empty


def _is_whole(words: str) -> bool:
    return words.removeprefix("-").isdecimal()


class _SortedModel(QSortFilterProxyModel):
    """The records sorted by the chosen column."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.setSortRole(_SORT_ROLE)

    def lessThan(self, left: _AnyIndex, right: _AnyIndex) -> bool:
        return _order(left) < _order(right)


def _order(index: _AnyIndex) -> tuple[bool, Any]:
    """Return what sorts a cell; empty ones stand together at one end."""
    order = index.data(_SORT_ROLE)
    return (order not in (None, ""), order if order not in (None, "") else 0)


class _RecordModel(QAbstractTableModel):
    """Holds the records."""

    def __init__(self, columns: tuple[Column, ...], theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._columns = columns
        self.records: tuple[Record, ...] = ()
        self._tones = {
            "warns": QColor(theme.warns),
            "blocks": QColor(theme.blocks),
            "quiet": QColor(theme.quiet),
        }

    def replace(self, records: tuple[Record, ...]) -> None:
        """Hold these instead."""
        self.beginResetModel()
        self.records = records
        self.endResetModel()

    def rowCount(self, parent: _AnyIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.records)

    def columnCount(self, parent: _AnyIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._columns[section].title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._aligned(section)
        return None

    def data(self, index: _AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        cell = self.records[index.row()].cells[index.column()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return cell.text
        if role == _SORT_ROLE:
            return cell.text.casefold() if cell.order is None else cell.order
        if role == Qt.ItemDataRole.ForegroundRole:
            return self._tones.get(cell.tone)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._aligned(index.column())
        return None

    def _aligned(self, column: int) -> Qt.AlignmentFlag:
        ends_right = self._columns[column].ends_right
        side = Qt.AlignmentFlag.AlignRight if ends_right else Qt.AlignmentFlag.AlignLeft
        return side | Qt.AlignmentFlag.AlignVCenter
