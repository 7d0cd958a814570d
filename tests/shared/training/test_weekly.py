"""When the weekly training takes place next (D14)."""

from datetime import datetime, time

import pytest

from shared.training.weekly import next_regular_session
from tests.support.offices import WIB, at

TUESDAY = 1


def after(now: datetime, *closed: datetime) -> datetime | None:
    return next_regular_session(now, TUESDAY, time(9), WIB, lambda moment: moment not in closed)


@pytest.mark.parametrize(
    ("now", "session"),
    [
        (at(9), at(9, day=24)),  # a Monday
        (at(8, 59, 59, day=24), at(9, day=24)),
        (at(9, day=24), datetime(2026, 12, 1, 9, 0, tzinfo=WIB)),  # it has begun
        (at(10, day=27), datetime(2026, 12, 1, 9, 0, tzinfo=WIB)),
    ],
)
def test_the_next_session_is_still_to_come(now: datetime, session: datetime) -> None:
    assert after(now) == session


def test_a_week_in_which_it_is_closed_passes() -> None:
    assert after(at(9), at(9, day=24)) == datetime(2026, 12, 1, 9, 0, tzinfo=WIB)


def test_none_is_promised_when_it_never_opens() -> None:
    assert next_regular_session(at(9), TUESDAY, time(9), WIB, lambda _moment: False) is None
