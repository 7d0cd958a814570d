"""The table an office begins with holds the government's own list."""

from datetime import date

from shared.opening_hours import Holiday, seeded_holidays
from tests.shared.opening_hours.samples import COLLECTIVE_LEAVE_2026, HOLIDAYS_2026


def test_2026_is_as_decreed() -> None:
    table = seeded_holidays([2026])
    leave = {day: holiday.name for day, holiday in table.items() if holiday.collective_leave}
    days_off = {day: h.name for day, h in table.items() if not h.collective_leave}
    assert days_off == HOLIDAYS_2026
    assert leave == COLLECTIVE_LEAVE_2026
    assert not any(holiday.estimated for holiday in table.values())


def test_a_date_not_yet_decreed_is_marked_and_its_name_clean() -> None:
    assert seeded_holidays([2034])[date(2034, 6, 1)] == Holiday(
        "Hari Lahir Pancasila dan Hari Raya Waisak", estimated=True
    )


def test_two_holidays_of_one_date_are_both_named() -> None:
    table = seeded_holidays([2021])
    assert table[date(2021, 5, 13)] == Holiday("Hari Raya Idul Fitri dan Kenaikan Yesus Kristus")


def test_only_the_years_asked_for() -> None:
    assert {day.year for day in seeded_holidays([2025, 2027])} == {2025, 2027}
    assert seeded_holidays([]) == {}
