"""A report of few answers: how many there are, and nothing that anybody said."""

from collections.abc import Iterator
from datetime import timedelta
from decimal import Decimal
from io import BytesIO

import openpyxl
import pypdfium2
import pytest

from shared.office import Office
from shared.reports import files
from shared.reports.document import Bars, Document, Findings, KeyFigures, Table, Value
from shared.survey import TRAITS, SurveyForm
from tests.shared.survey.parts import answer, served
from tests.shared.survey.test_report import line_of, part, report
from tests.support.offices import Place, at, seated

UNEVEN = (1, 2, 3, 4, 1, 2, 3, 4, 1)
PROFILE = {"sex": "female", "age": "from_56", "education": "master", "occupation": "forces"}


def judge(office: Office, service: str, scores: tuple[int, ...], times: int = 1) -> None:
    """So many visitors of a service answer alike, each with the same profile."""
    by = seated(office, "budi", 2)
    for _ in range(times):
        answer(office, served(office, by, service), SurveyForm(scores, PROFILE))


def tables(document: Document) -> Iterator[tuple[Value, ...]]:
    """Every row of every table, with the totals."""
    for section in document.sections:
        for table in section.parts:
            if isinstance(table, Table):
                yield from (*table.rows, table.totals)


@pytest.mark.parametrize("answers", [1, 2])
def test_fewer_than_three_answers_are_only_counted(office: Office, answers: int) -> None:
    judge(office, "1a", UNEVEN, answers)
    document = report(office)
    figures = part(document, 0, KeyFigures).figures
    assert [figure.value for figure in figures] == [None, None, answers, answers]
    assert figures[1].note == "tidak ditampilkan"
    (finding,) = part(document, 0, Findings).findings
    assert finding.text.startswith(
        f"Hanya {answers} responden. Nilai ditampilkan mulai 3 responden"
    )
    assert not any(isinstance(value, Decimal) for row in tables(document) for value in row)
    assert all(row[2:] == (None,) * 4 for row in part(document, 1, Table).rows)
    assert line_of(document, "1a")[2:] == (answers, answers, answers, "ya", *[None] * 11)
    groups = part(document, 3, Table).rows
    assert len(groups) == sum(len(trait.choices) + 1 for trait in TRAITS)
    assert all(row[2:] == (None, None) for row in groups), "who answered is not told either"
    assert not any(isinstance(each, Bars) for each in every_part(document))


def every_part(document: Document) -> list[object]:
    return [each for section in document.sections for each in section.parts]


def test_three_answers_are_enough(office: Office) -> None:
    judge(office, "1a", UNEVEN, 3)
    document = report(office)
    assert part(document, 0, KeyFigures).figures[0].value == Decimal("58.33")
    assert line_of(document, "1a")[4:8] == (3, "ya", Decimal("58.33"), "D")
    assert part(document, 1, Table).rows[3][2] == 12
    assert ("Umur", "56 tahun ke atas", 3, Decimal(1)) in part(document, 3, Table).rows


def test_what_is_shown_does_not_tell_the_hidden_service_by_subtraction(office: Office) -> None:
    judge(office, "1a", UNEVEN)
    judge(office, "1b", (4,) * 9, 3)
    judge(office, "1c", (2,) * 9, 4)
    document = report(office)
    assert line_of(document, "1a")[4:8] == (1, "ya", None, None)
    assert line_of(document, "1b")[4:8] == (3, "ya", None, None), "else it would give 1a away"
    assert line_of(document, "1c")[4:8] == (4, "ya", Decimal("50.00"), "D")
    charts = [each for each in every_part(document) if isinstance(each, Bars)]
    assert charts[-1].categories == ("1c",)
    assert part(document, 0, KeyFigures).figures[2].value == 8
    rest = [row[2] - 4 * 2 for row in part(document, 1, Table).rows]  # type: ignore[operator]
    assert rest == [3 * 4 + score for score in UNEVEN], "the hidden four together, and no fewer"


def test_a_small_group_is_not_told_by_the_rest_of_its_trait(office: Office) -> None:
    by = seated(office, "budi", 2)
    for sex in ("female", "male", "male", "male", ""):
        profile = {"sex": sex} if sex else {}
        answer(office, served(office, by), SurveyForm((3,) * 9, profile))
    document = report(office)
    assert part(document, 3, Table).rows[:3] == (
        ("Jenis kelamin", "Perempuan", None, None),
        ("Jenis kelamin", "Laki-laki", None, None),
        ("Jenis kelamin", "Tidak diisi", 1, Decimal("0.2")),
    )


def test_few_answers_of_the_period_before_are_not_told_beside_this_one(
    office: Office, place: Place
) -> None:
    place.clock.set(at(9) - timedelta(days=31))
    judge(office, "1a", UNEVEN, 2)
    place.clock.set(at(9))
    judge(office, "1a", (4,) * 9, 3)
    figure = part(report(office), 0, KeyFigures).figures[0]
    assert (figure.value, figure.note) == (
        Decimal("100.00"),
        "Seluruh Oktober 2026: tidak ditampilkan",
    )


def test_paper_and_workbook_hide_the_same(office: Office) -> None:
    judge(office, "1a", UNEVEN, 2)
    document, stationery = report(office), office.reports.stationery(None)
    pdf = pypdfium2.PdfDocument(files.render(document, stationery, files.Format.PDF))
    text = " ".join(page.get_textpage().get_text_range() for page in pdf)
    assert "Hanya 2 responden" in text
    assert "58,33" not in text
    book = openpyxl.load_workbook(BytesIO(files.render(document, stationery, files.Format.XLSX)))
    cells = [cell.value for sheet in book for row in sheet.iter_rows() for cell in row]
    assert not any(isinstance(cell, float) for cell in cells)
