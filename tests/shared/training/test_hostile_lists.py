"""Files that are made to be read for minutes, or to fill the memory."""

from collections.abc import Callable
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
import xlsxwriter

from shared.actors import Officer
from shared.office import Office
from shared.tidying import tidy
from shared.training import ImportedState, lists
from shared.training.lists import MOST_ROWS, read_list
from shared.training.tables import LARGEST_PART, LARGEST_WORKBOOK, MOST_COLUMNS, MOST_LETTERS
from tests.shared.training.listed import DEWI, HEAD, changed, tried, workbook
from tests.shared.training.support import plan, refused


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


def unended(folder: Path) -> Path:
    """A sheet whose tags do not end, each of which might be looked for to the end of the file."""
    unended = '<row r="1"/>' * 3000 + "<row <v " * 100_000
    return swollen(folder, "xl/worksheets/sheet1.xml", "</sheetData>", unended)


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


@pytest.mark.parametrize(
    ("hostile", "key"),
    [
        (bomb, "training.list_too_large"),
        (bloated, "training.list_too_large"),
        (hollow, "training.list_too_large"),
        (gaudy, "training.list_too_large"),
        (wide, "training.list_too_large"),
        (unended, "training.list_unreadable"),
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
