"""Complaints on their way from an owner to an answer and the end, on both databases."""

from datetime import date

import pytest

from db.models import JournalEntry
from shared.actors import Officer, new_request
from shared.acts import RequestReused
from shared.complaints import (
    ComplaintState,
    Written,
)
from shared.demonstration import PASSWORD
from shared.errors import UserError
from shared.office import Office
from shared.staff import SignIn
from tests.shared.complaints.steps import (
    NOVEMBER_23,
    NOVEMBER_24,
    answer,
    close,
    complain,
    give,
    known,
)
from tests.support.offices import Place, at, seated


def test_one_way_from_receipt_to_end(
    office: Office, boss: Officer, rina: Officer, place: Place
) -> None:
    receipt = known(office)
    view = give(office, receipt, rina, boss)
    assert (view.row.state, view.row.owner) == (ComplaintState.ASSIGNED, "Rina Kartika")
    place.clock.set(at(10))
    office.complaints.add_note(receipt.id, "Menelepon pelapor", rina, new_request())
    view = answer(office, view, rina)
    assert (view.row.state, view.answered_by) == (ComplaintState.ANSWERED, "Rina Kartika")
    assert view.row.days_left is None
    assert not view.may_close
    ended = close(office, office.complaints.get(receipt.id, boss), boss)
    assert ended.row.state is ComplaintState.CLOSED
    assert not ended.may_answer
    assert [(note.officer, note.text) for note in ended.notes] == [
        ("Rina Kartika", "Menelepon pelapor")
    ]
    with office.database.reading() as session:
        named = [e.action for e in session.query(JournalEntry).order_by(JournalEntry.number)]
    steps = [action for action in named if action.startswith("complaint.")]
    assert steps == [
        *("complaint.received", "complaint.assigned", "complaint.noted"),
        *("complaint.answered", "complaint.closed"),
    ]


def test_without_an_answer_the_end_needs_a_reason(office: Office, boss: Officer) -> None:
    view = office.complaints.get(complain(office, "xxx").id, boss)
    with pytest.raises(UserError, match=r"complaints\.closing_note"):
        close(office, view, boss, "  ")
    assert close(office, view, boss, "Bukan pengaduan").closing_note == "Bukan pengaduan"


def test_what_no_database_keeps_is_left_out_of_an_answer(office: Office, boss: Officer) -> None:
    view = office.complaints.get(complain(office).id, boss)
    assert answer(office, view, boss, "Sudah\0 baik.\nSalam\x1b").answer == "Sudah baik.\nSalam"


def test_a_better_answer_keeps_the_old_one_among_the_notes(office: Office, boss: Officer) -> None:
    view = office.complaints.get(complain(office).id, boss)
    long = "Panjang. " * 200
    view = answer(office, answer(office, view, boss, long), boss, "Yang benar.")
    assert view.answer == "Yang benar."
    assert long.strip() in view.notes[0].text


def test_a_better_answer_has_its_own_author_and_the_first_keeps_its_moment(
    office: Office, boss: Officer, rina: Officer, place: Place
) -> None:
    receipt = complain(office)
    view = answer(office, give(office, receipt, rina, boss), rina, "Satu")
    assert view.improved is None
    place.clock.set(at(10, 5, day=24))
    boss = office.staff.sign_in(SignIn("kepala", PASSWORD, "PC kepala"))
    view = answer(office, office.complaints.get(receipt.id, boss), boss, "Dua")
    assert view.improved == Written("Indra Wijaya", at(10, 5, day=24))
    assert office.complaints.status_of(receipt.code).answered_on == date(2026, 11, 24)
    place.clock.set(at(9, day=25))
    rina = seated(office, "rina", 2)
    view = answer(office, office.complaints.get(receipt.id, rina), rina, "Tiga")
    assert (view.answer, view.improved) == ("Tiga", Written("Rina Kartika", at(9, day=25)))
    assert (view.answered_at, view.answered_by) == (at(9), "Rina Kartika")
    assert office.complaints.status_of(receipt.code).answered_on == date(2026, 11, 25)
    said = "Jawaban sebelumnya"
    assert [(note.officer, note.at, note.text) for note in view.notes] == [
        *[("Indra Wijaya", at(10, 5, day=24), f"{said} (Rina Kartika, {NOVEMBER_23}): Satu")],
        *[("Rina Kartika", at(9, day=25), f"{said} (Indra Wijaya, {NOVEMBER_24}): Dua")],
    ]


def test_taken_up_again_it_is_answered_anew(
    office: Office, boss: Officer, rina: Officer, place: Place
) -> None:
    receipt = complain(office)
    view = answer(office, give(office, receipt, rina, boss), rina, "Satu")
    view = answer(office, office.complaints.get(receipt.id, boss), boss, "Dua")
    view = close(office, view, boss)
    office.complaints.reopen(view.id, "Belum puas", view.revision, boss, new_request())
    view = office.complaints.get(view.id, boss)
    assert (view.answered_at, view.improved) == (None, None)
    assert view.notes[1].text == f"Jawaban sebelumnya (Indra Wijaya, {NOVEMBER_23}): Dua"
    assert office.complaints.status_of(receipt.code).answered_on is None
    place.clock.set(at(9, day=24))
    boss = office.staff.sign_in(SignIn("kepala", PASSWORD, "PC kepala"))
    view = answer(office, office.complaints.get(receipt.id, boss), boss)
    assert (view.answered_at, view.answered_by) == (at(9, day=24), "Indra Wijaya")
    assert view.improved is None


def test_a_closed_one_is_taken_up_again_with_its_old_deadline(
    office: Office, boss: Officer, rina: Officer
) -> None:
    receipt = complain(office)
    view = close(office, answer(office, give(office, receipt, rina, boss), boss), boss)
    with pytest.raises(UserError, match=r"complaints\.ended"):
        answer(office, view, boss)
    office.complaints.reopen(view.id, "Pelapor belum puas", view.revision, boss, new_request())
    view = office.complaints.get(view.id, boss)
    assert (view.row.state, view.row.due_on) == (ComplaintState.ASSIGNED, receipt.due_on)
    assert "Maaf." in view.notes[0].text
    assert view.notes[1].text == "Dibuka lagi: Pelapor belum puas"
    assert office.complaints.status_of(receipt.code).answer == ""


def test_of_two_officers_at_once_one_wins_and_the_other_is_told(
    office: Office, boss: Officer, rina: Officer
) -> None:
    view = give(office, complain(office), rina, boss)
    answer(office, view, rina, "Dari Rina")
    with pytest.raises(UserError, match=r"complaints\.changed"):
        answer(office, view, boss, "Dari kepala")
    with pytest.raises(UserError, match=r"complaints\.changed"):
        close(office, view, boss, "Selesai")
    assert office.complaints.get(view.id, boss).answer == "Dari Rina"


def test_a_repeated_step_has_no_second_effect_and_its_key_no_other_use(
    office: Office, boss: Officer
) -> None:
    first, second = complain(office), complain(office)
    request = new_request()
    for _try in range(2):
        office.complaints.answer(first.id, "Ya.", 1, boss, request)
    assert not office.complaints.get(first.id, boss).notes
    with pytest.raises(RequestReused):
        office.complaints.answer(second.id, "Ya.", 1, boss, request)
