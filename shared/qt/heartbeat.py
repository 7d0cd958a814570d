"""A workstation's sign of life, and whether the database still takes it."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot

from shared.errors import UserError
from shared.qt.tasks import Tasks
from shared.workstations import BEAT_SECONDS

RETRY_SECONDS: Final = 2
"""How soon it is tried again while the database is away."""


class Heartbeat(QObject):
    """Beats at once, then every `BEAT_SECONDS`; more often while nothing answers.

    On a thread of its own: a database that hangs must not hold up what visitors wait for.
    """

    isAliveChanged = Signal()

    def __init__(
        self, beat: Callable[[], None], parent: QObject, *, seconds: float = BEAT_SECONDS
    ) -> None:
        """`beat` writes the sign of life."""
        super().__init__(parent)
        self._beat = beat
        self._seconds = seconds
        self._is_alive = True
        self._is_beating = False
        self._tasks = Tasks(self)
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.beat)
        self._timer.start(0)

    @Property(bool, notify=isAliveChanged)
    def isAlive(self) -> bool:
        """Whether the last sign of life could be written."""
        return self._is_alive

    @Slot()
    def beat(self) -> None:
        """Give a sign of life now."""
        if self._is_beating:
            return
        self._is_beating = True
        self._tasks.run(self._beat, done=self._on_beaten, failed=self._on_failed)

    def close(self) -> None:
        """Stop beating."""
        self._timer.stop()
        self._tasks.close()

    def _on_beaten(self, _nothing: None) -> None:
        self._end(is_alive=True, again_in=self._seconds)

    def _on_failed(self, _error: UserError) -> None:
        self._end(is_alive=False, again_in=min(self._seconds, RETRY_SECONDS))

    def _end(self, *, is_alive: bool, again_in: float) -> None:
        self._is_beating = False
        self._timer.start(int(again_in * 1_000))
        if is_alive is not self._is_alive:
            self._is_alive = is_alive
            self.isAliveChanged.emit()
