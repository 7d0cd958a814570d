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
from tests.shared.verification.desk import NPWP, desk
from tests.support.offices import Place, at, seated, take_ticket

REASON = "Diminta Dewi Anggraini, KTP ditunjukkan"


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
