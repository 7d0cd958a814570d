"""Paints the checklist and opens the editor of a note."""

from typing import Final

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from counter.style import FONT_FAMILY, Theme
from counter.widgets.checklist_cells import CellKind, DocumentLine, MarkCell, remark
from counter.widgets.checklist_model import (
    CELL_ROLE,
    FIRST_MARK_COLUMN,
    LINE_ROLE,
    NUMBER_COLUMN,
    TITLE_COLUMN,
    ChecklistModel,
    Section,
)
from counter.widgets.note_editor import NoteEditor
from counter.widgets.tick import BOX, TickLook, paint_focus, paint_tick

_AnyIndex = QModelIndex | QPersistentModelIndex
_MIDDLE: Final = Qt.AlignmentFlag.AlignVCenter
_WRAP: Final = Qt.TextFlag.TextWordWrap
ABSENT_PILL: Final = "Tidak ada"
_PILL_WIDTH: Final = 84
_BREATHING: Final = 8


class ChecklistDelegate(QStyledItemDelegate):
    """Paints one cell at a time; the row's model decides everything that is shown."""

    def __init__(self, theme: Theme, model: ChecklistModel, view: QTableView) -> None:
        super().__init__(view)
        self._theme = theme
        self._model = model
        self._view = view

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _AnyIndex) -> None:
        area, row = _rect(option), index.data(LINE_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(row, Section):
            self._paint_section(painter, area, row)
        elif isinstance(row, DocumentLine):
            self._paint_cell(painter, area, row, index)
            self._paint_line(painter, area)
            self._paint_keyboard(painter, option, index)
        painter.restore()

    def createEditor(
        self, parent: QWidget, option: QStyleOptionViewItem, index: _AnyIndex
    ) -> QWidget:
        return NoteEditor(self._model.phrases, parent)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # While sentences are offered, Enter and Esc are theirs and do not end the note.
        if isinstance(watched, NoteEditor) and isinstance(event, QKeyEvent):
            is_press = event.type() == QEvent.Type.KeyPress
            if is_press and watched.takes(event.key()):
                return False
        return super().eventFilter(watched, event)

    def setEditorData(self, editor: QWidget, index: _AnyIndex) -> None:
        assert isinstance(editor, QLineEdit)
        # What has been typed since the editor opened outlives any refresh of the table.
        if not editor.isModified():
            editor.setText(str(index.data(Qt.ItemDataRole.EditRole) or ""))

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: _AnyIndex
    ) -> None:
        editor.setGeometry(_rect(option).adjusted(2, 3, -4, -4))

    def absent_pill(self, area: QRect) -> QRect:
        """Where in a title's cell the "Tidak ada" of a "jika ada" document stands."""
        top = area.top() + (area.height() - BOX) // 2
        return QRect(area.right() - _PILL_WIDTH - 4, top, _PILL_WIDTH, BOX)

    def height_of(self, line: DocumentLine, title_width: int, note_width: int) -> int:
        """How high a row must be for its title and its note to be read whole."""
        title = title_width - 14 - (_PILL_WIDTH + 12 if line.document.conditional else 0)
        said, _ = remark(line)
        written = "\n".join(filter(None, (line.note, said)))
        needed = (
            _wrapped_height(_title_of(line), 14, title),
            _wrapped_height(written, 12, note_width - 20),
        )
        return max(needed) + _BREATHING

    def _paint_cell(
        self, painter: QPainter, area: QRect, line: DocumentLine, index: _AnyIndex
    ) -> None:
        column = index.column()
        if column == NUMBER_COLUMN:
            self._write(
                painter, area.adjusted(18, 0, 0, 0), str(line.number), 13, self._theme.quiet
            )
        elif column == TITLE_COLUMN:
            self._paint_title(painter, area, line)
        elif column == self._model.note_column:
            self._paint_note(painter, area.adjusted(8, 0, -12, 0), line)
        else:
            self._paint_mark(painter, QRectF(area), index.data(CELL_ROLE))

    def _paint_section(self, painter: QPainter, area: QRect, section: Section) -> None:
        painter.fillRect(area, QColor(self._theme.paper))
        self._paint_line(painter, area)
        words = area.adjusted(18, 0, -18, 0)
        self._write(painter, words, section.text, 13, self._theme.ink, bold=True)

    def _paint_title(self, painter: QPainter, area: QRect, line: DocumentLine) -> None:
        words = area.adjusted(6, 0, -8, 0)
        if line.document.conditional:
            words.setRight(self.absent_pill(area).left() - 8)
            self._paint_pill(painter, self.absent_pill(area), line)
        faded = line.settled or line.seen.declared_absent
        colour = self._theme.faint if faded else self._theme.ink
        self._write(painter, words, _title_of(line), 14, colour)

    def _paint_pill(self, painter: QPainter, area: QRect, line: DocumentLine) -> None:
        chosen = line.seen.declared_absent
        unanswered = line.reached and not chosen and not line.seen.marks
        border = self._theme.blocks if unanswered else self._theme.tick_border
        painter.setPen(QPen(QColor(self._theme.action if chosen else border), 1.5))
        painter.setBrush(QColor(self._theme.action if chosen else self._theme.card))
        painter.drawRoundedRect(QRectF(area).adjusted(1, 1, -1, -1), 12, 12)
        ink = self._theme.on_action if chosen else self._theme.quiet
        self._write(painter, area, ABSENT_PILL, 12, ink, Qt.AlignmentFlag.AlignHCenter)

    def _paint_note(self, painter: QPainter, area: QRect, line: DocumentLine) -> None:
        said, blocks = remark(line)
        colour = self._theme.blocks if blocks else self._theme.quiet
        if said.startswith("Sebaiknya"):
            colour = self._theme.warns
        if not line.note:
            self._write(painter, area, said, 12, colour)
            return
        if not said:
            self._write(painter, area, line.note, 12, self._theme.ink)
            return
        split = _wrapped_height(line.note, 12, area.width())
        total = split + _wrapped_height(said, 12, area.width())
        top = area.top() + (area.height() - total) // 2
        upper = QRect(area.left(), top, area.width(), split)
        self._write(painter, upper, line.note, 12, self._theme.ink)
        lower = QRect(area.left(), top + split, area.width(), total - split)
        self._write(painter, lower, said, 12, colour)

    def _paint_mark(self, painter: QPainter, area: QRectF, cell: MarkCell) -> None:
        box = QRectF(0, 0, BOX, BOX)
        box.moveCenter(QPointF(area.center()))
        if cell.kind is CellKind.TICK:
            paint_tick(painter, box, cell.look, self._theme)
        elif cell.kind is CellKind.SETTLED:
            painter.setOpacity(0.45)
            paint_tick(painter, box, TickLook.TICKED, self._theme)
            painter.setOpacity(1)
        else:
            waived = cell.kind is CellKind.WAIVED
            text = "tidak\nberlaku" if waived else "–"
            ink = self._theme.quiet if waived else self._theme.faint
            centre = Qt.AlignmentFlag.AlignHCenter
            self._write(painter, area.toRect(), text, 11 if waived else 14, ink, centre)

    def _paint_line(self, painter: QPainter, area: QRect) -> None:
        painter.fillRect(area.left(), area.bottom(), area.width(), 1, QColor(self._theme.line))

    def _paint_keyboard(
        self, painter: QPainter, option: QStyleOptionViewItem, index: _AnyIndex
    ) -> None:
        focused = bool(_state(option) & QStyle.StateFlag.State_HasFocus)
        if not focused or not self._view.hasFocus():
            return
        area = QRectF(_rect(option)).adjusted(3, 3, -3, -4)
        if index.column() == TITLE_COLUMN:
            area = QRectF(self.absent_pill(_rect(option))).adjusted(-4, -4, 4, 4)
        elif FIRST_MARK_COLUMN <= index.column() < self._model.note_column:
            centre = area.center()
            area = QRectF(0, 0, BOX + 10, BOX + 10)
            area.moveCenter(centre)
        paint_focus(painter, area, self._theme)

    def _write(
        self,
        painter: QPainter,
        area: QRect,
        text: str,
        pixels: int,
        colour: str,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
        *,
        bold: bool = False,
    ) -> None:
        painter.setFont(_font(pixels, bold))
        painter.setPen(QColor(colour))
        painter.drawText(area, int(_MIDDLE | align) | int(_WRAP), text)


def _title_of(line: DocumentLine) -> str:
    return line.document.label + (" (jika ada)" if line.document.conditional else "")


def _font(pixels: int, bold: bool = False) -> QFont:
    font = QFont(FONT_FAMILY)
    font.setPixelSize(pixels)
    font.setBold(bold)
    return font


def _wrapped_height(text: str, pixels: int, width: int) -> int:
    """How high a text becomes in a column of this width."""
    if not text:
        return 0
    room = QRect(0, 0, max(width, 1), 10_000)
    return QFontMetrics(_font(pixels)).boundingRect(room, int(_WRAP), text).height()


def _rect(option: QStyleOptionViewItem) -> QRect:
    rect: QRect = option.rect
    return rect


def _state(option: QStyleOptionViewItem) -> QStyle.StateFlag:
    state: QStyle.StateFlag = option.state
    return state
