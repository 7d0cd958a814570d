"""What people type for times, dates and numbers is read kindly, and nonsense is told."""

from collections.abc import Callable
from datetime import date, time

import pytest

from counter.typed import Unreadable, read_date, read_time, read_whole, write_date, write_time


@pytest.mark.parametrize("text", ["16.05", "16:05", " 1605 ", "16,05"])
def test_times_are_read_as_people_write_them(text: str) -> None:
    assert read_time(text) == time(16, 5)


def test_a_whole_hour_needs_no_minutes_and_what_is_written_is_read_again() -> None:
    assert read_time("9") == time(9)
    assert read_time(write_time(time(0, 0))) == time(0, 0)
    assert read_date(write_date(date(2026, 2, 1))) == date(2026, 2, 1)
    assert write_time(None) == write_date(None) == ""


@pytest.mark.parametrize("text", ["23-11-2026", "23/11/26", "23.11.2026", "23 11 2026"])
def test_dates_are_read_day_first(text: str) -> None:
    assert read_date(text) == date(2026, 11, 23)


@pytest.mark.parametrize(
    ("read", "text"),
    [
        (read_time, ""), (read_time, "24.00"), (read_time, "9.60"), (read_time, "sembilan"),
        (read_time, "09.5"), (read_date, ""), (read_date, "31-2-2026"), (read_date, "2026-11-23"),
        (read_date, "23-11"),
    ],
)  # fmt: skip
def test_nonsense_is_told(read: Callable[[str], object], text: str) -> None:
    with pytest.raises(Unreadable):
        read(text)


def test_whole_numbers_keep_their_bounds() -> None:
    assert (read_whole("0", 0, 10), read_whole(" 10 ", 0, 10)) == (0, 10)
    for text in ("11", "-1", "1.5", "", "²"):
        with pytest.raises(Unreadable):
            read_whole(text, 0, 10)
