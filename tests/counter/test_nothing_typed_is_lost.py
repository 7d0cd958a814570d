"""What was typed is stored, kept or asked about, however the desk is left."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QLineEdit, QPushButton
from sqlalchemy import select

from counter.pages.cases import CasesPage
from counter.pages.desk import TABS
from counter.pages.office.counters import CountersSection
from counter.pages.office.page import OfficePage
from counter.widgets.note_editor import NoteEditor
from db.engine import open_database
from db.models import VerifiedDocument
from shared.actors import new_request
from shared.verification import ConcludedVerification
from tests.counter.conftest import Open
from tests.counter.test_cases import ended, start_correction
from tests.counter.test_verification import name_the_company, serving
from tests.support.desk import Desk, Key
from tests.support.offices import Place
from tests.support.touch import spin

__all__ = ["ended", "serving"]

NOTE = "fotokopi buram"


def title_at(title: str) -> int:
    return next(at for at, kind in enumerate(TABS) if kind.title == title)


def begin_note(desk: Desk) -> None:
    """Type a remark beside the first paper and leave it open."""
    name_the_company(desk)
    desk.press(*[Key.Key_Right] * 8)
    desk.write(NOTE)
    assert desk.focus == "noteEditor"


def stored_notes(place: Place) -> list[str]:
    database = open_database(place.url)
    try:
        with database.reading() as session:
            return [row.note for row in session.scalars(select(VerifiedDocument)) if row.note]
    finally:
        database.close()


def close(desk: Desk) -> None:
    desk.window.close()


def sign_out(desk: Desk) -> None:
    desk.find(QPushButton, "signOutButton").click()
    desk.wait_for(desk.window.sign_in.isVisible, "the sign-in page")


def change_colours(desk: Desk) -> None:
    desk.find(QPushButton, "themeButton").click()
    desk.wait_for_checklist()


@pytest.mark.parametrize("leave", [close, sign_out, change_colours])
def test_a_remark_still_being_typed_is_stored(
    serving: Desk, sqlite_place: Place, leave: Callable[[Desk], None]
) -> None:
    begin_note(serving)
    leave(serving)
    serving.wait_for(lambda: stored_notes(sqlite_place) == [NOTE], "the remark to be stored")


def test_a_remark_that_came_too_late_is_told(serving: Desk, sqlite_place: Place) -> None:
    begin_note(serving)
    visitor, by = serving.visitor, serving.window.officer
    assert visitor is not None
    assert by is not None
    sqlite_place.open().queueing.hold(visitor.id, by, new_request())
    serving.wait_for_nobody()
    serving.wait_for_text("overrideSentence", "sedang tidak dilayani")
    assert stored_notes(sqlite_place) == []


def test_a_window_closes_though_its_database_does_not_answer(
    serving: Desk, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    begin_note(serving)

    def unreachable(*_args: object) -> None:
        raise ConnectionError("the server is gone")

    monkeypatch.setattr(type(serving.window.desk.work.visit.verification), "store_now", unreachable)
    assert serving.window.close()
    assert serving.window.officer is None
    assert "the server is gone" in caplog.text


@pytest.fixture
def correcting(ended: ConcludedVerification, open_counter: Open) -> Desk:
    """A supervisor is correcting a slip."""
    desk = open_counter()
    desk.sign_in("kepala", counter=2)
    desk.window.desk.turn_to(title_at("Berkas"))
    cases = desk.find(CasesPage, "casesPage")
    desk.wait_for(lambda: cases.list.table.shown_keys, "the list")
    start_correction(desk, ended)
    desk.write("Salah tanda")
    return desk


def test_other_colours_wait_until_a_correction_is_saved(correcting: Desk) -> None:
    correcting.find(QPushButton, "themeButton").click()
    correcting.wait_for_text(
        "deskNewsSentence", "Simpan atau batalkan dulu isian di halaman Berkas"
    )
    assert correcting.find(QLineEdit, "whyField").text() == "Salah tanda"


def test_signing_out_of_a_correction_is_asked_about_first(correcting: Desk) -> None:
    correcting.find(QPushButton, "signOutButton").click()
    correcting.wait_for_text("leaveSentence", "Isian di halaman Berkas belum disimpan")
    assert correcting.focus == "leaveCancelButton"
    correcting.press(Key.Key_Escape)
    assert correcting.find(QLineEdit, "whyField").text() == "Salah tanda"
    assert correcting.focus == "whyField"
    correcting.find(QPushButton, "signOutButton").click()
    correcting.click(correcting.find(QPushButton, "leaveConfirmButton"))
    correcting.wait_for(correcting.window.sign_in.isVisible, "the sign-in page")


def test_typing_in_kantor_keeps_the_colours_and_the_officer(open_counter: Open) -> None:
    desk = open_counter()
    desk.sign_in("kepala", counter=2)
    desk.window.desk.turn_to(title_at("Kantor"))
    section = desk.find(OfficePage, "officePage").turn_to(CountersSection)
    assert isinstance(section, CountersSection)
    desk.wait_for(lambda: section.is_at_rest and section.form.isVisible(), "the counters")
    section.form.focus_start()
    desk.write("9")
    window = desk.window.desk
    desk.find(QPushButton, "themeButton").click()
    desk.find(QPushButton, "signOutButton").click()
    spin()
    assert desk.window.desk is window
    assert desk.window.officer is not None
    assert section.is_dirty


def test_leaving_twice_at_once_is_leaving_once(desk: Desk) -> None:
    for _ in range(2):
        desk.find(QPushButton, "signOutButton").click()
    desk.wait_for(desk.window.sign_in.isVisible, "the sign-in page")
    assert desk.window.officer is None


def test_escape_closes_what_is_open_and_not_the_correction_behind_it(correcting: Desk) -> None:
    correcting.press(Key.Key_Down)
    assert correcting.find(NoteEditor, "whyField").is_choosing
    correcting.press(Key.Key_Escape)
    assert not correcting.find(NoteEditor, "whyField").is_choosing
    correcting.click(correcting.find(QPushButton, "rejectButton"))
    correcting.write("palsu")
    correcting.press(Key.Key_Escape)
    assert not correcting.find(QLineEdit, "rejectAnswer").isVisible()
    assert correcting.text("correctionHeading")


def test_a_correction_that_was_left_is_gone_on_with_until_its_officer_leaves(
    correcting: Desk, ended: ConcludedVerification
) -> None:
    correcting.press(Key.Key_Escape)
    correcting.wait_for_text("pastHeading", ended.slip.number)
    correcting.press(Key.Key_F8)
    correcting.wait_for_text("correctionHeading", ended.slip.number)
    assert correcting.find(QLineEdit, "whyField").text() == "Salah tanda"
    correcting.press(Key.Key_Escape)
    window, officer = correcting.window, correcting.window.officer
    assert officer is not None
    window.desk.end()
    window.desk.begin(officer)
    window.desk.turn_to(title_at("Berkas"))
    start_correction(correcting, ended)
    assert correcting.find(QLineEdit, "whyField").text() == ""


def test_a_form_that_was_answered_and_closed_is_not_asked_about(
    open_counter: Open, sqlite_place: Place
) -> None:
    desk = open_counter()
    desk.sign_in("kepala", counter=2)
    desk.window.desk.turn_to(title_at("Ruang bidding"))
    room = desk.window.desk.room
    room.closing.ask()
    assert room.is_unsaved
    room.closing.form.fields["reason"].show_value("Kelas")
    room.closing.form.submit()
    desk.wait_for(room.closing.form.isHidden, "the form to be closed")
    assert sqlite_place.open().administration.closures.coming()
    sign_out(desk)
