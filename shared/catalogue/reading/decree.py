"""Reading what stands once for all services: the decree, the office, the kiosk's choices."""

from typing import Final
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from shared.catalogue.decree import Commitments, ComponentHeading, ComponentKind, Decree, LegalBasis
from shared.catalogue.documents import ApplicantType, Link
from shared.catalogue.model import Audience, Choice, Contacts, OfficeFacts, Party
from shared.catalogue.reading.findings import Table, Value

_BEYOND_REGULATION: Final = {ComponentKind.SERVICE_HOURS, ComponentKind.REGISTRATION}


def read_decree(table: Table) -> Decree:
    """The decree with its sections, component headings, legal basis and commitments."""
    return Decree(
        number=table.need("number").text(),
        date=table.need("date").day(),
        title=table.need("title").text(),
        issuer=table.need("issuer").text(),
        signatory=table.need("signatory").text(),
        sections=table.need("sections").all(Value.text),
        headings=_read_headings(table.need("components").table()),
        legal_basis=_read_legal_basis(table.need("legal_basis")),
        commitments=_read_commitments(table.need("commitments").table()),
    )


def _read_headings(table: Table) -> tuple[ComponentHeading, ...]:
    kinds = {kind.value: kind for kind in ComponentKind}
    for name, kind in kinds.items():
        if kind not in _BEYOND_REGULATION:
            table.need(name)
    headings = []
    for no, (name, label) in enumerate(table.items(), start=1):
        if name in kinds:
            extra = kinds[name] in _BEYOND_REGULATION
            headings.append(ComponentHeading(no, kinds[name], label.text(), extra))
        else:
            label.note(f"komponen ini tidak dikenal; yang dikenal: {', '.join(kinds)}")
    return tuple(headings)


def _read_legal_basis(value: Value) -> tuple[LegalBasis, ...]:
    parts = [entry.table() for entry in value.entries()]
    basis = tuple(_read_regulation(part, no) for no, part in enumerate(parts, start=1))
    repeated = {entry.no for entry in basis if entry.same_as is not None}
    for part, entry in zip(parts, basis, strict=True):
        shown = entry.same_as not in repeated and (entry.same_as or 1) <= len(basis)
        if not shown:
            part.may("same_as").note("harus nomor entri lain yang tidak mengulang entri lagi")
    return basis


def _read_regulation(table: Table, no: int) -> LegalBasis:
    return LegalBasis(
        no=no,
        text=table.need("text").text(),
        note=table.may("note").text_or_none(),
        same_as=table.may("same_as").number_or_none(least=1),
    )


def _read_commitments(table: Table) -> Commitments:
    return Commitments(
        fee=table.need("fee").text(),
        guarantee=table.need("guarantee").text(),
        safety=table.need("safety").text(),
        evaluation=table.need("evaluation").text(),
    )


def read_office(table: Table) -> OfficeFacts:
    """The office and how it is reached."""
    return OfficeFacts(
        name=table.need("name").text(),
        short_name=table.need("short_name").text(),
        agency=table.need("agency").text(),
        letterhead=table.need("letterhead").all(Value.text),
        city=table.need("city").text(),
        address=table.need("address").text(),
        phone=table.need("phone").text(),
        fax=table.need("fax").text(),
        website=table.need("website").web_address(),
        timezone=_read_timezone(table.need("timezone")),
        closes=table.need("closes").time_of_day(),
        contacts=_read_contacts(table.need("contacts").table()),
    )


def _read_timezone(value: Value) -> str:
    name = value.text()
    try:
        ZoneInfo(name or "UTC")
    except (ZoneInfoNotFoundError, ValueError, OSError):
        value.note('zona waktu tidak dikenal; tulis seperti "Asia/Jakarta"')
    return name


def _read_contacts(table: Table) -> Contacts:
    return Contacts(
        phone=table.need("phone").text(),
        whatsapp=table.need("whatsapp").text(),
        emails=table.need("emails").all(_read_email),
        suggestion_box=table.need("suggestion_box").text(),
    )


def _read_email(value: Value) -> str:
    address = value.text()
    name, at, host = address.partition("@")
    if address.strip() and not (name and at and "." in host):
        value.note(f'"{address}" bukan alamat email')
    return address


def read_audiences(table: Table) -> dict[Audience, Choice]:
    """What the kiosk calls each audience."""
    return {audience: _read_choice(table.need(audience).table()) for audience in Audience}


def read_applicant_types(table: Table) -> dict[ApplicantType, Choice]:
    """What the kiosk calls each applicant type."""
    types = (kind for kind in ApplicantType if kind is not ApplicantType.ANY)
    return {kind: _read_choice(table.need(kind).table()) for kind in types}


def _read_choice(table: Table) -> Choice:
    return Choice(
        title=table.need("title").text(),
        title_en=table.need("title_en").text(),
        description=table.need("description").text(),
        description_en=table.need("description_en").text(),
    )


def read_parties(table: Table) -> dict[str, Party]:
    """Everybody whom procedures name, by code."""
    return {code: Party(code, name.text()) for code, name in table.items()}


def read_links(table: Table) -> dict[str, Link]:
    """Every link, by code."""
    return {
        part.name: Link(
            code=part.name,
            label=part.need("label").text(),
            label_en=part.may("label_en").text(),
            url=part.need("url").web_address(),
        )
        for part in table.tables()
    }


def read_notices(table: Table) -> dict[str, str]:
    """Every notice to visitors, by name (D43); NAME_en holds the English of NAME."""
    return {name: notice.text() for name, notice in table.items()}


def read_english(table: Table) -> dict[str, str]:
    """What texts of the standard mean in English, by their Indonesian words."""
    return {words: english.text() for words, english in table.items()}
