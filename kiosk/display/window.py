"""The board's window on the waiting room's television."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QCloseEvent, QColor
from PySide6.QtQuick import QQuickView

from kiosk.display.call_sequence import HOLD_SECONDS
from kiosk.display.model import BoardModel
from kiosk.models.clock_model import ClockModel
from shared.office import Office
from shared.qt.change_feed import ChangeFeed

_PAGE: Final = Path(__file__).parent / "qml" / "BoardPage.qml"
_GROUND: Final = QColor("#0A2E28")


class DisplayWindow(QQuickView):
    """The public board of one office, laid out for 1920×1080 and scaled to any screen.

    Closing it ends its work under way and gives back everything it held.
    """

    def __init__(self, office: Office, *, hold: float = HOLD_SECONDS) -> None:
        """Show the office's queue; `hold` is the least time in seconds a call stays up."""
        super().__init__()
        zone = office.catalogue.office.zone
        self._feed = ChangeFeed(office.changes(), self)
        self._clock = ClockModel(office.clock, zone, self)
        self._board = BoardModel(
            office.queueing.board, office.clock, zone, self._feed, self, hold=hold
        )
        # Hours begin and end by the clock, without anybody's commit.
        self._clock.changed.connect(self._board.read)
        self._show_page(office.catalogue.office.short_name)

    def _show_page(self, office_name: str) -> None:
        self.setTitle(f"{office_name} · Layar antrean")
        self.setColor(_GROUND)
        self.setCursor(Qt.CursorShape.BlankCursor)
        self.setResizeMode(QQuickView.ResizeMode.SizeRootObjectToView)
        self.setInitialProperties(
            {"board": self._board, "clock": self._clock, "office": office_name}
        )
        self.setSource(QUrl.fromLocalFile(_PAGE))
        if self.status() is not QQuickView.Status.Ready:
            raise RuntimeError("; ".join(error.toString() for error in self.errors()))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Take the page down before what it is bound to."""
        self._board.close()
        self._feed.close()
        self.setSource(QUrl())
        super().closeEvent(event)
