"""Notices that nobody has touched a window for so many minutes."""

import time
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

_LOOK_MS: Final = 1_000
_SECONDS_A_MINUTE: Final = 60
_TOUCHES: Final = frozenset(
    {
        QEvent.Type.ShortcutOverride,  # a shortcut arrives as nothing else
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
    }
)


def passing_seconds() -> float:
    """Seconds that also pass while the machine sleeps, where its system counts those."""
    with_sleep = getattr(time, "CLOCK_BOOTTIME", None)
    return time.monotonic() if with_sleep is None else time.clock_gettime(with_sleep)


class IdleWatch(QObject):
    """Watches what reaches one window, and dialogs over it, from whatever an officer touches."""

    idle = Signal()
    """Said once; the watch then rests until it begins anew."""

    def __init__(self, window: QWidget, seconds: Callable[[], float]) -> None:
        """`seconds` counts on, from any beginning."""
        super().__init__(window)
        self._window = window
        self._seconds = seconds
        self._limit = 0.0
        self._touched_at = 0.0
        self._looks = QTimer(self, interval=_LOOK_MS)
        self._looks.timeout.connect(self.look)

    def begin(self, minutes: int) -> None:
        """Count anew; after so many minutes without a touch the window is idle."""
        self._touched_at = self._seconds()
        self.set_minutes(minutes)
        app = QCoreApplication.instance()
        assert app is not None
        app.installEventFilter(self)  # once, however often it is installed
        self._looks.start()

    def set_minutes(self, minutes: int) -> None:
        """Change how long is too long, without counting anew."""
        self._limit = minutes * _SECONDS_A_MINUTE

    def end(self) -> None:
        """Watch no more."""
        self._looks.stop()
        app = QCoreApplication.instance()
        if app is not None:
            app.removeEventFilter(self)

    def look(self) -> bool:
        """Say so if the window is idle by now."""
        if not self._looks.isActive() or self._seconds() - self._touched_at < self._limit:
            return False
        self.end()
        self.idle.emit()
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() not in _TOUCHES or not self._is_ours(watched):
            return False
        if self.look():  # a machine that slept wakes by a touch: that one is too late
            return True
        self._touched_at = self._seconds()
        return False

    def _is_ours(self, watched: QObject) -> bool:
        if isinstance(watched, QWidget):
            window = watched.window()
            dialog_of = window.parentWidget()
            return self._window in (window, dialog_of and dialog_of.window())
        return watched is self._window.windowHandle()
