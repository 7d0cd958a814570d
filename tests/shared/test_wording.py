"""Times and dates read as Indonesians write them."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from shared.language import Language
from shared.wording import (
    format_clock,
    format_date,
    format_days,
    format_duration,
    format_short_date,
    format_time,
    format_when,
)

WIB = ZoneInfo("Asia/Jakarta")
NOW = datetime(2026, 11, 23, 2, 42, tzinfo=UTC)


def test_time_of_day() -> None:
    assert format_time(time(9, 42, 59)) == "09.42"
    assert format_time(time(0, 0)) == "00.00"


def test_clock_of_the_office_whatever_the_moments_zone() -> None:
    assert format_clock(NOW, WIB) == "09.42"
    assert format_clock(NOW.astimezone(ZoneInfo("America/New_York")), WIB) == "09.42"


def test_dates() -> None:
    assert format_date(date(2026, 11, 23)) == "Senin, 23 November 2026"
    assert format_short_date(date(2026, 11, 25)) == "Rabu 25 Nov"
    year = " ".join(format_short_date(date(2026, month, 1)).split()[2] for month in range(1, 13))
    assert year == "Jan Feb Mar Apr Mei Jun Jul Agu Sep Okt Nov Des"


def test_a_sunday_in_august() -> None:
    assert format_date(date(2026, 8, 30)) == "Minggu, 30 Agustus 2026"


@pytest.mark.parametrize(
    ("ahead", "said"),
    [
        (timedelta(hours=3, minutes=18), "pukul 13.00"),
        (timedelta(hours=14, minutes=17), "pukul 23.59"),
        (timedelta(hours=14, minutes=18), "besok pukul 00.00"),
        (timedelta(hours=23, minutes=18), "besok pukul 09.00"),
        (timedelta(days=2, minutes=-42), "Rabu 25 Nov pukul 09.00"),
        (timedelta(days=42, minutes=-42), "Senin, 4 Januari 2027 pukul 09.00"),
    ],
)
def test_a_coming_moment(ahead: timedelta, said: str) -> None:
    assert format_when(NOW + ahead, NOW, WIB) == said


@pytest.mark.parametrize(
    ("length", "said"),
    [
        (timedelta(seconds=59), "kurang dari 1 menit"),
        (timedelta(seconds=-5), "kurang dari 1 menit"),
        (timedelta(minutes=1), "1 menit"),
        (timedelta(minutes=59, seconds=59), "59 menit"),
        (timedelta(hours=1), "1 jam"),
        (timedelta(hours=2, minutes=18), "2 jam 18 menit"),
        (timedelta(days=1, minutes=5), "1 hari 5 menit"),
    ],
)
def test_durations(length: timedelta, said: str) -> None:
    assert format_duration(length) == said


@pytest.mark.parametrize(
    ("days", "said"),
    [
        ({0, 1, 2, 3}, "Senin–Kamis"),
        ({4, 0, 1, 2, 3}, "Senin–Jumat"),
        ({0, 1}, "Senin, Selasa"),
        ({0, 2, 4, 5, 6}, "Senin, Rabu, Jumat–Minggu"),
        ({5}, "Sabtu"),
        (set(), ""),
    ],
)
def test_weekdays(days: set[int], said: str) -> None:
    assert format_days(days) == said


def test_english_readers_find_their_own_words() -> None:
    assert format_time(time(9, 5), Language.EN) == "09:05"
    assert format_clock(NOW, WIB, Language.EN) == "09:42"
    assert format_date(date(2026, 11, 23), Language.EN) == "Monday, 23 November 2026"
    assert format_short_date(date(2026, 8, 30), Language.EN) == "Sunday 30 Aug"
    assert format_days({0, 1, 2, 3, 5}, Language.EN) == "Monday–Thursday, Saturday"


@pytest.mark.parametrize(
    ("ahead", "said"),
    [
        (timedelta(hours=3, minutes=18), "at 13:00"),
        (timedelta(hours=23, minutes=18), "tomorrow at 09:00"),
        (timedelta(days=2, minutes=-42), "on Wednesday 25 Nov at 09:00"),
        (timedelta(days=42, minutes=-42), "on Monday, 4 January 2027 at 09:00"),
    ],
)
def test_a_coming_moment_in_english(ahead: timedelta, said: str) -> None:
    assert format_when(NOW + ahead, NOW, WIB, Language.EN) == said


@pytest.mark.parametrize(
    ("length", "said"),
    [
        (timedelta(seconds=59), "less than 1 minute"),
        (timedelta(minutes=1), "1 minute"),
        (timedelta(hours=1, minutes=2), "1 hour 2 minutes"),
        (timedelta(days=2, hours=3), "2 days 3 hours"),
    ],
)
def test_durations_in_english(length: timedelta, said: str) -> None:
    assert format_duration(length, Language.EN) == said
