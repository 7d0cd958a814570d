"""Opening a CSV or XLSX file as rows of cells, whoever made it and whatever is hidden in it."""

import codecs
import csv
import io
import re
import zipfile
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from enum import Enum
from functools import partial
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Final

from shared.errors import UserError

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.cell.read_only import EmptyCell, ReadOnlyCell

LARGEST_FILE: Final = 5 * 1024 * 1024
LARGEST_WORKBOOK: Final = 24 * 1024 * 1024
"""What a workbook may unpack to: more is no list of people but an attack on the memory."""
LARGEST_PART: Final = 4 * 1024 * 1024
"""The same for a part of it that is no sheet, for such a part is read whole."""
MOST_COLUMNS: Final = 60
MOST_LETTERS: Final = 500
"""What is read of a cell: more than any field holds, so that the excess is still told."""
_MOST_TAGS: Final = 500_000
"""In those rows of a sheet that are read: more than they have with every column full."""
_MOST_TAGS_OF_PART: Final = 200_000
_MOST_TAGS_OF: Final = {"xl/styles.xml": 50_000}
"""Of parts whose tags take far longer to read than others'."""
_SHEETS: Final = "xl/worksheets/"
_ROW: Final = re.compile(rb"<(?:\w+:)?row\b(?:[^<>]*?\sr=[\"'](\d{1,9})[\"'])?")
"""A row of a sheet, with its number where one is written: rows without cells may be left out."""
_VALUE: Final = re.compile(rb"<(?:\w+:)?[vt]\b[^<>]*>[^<]")
_ZIP: Final = b"PK"
_OLD_EXCEL: Final = b"\xd0\xcf\x11\xe0"
"""What the workbooks of old begin with, and new ones under a password."""
_IN_A_TEXT: Final = frozenset("\t\n\v\f\r\x1a")
_NO_MORE: Final = "\1"
"""What no text holds, put behind its lines: a quote that does not end takes it in."""
_MOST_LINES: Final = 10
"""How far below the end of a quote is looked for: it would take in everybody until there."""
_ENDINGS: Final = (".csv", ".txt", ".xlsx")


class Computed(Enum):
    """What a cell holds besides a value."""

    NOT_YET = "a formula whose value was never stored"


Row = Sequence[object]
_Read = tuple[str, Iterator[Row], str, Callable[[Iterator[Row]], bool]]


class TornRow(tuple[object, ...]):
    """A row of a text in which a quote does not end as quotes do: it may have taken in others."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Table:
    """The rows of a text file or of a sheet; `sheet` is named where a workbook has several.

    `delimiter` parts the columns of a text, where a cell of several lines may be several rows.
    `goes_on` tells that something is written below the rows that were read.
    """

    rows: tuple[Row, ...]
    sheet: str = ""
    delimiter: str = ""
    goes_on: bool = False


def read_tables(path: Path, most_rows: int, delimiter: Callable[[str], str]) -> Iterator[Table]:
    """A file's tables one by one, each up to so many rows: sheets may be a million rows long.

    Its content decides what a file is, not its ending. Raises `training.list_kind`,
    `training.list_old`, `training.list_unreadable` and `training.list_too_large`.
    """
    content = _content(path)
    if content.startswith(_ZIP):
        read = _sheets(content, most_rows)
    elif content.startswith(_OLD_EXCEL):
        raise UserError("training.list_old", file=path.name)
    elif path.suffix.lower() == ".xlsx":
        raise UserError("training.list_unreadable", file=path.name)
    else:
        read = _text_rows(content, delimiter, most_rows)
    try:
        for sheet, rows, parted_by, goes_on in read:
            yield Table(tuple(islice(rows, most_rows)), sheet, parted_by, goes_on(rows))
    except _TooLarge as error:
        raise UserError("training.list_too_large", file=path.name) from error
    except Exception as error:  # a damaged file fails in as many ways as there are parts
        raise UserError("training.list_unreadable", file=path.name) from error


class _TooLarge(Exception):
    """A workbook that unpacks to more than any list."""


def _content(path: Path) -> bytes:
    if path.suffix.lower() == ".xls":
        raise UserError("training.list_old", file=path.name)
    if path.suffix.lower() not in _ENDINGS:
        raise UserError("training.list_kind", file=path.name)
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST_FILE + 1)
    except OSError as error:
        raise UserError("training.list_unreadable", file=path.name) from error
    if len(content) > LARGEST_FILE:
        raise UserError("training.list_too_large", file=path.name)
    return content


def _text_rows(content: bytes, delimiter: Callable[[str], str], most_rows: int) -> Iterator[_Read]:
    text = _decoded(content)
    if any(letter < " " and letter not in _IN_A_TEXT for letter in text):
        raise ValueError("this is no text")
    below = io.StringIO(text, newline="")
    lines = list(islice(below, most_rows * _MOST_LINES))
    parted_by = delimiter(text)

    def goes_on(rows: Iterator[Row]) -> bool:
        return any(map(_is_written, rows)) or any(
            line.replace(parted_by, "").replace('"', "").strip() for line in below
        )

    yield "", _parted(lines, parted_by), parted_by, goes_on


def _is_written(row: Row) -> bool:
    """Whether a row of a text holds anything."""
    return any(str(cell).strip() for cell in row)


def _parted(lines: Sequence[str], delimiter: str) -> Iterator[Row]:
    """The rows of a text; where a quote does not end, the lines below are rows all the same."""
    at = 0
    while at < len(lines):
        ahead = [*lines[at : at + _MOST_LINES], _NO_MORE]
        reader = csv.reader(ahead, delimiter=delimiter)
        row = next(reader)
        is_whole = reader.line_num == 1 or _is_whole(row, ahead[: reader.line_num], delimiter)
        yield row[:MOST_COLUMNS] if is_whole else TornRow(row[:MOST_COLUMNS])
        at += reader.line_num if reader.line_num < len(ahead) else 1


def _is_whole(row: Row, lines: Sequence[str], delimiter: str) -> bool:
    """Whether each quote of a row ends before a delimiter or the end of a line, all of it read."""
    try:
        next(csv.reader(lines, delimiter=delimiter, strict=True))
    except csv.Error:
        return False
    return len(row) <= MOST_COLUMNS


def _decoded(content: bytes) -> str:
    """The text: as its first bytes say, or UTF-8, or as Excel for Windows writes."""
    try:
        if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            return content.decode("utf-16")
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


def _sheets(content: bytes, most_rows: int) -> Iterator[_Read]:
    """The rows of each sheet that is to be seen."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        if sum(each.file_size for each in archive.infolist()) > LARGEST_WORKBOOK:
            raise _TooLarge
        for part in archive.infolist():
            _refuse_endless(archive, part, most_rows)
        go_on = {part for part in archive.namelist() if _goes_on(archive, part, most_rows)}
    with ExitStack() as opened:
        shown, written = (_opened(opened, content, values) for values in (True, False))
        several = len(shown.worksheets) > 1
        for values, formulas in zip(shown.worksheets, written.worksheets, strict=True):
            for sheet in (values, formulas):
                sheet.reset_dimensions()  # some programs state them wrongly, and rows were missed
            if values.sheet_state == "visible":
                both = zip(
                    values.iter_rows(max_col=MOST_COLUMNS),
                    formulas.iter_rows(max_col=MOST_COLUMNS),
                    strict=True,
                )
                rows = (tuple(map(_value, *each)) for each in both)
                goes_on = partial(_is_among, values._worksheet_path, go_on)
                yield values.title if several else "", rows, "", goes_on


def _refuse_endless(archive: zipfile.ZipFile, part: zipfile.ZipInfo, most_rows: int) -> None:
    """Refuse a part that is small in the file and would be read for minutes.

    Each tag costs its reader far more than its letters do. A document that declares its own
    entities may multiply them unseen; no spreadsheet writes such a one.
    """
    is_sheet = part.filename.startswith(_SHEETS)
    if not is_sheet and part.file_size > LARGEST_PART:
        raise _TooLarge
    content = archive.read(part)
    if b"<!DOCTYPE" in content.replace(b"\0", b""):
        raise ValueError("this part declares entities")
    until = _end_of_rows(content, most_rows) if is_sheet else len(content)
    most = _MOST_TAGS if is_sheet else _MOST_TAGS_OF.get(part.filename, _MOST_TAGS_OF_PART)
    if content.count(b"<", 0, until) > most:
        raise _TooLarge


def _is_among(part: str, parts: Collection[str], _rows: Iterator[Row]) -> bool:
    return part in parts


def _goes_on(archive: zipfile.ZipFile, part: str, most_rows: int) -> bool:
    """Whether a part is a sheet with something written below the rows that are read of it."""
    if not part.startswith(_SHEETS):
        return False
    sheet = archive.read(part)
    return _VALUE.search(sheet, _end_of_rows(sheet, most_rows)) is not None


def _end_of_rows(sheet: bytes, most_rows: int) -> int:
    """Where the rows end that are read of a sheet."""
    number = 0
    for row in _ROW.finditer(sheet):
        number = int(row[1]) if row[1] else number + 1
        if number > most_rows:
            return row.start()
    return len(sheet)


def _opened(opened: ExitStack, content: bytes, values: bool) -> "Workbook":
    """The workbook with its formulas or their values; its reader is loaded only when needed."""
    from openpyxl import load_workbook

    book = load_workbook(io.BytesIO(content), read_only=True, data_only=values)
    opened.callback(book.close)
    return book


def _value(shown: "ReadOnlyCell | EmptyCell", written: "ReadOnlyCell | EmptyCell") -> object:
    """What a cell shows; a formula may show nothing, but then it says so by its type.

    A text is cut, for thousands of cells may share one that is as long as the whole file.
    """
    is_empty = shown.value is None and shown.data_type != "str"
    if is_empty and written.data_type == "f":
        return Computed.NOT_YET
    value = shown.value
    return value[:MOST_LETTERS] if isinstance(value, str) else value
