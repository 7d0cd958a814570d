"""One request: its papers, the chain, its end, and two officers at once."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from shared.actors import Officer, new_request
from shared.catalogue import Channel
from shared.office import Office
from shared.printing import PaperKind, Spooler
from shared.printing.devices import FolderDevice
from shared.qt.change_feed import ChangeFeed
from shared.requests import RequestState
from tests.counter.conftest import WORKSTATION, Open
from tests.counter.requests.conftest import RequestDesk
from tests.counter.requests.samples import completed, recorded
from tests.support.desk import Key
from tests.support.offices import Place

CTRL = Qt.KeyboardModifier.ControlModifier


def wait_for_state(desk: RequestDesk, state: RequestState) -> None:
    desk.wait_for(lambda: desk.request.state is state and desk.page.is_at_rest, f"{state}")


def test_papers_are_ticked_and_the_key_pressed_right_after_is_not_lost(
    desk: RequestDesk, elsewhere: Office, kepala: Officer
) -> None:
    request = recorded(elsewhere, kepala)
    desk.open(request)
    desk.wait_for(lambda: desk.focus == "checklist", "the papers")
    assert "Mulai saat berkas lengkap" in desk.text("requestClock")
    assert "F4" in desk.text("requestAdvice")
    desk.press(Key.Key_Space, Key.Key_F4)
    desk.wait_for(lambda: desk.request.complete_at, "the file to be complete")
    assert desk.request.papers[0].is_complete
    assert desk.text("requestClock") == "Sisa 15 m"
    assert not desk.is_enabled("requestCompleteButton")
    assert desk.focus == "requestEscalateButton", "what the procedure has next"


def test_a_note_typed_beside_a_paper_is_stored_even_if_the_window_closes(
    desk: RequestDesk, elsewhere: Office, kepala: Officer, sqlite_place: Place
) -> None:
    request = recorded(elsewhere, kepala)
    desk.open(request)
    desk.wait_for(lambda: desk.focus == "checklist", "the papers")
    desk.press(Key.Key_Right)
    desk.write("halaman dua hilang")
    desk.window.close()
    stored = sqlite_place.open().requests.get(request.id, kepala)
    assert stored.papers[0].note == "halaman dua hilang"


def test_an_incomplete_file_rests_the_clock_and_names_what_lacks(
    desk: RequestDesk, elsewhere: Office, kepala: Officer
) -> None:
    desk.open(recorded(elsewhere, kepala))
    desk.press(Key.Key_F6)
    desk.wait_for(lambda: desk.focus == "lacking", "the sheet")
    desk.write(" belum ditandatangani")
    desk.press(Key.Key_Return)
    wait_for_state(desk, RequestState.INCOMPLETE)
    assert desk.request.lacking == "Formulir layanan akun ASN belum ditandatangani"
    assert desk.text("requestClock").startswith("Berhenti")
    assert "belum ditandatangani" in desk.text("requestAdvice")


def test_a_request_without_papers_goes_on_once_what_lacked_was_told(
    desk: RequestDesk, elsewhere: Office, kepala: Officer
) -> None:
    desk.open(recorded(elsewhere, kepala, "1c", channel=Channel.PHONE))
    desk.press(Key.Key_F6)
    desk.wait_for(lambda: desk.focus == "lacking", "the sheet")
    desk.write("kode tender belum disebut")
    desk.press(Key.Key_Return)
    wait_for_state(desk, RequestState.INCOMPLETE)
    assert "Bila sudah ada, tekan F4." in desk.text("requestAdvice")
    assert not desk.request.clock.runs
    desk.press(Key.Key_F4)
    wait_for_state(desk, RequestState.OPEN)
    assert desk.request.clock.runs
    assert not desk.is_enabled("requestCompleteButton")


def test_a_request_goes_along_its_chain_and_ends_with_its_product(
    desk: RequestDesk, elsewhere: Office, kepala: Officer
) -> None:
    answers = {"lpse_role": "admin_ppe", "account_request": "baru"}
    request = recorded(elsewhere, kepala, "2b", answers=answers)
    desk.open(completed(elsewhere, kepala, request))
    desk.press(Key.Key_F5)
    desk.wait_for(lambda: desk.focus == "party", "whom to pass it to")
    desk.press(Key.Key_Tab)
    desk.write("ND-7")
    desk.press(Key.Key_Tab)
    desk.write("Akun Admin PPE baru")
    desk.press(Key.Key_Return)
    wait_for_state(desk, RequestState.ESCALATED)
    assert desk.text("requestState") == "Menunggu Admin PPE"
    assert "No. ND-7" in " ".join(desk.shown("requestEscalations"))
    assert [target.party for target in desk.request.targets] == ["lkpp"]
    desk.press(Key.Key_F3)
    desk.wait_for(lambda: desk.focus == "answer", "the answer")
    desk.press(Key.Key_Return)
    assert "Tulis jawabannya" in desk.text("answerProblem")
    desk.write("Akun sudah dibuat")
    desk.press(Key.Key_Return)
    wait_for_state(desk, RequestState.OPEN)
    assert "Jawaban Admin PPE: Akun sudah dibuat" in desk.shown("requestEscalations")
    desk.press(Key.Key_F7)
    desk.wait_for(lambda: desk.focus == "outcome", "the end")
    desk.press(Key.Key_Return)
    wait_for_state(desk, RequestState.DONE)
    assert desk.request.product == desk.request.products[0]
    assert desk.request.handed_over_to == "Rahmat Hidayat"
    assert not desk.is_enabled("requestCloseButton")
    assert desk.focus == "requestBackButton"


def test_a_refusal_needs_its_reason_and_is_asked_for_no_product(
    desk: RequestDesk, elsewhere: Office, kepala: Officer
) -> None:
    desk.open(recorded(elsewhere, kepala, "1c", channel=Channel.PHONE))
    desk.press(Key.Key_F7)
    desk.wait_for(lambda: desk.focus == "outcome", "the end")
    desk.press(Key.Key_Down)
    assert "wajib" in desk.text("noteHint")
    assert not desk.is_enabled("product")
    desk.press(Key.Key_Return)
    desk.wait_for_text("requestClosingProblem", "alasan")
    desk.press(Key.Key_Tab)
    assert desk.focus == "note"
    desk.write("Bukan urusan LPSE")
    desk.press(Key.Key_Return)
    wait_for_state(desk, RequestState.REJECTED)
    assert desk.request.outcome_note == "Bukan urusan LPSE"


def test_what_is_typed_stays_when_the_sheet_is_closed_or_others_work_on_it(
    desk: RequestDesk, elsewhere: Office, kepala: Officer
) -> None:
    request = recorded(elsewhere, kepala)
    other = recorded(elsewhere, kepala, "1c", channel=Channel.PHONE)
    desk.open(request)
    desk.press(Key.Key_T, held=CTRL)
    desk.write("Sudah dihubungi")
    elsewhere.requests.add_note(request.id, request.revision, "Catatan lain", kepala, new_request())
    desk.wait_for(lambda: "Catatan lain" in " ".join(desk.shown("requestStory")), "the other note")
    desk.scan(other.code)
    desk.wait_for_text("requestNewsSentence", "Simpan atau batalkan")
    assert desk.text("requestNumber") == request.number
    assert desk.page.is_unsaved
    desk.press(Key.Key_Escape)
    desk.press(Key.Key_T, held=CTRL)
    desk.press(Key.Key_Return)
    desk.wait_for(lambda: "Sudah dihubungi" in " ".join(desk.shown("requestStory")), "the note")
    desk.open(other)


def test_of_two_officers_at_once_the_second_is_told_and_keeps_what_was_typed(
    desk: RequestDesk, elsewhere: Office, kepala: Officer
) -> None:
    request = completed(elsewhere, kepala, recorded(elsewhere, kepala))
    desk.open(request)
    desk.press(Key.Key_F5)
    desk.wait_for(lambda: desk.focus == "party", "the sheet")
    for feed in desk.window.findChildren(ChangeFeed):
        feed.blockSignals(True)  # the news is still under way
    elsewhere.requests.add_note(request.id, request.revision, "Lebih dulu", kepala, new_request())
    desk.press(Key.Key_Tab)
    desk.write("ND-8")
    desk.press(Key.Key_Return)
    desk.wait_for_text("requestEscalationProblem", "petugas lain")
    desk.wait_for(lambda: "Lebih dulu" in " ".join(desk.shown("requestStory")), "what was first")
    desk.press(Key.Key_Return)
    wait_for_state(desk, RequestState.ESCALATED)
    assert desk.request.escalations[0].reference == "ND-8"


def test_the_schedules_limit_is_changed_in_place(
    desk: RequestDesk, elsewhere: Office, kepala: Officer
) -> None:
    desk.open(recorded(elsewhere, kepala, "2c"))
    desk.press(Key.Key_U, held=CTRL)
    desk.wait_for(lambda: desk.focus == "limit", "the sheet")
    desk.write("23-11-2026")
    desk.press(Key.Key_Return)
    assert "misalnya" in desk.text("limitProblem")
    desk.write(" 15.30")
    desk.press(Key.Key_Return)
    desk.wait_for(lambda: "15.30, sisa 6 j 30 m" in desk.shown("requestFacts"), "the limit")


def test_a_contact_is_shown_on_request_only_and_taken_over_work_says_whose_it_is(
    desk: RequestDesk, elsewhere: Office, kepala: Officer
) -> None:
    request = recorded(elsewhere, kepala)
    desk.open(request)
    assert "081234567890" not in desk.shown("requestFacts")
    desk.press(Key.Key_L, held=CTRL)
    desk.wait_for(lambda: "081234567890" in desk.shown("requestFacts"), "the number")
    desk.press(Key.Key_F2)
    desk.wait_for_text("requestNewsSentence", "Anda tangani")
    assert desk.request.officer == "Budi Santoso"
    desk.open(recorded(elsewhere, kepala))
    desk.open(request)
    assert "081234567890" not in desk.shown("requestFacts")


@pytest.fixture
def receipts(desk: RequestDesk, sqlite_office: Office, tmp_path: Path) -> Path:
    """The folder into which the counter prints."""
    folder = tmp_path / "prints"
    devices = dict.fromkeys(PaperKind, FolderDevice(folder))
    spooler = Spooler(sqlite_office.print_jobs, WORKSTATION, devices, lambda report: None)
    desk.window.paper_promised.connect(spooler.wake)
    desk.window.destroyed.connect(spooler.stop)
    spooler.start()
    return folder


def test_a_receipt_is_printed_once_it_is_asked_for_and_then_as_a_copy(
    desk: RequestDesk, receipts: Path, elsewhere: Office, kepala: Officer
) -> None:
    desk.open(recorded(elsewhere, kepala))
    desk.press(Key.Key_D, held=CTRL)
    desk.wait_for_text("requestNewsSentence", "Tanda terima dicetak.")
    desk.wait_for_rest()
    desk.press(Key.Key_D, held=CTRL)
    desk.wait_for_text("requestNewsSentence", "Salinan dicetak.")
    assert len(list(receipts.iterdir())) == 2


def test_any_officer_says_how_far_a_request_is_and_changes_nothing(
    open_counter: Open, elsewhere: Office, kepala: Officer
) -> None:
    request = completed(elsewhere, kepala, recorded(elsewhere, kepala))
    siti = RequestDesk(open_counter().window)
    siti.sign_in("siti", counter=2)
    siti.scan(request.code)
    siti.wait_for_text("requestNumber", request.number)
    assert siti.text("requestClock") == "Sisa 15 m"
    assert "helpdesk" in siti.text("requestAdvice")
    for step in ("Complete", "Incomplete", "Escalate", "Close", "Note", "Contact", "Take"):
        assert not siti.is_enabled(f"request{step}Button")
    assert not siti.is_enabled("checklist")
    siti.press(Key.Key_Escape)
    siti.wait_for(lambda: siti.focus == "requestSearch", "the field")
    siti.write("2026-9")
    siti.press(Key.Key_Return)
    siti.wait_for_text("requestBoardNewsSentence", "tidak dikenal")
    assert not siti.is_enabled("requestTable")
