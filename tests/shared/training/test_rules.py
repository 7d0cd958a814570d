"""The rules of training at their edges."""

from datetime import datetime, timedelta

import pytest

from shared.errors import UserError
from shared.training import QUESTIONS, evaluation, rules
from shared.training.session_form import problems
from shared.training.views import ParticipantState, SessionState, Standing, TrainingMode
from tests.shared.training.support import class_form, scores
from tests.support.offices import WIB, at

STARTS, ENDS = at(9, day=24), at(11, day=24)
SECOND = timedelta(seconds=1)
REGISTERED, WAITING = ParticipantState.REGISTERED, ParticipantState.WAITING


def times(
    mode: TrainingMode = TrainingMode.REGULAR, state: SessionState = SessionState.PLANNED
) -> rules.Times:
    return rules.Times(mode, state, STARTS, ENDS)


@pytest.mark.parametrize(
    ("mode", "now", "is_open"),
    [
        (TrainingMode.REGULAR, STARTS - SECOND, True),
        (TrainingMode.REGULAR, STARTS, False),
        (TrainingMode.ON_LETTER, STARTS, False),
        (TrainingMode.WALK_IN, STARTS, True),
        (TrainingMode.WALK_IN, ENDS - SECOND, True),
        (TrainingMode.WALK_IN, ENDS, False),
    ],
)
def test_a_kiosk_registers_until_the_class_begins_and_for_walk_ins_until_it_ends(
    mode: TrainingMode, now: datetime, is_open: bool
) -> None:
    assert rules.is_open_to_visitors(times(mode), now) is is_open
    assert not rules.is_open_to_visitors(times(mode, SessionState.CANCELLED), now)


@pytest.mark.parametrize(
    ("now", "standing"),
    [
        (at(23, 59, 59, day=23), Standing.TOO_EARLY),
        (at(0, day=24), Standing.ARRIVING),
        (at(23, 59, 59, day=24), Standing.ARRIVING),
        (at(0, day=25), Standing.OVER),
    ],
)
def test_presence_is_noted_on_the_day_of_the_class_in_the_office(
    now: datetime, standing: Standing
) -> None:
    assert rules.standing(times(), REGISTERED, False, False, now, WIB) is standing


@pytest.mark.parametrize(
    ("now", "standing"),
    [
        (STARTS - SECOND, Standing.PRESENT),
        (STARTS, Standing.TO_EVALUATE),
        (ENDS + rules.EVALUATED_WITHIN, Standing.TO_EVALUATE),
        (ENDS + rules.EVALUATED_WITHIN + SECOND, Standing.OVER),
    ],
)
def test_the_form_comes_once_the_class_has_begun_and_for_two_weeks(
    now: datetime, standing: Standing
) -> None:
    for state in (SessionState.PLANNED, SessionState.HELD):
        present = times(state=state)
        assert rules.standing(present, REGISTERED, True, False, now, WIB) is standing
        assert rules.standing(present, REGISTERED, True, True, now, WIB) is Standing.EVALUATED


def test_who_waits_is_told_so_and_a_cancelled_class_is_cancelled_for_all() -> None:
    assert rules.standing(times(), WAITING, False, False, at(8, day=24), WIB) is Standing.WAITING
    off = times(state=SessionState.CANCELLED)
    for state in ParticipantState:
        assert rules.standing(off, state, False, False, STARTS, WIB) is Standing.CANCELLED


@pytest.mark.parametrize(
    ("now", "free", "standing"),
    [
        (STARTS - SECOND, 1, Standing.WAITING),
        (STARTS, 1, Standing.ARRIVING),
        (STARTS, 0, Standing.WAITING),
        (ENDS - SECOND, 1, Standing.ARRIVING),
        (ENDS, 1, Standing.OVER),
        (ENDS, 0, Standing.OVER),
    ],
)
def test_who_waits_may_take_a_free_seat_while_the_class_runs(
    now: datetime, free: int, standing: Standing
) -> None:
    assert rules.standing(times(), WAITING, False, False, now, WIB, free) is standing


@pytest.mark.parametrize(
    ("now", "seated", "waiting", "free"),
    [
        (STARTS - SECOND, 2, 0, 1),
        (STARTS - SECOND, 2, 1, 0),
        (STARTS, 2, 1, 1),
        (STARTS, 3, 1, 0),
        (STARTS, 4, 0, 0),
    ],
)
def test_a_free_seat_is_the_waiting_lists_until_the_class_begins(
    now: datetime, seated: int, waiting: int, free: int
) -> None:
    assert rules.free_seats(times(), 3, seated, waiting, now) == free


@pytest.mark.parametrize(
    ("capacity", "seated", "waiting", "moved"),
    [(2, 2, 3, 0), (2, 1, 3, 1), (5, 1, 3, 3), (2, 3, 1, 0), (2, 0, 0, 0)],
)
def test_as_many_move_up_as_seats_are_free(
    capacity: int, seated: int, waiting: int, moved: int
) -> None:
    assert rules.moved_up(capacity, seated, waiting) == moved


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"title": ""}, "title"),
        ({"letter": ""}, "letter"),
        ({"capacity": 0}, "capacity"),
        ({"capacity": 501}, "capacity"),
        ({"length": timedelta()}, "length"),
        ({"length": timedelta(hours=10, minutes=1)}, "length"),
        ({"link": "ftp://x"}, "link"),
        ({"trainers": ("x" * 121,)}, "trainers"),
    ],
)
def test_what_is_wrong_with_a_session_is_told_at_its_field(
    changes: dict[str, object], field: str
) -> None:
    assert [each.field for each in problems(class_form(**changes))] == [field]  # type: ignore[arg-type]


def test_only_a_class_on_a_letter_needs_one() -> None:
    for mode in (TrainingMode.WALK_IN, TrainingMode.REGULAR):
        assert problems(class_form(mode=mode, letter="")) == ()


@pytest.mark.parametrize(
    "given",
    [
        {},
        {QUESTIONS[0].name: 4},
        scores(0),
        scores(5),
        scores(4, unknown=4),
    ],
)
def test_a_form_is_whole_or_refused(given: dict[str, int]) -> None:
    with pytest.raises(UserError, match=r"training\.evaluation_incomplete"):
        evaluation.checked(given)


def test_means_are_rounded_half_up_to_two_decimals() -> None:
    assert str(evaluation.mean([1, 2, 2])) == "1.67"
    assert str(evaluation.mean([3] * 199 + [4])) == "3.01"  # 3.005
    assert evaluation.mean([]) is None
