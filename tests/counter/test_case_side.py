"""Beside the checklist: what lacked last time, who else came, and a doubtful surat kuasa."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from counter.widgets.checklist import Checklist
from counter.widgets.tick import TickBox
from shared.actors import new_request
from shared.catalogue import ApplicantType, Mark
from shared.office_admin.phrases import DEFAULTS, Topic
from shared.verification import DocumentEntry, Outcome, SeenDocument
from shared.verification.letters import ProxyLetter
from tests.counter.conftest import Open
from tests.shared.verification.desk import Desk as Papers
from tests.shared.verification.desk import saw
from tests.support.desk import Desk, Key
from tests.support.offices import MONDAY, Place, seated, take_ticket

LETTER = ProxyLetter("12/SK/2026", date(2026, 11, 2), MONDAY.date() - timedelta(days=1))
NOTE = DEFAULTS[Topic.DOCUMENT_NOTE][0]


@pytest.fixture
def slip_code(sqlite_place: Place) -> str:
    """Bayu came for two companies; the second lacked a copy of its director's KTP."""
    office = sqlite_place.open()
    here = Papers(office, seated(office, "budi", 1))
    other = here.receive(organisation="CV Maju Bersama")
    here.fill(other, npwp="02.222.222.2-222.000", nib="")
    here.conclude(other, Outcome.APPROVED)
    file = here.receive(is_director=False, name="Bayu Pratama")
    draft = here.fill(file, without="nib", letter=LETTER)
    ktp = saw(Mark.PRESENT, Mark.ORIGINAL, note=NOTE)
    lacking = replace(draft, documents={**draft.documents, "ktp_direktur": ktp})
    office.verification.save(lacking, here.officer)
    slip = here.conclude(file, Outcome.INCOMPLETE).slip
    office.staff.sign_out(here.officer)
    return slip.code


@pytest.fixture
def continued(slip_code: str, open_counter: Open, sqlite_place: Place) -> Desk:
    """Bayu has come again with the slip, and it was scanned."""
    desk = open_counter()
    desk.sign_in("siti")
    take_ticket(sqlite_place.open(), is_director=False, name="Bayu Pratama")
    desk.call_and_serve()
    desk.wait_for_checklist()
    desk.scan(slip_code)
    desk.wait_for_text("verificationNoticeHeading", "Melanjutkan DK-")
    return desk


def checklist(desk: Desk) -> Checklist:
    return desk.find(Checklist, "checklist")


def said(desk: Desk, card: str) -> list[str]:
    """What a card of the side says; nothing while it is not there."""
    cards = [found for found in desk.window.findChildren(QWidget, card) if found.isVisible()]
    return [words.text() for found in cards for words in found.findChildren(QLabel)]


def left_edge(desk: Desk, part: QWidget) -> int:
    return part.mapTo(desk.window, QPoint()).x()


def test_the_earlier_list_stands_beside_the_whole_checklist(continued: Desk) -> None:
    continued.window.resize(1366, 768)
    continued.wait_for(lambda: said(continued, "earlierList"), "the earlier list")
    table, side = checklist(continued), continued.find(QWidget, "earlierList")
    continued.wait_for(
        lambda: left_edge(continued, table) + table.width() <= left_edge(continued, side),
        "side by side",
    )
    assert left_edge(continued, side) + side.width() <= continued.window.width()
    assert table.horizontalHeader().length() <= table.viewport().width()
    assert NOTE in " ".join(said(continued, "earlierList"))


def test_what_lacked_is_ticked_off_in_the_list_when_it_is_there(continued: Desk) -> None:
    continued.wait_for(lambda: said(continued, "earlierList"), "the earlier list")
    roles = [
        words.property("role")
        for words in continued.find(QWidget, "earlierList").findChildren(QLabel)
        if words.property("role") in ("done", "value")
    ]
    assert roles == ["value", "value"]
    continued.press(Key.Key_A, held=Qt.KeyboardModifier.ControlModifier)
    continued.wait_for(
        lambda: all(
            words.property("role") == "done"
            for words in continued.find(QWidget, "earlierList").findChildren(QLabel)
            if words.property("role") in ("done", "value")
        ),
        "both are ticked off",
    )


def test_the_office_remembers_provider_person_and_letter(continued: Desk) -> None:
    continued.wait_for(lambda: said(continued, "letterWarnings"), "the letter's warning")
    assert "Masa berlakunya sudah lewat." in said(continued, "letterWarnings")
    assert any("CV Maju Bersama: 1×" in words for words in said(continued, "otherCompanies"))
    told = " ".join(said(continued, "providerMemory"))
    assert "belum lengkap (DK-2026-0001), diwakili Bayu Pratama" in told
    assert "01••••••••••000" in told
    assert "013121660091000" not in told


def test_an_unreadable_date_is_told_beside_its_field(continued: Desk) -> None:
    continued.click(continued.find(QWidget, "companyEditButton"))
    field = continued.find(QLineEdit, "letterUntil")
    field.setFocus()
    field.selectAll()
    continued.write("31-02-2027")
    assert "misalnya 23-11-2026" in continued.text("letterProblem")
    field.selectAll()
    continued.write("1/3/27")
    assert continued.text("letterProblem") == ""


@pytest.fixture
def serving(open_counter: Open, sqlite_place: Place) -> Desk:
    """A cooperative's director is being served, its numbers known."""
    desk = open_counter()
    desk.sign_in("siti")
    take_ticket(sqlite_place.open(), applicant_type=ApplicantType.OTHER)
    desk.call_and_serve()
    desk.wait_for_checklist()
    desk.wait_for(lambda: desk.focus == "npwpField", "the first empty field")
    desk.write("013121660091000")
    desk.press(Key.Key_Return)
    desk.write("1234567890123")
    desk.press(Key.Key_Return, Key.Key_Return)
    return desk


def test_a_type_outside_the_four_is_explained_before_anything_is_concluded(serving: Desk) -> None:
    assert serving.focus == "typeNote"
    assert "bentuk usaha" in serving.text("standingSentence")
    serving.press(Key.Key_Return)
    assert serving.focus == "typeNote"
    serving.write("Koperasi karyawan")
    serving.press(Key.Key_Return)
    assert serving.focus == "checklist"
    assert "bentuk usaha" not in serving.text("standingSentence")


def test_one_key_ticks_every_original_and_copy_and_leaves_the_exceptions(serving: Desk) -> None:
    serving.write("Koperasi")
    serving.press(Key.Key_Return)
    serving.press(Key.Key_A, held=Qt.KeyboardModifier.ControlModifier)
    entries = checklist(serving).checks.entries
    ktp = entries["ktp_direktur"].seen.marks
    assert {Mark.PRESENT, Mark.ORIGINAL, Mark.COPY} <= ktp
    assert Mark.METERAI not in entries["surat_pernyataan"].seen.marks
    assert entries["pkp"] == DocumentEntry(SeenDocument())
    assert "meterai" in serving.text("standingSentence")


def test_a_note_is_chosen_from_the_offices_sentences_by_keyboard(serving: Desk) -> None:
    serving.write("Koperasi")
    serving.press(Key.Key_Return)
    table = checklist(serving)
    table.setCurrentIndex(table.checks.index(1, table.checks.note_column))
    serving.press(Key.Key_Space)
    serving.wait_for(lambda: serving.focus == "noteEditor", "the note's line")
    serving.press(Key.Key_Down, Key.Key_Return)
    assert serving.find(QLineEdit, "noteEditor").text() == NOTE
    serving.press(Key.Key_Return)
    serving.wait_for(
        lambda: NOTE in [entry.note for entry in table.checks.entries.values()],
        "the note is kept",
    )


def test_the_black_list_is_ticked_but_never_asked_for(serving: Desk, sqlite_place: Place) -> None:
    serving.write("Koperasi")
    serving.press(Key.Key_Return)
    serving.click(serving.find(TickBox, "blacklistTick"))
    serving.wait_for_text("savedState", "Tersimpan")
    visitor, officer = serving.visitor, serving.window.officer
    assert visitor is not None
    assert officer is not None
    office = sqlite_place.open()
    assert office.verification.open(visitor.id, officer, new_request()).draft.blacklist_checked
    assert "hitam" not in serving.text("standingSentence")


def test_what_another_window_stored_is_shown_and_nothing_typed_is_lost(
    serving: Desk, sqlite_place: Place
) -> None:
    serving.write("Koperasi")
    serving.press(Key.Key_Return)
    serving.wait_for_text("savedState", "Tersimpan")
    visitor, officer = serving.visitor, serving.window.officer
    assert visitor is not None
    assert officer is not None
    office = sqlite_place.open()
    theirs = office.verification.open(visitor.id, officer, new_request()).draft
    office.verification.save(
        replace(theirs, bearer_name="Bayu", documents={"nib": saw(Mark.PRESENT)}), officer
    )
    serving.press(Key.Key_Return)
    serving.wait_for_text("verificationNoticeHeading", "diubah dari jendela lain")
    entries = checklist(serving).checks.entries
    assert entries["nib"] == saw(Mark.PRESENT)
    assert entries["surat_pernyataan"].seen.marks
    serving.wait_for_text("companySummary", "dibawa Bayu")
    serving.wait_for_text("savedState", "Tersimpan")
    stored = office.verification.open(visitor.id, officer, new_request()).draft
    assert stored.entry("surat_pernyataan").seen.marks
