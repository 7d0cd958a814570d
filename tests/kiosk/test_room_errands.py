"""Users of the bidding room at the kiosk: leaving, coming when called, asking for assistance."""

import threading
from datetime import timedelta

import pytest

from kiosk.models.patience_model import Patience
from shared.actors import Actor, RequestKey, new_request
from shared.alerts import AlertKind
from shared.bidding_room import BiddingRoom, Departure, RoomSeat
from shared.codes import CodeKind, new_code
from shared.guestbook import SignedIn
from shared.office import Office
from tests.kiosk.conftest import LANDSCAPE, PANEL, PORTRAIT, Open
from tests.kiosk.steps import clock_of, let_a_second_last
from tests.support.offices import KIOSK, provider_form
from tests.support.scanner import Keyboard
from tests.support.touch import Hand, spin, wait_until

PHONE = "081234561234"


def arrive(office: Office, phone: str = PHONE, name: str = "Rudi Hartono") -> SignedIn:
    """A visitor signs in for the bidding room."""
    form = provider_form("1d", name=name, phone=phone, applicant_type=None, is_director=None)
    return office.guestbook.sign_in(form, KIOSK, new_request())


def seated(office: Office, phone: str = PHONE) -> RoomSeat:
    """A visitor finds a free computer."""
    seat = arrive(office, phone).seat
    assert seat is not None
    return seat


def fill_room(office: Office) -> list[RoomSeat]:
    """Give every computer away."""
    return [seated(office, f"0813000{at:05}") for at in range(len(office.bidding_room.places()))]


def scan(hand: Hand, code: str) -> None:
    """Hold a slip before the scanner."""
    Keyboard(hand.window).scan(code)
    spin()


def type_digits(hand: Hand, digits: str) -> None:
    for digit in digits:
        hand.tap(f"key-{digit}")


def in_use(office: Office) -> set[int]:
    return {place.number for place in office.bidding_room.places() if place.is_in_use}


@pytest.mark.parametrize("size", [PORTRAIT, LANDSCAPE, PANEL])
def test_computer_and_four_digits_sign_out(
    open_kiosk: Open, sqlite_office: Office, size: tuple[int, int]
) -> None:
    seat = seated(sqlite_office)
    clock_of(sqlite_office).advance(timedelta(hours=2, minutes=18))
    hand = open_kiosk(size)
    hand.tap("errand-check-out")
    hand.tap(f"place-{seat.number}")
    hand.wait_for_text(f"Keluar dari {seat.computer}")
    assert not hand.find("sign-out").isEnabled()
    type_digits(hand, "1234")
    hand.tap("sign-out")
    hand.wait_for_text("Terima kasih")
    shown = {name: hand.find(name).property("text") for name in ("time-in", "time-out", "duration")}
    assert shown == {"time-in": "09.00", "time-out": "11.18", "duration": "2 jam 18 menit"}
    assert in_use(sqlite_office) == set()


def test_digits_can_be_typed_and_erased_on_a_real_keyboard_too(
    open_kiosk: Open, sqlite_office: Office
) -> None:
    seat = seated(sqlite_office)
    hand = open_kiosk()
    hand.tap("errand-check-out")
    hand.tap(f"place-{seat.number}")
    hand.find("digits")
    Keyboard(hand.window).type("12x39")
    hand.tap("key-backspace")
    hand.tap("key-4")
    Keyboard(hand.window).type("5")
    hand.tap("sign-out")
    hand.wait_for_text("Terima kasih")


def test_only_computers_in_use_can_be_chosen(open_kiosk: Open, sqlite_office: Office) -> None:
    seat = seated(sqlite_office)
    hand = open_kiosk()
    hand.tap("errand-check-out")
    hand.wait_for(f"place-{seat.number}")
    free = next(p for p in sqlite_office.bidding_room.places() if p.is_free)
    assert not hand.find(f"place-{free.number}").isEnabled()


def test_the_floor_plan_follows_who_comes_and_goes(open_kiosk: Open, sqlite_office: Office) -> None:
    hand = open_kiosk()
    hand.tap("errand-check-out")
    hand.wait_for_text("Saat ini tidak ada PC yang dipakai")
    seat = seated(sqlite_office)
    hand.wait_for(f"place-{seat.number}")
    assert hand.sees("Tanpa slip: sentuh PC yang Anda pakai")


def test_wrong_digits_are_told_with_the_tries_left_and_the_fifth_calls_an_officer(
    open_kiosk: Open, sqlite_office: Office
) -> None:
    seat = seated(sqlite_office)
    hand = open_kiosk()
    hand.tap("errand-check-out")
    hand.tap(f"place-{seat.number}")
    for left in (4, 3, 2, 1):
        type_digits(hand, "9999")
        hand.tap("sign-out")
        hand.wait_for_text(f"{left} kali lagi")
        assert not hand.find("sign-out").isEnabled(), "the wrong digits are gone"
    type_digits(hand, "9999")
    hand.tap("sign-out")
    hand.wait_for_text("Petugas dipanggil")
    alert = sqlite_office.alerts.open()[0]
    assert (alert.kind, alert.workstation) == (AlertKind.SIGN_OUT, KIOSK.name)
    assert in_use(sqlite_office) == {seat.number}


def test_the_slip_signs_out_on_the_page_of_leaving(open_kiosk: Open, sqlite_office: Office) -> None:
    seat = seated(sqlite_office)
    hand = open_kiosk()
    hand.tap("errand-check-out")
    scan(hand, seat.code)
    hand.wait_for_text("Terima kasih")
    assert in_use(sqlite_office) == set()
    scan(hand, seat.code)
    spin(0.2)
    assert hand.sees("Terima kasih"), "read twice, it is answered once"


def test_a_slip_of_nobody_in_the_room_is_refused_on_the_page_of_leaving(
    open_kiosk: Open, sqlite_office: Office
) -> None:
    seat = seated(sqlite_office)
    sqlite_office.bidding_room.sign_out(seat.code, KIOSK, new_request())
    hand = open_kiosk()
    hand.tap("errand-check-out")
    scan(hand, seat.code)
    hand.wait_for_text(f"{seat.label} sudah selesai memakai ruang bidding")


@pytest.mark.parametrize("size", [PORTRAIT, LANDSCAPE])
def test_the_slip_scanned_while_seated_offers_to_leave(
    open_kiosk: Open, sqlite_office: Office, size: tuple[int, int]
) -> None:
    seat = seated(sqlite_office)
    hand = open_kiosk(size)
    scan(hand, seat.code)
    hand.wait_for_text(f"Anda memakai {seat.computer}")
    assert in_use(sqlite_office) == {seat.number}, "it is only offered"
    hand.tap("sign-out")
    hand.wait_for_text("Terima kasih")
    assert in_use(sqlite_office) == set()


def test_the_offer_can_be_declined_and_scanned_again(
    open_kiosk: Open, sqlite_office: Office
) -> None:
    seat = seated(sqlite_office)
    hand = open_kiosk()
    for _ in range(2):
        scan(hand, seat.code)
        hand.wait_for("ask-assistance")
        hand.tap("back")
        hand.wait_for("audience-provider")
    assert in_use(sqlite_office) == {seat.number}


def test_assistance_is_asked_for_by_the_slip(open_kiosk: Open, sqlite_office: Office) -> None:
    seat = seated(sqlite_office)
    hand = open_kiosk()
    hand.tap("errand-help")
    hand.wait_for("call-officer")
    scan(hand, seat.code)
    hand.tap("ask-assistance")
    hand.wait_for_text(f"Silakan kembali ke {seat.computer}")
    alert = sqlite_office.alerts.open()[0]
    assert (alert.kind, alert.about) == (AlertKind.ASSISTANCE, seat.visit_id)


@pytest.mark.parametrize("size", [PORTRAIT, LANDSCAPE, PANEL])
def test_a_called_visitor_scans_and_is_shown_the_computer(
    open_kiosk: Open, sqlite_office: Office, size: tuple[int, int]
) -> None:
    seats = fill_room(sqlite_office)
    late = arrive(sqlite_office).ticket
    assert late is not None
    hand = open_kiosk(size)
    scan(hand, late.code)
    hand.wait_for_text(f"{late.label} masih menunggu")
    assert hand.look_for("audience-provider"), "nothing else has happened"
    sqlite_office.bidding_room.sign_out(seats[2].code, KIOSK, new_request())
    scan(hand, late.code)
    hand.wait_for_text(f"Silakan ke {seats[2].computer}")
    assert sqlite_office.bidding_room.seat_of(late.code).seated_at is not None
    hand.tap("done")
    hand.wait_for("audience-provider")


def test_a_claim_that_nobody_came_for_is_told(open_kiosk: Open, sqlite_office: Office) -> None:
    seats = fill_room(sqlite_office)
    late = arrive(sqlite_office).ticket
    assert late is not None
    sqlite_office.bidding_room.sign_out(seats[0].code, KIOSK, new_request())
    clock_of(sqlite_office).advance(timedelta(minutes=30))
    hand = open_kiosk()
    scan(hand, late.code)
    hand.wait_for("scan-notice")
    assert hand.sees(late.label)
    assert hand.look_for("audience-provider")


def test_an_unknown_code_is_told_plainly_and_the_message_goes_away(open_kiosk: Open) -> None:
    hand = open_kiosk(second=300)
    scan(hand, new_code(CodeKind.TICKET))
    hand.wait_for_text("Kode ini tidak dikenal")
    wait_until(lambda: hand.look_for("scan-notice") is None, "the message has gone")
    scan(hand, new_code(CodeKind.ROOM))
    hand.wait_for_text("Kode ini tidak dikenal")
    hand.tap("audience-guest")
    wait_until(lambda: hand.look_for("scan-notice") is None, "another page, no message")


def test_a_scan_takes_nothing_from_whoever_is_typing(
    open_kiosk: Open, sqlite_office: Office
) -> None:
    seat = seated(sqlite_office)
    hand = open_kiosk()
    hand.tap("audience-guest")
    hand.wait_for("submit")
    hand.key_in("Dewi")
    hand.wait_for_text("Dewi")
    scan(hand, seat.code)
    hand.wait_for_text("Selesaikan dulu isian ini")
    assert hand.sees("Dewi")
    assert seat.code not in "".join(hand.texts())


def test_a_scan_on_the_last_visitors_thanks_belongs_to_the_next(
    open_kiosk: Open, sqlite_office: Office
) -> None:
    first, second = seated(sqlite_office), seated(sqlite_office, "081300000000")
    hand = open_kiosk()
    hand.tap("errand-check-out")
    scan(hand, first.code)
    hand.wait_for_text("Terima kasih")
    scan(hand, second.code)
    hand.wait_for_text(f"Anda memakai {second.computer}")
    assert not hand.sees(first.label)


def test_a_fault_keeps_the_digits_and_another_try_signs_out_once(
    open_kiosk: Open,
    sqlite_office: Office,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    seat = seated(sqlite_office)
    real = BiddingRoom.sign_out_by_phone
    requests: list[RequestKey] = []

    def breaks_after_the_commit(room: BiddingRoom, *what: object) -> Departure:
        left = real(room, *what)  # type: ignore[arg-type]
        requests.append(what[-1])  # type: ignore[arg-type]
        if len(requests) == 1:
            raise ConnectionError("lost after the commit")
        return left

    monkeypatch.setattr(BiddingRoom, "sign_out_by_phone", breaks_after_the_commit)
    hand = open_kiosk()
    hand.tap("errand-check-out")
    hand.tap(f"place-{seat.number}")
    type_digits(hand, "1234")
    hand.tap("sign-out")
    hand.wait_for_text("Maaf, ada gangguan")
    assert "lost after the commit" in caplog.text
    hand.tap("back")
    hand.tap("sign-out")
    hand.wait_for_text("Terima kasih")
    assert requests[0] == requests[1]


def test_a_result_that_comes_after_the_wipe_is_shown_to_nobody(
    open_kiosk: Open, sqlite_office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    seat = seated(sqlite_office)
    gate, asked, answered = threading.Event(), threading.Event(), threading.Event()
    real = BiddingRoom.sign_out

    def slow(room: BiddingRoom, code: str, by: Actor, request: RequestKey) -> Departure:
        asked.set()
        gate.wait(60)
        try:
            return real(room, code, by, request)
        finally:
            answered.set()

    monkeypatch.setattr(BiddingRoom, "sign_out", slow)
    hand = open_kiosk()
    hand.tap("errand-check-out")
    scan(hand, seat.code)
    wait_until(asked.is_set, "the room is asked")
    hand.tap("cancel")
    hand.wait_for("audience-provider")
    gate.set()
    wait_until(answered.is_set, "the room has answered")
    spin(0.2)
    assert hand.look_for("audience-provider")
    assert not hand.sees(seat.label)
    assert in_use(sqlite_office) == set(), "what was committed stands"


def test_nothing_of_an_errand_is_left_for_the_next_visitor(
    open_kiosk: Open, sqlite_office: Office
) -> None:
    seat = seated(sqlite_office)
    hand = open_kiosk()
    hand.tap("errand-check-out")
    hand.tap(f"place-{seat.number}")
    type_digits(hand, "123")
    hand.tap("cancel")
    hand.tap("errand-check-out")
    hand.tap(f"place-{seat.number}")
    assert boxes(hand) == ["", "", "", ""]


def boxes(hand: Hand) -> list[str]:
    """What stands in the four boxes."""
    row = hand.find("digits")
    return [
        str(text.property("text"))
        for box in row.childItems()
        for text in box.childItems()
        if text.property("text") is not None
    ]


@pytest.mark.parametrize("way", ["errand-check-out", "errand-papers", "errand-help"])
def test_an_errand_left_alone_is_warned_and_wiped(open_kiosk: Open, way: str) -> None:
    hand = open_kiosk(patience=Patience(idle=64, warning=60, result=5))
    hand.tap(way)
    let_a_second_last(hand, 50)
    hand.wait_for("idle-warning")
    let_a_second_last(hand, 1_000)
    hand.tap("stay")
    assert hand.look_for("idle-warning") is None
    hand.wait_for("back")
    let_a_second_last(hand, 50)
    hand.wait_for("idle-warning")
    hand.wait_for("audience-provider")


def test_a_slip_left_alone_is_wiped(open_kiosk: Open, sqlite_office: Office) -> None:
    seat = seated(sqlite_office)
    hand = open_kiosk()
    scan(hand, seat.code)
    hand.wait_for_text(f"Anda memakai {seat.computer}")
    let_a_second_last(hand, 20)
    hand.wait_for("audience-provider")
    assert not hand.sees(seat.label)


def test_the_thanks_give_way_to_the_home_page_by_themselves(
    open_kiosk: Open, sqlite_office: Office
) -> None:
    seat = seated(sqlite_office)
    hand = open_kiosk(patience=Patience(idle=2_000, warning=10, result=20), second=20)
    hand.tap("errand-check-out")
    scan(hand, seat.code)
    wait_until(lambda: not in_use(sqlite_office), "the visitor is out")
    hand.wait_for("audience-provider")
    assert not hand.sees(seat.label)
