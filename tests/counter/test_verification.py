"""Verifying papers at the counter: what blocks, what warns, and the slip at the end."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from counter.widgets.checklist import Checklist
from counter.widgets.checklist_model import FIRST_MARK_COLUMN
from counter.widgets.tick import TickBox
from shared.actors import new_request
from shared.catalogue import ApplicantType, Mark
from shared.codes import Code, CodeKind
from shared.queueing.views import TicketState
from shared.verification.rules import SeenDocument
from tests.counter.conftest import Open
from tests.support.desk import Desk, Key
from tests.support.offices import Place, seated, take_ticket
from tests.support.touch import spin


@pytest.fixture
def serving(desk: Desk, sqlite_place: Place) -> Desk:
    """A director of a company is being served for 1a and the checklist is open."""
    take_ticket(sqlite_place.open())
    desk.call_and_serve()
    desk.wait_for_checklist()
    return desk


def checklist(desk: Desk) -> Checklist:
    return desk.find(Checklist, "checklist")


def rows(desk: Desk) -> list[str]:
    model = checklist(desk).checks
    return [line.document.code for row in range(model.rowCount()) if (line := model.line_at(row))]


def name_the_company(desk: Desk) -> None:
    """Go through the company's fields by Enter; name and bearer are known from the kiosk."""
    desk.wait_for(lambda: desk.focus == "npwpField", "the first empty field")
    desk.write("013121660091000")
    desk.press(Key.Key_Return)
    desk.write("1234567890123")
    desk.press(Key.Key_Return, Key.Key_Return)
    if desk.focus == "letterNumber":
        desk.press(Key.Key_Return)
    assert desk.focus == "checklist"


def tick_everything(desk: Desk) -> None:
    """Enter ticks a whole row and goes on to the next one."""
    desk.press(*[Key.Key_Return] * len(rows(desk)))


def tick_conformity(desk: Desk) -> None:
    desk.press(Key.Key_Tab, Key.Key_Space)
    assert desk.find(TickBox, "conformsTick").isChecked()


def conclude(desk: Desk, key: Qt.Key, printed: Path) -> str:
    """Ask for an outcome, look at the preview, save and wait until the slip is printed."""
    desk.press(key)
    desk.wait_for_text("slipAbout", "Pratinjau")
    desk.press(Key.Key_F10)
    desk.wait_for_text("printStateHeading", "Dicetak")
    assert list(printed.glob("*.pdf"))
    return desk.text("slipAbout").split()[1].rstrip(".")


def test_an_approval_needs_nothing_but_the_keyboard(serving: Desk, printer: Path) -> None:
    name_the_company(serving)
    tick_everything(serving)
    tick_conformity(serving)
    assert serving.text("standingHeading") == "Siap disetujui"
    assert conclude(serving, Key.Key_F10, printer).startswith("BV-2026-")
    serving.wait_for_nobody()


def test_a_missing_blocking_mark_disables_approval_and_is_named(serving: Desk) -> None:
    name_the_company(serving)
    tick_everything(serving)
    tick_conformity(serving)
    place = rows(serving).index("ktp_direktur")
    model = checklist(serving).checks
    model.press(place, FIRST_MARK_COLUMN + model.marks.index(Mark.COPY))
    assert not serving.is_enabled("approveButton")
    assert serving.is_enabled("incompleteButton")
    assert "copy KTP Direktur/Pemilik Usaha" in serving.text("standingSentence")


def test_a_missing_warning_mark_is_named_and_does_not_block(serving: Desk) -> None:
    name_the_company(serving)
    tick_everything(serving)
    tick_conformity(serving)
    place = rows(serving).index("nib")
    model = checklist(serving).checks
    model.press(place, FIRST_MARK_COLUMN + model.marks.index(Mark.COPY))
    assert serving.is_enabled("approveButton")
    assert "Sebaiknya ada juga: copy Nomor Induk Berusaha" in serving.text("standingSentence")


def test_without_the_conformity_tick_nothing_is_approved(serving: Desk) -> None:
    name_the_company(serving)
    tick_everything(serving)
    assert not serving.is_enabled("approveButton")
    assert "Kesesuaian data di SPSE belum dicentang" in serving.text("standingSentence")
    serving.press(Key.Key_F10)
    assert serving.text("slipAbout") == ""


def test_a_document_asked_if_there_is_one_is_declared_absent_by_key(serving: Desk) -> None:
    name_the_company(serving)
    serving.press(*[Key.Key_Down] * rows(serving).index("pkp"))
    serving.press(Key.Key_T)
    serving.wait_for(lambda: entry(serving, "pkp").declared_absent, "no PKP")
    serving.press(Key.Key_T)
    serving.wait_for(lambda: not entry(serving, "pkp").declared_absent, "a PKP again")


def test_the_papers_of_a_proxy_are_asked_only_when_the_director_did_not_come(
    serving: Desk,
) -> None:
    assert "surat_kuasa" not in rows(serving)
    serving.click(serving.find(TickBox, "proxyTick"))
    assert rows(serving)[-2:] == ["surat_kuasa", "ktp_penerima_kuasa"]
    serving.click(serving.find(TickBox, "proxyTick"))
    assert "surat_kuasa" not in rows(serving)


def test_an_individuals_proxy_may_have_no_stamp(desk: Desk, sqlite_place: Place) -> None:
    kind = ApplicantType.PERSEORANGAN_UMKM
    take_ticket(sqlite_place.open(), applicant_type=kind, is_director=False)
    desk.call_and_serve()
    desk.wait_for_checklist()
    name_the_company(desk)
    tick_everything(desk)
    tick_conformity(desk)
    model = checklist(desk).checks
    column = FIRST_MARK_COLUMN + model.marks.index(Mark.COMPANY_STAMP)
    place = next(r for r in range(model.rowCount()) if code_at(desk, r) == "surat_kuasa")
    model.press(place, column)
    assert entry(desk, "surat_kuasa").not_applicable == {Mark.COMPANY_STAMP}
    assert desk.is_enabled("approveButton")
    model.press(place, column)
    assert not desk.is_enabled("approveButton")


def test_what_was_filled_in_is_stored_by_itself(serving: Desk, sqlite_place: Place) -> None:
    name_the_company(serving)
    serving.press(Key.Key_Return)
    serving.wait_for_text("savedState", "Tersimpan")
    visitor = serving.visitor
    assert visitor is not None
    officer = serving.window.officer
    assert officer is not None
    stored = sqlite_place.open().verification.open(visitor.id, officer, new_request()).draft
    assert stored.npwp == "013121660091000"
    assert stored.entry(rows(serving)[0]).seen.marks


def test_closing_the_window_in_mid_sentence_loses_nothing(
    serving: Desk, sqlite_place: Place
) -> None:
    officer, visitor = serving.window.officer, serving.visitor
    assert officer is not None
    assert visitor is not None
    serving.write("013121660091000")
    serving.window.close()
    office = sqlite_place.open()
    again = seated(office, "siti", 1)
    assert office.verification.open(visitor.id, again, new_request()).draft.npwp


def test_numbers_are_doubted_beside_their_field_and_masked_afterwards(serving: Desk) -> None:
    serving.wait_for(lambda: serving.focus == "npwpField", "the NPWP")
    serving.write("123")
    assert "15 atau 16 angka" in serving.text("npwpDoubt")
    serving.press(Key.Key_Return, Key.Key_Return, Key.Key_Return)
    assert "123" not in serving.text("companySummary")
    serving.click(serving.find(QPushButton, "companyEditButton"))
    assert serving.find(QLineEdit, "npwpField").text() == "123"


def test_a_refusal_asks_its_reason_in_place(serving: Desk, printer: Path) -> None:
    name_the_company(serving)
    serving.click(serving.find(QPushButton, "rejectButton"))
    assert not serving.is_enabled("rejectConfirmButton")
    serving.write("Data perusahaan palsu")
    serving.press(Key.Key_Return)
    serving.wait_for_text("slipAbout", "Pratinjau")
    serving.press(Key.Key_F10)
    serving.wait_for_text("printStateHeading", "Dicetak")
    assert serving.text("slipHeading") == "Lembar Penolakan"


def test_the_preview_can_be_left_and_nothing_has_happened(serving: Desk) -> None:
    name_the_company(serving)
    tick_everything(serving)
    tick_conformity(serving)
    serving.press(Key.Key_F10)
    serving.wait_for_text("slipAbout", "Pratinjau")
    serving.press(Key.Key_Escape)
    assert checklist(serving).isVisible()
    serving.wait_for_visitor(TicketState.SERVING)


def test_a_visitor_who_returns_shows_only_what_lacked(
    serving: Desk, printer: Path, sqlite_place: Place
) -> None:
    name_the_company(serving)
    tick_everything(serving)
    model = checklist(serving).checks
    model.press(rows(serving).index("skt_badan_usaha"), FIRST_MARK_COLUMN)
    number = conclude(serving, Key.Key_F9, printer)
    ended = serving.window.work.visit.ended
    assert ended is not None
    take_ticket(sqlite_place.open())
    serving.call_and_serve("A-002")
    serving.wait_for_checklist()
    serving.scan(ended.slip.code)
    serving.wait_for_text("verificationNoticeHeading", number)
    settled = {code for code, found in model.entries.items() if found.settled_earlier}
    assert settled == set(rows(serving)) - {"skt_badan_usaha"}
    assert "kunjungan ke-2" in serving.text("visitAbout")
    checklist(serving).setCurrentIndex(model.index(0, model.note_column))
    serving.press(Key.Key_Space)
    assert not model.entries[rows(serving)[0]].settled_earlier


def test_a_slip_scanned_before_the_checklist_has_come_up_is_taken_up(
    serving: Desk, printer: Path, sqlite_place: Place
) -> None:
    name_the_company(serving)
    tick_everything(serving)
    checklist(serving).checks.press(0, FIRST_MARK_COLUMN)
    number = conclude(serving, Key.Key_F9, printer)
    ended = serving.window.work.visit.ended
    assert ended is not None
    take_ticket(sqlite_place.open())
    serving.press(Key.Key_F2)
    serving.wait_for_visitor(TicketState.CALLED)
    page = serving.find(QWidget, "verificationPage")
    scanned: list[bool] = []

    def scan_at_once(at: int) -> None:
        if serving.window.work.visit.pages.widget(at) is page and not scanned:
            scanned.append(checklist(serving).isVisible())
            serving.window.work.scan(Code(CodeKind.DEFICIENCIES, ended.slip.code))

    serving.window.work.visit.pages.currentChanged.connect(scan_at_once)
    serving.press(Key.Key_F4)
    serving.wait_for_text("verificationNoticeHeading", f"Melanjutkan {number}")
    assert scanned == [False]


def test_after_a_slip_enter_prints_nothing_and_the_slip_outlives_another_window(
    serving: Desk, printer: Path, sqlite_place: Place
) -> None:
    take_ticket(sqlite_place.open())
    name_the_company(serving)
    tick_everything(serving)
    tick_conformity(serving)
    conclude(serving, Key.Key_F10, printer)
    serving.wait_for_nobody()
    assert serving.focus == "queueList"
    other = QWidget()
    other.show()
    other.activateWindow()
    serving.wait_for(other.isActiveWindow, "another window in front")
    serving.press(Key.Key_Return)
    other.close()
    spin(0.2)
    assert serving.find(QWidget, "slipPage").isVisible()
    assert serving.visitor is None
    assert len(list(printer.glob("*.pdf"))) == 1


def test_an_open_case_is_offered_when_its_number_is_typed(
    serving: Desk, printer: Path, sqlite_place: Place
) -> None:
    name_the_company(serving)
    tick_everything(serving)
    checklist(serving).checks.press(0, FIRST_MARK_COLUMN)
    number = conclude(serving, Key.Key_F9, printer)
    take_ticket(sqlite_place.open())
    serving.call_and_serve("A-002")
    serving.wait_for_checklist()
    name_the_company(serving)
    serving.wait_for_text("continueSentence", number)
    assert serving.focus == "checklist"
    serving.click(serving.find(QPushButton, "continueConfirmButton"))
    serving.wait_for_text("verificationNoticeHeading", f"Melanjutkan {number}")


def test_what_was_ticked_last_is_stored_before_the_visit_is_set_aside(
    serving: Desk, sqlite_place: Place
) -> None:
    name_the_company(serving)
    serving.press(Key.Key_Return, Key.Key_F6, Key.Key_Return)
    serving.wait_for_nobody()
    serving.press(Key.Key_Up, Key.Key_Return)
    serving.wait_for_visitor(TicketState.CALLED)
    serving.press(Key.Key_F4)
    serving.wait_for_checklist()
    assert entry(serving, rows(serving)[0]).marks


def test_who_is_no_verifier_is_told_whom_to_leave_the_papers_to(
    open_counter: Open, sqlite_place: Place
) -> None:
    desk = open_counter()
    desk.sign_in("rina", counter=1)
    take_ticket(sqlite_place.open())
    desk.call_and_serve()
    desk.wait_for_text("nextStep", "verifikator")
    assert not checklist(desk).isVisible()


def test_finishing_without_an_outcome_asks_first(serving: Desk) -> None:
    serving.press(Key.Key_F7)
    serving.wait_for_text("finishSentence", "belum diakhiri")
    serving.wait_for_visitor(TicketState.SERVING)
    serving.press(Key.Key_Escape)
    assert serving.text("finishSentence") == ""


def test_a_printer_that_fails_is_shown_and_can_be_tried_again(
    serving: Desk, printer: Path, tmp_path: Path
) -> None:
    printer.write_text("a file where the folder should be")
    name_the_company(serving)
    tick_everything(serving)
    tick_conformity(serving)
    serving.press(Key.Key_F10)
    serving.wait_for_text("slipAbout", "Pratinjau")
    serving.press(Key.Key_F10)
    serving.wait_for_text("printStateHeading", "Belum tercetak")
    printer.unlink()
    serving.press(Key.Key_R, held=Qt.KeyboardModifier.ControlModifier)
    serving.wait_for_text("printStateHeading", "Dicetak")


def test_a_copy_printed_later_says_so(serving: Desk, printer: Path) -> None:
    name_the_company(serving)
    tick_everything(serving)
    tick_conformity(serving)
    conclude(serving, Key.Key_F10, printer)
    serving.press(Key.Key_D, held=Qt.KeyboardModifier.ControlModifier)
    serving.wait_for_text("printStateHeading", "Salinan dicetak")


def entry(desk: Desk, code: str) -> SeenDocument:
    return checklist(desk).checks.entries[code].seen


def code_at(desk: Desk, row: int) -> str:
    line = checklist(desk).checks.line_at(row)
    return line.document.code if line else ""
