"""The clock gives UTC, and the service day is the office's date on any machine."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from shared.clock import OFFICE_ZONE, SettableClock, SimulatedClock, SystemClock, service_day

MONDAY_NINE = datetime(2026, 11, 23, 9, 0, tzinfo=OFFICE_ZONE)


def test_system_clock_is_the_machines_time_in_utc() -> None:
    before = datetime.now(UTC)
    now = SystemClock().now()
    assert before <= now <= datetime.now(UTC)
    assert now.utcoffset() == timedelta(0)
    assert not SystemClock().simulated


def test_simulated_clock_runs_on_from_its_start() -> None:
    begun_at = datetime.now(UTC) - timedelta(hours=2)
    clock = SimulatedClock(starts_at=MONDAY_NINE, begun_at=begun_at)
    elapsed = clock.now() - MONDAY_NINE
    assert timedelta(hours=2) <= elapsed < timedelta(hours=2, minutes=5)
    assert clock.now().utcoffset() == timedelta(0)
    assert clock.simulated


def test_settable_clock_stands_still_until_moved() -> None:
    clock = SettableClock(MONDAY_NINE)
    assert clock.now() == MONDAY_NINE
    assert clock.now().utcoffset() == timedelta(0)
    clock.advance(timedelta(minutes=3))
    assert clock.now() == MONDAY_NINE + timedelta(minutes=3)
    clock.set(MONDAY_NINE)
    assert clock.now() == MONDAY_NINE
    assert clock.simulated


@pytest.mark.parametrize(
    ("utc", "day"),
    [
        (datetime(2026, 12, 31, 16, 59, 59, 999_999, tzinfo=UTC), date(2026, 12, 31)),
        (datetime(2026, 12, 31, 17, 0, 0, tzinfo=UTC), date(2027, 1, 1)),
    ],
)
def test_service_day_turns_at_midnight_of_the_office(utc: datetime, day: date) -> None:
    assert service_day(utc, OFFICE_ZONE) == day
    assert service_day(utc.astimezone(ZoneInfo("America/New_York")), OFFICE_ZONE) == day


def test_naive_moments_are_refused() -> None:
    naive = datetime(2026, 11, 23, 9, 0)  # noqa: DTZ001
    with pytest.raises(ValueError, match="time zone"):
        service_day(naive, OFFICE_ZONE)
    with pytest.raises(ValueError, match="time zone"):
        SettableClock(naive)
    with pytest.raises(ValueError, match="time zone"):
        SimulatedClock(naive, datetime.now(UTC))
