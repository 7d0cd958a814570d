"""A report's workbook read back by another library: native values, safe texts, real charts."""

from datetime import date, datetime, timedelta
from decimal import Decimal
from io import BytesIO
from zoneinfo import ZoneInfo

import openpyxl
import pytest
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from shared.actors import new_request
from shared.catalogue import Channel
from shared.office import Office
from shared.reports import xlsx
from shared.reports.asked import ReportKind
from shared.reports.document import (
    Bars,
    Column,
    Document,
    Kind,
    Paragraph,
    Section,
    Series,
    Signatory,
    Table,
    Value,
)
from shared.reports.period import parse_period
from shared.requests.closing import Closing
from shared.requests.form import RequestForm
from shared.requests.views import RequestState
from tests.shared.reports.sample import (
    FORMULA,
    SIGNATORIES,
    STATIONERY,
    guests_table,
    sample,
    services_table,
)
from tests.support.offices import ANSWERS, seated

WIB = ZoneInfo("Asia/Jakarta")
_CODES = ("1a", "1b", "1c", "1d", "1e", "2a")


def opened(document: Document) -> Workbook:
    return openpyxl.load_workbook(BytesIO(xlsx.render(document, STATIONERY)))


def of(*parts: Table | Paragraph, sheet: str = "Isi") -> Worksheet:
    """The one sheet of a report of these parts."""
    found = opened(Document("Laporan", (Section("Isi", parts, sheet=sheet),), "x"))[sheet]
    assert isinstance(found, Worksheet)
    return found


def row_of(sheet: Worksheet, first: object) -> list[object]:
    """The values of the row that begins with this one."""
    rows = sheet.iter_rows(values_only=True)
    return next(list(row) for row in rows if row[0] == first)


@pytest.mark.parametrize(
    ("value", "kind", "kept", "number_format"),
    [
        (1234, Kind.COUNT, 1234, "#,##0"),
        (Decimal("91.48"), Kind.NUMBER2, 91.48, "#,##0.00"),
        (Decimal("0.985"), Kind.PERCENT, 0.985, "0.0%"),
        (
            timedelta(hours=30, seconds=1),
            Kind.DURATION,
            timedelta(hours=30, seconds=1),
            "[h]:mm:ss",
        ),
        (date(2026, 11, 23), Kind.DATE, datetime(2026, 11, 23), "dd/mm/yyyy"),  # noqa: DTZ001
        (
            datetime(2026, 11, 23, 9, 42, tzinfo=WIB),
            Kind.MOMENT,
            datetime(2026, 11, 23, 9, 42),  # noqa: DTZ001
            "dd/mm/yyyy hh:mm",
        ),
        (None, Kind.COUNT, None, "#,##0"),
        ("0812", Kind.TEXT, "0812", "General"),
    ],
)
def test_a_value_is_native(value: Value, kind: Kind, kept: object, number_format: str) -> None:
    sheet = of(Table((Column("Nama"), Column("Nilai", kind)), (("baris", value),)))
    cell = next(row[1] for row in sheet.iter_rows() if row[0].value == "baris")
    assert cell.value == kept
    assert cell.number_format == number_format


@pytest.mark.parametrize(
    "text",
    [FORMULA, "+1", "-1", "@SUM(A1)", "\t=1", "{=1}", "http://contoh.id", "'=1", "x" * 40_000],
)
def test_no_text_becomes_a_formula_or_a_link(text: str) -> None:
    sheet = of(Table((Column("Nama"), Column(text)), ((text, "a"),), title=text, note=text))
    cells = [cell for row in sheet.iter_rows() for cell in row if cell.value]
    written = [cell for cell in cells if cell.value == text[:32_767]]
    assert len(written) == 4
    assert all(cell.data_type == "s" and cell.hyperlink is None for cell in written)


@pytest.mark.parametrize("text", [FORMULA, "+1+1", "@SUM(A1)", "-2+3|cmd"])
def test_nothing_a_requester_wrote_becomes_a_formula(sqlite_office: Office, text: str) -> None:
    chief = seated(sqlite_office, "kepala", 2)
    form = RequestForm("1c", Channel.EMAIL, text, text, "budi@depok.go.id", ANSWERS["1c"])
    view = sqlite_office.requests.record(form, chief, new_request())
    closing = Closing(RequestState.REJECTED, note=text)
    sqlite_office.requests.close(view.id, view.revision, closing, chief, new_request())
    november = parse_period("2026-11")
    sheet = opened(sqlite_office.reports.document(ReportKind.REQUESTS, november, chief))["Register"]
    written = [cell for row in sheet.iter_rows() for cell in row if cell.value == text]
    assert len(written) == 3
    assert all(cell.data_type == "s" and cell.hyperlink is None for cell in written)


def test_sums_are_formulas_over_their_rows() -> None:
    document = Document("Laporan", (Section("Isi", (services_table(),)),), "x")
    sheet = opened(document)["Isi"]
    numbers = [row[2].value for row in sheet.iter_rows() if row[0].value in _CODES]
    total = next(row for row in sheet.iter_rows() if row[1].value == "Jumlah")
    first, last = total[0].row - len(numbers), total[0].row - 1
    assert total[2].value == f"=SUM(C{first}:C{last})"
    kept = openpyxl.load_workbook(BytesIO(xlsx.render(document, STATIONERY)), data_only=True)
    assert kept["Isi"].cell(total[0].row, 3).value == 453 == sum(numbers)


def test_a_register_keeps_its_head_in_sight_on_screen_and_paper() -> None:
    sheet = of(guests_table(90))
    head = next(row[0].row for row in sheet.iter_rows() if row[0].value == "No.")
    assert sheet.freeze_panes == f"A{head + 1}"
    assert sheet.print_title_rows == f"${head}:${head}"
    assert sheet.auto_filter.ref == f"A{head}:G{head + 90}"
    assert sheet.sheet_properties.pageSetUpPr.fitToPage and sheet.page_setup.fitToHeight == 0
    assert [row[0].value for row in sheet.iter_rows(min_row=head + 1, max_row=head + 90)] == list(
        range(1, 91)
    )


def test_charts_are_the_spreadsheets_own() -> None:
    book = opened(sample())
    assert len(book["Layanan"]._charts) == 2
    assert len(book["Kedatangan dan waktu tunggu"]._charts) == 2
    series = book["Layanan"]._charts[0].series
    assert len(series) == 2
    place = series[0].val.numRef.f.replace("$", "").split("!")[1].split(":")[0]
    assert book["Layanan"][place].value == 214


def test_names_beside_lying_bars_have_room() -> None:
    """Left to itself a spreadsheet shortens them."""
    name = "2b Hak akses SPSE: Admin PPE, Helpdesk, Verifikator"
    chart = Bars("Bagian", ("1a", name), (Series("Kini", (3, 4)),), horizontal=True)
    book = opened(Document("Laporan", (Section("Isi", (chart,), sheet="Isi"),), "x"))
    (drawn,) = book["Isi"]._charts
    layout = drawn.layout.manualLayout
    assert layout.x * 760 > len(name) * 5
    assert layout.x + layout.w <= 1
    assert layout.y + layout.h <= 1


def test_who_signs_by_hand_has_a_line_for_the_name() -> None:
    unnamed = (Signatory("Kepala Tim LPSE"), Signatory("Kasubag", "Rina", "1"))
    book = opened(Document("Laporan", (Section("Isi", (), sheet="Isi"),), "x", signatories=unnamed))
    said = [cell for sheet in book for row in sheet.iter_rows(values_only=True) for cell in row]
    assert said.count("_" * 28) == 1
    assert {"Kepala Tim LPSE", "NIP", "Rina", "NIP 1"} <= set(said)


def test_a_heat_map_is_a_shaded_table() -> None:
    sheet = opened(sample())["Kedatangan dan waktu tunggu"]
    shaded = [str(each.sqref) for each in sheet.conditional_formatting]
    assert len(shaded) == 1
    first = shaded[0].split(":")[0]
    assert sheet[first].value == 0
    assert sheet.cell(sheet[first].row, 1).value == "Senin"


def test_the_cover_says_what_it_is_and_leads_to_every_sheet() -> None:
    book = opened(sample())
    cover = book["Laporan"]
    texts = [cell.value for row in cover.iter_rows() for cell in row if cell.value]
    assert {"Monitoring Sasaran Pelayanan", "November 2026"} <= set(texts)
    assert {each.name for each in SIGNATORIES} <= set(texts)
    links = [cell.hyperlink.location for row in cover.iter_rows() for cell in row if cell.hyperlink]
    assert links == [f"'{name}'!A1" for name in book.sheetnames[1:]]


def test_sheet_names_are_made_to_fit_and_differ() -> None:
    headings = (
        "Laporan",
        "a/b:c",
        "A B C",
        "Nama yang jauh lebih panjang dari tiga puluh satu",
        "",
    )
    sections = tuple(Section(heading, (Paragraph("x"),)) for heading in headings)
    names = opened(Document("L", sections, "x")).sheetnames
    assert len({name.casefold() for name in names}) == 6
    assert all(len(name) <= 31 for name in names)


def test_a_missed_target_is_seen() -> None:
    sheet = of(services_table())
    missed = next(row[8] for row in sheet.iter_rows() if row[0].value == "2a")
    met = next(row[8] for row in sheet.iter_rows() if row[0].value == "1b")
    assert missed.font.bold and not met.font.bold


def test_an_empty_table_says_so() -> None:
    sheet = of(Table((Column("Alasan"),), (), empty="Tidak ada penolakan."))
    assert row_of(sheet, "Tidak ada penolakan.")
