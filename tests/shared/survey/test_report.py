"""The report of the survey: the figures on it, and the same in PDF and workbook."""

from datetime import timedelta
from decimal import Decimal
from io import BytesIO
from typing import TypeVar

import openpyxl
import pypdfium2

from shared.office import Office
from shared.reports import files
from shared.reports.asked import ReportKind
from shared.reports.document import Document, Findings, KeyFigures, Table, Tone, Value
from shared.reports.period import parse_period
from shared.survey import SurveyForm
from tests.shared.survey.parts import answer, served
from tests.support.offices import Place, at, seated

T = TypeVar("T")


def report(office: Office) -> Document:
    return office.reports.document(ReportKind.SURVEY, parse_period("2026-11"), None)


def part(document: Document, section: int, kind: type[T]) -> T:
    return next(part for part in document.sections[section].parts if isinstance(part, kind))


def line_of(document: Document, service: str) -> tuple[Value, ...]:
    """A service's row in the table of services."""
    return next(row for row in part(document, 2, Table).rows if row[0] == service)


def judged(office: Office) -> Document:
    """Six of seven visitors of 1c judged it: three content, three not."""
    by = seated(office, "budi", 2)
    for _ in range(3):
        answer(office, served(office, by), SurveyForm((4,) * 9, {"sex": "female"}))
        answer(office, served(office, by), SurveyForm((2, 2, 2, 4, 2, 2, 2, 2, 1)))
    served(office, by)
    return report(office)


def test_a_month_without_answers_says_so(office: Office) -> None:
    document = report(office)
    (finding,) = part(document, 0, Findings).findings
    assert finding.tone is Tone.ATTENTION
    assert "Belum ada survei" in finding.text
    assert [figure.value for figure in part(document, 0, KeyFigures).figures] == [None, None, 0, 0]
    services = part(document, 2, Table)
    assert len(services.rows) == len(office.catalogue.services)


def test_an_answer_is_counted_in_the_month_of_its_visit(office: Office, place: Place) -> None:
    """Whoever comes late in a month may answer in the next: population and answers agree."""
    ticket = served(office, seated(office, "budi", 2))
    place.clock.set(at(9, day=23) + timedelta(days=9))
    answer(office, ticket)
    november = report(office)
    figures = part(november, 0, KeyFigures).figures
    assert (figures[2].value, figures[2].note) == (1, "dari 1 kunjungan")
    assert (figures[3].value, figures[3].note) == (1, "tercapai")
    assert "masih dapat dinilai sampai 14 Desember 2026" in november.footnotes[0]
    december = office.reports.document(ReportKind.SURVEY, parse_period("2026-12"), None)
    figures = part(december, 0, KeyFigures).figures
    assert [figures[2].value, figures[2].note] == [0, "dari 0 kunjungan"]
    assert not any("masih dapat dinilai" in note for note in december.footnotes)


def test_a_month_that_nobody_can_answer_about_any_more_says_nothing_of_it(
    office: Office, place: Place
) -> None:
    place.clock.set(at(9, day=30) + timedelta(days=15))
    assert not any("masih dapat dinilai" in note for note in report(office).footnotes)


def test_a_running_month_stands_beside_the_whole_month_before(office: Office, place: Place) -> None:
    """An answer of after the 23rd may be about a visit before it, so that no cut would be true."""
    place.clock.set(at(9, day=22) - timedelta(days=31))
    by = seated(office, "budi", 2)
    tickets = [served(office, by) for _ in range(3)]
    place.clock.advance(timedelta(days=7))
    for ticket in tickets:
        answer(office, ticket, SurveyForm((4,) * 9))
    place.clock.set(at(9))
    assert compared(office) == "Seluruh Oktober 2026: 100,00"
    place.clock.set(at(9, day=30))
    assert compared(office) == "Oktober 2026: 100,00", "both are whole"


def compared(office: Office) -> str:
    """What November's index stands beside."""
    return part(report(office), 0, KeyFigures).figures[0].note


def test_index_quality_and_sample_are_told(office: Office) -> None:
    document = judged(office)
    index = Decimal("76.39")
    assert [figure.value for figure in part(document, 0, KeyFigures).figures] == [index, "C", 6, 7]
    told = " ".join(finding.text for finding in part(document, 0, Findings).findings)
    assert "IKM 76,39: mutu pelayanan C" in told
    assert "kurang 1 responden dari 7" in told
    assert "Unsur tertinggi: Biaya/tarif (100,00)" in told
    assert "Unsur terendah, prioritas perbaikan: Penanganan pengaduan (62,50)" in told
    assert any("1/9" in note for note in document.footnotes)


def test_elements_and_services_have_rows_of_their_own(office: Office) -> None:
    document = judged(office)
    elements, services = part(document, 1, Table), part(document, 2, Table)
    assert elements.rows[3] == ("U4", "Biaya/tarif", 24, Decimal("4.00"), Decimal("100.00"), "A")
    assert elements.rows[8][2:] == (15, Decimal("2.50"), Decimal("62.50"), "D")
    row = line_of(document, "1c")
    assert row[2:8] == (7, 7, 6, "belum", Decimal("76.39"), "C")
    assert services.totals[2:8] == row[2:8]
    assert len(row) == len(services.columns)


def test_who_did_not_tell_is_counted_as_such(office: Office) -> None:
    document = judged(office)
    assert part(document, 3, Table).rows[:3] == (
        ("Jenis kelamin", "Perempuan", 3, Decimal("0.5")),
        ("Jenis kelamin", "Laki-laki", 0, Decimal(0)),
        ("Jenis kelamin", "Tidak diisi", 3, Decimal("0.5")),
    )


def test_paper_and_workbook_say_the_same(office: Office) -> None:
    document, stationery = judged(office), office.reports.stationery(None)
    pdf = pypdfium2.PdfDocument(files.render(document, stationery, files.Format.PDF))
    text = " ".join(page.get_textpage().get_text_range() for page in pdf)
    for said in ("Survei Kepuasan Masyarakat", "November 2026", "76,39", "Biaya/tarif", "1/9"):
        assert said in text
    book = openpyxl.load_workbook(BytesIO(files.render(document, stationery, files.Format.XLSX)))
    cells = [cell.value for sheet in book for row in sheet.iter_rows() for cell in row]
    assert 76.39 in cells
    assert "Penanganan pengaduan" in cells
