"""Whether the kiosk reaches the office's database."""

from PySide6.QtCore import Property, QObject, Signal, Slot

from kiosk.models.qml import QmlElement, QmlUncreatable
from shared.qt.change_feed import ChangeFeed
from shared.qt.heartbeat import Heartbeat

QML_IMPORT_NAME = "LoketLPSE.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the window")
class ConnectionModel(QObject):
    """Connected while changes are heard and signs of life are taken; heals by itself.

    Reading alone would not do: a database that cannot be written gives nobody a number.
    """

    changed = Signal()
    healed = Signal()

    def __init__(self, feed: ChangeFeed, heartbeat: Heartbeat, parent: QObject) -> None:
        super().__init__(parent)
        self._feed = feed
        self._heartbeat = heartbeat
        self._is_connected = True
        feed.connectedChanged.connect(self._look)
        # Who has just found the way back need not wait for the next beat.
        feed.connectedChanged.connect(heartbeat.beat)
        heartbeat.isAliveChanged.connect(self._look)

    @Property(bool, notify=changed)
    def isConnected(self) -> bool:
        """Whether a visitor can be served."""
        return self._is_connected

    @Slot()
    def _look(self) -> None:
        is_connected = bool(self._feed.connected) and bool(self._heartbeat.isAlive)
        if is_connected is self._is_connected:
            return
        self._is_connected = is_connected
        self.changed.emit()
        if is_connected:
            self.healed.emit()
