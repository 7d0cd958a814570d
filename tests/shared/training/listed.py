"""Files with lists of participants, and what becomes of them."""

from collections.abc import Callable, Sequence
from pathlib import Path
from uuid import UUID
from zipfile import ZipFile

import xlsxwriter

from shared.actors import Officer, new_request
from shared.office import Office
from shared.training import ImportedState, ImportReport

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


def tried(office: Office, session: UUID, path: Path, by: Officer) -> ImportReport:
    return office.training.import_list(session, path, by, new_request())


def states(report: ImportReport) -> list[tuple[int, ImportedState]]:
    return [(row.line, row.state) for row in report.rows]
