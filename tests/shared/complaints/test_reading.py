"""Who reads which complaint, how the board orders them, and what a search finds."""

from uuid import UUID

import pytest

from db.models import JournalEntry, OfficerRecord
from shared.actors import Officer, new_id, new_request
from shared.complaints import (
    Channel,
    ComplaintForm,
    ComplaintStatus,
    ComplaintView,
    Kind,
    Which,
)
from shared.demonstration import PASSWORD
from shared.errors import UserError
from shared.office import Office
from shared.staff import SignIn
from tests.shared.complaints.steps import TEXT, answer, close, complain, give, known, numbers
from tests.support.offices import KIOSK, Place, at


def test_officers_read_and_answer_their_own_and_a_manager_all(
    office: Office, boss: Officer, rina: Officer, siti: Officer
) -> None:
    mine, other = complain(office), complain(office, "Lain")
    give(office, mine, rina, boss)
    assert numbers(office, rina, Which.ALL) == [mine.number]
    assert numbers(office, siti, Which.ALL) == []
    assert set(numbers(office, boss, Which.ALL)) == {mine.number, other.number}
    for step in (
        lambda by: office.complaints.get(mine.id, by),
        lambda by: office.complaints.add_note(mine.id, "x", by, new_request()),
        lambda by: office.complaints.answer(mine.id, "x", 2, by, new_request()),
        lambda by: office.complaints.contact(mine.id, by, new_request()),
        lambda by: office.complaints.print_receipt(mine.id, by, new_request()),
    ):
        with pytest.raises(UserError, match=r"complaints\.not_yours"):
            step(siti)


def test_who_recorded_one_reads_it_but_does_not_answer_it(office: Office, siti: Officer) -> None:
    form = ComplaintForm(Kind.COMPLAINT, TEXT)
    receipt = office.complaints.submit(form, siti, new_request(), Channel.EMAIL)
    view = office.complaints.get(receipt.id, siti)
    assert not view.may_answer
    with pytest.raises(UserError, match=r"complaints\.not_yours"):
        office.complaints.answer(receipt.id, "x", view.revision, siti, new_request())


def test_a_scanned_receipt_of_anothers_tells_only_its_state(
    office: Office, boss: Officer, siti: Officer
) -> None:
    receipt = known(office)
    assert isinstance(office.complaints.look_up(receipt.code, boss), ComplaintView)
    assert isinstance(office.complaints.look_up(receipt.code, siti), ComplaintStatus)


def test_the_contact_is_opened_for_who_answers_and_that_is_written_down(
    office: Office, boss: Officer
) -> None:
    phone = known(office)
    mail = known(office, contact="Dewi@Contoh.id")
    assert office.complaints.contact(phone.id, boss, new_request()) == "081234567890"
    assert office.complaints.contact(mail.id, boss, new_request()) == "Dewi@Contoh.id"
    with office.database.reading() as session:
        shown = session.query(JournalEntry).filter_by(action="complaint.contact_shown")
        assert {entry.subject_id for entry in shown} == {phone.id, mail.id}


def test_who_left_is_given_nothing(office: Office, boss: Officer, rina: Officer) -> None:
    receipt = complain(office)
    with office.database.writing() as session:
        session.get_one(OfficerRecord, rina.id).active = False
    assert rina.id not in {each.id for each in office.complaints.handlers(boss)}
    for nobody in (rina.id, new_id()):
        with pytest.raises(UserError, match=r"complaints\.nobody"):
            office.complaints.assign(receipt.id, nobody, 1, boss, new_request())


def test_a_handler_is_offered_with_what_is_on_the_desk_already(
    office: Office, boss: Officer, rina: Officer
) -> None:
    give(office, complain(office), rina, boss)
    give(office, complain(office), rina, boss)
    loads = {each.id: each.open for each in office.complaints.handlers(boss)}
    assert loads[rina.id] == 2
    assert loads[boss.id] == 0


def test_the_board_orders_by_deadline_and_finds_overdue_ones(
    office: Office, boss: Officer, rina: Officer, place: Place
) -> None:
    late = complain(office)
    quick = complain(office, "Jam buka?", Kind.QUESTION)
    assert numbers(office, boss, Which.OPEN) == [quick.number, late.number]
    assert numbers(office, boss, Which.OVERDUE) == []
    place.clock.set(at(23, 59, day=30))
    assert numbers(office, boss, Which.OVERDUE) == []
    place.clock.set(at(0, 0, day=30).replace(month=12, day=1))
    boss = office.staff.sign_in(SignIn("kepala", PASSWORD, "PC kepala"))
    assert numbers(office, boss, Which.OVERDUE) == [quick.number]
    assert office.complaints.status_of(quick.code).is_late
    assert numbers(office, boss, Which.UNASSIGNED) == [quick.number, late.number]
    give(office, late, boss, boss)
    assert numbers(office, boss, Which.MINE) == [late.number]
    close(office, office.complaints.get(quick.id, boss), boss, "Sudah dijelaskan")
    assert numbers(office, boss, Which.OVERDUE) == []
    assert numbers(office, boss, Which.CLOSED) == [quick.number]


@pytest.mark.parametrize(
    "words",
    ["0001", "pg-2026-0001", "dewi", "DEWI membentak", "0812 3456 7890", "+6281234567890"],
)
def test_a_search_finds_number_name_text_and_exact_contact(
    office: Office, boss: Officer, words: str
) -> None:
    found = known(office)
    known(office, "Budi", "budi@contoh.id")
    office.complaints.submit(ComplaintForm(Kind.SUGGESTION, "Kursi"), KIOSK, new_request())
    assert found.number in numbers(office, boss, Which.ALL, words)
    assert "PG-2026-0003" not in numbers(office, boss, Which.ALL, words)


@pytest.mark.parametrize("words", ["RENÉE", "renée", "Renée PETUGAS"])
def test_a_search_minds_no_capitals_of_any_letter(
    office: Office, boss: Officer, words: str
) -> None:
    found = known(office, "RENÉE TAN")
    known(office, "RENE TAN", "budi@contoh.id")
    assert numbers(office, boss, Which.ALL, words) == [found.number]


@pytest.mark.parametrize("words", ["081234567", "100%", "p_tugas", "dewi kursi"])
def test_a_search_finds_nothing_by_chance(office: Office, boss: Officer, words: str) -> None:
    known(office)
    assert not numbers(office, boss, Which.ALL, words)


def test_a_code_finds_its_complaint(office: Office, boss: Officer) -> None:
    complain(office)
    receipt = complain(office)
    assert numbers(office, boss, Which.ALL, receipt.code) == [receipt.number]


def test_attention_counts_what_asks_for_each_officer(
    office: Office, boss: Officer, rina: Officer, siti: Officer, place: Place
) -> None:
    first, second = complain(office), complain(office, kind=Kind.QUESTION)
    complain(office)
    give(office, first, rina, boss)
    give(office, second, rina, boss)
    place.clock.set(at(9, day=30).replace(month=12, day=1))
    seen = office.complaints.attention(boss)
    assert (seen.open, seen.overdue, seen.unassigned, seen.mine, seen.asks) == (3, 1, 1, 0, 2)
    own = office.complaints.attention(rina)
    assert (own.open, own.mine, own.asks) == (2, 2, 2)
    assert office.complaints.attention(siti).asks == 0
    answer(office, office.complaints.get(second.id, rina), rina)
    assert office.complaints.attention(rina).asks == 1
    assert office.complaints.attention(boss).overdue == 0


def test_what_is_not_there_is_told(office: Office, boss: Officer) -> None:
    nowhere: UUID = new_id()
    with pytest.raises(UserError, match=r"complaints\.unknown"):
        office.complaints.get(nowhere, boss)
