"""The end of the day at the counter, by keyboard: settle, end, copy; and a forgotten day."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from counter.pages.day_end import DayEndPage
from shared.actors import new_request
from shared.office import Office
from tests.counter.conftest import Open
from tests.support.desk import Desk, Key
from tests.support.offices import KIOSK, Place, at, provider_form, seated, take_ticket

ALT = Qt.KeyboardModifier.AltModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
TAB = "Akhir hari"


def open_day_end(open_counter: Open) -> Desk:
    """Rina of the front office turns to the end of the day."""
    desk = open_counter()
    desk.sign_in("rina", counter=2)
    desk.turn_to(TAB)
    desk.wait_for(lambda: page(desk).isVisible(), "the page")
    desk.wait_for(lambda: page(desk).review is not None, "the day")
    return desk


def page(desk: Desk) -> DayEndPage:
    return desk.find(DayEndPage, "dayEndPage")


def labels(desk: Desk) -> list[str]:
    review = page(desk).review
    return [ticket.label for ticket in review.tickets] if review else []


def settle(desk: Desk, label: str, key: Qt.Key) -> None:
    """Give the first sentence as the reason, then press the settlement's key."""
    desk.wait_for(lambda: page(desk).tickets.reason.isVisible(), "the reason")
    page(desk).tickets.reason.setFocus()
    desk.press(Key.Key_Down, key)
    desk.wait_for(lambda: label not in labels(desk), f"{label} to be settled")


def test_a_day_is_settled_ended_and_copied(
    open_counter: Open, sqlite_office: Office, tmp_path: Path
) -> None:
    first, second = (take_ticket(sqlite_office, "1a").label for _ in range(2))
    desk = open_day_end(open_counter)
    assert labels(desk) == [first, second]
    assert not desk.is_enabled("dayEndButton")
    settle(desk, first, Key.Key_F7)
    settle(desk, second, Key.Key_F8)
    desk.wait_for(lambda: desk.is_enabled("dayEndButton"), "the day to be ready")
    desk.press(Key.Key_F10)
    desk.wait_for_text("dayNewsHeading", "Hari sudah diakhiri")
    desk.wait_for_text("dayNewsSentence", "Cadangan utuh")
    assert list((tmp_path / "cadangan").glob("kantor-2026-11-23-*.db"))
    assert desk.text("day_carried_over") == "1"
    assert desk.text("day_cancelled") == "1"


def test_nothing_is_settled_without_a_reason(open_counter: Open, sqlite_office: Office) -> None:
    label = take_ticket(sqlite_office, "1a").label
    desk = open_day_end(open_counter)
    desk.press(Key.Key_F8)
    desk.wait_for_text("dayProblem", "alasan")
    assert desk.focus == "dayReason"
    assert labels(desk) == [label]


def test_a_forgotten_day_is_offered_and_ended(
    open_counter: Open, sqlite_place: Place, sqlite_office: Office
) -> None:
    label = take_ticket(sqlite_office, "1a").label
    sqlite_place.clock.set(at(7, 30, day=24))
    desk = open_day_end(open_counter)
    desk.wait_for_text("dayForgottenHeading", "23 November 2026")
    desk.press(Key.Key_F3)
    desk.wait_for(lambda: label in labels(desk), "the forgotten day")
    settle(desk, label, Key.Key_F7)
    desk.wait_for(lambda: desk.is_enabled("dayEndButton"), "the day to be ready")
    desk.press(Key.Key_F10)
    desk.wait_for_text("dayNewsHeading", "Hari sudah diakhiri")
    desk.press(Key.Key_F3)
    desk.wait_for_text("dayTitle", "24 November 2026")
    desk.wait_for(lambda: desk.text("dayForgottenHeading") == "", "nothing to be forgotten")


def test_who_is_still_seated_is_signed_out(open_counter: Open, sqlite_office: Office) -> None:
    siti = seated(sqlite_office, "siti", 1)
    desk = open_day_end(open_counter)
    desk.wait_for(lambda: desk.is_enabled("dayUnseatButton"), "Siti to be listed")
    desk.find(QPushButton, "dayUnseatButton").setFocus()
    desk.press(Key.Key_Return)
    desk.wait_for(lambda: desk.is_enabled("dayEndButton"), "the day to be ready")
    seats = sqlite_office.day_end.review(sqlite_office.day_end.today(), desk.window.officer)  # type: ignore[arg-type]
    assert siti.id not in [seat.officer_id for seat in seats.seated]


def test_the_room_is_emptied_in_one_step(open_counter: Open, sqlite_office: Office) -> None:
    sqlite_office.guestbook.sign_in(provider_form("1d"), KIOSK, new_request())
    desk = open_day_end(open_counter)
    desk.wait_for_text("dayRoomHeading", "1 pengunjung")
    desk.press(Key.Key_F9)
    desk.wait_for(lambda: desk.is_enabled("dayEndButton"), "the room to be empty")


def test_who_acted_first_wins_and_the_page_shows_it(
    open_counter: Open, sqlite_office: Office
) -> None:
    siti = seated(sqlite_office, "siti", 1)
    take_ticket(sqlite_office, "1a")
    desk = open_day_end(open_counter)
    called = sqlite_office.queueing.call_next(siti, new_request())
    assert called is not None
    shown = page(desk).review
    if shown is not None and shown.tickets[0].state == "waiting":
        page(desk).tickets.reason.setFocus()
        desk.press(Key.Key_Down, Key.Key_F8)
    desk.wait_for(
        lambda: page(desk).review and page(desk).review.tickets[0].state == "called",  # type: ignore[union-attr]
        "the new state",
    )


def test_a_verifier_has_no_such_page(open_counter: Open) -> None:
    desk = open_counter()
    desk.sign_in("siti")
    assert TAB not in desk.window.desk.header.shown_titles


def test_why_there_is_no_copy_stays_on_screen_until_it_is_tried_again(
    open_counter: Open, sqlite_office: Office, tmp_path: Path
) -> None:
    folder = tmp_path / "cadangan"
    folder.write_text("no folder")
    desk = open_day_end(open_counter)
    desk.press(Key.Key_F10)
    desk.wait_for_text("dayNewsSentence", "tidak dapat ditulis")
    take_ticket(sqlite_office, "1a")
    desk.wait_for(lambda: labels(desk), "the page to be read again")
    assert "tidak dapat ditulis" in desk.text("dayNewsSentence")
    settle(desk, labels(desk)[0], Key.Key_F8)
    folder.unlink()
    desk.wait_for(lambda: desk.is_enabled("dayEndButton"), "the day to be ready")
    desk.press(Key.Key_F10)
    desk.wait_for_text("dayNewsSentence", "Cadangan utuh")


def test_a_forgotten_day_is_told_before_anybody_looks(
    open_counter: Open, sqlite_place: Place, sqlite_office: Office
) -> None:
    take_ticket(sqlite_office, "1a")
    sqlite_place.clock.set(at(7, 30, day=24))
    desk = open_counter()
    desk.sign_in("rina", counter=2)
    tabs = desk.window.desk.header.findChildren(QPushButton)
    desk.wait_for(
        lambda: any(TAB in tab.text() and tab.text().endswith("1") for tab in tabs), "the count"
    )


def test_nothing_typed_stays_for_the_next_officer(
    open_counter: Open, sqlite_office: Office
) -> None:
    take_ticket(sqlite_office, "1a")
    desk = open_day_end(open_counter)
    page(desk).tickets.reason.setFocus()
    desk.write("sakit")
    desk.window.desk.sign_out_asked.emit()
    desk.wait_for(lambda: desk.window.sign_in.isVisible(), "the sign-in page")
    assert page(desk).tickets.reason.text == ""
    assert page(desk).tickets.table.shown_keys == ()
