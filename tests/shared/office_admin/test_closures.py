"""One-off closings: who may, what makes no sense, and that they hold for the next tap."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, time

import pytest

from shared.actors import Officer, new_request
from shared.catalogue import Break
from shared.errors import UserError
from shared.office import Office
from shared.office_admin.closures import ClosureForm
from shared.office_admin.overlays import OverlayForm
from shared.opening_hours import State
from tests.support.offices import Place, at, seated, take_ticket

ROOM = frozenset({"1d", "1e"})
MEETING = ClosureForm(at(13), at(15), "Rapat internal", frozenset({"1a"}))
UNFIT = {
    "closure.reason_missing": replace(MEETING, reason="  "),
    "closure.too_long": replace(MEETING, reason="x" * 201),
    "closure.ends_first": replace(MEETING, ends_at=at(13)),
    "closure.past": replace(MEETING, starts_at=at(8), ends_at=at(9)),
    "closure.unknown_service": replace(MEETING, services=frozenset({"9z"})),
}


@pytest.fixture
def rina(office: Office) -> Officer:
    """Works at the front office."""
    return seated(office, "rina", 2)


def test_a_closing_holds_from_its_first_moment_until_just_before_its_last(
    office: Office, place: Place, kepala: Officer
) -> None:
    office.administration.closures.enter(MEETING, kepala, new_request())
    states = {}
    for moment in (at(12, 59, 59), at(13), at(14, 59, 59), at(15)):
        place.clock.set(moment)
        states[moment] = office.hours.opening("1a").state is State.SPECIAL_CLOSURE
    assert list(states.values()) == [False, True, True, False]
    place.clock.set(at(13, 30))
    assert office.hours.opening("1c").is_open
    with pytest.raises(UserError) as refused:
        take_ticket(office, "1a")
    assert refused.value.key == "hours.closed"


def test_the_front_office_closes_the_room_and_nothing_else(
    office: Office, kepala: Officer, rina: Officer
) -> None:
    closures = office.administration.closures
    training = ClosureForm(at(13), at(16), "Kelas pelatihan", ROOM)
    made = closures.enter(training, rina, new_request())
    closures.change(made, replace(training, ends_at=at(15)), rina, new_request())
    assert [view.form.ends_at for view in closures.coming()] == [at(15)]
    for services in (frozenset[str](), frozenset({"1d", "1a"})):
        with pytest.raises(UserError) as refused:
            closures.change(made, replace(training, services=services), rina, new_request())
        assert refused.value.key == "staff.not_allowed"
    others = closures.enter(MEETING, kepala, new_request())
    steps: tuple[Callable[[], object], ...] = (
        lambda: closures.change(others, training, rina, new_request()),
        lambda: closures.lift(others, rina, new_request()),
    )
    for step in steps:
        with pytest.raises(UserError) as refused:
            step()
        assert refused.value.key == "staff.not_allowed"
    closures.lift(made, rina, new_request())
    assert [view.id for view in closures.coming()] == [others]


def test_lifting_a_closing_that_holds_ends_it_now_and_keeps_that_it_was(
    office: Office, place: Place, kepala: Officer
) -> None:
    closures = office.administration.closures
    made = closures.enter(MEETING, kepala, new_request())
    place.clock.set(at(14))
    assert [view.holds for view in closures.coming()] == [True]
    closures.lift(made, kepala, new_request())
    assert closures.coming() == ()
    assert office.hours.opening("1a").state is not State.SPECIAL_CLOSURE
    with pytest.raises(UserError) as refused:
        closures.lift(made, kepala, new_request())
    assert refused.value.key == "closure.gone"


@pytest.mark.parametrize("key", UNFIT)
def test_what_makes_no_sense_is_refused_and_nothing_is_written(
    office: Office, kepala: Officer, key: str
) -> None:
    closures = office.administration.closures
    with pytest.raises(UserError) as refused:
        closures.enter(UNFIT[key], kepala, new_request())
    assert refused.value.key == key
    assert closures.coming() == ()


RAMADAN = OverlayForm("Jam Ramadan", date(2026, 11, 24), date(2026, 11, 27), time(8), time(13))
SENSELESS = {
    "overlay.name_missing": replace(RAMADAN, name=" "),
    "overlay.too_long": replace(RAMADAN, name="x" * 121),
    "overlay.ends_first": replace(RAMADAN, last_day=date(2026, 11, 23)),
    "overlay.closes_first": replace(RAMADAN, closes=time(8)),
    "overlay.no_days": replace(RAMADAN, days=frozenset()),
    "overlay.break_unfit": replace(RAMADAN, breaks=(Break(frozenset({0}), time(12), time(12)),)),
}


def test_other_hours_hold_on_their_dates_and_show_in_the_week(
    office: Office, kepala: Officer
) -> None:
    friday_break = Break(frozenset({4}), time(11, 30), time(12))
    form = replace(RAMADAN, breaks=(friday_break,), days=frozenset(range(5)))
    made = office.administration.overlays.enter(form, kepala, new_request())
    assert office.administration.overlays.coming()[0].form == form
    week = office.hours.week(date(2026, 11, 23))
    assert week["1a"][0].spans == ((time(9), time(12)), (time(13), time(14)))
    assert week["1a"][1].spans == ((time(8), time(13)),)
    assert week["1a"][1].named == "Jam Ramadan"
    assert week["1a"][4].spans == ((time(8), time(11, 30)), (time(12), time(13)))
    assert week["1c"][4].spans == ((time(8), time(13)),)  # no break of its own, none here (D07)
    assert not week["1a"][5].spans
    office.administration.overlays.drop(made, kepala, new_request())
    assert office.hours.week(date(2026, 11, 23))["1a"][1].spans[0][0] == time(9)


@pytest.mark.parametrize("key", SENSELESS)
def test_hours_that_make_no_sense_are_refused(office: Office, kepala: Officer, key: str) -> None:
    with pytest.raises(UserError) as refused:
        office.administration.overlays.enter(SENSELESS[key], kepala, new_request())
    assert refused.value.key == key
    assert office.administration.overlays.coming() == ()


def test_a_week_is_shown_as_it_would_be_before_anything_is_chosen(office: Office) -> None:
    present = office.preferences.read()
    thought = replace(
        present,
        office_closes=time(16, 30),
        office_breaks=({"days": [0], "starts": "12:00", "ends": "13:00"},),
    )
    week = office.hours.week(date(2026, 11, 23), thought)
    assert week["1c"][0].spans == ((time(9), time(12)), (time(13), time(16, 30)))
    assert week["1c"][1].spans == ((time(9), time(16, 30)),)
    assert office.preferences.read() == present


def test_closings_cut_the_shown_week_and_a_whole_closed_day_says_why(
    office: Office, kepala: Officer
) -> None:
    closures = office.administration.closures
    closures.enter(MEETING, kepala, new_request())
    whole_day = ClosureForm(at(0, day=24), at(0, day=25), "Pemilihan umum")
    closures.enter(whole_day, kepala, new_request())
    monday, tuesday, *_ = office.hours.week(date(2026, 11, 23))["1a"]
    assert monday.spans == ((time(9), time(12)),)
    assert monday.named == "Rapat internal"
    assert (tuesday.spans, tuesday.closed) == ((), "Tutup sementara: Pemilihan umum")
