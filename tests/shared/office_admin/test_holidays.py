"""The table of days off: corrected by the office, in force at once."""

from collections.abc import Callable
from datetime import date

import pytest

from shared.actors import Officer, new_request
from shared.errors import UserError
from shared.office import Office
from shared.office_admin.holidays import DayOff
from shared.opening_hours import State
from tests.support.offices import Place, at

CHRISTMAS = date(2026, 12, 25)
TODAY = DayOff(date(2026, 11, 23), "Pilkada serentak")


def test_a_holiday_entered_today_closes_the_next_tap(office: Office, kepala: Officer) -> None:
    assert office.hours.opening("1a").is_open
    office.administration.holidays.enter(TODAY, kepala, new_request())
    opening = office.hours.opening("1a")
    assert (opening.state, opening.name) == (State.HOLIDAY, "Pilkada serentak")
    office.administration.holidays.drop(TODAY.day, kepala, new_request())
    assert office.hours.opening("1a").is_open


def test_a_holiday_is_moved_and_its_estimate_confirmed(
    office: Office, place: Place, kepala: Officer
) -> None:
    holidays = office.administration.holidays
    guess = DayOff(date(2026, 12, 28), "Libur daerah", estimated=True)
    holidays.enter(guess, kepala, new_request())
    decreed = DayOff(date(2026, 12, 29), "Libur daerah", collective_leave=True)
    holidays.change(guess.day, decreed, kepala, new_request())
    december = [day for day in holidays.of_year(2026) if day.day >= date(2026, 12, 26)]
    assert december == [decreed]
    place.clock.set(at(9, day=23).replace(month=12, day=28))
    assert office.hours.opening("1a").is_open
    holidays.change(decreed.day, DayOff(decreed.day, "Cuti daerah"), kepala, new_request())
    assert DayOff(decreed.day, "Cuti daerah") in holidays.of_year(2026)


def test_two_holidays_never_share_a_date(office: Office, kepala: Officer) -> None:
    holidays = office.administration.holidays
    before = holidays.of_year(2026)
    holidays.enter(TODAY, kepala, new_request())
    with pytest.raises(UserError) as refused:
        holidays.enter(DayOff(CHRISTMAS, "Natal"), kepala, new_request())
    assert refused.value.key == "holiday.taken"
    with pytest.raises(UserError) as refused:
        holidays.change(TODAY.day, DayOff(CHRISTMAS, "Natal"), kepala, new_request())
    assert refused.value.key == "holiday.taken"
    assert set(holidays.of_year(2026)) == {*before, TODAY}


@pytest.mark.parametrize(
    ("key", "day_off"),
    [
        ("holiday.name_missing", DayOff(date(2026, 12, 1), " ")),
        ("holiday.too_long", DayOff(date(2026, 12, 1), "x" * 201)),
        ("holiday.year", DayOff(date(1999, 12, 1), "Libur")),
    ],
)
def test_what_makes_no_sense_is_refused(
    office: Office, kepala: Officer, key: str, day_off: DayOff
) -> None:
    with pytest.raises(UserError) as refused:
        office.administration.holidays.enter(day_off, kepala, new_request())
    assert refused.value.key == key


def test_what_somebody_else_dropped_is_told_as_gone(office: Office, kepala: Officer) -> None:
    holidays = office.administration.holidays
    holidays.drop(CHRISTMAS, kepala, new_request())
    steps: tuple[Callable[[], object], ...] = (
        lambda: holidays.drop(CHRISTMAS, kepala, new_request()),
        lambda: holidays.change(CHRISTMAS, TODAY, kepala, new_request()),
    )
    for step in steps:
        with pytest.raises(UserError) as refused:
            step()
        assert refused.value.key == "holiday.gone"


def test_an_empty_year_is_filled_and_what_the_office_wrote_there_stays(
    office: Office, kepala: Officer
) -> None:
    holidays = office.administration.holidays
    own = DayOff(date(2035, 1, 1), "Tahun baru di kantor kami")
    holidays.enter(own, kepala, new_request())
    added = holidays.fill_year(2035, kepala, new_request())
    year = holidays.of_year(2035)
    assert own in year
    assert len(year) == added + 1 > 10
