"""A supervisor's correction: a new version whose slip says so, never a change of the old one."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from sqlalchemy import select

from db import models
from shared.actors import Officer, RequestKey, Role, new_request
from shared.catalogue import Catalogue, Mark, parse
from shared.errors import UserError
from shared.office import Office
from shared.queueing import TicketState
from shared.verification import ConcludedVerification, Correction, Outcome
from tests.shared.verification.desk import NIB, NPWP, Desk, desk, saw
from tests.support.offices import Place, at, seated

WHY = "Salah menandai NIB"


def supervisor(here: Desk) -> Officer:
    return replace(here.officer, roles=frozenset({Role.SUPERVISOR}), counter=None)


def correct(
    here: Desk,
    ended: ConcludedVerification,
    outcome: Outcome,
    request: RequestKey | None = None,
    by: Officer | None = None,
    why: str = WHY,
    **changes: Any,
) -> ConcludedVerification:
    by, archive = by or supervisor(here), here.office.verification_archive
    draft = archive.read(ended.verification_id, by).file.draft
    reason = changes.pop("reason", "")
    correction = Correction(replace(draft, **changes), outcome, reason, why)
    return archive.correct(ended.verification_id, correction, by, request or new_request())


def refused(here: Desk, ended: ConcludedVerification, **how: Any) -> UserError:
    with pytest.raises(UserError) as error:
        correct(here, ended, **{"outcome": Outcome.REJECTED, "reason": "alasan", **how})
    return error.value


def completed(here: Desk, ended: ConcludedVerification) -> dict[str, Any]:
    """What an approval needs of a file that lacked its NIB alone."""
    draft = here.office.verification_archive.read(ended.verification_id, here.officer).file.draft
    nib = saw(Mark.PRESENT, Mark.COPY)
    return {"documents": {**draft.documents, "nib": nib}, "conforms": True}


def approved(here: Desk, **visitor: Any) -> ConcludedVerification:
    file = here.receive(**visitor)
    here.fill(file)
    return here.conclude(file, Outcome.APPROVED)


def test_a_correction_is_a_new_version_with_a_slip_that_says_so(place: Place) -> None:
    office = place.open()
    here = desk(office)
    first = here.send_home("nib")
    place.clock.set(at(10))
    second = correct(here, first, Outcome.APPROVED, **completed(here, first))
    note = second.slip.correction
    assert note is not None
    assert (note.count, note.number, note.reason) == (1, first.slip.number, WHY)
    assert note.issued_at == first.slip.concluded_at
    assert second.slip.number == "BV-2026-0001"
    with office.database.reading() as session:
        old = session.get_one(models.Verification, first.verification_id)
        new = session.get_one(models.Verification, second.verification_id)
        assert (old.outcome, old.version, old.case.state) == ("incomplete", 1, "approved")
        assert (new.outcome, new.version, new.corrects) == ("approved", 2, old.id)
        entry = session.scalars(
            select(models.JournalEntry).where(models.JournalEntry.subject_id == new.id)
        ).one()
        assert entry.action == "verification.corrected"
        assert entry.details == {
            "slip": second.slip.number,
            "instead_of": first.slip.number,
            "reason": WHY,
        }
    assert office.queueing.ticket(first.ticket_id).state is TicketState.DONE


def test_the_old_slip_is_recognised_as_replaced_and_leads_to_the_new(office: Office) -> None:
    here = desk(office)
    first = here.send_home("nib")
    second = correct(here, first, Outcome.INCOMPLETE, documents={"nib": saw(note="cetak ulang")})
    third = correct(here, second, Outcome.INCOMPLETE, why="Salah lagi")
    assert third.slip.correction is not None
    assert (third.slip.correction.count, third.slip.correction.number) == (2, second.slip.number)
    for old in (first, second):
        past = office.verification_archive.of_slip(old.slip.code.lower(), here.officer)
        assert past.replaced is not None
        assert past.replaced.by == third.slip.number
        assert past.fixed is not None
    newest = office.verification_archive.of_slip(third.slip.number.lower(), here.officer)
    assert (newest.replaced, newest.fixed) == (None, None)
    assert [version.number for version in newest.versions] == [
        slip.slip.number for slip in (first, second, third)
    ]
    file = here.receive(slip_code=first.slip.code)
    assert (file.visit_no, file.follows) == (2, third.slip.number)
    assert file.replaced is not None
    assert (file.replaced.number, file.replaced.by) == (first.slip.number, third.slip.number)


def test_the_slip_of_a_case_that_a_correction_closed_opens_nothing(office: Office) -> None:
    here = desk(office)
    first = here.send_home("nib")
    second = correct(here, first, Outcome.APPROVED, **completed(here, first))
    with pytest.raises(UserError) as error:
        here.receive(slip_code=first.slip.code)
    assert error.value.key == "verification.slip_replaced"
    assert error.value.facts["by"] == second.slip.number


def test_an_approval_taken_back_opens_its_case_again(office: Office) -> None:
    here = desk(office)
    first = approved(here)
    lacking: dict[str, Any] = {
        "documents": {"pkp": saw(Mark.PRESENT, Mark.ORIGINAL, Mark.COPY), "nib": saw()}
    }
    second = correct(here, first, Outcome.INCOMPLETE, conforms=False, **lacking)
    file = here.receive(slip_code=second.slip.code)
    assert file.visit_no == 2
    assert file.earlier is not None
    assert [lack.document.code for lack in file.earlier.lacks] == ["nib"]


def test_a_mistyped_number_goes_to_its_own_provider(office: Office) -> None:
    here = desk(office)
    first = approved(here)
    correct(here, first, Outcome.APPROVED, npwp="02.222.222.2-222.000", nib="")
    (found,) = office.verification_archive.search("02.222.222.2-222.000", here.officer)
    assert found.outcome is Outcome.APPROVED
    assert office.verification_archive.search(NPWP, here.officer) == ()
    assert office.verification_archive.search(NIB, here.officer) == ()


def test_only_a_supervisor_corrects_and_only_with_a_reason(office: Office) -> None:
    here = desk(office)
    ended = approved(here)
    assert refused(here, ended, by=here.officer).key == "staff.not_allowed"
    assert refused(here, ended, why="  ").key == "verification.why_missing"
    assert refused(here, ended, why="x" * 241).facts["field"] == "why"
    assert refused(here, ended, reason=" ").key == "verification.reason_missing"


def test_a_correction_obeys_the_rules_of_every_outcome(office: Office) -> None:
    here = desk(office)
    ended = here.send_home("nib")
    assert refused(here, ended, outcome=Outcome.APPROVED).key == "verification.lacking"
    archive, by = office.verification_archive, supervisor(here)
    draft = archive.read(ended.verification_id, by).file.draft
    with pytest.raises(UserError, match=r"verification\.lacking"):
        archive.preview(ended.verification_id, Correction(draft, Outcome.APPROVED, "", WHY), by)


def test_of_two_supervisors_the_second_is_told_and_sees_the_first_ones_slip(place: Place) -> None:
    office = place.open()
    here = desk(office)
    ended = approved(here)
    first = correct(here, ended, Outcome.REJECTED, reason="Palsu")
    other = Desk(place.open(), here.officer)
    late = refused(other, ended)
    assert late.key == "verification.already_corrected"
    assert late.facts["number"] == first.slip.number


def test_what_a_later_visit_built_upon_is_not_corrected(office: Office) -> None:
    here = desk(office)
    ended = here.send_home("nib")
    here.receive(slip_code=ended.slip.code)
    late = refused(here, ended)
    assert (late.key, late.facts["label"]) == ("verification.case_went_on", "A-002")


def test_a_retried_correction_gives_the_same_slip(office: Office) -> None:
    here, request = desk(office), new_request()
    ended = approved(here)
    slips = {
        correct(here, ended, Outcome.REJECTED, request, reason="Palsu").slip.number
        for _ in range(2)
    }
    assert slips == {"PV-2026-0001"}


def test_an_open_verification_is_not_corrected(office: Office) -> None:
    here = desk(office)
    file = here.receive()
    with pytest.raises(UserError, match=r"verification\.not_concluded"):
        office.verification_archive.read(file.draft.verification_id, supervisor(here))


def test_the_archive_lists_what_counts_newest_first(place: Place) -> None:
    office = place.open()
    here = desk(office)
    first = here.send_home("nib")
    place.clock.set(at(10))
    second = approved(here, organisation="CV Lain")
    corrected = correct(here, first, Outcome.REJECTED, reason="Palsu")
    listed = office.verification_archive.latest(supervisor(here))
    assert [look.slip for look in listed] == [corrected.slip.number, second.slip.number]


@pytest.mark.parametrize("role", [Role.HELPDESK, Role.FRONT_OFFICE])
def test_the_archive_is_for_verifiers_and_supervisors(office: Office, role: Role) -> None:
    other = replace(desk(office).officer, roles=frozenset({role}))
    with pytest.raises(UserError, match=r"staff\.not_allowed"):
        office.verification_archive.latest(other)


def without_nib(present: Catalogue) -> Catalogue:
    """A later version, under which companies register (1a) without their NIB."""
    asked = '"npwp_perusahaan", "nib", "akta", "skt_badan_usaha", "pkp"]'
    source = present.source.replace(asked, asked.replace('"nib", ', ""), 1)
    return parse(source.replace(present.version, "depok-2027"), "berkas.toml")


def test_a_look_is_corrected_by_the_list_it_was_made_by(place: Place) -> None:
    office = place.open()
    lacking = desk(office).send_home("nib")
    kepala = seated(office, "kepala", 2)
    later = without_nib(office.catalogue)
    office.administration.catalogues.adopt(later, date(2026, 11, 24), kepala, new_request())
    place.clock.set(at(9, day=24))
    here = desk(place.open())
    fresh = here.receive(organisation="PT Baru")
    assert "nib" not in {paper.code for paper in here.papers(fresh)}
    past = here.office.verification_archive.read(lacking.verification_id, here.officer)
    assert past.service == office.catalogue.service("1a")
    assert refused(here, lacking, outcome=Outcome.APPROVED).key == "verification.lacking"
    mended = correct(here, lacking, Outcome.APPROVED, **completed(here, lacking))
    with office.database.reading() as session:
        row = session.get_one(models.Verification, mended.verification_id)
        assert row.catalogue_version == office.catalogue.version


def test_who_is_to_come_again_is_told_the_hours_of_now(place: Place) -> None:
    office = place.open()
    lacking = desk(office).send_home("nib")
    source = without_nib(office.catalogue).source
    head, hours = source.split("[windows.verifikasi]")
    opens = 'opens = "09:00"'
    assert opens in hours
    source = "[windows.verifikasi]".join((head, hours.replace(opens, 'opens = "08:15"', 1)))
    kepala = seated(office, "kepala", 2)
    later = parse(source, "jam.toml")
    office.administration.catalogues.adopt(later, date(2026, 11, 24), kepala, new_request())
    place.clock.set(at(9, day=24))
    here = desk(place.open())
    mended = correct(here, lacking, Outcome.INCOMPLETE)
    assert "08.15" not in lacking.slip.service_hours
    assert "08.15" in mended.slip.service_hours


def test_a_catalogue_this_program_cannot_read_hides_no_history(place: Place) -> None:
    office = place.open()
    ended = approved(desk(office))
    kepala = seated(office, "kepala", 2)
    later = without_nib(office.catalogue)
    office.administration.catalogues.adopt(later, date(2026, 11, 24), kepala, new_request())
    with office.database.writing() as session:
        session.get_one(models.CatalogueVersion, office.catalogue.version).source = "lama = 1"
    place.clock.set(at(9, day=24))
    here = desk(place.open())
    past = here.office.verification_archive.read(ended.verification_id, here.officer)
    assert past.service == here.office.catalogue.service("1a")
    assert past.ended.slip.number == ended.slip.number
