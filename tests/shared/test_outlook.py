"""What a visitor is told of the wait before taking a number: honest, and in time or not."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from shared.catalogue import load
from shared.opening_hours import Opening, State
from shared.queueing.outlook import LineNow, OpenCounter, Outlook, outlook
from shared.queueing.prospects import ASSUMED, ENOUGH, pace_of
from tests.support.offices import at

MINUTE = timedelta(minutes=1)
NINE, NOON = at(9), at(12)
LINES = {"1a": "A", "1b": "B", "1c": "C"}
PACE = {"1a": 10 * MINUTE, "1b": 20 * MINUTE, "1c": 15 * MINUTE}
VERIFIER = OpenCounter(frozenset({"1a", "1b"}))
EVERYTHING = OpenCounter(frozenset(LINES))


def line(waiting: Sequence[str] = (), counters: Sequence[OpenCounter] = (VERIFIER,)) -> LineNow:
    return LineNow(tuple(waiting), tuple(counters), PACE, LINES)


def opening(now: datetime, until: datetime | None, state: State = State.OPEN) -> Opening:
    return Opening(state, "1a", now, "", until, None, None)


def told(
    waiting: Sequence[str] = (),
    counters: Sequence[OpenCounter] = (VERIFIER,),
    now: datetime = NINE,
    until: datetime | None = NOON,
    following: State | None = State.BREAK,
) -> Outlook:
    return outlook("1a", line(waiting, counters), opening(now, until), following)


def minutes(found: Outlook) -> tuple[int, int]:
    return found.shortest // MINUTE, found.longest // MINUTE


def busy(service: str = "1a") -> OpenCounter:
    return replace(VERIFIER, serving=service)


@pytest.mark.parametrize(
    ("waiting", "counters", "range_"),
    [
        ([], [VERIFIER], (0, 0)),
        ([], [busy()], (0, 10)),
        ([], [busy("1b")], (0, 20)),
        ([], [busy(), VERIFIER], (0, 0)),
        (["1a"], [VERIFIER], (10, 10)),
        (["1a", "1a", "1a"], [busy()], (30, 40)),
        (["1a", "1a", "1a", "1a"], [busy(), busy()], (20, 30)),
        (["1b"], [VERIFIER], (20, 20)),  # the other line of the same counter goes before, too
        (["1c"], [VERIFIER], (0, 0)),  # nobody here calls that line
        (["1c", "1c"], [VERIFIER, EVERYTHING], (0, 0)),
        (["1c", "1a"], [VERIFIER, EVERYTHING], (10, 10)),
    ],
)
def test_the_wait_follows_from_line_pace_and_counters(
    waiting: list[str], counters: list[OpenCounter], range_: tuple[int, int]
) -> None:
    assert minutes(told(waiting, counters)) == range_


def test_only_ones_own_line_is_counted_ahead() -> None:
    assert told(["1a", "1b", "1a", "1c"]).ahead == 2


@pytest.mark.parametrize("counters", [[], [OpenCounter(frozenset({"1c"}))]])
def test_with_no_counter_open_the_range_is_that_of_one_that_opens(
    counters: list[OpenCounter],
) -> None:
    found = told(["1a", "1b", "1a"], counters)
    assert (found.counters_open, minutes(found)) == (0, (20, 20))


def test_counters_that_call_other_services_are_not_counted_as_open() -> None:
    assert told([], [VERIFIER, EVERYTHING, OpenCounter(frozenset({"1c"}))]).counters_open == 2


def test_waits_are_told_in_steps_of_five_minutes() -> None:
    pace = {**PACE, "1a": 12 * MINUTE + timedelta(seconds=30)}
    found = outlook("1a", replace(line(["1a"]), pace=pace), opening(at(9), None), None)
    assert minutes(found) == (10, 15)


@pytest.mark.parametrize(
    ("now", "until", "following", "limit_is_break", "in_time"),
    [
        (at(11, 49, 59), at(12), State.BREAK, True, True),
        (at(11, 50), at(12), State.BREAK, True, False),  # the turn would come at twelve sharp
        (at(11, 55), at(12), State.BREAK, True, False),
        (at(13, 49, 59), at(14), State.AFTER_CLOSING, False, True),
        (at(13, 50), at(14), State.AFTER_CLOSING, False, False),
        (at(13, 50), None, None, False, True),
    ],
)
def test_whether_the_turn_comes_before_the_break_or_closing(
    now: datetime,
    until: datetime | None,
    following: State | None,
    limit_is_break: bool,
    in_time: bool,
) -> None:
    found = told(["1a"], now=now, until=until, following=following)
    assert (found.limit, found.limit_is_break, found.probably_in_time) == (
        until, limit_is_break, in_time,
    )  # fmt: skip


def test_the_middle_of_both_cases_decides() -> None:
    assert told(["1a"], [busy()], now=at(11, 44, 59)).probably_in_time  # 10 to 20 minutes
    assert not told(["1a"], [busy()], now=at(11, 45)).probably_in_time


def test_in_a_break_the_wait_begins_after_it_and_nothing_limits_it_yet() -> None:
    pause = opening(at(12, 30), at(13), State.BREAK)
    found = outlook("1a", line(["1a"]), pause, State.OPEN)
    assert minutes(found) == (40, 40)
    assert (found.limit, found.probably_in_time) == (None, True)


SERVICES = st.sampled_from(sorted(LINES))
COUNTERS = st.lists(
    st.builds(OpenCounter, st.frozensets(SERVICES, min_size=1), st.none() | SERVICES), max_size=4
)


@given(st.lists(SERVICES, max_size=12), COUNTERS, SERVICES)
@example(
    ["1c", "1b"],
    [OpenCounter(frozenset({"1b", "1c"})), OpenCounter(frozenset({"1a", "1b"}), "1c")],
    "1a",
)
def test_one_more_ahead_never_shortens_the_wait(
    waiting: list[str], counters: list[OpenCounter], one_more: str
) -> None:
    before, after = told(waiting, counters), told([*waiting, one_more], counters)
    assert timedelta() <= before.shortest <= before.longest
    assert before.shortest <= after.shortest
    assert before.longest <= after.longest


@given(st.lists(SERVICES, max_size=12), st.integers(1, 4))
def test_a_further_counter_never_lengthens_it(waiting: list[str], counters: int) -> None:
    with_fewer = told(waiting, [EVERYTHING] * counters)
    with_more = told(waiting, [EVERYTHING] * (counters + 1))
    assert with_more.longest <= with_fewer.longest
    assert with_more.shortest <= with_fewer.shortest


@pytest.mark.parametrize(
    ("code", "lengths", "pace"),
    [
        ("1a", [], 15),  # the standard's target
        ("1a", [4] * (ENOUGH - 1), 15),
        ("1a", [2, 3, 4, 50, 60], 4),  # the median, not the mean
        ("1a", [4, 6] * 3, 5),
        ("2d", [], 30),
        ("1c", [], ASSUMED // MINUTE),  # 1 x 24 jam is no time at a counter
        ("1f", [], ASSUMED // MINUTE),  # no target at all
        ("1c", [20] * ENOUGH, 20),
    ],
)
def test_the_pace_is_the_recent_median_and_the_target_until_there_is_one(
    code: str, lengths: list[int], pace: int
) -> None:
    found = pace_of(load().service(code), [length * MINUTE for length in lengths])
    assert found == pace * MINUTE
