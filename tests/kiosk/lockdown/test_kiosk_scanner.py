"""Scans are recognised on every page of the kiosk, and never end in a field."""

import random
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication

from kiosk.window import KioskWindow
from shared.codes import CodeKind, new_code
from shared.office import Office
from shared.qt.fonts import use_bundled_font
from shared.scanning import LONGEST_PAUSE_MS, Frame
from tests.kiosk.conftest import Open
from tests.kiosk.lockdown.conftest import Lock, to_a_field, window_of, written
from tests.kiosk.lockdown.test_staff_menu import make_the_gesture
from tests.support.offices import KIOSK
from tests.support.scanner import FINGER_MS, Keyboard
from tests.support.touch import Hand, wait_until

STX_ETX = Frame("\x02", "\x03")


class Heard:
    """What a kiosk's scanner has read, in order."""

    def __init__(self, hand: Hand) -> None:
        scanner = window_of(hand)._scanner
        self._read = QSignalSpy(scanner.read)
        self._misread = QSignalSpy(scanner.misread)

    @property
    def scans(self) -> list[str]:
        return [str(self._read.at(at)[0]) for at in range(self._read.count())]

    @property
    def misread(self) -> int:
        return int(self._misread.count())


@pytest.fixture
def framed(qapp: QApplication, sqlite_office: Office) -> Iterator[Hand]:
    """A locked kiosk whose scanner writes STX and ETX."""
    use_bundled_font()
    window = KioskWindow(sqlite_office, KIOSK, scanner=STX_ETX)
    window.resize(1080, 1920)
    window.show()
    window.lock()
    window.requestActivate()
    wait_until(window.isActive, "the window has the keyboard")
    yield Hand(window)
    window.unlock()
    window.close()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def settle(hand: Hand) -> None:
    """Wait until every key has found its way."""
    wait_until(lambda: not window_of(hand)._scanner.is_waiting, "the keys are judged")


@pytest.mark.parametrize("locked", [True, False])
def test_an_unknown_code_is_told_where_nobody_writes(
    open_kiosk: Open, open_locked: Lock, locked: bool
) -> None:
    hand = open_locked() if locked else open_kiosk()
    Keyboard(hand.window).scan(new_code(CodeKind.TICKET))
    hand.wait_for_text("tidak dikenal")


def test_a_scan_while_somebody_writes_leaves_the_field_as_it_was(open_locked: Lock) -> None:
    hand = open_locked()
    to_a_field(hand)
    heard, keyboard = Heard(hand), Keyboard(hand.window)
    keyboard.type("Budi K")
    code = new_code(CodeKind.TICKET)
    keyboard.scan(code)
    settle(hand)
    assert heard.scans == [code]
    assert written(hand) == "Budi K"


def test_what_was_typed_before_a_tap_stays_where_it_was_typed(open_locked: Lock) -> None:
    hand = open_locked()
    to_a_field(hand)
    Keyboard(hand.window).write("K", FINGER_MS)
    hand.tap("key-next")
    settle(hand)
    assert hand.sees("K")
    assert written(hand) == ""


def test_a_framed_scan_is_read_though_its_signs_are_control_keys(framed: Hand) -> None:
    framed.wait_for("audience-guest")
    to_a_field(framed)
    heard, keyboard = Heard(framed), Keyboard(framed.window)
    code = new_code(CodeKind.ROOM)
    keyboard.scan(f"\x02{code}\x03")
    keyboard.scan(f"\x02{code[:5]}", end="")
    keyboard.pause()
    keyboard.type("Budi")
    settle(framed)
    assert (heard.scans, heard.misread) == ([code], 1)
    assert written(framed) == "Budi"


def test_a_scan_while_staff_are_in_their_menu_does_nothing(open_locked: Lock) -> None:
    hand = open_locked()
    make_the_gesture(hand)
    hand.wait_for("staff-1")
    Keyboard(hand.window).scan(new_code(CodeKind.TICKET))
    settle(hand)
    hand.tap("staff-back")
    assert not hand.sees("tidak dikenal")


def test_half_a_scan_is_not_left_for_the_next_visitor(open_locked: Lock) -> None:
    hand = open_locked()
    to_a_field(hand)
    scanner = window_of(hand)._scanner
    Keyboard(hand.window).scan(new_code(CodeKind.TICKET)[:6], end="")
    assert scanner.is_waiting
    window_of(hand)._kiosk._visit.wipe()
    assert not scanner.is_waiting


@pytest.mark.long
def test_five_thousand_scans_and_typings_reach_the_right_one(open_locked: Lock) -> None:
    hand = open_locked()
    to_a_field(hand)
    heard, keyboard, lot = Heard(hand), Keyboard(hand.window), random.Random(5_000)
    field = hand.window.activeFocusItem()
    codes: list[str] = []
    for at in range(5_000):
        keyboard.pause()
        if lot.random() < 0.5:
            codes.append(new_code(lot.choice(list(CodeKind))))
            _hasten(keyboard, codes[-1] + "\r", lot)
        else:
            text = lot.choice(("Vita", "Tri", "PT Karya", "K-7 R", "0812", *codes[-1:]))
            field.setProperty("text", "")
            keyboard.type(text)
            settle(hand)
            assert field.property("text") == text, f"typing {at}"
    settle(hand)
    assert heard.scans == codes
    assert heard.misread == 0


def _hasten(keyboard: Keyboard, text: str, lot: random.Random) -> None:
    for character in text:
        keyboard.write(character, lot.randint(1, LONGEST_PAUSE_MS))
