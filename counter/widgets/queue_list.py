"""The list of tickets: changes under the officer's eyes without losing the chosen row."""

from uuid import UUID

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFocusEvent, QFont, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from counter.style import Theme
from counter.widgets.queue_rows import Heading, ListRow, Place, TicketRow
from counter.widgets.text_lines import fitted_lines
from counter.widgets.tick import paint_focus

_AnyIndex = QModelIndex | QPersistentModelIndex
_ROW_ROLE = Qt.ItemDataRole.UserRole
_ROW_HEIGHT = 62
_LINE_HEIGHT = 20
_HEADING_HEIGHT = 34
_LABEL_WIDTH = 76
_GAP = 10
_MARGIN = 20


class QueueModel(QAbstractListModel):
    """The rows of the queue column."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._rows: tuple[ListRow, ...] = ()

    @property
    def rows(self) -> tuple[ListRow, ...]:
        """What is listed now, headings included."""
        return self._rows

    def replace(self, rows: tuple[ListRow, ...]) -> None:
        """List these rows instead."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def index_of(self, ticket_id: UUID) -> QModelIndex:
        """Where a ticket stands; an invalid index when it is not listed."""
        for at, row in enumerate(self._rows):
            if isinstance(row, TicketRow) and row.ticket_id == ticket_id:
                return self.index(at)
        return QModelIndex()

    def rowCount(self, parent: _AnyIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self._rows[index.row()]
        if role == _ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.text if isinstance(row, Heading) else f"{row.label} {row.name}"
        if role == Qt.ItemDataRole.ToolTipRole and isinstance(row, TicketRow):
            return f"{row.label}  {row.name}\n{row.detail}"
        return None

    def flags(self, index: _AnyIndex) -> Qt.ItemFlag:
        if index.isValid() and isinstance(self._rows[index.row()], Heading):
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)


class QueueList(QListView):
    """Shows the queue; Enter or a double click asks to call the chosen ticket."""

    call_asked = Signal(object)
    chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("queueList")
        self.setAccessibleName("Antrean")
        self._model = QueueModel(self)
        self.setModel(self._model)
        self.setItemDelegate(_QueueDelegate(theme, self))
        self.setMouseTracking(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.doubleClicked.connect(self._on_double_clicked)
        self.selectionModel().currentChanged.connect(self._on_current_changed)

    @property
    def rows(self) -> tuple[ListRow, ...]:
        """What is listed now, headings included."""
        return self._model.rows

    def show_rows(self, rows: tuple[ListRow, ...]) -> None:
        """List these rows; the chosen ticket stays chosen and the list stays where it was."""
        if rows == self._model.rows:
            return
        chosen, scrolled = self.chosen_ticket(), self.verticalScrollBar().value()
        self.selectionModel().blockSignals(True)
        self._model.replace(rows)
        if chosen is not None:
            self.setCurrentIndex(self._model.index_of(chosen))
        self.selectionModel().blockSignals(False)
        self.verticalScrollBar().setValue(scrolled)
        self.viewport().update()

    def choose(self, ticket_id: UUID) -> None:
        """Put the choice on a ticket, if it is listed."""
        index = self._model.index_of(ticket_id)
        if index.isValid():
            self.setCurrentIndex(index)

    def chosen_ticket(self) -> UUID | None:
        """The ticket on which the choice stands."""
        row = self.currentIndex().data(_ROW_ROLE)
        return row.ticket_id if isinstance(row, TicketRow) else None

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Choose nobody: coming back to the window must not open a ticket nor arm Enter."""
        QAbstractScrollArea.focusInEvent(self, event)
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._ask_to_call(self.currentIndex())
            return
        super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Find by number only when asked: letters typed here are mostly a scan cut short."""

    def _on_double_clicked(self, index: QModelIndex) -> None:
        self._ask_to_call(index)

    def _ask_to_call(self, index: QModelIndex) -> None:
        row = index.data(_ROW_ROLE)
        if isinstance(row, TicketRow) and row.place is not Place.HERE:
            self.call_asked.emit(row.ticket_id)

    def _on_current_changed(self, current: QModelIndex) -> None:
        row = current.data(_ROW_ROLE)
        if isinstance(row, TicketRow):
            self.chosen.emit(row.ticket_id)


class _QueueDelegate(QStyledItemDelegate):
    """Paints a ticket: number, name, why it stands there, how long it has waited."""

    def __init__(self, theme: Theme, view: QListView) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: _AnyIndex) -> QSize:
        row = index.data(_ROW_ROLE)
        if isinstance(row, Heading):
            return QSize(0, _HEADING_HEIGHT)
        more_lines = len(_name_lines(row, self._view.viewport().width() - 2 * _MARGIN)) - 1
        return QSize(0, _ROW_HEIGHT + more_lines * _LINE_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _AnyIndex) -> None:
        row = index.data(_ROW_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(row, Heading):
            self._paint_heading(painter, _rect(option), row)
        elif isinstance(row, TicketRow):
            self._paint_ground(painter, option, row)
            self._paint_row(painter, _rect(option).adjusted(_MARGIN, 0, -_MARGIN, 0), row)
        painter.restore()

    def _paint_heading(self, painter: QPainter, area: QRect, row: Heading) -> None:
        painter.setFont(_font(13, bold=True))
        painter.setPen(QColor(self._theme.quiet))
        painter.drawText(area.adjusted(16, 8, -16, 0), Qt.AlignmentFlag.AlignVCenter, row.text)

    def _paint_ground(
        self, painter: QPainter, option: QStyleOptionViewItem, row: TicketRow
    ) -> None:
        ground = QRectF(_rect(option)).adjusted(8, 1, -8, -1)
        state = _state(option)
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        if row.place is Place.HERE or chosen or state & QStyle.StateFlag.State_MouseOver:
            strong = row.place is Place.HERE or chosen
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._theme.selected if strong else self._theme.paper))
            painter.drawRoundedRect(ground, 10, 10)
        if row.place is Place.HERE:
            painter.setBrush(QColor(self._theme.action))
            bar = QRectF(ground.left(), ground.top() + 14, 4, ground.height() - 28)
            painter.drawRoundedRect(bar, 2, 2)
        if chosen and self._view.hasFocus():
            paint_focus(painter, ground.adjusted(1, 1, -1, -1), self._theme)

    def _paint_row(self, painter: QPainter, area: QRect, row: TicketRow) -> None:
        top = QRect(area.left(), area.top() + 10, area.width(), 22)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setPen(QColor(self._theme.ink))
        painter.setFont(_font(18, bold=True))
        painter.drawText(top, middle, row.label)
        painter.setFont(_font(14))
        for at, line in enumerate(_name_lines(row, area.width())):
            painter.drawText(
                top.adjusted(_LABEL_WIDTH, 0, 0, 0).translated(0, at * _LINE_HEIGHT), middle, line
            )
        painter.setPen(QColor(self._theme.quiet))
        painter.setFont(_font(13))
        painter.drawText(top, middle | Qt.AlignmentFlag.AlignRight, row.aside)
        bottom = QRect(area.left(), area.bottom() - 28, area.width(), 20)
        self._paint_detail(painter, bottom.adjusted(_LABEL_WIDTH, 0, 0, 0), row)

    def _paint_detail(self, painter: QPainter, area: QRect, row: TicketRow) -> None:
        painter.setFont(_font(12))
        is_marked = row.priority or row.is_due
        painter.setPen(QColor(self._theme.warns if is_marked else self._theme.quiet))
        said = "Prioritas" in row.detail
        detail = f"Prioritas · {row.detail}" if row.priority and not said else row.detail
        fitting = _elided(painter, detail, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, fitting)


def _name_lines(row: TicketRow, width: int) -> tuple[str, ...]:
    """Break a name into one line or two within a row; only a third line would be cut off."""
    room = width - _LABEL_WIDTH - _GAP - QFontMetrics(_font(13)).horizontalAdvance(row.aside)
    return fitted_lines(row.name, _font(14), room, 2)


def _font(pixels: int, bold: bool = False) -> QFont:
    font = QFont("Plus Jakarta Sans")
    font.setPixelSize(pixels)
    font.setBold(bold)
    return font


def _elided(painter: QPainter, text: str, width: int) -> str:
    return QFontMetrics(painter.font()).elidedText(text, Qt.TextElideMode.ElideRight, width)


def _rect(option: QStyleOptionViewItem) -> QRect:
    rect: QRect = option.rect
    return rect


def _state(option: QStyleOptionViewItem) -> QStyle.StateFlag:
    state: QStyle.StateFlag = option.state
    return state
