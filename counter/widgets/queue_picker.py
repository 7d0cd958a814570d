"""A field with a list under it: what is typed narrows the list, Enter takes a row."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from counter.style import FONT_FAMILY, Theme
from counter.widgets.basics import column, text_field, wrapped
from counter.widgets.text_lines import fitted_lines

_CHOICE: Final = Qt.ItemDataRole.UserRole
_TITLE_LINE: Final = 19
_DETAIL_LINE: Final = 16
_PADDING: Final = 7
_SIDE: Final = 12
_MOST_LINES: Final = 3
_SCROLL_BAR: Final = 16
_ARROWS: Final = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


@dataclass(frozen=True, slots=True)
class Choice:
    """Something to choose: what it is called, what is to know of it, by what it is found.

    One that is only `found` is listed when something is typed, so that the list stays short.
    """

    key: Hashable
    title: str
    detail: str = ""
    words: str = ""
    only_found: bool = False

    def fits(self, typed: Sequence[str]) -> bool:
        """Whether every typed word stands in it."""
        if not typed:
            return not self.only_found
        said = f"{self.title} {self.detail} {self.words}".casefold()
        return all(word in said for word in typed)


class Picker(QWidget):
    """Chooses one of many by a few letters; arrows move in the list while the field is typed in."""

    picked = Signal(object)
    """Carries the key that was taken with Enter or by a click."""
    current_changed = Signal(object)

    def __init__(
        self, name: str, placeholder: str, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._choices: tuple[Choice, ...] = ()
        self._field = text_field(f"{name}Field", 60)
        self._field.setPlaceholderText(placeholder)
        self._field.textEdited.connect(self._on_typed)
        self._field.installEventFilter(self)
        self._list = QListWidget()
        self._list.setObjectName(f"{name}List")
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self._list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self._list.setItemDelegate(_ChoiceDelegate(theme, self._list))
        self._list.itemClicked.connect(self._on_clicked)
        self._list.currentItemChanged.connect(self._on_current_changed)
        self._empty = wrapped("Tidak ada yang cocok. Hapus sebagian huruf.", "quiet")
        self._empty.hide()
        layout = column(gap=6)
        layout.addWidget(self._field)
        layout.addWidget(self._empty)
        layout.addWidget(self._list, 1)
        self.setLayout(layout)
        self.setFocusProxy(self._field)

    @property
    def current(self) -> Hashable | None:
        """The key of the row that Enter would take."""
        choice = _choice_of(self._list.currentItem())
        return choice.key if choice else None

    @property
    def shown(self) -> tuple[Choice, ...]:
        """What is listed now."""
        rows = (self._list.item(row) for row in range(self._list.count()))
        return tuple(choice for row in rows if (choice := _choice_of(row)))

    def offer(self, choices: tuple[Choice, ...]) -> None:
        """Offer these; what is typed and the chosen row stay."""
        if choices != self._choices:
            self._choices = choices
            self._narrow(self.current)

    def clear(self) -> None:
        """Start anew: nothing typed, the first row."""
        self._field.clear()
        self._narrow(None)

    def go_to(self, key: Hashable) -> None:
        """Put the choice on a row."""
        self._narrow(key)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in _ARROWS:
                self._move(event)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._take()
                return True
        return super().eventFilter(watched, event)

    def _move(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -5}.get(
            Qt.Key(event.key()), 5
        )
        last = self._list.count() - 1
        self._list.setCurrentRow(min(max(self._list.currentRow() + step, 0), last))

    def _take(self) -> None:
        if self.current is not None:
            self.picked.emit(self.current)

    def _on_clicked(self, item: QListWidgetItem) -> None:
        choice = _choice_of(item)
        if choice is not None:
            self.picked.emit(choice.key)

    def _on_typed(self, _text: str) -> None:
        self._narrow(None)

    def _on_current_changed(
        self, _item: QListWidgetItem | None, _before: QListWidgetItem | None
    ) -> None:
        self.current_changed.emit(self.current)

    def _narrow(self, chosen: Hashable | None) -> None:
        typed = self._field.text().casefold().split()
        fitting = [choice for choice in self._choices if choice.fits(typed)]
        self._list.blockSignals(True)
        self._list.clear()
        for choice in fitting:
            item = QListWidgetItem(choice.title, self._list)
            item.setData(_CHOICE, choice)
            item.setToolTip(choice.detail)
        at = next((at for at, choice in enumerate(fitting) if choice.key == chosen), 0)
        self._list.setCurrentRow(at)
        self._list.blockSignals(False)
        self._empty.setVisible(bool(typed) and not fitting)
        self.current_changed.emit(self.current)


class _ChoiceDelegate(QStyledItemDelegate):
    """Paints what a choice is called over what is to know of it, whole, on as many lines."""

    def __init__(self, theme: Theme, view: QListWidget) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view

    def sizeHint(
        self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        title, detail = self._lines(index.data(_CHOICE))
        height = 2 * _PADDING + len(title) * _TITLE_LINE + len(detail) * _DETAIL_LINE
        return QSize(0, height)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._theme.selected))
            painter.drawRoundedRect(option.rect.adjusted(0, 1, 0, -1), 8, 8)
        title, detail = self._lines(index.data(_CHOICE))
        area = option.rect.adjusted(_SIDE, _PADDING, -_SIDE, 0)
        middle = Qt.AlignmentFlag.AlignVCenter
        for lines, font, colour, height in (
            (title, _font(14), self._theme.ink, _TITLE_LINE),
            (detail, _font(12), self._theme.quiet, _DETAIL_LINE),
        ):
            painter.setFont(font)
            painter.setPen(QColor(colour))
            for line in lines:
                area.setHeight(height)
                painter.drawText(area, middle, line)
                area.translate(0, height)
        painter.restore()

    def _lines(self, choice: Choice) -> tuple[tuple[str, ...], tuple[str, ...]]:
        # The scroll bar comes and goes; how text breaks must not depend on it.
        room = self._view.width() - _SCROLL_BAR - 2 * _SIDE
        title = fitted_lines(choice.title, _font(14), room, _MOST_LINES)
        detail = fitted_lines(choice.detail, _font(12), room, _MOST_LINES)
        return title, detail if choice.detail else ()


def _choice_of(item: QListWidgetItem | None) -> Choice | None:
    choice = item.data(_CHOICE) if item is not None else None
    return choice if isinstance(choice, Choice) else None


def _font(pixels: int) -> QFont:
    font = QFont(FONT_FAMILY)
    font.setPixelSize(pixels)
    return font
