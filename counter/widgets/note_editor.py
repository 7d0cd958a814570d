"""A line in which a note or a reason is typed, with the office's sentences under it."""

from typing import Final

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QWidget

from counter.widgets.buttons import keeps_escape
from shared.verification.drafts import LONGEST_NOTE

_WIDTH: Final = 420
_MOST_SHOWN: Final = 8
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_MOVES: Final = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class NoteEditor(QLineEdit):
    """Offers the sentences that hold what was typed; Down or `offer_all` opens them all.

    The list lies in the window, not in one of its own: the keyboard never leaves the line.
    """

    def __init__(
        self, phrases: tuple[str, ...], parent: QWidget | None = None, name: str = "noteEditor"
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setMaxLength(LONGEST_NOTE)
        self.setAccessibleName("Catatan")
        self.setPlaceholderText("Ketik, atau ↓ untuk memilih")
        self._phrases = phrases
        self._list: QListWidget | None = None
        self.textEdited.connect(self._on_edited)

    def offer(self, phrases: tuple[str, ...]) -> None:
        """Offer these sentences."""
        self._phrases = phrases

    @property
    def is_choosing(self) -> bool:
        """Whether the sentences are open."""
        return self._list is not None and self._list.isVisible()

    def takes(self, key: int) -> bool:
        """Whether a key chooses among the open sentences, and means nothing else."""
        return self.is_choosing and (key in _MOVES or key == Qt.Key.Key_Escape or self._picks(key))

    def offer_all(self) -> None:
        """Show every sentence."""
        self._show(self._phrases)

    def event(self, event: QEvent) -> bool:
        return (self.is_choosing and keeps_escape(event)) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if self._picks(key):
            self._pick()
        elif key == Qt.Key.Key_Escape and self.is_choosing:
            self._close()
        elif key in _MOVES and self.is_choosing:
            self._move(_MOVES[key])
        elif key == Qt.Key.Key_Down:
            self.offer_all()
        else:
            super().keyPressEvent(event)
            if key in _ENTER:
                # The table behind would take it as its own Enter, and tick the whole row.
                event.accept()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._close()
        super().focusOutEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        self._close()
        super().hideEvent(event)

    def _picks(self, key: int) -> bool:
        is_marked = self._list is not None and self._list.currentRow() >= 0
        return key in _ENTER and self.is_choosing and is_marked

    def _on_edited(self, text: str) -> None:
        words = text.strip().casefold()
        self._show(
            tuple(said for said in self._phrases if words in said.casefold()) if words else ()
        )

    def _show(self, phrases: tuple[str, ...]) -> None:
        self._close()
        if not phrases:
            return
        offered = QListWidget(self.window())
        offered.setObjectName("notePhrases")
        offered.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        offered.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        offered.addItems(phrases)
        offered.setCurrentRow(-1)
        offered.itemClicked.connect(self._on_clicked)
        self._list = offered
        self._place(offered, min(len(phrases), _MOST_SHOWN))
        offered.show()

    def _place(self, offered: QListWidget, rows: int) -> None:
        """Put the list under the line, or over it where the window ends."""
        window = self.window()
        height = rows * max(offered.sizeHintForRow(0), 1) + 2 * offered.frameWidth() + 12
        width = max(_WIDTH, self.width())
        at = self.mapTo(window, QPoint(0, self.height() + 2))
        if at.y() + height > window.height():
            at = self.mapTo(window, QPoint(0, -height - 2))
        offered.setGeometry(min(at.x(), window.width() - width - 8), at.y(), width, height)
        offered.raise_()

    def _move(self, step: int) -> None:
        assert self._list is not None
        row = self._list.currentRow() + step
        self._list.setCurrentRow(max(0, min(row, self._list.count() - 1)))

    def _pick(self) -> None:
        assert self._list is not None
        self._on_clicked(self._list.currentItem())

    def _on_clicked(self, item: QListWidgetItem) -> None:
        self.setText(item.text())
        # A refresh of the table leaves alone what its person has put in.
        self.setModified(True)
        self._close()

    def _close(self) -> None:
        if self._list is not None:
            self._list.hide()
            self._list.deleteLater()
            self._list = None
