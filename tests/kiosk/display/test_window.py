"""The board's window on a real office: what stands on the television, how large, how readable."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage
from PySide6.QtQuick import QQuickItem
from pytestqt.qtbot import QtBot
from sqlalchemy import update

from db.models import Counter
from kiosk import app
from kiosk.display.legibility import letter_height, pixels_per_mm
from kiosk.display.window import DisplayWindow
from shared.actors import Officer, new_request
from shared.demonstration import PASSWORD
from shared.office import Office
from shared.qt.fonts import use_bundled_font
from shared.settings import DisplaySettings
from shared.staff import SignIn
from tests.support.offices import KIOSK, Place, at, seated, take_ticket
from tests.support.scanner import Keyboard
from tests.support.touch import ancestors, dispose_of, spin, wait_until

LONG_NAME = "Loket Khusus Penyandang Disabilitas 12"
ROW = ("heading", "lead", "rowBody", "value")
NEAR = DisplaySettings(distance_m=3, diagonal_inch=65)
"""A large screen read from nearby: the side column has room for everything on one page."""


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


@pytest.fixture
def lobby(qtbot: QtBot, sqlite_place: Place) -> Iterator[Lobby]:
    use_bundled_font()
    lobby = Lobby(qtbot, sqlite_place, sqlite_place.open())
    yield lobby
    for window in lobby.windows:
        window.leave()
        dispose_of(window)


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
    take_ticket(lobby.office)
    window = lobby.open()
    assert words(window, "restTitle") == ["Selamat datang"]
    assert {"SIMULASI", "09.00", "Senin 23 Nov"} <= set(words(window))


def test_a_call_appears_with_its_counter_and_moves_on_to_the_last_calls(lobby: Lobby) -> None:
    window = lobby.open(settings=NEAR)
    first = lobby.call(seated(lobby.office, "siti", 1))
    lobby.wait_for(window, "number", first)
    assert words(window, "place") == ["Loket 1"]
    assert words(window, "direction") == ["Silakan menuju"]

    second = lobby.call(seated(lobby.office, "budi", 2), "1b")
    lobby.wait_for(window, "number", second)
    assert words(window, "place") == ["Loket 2"]
    assert words(window, "previousPlace") == ["Loket 1"]


def test_every_counter_tells_whom_it_serves(lobby: Lobby) -> None:
    window = lobby.open(settings=NEAR)
    siti = seated(lobby.office, "siti", 1)
    ticket = take_ticket(lobby.office)
    lobby.office.queueing.call(ticket.id, siti, new_request())
    lobby.wait(lambda: ticket.label in words(window, "value"))
    assert "Loket 2 tutup" in words(window, "rowBody")
    seated(lobby.office, "budi", 2)
    lobby.wait(lambda: "–" in words(window, "value"))


def test_waiting_visitors_are_counted_under_their_prefix(lobby: Lobby) -> None:
    window = lobby.open(settings=NEAR)
    for _ in range(11):
        take_ticket(lobby.office, "1a")
    lobby.wait(lambda: "11" in words(window, "value"))


def test_a_computer_that_becomes_free_is_called_with_its_room(lobby: Lobby) -> None:
    window = lobby.open(settings=NEAR)
    assert "Ruang bidding\n8 PC kosong" in words(window, "rowBody")
    tickets = [take_ticket(lobby.office, "1d", phone=f"08123456{n:04}") for n in range(9)]
    lobby.wait(lambda: "Ruang bidding" in words(window, "rowBody"))
    lobby.office.bidding_room.sign_out(tickets[2].code, KIOSK, new_request())
    lobby.wait_for(window, "number", tickets[8].label)
    assert words(window, "place") == ["PC 3"]
    assert words(window, "direction") == ["Silakan ke ruang bidding"]


def test_a_break_of_some_services_is_told_beside_those_that_are_open(lobby: Lobby) -> None:
    lobby.place.clock.set(at(12, 18))
    window = lobby.open(settings=NEAR)
    assert words(window, "heading") == ["Istirahat, buka pukul 13.00", "Menunggu"]
    assert words(window, "notice") == ["Layanan A dan B istirahat, buka lagi pukul 13.00"]


def test_a_break_of_the_whole_office_counts_down(lobby: Lobby) -> None:
    supervisor = lobby.office.staff.sign_in(SignIn("kepala", PASSWORD, "PC kepala"))
    noon = {"days": [0, 1, 2, 3, 4], "starts": "12:00", "ends": "13:00"}
    lobby.office.preferences.change({"office_breaks": (noon,)}, supervisor, new_request())
    lobby.place.clock.set(at(12, 18))
    window = lobby.open()
    assert words(window, "restTitle") == ["Istirahat"]
    assert words(window, "restText") == ["42 menit lagi"]
    assert words(window, "restDetail") == ["Buka lagi pukul 13.00"]


def test_a_break_begins_on_the_board_by_the_clock_alone(lobby: Lobby) -> None:
    lobby.place.clock.set(at(11, 59, 59))
    window = lobby.open(settings=NEAR)
    assert words(window, "heading") == ["Menunggu"]
    lobby.place.clock.set(at(12))
    lobby.wait(lambda: words(window, "heading")[0] == "Istirahat, buka pukul 13.00")


def test_a_holiday_is_named_with_the_next_opening(lobby: Lobby) -> None:
    lobby.place.clock.set(at(10).replace(month=12, day=25))
    window = lobby.open()
    assert words(window, "restTitle") == ["Hari libur"]
    assert words(window, "restText") == ["Hari Raya Natal"]
    assert words(window, "restDetail") == ["Buka lagi Senin 28 Des pukul 09.00"]


def test_the_running_text_is_the_offices_own_and_turns(lobby: Lobby) -> None:
    supervisor = lobby.office.staff.sign_in(SignIn("kepala", PASSWORD, "PC kepala"))
    mine = {"running_text": "Parkir di belakang.\nMushola di lantai 2."}
    lobby.office.preferences.change(mine, supervisor, new_request())
    window = lobby.open()
    for told in ("Layanan A dan B buka sampai pukul 12.00", "Parkir di belakang."):
        lobby.wait_for(window, "notice", told)


def test_when_nobody_waits_the_maklumat_and_the_pictures_take_turns_until_somebody_comes(
    lobby: Lobby, tmp_path: Path
) -> None:
    pictures = tmp_path / "foto"
    pictures.mkdir()
    picture = QImage(640, 480, QImage.Format.Format_RGB32)
    picture.fill(QColor("#336699"))
    assert picture.save(str(pictures / "kantor.jpg"))
    (pictures / "rusak.png").write_bytes(b"bukan gambar")
    (pictures / "catatan.txt").write_text("bukan gambar")

    window = lobby.open(settings=DisplaySettings(pictures=pictures), pace=0.02)
    lobby.wait(lambda: words(window, "slideTitle") == ["Maklumat pelayanan"])
    assert "kantor demonstrasi" in " ".join(words(window, "slideText")).replace("\n", " ")
    lobby.wait(lambda: picture_names(window) == ["kantor.jpg"])
    lobby.wait(lambda: words(window, "restTitle") == ["Selamat datang"])

    take_ticket(lobby.office)
    lobby.wait(lambda: "1" in words(window, "value") and not shown_pictures(window))
    spin(1.0)
    assert words(window, "slideTitle") == []


@pytest.mark.qt_log_ignore("libpng error", "Error decoding")
def test_a_broken_picture_is_tried_once_and_again_when_it_was_mended(
    lobby: Lobby, tmp_path: Path, qtlog: Any
) -> None:
    picture = QImage(640, 480, QImage.Format.Format_RGB32)
    picture.fill(QColor("#336699"))
    assert picture.save(str(tmp_path / "utuh.png"))
    whole = (tmp_path / "utuh.png").read_bytes()
    (tmp_path / "rusak.png").write_bytes(whole[: len(whole) // 2])

    window = lobby.open(settings=DisplaySettings(pictures=tmp_path), pace=0.02)
    for _round in range(3):
        lobby.wait(lambda: picture_names(window) == ["utuh.png"])
        lobby.wait(lambda: words(window, "restTitle") == ["Selamat datang"])
    refused = [entry for entry in qtlog.records if "Error decoding" in entry.message]
    assert len(refused) == 1, "logged once, not in every round"

    (tmp_path / "rusak.png").write_bytes(whole)
    lobby.wait(lambda: picture_names(window) == ["rusak.png"])


def test_a_board_that_fills_its_screen_is_closed_by_staff_alone(lobby: Lobby) -> None:
    window = lobby.open()
    app._show_full_screen(window, "")
    assert not window.close(), "Alt+F4 asks so"
    assert window.isVisible()
    assert words(window, "restTitle") == ["Selamat datang"]
    Keyboard(window).press(Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)
    spin()
    assert window.isVisible()
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    Keyboard(window).press(Qt.Key.Key_Q, both)
    lobby.wait(lambda: not window.isVisible())


def test_a_board_in_a_window_of_its_own_closes(lobby: Lobby) -> None:
    window = lobby.open()
    assert window.close()
    assert window.rootObject() is None


def picture_names(window: DisplayWindow) -> list[str]:
    return [item.property("source").fileName() for item in shown_pictures(window)]


def shown_pictures(window: DisplayWindow) -> list[QQuickItem]:
    return [i for i in _below(window.contentItem()) if i.objectName() == "slidePicture"]


def test_an_idle_board_draws_nothing(lobby: Lobby) -> None:
    take_ticket(lobby.office)
    wait_for_rest(lobby.open(settings=NEAR), 3.0)


def wait_for_rest(window: DisplayWindow, seconds: float) -> None:
    """Wait until nothing was drawn for so long; what moves before may take a slow machine long."""
    frames: list[int] = []
    window.frameSwapped.connect(lambda: frames.append(1))

    def rests() -> bool:
        frames.clear()
        spin(seconds)
        return not frames

    wait_until(rests, "the board rests")


@pytest.mark.parametrize(("distance", "diagonal"), [(5, 55), (5, 43), (4, 43), (3, 65)])
def test_everything_can_be_read_from_the_configured_distance(
    lobby: Lobby, distance: float, diagonal: float
) -> None:
    settings = DisplaySettings(distance_m=distance, diagonal_inch=diagonal)
    window = lobby.open(settings=settings, pace=0.05)
    siti = seated(lobby.office, "siti", 1)
    label = lobby.call(siti)
    lobby.wait_for(window, "number", label)
    take_ticket(lobby.office)
    for item in every_text(lobby, window, "number", "place", "direction", "notice", *ROW):
        is_call = item.objectName() in ("number", "place")
        least = letter_height(0.7 if is_call else 0.35, distance)
        assert height_mm(item, diagonal) >= least, item.property("text")
        assert not overflows(item, window), item.property("text")


def every_text(lobby: Lobby, window: DisplayWindow, *names: str) -> Iterator[QQuickItem]:
    """Every text of a board that turns its pages, until all these were seen."""
    missing = set(names)
    while missing:
        window.grabWindow()  # a frame: texts are fitted into their places when one is drawn
        page = side_of(window)
        for item in texts(window):
            missing.discard(item.objectName())
            yield item
        lobby.wait(lambda page=page: not missing or page != side_of(window))  # type: ignore[misc]


def side_of(window: DisplayWindow) -> list[str]:
    return words(window, "rowBody") + words(window, "previousPlace")


def height_mm(item: QQuickItem, diagonal: float) -> float:
    """How high a text's capitals are on a screen of this diagonal."""
    font = QFont(item.property("font"))
    font.setPixelSize(size(item))
    return QFontMetricsF(font).capHeight() / pixels_per_mm(diagonal)


def test_the_number_is_larger_than_everything_else(lobby: Lobby) -> None:
    window = lobby.open()
    label = lobby.call(seated(lobby.office, "siti", 1))
    lobby.wait_for(window, "number", label)
    window.grabWindow()
    assert [size(item) >= 300 for item in texts(window, "number")] == [True]
    assert [size(item) >= 180 for item in texts(window, "place")] == [True]


@pytest.mark.parametrize(("distance", "diagonal"), [(5, 55), (5, 43), (7, 32)])
def test_a_welcome_stays_on_its_panel(lobby: Lobby, distance: float, diagonal: float) -> None:
    window = lobby.open(settings=DisplaySettings(distance_m=distance, diagonal_inch=diagonal))
    lobby.wait(lambda: "Menuju loket saat dipanggil" in words(window))
    window.grabWindow()
    told = next(i for i in texts(window) if i.property("text") == "Menuju loket saat dipanggil")
    panel = next(i for i in ancestors(told) if i.property("isCrowded") is not None)
    for item in (item for item in _below(panel) if item.property("text")):
        edge = item.mapRectToItem(panel, item.boundingRect())
        assert panel.boundingRect().contains(edge), item.property("text")


FAR = DisplaySettings(distance_m=7, diagonal_inch=32)
"""A screen too small for its room: everything is written as large as the board ever does."""


@pytest.mark.parametrize(
    ("resolution", "settings"),
    [
        *((each, DisplaySettings()) for each in ((1366, 768), (1920, 1080), (3840, 2160))),
        ((1280, 1024), DisplaySettings()),
        ((1920, 1080), FAR),
    ],
)
def test_a_long_counter_name_is_readable_and_nothing_is_cut_off(
    lobby: Lobby, resolution: tuple[int, int], settings: DisplaySettings
) -> None:
    with lobby.office.database.writing() as session:
        session.execute(update(Counter).values(name=LONG_NAME))
    siti = seated(lobby.office, "siti", 1)
    labels = [lobby.call(siti) for _ in range(6)]
    window = lobby.open(*resolution, settings=settings, pace=0.05)
    lobby.wait(lambda: words(window, "number") == labels[-1:])
    for item in every_text(lobby, window, "number", "place", "notice", "previousPlace", *ROW):
        assert not item.property("truncated"), item.property("text")
        assert not overflows(item, window), item.property("text")
    (number,), (place,) = texts(window, "number"), texts(window, "place")
    assert place.property("text") == LONG_NAME
    figures = number.parentItem()
    assert (
        place.mapRectToScene(drawn(place)).top()
        >= figures.mapToScene(QPointF(0, figures.height())).y()
    ), "the number and its place stand apart"
    if settings is not FAR:
        assert height_mm(place, settings.diagonal_inch) >= letter_height(0.7, settings.distance_m)


def drawn(item: QQuickItem) -> QRectF:
    """What a text takes, in its own coordinates; a text in the middle of more room lies lower."""
    height = item.property("paintedHeight")
    lower = (item.height() - height) / 2 if item.objectName() == "place" else 0
    return QRectF(0, lower, item.property("paintedWidth"), height)


def overflows(item: QQuickItem, window: DisplayWindow) -> bool:
    """Whether what is written lies partly outside its item's parent or the screen."""
    on_screen = item.mapRectToScene(drawn(item))
    screen = QRectF(0, 0, window.width(), window.height()).adjusted(-1, -1, 1, 1)
    wider = item.property("paintedWidth") > item.width() + 1
    return wider or not screen.contains(on_screen)


def test_every_text_stands_out_from_its_ground(lobby: Lobby) -> None:
    window = lobby.open()
    labels = [lobby.call(seated(lobby.office, "siti", 1)) for _ in range(2)]
    lobby.wait(lambda: words(window, "number") == labels[-1:])
    wait_for_rest(window, 1.0)  # the call has pulsed
    picture = window.grabWindow()
    for item in texts(window):
        edge = item.mapRectToScene(QRectF(item.boundingRect()))
        ground = picture.pixelColor(int(edge.left()) - 3, int(edge.center().y()))
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
