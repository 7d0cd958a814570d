"""Indonesian and English at one tap, and the accessible layout: for one visit, on every page."""

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtQuick import QQuickItem

from kiosk.models.patience_model import Patience
from shared.office import Office
from tests.kiosk.busy_ways import everywhere
from tests.kiosk.conftest import LANDSCAPE, PANEL, PORTRAIT, Open
from tests.kiosk.steps import clock_of, to_details
from tests.kiosk.test_layout import assert_arrows_cover_nothing, in_sight
from tests.support.offices import at
from tests.support.touch import Hand, ancestors, spin, wait_until

ROOT = Path(__file__).parents[2]
TEXTS = ROOT / "resources" / "translations" / "kiosk_en.ts"
LAYOUTS = [
    pytest.param(PORTRAIT, "indonesian"),
    pytest.param(LANDSCAPE, "english"),
    pytest.param(PORTRAIT, "english", marks=pytest.mark.long),
    pytest.param(LANDSCAPE, "indonesian", marks=pytest.mark.long),
    pytest.param(PANEL, "indonesian", marks=pytest.mark.long),
    pytest.param(PANEL, "english", marks=pytest.mark.long),
]
MAIN_ACTIONS = ("proceed", "submit", "accept-line", "sign-out", "call-officer", "done")
REACH = 0.4
"""The part of an upright screen, from its top, that is out of a seated visitor's reach."""


def scene_rect(item: QQuickItem) -> QRectF:
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))


def untranslated() -> list[re.Pattern[str]]:
    """The Indonesian texts that differ from their English, as they look when filled in."""
    messages = ElementTree.parse(TEXTS).getroot().iter("message")
    pairs = ((m.findtext("source", ""), m.findtext("translation", "")) for m in messages)
    sources = {indonesian for indonesian, english in pairs if indonesian != english}
    return [re.compile(re.sub(r"%(\d|n)", ".+", re.escape(source))) for source in sources]


def test_one_tap_puts_the_page_into_english_and_back(open_kiosk: Open) -> None:
    hand = open_kiosk()
    hand.tap("audience-provider")
    hand.wait_for_text("Registrasi dan verifikasi penyedia")
    hand.tap("language")
    hand.wait_for_text("What would you like to do?")
    hand.wait_for_text("Provider registration and verification")
    assert hand.sees("09:00")
    assert hand.sees("Monday, 23 November 2026")
    hand.tap("language")
    hand.wait_for_text("Apa yang ingin Anda urus?")
    hand.wait_for_text("Registrasi dan verifikasi penyedia")
    assert hand.sees("Senin, 23 November 2026")


def test_what_was_typed_and_found_wrong_survives_the_other_language(open_kiosk: Open) -> None:
    hand = open_kiosk()
    to_details(hand)
    hand.key_in("Dewi")
    hand.tap("submit")
    hand.wait_for_text("Tulis nomor telepon yang dapat dihubungi.")
    hand.tap("language")
    hand.wait_for_text("Please write a phone number where you can be reached.")
    assert hand.sees("Dewi")
    assert not hand.sees("Tulis nomor telepon")


def test_a_refusal_is_read_in_english(open_kiosk: Open, sqlite_office: Office) -> None:
    hand = open_kiosk()
    hand.tap("language")
    to_details(hand)
    for text in ("Dewi Anggraini", "PT Cipta Karya", "081234567890"):
        hand.key_in(text)
        hand.tap("key-next")
    clock_of(sqlite_office).set(at(12, 30))
    hand.tap("submit")
    assert hand.find("interruption-reason").property("text") == "Break 12:00–13:00"
    assert hand.sees("Numbers can be taken again at 13:00 (in 30 minutes).")


@pytest.mark.parametrize("end", ["cancel", "back"])
def test_the_next_visitor_finds_indonesian_and_usual_type(open_kiosk: Open, end: str) -> None:
    hand = open_kiosk()
    for name in ("language", "larger", "audience-asn", end):
        hand.tap(name)
    if end == "back":
        hand.wait_for("audience-asn")
        hand.tap("cancel")
    hand.wait_for_text("Selamat datang. Siapa Anda?")
    assert hand.find("larger").property("text") == "Tampilan besar"


def test_whoever_only_changed_the_language_and_left_is_not_asked(open_kiosk: Open) -> None:
    """Nothing was typed: the home page goes back by itself, without a warning."""
    hand = open_kiosk(patience=Patience(idle=15, warning=14), second=200)
    asked: list[str] = []
    hand.tap("language")
    hand.wait_for_text("Welcome. Who are you?")

    def is_back() -> bool:
        asked.extend(item.objectName() for item in hand.items())
        return hand.sees("Selamat datang. Siapa Anda?")

    wait_until(is_back, "the home page is Indonesian again")
    assert "idle-warning" not in asked


def test_a_closed_window_leaves_no_language_behind(open_kiosk: Open) -> None:
    first = open_kiosk()
    first.tap("language")
    first.wait_for_text("Welcome. Who are you?")
    first.window.close()
    assert open_kiosk().sees("Selamat datang. Siapa Anda?")


def test_every_page_is_english_for_readers_of_english(
    open_kiosk: Open, sqlite_office: Office
) -> None:
    hand, indonesian = open_kiosk(), untranslated()
    for page in everywhere(hand, sqlite_office, "language"):
        left = {text for text in hand.texts() if any(p.fullmatch(text) for p in indonesian)}
        assert left == set(), page


@pytest.mark.parametrize(("size", "language"), LAYOUTS)
def test_the_large_layout_cuts_nothing_off_and_keeps_controls_in_reach(
    open_kiosk: Open, sqlite_office: Office, size: tuple[int, int], language: str
) -> None:
    hand = open_kiosk(size)
    wishes = ("larger",) if language == "indonesian" else ("language", "larger")
    for page in everywhere(hand, sqlite_office, *wishes):
        assert_wishes_stand_in_their_corner(hand, page)
        assert_arrows_cover_nothing(hand, page)
        assert_what_leads_on_is_in_sight(hand, page)
        for item in hand.items():
            if item.inherits("QQuickText"):
                assert_is_whole(hand, item, page)
        if size == PORTRAIT:
            highest = min(in_sight(item).top() for item in touched(hand))
            assert highest >= REACH * hand.window.height() - 80, page


def assert_what_leads_on_is_in_sight(hand: Hand, page: str) -> None:
    for name in MAIN_ACTIONS:
        button = hand.look_for(name)
        if button is not None:
            assert in_sight(button) == scene_rect(button), (page, name)
            assert scene_rect(button).bottom() <= hand.window.height(), (page, name)


def assert_wishes_stand_in_their_corner(hand: Hand, page: str) -> None:
    larger, footer = scene_rect(hand.find("larger")), scene_rect(hand.find("footer"))
    assert footer.contains(larger), page
    assert footer.contains(scene_rect(hand.find("language"))), page
    assert footer.bottom() == pytest.approx(hand.window.height(), abs=1), page
    assert hand.window.width() - larger.right() < 60, page


def assert_is_whole(hand: Hand, item: QQuickItem, page: str) -> None:
    text = (page, item.property("text"))
    assert not item.property("truncated"), text
    assert item.property("contentWidth") <= item.width() + 1, text
    assert item.property("contentHeight") <= item.height() + 1, text
    rect = scene_rect(item)
    assert rect.left() >= -1, text
    assert rect.right() <= hand.window.width() + 1, text


def touched(hand: Hand) -> list[QQuickItem]:
    """The buttons that can be touched as the page stands, not those scrolled out of sight."""
    buttons = (item for item in hand.items() if item.inherits("QQuickAbstractButton"))
    return [button for button in buttons if is_in_sight(button)]


def is_in_sight(item: QQuickItem) -> bool:
    rect = scene_rect(item)
    return all(scene_rect(holder).intersects(rect) for holder in ancestors(item) if holder.clip())


def test_the_large_layout_has_larger_type_and_starker_ground(open_kiosk: Open) -> None:
    hand = open_kiosk()
    hand.tap("audience-provider")
    title = hand.find("service-1a").property("titleSize")
    hand.tap("larger")
    spin()
    assert hand.find("service-1a").property("titleSize") > 1.2 * title
    corner = hand.picture().pixelColor(20, 600)
    assert corner.name() == "#ffffff"
