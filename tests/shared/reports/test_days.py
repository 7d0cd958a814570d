"""The daily slips as a report: each ended day as it was ended, and the days that were not."""

from datetime import timedelta
from io import BytesIO
from pathlib import Path

import openpyxl
import pypdfium2

from shared.actors import Officer, new_request
from shared.day_end import EndedDay, Settlement
from shared.office import Office
from shared.reports import files
from shared.reports.asked import ReportKind
from shared.reports.document import Document, Findings, KeyFigures, Table, Value
from shared.reports.period import parse_period
from tests.support.offices import MONDAY, Place, at, seated, take_ticket

TODAY = MONDAY.date()


def report(office: Office, period: str = "2026-11") -> Document:
    return office.reports.document(ReportKind.DAYS, parse_period(period), None)


def ended(office: Office, by: Officer, *settled: Settlement) -> EndedDay:
    """One number for each of these ends, and the day ended with them."""
    day = office.day_end.today()
    for settlement in settled:
        take_ticket(office, "1b")
        (left,) = office.day_end.review(day, by).tickets
        office.day_end.settle(left.id, left.state, settlement, "Tutup", by, new_request())
    return office.day_end.end(day, by, new_request())


def table_of(document: Document, section: int = 0) -> Table:
    return next(part for part in document.sections[section].parts if isinstance(part, Table))


def told(document: Document) -> str:
    parts = document.sections[0].parts
    found = (part.findings for part in parts if isinstance(part, Findings))
    return " ".join(finding.text for each in found for finding in each)


def row_of(document: Document, section: int) -> dict[str, Value]:
    """The one row of a table by the titles of its columns."""
    table = table_of(document, section)
    (row,) = table.rows
    return {column.title: value for column, value in zip(table.columns, row, strict=True)}


def test_an_ended_day_has_its_slips_figures(office: Office, tmp_path: Path) -> None:
    rina = seated(office, "rina", 2)
    later = Settlement.CARRIED_OVER
    day = ended(office, rina, later, later, Settlement.CANCELLED)
    office.day_end.back_up(TODAY, tmp_path / "cadangan", rina, new_request())
    document = report(office)
    assert row_of(document, 0) == {
        "Tanggal": TODAY,
        "Kunjungan": 3,
        "Tamu tanpa nomor": 0,
        "Jumlah": 3,
        "Dilayani": 0,
        "Tidak hadir": 0,
        "Dibatalkan": 1,
        "Dibawa ke hari lain": 2,
        "Ruang bidding": 0,
        "Disetujui": 0,
        "Belum lengkap": 0,
        "Ditolak": 0,
    }
    assert row_of(document, 1) == {
        "Tanggal": TODAY,
        "Hari": "Senin",
        "Diakhiri": day.ended_at,
        "Oleh": rina.full_name,
        "Jurnal sampai nomor": day.journal_number,
        "Berkas cadangan": f"kantor-2026-11-23-{day.journal_number}.db",
    }
    assert not told(document)


def test_days_stand_in_order_with_their_sums_and_only_those_of_the_period(place: Place) -> None:
    office = place.open()
    rina = seated(office, "rina", 2)
    ended(office, rina, Settlement.CANCELLED)
    place.clock.set(at(9, day=24))
    ended(office, rina, Settlement.CANCELLED, Settlement.CARRIED_OVER)
    document = report(office)
    assert [row[0] for row in table_of(document).rows] == [TODAY, TODAY + timedelta(days=1)]
    assert table_of(document).totals[1:8] == (3, 0, 3, 0, 0, 2, 1)
    assert not table_of(report(office, "2026-10")).rows


def test_a_day_that_was_not_ended_is_named_once_it_is_over(place: Place) -> None:
    office = place.open()
    take_ticket(office, "1b")
    assert "Belum diakhiri" not in told(report(office)), "today still runs"
    place.clock.set(at(9, day=24))
    document = report(office)
    assert "Belum diakhiri" in told(document)
    assert "Senin, 23 November 2026" in told(document)
    figures = document.sections[0].parts[0]
    assert isinstance(figures, KeyFigures)
    assert [figure.value for figure in figures.figures] == [0, 1, 0, 0]


def test_only_a_day_that_the_page_still_offers_is_to_be_ended_there(place: Place) -> None:
    office = place.open()
    take_ticket(office, "1b")
    place.clock.set(at(9, day=24))
    take_ticket(office, "1b")
    place.clock.set(at(9, day=25).replace(month=12))
    by = seated(office, "rina", 2)
    assert office.day_end.forgotten(by) == (TODAY + timedelta(days=1),)
    monday, tuesday = told(report(office)).split(" Belum diakhiri")
    assert monday.endswith("Senin, 23 November 2026.")
    assert tuesday.endswith("Selasa, 24 November 2026. Akhiri di halaman Akhir hari.")


def test_a_visit_after_the_end_and_a_missing_copy_are_told(place: Place) -> None:
    office = place.open()
    ended(office, seated(office, "rina", 2))
    place.clock.set(at(9, 5))
    take_ticket(office, "1b")
    place.clock.set(at(9, day=24))
    said = told(report(office))
    assert "Belum diakhiri, atau ada kunjungan sesudah diakhiri: Senin, 23 November 2026" in said
    assert "tanpa berkas cadangan: Senin, 23 November 2026" in said


def test_paper_and_workbook_have_the_same_day(office: Office) -> None:
    day = ended(office, seated(office, "rina", 2), Settlement.CANCELLED)
    document, stationery = report(office), office.reports.stationery(None)
    pdf = pypdfium2.PdfDocument(files.render(document, stationery, files.Format.PDF))
    text = " ".join(page.get_textpage().get_text_range() for page in pdf)
    for said in ("Lembar harian", "23 Nov 2026", "Senin", day.officer, str(day.journal_number)):
        assert said in text
    book = openpyxl.load_workbook(BytesIO(files.render(document, stationery, files.Format.XLSX)))
    cells = [each.value for sheet in book for row in sheet.iter_rows() for each in row]
    assert day.journal_number in cells
    assert day.officer in cells
