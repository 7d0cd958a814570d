"""PDFs looked at: they scan, they are of the right size, and nothing is cut off."""

from dataclasses import replace

import pytest

from shared.catalogue import ApplicantType, RequiredDocument, load
from shared.slips import Slip, letterhead, pdf
from shared.slips.content import (
    Bearer,
    DocumentRow,
    MarkState,
    SlipKind,
    TicketSlip,
    VerificationSlip,
)
from shared.slips.pages import page_of
from tests.support.paper import (
    FORM,
    LONG_NAME,
    OFFICE,
    PrintedPdf,
    document,
    ticket,
    verification,
)

CATALOGUE = load()
LISTS = [
    (service.code, applicant)
    for service in CATALOGUE.services
    if service.has_checklist
    for applicant in service.documents
]


def printed(slip: Slip, copy: bool = False) -> PrintedPdf:
    return PrintedPdf(pdf.render(page_of(slip, copy)))


@pytest.mark.parametrize("slip", [ticket(), *map(verification, SlipKind)], ids=lambda s: s.code)
def test_a_scanner_reads_the_code(slip: TicketSlip | VerificationSlip) -> None:
    assert printed(slip).decode() == [slip.code]
    assert printed(replace(slip, simulated=True), copy=True).decode() == [slip.code]


def test_links_are_scanned_too() -> None:
    slip = verification(SlipKind.INCOMPLETE, links=(FORM, replace(FORM, url=FORM.url + "0")))
    assert set(printed(slip).decode()) == {slip.code, FORM.url, FORM.url + "0"}


def test_a_ticket_is_as_long_as_its_text() -> None:
    short, longer = printed(ticket()), printed(ticket(service_title=LONG_NAME))
    assert (short.sheets, short.size_mm[0]) == (1, 80)
    assert 90 < short.size_mm[1] < longer.size_mm[1] < 200
    assert pdf.layout(page_of(ticket())).height == pytest.approx(short.size_mm[1], abs=1)


def test_a_verification_slip_is_a5() -> None:
    assert printed(verification(SlipKind.APPROVED)).size_mm == (148, 210)


def row_of(required: RequiredDocument, state: MarkState) -> DocumentRow:
    return DocumentRow(required.title, dict.fromkeys(required.marks, state), note="Diperiksa")


@pytest.mark.parametrize("kind", SlipKind)
@pytest.mark.parametrize(("code", "applicant"), LISTS, ids=str)
def test_every_list_of_the_decree_fits(code: str, applicant: ApplicantType, kind: SlipKind) -> None:
    service = CATALOGUE.service(code)
    state = MarkState.LACKING if kind is SlipKind.INCOMPLETE else MarkState.SEEN
    documents, proxies = (
        tuple(row_of(required, state) for required in required_documents)
        for required_documents in (
            service.documents_for(applicant),
            service.proxy_documents_for(applicant),
        )
    )
    slip = verification(
        kind,
        letterhead=letterhead(CATALOGUE.office),
        service_title=service.title,
        documents=documents,
        proxy_documents=proxies,
        bearer=Bearer(LONG_NAME, LONG_NAME),
        originals_returned=tuple(row.title for row in documents),
    )
    paper = printed(slip)
    assert paper.sheets <= 3
    assert f"Lembar {paper.sheets} dari {paper.sheets}" in paper.text
    assert paper.decode() == [slip.code]
    body = paper.body.replace(" ", "")
    assert all(row.title[1:].replace(" ", "") in body for row in documents + proxies)
    assert not paper.inked_to_the_edge()


def test_a_directors_approval_takes_one_sheet() -> None:
    papers = tuple(
        row_of(required, MarkState.SEEN)
        for required in CATALOGUE.service("1a").documents_for(ApplicantType.BADAN_USAHA)
    )
    assert printed(verification(SlipKind.APPROVED, documents=papers)).sheets == 1


@pytest.mark.parametrize("kind", SlipKind)
def test_long_names_wrap_and_are_never_cut_off(kind: SlipKind) -> None:
    provider = replace(verification(kind).provider, name=LONG_NAME)
    slip = verification(
        kind, provider=provider, bearer=Bearer(LONG_NAME), officer=LONG_NAME, reason=LONG_NAME
    )
    paper = printed(slip)
    assert paper.text.replace(" ", "").count(LONG_NAME.replace(" ", "")) >= 4
    assert not paper.inked_to_the_edge()


@pytest.mark.parametrize("word", ["x" * 120, "Ü" * 120, "<b>&amp;</b>"])
def test_no_name_breaks_the_layout(word: str) -> None:
    papers = (document(word, seen="present", note=word),)
    office = replace(OFFICE, office=word)
    slip = verification(SlipKind.REJECTED, documents=papers, reason=word, letterhead=office)
    for paper in (printed(slip), printed(ticket(letterhead=office, service_title=word))):
        assert word in paper.text.replace(" ", "")
        assert not paper.inked_to_the_edge()


def test_a_very_long_reason_goes_on_to_further_sheets() -> None:
    paper = printed(verification(SlipKind.REJECTED, reason="Alasan yang panjang. " * 400))
    assert paper.body.count("Alasan yang panjang.") == 400
    assert paper.sheets > 1


def test_signatures_never_stand_on_a_sheet_alone() -> None:
    for count in range(8, 20):
        papers = tuple(document(f"Dokumen {n}", seen="present") for n in range(count))
        paper = printed(verification(SlipKind.APPROVED, documents=papers))
        signed = next(sheet for sheet in paper.sheet_texts if "Petugas verifikasi" in sheet)
        assert "Langkah berikutnya" in signed


def test_the_column_names_stand_on_every_sheet_of_a_long_list() -> None:
    papers = tuple(document(f"Dokumen {n}", seen="present meterai") for n in range(60))
    paper = printed(verification(SlipKind.APPROVED, documents=papers))
    assert paper.sheets > 1
    assert paper.text.count("Meterai") == paper.sheets - (paper.sheets > 2)


def test_the_same_slip_gives_the_same_bytes() -> None:
    slip = verification(SlipKind.APPROVED)
    assert pdf.render(page_of(slip)) == pdf.render(page_of(slip))
