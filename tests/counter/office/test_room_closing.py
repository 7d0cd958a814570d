"""The front office closes the bidding room for a class, from the room's own page."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from shared.office import Office
from tests.counter.conftest import Open
from tests.counter.office.kantor import enter, tab_to
from tests.counter.test_room import open_room
from tests.support.desk import Key
from tests.support.offices import at


def test_the_room_is_closed_for_a_class_and_opened_again(
    open_counter: Open, sqlite_office: Office
) -> None:
    desk = open_room(open_counter)
    desk.press(Key.Key_T, held=Qt.KeyboardModifier.ControlModifier)
    desk.wait_for(lambda: desk.focus == "until", "the form")
    enter(desk, "12.00")
    tab_to(desk, "reason")
    desk.press(Key.Key_Return)
    desk.wait_for(lambda: "Tulis alasannya" in desk.text("reasonProblem"), "what is missing")
    desk.press(Key.Key_Down, Key.Key_Return)
    desk.wait_for(lambda: "Tutup sementara" in desk.text("roomClosedSentence"), "it is closed")
    (closing,) = sqlite_office.administration.closures.coming()
    assert closing.form.services == {"1d", "1e"}
    assert (closing.form.starts_at, closing.form.ends_at) == (at(9), at(12))
    assert sqlite_office.hours.opening("1a").is_open
    desk.wait_for(lambda: desk.focus == "floorPlan", "the keyboard back where it was")
    tab_to(desk, "liftClosingButton")
    desk.press(Key.Key_Return)
    desk.wait_for(lambda: not desk.text("roomClosedSentence"), "it is open again")
    assert sqlite_office.hours.opening("1d").is_open


def test_a_helpdesk_officer_is_not_offered_to_close_the_room(open_counter: Open) -> None:
    desk = open_room(open_counter, "budi")
    assert desk.find(QPushButton, "closeRoomButton").isHidden()
