"""Takes from a window's events everything that could lead out of the kiosk."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Slot
from PySide6.QtGui import QEventPoint, QKeyEvent, QMouseEvent, QTouchEvent, QWheelEvent
from PySide6.QtQuick import QQuickItem, QQuickView

from kiosk.lockdown.fingers import Finger, OneFinger, Phase, Touch
from kiosk.lockdown.keys import is_visitors_key

_BACK_AFTER_MS: Final = 200
"""Lets a window manager finish what it began before the window asks for its place again."""

_NEVER: Final = (
    *(QEvent.Type.Close, QEvent.Type.ContextMenu, QEvent.Type.Shortcut),
    *(QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.DragLeave, QEvent.Type.Drop),
    *(QEvent.Type.NativeGesture, QEvent.Type.Gesture, QEvent.Type.GestureOverride),
    *(QEvent.Type.TabletPress, QEvent.Type.TabletMove, QEvent.Type.TabletRelease),
    *(QEvent.Type.HelpRequest, QEvent.Type.WhatsThis, QEvent.Type.EnterWhatsThisMode),
)
_KEYS: Final = (QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.ShortcutOverride)
_BUTTONS: Final = (
    *(QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease),
    QEvent.Type.MouseButtonDblClick,
)
_TOUCHES: Final = (QEvent.Type.TouchBegin, QEvent.Type.TouchUpdate, QEvent.Type.TouchEnd)
_LEAVINGS: Final = (
    *(QEvent.Type.WindowStateChange, QEvent.Type.Hide),
    *(QEvent.Type.FocusOut, QEvent.Type.WindowDeactivate),
)
_IGNORED_BY_NATURE: Final = frozenset(
    {QEvent.Type.Close, QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop}
)
"""Accepted, these would tell the system that the window agrees."""

_PHASES: Final = {
    QEventPoint.State.Pressed: Phase.PRESSED,
    QEventPoint.State.Released: Phase.RELEASED,
}
_TOUCH_OF: Final = {
    QEventPoint.State.Pressed: QEvent.Type.TouchBegin,
    QEventPoint.State.Released: QEvent.Type.TouchEnd,
}


class Guard(QObject):
    """Stands before one window until it is lifted, and keeps it full screen and in front."""

    def __init__(self, window: QQuickView) -> None:
        super().__init__(window)
        self._window = window
        self._fingers = OneFinger()
        self._resending = False
        self._rules = self._all_rules()
        self._back = QTimer(self, interval=_BACK_AFTER_MS, singleShot=True)
        self._back.timeout.connect(self._come_back)
        window.installEventFilter(self)

    def lift(self) -> None:
        """Let the window go: staff close it, or the system ends the program."""
        self._back.stop()
        self._window.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        rule = self._rules.get(event.type())
        return False if rule is None or self._resending else rule(event)

    def _all_rules(self) -> Mapping[QEvent.Type, Callable[[Any], bool]]:
        return {
            **dict.fromkeys(_NEVER, self._refuse),
            **dict.fromkeys(_KEYS, self._refuses_key),
            **dict.fromkeys(_BUTTONS, self._refuses_button),
            **dict.fromkeys(_TOUCHES, self._refuses_touch),
            QEvent.Type.TouchCancel: self._see_fingers_gone,
            QEvent.Type.Wheel: self._refuses_wheel,
            **dict.fromkeys(_LEAVINGS, self._see_it_leave),
        }

    def _refuse(self, event: QEvent) -> bool:
        event.setAccepted(event.type() not in _IGNORED_BY_NATURE)
        return True

    def _refuses_key(self, event: QKeyEvent) -> bool:
        focus: QQuickItem | None = self._window.activeFocusItem()
        is_writing = focus is not None and focus.property("cursorPosition") is not None
        return not is_visitors_key(event, is_writing) and self._refuse(event)

    def _refuses_button(self, event: QMouseEvent) -> bool:
        return event.button() != Qt.MouseButton.LeftButton and self._refuse(event)

    def _refuses_wheel(self, event: QWheelEvent) -> bool:
        is_zoom = event.modifiers() != Qt.KeyboardModifier.NoModifier
        return is_zoom and self._refuse(event)

    def _refuses_touch(self, event: QTouchEvent) -> bool:
        if event.type() == QEvent.Type.TouchBegin:
            # Of a finger that was down when its screen fell out, the end is never told.
            self._fingers.forget()
        points = event.points()
        size = (self._window.width(), self._window.height())
        touch = self._fingers.judge([_finger(point) for point in points], size)
        if touch.finger is not None and len(points) == 1:
            return False
        self._resend(event, touch)
        return self._refuse(event)

    def _resend(self, event: QTouchEvent, touch: Touch) -> None:
        """Give the window what is left of a touch."""
        points = [point for point in event.points() if point.id() == touch.finger]
        if not points and not touch.is_taken_back:
            return
        kind = QEvent.Type.TouchCancel
        if points:
            kind = _TOUCH_OF.get(points[0].state(), QEvent.Type.TouchUpdate)
        rest = QTouchEvent(kind, event.pointingDevice(), event.modifiers(), points)
        rest.setTimestamp(event.timestamp())
        self._resending = True
        try:
            QCoreApplication.sendEvent(self._window, rest)
        finally:
            self._resending = False

    def _see_fingers_gone(self, _: QEvent) -> bool:
        self._fingers.forget()
        return False

    def _see_it_leave(self, _: QEvent) -> bool:
        self._back.start()
        return False

    @Slot()
    def _come_back(self) -> None:
        if not self._window.isVisible() or self._window.windowState() != _FULL:
            self._window.showFullScreen()
        if not self._window.isActive():
            self._window.raise_()
            self._window.requestActivate()


_FULL: Final = Qt.WindowState.WindowFullScreen


def _finger(point: QEventPoint) -> Finger:
    at = point.position()
    return Finger(point.id(), _PHASES.get(point.state(), Phase.HELD), at.x(), at.y())
