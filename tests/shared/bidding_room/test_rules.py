"""The room's rules at their edges."""

from dataclasses import dataclass
from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.bidding_room.rules import by_idleness, has_lapsed, phone_tail, waiting_range
from shared.bidding_room.views import Range
from tests.support.offices import at

MINUTE = timedelta(minutes=1)
HOUR = timedelta(hours=1)


@dataclass
class Free:
    """A free computer."""

    number: int
    idle_since: datetime | None


def test_the_computer_idle_longest_is_given_and_one_never_used_before_all() -> None:
    free = [Free(1, at(10)), Free(2, at(9)), Free(3, None), Free(4, at(9)), Free(5, None)]
    assert [each.number for each in by_idleness(free)] == [3, 5, 2, 4, 1]


def test_a_computer_is_kept_up_to_the_very_moment() -> None:
    assert not has_lapsed(at(10, 5), at(10, 4, 59))
    assert has_lapsed(at(10, 5), at(10, 5))


@pytest.mark.parametrize(
    ("phone", "tail"),
    [
        ("081234567890", "7890"),
        ("+62 812-3456-78 90", "7890"),
        ("7890", "7890"),
        ("890", ""),
        ("", ""),
        ("0812 tanya", ""),
        ("0812٣٤٥٦", ""),
    ],
)
def test_only_four_digits_are_a_tail(phone: str, tail: str) -> None:
    assert phone_tail(phone) == tail


def test_nobody_can_say_how_long_after_two_stays() -> None:
    assert waiting_range([HOUR], [HOUR, HOUR], 0) is None
    assert waiting_range([], [HOUR] * 9, 0) is None


def test_the_first_in_line_waits_for_the_one_who_came_first() -> None:
    used_for = [10 * MINUTE, 40 * MINUTE]
    assert waiting_range(used_for, [HOUR] * 4, 0) == Range(20 * MINUTE, 20 * MINUTE)
    assert waiting_range(used_for, [HOUR] * 4, 1) == Range(50 * MINUTE, 50 * MINUTE)
    assert waiting_range(used_for, [HOUR] * 4, 2) == Range(80 * MINUTE, 80 * MINUTE)


def test_the_range_covers_the_middle_half_of_the_stays_in_steps_of_five_minutes() -> None:
    recent = [5 * MINUTE, 32 * MINUTE, 58 * MINUTE, 5 * HOUR]
    assert waiting_range([0 * MINUTE], recent, 0) == Range(30 * MINUTE, 60 * MINUTE)


def test_whoever_stays_longer_than_most_may_rise_at_once_or_stay_a_while() -> None:
    assert waiting_range([3 * HOUR], [HOUR] * 5, 0) == Range(0 * MINUTE, 30 * MINUTE)


lengths = st.lists(st.integers(1, 600).map(lambda n: n * MINUTE), min_size=3, max_size=20)
used = st.lists(st.integers(0, 600).map(lambda n: n * MINUTE), min_size=1, max_size=20)


@given(used, lengths, st.integers(0, 30))
def test_more_people_ahead_never_shorten_the_wait(
    used_for: list[timedelta], recent: list[timedelta], ahead: int
) -> None:
    here, behind = (waiting_range(used_for, recent, n) for n in (ahead, ahead + 1))
    assert here is not None
    assert behind is not None
    assert timedelta(0) <= here.shortest <= here.longest
    assert here.shortest <= behind.shortest
    assert here.longest <= behind.longest
