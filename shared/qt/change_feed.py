"""Tells the screens of one window that the office's data has changed."""

from typing import Final

from PySide6.QtCore import Property, QObject, QSocketNotifier, QTimer, Signal, Slot

from db.changes import ChangesLost, ChangeWatch
from shared.errors import UserError
from shared.qt.tasks import Tasks

POLL_MILLISECONDS: Final = 100
RETRY_MILLISECONDS: Final = 1_000


class ChangeFeed(QObject):
    """Says `changed` after somebody has committed; heals by itself when the connection is lost.

    A lost connection shows as `connected` false until the database answers again; then
    `changed` is said once, because nobody knows what happened meanwhile.
    """

    changed = Signal()
    connectedChanged = Signal(bool)

    def __init__(self, watch: ChangeWatch, parent: QObject) -> None:
        """Take over an open watch; it is closed with `close`."""
        super().__init__(parent)
        self._watch = watch
        self._connected = True
        self._is_closed = False
        self._tasks = Tasks(self)
        self._notifier: QSocketNotifier | None = None
        self._poll_timer = QTimer(self, interval=POLL_MILLISECONDS)
        self._poll_timer.timeout.connect(self._poll)
        self._retry_timer = QTimer(self, interval=RETRY_MILLISECONDS, singleShot=True)
        self._retry_timer.timeout.connect(self._reopen)
        self._listen()

    @Property(bool, notify=connectedChanged)
    def connected(self) -> bool:
        """Whether the database answers."""
        return self._connected

    def close(self) -> None:
        """Stop, and give the connection back; closing again does nothing."""
        if self._is_closed:
            return
        self._is_closed = True
        self._stop_listening()
        self._retry_timer.stop()
        self._tasks.close()
        self._watch.close()

    def _listen(self) -> None:
        socket = self._watch.fileno()
        if socket is None:
            self._poll_timer.start()
            return
        self._notifier = QSocketNotifier(socket, QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._poll)

    def _stop_listening(self) -> None:
        self._poll_timer.stop()
        if self._notifier is not None:
            # A dead socket stays readable: it would fire for ever.
            self._notifier.setEnabled(False)
            self._notifier.deleteLater()
            self._notifier = None

    @Slot()
    def _poll(self) -> None:
        try:
            has_changed = self._watch.poll()
        except ChangesLost:
            self._lose()
            return
        if has_changed:
            self.changed.emit()

    def _lose(self) -> None:
        self._stop_listening()
        self._tell_connected(False)
        self._retry_timer.start()

    @Slot()
    def _reopen(self) -> None:
        self._tasks.run(self._try_reopen, done=self._on_tried, failed=self._on_broken)

    def _try_reopen(self) -> bool:
        try:
            self._watch.reopen()
        except ChangesLost:
            return False
        return True

    def _on_tried(self, succeeded: bool) -> None:
        if not succeeded:
            self._retry_timer.start()
            return
        self._listen()
        self._tell_connected(True)
        self.changed.emit()

    def _on_broken(self, _fault: UserError) -> None:
        self._retry_timer.start()

    def _tell_connected(self, connected: bool) -> None:
        self._connected = connected
        self.connectedChanged.emit(connected)
