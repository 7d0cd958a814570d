"""Which target a period is held against, where the office changes it on a date (D42)."""

from datetime import date
from decimal import Decimal

from db.models import ServiceTarget
from shared.office import Office
from shared.reports.asked import ReportKind
from shared.reports.document import Document, Findings, Table
from shared.reports.period import parse_period
from tests.support.offices import Place, at, take_ticket


def target_of(document: Document, label: str) -> object:
    """The target in a service's row of the promises."""
    (section,) = (each for each in document.sections if each.sheet == "Ketepatan")
    table = next(part for part in section.parts if isinstance(part, Table))
    place = [column.title for column in table.columns].index("Target")
    return next(row[place] for row in table.rows if str(row[0]).startswith(label))


def note_of(document: Document) -> str:
    """What stands under the table of the promises."""
    (section,) = (each for each in document.sections if each.sheet == "Ketepatan")
    return next(part for part in section.parts if isinstance(part, Table)).note


def told(document: Document) -> str:
    parts = (part for section in document.sections for part in section.parts)
    return " ".join(
        finding.text for part in parts if isinstance(part, Findings) for finding in part.findings
    )


def test_a_target_counts_from_its_day_and_not_before(office: Office, place: Place) -> None:
    take_ticket(office, "1a")
    with office.database.writing() as session:
        session.add(ServiceTarget(service="1a", from_day=date(2026, 11, 24), percent=60))
    november = parse_period("2026-11")
    before = office.reports.document(ReportKind.MONITORING, november, None)
    assert target_of(before, "1a") == Decimal(1)
    assert "berubah dalam periode ini" not in told(before)
    place.clock.set(at(9, day=24))
    after = office.reports.document(ReportKind.MONITORING, november, None)
    assert target_of(after, "1a") == Decimal("0.6")
    assert (
        "berubah dalam periode ini: 100 % sampai 23 November 2026, 60 % sejak 24 November 2026."
        " Seluruh periode dinilai dengan target terakhir, 60 %."
    ) in told(after)
    assert "60 % sejak 24 November 2026" in note_of(after), "also where the targets stand"


def test_a_change_of_a_target_names_what_held_before_it(office: Office, place: Place) -> None:
    take_ticket(office, "1a")
    place.clock.set(at(9, day=28))
    days = {date(2026, 10, 5): 80, date(2026, 11, 20): 90, date(2026, 11, 25): 95}
    with office.database.writing() as session:
        for day, percent in days.items():
            session.add(ServiceTarget(service="1a", from_day=day, percent=percent))
        session.add(ServiceTarget(service="1b", from_day=date(2026, 11, 1), percent=70))
        session.add(ServiceTarget(service="1c", from_day=date(2026, 11, 9), percent=100))
    said = told(office.reports.document(ReportKind.MONITORING, parse_period("2026-11"), None))
    assert (
        "80 % sampai 19 November 2026, 90 % sejak 20 November 2026, 95 % sejak 25 November 2026."
    ) in said
    assert "Target 1b" not in said, "it held on the first day already"
    assert "Target 1c" not in said, "it asks for as much as before"
