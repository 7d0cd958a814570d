"""A month that still runs: beside which days it stands, and that every visit has its place."""

from datetime import timedelta

import pytest

from db.office_key import load_key
from shared.actors import new_request
from shared.office import Office
from shared.preferences import Preferences
from shared.queueing import Destination
from shared.reports.asked import Asked, ReportKind
from shared.reports.document import Document, Findings, KeyFigures, Table
from shared.reports.monitoring.figures import OnTime, ServiceFigures
from shared.reports.monitoring.reading import read_figures
from shared.reports.period import parse_period
from tests.shared.queueing.steps import serve
from tests.shared.reports.random_months import NOW, RandomMonths
from tests.support.offices import Place, at, seated, take_ticket

NOVEMBER = parse_period("2026-11")


def monitoring(office: Office) -> Document:
    return office.reports.document(ReportKind.MONITORING, NOVEMBER, None)


def tables(document: Document, sheet: str) -> list[Table]:
    (section,) = (each for each in document.sections if each.sheet == sheet)
    return [part for part in section.parts if isinstance(part, Table)]


def told(document: Document) -> str:
    found = (part for part in document.sections[0].parts if isinstance(part, Findings))
    return " ".join(finding.text for each in found for finding in each.findings)


@pytest.fixture
def visited(place: Place) -> Office:
    """Four visitors in October, of whom one came after its 23rd day, and one today."""
    for day in (5, 12, 22, 29):
        place.clock.set(at(9) + timedelta(days=day - 54))
        office = place.open()
        take_ticket(office, "1b")
    place.clock.set(at(9))
    office = place.open()
    take_ticket(office, "1b")
    return office


def test_a_running_month_stands_beside_the_same_days_of_the_one_before(visited: Office) -> None:
    document = monitoring(visited)
    assert document.period == "November 2026"
    assert document.subtitle == "1–23 November 2026 dibandingkan dengan 1–23 Oktober 2026"
    figures = document.sections[0].parts[0]
    assert isinstance(figures, KeyFigures)
    assert figures.figures[1].note == "1–23 Oktober 2026: 3"
    assert "Sampai hari ini 1 kunjungan, turun 66,7 % dari 1–23 Oktober 2026 (3)." in told(document)
    (row, before) = tables(document, "Volume")[0].rows
    assert (row[0], row[1], before[0], before[1]) == (
        *("1–23 November 2026", 1),
        *("1–23 Oktober 2026", 3),
    )


def test_a_month_that_is_over_stands_beside_the_whole_one_before(
    visited: Office, place: Place
) -> None:
    for day in (at(9, day=30), at(9, day=30) + timedelta(days=2)):
        place.clock.set(day)
        document = monitoring(visited)
        assert document.subtitle == "Dibandingkan dengan Oktober 2026"
        assert "turun 75,0 % dari Oktober 2026 (4)." in told(document)
        assert "Sampai hari ini" not in told(document)


def test_every_visit_and_every_number_has_its_place(office: Office, place: Place) -> None:
    RandomMonths(office, seated(office, "siti", 1), seed=1).write(visits=120)
    place.clock.set(NOW)
    document = monitoring(office)
    sums, services = tables(document, "Volume")
    carried = [column.title for column in services.columns].index("Dilanjutkan")
    for _words, visits, guests, numbers, *ends in sums.rows:
        assert visits == guests + numbers  # type: ignore[operator]
        assert numbers == sum(ends)  # type: ignore[arg-type]
    assert sums.rows[0][7] == services.totals[carried]
    assert sums.rows[0][7], "somebody was carried over"
    assert f"{sums.rows[0][7]} nomor dilanjutkan ke hari berikutnya" in told(document)


def test_a_visitor_sent_on_was_served_in_time_before_anybody_is_done(
    office: Office, place: Place
) -> None:
    siti = seated(office, "siti", 1)
    seated(office, "budi", 2)
    ticket = take_ticket(office)
    serve(office, ticket, siti)
    place.clock.advance(timedelta(minutes=10))
    office.queueing.transfer(ticket.id, Destination("1c"), siti, new_request())
    verified = of_november(office, place, "1a")
    assert verified.serving.median == timedelta(minutes=10)
    assert verified.on_time == OnTime(judged=1, within=1)


def test_a_clock_that_was_set_back_takes_no_time_away(office: Office, place: Place) -> None:
    siti = seated(office, "siti", 1)
    place.clock.set(at(9, 5))
    ticket = take_ticket(office)
    place.clock.set(at(9, 4))
    serve(office, ticket, siti)
    place.clock.set(at(9, 3))
    office.queueing.finish(ticket.id, siti, new_request())
    verified = of_november(office, place, "1a")
    assert (verified.waiting.longest, verified.serving.longest) == (timedelta(0), timedelta(0))
    assert verified.on_time == OnTime(judged=1, within=1)


def of_november(office: Office, place: Place, service: str) -> ServiceFigures:
    wanted = Asked(
        NOVEMBER, place.clock.now(), office.catalogue, Preferences(), load_key(place.key_file)
    )
    with office.database.reading() as session:
        found = read_figures(session, wanted, NOVEMBER).service(service)
    assert found is not None
    return found
