"""The tab "Pelatihan" by keyboard: lists of participants, and the papers of a class."""

from datetime import timedelta
from pathlib import Path

import openpyxl
import pypdfium2
import pytest
import xlsxwriter
from PySide6.QtWidgets import QFileDialog

from shared.actors import new_request
from shared.office import Office
from shared.training import TrainingMode
from tests.counter.conftest import Open
from tests.counter.training.steps import (
    CONTROL,
    open_class,
    open_training,
    page,
    plan,
    wait_for_focus,
    wait_for_people,
)
from tests.shared.training.support import person
from tests.support.desk import Key
from tests.support.offices import KIOSK


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


def test_a_row_whose_quote_stays_open_is_told_and_keeps_the_list_out(
    open_counter: Open, sqlite_office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan(sqlite_office)
    desk = open_training(open_counter)
    open_class(desk)
    path = tmp_path / "peserta.csv"
    path.write_text('Nama;Instansi\nDewi;"PT A\nJoko;PT B\n', encoding="utf-8")
    choose(monkeypatch, path)
    desk.press(Key.Key_I, held=CONTROL)
    desk.wait_for_text("importNewsHeading", "1 baris perlu diperbaiki")
    model = page(desk).importing.table.model()
    assert 'Baris 2: Tanda kutip (") tidak ditutup' in desk.text("importNewsSentence")
    assert "Perbaiki di berkas. Tanda kutip" in model.index(0, 4).data()
    assert model.index(1, 4).data() == "Peserta baru"
    assert not desk.is_enabled("importWriteButton")


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
