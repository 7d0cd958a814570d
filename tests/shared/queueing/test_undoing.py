"""The last step taken back: everything as before, or a refusal that says why."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from sqlalchemy import select

from db.models import JournalEntry, Ticket, TicketCall, TicketLeg, TicketPlan
from shared.actors import Officer, new_request
from shared.demonstration import PASSWORD
from shared.errors import UserError
from shared.guestbook import IssuedTicket
from shared.messages import sentence
from shared.office import Office
from shared.queueing import Destination, TicketState
from shared.staff import SignIn
from tests.shared.queueing.steps import serve, undo, waiting
from tests.support.offices import Place, impatient, seated, take_ticket

Step = Callable[[Office, IssuedTicket, Officer], object]


def call(office: Office, ticket: IssuedTicket, by: Officer) -> object:
    return office.queueing.call(ticket.id, by, new_request())


def begin(office: Office, ticket: IssuedTicket, by: Officer) -> object:
    return office.queueing.begin(ticket.id, by, new_request())


def hold(office: Office, ticket: IssuedTicket, by: Officer) -> object:
    later = office.clock.now() + timedelta(minutes=15)
    return office.queueing.hold(ticket.id, by, new_request(), "fotokopi", later)


def back(office: Office, ticket: IssuedTicket, by: Officer) -> object:
    return office.queueing.return_to_line(ticket.id, by, new_request())


def miss(office: Office, ticket: IssuedTicket, by: Officer) -> object:
    return office.queueing.no_show(ticket.id, by, new_request())


def cancel(office: Office, ticket: IssuedTicket, by: Officer) -> object:
    return office.queueing.cancel(ticket.id, by, new_request(), "pulang")


def finish(office: Office, ticket: IssuedTicket, by: Officer) -> object:
    return office.queueing.finish(ticket.id, by, new_request())


def send(office: Office, ticket: IssuedTicket, by: Officer) -> object:
    return office.queueing.transfer(
        ticket.id, Destination("1c"), by, new_request(), note="salah layanan", returns=True
    )


def plan(office: Office, ticket: IssuedTicket, by: Officer) -> object:
    return office.queueing.plan_service(ticket.id, "1b", by, new_request())


def stay(office: Office, ticket: IssuedTicket, by: Officer) -> object:
    return office.queueing.finish(ticket.id, by, new_request(), stay=True)


def withdraw(office: Office, ticket: IssuedTicket, by: Officer) -> object:
    return office.queueing.withdraw_priority(ticket.id, by, new_request())


WAYS: dict[str, tuple[list[Step], Step, str]] = {
    "call": ([], call, "dipanggil"),
    "call a held one": ([call, hold], call, "dipanggil"),
    "call a missed one": ([call, miss], call, "dipanggil"),
    "begin": ([call], begin, "mulai dilayani"),
    "hold": ([call], hold, "ditunda"),
    "hold while serving": ([call, begin], hold, "ditunda"),
    "back to the line": ([call], back, "dikembalikan ke antrean"),
    "no-show": ([call], miss, "tidak hadir"),
    "cancel": ([], cancel, "dibatalkan"),
    "cancel with a plan": ([plan], cancel, "dibatalkan"),
    "finish": ([call, begin], finish, "selesai"),
    "finish with a plan": ([call, begin, plan], finish, "layanan berikutnya"),
    "stay for a plan": ([call, begin, plan], stay, "layanan berikutnya"),
    "transfer": ([call, begin], send, "dialihkan"),
    "transfer with a plan": ([call, begin, plan], send, "dialihkan"),
    "transfer from the line": ([], send, "dialihkan"),
    "withdraw priority": ([], withdraw, "prioritas"),
}


def everything(office: Office) -> list[object]:
    """All that the database says of tickets, row by row."""
    with office.database.reading() as session:
        return [
            [tuple(getattr(row, column.key) for column in table.__table__.columns) for row in rows]
            for table in (Ticket, TicketCall, TicketLeg, TicketPlan)
            for rows in [session.scalars(select(table).order_by(table.id)).all()]
        ]


@pytest.mark.parametrize("way", WAYS)
def test_a_step_taken_back_leaves_everything_as_before(
    office: Office, place: Place, siti: Officer, way: str
) -> None:
    before, step, words = WAYS[way]
    ticket = take_ticket(impatient(office), priority=True)
    for earlier in before:
        earlier(office, ticket, siti)
        place.clock.advance(timedelta(minutes=1))
    known, line, board = everything(office), waiting(office, siti), office.queueing.board().calls
    step(office, ticket, siti)
    offered = office.queueing.line(siti).undo
    assert offered is not None
    assert offered.label == "A-001"
    assert words in offered.words
    place.clock.advance(timedelta(minutes=1))
    request = new_request()
    for _ in range(2):
        office.queueing.undo(offered.step_id, siti, request)
    assert everything(office) == known
    assert waiting(office, siti) == line
    assert office.queueing.board().calls == board
    with office.database.reading() as session:
        newest = select(JournalEntry).order_by(JournalEntry.number.desc()).limit(1)
        entry = session.scalars(newest).one()
    assert (entry.action, entry.details) == ("ticket.undone", {"step": offered.action})


def test_steps_are_taken_back_one_after_the_other(office: Office, siti: Officer) -> None:
    ticket = take_ticket(office)
    for step in (call, begin, finish):
        step(office, ticket, siti)
    states = [undo(office, siti).state for _ in range(3)]
    assert states == [TicketState.SERVING, TicketState.CALLED, TicketState.WAITING]
    assert office.queueing.line(siti).undo is None


def test_a_second_press_does_not_take_back_what_the_officer_has_not_seen(
    office: Office, siti: Officer
) -> None:
    ticket = take_ticket(office)
    call(office, ticket, siti)
    begin(office, ticket, siti)
    offered = office.queueing.line(siti).undo
    assert offered is not None
    office.queueing.undo(offered.step_id, siti, new_request())
    with pytest.raises(UserError, match=r"queue\.cannot_undo"):
        office.queueing.undo(offered.step_id, siti, new_request())
    assert office.queueing.ticket(ticket.id).state is TicketState.CALLED


def refused(office: Office, step: object, by: Officer) -> str:
    """Why a step that the officer saw offered cannot be taken back; nor is it offered now."""
    with pytest.raises(UserError, match=r"queue\.cannot_undo") as refusal:
        office.queueing.undo(step, by, new_request())  # type: ignore[arg-type]
    assert "A-001" in sentence(refusal.value)
    return str(refusal.value.facts["why"])


def offered_step(office: Office, by: Officer) -> object:
    offered = office.queueing.line(by).undo
    assert offered is not None
    return offered.step_id


def test_what_another_officer_has_called_meanwhile_stays_there(
    office: Office, siti: Officer, budi: Officer
) -> None:
    ticket = take_ticket(office)
    call(office, ticket, siti)
    back(office, ticket, siti)
    step = offered_step(office, siti)
    call(office, ticket, budi)
    assert "berubah" in refused(office, step, siti)
    assert office.queueing.line(siti).undo is None
    current = office.queueing.line(budi).current
    assert current is not None
    assert current.label == "A-001"


def test_a_counter_with_a_new_visitor_takes_nobody_back(office: Office, siti: Officer) -> None:
    first, second = take_ticket(office), take_ticket(office)
    serve(office, first, siti)
    finish(office, first, siti)
    step = offered_step(office, siti)
    call(office, second, siti)
    back(office, second, siti)
    assert "langkah terakhir" in refused(office, step, siti)


def test_a_visitor_of_anothers_session_at_this_counter_blocks_the_way_back(
    office: Office, siti: Officer
) -> None:
    first, second = take_ticket(office), take_ticket(office)
    serve(office, first, siti)
    finish(office, first, siti)
    step = offered_step(office, siti)
    taken = SignIn("kepala", PASSWORD, "PC loket 1", siti.seat.id, take_over=True)
    call(office, second, office.staff.sign_in(taken))
    again = office.staff.sign_in(
        SignIn("siti", PASSWORD, "PC loket 1", siti.seat.id, take_over=True)
    )
    assert "A-002" in refused(office, step, again)


def test_a_step_at_another_counter_stays(office: Office, siti: Officer) -> None:
    ticket = take_ticket(office)
    serve(office, ticket, siti)
    finish(office, ticket, siti)
    step = offered_step(office, siti)
    moved = seated(office, "siti", 2)
    assert "loket lain" in refused(office, step, moved)


def test_yesterdays_step_stays(office: Office, place: Place, siti: Officer) -> None:
    ticket = take_ticket(office)
    serve(office, ticket, siti)
    finish(office, ticket, siti)
    step = offered_step(office, siti)
    place.clock.advance(timedelta(days=1))
    tomorrow = seated(office, "siti", 1)
    assert office.queueing.line(tomorrow).undo is None
    assert "hari lain" in refused(office, step, tomorrow)


def test_nobody_takes_back_what_a_colleague_did(
    office: Office, siti: Officer, budi: Officer
) -> None:
    ticket = take_ticket(office)
    call(office, ticket, siti)
    step = offered_step(office, siti)
    with pytest.raises(UserError, match=r"queue\.unknown"):
        office.queueing.undo(step, budi, new_request())  # type: ignore[arg-type]
    assert office.queueing.line(budi).undo is None


def test_a_number_called_several_times_can_still_go_back(
    office: Office, place: Place, siti: Officer
) -> None:
    ticket = take_ticket(office)
    call(office, ticket, siti)
    place.clock.advance(timedelta(seconds=30))
    office.queueing.recall(ticket.id, siti, new_request())
    assert undo(office, siti).calls == 0
    assert office.queueing.board().calls == ()


def test_a_plan_that_a_colleague_added_is_not_lost_by_undoing(
    office: Office, siti: Officer, budi: Officer
) -> None:
    ticket = take_ticket(office)
    call(office, ticket, siti)
    hold(office, ticket, siti)
    step = offered_step(office, siti)
    office.queueing.plan_service(ticket.id, "1c", budi, new_request())
    assert "berubah" in refused(office, step, siti)
    assert len(office.queueing.ticket(ticket.id).plans) == 1


def test_priority_taken_back_is_given_to_the_visit_too(office: Office) -> None:
    ticket = take_ticket(office, priority=True)
    kepala = seated(office, "kepala", 1)
    withdraw(office, ticket, kepala)
    assert undo(office, kepala).priority
    with office.database.reading() as session:
        assert session.get_one(Ticket, ticket.id).visit.priority
