"""Which call stands in the big panel, and when."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from kiosk.display.call_sequence import TOO_LATE, CallSequence
from shared.queueing.views import BoardCall
from tests.kiosk.display.samples import at, call

HOLD = 5.0
NOW = at(9, 40)


def listed(*calls: BoardCall) -> tuple[BoardCall, ...]:
    """Calls as a board lists them: newest first."""
    return tuple(sorted(calls, key=lambda each: -each.id))


def labels(calls: tuple[BoardCall, ...]) -> list[str]:
    return [each.label for each in calls]


def on_empty_board() -> CallSequence:
    sequence = CallSequence(HOLD)
    sequence.take((), 0.0, NOW)
    return sequence


def test_a_restarted_board_shows_the_latest_call_and_announces_nothing() -> None:
    sequence = CallSequence(HOLD)
    history = listed(call(1, "A-001"), call(2, "B-001"), call(3, "A-002"))

    assert sequence.take(history, 100.0, NOW) is None
    assert sequence.advance(200.0) is None
    assert sequence.current == history[0]
    assert labels(sequence.previous) == ["B-001", "A-001"]


def test_the_first_call_of_the_day_is_announced() -> None:
    assert on_empty_board().take((call(1, "A-001"),), 1.0, NOW) == call(1, "A-001")


def test_calls_of_one_second_are_shown_in_order_each_for_its_time() -> None:
    sequence = on_empty_board()
    calls = listed(call(1, "A-001"), call(2, "B-001"), call(3, "C-001"))

    assert sequence.take(calls, 10.0, NOW) == calls[2]
    assert sequence.previous == ()
    assert sequence.advance(14.999) is None
    assert sequence.advance(15.0) == calls[1]
    assert labels(sequence.previous) == ["A-001"]
    assert sequence.advance(20.0) == calls[0]
    assert sequence.advance(30.0) is None
    assert labels(sequence.previous) == ["B-001", "A-001"]


def test_a_call_that_had_its_time_gives_way_at_once() -> None:
    sequence = on_empty_board()
    first, second = call(1, "A-001"), call(2, "A-002")
    sequence.take((first,), 0.0, NOW)

    assert sequence.take(listed(first, second), 60.0, NOW) == second


def test_calling_a_ticket_again_announces_it_again() -> None:
    sequence = on_empty_board()
    sequence.take((call(1, "A-001"),), 0.0, NOW)

    assert sequence.take((call(2, "A-001"),), 20.0, NOW) == call(2, "A-001")
    assert sequence.previous == ()


def test_a_recall_within_its_own_time_is_announced_when_that_is_over() -> None:
    sequence = on_empty_board()
    sequence.take((call(1, "A-001", "Loket 1"),), 0.0, NOW)

    assert sequence.take((call(2, "A-001", "Loket 2"),), 1.0, NOW) is None
    assert sequence.current == call(1, "A-001", "Loket 1")
    assert sequence.advance(HOLD) == call(2, "A-001", "Loket 2")


def test_a_waiting_call_made_anew_is_shown_once_with_its_new_place() -> None:
    sequence = on_empty_board()
    first = call(1, "A-001")
    sequence.take(listed(first, call(2, "B-001", "Loket 1")), 0.0, NOW)
    sequence.take(listed(first, call(3, "B-001", "Loket 2")), 1.0, NOW)

    assert sequence.advance(HOLD) == call(3, "B-001", "Loket 2")
    assert sequence.advance(2 * HOLD) is None


def test_a_call_taken_back_leaves_the_panel_and_the_line() -> None:
    sequence = on_empty_board()
    first, second, third = call(1, "A-001"), call(2, "A-002"), call(3, "A-003")
    sequence.take((first,), 0.0, NOW)
    sequence.take(listed(first, second, third), 10.0, NOW)

    assert sequence.take((first,), 11.0, NOW) is None
    assert sequence.current == first
    assert sequence.advance(100.0) is None


def test_a_repeated_call_taken_back_is_not_announced_though_an_earlier_one_stands() -> None:
    sequence = on_empty_board()
    first, other, again = call(1, "A-001"), call(2, "B-001"), call(3, "A-001")
    sequence.take((first,), 0.0, NOW)
    sequence.take(listed(other, again), 10.0, NOW)
    sequence.take(listed(first, other), 11.0, NOW)

    assert sequence.advance(100.0) is None


def test_calls_that_no_longer_fit_the_list_are_still_shown() -> None:
    sequence = on_empty_board()
    calls = [call(n, f"A-{n:03}") for n in range(1, 11)]
    sequence.take(listed(*calls[:5]), 0.0, NOW)
    sequence.take(listed(*calls[5:]), 0.2, NOW)

    shown = [sequence.current, *(sequence.advance(n * HOLD) for n in range(1, 10))]
    assert shown == calls


def test_the_next_call_waits_until_the_one_before_was_said() -> None:
    sequence = on_empty_board()
    first, second = call(1, "A-001"), call(2, "A-002")
    sequence.take(listed(first, second), 0.0, NOW)

    assert sequence.has_waiting
    assert sequence.advance(HOLD, is_spoken=True) is None
    assert sequence.advance(2 * HOLD, is_spoken=False) == second
    assert not sequence.has_waiting


def test_calls_of_which_the_board_hears_too_late_are_shown_but_not_announced() -> None:
    sequence = on_empty_board()
    old = call(1, "A-001", made_at=NOW - TOO_LATE)
    recent = call(2, "A-002", made_at=NOW - TOO_LATE / 2)
    healed = TOO_LATE.total_seconds()

    assert sequence.take(listed(old, recent), healed, NOW) == recent
    assert labels(sequence.previous) == ["A-001"]
    assert sequence.advance(healed + 100) is None


def test_a_counter_whose_clock_is_slow_is_heard_all_the_same() -> None:
    sequence = on_empty_board()
    slow = call(1, "A-001", made_at=NOW - 2 * TOO_LATE)

    assert sequence.take((slow,), 10.0, NOW) == slow


def test_a_new_day_clears_the_panel() -> None:
    sequence = on_empty_board()
    sequence.take((call(1, "A-001"),), 0.0, NOW)
    sequence.take((), 60_000.0, NOW)

    assert sequence.current is None
    assert sequence.previous == ()


def test_what_became_of_the_call_is_kept_up_to_date() -> None:
    sequence = on_empty_board()
    sequence.take((call(1, "A-001"),), 0.0, NOW)
    sequence.take((call(1, "A-001", serving=False),), 60.0, NOW)

    assert sequence.current == call(1, "A-001", serving=False)


@given(st.lists(st.integers(0, 3), min_size=1, max_size=12), st.integers(2, 12))
def test_however_calls_come_each_is_announced_once_in_order_and_has_its_time(
    bursts: list[int], list_length: int
) -> None:
    """A reading every second; each time some new tickets have been called."""
    sequence = on_empty_board()
    made: list[BoardCall] = []
    announced: list[tuple[float, BoardCall]] = []
    for second, count in enumerate([*bursts, *[0] * int(HOLD * sum(bursts))]):
        made += [call(len(made) + n, f"A-{len(made) + n:03}") for n in range(1, count + 1)]
        said = sequence.take(listed(*made)[: max(list_length, count)], float(second), NOW)
        if said is not None:
            announced.append((float(second), said))

    assert [each for _, each in announced] == made
    moments = [moment for moment, _ in announced]
    assert all(later - sooner >= HOLD for sooner, later in pairwise(moments))
