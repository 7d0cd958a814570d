"""Getting a computer: at once, or by waiting, being called and coming in time."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from sqlalchemy import func, select

from db.models import JournalEntry, PrintJob, RoomStay, Setting, TicketCall
from shared.actors import Kiosk, new_request
from shared.bidding_room import ComputerState, StayEnding
from shared.demonstration import COMPUTERS
from shared.errors import UserError
from shared.guestbook import SignedIn
from shared.office import Office
from shared.queueing import TicketState
from shared.slips.content import RoomPaper, TicketSlip
from shared.slips.saved import from_json
from tests.shared.bidding_room.room import (
    MINUTE,
    actions,
    close_room,
    come,
    computer,
    fill,
    leave,
    missed,
    officer,
    sit,
    stays,
    wait,
    waiting,
)
from tests.support.offices import KIOSK, Place, at, provider_form, seated


def paper_of(office: Office, visitor: SignedIn) -> TicketSlip:
    assert visitor.ticket is not None
    with office.database.reading() as session:
        wanted = select(PrintJob.content).where(PrintJob.subject_id == visitor.ticket.id)
        slip = from_json(session.scalars(wanted).one())
    assert isinstance(slip, TicketSlip)
    return slip


def test_a_visitor_gets_a_computer_at_once_and_reads_it_on_the_slip(office: Office) -> None:
    visitor = come(office)
    assert visitor.seat is not None
    assert visitor.ticket is not None
    assert (visitor.seat.computer, visitor.seat.label) == ("PC 1", "D-001")
    assert visitor.ticket.code.startswith("P")
    assert visitor.ticket.counters == ()
    assert office.queueing.ticket(visitor.ticket.id).state is TicketState.SERVING
    assert paper_of(office, visitor).room == RoomPaper("PC 1", "", 5)
    assert actions(office, visitor.visit_id) == ["room.seated", "guestbook.signed_in"]


def test_the_computer_idle_longest_is_given(office: Office, place: Place) -> None:
    seats = fill(office)
    for seat in (seats[4], seats[2]):
        place.clock.advance(MINUTE)
        leave(office, seat)
    assert sit(office).number == 5
    place.clock.advance(MINUTE)
    leave(office, seats[0])
    assert sit(office).number == 3


def test_the_same_request_sits_down_once(office: Office) -> None:
    request = new_request()
    form = provider_form("1d")
    first = office.guestbook.sign_in(form, KIOSK, request)
    assert office.guestbook.sign_in(form, KIOSK, request).seat == first.seat
    assert len(stays(office)) == 1


def test_in_a_full_room_one_waits_and_the_slip_says_how_long_one_has_to_come(
    office: Office,
) -> None:
    fill(office)
    visitor = come(office)
    assert visitor.seat is None
    assert paper_of(office, visitor).room == RoomPaper("", "", 5)
    assert [wait(office).ahead, wait(office).ahead] == [1, 2]
    assert waiting(office) == ["D-009", "D-010", "D-011"]


def test_two_kiosks_at_once_never_give_the_last_computer_twice(place: Place) -> None:
    kiosks = [place.open(), place.open()]
    office = kiosks[0]
    for _ in range(COMPUTERS - 1):
        sit(office)
    with ThreadPoolExecutor(2) as pool:
        visitors = list(pool.map(come, kiosks))
    assert sorted(v.seat.number if v.seat else 0 for v in visitors) == [0, COMPUTERS]
    assert waiting(office) == [v.ticket.label for v in visitors if v.ticket and not v.seat]


def test_who_leaves_calls_the_first_in_line_to_the_computer(office: Office, place: Place) -> None:
    seats = fill(office)
    first, second = wait(office), wait(office)
    place.clock.set(at(10))
    leave(office, seats[2])
    assert computer(office, 3).state is ComputerState.CLAIMED
    kept = office.bidding_room.seat_of(first.code)
    assert (kept.computer, kept.seated_at, kept.claim_until) == ("PC 3", None, at(10, 5))
    assert waiting(office) == [second.label]
    call = office.queueing.board().calls[0]
    assert (call.label, call.place) == ("D-009", "PC 3")
    assert actions(office, first.visit_id) == ["guestbook.signed_in", "room.called"]


def test_a_called_visitor_comes_in_the_last_second(office: Office, place: Place) -> None:
    seats = fill(office)
    called = wait(office)
    leave(office, seats[0])
    place.clock.advance(5 * MINUTE - timedelta(seconds=1))
    request = new_request()
    claimed = office.bidding_room.claim(called.code, KIOSK, request)
    assert claimed.seated_at == place.clock.now()
    assert office.queueing.ticket(called.id).state is TicketState.SERVING
    place.clock.advance(10 * MINUTE)
    assert office.bidding_room.claim(called.code, KIOSK, request) == claimed
    assert office.bidding_room.claim(called.code, KIOSK, new_request()) == claimed
    assert office.bidding_room.lapse(KIOSK, new_request()) == 0


def test_at_the_minute_the_computer_goes_to_the_next_one(office: Office, place: Place) -> None:
    seats = fill(office)
    late, following = wait(office), wait(office)
    leave(office, seats[0])
    place.clock.advance(5 * MINUTE)
    with pytest.raises(UserError, match=r"room\.claim_lapsed"):
        office.bidding_room.claim(late.code, KIOSK, new_request())
    request = new_request()
    assert office.bidding_room.lapse(KIOSK, request) == 2
    assert office.bidding_room.lapse(KIOSK, request) == 0
    assert office.bidding_room.lapse(Kiosk("Kiosk 2"), new_request()) == 0
    assert office.bidding_room.seat_of(following.code).computer == "PC 1"
    assert office.queueing.ticket(late.id).state is TicketState.NO_SHOW
    assert stays(office)[-2].ending == StayEnding.LAPSED
    assert missed(office) == [late.label]
    with pytest.raises(UserError, match=r"room\.missed"):
        office.bidding_room.claim(late.code, KIOSK, new_request())


def test_a_missed_claim_passes_on_without_any_timer(office: Office, place: Place) -> None:
    seats = fill(office)
    late, following = wait(office), wait(office)
    leave(office, seats[0])
    place.clock.advance(6 * MINUTE)
    newcomer = wait(office)
    assert office.bidding_room.seat_of(following.code).computer == "PC 1"
    assert newcomer.ahead == 0
    assert missed(office) == [late.label]


def test_the_office_decides_how_long_a_computer_is_kept(office: Office, place: Place) -> None:
    with office.database.writing() as session:
        session.add(Setting(name="room_claim_minutes", value=12))
    seats = fill(office)
    called = wait(office)
    leave(office, seats[0])
    until = office.bidding_room.seat_of(called.code).claim_until
    assert until == place.clock.now() + 12 * MINUTE


def test_a_missed_visitor_is_called_again_before_who_came_later(
    office: Office, place: Place
) -> None:
    rina = officer(office, "rina")
    seats = fill(office)
    late, following, last = wait(office), wait(office), wait(office)
    leave(office, seats[0])
    place.clock.advance(5 * MINUTE)
    office.bidding_room.lapse(KIOSK, new_request())
    request = new_request()
    assert office.bidding_room.call_again(late.id, rina, request) is None
    assert waiting(office) == [late.label, last.label]
    leave(office, seats[1])
    assert office.bidding_room.seat_of(late.code).computer == "PC 2"
    again = office.bidding_room.call_again(late.id, rina, request)
    assert again == office.bidding_room.seat_of(late.code)
    assert office.bidding_room.seat_of(following.code).computer == "PC 1"


def test_a_missed_visitor_called_again_gets_a_free_computer_at_once(
    office: Office, place: Place
) -> None:
    seats = fill(office)
    late = wait(office)
    leave(office, seats[0])
    place.clock.advance(5 * MINUTE)
    office.bidding_room.lapse(KIOSK, new_request())
    seat = office.bidding_room.call_again(late.id, officer(office, "rina"), new_request())
    assert seat is not None
    assert (seat.computer, seat.seated_at) == ("PC 1", None)
    office.bidding_room.claim(late.code, KIOSK, new_request())
    with pytest.raises(UserError, match=r"room\.changed"):
        office.bidding_room.call_again(late.id, officer(office, "rina"), new_request())


def test_who_has_not_come_yet_is_announced_again_and_has_no_longer(
    office: Office, place: Place
) -> None:
    rina, seats = officer(office, "rina"), fill(office)
    called = wait(office)
    leave(office, seats[0])
    kept = office.bidding_room.seat_of(called.code)
    first = office.queueing.board().calls[0]
    place.clock.advance(4 * MINUTE)
    request = new_request()
    for _retry in range(2):
        assert office.bidding_room.call_again(called.id, rina, request) == kept
    second = office.queueing.board().calls[0]
    assert (second.label, second.place, second.called_at) == (
        first.label, "PC 1", place.clock.now(),
    )  # fmt: skip
    assert office.queueing.ticket(called.id).calls == 2
    place.clock.advance(MINUTE)
    with pytest.raises(UserError, match=r"room\.changed"):
        office.bidding_room.call_again(called.id, rina, new_request())


def test_who_waits_for_a_closed_class_keeps_no_free_computer_from_others(
    office: Office, place: Place
) -> None:
    seats = fill(office)
    assisted = wait(office, "1e")
    close_room(office, at(9), at(11), ["1e"])
    leave(office, seats[0])
    assert sit(office, "1d").computer == "PC 1"
    assert waiting(office) == [assisted.label]


def test_priority_visitors_are_called_by_the_rule_of_the_queue(office: Office) -> None:
    seats = fill(office)
    for priority in (False, True, True, True):
        wait(office, priority=priority)
    assert waiting(office) == ["D-010", "D-011", "D-009", "D-012"]
    for seat in seats[:3]:
        leave(office, seat)
    calls = [call.label for call in office.queueing.board().calls]
    assert calls[:3] == ["D-009", "D-011", "D-010"]


def test_in_a_closed_room_nobody_is_called_until_it_opens_again(
    office: Office, place: Place
) -> None:
    seats = fill(office)
    first = wait(office)
    close_room(office, at(10), at(11))
    place.clock.set(at(10))
    leave(office, seats[0])
    floor = office.bidding_room.floor(officer(office, "rina"))
    assert floor.closed is not None
    assert floor.closed.name == "Pelatihan SPSE"
    assert computer(office, 1).state is ComputerState.FREE
    with pytest.raises(UserError, match=r"hours\.closed"):
        come(office)
    assert office.bidding_room.lapse(KIOSK, new_request()) == 0
    place.clock.set(at(11))
    assert office.bidding_room.lapse(KIOSK, new_request()) == 1
    assert office.bidding_room.seat_of(first.code).computer == "PC 1"


def test_an_officer_seats_somebody_in_a_closed_room_for_a_reason(
    office: Office, place: Place
) -> None:
    close_room(office, at(10), at(11))
    place.clock.set(at(10))
    signed_in = office.guestbook.sign_in(
        provider_form("1d"), officer(office, "rina"), new_request(), "Batas upload pukul 10.30"
    )
    assert signed_in.seat is not None


def test_a_waiting_visitor_may_be_called_by_an_officer_after_closing(
    office: Office, place: Place
) -> None:
    seats = fill(office)
    first = wait(office)
    place.clock.set(at(16))
    leave(office, seats[0])
    assert waiting(office) == [first.label]
    seat = office.bidding_room.call_again(first.id, officer(office, "rina"), new_request())
    assert seat is not None
    assert seat.computer == "PC 1"


def test_counters_never_call_who_waits_for_a_computer(office: Office) -> None:
    fill(office)
    ticket = wait(office)
    budi = seated(office, "budi", 2)
    assert office.queueing.line(budi).waiting == ()
    assert office.queueing.call_next(budi, new_request()) is None
    with pytest.raises(UserError, match=r"queue\.room"):
        office.queueing.call(ticket.id, budi, new_request())


def test_a_wait_is_told_once_enough_stays_have_ended(office: Office, place: Place) -> None:
    for _ in range(3):
        seat = sit(office)
        place.clock.advance(30 * MINUTE)
        leave(office, seat)
    assert office.bidding_room.expected_wait() is None
    seats = fill(office)
    place.clock.advance(10 * MINUTE)
    expected = office.bidding_room.expected_wait()
    assert expected is not None
    assert (expected.shortest, expected.longest) == (20 * MINUTE, 20 * MINUTE)
    for _ in range(COMPUTERS):
        wait(office)
    behind = office.bidding_room.expected_wait()
    assert behind is not None
    assert behind.shortest == 50 * MINUTE
    assert office.bidding_room.expected_wait(ahead=0) == expected
    place.clock.advance(MINUTE)
    leave(office, seats[0])


def test_codes_that_are_not_the_rooms_are_refused(office: Office) -> None:
    other = office.guestbook.sign_in(provider_form("1a"), KIOSK, new_request()).ticket
    assert other is not None
    for code in (other.code, "PZZZZZZZZZZZ", "", "x" * 4096):
        with pytest.raises(UserError, match=r"room\.unknown_code"):
            office.bidding_room.seat_of(code)
        with pytest.raises(UserError, match=r"room\.unknown_code"):
            office.bidding_room.sign_out(code, KIOSK, new_request())


def test_who_waits_hears_the_place_in_line(office: Office) -> None:
    fill(office)
    wait(office)
    second = wait(office)
    with pytest.raises(UserError, match=r"room\.waiting") as refusal:
        office.bidding_room.seat_of(second.code)
    assert refusal.value.facts == {"label": "D-010", "position": 2}


def test_each_call_is_one_call_and_one_journal_row(office: Office) -> None:
    seats = fill(office)
    for _ in range(3):
        wait(office)
    for seat in seats[:3]:
        leave(office, seat)
    with office.database.reading() as session:
        assert session.scalar(select(func.count(TicketCall.id))) == 3
        journalled = select(func.count()).where(JournalEntry.action == "room.called")
        assert session.scalar(journalled) == 3
        open_ones = select(func.count(RoomStay.id)).where(RoomStay.ended_at.is_(None))
        assert session.scalar(open_ones) == COMPUTERS
