"""The bundled catalogue says what the decree says, item for item."""

import json
from pathlib import Path
from typing import Any, Final

import pytest

from shared.catalogue import ApplicantType, Catalogue, RequiredDocument, in_order, load
from shared.catalogue.as_json import as_json
from shared.catalogue.standard import standard_of

FACTS: Final[dict[str, Any]] = json.loads(
    Path(__file__).with_name("reference.json").read_text(encoding="utf-8")
)
"""The decree's facts, copied by hand-checked means and not from the catalogue."""

SLIPS: Final = {
    "beritald=": "beritaId=",  # D27
    "perkas": "berkas",  # D28, as the following
    "acara": "cara",
    "menunjukan computer": "menunjukkan komputer",
    " yg ": " yang ",
    "infopse@": "infolpse@",  # D26
}
INDIVIDUALS: Final = ("perseorangan_umkm", "perseorangan_konsultan")


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return load()


def corrected(text: str | None) -> str | None:
    """The decree's wording without its spelling slips."""
    if text is None:
        return None
    for slip, right in SLIPS.items():
        text = text.replace(slip, right)
    return text


def by_code(*fields: str) -> list[Any]:
    return [
        pytest.param(facts["code"], *(facts[field] for field in fields), id=facts["code"])
        for facts in FACTS["services"]
    ]


def test_services_stand_in_the_decrees_order(catalogue: Catalogue) -> None:
    assert [service.code for service in catalogue.services] == [
        facts["code"] for facts in FACTS["services"]
    ]


def test_frame_of_the_decree(catalogue: Catalogue) -> None:
    decree, contacts = catalogue.decree, catalogue.office.contacts
    assert decree.number == FACTS["decree"]["number"]
    assert decree.title == FACTS["decree"]["title"]
    assert decree.date.isoformat() == FACTS["decree"]["date"]
    assert catalogue.effective_from == decree.date
    assert list(decree.sections) == FACTS["sections"]
    assert [entry.text for entry in decree.legal_basis] == FACTS["legal_basis"]
    assert [heading.label for heading in decree.headings] == FACTS["components"]
    assert [head.no for head in decree.headings if head.extra] == FACTS["extra_components"]
    assert contacts.phone == FACTS["contacts"]["telepon"]
    assert contacts.whatsapp == FACTS["contacts"]["whatsapp"]
    assert list(contacts.emails) == FACTS["contacts"]["email"]


def test_the_regulation_printed_twice_is_shown_once(catalogue: Catalogue) -> None:
    assert [entry.no for entry in catalogue.decree.distinct_legal_basis] == [1, 2, 4, 5, 6, 7]


@pytest.mark.parametrize(("code", "facts"), [(f["code"], f) for f in FACTS["services"]])
def test_facts_of_a_service(catalogue: Catalogue, code: str, facts: dict[str, Any]) -> None:
    service = catalogue.service(code)
    assert service.name == facts["name"]
    assert service.prefix == facts["prefix"]
    assert service.section == facts["section"]
    assert service.target.minutes == facts["target_minutes"]
    assert service.target.decree_text == facts["target_text"]
    assert service.documents_lead == facts["documents_lead"]
    assert service.proxy_rule == facts["proxy_rule"]
    assert service.procedure_lead == corrected(facts["procedure_lead"])
    assert list(service.products) == facts["products"]
    assert list(service.facilities) == facts["facilities"]
    assert service.supervisor == facts["supervisor"]
    assert [[step.actor.code, step.text] for step in service.procedure] == [
        [actor, corrected(text)] for actor, text in facts["steps"]
    ]
    assert [[need.role.code, need.headcount, need.competence] for need in service.staff] == facts[
        "staff"
    ]


@pytest.mark.parametrize(("code", "window"), by_code("window"))
def test_window(catalogue: Catalogue, code: str, window: dict[str, Any]) -> None:
    shown = as_json(catalogue)["services"]
    assert next(service["window"] for service in shown if service["code"] == code) == window


@pytest.mark.parametrize(("code", "lists"), by_code("documents"))
def test_document_lists(catalogue: Catalogue, code: str, lists: dict[str, Any]) -> None:
    documents = catalogue.service(code).documents
    assert list(documents) == list(lists)
    for applicant, expected in lists.items():
        found = documents[ApplicantType(applicant)]
        assert [as_facts(document) for document in found] == [as_expected(d) for d in expected]


@pytest.mark.parametrize(("code", "expected"), by_code("proxy_documents"))
def test_proxy_documents(catalogue: Catalogue, code: str, expected: list[Any]) -> None:
    lists = catalogue.service(code).proxy_documents
    assert list(lists) == (list(catalogue.service(code).documents) if expected else [])
    for applicant, found in lists.items():
        wanted = [as_expected(document) for document in expected]
        if applicant not in INDIVIDUALS:
            wanted[0]["not_applicable"] = ()  # the stamp may lapse for individuals only (D05)
        assert [as_facts(document) for document in found] == wanted


def as_facts(document: RequiredDocument) -> dict[str, Any]:
    return {
        "text": document.title,
        "conditional": document.conditional,
        "condition": document.condition,
        "blocking": in_order(document.blocking),
        "warning": in_order(document.warning),
        "not_applicable": in_order(document.not_applicable),
    }


def as_expected(facts: dict[str, Any]) -> dict[str, Any]:
    waived = (text.split()[0] for text in facts.get("not_applicable", ()))
    return {
        "text": corrected(facts["text"]),
        "conditional": facts["conditional"],
        "condition": facts.get("condition"),
        "blocking": tuple(facts["blocking"]),
        "warning": tuple(facts["warning"]),
        "not_applicable": tuple(waived),
    }


@pytest.mark.parametrize(("code", "passed_on"), by_code("escalation"))
def test_escalation(catalogue: Catalogue, code: str, passed_on: list[list[str]]) -> None:
    found = [[step.source.code, step.target.code] for step in catalogue.service(code).escalations]
    onward = [["admin_ppe", "lkpp"]] if code == "2b" else []  # an Admin PPE's own account (D16)
    assert found == passed_on + onward


@pytest.mark.parametrize(("code", "registration"), by_code("registration"))
def test_registration_reads_as_printed(catalogue: Catalogue, code: str, registration: str) -> None:
    lines = standard_of(catalogue.service(code), catalogue)[5].lines
    assert " ".join(lines) == corrected(registration)


def test_every_service_has_sixteen_components_in_words(catalogue: Catalogue) -> None:
    for service in catalogue.services:
        components = standard_of(service, catalogue)
        assert [part.no for part in components] == list(range(1, 17))
        assert all("".join(part.lines).strip() for part in components)


def test_no_spelling_slip_of_the_decree_is_left(catalogue: Catalogue) -> None:
    slips = ("perkas", "mutase", "computer", "menunjukan ", "Managemen", "intergrated", "External")
    more = (" yg ", "Jum'at", "Kementrian", "beberapakali", "infopse", "beritald", "dua acara")
    ours, _, _english = catalogue.source.partition("[english]")
    indonesian = [line for line in ours.splitlines() if "_en =" not in line]
    printed = "\n".join(indonesian) + "\n".join(
        line
        for service in catalogue.services
        for part in standard_of(service, catalogue)
        for line in part.lines
    )
    assert [slip for slip in (*slips, *more) if slip in printed] == []


def test_a_companys_tax_number_is_named_as_printed(catalogue: Catalogue) -> None:
    service = catalogue.service("1a")
    named = {
        applicant.value: [(entry.title, entry.label) for entry in documents][2]
        for applicant, documents in service.documents.items()
    }
    assert named["badan_usaha"] == ("NPWP Perusahaan(asli dan copy)", "NPWP Perusahaan")  # D45
    assert named["perusahaan_perorangan"] == ("NPWP Perusahaan (asli dan copy)", "NPWP Perusahaan")


def test_waiting_lines_as_the_board_names_them(catalogue: Catalogue) -> None:
    assert {prefix: line.title for prefix, line in catalogue.lines.items()} == {
        "A": "Registrasi penyedia",
        "B": "Perubahan data penyedia",
        "C": "Penanganan masalah",
        "D": "Ruang bidding",
        "E": "Pelatihan LPSE",
        "F": "Layanan ASN",
        "G": "Akses auditor",
    }


def test_who_is_offered_what(catalogue: Catalogue) -> None:
    offered = {
        audience: [service.code for service in catalogue.services_for(audience)]
        for audience in catalogue.audiences
    }
    assert offered == {
        "provider": ["1a", "1b", "1c", "1d", "1e", "1f"],
        "asn": ["1c", "1d", "1e", "1f", "2a", "2b", "2c", "2d", "2e"],
        "auditor": ["3a"],
        "guest": [],
    }


def test_readings_the_counter_and_kiosk_rely_on(catalogue: Catalogue) -> None:
    services = catalogue.services
    assert [s.code for s in services if s.has_checklist] == ["1a", "1b"]
    assert [s.conformity for s in services if s.conformity] == ["SPSE", "SIKAP"]
    assert [s.code for s in services if s.online_question] == ["1a", "1b"]
    assert [s.code for s in services if s.asks_identity] == ["1d", "1e"]
    assert [s.code for s in services if s.notice] == ["1a", "2a", "2b", "2e", "3a"]
    complete = [s.code for s in services if s.target.starts == "complete_file"]
    assert complete == ["2a", "2b", "2e", "3a"]  # D11


def test_somebody_of_no_listed_type_brings_a_companys_papers(catalogue: Catalogue) -> None:
    service = catalogue.service("1a")
    other, company = ApplicantType.OTHER, ApplicantType.BADAN_USAHA
    assert service.documents_for(other) == service.documents[company]
    assert service.proxy_documents_for(other) == service.proxy_documents[company]


def test_the_form_can_be_fetched_where_it_is_asked(catalogue: Catalogue) -> None:
    url = "https://lpse.depok.go.id/eproc4/publik/detil_special?beritaId=8920034"
    for code in ("1a", "1b"):
        for documents in catalogue.service(code).documents.values():
            links = [entry.link.url for entry in documents if entry.link]
            assert links == [url]
        assert url in [link.url for link in catalogue.service(code).links]
