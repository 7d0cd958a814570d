"""Reading a list of participants from a CSV or XLSX file, however its columns are called."""

import csv
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time, timedelta
from pathlib import Path
from typing import Final

from shared.errors import UserError
from shared.guestbook.form import FieldProblem
from shared.tidying import tidy
from shared.training.people import tidied
from shared.training.tables import MOST_COLUMNS, Computed, Row, Table, TornRow, read_tables
from shared.training.torn import Shape, is_torn_heading
from shared.training.views import ParticipantForm

MOST_ROWS: Final = 1000
_HEADER_WITHIN: Final = 20
_FAR_BELOW: Final = 2 * MOST_ROWS + _HEADER_WITHIN
_DELIMITERS: Final = ";,\t|"
_MISTAKE: Final = re.compile(
    r"#(N/A|REF!|NAME\?|VALUE!|DIV/0!|NULL!|NUM!|SPILL!|CALC!|FIELD!|GETTING_DATA)|Err:\d+",
    re.IGNORECASE,
)
"""What spreadsheets show where a formula failed."""
_ROUNDED: Final = re.compile(r"[0-9](?:[.,][0-9]+)?E\+?[0-9]{1,3}", re.IGNORECASE)
"""A long number as a spreadsheet writes it into a text: its last digits are lost."""
_UNREADABLE: Final = "\ufffd"
"""What stands for bytes that are no letters."""
_WRITTEN_NUMBER: Final = re.compile(r"([0-9]+)(?:\.0)?")
_MOBILE: Final = re.compile(r"8[0-9]{8,11}")
"""A mobile number without its 0: neither landlines nor the country's code begin so."""
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
            *("teleponwa", "telpwa", "hpwa", "nohpwa", "notelpwa", "nomorhpwa", "teleponhp"),
            *("email", "phone", "phonenumber", "mobile"),
        ),
        "phone",
    ),
}


@dataclass(frozen=True, slots=True)
class ListedPerson:
    """A row of a list; `line` counts as the file's own program does, from 1.

    `faults` are cells without a value, whose fields stand empty in the form. Of a row that is
    `torn` by a quote nothing is told: which cells are this person's is not known.
    """

    line: int
    form: ParticipantForm
    faults: tuple[FieldProblem, ...] = ()
    torn: bool = False


@dataclass(frozen=True, slots=True)
class ParticipantList:
    """What a file holds; `passed_over` are the headings of columns that were not understood.

    `sheet` is the one that was read of several.
    """

    people: tuple[ListedPerson, ...]
    passed_over: tuple[str, ...]
    sheet: str = ""


def read_list(path: Path) -> ParticipantList:
    """The people of a file: of its first sheet with a heading for names.

    Raises what `read_tables` raises, `training.list_no_names` without such a heading,
    `training.list_torn` where a quote hides it, `training.list_empty`,
    `training.list_too_long`, and `training.list_spread` for one that goes on below all rows that
    are read.
    """
    for table in read_tables(path, _FAR_BELOW, _delimiter):
        heading = _heading(table, path.name)
        if heading is not None:
            return _understood(table, heading, path.name)
    raise UserError("training.list_no_names", file=path.name)


def _delimiter(text: str) -> str:
    """What parts the columns: that by which a heading is found, below any lines of a title."""
    lines = [line for line in text.splitlines()[:_HEADER_WITHIN] if line.strip()]
    for line in lines:
        parted = {each: _columns(_parts(line, each)) for each in _DELIMITERS}
        best = max(
            parted,
            key=lambda each: ("name" in parted[each], len(parted[each]), text.count(each)),
        )
        if "name" in parted[best]:
            return best
    return max(_DELIMITERS, key="".join(lines[:1]).count)


def _parts(line: str, delimiter: str) -> Sequence[str]:
    return next(csv.reader([line], delimiter=delimiter))[:MOST_COLUMNS]


def _text(cell: object) -> str:
    """What a cell shows."""
    if cell is None or cell is Computed.NOT_YET:
        return ""
    if isinstance(cell, float) and cell.is_integer():
        cell = int(cell)
    return tidy(str(cell)).removeprefix("'")


def _entry(field: str, cell: object) -> str:
    """What a cell says of a person."""
    text = _text(cell)
    return _phone(text) if field == "phone" else text


def _phone(text: str) -> str:
    """A telephone number; one that a spreadsheet took for a number gets its lost 0 back."""
    number = _WRITTEN_NUMBER.fullmatch(text)
    digits = number[1] if number else text
    return f"0{digits}" if _MOBILE.fullmatch(digits) else digits


def _heading(table: Table, file: str) -> int | None:
    """Which row has the headings; None where none is called a name."""
    above = table.rows[:_HEADER_WITHIN]
    at = next((n for n, row in enumerate(above) if "name" in _columns(_titles(row))), None)
    if at is None:
        at = next((n for n, row in enumerate(above) if isinstance(row, TornRow)), None)
    if at is not None and is_torn_heading(above[at], table.delimiter):
        raise UserError("training.list_torn", file=file, line=at + 1)
    return at


def _titles(row: Row) -> list[str]:
    return [_text(cell) for cell in row]


def _understood(table: Table, heading: int, file: str) -> ParticipantList:
    titles = _titles(table.rows[heading])
    columns = _columns(titles)
    people = tuple(_people(table, heading, columns))
    if len(people) > MOST_ROWS:
        raise UserError("training.list_too_long", file=file, most=MOST_ROWS)
    if table.goes_on:
        raise UserError("training.list_spread", file=file, line=len(table.rows))
    if not people:
        raise UserError("training.list_empty", file=file)
    passed_over = tuple(
        title
        for at, title in enumerate(titles)
        if title and at not in columns.values() and _letters(title) not in ("no", "nomor", "number")
    )
    return ParticipantList(people, passed_over, table.sheet)


def _columns(row: Sequence[str]) -> dict[str, int]:
    """Where each field stands; the first column of a kind counts."""
    found: dict[str, int] = {}
    for at, title in enumerate(row):
        field = _NAMES.get(_letters(title))
        if field is not None:
            found.setdefault(field, at)
    return found


def _people(table: Table, heading: int, columns: Mapping[str, int]) -> Iterator[ListedPerson]:
    shape = Shape(table.delimiter, len(table.rows[heading]), frozenset(columns.values()))
    for at, row in enumerate(table.rows[heading + 1 :], start=heading + 2):
        if shape.is_torn(row):
            yield ListedPerson(at, ParticipantForm(""), torn=True)
            continue
        cells = {field: row[n] if n < len(row) else None for field, n in columns.items()}
        faults = {field: fault for field, cell in cells.items() if (fault := _fault(field, cell))}
        texts = {field: "" if field in faults else _entry(field, cells[field]) for field in cells}
        if faults or any(texts.values()):
            problems = (FieldProblem(field, key, blocks=True) for field, key in faults.items())
            yield ListedPerson(at, tidied(ParticipantForm(**texts)), tuple(problems))


def _fault(field: str, cell: object) -> str:
    """Why a cell has no value, as the key of a sentence; empty where it has one."""
    if cell is Computed.NOT_YET:
        return "training.cell_not_computed"
    if isinstance(cell, bool | date | time | timedelta):
        return "training.cell_no_text"
    text = cell.strip() if isinstance(cell, str) else ""
    if _MISTAKE.fullmatch(text):
        return "training.cell_mistaken"
    if _UNREADABLE in text:
        return "training.cell_unreadable"
    is_rounded = field == "phone" and _ROUNDED.fullmatch(text)
    return "training.cell_rounded" if is_rounded else ""


def _letters(text: str) -> str:
    return "".join(letter for letter in text.casefold() if letter.isalpha())
