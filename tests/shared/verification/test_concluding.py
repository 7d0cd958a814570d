"""Ending a verification: when it may, and everything that happens with it at once."""

from dataclasses import replace
from typing import Any

import pytest
from sqlalchemy import func, select

from db import models
from shared.actors import Role, new_request
from shared.catalogue import ApplicantType, Mark
from shared.codes import CodeKind, parse_code
from shared.errors import UserError
from shared.office import Office
from shared.printing import PrintJobs
from shared.queueing import TicketState
from shared.slips.content import MarkState, SlipKind
from shared.verification import DocumentEntry, Outcome, SeenDocument
from tests.shared.verification.desk import Desk, desk, saw
from tests.support.offices import Place, at


def count(office: Office, table: type[Any]) -> int:
    with office.database.reading() as session:
        return session.scalar(select(func.count()).select_from(table)) or 0


def refused_key(here: Desk, file: Any, outcome: Outcome, reason: str = "") -> str:
    with pytest.raises(UserError) as refused:
        here.conclude(file, outcome, reason)
    return refused.value.key


def test_an_approval_ends_everything_at_once(office: Office) -> None:
    here = desk(office)
    file = here.receive()
    here.fill(file)
    ended = here.conclude(file, Outcome.APPROVED)
    assert office.queueing.ticket(file.ticket_id).state is TicketState.DONE
    with office.database.reading() as session:
        case = session.get_one(models.VerificationCase, file.case_id)
        slip = session.get_one(models.Slip, ended.slip_id)
        job = session.get_one(models.PrintJob, ended.print_job_id)
        entry = session.scalars(
            select(models.JournalEntry).where(
                models.JournalEntry.subject_id == ended.verification_id,
                models.JournalEntry.action == "verification.approved",
            )
        ).one()
        assert (case.state, case.provider and case.provider.official_name) == (
            "approved",
            "PT Cipta Karya Nusantara",
        )
        assert slip.number == "BV-2026-0001"
        assert job.content == slip.content
        assert job.workstation == here.officer.workstation
        assert (entry.officer_id, entry.details["slip"]) == (here.officer.id, slip.number)


def test_the_slip_tells_the_visitor_what_was_seen(office: Office) -> None:
    here = desk(office)
    file = here.receive(is_director=False)
    draft = here.fill(file)
    entries = {
        **draft.documents,
        "pkp": DocumentEntry(SeenDocument(declared_absent=True)),
        "nib": saw(Mark.PRESENT),
    }
    office.verification.save(replace(draft, documents=entries), here.officer)
    slip = here.conclude(file, Outcome.APPROVED).slip
    papers = here.papers(file)
    assert slip.kind is SlipKind.APPROVED
    assert [row.title for row in slip.documents] == [paper.title for paper in papers.documents]
    assert len(slip.proxy_documents) == 2
    assert slip.bearer.proxy_of == "PT Cipta Karya Nusantara"
    rows = {paper.code: row for paper, row in zip(papers.documents, slip.documents, strict=True)}
    assert rows["pkp"].absent
    assert rows["nib"].marks == {Mark.PRESENT: MarkState.SEEN, Mark.COPY: MarkState.ADVISED}
    labels = {paper.code: paper.label for paper in papers}
    assert labels["ktp_direktur"] in slip.originals_returned
    assert labels["surat_kuasa"] not in slip.originals_returned
    assert slip.provider.npwp == "01••••••••••000"
    assert slip.conforms is True
    assert slip.service_hours == "Senin–Jumat pukul 09.00–14.00"
    assert slip.simulated


def test_what_is_stored_decides_not_what_a_window_shows(office: Office) -> None:
    here = desk(office)
    file = here.receive()
    here.fill(file, without="nib", conforms=True)
    with pytest.raises(UserError) as refused:
        here.conclude(file, Outcome.APPROVED)
    assert refused.value.key == "verification.lacking"
    blocking = refused.value.facts["blocking"]
    assert isinstance(blocking, tuple)
    assert [lack.document.code for lack in blocking] == ["nib"]
    assert office.queueing.ticket(file.ticket_id).state is TicketState.SERVING


def test_approval_needs_the_conformity_tick(office: Office) -> None:
    here = desk(office)
    file = here.receive()
    here.fill(file, conforms=False)
    assert refused_key(here, file, Outcome.APPROVED) == "verification.conformity_missing"


def test_incomplete_needs_something_that_lacks(office: Office) -> None:
    here = desk(office)
    file = here.receive()
    here.fill(file)
    assert refused_key(here, file, Outcome.INCOMPLETE) == "verification.nothing_lacking"
    here.fill(here.open_again(file), conforms=False)
    assert refused_key(here, file, Outcome.INCOMPLETE) == "verification.mismatch_unexplained"
    slip = here.conclude(file, Outcome.INCOMPLETE, "NIB di SPSE berbeda").slip
    assert (slip.conforms, slip.reason) == (False, "NIB di SPSE berbeda")


def test_a_deficiency_slip_never_calls_a_paper_missing_that_nobody_asked_for(
    office: Office,
) -> None:
    here = desk(office)
    file = here.receive()
    here.fill(file, without="pkp")
    assert refused_key(here, file, Outcome.INCOMPLETE) == "verification.undecided"


def test_a_deficiency_slip_says_nothing_of_data_that_was_not_compared(office: Office) -> None:
    slip = desk(office).send_home("nib").slip
    assert slip.conforms is None
    assert slip.number == "DK-2026-0001"


def test_a_refusal_needs_a_reason_and_calls_nothing_lacking_that_nobody_saw(
    office: Office,
) -> None:
    here = desk(office)
    file = here.receive()
    assert refused_key(here, file, Outcome.REJECTED, "  ") == "verification.reason_missing"
    slip = here.conclude(file, Outcome.REJECTED, " Masuk daftar\nhitam ").slip
    assert (slip.number, slip.reason) == ("PV-2026-0001", "Masuk daftar hitam")
    assert all(row.marks == {} for row in slip.documents)


def test_a_slip_needs_the_names_it_carries(office: Office) -> None:
    here = desk(office)
    file = here.receive()
    here.fill(file, official_name=" ", bearer_name="")
    with pytest.raises(UserError) as refused:
        here.conclude(file, Outcome.APPROVED)
    assert refused.value.key == "verification.incomplete_data"
    assert refused.value.facts["fields"] == ("official_name", "bearer_name")


def test_a_retried_conclusion_gives_the_same_slip(office: Office) -> None:
    here, request = desk(office), new_request()
    file = here.receive()
    here.fill(file)
    verification = file.draft.verification_id
    first, again = (
        office.verification.conclude(verification, Outcome.APPROVED, "", here.officer, request)
        for _ in range(2)
    )
    assert again == first
    assert count(office, models.Slip) == 1
    assert office.verification_archive.of_slip(first.slip.number, here.officer).ended == first


def test_a_concluded_verification_is_not_touched_again(office: Office) -> None:
    here = desk(office)
    file = here.receive()
    draft = here.fill(file)
    here.conclude(file, Outcome.APPROVED)
    assert refused_key(here, file, Outcome.REJECTED, "berubah pikiran") == "verification.concluded"
    with pytest.raises(UserError, match=r"verification\.concluded"):
        office.verification.save(draft, here.officer)


def test_only_a_verifier_at_that_counter_concludes(place: Place) -> None:
    office = place.open()
    here, elsewhere = desk(office), desk(place.open(), "budi", counter=2)
    file = here.receive()
    here.fill(file)
    helper = Desk(office, replace(here.officer, roles=frozenset({Role.HELPDESK})))
    assert refused_key(helper, file, Outcome.APPROVED) == "staff.not_allowed"
    assert refused_key(elsewhere, file, Outcome.APPROVED) == "verification.not_serving"
    nowhere = Desk(office, replace(here.officer, counter=None))
    assert refused_key(nowhere, file, Outcome.APPROVED) == "staff.no_counter"


def test_a_fault_on_the_way_leaves_nothing_behind(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = desk(office)
    file = here.receive()
    draft = here.fill(file)

    def out_of_disk(*_: object) -> None:
        raise OSError("no space left on device")

    before = count(office, models.PrintJob)
    with monkeypatch.context() as broken:
        broken.setattr(PrintJobs, "add", out_of_disk)
        with pytest.raises(OSError, match="no space"):
            here.conclude(file, Outcome.APPROVED)
    assert office.queueing.ticket(file.ticket_id).state is TicketState.SERVING
    assert here.open_again(file).draft == draft
    assert count(office, models.Slip) == count(office, models.Provider) == 0
    assert count(office, models.PrintJob) == before
    assert here.conclude(file, Outcome.APPROVED).slip.number == "BV-2026-0001"


def test_numbers_run_without_gap_per_kind_and_year(place: Place) -> None:
    office = place.open()
    here = desk(office)
    numbers = []
    for outcome in (Outcome.REJECTED, Outcome.APPROVED, Outcome.APPROVED, Outcome.REJECTED):
        file = here.receive()
        here.fill(file)
        numbers.append(here.conclude(file, outcome, "alasan").slip.number)
    assert numbers == ["PV-2026-0001", "BV-2026-0001", "BV-2026-0002", "PV-2026-0002"]
    place.clock.set(at(9).replace(year=2027, month=1, day=4))
    file = here.receive()
    here.fill(file)
    assert here.conclude(file, Outcome.APPROVED).slip.number == "BV-2027-0001"


@pytest.mark.parametrize(
    ("outcome", "kind"),
    [
        (Outcome.APPROVED, CodeKind.VERIFICATION),
        (Outcome.INCOMPLETE, CodeKind.DEFICIENCIES),
        (Outcome.REJECTED, CodeKind.REFUSAL),
    ],
)
def test_the_code_tells_the_kind_of_slip(office: Office, outcome: Outcome, kind: CodeKind) -> None:
    here = desk(office)
    file = here.receive()
    here.fill(file, without="nib" if outcome is Outcome.INCOMPLETE else "")
    code = parse_code(here.conclude(file, outcome, "alasan").slip.code)
    assert code is not None
    assert code.kind is kind


def test_a_preview_shows_the_slip_and_changes_nothing(office: Office) -> None:
    here = desk(office)
    file = here.receive()
    here.fill(file)
    verification = file.draft.verification_id
    preview = office.verification.preview(verification, Outcome.APPROVED, "", here.officer)
    assert parse_code(preview.code) is None
    assert count(office, models.Slip) == 0
    slip = here.conclude(file, Outcome.APPROVED).slip
    assert replace(preview, number=slip.number, code=slip.code) == slip


def test_a_type_outside_the_decree_needs_a_remark(office: Office) -> None:
    here = desk(office)
    file = here.receive(applicant_type=ApplicantType.OTHER)
    draft = here.fill(file)
    assert refused_key(here, file, Outcome.APPROVED) == "verification.note_missing"
    office.verification.save(replace(draft, type_note="  Koperasi  karyawan "), here.officer)
    slip = here.conclude(file, Outcome.APPROVED).slip
    assert slip.provider.applicant_type == "Lainnya (Koperasi karyawan)"


def test_a_remark_on_the_type_is_forgotten_with_the_type(office: Office) -> None:
    here = desk(office)
    file = here.receive(applicant_type=ApplicantType.OTHER)
    draft = here.fill(file, type_note="Yayasan")
    changed = replace(draft, applicant_type=ApplicantType.BADAN_USAHA)
    office.verification.save(changed, here.officer)
    ended = here.conclude(file, Outcome.APPROVED)
    assert ended.slip.provider.applicant_type == "Badan Usaha (CV/PT)"
    with office.database.reading() as session:
        row = session.get_one(models.Verification, ended.verification_id)
        assert row.type_note == ""
