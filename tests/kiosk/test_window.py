"""The kiosk's window worked by touch, on a real office."""

from pathlib import Path

import pytest
import zxingcpp
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from shared.codes import parse_code
from shared.office import Office
from tests.kiosk.conftest import LANDSCAPE, PORTRAIT, Open
from tests.kiosk.steps import SlowGuestbook, only_visit, tickets, to_details, write_details
from tests.support.offices import take_ticket
from tests.support.touch import spin, wait_until


@pytest.mark.parametrize("size", [PORTRAIT, LANDSCAPE])
def test_six_taps_and_typing_make_a_ticket_of_1a(
    open_kiosk: Open, sqlite_office: Office, size: tuple[int, int]
) -> None:
    take_ticket(sqlite_office)
    hand = open_kiosk(size)
    to_details(hand)
    hand.type("Dewi Anggraini")
    hand.tap("key-next")
    hand.type("PT Karya 2 & Co.")
    hand.tap("key-next")
    hand.type("081234567890")
    assert {"Dewi Anggraini", "PT Karya 2 & Co.", "081234567890"} <= set(hand.texts())
    hand.tap("submit")
    hand.wait_for("ticket-number")
    assert hand.taps == 6
    assert hand.find("ticket-number").property("text") == "A-002"
    assert {"1", "orang di depan Anda", "Loket 1, 2"} <= set(hand.texts())
    assert tickets(sqlite_office) == 2


def test_two_taps_and_typing_sign_a_guest_in_without_ticket(
    open_kiosk: Open, sqlite_office: Office
) -> None:
    hand = open_kiosk()
    hand.tap("audience-guest")
    hand.wait_for("submit")
    hand.type("Rahmat")
    hand.tap("key-next")
    hand.type("Mengantar surat")
    hand.tap("submit")
    hand.wait_for("thanks")
    assert hand.taps == 2
    assert tickets(sqlite_office) == 0
    assert only_visit(sqlite_office).purpose == "Mengantar surat"


def test_the_ticket_on_screen_can_be_scanned(open_kiosk: Open, tmp_path: Path) -> None:
    hand = open_kiosk()
    to_details(hand)
    write_details(hand)
    hand.tap("submit")
    hand.wait_for("ticket-barcode")
    file = tmp_path / "ticket.png"
    hand.picture().save(str(file))
    [found] = zxingcpp.read_barcodes(Image.open(file))
    code = parse_code(found.text)
    assert code is not None
    assert hand.sees("-".join([code.value[:4], code.value[4:8], code.value[8:]]))


def test_a_double_tap_makes_one_ticket(
    open_kiosk: Open, sqlite_office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    slow = SlowGuestbook(monkeypatch)
    hand = open_kiosk()
    to_details(hand)
    write_details(hand)
    button = hand.middle(hand.wait_for("submit"))
    for _ in range(4):
        hand.touch(button)
    wait_until(lambda: slow.calls, "the guestbook is asked")
    assert not hand.find("submit").isEnabled()
    assert not hand.find("back").isEnabled()
    slow.let_go()
    hand.wait_for("ticket-number")
    assert (slow.calls, tickets(sqlite_office)) == (1, 1)


@pytest.mark.parametrize("audience", ["provider", "asn", "auditor"])
def test_a_double_tap_chooses_nothing_on_the_next_page(open_kiosk: Open, audience: str) -> None:
    hand = open_kiosk()
    card = hand.middle(hand.wait_for(f"audience-{audience}"))
    hand.touch(card)
    hand.touch(card)
    hand.wait_for_text("Apa yang ingin Anda urus?")
    hand.tap("back")
    hand.wait_for("audience-provider")


def test_nothing_typed_can_be_left_on_the_clipboard(open_kiosk: Open) -> None:
    QGuiApplication.clipboard().setText("")
    hand = open_kiosk()
    to_details(hand)
    write_details(hand)
    for key in (Qt.Key.Key_A, Qt.Key.Key_C):
        QTest.keyClick(hand.window, key, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(hand.window, Qt.Key.Key_Home, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(hand.window, Qt.Key.Key_X, Qt.KeyboardModifier.ControlModifier)
    spin()
    assert QGuiApplication.clipboard().text() == ""


def test_back_keeps_what_was_typed(open_kiosk: Open) -> None:
    hand = open_kiosk()
    to_details(hand)
    write_details(hand)
    hand.tap("back")
    hand.tap("proceed")
    hand.wait_for("submit")
    assert {"Dewi Anggraini", "PT Cipta Karya", "081234567890"} <= set(hand.texts())
    hand.type(" S")
    assert hand.sees("Dewi Anggraini S"), "one goes on writing at the end"


def test_a_real_keyboard_writes_too(open_kiosk: Open) -> None:
    hand = open_kiosk()
    hand.tap("audience-guest")
    hand.wait_for("submit")
    spin()
    hand.key_in("Rahmat Hidayat")
    hand.press_key(Qt.Key.Key_Return)
    hand.key_in("Rapat")
    hand.press_key(Qt.Key.Key_Tab)
    hand.key_in("Ibu Indah")
    for _ in range(3):
        hand.press_key(Qt.Key.Key_Return)
    hand.wait_for("thanks")


def test_cancel_wipes_at_once(open_kiosk: Open, sqlite_office: Office) -> None:
    hand = open_kiosk()
    to_details(hand)
    write_details(hand)
    hand.tap("cancel")
    to_details(hand)
    assert not hand.sees("Dewi")
    assert tickets(sqlite_office) == 0


def test_waiting_counts_follow_other_workstations(open_kiosk: Open, sqlite_office: Office) -> None:
    hand = open_kiosk()
    hand.tap("audience-provider")
    take_ticket(sqlite_office, "1b")
    hand.wait_for_text("1 menunggu")


def test_what_is_missing_is_told_beside_its_field(open_kiosk: Open) -> None:
    hand = open_kiosk()
    to_details(hand)
    hand.tap("submit")
    hand.wait_for_text("Tulis nama Anda.")
    hand.type("Dewi")
    assert not hand.sees("Tulis nama Anda.")


def test_the_online_advice_is_read_by_those_who_need_it(
    open_kiosk: Open, sqlite_office: Office
) -> None:
    hand = open_kiosk()
    for name in ("audience-provider", "service-1b", "type-perseorangan_umkm", "director-no"):
        hand.tap(name)
    assert not hand.sees("ruang bidding")
    hand.tap("online")
    hand.wait_for_text("Pakai komputer ruang bidding dulu")
    hand.tap("room-first-no")
    assert hand.sees("Surat kuasa")
    hand.tap("proceed")
    hand.wait_for("submit")
    hand.type("Dewi")
    hand.fill("phone", "081234567890")
    hand.tap("submit")
    hand.wait_for("ticket-number")
    assert only_visit(sqlite_office).registered_online is False


def test_priority_is_one_tap(open_kiosk: Open, sqlite_office: Office) -> None:
    hand = open_kiosk()
    to_details(hand)
    write_details(hand)
    hand.tap("priority")
    hand.tap("submit")
    hand.wait_for("ticket-number")
    assert hand.sees("Antrean prioritas")
    assert only_visit(sqlite_office).priority


def test_an_identity_number_is_veiled_once_it_is_written(open_kiosk: Open) -> None:
    hand = open_kiosk()
    hand.tap("audience-provider")
    hand.tap("service-1d")
    hand.tap("assistance-no")
    hand.fill("identity_number", "3276014101900001")
    assert hand.sees("3276014101900001")
    assert not hand.look_for("veil")
    hand.fill("name", "Yusuf")
    assert hand.find("veil").property("text") == "••••••••••••0001"
