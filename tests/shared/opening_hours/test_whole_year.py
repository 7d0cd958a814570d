"""Every edge of a year, to the second, against an independent painting of every minute."""

from datetime import date, timedelta

import pytest

from shared.catalogue import ServiceWindow
from shared.opening_hours import Calendar, Closure, State, opening
from shared.opening_hours.timetable import Timetable
from tests.shared.opening_hours.enumeration import PaintedService, Stretch, stretches
from tests.shared.opening_hours.samples import (
    DAYS_OFF,
    RAMADAN_2026,
    STRAIGHT_THROUGH,
    UNTIL_DONE,
    WIB,
    WITH_BREAKS,
    calendar,
    wib,
)

FIRST, DAYS = date(2025, 12, 29), 380
SECOND = timedelta(seconds=1)

RAMADAN_DAYS = [date(2026, 2, 18) + timedelta(days=n) for n in range(28)]
OFF = set(DAYS_OFF)
CLOSED = [
    ("2026-04-14 10:15", "2026-04-14 11:45"),
    ("2026-04-15 11:00", "2026-04-15 12:20"),
    ("2026-07-10 13:00", "2026-07-14 09:30"),
    ("2026-09-01 00:00", "2026-09-02 00:00"),
    ("2026-12-31 08:00", "2027-01-02 00:00"),
]
CLOSURES = [Closure(wib(start), wib(end), "Pemeliharaan") for start, end in CLOSED]
FOR_ANOTHER = Closure(wib("2026-06-01"), wib("2026-07-01"), "Pindah ruang", frozenset({"9z"}))

PLAIN = calendar()
CHANGED = calendar(*CLOSURES, FOR_ANOTHER, RAMADAN_2026)

LUNCH = {0: "12:00-13:00", 1: "12:00-13:00", 2: "12:00-13:00", 3: "12:00-13:00", 4: "11:30-13:00"}
RAMADAN_HOURS = dict.fromkeys(RAMADAN_DAYS, "06:30-14:00")
RAMADAN_BREAKS = {
    day: "11:30-12:30" if day.weekday() == 4 else "12:00-12:30" for day in RAMADAN_DAYS
}
CASES = {
    "with breaks": (
        WITH_BREAKS,
        PLAIN,
        PaintedService(dict.fromkeys(range(5), "09:00-14:00"), LUNCH, OFF),
    ),
    "until done": (
        UNTIL_DONE,
        PLAIN,
        PaintedService(dict.fromkeys(range(4), "09:00-16:00"), {}, OFF),
    ),
    "straight through": (
        STRAIGHT_THROUGH,
        PLAIN,
        PaintedService(dict.fromkeys(range(5), "09:00-14:00"), {}, OFF),
    ),
    "with breaks, changed": (
        WITH_BREAKS,
        CHANGED,
        PaintedService(
            dict.fromkeys(range(5), "09:00-14:00"),
            LUNCH,
            OFF,
            RAMADAN_HOURS,
            RAMADAN_BREAKS,
            CLOSED,
        ),
    ),
    "until done, changed": (
        UNTIL_DONE,
        CHANGED,
        PaintedService(dict.fromkeys(range(4), "09:00-16:00"), {}, OFF, RAMADAN_HOURS, {}, CLOSED),
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_one_second_to_either_side_of_every_edge(case: str) -> None:
    window, days, painted = CASES[case]
    year = list(stretches(painted.paint(FIRST, DAYS), FIRST, WIB))
    assert len(year) > 600
    for stretch in year:
        _check(window, days, stretch)


@pytest.mark.parametrize("case", ["with breaks, changed", "until done, changed"])
def test_every_minute_of_the_year(case: str) -> None:
    window, days, painted = CASES[case]
    timetable = Timetable(window, days, "1a")
    moment = wib(FIRST.isoformat())
    for state in painted.paint(FIRST, DAYS):
        assert timetable.condition_at(moment).state is state, moment
        moment += timedelta(minutes=1)


def _check(window: ServiceWindow, days: Calendar, stretch: Stretch) -> None:
    last_second = stretch.ends - SECOND
    for moment in (stretch.starts, stretch.starts + SECOND, last_second):
        answer = opening(window, days, "1a", moment)
        assert answer.state is stretch.state, moment
        assert answer.until == stretch.ends, moment
        assert answer.next_open == stretch.next_open, moment
        assert answer.at == moment
    assert opening(window, days, "1a", stretch.ends).state is not stretch.state


def test_the_painting_holds_what_the_decree_says() -> None:
    """A painting that forgot a state would prove nothing."""
    _, _, painted = CASES["with breaks, changed"]
    assert set(painted.paint(FIRST, DAYS)) == set(State)
