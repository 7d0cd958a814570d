"""Lists of participants from CSV and XLSX: told row by row, written only when asked and right."""

from collections.abc import Sequence
from pathlib import Path
from uuid import UUID
from zipfile import ZipFile

import pytest
import xlsxwriter

from shared.actors import Officer, new_request
from shared.office import Office
from shared.training import Channel, ImportedState, ImportReport
from shared.training.lists import MOST_ROWS, read_list
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
