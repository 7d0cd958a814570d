"""What a person may ask: to see, to have, to put right and to erase what is written of them."""

from pathlib import Path

import pytest
from sqlalchemy import select

from db.models import Complaint, JournalEntry, Request, VisitCorrection, Visitor
from shared.actors import new_request
from shared.errors import UserError
from shared.office import Office
from shared.personal_data import Record, RecordKind
from shared.personal_data.correcting import PersonEntry
from tests.shared.personal_data.rows import (
    PHONE,
    add_complaint,
    add_participant,
    add_request,
)
from tests.shared.training.support import join, names, person, plan, seen
from tests.shared.verification.desk import NPWP, desk
from tests.support.offices import Place, at, seated, take_ticket

REASON = "Permintaan sendiri, KTP ditunjukkan"


def everything(office: Office) -> tuple[Record, ...]:
    """Dewi in every kind of record, each one ended; what is found of her."""
    here = desk(office)
    here.send_home("nib")
    by = seated(office, "kepala", 2)
    add_request(office, by, at(9))
    add_participant(office, at(9))
    add_complaint(office, at(9))
    return office.personal_data.find("dewi anggraini", by)


def refused(key: str, work: object, *arguments: object) -> UserError:
    with pytest.raises(UserError) as caught:
        work(*arguments)  # type: ignore[operator]
    assert caught.value.key == key
    return caught.value


def test_a_person_is_found_in_every_kind_of_record_masked(office: Office) -> None:
    found = everything(office)
    assert {record.kind for record in found} == set(RecordKind)
    assert not any(PHONE in record.contact for record in found)


@pytest.mark.parametrize("words", ["0812-3456-7890", "+62 812 3456 7890"])
def test_an_exact_number_finds_whoever_gave_it(office: Office, words: str) -> None:
    everything(office)
    by = seated(office, "kepala", 2)
    kinds = {record.kind for record in office.personal_data.find(words, by)}
    assert kinds == set(RecordKind) - {RecordKind.VERIFICATION}


def test_the_number_on_the_papers_finds_the_verification(office: Office) -> None:
    everything(office)
    found = office.personal_data.find(NPWP, seated(office, "kepala", 2))
    assert [record.kind for record in found] == [RecordKind.VERIFICATION]


@pytest.mark.parametrize("words", ["", "de", "  d ", "dewi santoso", "08123456789"])
def test_part_of_a_number_and_too_few_letters_find_nobody(office: Office, words: str) -> None:
    everything(office)
    assert office.personal_data.find(words, seated(office, "kepala", 2)) == ()


def test_reading_opens_everything_and_is_logged_without_a_name(office: Office) -> None:
    records = everything(office)
    by = seated(office, "kepala", 2)
    file = office.personal_data.read(records, REASON, by, new_request())
    told = {fact for filed in file.records for fact in filed.facts}
    assert ("Telepon", PHONE) in told
    assert ("NPWP", "013121660091000") in told
    assert ("Isi", "Antreannya lama sekali") in told
    (line,) = office.personal_data.log(by)
    assert (line.number, line.kind, line.officer) == ("DP-2026-0001", "read", "Indra Wijaya")
    assert line.counts == {kind.value: 1 for kind in RecordKind}


def test_answers_are_told_in_words_and_not_by_their_codes(office: Office) -> None:
    take_ticket(office, "1c", name="Tono Wijaya")
    by = seated(office, "kepala", 2)
    records = office.personal_data.find("Tono Wijaya", by)
    [filed] = office.personal_data.read(records, REASON, by, new_request()).records
    told = dict(filed.facts)
    assert told["Layanan"] == f"1c {office.catalogue.service('1c').title}"
    assert "Kata sandi ditolak" in told.values()
    assert not told.keys() & {"problem", "description"}
    assert "login" not in told.values()


@pytest.mark.parametrize("reason", ["", "   "])
def test_nothing_is_opened_without_a_reason(office: Office, reason: str) -> None:
    records = everything(office)
    by = seated(office, "kepala", 2)
    refused("personal_data.reason", office.personal_data.read, records, reason, by, new_request())
    assert office.personal_data.log(by) == ()


@pytest.mark.parametrize(
    "reason",
    ["Diminta Bu ANGGRAINI", "Diminta dewi, KTP ada", "Telepon 0812-3456-7890 salah"],
)
def test_a_reason_that_names_the_person_is_not_kept(office: Office, reason: str) -> None:
    records = everything(office)
    by, data = seated(office, "kepala", 2), office.personal_data
    for work in (data.read, data.erase):
        refused("personal_data.reason_names", work, records, reason, by, new_request())
    entry = PersonEntry("Sri Lestari")
    said = "Menurut KTP: Lestari"
    refused("personal_data.reason_names", data.correct, records[0], entry, said, by, new_request())
    assert data.log(by) == ()


def test_an_exported_file_is_named_by_no_person(office: Office, tmp_path: Path) -> None:
    records = everything(office)
    by, request = seated(office, "kepala", 2), new_request()
    written = office.personal_data.export(records, tmp_path, REASON, by, request)
    again = office.personal_data.export(records, tmp_path, REASON, by, request)
    assert written == again == tmp_path / "data-pribadi_DP-2026-0001.txt"
    assert PHONE in written.read_text("utf-8-sig")
    assert [line.kind for line in office.personal_data.log(by)] == ["export"]


def test_a_correction_keeps_what_stood_there_in_the_guestbook(office: Office) -> None:
    take_ticket(office)
    by = seated(office, "kepala", 2)
    (record,) = office.personal_data.find("dewi", by)
    entry = PersonEntry("Dewi Anggraeni", "PT Cipta Karya", "081200002222")
    office.personal_data.correct(record, entry, REASON, by, new_request())
    (now,) = office.personal_data.find("081200002222", by)
    assert (now.name, now.organisation) == ("Dewi Anggraeni", "PT Cipta Karya")
    with office.database.reading() as session:
        kept = {(row.field, row.before) for row in session.scalars(select(VisitCorrection))}
    assert kept == {
        ("name", "Dewi Anggraini"),
        ("organisation", "PT Cipta Karya Nusantara"),
        ("phone", "0812•••••890"),
    }


def test_what_no_database_keeps_is_left_out_of_a_correction(office: Office) -> None:
    take_ticket(office)
    by = seated(office, "kepala", 2)
    (record,) = office.personal_data.find("dewi", by)
    entry = PersonEntry("Dewi\0Lestari\x1b", "PT\0 Cipta")
    office.personal_data.correct(record, entry, f"{REASON}\0", by, new_request())
    (now,) = office.personal_data.find("lestari", by)
    assert (now.name, now.organisation) == ("Dewi Lestari", "PT Cipta")
    assert office.personal_data.log(by)[0].reason == REASON


def test_an_empty_name_and_a_verification_are_not_corrected_here(office: Office) -> None:
    records = {record.kind: record for record in everything(office)}
    by, correct = seated(office, "kepala", 2), office.personal_data.correct
    refused(
        "personal_data.name",
        correct, records[RecordKind.VISIT], PersonEntry(" "), REASON, by, new_request(),
    )  # fmt: skip
    refused(
        "personal_data.elsewhere",
        correct, records[RecordKind.VERIFICATION], PersonEntry("A"), REASON, by, new_request(),
    )  # fmt: skip


def test_erasing_leaves_nothing_to_find_and_every_figure(office: Office) -> None:
    records = everything(office)
    by, request = seated(office, "kepala", 2), new_request()
    before = office.day_end.review(office.day_end.today(), by).figures
    counts = office.personal_data.erase(records, REASON, by, request)
    assert counts == {kind.value: 1 for kind in RecordKind}
    assert office.personal_data.erase(records, REASON, by, request) == counts
    for words in ("dewi", PHONE, NPWP, "cipta karya", "kesehatan"):
        assert office.personal_data.find(words, by) == ()
    assert office.day_end.review(office.day_end.today(), by).figures == before
    (entry,) = office.daybook.read(office.day_end.today(), by)
    assert (entry.person, entry.phone) == ("Data dihapus", "")


def test_whoever_was_erased_meanwhile_is_not_written_down_again(office: Office) -> None:
    records = [each for each in everything(office) if each.kind is not RecordKind.VERIFICATION]
    by = seated(office, "kepala", 2)
    office.personal_data.erase(records, REASON, by, new_request())
    for record in records:
        correct, entry = office.personal_data.correct, PersonEntry("Dewi Anggraeni")
        refused("personal_data.gone", correct, record, entry, REASON, by, new_request())


def test_who_still_has_a_place_in_a_class_gives_it_back_first(office: Office) -> None:
    by = seated(office, "kepala", 2)
    lesson = plan(office, by, capacity=1)
    for number in (1, 2):
        join(office, lesson, number)
    mine = office.personal_data.find("Peserta 1", by)
    found = refused("personal_data.coming", office.personal_data.erase, mine, REASON, by,
                    new_request())  # fmt: skip
    assert found.facts["titles"] == "Pelatihan SPSE 4.5"
    office.training.withdraw(mine[0].id, by, new_request())
    assert names(seen(office, lesson, by), "registered") == ["Peserta 2"]
    assert office.personal_data.erase(mine, REASON, by, new_request())["training"] == 1


def test_a_participant_put_right_is_known_by_the_right_name(office: Office) -> None:
    by = seated(office, "kepala", 2)
    lesson = plan(office, by, capacity=5)
    for number in (1, 2):
        join(office, lesson, number)
    (record,) = office.personal_data.find("Peserta 1", by)
    entry = PersonEntry("Sri Lestari", "CV Usaha 1")
    office.personal_data.correct(record, entry, REASON, by, new_request())
    right = person(9, name="SRI LESTARI", organisation="CV Usaha 1")
    again = office.training.register(lesson, right, by, new_request())
    assert (again.known, again.participant_id) == (True, record.id)
    assert not office.training.register(lesson, person(1, phone="0811"), by, new_request()).known


def test_a_participant_may_be_called_as_another_of_the_class(office: Office) -> None:
    by = seated(office, "kepala", 2)
    lesson = plan(office, by, capacity=5)
    for number in (1, 2):
        join(office, lesson, number)
    (record,) = office.personal_data.find("Peserta 1", by)
    entry = PersonEntry("Peserta 2", "CV Usaha 2")
    office.personal_data.correct(record, entry, REASON, by, new_request())
    assert names(seen(office, lesson, by), "registered") == ["Peserta 2", "Peserta 2"]


def test_an_erased_person_stands_on_no_paper_either(office: Office) -> None:
    records = everything(office)
    by = seated(office, "kepala", 2)
    (look,) = (record for record in records if record.kind is RecordKind.VERIFICATION)
    office.personal_data.erase(records, REASON, by, new_request())
    past = office.verification_archive.read(look.id, by)
    assert "Dewi" not in repr(past)


@pytest.mark.parametrize("kind", [RecordKind.VISIT, RecordKind.REQUEST, RecordKind.COMPLAINT])
def test_what_is_still_under_way_is_not_erased(office: Office, kind: RecordKind) -> None:
    by = seated(office, "kepala", 2)
    match kind:
        case RecordKind.VISIT:
            take_ticket(office)
        case RecordKind.REQUEST:
            add_request(office, by, at(9), closed=False)
        case _:
            add_complaint(office, at(9), closed=False)
    records = office.personal_data.find("dewi", by)
    refused("personal_data.open", office.personal_data.erase, records, REASON, by, new_request())
    assert office.personal_data.find("dewi", by) == records


def test_only_a_supervisor_touches_personal_data(office: Office) -> None:
    by = seated(office, "budi", 2)
    refused("staff.not_allowed", office.personal_data.find, "dewi", by)
    refused("staff.not_allowed", office.personal_data.retain, by, new_request())
    refused("staff.not_allowed", office.personal_data.unmasked, "x", 1, "y", by, new_request())


def test_an_unmasked_register_leaves_its_reason(place: Place) -> None:
    office = place.open()
    by, request = seated(office, "kepala", 2), new_request()
    refused("personal_data.reason", office.personal_data.unmasked, "tamu", 3, "", by, request)
    for _ in range(2):
        office.personal_data.unmasked("tamu", 3, "Audit Inspektorat", by, request)
    (line,) = office.personal_data.log(by)
    assert (line.kind, line.reason, line.counts) == ("unmask", "Audit Inspektorat", {"tamu": 3})


def test_the_journal_names_nobody(office: Office) -> None:
    records = everything(office)
    by = seated(office, "kepala", 2)
    office.personal_data.read(records, "Permintaan di loket", by, new_request())
    office.personal_data.erase(records, "Permintaan di loket", by, new_request())
    with office.database.reading() as session:
        mine = JournalEntry.action.startswith("personal_data.")
        details = [repr(row.details) for row in session.scalars(select(JournalEntry).where(mine))]
        assert len(details) == 2
        assert not any("Dewi" in text for text in details)
        assert session.scalars(select(Visitor.phone_index)).all() == [None]
        assert session.scalars(select(Request.answers)).all() == [{}]
        assert session.scalars(select(Complaint.text)).all() == ["Data dihapus"]
