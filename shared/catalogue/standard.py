"""A service standard as it is printed: its components in words, composed from the facts."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, time
from typing import Final

from shared.catalogue.decree import ComponentKind
from shared.catalogue.documents import ApplicantType
from shared.catalogue.model import Catalogue, Channel, Service
from shared.language import Language
from shared.wording import format_days, format_time

Lines = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Component:
    """One component of a service standard, line by line; `extra` as in its heading."""

    no: int
    label: str
    lines: Lines
    extra: bool


@dataclass(frozen=True, slots=True)
class _Speaker:
    """Says the decree's words in the language that is read."""

    catalogue: Catalogue
    language: Language

    def say(self, text: str) -> str:
        """A text of the catalogue; what is not translated there stays as it is."""
        return self.language.of(text, self.catalogue.english.get(text, ""))

    def of(self, indonesian: str, english: str) -> str:
        """One of two wordings of ours."""
        return self.language.of(indonesian, english)


def standard_of(
    service: Service, catalogue: Catalogue, language: Language = Language.ID
) -> tuple[Component, ...]:
    """All components of a service standard, in the decree's order."""
    speaker = _Speaker(catalogue, language)
    return tuple(
        Component(
            no=heading.no,
            label=speaker.say(heading.label),
            lines=_COMPOSERS[heading.kind](service, speaker),
            extra=heading.extra,
        )
        for heading in catalogue.decree.headings
    )


def _legal_basis(_: Service, speaker: _Speaker) -> Lines:
    return _numbered(
        f"{speaker.say(entry.text)}. {speaker.say(entry.note)}"
        if entry.note
        else speaker.say(entry.text)
        for entry in speaker.catalogue.decree.distinct_legal_basis
    )


def _requirements(service: Service, speaker: _Speaker) -> Lines:
    lines = [speaker.of(service.documents_lead or "", service.documents_lead_en)]
    for applicant, documents in service.documents.items():
        if applicant is not ApplicantType.ANY:
            kind = speaker.catalogue.applicant_types[applicant]
            lines.append(speaker.of(kind.title, kind.title_en))
        lines.extend(_numbered(speaker.of(each.title, each.title_en) for each in documents))
    lines.append(speaker.of(service.proxy_rule or "", service.proxy_rule_en))
    return tuple(line for line in lines if line)


def _procedure(service: Service, speaker: _Speaker) -> Lines:
    lead = speaker.of(service.procedure_lead or "", service.procedure_lead_en)
    steps = _numbered(speaker.say(step.text) for step in service.procedure)
    return (lead, *steps) if lead else steps


def _service_hours(service: Service, speaker: _Speaker) -> Lines:
    window, catalogue, language = service.window, speaker.catalogue, speaker.language
    midnight = datetime.combine(catalogue.effective_from, time.min, catalogue.office.zone)
    zone = midnight.tzname()
    days = format_days(window.days, language)
    opens = format_time(window.opens, language)
    closes = f"{format_time(window.closes, language)} {zone}" if window.closes else None
    hours = speaker.of(
        f"Hari {days} : Pukul {opens} {f'- {closes}' if closes else f'{zone} s/d selesai'}",
        f"{days}: {opens} – {closes}" if closes else f"{days}: {opens} {zone} until done",
    )
    if not window.breaks:
        return (hours,)
    breaks = (
        speaker.of("Hari {} : Pukul {} - {} {}", "{}: {} – {} {}").format(
            format_days(pause.days, language),
            format_time(pause.starts, language),
            format_time(pause.ends, language),
            zone,
        )
        for pause in window.breaks
    )
    return (hours, speaker.of("WAKTU ISTIRAHAT:", "BREAKS:"), *breaks)


def _registration(service: Service, speaker: _Speaker) -> Lines:
    lead = speaker.say(service.registration)
    if not service.registration.endswith(":"):
        return (lead,)
    return (lead, *(_way_in(way, speaker) for way in service.channels))


def _way_in(channel: Channel, speaker: _Speaker) -> str:
    contacts = speaker.catalogue.office.contacts
    return {
        Channel.ONLINE: speaker.of("Pendaftaran online", "Online registration"),
        Channel.WALK_IN: speaker.of(
            "Mengisi Buku Tamu melalui Resepsionis/Front Office",
            "Signing the guestbook at the reception/front office",
        ),
        Channel.WHATSAPP: f"WhatsApp : {contacts.whatsapp}",
        Channel.PHONE: f"{speaker.of('Telepon', 'Telephone')} : {contacts.phone}",
        Channel.EMAIL: f"Email : {', '.join(contacts.emails)}",
        Channel.LPSE_SUPPORT: speaker.of("Aplikasi LPSE Support", "LPSE Support application"),
    }[channel]


def _complaints(_: Service, speaker: _Speaker) -> Lines:
    ways = (Channel.PHONE, Channel.WHATSAPP, Channel.EMAIL)
    box = speaker.catalogue.office.contacts.suggestion_box
    lines = [_way_in(way, speaker) for way in ways]
    title = speaker.of("Kotak Saran", "Suggestion box")
    return _numbered([*lines, f"{title} : {speaker.say(box)}"])


def _competence(service: Service, speaker: _Speaker) -> Lines:
    return _numbered(
        f"{speaker.say(need.role.name)} : {speaker.say(need.competence)}" for need in service.staff
    )


def _headcount(service: Service, speaker: _Speaker) -> Lines:
    return tuple(
        speaker.of(
            f"{need.role.name} {need.headcount} orang",
            f"{speaker.say(need.role.name)}: {need.headcount}",
        )
        for need in service.staff
    )


def _supervision(service: Service, speaker: _Speaker) -> Lines:
    by = speaker.say(service.supervisor)
    return (
        speaker.of(
            f"Pengawasan internal yang dilakukan oleh {by}", f"Internal supervision by the {by}"
        ),
    )


def _promise(text: Callable[[Service, Catalogue], str]) -> "_Composer":
    """A component that is one text of the catalogue."""
    return lambda service, speaker: (speaker.say(text(service, speaker.catalogue)),)


def _list(texts: Callable[[Service], Iterable[str]]) -> "_Composer":
    """A component that is a list of the service."""
    return lambda service, speaker: _numbered(map(speaker.say, texts(service)))


def _numbered(entries: Iterable[str]) -> Lines:
    """Entries with their numbers; a single one stands without."""
    lines = tuple(entries)
    if len(lines) < 2:
        return lines
    return tuple(f"{no}. {line}" for no, line in enumerate(lines, start=1))


_Composer = Callable[[Service, _Speaker], Lines]
_COMPOSERS: Final[Mapping[ComponentKind, _Composer]] = {
    ComponentKind.LEGAL_BASIS: _legal_basis,
    ComponentKind.REQUIREMENTS: _requirements,
    ComponentKind.PROCEDURE: _procedure,
    ComponentKind.COMPLETION_TIME: _promise(lambda service, _: service.target.decree_text),
    ComponentKind.SERVICE_HOURS: _service_hours,
    ComponentKind.REGISTRATION: _registration,
    ComponentKind.FEE: _promise(lambda _, catalogue: catalogue.decree.commitments.fee),
    ComponentKind.PRODUCTS: _list(lambda service: service.products),
    ComponentKind.COMPLAINTS: _complaints,
    ComponentKind.FACILITIES: _list(lambda service: service.facilities),
    ComponentKind.COMPETENCE: _competence,
    ComponentKind.SUPERVISION: _supervision,
    ComponentKind.HEADCOUNT: _headcount,
    ComponentKind.GUARANTEE: _promise(lambda _, catalogue: catalogue.decree.commitments.guarantee),
    ComponentKind.SAFETY: _promise(lambda _, catalogue: catalogue.decree.commitments.safety),
    ComponentKind.EVALUATION: _promise(
        lambda _, catalogue: catalogue.decree.commitments.evaluation
    ),
}
