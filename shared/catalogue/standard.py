"""A service standard as it is printed: its components in words, composed from the facts."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, time
from typing import Final

from shared.catalogue.documents import ApplicantType
from shared.catalogue.model import Catalogue, Channel, ComponentKind, Contacts, Service
from shared.wording import format_days, format_time

Lines = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Component:
    """One component of a service standard, line by line; `extra` as in its heading."""

    no: int
    label: str
    lines: Lines
    extra: bool


def standard_of(service: Service, catalogue: Catalogue) -> tuple[Component, ...]:
    """All components of a service standard, in the decree's order."""
    return tuple(
        Component(
            no=heading.no,
            label=heading.label,
            lines=_COMPOSERS[heading.kind](service, catalogue),
            extra=heading.extra,
        )
        for heading in catalogue.decree.headings
    )


def _legal_basis(_: Service, catalogue: Catalogue) -> Lines:
    return _numbered(
        f"{entry.text}. {entry.note}" if entry.note else entry.text
        for entry in catalogue.decree.distinct_legal_basis
    )


def _requirements(service: Service, catalogue: Catalogue) -> Lines:
    lines = [service.documents_lead] if service.documents_lead else []
    for applicant, documents in service.documents.items():
        if applicant is not ApplicantType.ANY:
            lines.append(catalogue.applicant_types[applicant].title)
        lines.extend(_numbered(document.title for document in documents))
    if service.proxy_rule:
        lines.append(service.proxy_rule)
    return tuple(lines)


def _procedure(service: Service, _: Catalogue) -> Lines:
    lead = (service.procedure_lead,) if service.procedure_lead else ()
    return lead + _numbered(step.text for step in service.procedure)


def _service_hours(service: Service, catalogue: Catalogue) -> Lines:
    window = service.window
    midnight = datetime.combine(catalogue.effective_from, time.min, catalogue.office.zone)
    zone = midnight.tzname()
    until = f"- {format_time(window.closes)} {zone}" if window.closes else f"{zone} s/d selesai"
    hours = f"Hari {format_days(window.days)} : Pukul {format_time(window.opens)} {until}"
    breaks = (
        f"Hari {format_days(pause.days)} : Pukul {format_time(pause.starts)}"
        f" - {format_time(pause.ends)} {zone}"
        for pause in window.breaks
    )
    return (hours, "WAKTU ISTIRAHAT:", *breaks) if window.breaks else (hours,)


def _registration(service: Service, catalogue: Catalogue) -> Lines:
    if not service.registration.endswith(":"):
        return (service.registration,)
    contacts = catalogue.office.contacts
    return (service.registration, *(_way_in(way, contacts) for way in service.channels))


def _way_in(channel: Channel, contacts: Contacts) -> str:
    return {
        Channel.ONLINE: "Pendaftaran online",
        Channel.WALK_IN: "Mengisi Buku Tamu melalui Resepsionis/Front Office",
        Channel.WHATSAPP: f"WhatsApp : {contacts.whatsapp}",
        Channel.PHONE: f"Telepon : {contacts.phone}",
        Channel.EMAIL: f"Email : {', '.join(contacts.emails)}",
        Channel.LPSE_SUPPORT: "Aplikasi LPSE Support",
    }[channel]


def _complaints(_: Service, catalogue: Catalogue) -> Lines:
    contacts = catalogue.office.contacts
    ways = (Channel.PHONE, Channel.WHATSAPP, Channel.EMAIL)
    lines = [_way_in(way, contacts) for way in ways]
    return _numbered([*lines, f"Kotak Saran : {contacts.suggestion_box}"])


def _competence(service: Service, _: Catalogue) -> Lines:
    return _numbered(f"{need.role.name} : {need.competence}" for need in service.staff)


def _headcount(service: Service, _: Catalogue) -> Lines:
    return tuple(f"{need.role.name} {need.headcount} orang" for need in service.staff)


def _numbered(entries: Iterable[str]) -> Lines:
    """Entries with their numbers; a single one stands without."""
    lines = tuple(entries)
    if len(lines) < 2:
        return lines
    return tuple(f"{no}. {line}" for no, line in enumerate(lines, start=1))


_COMPOSERS: Final[Mapping[ComponentKind, Callable[[Service, Catalogue], Lines]]] = {
    ComponentKind.LEGAL_BASIS: _legal_basis,
    ComponentKind.REQUIREMENTS: _requirements,
    ComponentKind.PROCEDURE: _procedure,
    ComponentKind.COMPLETION_TIME: lambda service, _: (service.target.decree_text,),
    ComponentKind.SERVICE_HOURS: _service_hours,
    ComponentKind.REGISTRATION: _registration,
    ComponentKind.FEE: lambda _, catalogue: (catalogue.decree.commitments.fee,),
    ComponentKind.PRODUCTS: lambda service, _: _numbered(service.products),
    ComponentKind.COMPLAINTS: _complaints,
    ComponentKind.FACILITIES: lambda service, _: _numbered(service.facilities),
    ComponentKind.COMPETENCE: _competence,
    ComponentKind.SUPERVISION: lambda service, _: (
        f"Pengawasan internal yang dilakukan oleh {service.supervisor}",
    ),
    ComponentKind.HEADCOUNT: _headcount,
    ComponentKind.GUARANTEE: lambda _, catalogue: (catalogue.decree.commitments.guarantee,),
    ComponentKind.SAFETY: lambda _, catalogue: (catalogue.decree.commitments.safety,),
    ComponentKind.EVALUATION: lambda _, catalogue: (catalogue.decree.commitments.evaluation,),
}
