"""Registering: a place for everybody once, its receipt, and what stays sealed."""

import pytest
from sqlalchemy import select

from db.models import JournalEntry, PrintJob, TrainingParticipant
from shared.actors import Officer, new_request
from shared.codes import grouped
from shared.office import Office
from shared.training import ParticipantForm, Standing, TrainingMode
from tests.shared.training.support import (
    join,
    person,
    plan,
    receipt,
    refused,
    seen,
)
from tests.support.offices import KIOSK, Place, at

PHONE = "081234567801"


def test_a_seat_is_taken_and_printed_with_its_code(office: Office, by: Officer) -> None:
    session = plan(office, by)
    got = join(office, session, 1)
    assert (got.waiting, got.position, got.known, got.session.seats_left) == (False, 1, False, 1)
    slip = receipt(office, got.participant_id)
    assert (slip.code, slip.number, slip.on_receipt_paper) == (got.code, grouped(got.code), True)
    assert slip.facts == (
        ("Peserta", "Peserta 1"),
        ("Hari", "Selasa, 24 November 2026"),
        ("Pukul", "09.00–11.00"),
        ("Tempat", "Ruang rapat LPSE"),
    )


@pytest.mark.parametrize(
    "again",
    [
        person(1),
        person(1, name="  peserta   1 ", organisation="CV. Usaha 1", phone="0811111111"),
        person(1, organisation="Dinas Lain", phone="+62 812-3456-7801"),
    ],
)
def test_the_same_person_has_one_place(office: Office, by: Officer, again: ParticipantForm) -> None:
    session = plan(office, by)
    first = join(office, session, 1)
    second = office.training.register(session, again, by, new_request())
    assert (second.code, second.known) == (first.code, True)
    with office.database.reading() as reading:
        assert len(list(reading.scalars(select(PrintJob)))) == 1


def test_nobodys_code_is_had_at_the_kiosk_for_a_name(office: Office, by: Officer) -> None:
    session = plan(office, by)
    first = join(office, session, 1)
    with refused("training.listed_already"):
        office.training.register(session, person(1, phone="0811111111"), KIOSK, new_request())
    again = office.training.register(session, person(1), KIOSK, new_request())
    assert (again.code, again.known) == (first.code, True)


def test_two_people_of_one_telephone_have_two_places(office: Office, by: Officer) -> None:
    session = plan(office, by)
    join(office, session, 1)
    other = person(2, phone=person(1).phone)
    assert not office.training.register(session, other, KIOSK, new_request()).known


def test_a_retry_of_the_same_request_has_no_second_effect(office: Office, by: Officer) -> None:
    session, request = plan(office, by), new_request()
    first = office.training.register(session, person(1), KIOSK, request)
    assert office.training.register(session, person(1), KIOSK, request) == first
    with office.database.reading() as reading:
        assert len(list(reading.scalars(select(PrintJob)))) == 1


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"name": " "}, "name"),
        ({"organisation": ""}, "organisation"),
        ({"phone": ""}, "phone"),
        ({"name": "x" * 121}, "name"),
    ],
)
def test_what_is_missing_is_told_at_its_field(
    office: Office, by: Officer, changes: dict[str, str], field: str
) -> None:
    session = plan(office, by)
    with refused("training.form") as told:
        office.training.register(session, person(1, **changes), KIOSK, new_request())
    problems = told.value.facts["problems"]
    assert isinstance(problems, tuple)
    assert [each.field for each in problems] == [field]


def test_a_kiosk_offers_what_is_still_to_come_the_soonest_first(
    office: Office, place: Place, by: Officer
) -> None:
    later = plan(office, by, starts_at=at(9, day=25), capacity=1)
    soon = plan(office, by)
    off = plan(office, by, starts_at=at(13, day=24))
    office.training.cancel(off, 1, "Rapat", by, new_request())
    join(office, later, 1)
    join(office, later, 2)
    offered = office.training.open_sessions()
    assert [(each.id, each.seats_left, each.waiting) for each in offered] == [
        (soon, 2, 0),
        (later, 0, 1),
    ]
    place.clock.set(at(9, day=24))
    assert [each.id for each in office.training.open_sessions()] == [later]
    with refused("training.closed"):
        join(office, soon, 3)
    late_comer = join(office, soon, 3, by)
    assert office.training.participation(late_comer.code).standing is Standing.ARRIVING


def test_in_a_class_for_whoever_comes_registering_is_being_there(
    office: Office, place: Place, by: Officer
) -> None:
    session = plan(office, by, mode=TrainingMode.WALK_IN, letter="", capacity=1)
    assert not join(office, session, 1).attended
    place.clock.set(at(9, 30, day=24))
    assert office.training.open_sessions()
    again = join(office, session, 1)
    assert (again.known, again.attended) == (True, True)
    second = join(office, session, 2)
    assert (second.waiting, second.attended) == (True, False)


def test_a_number_is_sealed_and_officers_see_it_masked(office: Office, by: Officer) -> None:
    session = plan(office, by)
    got = join(office, session, 1)
    assert seen(office, session, by).participants[0].contact == "0812•••••801"
    with office.database.reading() as reading:
        row = reading.get_one(TrainingParticipant, got.participant_id)
        journal = [entry.details for entry in reading.scalars(select(JournalEntry))]
        papers = [job.content for job in reading.scalars(select(PrintJob))]
    assert row.contact_sealed is not None
    assert PHONE.encode() not in row.contact_sealed
    assert PHONE not in repr((journal, papers))


def test_a_receipt_can_be_printed_later_as_the_place_is_then(office: Office, by: Officer) -> None:
    session = plan(office, by, capacity=1)
    first, second = join(office, session, 1), join(office, session, 2)
    assert receipt(office, second.participant_id).title == "Bukti daftar tunggu pelatihan"
    office.training.withdraw(first.participant_id, by, new_request())
    request = new_request()
    for _retry in range(2):
        office.training.print_receipt(second.participant_id, by, request)
    slip = receipt(office, second.participant_id)
    assert (slip.title, slip.on_receipt_paper) == ("Bukti pendaftaran pelatihan", False)
    with office.database.reading() as reading:
        assert len(list(reading.scalars(select(PrintJob)))) == 3
    with refused("training.withdrawn"):
        office.training.print_receipt(first.participant_id, by, new_request())


def test_looking_at_a_contact_is_kept_in_the_journal_without_the_number(
    office: Office, by: Officer
) -> None:
    got = join(office, plan(office, by), 1)
    assert office.training.show_contact(got.participant_id, by, new_request()) == PHONE
    with office.database.reading() as session:
        last = session.scalars(select(JournalEntry).order_by(JournalEntry.number.desc())).first()
    assert last is not None
    assert (last.action, last.subject_id) == ("training.contact_shown", got.participant_id)
    assert last.officer_id == by.id
    assert PHONE not in repr(last.details)
