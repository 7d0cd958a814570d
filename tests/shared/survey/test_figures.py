"""What a period's surveys come to, against a recount of the rows one by one."""

from collections import Counter
from datetime import date, timedelta
from decimal import Decimal
from random import Random
from uuid import uuid4

import pytest
from sqlalchemy import select

from db.models import SurveyAnswer, Ticket
from shared.office import Office
from shared.survey import TRAITS, SurveyFigures, SurveyForm
from shared.survey.ikm import Quality
from shared.survey.reading import read_figures
from tests.shared.survey.parts import answer, served
from tests.support.offices import MONDAY, Place, at, seated, take_ticket

TODAY = MONDAY.date()
NOVEMBER = (date(2026, 11, 1), date(2026, 11, 30))


def figures_of(office: Office, first: date, last: date) -> SurveyFigures:
    """What the report of these days is made from."""
    codes = [service.code for service in office.catalogue.services]
    with office.database.reading() as session:
        return read_figures(session, codes, first, last)


def test_an_office_that_nobody_judged_yet(office: Office) -> None:
    figures = figures_of(office, *NOVEMBER)
    assert list(figures.services) == [service.code for service in office.catalogue.services]
    assert (figures.overall.answers, figures.overall.population) == (0, 0)
    assert (figures.overall.index, figures.overall.quality) == (None, None)
    assert figures.overall.averages == (None,) * 9
    assert figures.overall.sample == 0


def test_whoever_was_served_is_the_population_and_answers_count_by_service(place: Place) -> None:
    office = place.open()
    by = seated(office, "budi", 2)
    for scores in ((4,) * 9, (3,) * 9):
        answer(office, served(office, by), SurveyForm(scores, {"sex": "male"}))
    served(office, by)
    answer(office, served(office, by, "2a", audience="asn"), SurveyForm((2,) * 9))
    take_ticket(office, "1c")
    figures = figures_of(office, *NOVEMBER)
    account = figures.services["1c"]
    assert (account.answers, account.population, account.sample) == (2, 3, 3)
    assert not account.is_reached
    assert (account.index, account.quality) == (Decimal("87.50"), Quality.B)
    assert figures.services["2a"].index == Decimal("50.00")
    assert figures.services["2a"].is_reached
    assert figures.overall.index == Decimal("75.00")
    assert figures.profile["sex"] == {"male": 2, "": 1}


def test_only_the_days_asked_for_count(place: Place) -> None:
    office = place.open()
    by = seated(office, "budi", 2)
    answer(office, served(office, by), SurveyForm((4,) * 9))
    for first, last, count in (
        (TODAY, TODAY, 1),
        (TODAY + timedelta(days=1), date(2026, 12, 31), 0),
        (date(2026, 1, 1), TODAY - timedelta(days=1), 0),
    ):
        overall = figures_of(office, first, last).overall
        assert (overall.answers, overall.population) == (count, count)


@pytest.mark.parametrize("seed", range(3))
def test_the_sums_equal_a_recount_of_the_rows(place: Place, seed: int) -> None:
    office = place.open()
    by = seated(office, "budi", 2)
    for service in ("1c", "1c", "2a"):
        served(office, by, service, audience="asn" if service == "2a" else "provider")
    random = Random(seed)
    with office.database.writing() as session:
        session.add_all(_surveys(random, 150))
    first, last = date(2026, 10, 5), date(2026, 11, 28)
    figures = figures_of(office, first, last)
    with office.database.reading() as session:
        rows = [r for r in session.scalars(select(SurveyAnswer)) if first <= r.given_on <= last]
        done = Counter(t.service for t in session.scalars(select(Ticket)) if t.state == "done")
    assert 0 < len(rows) < 150
    for code, score in figures.services.items():
        own = [row for row in rows if row.service == code]
        assert score.answers == len(own)
        assert score.totals == tuple(sum(getattr(r, f"u{n}") for r in own) for n in range(1, 10))
        assert score.population == done[code]
    assert figures.overall.answers == len(rows)
    mean = sum(getattr(r, f"u{n}") for r in rows for n in range(1, 10)) * 25 / (9 * len(rows))
    assert float(figures.overall.index or 0) == pytest.approx(mean, abs=0.005001)
    for trait in TRAITS:
        assert figures.profile[trait.code] == Counter(getattr(r, trait.code) for r in rows)


def _surveys(random: Random, count: int) -> list[SurveyAnswer]:
    return [
        SurveyAnswer(
            id=uuid4(),
            given_on=at(9).date() - timedelta(days=random.randrange(90)),
            hour=random.randrange(24),
            service=random.choice(["1a", "1c", "2a", "9z"]),
            **{f"u{number}": random.randint(1, 4) for number in range(1, 10)},
            **{trait.code: random.choice(["", *trait.choices]) for trait in TRAITS},
        )
        for _ in range(count)
    ]
