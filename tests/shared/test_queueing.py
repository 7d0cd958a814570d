"""Calling, serving and ending tickets, on both databases."""

import itertools
from collections.abc import Callable
from datetime import datetime, timedelta
from uuid import UUID

import pytest
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from db.models import Closure, JournalEntry, Setting, Ticket, Visit
from shared.actors import Officer, RequestKey, new_id, new_request
from shared.acts import Acts
from shared.catalogue import Audience
from shared.demonstration import PASSWORD
from shared.errors import UserError
from shared.messages import sentence
from shared.office import Office
from shared.queueing import TicketState, TicketView
from shared.queueing.rules import SOURCES
from shared.queueing.steps import settle
from shared.staff import SignIn
from tests.support.offices import Place, at, impatient, missed, seated, take_ticket


@pytest.fixture
def siti(office: Office) -> Officer:
    return seated(office, "siti", 1)


def call(office: Office, by: Officer) -> TicketView:
    called = office.queueing.call_next(by, new_request())
    assert called is not None
    return called


def test_a_visitor_is_called_served_and_done(office: Office, place: Place, siti: Officer) -> None:
    ticket = take_ticket(office)
    place.clock.set(at(9, 10))
    assert call(office, siti).state is TicketState.CALLED
    place.clock.set(at(9, 12))
    serving = office.queueing.begin(ticket.id, siti, new_request())
    assert (serving.called_at, serving.serving_since) == (at(9, 10), at(9, 12))
    place.clock.set(at(9, 20))
    done = office.queueing.finish(ticket.id, siti, new_request())
    assert (done.state, done.ended_at, done.counter) == (TicketState.DONE, at(9, 20), "Loket 1")
    assert office.queueing.line(siti).current is None


def test_nobody_waits(office: Office, siti: Officer) -> None:
    assert office.queueing.call_next(siti, new_request()) is None


def test_a_repeated_request_calls_nobody_else(office: Office, siti: Officer) -> None:
    take_ticket(office)
    take_ticket(office)
    request = new_request()
    first = office.queueing.call_next(siti, request)
    assert first is not None
    assert office.queueing.call_next(siti, request) == first
    assert [row.ticket.label for row in office.queueing.line(siti).waiting] == ["A-002"]


def test_a_counter_has_one_visitor_at_a_time(office: Office, siti: Officer) -> None:
    take_ticket(office)
    take_ticket(office)
    call(office, siti)
    with pytest.raises(UserError) as refused:
        office.queueing.call_next(siti, new_request())
    assert "A-001" in sentence(refused.value)


def test_two_counters_get_different_tickets(office: Office, siti: Officer) -> None:
    budi = seated(office, "budi", 2)
    take_ticket(office)
    take_ticket(office)
    assert {call(office, siti).label, call(office, budi).label} == {"A-001", "A-002"}


def test_a_ticket_at_another_counter_is_left_alone(office: Office, siti: Officer) -> None:
    budi = seated(office, "budi", 2)
    ticket = take_ticket(office)
    call(office, siti)
    for step in (office.queueing.begin, office.queueing.no_show, office.queueing.recall):
        with pytest.raises(UserError, match=r"queue\.changed"):
            step(ticket.id, budi, new_request())


def test_a_counter_calls_only_its_own_services(office: Office, siti: Officer) -> None:
    take_ticket(office, "1c")
    assert office.queueing.call_next(siti, new_request()) is None
    assert call(office, seated(office, "budi", 2)).label == "C-001"


def test_a_recall_is_announced_again(office: Office, place: Place, siti: Officer) -> None:
    ticket = take_ticket(office)
    call(office, siti)
    before = office.queueing.board().calls[0].id
    place.clock.advance(timedelta(seconds=30))
    assert office.queueing.recall(ticket.id, siti, new_request()).calls == 2
    assert office.queueing.board().calls[0].id > before


def test_a_missed_visitor_can_be_called_again(office: Office, place: Place, siti: Officer) -> None:
    ticket = take_ticket(office)
    call(office, siti)
    missed(office, place, ticket.id, siti)
    assert [t.label for t in office.queueing.line(siti).missed] == ["A-001"]
    again = office.queueing.call(ticket.id, siti, new_request())
    assert (again.state, again.ended_at) == (TicketState.CALLED, None)


def test_a_held_visitor_keeps_the_note_and_frees_the_counter(office: Office, siti: Officer) -> None:
    ticket = take_ticket(office)
    take_ticket(office)
    call(office, siti)
    office.queueing.begin(ticket.id, siti, new_request())
    held = office.queueing.hold(ticket.id, siti, new_request(), note="fotokopi KTP")
    assert held.note == "fotokopi KTP"
    assert call(office, siti).label == "A-002"
    assert [t.label for t in office.queueing.line(siti).held] == ["A-001"]


def test_holding_does_not_begin_the_promised_time_anew(
    office: Office, place: Place, siti: Officer
) -> None:
    """The clock runs from the beginning of service to its end (D11)."""
    ticket = take_ticket(office)
    call(office, siti)
    begun = office.queueing.begin(ticket.id, siti, new_request()).serving_since
    place.clock.advance(timedelta(minutes=40))
    office.queueing.hold(ticket.id, siti, new_request())
    office.queueing.call(ticket.id, siti, new_request())
    place.clock.advance(timedelta(minutes=5))
    assert office.queueing.begin(ticket.id, siti, new_request()).serving_since == begun


def test_a_visitor_put_back_keeps_the_old_place(office: Office, siti: Officer) -> None:
    ticket = take_ticket(office)
    take_ticket(office)
    call(office, siti)
    office.queueing.return_to_line(ticket.id, siti, new_request())
    assert [row.ticket.label for row in office.queueing.line(siti).waiting] == ["A-001", "A-002"]


def test_priority_is_mixed_two_to_one_over_the_day(
    office: Office, place: Place, siti: Officer
) -> None:
    impatient(office)
    for priority in (False, False, True, True, True):
        take_ticket(office, priority=priority)
    called = []
    for _ in range(5):
        place.clock.advance(timedelta(seconds=30))
        ticket = call(office, siti)
        called.append(ticket.label)
        office.queueing.no_show(ticket.id, siti, new_request())
    assert called == ["A-003", "A-004", "A-001", "A-005", "A-002"]


def test_an_office_can_put_priority_first(office: Office, siti: Officer) -> None:
    with office.database.writing() as session:
        session.add(Setting(name="priority_rule", value="priority_first"))
    for priority in (False, True, True, True):
        take_ticket(office, priority=priority)
    row = office.queueing.line(siti).waiting[2]
    assert (row.ticket.label, row.why) == ("A-004", "Prioritas didahulukan")


@pytest.mark.parametrize(
    ("moment", "is_called"),
    [
        (at(11, 59, 59), True),
        (at(12), False),
        (at(12, 59, 59), False),
        (at(13), True),
        (at(14), True),
        (at(15, 30), True),
    ],
)
def test_nobody_is_called_in_the_break_but_after_closing_the_line_is_served(
    office: Office, place: Place, siti: Officer, moment: datetime, is_called: bool
) -> None:
    take_ticket(office)
    place.clock.set(moment)
    if is_called:
        assert call(office, siti).label == "A-001"
        return
    with pytest.raises(UserError, match=r"hours\.break") as refused:
        office.queueing.call_next(siti, new_request())
    assert "13.00" in sentence(refused.value)


def test_the_break_of_one_service_does_not_stop_another(office: Office, place: Place) -> None:
    budi = seated(office, "budi", 2)
    take_ticket(office)
    take_ticket(office, "1c")
    place.clock.set(at(12, 30))
    assert call(office, budi).label == "C-001"


def test_a_call_in_the_break_needs_a_reason_that_the_journal_keeps(
    office: Office, place: Place, siti: Officer
) -> None:
    ticket = take_ticket(office)
    place.clock.set(at(12, 30))
    with pytest.raises(UserError, match=r"hours\.break"):
        office.queueing.call(ticket.id, siti, new_request())
    office.queueing.call(ticket.id, siti, new_request(), override="tamu dari luar kota")
    with office.database.reading() as session:
        entry = session.scalars(select(JournalEntry).order_by(JournalEntry.number.desc())).first()
    assert entry is not None
    assert (entry.action, entry.officer_id, entry.visit_id) == (
        "ticket.called", siti.id, ticket.visit_id,
    )  # fmt: skip
    assert entry.details["override"] == "tamu dari luar kota"


@pytest.mark.parametrize(("moment", "late"), [(at(13, 59, 59), False), (at(14), True)])
def test_a_ticket_served_after_closing_is_marked(
    office: Office, place: Place, siti: Officer, moment: datetime, late: bool
) -> None:
    ticket = take_ticket(office)
    place.clock.set(moment)
    call(office, siti)
    assert office.queueing.begin(ticket.id, siti, new_request()).after_hours is late


def test_yesterdays_line_is_gone_but_a_visitor_still_at_the_counter_is_not(
    office: Office, place: Place, siti: Officer
) -> None:
    take_ticket(office)
    take_ticket(office)
    call(office, siti)
    place.clock.set(at(9, day=24))
    line = office.queueing.line(siti)
    assert line.waiting == ()
    assert line.current is not None
    assert line.current.label == "A-001"


def steps(office: Office) -> dict[TicketState, Callable[..., TicketView]]:
    queueing = office.queueing

    def carry_over(ticket: UUID, by: Officer, request: RequestKey) -> TicketView:
        with Acts(office.database, office.clock).begin(by, request) as act:
            settle(act, ticket, TicketState.CARRIED_OVER)
        return queueing.ticket(ticket)

    return {
        TicketState.WAITING: queueing.return_to_line,
        TicketState.CALLED: queueing.call,
        TicketState.SERVING: queueing.begin,
        TicketState.HELD: queueing.hold,
        TicketState.DONE: queueing.finish,
        TicketState.NO_SHOW: queueing.no_show,
        TicketState.CANCELLED: lambda t, by, r: queueing.cancel(t, by, r, reason="pulang"),
        TicketState.CARRIED_OVER: carry_over,
    }


ROADS: dict[TicketState, list[TicketState]] = {
    TicketState.WAITING: [],
    TicketState.CALLED: [TicketState.CALLED],
    TicketState.SERVING: [TicketState.CALLED, TicketState.SERVING],
    TicketState.HELD: [TicketState.CALLED, TicketState.HELD],
    TicketState.DONE: [TicketState.CALLED, TicketState.SERVING, TicketState.DONE],
    TicketState.NO_SHOW: [TicketState.CALLED, TicketState.NO_SHOW],
    TicketState.CANCELLED: [TicketState.CANCELLED],
    TicketState.CARRIED_OVER: [TicketState.CARRIED_OVER],
}


@pytest.mark.parametrize("place", ["sqlite"], indirect=True)
@pytest.mark.parametrize(("source", "to"), [*itertools.product(TicketState, TicketState)])
def test_every_step_is_taken_where_legal_and_refused_everywhere_else(
    office: Office, siti: Officer, source: TicketState, to: TicketState
) -> None:
    ticket = take_ticket(impatient(office))
    take = steps(office)
    for state in ROADS[source]:
        take[state](ticket.id, siti, new_request())
    if source in SOURCES[to]:
        assert take[to](ticket.id, siti, new_request()).state is to
        return
    with pytest.raises(UserError):
        take[to](ticket.id, siti, new_request())
    assert office.queueing.ticket(ticket.id).state is source


@pytest.mark.parametrize("text", ["", "A-001", "TQYETHQAH7Y1", "\x00" * 4096, "T" * 12])
def test_an_unknown_barcode_is_refused_plainly(office: Office, text: str) -> None:
    with pytest.raises(UserError, match=r"queue\.unknown_code"):
        office.queueing.ticket_by_code(text)


def test_a_scanned_ticket_is_found_however_the_scanner_spells_it(office: Office) -> None:
    ticket = take_ticket(office)
    spelled = f" {ticket.code[:4].lower()}-{ticket.code[4:8]}-{ticket.code[8:].lower()}\r"
    assert office.queueing.ticket_by_code(spelled).id == ticket.id


def test_the_board_shows_numbers_and_places_and_no_names(office: Office, siti: Officer) -> None:
    take_ticket(office, name="Rahasia Sekali", organisation="PT Rahasia")
    take_ticket(office)
    call(office, siti)
    board = office.queueing.board()
    assert [(c.label, c.place, c.in_progress) for c in board.calls] == [("A-001", "Loket 1", True)]
    waiting = {line.prefix: line.waiting for line in board.lines}
    assert waiting == {"A": 1, "B": 0, "C": 0, "D": 0, "E": 0, "F": 0, "G": 0}
    assert "Rahasia" not in repr(board)


def test_the_board_calls_a_line_by_its_own_name_not_by_a_service(office: Office) -> None:
    board = office.queueing.board()
    lines = {line.prefix: (line.title, len(line.openings)) for line in board.lines}
    assert lines["A"] == ("Registrasi penyedia", 1)
    assert lines["F"] == ("Layanan ASN", 5)


def test_a_refused_step_leaves_no_trace_in_the_journal(office: Office, siti: Officer) -> None:
    ticket = take_ticket(office)
    with office.database.reading() as session:
        before = session.scalars(select(JournalEntry.number)).all()
    with pytest.raises(UserError):
        office.queueing.finish(ticket.id, siti, new_request())
    with office.database.reading() as session:
        assert session.scalars(select(JournalEntry.number)).all() == before


def test_the_journal_is_numbered_without_gap(office: Office, siti: Officer) -> None:
    take_ticket(office)
    call(office, siti)
    with office.database.reading() as session:
        numbers = session.scalars(select(JournalEntry.number).order_by(JournalEntry.number)).all()
    assert numbers == list(range(1, len(numbers) + 1))


def test_the_database_itself_refuses_a_second_visitor_at_a_counter(
    office: Office, siti: Officer
) -> None:
    first, second = take_ticket(office), take_ticket(office)
    call(office, siti)
    with pytest.raises(IntegrityError), office.database.writing() as session:  # noqa: PT012
        row = session.get_one(Ticket, second.id)
        called = session.get_one(Ticket, first.id)
        row.state, row.counter_id, row.officer_id = "called", called.counter_id, siti.id
        row.called_at = called.called_at


def test_a_special_closure_does_not_strand_whoever_holds_a_number(
    office: Office, place: Place, siti: Officer
) -> None:
    take_ticket(office)
    with office.database.writing() as session:
        session.add(
            Closure(
                id=new_id(), starts_at=at(10), ends_at=at(11), reason="Apel bersama", services=[]
            )
        )
    place.clock.set(at(10, 30))
    assert call(office, siti).label == "A-001"


def test_a_note_that_its_column_cannot_hold_is_refused(office: Office, siti: Officer) -> None:
    ticket = take_ticket(office)
    with pytest.raises(UserError, match=r"queue\.note_too_long") as refused:
        office.queueing.cancel(ticket.id, siti, new_request(), "x" * 241)
    assert "240" in sentence(refused.value)
    assert office.queueing.cancel(ticket.id, siti, new_request(), "x" * 240).note == "x" * 240


def test_a_blank_reason_overrides_no_break(office: Office, place: Place, siti: Officer) -> None:
    ticket = take_ticket(office)
    place.clock.set(at(12, 30))
    with pytest.raises(UserError, match=r"hours\.break"):
        office.queueing.call_next(siti, new_request(), override=" ")
    with pytest.raises(UserError, match=r"hours\.break"):
        office.queueing.call(ticket.id, siti, new_request(), override=" ")


def test_a_number_of_another_day_is_not_called(office: Office, place: Place, siti: Officer) -> None:
    ticket = take_ticket(office)
    place.clock.set(at(9, day=24))
    with pytest.raises(UserError, match=r"queue\.other_day") as refused:
        office.queueing.call(ticket.id, siti, new_request())
    assert "A-001" in sentence(refused.value)


# Priority withdrawn, and what a visitor is told beforehand


def test_any_officer_withdraws_priority_in_one_step(office: Office, siti: Officer) -> None:
    take_ticket(office)
    hurried = take_ticket(office, priority=True)
    rina = office.staff.sign_in(SignIn("rina", PASSWORD, "Meja depan"))
    request = new_request()
    for _ in range(2):
        ticket = office.queueing.withdraw_priority(hurried.id, rina, request)
        assert not ticket.priority
    assert [(row.ticket.label, row.why) for row in office.queueing.line(siti).waiting] == [
        ("A-001", "Urutan kedatangan"),
        ("A-002", "Urutan kedatangan"),
    ]
    with office.database.reading() as session:
        withdrawn = select(JournalEntry).where(JournalEntry.action == "ticket.priority_withdrawn")
        entry = session.scalars(withdrawn).one()
        assert entry.details == {}  # why it was asked for, or withdrawn, is nobody's business
        assert not session.get_one(Visit, hurried.visit_id).priority


def test_an_ended_ticket_keeps_the_priority_it_had(office: Office, siti: Officer) -> None:
    ticket = take_ticket(office, priority=True)
    office.queueing.cancel(ticket.id, siti, new_request(), "Pulang")
    with pytest.raises(UserError, match=r"queue\.changed"):
        office.queueing.withdraw_priority(ticket.id, siti, new_request())


def test_an_outlook_knows_line_counters_and_the_coming_break(
    office: Office, place: Place, siti: Officer
) -> None:
    for _ in range(3):
        take_ticket(office)
    place.clock.set(at(11, 40))
    found = office.queueing.outlook("1a")
    assert found is not None
    assert (found.ahead, found.counters_open, found.limit) == (3, 1, at(12))
    assert (found.shortest, found.longest) == (timedelta(minutes=45), timedelta(minutes=45))
    assert found.limit_is_break
    assert not found.probably_in_time
    call(office, siti)
    found = office.queueing.outlook("1a")
    assert found is not None
    assert (found.shortest, found.longest) == (timedelta(minutes=30), timedelta(minutes=45))


def test_an_outlook_learns_from_the_last_visits(
    office: Office, place: Place, siti: Officer
) -> None:
    for _ in range(5):
        take_ticket(office)
        called = call(office, siti)
        office.queueing.begin(called.id, siti, new_request())
        place.clock.advance(timedelta(minutes=5))
        office.queueing.finish(called.id, siti, new_request())
    take_ticket(office)
    take_ticket(office)
    found = office.queueing.outlook("1a")
    assert found is not None
    assert (found.shortest, found.longest) == (timedelta(minutes=10), timedelta(minutes=10))


def test_with_nobody_at_the_counters_an_outlook_says_so(office: Office, place: Place) -> None:
    take_ticket(office)
    place.clock.set(at(13, 50))
    found = office.queueing.outlook("1a")
    assert found is not None
    assert (found.counters_open, found.limit, found.limit_is_break) == (0, at(14), False)
    assert not found.probably_in_time
    offers = office.guestbook.offers(Audience.PROVIDER)
    assert {o.service.code: o.outlook for o in offers}["1a"] == found
    assert [o.service.code for o in offers if o.outlook is None] == ["1d", "1e"]


@pytest.mark.usefixtures("siti")
def test_who_is_called_to_another_counter_first_does_not_wait_before_one(office: Office) -> None:
    seated(office, "budi", 2)
    take_ticket(office, "1c")
    found = office.queueing.outlook("1a")
    assert found is not None
    assert (found.ahead, found.shortest, found.longest) == (0, timedelta(), timedelta())
