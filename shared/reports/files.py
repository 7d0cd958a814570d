"""A report as files: its PDF and its workbook beside each other in a folder."""

from contextlib import suppress
from enum import StrEnum
from pathlib import Path
from tempfile import TemporaryFile

from shared.errors import UserError
from shared.reports.document import Document
from shared.reports.stationery import Stationery


class Format(StrEnum):
    """The files a report can become; the values are their endings."""

    PDF = "pdf"
    XLSX = "xlsx"


def render(document: Document, stationery: Stationery, kind: Format) -> bytes:
    """Return a report in one format."""
    # Either writer is imported when it is first needed: windows open without them.
    if kind is Format.PDF:
        from shared.reports import pdf

        return pdf.render(document, stationery)
    from shared.reports import xlsx

    return xlsx.render(document, stationery)


def make_ready(folder: Path) -> None:
    """Make a folder if it is not there, and try to write in it; raises `reports.no_folder`."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with TemporaryFile(dir=folder):
            pass
    except OSError as problem:
        raise UserError(
            "reports.no_folder", folder=folder, problem=problem.strerror or str(problem)
        ) from problem


def write(
    document: Document, stationery: Stationery, folder: Path, formats: tuple[Format, ...]
) -> tuple[Path, ...]:
    """Write a report into a folder, which is made if it is not there, and return its files.

    A file of the same name is replaced, whole or not at all. Raises `reports.not_written`.
    """
    return tuple(
        write_file(folder / f"{document.file_name}.{kind}", render(document, stationery, kind))
        for kind in formats
    )


def write_file(file: Path, content: bytes) -> Path:
    """Write one file, whole or not at all; raises `reports.not_written`."""
    half = file.with_name(f".{file.name}.sebagian")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        half.write_bytes(content)
        half.replace(file)
    except OSError as problem:
        with suppress(OSError):
            half.unlink(missing_ok=True)
        raise UserError(
            "reports.not_written", file=file, problem=problem.strerror or str(problem)
        ) from problem
    return file
