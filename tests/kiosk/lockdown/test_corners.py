"""The hidden gesture: four taps in the top corners, in order and in time."""

import pytest

from kiosk.lockdown.corners import Corner, CornerGesture, corner_at

LEFT, RIGHT, ELSEWHERE = Corner.LEFT, Corner.RIGHT, Corner.NONE


def opens(*taps: Corner, each: int = 600) -> bool:
    """Whether the last of some taps, and no earlier one, completes the gesture."""
    gesture = CornerGesture()
    made = [gesture.is_made_by(tap, at * each) for at, tap in enumerate(taps)]
    assert not any(made[:-1])
    return made[-1]


def test_left_right_left_right_opens() -> None:
    assert opens(LEFT, RIGHT, LEFT, RIGHT)


@pytest.mark.parametrize(
    "taps",
    [
        (LEFT, RIGHT, LEFT),
        (RIGHT, LEFT, RIGHT, LEFT),
        (LEFT, LEFT, RIGHT, RIGHT),
        (LEFT, RIGHT, ELSEWHERE, LEFT, RIGHT),
        (LEFT,) * 12,
    ],
)
def test_nothing_else_does(taps: tuple[Corner, ...]) -> None:
    assert not opens(*taps)


def test_a_false_start_does_not_spoil_the_gesture() -> None:
    assert opens(RIGHT, LEFT, LEFT, RIGHT, LEFT, RIGHT)
    assert opens(ELSEWHERE, LEFT, RIGHT, LEFT, RIGHT)


def test_taps_of_two_visitors_are_no_gesture() -> None:
    assert not opens(LEFT, RIGHT, LEFT, RIGHT, each=2_000)


@pytest.mark.parametrize(("width", "height"), [(1080, 1920), (1920, 1080), (1280, 800)])
def test_corners_are_where_a_thumb_finds_them_and_nowhere_else(width: int, height: int) -> None:
    assert corner_at(0, 0, width, height) is LEFT
    assert corner_at(90, 90, width, height) is LEFT
    assert corner_at(width - 1, 0, width, height) is RIGHT
    assert corner_at(width / 2, 10, width, height) is ELSEWHERE
    assert corner_at(10, height - 1, width, height) is ELSEWHERE
