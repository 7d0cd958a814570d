"""The front office at its floor: out of order, moving, identity, register, and who may what."""

from dataclasses import asdict, replace

import pytest

from shared.actors import new_request
from shared.bidding_room import AssistanceState, ComputerState, StayEnding
from shared.catalogue import Audience
from shared.errors import UserError
from shared.office import Office
from tests.shared.bidding_room.room import (
    MINUTE,
    close_room,
    come,
    computer,
    fill,
    leave,
    officer,
    sit,
    stays,
    wait,
    waiting,
)
from tests.support.offices import KIOSK, Place, at, provider_form


def test_the_demonstration_room_stands_in_two_rows_of_four(office: Office) -> None:
    places = office.bidding_room.places()
    assert [(each.number, each.row, each.column) for each in places] == [
        (1, 0, 0), (2, 0, 1), (3, 0, 2), (4, 0, 3), (5, 1, 0), (6, 1, 1), (7, 1, 2), (8, 1, 3),
    ]  # fmt: skip


def test_a_kiosk_knows_which_computers_are_free_and_nobodys_name(office: Office) -> None:
    seats = fill(office)
    wait(office)
    rina = officer(office, "rina")
    office.bidding_room.block(seats[1].computer_id, "Layar mati", rina, new_request())
    leave(office, seats[0])
    leave(office, seats[1])
    leave(office, seats[2])
    places = office.bidding_room.places()
    assert [each.is_free for each in places] == [False, False, True] + [False] * 5
    assert [each.is_in_use for each in places] == [False, False, False] + [True] * 5
    assert "Dewi" not in str([asdict(each) for each in places])


def test_the_floor_says_who_sits_where_and_what_for(office: Office, place: Place) -> None:
    come(office)
    place.clock.advance(MINUTE)
    view = computer(office, 1)
    assert view.state is ComputerState.IN_USE
    assert view.stay is not None
    assert (view.stay.person, view.stay.organisation) == (
        "Dewi Anggraini", "PT Cipta Karya Nusantara",
    )  # fmt: skip
    assert (view.stay.label, view.stay.since) == ("D-001", at(9))
    assert (view.stay.identity_shown, view.stay.assistance) == (False, AssistanceState.NONE)


def test_a_computer_out_of_order_is_not_given(office: Office) -> None:
    rina, request = officer(office, "rina"), new_request()
    first = office.bidding_room.places()[0].computer_id
    for _ in range(2):
        office.bidding_room.block(first, "  Papan ketik  rusak ", rina, request)
    assert computer(office, 1).out_of_order == "Papan ketik rusak"
    assert computer(office, 1).state is ComputerState.OUT_OF_ORDER
    assert sit(office).number == 2


def test_a_computer_that_breaks_keeps_its_visitor_until_moved(office: Office) -> None:
    seat = sit(office)
    rina = officer(office, "rina")
    office.bidding_room.block(seat.computer_id, "Layar mati", rina, new_request())
    broken = computer(office, 1)
    assert broken.state is ComputerState.OUT_OF_ORDER
    assert broken.stay is not None
    assert broken.stay.id == seat.stay_id
    target = computer(office, 4).id
    moved = office.bidding_room.move(seat.stay_id, target, rina, new_request())
    assert (moved.computer, moved.seated_at) == ("PC 4", seat.seated_at)
    assert computer(office, 1).stay is None


def test_when_its_visitor_leaves_a_broken_computer_calls_nobody(office: Office) -> None:
    seats = fill(office)
    first = wait(office)
    rina = officer(office, "rina")
    office.bidding_room.block(seats[0].computer_id, "Layar mati", rina, new_request())
    leave(office, seats[0])
    assert waiting(office) == [first.label]
    request = new_request()
    for _ in range(2):
        office.bidding_room.unblock(seats[0].computer_id, rina, request)
    assert office.bidding_room.seat_of(first.code).computer == "PC 1"


def test_who_is_on_the_way_to_a_computer_that_breaks_gets_another_one(office: Office) -> None:
    seats = fill(office)
    called, following = wait(office), wait(office)
    rina = officer(office, "rina")
    leave(office, seats[0])
    office.bidding_room.block(seats[0].computer_id, "Layar mati", rina, new_request())
    assert waiting(office) == [called.label, following.label]
    leave(office, seats[1])
    assert office.bidding_room.seat_of(called.code).computer == "PC 2"
    leave(office, seats[2])
    office.bidding_room.unblock(seats[0].computer_id, rina, new_request())
    office.bidding_room.block(seats[1].computer_id, "Layar mati", rina, new_request())
    assert office.bidding_room.seat_of(called.code).computer == "PC 1"
    assert office.queueing.board().calls[0].label == called.label


def test_nobody_is_moved_to_a_computer_in_use_or_out_of_order_nor_before_sitting_down(
    office: Office,
) -> None:
    seats = fill(office)
    rina = officer(office, "rina")
    office.bidding_room.block(seats[7].computer_id, "Layar mati", rina, new_request())
    leave(office, seats[7])
    first = wait(office)
    with pytest.raises(UserError, match=r"room\.computer_taken"):
        office.bidding_room.move(seats[0].stay_id, seats[7].computer_id, rina, new_request())
    with pytest.raises(UserError, match=r"room\.computer_taken"):
        office.bidding_room.move(seats[0].stay_id, seats[1].computer_id, rina, new_request())
    leave(office, seats[1])
    kept = office.bidding_room.seat_of(first.code)
    with pytest.raises(UserError, match=r"room\.changed"):
        office.bidding_room.move(kept.stay_id, seats[7].computer_id, rina, new_request())


def test_a_move_to_a_free_computer_calls_the_first_in_line_to_the_old_one(
    office: Office, place: Place
) -> None:
    seats = fill(office)
    rina = officer(office, "rina")
    office.bidding_room.block(seats[7].computer_id, "Layar mati", rina, new_request())
    leave(office, seats[7])
    first = wait(office)
    close_room(office, at(10), at(11))
    place.clock.set(at(10))
    office.bidding_room.unblock(seats[7].computer_id, rina, new_request())
    place.clock.set(at(11))
    request = new_request()
    for _ in range(2):
        moved = office.bidding_room.move(seats[0].stay_id, seats[7].computer_id, rina, request)
        assert moved.computer == "PC 8"
    assert office.bidding_room.seat_of(first.code).computer == "PC 1"


def test_identity_shown_is_confirmed_once(office: Office, place: Place) -> None:
    seat = sit(office)
    rina, request = officer(office, "rina"), new_request()
    place.clock.set(at(9, 2))
    office.bidding_room.confirm_identity(seat.stay_id, rina, request)
    place.clock.set(at(9, 3))
    office.bidding_room.confirm_identity(seat.stay_id, rina, request)
    office.bidding_room.confirm_identity(seat.stay_id, officer(office, "budi"), new_request())
    [stay] = stays(office)
    assert (stay.identity_shown_at, stay.identity_shown_to) == (at(9, 2), rina.id)
    view = computer(office, 1).stay
    assert view is not None
    assert view.identity_shown
    leave(office, seat)
    with pytest.raises(UserError, match=r"room\.changed"):
        office.bidding_room.confirm_identity(seat.stay_id, rina, new_request())


def test_the_register_lists_the_day_with_masked_numbers(office: Office, place: Place) -> None:
    rina = officer(office, "rina")
    seats = fill(office)
    never_came = wait(office)
    place.clock.set(at(9, 20))
    leave(office, seats[0])
    place.clock.set(at(9, 25))
    office.bidding_room.lapse(KIOSK, new_request())
    place.clock.set(at(10))
    with_nip = replace(
        provider_form("1d", identity_number="198503152010012003"),
        audience=Audience.ASN, organisation="Dinas Pendidikan",
    )  # fmt: skip
    office.guestbook.sign_in(with_nip, KIOSK, new_request())
    rows = office.bidding_room.register(at(9).date(), rina)
    assert [row.number for row in rows] == list(range(1, 10))
    assert (rows[0].computer, rows[0].seated_at, rows[0].ended_at) == ("PC 1", at(9), at(9, 20))
    assert rows[0].ending is StayEnding.SIGNED_OUT
    assert rows[1].ending is None
    last = rows[-1]
    assert (last.organisation, last.computer, last.arrived_at) == (
        "Dinas Pendidikan", "PC 1", at(10),
    )  # fmt: skip
    assert last.identity.endswith("2003")
    assert "19850315" not in last.identity[4:]
    assert "•" in last.identity
    assert never_came.label not in str(rows)
    assert office.bidding_room.register(at(9, day=24).date(), rina) == ()


def test_front_office_helpdesk_and_supervisor_run_the_room_and_a_verifier_does_not(
    office: Office,
) -> None:
    seat = sit(office)
    for username in ("rina", "budi", "kepala"):
        assert len(office.bidding_room.floor(officer(office, username)).computers) == 8
    siti = officer(office, "siti")
    room = office.bidding_room
    for refused in (
        lambda: room.floor(siti),
        lambda: room.register(at(9).date(), siti),
        lambda: room.sign_out(seat.code, siti, new_request()),
        lambda: room.claim(seat.code, siti, new_request()),
        lambda: room.release(seat.stay_id, "Pulang", siti, new_request()),
        lambda: room.move(seat.stay_id, seat.computer_id, siti, new_request()),
        lambda: room.block(seat.computer_id, "Rusak", siti, new_request()),
        lambda: room.unblock(seat.computer_id, siti, new_request()),
        lambda: room.confirm_identity(seat.stay_id, siti, new_request()),
        lambda: room.call_again(seat.ticket_id, siti, new_request()),
        lambda: room.end_of_day(siti, new_request()),
        lambda: room.begin_assistance(seat.visit_id, siti, new_request()),
        lambda: room.end_assistance(seat.visit_id, siti, new_request()),
    ):
        with pytest.raises(UserError, match=r"staff\.not_allowed"):
            refused()
