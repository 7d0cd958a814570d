"""What somebody asks of their own data, carried out by keyboard with a reason that is logged."""

from pathlib import Path
from threading import Event
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel, QLineEdit

from counter.pages.office.personal_data import PersonalDataSection
from shared.actors import new_request
from shared.catalogue import Audience
from shared.complaints import ComplaintForm, ComplaintQuery, Kind, Which
from shared.guestbook import SignInForm
from shared.office import Office
from shared.personal_data import PersonalData, PersonFile
from tests.counter.conftest import Open
from tests.counter.office.kantor import CONTROL, enter, go_into, open_office_page, rewrite, tab_to
from tests.support.desk import Desk, Key
from tests.support.offices import KIOSK, Place, at, take_ticket

PHONE = "081234567890"
NAME = 2


@pytest.fixture
def kantor(open_counter: Open, sqlite_office: Office, sqlite_place: Place) -> Desk:
    """A guest of last week who also complained; today somebody else came."""
    sqlite_place.clock.set(at(9, day=16))
    form = ComplaintForm(Kind.COMPLAINT, "AC mati", name="Dewi", contact=PHONE, anonymous=False)
    sqlite_office.complaints.submit(form, KIOSK, new_request())
    guest = SignInForm(Audience.GUEST, name="Dewi Anggraini", phone=PHONE, purpose="Rapat")
    sqlite_office.guestbook.sign_in(guest, KIOSK, new_request())
    sqlite_place.clock.set(at(9, day=23))
    take_ticket(sqlite_office, "1a", name="Budi", phone="081111111111")
    return open_office_page(open_counter)


def search(desk: Desk, words: str, found: int) -> PersonalDataSection:
    section = go_into(desk, PersonalDataSection)
    desk.wait_for(lambda: desk.focus == "personSearch", "the search")
    enter(desk, words)
    desk.press(Key.Key_Return)
    desk.wait_for(lambda: section.table.model().rowCount() == found, f"{found} records")
    return section


def give_reason(desk: Desk) -> None:
    desk.wait_for(lambda: desk.focus == "personWishAnswer", "the question why")
    enter(desk, "Datang sendiri")
    desk.press(Key.Key_Return)


def logged(section: PersonalDataSection) -> list[str]:
    model = section.log.model()
    return [str(model.index(row, 2).data()) for row in range(model.rowCount())]


def shown(section: PersonalDataSection) -> str:
    labels = section.file.findChildren(QLabel)
    return " ".join(each.text() for each in labels if each.isVisible())


def every_word(section: PersonalDataSection) -> str:
    """All that stands in the section, on screen or not."""
    return " ".join(each.text() for each in section.findChildren(QLabel))


def test_a_name_of_two_letters_finds_nobody(kantor: Desk) -> None:
    section = search(kantor, "De", 0)
    assert "tiga huruf" in kantor.text("personRecordsEmpty")
    assert not section.table.shown_keys


def test_everything_of_one_person_is_shown_and_that_is_logged(kantor: Desk) -> None:
    section = search(kantor, PHONE, 2)
    kantor.press(Key.Key_A, held=CONTROL)
    assert len(section.table.picked) == 2
    kantor.press(Key.Key_F2)
    give_reason(kantor)
    kantor.wait_for(lambda: PHONE in shown(section), "the opened number")
    assert "AC mati" in shown(section)
    assert "Budi" not in shown(section)
    kantor.press(Key.Key_Escape)
    kantor.wait_for(lambda: logged(section) == ["Diperlihatkan"], "the log")
    assert PHONE not in shown(section)


def test_only_what_is_ticked_is_taken_and_space_ticks(kantor: Desk) -> None:
    section = search(kantor, PHONE, 2)
    kantor.press(Key.Key_Down, Key.Key_Space)
    kantor.wait_for_text("personPicked", "1 dari 2 dipilih")
    kantor.press(Key.Key_Space)
    kantor.wait_for(lambda: not section.table.picked, "nothing to be ticked")


def test_without_a_reason_nothing_is_opened(kantor: Desk) -> None:
    section = search(kantor, PHONE, 2)
    kantor.press(Key.Key_F2)
    kantor.wait_for(lambda: kantor.focus == "personWishAnswer", "the question why")
    kantor.press(Key.Key_Return)
    assert not kantor.is_enabled("personWishConfirmButton")
    kantor.press(Key.Key_Escape)
    assert logged(section) == []


def test_a_copy_is_written_where_the_officer_says(
    kantor: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path / "salinan"))
    section = search(kantor, PHONE, 2)
    kantor.press(Key.Key_A, held=CONTROL)
    kantor.press(Key.Key_F4)
    give_reason(kantor)
    kantor.wait_for(lambda: logged(section) == ["Disalin"], "the log")
    [written] = (tmp_path / "salinan").iterdir()
    assert PHONE in written.read_text(encoding="utf-8-sig")
    assert "Dewi" not in written.name


def test_a_name_is_put_right_with_its_reason(kantor: Desk) -> None:
    section = search(kantor, "Anggraini", 1)
    kantor.press(Key.Key_F6)
    kantor.wait_for(lambda: kantor.focus == "person_name", "the form")
    rewrite(kantor, "Dewi Lestari")
    kantor.press(Key.Key_S, held=CONTROL)
    kantor.wait_for_text("person_reasonProblem", "Tulis alasannya")
    assert kantor.focus == "person_reason"
    enter(kantor, "Salah tulis")
    kantor.press(Key.Key_S, held=CONTROL)
    kantor.wait_for(lambda: logged(section) == ["Diperbaiki"], "the log")
    assert not section.is_dirty


def test_a_person_is_erased_from_what_has_ended(kantor: Desk, sqlite_office: Office) -> None:
    section = search(kantor, "Dewi", 2)
    kantor.press(Key.Key_A, held=CONTROL)
    kantor.press(Key.Key_F8)
    give_reason(kantor)
    kantor.wait_for_text("personalDataSectionNewsSentence", "masih berjalan")
    assert "PG-2026-0001" in kantor.text("personalDataSectionNewsSentence")
    boss = kantor.window.desk._officer
    assert boss is not None
    [row] = sqlite_office.complaints.board(ComplaintQuery(Which.ALL), boss)
    sqlite_office.complaints.close(row.id, "Sudah diperbaiki", 1, boss, new_request())
    kantor.press(Key.Key_F8)
    give_reason(kantor)
    kantor.wait_for(lambda: not section.table.shown_keys, "nobody to be found any more")
    assert logged(section) == ["Dihapus"]
    assert not sqlite_office.personal_data.find(PHONE, boss)


def click_row(section: PersonalDataSection, row: int) -> None:
    table = section.table
    place = table.visualRect(table.model().index(row, NAME)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)


def ask(desk: Desk, key: Key) -> None:
    desk.press(key)
    desk.wait_for(lambda: desk.focus == "personWishAnswer", "the question why")


def test_the_question_names_the_person_as_masked_as_the_table_does(kantor: Desk) -> None:
    section = search(kantor, "Dewi", 2)
    [guest] = [record for record in section.people.wanted if record.name == "Dewi Anggraini"]
    ask(kantor, Key.Key_F8)
    assert f"Dewi Anggraini ({guest.contact})" in kantor.text("personWishSentence")
    assert PHONE not in kantor.text("personWishSentence")
    kantor.press(Key.Key_Escape, Key.Key_Down)
    kantor.press(Key.Key_A, held=CONTROL)
    ask(kantor, Key.Key_F2)
    assert "Dewi Anggraini (" in kantor.text("personWishSentence")
    assert "dan Dewi (" in kantor.text("personWishSentence")


@pytest.mark.parametrize("change", ["cursor", "tick", "search"])
def test_a_question_closes_when_another_person_may_be_meant(kantor: Desk, change: str) -> None:
    section = search(kantor, PHONE, 2)
    ask(kantor, Key.Key_F8)
    if change == "cursor":
        click_row(section, 1)
    elif change == "tick":
        section.table.setFocus()
        kantor.press(Key.Key_Space)
    else:
        section.people.words.setFocus()
        kantor.press(Key.Key_Return)
    kantor.wait_for(lambda: section.question.isHidden(), "the question to be closed")


def test_only_who_the_question_named_is_taken_along(
    kantor: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    section = search(kantor, "Dewi", 2)
    [asked_about] = section.people.wanted

    def choose(*_: object) -> str:
        click_row(section, 1)
        return str(tmp_path / "salinan")

    monkeypatch.setattr(QFileDialog, "getExistingDirectory", choose)
    ask(kantor, Key.Key_F4)
    give_reason(kantor)
    kantor.wait_for(lambda: logged(section) == ["Disalin"], "the log")
    assert section.people.wanted != (asked_about,)
    [written] = (tmp_path / "salinan").iterdir()
    text = written.read_text(encoding="utf-8-sig")
    assert asked_about.name == "Dewi Anggraini"
    assert asked_about.name in text
    assert "AC mati" not in text


def test_what_is_wished_while_another_wish_is_carried_out_is_not_called_done(
    kantor: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    section = search(kantor, "Dewi", 2)
    may_go_on, read = Event(), PersonalData.read

    def read_slowly(*given: Any, **named: Any) -> PersonFile:
        may_go_on.wait()
        return read(*given, **named)

    monkeypatch.setattr(PersonalData, "read", read_slowly)
    ask(kantor, Key.Key_F2)
    give_reason(kantor)
    ask(kantor, Key.Key_F8)
    give_reason(kantor)
    may_go_on.set()
    kantor.wait_for(lambda: PHONE in shown(section), "what was asked first")
    assert not section.news.isVisible()
    assert len(section.table.shown_keys) == 2


def test_an_unfinished_reason_is_not_there_for_the_next_officer(kantor: Desk) -> None:
    section = search(kantor, "Dewi", 2)
    ask(kantor, Key.Key_F8)
    enter(kantor, "Belum selesai")
    section.end()
    assert not section.question.holds_answer


def test_the_one_that_is_ticked_is_put_right_wherever_the_cursor_is(kantor: Desk) -> None:
    search(kantor, "Dewi", 2)
    kantor.press(Key.Key_Space, Key.Key_Down)
    kantor.press(Key.Key_F6)
    kantor.wait_for(lambda: kantor.focus == "person_name", "the form")
    assert kantor.find(QLineEdit, "person_name").text() == "Dewi Anggraini"


def test_what_is_past_is_deleted_on_demand_and_told(kantor: Desk, sqlite_place: Place) -> None:
    go_into(kantor, PersonalDataSection)
    assert "belum pernah" in kantor.text("personLastRun")
    sqlite_place.clock.set(at(9).replace(year=2029))
    tab_to(kantor, "personRetainButton")
    kantor.press(Key.Key_Return)
    kantor.wait_for_text("personalDataSectionNewsSentence", "2 pengunjung")
    kantor.wait_for_text("personLastRun", "2 pengunjung")


def test_nobodys_data_stays_for_the_next_officer(kantor: Desk) -> None:
    section = search(kantor, PHONE, 2)
    kantor.press(Key.Key_F2)
    give_reason(kantor)
    kantor.wait_for(lambda: PHONE in shown(section), "the opened number")
    kantor.window.desk.end()
    assert section.people.words.text() == ""
    assert not section.table.shown_keys
    kantor.wait_for(lambda: PHONE not in every_word(section), "the opened number to be gone")
