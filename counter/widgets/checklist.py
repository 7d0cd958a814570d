"""The checklist an officer ticks by keyboard or mouse."""

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from counter.style import Theme
from counter.widgets.checklist_delegate import ChecklistDelegate
from counter.widgets.checklist_model import (
    FIRST_MARK_COLUMN,
    NUMBER_COLUMN,
    TITLE_COLUMN,
    ChecklistModel,
)
from counter.widgets.note_editor import NoteEditor

_AnyIndex = QModelIndex | QPersistentModelIndex
_HEAD_HEIGHT: Final = 36
_ROW_HEIGHT: Final = 44
_TALL_ROW_HEIGHT: Final = 52
_SECTION_HEIGHT: Final = 34
_NUMBER_WIDTH: Final = 44
_LEAST_NUMBER: Final = 34
_MARK_WIDTH: Final = 64
_LEAST_MARK: Final = 60
_NARROW_TABLE: Final = 860
_LEAST_NOTE: Final = 132
_WIDE_NOTE: Final = 380
_TALL_WINDOW: Final = 900

_STEPS: Final = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
}


class Checklist(QTableView):
    """Arrow keys go from tick to tick, Space presses, Enter ticks the whole row and goes on.

    T says "tidak ada" of a "jika ada" document; typing in the last column writes a note, Space
    offers the office's sentences for it.
    """

    edited = Signal()
    cell_reached = Signal(QRect)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("checklist")
        self.setAccessibleName("Daftar periksa berkas")
        self.checks = ChecklistModel(self)
        self.checks.edited.connect(self.edited)
        self.checks.dataChanged.connect(self._fit_rows)
        self.setModel(self.checks)
        # After the view's own connection: its rows must be there to be given their heights.
        self.checks.modelReset.connect(self._on_papers_shown)
        self._delegate = ChecklistDelegate(theme, self.checks, self)
        self.setItemDelegate(self._delegate)
        self._row_height = _ROW_HEIGHT
        self._set_up_view()

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._wanted_height())

    def minimumSizeHint(self) -> QSize:
        return QSize(560, self._wanted_height())

    def begin(self) -> None:
        """Put the keyboard on the first tick that is open."""
        self._go_to_first_stop()
        self.setFocus()

    def go_to_first_lacking(self) -> None:
        """Put the cursor where something is still to be seen."""
        self._go_to_row(self._lacking())

    def finish_note(self) -> None:
        """Take over a note that is still being typed."""
        if self.state() == QAbstractItemView.State.EditingState:
            self.setFocus()

    def fit_to(self, window: QSize) -> None:
        """Give rows and notes more room where the window has it."""
        self._row_height = _TALL_ROW_HEIGHT if window.height() >= _TALL_WINDOW else _ROW_HEIGHT
        self.verticalHeader().setDefaultSectionSize(self._row_height)
        self._fit_columns()
        self._fit_rows()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit_columns()
            self._fit_rows()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, at = Qt.Key(event.key()), self.currentIndex()
        if key in _STEPS and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self._go(*_STEPS[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._complete_row(at)
        elif key == Qt.Key.Key_Space and not self._is_note(at):
            self.checks.press(at.row(), at.column())
        elif key == Qt.Key.Key_Space:
            self._offer_notes(at)
        elif self._is_note(at):
            super().keyPressEvent(event)
        elif key == Qt.Key.Key_T and not event.modifiers():
            self.checks.press_absent(at.row())
        elif event.text().strip():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = self.indexAt(event.position().toPoint())
        if not self.checks.is_stop(at.row(), at.column()):
            return
        super().mousePressEvent(event)
        if event.button() != Qt.MouseButton.LeftButton:
            return
        if at.column() != TITLE_COLUMN and not self._is_note(at):
            self.checks.press(at.row(), at.column())
        elif at.column() == TITLE_COLUMN and self._is_on_pill(at, event):
            self.checks.press_absent(at.row())

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.checks.is_stop(self.currentIndex().row(), self.currentIndex().column()):
            self._go_to_first_stop()

    def currentChanged(self, current: _AnyIndex, previous: _AnyIndex) -> None:
        super().currentChanged(current, previous)
        if current.isValid():
            self.cell_reached.emit(self.visualRect(current).translated(self.viewport().pos()))

    def _fit_columns(self) -> None:
        """Titles get what marks and notes leave; both need less in a narrow table."""
        head, width = self.horizontalHeader(), self.viewport().width()
        if head.count() <= self.checks.note_column:
            return
        is_narrow = width < _NARROW_TABLE
        head.resizeSection(NUMBER_COLUMN, _LEAST_NUMBER if is_narrow else _NUMBER_WIDTH)
        for column in range(FIRST_MARK_COLUMN, self.checks.note_column):
            head.resizeSection(column, _LEAST_MARK if is_narrow else _MARK_WIDTH)
        notes = min(max(width // 5, _LEAST_NOTE), _WIDE_NOTE)
        head.resizeSection(self.checks.note_column, notes)

    def _on_section_resized(self, at: int, _before: int, _now: int) -> None:
        if at in (TITLE_COLUMN, self.checks.note_column):
            self._fit_rows()

    def _fit_rows(self) -> None:
        """A title or note that needs a third line makes its row taller: nothing is cut off."""
        head = self.horizontalHeader()
        if head.count() <= self.checks.note_column:
            return
        # Titles get what the others leave; the header itself only knows so once it is drawn.
        others = head.length() - head.sectionSize(TITLE_COLUMN)
        widths = (self.viewport().width() - others, head.sectionSize(self.checks.note_column))
        for row in range(self.checks.rowCount()):
            line = self.checks.line_at(row)
            if line is None:
                self.setRowHeight(row, _SECTION_HEIGHT)
            else:
                needed = self._delegate.height_of(line, *widths)
                self.setRowHeight(row, max(self._row_height, needed))
        self.updateGeometry()

    def _set_up_view(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.SelectedClicked
        )
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(_SECTION_HEIGHT)
        self.verticalHeader().setDefaultSectionSize(_ROW_HEIGHT)
        head = self.horizontalHeader()
        head.setFixedHeight(_HEAD_HEIGHT)
        head.setMinimumSectionSize(_LEAST_NUMBER)
        head.setSectionsClickable(False)
        head.setHighlightSections(False)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.sectionResized.connect(self._on_section_resized)

    def _on_papers_shown(self) -> None:
        self.clearSpans()
        for row in self.checks.section_rows():
            self.setSpan(row, 0, 1, self.checks.columnCount())
        head = self.horizontalHeader()
        head.setSectionResizeMode(TITLE_COLUMN, QHeaderView.ResizeMode.Stretch)
        self.fit_to(self.window().size())

    def _wanted_height(self) -> int:
        return _HEAD_HEIGHT + self.verticalHeader().length()

    def _offer_notes(self, at: QModelIndex) -> None:
        self.edit(at)
        editor = self.findChild(NoteEditor)
        if editor is not None:
            editor.offer_all()

    def _complete_row(self, at: QModelIndex) -> None:
        self.checks.complete(at.row())
        self._go_on()

    def _go_on(self) -> None:
        """Go to the next document that lacks something; those passed over come at the end."""
        here, lacking = self.currentIndex().row(), self._lacking()
        self._go_to_row([*(row for row in lacking if row > here), *lacking])

    def _lacking(self) -> list[int]:
        return [row for row in range(self.checks.rowCount()) if not self.checks.is_complete(row)]

    def _go_to_row(self, rows: list[int]) -> None:
        for row in rows[:1]:
            column = self._nearest_stop(row, self.currentIndex().column())
            self.setCurrentIndex(self.checks.index(row, column))

    def _go(self, down: int, right: int) -> None:
        """Go to the next cell in a direction where there is something to do."""
        row, column = self.currentIndex().row() + down, self.currentIndex().column() + right
        while 0 <= row < self.checks.rowCount() and 0 <= column < self.checks.columnCount():
            if down and self.checks.line_at(row) is not None:
                column = self._nearest_stop(row, column)
            if self.checks.is_stop(row, column):
                self.setCurrentIndex(self.checks.index(row, column))
                return
            row, column = row + down, column + right

    def _nearest_stop(self, row: int, column: int) -> int:
        stops = [at for at in range(self.checks.columnCount()) if self.checks.is_stop(row, at)]
        return min(stops, key=lambda at: abs(at - column), default=column)

    def _go_to_first_stop(self) -> None:
        for row in range(self.checks.rowCount()):
            if self.checks.is_stop(row, FIRST_MARK_COLUMN):
                self.setCurrentIndex(self.checks.index(row, FIRST_MARK_COLUMN))
                return

    def _is_note(self, at: QModelIndex) -> bool:
        """Whether a note is written here; in a row settled earlier this cell opens it again."""
        line = self.checks.line_at(at.row())
        return at.column() == self.checks.note_column and line is not None and not line.settled

    def _is_on_pill(self, at: QModelIndex, event: QMouseEvent) -> bool:
        return self._delegate.absent_pill(self.visualRect(at)).contains(event.position().toPoint())
