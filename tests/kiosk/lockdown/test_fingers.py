"""One finger at a time, and no swipe from the edge."""

from kiosk.lockdown.fingers import NOTHING, Finger, OneFinger, Phase, Touch

SIZE = (1080.0, 1920.0)
TAKEN_BACK = Touch(is_taken_back=True)


def down(number: int, x: float = 500, y: float = 900) -> Finger:
    return Finger(number, Phase.PRESSED, x, y)


def held(number: int, x: float = 500, y: float = 900) -> Finger:
    return Finger(number, Phase.HELD, x, y)


def up(number: int, x: float = 500, y: float = 900) -> Finger:
    return Finger(number, Phase.RELEASED, x, y)


def test_only_the_first_finger_counts_until_it_is_lifted() -> None:
    rule = OneFinger()
    assert rule.judge([down(1)], SIZE) == Touch(1)
    assert rule.judge([held(1), down(2)], SIZE) == Touch(1)
    assert rule.judge([held(1), up(2)], SIZE) == Touch(1)
    assert rule.judge([up(1)], SIZE) == Touch(1)
    assert rule.judge([down(3)], SIZE) == Touch(3)


def test_a_palm_that_stays_is_ignored_and_the_next_finger_counts() -> None:
    rule = OneFinger()
    rule.judge([down(1)], SIZE)
    rule.judge([held(1), down(2)], SIZE)
    assert rule.judge([up(1), held(2)], SIZE) == Touch(1)
    assert rule.judge([held(2)], SIZE) == NOTHING
    assert rule.judge([held(2), down(3)], SIZE) == Touch(3)
    assert rule.judge([held(2), up(3)], SIZE) == Touch(3)


def test_two_fingers_put_down_at_once_are_one() -> None:
    rule = OneFinger()
    assert rule.judge([down(1), down(2)], SIZE) == Touch(1)


def test_a_swipe_from_any_edge_is_taken_back() -> None:
    swipes = (
        (down(1, 3, 900), held(1, 200, 900)),
        (down(1, 1_078, 900), held(1, 800, 900)),
        (down(1, 500, 2), held(1, 500, 300)),
        (down(1, 500, 1_919), held(1, 500, 1_500)),
    )
    for start, moved in swipes:
        rule = OneFinger()
        assert rule.judge([start], SIZE) == Touch(1)
        assert rule.judge([moved], SIZE) == TAKEN_BACK
        assert rule.judge([held(1, 540, 960)], SIZE) == NOTHING
        assert rule.judge([up(1, 540, 960)], SIZE) == NOTHING
        assert rule.judge([down(1)], SIZE) == Touch(1), "the next touch counts again"


def test_a_tap_at_the_edge_and_a_scroll_along_it_are_no_swipes() -> None:
    rule = OneFinger()
    rule.judge([down(1, 3, 900)], SIZE)
    assert rule.judge([held(1, 20, 400)], SIZE) == Touch(1)
    assert rule.judge([up(1, 20, 400)], SIZE) == Touch(1)


def test_a_touch_the_system_takes_back_leaves_no_finger_behind() -> None:
    rule = OneFinger()
    rule.judge([down(1), down(2)], SIZE)
    rule.forget()
    assert rule.judge([down(2)], SIZE) == Touch(2)
