"""The guestbook as a table for spreadsheets: numbers stay masked, and no cell is a formula."""

import csv
from collections.abc import Callable, Iterable
from io import StringIO
from typing import Final
from zoneinfo import ZoneInfo

from shared.daybook.views import DaybookEntry
from shared.wording import format_clock

_FORMULA_STARTS: Final = ("=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20")
"""Also as wide letters, which some spreadsheets read alike."""
_IN_FRONT: Final = ("\t", "\r", "\n")
_BYTE_ORDER_MARK: Final = "\ufeff"

_COLUMNS: Final[tuple[tuple[str, Callable[[DaybookEntry, ZoneInfo], str]], ...]] = (
    ("Tanggal", lambda entry, _zone: entry.day.isoformat()),
    ("Jam", lambda entry, zone: format_clock(entry.arrived_at, zone)),
    ("Nomor", lambda entry, _zone: entry.label),
    ("Nama", lambda entry, _zone: entry.person),
    ("Perusahaan/instansi", lambda entry, _zone: entry.organisation),
    ("Telepon", lambda entry, _zone: entry.phone),
    ("KTP/NIP", lambda entry, _zone: entry.identity),
    ("Layanan", lambda entry, _zone: entry.service_title),
    ("Keperluan", lambda entry, _zone: entry.purpose),
    ("Bertemu", lambda entry, _zone: entry.host),
    ("Prioritas", lambda entry, _zone: "ya" if entry.priority else ""),
    ("Dicatat di", lambda entry, _zone: entry.workstation),
    ("Dikoreksi", lambda entry, _zone: "ya" if entry.is_corrected else ""),
)


def as_csv(entries: Iterable[DaybookEntry], zone: ZoneInfo) -> str:
    """Return the entries as CSV that Excel and LibreOffice open as UTF-8."""
    text = StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow([title for title, _cell in _COLUMNS])
    for entry in entries:
        writer.writerow([_harmless(cell(entry, zone)) for _title, cell in _COLUMNS])
    return _BYTE_ORDER_MARK + text.getvalue()


def _harmless(text: str) -> str:
    """Keep a spreadsheet from reading what a visitor wrote as a formula."""
    may_be_read = text.lstrip().startswith(_FORMULA_STARTS) or text.startswith(_IN_FRONT)
    return f"'{text}" if may_be_read else text
