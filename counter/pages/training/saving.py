"""Writing a class's papers into files, off the GUI thread."""

from pathlib import Path
from typing import Final
from uuid import UUID
from zoneinfo import ZoneInfo

from shared.actors import Officer
from shared.office import Office
from shared.reports.files import Format, render, write_file
from shared.training import SessionView

FILTERS: Final = {"PDF (*.pdf)": ".pdf", "Buku kerja Excel (*.xlsx)": ".xlsx"}
SHEET: Final = "sheet"


def proposed_file(view: SessionView, paper: str, zone: ZoneInfo) -> Path:
    """Where a paper of a class would go unless the officer says otherwise."""
    name = "daftar-hadir" if paper == SHEET else "hasil-pelatihan"
    return Path.home() / f"{name}-{view.row.starts_at.astimezone(zone):%Y-%m-%d}.pdf"


def save_paper(office: Office, session_id: UUID, paper: str, file: Path, by: Officer) -> Path:
    """Write the attendance sheet (`SHEET`) or the result of a class; the ending chooses the kind.

    Raises `reports.not_written` when the folder does not take it.
    """
    training = office.training
    read = training.attendance_sheet if paper == SHEET else training.result_sheet
    kind = Format.XLSX if file.suffix.lower() == ".xlsx" else Format.PDF
    content = render(read(session_id, by), office.reports.stationery(by), kind)
    return write_file(file, content)
