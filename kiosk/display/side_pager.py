"""Turns the pages of the side column."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot

from kiosk.display.side import Section, SideRow, paged
from kiosk.models.qml import QmlElement, QmlUncreatable
from kiosk.models.rows import Rows

QML_IMPORT_NAME = "LoketLPSE.Display"
QML_IMPORT_MAJOR_VERSION = 1

PAGE_SECONDS: Final = 10.0


@QmlElement
@QmlUncreatable("made by the board")
class SidePager(QObject):
    """Shows one page of the side column after the other; one page alone stands still."""

    changed = Signal()

    def __init__(self, room: float, parent: QObject, *, seconds: float = PAGE_SECONDS) -> None:
        super().__init__(parent)
        self._room = room
        self._pages: tuple[tuple[SideRow, ...], ...] = ((),)
        self._at = 0
        self._rows = Rows(SideRow, self)
        self._timer = QTimer(self, interval=int(seconds * 1_000))
        self._timer.timeout.connect(self._turn)

    @Property(QObject, constant=True)
    def rows(self) -> QObject:
        """The rows of the page on show: `SideRow`."""
        return self._rows

    @Property(int, notify=changed)
    def page(self) -> int:
        """Which page is on show, from 0."""
        return self._at

    @Property(int, notify=changed)
    def pages(self) -> int:
        """How many there are."""
        return len(self._pages)

    def show(self, sections: Sequence[Section]) -> None:
        """Show these sections; the page on show stays if it is still there."""
        pages = paged(sections, self._room) or ((),)
        if pages == self._pages:
            return
        self._pages = pages
        self._at = min(self._at, len(pages) - 1)
        self._show_page()
        if len(pages) == 1:
            self._timer.stop()
        elif not self._timer.isActive():
            self._timer.start()

    @Slot()
    def _turn(self) -> None:
        self._at = (self._at + 1) % len(self._pages)
        self._show_page()

    def _show_page(self) -> None:
        self._rows.show(self._pages[self._at])
        self.changed.emit()
