"""Setting aside, sending on, taking back and pausing, by keys alone."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QPushButton

from counter.widgets.queue_picker import Picker
from shared.actors import Officer, new_request
from shared.demonstration import PASSWORD
from shared.office import Office
from shared.queueing.views import CounterLine, Destination, TicketState
from tests.counter.column import offered, rows, wait_for_rows
from tests.support.desk import Desk, Key
from tests.support.offices import Place, at, seated, take_ticket

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def siti(sqlite_office: Office) -> Officer:
    """A colleague at Loket 1, which calls registration and change of data."""
    return seated(sqlite_office, "siti", 1)


def line(desk: Desk) -> CounterLine:
    shown = desk.window.work.line
    assert shown is not None
    return shown


def wait_to_read(desk: Desk, name: str, part: str) -> None:
    """Until a label that comes and goes says something."""
    desk.wait_for(lambda: any(part in words for words in said(desk, name)), f"{part!r} in {name}")


def said(desk: Desk, name: str) -> list[str]:
    labels = desk.window.findChildren(QLabel, name)
    return [label.text() for label in labels if label.isVisible()]


def choose(desk: Desk, label: str) -> None:
    """Go to a number in the list by arrow keys."""
    desk.window.work.queue.list.setFocus()
    for _ in rows(desk):
        desk.press(Key.Key_Down)
        if str(desk.window.work.queue.list.currentIndex().data()).startswith(label):
            return
    raise AssertionError(f"{label} is not in the list")


def wait_for_choices(desk: Desk) -> None:
    """Until the destinations have been read."""
    pickers = pickers_of(desk)
    desk.wait_for(lambda: any(p.isVisible() and p.shown for p in pickers), "destinations")


def pickers_of(desk: Desk) -> list[Picker]:
    return desk.window.work.queue.findChildren(Picker)


# Out of order


def test_out_of_order_needs_a_reason_and_a_phrase_is_one_key(
    budi: Desk, sqlite_place: Place
) -> None:
    office = sqlite_place.open()
    take_ticket(office, organisation="CV Satu")
    take_ticket(office, organisation="CV Dua")
    wait_for_rows(budi, "A-001", "A-002")
    choose(budi, "A-002")
    budi.press(Key.Key_Return)
    budi.wait_for_text("reasonHeading", "A-002 di luar urutan")
    budi.press(Key.Key_Return)
    budi.wait_for_text("reasonProblem", "Tulis alasannya")
    assert budi.visitor is None
    budi.wait_for(lambda: "Lansia atau kondisi khusus" in offered(budi), "the phrases")
    budi.press(Key.Key_Down, Key.Key_Return)
    budi.wait_for_visitor(TicketState.CALLED, "A-002")
    assert budi.window.work.queue.sheet is None


def test_the_next_in_order_is_called_without_a_reason(budi: Desk, sqlite_place: Place) -> None:
    take_ticket(sqlite_place.open())
    wait_for_rows(budi, "A-001")
    choose(budi, "A-001")
    budi.press(Key.Key_Return)
    budi.wait_for_visitor(TicketState.CALLED, "A-001")


# Holding


def test_holding_again_chooses_when_the_visitor_returns(budi: Desk, sqlite_place: Place) -> None:
    take_ticket(sqlite_place.open(), "1c")
    budi.call_and_serve()
    budi.press(Key.Key_F6)
    budi.wait_for(lambda: budi.focus == "holdAnswer", "the note can be typed")
    budi.write("Fotokopi")
    budi.press(Key.Key_F6, Key.Key_F6)
    budi.wait_for_text("holdReturn", "pukul 09.30")
    budi.press(Key.Key_Return)
    budi.wait_for_nobody()
    assert line(budi).held[0].return_at == at(9, 30)
    assert rows(budi)[0].aside == "pukul 09.30"
    assert not rows(budi)[0].is_due
    sqlite_place.clock.set(at(9, 30))
    budi.wait_for(lambda: rows(budi)[0].is_due, "the visitor is expected back")
    assert rows(budi)[0].detail == "Waktunya kembali · Fotokopi"


def test_a_time_of_ones_own_is_read_kindly_and_refused_in_place(
    budi: Desk, sqlite_place: Place
) -> None:
    take_ticket(sqlite_place.open(), "1c")
    budi.call_and_serve()
    budi.press(Key.Key_F6)
    budi.wait_for(lambda: budi.focus == "holdAnswer", "the note can be typed")
    budi.press(Key.Key_Tab)
    budi.write("1x")
    budi.press(Key.Key_Return)
    budi.wait_for_text("holdProblem", "misalnya 16.00")
    budi.find(QLineEdit, "holdClock").selectAll()
    budi.write("08.15")
    budi.press(Key.Key_Return)
    budi.wait_for(lambda: said(budi, "holdProblem"), "a time that has passed is refused")
    assert budi.visitor is not None
    budi.find(QLineEdit, "holdClock").selectAll()
    budi.write("1015")
    budi.press(Key.Key_Return)
    budi.wait_for_nobody()
    assert line(budi).held[0].return_at == at(10, 15)


def test_what_is_typed_on_a_sheet_outlives_changes_and_closing(
    budi: Desk, sqlite_place: Place
) -> None:
    office = sqlite_place.open()
    take_ticket(office, "1c")
    budi.call_and_serve()
    budi.press(Key.Key_F6)
    budi.wait_for(lambda: budi.focus == "holdAnswer", "the note can be typed")
    budi.write("Sedang mem")
    take_ticket(office)
    budi.wait_for(lambda: len(line(budi).waiting) == 1, "the new number")
    assert budi.focus == "holdAnswer"
    budi.write("fotokopi")
    budi.press(Key.Key_Escape, Key.Key_F6)
    assert budi.find(QLineEdit, "holdAnswer").text() == "Sedang memfotokopi"
    budi.press(Key.Key_Escape, Key.Key_F7)
    budi.wait_for_nobody()
    budi.call_and_serve()
    budi.press(Key.Key_F6)
    assert budi.find(QLineEdit, "holdAnswer").text() == ""


def test_who_was_held_goes_back_to_the_line(budi: Desk, sqlite_place: Place) -> None:
    take_ticket(sqlite_place.open(), "1c")
    budi.call_and_serve()
    budi.press(Key.Key_F6, Key.Key_Return)
    budi.wait_for_nobody()
    choose(budi, "C-001")
    budi.wait_for(lambda: budi.is_enabled("returnButton"), "the ticket's page")
    budi.press(Key.Key_U, held=CTRL)
    budi.wait_for(lambda: len(line(budi).waiting) == 1, "it waits again")


# Sending on


def test_a_visit_goes_to_a_colleague_with_a_note_and_comes_back(
    budi: Desk, siti: Officer, sqlite_place: Place
) -> None:
    office = sqlite_place.open()
    take_ticket(office)
    budi.call_and_serve()
    budi.press(Key.Key_F5)
    wait_for_choices(budi)
    budi.write("siti")
    budi.press(Key.Key_Return)
    budi.write("Cek akta")
    budi.press(Key.Key_Tab, Key.Key_Space, Key.Key_Return)
    budi.wait_for_nobody()
    there = office.queueing.call_next(siti, new_request())
    assert there is not None
    assert there.legs[0].note == "Cek akta"
    assert [plan.counter for plan in there.plans] == ["Loket 2"]


def test_the_receiver_reads_where_a_visit_comes_from(
    budi: Desk, siti: Officer, sqlite_place: Place
) -> None:
    office = sqlite_place.open()
    ticket = take_ticket(office)
    office.queueing.call_next(siti, new_request())
    office.queueing.begin(ticket.id, siti, new_request())
    budis = budi.window.officer
    assert budis is not None
    assert budis.counter is not None
    to = Destination("1a", budis.counter.id)
    office.queueing.transfer(ticket.id, to, siti, new_request(), note="Sudah lengkap")
    wait_for_rows(budi, "A-001")
    assert "ada catatan" in rows(budi)[0].detail
    budi.press(Key.Key_F2)
    budi.wait_for_visitor(TicketState.CALLED, "A-001")
    wait_to_read(budi, "visitLeg", "Loket 1, Siti Rahma")
    assert "Sudah lengkap" in said(budi, "visitLeg")[0]


def test_a_waiting_number_is_sent_to_another_service(budi: Desk, sqlite_place: Place) -> None:
    take_ticket(sqlite_place.open(), "1c")
    wait_for_rows(budi, "C-001")
    choose(budi, "C-001")
    budi.wait_for(lambda: budi.is_enabled("transferChosenButton"), "the ticket's page")
    budi.press(Key.Key_F5)
    wait_for_choices(budi)
    budi.write("1b")
    budi.press(Key.Key_Return, Key.Key_Return)
    budi.wait_for(lambda: line(budi).waiting[0].ticket.service == "1b", "another service")
    assert budi.window.work.queue.sheet is None


def test_a_service_that_is_not_open_asks_for_a_reason(budi: Desk, sqlite_place: Place) -> None:
    take_ticket(sqlite_place.open(), "1c")
    budi.call_and_serve()
    sqlite_place.clock.set(at(14, 30))
    budi.press(Key.Key_F5)
    wait_for_choices(budi)
    budi.write("1b")
    budi.press(Key.Key_Return)
    assert budi.focus == "transferReason"
    budi.press(Key.Key_Return)
    budi.wait_for_text("transferProblem", "Tulis alasannya")
    budi.write("Tender ditutup sore ini")
    budi.press(Key.Key_Return)
    budi.wait_for_nobody()


# Several services


def test_another_service_follows_with_the_same_number_at_the_same_counter(
    budi: Desk, sqlite_place: Place
) -> None:
    take_ticket(sqlite_place.open(), "1c")
    budi.call_and_serve()
    budi.press(Key.Key_G, held=CTRL)
    wait_for_choices(budi)
    budi.write("2a")
    budi.press(Key.Key_Return, Key.Key_Return)
    wait_to_read(budi, "visitPlan", "Berikutnya: Hak akses SPSE")
    budi.press(Key.Key_F7)
    budi.wait_for_text("nextHint", "Hak akses SPSE")
    budi.press(Key.Key_Return)
    budi.wait_for(lambda: budi.visitor and budi.visitor.service == "2a", "the next service")
    assert budi.wait_for_visitor(TicketState.SERVING, "C-001").plans == ()
    budi.press(Key.Key_F7)
    budi.wait_for_nobody()


def test_the_next_service_may_wait_its_turn(budi: Desk, sqlite_place: Place) -> None:
    take_ticket(sqlite_place.open(), "1c")
    budi.call_and_serve()
    budi.press(Key.Key_G, held=CTRL)
    wait_for_choices(budi)
    budi.write("2a")
    budi.press(Key.Key_Return, Key.Key_Return)
    wait_to_read(budi, "visitPlan", "Berikutnya")
    budi.press(Key.Key_F7, Key.Key_F7)
    budi.wait_for_nobody()
    wait_for_rows(budi, "C-001")
    budi.wait_for_text("overrideSentence", "C-001 menunggu untuk Hak akses SPSE")


def test_a_planned_service_is_taken_away_again(budi: Desk, sqlite_place: Place) -> None:
    take_ticket(sqlite_place.open(), "1c")
    budi.call_and_serve()
    budi.press(Key.Key_G, held=CTRL)
    wait_for_choices(budi)
    budi.press(Key.Key_Return, Key.Key_Return)
    wait_to_read(budi, "visitPlan", "Berikutnya")
    budi.find(QPushButton, "dropPlanButton").setFocus()
    budi.press(Key.Key_Return)
    budi.wait_for(lambda: not said(budi, "visitPlan"), "nothing follows")


# Notes


def test_a_note_is_read_by_every_colleague_on_every_page(
    budi: Desk, siti: Officer, sqlite_place: Place
) -> None:
    office = sqlite_place.open()
    ticket = take_ticket(office)
    budi.call_and_serve()
    budi.wait_for_checklist()
    budi.press(Key.Key_T, held=CTRL)
    budi.wait_for(lambda: budi.focus == "noteAnswer", "the note can be typed")
    budi.write("Akta asli di mobil")
    office.queueing.add_note(ticket.visit_id, "Cek NIB", siti, new_request())
    wait_to_read(budi, "visitNote", "Siti Rahma, 09.00: Cek NIB")
    assert budi.find(QPlainTextEdit, "noteAnswer").toPlainText() == "Akta asli di mobil"
    budi.press(Key.Key_Return)
    budi.wait_for(lambda: len(said(budi, "visitNote")) == 2, "both notes")
    assert said(budi, "visitNote")[1] == "Budi Santoso, 09.00: Akta asli di mobil"


# Taking back


def test_the_last_step_is_named_and_taken_back(budi: Desk, sqlite_place: Place) -> None:
    take_ticket(sqlite_place.open(), "1c")
    budi.call_and_serve()
    budi.press(Key.Key_F7)
    budi.wait_for_nobody()
    budi.wait_for_text("undoWords", "C-001")
    budi.press(Key.Key_Z, held=CTRL)
    budi.wait_for_visitor(TicketState.SERVING, "C-001")


def test_in_a_field_undo_takes_back_letters_and_no_step(budi: Desk, sqlite_place: Place) -> None:
    take_ticket(sqlite_place.open(), "1c")
    budi.call_and_serve()
    budi.press(Key.Key_F6)
    budi.wait_for(lambda: budi.focus == "holdAnswer", "the note can be typed")
    budi.write("x")
    budi.press(Key.Key_Z, held=CTRL)
    assert budi.find(QLineEdit, "holdAnswer").text() == ""
    budi.press(Key.Key_Escape, Key.Key_F7)
    budi.wait_for_nobody()


# Pausing


def test_while_the_counter_pauses_nobody_is_called(budi: Desk, sqlite_place: Place) -> None:
    office = sqlite_place.open()
    take_ticket(office)
    wait_for_rows(budi, "A-001")
    budi.press(Key.Key_P, held=CTRL)
    budi.wait_for(lambda: budi.focus == "pauseAnswer", "the reason can be typed")
    budi.write("Rapat")
    budi.press(Key.Key_Return)
    budi.wait_for_text("ownPauseNoticeHeading", "Jeda: Rapat")
    assert not budi.is_enabled("callNextButton")
    assert [c.pause for c in office.queueing.board().counters if c.number == 2] == ["Rapat"]
    budi.wait_for(lambda: budi.is_enabled("pauseButton"), "the pause is written")
    budi.press(Key.Key_P, held=CTRL)
    budi.wait_for(lambda: budi.is_enabled("callNextButton"), "the pause has ended")
    budi.press(Key.Key_F2)
    budi.wait_for_visitor(TicketState.CALLED, "A-001")


# The scanner


def test_scanning_who_was_called_begins_to_serve(budi: Desk, sqlite_place: Place) -> None:
    ticket = take_ticket(sqlite_place.open(), "1c")
    budi.press(Key.Key_F2)
    budi.wait_for_visitor(TicketState.CALLED)
    budi.scan(ticket.code)
    budi.wait_for_visitor(TicketState.SERVING, "C-001")


def test_two_officers_at_one_number_the_slower_is_told(
    budi: Desk, siti: Officer, sqlite_place: Place
) -> None:
    office = sqlite_place.open()
    ticket = take_ticket(office)
    wait_for_rows(budi, "A-001")
    choose(budi, "A-001")
    budi.wait_for(lambda: budi.is_enabled("transferChosenButton"), "the ticket's page")
    budi.press(Key.Key_F5)
    wait_for_choices(budi)
    budi.press(Key.Key_Return)
    office.queueing.call(ticket.id, siti, new_request())
    budi.press(Key.Key_Return)
    budi.wait_for(lambda: said(budi, "transferProblem"), "the refusal")
    assert "A-001 sedang dipanggil" in budi.text("transferProblem")


def test_time_passes_on_the_screen(budi: Desk, sqlite_place: Place) -> None:
    take_ticket(sqlite_place.open())
    wait_for_rows(budi, "A-001")
    sqlite_place.clock.advance(timedelta(minutes=7))
    budi.wait_for(lambda: rows(budi)[0].aside == "7 m", "seven minutes")


def test_after_signing_in_again_one_finds_empty_sheets_and_makes_each_step_once(
    budi: Desk, sqlite_place: Place
) -> None:
    budi.press(Key.Key_P, held=CTRL)
    budi.wait_for(lambda: budi.focus == "pauseAnswer", "the reason can be typed")
    budi.write("Rap")
    budi.press(Key.Key_K, held=Qt.KeyboardModifier.AltModifier)
    budi.wait_for(lambda: budi.is_enabled("leaveConfirmButton"), "the question")
    budi.click(budi.find(QPushButton, "leaveConfirmButton"))
    budi.wait_for(budi.window.sign_in.isVisible, "the sign-in page")
    budi.wait_for(lambda: budi.focus == "passwordField", "the password is asked")
    budi.write(PASSWORD)
    budi.press(Key.Key_Return)
    budi.wait_for(lambda: budi.window.work.line is not None, "the queue")
    assert budi.window.work.queue.sheet is None
    take_ticket(sqlite_place.open())
    budi.call_and_serve()
    budi.press(Key.Key_F6)
    budi.wait_for(lambda: budi.focus == "holdAnswer", "the note can be typed")
    budi.press(Key.Key_Return)
    budi.wait_for_nobody()
    assert not budi.text("overrideSentence")
    budi.press(Key.Key_P, held=CTRL)
    assert budi.find(QLineEdit, "pauseAnswer").text() == ""
