"""Giving a computer back: by slip, by phone, by an officer, or because the day is over."""

import pytest

from shared.actors import new_request
from shared.alerts import AlertKind
from shared.bidding_room import ComputerState, Departure, RoomSeat, StayEnding
from shared.errors import UserError
from shared.office import Office
from shared.queueing import TicketState
from tests.shared.bidding_room.room import (
    MINUTE,
    actions,
    computer,
    fill,
    leave,
    officer,
    sit,
    stays,
    wait,
    waiting,
)
from tests.support.journal import told_in_journal
from tests.support.offices import KIOSK, Place, at

RIGHT, WRONG = "7890", "0987"


def digits(office: Office, seat: RoomSeat, typed: str) -> Departure:
    return office.bidding_room.sign_out_by_phone(seat.computer_id, typed, KIOSK, new_request())


def test_the_slip_signs_out_and_the_time_out_is_written(office: Office, place: Place) -> None:
    seat = sit(office)
    place.clock.set(at(10, 30))
    request = new_request()
    departure = office.bidding_room.sign_out(seat.code, KIOSK, request)
    assert departure == Departure("PC 1", "D-001", seat.code, at(9), at(10, 30))
    place.clock.advance(MINUTE)
    assert office.bidding_room.sign_out(seat.code, KIOSK, request) == departure
    with pytest.raises(UserError, match=r"room\.ended"):
        office.bidding_room.sign_out(seat.code, KIOSK, new_request())
    assert office.queueing.ticket(seat.ticket_id).state is TicketState.DONE
    assert computer(office, 1).state is ComputerState.FREE


def test_a_retried_sign_out_never_signs_out_who_came_after(office: Office) -> None:
    seats = fill(office)
    following = wait(office)
    request = new_request()
    office.bidding_room.sign_out(seats[0].code, KIOSK, request)
    office.bidding_room.claim(following.code, KIOSK, new_request())
    office.bidding_room.sign_out(seats[0].code, KIOSK, request)
    assert office.bidding_room.seat_of(following.code).computer == "PC 1"


def test_who_was_called_and_did_not_sit_down_cannot_sign_out(office: Office) -> None:
    seats = fill(office)
    called = wait(office)
    office.bidding_room.sign_out(seats[0].code, KIOSK, new_request())
    with pytest.raises(UserError, match=r"room\.not_claimed"):
        office.bidding_room.sign_out(called.code, KIOSK, new_request())
    with pytest.raises(UserError, match=r"room\.nobody_there"):
        digits(office, seats[0], RIGHT)


def test_who_waits_or_was_missed_is_not_told_to_have_left(office: Office, place: Place) -> None:
    seats = fill(office)
    called, waits = wait(office), wait(office)
    leave(office, seats[0])
    for ask in (office.bidding_room.sign_out, office.bidding_room.ask_assistance):
        with pytest.raises(UserError, match=r"room\.not_claimed"):
            ask(called.code, KIOSK, new_request())
        with pytest.raises(UserError, match=r"room\.waiting"):
            ask(waits.code, KIOSK, new_request())
    place.clock.advance(5 * MINUTE)
    office.bidding_room.lapse(KIOSK, new_request())
    with pytest.raises(UserError, match=r"room\.missed"):
        office.bidding_room.sign_out(called.code, KIOSK, new_request())


def test_yesterdays_slip_signs_nobody_out_today(office: Office, place: Place) -> None:
    seat = sit(office)
    place.clock.set(at(9, day=24))
    with pytest.raises(UserError, match=r"room\.ended"):
        office.bidding_room.sign_out(seat.code, KIOSK, new_request())
    office.bidding_room.lapse(KIOSK, new_request())
    assert stays(office)[0].ending == StayEnding.AUTOMATIC


def test_the_last_digits_of_the_phone_sign_out(office: Office) -> None:
    seat = sit(office, phone="+62 812-9999-7890")
    request = new_request()
    out = office.bidding_room.sign_out_by_phone
    departure = out(seat.computer_id, RIGHT, KIOSK, request)
    assert departure.label == "D-001"
    assert out(seat.computer_id, RIGHT, KIOSK, request) == departure


def test_five_wrong_tries_ask_for_an_officer_and_no_sixth_helps(office: Office) -> None:
    seat = sit(office)
    for left in (4, 3, 2, 1):
        with pytest.raises(UserError, match=r"room\.wrong_digits") as refusal:
            digits(office, seat, WRONG)
        assert refusal.value.facts == {"left": left}
    assert office.alerts.open() == ()
    for typed in (WRONG, RIGHT, WRONG):
        with pytest.raises(UserError, match=r"room\.ask_officer"):
            digits(office, seat, typed)
    [alert] = office.alerts.open()
    assert (alert.kind, alert.label, alert.computer) == (AlertKind.SIGN_OUT, "D-001", "PC 1")
    office.bidding_room.sign_out(seat.code, KIOSK, new_request())
    assert office.alerts.open() == ()


def test_a_retried_wrong_try_counts_once(office: Office) -> None:
    seat = sit(office)
    request = new_request()
    for _ in range(2):
        with pytest.raises(UserError, match=r"room\.wrong_digits") as refusal:
            office.bidding_room.sign_out_by_phone(seat.computer_id, WRONG, KIOSK, request)
        assert refusal.value.facts == {"left": 4}


def test_the_next_user_of_a_computer_has_five_tries_again(office: Office) -> None:
    first = sit(office)
    for _ in range(5):
        with pytest.raises(UserError):
            digits(office, first, WRONG)
    office.bidding_room.sign_out(first.code, KIOSK, new_request())
    fill(office)
    assert digits(office, first, RIGHT).label != first.label


def test_a_phone_without_four_digits_needs_an_officer_at_once(office: Office) -> None:
    seat = sit(office, phone="tanya")
    for typed in ("", "anya", RIGHT):
        with pytest.raises(UserError, match=r"room\.ask_officer"):
            digits(office, seat, typed)


def test_nobody_sits_at_a_free_computer(office: Office) -> None:
    free = office.bidding_room.places()[3]
    with pytest.raises(UserError, match=r"room\.nobody_there") as refusal:
        office.bidding_room.sign_out_by_phone(free.computer_id, RIGHT, KIOSK, new_request())
    assert refusal.value.facts == {"computer": "PC 4"}


def test_the_digits_are_kept_as_a_keyed_hash_and_forgotten_with_the_stay(office: Office) -> None:
    first, second = sit(office), sit(office)
    kept = [stay.phone_tail for stay in stays(office)]
    assert None not in kept
    assert len(set(kept)) == 2, "equal digits of two visitors cannot be recognised"
    assert all(RIGHT.encode() not in (tail or b"") for tail in kept)
    with pytest.raises(UserError):
        digits(office, first, WRONG)
    digits(office, first, RIGHT)
    office.bidding_room.end_of_day(officer(office, "rina"), new_request())
    assert [stay.phone_tail for stay in stays(office)] == [None, None]
    written = told_in_journal(office)
    assert RIGHT not in written
    assert WRONG not in written
    assert second.label in written


def test_an_officer_frees_the_computer_of_who_has_vanished(office: Office, place: Place) -> None:
    seats = fill(office)
    following = wait(office)
    place.clock.advance(30 * MINUTE)
    rina, request = officer(office, "rina"), new_request()
    with pytest.raises(UserError, match=r"room\.reason_missing"):
        office.bidding_room.release(seats[0].stay_id, "  ", rina, new_request())
    gone = office.bidding_room.release(seats[0].stay_id, "Sudah pulang", rina, request)
    assert gone == office.bidding_room.release(seats[0].stay_id, "Sudah pulang", rina, request)
    assert stays(office)[0].ending == StayEnding.RELEASED
    assert office.bidding_room.seat_of(following.code).computer == "PC 1"
    with pytest.raises(UserError, match=r"room\.changed"):
        office.bidding_room.release(seats[0].stay_id, "Sudah pulang", rina, new_request())


def test_releasing_a_kept_computer_makes_its_visitor_missed(office: Office) -> None:
    seats = fill(office)
    called, following = wait(office), wait(office)
    office.bidding_room.sign_out(seats[0].code, KIOSK, new_request())
    kept = office.bidding_room.seat_of(called.code)
    office.bidding_room.release(
        kept.stay_id, "Tidak menunggu", officer(office, "rina"), new_request()
    )
    assert office.queueing.ticket(called.id).state is TicketState.NO_SHOW
    assert office.bidding_room.seat_of(following.code).computer == "PC 1"


def test_at_closing_everybody_is_signed_out_as_automatic(office: Office, place: Place) -> None:
    seats = fill(office)
    left_early = office.bidding_room.sign_out(seats[7].code, KIOSK, new_request())
    again = sit(office)
    first_waiting = wait(office)
    place.clock.set(at(16))
    rina, request = officer(office, "rina"), new_request()
    gone = office.bidding_room.end_of_day(rina, request)
    assert [each.label for each in gone] == [*(s.label for s in seats[:7]), again.label]
    assert {each.ended_at for each in gone} == {at(16)}
    assert left_early not in gone
    assert office.bidding_room.end_of_day(rina, request) == gone
    assert office.bidding_room.end_of_day(rina, new_request()) == ()
    assert waiting(office) == []
    assert office.queueing.ticket(first_waiting.id).state is TicketState.CANCELLED
    endings = [row.ending for row in office.bidding_room.register(at(9).date(), rina)]
    assert endings.count(StayEnding.AUTOMATIC) == 8
    assert endings.count(StayEnding.SIGNED_OUT) == 1


def test_whoever_was_left_from_yesterday_is_out_before_anybody_comes(
    office: Office, place: Place
) -> None:
    fill(office)
    forgotten = wait(office)
    place.clock.set(at(9, day=24))
    assert sit(office).number == 1
    yesterday = stays(office)[:8]
    assert {stay.ending for stay in yesterday} == {StayEnding.AUTOMATIC}
    assert actions(office, yesterday[3].visit_id)[-1] == "room.ended"
    assert waiting(office) == []
    with pytest.raises(UserError, match=r"room\.ended"):
        office.bidding_room.seat_of(forgotten.code)
