"""Signing in to the bidding room by touch: a computer, or a place in the line for one."""

from pathlib import Path

import pytest
import zxingcpp
from PIL import Image
from sqlalchemy import select

from db import models
from shared.codes import parse_code
from shared.office import Office
from tests.kiosk.conftest import LANDSCAPE, PORTRAIT, Open
from tests.kiosk.steps import only_visit, to_details, write_details
from tests.support.offices import at, take_ticket
from tests.support.touch import Hand


def stays(office: Office) -> int:
    with office.database.reading() as session:
        open_ones = select(models.RoomStay).where(models.RoomStay.ended_at.is_(None))
        return len(session.scalars(open_ones).all())


def fill_room(office: Office) -> None:
    """Give every computer to somebody."""
    while any(place.is_free for place in office.bidding_room.places()):
        take_ticket(office, "1d")


def sign_in(hand: Hand, needs_help: str = "no") -> None:
    for name in ("audience-provider", "service-1d", f"assistance-{needs_help}"):
        hand.tap(name)
    hand.wait_for("submit")
    write_details(hand)
    hand.tap("submit")


@pytest.mark.parametrize("size", [PORTRAIT, LANDSCAPE])
def test_a_computer_is_named_large_and_pointed_out_on_the_plan(
    open_kiosk: Open, sqlite_office: Office, size: tuple[int, int], tmp_path: Path
) -> None:
    hand = open_kiosk(size)
    sign_in(hand)
    assert hand.wait_for("seat-computer").property("text") == "PC 1"
    assert hand.look_for("floor-plan") is not None
    assert hand.sees("Tunjukkan KTP")
    assert stays(sqlite_office) == 1
    file = tmp_path / "seat.png"
    hand.picture().save(str(file))
    [found] = zxingcpp.read_barcodes(Image.open(file))
    code = parse_code(found.text)
    assert code is not None
    seat = sqlite_office.bidding_room.seat_of(code.value)
    assert seat.computer == "PC 1"


def test_the_services_card_counts_free_computers(open_kiosk: Open, sqlite_office: Office) -> None:
    hand = open_kiosk()
    hand.tap("audience-provider")
    hand.wait_for_text("8 dari 8 PC kosong")
    assert hand.look_for("service-1e") is None, "help is asked on the page after"
    take_ticket(sqlite_office, "1d")
    hand.wait_for_text("7 dari 8 PC kosong")
    fill_room(sqlite_office)
    hand.wait_for_text("komputer penuh")


def test_help_is_asked_by_the_answer(open_kiosk: Open, sqlite_office: Office) -> None:
    hand = open_kiosk()
    sign_in(hand, needs_help="yes")
    hand.wait_for("seat-computer")
    assert hand.sees("Helpdesk akan mendatangi Anda.")
    assert only_visit(sqlite_office).service == "1e"
    assert [alert.kind for alert in sqlite_office.alerts.open()] == ["assistance"]


def test_civil_servants_are_asked_for_their_nip(open_kiosk: Open) -> None:
    hand = open_kiosk()
    for name in ("audience-asn", "service-1d", "assistance-no"):
        hand.tap(name)
    hand.wait_for("submit")
    assert hand.sees("NIP")
    assert not hand.sees("KTP (NIK)")
    write_details(hand)
    hand.tap("submit")
    hand.wait_for("seat-computer")
    assert hand.sees("Tunjukkan NIP")


def test_the_tender_package_is_kept(open_kiosk: Open, sqlite_office: Office) -> None:
    hand = open_kiosk()
    for name in ("audience-provider", "service-1d", "assistance-no"):
        hand.tap(name)
    hand.wait_for("submit")
    write_details(hand)
    hand.fill("answers.tender_package", "Jembatan 2")
    hand.tap("submit")
    hand.wait_for("seat-computer")
    with sqlite_office.database.reading() as session:
        assert session.scalars(select(models.VisitAnswer.answer)).all() == ["Jembatan 2"]


@pytest.mark.parametrize("size", [PORTRAIT, LANDSCAPE])
def test_a_full_room_gives_a_place_in_its_line(
    open_kiosk: Open, sqlite_office: Office, size: tuple[int, int]
) -> None:
    fill_room(sqlite_office)
    take_ticket(sqlite_office, "1d")
    hand = open_kiosk(size)
    sign_in(hand)
    assert hand.wait_for("ticket-number").property("text") == "D-010"
    assert hand.sees("ke-2")
    assert hand.sees("dalam 5 menit")
    assert hand.look_for("seat-computer") is None


def test_the_unregistered_get_a_computer_and_keep_their_number(
    open_kiosk: Open, sqlite_office: Office
) -> None:
    """D36."""
    hand = open_kiosk()
    for name in ("audience-provider", "service-1a", "type-badan_usaha", "director-yes", "online"):
        hand.tap(name)
    hand.wait_for("room-first-yes")
    hand.tap("proceed")
    hand.wait_for("submit")
    write_details(hand)
    hand.tap("submit")
    hand.wait_for("seat-computer")
    assert hand.find("kept-ticket").property("label") == "A-001"
    assert hand.sees("D-001")
    assert stays(sqlite_office) == 1


def test_they_may_wait_at_the_counter_instead(open_kiosk: Open, sqlite_office: Office) -> None:
    hand = open_kiosk()
    for name in ("audience-provider", "service-1a", "type-badan_usaha", "director-yes", "online"):
        hand.tap(name)
    hand.tap("room-first-no")
    hand.tap("proceed")
    hand.wait_for("submit")
    write_details(hand)
    hand.tap("submit")
    hand.wait_for("ticket-number")
    assert stays(sqlite_office) == 0
    assert only_visit(sqlite_office).registered_online is False


def test_a_room_that_is_closed_is_not_offered_to_them(
    open_kiosk: Open, sqlite_office: Office
) -> None:
    """On a Friday registration is open and the bidding room is not (D09)."""
    sqlite_office.clock.set(at(9, 30, day=27))  # type: ignore[attr-defined]
    hand = open_kiosk()
    for name in ("audience-provider", "service-1a", "type-badan_usaha", "director-yes", "online"):
        hand.tap(name)
    assert hand.look_for("room-first-yes") is None
    hand.wait_for_text("Daftar dulu secara online")
    hand.tap("proceed")
    hand.wait_for("submit")
    write_details(hand)
    hand.tap("submit")
    hand.wait_for("ticket-number")
    assert not only_visit(sqlite_office).companion_of


def test_the_registered_are_not_asked_about_the_room(open_kiosk: Open) -> None:
    hand = open_kiosk()
    to_details(hand)
    hand.tap("back")
    hand.wait_for("online")
    assert hand.look_for("room-first-yes") is None


def test_the_next_visitor_sees_no_seat(open_kiosk: Open) -> None:
    hand = open_kiosk()
    sign_in(hand)
    hand.wait_for("seat-computer")
    hand.tap("done")
    hand.wait_for("audience-provider")
    assert not hand.sees("PC 1")
