"""Coming to a class: by scan, from a signed sheet, and by the queue's ticket."""

import pytest

from shared.actors import Officer, new_id, new_request
from shared.codes import CodeKind, grouped, new_code
from shared.office import Office
from shared.training import Standing, TrainingMode
from tests.shared.training.support import (
    join,
    names,
    plan,
    refused,
    scores,
    seen,
)
from tests.support.offices import KIOSK, Place, at, take_ticket


def test_a_scan_on_the_day_notes_the_participant_as_present(
    office: Office, place: Place, by: Officer
) -> None:
    got = join(office, plan(office, by), 1)
    with refused("training.too_early") as told:
        office.training.attend(got.code, KIOSK, new_request())
    assert told.value.facts["day"] == "Selasa, 24 November 2026"
    place.clock.set(at(8, 45, day=24))
    assert office.training.participation(got.code).standing is Standing.ARRIVING
    there = office.training.attend(grouped(got.code).lower(), KIOSK, new_request())
    assert (there.standing, there.attended_at) == (Standing.PRESENT, at(8, 45, day=24))


def test_who_comes_late_is_welcomed_and_asked_later_how_it_was(
    office: Office, place: Place, by: Officer
) -> None:
    got = join(office, plan(office, by), 1)
    place.clock.set(at(9, 5, day=24))
    late = office.training.attend(got.code, KIOSK, new_request())
    assert (late.standing, late.attended_at) == (Standing.PRESENT, at(9, 5, day=24))
    place.clock.set(at(10, 55, day=24))
    assert office.training.participation(got.code).standing is Standing.TO_EVALUATE


def test_a_second_scan_keeps_the_moment_of_the_first(
    office: Office, place: Place, by: Officer
) -> None:
    got = join(office, plan(office, by), 1)
    place.clock.set(at(8, 45, day=24))
    office.training.attend(got.code, KIOSK, new_request())
    place.clock.set(at(10, day=24))
    again = office.training.attend(got.code, KIOSK, new_request())
    assert (again.standing, again.attended_at) == (Standing.TO_EVALUATE, at(8, 45, day=24))


def test_one_of_the_waiting_list_is_let_in_by_an_officer_and_only_to_a_free_seat(
    office: Office, place: Place, by: Officer
) -> None:
    session = plan(office, by, capacity=1)
    first, second = join(office, session, 1), join(office, session, 2)
    place.clock.set(at(9, day=24))
    with refused("training.still_waiting") as told:
        office.training.attend(second.code, KIOSK, new_request())
    assert told.value.facts["position"] == 1
    with refused("training.full"):
        office.training.attend(second.code, by, new_request())
    office.training.withdraw(first.participant_id, by, new_request())
    office.training.note_presence(second.participant_id, by, new_request())
    view = seen(office, session, by)
    assert (view.row.attended, names(view, "registered")) == (1, ["Peserta 2"])


def test_a_signed_sheet_is_entered_the_day_after_by_an_officer(
    office: Office, place: Place, by: Officer
) -> None:
    got = join(office, plan(office, by), 1)
    place.clock.set(at(9, day=25))
    with refused("training.over"):
        office.training.attend(got.code, KIOSK, new_request())
    office.training.note_presence(got.participant_id, by, new_request())
    assert office.training.participation(got.code).attended_at == at(9, day=25)


def test_a_wrong_presence_is_taken_back_unless_the_form_was_given(
    office: Office, place: Place, by: Officer
) -> None:
    session = plan(office, by)
    first, second = join(office, session, 1), join(office, session, 2)
    place.clock.set(at(9, day=24))
    for each in (first, second):
        office.training.attend(each.code, by, new_request())
    with refused("training.already_attended"):
        office.training.withdraw(first.participant_id, by, new_request())
    office.training.evaluate(second.code, scores(), "", KIOSK, new_request())
    office.training.note_absence(first.participant_id, by, new_request())
    with refused("training.evaluated"):
        office.training.note_absence(second.participant_id, by, new_request())
    assert seen(office, session, by).row.attended == 1


def test_who_was_taken_off_is_told_at_the_kiosk(office: Office, place: Place, by: Officer) -> None:
    got = join(office, plan(office, by), 1)
    office.training.withdraw(got.participant_id, by, new_request())
    place.clock.set(at(9, day=24))
    assert office.training.participation(got.code).standing is Standing.CANCELLED
    with refused("training.place_cancelled"):
        office.training.attend(got.code, KIOSK, new_request())


@pytest.mark.parametrize("kind", [None, CodeKind.TICKET, CodeKind.TRAINING])
def test_a_foreign_code_is_unknown(office: Office, by: Officer, kind: CodeKind | None) -> None:
    text = new_code(kind) if kind else "abc"
    with refused("training.unknown_code"):
        office.training.participation(text)
    with refused("training.unknown_code"):
        office.training.attend(text, by, new_request())
    with refused("training.unknown_code"):
        office.training.session_of(text, by)


def test_a_scan_at_the_counter_finds_the_class_and_the_person(office: Office, by: Officer) -> None:
    session = plan(office, by)
    got = join(office, session, 1)
    view, participant = office.training.session_of(got.code, by)
    assert (view.row.id, participant) == (session, got.participant_id)
    with refused("training.unknown_participant"):
        office.training.note_presence(new_id(), by, new_request())


def test_a_scan_at_the_counter_notes_who_came_on_the_day_alone(
    office: Office, place: Place, by: Officer
) -> None:
    got = join(office, plan(office, by), 1)
    early = office.training.check_in(got.code, by, new_request())
    assert (early.noted, early.participant.attended_at) == (False, None)
    place.clock.set(at(9, day=24))
    there = office.training.check_in(got.code, by, new_request())
    assert (there.noted, there.participant.attended_at) == (True, at(9, day=24))
    again = office.training.check_in(got.code, by, new_request())
    assert (again.noted, again.view.row.attended) == (False, 1)


def test_a_scan_at_the_counter_gives_a_free_seat_to_one_who_waits_once_the_class_has_begun(
    office: Office, place: Place, by: Officer
) -> None:
    session = plan(office, by, capacity=1)
    first, second, third = (join(office, session, number) for number in (1, 2, 3))
    place.clock.set(at(9, day=24))
    assert not office.training.check_in(third.code, by, new_request()).noted
    office.training.withdraw(first.participant_id, by, new_request())
    assert office.training.check_in(third.code, by, new_request()).noted
    assert not office.training.check_in(second.code, by, new_request()).noted
    view = seen(office, session, by)
    assert (names(view, "registered"), names(view, "waiting")) == (["Peserta 3"], ["Peserta 2"])


def test_who_came_for_training_is_taken_into_a_class_by_the_ticket(
    office: Office, place: Place, by: Officer
) -> None:
    session = plan(office, by, starts_at=at(10), mode=TrainingMode.WALK_IN, letter="", capacity=1)
    tickets = [take_ticket(office, "1f", name=f"Tamu {number}") for number in (1, 2)]
    request = new_request()
    for _retry in range(2):
        got = office.training.register_visitor(session, tickets[0].code, by, request)
        assert (got.waiting, got.attended) == (False, True)
    full = office.training.register_visitor(session, tickets[1].code, by, new_request())
    assert (full.waiting, full.attended) == (True, False)
    here, waiting = seen(office, session, by).participants
    assert (here.name, here.contact) == ("Tamu 1", "0812•••••890")
    assert waiting.name == "Tamu 2"


def test_a_ticket_of_another_service_is_not_taken_into_a_class(office: Office, by: Officer) -> None:
    session = plan(office, by, starts_at=at(10))
    with refused("training.other_ticket"):
        office.training.register_visitor(session, take_ticket(office).code, by, new_request())
    with refused("recall.unknown"):
        office.training.register_visitor(session, "T", by, new_request())
    assert seen(office, session, by).participants == ()


def test_a_ticket_scanned_after_the_day_is_no_presence_on_it(office: Office, by: Officer) -> None:
    session = plan(office, by, starts_at=at(9, day=20))
    ticket = take_ticket(office, "1f")
    assert not office.training.register_visitor(session, ticket.code, by, new_request()).attended


def test_a_ticket_scanned_before_the_day_only_registers(office: Office, by: Officer) -> None:
    session = plan(office, by, starts_at=at(9, day=25))
    ticket = take_ticket(office, "1f")
    assert not office.training.register_visitor(session, ticket.code, by, new_request()).attended
