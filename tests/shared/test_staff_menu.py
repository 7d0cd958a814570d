"""The PIN of the staff menu: who gets in, who waits, and what a restart forgets."""

from datetime import timedelta

import pytest

from shared.actors import Kiosk, new_request
from shared.backoff import FREE_TRIES
from shared.demonstration import PIN
from shared.errors import UserError
from shared.messages import sentence
from shared.office import Office
from shared.staff_menu import is_fit
from shared.workstations import WorkstationKind
from tests.support.offices import KIOSK, Place

WRONG = "902817"


def guess(office: Office, times: int, by: Kiosk = KIOSK) -> None:
    for _ in range(times):
        with pytest.raises(UserError, match=r"staff_menu\.wrong_pin"):
            office.staff_menu.open(WRONG, by)


def test_the_pin_opens_the_menu_of_every_kiosk(office: Office) -> None:
    office.staff_menu.open(PIN, KIOSK)
    office.staff_menu.open(PIN, Kiosk("Kiosk 2"))


def test_a_new_pin_takes_the_place_of_the_old(office: Office) -> None:
    office.staff_menu.set_pin("739104", KIOSK, new_request())
    office.staff_menu.open("739104", KIOSK)
    with pytest.raises(UserError, match=r"staff_menu\.wrong_pin"):
        office.staff_menu.open(PIN, KIOSK)


@pytest.mark.parametrize(
    "pin",
    ["", "12345", "1234567", "987654", "890123", "000000", "12a456", "1" + "7" * 12, "٤٨١٦٢٠"],
)
def test_a_pin_that_is_guessed_first_is_refused(office: Office, pin: str) -> None:
    assert not is_fit(pin)
    with pytest.raises(UserError, match=r"staff_menu\.unfit_pin") as refused:
        office.staff_menu.set_pin(pin, KIOSK, new_request())
    assert "6 sampai 12 angka" in sentence(refused.value)
    office.staff_menu.open(PIN, KIOSK)


def test_after_five_wrong_pins_even_the_right_one_has_to_wait_also_after_a_restart(
    place: Place,
) -> None:
    guess(place.open(), FREE_TRIES)
    restarted = place.open()
    with pytest.raises(UserError, match=r"staff_menu\.locked") as refused:
        restarted.staff_menu.open(PIN, KIOSK)
    assert "pukul 09.00" in sentence(refused.value)
    place.clock.advance(timedelta(seconds=30))
    restarted.staff_menu.open(PIN, KIOSK)
    guess(restarted, FREE_TRIES - 1)


def test_every_further_mistake_doubles_the_wait(place: Place) -> None:
    office = place.open()
    guess(office, FREE_TRIES)
    for seconds in (30, 60, 120, 240, 480, 900, 900):
        place.clock.advance(timedelta(seconds=seconds - 1))
        with pytest.raises(UserError, match=r"staff_menu\.locked"):
            office.staff_menu.open(PIN, KIOSK)
        place.clock.advance(timedelta(seconds=1))
        guess(office, 1)


def test_one_kiosk_under_attack_locks_no_other(office: Office) -> None:
    guess(office, FREE_TRIES)
    office.staff_menu.open(PIN, Kiosk("Kiosk 2"))


def test_the_screen_is_remembered_for_each_kiosk_beside_its_sign_of_life(office: Office) -> None:
    assert office.staff_menu.screen(KIOSK.name) == ""
    office.staff_menu.choose_screen("HDMI-2", KIOSK, new_request())
    office.workstations.beat(KIOSK.name, WorkstationKind.KIOSK)
    office.workstations.beat("Kiosk 2", WorkstationKind.KIOSK)
    office.staff_menu.choose_screen("DP-1", Kiosk("Kiosk 2"), new_request())
    assert office.staff_menu.screen(KIOSK.name) == "HDMI-2"
    assert office.staff_menu.screen("Kiosk 2") == "DP-1"
