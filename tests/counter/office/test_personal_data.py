"""What somebody asks of their own data, carried out by keyboard with a reason that is logged."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QLabel

from counter.pages.office.personal_data import PersonalDataSection
from shared.actors import new_request
from shared.catalogue import Audience
from shared.complaints import ComplaintForm, ComplaintQuery, Kind, Which
from shared.guestbook import SignInForm
from shared.office import Office
from tests.counter.conftest import Open
from tests.counter.office.kantor import CONTROL, enter, go_into, open_office_page, rewrite, tab_to
from tests.support.desk import Desk, Key
from tests.support.offices import KIOSK, Place, at, take_ticket

PHONE = "081234567890"


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
