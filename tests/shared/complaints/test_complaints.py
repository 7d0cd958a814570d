"""Complaints from the kiosk and the counter to their end, on both databases."""

import json
from dataclasses import fields
from datetime import date
from uuid import UUID

import pytest

from db.models import Complaint, Holiday, JournalEntry, OfficerRecord, PrintJob, Setting
from shared.actors import Officer, new_id, new_request
from shared.acts import RequestReused
from shared.complaints import (
    Channel,
    Classification,
    ComplaintForm,
    ComplaintQuery,
    ComplaintReceipt,
    ComplaintState,
    ComplaintStatus,
    ComplaintView,
    Kind,
    Which,
    Written,
)
from shared.demonstration import PASSWORD
from shared.errors import UserError
from shared.language import Language
from shared.messages import sentence
from shared.office import Office
from shared.staff import SignIn
from tests.support.offices import KIOSK, Place, at, seated

TEXT = "Petugas loket 2 membentak saya"
NOVEMBER_23 = "23 November 2026 pukul 09.00"
NOVEMBER_24 = "24 November 2026 pukul 10.05"
PHONE = "0812-3456-7890"


@pytest.fixture
def boss(office: Office) -> Officer:
    return office.staff.sign_in(SignIn("kepala", PASSWORD, "PC kepala"))


@pytest.fixture
def rina(office: Office) -> Officer:
    return seated(office, "rina", 2)


@pytest.fixture
def siti(office: Office) -> Officer:
    return seated(office, "siti", 1)


def complain(
    office: Office, text: str = TEXT, kind: Kind = Kind.COMPLAINT, **changes: object
) -> ComplaintReceipt:
    """Somebody writes at the kiosk."""
    form = ComplaintForm(kind, text, **changes)  # type: ignore[arg-type]
    return office.complaints.submit(form, KIOSK, new_request())


def known(office: Office, name: str = "Dewi", contact: str = PHONE) -> ComplaintReceipt:
    return complain(office, name=name, contact=contact, anonymous=False)


def give(office: Office, receipt: ComplaintReceipt, to: Officer, boss: Officer) -> ComplaintView:
    seen = office.complaints.get(receipt.id, boss).revision
    office.complaints.assign(receipt.id, to.id, seen, boss, new_request())
    return office.complaints.get(receipt.id, boss)


def answer(office: Office, view: ComplaintView, by: Officer, text: str = "Maaf.") -> ComplaintView:
    office.complaints.answer(view.id, text, view.revision, by, new_request())
    return office.complaints.get(view.id, by)


def close(office: Office, view: ComplaintView, by: Officer, note: str = "") -> ComplaintView:
    office.complaints.close(view.id, note, view.revision, by, new_request())
    return office.complaints.get(view.id, by)


def printed(office: Office, receipt: ComplaintReceipt) -> str:
    """All that the receipt's paper says."""
    assert receipt.print_job_id is not None
    job = office.print_jobs.find(receipt.print_job_id)
    return json.dumps(job.content, ensure_ascii=False)


def numbers(office: Office, by: Officer, which: Which, words: str = "") -> list[str]:
    found = office.complaints.board(ComplaintQuery(which, words), by)
    return [row.number for row in found]


def test_what_the_kiosk_receives_has_number_code_deadline_and_paper(
    office: Office, boss: Officer
) -> None:
    receipt = complain(office, service="1a")
    assert receipt.number == "PG-2026-0001"
    assert receipt.due_on == date(2026, 12, 11)
    view = office.complaints.get(receipt.id, boss)
    assert (view.row.state, view.row.days_left) == (ComplaintState.RECEIVED, 14)
    assert (view.text, view.workstation, view.received_by) == (TEXT, "Kiosk 1", "")
    assert view.row.channel is Channel.KIOSK
    assert view.service_title == office.catalogue.service("1a").title
    assert complain(office).number == "PG-2026-0002"


def test_a_double_tap_is_one_complaint_with_one_paper(office: Office) -> None:
    form, request = ComplaintForm(Kind.SUGGESTION, "Tambah kursi"), new_request()
    first = office.complaints.submit(form, KIOSK, request)
    assert office.complaints.submit(form, KIOSK, request) == first
    with office.database.reading() as session:
        assert session.query(Complaint).count() == 1
        assert session.query(PrintJob).count() == 1


def test_a_new_year_begins_its_numbers_anew(office: Office, place: Place) -> None:
    complain(office)
    place.clock.set(at(9).replace(year=2027, month=1, day=4))
    assert complain(office).number == "PG-2027-0001"


def test_the_paper_names_the_deadline_but_neither_text_nor_person(office: Office) -> None:
    receipt = known(office)
    said = printed(office, receipt)
    assert receipt.number in said
    assert "Jumat, 11 Desember 2026" in said
    assert "menghubungi Anda setelah" in said
    for secret in ("membentak", "Dewi", "7890", "8123"):
        assert secret not in said
    assert "tanpa kontak" in printed(office, complain(office))


def test_neither_contact_nor_text_stands_readable_where_it_need_not(
    office: Office, boss: Officer
) -> None:
    receipt = known(office)
    with office.database.reading() as session:
        row = session.query(Complaint).one()
        kept = [str(entry.details) for entry in session.query(JournalEntry)]
    assert b"3456" not in (row.contact_sealed or b"")
    assert row.contact_index
    assert not any("membentak" in each or "3456" in each for each in kept)
    assert "3456" not in office.complaints.get(receipt.id, boss).contact


def test_an_anonymous_complaint_keeps_no_trace_of_a_person(office: Office) -> None:
    complain(office, name="Dewi", contact=PHONE)
    with office.database.reading() as session:
        row = session.query(Complaint).one()
    assert (row.name, row.contact_sealed, row.contact_index) == ("", None, None)
    assert row.received_by is None


def test_a_code_tells_the_state_but_never_what_was_written(
    office: Office, boss: Officer, rina: Officer
) -> None:
    receipt = known(office)
    status = office.complaints.status_of(receipt.code.lower())
    assert (status.number, status.state) == (receipt.number, ComplaintState.RECEIVED)
    assert (status.answer, status.is_late, status.due_on) == ("", False, receipt.due_on)
    told = {field.name for field in fields(ComplaintStatus)}
    assert not told & {"text", "begins", "name", "contact", "owner", "note"}
    answer(office, give(office, receipt, rina, boss), rina, "Kami minta maaf.")
    status = office.complaints.status_of(receipt.code)
    assert (status.state, status.answer) == (ComplaintState.ANSWERED, "Kami minta maaf.")
    assert status.answered_on == date(2026, 11, 23)


@pytest.mark.parametrize("code", ["", "PG-2026-0001", "S00000000000", "ngawur"])
def test_an_unknown_code_is_refused_and_a_number_is_no_code(office: Office, code: str) -> None:
    complain(office)
    with pytest.raises(UserError, match=r"complaints\.unknown_code") as refused:
        office.complaints.status_of(code)
    assert "receipt" in sentence(refused.value, language=Language.EN)


def test_what_is_wrong_with_a_form_is_told_and_nothing_is_written(office: Office) -> None:
    with pytest.raises(UserError, match=r"complaints\.form") as refused:
        complain(office, "  ")
    assert refused.value.facts["problems"]
    with office.database.reading() as session:
        assert session.query(Complaint).count() == 0
    assert complain(office).number == "PG-2026-0001"


def test_an_officer_records_what_came_by_phone_without_paper(office: Office, rina: Officer) -> None:
    form = ComplaintForm(Kind.QUESTION, "Jam buka?", name="Tono", anonymous=False)
    receipt = office.complaints.submit(form, rina, new_request(), Channel.PHONE)
    assert receipt.print_job_id is None
    assert receipt.due_on == date(2026, 11, 30)
    view = office.complaints.get(receipt.id, rina)
    assert (view.received_by, view.row.channel) == ("Rina Kartika", Channel.PHONE)
    job = office.complaints.print_receipt(receipt.id, rina, new_request())
    assert office.complaints.get(receipt.id, rina).print_job_id == job


def test_one_who_stands_at_the_counter_gets_paper(office: Office, rina: Officer) -> None:
    form = ComplaintForm(Kind.COMPLAINT, TEXT)
    receipt = office.complaints.submit(form, rina, new_request(), Channel.WALK_IN)
    assert receipt.print_job_id is not None


def test_holidays_and_chosen_days_move_the_deadline(office: Office) -> None:
    with office.database.writing() as session:
        session.merge(Setting(name="complaint_days_information", value=2))
        session.add(Holiday(day=date(2026, 11, 24), name="Libur daerah"))
    assert complain(office, kind=Kind.QUESTION).due_on == date(2026, 11, 26)


def test_a_class_counts_the_deadline_anew_from_receipt(
    office: Office, boss: Officer, place: Place
) -> None:
    receipt = complain(office)
    place.clock.set(at(9, day=26))
    office.complaints.classify(receipt.id, Classification.INFORMATION, 1, boss, new_request())
    view = office.complaints.get(receipt.id, boss)
    assert (view.row.due_on, view.row.days_left) == (date(2026, 11, 30), 2)
    assert view.row.classification is Classification.INFORMATION


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
    assert (own.open, own.mine, own.mine_overdue, own.asks) == (2, 2, 1, 2)
    assert office.complaints.attention(siti).asks == 0
    answer(office, office.complaints.get(second.id, rina), rina)
    assert office.complaints.attention(rina).asks == 1
    assert office.complaints.attention(boss).overdue == 0


def test_what_is_not_there_is_told(office: Office, boss: Officer) -> None:
    nowhere: UUID = new_id()
    with pytest.raises(UserError, match=r"complaints\.unknown"):
        office.complaints.get(nowhere, boss)
