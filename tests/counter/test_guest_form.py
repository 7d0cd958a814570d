"""A visitor who does not use the kiosk is signed in at the counter, by keys alone."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton

from counter.widgets.queue_picker import Picker
from shared.actors import new_request
from shared.queueing.views import TicketState
from tests.support.desk import Desk, Key
from tests.support.offices import KIOSK, Place, at, provider_form, take_ticket

CTRL = Qt.KeyboardModifier.ControlModifier


def open_form(desk: Desk, wanted: str) -> None:
    """Open the form and find a purpose by a few letters."""
    desk.press(Key.Key_N, held=CTRL)
    picker = desk.window.work.guest.findChildren(QLineEdit, "guestWantField")[0]
    desk.wait_for(
        lambda: desk.window.work.guest.findChildren(Picker)[0].shown, "what visitors come for"
    )
    desk.wait_for(picker.hasFocus, "the keyboard in the field")
    desk.write(wanted)
    desk.press(Key.Key_Return)


def fill(desk: Desk, **texts: str) -> None:
    for name, text in texts.items():
        desk.wait_for(lambda name=name: desk.focus == name, f"Enter leads to {name}")  # type: ignore[misc]
        desk.write(text)
        desk.press(Key.Key_Return)


def labels(desk: Desk) -> list[str]:
    line = desk.window.work.line
    return [row.ticket.label for row in line.waiting] if line else []


def said(desk: Desk, name: str) -> str:
    shown = [label for label in desk.window.findChildren(QLabel, name) if label.isVisible()]
    return shown[0].text() if shown else ""


def test_a_provider_gets_a_number_and_is_called(desk: Desk, printer: Path) -> None:
    open_form(desk, "regis penyedia")
    desk.wait_for(lambda: desk.focus == "applicant_type", "the first question")
    desk.press(Key.Key_Down, Key.Key_Return, Key.Key_Down, Key.Key_Return, Key.Key_Return)
    fill(desk, name="Dewi Anggraini", organisation="PT Cipta Karya", phone="081234567890")
    assert desk.focus == "priority"
    desk.press(Key.Key_Return)
    desk.wait_for_text("guestNewsHeading", "Nomor A-001")
    desk.wait_for(lambda: labels(desk) == ["A-001"], "the number in the line")
    assert desk.find(QLineEdit, "guestWantField").text() == ""
    desk.press(Key.Key_F2)
    visitor = desk.wait_for_visitor(TicketState.CALLED, "A-001")
    assert (visitor.person, visitor.organisation) == ("Dewi Anggraini", "PT Cipta Karya")
    assert visitor.is_director
    assert visitor.registered_online
    desk.wait_for(lambda: list(printer.glob("*.pdf")), "the number on paper")


def test_what_lacks_is_said_beside_its_field(budi: Desk) -> None:
    open_form(budi, "tamu")
    budi.press(Key.Key_S, held=CTRL)
    assert said(budi, "nameProblem") == "Tulis nama pengunjung."
    assert said(budi, "purposeProblem") == "Tulis keperluannya."
    assert not said(budi, "phoneProblem")
    budi.write("Rudi")
    assert not said(budi, "nameProblem")


def test_a_guest_is_written_into_the_book_without_a_number(budi: Desk) -> None:
    open_form(budi, "tamu")
    fill(budi, name="Rudi", purpose="Mengantar surat", host="Ibu Kepala", organisation="", phone="")
    budi.wait_for_text("guestNewsHeading", "Tercatat di buku tamu")
    assert labels(budi) == []


def test_questions_of_the_service_are_asked(budi: Desk) -> None:
    open_form(budi, "2c")
    fill(budi, name="Rudi Hartono", organisation="Dinas PUPR", phone="081234567890")
    budi.press(Key.Key_S, held=CTRL)
    budi.wait_for(lambda: said(budi, "answers.roleProblem"), "the question that lacks")
    assert labels(budi) == []


def test_outside_the_hours_a_reason_is_asked_and_journalled(
    budi: Desk, sqlite_place: Place
) -> None:
    sqlite_place.clock.set(at(14, 30))
    open_form(budi, "regis penyedia")
    budi.press(Key.Key_Down, Key.Key_Return, Key.Key_Down, Key.Key_Return, Key.Key_Return)
    fill(budi, name="Dewi Anggraini", organisation="PT Cipta Karya", phone="081234567890")
    budi.press(Key.Key_Return)
    budi.wait_for_text("guestProblem", "Tulis alasannya")
    assert budi.focus == "guestReason"
    budi.write("Datang dari Papua")
    budi.press(Key.Key_S, held=CTRL)
    budi.wait_for_text("guestNewsHeading", "Nomor A-001")


def test_what_was_typed_stays_while_the_officer_serves_somebody(
    budi: Desk, sqlite_place: Place
) -> None:
    open_form(budi, "tamu")
    budi.wait_for(lambda: budi.focus == "name", "the first field")
    budi.write("Rud")
    take_ticket(sqlite_place.open(), "1c")
    budi.wait_for(lambda: labels(budi) == ["C-001"], "the new number")
    assert budi.focus == "name"
    budi.write("i")
    budi.press(Key.Key_F2)
    budi.wait_for_visitor(TicketState.CALLED)
    budi.wait_for(budi.window.work.visit.isVisible, "the visitor's page")
    budi.press(Key.Key_N, held=CTRL)
    assert budi.find(QLineEdit, "name").text() == "Rudi"


def test_an_earlier_slip_fills_in_who_it_is(budi: Desk, sqlite_place: Place) -> None:
    office = sqlite_place.open()
    signed_in = office.guestbook.sign_in(provider_form("1c"), KIOSK, new_request())
    assert signed_in.ticket is not None
    budi.press(Key.Key_N, held=CTRL)
    budi.scan(signed_in.ticket.code)
    budi.wait_for_text("guestKnown", "De•••")
    assert "Dewi" not in budi.text("guestKnown")
    budi.press(Key.Key_S, held=CTRL)
    budi.wait_for(lambda: said(budi, "answers.problemProblem"), "the question is asked anew")
    budi.press(Key.Key_Down, Key.Key_Return)
    budi.write("Kata sandi")
    budi.press(Key.Key_S, held=CTRL)
    budi.wait_for_text("guestNewsHeading", "Nomor C-002")
    budi.wait_for(lambda: labels(budi) == ["C-001", "C-002"], "the new number")
    line = budi.window.work.line
    assert line is not None
    assert line.waiting[1].ticket.person == "Dewi Anggraini"


def test_nothing_of_a_visitor_is_left_for_the_next_officer(budi: Desk) -> None:
    open_form(budi, "tamu")
    budi.wait_for(lambda: budi.focus == "name", "the first field")
    budi.write("Rudi")
    budi.press(Key.Key_K, held=Qt.KeyboardModifier.AltModifier)
    budi.wait_for(lambda: budi.is_enabled("leaveConfirmButton"), "the question")
    budi.click(budi.find(QPushButton, "leaveConfirmButton"))
    budi.wait_for(budi.window.sign_in.isVisible, "the sign-in page")
    assert not budi.window.work.guest.findChildren(QLineEdit, "name")


def test_who_has_to_register_first_goes_to_the_bidding_room(budi: Desk) -> None:
    open_form(budi, "regis penyedia")
    budi.press(Key.Key_Down, Key.Key_Return, Key.Key_Down, Key.Key_Return)
    budi.press(Key.Key_Down, Key.Key_Return)
    fill(budi, name="Dewi Anggraini", organisation="PT Cipta Karya", phone="081234567890")
    budi.press(Key.Key_Return)
    budi.wait_for_text("guestNewsHeading", "lebih dulu D-001 di PC 1")
