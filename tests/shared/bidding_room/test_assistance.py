"""Help at a computer: asked by service or by slip, begun, ended, its times kept."""

import pytest
from sqlalchemy import select

from db.models import Assistance
from shared.actors import new_request
from shared.alerts import AlertKind
from shared.bidding_room import AssistanceState
from shared.errors import UserError
from shared.office import Office
from tests.shared.bidding_room.room import computer, fill, leave, officer, sit, wait
from tests.support.offices import KIOSK, Place, at


def state(office: Office, number: int = 1) -> AssistanceState:
    stay = computer(office, number).stay
    assert stay is not None
    return stay.assistance


def only(office: Office) -> Assistance:
    with office.database.reading() as session:
        return session.scalars(select(Assistance)).one()


def test_who_comes_for_assistance_has_asked_for_it_by_sitting_down(
    office: Office, place: Place
) -> None:
    seat = sit(office, "1e")
    assert state(office) is AssistanceState.ASKED
    [alert] = office.alerts.open()
    assert (alert.kind, alert.label, alert.computer) == (AlertKind.ASSISTANCE, "D-001", "PC 1")
    budi = officer(office, "budi")
    place.clock.set(at(9, 4))
    office.bidding_room.begin_assistance(seat.visit_id, budi, new_request())
    assert state(office) is AssistanceState.BEING_GIVEN
    assert [alert.taken_by for alert in office.alerts.open()] == [budi.full_name]
    place.clock.set(at(9, 30))
    office.bidding_room.end_assistance(seat.visit_id, budi, new_request())
    assert state(office) is AssistanceState.GIVEN
    assert office.alerts.open() == ()
    kept = only(office)
    assert (kept.asked_at, kept.begun_at, kept.ended_at) == (at(9), at(9, 4), at(9, 30))
    assert kept.officer_id == budi.id


def test_whoever_waits_asks_when_a_computer_is_there(office: Office) -> None:
    seats = fill(office)
    ticket = wait(office, "1e")
    leave(office, seats[0])
    assert office.alerts.open() == ()
    office.bidding_room.claim(ticket.code, KIOSK, new_request())
    assert [alert.computer for alert in office.alerts.open()] == ["PC 1"]


def test_a_user_of_the_room_may_ask_later_and_asks_once(office: Office) -> None:
    seat = sit(office)
    assert office.alerts.open() == ()
    request = new_request()
    for again in (request, request, new_request()):
        office.bidding_room.ask_assistance(seat.code, KIOSK, again)
    assert len(office.alerts.open()) == 1
    assert state(office) is AssistanceState.ASKED
    leave(office, seat)
    with pytest.raises(UserError, match=r"room\.ended"):
        office.bidding_room.ask_assistance(seat.code, KIOSK, new_request())


def test_help_may_be_asked_for_again_after_it_was_given(office: Office) -> None:
    seat, budi = sit(office, "1e"), officer(office, "budi")
    office.bidding_room.begin_assistance(seat.visit_id, budi, new_request())
    office.bidding_room.end_assistance(seat.visit_id, budi, new_request())
    office.bidding_room.ask_assistance(seat.code, KIOSK, new_request())
    assert state(office) is AssistanceState.ASKED


def test_steps_out_of_turn_are_refused_and_retries_are_not(office: Office) -> None:
    seat, budi = sit(office, "1e"), officer(office, "budi")
    room = office.bidding_room
    with pytest.raises(UserError, match=r"room\.changed"):
        room.end_assistance(seat.visit_id, budi, new_request())
    begun, ended = new_request(), new_request()
    for _ in range(2):
        room.begin_assistance(seat.visit_id, budi, begun)
    with pytest.raises(UserError, match=r"room\.changed"):
        room.begin_assistance(seat.visit_id, budi, new_request())
    for _ in range(2):
        room.end_assistance(seat.visit_id, budi, ended)


def test_leaving_takes_the_request_back(office: Office, place: Place) -> None:
    seat = sit(office, "1e")
    place.clock.set(at(9, 10))
    leave(office, seat)
    assert office.alerts.open() == ()
    kept = only(office)
    assert (kept.begun_at, kept.ended_at) == (None, at(9, 10))


def test_only_the_helpdesk_assists(office: Office) -> None:
    seat = sit(office, "1e")
    for username in ("rina", "kepala", "siti"):
        with pytest.raises(UserError, match=r"staff\.not_allowed"):
            office.bidding_room.begin_assistance(
                seat.visit_id, officer(office, username), new_request()
            )
