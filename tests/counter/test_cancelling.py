"""A number that nobody will serve any more is cancelled, by keys alone."""

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QPushButton

from shared.catalogue import Audience
from shared.queueing.views import TicketState
from tests.counter.column import offered, wait_for_rows
from tests.support.desk import Desk, Key
from tests.support.offices import ANSWERS, Place, take_ticket

CTRL = Qt.KeyboardModifier.ControlModifier


def ask_to_cancel(desk: Desk) -> None:
    desk.wait_for(lambda: desk.is_enabled("cancelNumberButton"), "the ticket's page")
    desk.press(Key.Key_Delete, held=CTRL)
    desk.wait_for(lambda: desk.focus == "cancelNumberAnswer", "the reason can be typed")


def choose_to_cancel(desk: Desk) -> None:
    """The first number of the line."""
    desk.press(Key.Key_Down)
    ask_to_cancel(desk)


def test_who_went_home_is_cancelled_with_a_phrase_and_brought_back(
    budi: Desk, sqlite_place: Place
) -> None:
    office = sqlite_place.open()
    gone = take_ticket(office, "1c")
    take_ticket(office, "1c")
    wait_for_rows(budi, "C-001", "C-002")
    choose_to_cancel(budi)
    budi.press(Key.Key_Return)
    budi.wait_for_text("cancelNumberProblem", "Tulis alasannya")
    assert office.queueing.ticket(gone.id).state is TicketState.WAITING
    budi.wait_for(lambda: "Pengunjung pulang" in offered(budi), "the phrases")
    budi.press(Key.Key_Down, Key.Key_Return)
    wait_for_rows(budi, "C-002")
    cancelled = office.queueing.ticket(gone.id)
    assert (cancelled.state, cancelled.note) == (TicketState.CANCELLED, "Pengunjung pulang")
    budi.wait_for_text("undoWords", "C-001 dibatalkan")
    budi.press(Key.Key_Z, held=CTRL)
    wait_for_rows(budi, "C-001", "C-002")


def test_who_leaves_while_being_called_counts_neither_as_served_nor_as_missed(
    budi: Desk, sqlite_place: Place
) -> None:
    office = sqlite_place.open()
    ticket = take_ticket(office, "1c")
    wait_for_rows(budi, "C-001")
    budi.press(Key.Key_F2)
    budi.wait_for_visitor(TicketState.CALLED, "C-001")
    ask_to_cancel(budi)
    budi.write("Salah kantor")
    budi.press(Key.Key_Return)
    budi.wait_for_nobody()
    assert office.queueing.ticket(ticket.id).state is TicketState.CANCELLED


def test_what_is_on_screen_of_a_cancelled_number_says_so_until_it_is_undone(
    budi: Desk, sqlite_place: Place
) -> None:
    take_ticket(sqlite_place.open(), "1c")
    wait_for_rows(budi, "C-001")
    choose_to_cancel(budi)
    budi.write("Salah kantor")
    budi.press(Key.Key_Return)
    budi.wait_for_text("nextStep", "sudah dibatalkan")
    assert not budi.is_enabled("cancelNumberButton")
    assert not budi.is_enabled("callThisButton")
    budi.press(Key.Key_Z, held=CTRL)
    budi.wait_for_text("nextStep", "Menunggu giliran")
    assert budi.is_enabled("cancelNumberButton")


def test_closing_the_sheet_cancels_nothing_and_keeps_the_words(
    budi: Desk, sqlite_place: Place
) -> None:
    office = sqlite_place.open()
    ticket = take_ticket(office, "1c")
    wait_for_rows(budi, "C-001")
    choose_to_cancel(budi)
    budi.write("Nomor gan")
    budi.press(Key.Key_Escape)
    budi.wait_for(lambda: budi.window.work.queue.sheet is None, "the line again")
    assert office.queueing.ticket(ticket.id).state is TicketState.WAITING
    budi.press(Key.Key_Delete, held=CTRL)
    budi.wait_for(lambda: budi.focus == "cancelNumberAnswer", "the reason can be typed")
    budi.write("da")
    budi.press(Key.Key_Return)
    wait_for_rows(budi)
    assert office.queueing.ticket(ticket.id).note == "Nomor ganda"


def test_whatever_is_known_of_a_number_its_steps_stay_on_a_small_screen(
    budi: Desk, sqlite_place: Place
) -> None:
    office = sqlite_place.open()
    take_ticket(office, "2c", audience=Audience.ASN, answers=ANSWERS["2c"], priority=True)
    wait_for_rows(budi, "F-001")
    budi.window.resize(1366, 768)
    budi.press(Key.Key_F2)
    budi.wait_for_visitor(TicketState.CALLED, "F-001")
    budi.press(Key.Key_F6)
    budi.wait_for(lambda: budi.focus == "holdAnswer", "the note can be typed")
    budi.write("Mengambil surat tugas di kantor, kembali bersama anggota pokja yang lain")
    budi.press(Key.Key_Return)
    budi.wait_for_nobody()
    budi.press(Key.Key_Down)
    budi.wait_for(lambda: budi.is_enabled("cancelNumberButton"), "the ticket's page")
    assert budi.window.minimumSizeHint().height() <= 768
    button = budi.find(QPushButton, "cancelNumberButton")
    assert budi.window.rect().contains(QRect(button.mapTo(budi.window, QPoint()), button.size()))
