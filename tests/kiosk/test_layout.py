"""Every page in both orientations: targets, text that is never cut off, contrast."""

import re
from collections import Counter
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage
from PySide6.QtQuick import QQuickItem

from shared.clock import SettableClock
from shared.founding import NewCounter, found_office
from shared.office import Office, open_office
from tests.kiosk.busy_ways import everywhere
from tests.kiosk.conftest import LANDSCAPE, PANEL, PORTRAIT, Open
from tests.support.contrast import contrast
from tests.support.long_names import write_long_catalogue
from tests.support.offices import MONDAY, WIB, at
from tests.support.touch import Hand, ancestors, came_true, wait_until, walk

SIZES = [PORTRAIT, LANDSCAPE, PANEL]
LAYOUTS = [
    pytest.param(PORTRAIT, "indonesian", marks=pytest.mark.long),
    pytest.param(PORTRAIT, "english", marks=pytest.mark.long),
    pytest.param(LANDSCAPE, "indonesian", marks=pytest.mark.long),
    pytest.param(LANDSCAPE, "english", marks=pytest.mark.long),
    pytest.param(PANEL, "indonesian", marks=pytest.mark.long),
    pytest.param(PANEL, "english", marks=pytest.mark.long),
]
CONTRAST = 7
SPARSE = 3
THEME = Path(__file__).parents[2] / "kiosk" / "qml" / "Theme.qml"
TARGET = 96
FLOOR = 55
ARROWS = ("scroll-up", "scroll-down")
LONG_NAME = ("Raden Ajeng Siti Nurhaliza Kusumawardhani Prawirodirdjo " * 3)[:119]
CLOSINGS = [
    at(8, 12),
    at(12, 5),
    at(16, 5),
    at(11, 40, day=27),
    at(10, day=22),
    datetime(2026, 12, 25, 10, tzinfo=WIB),
]
WRITTEN_ON = {
    "ink": ["paper", "card", "mint", "rose", "gold", "key"],
    "quiet": ["paper", "card", "shut", "shutTile", "mint"],
    "green": ["paper", "card", "mint"],
    "inkOnGreen": ["green", "greenPressed"],
    "inkOnDeep": ["deep", "deepRaised"],
    "softOnDeep": ["deep", "deepRaised"],
    "gold": ["deep", "deepRaised"],
    "inkOnGold": ["gold"],
    "brick": ["paper", "card", "rose", "shut"],
    "amber": ["paper"],
}


@pytest.fixture
def long_office(tmp_path: Path) -> Iterator[Office]:
    """An office whose catalogue is full of the longest names."""
    catalogue, url = tmp_path / "long.toml", f"sqlite:///{tmp_path / 'long.db'}"
    write_long_catalogue(catalogue)
    counters = tuple(NewCounter(f"Loket {number}", ("1a", "1d")) for number in range(1, 6))
    clock = SettableClock(MONDAY)
    found_office(url, tmp_path / "long.key", clock, catalogue, counters)
    office = open_office(url, tmp_path / "long.key", clock)
    yield office
    office.close()


def pages(hand: Hand, office: Office) -> Iterator[str]:
    """Walk through every page by touch, with the longest of what can be typed."""
    yield "home"
    hand.tap("audience-asn")
    hand.wait_for("service-2a")
    yield "services of civil servants"
    hand.tap("back")
    hand.tap("audience-provider")
    hand.wait_for("service-1a")
    yield "services of providers"
    yield from provider_pages(hand)
    yield from result_pages(hand, office)
    hand.tap("audience-guest")
    hand.wait_for("submit")
    yield "guest"
    hand.tap("cancel")


def provider_pages(hand: Hand) -> Iterator[str]:
    hand.tap("service-1a")
    yield "applicant, unanswered"
    hand.tap("type-badan_usaha")
    hand.tap("director-no")
    yield "applicant, answered"
    hand.tap("proceed")
    hand.tap("submit")
    yield "guestbook, nothing filled in"
    for text in (LONG_NAME, LONG_NAME, "0812345678901234567890"):
        hand.key_in(text)
        hand.tap("key-next")
    yield "guestbook, full"


def result_pages(hand: Hand, office: Office) -> Iterator[str]:
    assert isinstance(office.clock, SettableClock)
    office.clock.set(at(12, 30))
    hand.tap("submit")
    hand.wait_for("interruption-reason")
    yield "refused"
    office.clock.set(at(10))
    hand.tap("back")
    hand.tap("submit")
    hand.wait_for("ticket-number")
    yield "ticket"
    hand.tap("done")


def pressables(hand: Hand) -> Iterator[QQuickItem]:
    return (item for item in hand.items() if item.inherits("QQuickAbstractButton"))


def stage_factor(hand: Hand) -> float:
    """How much the layout is scaled to the window."""
    width, height = hand.window.width(), hand.window.height()
    design = PORTRAIT if height > width else LANDSCAPE
    return min(width / design[0], height / design[1])


def scene_rect(item: QQuickItem) -> QRectF:
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))


def holder(item: QQuickItem) -> QQuickItem | None:
    """The card or button that a text is written on."""
    return next((h for h in ancestors(item) if h.inherits("QQuickAbstractButton")), None)


@pytest.mark.parametrize(("size", "language"), LAYOUTS)
def test_every_page_is_whole_legible_and_easy_to_hit(
    open_kiosk: Open, sqlite_office: Office, size: tuple[int, int], language: str
) -> None:
    hand = open_kiosk(size)
    wishes = ("language",) if language == "english" else ()
    for page in everywhere(hand, sqlite_office, *wishes):
        picture = hand.picture()
        assert_targets_are_large(hand, page)
        assert_arrows_cover_nothing(hand, page)
        for item in written(hand):
            assert_is_whole(hand, item, page)
            assert_is_legible(hand, item, picture, page)


@pytest.mark.parametrize("size", SIZES)
def test_the_longest_names_are_not_cut_off(
    open_kiosk: Open, long_office: Office, size: tuple[int, int]
) -> None:
    hand = open_kiosk(size, long_office)
    for page in pages(hand, long_office):
        hand.wait_until_still()
        assert_targets_are_large(hand, page)
        for item in written(hand):
            assert_is_whole(hand, item, page)


def written(hand: Hand) -> Iterator[QQuickItem]:
    """Everything visible that is text, also what has to be scrolled to."""
    return (i for i in hand.items() if i.inherits("QQuickText") or i.inherits("QQuickTextEdit"))


def assert_targets_are_large(hand: Hand, page: str) -> None:
    smallest = min(TARGET * stage_factor(hand), TARGET)
    assert smallest >= FLOOR
    found = list(pressables(hand))
    assert found
    for button in found:
        rect = scene_rect(button)
        assert min(rect.width(), rect.height()) >= smallest - 0.5, (page, button.objectName())


def assert_is_legible(hand: Hand, item: QQuickItem, picture: QImage, page: str) -> None:
    """What is in sight contrasts 7:1 with the ground that was really painted under it."""
    rect = in_sight(item).toAlignedRect()
    if not item.property("text") or rect.width() < 4 or rect.height() < 4 or is_covered(hand, item):
        return
    ink = item.property("color").name()
    ground = ground_colour(picture.copy(rect), ink)
    assert contrast(QColor(ink), QColor(ground)) >= CONTRAST, (
        page,
        item.property("text"),
        ink,
        ground,
    )


def in_sight(item: QQuickItem) -> QRectF:
    rect = scene_rect(item)
    for above in ancestors(item):
        if above.clip():
            rect = rect.intersected(scene_rect(above))
    return rect


def is_covered(hand: Hand, item: QQuickItem) -> bool:
    """Whether a passing message lies over a text."""
    cover = hand.look_for("scan-notice")
    if cover is None or cover in ancestors(item):
        return False
    return scene_rect(cover).intersects(scene_rect(item))


def assert_arrows_cover_nothing(hand: Hand, page: str) -> None:
    """The arrows of what has to be scrolled stand beside it, once it has made room for them."""
    covered: list[str] = []

    def is_free() -> bool:
        covered[:] = covered_by_arrows(hand)
        return not covered

    assert came_true(is_free), (page, covered)


def covered_by_arrows(hand: Hand) -> list[str]:
    arrows = [item for item in hand.items() if item.objectName() in ARROWS]
    signs = [*arrows, *(item for arrow in arrows for item in walk(arrow))]
    notice = hand.look_for("scan-notice")
    signs += walk(notice) if notice is not None else ()  # it lies above them, for a moment
    parts = [item for item in (*written(hand), *pressables(hand)) if item not in signs]
    return [
        str(item.property("text"))
        for arrow in arrows
        for item in parts
        if in_sight(item).intersects(scene_rect(arrow))
    ]


def ground_colour(picture: QImage, ink: str) -> str:
    """The commonest colour of a picture that is not the ink's."""
    pixels = memoryview(picture.convertToFormat(QImage.Format.Format_RGB32).constBits()).cast("I")
    counted = Counter(pixels[::SPARSE])
    names = (f"#{pixel & 0xFFFFFF:06x}" for pixel, _ in counted.most_common())
    return next(name for name in names if name != ink)


def assert_is_whole(hand: Hand, item: QQuickItem, page: str) -> None:
    text = (page, item.property("text"))
    assert not item.property("truncated"), text
    assert item.property("contentWidth") <= item.width() + 1, text
    assert item.property("contentHeight") <= item.height() + 1, text
    rect = scene_rect(item)
    assert rect.left() >= -1, text
    assert rect.right() <= hand.window.width() + 1, text
    card = holder(item)
    if card is not None:
        assert scene_rect(card).adjusted(-1, -1, 1, 1).contains(rect), text


@pytest.mark.parametrize("size", [PORTRAIT, LANDSCAPE])
def test_usual_names_need_no_scrolling_but_the_papers_to_bring(
    open_kiosk: Open, sqlite_office: Office, size: tuple[int, int]
) -> None:
    hand = open_kiosk(size)
    for page in pages(hand, sqlite_office):
        hand.wait_until_still()
        if page not in ("applicant, answered", "guestbook, full"):
            assert hand.look_for("scroll-down") is None, page


@pytest.mark.parametrize("size", [PORTRAIT, LANDSCAPE])
@pytest.mark.parametrize("moment", CLOSINGS)
def test_reasons_for_being_closed_need_no_scrolling(
    open_kiosk: Open, sqlite_office: Office, size: tuple[int, int], moment: datetime
) -> None:
    assert isinstance(sqlite_office.clock, SettableClock)
    sqlite_office.clock.set(moment)
    hand = open_kiosk(size)
    hand.wait_until_at_rest(hand.wait_for("errand-help"))
    assert hand.look_for("scroll-down") is None
    hand.tap("audience-provider")
    hand.wait_until_at_rest(hand.find("service-1a"))
    assert hand.look_for("scroll-down") is None
    assert not hand.find("service-1a").isEnabled()


def test_what_does_not_fit_is_reached_by_the_arrows(open_kiosk: Open, long_office: Office) -> None:
    hand = open_kiosk(PORTRAIT, long_office)
    hand.tap("audience-provider")
    first, last = hand.find("service-1a"), hand.find("service-1f")
    assert hand.middle(last).y() > hand.window.height()
    assert hand.look_for("scroll-up") is None
    hand.tap("scroll-down")
    hand.wait_until_at_rest(first)
    below = hand.middle(first).y()
    hand.tap("scroll-up")
    hand.wait_until_at_rest(first)
    assert hand.middle(first).y() > below
    assert hand.look_for("scroll-up") is None
    hand.tap("service-1f")
    hand.wait_for("answer-training_mode-berjalan")


def test_what_fits_again_takes_its_whole_width(open_kiosk: Open) -> None:
    hand = open_kiosk(PORTRAIT)
    card = hand.find("audience-provider")
    hand.wait_until_at_rest(card)
    before = card.width()
    hand.tap("larger")
    wait_until(lambda: hand.look_for("scroll-down") is not None, "the large page overflows")
    wait_until(lambda: card.width() < before, "it makes room for its arrows")
    hand.tap("larger")
    wait_until(lambda: card.width() == before, "it is as before")


def test_the_window_turns_with_its_screen_and_keeps_the_visit(open_kiosk: Open) -> None:
    hand = open_kiosk(PORTRAIT)
    hand.tap("audience-guest")
    hand.wait_for("submit")
    hand.key_in("Rahmat")
    hand.window.resize(*LANDSCAPE)
    hand.wait_for_text("Rahmat")
    keys, field = hand.find("keyboard"), hand.find("field-name")
    wait_until(lambda: scene_rect(field).right() < scene_rect(keys).left(), "side by side")


PAIRS = [(ink, ground) for ink, grounds in WRITTEN_ON.items() for ground in grounds]


@pytest.mark.parametrize(("ink", "ground"), PAIRS)
def test_what_is_written_contrasts_seven_to_one(ink: str, ground: str) -> None:
    named = colours()
    assert contrast(named[ink], named[ground]) >= 7


@pytest.mark.parametrize(("ink", "ground"), PAIRS)
def test_in_the_large_layout_it_contrasts_ten_to_one(ink: str, ground: str) -> None:
    named = colours(large=True)
    assert contrast(named[ink], named[ground]) >= 10


def colours(*, large: bool = False) -> dict[str, QColor]:
    """The theme's colours by name; a colour may have a second value for the large layout."""
    text = THEME.read_text(encoding="utf-8")
    found = re.findall(r'color (\w+): (?:contrast \? "(#\w{6})" : )?"(#\w{6})"', text)
    return {name: QColor((starker or usual) if large else usual) for name, starker, usual in found}
