"""Visitors with an earlier slip, by scanner and touch."""

import pytest

from shared.office import Office
from tests.kiosk.conftest import LANDSCAPE, PORTRAIT, Open
from tests.kiosk.steps import clock_of, tickets
from tests.support.offices import at, take_ticket
from tests.support.scanner import scan
from tests.support.touch import Hand

NAME, PHONE = "Dewi Anggraini", "081234567890"


@pytest.mark.parametrize("size", [PORTRAIT, LANDSCAPE])
def test_the_person_is_shown_masked_and_gets_a_number(
    open_kiosk: Open, sqlite_office: Office, size: tuple[int, int]
) -> None:
    slip = take_ticket(sqlite_office)
    hand = open_kiosk(size)
    scan(hand, slip.code)
    hand.wait_for("come-again")
    assert_veiled(hand)
    assert hand.sees("PT Cipta Karya Nusantara")
    hand.tap("come-again")
    hand.wait_for("submit")
    assert_veiled(hand)
    hand.tap("submit")
    hand.wait_for("ticket-number")
    assert tickets(sqlite_office) == 2


def assert_veiled(hand: Hand) -> None:
    assert not hand.sees(NAME)
    assert not hand.sees("Anggraini")
    assert not hand.sees(PHONE)


def test_whoever_is_not_that_person_begins_with_nothing(
    open_kiosk: Open, sqlite_office: Office
) -> None:
    slip = take_ticket(sqlite_office)
    hand = open_kiosk()
    scan(hand, slip.code)
    hand.tap("not-me")
    hand.tap("audience-provider")
    hand.tap("service-1a")
    hand.wait_for("type-badan_usaha")
    assert not hand.sees("PT Cipta Karya")
    hand.tap("cancel")
    assert tickets(sqlite_office) == 1


def test_priority_is_one_tap_here_too(open_kiosk: Open, sqlite_office: Office) -> None:
    slip = take_ticket(sqlite_office)
    hand = open_kiosk()
    scan(hand, slip.code)
    for name in ("priority", "come-again", "submit"):
        hand.tap(name)
    hand.wait_for("ticket-number")
    assert hand.sees("Antrean prioritas")


def test_a_service_that_is_closed_is_not_proposed(open_kiosk: Open, sqlite_office: Office) -> None:
    slip = take_ticket(sqlite_office)
    clock_of(sqlite_office).set(at(12, 30))
    hand = open_kiosk()
    scan(hand, slip.code)
    hand.wait_for("come-for-another")
    assert hand.look_for("come-again") is None


def test_what_was_not_asked_then_is_asked_now(open_kiosk: Open, sqlite_office: Office) -> None:
    """A person alone has no company; another service asks for one."""
    slip = take_ticket(
        sqlite_office, "1a", applicant_type="perseorangan_umkm", organisation="", phone="0812345678"
    )
    hand = open_kiosk()
    scan(hand, slip.code)
    hand.tap("come-for-another")
    hand.tap("service-1c")
    hand.tap("answer-problem-login")
    hand.type("Lupa")
    hand.tap("key-next")
    hand.wait_for_text("Perusahaan/instansi")
    hand.wait_for("submit")
    hand.type("CV Baru")
    hand.tap("submit")
    hand.wait_for("ticket-number")


def test_a_long_line_is_told_and_may_be_joined(open_kiosk: Open, sqlite_office: Office) -> None:
    clock_of(sqlite_office).set(at(11, 30))
    for _ in range(8):
        take_ticket(sqlite_office)
    hand = open_kiosk()
    hand.tap("audience-provider")
    hand.wait_for_text("8 menunggu")
    hand.tap("service-1a")
    hand.wait_for("accept-line")
    assert hand.sees("sebelum istirahat pukul 12.00")
    hand.tap("other-time")
    hand.wait_for("service-1b")
    hand.tap("service-1a")
    hand.tap("accept-line")
    hand.wait_for("type-badan_usaha")
    assert tickets(sqlite_office) == 8


def test_a_short_line_is_joined_without_a_word(open_kiosk: Open, sqlite_office: Office) -> None:
    take_ticket(sqlite_office)
    hand = open_kiosk()
    hand.tap("audience-provider")
    hand.wait_for_text("1 menunggu")
    hand.tap("service-1a")
    hand.wait_for("type-badan_usaha")
