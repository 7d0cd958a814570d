"""One action, one request key, one officer who still sits where they say."""

from collections.abc import Callable
from uuid import UUID

import pytest
from sqlalchemy import select

from db.models import JournalEntry
from shared.actors import Officer, RequestKey, new_request
from shared.acts import RequestReused
from shared.demonstration import PASSWORD
from shared.errors import UserError
from shared.messages import sentence
from shared.office import Office
from shared.queueing import TicketState
from shared.staff import SignIn
from tests.shared.verification.desk import desk
from tests.support.offices import KIOSK, provider_form, seated, take_ticket

Step = Callable[[Office, UUID, Officer, RequestKey], object]

STEPS: dict[str, Step] = {
    "call": lambda office, ticket, by, request: office.queueing.call(ticket, by, request),
    "call_next": lambda office, _ticket, by, request: office.queueing.call_next(by, request),
    "recall": lambda office, ticket, by, request: office.queueing.recall(ticket, by, request),
    "begin": lambda office, ticket, by, request: office.queueing.begin(ticket, by, request),
    "hold": lambda office, ticket, by, request: office.queueing.hold(ticket, by, request),
    "return": lambda office, ticket, by, request: office.queueing.return_to_line(
        ticket, by, request
    ),
    "no_show": lambda office, ticket, by, request: office.queueing.no_show(ticket, by, request),
    "cancel": lambda office, ticket, by, request: office.queueing.cancel(
        ticket, by, request, "salah"
    ),
    "finish": lambda office, ticket, by, request: office.queueing.finish(ticket, by, request),
    "open": lambda office, ticket, by, request: office.verification.open(ticket, by, request),
    "sign_in": lambda office, _ticket, by, request: office.guestbook.sign_in(
        provider_form(), by, request
    ),
}


@pytest.mark.parametrize("step", STEPS.values(), ids=STEPS)
def test_a_key_that_meant_something_else_is_no_retry(office: Office, step: Step) -> None:
    siti = seated(office, "siti", 1)
    ticket = take_ticket(office)
    request = new_request()
    office.staff.sign_out(seated(office, "budi", 2))
    office.guestbook.sign_in(provider_form(), KIOSK, request)
    with pytest.raises(RequestReused):
        step(office, ticket.id, siti, request)
    assert office.queueing.ticket(ticket.id).state is TicketState.WAITING


def test_a_key_is_of_one_ticket_and_one_officer(office: Office) -> None:
    siti, budi = seated(office, "siti", 1), seated(office, "budi", 2)
    first, second = take_ticket(office), take_ticket(office)
    request = new_request()
    office.queueing.call(first.id, siti, request)
    for ticket, officer in ((second, siti), (first, budi)):
        with pytest.raises(RequestReused):
            office.queueing.call(ticket.id, officer, request)
    assert office.queueing.call(first.id, siti, request).calls == 1


@pytest.mark.parametrize("step", STEPS.values(), ids=STEPS)
def test_whose_counter_was_taken_over_does_nothing_there_any_more(
    office: Office, step: Step
) -> None:
    siti = seated(office, "siti", 1)
    ticket = take_ticket(office)
    office.staff.sign_in(SignIn("budi", PASSWORD, "PC 2", siti.seat.id, take_over=True))
    with pytest.raises(UserError, match=r"staff\.seat_lost") as refused:
        step(office, ticket.id, siti, new_request())
    assert "Loket 1" in sentence(refused.value)
    assert office.queueing.ticket(ticket.id).state is TicketState.WAITING


def test_a_draft_is_not_saved_from_a_counter_that_was_taken_over(office: Office) -> None:
    here = desk(office)
    file = here.receive()
    office.staff.sign_in(SignIn("budi", PASSWORD, "PC 2", here.officer.seat.id, take_over=True))
    with pytest.raises(UserError, match=r"staff\.seat_lost"):
        here.fill(file)


def test_an_action_done_before_the_take_over_is_still_answered(office: Office) -> None:
    siti = seated(office, "siti", 1)
    take_ticket(office)
    request = new_request()
    called = office.queueing.call_next(siti, request)
    office.staff.sign_in(SignIn("budi", PASSWORD, "PC 2", siti.seat.id, take_over=True))
    assert office.queueing.call_next(siti, request) == called


def test_what_no_database_can_read_again_is_not_kept(office: Office) -> None:
    siti = seated(office, "siti", 1)
    take_ticket(office)
    hurried = take_ticket(office)
    office.queueing.call(hurried.id, siti, new_request(), reason="Pesawat\0 pukul 11 \ud83d")
    with office.database.reading() as session:
        reasons = session.scalars(select(JournalEntry.reason)).all()
    assert [reason for reason in reasons if reason] == ["Pesawat pukul 11 "]
