"""Taking part: registering, the waiting list, coming by scan, and the evaluation form."""

from decimal import Decimal

import pytest
from sqlalchemy import select

from db.models import JournalEntry, PrintJob, TrainingEvaluation, TrainingParticipant
from shared.actors import Officer, new_id, new_request
from shared.codes import CodeKind, grouped, new_code
from shared.errors import UserError
from shared.guestbook import SignedIn
from shared.office import Office
from shared.printing import PaperKind
from shared.slips import Acknowledgement
from shared.slips.saved import from_json
from shared.training import ParticipantForm, Standing, TrainingMode
from tests.shared.training.support import (
    class_form,
    join,
    names,
    person,
    plan,
    refused,
    scores,
    seen,
)
from tests.support.offices import KIOSK, Place, at, provider_form, take_ticket

PHONE = "081234567801"


def receipt(office: Office, participant: object) -> Acknowledgement:
    job = office.print_jobs.latest(participant)  # type: ignore[arg-type]
    assert job is not None
    slip = from_json(job.content)
    assert isinstance(slip, Acknowledgement)
    return slip


def come_for_the_weekly_class(office: Office, number: int = 1) -> SignedIn:
    form = provider_form(
        "1f",
        name=f"Peserta {number}",
        phone=f"0812345678{number:02}",
        answers={"training_mode": "reguler"},
    )
    return office.guestbook.sign_in(form, KIOSK, new_request())


# Registering


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


def test_who_was_taken_off_may_come_back_at_the_end(office: Office, by: Officer) -> None:
    session = plan(office, by, capacity=1)
    first = join(office, session, 1)
    join(office, session, 2)
    office.training.withdraw(first.participant_id, by, new_request())
    again = join(office, session, 1)
    assert (again.waiting, again.known) == (True, False)
    assert again.code != first.code


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
    (offered,) = office.training.open_sessions()
    assert offered.at_once
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


# Coming


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


# The form


def test_a_form_is_given_once_by_who_came_and_added_up(
    office: Office, place: Place, by: Officer
) -> None:
    session = plan(office, by, capacity=4)
    places = [join(office, session, number) for number in (1, 2, 3)]
    place.clock.set(at(10, day=24))
    with refused("training.not_to_evaluate"):
        office.training.evaluate(places[0].code, scores(), "", KIOSK, new_request())
    for each in places[:2]:
        office.training.attend(each.code, KIOSK, new_request())
    office.training.evaluate(places[0].code, scores(4), " Bagus \n sekali ", KIOSK, new_request())
    done = office.training.evaluate(places[1].code, scores(3, material=1), "", KIOSK, new_request())
    assert done.standing is Standing.EVALUATED
    with refused("training.not_to_evaluate"):
        office.training.evaluate(places[0].code, scores(1), "", KIOSK, new_request())
    results = office.training.results(session, by)
    assert (results.registered, results.attended, results.evaluated) == (3, 2, 2)
    material, clarity = results.questions[:2]
    assert material.counts == {1: 1, 2: 0, 3: 0, 4: 1}
    assert (material.mean, clarity.mean) == (Decimal("2.50"), Decimal("3.50"))
    assert results.mean == Decimal("3.33")  # (6 x 4 + 5 x 3 + 1) / 12
    assert results.remarks == ("Bagus sekali",)


def test_the_journal_does_not_say_what_was_scored(
    office: Office, place: Place, by: Officer
) -> None:
    got = join(office, plan(office, by), 1)
    place.clock.set(at(10, day=24))
    office.training.attend(got.code, KIOSK, new_request())
    request = new_request()
    for _retry in range(2):
        office.training.evaluate(got.code, scores(2), "Kurang", KIOSK, request)
    with office.database.reading() as session:
        journal = session.scalars(
            select(JournalEntry).where(JournalEntry.action == "training.evaluated")
        ).all()
        assert len(list(session.scalars(select(TrainingEvaluation)))) == 1
    assert [entry.details for entry in journal] == [{}]


def test_a_remark_has_its_limit(office: Office, by: Officer) -> None:
    got = join(office, plan(office, by), 1)
    with refused("training.remark_too_long"):
        office.training.evaluate(got.code, scores(), "x" * 501, KIOSK, new_request())


# Signing in for the weekly class


def test_signing_in_for_the_weekly_class_gives_a_place_in_it(office: Office, by: Officer) -> None:
    signed_in = come_for_the_weekly_class(office)
    assert signed_in.ticket is not None
    got = signed_in.training
    assert got is not None
    assert (got.session.starts_at, got.waiting, got.position) == (at(9, day=24), False, 1)
    (someone,) = seen(office, got.session.id, by).participants
    assert (someone.name, someone.contact, someone.from_visit) == (
        "Peserta 1",
        "0812•••••801",
        True,
    )
    assert receipt(office, got.participant_id).code == got.code
    ticket_paper = office.print_jobs.latest(signed_in.ticket.id)
    assert ticket_paper is not None
    assert ticket_paper.kind is PaperKind.TICKET


def test_a_repeated_signing_in_tells_the_same_place(office: Office) -> None:
    form = provider_form("1f", answers={"training_mode": "reguler"})
    request = new_request()
    first = office.guestbook.sign_in(form, KIOSK, request)
    assert office.guestbook.sign_in(form, KIOSK, request) == first
    assert first.training is not None


def test_who_is_registered_already_keeps_the_place_when_signing_in(office: Office) -> None:
    first, second = (come_for_the_weekly_class(office).training for _visit in range(2))
    assert first is not None
    assert second is not None
    assert (second.code, second.known) == (first.code, True)


def test_a_full_weekly_class_is_waited_for(office: Office, by: Officer) -> None:
    first = come_for_the_weekly_class(office, 1).training
    assert first is not None
    view = seen(office, first.session.id, by)
    office.training.change(
        view.row.id, 1, class_form(mode=TrainingMode.REGULAR, capacity=1), by, new_request()
    )
    second = come_for_the_weekly_class(office, 2).training
    assert second is not None
    assert (second.waiting, second.position) == (True, 1)
    assert receipt(office, second.participant_id).headline == "Daftar tunggu nomor 1"


@pytest.mark.parametrize("mode", ["berjalan", "terjadwal"])
def test_other_ways_of_training_give_no_place_in_the_weekly_class(
    office: Office, mode: str
) -> None:
    form = provider_form("1f", answers={"training_mode": mode})
    assert office.guestbook.sign_in(form, KIOSK, new_request()).training is None
    assert office.training.open_sessions() == ()


def test_a_refused_signing_in_leaves_no_place_behind(office: Office, place: Place) -> None:
    place.clock.set(at(20))
    with pytest.raises(UserError, match=r"hours\.closed"):
        come_for_the_weekly_class(office)
    assert office.training.open_sessions() == ()


# At the counter


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
    assert (here.name, here.contact, here.from_visit) == ("Tamu 1", "0812•••••890", True)
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
