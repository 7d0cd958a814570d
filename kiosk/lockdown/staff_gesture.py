"""Notices the hidden gesture among the taps on a window."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QInputDevice, QPointerEvent, QWindow

from kiosk.lockdown.corners import CornerGesture, corner_at

_TAPS: Final = frozenset({QEvent.Type.TouchBegin, QEvent.Type.MouseButtonPress})


class StaffGesture(QObject):
    """An event filter for one window that takes nothing from it."""

    made = Signal()

    def __init__(self, window: QWindow) -> None:
        super().__init__(window)
        self._window = window
        self._gesture = CornerGesture()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _TAPS and isinstance(event, QPointerEvent) and _is_first_hand(event):
            at = event.points()[0].position()
            corner = corner_at(at.x(), at.y(), self._window.width(), self._window.height())
            if self._gesture.is_made_by(corner, event.timestamp()):
                self.made.emit()
        return False


def _is_first_hand(event: QPointerEvent) -> bool:
    """Whether this is no mouse press that Qt made from a touch already seen."""
    is_touch = event.device().type() == QInputDevice.DeviceType.TouchScreen
    return event.type() == QEvent.Type.TouchBegin or not is_touch
