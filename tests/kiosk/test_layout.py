"""Every page in both orientations: targets, text that is never cut off, contrast."""

import re
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtQuick import QQuickItem

from shared.clock import SettableClock
from shared.founding import NewCounter, found_office
from shared.office import Office, open_office
from tests.kiosk.conftest import LANDSCAPE, PANEL, PORTRAIT, Open
from tests.support.long_names import write_long_catalogue
from tests.support.offices import MONDAY, WIB, at
from tests.support.touch import Hand, ancestors, spin

SIZES = [PORTRAIT, LANDSCAPE, PANEL]
THEME = Path(__file__).parents[2] / "kiosk" / "qml" / "Theme.qml"
TARGET = 96
FLOOR = 55
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
    "ink": ["paper", "card", "mint", "rose", "gold", "line"],
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


@pytest.mark.parametrize("size", SIZES)
def test_every_target_can_be_hit_by_a_finger(
    open_kiosk: Open, sqlite_office: Office, size: tuple[int, int]
) -> None:
    hand = open_kiosk(size)
    smallest = min(TARGET * stage_factor(hand), TARGET)
    assert smallest >= FLOOR
    for page in pages(hand, sqlite_office):
        spin(0.05)
        found = list(pressables(hand))
        assert found
        for button in found:
            rect = scene_rect(button)
            assert min(rect.width(), rect.height()) >= smallest - 0.5, (page, button.objectName())


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("names", ["usual", "long"])
def test_no_text_is_cut_off(
    open_kiosk: Open,
    sqlite_office: Office,
    long_office: Office,
    size: tuple[int, int],
    names: str,
) -> None:
    office = long_office if names == "long" else sqlite_office
    hand = open_kiosk(size, office)
    for page in pages(hand, office):
        spin(0.05)
        for item in hand.items():
            if item.inherits("QQuickText") or item.inherits("QQuickTextEdit"):
                assert_is_whole(hand, item, page)


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
        spin(0.05)
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
    hand.wait_for("open-state")
    assert hand.look_for("scroll-down") is None
    hand.tap("audience-provider")
    hand.wait_until_at_rest(hand.find("service-1a"))
    assert hand.look_for("scroll-down") is None
    assert not hand.find("service-1a").isEnabled()


def test_what_does_not_fit_is_reached_by_the_arrow(open_kiosk: Open, long_office: Office) -> None:
    hand = open_kiosk(PORTRAIT, long_office)
    hand.tap("audience-provider")
    assert hand.middle(hand.find("service-1f")).y() > hand.window.height()
    hand.tap("service-1f")
    hand.wait_for("submit")


def test_the_window_turns_with_its_screen_and_keeps_the_visit(open_kiosk: Open) -> None:
    hand = open_kiosk(PORTRAIT)
    hand.tap("audience-guest")
    hand.wait_for("submit")
    hand.key_in("Rahmat")
    hand.window.resize(*LANDSCAPE)
    spin(0.2)
    assert hand.sees("Rahmat")
    keys, field = hand.find("keyboard"), hand.find("field-name")
    assert scene_rect(field).right() < scene_rect(keys).left(), "side by side"


@pytest.mark.parametrize(
    ("ink", "ground"), [(ink, ground) for ink, grounds in WRITTEN_ON.items() for ground in grounds]
)
def test_what_is_written_contrasts_seven_to_one(ink: str, ground: str) -> None:
    colours = dict(re.findall(r'color (\w+): "(#\w{6})"', THEME.read_text(encoding="utf-8")))
    lighter, darker = sorted(map(luminance, (colours[ink], colours[ground])), reverse=True)
    assert (lighter + 0.05) / (darker + 0.05) >= 7


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2 defines it."""
    channels = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
