"""The tab "Pelatihan" by keyboard: planning, registering, coming by scan, importing, papers."""

from datetime import timedelta
from pathlib import Path
from uuid import UUID

import openpyxl
import pypdfium2
import pytest
import xlsxwriter
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from counter.pages.training.page import TrainingPage
from shared.actors import new_request
from shared.office import Office
from shared.training import TrainingMode
from tests.counter.conftest import Open
from tests.shared.training.support import class_form, join, person, scores
from tests.support.desk import Desk, Key
from tests.support.offices import KIOSK, Place, at, seated, take_ticket

ALT = Qt.KeyboardModifier.AltModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
NAME = 1
PRESENCE = 4


def open_training(open_counter: Open) -> Desk:
    desk = open_counter()
    desk.sign_in("rina", counter=2)
    desk.window.desk.turn_to(_tab(desk))
    wait_for_focus(desk, "trainingTable")
    return desk


def _tab(desk: Desk) -> int:
    header = desk.window.desk.header
    (at_,) = (n for n, kind in enumerate(_tabs()) if kind == "Pelatihan")
    assert "Pelatihan" in header.shown_titles
    return at_


def _tabs() -> list[str]:
    from counter.pages.desk import TABS

    return [kind.title for kind in TABS]


def page(desk: Desk) -> TrainingPage:
    return desk.find(TrainingPage, "trainingPage")


def wait_for_focus(desk: Desk, name: str) -> None:
    desk.wait_for(lambda: desk.focus == name, f"the keyboard in {name}, not {desk.focus}")


def classes(desk: Desk) -> list[str]:
    model = page(desk).calendar.table.model()
    return [str(model.index(row, 2).data()) for row in range(model.rowCount())]


def people(desk: Desk, column: int = NAME) -> list[str]:
    model = page(desk).session.people.table.model()
    return [str(model.index(row, column).data()) for row in range(model.rowCount())]


def wait_for_people(desk: Desk, *expected: str, column: int = NAME) -> None:
    desk.wait_for(lambda: people(desk, column) == list(expected), f"{expected}")


def plan(office: Office, **changes: object) -> UUID:
    """A class that the supervisor has planned elsewhere."""
    kepala = seated(office, "kepala", 1)
    form = class_form(**{"starts_at": at(10), **changes})  # type: ignore[arg-type]
    return office.training.plan(form, kepala, new_request())


def open_class(desk: Desk, title: str = "Pelatihan SPSE 4.5") -> None:
    """The class under that title, from the calendar by Enter."""
    desk.wait_for(lambda: title in classes(desk), f"{title} in the calendar")
    table = page(desk).calendar.table
    table.go_to(table.shown_keys[classes(desk).index(title)])
    desk.press(Key.Key_Return)
    desk.wait_for_text("sessionTitle", title)
    wait_for_focus(desk, "participantTable")


def fill_in(desk: Desk, *texts: str) -> None:
    """Type one field after the other."""
    for text in texts:
        desk.press(Key.Key_A, held=CONTROL)
        desk.write(text)
        desk.press(Key.Key_Tab)


def test_the_weekly_class_stands_in_the_calendar_by_itself(open_counter: Open) -> None:
    desk = open_training(open_counter)
    desk.wait_for(lambda: classes(desk) == ["Kelas reguler mingguan"], "the weekly class")
    desk.press(Key.Key_Right, held=ALT)
    desk.wait_for_text("trainingTitle", "Desember 2026")
    desk.wait_for(lambda: classes(desk) == [], "an empty month")
    desk.press(Key.Key_Left, held=ALT)
    desk.wait_for_text("trainingTitle", "November 2026")


def test_a_class_is_planned_without_the_mouse(open_counter: Open, sqlite_office: Office) -> None:
    desk = open_training(open_counter)
    desk.wait_for(lambda: classes(desk), "the calendar")
    desk.press(Key.Key_N, held=CONTROL)
    wait_for_focus(desk, "mode")
    desk.press(Key.Key_Tab)
    desk.write("E-katalog")
    desk.press(Key.Key_S, held=CONTROL)
    desk.wait_for_text("letterProblem", "surat permohonan")
    wait_for_focus(desk, "letter")
    fill_in(desk, "005/7", "Dinas PUPR", "25-11-2026", "13.30", "90")
    desk.press(Key.Key_S, held=CONTROL)
    desk.wait_for_text("sessionTitle", "E-katalog")
    view = page(desk).session.view
    desk.wait_for(lambda: page(desk).session.view is not None, "the class")
    view = page(desk).session.view
    assert view is not None
    assert (view.row.starts_at, view.row.ends_at) == (at(13, 30, day=25), at(15, day=25))
    assert (view.letter, view.requested_by) == ("005/7", "Dinas PUPR")
    desk.press(Key.Key_Escape)
    desk.wait_for(lambda: "E-katalog" in classes(desk), "the class in the calendar")


def test_a_letter_is_only_asked_for_a_class_on_a_letter(open_counter: Open) -> None:
    desk = open_training(open_counter)
    desk.wait_for(lambda: classes(desk), "the calendar")
    desk.press(Key.Key_N, held=CONTROL)
    wait_for_focus(desk, "mode")
    desk.press(Key.Key_Down)
    desk.wait_for(lambda: not page(desk).calendar.form.fields["letter"].isVisible(), "no letter")
    desk.press(Key.Key_Up)
    desk.wait_for(lambda: page(desk).calendar.form.fields["letter"].isVisible(), "the letter")


def test_somebody_is_registered_and_the_form_is_free_for_the_next(
    open_counter: Open, sqlite_office: Office
) -> None:
    plan(sqlite_office, capacity=1)
    desk = open_training(open_counter)
    open_class(desk)
    desk.press(Key.Key_N, held=CONTROL)
    wait_for_focus(desk, "name")
    desk.write("Dewi Anggraini")
    desk.press(Key.Key_Return)
    desk.wait_for_text("organisationProblem", "Instansi")
    desk.write("PT Cipta")
    desk.press(Key.Key_Tab)
    desk.write("081234567890")
    desk.press(Key.Key_Return)
    wait_for_people(desk, "Dewi Anggraini")
    desk.wait_for_text("sessionNewsHeading", "mendapat kursi nomor 1")
    wait_for_focus(desk, "name")
    fill_in(desk, "Joko Susilo", "Dinas PUPR")
    desk.write("081311112222")
    desk.press(Key.Key_Return)
    desk.wait_for_text("sessionNewsHeading", "daftar tunggu nomor 1")
    job = sqlite_office.print_jobs.claim("PC loket 1")
    assert job is not None
    assert job.kind == "slip"


def test_a_withdrawal_is_asked_first_and_the_waiting_list_moves_up(
    open_counter: Open, sqlite_office: Office
) -> None:
    session = plan(sqlite_office, capacity=1)
    for number in (1, 2):
        join(sqlite_office, session, number)
    desk = open_training(open_counter)
    open_class(desk)
    wait_for_people(desk, "Peserta 1", "Peserta 2")
    desk.press(Key.Key_F7)
    desk.wait_for_text("trainingSentence", "Peserta 1")
    desk.press(Key.Key_Escape)
    wait_for_focus(desk, "participantTable")
    desk.press(Key.Key_F7)
    desk.wait_for(lambda: desk.focus == "trainingCancelButton", "the question")
    desk.press(Key.Key_Backtab, Key.Key_Return)
    desk.wait_for_text("sessionNewsHeading", "Naik dari daftar tunggu")
    wait_for_people(desk, "Belum hadir", "Batal", column=PRESENCE)


def test_presence_is_noted_by_enter_and_taken_back_by_its_own_key(
    open_counter: Open, sqlite_office: Office
) -> None:
    join(sqlite_office, plan(sqlite_office), 1)
    desk = open_training(open_counter)
    open_class(desk)
    wait_for_people(desk, "Belum hadir", column=PRESENCE)
    desk.press(Key.Key_Return)
    wait_for_people(desk, "Hadir 09.00", column=PRESENCE)
    desk.press(Key.Key_Return)  # once more changes nothing
    desk.press(Key.Key_F5)
    wait_for_people(desk, "Belum hadir", column=PRESENCE)


def test_a_scan_from_another_page_notes_who_came_and_opens_the_class(
    open_counter: Open, sqlite_office: Office
) -> None:
    session = plan(sqlite_office)
    join(sqlite_office, session, 1)
    second = join(sqlite_office, session, 2)
    desk = open_counter()
    desk.sign_in("rina", counter=2)
    desk.scan(second.code)
    desk.wait_for_text("sessionNewsHeading", "Peserta 2 hadir")
    wait_for_people(desk, "Belum hadir", "Hadir 09.00", column=PRESENCE)
    desk.wait_for(
        lambda: page(desk).session.people.table.current == second.participant_id, "the cursor"
    )
    desk.scan(second.code)
    desk.wait_for_text("sessionNewsHeading", "sudah tercatat hadir")


def test_a_scan_before_the_day_only_opens_the_class(
    open_counter: Open, sqlite_office: Office
) -> None:
    got = join(sqlite_office, plan(sqlite_office, starts_at=at(9, day=25)), 1)
    desk = open_counter()
    desk.sign_in("rina", counter=2)
    desk.scan(got.code)
    desk.wait_for_text("sessionNewsHeading", "kelasnya belum hari ini")
    wait_for_people(desk, "Belum hadir", column=PRESENCE)
    assert not desk.is_enabled("presentButton")


def test_a_class_is_closed_with_its_result_and_shows_how_it_was_judged(
    open_counter: Open, sqlite_office: Office, sqlite_place: Place
) -> None:
    got = join(sqlite_office, plan(sqlite_office), 1)
    sqlite_office.training.attend(got.code, KIOSK, new_request())
    sqlite_place.clock.set(at(12, 30))
    sqlite_office.training.evaluate(got.code, scores(3), "Jelas", KIOSK, new_request())
    desk = open_training(open_counter)
    open_class(desk)
    desk.wait_for_text("trainingMean", "3,00 dari 4")
    desk.wait_for_text("trainingRemarks", "Jelas")
    desk.press(Key.Key_F8)
    wait_for_focus(desk, "result")
    desk.write("Lancar")
    desk.press(Key.Key_S, held=CONTROL)
    desk.wait_for_text("sessionState", "Selesai")
    desk.wait_for_text("trainingResult", "Lancar")
    assert not desk.is_enabled("training_add_button")


def test_a_class_is_cancelled_with_a_reason(open_counter: Open, sqlite_office: Office) -> None:
    plan(sqlite_office)
    desk = open_training(open_counter)
    open_class(desk)
    desk.press(Key.Key_F9)
    wait_for_focus(desk, "trainingAnswer")
    desk.write("Listrik padam")
    desk.press(Key.Key_Return)
    desk.wait_for_text("sessionState", "Dibatalkan")
    desk.wait_for_text("trainingReason", "Listrik padam")


def test_what_is_typed_survives_other_peoples_work_and_leaving(
    open_counter: Open, sqlite_office: Office
) -> None:
    session = plan(sqlite_office)
    desk = open_training(open_counter)
    open_class(desk)
    desk.press(Key.Key_N, held=CONTROL)
    wait_for_focus(desk, "name")
    desk.write("De")
    join(sqlite_office, session, 1)
    wait_for_people(desk, "Peserta 1")
    assert page(desk).session.side.participant.fields["name"].value() == "De"
    assert page(desk).is_unsaved
    desk.press(Key.Key_Escape)
    desk.wait_for(lambda: not page(desk).is_unsaved, "the form to be taken back")


def test_a_changed_class_tells_the_officer_who_came_second(
    open_counter: Open, sqlite_office: Office
) -> None:
    session = plan(sqlite_office)
    desk = open_training(open_counter)
    open_class(desk)
    desk.press(Key.Key_F2)
    wait_for_focus(desk, "mode")
    kepala = seated(sqlite_office, "kepala", 1)
    changed = class_form(at(10), title="SPSE dasar")
    sqlite_office.training.change(session, 1, changed, kepala, new_request())
    desk.wait_for_text("sessionTitle", "SPSE dasar")
    desk.press(Key.Key_Tab)
    desk.press(Key.Key_A, held=CONTROL)
    desk.write("SPSE lanjut")
    desk.press(Key.Key_S, held=CONTROL)
    desk.wait_for_text("sessionProblem", "baru saja diubah petugas lain")
    assert sqlite_office.training.session(session, kepala).row.title == "SPSE dasar"


# Lists and papers


def list_of(folder: Path, *rows: tuple[object, ...]) -> Path:
    path = folder / "peserta.xlsx"
    book = xlsxwriter.Workbook(str(path))
    sheet = book.add_worksheet()
    for number, row in enumerate((("Nama", "Instansi", "HP"), *rows)):
        sheet.write_row(number, 0, row)
    book.close()
    return path


def choose(monkeypatch: pytest.MonkeyPatch, file: Path, kind: str = "") -> None:
    for name in ("getOpenFileName", "getSaveFileName"):
        monkeypatch.setattr(QFileDialog, name, lambda *_asked: (str(file), kind))


def test_a_list_is_told_row_by_row_and_registered_by_key(
    open_counter: Open, sqlite_office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan(sqlite_office)
    desk = open_training(open_counter)
    open_class(desk)
    choose(monkeypatch, list_of(tmp_path, ("Dewi", "PT A", ""), ("", "PT B", "")))
    desk.press(Key.Key_I, held=CONTROL)
    desk.wait_for_text("importNewsHeading", "1 baris perlu diperbaiki")
    model = page(desk).importing.table.model()
    assert [model.index(row, 4).data() for row in range(2)] == [
        "Peserta baru",
        "Perbaiki di berkas. Nama kosong",
    ]
    assert not desk.is_enabled("importWriteButton")
    choose(monkeypatch, list_of(tmp_path, ("Dewi", "PT A", ""), ("Joko", "PT B", "")))
    desk.press(Key.Key_O, held=CONTROL)
    desk.wait_for_text("importNewsHeading", "siap didaftarkan")
    desk.press(Key.Key_S, held=CONTROL)
    desk.wait_for_text("sessionNewsHeading", "2 peserta didaftarkan")
    wait_for_people(desk, "Dewi", "Joko")


def test_of_several_sheets_the_one_that_was_read_is_named(
    open_counter: Open, sqlite_office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan(sqlite_office)
    desk = open_training(open_counter)
    open_class(desk)
    path = list_of(tmp_path, ("Dewi", "#N/A", ""))
    book = openpyxl.load_workbook(path)
    book.create_sheet("Petunjuk", 0)
    book.save(path)
    choose(monkeypatch, path)
    desk.press(Key.Key_I, held=CONTROL)
    desk.wait_for_text("importNewsSentence", "dibaca dari lembar “Sheet1” saja")
    told = page(desk).importing.table.model().index(0, 4).data()
    assert "Instansi: selnya berisi pesan kesalahan seperti #N/A" in told


def test_a_file_that_is_no_list_is_told_and_another_can_be_chosen(
    open_counter: Open, sqlite_office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan(sqlite_office)
    desk = open_training(open_counter)
    open_class(desk)
    (tmp_path / "surat.pdf").write_bytes(b"%PDF")
    choose(monkeypatch, tmp_path / "surat.pdf")
    desk.press(Key.Key_I, held=CONTROL)
    desk.wait_for_text("importNewsSentence", "bukan berkas CSV atau XLSX")
    desk.press(Key.Key_Escape)
    wait_for_focus(desk, "participantTable")


def test_the_attendance_sheet_is_saved_as_pdf_and_as_workbook(
    open_counter: Open, sqlite_office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = plan(sqlite_office, mode=TrainingMode.WALK_IN, letter="", length=timedelta(hours=3))
    sqlite_office.training.register(session, person(1), KIOSK, new_request())
    desk = open_training(open_counter)
    open_class(desk)
    choose(monkeypatch, tmp_path / "hadir.pdf")
    desk.press(Key.Key_D, held=CONTROL)
    desk.wait_for_text("sessionNewsHeading", "hadir.pdf tersimpan")
    with pypdfium2.PdfDocument(tmp_path / "hadir.pdf") as pdf:
        text = pdf[0].get_textpage().get_text_range()
    for said in ("Daftar Hadir Pelatihan", "10.00–13.00", "Peserta 1", "Tanda tangan"):
        assert said in text
    choose(monkeypatch, tmp_path / "hadir", "Buku kerja Excel (*.xlsx)")
    desk.press(Key.Key_D, held=CONTROL)
    desk.wait_for_text("sessionNewsHeading", "hadir.xlsx tersimpan")
    book = openpyxl.load_workbook(tmp_path / "hadir.xlsx")
    cells = [cell.value for sheet in book for line in sheet.iter_rows() for cell in line]
    assert "Peserta 1" in cells


def test_who_got_a_seat_can_be_called_up(open_counter: Open, sqlite_office: Office) -> None:
    join(sqlite_office, plan(sqlite_office), 1)
    desk = open_training(open_counter)
    open_class(desk)
    wait_for_people(desk, "Peserta 1")
    desk.press(Key.Key_F6)
    desk.wait_for_text("sessionNewsHeading", "Peserta 1: 081234567801")
    desk.press(Key.Key_Escape)
    wait_for_focus(desk, "trainingTable")
    open_class(desk)
    assert desk.text("sessionNewsHeading") == ""


def test_a_contact_stands_beside_the_name_it_belongs_to(
    open_counter: Open, sqlite_office: Office
) -> None:
    lesson = plan(sqlite_office)
    join(sqlite_office, lesson, 1)
    join(sqlite_office, lesson, 2)
    desk = open_training(open_counter)
    open_class(desk)
    wait_for_people(desk, "Peserta 1", "Peserta 2")
    view = sqlite_office.training.session(lesson, seated(sqlite_office, "kepala", 1))
    for who in view.participants:  # the second is asked for while the first is on its way
        page(desk).session.people.contact_asked.emit(who)
    desk.wait_for_text("sessionNewsHeading", "Peserta 1: 081234567801")


def test_a_queue_ticket_is_taken_in_by_a_scan_while_its_class_is_on_screen(
    open_counter: Open, sqlite_office: Office
) -> None:
    plan(sqlite_office, mode=TrainingMode.WALK_IN, letter="")
    came, other = (take_ticket(sqlite_office, service, name="Dewi") for service in ("1f", "1a"))
    desk = open_training(open_counter)
    open_class(desk)
    desk.scan(other.code)
    desk.wait_for_text("sessionNewsSentence", "bukan untuk pelatihan")
    desk.scan(came.code)
    desk.wait_for_text("sessionNewsHeading", "tercatat hadir")
    wait_for_people(desk, "Dewi")
