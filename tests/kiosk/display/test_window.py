"""The board's window on a real office: what stands on the television, how large, how readable."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor
from PySide6.QtQuick import QQuickItem
from pytestqt.qtbot import QtBot
from sqlalchemy import update

from db.models import Counter
from kiosk.display.window import DisplayWindow
from shared.actors import Officer, new_request
from shared.office import Office
from shared.qt.fonts import use_bundled_font
from tests.support.offices import Place, at, seated, take_ticket

LONG_NAME = "Loket Khusus Penyandang Disabilitas 12"


@dataclass
class Lobby:
    """A board on the wall, and the workstation of the officers who call."""

    qtbot: QtBot
    place: Place
    office: Office
    windows: list[DisplayWindow] = field(default_factory=list)

    def open(self, width: int = 1920, height: int = 1080, hold: float = 0.0) -> DisplayWindow:
        """Hang up a board of this size and wait until it has read the queue."""
        window = DisplayWindow(self.place.open(), hold=hold)
        self.windows.append(window)
        window.resize(width, height)
        window.show()
        self.wait(lambda: words(window, "heading") != [])
        return window

    def call(self, officer: Officer, service: str = "1a") -> str:
        """A visitor takes a number and is called; return the number."""
        ticket = take_ticket(self.office, service)
        self.office.queueing.call(ticket.id, officer, new_request())
        self.office.queueing.begin(ticket.id, officer, new_request())
        self.office.queueing.finish(ticket.id, officer, new_request())
        return ticket.label

    def wait(self, condition: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(condition, timeout=10_000)


@pytest.fixture
def lobby(qtbot: QtBot, sqlite_place: Place) -> Iterator[Lobby]:
    use_bundled_font()
    lobby = Lobby(qtbot, sqlite_place, sqlite_place.open())
    yield lobby
    for window in lobby.windows:
        window.close()


def texts(window: DisplayWindow, name: str = "") -> list[QQuickItem]:
    """The texts that can be seen, those of one object name or all."""
    return [
        item
        for item in _below(window.contentItem())
        if item.inherits("QQuickText") and item.property("text") and name in ("", item.objectName())
    ]


def words(window: DisplayWindow, name: str = "") -> list[str]:
    return [
        item.property("text").replace("\N{NO-BREAK SPACE}", " ") for item in texts(window, name)
    ]


def _below(item: QQuickItem) -> Iterator[QQuickItem]:
    for child in item.childItems():
        if child.isVisible():
            yield child
            yield from _below(child)


def size(item: QQuickItem) -> int:
    """The size in design pixels a text is drawn at, after it was fitted into its place."""
    return int(item.property("fontInfo").property("pixelSize").toInt())


def test_nobody_called_yet_is_welcomed(lobby: Lobby) -> None:
    window = lobby.open()
    assert words(window, "restTitle") == ["Selamat datang"]
    assert "SIMULASI" in words(window)
    assert "Semua layanan gratis" in words(window)
    assert {"09.00", "Senin, 23 November 2026"} <= set(words(window))


def test_a_call_appears_with_its_counter_and_moves_on_to_the_last_calls(lobby: Lobby) -> None:
    window = lobby.open()
    first = lobby.call(seated(lobby.office, "siti", 1))
    lobby.wait(lambda: words(window, "number") == [first])
    assert words(window, "place") == ["Loket 1"]

    second = lobby.call(seated(lobby.office, "budi", 2), "1b")
    lobby.wait(lambda: words(window, "number") == [second])
    assert words(window, "place") == ["Loket 2"]
    assert words(window, "previousPlace") == ["Loket 1"]


def test_waiting_visitors_are_counted_under_their_prefix(lobby: Lobby) -> None:
    window = lobby.open()
    for _ in range(11):
        take_ticket(lobby.office, "1a")
    lobby.wait(lambda: "11" in words(window))


def test_a_break_of_some_services_is_told_beside_those_that_are_open(lobby: Lobby) -> None:
    lobby.place.clock.set(at(12, 18))
    window = lobby.open()
    assert words(window, "heading") == [
        "Istirahat, buka pukul 13.00",
        "Buka sampai pukul 16.00",
        "Buka sampai pukul 14.00",
    ]
    assert words(window, "notice") == [
        "Layanan A dan B istirahat, buka lagi pukul 13.00 · 42 menit lagi"
    ]


def test_a_break_begins_on_the_board_by_the_clock_alone(lobby: Lobby) -> None:
    lobby.place.clock.set(at(11, 59, 59))
    window = lobby.open()
    assert words(window, "heading")[0] == "Buka sampai pukul 12.00"
    lobby.place.clock.set(at(12))
    lobby.wait(lambda: words(window, "heading")[0] == "Istirahat, buka pukul 13.00")


def test_a_holiday_is_named_with_the_next_opening(lobby: Lobby) -> None:
    lobby.place.clock.set(at(10).replace(month=12, day=25))
    window = lobby.open()
    assert words(window, "restTitle") == ["Hari libur"]
    assert words(window, "restText") == ["Hari Raya Natal"]
    assert words(window, "restDetail") == ["Buka lagi Senin 28 Des pukul 09.00"]


def test_sizes_can_be_read_from_the_back_of_the_room(lobby: Lobby) -> None:
    window = lobby.open()
    label = lobby.call(seated(lobby.office, "siti", 1))
    lobby.wait(lambda: words(window, "number") == [label])
    window.grabWindow()  # a frame: texts are fitted into their places when one is drawn
    assert [size(item) >= 300 for item in texts(window, "number")] == [True]
    assert [size(item) >= 120 for item in texts(window, "place")] == [True]
    assert min(size(item) for item in texts(window)) >= 30


@pytest.mark.parametrize("resolution", [(1366, 768), (1920, 1080), (3840, 2160), (1280, 1024)])
def test_a_long_counter_name_is_readable_and_nothing_is_cut_off(
    lobby: Lobby, resolution: tuple[int, int]
) -> None:
    with lobby.office.database.writing() as session:
        session.execute(update(Counter).values(name=LONG_NAME))
    siti = seated(lobby.office, "siti", 1)
    labels = [lobby.call(siti) for _ in range(6)]
    window = lobby.open(*resolution)
    lobby.wait(lambda: words(window, "number") == labels[-1:])
    window.grabWindow()  # a frame: texts are fitted into their places when one is drawn

    assert words(window, "place") == [LONG_NAME]
    assert size(texts(window, "place")[0]) >= 120
    assert size(texts(window, "number")[0]) >= 300
    assert len(words(window, "previousPlace")) >= 2
    for item in texts(window):
        assert not item.property("truncated"), item.property("text")
        assert not overflows(item, window), item.property("text")


def overflows(item: QQuickItem, window: DisplayWindow) -> bool:
    """Whether what is written lies partly outside its item's parent or the screen."""
    drawn = QRectF(0, 0, item.property("paintedWidth"), item.property("paintedHeight"))
    on_screen = item.mapRectToScene(drawn)
    screen = QRectF(0, 0, window.width(), window.height()).adjusted(-1, -1, 1, 1)
    wider = item.property("paintedWidth") > item.width() + 1
    return wider or not screen.contains(on_screen)


def test_every_text_stands_out_from_its_ground(lobby: Lobby) -> None:
    window = lobby.open()
    labels = [lobby.call(seated(lobby.office, "siti", 1)) for _ in range(2)]
    lobby.wait(lambda: words(window, "number") == labels[-1:])
    picture = window.grabWindow()
    for item in texts(window):
        corner = item.mapToScene(QRectF(item.boundingRect()).topLeft())
        ground = picture.pixelColor(int(corner.x()) - 3, int(corner.y()) + 3)
        assert contrast(item.property("color"), ground) >= 7, item.property("text")


def contrast(ink: QColor, ground: QColor) -> float:
    """WCAG's contrast ratio of two colours, 1 to 21."""
    brighter, darker = sorted((luminance(ink), luminance(ground)), reverse=True)
    return (brighter + 0.05) / (darker + 0.05)


def luminance(color: QColor) -> float:
    def linear(channel: float) -> float:
        return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(c) for c in (color.redF(), color.greenF(), color.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
