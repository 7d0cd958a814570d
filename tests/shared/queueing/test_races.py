"""Two officers act on one ticket in the same moment: one wins, the other is told."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest

from shared.actors import Officer, new_request
from shared.errors import UserError
from shared.office import Office
from shared.queueing import Destination, TicketState, TicketView
from tests.support.offices import Place, seated, take_ticket

Deed = Callable[[Office, Officer], TicketView | None]


def at_once(place: Place, *deeds: tuple[Deed, str, int]) -> list[TicketView | UserError | None]:
    """Let officers at workstations of their own act together; what each of them gets."""
    offices = [place.open() for _ in deeds]
    officers = [seated(o, name, at) for o, (_, name, at) in zip(offices, deeds, strict=True)]
    start = Barrier(len(deeds))

    def act(number: int) -> TicketView | UserError | None:
        start.wait()
        try:
            return deeds[number][0](offices[number], officers[number])
        except UserError as refusal:
            return refusal

    with ThreadPoolExecutor(len(deeds)) as pool:
        return list(pool.map(act, range(len(deeds))))


def refusals(results: list[TicketView | UserError | None]) -> list[str]:
    return [result.key for result in results if isinstance(result, UserError)]


def test_two_officers_call_the_same_visitor(place: Place, office: Office) -> None:
    ticket = take_ticket(office)

    def call(here: Office, by: Officer) -> TicketView:
        return here.queueing.call(ticket.id, by, new_request(), reason="dipilih")

    results = at_once(place, (call, "siti", 1), (call, "budi", 2))
    (won,) = [result for result in results if isinstance(result, TicketView)]
    assert refusals(results) == ["queue.changed"]
    assert office.queueing.ticket(ticket.id).counter == won.counter


def test_one_calls_while_the_other_sends_the_visitor_on(place: Place, office: Office) -> None:
    ticket = take_ticket(office)

    def call(here: Office, by: Officer) -> TicketView:
        return here.queueing.call(ticket.id, by, new_request(), reason="dipilih")

    def send(here: Office, by: Officer) -> TicketView:
        return here.queueing.transfer(ticket.id, Destination("1b"), by, new_request())

    results = at_once(place, (call, "siti", 1), (send, "budi", 2))
    now = office.queueing.ticket(ticket.id)
    # Whoever is second sees what the first has done: sent on first, it is called as what it is.
    assert (now.state, now.service) in {(TicketState.CALLED, "1a"), (TicketState.CALLED, "1b")}
    assert refusals(results) == (["queue.changed"] if now.service == "1a" else [])


def test_one_undoes_while_the_other_calls(place: Place, office: Office) -> None:
    siti = seated(office, "siti", 1)
    ticket = take_ticket(office)
    office.queueing.call(ticket.id, siti, new_request())
    office.queueing.return_to_line(ticket.id, siti, new_request())
    offered = office.queueing.line(siti).undo
    assert offered is not None
    step = offered.step_id

    def undo(here: Office, by: Officer) -> TicketView:
        return here.queueing.undo(step, by, new_request())

    def call(here: Office, by: Officer) -> TicketView:
        return here.queueing.call(ticket.id, by, new_request())

    results = at_once(place, (undo, "siti", 1), (call, "budi", 2))
    (refused,) = refusals(results)
    now = office.queueing.ticket(ticket.id)
    winner = "Loket 1" if refused in ("queue.changed", "queue.reason_needed") else "Loket 2"
    assert refused in ("queue.changed", "queue.reason_needed", "queue.cannot_undo")
    assert (now.state, now.counter) == (TicketState.CALLED, winner)


def test_the_counter_calls_the_next_while_its_officer_undoes_at_another_window(
    place: Place, office: Office
) -> None:
    siti = seated(office, "siti", 1)
    first, second = take_ticket(office), take_ticket(office)
    office.queueing.call(first.id, siti, new_request())
    office.queueing.begin(first.id, siti, new_request())
    office.queueing.finish(first.id, siti, new_request())
    offered = office.queueing.line(siti).undo
    assert offered is not None
    windows = [place.open(), place.open()]
    start = Barrier(2)

    def call_next() -> str:
        start.wait()
        try:
            windows[0].queueing.call_next(siti, new_request())
        except UserError as refusal:
            return refusal.key
        return ""

    def undo() -> str:
        start.wait()
        try:
            windows[1].queueing.undo(offered.step_id, siti, new_request())
        except UserError as refusal:
            return refusal.key
        return ""

    with ThreadPoolExecutor(2) as pool:
        called, undone = pool.submit(call_next), pool.submit(undo)
    assert sorted((called.result(), undone.result())) in (
        ["", "queue.busy"], ["", "queue.cannot_undo"],
    )  # fmt: skip
    current = office.queueing.line(siti).current
    assert current is not None
    assert current.id in (first.id, second.id)


@pytest.mark.parametrize("other", ["hold", "transfer"])
def test_a_finished_visit_is_not_finished_twice(place: Place, office: Office, other: str) -> None:
    siti = seated(office, "siti", 1)
    ticket = take_ticket(office)
    office.queueing.call(ticket.id, siti, new_request())
    office.queueing.begin(ticket.id, siti, new_request())
    deeds: dict[str, Callable[[Office], TicketView]] = {
        "finish": lambda here: here.queueing.finish(ticket.id, siti, new_request()),
        "hold": lambda here: here.queueing.hold(ticket.id, siti, new_request()),
        "transfer": lambda here: here.queueing.transfer(
            ticket.id, Destination("1c"), siti, new_request()
        ),
    }
    start = Barrier(2)

    def act(name: str) -> str:
        here = place.open()
        start.wait()
        try:
            deeds[name](here)
        except UserError as refusal:
            return refusal.key
        return "won"

    with ThreadPoolExecutor(2) as pool:
        assert sorted(pool.map(act, ("finish", other))) == ["queue.changed", "won"]
