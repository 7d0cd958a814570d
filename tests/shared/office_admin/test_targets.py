"""Dated targets: what share of a service's matters is to be on time, and since when."""

from datetime import date

import pytest

from shared.actors import Officer, new_request
from shared.errors import UserError
from shared.office import Office
from shared.office_admin.targets import DatedTarget
from shared.reports.monitoring.reading import targets_on
from tests.support.offices import seated

NOVEMBER = DatedTarget("1a", date(2026, 11, 1), 90)
MIDMONTH = DatedTarget("1a", date(2026, 11, 17), 95)


def percent_on(office: Office, day: date) -> int | None:
    with office.database.reading() as session:
        return targets_on(session, day).get("1a")


def test_a_target_holds_from_its_day_until_the_next_one(office: Office, kepala: Officer) -> None:
    targets = office.administration.targets
    for target in (MIDMONTH, NOVEMBER):
        targets.enter(target, kepala, new_request())
    assert percent_on(office, date(2026, 10, 31)) is None
    assert percent_on(office, date(2026, 11, 1)) == 90
    assert percent_on(office, date(2026, 11, 16)) == 90
    assert percent_on(office, date(2026, 11, 17)) == 95
    assert targets.all() == (MIDMONTH, NOVEMBER)


def test_a_dropped_target_gives_way_to_the_one_before(office: Office, kepala: Officer) -> None:
    targets = office.administration.targets
    for target in (NOVEMBER, MIDMONTH):
        targets.enter(target, kepala, new_request())
    targets.drop(MIDMONTH.key, kepala, new_request())
    assert percent_on(office, date(2026, 11, 30)) == 90
    with pytest.raises(UserError) as refused:
        targets.drop(MIDMONTH.key, kepala, new_request())
    assert refused.value.key == "target.gone"


def test_a_target_is_moved_never_onto_another(office: Office, kepala: Officer) -> None:
    targets = office.administration.targets
    for target in (NOVEMBER, MIDMONTH):
        targets.enter(target, kepala, new_request())
    with pytest.raises(UserError) as refused:
        targets.change(MIDMONTH.key, NOVEMBER, kepala, new_request())
    assert refused.value.key == "target.taken"
    december = DatedTarget("1a", date(2026, 12, 1), 99)
    targets.change(MIDMONTH.key, december, kepala, new_request())
    assert targets.all() == (december, NOVEMBER)


@pytest.mark.parametrize(
    ("target", "key"),
    [
        (DatedTarget("1a", date(2026, 11, 1), 101), "target.percent"),
        (DatedTarget("1a", date(2026, 11, 1), -1), "target.percent"),
        (DatedTarget("1d", date(2026, 11, 1), 90), "target.unpromised"),
        (DatedTarget("9z", date(2026, 11, 1), 90), "target.unpromised"),
    ],
)
def test_a_senseless_target_is_refused(
    sqlite_office: Office, target: DatedTarget, key: str
) -> None:
    kepala = seated(sqlite_office, "kepala", 1)
    with pytest.raises(UserError) as refused:
        sqlite_office.administration.targets.enter(target, kepala, new_request())
    assert refused.value.key == key


def test_a_retried_request_enters_one_target(office: Office, kepala: Officer) -> None:
    request = new_request()
    for _again in range(2):
        office.administration.targets.enter(NOVEMBER, kepala, request)
    assert office.administration.targets.all() == (NOVEMBER,)
