"""Coming back with what lacked: one case over several visits (D53)."""

from dataclasses import replace
from typing import Any
from uuid import uuid4

import pytest

from shared.actors import new_request
from shared.catalogue import Mark
from shared.errors import UserError
from shared.office import Office
from shared.verification import CaseFile, DocumentEntry, Outcome, SeenDocument
from tests.shared.verification.desk import NIB, NPWP, Desk, desk, saw
from tests.support.offices import Place, at, take_ticket

PROXY: dict[str, Any] = {"is_director": False, "name": "Bayu Pratama"}


def open_documents(here: Desk, file: CaseFile) -> set[str]:
    return {
        paper.code
        for paper in here.papers(file)
        if not file.draft.entry(paper.code).settled_earlier
    }


def refused(here: Desk, slip_code: str, service: str = "1a") -> UserError:
    with pytest.raises(UserError) as error:
        here.receive(service, slip_code)
    return error.value


def test_a_proxy_comes_back_the_same_day_with_the_letter(office: Office) -> None:
    here = desk(office)
    slip = here.send_home("surat_kuasa", **PROXY).slip
    file = here.receive(slip_code=slip.code.lower(), **PROXY)
    assert (file.visit_no, file.follows) == (2, slip.number)
    assert open_documents(here, file) == {"surat_kuasa"}
    assert file.draft.npwp == "013121660091000"
    letter = {"surat_kuasa": saw(*here.papers(file).proxy_documents[0].marks)}
    draft = replace(file.draft, conforms=True, documents={**file.draft.documents, **letter})
    office.verification.save(draft, here.officer)
    ended = here.conclude(file, Outcome.APPROVED).slip
    assert ended.follows == slip.number
    assert ended.originals_returned == ()
    assert [row.note for row in ended.proxy_documents] == ["", "Lengkap pada kunjungan sebelumnya"]


def test_a_case_may_take_three_visits(office: Office) -> None:
    here = desk(office)
    file = here.receive()
    entries = {paper.code: DocumentEntry() for paper in here.papers(file)}
    entries["pkp"] = DocumentEntry(SeenDocument(declared_absent=True))
    here.fill(file, documents=entries, conforms=False)
    first = here.conclude(file, Outcome.INCOMPLETE).slip
    second_file = here.receive(slip_code=first.code)
    assert open_documents(here, second_file) == set(entries) - {"pkp"}
    here.fill(second_file, without="nib")
    second = here.conclude(second_file, Outcome.INCOMPLETE).slip
    # Whoever scans the first slip again is helped too.
    third = here.receive(slip_code=first.code)
    assert (third.visit_no, third.follows) == (3, second.number)
    assert open_documents(here, third) == {"nib"}
    assert third.case_id == file.case_id


def test_a_slip_shown_after_work_began_keeps_what_was_ticked(office: Office) -> None:
    here = desk(office)
    slip = here.send_home("nib").slip
    ticket = take_ticket(office)
    here.serve(ticket)
    own = here.open(ticket)
    ticked = replace(own.draft, documents={"nib": saw(Mark.PRESENT, note="cetak OSS")})
    office.verification.save(ticked, here.officer)
    file = here.open(ticket, slip.code)
    assert file.case_id != own.case_id
    assert file.draft.entry("nib") == saw(Mark.PRESENT, note="cetak OSS")
    assert open_documents(here, file) == {"nib"}
    assert here.open(ticket, slip.code) == file


def test_what_was_settled_stays_unless_the_officer_opens_it(office: Office) -> None:
    here = desk(office)
    file = here.receive(slip_code=here.send_home("nib").slip.code)
    settled = file.draft.entry("npwp_perusahaan")
    assert settled.settled_earlier
    emptied = {"npwp_perusahaan": DocumentEntry(settled_earlier=True)}
    kept = office.verification.save(replace(file.draft, documents=emptied), here.officer)
    assert kept.entry("npwp_perusahaan") == settled
    opened = {"npwp_perusahaan": DocumentEntry(), "nib": DocumentEntry(settled_earlier=True)}
    draft = office.verification.save(replace(kept, documents=opened), here.officer)
    assert open_documents(here, replace(file, draft=draft)) == {"npwp_perusahaan", "nib"}


def test_another_messenger_shows_the_papers_of_a_proxy_again(office: Office) -> None:
    here = desk(office)
    slip = here.send_home("nib", **PROXY).slip
    file = here.receive(slip_code=slip.code, is_director=False, name="Orang Lain")
    assert open_documents(here, file) == {"nib", "surat_kuasa", "ktp_penerima_kuasa"}


def test_the_director_may_come_in_place_of_the_messenger(office: Office) -> None:
    here = desk(office)
    slip = here.send_home("surat_kuasa", **PROXY).slip
    file = here.receive(slip_code=slip.code)
    assert open_documents(here, file) == set()
    office.verification.save(replace(file.draft, conforms=True), here.officer)
    assert here.conclude(file, Outcome.APPROVED).slip.proxy_documents == ()


def test_a_mismatch_stays_open_where_it_was_noted(office: Office) -> None:
    here = desk(office)
    file = here.receive()
    draft = here.fill(file, conforms=False)
    noted = replace(draft.documents["npwp_perusahaan"], note="nama berbeda")
    entries = {**draft.documents, "npwp_perusahaan": noted}
    office.verification.save(replace(draft, documents=entries), here.officer)
    slip = here.conclude(file, Outcome.INCOMPLETE).slip
    again = here.receive(slip_code=slip.code)
    assert open_documents(here, again) == {"npwp_perusahaan"}
    assert again.draft.entry("npwp_perusahaan").note == "nama berbeda"


def test_slips_that_open_no_case_are_refused_with_the_reason(office: Office) -> None:
    here = desk(office)
    deficiency = here.send_home("nib").slip
    approved = here.receive()
    here.fill(approved)
    approval = here.conclude(approved, Outcome.APPROVED).slip
    rejected = here.receive()
    refusal = here.conclude(rejected, Outcome.REJECTED, "alasan").slip
    ticket = take_ticket(office)
    assert refused(here, "K123").key == "verification.not_a_slip"
    here.leave()
    assert refused(here, ticket.code).key == "verification.not_a_slip"
    here.leave()
    assert refused(here, "K7F3K92QMX4T").key == "verification.not_a_slip"
    here.leave()
    assert refused(here, approval.code).facts == {"outcome": Outcome.APPROVED}
    here.leave()
    assert refused(here, refusal.code).key == "verification.case_closed"
    here.leave()
    other = refused(here, deficiency.code, "1b")
    assert other.key == "verification.other_service"
    assert other.facts == {"service": office.catalogue.service("1a").title}


def test_a_refused_slip_leaves_no_case_behind(office: Office) -> None:
    here, ticket = desk(office), take_ticket(office)
    here.serve(ticket)
    with pytest.raises(UserError):
        here.open(ticket, "K123")
    assert here.open(ticket).visit_no == 1


def test_a_case_is_on_one_counter_at_a_time(place: Place) -> None:
    office = place.open()
    here, elsewhere = desk(office), desk(place.open(), "budi", counter=2)
    slip = here.send_home("nib").slip
    first = here.receive(slip_code=slip.code)
    error = refused(elsewhere, slip.code)
    assert (error.key, error.facts) == ("verification.case_busy", {"label": first.ticket_label})


def test_a_look_nobody_finished_gives_way_to_the_next(office: Office) -> None:
    here = desk(office)
    slip = here.send_home("nib").slip
    left = here.receive(slip_code=slip.code)
    office.queueing.cancel(left.ticket_id, here.officer, new_request(), "pergi")
    file = here.receive(slip_code=slip.code)
    assert (file.visit_no, file.follows) == (2, slip.number)
    assert open_documents(here, file) == {"nib"}


def test_a_ticket_left_on_hold_overnight_does_not_keep_the_case(place: Place) -> None:
    office = place.open()
    here = desk(office)
    slip = here.send_home("nib").slip
    held = here.receive(slip_code=slip.code)
    office.queueing.hold(held.ticket_id, here.officer, new_request(), "mengambil berkas")
    assert refused(here, slip.code).key == "verification.case_busy"
    here.leave()
    place.clock.set(at(9, day=24))
    assert here.receive(slip_code=slip.code).visit_no == 2


@pytest.mark.parametrize("number", [NPWP, "0013121660091000", "912-0001 234 567"])
def test_a_case_is_found_by_an_exact_number_only(office: Office, number: str) -> None:
    here = desk(office)
    slip = here.send_home("nib").slip
    found = here.memory_of(number).open_case
    assert found is not None
    assert found.last_slip == slip.number
    (provider,) = here.memory_of(number).providers
    assert (provider.npwp, provider.nib) == ("01••••••••••000", "9120••••••567")
    assert here.memory_of(number[:-1]).open_case is None
    assert here.memory_of("").providers == ()
    ticket = take_ticket(office)
    here.serve(ticket)
    by, request = here.officer, new_request()
    file = office.verification.open(ticket.id, by, request, case_id=found.case_id)
    assert (file.case_id, open_documents(here, file)) == (found.case_id, {"nib"})


def test_a_case_nobody_knows_is_refused(office: Office) -> None:
    here, ticket = desk(office), take_ticket(office)
    here.serve(ticket)
    with pytest.raises(UserError, match=r"verification\.unknown_case"):
        office.verification.open(ticket.id, here.officer, new_request(), case_id=uuid4())


def test_one_provider_has_its_cases_together(office: Office) -> None:
    here = desk(office)
    approved = here.receive()
    here.fill(approved)
    here.conclude(approved, Outcome.APPROVED)
    changed = here.receive("1b", organisation="PT CKN")
    here.fill(changed, nib="", without="nib")
    here.conclude(changed, Outcome.INCOMPLETE)
    found = office.verification_archive.search(NIB, here.officer)
    assert [(look.service, look.outcome) for look in found] == [
        ("1b", Outcome.INCOMPLETE),
        ("1a", Outcome.APPROVED),
    ]
    assert {look.provider for look in found} == {"PT Cipta Karya Nusantara"}


def test_a_number_mistyped_once_does_not_join_two_providers(office: Office) -> None:
    here = desk(office)
    first = here.receive()
    here.fill(first)
    here.conclude(first, Outcome.APPROVED)
    second = here.receive(organisation="CV Lain")
    here.fill(second, npwp="09.999.999.9-999.000")
    here.conclude(second, Outcome.APPROVED)
    (found,) = office.verification_archive.search(NPWP, here.officer)
    assert found.provider == "PT Cipta Karya Nusantara"


def test_a_slip_of_somebody_else_scanned_first_leaves_nothing_behind(office: Office) -> None:
    here = desk(office)
    other = here.receive(organisation="PT Orang Lain")
    here.fill(other, without="nib", npwp="999999999999999")
    stranger = here.conclude(other, Outcome.INCOMPLETE).slip
    mine = here.receive(organisation="PT Milik Sendiri")
    nothing = {paper.code: DocumentEntry() for paper in here.papers(mine)}
    nothing["pkp"] = DocumentEntry(SeenDocument(declared_absent=True))
    here.fill(mine, documents=nothing, npwp="", nib="", conforms=False)
    own = here.conclude(mine, Outcome.INCOMPLETE).slip

    ticket = take_ticket(office)
    here.serve(ticket)
    here.open(ticket, stranger.code)
    file = here.open(ticket, own.code)
    assert (file.draft.official_name, file.draft.npwp) == ("PT Milik Sendiri", "")
    assert {code for code, entry in file.draft.documents.items() if entry.seen.marks} == set()
