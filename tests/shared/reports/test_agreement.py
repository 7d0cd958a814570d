"""What a report shows on the screen, on paper and in a workbook is the same."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from io import BytesIO

import pypdfium2
import pytest
from openpyxl import load_workbook

from shared.actors import Role, new_request
from shared.errors import UserError
from shared.identity import Identity, formatted, mask
from shared.office import Office
from shared.reports import pdf, xlsx
from shared.reports.asked import ReportKind
from shared.reports.document import Document, Kind, Table, Value
from shared.reports.period import parse_period
from shared.reports.wording import written
from tests.shared.reports.random_months import NOW, RandomMonths
from tests.support.offices import WIB, Place, seated, take_ticket

SHOWN = (
    ReportKind.MONITORING,
    ReportKind.GUESTS,
    ReportKind.ROOM,
    ReportKind.VERIFICATIONS,
    ReportKind.REQUESTS,
)
EPOCH = datetime.combine(date(1899, 12, 30), datetime.min.time())
PHONE = "081234567890"


def tables(document: Document) -> list[tuple[str, Table]]:
    """Every table with the name of its section."""
    return [
        (section.sheet or section.heading, part)
        for section in document.sections
        for part in section.parts
        if isinstance(part, Table) and part.rows
    ]


def paper_text(content: bytes) -> str:
    """What stands on the pages of a PDF, without blanks: lines may break anywhere."""
    with pypdfium2.PdfDocument(content) as paper:
        pages = []
        for page in paper:
            text = page.get_textpage()
            pages.append(text.get_text_range())
            text.close()
            page.close()
    return "".join("".join(pages).split())


def cells_of(content: bytes) -> dict[str, list[list[object]]]:
    """Every sheet's cells; a formula as the value that was kept with it."""
    book = load_workbook(BytesIO(content), data_only=True)
    return {sheet.title: [list(row) for row in sheet.iter_rows(values_only=True)] for sheet in book}


def native(value: Value, kind: Kind) -> object:
    """A value as a workbook holds it: moments in the office's time, lengths of time as days."""
    if isinstance(value, Decimal):
        return float(value)
    if isinstance(value, datetime):
        return value.astimezone(WIB).replace(tzinfo=None)
    if isinstance(value, date):
        return datetime.combine(value, datetime.min.time())
    return value or (None if kind is Kind.TEXT else value)


def alike(found: object, wanted: object) -> bool:
    """Whether a cell holds a value; workbooks keep moments and lengths as fractions of days."""
    if isinstance(wanted, timedelta):
        length = found if isinstance(found, timedelta) else _length(found)
        return length is not None and abs(length - wanted) <= timedelta(seconds=1)
    if isinstance(wanted, datetime):
        return isinstance(found, datetime) and abs(found - wanted) <= timedelta(seconds=1)
    if isinstance(wanted, float):
        return isinstance(found, int | float) and abs(found - wanted) < 1e-9
    return (found or None) == (wanted or None) or found == wanted


def _length(found: object) -> timedelta | None:
    if isinstance(found, datetime):
        return found - EPOCH
    if isinstance(found, int | float):
        return timedelta(days=found)
    return None


@pytest.fixture
def busy(sqlite_office: Office, sqlite_place: Place) -> Office:
    """An office with two random months behind it."""
    RandomMonths(sqlite_office, seated(sqlite_office, "siti", 1), seed=3).write(visits=60)
    sqlite_place.clock.set(NOW)
    return sqlite_office


@pytest.mark.parametrize("kind", SHOWN)
def test_document_paper_and_workbook_agree(busy: Office, kind: ReportKind) -> None:
    document = busy.reports.document(kind, parse_period("2026-11"), None)
    stationery = busy.reports.stationery(None)
    on_paper = paper_text(pdf.render(document, stationery))
    sheets = cells_of(xlsx.render(document, stationery))
    assert tables(document)
    for sheet, table in tables(document):
        stored = sheets[sheet]
        shift = 1 if table.numbered else 0
        rows = (*table.rows, table.totals) if table.totals else table.rows
        for row in rows:
            wanted = [native(v, c.kind) for v, c in zip(row, table.columns, strict=True)]
            assert any(
                all(
                    alike(found, value) for found, value in zip(cells[shift:], wanted, strict=False)
                )
                for cells in stored
                if len(cells) >= len(wanted) + shift
            ), (sheet, row)
            for value, column in zip(row, table.columns, strict=True):
                said = "".join(written(value, column.kind, WIB).split())
                assert said in on_paper, (sheet, said)


def test_registers_mask_numbers_until_a_reason_opens_them(
    busy: Office, sqlite_place: Place
) -> None:
    sqlite_place.clock.set(datetime(2026, 12, 7, 3, 0, tzinfo=UTC))
    take_ticket(busy, "1a", phone=PHONE)
    kepala = seated(busy, "kepala", 2)
    december = parse_period("2026-12")
    masked = busy.reports.document(ReportKind.GUESTS, december, kepala)
    assert mask(Identity.PHONE, PHONE) in repr(masked)
    assert formatted(Identity.PHONE, PHONE) not in repr(masked)
    siti = replace(kepala, roles=frozenset({Role.HELPDESK}))
    refused_for = []
    for by, reason in ((siti, "Audit"), (kepala, "  ")):
        with pytest.raises(UserError) as refused:
            busy.reports.unmasked(ReportKind.GUESTS, december, reason, by, new_request())
        refused_for.append(refused.value.key)
    assert refused_for[0] == "staff.not_allowed"
    assert not busy.personal_data.log(kepala)
    opened = busy.reports.unmasked(
        ReportKind.GUESTS, december, "Permintaan auditor", kepala, new_request()
    )
    assert formatted(Identity.PHONE, PHONE) in repr(opened)
    assert opened.file_name == f"{masked.file_name}-nomor-lengkap"
    (line,) = busy.personal_data.log(kepala)
    assert "Permintaan auditor" in repr(line)
