"""The bidding room at the counter: who sits where, and what an officer does about it."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from counter.widgets.floor_plan import FloorPlan
from shared.actors import new_request
from shared.alerts import AlertKind
from shared.bidding_room.views import ComputerState, ComputerView, RoomSeat
from shared.catalogue import Audience
from shared.clock import SettableClock
from shared.guestbook import SignedIn
from shared.office import Office
from tests.counter.conftest import Open
from tests.support.desk import Desk, Key
from tests.support.offices import KIOSK, at, provider_form, seated


def come(office: Office, name: str, service: str = "1d") -> SignedIn:
    """A visitor signs in to the bidding room at the kiosk."""
    form = provider_form(service, applicant_type=None, is_director=None)
    form = replace(form, audience=Audience.PROVIDER, name=name, organisation=f"CV {name}")
    return office.guestbook.sign_in(form, KIOSK, new_request())


def seat(office: Office, name: str, service: str = "1d") -> RoomSeat:
    """A visitor signs in and finds a free computer."""
    entry = come(office, name, service)
    assert entry.seat is not None
    return entry.seat


def fill(office: Office) -> list[RoomSeat]:
    """Every computer is given to somebody."""
    return [seat(office, f"Tamu {at}") for at in range(len(office.bidding_room.places()))]


def open_room(open_counter: Open, username: str = "rina") -> Desk:
    """The bidding room's page in front of an officer."""
    desk = open_counter()
    desk.sign_in(username, counter=2)
    desk.click(desk.find(QPushButton, "pageTab2"))
    desk.wait_for(lambda: desk.window.desk.room.now is not None, "the room")
    desk.wait_for(lambda: desk.focus == "floorPlan", "the plan to have the keyboard")
    return desk


def computer(desk: Desk, number: int) -> ComputerView:
    """A computer as it is on the officer's screen."""
    now = desk.window.desk.room.now
    assert now is not None
    return next(c for c in now.floor.computers if c.number == number)


def wait_for_state(desk: Desk, number: int, state: ComputerState) -> None:
    """Wait until the screen shows a computer in a state."""
    desk.wait_for(lambda: computer(desk, number).state is state, f"PC {number} {state}")


def test_a_new_user_appears_by_itself_and_the_identity_is_confirmed_with_one_key(
    open_counter: Open, sqlite_office: Office
) -> None:
    desk = open_room(open_counter)
    desk.wait_for_text("computerState", "Kosong")
    seat(sqlite_office, "Sinar Jaya")
    desk.wait_for_text("computerPerson", "CV Sinar Jaya")
    desk.wait_for_text("computerNoticeHeading", "Identitas belum ditunjukkan")
    desk.press(Key.Key_F4)
    desk.wait_for(lambda: _is_identified(desk, 1), "the identity to be confirmed")
    assert not desk.is_enabled("identityButton")


def _is_identified(desk: Desk, number: int) -> bool:
    stay = computer(desk, number).stay
    return stay is not None and stay.identity_shown


def test_arrows_walk_through_the_room_and_stop_at_its_walls(open_counter: Open) -> None:
    desk = open_room(open_counter)
    plan = desk.find(FloorPlan, "floorPlan")

    def number() -> int:
        assert plan.chosen_computer is not None
        return plan.chosen_computer.number

    desk.press(Key.Key_Left, Key.Key_Down)
    assert number() == 1, "next to the door"
    desk.press(Key.Key_Right, Key.Key_Up)
    assert number() == 6
    desk.press(Key.Key_Up, Key.Key_Down, Key.Key_Left)
    assert number() == 1


def test_a_user_moves_to_a_free_computer_by_keyboard(
    open_counter: Open, sqlite_office: Office
) -> None:
    seat(sqlite_office, "Sinar Jaya")
    desk = open_room(open_counter)
    desk.press(Key.Key_F6, Key.Key_Return)
    wait_for_state(desk, 2, ComputerState.IN_USE)
    assert computer(desk, 1).state is ComputerState.FREE
    assert desk.text("computerName") == "PC 2"


def test_a_vanished_user_is_released_only_with_a_reason(
    open_counter: Open, sqlite_office: Office
) -> None:
    seat(sqlite_office, "Sinar Jaya")
    desk = open_room(open_counter)
    desk.press(Key.Key_F7, Key.Key_Return)
    assert not desk.is_enabled("releaseConfirmButton"), "a reason is wanted"
    desk.write("sudah pulang")
    desk.press(Key.Key_Return)
    wait_for_state(desk, 1, ComputerState.FREE)
    [row] = desk.window.desk.room.now.register  # type: ignore[union-attr]
    assert row.ending == "released"


def test_a_broken_computer_is_given_to_nobody_until_it_works_again(
    open_counter: Open, sqlite_office: Office
) -> None:
    desk = open_room(open_counter)
    desk.press(Key.Key_F8)
    desk.write("monitor mati")
    desk.press(Key.Key_Return)
    wait_for_state(desk, 1, ComputerState.OUT_OF_ORDER)
    assert desk.text("computerState") == "monitor mati"
    assert seat(sqlite_office, "Sinar Jaya").number == 2
    desk.press(Key.Key_F8)
    wait_for_state(desk, 1, ComputerState.FREE)


def test_a_full_room_shows_its_line_and_a_called_visitor_is_seated_by_scan(
    open_counter: Open, sqlite_office: Office
) -> None:
    first, *_ = fill(sqlite_office)
    waiting = come(sqlite_office, "Menunggu")
    assert waiting.ticket is not None
    desk = open_room(open_counter)
    desk.wait_for_text("roomWaiting", waiting.ticket.label)
    desk.scan(first.code)
    desk.wait_for_text("roomSignOutSentence", "keluar dari PC 1")
    desk.press(Key.Key_Return)
    wait_for_state(desk, 1, ComputerState.CLAIMED)
    desk.scan(waiting.ticket.code)
    wait_for_state(desk, 1, ComputerState.IN_USE)
    assert desk.text("roomWaiting") == "Tidak ada yang menunggu."


def test_a_missed_claim_goes_to_the_next_and_can_be_called_again(
    open_counter: Open, sqlite_office: Office
) -> None:
    first, *_ = fill(sqlite_office)
    late, ready = come(sqlite_office, "Terlambat"), come(sqlite_office, "Siap")
    assert late.ticket is not None
    assert ready.ticket is not None
    sqlite_office.bidding_room.sign_out(first.code, KIOSK, new_request())
    desk = open_room(open_counter)
    clock = sqlite_office.clock
    assert isinstance(clock, SettableClock)
    clock.set(at(9, 6))
    label = ready.ticket.label
    desk.wait_for(lambda: _holder(desk, 1) == label, "the next to be called")
    name = f"callMissed{late.ticket.label}"
    desk.wait_for(lambda: desk.window.findChildren(QPushButton, name), "the missed one")
    assert desk.is_enabled(name)


def _holder(desk: Desk, number: int) -> str:
    stay = computer(desk, number).stay
    return stay.label if stay else ""


def test_after_closing_everybody_left_is_signed_out_at_once(
    open_counter: Open, sqlite_office: Office
) -> None:
    seat(sqlite_office, "Sinar Jaya")
    desk = open_room(open_counter)
    assert not desk.is_enabled("endOfDayButton"), "the room is open"
    clock = sqlite_office.clock
    assert isinstance(clock, SettableClock)
    clock.set(at(16, 5))
    desk.wait_for(lambda: desk.is_enabled("endOfDayButton"), "the end of the day")
    desk.press(Key.Key_F10)
    desk.wait_for_text("endOfDaySentence", "1 nomor belum keluar")
    desk.press(Key.Key_Backtab, Key.Key_Return)
    wait_for_state(desk, 1, ComputerState.FREE)
    [row] = desk.window.desk.room.now.register  # type: ignore[union-attr]
    assert row.ending == "automatic"


def test_only_who_runs_the_room_sees_its_page(open_counter: Open) -> None:
    desk = open_counter()
    desk.sign_in("siti")
    assert not desk.find(QPushButton, "pageTab2").isVisible()


def test_help_asked_for_in_the_room_reaches_the_helpdesk_alone(
    open_counter: Open, sqlite_office: Office
) -> None:
    seat(sqlite_office, "Sinar Jaya", "1e")
    desk = open_counter()
    desk.sign_in("budi")
    desk.wait_for_text("alertWords", "minta pendampingan")
    desk.press(Key.Key_F11)
    desk.wait_for(lambda: _assistance(sqlite_office, desk) == "being_given", "help to begin")
    other = open_counter(workstation="PC loket 2")
    other.sign_in("rina", counter=2)
    assert other.text("alertWords") == ""


def _assistance(office: Office, desk: Desk) -> str:
    assert desk.window.officer is not None
    floor = office.bidding_room.floor(desk.window.officer)
    [stay] = [c.stay for c in floor.computers if c.stay]
    return stay.assistance


def test_an_alert_is_taken_by_one_officer_and_closed_by_the_same(
    open_counter: Open, sqlite_office: Office
) -> None:
    desk = open_counter()
    desk.sign_in("siti")
    sqlite_office.alerts.raise_alert(AlertKind.HELP, KIOSK, new_request())
    desk.wait_for_text("alertWords", "Kiosk 1: pengunjung memanggil petugas.")
    desk.press(Key.Key_F11)
    desk.wait_for_text("alertWords", "Anda menanganinya sejak 09.00.")
    desk.press(Key.Key_F12)
    desk.wait_for(lambda: not desk.text("alertWords"), "the alert to be gone")
    assert sqlite_office.alerts.open() == ()


def test_an_alert_somebody_else_took_leaves_the_screen(
    open_counter: Open, sqlite_office: Office
) -> None:
    desk = open_counter()
    desk.sign_in("siti")
    alert = sqlite_office.alerts.raise_alert(AlertKind.HELP, KIOSK, new_request())
    desk.wait_for_text("alertWords", "memanggil petugas")
    sqlite_office.alerts.take(alert, seated(sqlite_office, "rina", 2), new_request())
    desk.wait_for(lambda: not desk.text("alertWords"), "the alert to be gone")


@pytest.mark.parametrize("number", [1, 2])
def test_the_pages_are_turned_by_their_number(open_counter: Open, number: int) -> None:
    desk = open_room(open_counter)
    desk.press(Key.Key_1 if number == 1 else Key.Key_2, held=Qt.KeyboardModifier.AltModifier)
    tab = desk.find(QPushButton, f"pageTab{number}")
    desk.wait_for(tab.isChecked, "the page to be turned")
