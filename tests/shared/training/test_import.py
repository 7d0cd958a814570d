"""Lists of participants from CSV and XLSX: told row by row, written only when asked and right."""

import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple
from uuid import UUID
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
import xlsxwriter

from shared.actors import Officer, new_request
from shared.office import Office
from shared.training import Channel, ImportedState, ImportReport, lists
from shared.training.lists import MOST_ROWS, read_list
from shared.training.people import tidy
from shared.training.sentences import SENTENCES
from shared.training.tables import LARGEST_PART, LARGEST_WORKBOOK, MOST_COLUMNS, MOST_LETTERS
from tests.shared.training.support import join, names, plan, refused, seen

Rows = Sequence[Sequence[object]]
HEAD = ("No", "Nama Lengkap", "Instansi / Perusahaan", "No. HP", "Jabatan")
DEWI = (1, "Dewi Anggraini", "PT Cipta Karya", "0812-3456-7890", "Direktur")
JOKO = (2, "Joko Widodo", "Dinas PUPR", "+62 813 1111 2222", "Staf")


def csv_file(folder: Path, text: str, encoding: str = "utf-8") -> Path:
    path = folder / "peserta.csv"
    path.write_bytes(text.encode(encoding))
    return path


def workbook(folder: Path, *rows: Sequence[object]) -> Path:
    path = folder / "peserta.xlsx"
    book = xlsxwriter.Workbook(str(path))
    sheet = book.add_worksheet()
    for at, row in enumerate(rows):
        sheet.write_row(at, 0, row)
    book.close()
    return path


def tried(office: Office, session: UUID, path: Path, by: Officer) -> ImportReport:
    return office.training.import_list(session, path, by, new_request())


def states(report: ImportReport) -> list[tuple[int, ImportedState]]:
    return [(row.line, row.state) for row in report.rows]


# Reading


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


@pytest.mark.parametrize(
    ("cell", "phone"),
    [
        (81234567890, "081234567890"),  # a spreadsheet took it for a number
        (81234567890.0, "081234567890"),
        ("'081234567890", "081234567890"),
        (215551234, "215551234"),
        ("dewi@contoh.go.id", "dewi@contoh.go.id"),
    ],
)
def test_a_number_lost_its_zero_to_the_spreadsheet(
    tmp_path: Path, cell: object, phone: str
) -> None:
    listed = read_list(workbook(tmp_path, HEAD, (1, "Dewi", "PT Cipta", cell)))
    assert listed.people[0].form.phone == phone


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


def changed(path: Path, part: str, change: Callable[[str], str]) -> Path:
    """The same workbook with a part of it changed."""
    with ZipFile(path) as taken:
        parts = {name: taken.read(name) for name in taken.namelist()}
    before = parts[part].decode()
    parts[part] = change(before).encode()
    assert parts[part].decode() != before
    with ZipFile(path, "w") as made:
        for name, content in parts.items():
            made.writestr(name, content)
    return path


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


def bomb(folder: Path) -> Path:
    """A small file that unpacks to a hundred times as much."""
    path = folder / "peserta.xlsx"
    with ZipFile(path, "w", ZIP_DEFLATED) as made:
        made.writestr("xl/worksheets/sheet1.xml", b" " * (LARGEST_WORKBOOK + 1))
    return path


def bloated(folder: Path) -> Path:
    """A workbook whose texts alone are larger than a list."""
    return swollen(
        folder, "xl/sharedStrings.xml", "</sst>", f"<si><t>{'x' * LARGEST_PART}</t></si>"
    )


def hollow(folder: Path) -> Path:
    """A workbook with a quarter of a million texts that are empty, in a few kilobytes."""
    return swollen(folder, "xl/sharedStrings.xml", "</sst>", "<si/>" * 250_000)


def gaudy(folder: Path) -> Path:
    """A workbook with tens of thousands of styles."""
    return swollen(folder, "xl/styles.xml", "</cellXfs>", "<xf/>" * 60_000)


def wide(folder: Path) -> Path:
    """A sheet with a row of more cells than any spreadsheet has columns."""
    row = f'<row r="9">{"<c/>" * 600_000}</row>'
    return swollen(folder, "xl/worksheets/sheet1.xml", "</sheetData>", row)


def declared(folder: Path) -> Path:
    """A workbook whose texts multiply without being many in the file."""
    many = f'<!DOCTYPE x [<!ENTITY a "{"<si/>" * 1_000}">]><sst'
    path = swollen(folder, "xl/sharedStrings.xml", "</sst>", "&a;" * 1_000)
    return changed(path, "xl/sharedStrings.xml", lambda part: part.replace("<sst", many))


def swollen(folder: Path, part: str, end: str, more: str) -> Path:
    """A list of one person that would be read but for what a part of it holds besides."""
    book = workbook(folder, HEAD, DEWI)
    return changed(book, part, lambda content: content.replace(end, more + end))


def laughing(folder: Path) -> Path:
    """A workbook whose text doubles itself thirty times."""
    doubled = "".join(f'<!ENTITY a{n} "&a{n - 1};&a{n - 1};">' for n in range(1, 31))
    head = f'<!DOCTYPE x [<!ENTITY a0 "haha">{doubled}]>'

    def doubling(strings: str) -> str:
        return strings.replace("<sst", f"{head}<sst").replace("Dewi", "&a30;")

    return changed(workbook(folder, HEAD, DEWI), "xl/sharedStrings.xml", doubling)


def endless(folder: Path) -> Path:
    """A list of 100,000 people."""
    path = folder / "peserta.xlsx"
    book = xlsxwriter.Workbook(str(path), {"constant_memory": True})
    sheet = book.add_worksheet()
    sheet.write_row(0, 0, ("Nama",))
    for at in range(1, 100_001):
        sheet.write_row(at, 0, ("x",))
    book.close()
    return path


def renamed(folder: Path) -> Path:
    """A workbook that was given the ending of a text."""
    return workbook(folder, HEAD, DEWI).rename(folder / "peserta.csv")


def test_what_a_file_is_its_content_tells(tmp_path: Path) -> None:
    assert [each.form.name for each in read_list(renamed(tmp_path)).people] == ["Dewi Anggraini"]


@pytest.mark.parametrize(
    ("hostile", "key"),
    [
        (bomb, "training.list_too_large"),
        (bloated, "training.list_too_large"),
        (hollow, "training.list_too_large"),
        (gaudy, "training.list_too_large"),
        (wide, "training.list_too_large"),
        (declared, "training.list_unreadable"),
        (laughing, "training.list_unreadable"),
        (endless, "training.list_too_long"),
    ],
)
def test_hostile_files_are_refused(
    tmp_path: Path, hostile: Callable[[Path], Path], key: str
) -> None:
    with refused(key):
        read_list(hostile(tmp_path))


def test_a_text_that_every_row_shares_is_cut_before_it_is_looked_at(
    tmp_path: Path, office: Office, by: Officer, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked_at: list[int] = []

    def tidied(text: str) -> str:
        looked_at.append(len(text))
        return tidy(text)

    monkeypatch.setattr(lists, "tidy", tidied)
    path = workbook(tmp_path, HEAD, *((n, "x" * 32_000, "PT A") for n in range(50)))
    report = tried(office, plan(office, by), path, by)
    assert max(looked_at) == MOST_LETTERS
    assert {row.state for row in report.rows} == {ImportedState.WRONG}
    assert "paling banyak 120" in report.rows[0].notes[0]


def test_a_list_that_fills_every_row_and_column_is_no_hostile_file(tmp_path: Path) -> None:
    row = [f"Dewi {n}" for n in range(MOST_COLUMNS)]
    path = workbook(tmp_path, ("Nama", *row[1:]), *(row for _ in range(MOST_ROWS)))
    assert len(read_list(path).people) == MOST_ROWS


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


# Telling and writing


def test_a_trial_tells_every_row_and_writes_nothing(
    office: Office, by: Officer, tmp_path: Path
) -> None:
    session = plan(office, by, capacity=2)
    join(office, session, 1)
    path = workbook(
        tmp_path,
        HEAD,
        DEWI,
        (2, "", "PT Kosong", ""),
        (3, "dewi  ANGGRAINI", "PT. Cipta Karya", ""),
        (4, "Peserta 1", "CV Usaha 1", ""),
        JOKO,
        (6, "Wati", "Dinas C", "12"),
    )
    report = tried(office, session, path, by)
    assert states(report) == [
        (2, ImportedState.NEW),
        (3, ImportedState.WRONG),
        (4, ImportedState.REPEATED),
        (5, ImportedState.KNOWN),
        (6, ImportedState.WAITING),
        (7, ImportedState.WAITING),
    ]
    assert report.rows[1].notes == ("Nama kosong.",)
    assert report.rows[2].notes == ("Sama dengan baris 2.",)
    assert report.rows[0].contact == "0812•••••890"
    assert report.rows[5].notes  # a doubtful number is told, and does not keep the row out
    assert (report.fits, report.written) == (False, False)
    assert names(seen(office, session, by), "registered") == ["Peserta 1"]


def test_a_list_with_a_wrong_row_is_not_written_at_all(
    office: Office, by: Officer, tmp_path: Path
) -> None:
    session = plan(office, by)
    path = workbook(tmp_path, HEAD, DEWI, (2, "Tanpa Instansi", "", ""))
    with refused("training.list_wrong"):
        office.training.import_list(session, path, by, new_request(), dry_run=False)
    assert seen(office, session, by).participants == ()


def test_a_list_is_written_once_and_imported_again_brings_only_the_new(
    office: Office, by: Officer, tmp_path: Path
) -> None:
    session, request = plan(office, by, capacity=2), new_request()
    path = workbook(tmp_path, HEAD, DEWI, JOKO, (3, "Wati", "Dinas C", ""))
    for _retry in range(2):
        report = office.training.import_list(session, path, by, request, dry_run=False)
        assert report.written
    view = seen(office, session, by)
    assert names(view, "registered") == ["Dewi Anggraini", "Joko Widodo"]
    assert names(view, "waiting") == ["Wati"]
    assert {each.channel for each in view.participants} == {Channel.IMPORT}
    with refused("training.list_nothing_new"):
        office.training.import_list(session, path, by, new_request(), dry_run=False)
    longer = workbook(tmp_path, HEAD, DEWI, JOKO, (3, "Wati", "Dinas C"), (4, "Agus", "Dinas D"))
    office.training.import_list(session, longer, by, new_request(), dry_run=False)
    assert names(seen(office, session, by), "waiting") == ["Wati", "Agus"]


def test_what_the_trial_told_is_what_is_written(
    office: Office, by: Officer, tmp_path: Path
) -> None:
    session = plan(office, by, capacity=3)
    join(office, session, 1)
    rows = [(n, f"Orang {n % 5}", "Dinas A", f"08123456780{n % 5}") for n in range(1, 9)]
    path = workbook(tmp_path, HEAD, *rows)
    told = tried(office, session, path, by)
    office.training.import_list(session, path, by, new_request(), dry_run=False)
    row = seen(office, session, by).row
    assert (row.registered, row.waiting) == (
        1 + told.count(ImportedState.NEW),
        told.count(ImportedState.WAITING),
    )
    assert told.count(ImportedState.REPEATED) == 3


def test_a_formula_in_a_list_is_only_text(office: Office, by: Officer, tmp_path: Path) -> None:
    session = plan(office, by)
    path = csv_file(tmp_path, 'nama;instansi\n"=HYPERLINK(""x"")";PT A\n')
    office.training.import_list(session, path, by, new_request(), dry_run=False)
    assert names(seen(office, session, by), "registered") == ['=HYPERLINK("x")']


def test_nothing_is_imported_into_a_class_that_is_over(
    office: Office, by: Officer, tmp_path: Path
) -> None:
    session = plan(office, by)
    office.training.cancel(session, 1, "Rapat", by, new_request())
    with refused("training.session_over"):
        tried(office, session, workbook(tmp_path, HEAD, DEWI), by)
