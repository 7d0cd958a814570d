"""Lists of participants from CSV and XLSX, however they are written."""

import re
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple
from zipfile import ZipFile

import pytest
import xlsxwriter

from shared.actors import Officer
from shared.messages import sentence
from shared.office import Office
from shared.training import ImportedState
from shared.training.lists import MOST_ROWS, read_list
from shared.training.sentences import SENTENCES
from shared.training.tables import MOST_COLUMNS
from tests.shared.training.listed import (
    DEWI,
    HEAD,
    JOKO,
    Rows,
    changed,
    csv_file,
    tried,
    workbook,
)
from tests.shared.training.support import plan, refused


def test_a_workbook_is_read_under_its_own_headings(tmp_path: Path) -> None:
    listed = read_list(workbook(tmp_path, ("Daftar peserta",), (), HEAD, DEWI, (), JOKO))
    assert [(each.line, each.form.name, each.form.organisation) for each in listed.people] == [
        (4, "Dewi Anggraini", "PT Cipta Karya"),
        (6, "Joko Widodo", "Dinas PUPR"),
    ]
    assert listed.passed_over == ("Jabatan",)


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_a_csv_file_is_read_whatever_parts_its_columns(tmp_path: Path, delimiter: str) -> None:
    lines = (("Nama", "OPD", "WA"), ("Dewi", '"Dinas A"', "0812"), ("Joko", "Dinas B", ""))
    text = "\r\n".join(delimiter.join(line) for line in lines)
    listed = read_list(csv_file(tmp_path, text))
    assert [(each.form.name, each.form.organisation) for each in listed.people] == [
        ("Dewi", "Dinas A"),
        ("Joko", "Dinas B"),
    ]
    assert listed.people[0].form.phone == "0812"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_names_keep_their_letters_in_every_encoding(tmp_path: Path, encoding: str) -> None:
    listed = read_list(csv_file(tmp_path, "nama;instansi\nJosé Müller;PT É\n", encoding))
    assert (listed.people[0].form.name, listed.people[0].form.organisation) == (
        "José Müller",
        "PT É",
    )


SHOWN = [
    ("8123456789", "08123456789"),
    ("81234567890.0", "081234567890"),
    ("812345678", "0812345678"),
    ("812345678901", "0812345678901"),
    ("'81234567890", "081234567890"),
    ("'081234567890", "081234567890"),
    ("81234567", "81234567"),  # a local landline
    ("8123456789012", "8123456789012"),
    ("215551234", "215551234"),
    ("0215551234", "0215551234"),
    ("6281234567890", "6281234567890"),
    ("+6281234567890", "+6281234567890"),
    ("+8123456789", "+8123456789"),
    ("8123456-101", "8123456-101"),
    ("dewi@contoh.go.id", "dewi@contoh.go.id"),
]


@pytest.mark.parametrize(
    ("cell", "phone"), [*SHOWN, (81234567890, "081234567890"), (81234567890.0, "081234567890")]
)
def test_a_number_gets_the_zero_back_that_it_lost_to_the_spreadsheet(
    tmp_path: Path, cell: object, phone: str
) -> None:
    listed = read_list(workbook(tmp_path, HEAD, (1, "Dewi", "PT Cipta", cell)))
    assert listed.people[0].form.phone == phone


@pytest.mark.parametrize(("cell", "phone"), SHOWN)
def test_a_number_in_a_text_file_gets_its_zero_back_by_the_same_rule(
    tmp_path: Path, cell: str, phone: str
) -> None:
    listed = read_list(csv_file(tmp_path, f"Nama;Instansi;HP\nDewi;PT Cipta;{cell}\n"))
    assert listed.people[0].form.phone == phone


def test_only_a_telephone_gets_a_zero(tmp_path: Path) -> None:
    [row] = read_list(csv_file(tmp_path, "nama;instansi\n8123456789;8123456789\n")).people
    assert (row.form.name, row.form.organisation) == ("8123456789", "8123456789")


@pytest.mark.parametrize(
    ("name", "content", "key"),
    [
        ("peserta.pdf", b"%PDF", "training.list_kind"),
        ("peserta.xls", b"\xd0\xcf\x11\xe0", "training.list_old"),
        ("peserta.xlsx", b"\xd0\xcf\x11\xe0 locked", "training.list_old"),
        ("peserta.xlsx", b"nama;instansi\nDewi;PT A\n", "training.list_unreadable"),
        ("peserta.csv", b"PK\x03\x04 a document", "training.list_unreadable"),
        ("peserta.csv", b"%PDF-1.7\n\x00\x01\x02", "training.list_unreadable"),
        ("peserta.csv", b"nama\n" + b"x" * 200_000, "training.list_unreadable"),
        ("peserta.csv", b"nama\n" + b"x\n" * 100_000, "training.list_too_long"),
        ("peserta.xlsx", b"PK\x03\x04 broken", "training.list_unreadable"),
        ("peserta.xlsx", b"", "training.list_unreadable"),
        ("peserta.csv", b"", "training.list_no_names"),
        ("peserta.csv", b"a;b\n1;2\n", "training.list_no_names"),
        ("peserta.csv", b"nama;instansi\n;\n", "training.list_empty"),
        ("peserta.csv", b"nama\n" + b"Dewi\n" * (MOST_ROWS + 1), "training.list_too_long"),
        ("peserta.csv", b"nama\n" + b" " * (5 * 1024 * 1024), "training.list_too_large"),
    ],
)
def test_a_file_that_is_no_list_is_refused_with_what_to_do(
    tmp_path: Path, name: str, content: bytes, key: str
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with refused(key):
        read_list(path)


@pytest.mark.parametrize("title", ["DAFTAR PESERTA", "Daftar hadir; Senin, 23 November"])
def test_a_title_above_the_heading_does_not_part_the_columns(tmp_path: Path, title: str) -> None:
    path = csv_file(tmp_path, f"{title}\n\nNama,Instansi\nDewi Anggraini,Dinas PUPR\n")
    [dewi] = read_list(path).people
    assert (dewi.line, dewi.form.name, dewi.form.organisation) == (4, DEWI[1], JOKO[2])


def test_a_damaged_sheet_inside_a_workbook_is_refused(tmp_path: Path) -> None:
    whole = workbook(tmp_path, HEAD, DEWI)
    damaged = tmp_path / "rusak.xlsx"
    with ZipFile(whole) as taken, ZipFile(damaged, "w") as made:
        for name in taken.namelist():
            content = taken.read(name)
            is_sheet = name.endswith("sheet1.xml")
            made.writestr(name, content[: len(content) // 2] if is_sheet else content)
    with refused("training.list_unreadable"):
        read_list(damaged)


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with refused("training.list_unreadable"):
        read_list(tmp_path / "peserta.csv")


def sheets(folder: Path, **content: Rows) -> Path:
    """A workbook of several sheets, by their titles; those beginning with _ are hidden."""
    path = folder / "peserta.xlsx"
    book = xlsxwriter.Workbook(str(path))
    for title, rows in content.items():
        sheet = book.add_worksheet(title)
        for at, row in enumerate(rows):
            sheet.write_row(at, 0, row)
        if title.startswith("_"):
            sheet.hide()
    book.close()
    return path


def test_of_several_sheets_the_first_with_headings_is_read_and_named(tmp_path: Path) -> None:
    path = sheets(
        tmp_path,
        Petunjuk=[("Isi lembar Peserta",)],
        _Acuan=[("Nama", "Instansi"), ("Contoh", "Contoh")],
        Peserta=[("Daftar",), HEAD, DEWI],
        Cadangan=[HEAD, JOKO],
    )
    listed = read_list(path)
    assert [each.form.name for each in listed.people] == ["Dewi Anggraini"]
    assert listed.sheet == "Peserta"
    assert read_list(workbook(tmp_path, HEAD, DEWI)).sheet == ""
    with refused("training.list_no_names"):
        read_list(sheets(tmp_path, Satu=[("Judul",)], _Dua=[HEAD, DEWI]))


EMPTY, NOT_COMPUTED = "kosong", "belum"


class Formula(NamedTuple):
    """A formula with the value it had when its workbook was saved."""

    value: str


def computed(folder: Path, *rows: Sequence[object]) -> Path:
    """A workbook with formulas, as Excel writes those of an empty text and others without any."""
    path = folder / "peserta.xlsx"
    book = xlsxwriter.Workbook(str(path))
    sheet = book.add_worksheet()
    for at, row in enumerate(rows):
        for n, cell in enumerate(row):
            if isinstance(cell, Formula):
                sheet.write_formula(at, n, "=A1", None, cell.value)
            else:
                sheet.write(at, n, cell)
    book.close()
    return changed(path, "xl/worksheets/sheet1.xml", _as_excel_stores)


def _as_excel_stores(sheet: str) -> str:
    sheet = sheet.replace(f"<v>{EMPTY}</v>", "<v></v>")
    return re.sub(f' t="str"><f>A1</f><v>{NOT_COMPUTED}</v>', "><f>A1</f>", sheet)


def test_a_formula_counts_by_the_value_it_had(tmp_path: Path) -> None:
    path = computed(
        tmp_path, HEAD, (1, Formula("Dewi"), "PT A"), ("", Formula(EMPTY), Formula(EMPTY))
    )
    assert [(each.line, each.form.name) for each in read_list(path).people] == [(2, "Dewi")]


def test_cells_without_a_value_are_told_by_row(office: Office, by: Officer, tmp_path: Path) -> None:
    session = plan(office, by)
    rows = (
        HEAD,
        DEWI,
        (2, "#N/A", "PT A", ""),
        (3, "Joko", "PT B", Formula("#REF!")),
        (4, "Wati", Formula(NOT_COMPUTED), ""),
        (5, Formula(NOT_COMPUTED), Formula(NOT_COMPUTED), Formula(NOT_COMPUTED)),
    )
    report = tried(office, session, computed(tmp_path, *rows), by)
    mistaken = "selnya berisi pesan kesalahan seperti #N/A; tulis nilainya."
    to_compute = "rumusnya belum dihitung; hitung ulang dan simpan dulu berkasnya."
    assert [(row.line, row.state, row.notes) for row in report.rows] == [
        (2, ImportedState.NEW, ()),
        (3, ImportedState.WRONG, (f"Nama: {mistaken}",)),
        (4, ImportedState.WRONG, (f"Telepon: {mistaken}",)),
        (5, ImportedState.WRONG, (f"Instansi: {to_compute}",)),
        (
            6,
            ImportedState.WRONG,
            tuple(f"{field}: {to_compute}" for field in ("Nama", "Instansi", "Telepon")),
        ),
    ]
    assert [row.name for row in report.rows][1] == ""


@pytest.mark.parametrize("mistake", ["#REF!", "#name?", "Err:508", "#DIV/0!"])
def test_mistakes_of_a_spreadsheet_are_no_names_in_a_csv_file_either(
    tmp_path: Path, mistake: str
) -> None:
    [row] = read_list(csv_file(tmp_path, f"nama;instansi\n{mistake};PT A\n")).people
    assert (row.form.name, [fault.field for fault in row.faults]) == ("", ["name"])


@pytest.mark.parametrize("cell", ["6.28123E+12", "6,28123E+12", "8.12346e10", "8E+10"])
def test_a_telephone_that_lost_its_last_digits_is_a_mistake(
    office: Office, by: Officer, tmp_path: Path, cell: str
) -> None:
    path = csv_file(tmp_path, f"nama;instansi;hp\nDewi;PT A;{cell}\n")
    [row] = tried(office, plan(office, by), path, by).rows
    assert (row.state, row.contact) == (ImportedState.WRONG, "")
    assert row.notes[0].startswith("Telepon: angka terakhirnya hilang")


def test_letters_that_cannot_be_read_are_a_mistake(tmp_path: Path) -> None:
    path = tmp_path / "peserta.csv"
    path.write_bytes(b"nama;instansi\nJos\x81;PT A\nJos\xe9;PT B\n")
    broken, whole = read_list(path).people
    assert [fault.key for fault in broken.faults] == ["training.cell_unreadable"]
    assert (whole.form.name, whole.faults) == ("Jos\u00e9", ())


def test_dates_and_truths_are_no_names(tmp_path: Path) -> None:
    path = tmp_path / "peserta.xlsx"
    book = xlsxwriter.Workbook(str(path), {"default_date_format": "dd/mm/yyyy"})
    sheet = book.add_worksheet()
    sheet.write_row(0, 0, ("Nama", "Instansi"))
    sheet.write_row(1, 0, (date(2026, 11, 23), "PT A"))
    sheet.write_row(2, 0, (True, "PT B"))
    book.close()
    found = [(fault.field, fault.key) for row in read_list(path).people for fault in row.faults]
    assert found == [("name", "training.cell_no_text")] * 2


def renamed(folder: Path) -> Path:
    """A workbook that was given the ending of a text."""
    return workbook(folder, HEAD, DEWI).rename(folder / "peserta.csv")


def test_what_a_file_is_its_content_tells(tmp_path: Path) -> None:
    assert [each.form.name for each in read_list(renamed(tmp_path)).people] == ["Dewi Anggraini"]


@pytest.mark.parametrize("extent", ["A1", "A1:E2", "A1:A1048576"])
def test_a_wrongly_stated_extent_of_a_sheet_hides_nobody(tmp_path: Path, extent: str) -> None:
    stated = re.compile(r'(?<=<dimension ref=")[^"]*')
    path = workbook(tmp_path, HEAD, DEWI, JOKO)
    changed(path, "xl/worksheets/sheet1.xml", lambda sheet: stated.sub(extent, sheet))
    assert [each.form.name for each in read_list(path).people] == [DEWI[1], JOKO[1]]


@pytest.mark.parametrize("blank", ["\n", ";;\n", '"";\n', " ; \n"])
@pytest.mark.parametrize("rows", [3000, 30_000])
def test_nobody_far_below_blank_rows_of_a_text_is_lost(
    tmp_path: Path, blank: str, rows: int
) -> None:
    beginning = f"nama;instansi\nDewi;PT A\n{blank * rows}"
    with refused("training.list_spread"):
        read_list(csv_file(tmp_path, f"{beginning}Joko;PT B\n"))
    assert len(read_list(csv_file(tmp_path, beginning)).people) == 1


def test_people_parted_by_blank_rows_are_all_read_or_none(tmp_path: Path) -> None:
    everybody = "".join(f"Peserta {n};PT {n}\n\n\n" for n in range(900))
    with refused("training.list_spread") as told:
        read_list(csv_file(tmp_path, f"nama;instansi\n{everybody}"))
    assert "di bawah baris 2020" in sentence(told.value)


def test_nobody_far_below_in_a_workbook_is_lost(tmp_path: Path) -> None:
    with refused("training.list_spread"):
        read_list(workbook(tmp_path, HEAD, DEWI, *[()] * 3000, JOKO))
    with refused("training.list_spread"):
        read_list(workbook(tmp_path, HEAD, *[()] * 3000, JOKO))
    cities: Rows = [*[()] * 3000, ("Jakarta",)]
    assert len(read_list(sheets(tmp_path, Peserta=[HEAD, DEWI], Acuan=cities)).people) == 1


def test_rows_below_that_only_look_like_a_table_are_no_people(tmp_path: Path) -> None:
    path = tmp_path / "peserta.xlsx"
    book = xlsxwriter.Workbook(str(path))
    sheet, framed = book.add_worksheet(), book.add_format({"border": 1})
    sheet.write_row(0, 0, HEAD)
    sheet.write_row(1, 0, DEWI)
    for at in range(2, 5000):
        sheet.write_blank(at, 0, None, framed)
    book.close()
    assert len(read_list(path).people) == 1


def test_columns_far_to_the_right_are_not_read(tmp_path: Path) -> None:
    far = ";" * MOST_COLUMNS
    [dewi] = read_list(csv_file(tmp_path, f"nama{far}instansi\nDewi{far}PT A\n")).people
    assert (dewi.form.name, dewi.form.organisation) == ("Dewi", "")
    with refused("training.list_no_names"):
        read_list(csv_file(tmp_path, f"kota{far}nama\nDepok{far}Dewi\n"))


def test_every_refusal_of_a_file_is_a_sentence() -> None:
    keys = [key for key in SENTENCES if key.startswith("training.list_")]
    assert all(SENTENCES[key].count("{file}") == 1 for key in keys)
    assert all(SENTENCES[key].endswith(".") for key in keys)
