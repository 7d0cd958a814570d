"""One number through several services and counters."""

from datetime import timedelta

import pytest
from sqlalchemy import delete

from db.models import CounterService
from shared.actors import Officer, new_request
from shared.demonstration import PASSWORD
from shared.errors import UserError
from shared.messages import sentence
from shared.office import Office
from shared.queueing import Destination, TicketState
from shared.staff import SignIn
from tests.shared.queueing.steps import next_called, serve, waiting
from tests.support.offices import Place, at, missed, seated, take_ticket


def test_a_visitor_sent_on_keeps_the_number_and_waits_anew(
    office: Office, place: Place, siti: Officer, budi: Officer
) -> None:
    ticket = take_ticket(office)
    place.clock.advance(timedelta(minutes=1))
    serve(office, ticket, siti)
    take_ticket(office, "1c")
    place.clock.advance(timedelta(minutes=5))
    sent = office.queueing.transfer(
        ticket.id, Destination("1c"), siti, new_request(), note="Lupa kata sandi"
    )
    assert (sent.label, sent.service, sent.state) == ("A-001", "1c", TicketState.WAITING)
    assert (sent.waiting_since, sent.calls, sent.note) == (at(9, 6), 0, "Lupa kata sandi")
    assert (sent.counter, sent.called_at, sent.serving_since) == (None, None, None)
    (leg,) = sent.legs
    assert (leg.service, leg.counter, leg.officer) == ("1a", "Loket 1", "Siti Rahma")
    assert (leg.queued_at, leg.called_at, leg.ended_at) == (at(9), at(9, 1), at(9, 6))
    assert waiting(office, siti) == []
    assert waiting(office, budi) == ["C-001", "A-001"]
    lines = {line.prefix: line.waiting for line in office.queueing.board().lines}
    assert (lines["A"], lines["C"]) == (0, 2)


def test_who_stood_in_the_wrong_line_keeps_the_place_of_arrival(
    office: Office, place: Place, siti: Officer, budi: Officer
) -> None:
    strayed = take_ticket(office)
    place.clock.advance(timedelta(minutes=1))
    take_ticket(office, "1c")
    place.clock.advance(timedelta(minutes=1))
    sent = office.queueing.transfer(strayed.id, Destination("1c"), siti, new_request())
    assert sent.legs == ()
    assert waiting(office, budi) == ["A-001", "C-001"]


def test_priority_goes_along(office: Office, siti: Officer, budi: Officer) -> None:
    hurried = take_ticket(office, priority=True)
    take_ticket(office, "1c")
    serve(office, hurried, siti)
    office.queueing.transfer(hurried.id, Destination("1c"), siti, new_request())
    assert waiting(office, budi) == ["A-001", "C-001"]


def test_two_priority_calls_still_let_an_ordinary_one_pass_when_one_was_sent_on(
    office: Office, place: Place, siti: Officer
) -> None:
    hurried = [take_ticket(office, priority=True) for _ in range(3)]
    take_ticket(office)
    for ticket in hurried[:2]:
        place.clock.advance(timedelta(minutes=1))
        serve(office, ticket, siti)
        office.queueing.transfer(ticket.id, Destination("1c"), siti, new_request())
    assert waiting(office, siti) == ["A-004", "A-003"]


def test_a_ticket_for_one_counter_is_left_to_it(
    office: Office, siti: Officer, budi: Officer
) -> None:
    ticket = take_ticket(office)
    serve(office, ticket, siti)
    to = Destination("1a", budi.seat.id)
    sent = office.queueing.transfer(ticket.id, to, siti, new_request())
    assert sent.for_counter == "Loket 2"
    (row,) = office.queueing.line(siti).waiting
    assert (row.why, row.passed_over, row.needs_reason) == ("Untuk Loket 2", True, True)
    assert next_called(office, siti) is None
    with pytest.raises(UserError, match=r"queue\.reason_needed"):
        office.queueing.call(ticket.id, siti, new_request())
    assert next_called(office, budi) == "A-001"
    assert office.queueing.ticket(ticket.id).for_counter is None


def test_nobody_is_left_waiting_for_a_counter_that_was_left(
    office: Office, siti: Officer, budi: Officer
) -> None:
    ticket = take_ticket(office)
    serve(office, ticket, siti)
    office.queueing.transfer(ticket.id, Destination("1a", budi.seat.id), siti, new_request())
    office.staff.sign_out(budi)
    assert not office.queueing.line(siti).waiting[0].passed_over
    assert next_called(office, siti) == "A-001"


def test_after_the_other_service_the_visitor_returns_to_the_place_of_arrival(
    office: Office, place: Place, siti: Officer, budi: Officer
) -> None:
    ticket = take_ticket(office)
    place.clock.advance(timedelta(minutes=1))
    take_ticket(office)
    serve(office, ticket, siti)
    sent = office.queueing.transfer(ticket.id, Destination("1c"), siti, new_request(), returns=True)
    assert [(plan.service, plan.counter) for plan in sent.plans] == [("1a", "Loket 1")]
    serve(office, ticket, budi)
    back = office.queueing.finish(ticket.id, budi, new_request())
    assert (back.state, back.service, back.plans) == (TicketState.WAITING, "1a", ())
    assert waiting(office, siti) == ["A-001", "A-002"]
    assert next_called(office, siti) == "A-001"
    office.queueing.begin(ticket.id, siti, new_request())
    done = office.queueing.finish(ticket.id, siti, new_request())
    assert done.state is TicketState.DONE
    assert [leg.service for leg in done.legs] == ["1a", "1c"]


def test_a_return_comes_before_what_was_planned_earlier(
    office: Office, siti: Officer, budi: Officer
) -> None:
    ticket = take_ticket(office)
    serve(office, ticket, siti)
    office.queueing.plan_service(ticket.id, "1b", siti, new_request())
    office.queueing.transfer(ticket.id, Destination("1c"), siti, new_request(), returns=True)
    serve(office, ticket, budi)
    assert office.queueing.finish(ticket.id, budi, new_request()).service == "1a"


def test_several_services_are_done_one_after_the_other_under_one_number(
    office: Office, place: Place, budi: Officer
) -> None:
    ticket = take_ticket(office)
    serve(office, ticket, budi)
    for service in ("1b", "2a"):
        office.queueing.plan_service(
            ticket.id, service, budi, new_request(), note=f"juga {service}"
        )
    take_ticket(office, "1b")
    place.clock.advance(timedelta(minutes=9))
    sent = office.queueing.finish(ticket.id, budi, new_request())
    assert (sent.state, sent.service, sent.note) == (TicketState.WAITING, "1b", "juga 1b")
    assert waiting(office, budi) == ["B-001", "A-001"]
    serve(office, ticket, budi)
    place.clock.advance(timedelta(minutes=4))
    here = office.queueing.finish(ticket.id, budi, new_request(), stay=True)
    assert (here.state, here.service, here.serving_since) == (
        TicketState.SERVING, "2a", at(9, 13),
    )  # fmt: skip
    assert here.counter == "Loket 2"
    done = office.queueing.finish(ticket.id, budi, new_request())
    assert done.state is TicketState.DONE
    assert [leg.service for leg in done.legs] == ["1a", "1b"]


def test_staying_needs_a_plan_that_is_served_here(office: Office, siti: Officer) -> None:
    ticket = take_ticket(office)
    serve(office, ticket, siti)
    with pytest.raises(UserError, match=r"queue\.nothing_planned"):
        office.queueing.finish(ticket.id, siti, new_request(), stay=True)
    office.queueing.plan_service(ticket.id, "1c", siti, new_request())
    with pytest.raises(UserError, match=r"queue\.not_here"):
        office.queueing.finish(ticket.id, siti, new_request(), stay=True)
    assert office.queueing.ticket(ticket.id).state is TicketState.SERVING


def test_a_plan_can_be_dropped_and_a_service_is_planned_once(office: Office, siti: Officer) -> None:
    ticket = take_ticket(office)
    planned = office.queueing.plan_service(ticket.id, "1b", siti, new_request())
    for service in ("1a", "1b"):
        with pytest.raises(UserError, match=r"queue\.already_planned"):
            office.queueing.plan_service(ticket.id, service, siti, new_request())
    (plan,) = planned.plans
    assert office.queueing.drop_plan(ticket.id, plan.id, siti, new_request()).plans == ()
    with pytest.raises(UserError, match=r"queue\.plan_gone"):
        office.queueing.drop_plan(ticket.id, plan.id, siti, new_request())


def test_a_visitor_who_is_missed_and_comes_after_all_still_has_the_plans(
    office: Office, place: Place, siti: Officer
) -> None:
    ticket = take_ticket(office)
    office.queueing.plan_service(ticket.id, "1b", siti, new_request())
    office.queueing.call(ticket.id, siti, new_request())
    missed(office, place, ticket.id, siti)
    with pytest.raises(UserError, match=r"queue\.changed"):
        office.queueing.plan_service(ticket.id, "1c", siti, new_request())
    serve(office, ticket, siti)
    assert office.queueing.finish(ticket.id, siti, new_request()).service == "1b"


def test_a_cancelled_number_goes_nowhere_any_more(office: Office, siti: Officer) -> None:
    ticket = take_ticket(office)
    office.queueing.plan_service(ticket.id, "1b", siti, new_request())
    assert office.queueing.cancel(ticket.id, siti, new_request(), "pulang").plans == ()


@pytest.mark.parametrize(
    ("to", "refusal"),
    [
        (Destination("1d"), "queue.nowhere_called"),
        (Destination("1c"), "queue.nowhere_called"),
        (Destination("1a"), ""),
    ],
)
def test_nobody_is_sent_where_nobody_calls(
    office: Office, siti: Officer, to: Destination, refusal: str
) -> None:
    with office.database.writing() as session:
        session.execute(delete(CounterService).where(CounterService.service == "1c"))
    ticket = take_ticket(office)
    serve(office, ticket, siti)
    if not refusal:
        assert office.queueing.transfer(ticket.id, to, siti, new_request()).service == "1a"
        return
    with pytest.raises(UserError, match=refusal.replace(".", r"\.")):
        office.queueing.transfer(ticket.id, to, siti, new_request())


def test_a_certain_counter_must_be_there_for_the_visitor(office: Office, siti: Officer) -> None:
    ticket = take_ticket(office, "1a")
    serve(office, ticket, siti)
    first, second = (counter.id for counter in office.staff.counters())
    for to, refusal in (
        (Destination("1a", first), r"queue\.same_destination"),
        (Destination("1c", first), r"queue\.counter_not_for_service"),
        (Destination("1c", second), r"queue\.counter_unstaffed"),
    ):
        with pytest.raises(UserError, match=refusal) as refused:
            office.queueing.transfer(ticket.id, to, siti, new_request())
        assert sentence(refused.value)


def test_what_is_offered_is_what_can_be_chosen(office: Office, siti: Officer) -> None:
    offered = {each.service: each for each in office.queueing.destinations(siti)}
    assert not {"1d", "1e"} & offered.keys()
    assert [(c.name, c.officer, c.is_own) for c in offered["1a"].counters] == [
        ("Loket 1", "Siti Rahma", True), ("Loket 2", None, False),
    ]  # fmt: skip
    assert [c.name for c in offered["1c"].counters] == ["Loket 2"]


def test_a_closed_service_takes_nobody_without_a_reason(
    office: Office, place: Place, siti: Officer
) -> None:
    ticket = take_ticket(office)
    place.clock.set(at(9, day=27))  # a Friday: 1c is closed, 1a is not (D09)
    friday = take_ticket(office)
    serve(office, friday, siti)
    assert {o.service for o in office.queueing.destinations(siti) if o.needs_reason} >= {"1c"}
    with pytest.raises(UserError, match=r"queue\.service_closed"):
        office.queueing.plan_service(friday.id, "1c", siti, new_request())
    with pytest.raises(UserError, match=r"queue\.service_closed") as refused:
        office.queueing.transfer(friday.id, Destination("1c"), siti, new_request())
    assert "alasan" in sentence(refused.value)
    office.queueing.transfer(
        friday.id, Destination("1c"), siti, new_request(), override="tender ditutup hari ini"
    )
    budi = seated(office, "budi", 2)
    assert serve(office, friday, budi).after_hours
    assert ticket.label == friday.label  # another day's number is another visitor


def test_a_break_closes_no_line_for_who_is_sent_on(office: Office, place: Place) -> None:
    budi = seated(office, "budi", 2)
    ticket = take_ticket(office, "1c")
    place.clock.set(at(12, 30))
    serve(office, ticket, budi)
    sent = office.queueing.transfer(ticket.id, Destination("1a"), budi, new_request())
    assert sent.service == "1a"
    with pytest.raises(UserError, match=r"hours\.break"):
        office.queueing.call_next(budi, new_request())


def test_a_ticket_at_another_counter_or_in_the_room_is_not_sent_on(
    office: Office, siti: Officer, budi: Officer
) -> None:
    ticket = take_ticket(office)
    serve(office, ticket, siti)
    with pytest.raises(UserError, match=r"queue\.changed"):
        office.queueing.transfer(ticket.id, Destination("1c"), budi, new_request())
    seated_there = take_ticket(office, "1d")
    with pytest.raises(UserError, match=r"queue\.room"):
        office.queueing.transfer(seated_there.id, Destination("1c"), budi, new_request())


def test_on_a_pause_visitors_can_still_be_sent_on(
    office: Office, siti: Officer, budi: Officer
) -> None:
    ticket = take_ticket(office)
    serve(office, ticket, siti)
    office.queueing.pause("Rapat", siti, new_request())
    to = Destination("1a", budi.seat.id)
    assert office.queueing.transfer(ticket.id, to, siti, new_request()).for_counter == "Loket 2"


def test_a_held_visitor_is_sent_on_from_any_counter_of_the_service(
    office: Office, siti: Officer, budi: Officer
) -> None:
    ticket = take_ticket(office)
    serve(office, ticket, siti)
    office.queueing.hold(ticket.id, siti, new_request(), return_at=at(9, 30))
    sent = office.queueing.transfer(ticket.id, Destination("1c"), budi, new_request())
    assert (sent.return_at, [leg.officer for leg in sent.legs]) == (None, ["Siti Rahma"])


def test_a_number_sent_on_late_is_still_served_and_marked(
    office: Office, place: Place, siti: Officer, budi: Officer
) -> None:
    ticket = take_ticket(office)
    place.clock.set(at(13, 50))
    serve(office, ticket, siti)
    office.queueing.plan_service(ticket.id, "1b", siti, new_request())
    place.clock.set(at(14, 5))
    office.queueing.finish(ticket.id, siti, new_request())
    assert serve(office, ticket, budi).after_hours


def test_the_wait_ahead_counts_who_was_sent_into_the_line(
    office: Office, place: Place, budi: Officer
) -> None:
    ticket = take_ticket(office)
    serve(office, ticket, budi)
    place.clock.advance(timedelta(minutes=1))
    office.queueing.transfer(ticket.id, Destination("1c"), budi, new_request())
    place.clock.advance(timedelta(minutes=1))
    assert take_ticket(office, "1c").ahead == 1
    assert take_ticket(office).ahead == 0
    outlook = office.queueing.outlook("1c")
    assert outlook is not None
    assert outlook.ahead == 2


def test_the_pace_of_a_service_counts_the_parts_that_were_sent_on(
    office: Office, place: Place, budi: Officer
) -> None:
    for _ in range(5):
        ticket = take_ticket(office)
        serve(office, ticket, budi)
        place.clock.advance(timedelta(minutes=4))
        office.queueing.transfer(ticket.id, Destination("1c"), budi, new_request())
        serve(office, ticket, budi)
        office.queueing.finish(ticket.id, budi, new_request())
    serve(office, take_ticket(office), budi)
    outlook = office.queueing.outlook("1a")
    assert outlook is not None
    assert outlook.longest == timedelta(minutes=5)  # four, and told in steps of five


def test_who_sits_nowhere_sends_nobody_on(office: Office) -> None:
    ticket = take_ticket(office)
    rina = office.staff.sign_in(SignIn("rina", PASSWORD, "Meja depan"))
    with pytest.raises(UserError, match=r"staff\.no_counter"):
        office.queueing.transfer(ticket.id, Destination("1c"), rina, new_request())
