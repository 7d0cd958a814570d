"""Tells the supervisor that the window's thread is still at work."""

import os
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Slot

PULSE_SECONDS: Final = 1.0


class Pulse(QObject):
    """Writes a byte to a pipe every second, from the thread that draws and takes taps."""

    def __init__(self, pipe: int, parent: QObject) -> None:
        """`pipe` is a file descriptor that only the supervisor reads."""
        super().__init__(parent)
        self._pipe = pipe
        self._timer = QTimer(self, interval=int(PULSE_SECONDS * 1_000))
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    @Slot()
    def _beat(self) -> None:
        try:
            os.write(self._pipe, b".")
        except OSError:
            # Nobody watches any more; the next supervisor must find no second kiosk.
            self._timer.stop()
            QCoreApplication.exit(1)
