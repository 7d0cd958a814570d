"""Telling a scanner from fingers: no scan ends in a field, no typing is lost."""

import pytest
from PySide6.QtWidgets import QLineEdit, QPushButton

from shared.actors import new_request
from shared.codes import CodeKind, new_code
from shared.queueing.views import TicketState
from tests.counter.conftest import Open
from tests.support.desk import Desk, Key
from tests.support.offices import Place, seated, take_ticket


def test_scanning_a_waiting_ticket_opens_its_visit_and_enter_calls_it(
    desk: Desk, sqlite_place: Place
) -> None:
    office = sqlite_place.open()
    take_ticket(office)
    second = take_ticket(office, organisation="CV Sinar Jaya")
    desk.wait_for(lambda: desk.window.work.line and len(desk.window.work.line.waiting) == 2, "two")
    desk.scan(second.code)
    desk.wait_for_text("visitName", "CV Sinar Jaya")
    desk.press(Key.Key_Return)
    desk.wait_for(lambda: desk.focus == "reasonAnswer", "the reason for the order is asked")
    desk.write("Lansia")
    desk.press(Key.Key_Return)
    desk.wait_for_visitor(TicketState.CALLED, second.label)


def test_a_scan_into_a_field_leaves_the_field_as_it_was(desk: Desk, sqlite_place: Place) -> None:
    ticket = take_ticket(sqlite_place.open())
    desk.window.work.queue.focus_code_field()
    desk.write("sudah ditulis")
    desk.scan(ticket.code)
    desk.wait_for_text("visitLabel", ticket.label)
    assert desk.find(QLineEdit, "codeField").text() == "sudah ditulis"


def test_a_misread_scan_is_told_and_presses_no_button(desk: Desk, sqlite_place: Place) -> None:
    code = take_ticket(sqlite_place.open()).code
    desk.wait_for(lambda: desk.window.work.line and desk.window.work.line.waiting, "the ticket")
    desk.find(QPushButton, "callNextButton").setFocus()
    desk.scan(code[:-1] + ("2" if code[-1] != "2" else "3"))
    desk.wait_for_text("codeProblem", "Pindai sekali lagi")
    assert desk.visitor is None


def test_a_scan_in_lower_case_is_a_scan(desk: Desk, sqlite_place: Place) -> None:
    ticket = take_ticket(sqlite_place.open())
    desk.scan(ticket.code.lower())
    desk.wait_for_text("visitLabel", ticket.label)


def test_fast_typing_that_is_no_code_arrives_in_order(desk: Desk) -> None:
    desk.window.work.queue.focus_code_field()
    for text in ("TOKO VK-17 RT", "Kantor", "p"):
        desk.write_fast(text)
    desk.wait_for(lambda: not desk.window.scanner.is_waiting, "the pause")
    assert desk.find(QLineEdit, "codeField").text() == "TOKO VK-17 RTKantorp"


def test_a_code_typed_by_hand_works_as_a_scan(desk: Desk, sqlite_place: Place) -> None:
    ticket = take_ticket(sqlite_place.open())
    desk.window.work.queue.focus_code_field()
    desk.write(ticket.code.lower())
    desk.press(Key.Key_Return)
    desk.wait_for_text("visitLabel", ticket.label)


def test_a_mistyped_code_is_told_beside_the_field_and_stays(
    desk: Desk, sqlite_place: Place
) -> None:
    code = take_ticket(sqlite_place.open()).code
    wrong = code[:-1] + ("2" if code[-1] != "2" else "3")
    desk.window.work.queue.focus_code_field()
    desk.write(wrong)
    desk.press(Key.Key_Return)
    desk.wait_for_text("codeProblem", "tidak dikenal")
    assert desk.find(QLineEdit, "codeField").text() == wrong


def test_a_slip_scanned_outside_a_verification_says_what_to_do(open_counter: Open) -> None:
    desk = open_counter()
    desk.sign_in("rina", counter=2)  # no verifier, so no page of cases takes it up
    desk.scan(new_code(CodeKind.DEFICIENCIES))
    desk.wait_for_text("codeProblem", "mulai layani")


@pytest.mark.parametrize("serves", [False, True])
def test_a_ticket_that_is_at_another_counter_is_told_and_nothing_can_be_done(
    open_counter: Open, sqlite_place: Place, serves: bool
) -> None:
    office = sqlite_place.open()
    ticket = take_ticket(office)
    siti = seated(office, "siti", 1)
    office.queueing.call(ticket.id, siti, new_request())
    if serves:
        office.queueing.begin(ticket.id, siti, new_request())
    budi = open_counter()
    budi.sign_in("budi", counter=2)
    budi.scan(ticket.code)
    budi.wait_for_text("nextStep", "di loket lain")
    assert not any(
        budi.is_enabled(step) for step in ("beginButton", "holdButton", "callThisButton")
    )
