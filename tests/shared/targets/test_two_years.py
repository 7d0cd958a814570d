"""Target clocks over two years against service time that is painted and counted.

Second by second around every edge, minute by minute after random moments; holidays, cuti bersama,
closures and the hours of Ramadan included.
"""

import random
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import cache

import pytest

from shared.catalogue import ServiceWindow, Target
from shared.opening_hours import Calendar, Closure, seeded_holidays
from shared.targets import ServiceTime, Stretch, TargetClock, elapsed, service_spans, target_clock
from tests.shared.opening_hours.enumeration import PaintedService
from tests.shared.opening_hours.samples import (
    OFFICE_CLOSES,
    RAMADAN_2026,
    STRAIGHT_THROUGH,
    UNTIL_DONE,
    WIB,
    WITH_BREAKS,
    wib,
)
from tests.shared.opening_hours.test_whole_year import LUNCH, RAMADAN_BREAKS, RAMADAN_HOURS
from tests.shared.targets.enumeration import Painted, PaintedDays, due_by_the_clock

FIRST, DAYS = date(2026, 1, 1), 730
MARGIN = 40
HOLIDAYS = seeded_holidays(range(2026, 2029))
OFF = set(HOLIDAYS)
CLOSED = [
    ("2026-04-14 10:15", "2026-04-14 11:45"),
    ("2026-07-10 13:00", "2026-07-14 09:30"),
    ("2026-11-23 09:00", "2026-11-23 09:07"),
    ("2027-02-01 00:00", "2027-02-02 00:00"),
    ("2027-08-19 13:52", "2027-08-19 13:53"),
    ("2027-12-30 08:00", "2028-01-03 00:00"),
]
CALENDAR = Calendar(
    zone=WIB,
    office_closes=OFFICE_CLOSES,
    holidays=HOLIDAYS,
    closures=tuple(Closure(wib(start), wib(end), "Pemeliharaan") for start, end in CLOSED),
    overlays=(RAMADAN_2026,),
)
WINDOWS: dict[str, tuple[ServiceWindow, dict[int, str], dict[int, str]]] = {
    "with breaks": (WITH_BREAKS, dict.fromkeys(range(5), "09:00-14:00"), LUNCH),
    "until done": (UNTIL_DONE, dict.fromkeys(range(4), "09:00-16:00"), {}),
    "straight through": (STRAIGHT_THROUGH, dict.fromkeys(range(5), "09:00-14:00"), {}),
}
HELP = ServiceTime(UNTIL_DONE, CALENDAR, "1c")
SECOND, MINUTE = timedelta(seconds=1), timedelta(minutes=1)
PROMISES = (10, 15, 30)
A_DAY, A_DAY_LONG = Target("", "", "", minutes=1440), timedelta(days=1)
FIRST_MIDNIGHT = datetime(FIRST.year, FIRST.month, FIRST.day, tzinfo=WIB)


@dataclass
class Case:
    time: ServiceTime
    painted: Painted

    def clock(self, minutes: int, ran: list[Stretch], now: datetime) -> TargetClock:
        target = Target("", "", "", minutes=minutes)
        return target_clock(target, self.time, ran, now)

    def edges(self) -> list[datetime]:
        """Every moment at which service begins or ends."""
        opens = self.painted.is_open
        return [
            self.painted.moment_of(minute * 60)
            for minute in range(1, DAYS * 24 * 60)
            if opens[minute] != opens[minute - 1]
        ]


@cache
def case(name: str) -> Case:
    window, hours, breaks = WINDOWS[name]
    breaks_of_ramadan = RAMADAN_BREAKS if breaks else {}
    service = PaintedService(hours, breaks, OFF, RAMADAN_HOURS, breaks_of_ramadan, CLOSED)
    return Case(
        ServiceTime(window, CALENDAR, "2a"),
        Painted(FIRST, WIB, service.paint(FIRST, DAYS + MARGIN)),
    )


def check_around(found: Case, edge: datetime, promises: tuple[int, ...] = PROMISES) -> None:
    """Clocks that begin or are read one second to either side of an edge, and at it."""
    near = [edge + n * SECOND for n in (-2, -1, 0, 1, 2)]
    for minutes in promises:
        begun = edge - minutes * MINUTE
        for moment in near:
            from_here = found.clock(minutes, [(moment, None)], moment)
            assert from_here.due_at == found.painted.first_second_with(moment, minutes * 60), moment
            assert from_here.ticks is found.painted.is_open[found.painted.second_of(moment) // 60]
            used = found.painted.open_seconds_one_by_one(begun, moment)
            until_here = found.clock(minutes, [(begun, None)], moment)
            assert until_here.elapsed == used * SECOND, moment
            assert until_here.late is (used > minutes * 60), moment


def random_moment(chance: random.Random) -> datetime:
    midnight = datetime(FIRST.year, FIRST.month, FIRST.day, tzinfo=WIB)
    return (midnight + chance.randrange(DAYS * 86400) * SECOND).astimezone(UTC)


def random_stretches(chance: random.Random) -> list[Stretch]:
    """A clock that ran and rested up to three times before it runs again."""
    at = random_moment(chance)
    ran: list[Stretch] = []
    for _ in range(chance.randrange(4)):
        ends = at + chance.randrange(4 * 3600) * SECOND
        ran.append((at, ends))
        at = ends + chance.randrange(3 * 86400) * SECOND
    return [*ran, (at, None)]


def check_random(found: Case, chance: random.Random, minutes: int) -> None:
    ran = random_stretches(chance)
    begun = ran[-1][0]
    now = begun + chance.randrange(2 * 86400) * SECOND
    painted = found.painted
    used = sum(painted.open_seconds(start, end or now) for start, end in ran)
    before = used - painted.open_seconds(begun, now)
    answer = found.clock(minutes, ran, now)
    assert answer.elapsed == used * SECOND, ran
    assert answer.left == (minutes * 60 - used) * SECOND, ran
    left = minutes * 60 - before
    rested = [(start, end) for start, end in ran if end]
    ahead = painted.first_second_with(begun, left)
    due = ahead if left >= 0 else painted.ran_out(rested, minutes * 60)
    assert answer.due_at == due, ran
    assert answer.late is (used > minutes * 60), ran


def check_every_minute(found: Case, begun: datetime, minutes: int) -> None:
    """A running clock read every minute until well after it is due."""
    due = found.painted.first_second_with(begun, minutes * 60)
    now = begun
    while now < due + 90 * MINUTE:
        answer = found.clock(minutes, [(begun, None)], now)
        used = found.painted.open_seconds(begun, now)
        assert (answer.elapsed, answer.due_at) == (used * SECOND, due), now
        assert answer.late is (used > minutes * 60), now
        now += MINUTE


def check_day(start: datetime) -> None:
    """A promise of a day, begun at a moment of the office's clock."""
    due = due_by_the_clock(start, 1440, WIB, OFF)
    for now, late in ((start, False), (due, False), (due + SECOND, True)):
        answer = target_clock(A_DAY, HELP, [(start, None)], now)
        assert (answer.due_at, answer.late) == (due, late), start
        assert answer.elapsed + (answer.left or timedelta(0)) == A_DAY_LONG, start
    assert target_clock(A_DAY, HELP, [(start, None)], due).left == timedelta(0), start


def paused_days(chance: random.Random) -> list[Stretch]:
    """A clock of a day that rested up to three times, on whole minutes, mostly over days off."""
    at = FIRST_MIDNIGHT + chance.randrange(DAYS) * timedelta(days=1)
    at += chance.randrange(24 * 60) * MINUTE
    ran: list[Stretch] = []
    for _ in range(chance.randrange(1, 4)):
        ends = at + chance.choice((0, 30, 600, 1440, 4000)) * MINUTE
        ran.append((at, ends))
        at = ends + chance.choice((0, 45, 600, 1440, 3000)) * MINUTE
    return [*ran, (at, None)]


def check_paused_days(chance: random.Random, step: timedelta) -> None:
    """A promise of a day read again and again, from its last resumption until it is late."""
    ran = paused_days(chance)
    began, resumed = ran[0][0], ran[-1][0]
    painted = PaintedDays(began.date() - timedelta(days=1), WIB, OFF, began, length=45)
    rested = [(start, end) for start, end in ran if end]
    left = 1440 - painted.used(rested)
    due = painted.due(resumed, left) if left >= 0 else painted.ran_out(rested, 1440)
    now = resumed
    while now <= max(due, resumed) + 2 * step:
        answer = target_clock(A_DAY, HELP, ran, now)
        used = painted.used([*rested, (resumed, now)])
        assert (answer.elapsed, answer.due_at) == (used * MINUTE, due), (ran, now)
        assert answer.left == (1440 - used) * MINUTE, (ran, now)
        assert answer.late is (used > 1440) is (now > due), (ran, now)
        assert answer.ticks is painted.counts[painted.minute_of(now)], (ran, now)
        now += step


@pytest.mark.parametrize("name", WINDOWS)
def test_some_edges_second_by_second(name: str) -> None:
    found = case(name)
    for edge in random.Random(name).sample(found.edges(), 25):
        check_around(found, edge)


@pytest.mark.parametrize("name", WINDOWS)
def test_clocks_that_ran_and_rested(name: str) -> None:
    chance = random.Random(name)
    for _ in range(60):
        check_random(case(name), chance, chance.choice(PROMISES))


def test_a_day_from_some_moments() -> None:
    chance = random.Random("a day")
    for _ in range(200):
        check_day(random_moment(chance))


def test_a_day_that_rested_and_went_on() -> None:
    chance = random.Random("a paused day")
    for _ in range(40):
        check_paused_days(chance, 97 * MINUTE)


@pytest.mark.parametrize("name", WINDOWS)
def test_the_spans_of_two_years_are_the_painted_time(name: str) -> None:
    found = case(name)
    last = FIRST + timedelta(days=DAYS - 1)
    spans = service_spans(WINDOWS[name][0], CALENDAR, "2a", FIRST, last)
    painted = [found.painted.is_open[minute] for minute in range(DAYS * 24 * 60)]
    assert sum((end - start for start, end in spans), timedelta(0)) == sum(painted) * MINUTE
    assert [moment for span in spans for moment in span] == found.edges()
    assert elapsed([(spans[0][0], spans[-1][1])], spans) == sum(painted) * MINUTE


@pytest.mark.long
@pytest.mark.parametrize("name", WINDOWS)
def test_every_edge_second_by_second(name: str) -> None:
    found = case(name)
    edges = found.edges()
    assert len(edges) > 700
    for count, edge in enumerate(edges):
        check_around(found, edge, PROMISES[count % 3 :][:1])


@pytest.mark.long
@pytest.mark.parametrize("name", WINDOWS)
def test_minute_by_minute_after_random_moments(name: str) -> None:
    chance = random.Random(f"minutes of {name}")
    for _ in range(12):
        check_every_minute(case(name), random_moment(chance), chance.choice(PROMISES))
    for _ in range(1500):
        check_random(case(name), chance, chance.choice(PROMISES))


@pytest.mark.long
def test_a_day_around_every_midnight_and_from_many_moments() -> None:
    for ahead in range(1, DAYS - 1):
        midnight = datetime(FIRST.year, FIRST.month, FIRST.day, tzinfo=WIB)
        midnight += timedelta(days=ahead)
        for seconds in (-1, 0, 1):
            check_day((midnight + seconds * SECOND).astimezone(UTC))
    chance = random.Random("many days")
    for _ in range(3000):
        check_day(random_moment(chance))


@pytest.mark.long
def test_paused_days_minute_by_minute() -> None:
    chance = random.Random("paused days by the minute")
    for _ in range(60):
        check_paused_days(chance, MINUTE)
    for _ in range(1000):
        check_paused_days(chance, 211 * MINUTE)
