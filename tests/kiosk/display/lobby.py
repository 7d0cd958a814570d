"""A board on the wall of a real office, and what can be read on it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from PySide6.QtQuick import QQuickItem
from pytestqt.qtbot import QtBot

from kiosk.display.window import DisplayWindow
from shared.actors import Officer, new_request
from shared.office import Office
from shared.settings import DisplaySettings
from tests.support.offices import Place, take_ticket
from tests.support.touch import spin, wait_until


@dataclass
class Lobby:
    """A board on the wall, and the workstation of the officers who call."""

    qtbot: QtBot
    place: Place
    office: Office
    windows: list[DisplayWindow] = field(default_factory=list)

    def open(
        self,
        width: int = 1920,
        height: int = 1080,
        hold: float = 0.0,
        settings: DisplaySettings | None = None,
        pace: float = 1.0,
    ) -> DisplayWindow:
        """Hang up a board of this size and wait until it has read the queue."""
        window = DisplayWindow(self.place.open(), settings=settings, hold=hold, pace=pace)
        self.windows.append(window)
        window.resize(width, height)
        window.show()
        self.wait(lambda: words(window, "heading") != [])
        return window

    def call(self, officer: Officer, service: str = "1a") -> str:
        """A visitor takes a number, is called and served; return the number."""
        ticket = take_ticket(self.office, service)
        self.office.queueing.call(ticket.id, officer, new_request())
        self.office.queueing.begin(ticket.id, officer, new_request())
        self.office.queueing.finish(ticket.id, officer, new_request())
        return ticket.label

    def wait_for(self, window: DisplayWindow, name: str, *told: str) -> None:
        self.wait(lambda: words(window, name) == list(told))

    def wait(self, condition: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(condition, timeout=60_000)


def texts(window: DisplayWindow, name: str = "") -> list[QQuickItem]:
    """The texts that can be seen, those of one object name or all."""
    return [
        item
        for item in below(window.contentItem())
        if item.inherits("QQuickText") and item.property("text") and name in ("", item.objectName())
    ]


def words(window: DisplayWindow, name: str = "") -> list[str]:
    return [
        item.property("text").replace("\N{NO-BREAK SPACE}", " ") for item in texts(window, name)
    ]


def below(item: QQuickItem) -> Iterator[QQuickItem]:
    for child in item.childItems():
        if child.isVisible():
            yield child
            yield from below(child)


def size(item: QQuickItem) -> int:
    """The size in design pixels a text is drawn at, after it was fitted into its place."""
    return int(item.property("fontInfo").property("pixelSize").toInt())


def wait_for_rest(window: DisplayWindow, seconds: float) -> None:
    """Wait until nothing was drawn for so long; what moves before may take a slow machine long."""
    frames: list[int] = []
    window.frameSwapped.connect(lambda: frames.append(1))

    def rests() -> bool:
        frames.clear()
        spin(seconds)
        return not frames

    wait_until(rests, "the board rests")
