"""Reading a list of participants from a CSV or XLSX file, however its columns are called."""

import codecs
import csv
import io
import re
import zipfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from shared.errors import UserError
from shared.training.people import tidied, tidy
from shared.training.views import ParticipantForm

LARGEST_FILE: Final = 5 * 1024 * 1024
LARGEST_WORKBOOK: Final = 100 * 1024 * 1024
"""What a workbook may unpack to: more is no list of people but an attack on the memory."""
MOST_ROWS: Final = 1000
_HEADER_WITHIN: Final = 20
_MOST_COLUMNS: Final = 60
_DELIMITERS: Final = ";,\t|"
_NAMES: Final[Mapping[str, str]] = {
    **dict.fromkeys(
        ("nama", "namalengkap", "namapeserta", "namapegawai", "peserta", "name", "fullname"),
        "name",
    ),
    **dict.fromkeys(
        (
            *("instansi", "organisasi", "perusahaan", "namaperusahaan", "namainstansi", "opd"),
            *("instansiperusahaan", "perusahaaninstansi", "unitkerja", "satuankerja", "satker"),
            *("asalinstansi", "badanusaha", "organisation", "organization", "company", "agency"),
        ),
        "organisation",
    ),
    **dict.fromkeys(
        (
            *("telepon", "nomortelepon", "notelepon", "telp", "notelp", "nomortelp", "hp", "nohp"),
            *("nomorhp", "handphone", "nohandphone", "ponsel", "nomorponsel", "wa", "nowa"),
            *("nomorwa", "whatsapp", "nowhatsapp", "nomorwhatsapp", "kontak", "nomorkontak"),
            *("email", "phone", "phonenumber", "mobile"),
        ),
        "phone",
    ),
}


@dataclass(frozen=True, slots=True)
class ListedPerson:
    """A row of a list; `line` counts as the file's own program does, from 1."""

    line: int
    form: ParticipantForm


@dataclass(frozen=True, slots=True)
class ParticipantList:
    """What a file holds; `passed_over` are the headings of columns that were not understood."""

    people: tuple[ListedPerson, ...]
    passed_over: tuple[str, ...]


def read_list(path: Path) -> ParticipantList:
    """The people of a file.

    Raises `training.list_unreadable`, `training.list_too_large`, `training.list_kind` for
    another kind of file, `training.list_no_names` without a heading for names,
    `training.list_empty` and `training.list_too_long`.
    """
    return _understood([[_text(cell) for cell in row] for row in _rows(path)], path.name)


def _rows(path: Path) -> list[Sequence[object]]:
    readers = {".csv": _csv_rows, ".txt": _csv_rows, ".xlsx": _workbook_rows}
    reader = readers.get(path.suffix.lower())
    if reader is None:
        raise UserError("training.list_kind", file=path.name)
    try:
        if path.stat().st_size > LARGEST_FILE:
            raise UserError("training.list_too_large", file=path.name)
        return list(reader(path))
    except OSError as error:
        raise UserError("training.list_unreadable", file=path.name) from error


def _csv_rows(path: Path) -> Iterator[Sequence[object]]:
    text = _decoded(path.read_bytes())
    try:
        yield from csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text))
    except csv.Error as error:
        raise UserError("training.list_unreadable", file=path.name) from error


def _delimiter(text: str) -> str:
    """What parts the columns: that by which a heading is found, below any lines of a title."""
    lines = [line for line in text.splitlines()[:_HEADER_WITHIN] if line.strip()]
    for line in lines:
        parted = {each: _columns(next(csv.reader([line], delimiter=each))) for each in _DELIMITERS}
        best = max(parted, key=lambda each: ("name" in parted[each], len(parted[each])))
        if "name" in parted[best]:
            return best
    return max(_DELIMITERS, key="".join(lines[:1]).count)


def _decoded(content: bytes) -> str:
    """The text: as its first bytes say, or UTF-8, or as Excel for Windows writes."""
    try:
        if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            return content.decode("utf-16")
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


def _workbook_rows(path: Path) -> Iterator[Sequence[object]]:
    """The first sheet's rows; the reader is loaded when a list is imported and not before."""
    from openpyxl import load_workbook

    content = path.read_bytes()
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            if sum(each.file_size for each in archive.infolist()) > LARGEST_WORKBOOK:
                raise UserError("training.list_too_large", file=path.name)
        book = load_workbook(io.BytesIO(content), read_only=True, data_only=True)
    except UserError:
        raise
    except Exception as error:  # a damaged workbook fails in as many ways as there are parts
        raise UserError("training.list_unreadable", file=path.name) from error
    try:
        yield from _cells(book.worksheets[0].iter_rows(max_col=_MOST_COLUMNS, values_only=True))
    except Exception as error:  # a sheet is read row by row: its damage shows only now
        raise UserError("training.list_unreadable", file=path.name) from error
    finally:
        book.close()


def _cells(rows: Iterable[Sequence[object]]) -> Iterator[Sequence[object]]:
    """The rows until far below the last list that is taken: sheets may be a million rows long."""
    for number, row in enumerate(rows):
        if number > 2 * MOST_ROWS + _HEADER_WITHIN:
            return
        yield row


def _text(cell: object) -> str:
    """What a cell shows; a number that was a telephone's gets its lost 0 back."""
    if cell is None:
        return ""
    if isinstance(cell, float) and cell.is_integer():
        cell = int(cell)
    text = tidy(str(cell)).removeprefix("'")
    is_mobile = isinstance(cell, int) and re.fullmatch(r"8[0-9]{8,11}", text)
    return f"0{text}" if is_mobile else text


def _understood(rows: list[list[str]], file: str) -> ParticipantList:
    heading = next(
        (at for at, row in enumerate(rows[:_HEADER_WITHIN]) if "name" in _columns(row)), None
    )
    if heading is None:
        raise UserError("training.list_no_names", file=file)
    columns = _columns(rows[heading])
    people = tuple(_people(rows, heading, columns))
    if not people:
        raise UserError("training.list_empty", file=file)
    if len(people) > MOST_ROWS:
        raise UserError("training.list_too_long", file=file, most=MOST_ROWS)
    passed_over = tuple(
        title
        for at, title in enumerate(rows[heading])
        if title and at not in columns.values() and _letters(title) not in ("no", "nomor", "number")
    )
    return ParticipantList(people, passed_over)


def _columns(row: Sequence[str]) -> dict[str, int]:
    """Where each field stands; the first column of a kind counts."""
    found: dict[str, int] = {}
    for at, title in enumerate(row):
        field = _NAMES.get(_letters(title))
        if field is not None:
            found.setdefault(field, at)
    return found


def _people(
    rows: list[list[str]], heading: int, columns: Mapping[str, int]
) -> Iterator[ListedPerson]:
    for at, row in enumerate(rows[heading + 1 :], start=heading + 2):
        cells = {field: row[n] if n < len(row) else "" for field, n in columns.items()}
        if any(cells.values()):
            yield ListedPerson(at, tidied(ParticipantForm(**cells)))


def _letters(text: str) -> str:
    return "".join(letter for letter in text.casefold() if letter.isalpha())
