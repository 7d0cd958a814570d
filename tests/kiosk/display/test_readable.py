"""The board can be read from where people wait: how large, how clear, nothing cut off."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QFontMetricsF
from PySide6.QtQuick import QQuickItem
from sqlalchemy import update

from db.models import Counter
from kiosk.display.legibility import letter_height, pixels_per_mm
from kiosk.display.window import DisplayWindow
from shared.settings import DisplaySettings
from tests.kiosk.display.lobby import Lobby, below, size, texts, wait_for_rest, words
from tests.support.contrast import contrast
from tests.support.offices import seated, take_ticket
from tests.support.touch import ancestors

LONG_NAME = "Loket Khusus Penyandang Disabilitas 12"
ROW = ("heading", "lead", "rowBody", "value")


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
    for item in (item for item in below(panel) if item.property("text")):
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
