"""For any window, calendar and moment: `until` and `next_open` are what they say."""

from datetime import date, datetime, time, timedelta

from hypothesis import given
from hypothesis import strategies as st

from shared.catalogue import Break, ServiceWindow
from shared.opening_hours import Calendar, Closure, Holiday, Overlay, State, opening
from tests.shared.opening_hours.samples import WIB, wib

FIRST, LAST = date(2026, 1, 1), date(2026, 3, 31)
SECOND = timedelta(seconds=1)
STATES_TO_FOLLOW = 6

clocks = st.times(max_value=time(23, 59)).map(lambda t: t.replace(second=0, microsecond=0))
weekdays = st.frozensets(st.integers(0, 6), max_size=7)
dates = st.dates(FIRST, LAST)
moments = st.integers(0, 90 * 24 * 3600).map(lambda n: wib("2026-01-01") + timedelta(seconds=n))
breaks = st.lists(st.builds(Break, weekdays, clocks, clocks), max_size=2).map(tuple)
closures = st.builds(
    lambda starts, length, services: Closure(starts, starts + length, "Tutup", services),
    moments,
    st.timedeltas(SECOND, timedelta(days=9)),
    st.sampled_from([frozenset(), frozenset({"1a"}), frozenset({"3a"})]),
)
overlays = st.builds(
    lambda first, length, **hours: Overlay("Jam lain", first, first + length, **hours),
    dates,
    st.timedeltas(timedelta(0), timedelta(days=30)),
    opens=clocks,
    closes=clocks,
    days=st.none() | weekdays,
    breaks=st.none() | breaks,
)
calendars = st.builds(
    Calendar,
    zone=st.just(WIB),
    office_closes=clocks,
    holidays=st.dictionaries(dates, st.just(Holiday("Libur")), max_size=20),
    closures=st.lists(closures, max_size=4).map(tuple),
    overlays=st.lists(overlays, max_size=2).map(tuple),
    office_breaks=breaks,
)
windows = st.builds(ServiceWindow, weekdays, clocks, st.none() | clocks, breaks)


@given(windows, calendars, moments)
def test_the_state_holds_exactly_until_it_says(
    window: ServiceWindow, calendar: Calendar, moment: datetime
) -> None:
    now = opening(window, calendar, "1a", moment)
    if now.until is None:
        assert now.state is not State.OPEN
        return
    just_before = max(now.until - SECOND, moment)
    middle = moment + (now.until - moment) / 2
    for within in (middle, just_before):
        answer = opening(window, calendar, "1a", within)
        assert (answer.state, answer.until) == (now.state, now.until)
    assert opening(window, calendar, "1a", now.until).state is not now.state


@given(windows, calendars, moments)
def test_the_next_opening_is_the_first(
    window: ServiceWindow, calendar: Calendar, moment: datetime
) -> None:
    now = opening(window, calendar, "1a", moment)
    assert not now.is_open or now.next_open is None
    at = now
    for _ in range(STATES_TO_FOLLOW):
        if at.is_open or at.until is None:
            break
        assert at.next_open == now.next_open
        at = opening(window, calendar, "1a", at.until)
    if at.is_open and not now.is_open:
        assert now.next_open == at.at
