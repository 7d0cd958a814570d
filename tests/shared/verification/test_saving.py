"""Saving a draft: what is kept, what is sealed, and two windows on one draft."""

from dataclasses import replace

import pytest
from sqlalchemy import select

from db import models
from shared.actors import new_request
from shared.catalogue import Mark
from shared.errors import UserError
from shared.office import Office
from shared.verification import DocumentEntry, Outcome, SeenDocument
from tests.shared.verification.desk import NIB, NPWP, desk, saw


def test_a_saved_draft_reads_back_as_it_was_filled_in(office: Office) -> None:
    here = desk(office)
    file = here.receive()
    draft = replace(
        file.draft,
        official_name="  PT Cipta  Karya Nusantara ",
        npwp=NPWP,
        nib=NIB,
        conforms=True,
        documents={
            "ktp_direktur": saw(Mark.PRESENT, Mark.COPY, note="asli tertinggal"),
            "pkp": DocumentEntry(SeenDocument(declared_absent=True)),
        },
    )
    saved = office.verification.save(draft, here.officer)
    assert saved == replace(
        draft,
        revision=file.draft.revision + 1,
        official_name="PT Cipta Karya Nusantara",
        npwp="013121660091000",
    )
    assert here.open_again(file).draft == saved


def test_numbers_are_sealed_in_the_database(office: Office) -> None:
    here = desk(office)
    file = here.receive()
    here.fill(file)
    here.conclude(file, Outcome.APPROVED)
    with office.database.reading() as session:
        verification = session.scalars(select(models.Verification)).one()
        provider = session.scalars(select(models.Provider)).one()
        slip = session.scalars(select(models.Slip)).one()
        journal = session.scalars(select(models.JournalEntry)).all()
    sealed = (
        verification.npwp_sealed,
        verification.nib_sealed,
        provider.npwp_sealed,
        provider.nib_sealed,
        provider.npwp_index,
        provider.nib_index,
    )
    for stored in sealed:
        assert stored is not None
        assert b"013121660091000" not in stored
        assert NIB.encode() not in stored
    readable = f"{slip.content} {[entry.details for entry in journal]}"
    assert "013121660091000" not in readable
    assert NIB not in readable


def test_marks_the_list_does_not_ask_for_are_not_kept(office: Office) -> None:
    here = desk(office)
    file = here.receive()
    absent = DocumentEntry(SeenDocument(declared_absent=True))
    entries = {"ktp_direktur": absent, "nib": saw(Mark.METERAI), "tidak_dikenal": saw(Mark.COPY)}
    saved = office.verification.save(replace(file.draft, documents=entries), here.officer)
    assert saved.documents == {"ktp_direktur": DocumentEntry(), "nib": saw(Mark.PRESENT)}


def test_two_windows_do_not_overwrite_each_other(office: Office) -> None:
    here = desk(office)
    file = here.receive()
    office.verification.save(replace(file.draft, nib=NIB), here.officer)
    with pytest.raises(UserError) as refused:
        office.verification.save(replace(file.draft, npwp=NPWP), here.officer)
    assert refused.value.key == "verification.changed"
    assert here.open_again(file).draft.nib == NIB


def test_saving_the_same_twice_is_harmless(office: Office) -> None:
    here = desk(office)
    draft = replace(here.receive().draft, npwp=NPWP, conforms=True)
    first = office.verification.save(draft, here.officer)
    assert office.verification.save(draft, here.officer) == first
    assert office.verification.save(first, here.officer) == first


def test_ticks_of_another_list_are_kept_until_the_end(office: Office) -> None:
    here = desk(office)
    file = here.receive(is_director=False)
    filled = here.fill(file)
    as_director = office.verification.save(replace(filled, is_director=True), here.officer)
    assert as_director.documents == filled.documents
    here.conclude(file, Outcome.APPROVED)
    with office.database.reading() as session:
        kept = set(session.scalars(select(models.VerifiedDocument.document)))
    assert kept == {paper.code for paper in here.papers(file).documents}


def test_a_text_that_is_too_long_is_refused_with_its_field(office: Office) -> None:
    here = desk(office)
    draft = here.receive().draft
    for field in ("official_name", "npwp", "nib", "bearer_name"):
        overlong = replace(draft, **{field: "9" * 201})  # type: ignore[arg-type]
        with pytest.raises(UserError) as refused:
            office.verification.save(overlong, here.officer)
        assert refused.value.key == "verification.too_long"
        assert refused.value.facts["field"] == field


def test_nothing_is_saved_for_a_visitor_who_is_not_served_here(office: Office) -> None:
    here = desk(office)
    file = here.receive()
    office.queueing.hold(file.ticket_id, here.officer, new_request())
    with pytest.raises(UserError) as refused:
        here.fill(file)
    assert refused.value.key == "verification.not_serving"
