"""Target clocks at their edges: openings, breaks, closing, holidays, rests (D10-D11b)."""

from datetime import date, datetime, time, timedelta

import pytest

from shared.catalogue import Break, ServiceWindow, Target, TargetStart
from shared.opening_hours import Calendar, Closure, Overlay
from shared.targets import ServiceTime, TargetClock, service_spans, target_clock
from tests.shared.opening_hours.samples import (
    MON_FRI,
    RAMADAN_2026,
    STRAIGHT_THROUGH,
    UNTIL_DONE,
    WITH_BREAKS,
    calendar,
    wib,
)

FIFTEEN = Target("15 menit", "", "", minutes=15)
A_DAY = Target("1 × 24 jam", "", "", minutes=1440)
NO_PROMISE = Target("Tanpa batas", "", "")


def clock(
    now: str,
    *stretches: tuple[str, str | None],
    target: Target = FIFTEEN,
    window: ServiceWindow = STRAIGHT_THROUGH,
    hours: Calendar | None = None,
) -> TargetClock:
    ran = [(wib(start), wib(end) if end else None) for start, end in stretches]
    return target_clock(target, ServiceTime(window, hours or calendar(), "3a"), ran, wib(now))


def due(start: str, **facts: object) -> str:
    found = clock(start, (start, None), **facts).due_at  # type: ignore[arg-type]
    assert found is not None
    return found.astimezone(wib(start).tzinfo).replace(tzinfo=None).isoformat(sep=" ")


@pytest.mark.parametrize(
    ("start", "ends"),
    [
        ("2026-11-23 09:00:00", "2026-11-23 09:15:00"),
        ("2026-11-23 08:59:59", "2026-11-23 09:15:00"),
        ("2026-11-23 00:00:00", "2026-11-23 09:15:00"),
        ("2026-11-23 13:44:59", "2026-11-23 13:59:59"),
        ("2026-11-23 13:45:00", "2026-11-23 14:00:00"),
        ("2026-11-23 13:45:01", "2026-11-24 09:00:01"),
        ("2026-11-23 14:00:00", "2026-11-24 09:15:00"),
        ("2026-11-27 13:50:00", "2026-11-30 09:05:00"),
        ("2026-11-28 10:00:00", "2026-11-30 09:15:00"),
        ("2026-12-23 13:50:00", "2026-12-28 09:05:00"),
        ("2026-12-31 13:59:00", "2027-01-04 09:14:00"),
    ],
)
def test_minutes_run_in_service_time_alone(start: str, ends: str) -> None:
    assert due(start) == ends


@pytest.mark.parametrize(
    ("start", "ends"),
    [
        ("2026-11-23 11:45:00", "2026-11-23 12:00:00"),
        ("2026-11-23 11:45:01", "2026-11-23 13:00:01"),
        ("2026-11-23 12:00:00", "2026-11-23 13:15:00"),
        ("2026-11-23 12:59:59", "2026-11-23 13:15:00"),
        ("2026-11-27 11:20:00", "2026-11-27 13:05:00"),
    ],
)
def test_a_break_is_no_service_time(start: str, ends: str) -> None:
    assert due(start, window=WITH_BREAKS) == ends


def test_other_hours_hold_for_their_dates() -> None:
    ramadan = calendar(RAMADAN_2026)
    assert due("2026-02-18 06:00:00", hours=ramadan) == "2026-02-18 06:45:00"
    assert due("2026-03-17 13:50:00", window=WITH_BREAKS, hours=ramadan) == "2026-03-25 09:05:00"
    assert due("2026-02-18 11:50:00", window=WITH_BREAKS, hours=ramadan) == "2026-02-18 12:35:00"


def test_a_closure_in_the_middle_of_a_day_stands_still() -> None:
    closed = calendar(Closure(wib("2026-11-23 10:00"), wib("2026-11-23 11:30"), "Apel"))
    assert due("2026-11-23 09:50:00", hours=closed) == "2026-11-23 11:35:00"
    elsewhere = Closure(
        wib("2026-11-23 10:00"), wib("2026-11-23 11:30"), "Kelas", frozenset({"1d"})
    )
    assert due("2026-11-23 09:50:00", hours=calendar(elsewhere)) == "2026-11-23 10:05:00"


def test_windows_of_monday_to_thursday_let_friday_pass() -> None:
    assert due("2026-11-26 15:50:00", window=UNTIL_DONE) == "2026-11-30 09:05:00"
    assert due("2026-11-27 10:00:00", window=UNTIL_DONE) == "2026-11-30 09:15:00"


@pytest.mark.parametrize(
    ("start", "ends"),
    [
        ("2026-11-23 10:00:00", "2026-11-24 10:00:00"),
        ("2026-11-26 23:59:59", "2026-11-27 23:59:59"),
        ("2026-11-27 00:00:00", "2026-11-30 00:00:00"),
        ("2026-11-27 15:10:00", "2026-11-30 15:10:00"),
        ("2026-11-28 08:00:00", "2026-11-30 08:00:00"),
        ("2026-11-29 08:00:00", "2026-11-30 08:00:00"),
        ("2026-12-23 09:00:00", "2026-12-28 09:00:00"),
        ("2026-12-31 09:00:00", "2027-01-04 09:00:00"),
    ],
)
def test_a_day_runs_by_the_clock_and_is_due_on_a_working_day(start: str, ends: str) -> None:
    assert due(start, target=A_DAY, window=UNTIL_DONE) == ends


def test_it_is_late_only_when_more_than_the_promise_is_used_up() -> None:
    begun = ("2026-11-23 09:00:00", None)
    on_the_dot = clock("2026-11-23 09:15:00", begun)
    assert (on_the_dot.left, on_the_dot.late) == (timedelta(0), False)
    over = clock("2026-11-23 09:15:01", begun)
    assert (over.left, over.late) == (timedelta(seconds=-1), True)


def test_a_promise_used_up_at_closing_is_not_broken_overnight() -> None:
    begun = ("2026-11-23 13:45:00", None)
    assert not clock("2026-11-24 08:59:59", begun).late
    assert not clock("2026-11-24 09:00:00", begun).late
    assert clock("2026-11-24 09:00:01", begun).late


def test_the_tolerance_is_still_on_time() -> None:
    lenient = Target("± 15 menit", "", "", minutes=15, tolerance=5)
    begun = ("2026-11-23 09:00:00", None)
    assert not clock("2026-11-23 09:20:00", begun, target=lenient).late
    assert clock("2026-11-23 09:20:01", begun, target=lenient).late
    assert clock("2026-11-23 09:20:00", begun, target=lenient).left == timedelta(minutes=-5)


def test_a_clock_that_rests_keeps_what_is_left() -> None:
    ran = ("2026-11-23 09:00:00", "2026-11-23 09:10:00")
    resting = clock("2026-11-25 10:00:00", ran)
    assert (resting.runs, resting.ticks, resting.due_at) == (False, False, None)
    assert (resting.elapsed, resting.left) == (timedelta(minutes=10), timedelta(minutes=5))
    again = clock("2026-11-25 10:00:00", ran, ("2026-11-25 10:00:00", None))
    assert again.due_at == wib("2026-11-25 10:05:00")
    assert not clock("2026-11-25 10:05:00", ran, ("2026-11-25 10:00:00", None)).late
    assert clock("2026-11-25 10:05:01", ran, ("2026-11-25 10:00:00", None)).late


def test_a_day_that_rested_goes_on_with_what_was_left_of_it() -> None:
    ran = ("2026-11-23 10:00:00", "2026-11-23 16:00:00")
    again = clock("2026-11-25 09:00:00", ran, ("2026-11-25 09:00:00", None), target=A_DAY)
    assert again.due_at == wib("2026-11-26 03:00:00")
    assert again.left == timedelta(hours=18)


def test_a_weekend_uses_up_nothing_of_a_day() -> None:
    ran = ("2026-11-27 10:00:00", "2026-11-29 20:00:00")
    resting = clock("2026-11-29 20:00:00", ran, target=A_DAY)
    assert (resting.elapsed, resting.late) == (timedelta(hours=14), False)
    again = clock("2026-11-30 12:00:00", ran, ("2026-11-30 12:00:00", None), target=A_DAY)
    assert again.due_at == wib("2026-11-30 22:00:00")


def test_what_is_resumed_on_a_day_off_goes_on_when_work_does() -> None:
    ran = ("2026-11-27 10:00:00", "2026-11-27 16:00:00")
    again = clock("2026-11-29 20:00:00", ran, ("2026-11-28 12:00:00", None), target=A_DAY)
    assert again.due_at == wib("2026-11-30 18:00:00")
    assert (again.left, again.ticks, again.late) == (timedelta(hours=18), False, False)
    evening = clock("2026-11-30 18:00:00", ran, ("2026-11-28 12:00:00", None), target=A_DAY)
    assert (evening.left, evening.late) == (timedelta(0), False)


def test_the_day_off_on_which_it_came_counts_before_and_after_a_rest() -> None:
    came = ("2026-11-28 08:00:00", "2026-11-28 10:00:00")
    again = clock("2026-11-28 12:00:00", came, ("2026-11-28 11:00:00", None), target=A_DAY)
    assert (again.elapsed, again.ticks) == (timedelta(hours=3), True)
    assert again.due_at == wib("2026-11-30 09:00:00")


def test_a_broken_promise_stays_broken_after_a_rest() -> None:
    ran = ("2026-11-23 10:00:00", "2026-11-24 10:00:01")
    assert clock("2026-11-25 10:00:00", ran, target=A_DAY).late
    kept = ("2026-11-23 10:00:00", "2026-11-24 10:00:00")
    assert not clock("2026-11-25 10:00:00", kept, target=A_DAY).late


def test_a_promise_that_ran_out_stays_due_when_it_did() -> None:
    over = ("2026-11-23 09:00:00", "2026-11-23 09:20:00")
    again = ("2026-11-25 10:00:00", "2026-11-25 10:30:00")
    for ran in ((over,), (over, again)):
        resumed = clock("2026-11-26 11:00:00", *ran, ("2026-11-26 10:59:00", None))
        assert (resumed.due_at, resumed.late) == (wib("2026-11-23 09:15:00"), True)


def test_it_stays_due_in_the_stretch_in_which_it_ran_out() -> None:
    kept = ("2026-11-23 13:50:00", "2026-11-23 15:00:00")
    over = ("2026-11-24 09:00:00", "2026-11-24 12:00:00")
    found = clock("2026-11-25 10:00:00", kept, over, ("2026-11-25 09:30:00", None))
    assert found.due_at == wib("2026-11-24 09:05:00")


def test_a_promise_used_up_and_not_broken_is_due_when_it_goes_on() -> None:
    ran = ("2026-11-23 09:00:00", "2026-11-23 09:15:00")
    again = clock("2026-11-25 10:00:00", ran, ("2026-11-25 10:00:00", None))
    assert (again.due_at, again.late) == (wib("2026-11-25 10:00:00"), False)
    stopped = ("2026-11-25 10:00:00", "2026-11-25 10:01:00")
    later = clock("2026-11-26 10:00:00", ran, stopped, ("2026-11-26 10:00:00", None))
    assert (later.due_at, later.late) == (wib("2026-11-25 10:00:00"), True)


def test_a_day_that_ran_out_stays_due_when_it_did() -> None:
    over = ("2026-11-26 10:00:00", "2026-11-28 20:00:00")
    found = clock("2026-12-01 10:00:00", over, ("2026-12-01 09:00:00", None), target=A_DAY)
    assert (found.due_at, found.late) == (wib("2026-11-27 10:00:00"), True)


def test_outside_service_time_a_running_clock_does_not_tick() -> None:
    begun = ("2026-11-23 11:55:00", None)
    paused = clock("2026-11-23 12:30:00", begun, window=WITH_BREAKS)
    assert (paused.runs, paused.ticks, paused.left) == (True, False, timedelta(minutes=10))
    assert clock("2026-11-23 13:00:00", begun, window=WITH_BREAKS).ticks
    sunday = ("2026-11-27 10:00:00", None)
    assert not clock("2026-11-29 10:00:00", sunday, target=A_DAY).ticks
    assert clock("2026-11-30 03:00:00", sunday, target=A_DAY).ticks


def test_without_a_promise_time_is_told_and_nothing_is_late() -> None:
    found = clock("2026-11-24 10:00:00", ("2026-11-23 13:00:00", None), target=NO_PROMISE)
    assert (found.elapsed, found.left) == (timedelta(hours=2), None)
    assert (found.due_at, found.late) == (None, False)


def test_a_clock_that_never_began_has_used_nothing() -> None:
    waiting = clock("2026-11-23 10:00:00", target=Target("", "", "", 15, 0, TargetStart.SERVING))
    assert waiting == TargetClock(
        timedelta(0), timedelta(minutes=15), None, runs=False, ticks=False, late=False
    )


def test_a_service_that_never_opens_again_is_never_due() -> None:
    never = calendar(Closure(wib("2026-01-01 00:00"), wib("2030-01-01 00:00"), "Pindah"))
    assert clock("2026-11-23 10:00:00", ("2026-11-23 09:00:00", None), hours=never).due_at is None


def test_spans_of_neighbouring_days_that_touch_are_one() -> None:
    always = Overlay(
        "Siaga", date(2026, 11, 23), date(2026, 11, 24), time(0), time.max, frozenset(range(7))
    )
    nights = ServiceWindow(days=MON_FRI, opens=time(9), closes=time(14))
    spans = service_spans(nights, calendar(always), "3a", date(2026, 11, 23), date(2026, 11, 25))
    assert [start.astimezone(wib("2026-11-23").tzinfo).day for start, _ in spans] == [23, 24, 25]
    split = ServiceWindow(
        days=MON_FRI,
        opens=time(9),
        closes=time(14),
        breaks=(Break(MON_FRI, time(10), time(11)), Break(MON_FRI, time(11), time(12))),
    )
    [first, second] = service_spans(split, calendar(), "3a", date(2026, 11, 23), date(2026, 11, 23))
    assert first == (wib("2026-11-23 09:00"), wib("2026-11-23 10:00"))
    assert second == (wib("2026-11-23 12:00"), wib("2026-11-23 14:00"))


def test_spans_are_in_utc_whatever_the_offices_zone() -> None:
    [span] = service_spans(
        STRAIGHT_THROUGH, calendar(), "3a", date(2026, 11, 23), date(2026, 11, 23)
    )
    assert [moment.utcoffset() for moment in span] == [timedelta(0), timedelta(0)]
    assert span[0] == datetime.fromisoformat("2026-11-23T02:00:00+00:00")
