"""A visitor's hand: finds items of a QML window and touches them as a finger would."""

import time
from collections.abc import Callable, Iterator

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QEventLoop,
    QObject,
    QPoint,
    QPointF,
    QRectF,
    Qt,
)
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickItem, QQuickView
from PySide6.QtTest import QTest

PATIENCE_SECONDS = 60.0
_FRAME_SECONDS = 0.02


def spin(seconds: float = 0.0) -> None:
    """Let Qt work for this long, at least once through what is waiting."""
    end = time.monotonic() + seconds
    while True:
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
        QCoreApplication.sendPostedEvents(None, 0)
        # Only a running loop, as the app's, deletes by itself: pages left would pile up here.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        if time.monotonic() >= end:
            return
        time.sleep(0.002)


def wait_until(is_so: Callable[[], object], what: str, seconds: float = PATIENCE_SECONDS) -> None:
    """Let Qt work until something holds; raises AssertionError when it never does."""
    if not came_true(is_so, seconds):
        raise AssertionError(f"waited {seconds:g} s in vain until {what}")


def dispose_of(thing: QObject) -> None:
    """Delete a thing of Qt here and now: the collector might on another thread."""
    thing.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    spin()


def came_true(is_so: Callable[[], object], seconds: float = PATIENCE_SECONDS) -> bool:
    """Let Qt work until something holds, or for this long; tell whether it does."""
    end = time.monotonic() + seconds
    while not is_so():
        if time.monotonic() >= end:
            return False
        spin(0.01)
    return True


def picture_at_rest(grab: Callable[[], QImage]) -> QImage:
    """A picture in which nothing moves any more; where something always does, after a while."""
    spin(0.3)
    seen = [grab()]

    def is_still() -> bool:
        spin(0.1)
        seen.append(grab())
        return seen[-1] == seen[-2]

    came_true(is_still, 2)
    return seen[-1]


def walk(item: QQuickItem) -> Iterator[QQuickItem]:
    """An item and everything visible in it; delegates of a Repeater are no QObject children."""
    if not item.isVisible() or item.opacity() == 0:
        return
    yield item
    for child in item.childItems():
        yield from walk(child)


def ancestors(item: QQuickItem) -> Iterator[QQuickItem]:
    """What an item lies in, from the inside out."""
    parent = item.parentItem()
    while parent is not None:
        yield parent
        parent = parent.parentItem()


def _contains(item: QQuickItem, point: QPoint) -> bool:
    return item.contains(item.mapFromScene(QPointF(point)))


class Hand:
    """Touches one window. Names are `objectName`s; only what is visible can be found."""

    def __init__(self, window: QQuickView) -> None:
        self.window = window
        self.taps = 0
        self._screen = QTest.createTouchDevice()

    def items(self) -> Iterator[QQuickItem]:
        """Everything visible."""
        yield from walk(self.window.contentItem())

    def look_for(self, name: str) -> QQuickItem | None:
        """The visible item of that name, or None."""
        return next((item for item in self.items() if item.objectName() == name), None)

    def find(self, name: str) -> QQuickItem:
        """The visible item of that name, waited for."""
        self._wait(lambda: self.look_for(name), f"{name} is visible")
        found = self.look_for(name)
        assert found is not None
        return found

    def sees(self, text: str) -> bool:
        """Whether some visible text contains these words."""
        return any(text in shown for shown in self.texts())

    def texts(self) -> list[str]:
        """Every visible text, from back to front."""
        shown = (item.property("text") for item in self.items())
        return [text for text in shown if isinstance(text, str) and text]

    def wait_for(self, name: str) -> QQuickItem:
        """Wait until an item is visible and enabled."""
        self._wait(lambda: self._is_ready(name), f"{name} can be tapped")
        return self.find(name)

    def wait_for_text(self, text: str) -> None:
        """Wait until some visible text contains these words."""
        self._wait(lambda: self.sees(text), f"“{text}” is to be read")

    def tap(self, name: str) -> None:
        """Touch the middle of an item once it is enabled; typing is not counted."""
        self.tap_item(self.wait_for(name))
        if name.startswith("key-"):
            self.taps -= 1

    def tap_item(self, item: QQuickItem) -> None:
        """Touch the middle of an item once it rests, whether it is enabled or not.

        What lies out of sight is scrolled to first, by the arrows that a visitor would use.
        """
        self._wait(lambda: self.look_for("settling") is None, "the page takes taps")
        self.wait_until_at_rest(item)
        while not self._is_in_view(item):
            self.touch(self.middle(self._arrow_to(item)))
            self.taps -= 1
            self.wait_until_at_rest(item)
        self.touch(self.middle(item))

    def _arrow_to(self, item: QQuickItem) -> QQuickItem:
        """The arrow towards an item, of its own column: a page may have two."""
        middle = self.middle(item)
        holder = next(h for h in ancestors(item) if h.clip() and not _contains(h, middle))
        top = holder.mapToScene(QPointF(0, 0)).y()
        name = "scroll-up" if middle.y() < top else "scroll-down"
        column = holder.parentItem()
        self._wait(lambda: any(i.objectName() == name for i in walk(column)), f"{name} is visible")
        return next(i for i in walk(column) if i.objectName() == name)

    def wait_until_at_rest(self, item: QQuickItem) -> None:
        """Wait until an item has been laid out, which happens with the next frame, and moved."""
        before = None
        while before != self.middle(item):
            before = self.middle(item)
            spin(_FRAME_SECONDS)

    def wait_until_still(self) -> None:
        """Wait until the whole page has found its layout, which may take it several frames."""
        seen: list[QRectF] = []

        def is_still() -> bool:
            before = seen[:]
            seen[:] = [QRectF(i.x(), i.y(), i.width(), i.height()) for i in self.items()]
            if seen == before:
                return True
            spin(4 * _FRAME_SECONDS)
            return False

        self._wait(is_still, "nothing moves")

    def touch(self, point: QPoint) -> None:
        """Touch a point of the window."""
        self.taps += 1
        QTest.touchEvent(self.window, self._screen).press(0, point, self.window)
        QTest.touchEvent(self.window, self._screen).release(0, point, self.window)
        spin()

    def middle(self, item: QQuickItem) -> QPoint:
        """The middle of an item in window coordinates."""
        return item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()

    def type(self, text: str) -> None:
        """Write on the screen's keyboard, letter by letter."""
        for letter in text:
            self._type_letter(letter)

    def fill(self, field: str, text: str) -> None:
        """Touch a field of the guestbook and write into it; not counted as taps."""
        self.tap_item(self.find(f"field-{field}"))
        self.taps -= 1
        self.type(text)

    def press_key(self, key: Qt.Key) -> None:
        """Press a key of a real keyboard."""
        QTest.keyClick(self.window, key)
        spin()

    def key_in(self, text: str) -> None:
        """Write on a real keyboard, which the system gives to the window in front."""
        if not self.window.isActive():
            self.window.requestActivate()
            self._wait(self.window.isActive, "the window is in front")
        for letter in text:
            QTest.keyClick(self.window, letter)  # type: ignore[call-overload]
        spin()

    def picture(self) -> QImage:
        """The window when nothing moves any more; where something always does, after a while."""
        return picture_at_rest(self.window.grabWindow)

    def _type_letter(self, letter: str) -> None:
        if letter == " ":
            self.tap("key-space")
            return
        name = f"key-{letter.lower()}"
        if self.look_for(name) is None:
            self.tap("key-signs")
        if letter.isalpha() and self.find(name).property("text") != letter:
            self.tap("key-shift")
        self.tap(name)

    def _is_in_view(self, item: QQuickItem) -> bool:
        middle = self.middle(item)
        holders = (holder for holder in ancestors(item) if holder.clip())
        return all(_contains(holder, middle) for holder in holders)

    def _wait(self, is_so: Callable[[], object], what: str) -> None:
        if not came_true(is_so):
            raise AssertionError(f"waited in vain until {what}; on screen: {self.texts()}")

    def _is_ready(self, name: str) -> bool:
        item = self.look_for(name)
        return item is not None and item.isEnabled()
