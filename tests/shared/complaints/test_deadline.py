"""Until when an answer is due: working days, at the edges of weeks and holidays."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.complaints.deadline import (
    DEFAULT_CLASSES,
    Classification,
    days_left,
    due_date,
    is_working_day,
    working_days,
)
from shared.complaints.views import Kind
from shared.preferences import Preferences

MONDAY = date(2026, 11, 23)
FRIDAY = date(2026, 11, 27)
SATURDAY = date(2026, 11, 28)
SUNDAY = date(2026, 11, 29)
days = st.dates(date(2025, 1, 1), date(2028, 12, 31))
years_off = st.frozensets(st.dates(date(2025, 1, 1), date(2029, 12, 31)), max_size=60)


@pytest.mark.parametrize(
    ("received", "working", "due"),
    [
        (MONDAY, 1, date(2026, 11, 24)),
        (MONDAY, 5, date(2026, 11, 30)),
        (FRIDAY, 1, date(2026, 11, 30)),
        (SATURDAY, 1, date(2026, 11, 30)),
        (SUNDAY, 1, date(2026, 11, 30)),
        (MONDAY, 14, date(2026, 12, 11)),
        (MONDAY, 60, date(2027, 2, 15)),
    ],
)
def test_the_day_of_receipt_and_weekends_do_not_count(
    received: date, working: int, due: date
) -> None:
    assert due_date(received, working, ()) == due


def test_a_holiday_moves_the_deadline_and_one_at_the_weekend_does_not() -> None:
    assert due_date(MONDAY, 5, {date(2026, 11, 26)}) == date(2026, 12, 1)
    assert due_date(MONDAY, 5, {SATURDAY}) == date(2026, 11, 30)
    assert due_date(MONDAY, 5, {date(2026, 11, 30)}) == date(2026, 12, 1)
    assert due_date(MONDAY, 5, {MONDAY}) == date(2026, 11, 30)


@given(days, st.integers(1, 80), years_off)
def test_so_many_working_days_lie_between_receipt_and_deadline(
    received: date, working: int, off: frozenset[date]
) -> None:
    due = due_date(received, working, off)
    passed = [received + timedelta(no) for no in range(1, (due - received).days + 1)]
    assert sum(day.isoweekday() <= 5 and day not in off for day in passed) == working
    assert is_working_day(due, off)
    assert days_left(received, due, off) == working


@given(days, st.integers(1, 80), years_off, years_off)
def test_another_day_off_never_brings_the_deadline_forward(
    received: date, working: int, known: frozenset[date], added: frozenset[date]
) -> None:
    assert due_date(received, working, known | added) >= due_date(received, working, known)


@pytest.mark.parametrize(
    ("today", "left"),
    [
        (MONDAY, 4),
        (date(2026, 11, 26), 1),
        (FRIDAY, 0),
        (SATURDAY, -1),
        (SUNDAY, -1),
        (date(2026, 11, 30), -1),
        (date(2026, 12, 1), -2),
    ],
)
def test_days_left_count_down_and_a_day_late_is_late(today: date, left: int) -> None:
    assert days_left(today, FRIDAY, ()) == left


@given(days, days, years_off)
def test_it_is_late_exactly_after_the_deadline(
    today: date, due: date, off: frozenset[date]
) -> None:
    assert (days_left(today, due, off) < 0) is (today > due)


def test_every_kind_has_a_class_and_every_class_its_days() -> None:
    assert set(DEFAULT_CLASSES) == {kind.value for kind in Kind}
    chosen = Preferences(
        complaint_days_information=3,
        complaint_days_not_supervision=9,
        complaint_days_supervision=40,
    )
    assert [working_days(each, chosen) for each in Classification] == [3, 9, 40]
    assert [working_days(each, Preferences()) for each in Classification] == [5, 14, 60]
