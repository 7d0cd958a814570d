"""Complaints at the counter, by keyboard: recording, assigning, answering, closing, scanning."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from counter.pages.complaints import ComplaintsPage
from counter.widgets.buttons import KeyButton
from shared.actors import Officer, new_request
from shared.complaints import (
    Channel,
    Classification,
    ComplaintForm,
    ComplaintQuery,
    ComplaintReceipt,
    ComplaintState,
    ComplaintView,
    Kind,
    Which,
)
from shared.demonstration import PASSWORD
from shared.office import Office
from shared.staff import SignIn
from tests.counter.conftest import Open
from tests.support.desk import Desk, Key
from tests.support.offices import KIOSK, Place, at, seated

ALT = Qt.KeyboardModifier.AltModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
TEXT = "Petugas loket dua tidak ramah"


def complain(office: Office, text: str = TEXT, **changes: object) -> ComplaintReceipt:
    form = ComplaintForm(Kind.COMPLAINT, text, **changes)  # type: ignore[arg-type]
    return office.complaints.submit(form, KIOSK, new_request())


def open_page(open_counter: Open, username: str = "kepala", counter: int = 1) -> Desk:
    desk = open_counter()
    desk.sign_in(username, counter)
    desk.turn_to("Pengaduan")
    desk.wait_for(lambda: desk.focus == "complaintsTable", "the list")
    return desk


def page(desk: Desk) -> ComplaintsPage:
    return desk.find(ComplaintsPage, "complaintsPage")


def listed(desk: Desk) -> list[str]:
    """The numbers in the list, as they stand."""
    model = page(desk).table.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def wait_for_list(desk: Desk, *receipts: ComplaintReceipt) -> None:
    numbers = [receipt.number for receipt in receipts]
    desk.wait_for(lambda: listed(desk) == numbers, f"{numbers} in {listed(desk)}")


def wait_for_details(desk: Desk, receipt: ComplaintReceipt) -> None:
    desk.wait_for_text("complaintNumber", receipt.number)


def supervisor(office: Office) -> Officer:
    """The one who manages complaints, at a workstation of their own."""
    return office.staff.sign_in(SignIn("kepala", PASSWORD, "PC kepala"))


def view(office: Office, receipt: ComplaintReceipt, by: Officer) -> ComplaintView:
    return office.complaints.get(receipt.id, by)


def wait_for_state(
    desk: Desk, office: Office, receipt: ComplaintReceipt, state: ComplaintState
) -> None:
    def stands() -> bool:
        return office.complaints.status_of(receipt.code).state is state

    desk.wait_for(stands, f"{receipt.number} to be {state}")


def wait_until_closed(desk: Desk, form: str) -> None:
    desk.wait_for(lambda: not desk.find(ComplaintsPage, "complaintsPage").pane.has_form, form)


def test_what_a_kiosk_sends_appears_by_itself_with_its_deadline(
    open_counter: Open, sqlite_office: Office
) -> None:
    desk = open_page(open_counter)
    wait_for_list(desk)
    receipt = complain(sqlite_office, service="1a", name="Dewi", anonymous=False)
    wait_for_list(desk, receipt)
    desk.wait_for(lambda: page(desk).table.current == receipt.id, "the first to be chosen")
    wait_for_details(desk, receipt)
    assert "14 hari kerja lagi" in desk.text("complaintStanding")


def test_an_officer_records_a_call_by_keyboard_alone(
    open_counter: Open, sqlite_office: Office
) -> None:
    desk = open_page(open_counter, "rina", 2)
    desk.press(Key.Key_N, held=CONTROL)
    desk.wait_for(lambda: desk.focus == "kind", "the form")
    desk.press(Key.Key_Down, Key.Key_Tab, Key.Key_Down, Key.Key_Tab)
    desk.write("Tambah kursi")
    desk.press(Key.Key_Tab, Key.Key_Tab)
    desk.write("Tono")
    desk.press(Key.Key_Tab)
    desk.write("123")
    desk.press(Key.Key_S, held=CONTROL)
    desk.wait_for_text("contactProblem", "nomor telepon")
    assert desk.focus == "contact"
    desk.write("45678")
    desk.press(Key.Key_S, held=CONTROL)
    desk.wait_for_text("complaintsNewsHeading", "PG-2026-0001")
    rina = desk.window.desk._officer
    assert rina is not None
    [row] = sqlite_office.complaints.board(ComplaintQuery(Which.ALL), rina)
    assert (row.kind, row.channel, row.name) == (Kind.SUGGESTION, Channel.PHONE, "Tono")
    desk.wait_for_text("complaintNumber", "PG-2026-0001")
    assert not desk.is_enabled("answerComplaintButton")


def test_a_manager_assigns_the_owner_answers_and_the_manager_closes(
    open_counter: Open, sqlite_office: Office
) -> None:
    receipt = complain(sqlite_office)
    desk = open_page(open_counter)
    wait_for_details(desk, receipt)
    desk.press(Key.Key_F4)
    desk.wait_for(lambda: desk.focus == "owner", "the choice of officers")
    desk.press(Key.Key_S, held=CONTROL)
    wait_for_state(desk, sqlite_office, receipt, ComplaintState.ASSIGNED)
    wait_until_closed(desk, "the assigning to end")
    desk.press(Key.Key_F2)
    desk.wait_for(lambda: desk.focus == "answer", "the answer's form")
    desk.write("Kami minta maaf.")
    desk.press(Key.Key_S, held=CONTROL)
    wait_for_state(desk, sqlite_office, receipt, ComplaintState.ANSWERED)
    assert sqlite_office.complaints.status_of(receipt.code).answer == "Kami minta maaf."
    wait_until_closed(desk, "the answer to be saved")
    desk.wait_for_text("complaintStanding", "Sudah dijawab")
    desk.press(Key.Key_F8)
    desk.wait_for(lambda: desk.focus == "closing", "the closing's form")
    desk.press(Key.Key_S, held=CONTROL)
    wait_for_state(desk, sqlite_office, receipt, ComplaintState.CLOSED)
    wait_for_list(desk)
    desk.wait_for(lambda: desk.is_enabled("reopenComplaintButton"), "the way back")
    assert not page(desk).is_unsaved


def test_a_better_answer_is_shown_as_whose_it_is(
    open_counter: Open, sqlite_office: Office, sqlite_place: Place
) -> None:
    receipt = complain(sqlite_office)
    boss, rina = supervisor(sqlite_office), seated(sqlite_office, "rina", 2)
    sqlite_office.complaints.assign(receipt.id, rina.id, 1, boss, new_request())
    sqlite_office.complaints.answer(receipt.id, "Satu", 2, rina, new_request())
    desk = open_page(open_counter)
    wait_for_details(desk, receipt)
    first = "Rina Kartika, Senin 23 Nov, 09.00"
    desk.wait_for(lambda: first in shown_words(desk), "who answered")
    assert "Diperbaiki" not in shown_words(desk)
    sqlite_place.clock.set(at(10, 5))
    sqlite_office.complaints.answer(receipt.id, "Dua", 3, boss, new_request())
    whose = (
        "Diperbaiki oleh Indra Wijaya pada Senin 23 Nov, 10.05\n"
        "Pertama dijawab oleh Rina Kartika pada Senin 23 Nov, 09.00"
    )
    desk.wait_for(lambda: whose in shown_words(desk), "who answered better")
    assert "Jawaban sebelumnya (Rina Kartika, 23 November 2026 pukul 09.00): Satu" in shown_words(
        desk
    )


def test_closing_without_an_answer_asks_why(open_counter: Open, sqlite_office: Office) -> None:
    receipt = complain(sqlite_office)
    desk = open_page(open_counter)
    wait_for_details(desk, receipt)
    desk.press(Key.Key_F8)
    desk.wait_for(lambda: desk.focus == "closing", "the form")
    desk.press(Key.Key_S, held=CONTROL)
    desk.wait_for_text("closeComplaintProblem", "tulis alasan menutupnya")
    desk.write("Isinya kosong")
    desk.press(Key.Key_S, held=CONTROL)
    wait_for_state(desk, sqlite_office, receipt, ComplaintState.CLOSED)


def test_the_class_is_chosen_and_the_deadline_follows(
    open_counter: Open, sqlite_office: Office
) -> None:
    receipt = complain(sqlite_office)
    desk = open_page(open_counter)
    wait_for_details(desk, receipt)
    desk.press(Key.Key_F6)
    desk.wait_for(lambda: desk.focus == "class", "the choice")
    desk.press(Key.Key_Up, Key.Key_Return)
    desk.wait_for_text("complaintStanding", "5 hari kerja lagi")
    boss = desk.window.desk._officer
    assert boss is not None
    seen = view(sqlite_office, receipt, boss)
    assert seen.row.classification is Classification.INFORMATION


def test_of_two_answers_the_second_officer_is_told_and_loses_no_word(
    open_counter: Open, sqlite_office: Office
) -> None:
    receipt = complain(sqlite_office)
    boss = supervisor(sqlite_office)
    rina = seated(sqlite_office, "rina", 2)
    sqlite_office.complaints.assign(receipt.id, rina.id, 1, boss, new_request())
    desk = open_page(open_counter, "rina", 2)
    wait_for_details(desk, receipt)
    desk.press(Key.Key_F2)
    desk.wait_for(lambda: desk.focus == "answer", "the form")
    desk.write("Dari sini")
    sqlite_office.complaints.close(receipt.id, "Sudah lewat telepon", 2, boss, new_request())
    desk.wait_for_text("complaintStanding", "Selesai")
    desk.press(Key.Key_S, held=CONTROL)
    desk.wait_for_text("answerComplaintProblem", "tidak berlaku lagi")
    assert page(desk).is_unsaved
    assert page(desk).pane.has_form


def test_typing_stays_with_its_complaint_while_others_arrive(
    open_counter: Open, sqlite_office: Office
) -> None:
    receipt = complain(sqlite_office)
    desk = open_page(open_counter)
    wait_for_details(desk, receipt)
    desk.press(Key.Key_F3)
    desk.wait_for(lambda: desk.focus == "note", "the form")
    desk.write("Menelepon")
    other = complain(sqlite_office, "Lain")
    wait_for_list(desk, receipt, other)
    assert receipt.number in desk.text("complaintNumber")
    desk.press(Key.Key_S, held=CONTROL)
    wait_until_closed(desk, "the note to be saved")
    boss = desk.window.desk._officer
    assert boss is not None
    assert [note.text for note in view(sqlite_office, receipt, boss).notes] == ["Menelepon"]


def test_the_contact_is_shown_when_asked_for_and_gone_with_the_next(
    open_counter: Open, sqlite_office: Office
) -> None:
    first = complain(sqlite_office, name="Dewi", contact="081234567890", anonymous=False)
    second = complain(sqlite_office, "Lain")
    desk = open_page(open_counter)
    wait_for_details(desk, first)
    desk.press(Key.Key_F9)
    desk.wait_for(lambda: "081234567890" in shown_words(desk), "the number")
    desk.press(Key.Key_Down)
    wait_for_details(desk, second)
    desk.wait_for(lambda: "081234567890" not in shown_words(desk), "the number to go")


def shown_words(desk: Desk) -> str:
    labels = page(desk).pane.details.findChildren(QLabel)
    return " ".join(each.text() for each in labels if each.isVisible())


def test_a_scan_opens_ones_own_and_tells_only_the_state_of_anothers(
    open_counter: Open, sqlite_office: Office
) -> None:
    receipt = complain(sqlite_office)
    desk = open_counter()
    desk.sign_in("rina", 2)
    desk.scan(receipt.code)
    desk.wait_for_text("complaintsNewsSentence", f"{receipt.number}: diterima")
    assert TEXT not in shown_words(desk)
    boss = supervisor(sqlite_office)
    rina = desk.window.desk._officer
    assert rina is not None
    sqlite_office.complaints.assign(receipt.id, rina.id, 1, boss, new_request())
    desk.scan(receipt.code)
    wait_for_details(desk, receipt)


def test_the_tab_counts_what_asks_for_the_officer(
    open_counter: Open, sqlite_office: Office, sqlite_place: Place
) -> None:
    desk = open_counter()
    desk.sign_in("kepala")

    def counted(words: str) -> bool:
        return any(words in text for text in tab_words(desk))

    complain(sqlite_office)
    desk.wait_for(lambda: counted("Pengaduan  ·  1"), f"the count in {tab_words(desk)}")


def tab_words(desk: Desk) -> list[str]:
    header = desk.window.desk.header
    tabs = [each for each in header.findChildren(KeyButton) if each.property("kind") == "tab"]
    return [each.text().replace("&", "") for each in tabs]


def test_the_filter_of_overdue_ones_and_a_search(
    open_counter: Open, sqlite_office: Office, sqlite_place: Place
) -> None:
    late = complain(sqlite_office, "Antre lama")
    sqlite_place.clock.set(at(9).replace(month=12, day=14))
    new = complain(sqlite_office, "Kursi kurang")
    desk = open_page(open_counter)
    wait_for_list(desk, late, new)
    page(desk)._filter.setFocus()
    desk.press(Key.Key_Down)
    wait_for_list(desk, late)
    desk.press(Key.Key_F, held=CONTROL)
    desk.write("kursi")
    wait_for_list(desk, new)
    assert "lewat 1 hari kerja" not in desk.text("complaintStanding")


def test_the_supervisor_sees_overdue_ones_where_the_office_is_watched(
    open_counter: Open, sqlite_office: Office, sqlite_place: Place
) -> None:
    complain(sqlite_office)
    sqlite_place.clock.set(at(9).replace(month=12, day=14))
    complain(sqlite_office)
    desk = open_counter()
    desk.sign_in("kepala")
    desk.turn_to("Pantauan")
    words = "Pengaduan: 2 belum selesai, 2 belum ditugaskan, 1 lewat tenggat"
    desk.wait_for_text("liveComplaints", words)
