"""Signs of life, and the lease that only one workstation holds."""

from datetime import timedelta

import pytest

from shared.actors import new_id
from shared.office import Office
from shared.workstations import LEASE_SECONDS, SILENT_AFTER, WorkstationKind
from tests.support.offices import Place

ONE, OTHER = new_id(), new_id()


def test_a_workstation_that_falls_silent_is_told_from_one_that_lives(
    office: Office, place: Place
) -> None:
    office.workstations.beat("Kiosk 1", WorkstationKind.KIOSK)
    office.workstations.beat("Layar antrean", WorkstationKind.BOARD)
    place.clock.advance(SILENT_AFTER)
    assert not any(each.is_silent for each in office.workstations.all())

    place.clock.advance(timedelta(seconds=1))
    office.workstations.beat("Kiosk 1", WorkstationKind.KIOSK)
    silent = {each.name: each.is_silent for each in office.workstations.all()}
    assert silent == {"Kiosk 1": False, "Layar antrean": True}


def test_only_one_holds_a_lease_and_keeps_it_by_asking_again(office: Office, place: Place) -> None:
    other_board = place.open()
    assert office.workstations.lease("voice", ONE)
    assert not other_board.workstations.lease("voice", OTHER)

    place.clock.advance(timedelta(seconds=LEASE_SECONDS - 1))
    assert office.workstations.lease("voice", ONE)
    place.clock.advance(timedelta(seconds=LEASE_SECONDS - 1))
    assert not other_board.workstations.lease("voice", OTHER)


def test_the_lease_of_one_that_died_goes_to_another(office: Office, place: Place) -> None:
    assert office.workstations.lease("voice", ONE)
    assert not office.workstations.lease("voice", OTHER)
    place.clock.advance(timedelta(seconds=LEASE_SECONDS - 1))
    assert not office.workstations.lease("voice", OTHER)
    place.clock.advance(timedelta(seconds=1))
    assert office.workstations.lease("voice", OTHER)
    assert not office.workstations.lease("voice", ONE)


@pytest.mark.parametrize("ahead", [timedelta(minutes=-5), timedelta(minutes=5)])
def test_two_whose_clocks_differ_do_not_take_it_from_each_other(
    office: Office, place: Place, ahead: timedelta
) -> None:
    other_board = place.open()
    for _ in range(6):
        assert office.workstations.lease("voice", ONE)
        place.clock.advance(ahead)
        assert not other_board.workstations.lease("voice", OTHER)
        place.clock.advance(timedelta(seconds=LEASE_SECONDS / 3) - ahead)


def test_a_lease_given_back_is_free_at_once_but_only_for_its_holder_to_give(
    office: Office,
) -> None:
    assert office.workstations.lease("voice", ONE)
    office.workstations.release("voice", OTHER)
    assert not office.workstations.lease("voice", OTHER)
    office.workstations.release("voice", ONE)
    assert office.workstations.lease("voice", OTHER)


def test_a_clock_set_back_does_not_silence_the_office_for_hours(
    office: Office, place: Place
) -> None:
    assert office.workstations.lease("voice", ONE)
    assert not office.workstations.lease("voice", OTHER)
    place.clock.advance(timedelta(hours=-3))
    assert not office.workstations.lease("voice", OTHER)
    place.clock.advance(timedelta(seconds=LEASE_SECONDS))
    assert office.workstations.lease("voice", OTHER)
