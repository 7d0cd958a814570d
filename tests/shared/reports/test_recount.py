"""The monitoring's figures equal an independent recount of the raw rows."""

import pytest

from db.office_key import load_key
from shared.office import Office
from shared.preferences import Preferences
from shared.reports import registers
from shared.reports.asked import Asked
from shared.reports.document import KeyFigures, Table
from shared.reports.monitoring.figures import PeriodFigures
from shared.reports.monitoring.reading import read_compared, read_figures
from shared.reports.period import Period, parse_period
from tests.shared.reports.random_months import NOW, RandomMonths
from tests.shared.reports.recount import Recount
from tests.support.offices import Place, seated


def asked(office: Office, place: Place, period: Period) -> Asked:
    """A period of an office as it stands at the end of the random months."""
    return Asked(period, NOW, office.catalogue, Preferences(), load_key(place.key_file))


def both_counts(
    office: Office, place: Place, period: Period
) -> tuple[PeriodFigures, PeriodFigures]:
    """A period's figures, and the same counted anew."""
    with office.database.reading() as session:
        figures = read_figures(session, asked(office, place, period), period)
        anew = Recount(session, office.catalogue, period.first, period.last, NOW)
        return figures, anew.figures()


def assert_same(figures: PeriodFigures, anew: PeriodFigures) -> None:
    """Compare service by service first, so that a difference is told where it is."""
    for service, counted in zip(figures.services, anew.services, strict=True):
        assert service == counted
    assert figures == anew


def test_every_figure_equals_an_independent_recount(office: Office, place: Place) -> None:
    RandomMonths(office, seated(office, "siti", 1), seed=1).write(visits=120)
    figures, anew = both_counts(office, place, parse_period("2026-11"))
    assert figures.requests.pending
    assert 0 < figures.on_time.late < figures.on_time.judged
    assert_same(figures, anew)


def test_a_period_compared_with_has_the_figures_of_its_own_report(
    office: Office, place: Place
) -> None:
    RandomMonths(office, seated(office, "siti", 1), seed=4).write(visits=120)
    november = parse_period("2026-11")
    with office.database.reading() as session:
        present, before = read_compared(session, asked(office, place, november))
        october = november.previous()
        alone = read_figures(session, asked(office, place, october), october)
        assert present == read_figures(session, asked(office, place, november), november)
    assert (before.visits, before.tickets) == (alone.visits, alone.tickets)
    assert (before.waiting, before.on_time) == (alone.waiting, alone.on_time)
    assert (before.volume, before.requests) == (alone.volume, alone.requests)
    assert before.on_time.judged
    for compared, service in zip(before.services, alone.services, strict=True):
        assert (compared.code, compared.on_time) == (service.code, service.on_time)
        assert (compared.volume, compared.requests) == (service.volume, service.requests)


@pytest.mark.long
@pytest.mark.parametrize("seed", range(10, 16))
def test_many_random_histories_equal_their_recount(office: Office, place: Place, seed: int) -> None:
    RandomMonths(office, seated(office, "siti", 1), seed).write(visits=400)
    for period in ("2026-11", "2026-Q4"):
        assert_same(*both_counts(office, place, parse_period(period)))


def test_registers_have_every_row_of_the_period_once(office: Office, place: Place) -> None:
    RandomMonths(office, seated(office, "siti", 1), seed=2).write(visits=120)
    period = parse_period("2026-11")
    with office.database.reading() as session:
        anew = Recount(session, office.catalogue, period.first, period.last, NOW)
        wanted = {
            registers.read_guests: anew.figures().visits,
            registers.read_room: anew.stays(),
            registers.read_verifications: sum(each.total for each in anew.figures().outcomes),
            registers.read_requests: anew.figures().requests.received,
        }
        for read, count in wanted.items():
            (section,) = read(session, asked(office, place, period)).sections
            figures, table = section.parts
            assert isinstance(figures, KeyFigures)
            assert isinstance(table, Table)
            assert figures.figures[0].value == count
            assert len(set(table.rows)) == len(table.rows) == count > 0
