"""A forensic examination: facts of files of any size, and the two points that are reached."""

import hashlib
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QProgressBar, QPushButton, QScrollArea

from shared.actors import Officer, new_request
from shared.office import Office
from shared.requests import FileFacts, Milestone, RequestState, RequestView
from tests.counter.requests.conftest import RequestDesk
from tests.counter.requests.samples import completed, recorded
from tests.support.desk import Key

CTRL = Qt.KeyboardModifier.ControlModifier
HUGE = 64 * 1024**3


@pytest.fixture
def request_(elsewhere: Office, kepala: Officer) -> RequestView:
    """A file is to be examined."""
    return completed(elsewhere, kepala, recorded(elsewhere, kepala, "2d"))


def has_passed_to(desk: RequestDesk, party: str) -> bool:
    return [each.name for each in desk.request.escalations][-1:] == [party]


def note_file(desk: RequestDesk, file: Path) -> None:
    desk.press(Key.Key_B, held=CTRL)
    desk.wait_for(lambda: desk.focus == "path", "the sheet")
    desk.find(QLineEdit, "path").clear()
    desk.write_fast(str(file))
    desk.wait_for(lambda: desk.find(QLineEdit, "path").text() == str(file), "the whole path")
    desk.press(Key.Key_Return)


def test_of_a_file_only_its_facts_are_kept(
    desk: RequestDesk, request_: RequestView, tmp_path: Path
) -> None:
    file = tmp_path / "penawaran.rhs"
    file.write_bytes(b"penawaran" * 1_000)
    desk.open(request_)
    note_file(desk, file)
    desk.wait_for(lambda: desk.request.files, "the facts")
    facts = desk.request.files[0].facts
    assert facts.sha256 == hashlib.sha256(file.read_bytes()).hexdigest()
    assert (facts.name, facts.size, facts.medium) == ("penawaran.rhs", 9_000, "Flash disk")
    shown = " ".join(desk.shown("requestExamination"))
    assert "9,0 KB" in shown
    assert facts.sha256[:8] in shown
    desk.press(Key.Key_B, held=CTRL)
    assert not desk.find(QLineEdit, "path").text(), "the next file is another one"


def test_a_name_of_one_long_word_pushes_nothing_out_of_sight(
    desk: RequestDesk, request_: RequestView, elsewhere: Office, kepala: Officer
) -> None:
    facts = FileFacts(f"{'Dokumen_Penawaran_' * 12}.rhs", 1, "a" * 64)
    noted = elsewhere.requests.note_file(
        request_.id, request_.revision, facts, kepala, new_request()
    )
    elsewhere.requests.add_note(noted.id, noted.revision, "x" * 400, kepala, new_request())
    desk.open(request_)
    desk.wait_for(lambda: desk.shown("requestStory"), "the story")
    assert desk.find(QScrollArea, "requestScroll").horizontalScrollBar().maximum() == 0
    [name] = [each for each in desk.shown("requestExamination") if "Dokumen" in each]
    assert name.replace("\u200b", "") == facts.name


def test_a_file_that_cannot_be_read_is_told_beside_its_place(
    desk: RequestDesk, request_: RequestView, tmp_path: Path
) -> None:
    desk.open(request_)
    note_file(desk, tmp_path / "tiada.rhs")
    desk.wait_for_text("pathProblem", "tiada.rhs tidak dapat dibaca")
    assert desk.focus == "path"
    assert desk.find(QPushButton, "requestFileCancelButton").text() == "Kembali"


def test_a_huge_file_is_read_with_progress_while_the_office_goes_on_and_can_be_stopped(
    desk: RequestDesk, request_: RequestView, elsewhere: Office, kepala: Officer, tmp_path: Path
) -> None:
    file = tmp_path / "besar.rhs"
    with file.open("wb") as written:
        written.truncate(HUGE)  # a hole of that length takes no room on the disk
    desk.open(request_)
    note_file(desk, file)
    bar = desk.find(QProgressBar, "hashProgress")
    desk.wait_for(bar.isVisible, "the progress")
    elsewhere.requests.add_note(
        request_.id, request_.revision, "Ditanyakan lagi", kepala, new_request()
    )
    desk.wait_for(lambda: "Ditanyakan lagi" in " ".join(desk.shown("requestStory")), "the news")
    assert bar.isVisible()
    desk.press(Key.Key_Escape)
    desk.wait_for(lambda: not bar.isVisible(), "it to stop")
    assert desk.find(QLineEdit, "path").isEnabled()
    assert not desk.request.files
    desk.press(Key.Key_Return)
    desk.wait_for(bar.isVisible, "it to begin again")
    desk.window.close()


def test_the_ticket_stops_the_promised_time_and_the_report_comes_later(
    desk: RequestDesk, request_: RequestView
) -> None:
    desk.open(request_)
    for party in ("Admin PPE", "LKPP"):
        assert not desk.is_enabled("requestMilestoneButton"), "there is no ticket in the house"
        assert party in desk.text("requestAdvice")
        desk.press(Key.Key_F5)
        desk.wait_for(lambda: desk.focus == "party", "the chain")
        desk.press(Key.Key_Return)
        desk.wait_for(partial(has_passed_to, desk, party), party)
        desk.wait_for_rest()
    assert desk.text("requestClock") == "Sisa 30 m", "the promise is the ticket"
    assert desk.label_of("requestMilestoneButton") == "Tiket forensik dibuat"
    desk.press(Key.Key_F9)
    desk.wait_for(lambda: desk.focus == "reference", "the sheet")
    desk.write("TKT-99")
    desk.press(Key.Key_Return)
    desk.wait_for(lambda: "No. TKT-99" in " ".join(desk.shown("requestExamination")), "the ticket")
    desk.wait_for_rest()
    assert desk.text("requestClock").endswith("dalam target")
    assert desk.label_of("requestMilestoneButton") == "Berita acara diterima"
    desk.press(Key.Key_F9)
    desk.write("BA-5")
    desk.press(Key.Key_Return)
    desk.wait_for(lambda: all(each.reached_at for each in desk.request.milestones), "the report")
    assert not desk.is_enabled("requestMilestoneButton")


def test_the_end_says_that_it_notes_the_report_as_well(
    desk: RequestDesk, request_: RequestView, elsewhere: Office, kepala: Officer
) -> None:
    do, seen = elsewhere.requests, request_
    for party in ("admin_ppe", "lkpp"):
        seen = do.escalate(seen.id, seen.revision, party, "", "", kepala, new_request())
    seen = do.reach(seen.id, seen.revision, Milestone.TICKET, "TKT-99", kepala, new_request())
    desk.open(seen)
    desk.press(Key.Key_F7)
    desk.wait_for(lambda: "berita acara diterima" in desk.text("productHint"), "the sheet")
    desk.press(Key.Key_Return)
    desk.wait_for(lambda: desk.request.state is RequestState.DONE, "the end")
    assert all(each.reached_at for each in desk.request.milestones)
