"""Counters and computers: added, changed, retired unless in use, and gone from every choice."""

from collections.abc import Callable
from functools import partial

import pytest

from shared.actors import Officer, new_request
from shared.demonstration import PASSWORD
from shared.errors import UserError
from shared.office import Office
from shared.office_admin.computers import ComputerForm
from shared.office_admin.counters import CounterForm, CounterView
from shared.staff import SignIn
from tests.support.offices import KIOSK, provider_form, seated, take_ticket

ALL_BUT_ROOM = frozenset({"1a", "1b", "1c", "1f", "2a", "2b", "2c", "2d", "2e", "3a"})


def counter(office: Office, number: int) -> CounterView:
    return next(c for c in office.administration.counters.all() if c.form.number == number)


def refusal(step: Callable[[], object]) -> UserError:
    with pytest.raises(UserError) as refused:
        step()
    return refused.value


def test_a_new_counter_is_offered_at_sign_in_and_calls_its_services(
    office: Office, kepala: Officer
) -> None:
    form = CounterForm(3, "  Loket   Khusus ", frozenset({"1b"}))
    office.administration.counters.add(form, kepala, new_request())
    ticket = take_ticket(office, "1b")
    siti = seated(office, "siti", 3)
    assert siti.seat.name == "Loket Khusus"
    assert siti.seat.services == {"1b"}
    assert ticket.counters == ("Loket 1", "Loket 2", "Loket Khusus")
    called = office.queueing.call_next(siti, new_request())
    assert called is not None and called.label == ticket.label


def test_a_retired_counter_vanishes_from_sign_in_slip_and_board_and_comes_back(
    office: Office, kepala: Officer
) -> None:
    counters = office.administration.counters
    second = counter(office, 2)
    counters.retire(second.id, kepala, new_request())
    assert [c.number for c in office.staff.counters()] == [1]
    assert take_ticket(office, "1a").counters == ("Loket 1",)
    assert [c.number for c in office.queueing.board().counters] == [1]
    assert set(counters.uncalled(counters.all())) == ALL_BUT_ROOM - {"1a", "1b"}
    counters.restore(second.id, kepala, new_request())
    assert [c.number for c in office.staff.counters()] == [1, 2]
    assert counters.uncalled(counters.all()) == ()


def test_a_counter_in_use_cannot_be_retired_and_the_refusal_says_by_whom(
    office: Office, kepala: Officer
) -> None:
    siti = seated(office, "siti", 2)
    second = counter(office, 2)
    assert second.officer == "Siti Rahma"

    def step() -> None:
        office.administration.counters.retire(second.id, kepala, new_request())

    refused = refusal(step)
    assert (refused.key, refused.facts["officer"]) == ("counter.in_use", "Siti Rahma")
    ticket = take_ticket(office)
    office.queueing.call(ticket.id, siti, new_request())
    office.staff.sign_out(siti)
    refused = refusal(step)
    assert (refused.key, refused.facts["labels"]) == ("counter.has_visitors", ticket.label)
    assert not counter(office, 2).retired


def test_the_last_counter_stays(office: Office, kepala: Officer) -> None:
    counters = office.administration.counters
    counters.retire(counter(office, 2).id, kepala, new_request())
    office.staff.sign_out(kepala)
    first = counter(office, 1)
    by = kepala_without_counter(office)
    assert refusal(lambda: counters.retire(first.id, by, new_request())).key == "counter.last"


def kepala_without_counter(office: Office) -> Officer:
    return office.staff.sign_in(SignIn("kepala", PASSWORD, "PC kepala"))


def test_numbers_names_and_services_of_counters_make_sense(office: Office, kepala: Officer) -> None:
    counters = office.administration.counters
    a = frozenset({"1a"})
    unfit = {
        "counter.name_missing": CounterForm(3, " ", a),
        "counter.too_long": CounterForm(3, "x" * 61, a),
        "counter.number_unfit": CounterForm(0, "Loket 0", a),
        "counter.number_taken": CounterForm(2, "Loket 2b", a),
        "counter.unknown_service": CounterForm(3, "Loket 3", frozenset({"1d"})),
    }
    for key, form in unfit.items():
        assert refusal(partial(counters.add, form, kepala, new_request())).key == key
    own = counter(office, 1)
    counters.change(own.id, CounterForm(1, "Loket A", a), kepala, new_request())
    assert counter(office, 1).form == CounterForm(1, "Loket A", a)


def test_a_new_computer_takes_the_first_free_place_and_the_next_visitor_gets_a_seat(
    office: Office, kepala: Officer
) -> None:
    computers = office.administration.computers
    third = computers.all()[2]
    computers.retire(third.id, kepala, new_request())
    made = computers.add(ComputerForm(9, "PC 9"), kepala, new_request())
    assert {c.id: c.place for c in computers.all()}[made] == third.place
    assert [place.number for place in office.bidding_room.places()] == [1, 2, 4, 5, 6, 7, 8, 9]
    computers.restore(third.id, kepala, new_request())
    places = [c.place for c in computers.all()]
    assert len(set(places)) == len(places) == 9


def test_retired_computers_are_given_to_nobody_and_used_ones_are_not_retired(
    office: Office, kepala: Officer
) -> None:
    computers = office.administration.computers
    first, second, *others = computers.all()
    for computer in others:
        computers.retire(computer.id, kepala, new_request())
    assert office.queueing.board() is not None
    seats = [take_seat(office) for _ in range(3)]
    assert sorted(seat for seat in seats if seat) == ["PC 1", "PC 2"]
    refused = refusal(lambda: computers.retire(first.id, kepala, new_request()))
    assert (refused.key, refused.facts["computer"]) == ("computer.in_use", "PC 1")
    assert str(refused.facts["label"]).startswith("D-")
    assert not computers.all()[1].retired and second.form.name == "PC 2"


def test_the_last_computer_stays(office: Office, kepala: Officer) -> None:
    computers = office.administration.computers
    last, *others = computers.all()
    for computer in others:
        computers.retire(computer.id, kepala, new_request())
    refused = refusal(lambda: computers.retire(last.id, kepala, new_request()))
    assert (refused.key, refused.facts["computer"]) == ("computer.last", "PC 1")
    assert not computers.all()[0].retired


def take_seat(office: Office) -> str | None:
    signed_in = office.guestbook.sign_in(provider_form("1d"), KIOSK, new_request())
    return signed_in.seat.computer if signed_in.seat else None


def test_two_computers_change_places_but_never_share_one(office: Office, kepala: Officer) -> None:
    computers = office.administration.computers
    first, second, *_ = computers.all()
    computers.arrange({first.id: second.place, second.id: first.place}, kepala, new_request())
    swapped = computers.all()
    assert (swapped[0].place, swapped[1].place) == (second.place, first.place)
    refused = refusal(lambda: computers.arrange({first.id: first.place}, kepala, new_request()))
    assert refused.key == "computer.place_taken"
    assert {refused.facts["computer"], refused.facts["other"]} == {"PC 1", "PC 2"}
    assert computers.all() == swapped
    for place in ((8, 0), (0, -1)):
        step = partial(computers.arrange, {first.id: place}, kepala, new_request())
        assert refusal(step).key == "computer.off_the_plan"


def test_numbers_and_names_of_computers_make_sense(office: Office, kepala: Officer) -> None:
    computers = office.administration.computers
    unfit = {
        "computer.name_missing": ComputerForm(9, " "),
        "computer.too_long": ComputerForm(9, "x" * 41),
        "computer.number_unfit": ComputerForm(100, "PC 100"),
        "computer.number_taken": ComputerForm(8, "PC delapan"),
    }
    for key, form in unfit.items():
        assert refusal(partial(computers.add, form, kepala, new_request())).key == key
