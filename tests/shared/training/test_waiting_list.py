"""The waiting list: who gets a seat that has become free, and until when."""

from datetime import datetime
from pathlib import Path
from uuid import UUID

import pytest
from sqlalchemy import select

from db.models import JournalEntry
from shared.actors import Officer, new_request
from shared.office import Office
from shared.training import ImportedState, Registration, Standing, TrainingMode
from tests.shared.training.listed import csv_file, states, tried
from tests.shared.training.support import (
    class_form,
    join,
    names,
    plan,
    receipt,
    refused,
    seen,
)
from tests.support.offices import KIOSK, Place, at


def test_a_full_class_has_a_waiting_list_that_moves_up_in_order(
    office: Office, by: Officer
) -> None:
    session = plan(office, by)
    places = [join(office, session, number) for number in range(1, 6)]
    assert [each.waiting for each in places] == [False, False, True, True, True]
    assert [each.position for each in places] == [1, 2, 1, 2, 3]
    moved = office.training.withdraw(places[0].participant_id, by, new_request())
    assert moved == ("Peserta 3",)
    view = seen(office, session, by)
    assert names(view, "registered") == ["Peserta 2", "Peserta 3"]
    assert names(view, "waiting") == ["Peserta 4", "Peserta 5"]
    assert names(view, "cancelled") == ["Peserta 1"]


def test_a_seat_freed_by_one_who_waited_moves_nobody(office: Office, by: Officer) -> None:
    session = plan(office, by, capacity=1)
    places = [join(office, session, number) for number in (1, 2, 3)]
    assert office.training.withdraw(places[1].participant_id, by, new_request()) == ()
    assert office.training.participation(places[2].code).position == 1


def test_who_was_taken_off_may_come_back_at_the_end(office: Office, by: Officer) -> None:
    session = plan(office, by, capacity=1)
    first = join(office, session, 1)
    join(office, session, 2)
    office.training.withdraw(first.participant_id, by, new_request())
    again = join(office, session, 1)
    assert (again.waiting, again.known) == (True, False)
    assert again.code != first.code


def test_a_seat_freed_just_before_the_class_begins_goes_to_the_waiting_list(
    office: Office, place: Place, by: Officer
) -> None:
    session = plan(office, by, capacity=1)
    first, _second = join(office, session, 1), join(office, session, 2)
    place.clock.set(at(8, 59, 59, day=24))
    assert seen(office, session, by).moves_up
    assert office.training.withdraw(first.participant_id, by, new_request()) == ("Peserta 2",)


@pytest.mark.parametrize("now", [at(9, day=24), at(10, 59, 59, day=24)])
def test_once_a_class_has_begun_a_freed_seat_is_kept_for_one_who_is_there_not_at_home(
    office: Office, place: Place, by: Officer, now: datetime
) -> None:
    session = plan(office, by, capacity=1)
    places = [join(office, session, number) for number in (1, 2, 3)]
    place.clock.set(now)
    assert not seen(office, session, by).moves_up
    assert office.training.withdraw(places[0].participant_id, by, new_request()) == ()
    assert names(seen(office, session, by), "waiting") == ["Peserta 2", "Peserta 3"]
    office.training.note_presence(places[2].participant_id, by, new_request())
    assert names(seen(office, session, by), "registered") == ["Peserta 3"]


@pytest.mark.parametrize("now", [at(11, day=24), at(9, day=25)])
def test_nobody_moves_up_into_a_class_that_is_over(
    office: Office, place: Place, by: Officer, now: datetime
) -> None:
    session = plan(office, by, capacity=1)
    first, second = join(office, session, 1), join(office, session, 2)
    place.clock.set(now)
    assert office.training.withdraw(first.participant_id, by, new_request()) == ()
    larger = class_form(capacity=5)
    assert office.training.change(session, 1, larger, by, new_request()) == ()
    view = seen(office, session, by)
    assert (names(view, "registered"), names(view, "waiting")) == ([], ["Peserta 2"])
    with office.database.reading() as reading:
        told = select(JournalEntry).where(JournalEntry.action == "training.moved_up")
        assert list(reading.scalars(told)) == []
    assert office.training.participation(second.code).position == 1


def test_a_class_put_off_to_a_later_day_fills_from_the_waiting_list(
    office: Office, place: Place, by: Officer
) -> None:
    session = plan(office, by, capacity=1)
    for number in (1, 2):
        join(office, session, number)
    place.clock.set(at(10, day=24))
    later = class_form(starts_at=at(9, day=25), capacity=2)
    assert office.training.change(session, 1, later, by, new_request()) == ("Peserta 2",)


def walk_in_with_a_seat_freed(
    office: Office, place: Place, by: Officer
) -> tuple[UUID, Registration, Registration]:
    """A running class for one, whose seat is free again, and the two who wait for it."""
    session = plan(office, by, mode=TrainingMode.WALK_IN, letter="", capacity=1)
    first, second, third = (join(office, session, number) for number in (1, 2, 3))
    place.clock.set(at(9, day=24))
    office.training.withdraw(first.participant_id, by, new_request())
    return session, second, third


def test_a_kiosk_offers_a_freed_seat_of_a_running_class_to_who_is_there(
    office: Office, place: Place, by: Officer
) -> None:
    session, second, _third = walk_in_with_a_seat_freed(office, place, by)
    (offered,) = office.training.open_sessions()
    assert (offered.seats_left, offered.waiting) == (1, 2)
    got = join(office, session, 4)
    assert (got.waiting, got.attended, got.session.seats_left) == (False, True, 0)
    late = join(office, session, 5)
    assert (late.waiting, late.position, late.attended) == (True, 3, False)
    assert receipt(office, late.participant_id).lines == (
        "Semua kursi terisi. Bila ada kursi kosong, pindai kode ini untuk menempatinya.",
    )
    assert office.training.participation(second.code).standing is Standing.WAITING


def test_who_waits_takes_a_freed_seat_of_a_running_class_by_a_scan_whoever_is_first(
    office: Office, place: Place, by: Officer
) -> None:
    session, second, third = walk_in_with_a_seat_freed(office, place, by)
    assert office.training.participation(second.code).standing is Standing.ARRIVING
    request = new_request()
    for _retry in range(2):
        there = office.training.attend(third.code, KIOSK, request)
        assert (there.standing, there.attended_at) == (Standing.PRESENT, at(9, day=24))
    with refused("training.still_waiting") as told:
        office.training.attend(second.code, KIOSK, new_request())
    assert told.value.facts["position"] == 1
    view = seen(office, session, by)
    assert (names(view, "registered"), names(view, "waiting")) == (["Peserta 3"], ["Peserta 2"])
    assert [each.seats_left for each in office.training.open_sessions()] == [0]


def test_who_waits_and_registers_again_in_a_running_class_takes_a_freed_seat(
    office: Office, place: Place, by: Officer
) -> None:
    session, second, _third = walk_in_with_a_seat_freed(office, place, by)
    again = join(office, session, 2)
    assert (again.code, again.known, again.waiting) == (second.code, True, False)
    assert again.attended
    full = join(office, session, 3)
    assert (full.known, full.waiting, full.attended) == (True, True, False)


def test_a_list_taken_in_while_a_class_runs_fills_the_seat_that_its_report_promises(
    office: Office, place: Place, by: Officer, tmp_path: Path
) -> None:
    session, _second, _third = walk_in_with_a_seat_freed(office, place, by)
    path = csv_file(tmp_path, "Nama;Instansi\nAni;PT A\nBudi;PT B\n")
    new, waiting = ImportedState.NEW, ImportedState.WAITING
    assert states(tried(office, session, path, by)) == [(2, new), (3, waiting)]
    office.training.import_list(session, path, by, new_request(), dry_run=False)
    assert names(seen(office, session, by), "registered") == ["Ani"]


def test_a_scan_before_the_class_begins_takes_no_seat(
    office: Office, place: Place, by: Officer
) -> None:
    session = plan(office, by, capacity=1)
    _first, second = join(office, session, 1), join(office, session, 2)
    place.clock.set(at(8, 59, 59, day=24))
    with refused("training.still_waiting"):
        office.training.attend(second.code, KIOSK, new_request())
    assert names(seen(office, session, by), "waiting") == ["Peserta 2"]


def test_a_scan_after_the_class_takes_no_seat_and_says_that_it_is_over(
    office: Office, place: Place, by: Officer
) -> None:
    _session, second, _third = walk_in_with_a_seat_freed(office, place, by)
    place.clock.set(at(10, 59, 59, day=24))
    assert office.training.participation(second.code).standing is Standing.ARRIVING
    place.clock.set(at(11, day=24))
    with refused("training.over"):
        office.training.attend(second.code, KIOSK, new_request())
