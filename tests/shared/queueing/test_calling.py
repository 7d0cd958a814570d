"""Who may be called out of order, how often, and what a pause stops."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from db.models import JournalEntry
from shared.actors import Officer, new_request
from shared.catalogue import Audience
from shared.demonstration import PASSWORD
from shared.errors import UserError
from shared.guestbook import SignInForm
from shared.messages import sentence
from shared.office import Office
from shared.queueing import TicketState
from shared.staff import SignIn
from tests.shared.queueing.steps import next_called, waiting
from tests.support.offices import KIOSK, Place, at, missed, provider_form, seated, take_ticket


def last_details(office: Office) -> dict[str, object]:
    with office.database.reading() as session:
        newest = select(JournalEntry).order_by(JournalEntry.number.desc()).limit(1)
        return session.scalars(newest).one().details


def test_calling_before_ones_turn_needs_a_reason_that_the_journal_keeps(
    office: Office, siti: Officer
) -> None:
    take_ticket(office)
    second = take_ticket(office)
    assert [row.needs_reason for row in office.queueing.line(siti).waiting] == [False, True]
    for blank in ("", "  "):
        with pytest.raises(UserError, match=r"queue\.reason_needed") as refused:
            office.queueing.call(second.id, siti, new_request(), reason=blank)
    assert "A-002" in sentence(refused.value)
    office.queueing.call(second.id, siti, new_request(), reason="bayi menangis")
    assert last_details(office)["reason"] == "bayi menangis"


def test_who_is_next_is_chosen_without_a_reason(office: Office, siti: Officer) -> None:
    take_ticket(office)
    hurried = take_ticket(office, priority=True)
    assert office.queueing.call(hurried.id, siti, new_request()).state is TicketState.CALLED


def test_held_and_missed_visitors_need_no_reason(
    office: Office, place: Place, siti: Officer
) -> None:
    held, gone, _first = take_ticket(office), take_ticket(office), take_ticket(office)
    office.queueing.call(held.id, siti, new_request())
    office.queueing.hold(held.id, siti, new_request())
    office.queueing.call(gone.id, siti, new_request())
    missed(office, place, gone.id, siti)
    for ticket in (held, gone):
        office.queueing.call(ticket.id, siti, new_request())
        office.queueing.hold(ticket.id, siti, new_request())


def test_the_first_who_can_be_called_in_a_break_is_nobodys_overtaker(
    office: Office, place: Place, budi: Officer
) -> None:
    take_ticket(office)
    help_wanted = take_ticket(office, "1c")
    place.clock.set(at(12, 30))
    assert [row.needs_reason for row in office.queueing.line(budi).waiting] == [False, False]
    assert office.queueing.call(help_wanted.id, budi, new_request()).label == "C-001"


def test_a_reason_for_the_break_also_is_one_for_the_order(
    office: Office, place: Place, siti: Officer
) -> None:
    take_ticket(office)
    second = take_ticket(office)
    place.clock.set(at(12, 30))
    with pytest.raises(UserError, match=r"hours\.break"):
        office.queueing.call(second.id, siti, new_request(), reason="minta didahulukan")
    office.queueing.call(second.id, siti, new_request(), override="kereta pukul 13")
    assert last_details(office) == {"override": "kereta pukul 13", "reason": "kereta pukul 13"}


def test_a_number_of_another_counters_line_needs_a_reason(office: Office, siti: Officer) -> None:
    ticket = take_ticket(office, "1c")
    with pytest.raises(UserError, match=r"queue\.reason_needed"):
        office.queueing.call(ticket.id, siti, new_request())


def test_who_comes_back_early_from_the_room_overtakes_only_later_ones(
    office: Office, siti: Officer
) -> None:
    signed_in = office.guestbook.sign_in(
        provider_form(registered_online=False, room_first=True), KIOSK, new_request()
    )
    take_ticket(office)
    rows = {row.ticket.label: row for row in office.queueing.line(siti).waiting}
    assert rows["A-001"].passed_over
    assert not rows["A-001"].needs_reason
    assert signed_in.ticket is not None
    assert office.queueing.call(signed_in.ticket.id, siti, new_request()).label == "A-001"


# No-show and recall


def test_a_visitor_is_missed_only_after_three_calls_half_a_minute_apart(
    office: Office, place: Place, siti: Officer
) -> None:
    ticket = take_ticket(office)
    office.queueing.call(ticket.id, siti, new_request())
    for calls in (1, 2):
        with pytest.raises(UserError, match=r"queue\.too_few_calls") as refused:
            office.queueing.no_show(ticket.id, siti, new_request())
        assert refused.value.facts["calls"] == calls
        place.clock.advance(timedelta(seconds=29))
        with pytest.raises(UserError, match=r"queue\.too_soon"):
            office.queueing.recall(ticket.id, siti, new_request())
        place.clock.advance(timedelta(seconds=1))
        office.queueing.recall(ticket.id, siti, new_request())
    place.clock.advance(timedelta(seconds=29))
    with pytest.raises(UserError, match=r"queue\.too_soon") as refused:
        office.queueing.no_show(ticket.id, siti, new_request())
    assert "09.01.30" in sentence(refused.value)
    place.clock.advance(timedelta(seconds=1))
    assert office.queueing.no_show(ticket.id, siti, new_request()).state is TicketState.NO_SHOW


def test_the_line_tells_from_when_on_the_next_step_is_possible(
    office: Office, place: Place, siti: Officer
) -> None:
    ticket = take_ticket(office)
    assert office.queueing.line(siti).calling is None
    office.queueing.call(ticket.id, siti, new_request())
    calling = office.queueing.line(siti).calling
    assert calling is not None
    assert (calling.calls, calling.needed, calling.recall_from, calling.no_show_from) == (
        1, 3, at(9, 0, 30), None,
    )  # fmt: skip
    for second in (30, 60):
        place.clock.set(at(9, second // 60, second % 60))
        office.queueing.recall(ticket.id, siti, new_request())
    calling = office.queueing.line(siti).calling
    assert calling is not None
    assert calling.no_show_from == at(9, 1, 30)
    office.queueing.begin(ticket.id, siti, new_request())
    assert office.queueing.line(siti).calling is None


def test_the_office_chooses_how_often_is_called(office: Office, place: Place) -> None:
    kepala = seated(office, "kepala", 1)
    chosen = {"calls_before_no_show": 1, "seconds_between_calls": 0}
    office.preferences.change(chosen, kepala, new_request())
    ticket = take_ticket(office)
    office.queueing.call(ticket.id, kepala, new_request())
    assert office.queueing.no_show(ticket.id, kepala, new_request()).state is TicketState.NO_SHOW


def test_calls_are_counted_anew_when_a_visitor_is_called_another_time(
    office: Office, place: Place, siti: Officer
) -> None:
    ticket = take_ticket(office)
    office.queueing.call(ticket.id, siti, new_request())
    missed(office, place, ticket.id, siti)
    assert office.queueing.call(ticket.id, siti, new_request()).calls == 1
    with pytest.raises(UserError, match=r"queue\.too_few_calls"):
        office.queueing.no_show(ticket.id, siti, new_request())


# Pause


def test_on_a_pause_nobody_is_called_and_the_board_says_why(office: Office, siti: Officer) -> None:
    ticket = take_ticket(office)
    request = new_request()
    for _ in range(2):
        assert office.queueing.pause(" Salat  Zuhur ", siti, request).reason == "Salat Zuhur"
    with pytest.raises(UserError, match=r"queue\.on_pause"):
        office.queueing.call_next(siti, new_request())
    with pytest.raises(UserError, match=r"queue\.on_pause") as refused:
        office.queueing.call(ticket.id, siti, new_request())
    assert "Salat Zuhur" in sentence(refused.value)
    assert office.queueing.line(siti).pause is not None
    assert [counter.pause for counter in office.queueing.board().counters] == ["Salat Zuhur", ""]
    office.queueing.resume(siti, new_request())
    assert office.queueing.line(siti).pause is None
    assert next_called(office, siti) == "A-001"


def test_another_counter_goes_on_while_one_pauses(
    office: Office, siti: Officer, budi: Officer
) -> None:
    take_ticket(office)
    office.queueing.pause("Istirahat", siti, new_request())
    assert next_called(office, budi) == "A-001"


def test_nobody_pauses_while_a_visitor_is_on_the_way_but_may_while_serving(
    office: Office, siti: Officer
) -> None:
    ticket = take_ticket(office)
    office.queueing.call(ticket.id, siti, new_request())
    with pytest.raises(UserError, match=r"queue\.pause_while_called"):
        office.queueing.pause("Istirahat", siti, new_request())
    office.queueing.begin(ticket.id, siti, new_request())
    office.queueing.pause("Istirahat", siti, new_request())
    assert office.queueing.finish(ticket.id, siti, new_request()).state is TicketState.DONE


@pytest.mark.parametrize("reason", ["", "   ", "x" * 81])
def test_a_pause_has_a_reason_that_fits_the_board(
    office: Office, siti: Officer, reason: str
) -> None:
    with pytest.raises(UserError):
        office.queueing.pause(reason, siti, new_request())


def test_a_second_pause_is_refused_and_ending_none_is_harmless(
    office: Office, siti: Officer
) -> None:
    office.queueing.resume(siti, new_request())
    office.queueing.pause("Istirahat", siti, new_request())
    with pytest.raises(UserError, match=r"queue\.on_pause"):
        office.queueing.pause("Rapat", siti, new_request())


def test_a_pause_ends_with_the_time_at_the_counter(office: Office, siti: Officer) -> None:
    take_ticket(office)
    office.queueing.pause("Istirahat", siti, new_request())
    counter = siti.seat.id
    taken = SignIn("kepala", PASSWORD, "PC loket 1", counter, take_over=True)
    kepala = office.staff.sign_in(taken)
    assert office.queueing.line(kepala).pause is None
    assert office.queueing.board().counters[0].pause == ""
    assert next_called(office, kepala) == "A-001"


# Hold


def test_who_is_expected_back_first_stands_first(office: Office, siti: Officer) -> None:
    returns = {"A-001": None, "A-002": at(10), "A-003": at(9, 30)}
    for return_at in returns.values():
        ticket = take_ticket(office)
        office.queueing.call(ticket.id, siti, new_request())
        office.queueing.hold(ticket.id, siti, new_request(), return_at=return_at)
    held = office.queueing.line(siti).held
    assert [ticket.label for ticket in held] == ["A-003", "A-002", "A-001"]
    assert [ticket.return_at for ticket in held] == [at(9, 30), at(10), None]


@pytest.mark.parametrize(
    ("minute", "refusal"),
    [(0, "queue.return_in_past"), (-1, "queue.return_in_past"), (1, ""), (420, ""),
     (421, "queue.return_too_late"), (24 * 60, "queue.return_too_late")],
)  # fmt: skip
def test_a_visitor_returns_later_and_before_the_office_closes(
    office: Office, siti: Officer, minute: int, refusal: str
) -> None:
    ticket = take_ticket(office)
    office.queueing.call(ticket.id, siti, new_request())
    return_at = at(9) + timedelta(minutes=minute)
    if not refusal:
        held = office.queueing.hold(ticket.id, siti, new_request(), return_at=return_at)
        assert held.return_at == return_at
        return
    with pytest.raises(UserError, match=refusal.replace(".", r"\.")) as refused:
        office.queueing.hold(ticket.id, siti, new_request(), return_at=return_at)
    assert sentence(refused.value)
    assert office.queueing.ticket(ticket.id).state is TicketState.CALLED


def test_who_is_due_in_the_break_is_called_after_it(
    office: Office, place: Place, siti: Officer
) -> None:
    ticket = take_ticket(office)
    office.queueing.call(ticket.id, siti, new_request())
    office.queueing.hold(ticket.id, siti, new_request(), return_at=at(12, 30))
    place.clock.set(at(12, 30))
    line = office.queueing.line(siti)
    assert line.held[0].return_at == line.now
    with pytest.raises(UserError, match=r"hours\.break"):
        office.queueing.call(ticket.id, siti, new_request())
    place.clock.set(at(13))
    assert office.queueing.call(ticket.id, siti, new_request()).return_at is None


# Notes


def test_a_staff_note_is_seen_by_all_who_see_the_ticket(
    office: Office, place: Place, siti: Officer, budi: Officer
) -> None:
    ticket = take_ticket(office)
    request = new_request()
    for _ in range(2):
        office.queueing.add_note(ticket.visit_id, "Membawa\n kursi  roda", siti, request)
    place.clock.advance(timedelta(minutes=1))
    office.queueing.add_note(ticket.visit_id, "x" * 500, budi, new_request())
    (row,) = office.queueing.line(budi).waiting
    assert [(note.officer, note.text) for note in row.ticket.notes] == [
        ("Siti Rahma", "Membawa kursi roda"), ("Budi Santoso", "x" * 500),
    ]  # fmt: skip
    assert "kursi" not in str(last_details(office))
    assert waiting(office, siti) == ["A-001"]


@pytest.mark.parametrize("text", ["", " \n ", "x" * 501])
def test_a_note_says_something_and_fits(office: Office, siti: Officer, text: str) -> None:
    ticket = take_ticket(office)
    with pytest.raises(UserError):
        office.queueing.add_note(ticket.visit_id, text, siti, new_request())


def test_a_guest_without_a_number_can_be_noted_but_nobody_unknown(
    office: Office, siti: Officer
) -> None:
    guest = office.guestbook.sign_in(
        SignInForm(audience=Audience.GUEST, name="Rudi", purpose="Rapat"), KIOSK, new_request()
    )
    assert office.queueing.add_note(guest.visit_id, "Tamu Kepala", siti, new_request()).text
    with pytest.raises(UserError, match=r"queue\.unknown"):
        office.queueing.add_note(new_request(), "Siapa?", siti, new_request())


def test_a_clock_that_was_set_back_keeps_nobody_waiting(
    office: Office, place: Place, siti: Officer
) -> None:
    ticket = take_ticket(office)
    office.queueing.call(ticket.id, siti, new_request())
    place.clock.set(at(8, 0))
    office.queueing.recall(ticket.id, siti, new_request())
    with pytest.raises(UserError, match=r"queue\.too_few_calls"):
        office.queueing.no_show(ticket.id, siti, new_request())
