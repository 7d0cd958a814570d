"""The board's window on the waiting room's television."""

import logging
from pathlib import Path
from typing import Final

from PySide6.QtCore import QKeyCombination, Qt, QTimer, QUrl, Signal, Slot
from PySide6.QtGui import QCloseEvent, QColor, QKeyEvent
from PySide6.QtQuick import QQuickView

from kiosk.display.announcer import Announcer
from kiosk.display.layout import Layout
from kiosk.display.legibility import Sizes, sizes
from kiosk.display.model import BoardModel
from kiosk.display.parts import Parts
from kiosk.models.clock_model import ClockModel
from shared.actors import Kiosk, new_request
from shared.office import Office
from shared.qt.change_feed import ChangeFeed
from shared.qt.heartbeat import Heartbeat
from shared.settings import DisplaySettings
from shared.voice import Output
from shared.voice.synthesiser import load_voice
from shared.workstations import WorkstationKind

_PAGE: Final = Path(__file__).parent / "qml" / "BoardPage.qml"
_GROUND: Final = QColor("#0A2E28")
_BOARD: Final = Kiosk("Layar antrean")
_STAFF_CLOSE: Final = QKeyCombination(
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier, Qt.Key.Key_Q
)
_log = logging.getLogger(__name__)


class DisplayWindow(QQuickView):
    """The public board of one office, laid out for 1920×1080 and scaled to any screen.

    Closing it ends its work under way and gives back everything it held.
    """

    called = Signal(str, str)
    """A number and its place, when they are announced."""

    def __init__(
        self,
        office: Office,
        by: Kiosk = _BOARD,
        settings: DisplaySettings | None = None,
        *,
        hold: float | None = None,
        output: Output | None = None,
        pace: float = 1.0,
    ) -> None:
        """Show the office's queue, and speak on `output` if there is one.

        `hold` is the least time in seconds a call stays up, if not the settings'; `pace`
        stretches how long everything else stands.
        """
        super().__init__()
        chosen = settings or DisplaySettings()
        zone = office.catalogue.office.zone
        self._office = office
        self._by = by
        self._is_locked = False
        self._sizes = _chosen_sizes(chosen)
        self._layout = Layout(self._sizes.text)
        self._feed = ChangeFeed(office.changes(), self)
        self._clock = ClockModel(office.clock, zone, self)
        self._heartbeat = Heartbeat(self._beat, self)
        self._announcer = _announcer(office, chosen, output, self) if output else None
        self._board = BoardModel(
            office.queueing.board,
            office.clock,
            zone,
            self._feed,
            Parts(self._layout, chosen.pictures, self, pace=pace),
            self,
            hold=chosen.call_seconds if hold is None else hold,
            announcer=self._announcer,
        )
        self._board.called.connect(self.called)
        # Hours begin and end by the clock, without anybody's commit.
        self._clock.changed.connect(self._board.read)
        self._feed.connectedChanged.connect(self._heartbeat.beat)
        self._show_page(office.catalogue.office.short_name)

    def lock(self) -> None:
        """Refuse to be closed, as by Alt+F4; staff still can, by Ctrl+Alt+Q."""
        self._is_locked = True

    def unlock(self) -> None:
        """Let go: the program ends."""
        self._is_locked = False

    @Slot()
    def leave(self) -> None:
        """Staff close the board."""
        self.unlock()
        self.close()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the one key combination that means something to a board."""
        if event.keyCombination() == _STAFF_CLOSE:
            # Not at once: the window must not be taken down under its own key press.
            QTimer.singleShot(0, self.leave)
        super().keyPressEvent(event)

    def _beat(self) -> None:
        self._office.workstations.beat(self._by.name, WorkstationKind.BOARD)
        # An office whose kiosk is switched off still gives unclaimed computers away.
        self._office.bidding_room.lapse(self._by, new_request())

    def _show_page(self, office_name: str) -> None:
        self.setTitle(f"{office_name} · Layar antrean")
        self.setColor(_GROUND)
        self.setCursor(Qt.CursorShape.BlankCursor)
        self.setResizeMode(QQuickView.ResizeMode.SizeRootObjectToView)
        self.setInitialProperties(
            {
                "board": self._board,
                "clock": self._clock,
                "office": office_name,
                "textSize": self._sizes.text,
                "largeSize": self._sizes.large,
                "headerHeight": self._layout.header,
                "footerHeight": self._layout.footer,
                "sideWidth": self._layout.side,
            }
        )
        self.setSource(QUrl.fromLocalFile(_PAGE))
        if self.status() is not QQuickView.Status.Ready:
            raise RuntimeError("; ".join(error.toString() for error in self.errors()))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Take the page down before what it is bound to."""
        if self._is_locked:
            event.ignore()
            return
        self._heartbeat.close()
        self._board.close()
        if self._announcer is not None:
            self._announcer.close()
        self._feed.close()
        self.setSource(QUrl())
        super().closeEvent(event)


def _announcer(
    office: Office, settings: DisplaySettings, output: Output, window: DisplayWindow
) -> Announcer:
    return Announcer(office.workstations, load_voice(settings.voice_folder), output, window)


def _chosen_sizes(settings: DisplaySettings) -> Sizes:
    chosen = sizes(settings.distance_m, settings.diagonal_inch)
    if not chosen.is_legible:
        _log.warning(
            "a screen of %g inches can be read from %.1f m at most, not from %g m",
            settings.diagonal_inch,
            chosen.legible_m,
            settings.distance_m,
        )
    return chosen
