"""Staff leave the kiosk by gesture and PIN; nobody else does."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from kiosk import app
from kiosk.lockdown.set_pin import ask_for_pin
from shared.backoff import FREE_TRIES
from shared.demonstration import PIN
from shared.office import Office
from shared.qt.fonts import use_bundled_font
from tests.kiosk.conftest import Open
from tests.kiosk.lockdown.conftest import Lock, to_a_field, window_of, written
from tests.kiosk.test_app import settings_of
from tests.support.offices import KIOSK, Place
from tests.support.scanner import Keyboard
from tests.support.touch import Hand, spin, wait_until


def make_the_gesture(hand: Hand) -> None:
    """Left, right, left, right in the top corners."""
    right = hand.window.width() - 30
    for x in (30, right, 30, right):
        hand.touch(QPoint(x, 30))


def enter(hand: Hand, pin: str) -> None:
    """Type a PIN on the pad and confirm it."""
    for digit in pin:
        hand.tap(f"staff-{digit}")
    hand.tap("staff-enter")


def open_menu(hand: Hand) -> None:
    """Come as far as what staff may do."""
    make_the_gesture(hand)
    enter(hand, PIN)
    hand.wait_for("staff-close")


def test_gesture_and_pin_close_a_locked_kiosk(open_locked: Lock) -> None:
    hand = open_locked()
    open_menu(hand)
    hand.tap("staff-close")
    wait_until(lambda: not hand.window.isVisible(), "the kiosk is closed")


def test_without_the_whole_gesture_nothing_shows(open_locked: Lock) -> None:
    hand = open_locked()
    for x in (30, hand.window.width() - 30, 30, 30):
        hand.touch(QPoint(x, 30))
    spin(0.1)
    assert hand.look_for("staff-menu") is None


def test_a_wrong_pin_opens_nothing_and_many_lock_the_menu(open_locked: Lock) -> None:
    hand = open_locked()
    make_the_gesture(hand)
    for _ in range(FREE_TRIES):
        enter(hand, "902817")
        hand.wait_for_text("PIN salah")
        hand.wait_for("staff-1")
    enter(hand, PIN)
    hand.wait_for_text("Terlalu banyak percobaan")
    assert hand.look_for("staff-close") is None
    assert hand.look_for("staff-screens") is None


def test_the_digits_can_be_mended_and_are_never_shown(open_locked: Lock) -> None:
    hand = open_locked()
    make_the_gesture(hand)
    for digit in PIN + "9":
        hand.tap(f"staff-{digit}")
    hand.tap("staff-erase")
    assert PIN not in "".join(hand.texts())
    hand.tap("staff-enter")
    hand.wait_for("staff-close")


def test_going_back_leaves_the_visit_as_it_was(open_locked: Lock) -> None:
    hand = open_locked()
    hand.tap("audience-guest")
    hand.wait_for("submit")
    hand.key_in("Budi")
    open_menu(hand)
    hand.tap("staff-back")
    assert hand.look_for("staff-menu") is None
    assert hand.sees("Budi")
    make_the_gesture(hand)
    hand.wait_for("staff-1")
    assert hand.look_for("staff-close") is None, "the PIN is asked every time"


def test_a_pin_written_on_a_real_keyboard_ends_in_no_field(open_locked: Lock) -> None:
    hand = open_locked()
    to_a_field(hand)
    make_the_gesture(hand)
    hand.wait_for("staff-1")
    keyboard = Keyboard(hand.window)
    keyboard.type(PIN + "\r")
    assert written(hand) == ""
    hand.tap("staff-back")
    keyboard.type("Budi")
    assert written(hand) == "Budi"


def test_a_menu_left_open_closes_by_itself(open_kiosk: Open) -> None:
    hand = open_kiosk()
    open_menu(hand)
    window_of(hand)._staff._idle.start(100)
    wait_until(lambda: hand.look_for("staff-menu") is None, "the menu is gone")


def test_without_a_pin_it_says_how_to_make_one(
    open_locked: Lock, monkeypatch: pytest.MonkeyPatch
) -> None:
    hand = open_locked()
    monkeypatch.setattr("shared.staff_menu._hash", lambda session: "")
    make_the_gesture(hand)
    enter(hand, PIN)
    hand.wait_for_text("python -m kiosk --set-pin")


def test_a_screen_is_chosen_and_kept(open_locked: Lock, sqlite_office: Office) -> None:
    hand = open_locked()
    open_menu(hand)
    hand.tap("staff-screens")
    name = QGuiApplication.primaryScreen().name()
    hand.tap(f"screen-{name}")
    hand.wait_for_text("Kios akan dibuka di layar ini.")
    assert sqlite_office.staff_menu.screen(KIOSK.name) == name
    hand.tap("staff-back")
    hand.wait_for("staff-close")


@pytest.fixture
def kiosk_with_printer(
    qapp: QApplication, sqlite_place: Place, tmp_path: Path
) -> Iterator[tuple[Hand, Path]]:
    """A kiosk as the program opens it, and where its paper goes."""
    use_bundled_font()
    prints = tmp_path / "prints"
    office = sqlite_place.open()
    with app._kiosk(settings_of(sqlite_place, prints), office) as window:
        window.resize(1080, 1920)
        window.show()
        yield Hand(window), prints


def test_the_printer_is_tried(kiosk_with_printer: tuple[Hand, Path]) -> None:
    hand, prints = kiosk_with_printer
    hand.wait_for("audience-guest")
    open_menu(hand)
    hand.tap("staff-print")
    hand.wait_for_text("sudah dikirim ke printer")
    assert list(prints.glob("uji-printer*.pdf"))


def test_a_printer_that_fails_says_why(kiosk_with_printer: tuple[Hand, Path]) -> None:
    hand, prints = kiosk_with_printer
    prints.write_text("a file where the folder should be")
    hand.wait_for("audience-guest")
    open_menu(hand)
    hand.tap("staff-print")
    hand.wait_for_text("Berkas PDF tidak dapat disimpan")


def test_the_pin_is_set_in_a_terminal(
    sqlite_office: Office, capsys: pytest.CaptureFixture[str]
) -> None:
    for *answers, code in (("739104", "739105", 1), ("123456", "123456", 1), (*["739104"] * 2, 0)):
        given = map(str, answers)
        assert ask_for_pin(sqlite_office, KIOSK, partial(_answer, given)) == code
    said = capsys.readouterr()
    assert "tidak sama" in said.err
    assert "angka berurutan" in said.err
    assert "739104" not in said.out + said.err
    sqlite_office.staff_menu.open("739104", KIOSK)


def _answer(given: Iterator[str], _: str) -> str:
    return next(given)
