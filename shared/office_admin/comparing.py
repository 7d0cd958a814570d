"""What changes from one catalogue to the next, service by service, in words."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from shared.catalogue import Catalogue, Service
from shared.catalogue.documents import ApplicantType, Mark, RequiredDocument
from shared.catalogue.standard import standard_of

Facts = Mapping[str, tuple[str, ...]]
_MARKS: Final = {
    Mark.PRESENT: "ada",
    Mark.ORIGINAL: "asli",
    Mark.COPY: "copy",
    Mark.METERAI: "meterai",
    Mark.SIGNATURE: "tanda tangan",
    Mark.COMPANY_STAMP: "cap",
}
_WHOLE_OFFICE: Final = "Kantor dan keputusan"


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that changes: lines that are gone and lines that are new."""

    what: str
    gone: tuple[str, ...]
    new: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Changes:
    """What changes for one service, or for the office as a whole (`code` empty)."""

    code: str
    title: str
    differences: tuple[Difference, ...]


def compare(present: Catalogue, coming: Catalogue) -> tuple[Changes, ...]:
    """Everything that people would notice, the office first, then the services in order."""
    return tuple(change for change in _all(present, coming) if change.differences)


def _all(present: Catalogue, coming: Catalogue) -> Iterator[Changes]:
    yield Changes("", _WHOLE_OFFICE, _differing(_office(present), _office(coming)))
    old = {service.code: service for service in present.services}
    new = {service.code: service for service in coming.services}
    for code in [*new, *(code for code in old if code not in new)]:
        before = _service(old[code], present) if code in old else {}
        after = _service(new[code], coming) if code in new else {}
        title = (new.get(code) or old[code]).title
        yield Changes(code, title, _whole(before, after, title) or _differing(before, after))


def _whole(before: Facts, after: Facts, title: str) -> tuple[Difference, ...]:
    """A service that comes or goes is one difference, not one for each of its facts."""
    if before and after:
        return ()
    if after:
        return (Difference("Layanan baru", (), (title,)),)
    return (Difference("Layanan dihapus", (title,), ()),)


def _differing(before: Facts, after: Facts) -> tuple[Difference, ...]:
    found = []
    for what in [*after, *(what for what in before if what not in after)]:
        was, is_now = before.get(what, ()), after.get(what, ())
        if was != is_now:
            gone = tuple(line for line in was if line not in is_now)
            new = tuple(line for line in is_now if line not in was)
            found.append(Difference(what, gone, new or (("urutan berubah",) if not gone else ())))
    return tuple(found)


def _office(catalogue: Catalogue) -> Facts:
    office, decree = catalogue.office, catalogue.decree
    contacts = office.contacts
    return {
        "Keputusan": (f"{decree.number}: {decree.title}",),
        "Nama kantor": (office.name, office.short_name, office.agency),
        "Kop surat": office.letterhead,
        "Alamat": (office.address, office.city),
        "Kontak": _given(
            office.phone, office.fax, office.website, contacts.phone, contacts.whatsapp,
            *contacts.emails,
        ),
        "Jam tutup kantor": (f"{office.closes:%H.%M}",),
        "Antrean": tuple(f"{prefix}: {line.title}" for prefix, line in catalogue.lines.items()),
        "Jenis pengunjung": tuple(choice.title for choice in catalogue.audiences.values()),
        "Jenis penyedia": tuple(choice.title for choice in catalogue.applicant_types.values()),
    }  # fmt: skip


def _service(service: Service, catalogue: Catalogue) -> Facts:
    facts = {
        "Judul di layar": (service.title,),
        "Penjelasan di layar": (service.description,),
        "Huruf antrean": (service.prefix,),
        "Untuk siapa": tuple(sorted(catalogue.audiences[a].title for a in service.audiences)),
        "Pemberitahuan": _given(service.notice),
        "Pertanyaan di kios": tuple(_given(service.online_question, *_questions(service))),
        "Tautan": tuple(f"{link.label}: {link.url}" for link in service.links),
        "Identitas diminta": ("ya" if service.asks_identity else "tidak",),
        "Ruang bidding": ("ya" if service.is_room else "tidak",),
        "Pemeriksaan berkas": tuple(_checks(service, catalogue)),
    }
    for component in standard_of(service, catalogue):
        facts[component.label] = component.lines
    return facts


def _questions(service: Service) -> Iterator[str]:
    for question in service.questions:
        choices = ", ".join(choice.title for choice in question.choices)
        yield f"{question.title} ({choices})" if choices else question.title


def _checks(service: Service, catalogue: Catalogue) -> Iterator[str]:
    """What the counter looks at, document by document and mark by mark."""
    for applicant, documents in service.documents.items():
        yield from _marked(_kind(applicant, catalogue), documents)
    for applicant, documents in service.proxy_documents.items():
        yield from _marked(f"kuasa {_kind(applicant, catalogue)}".strip(), documents)


def _kind(applicant: ApplicantType, catalogue: Catalogue) -> str:
    known = catalogue.applicant_types.get(applicant)
    return known.title if known else ""


def _marked(kind: str, documents: Iterable[RequiredDocument]) -> Iterator[str]:
    for document in documents:
        marks = [
            _MARKS[mark] if mark in document.blocking else f"({_MARKS[mark]})"
            for mark in document.marks
        ]
        optional = ["jika ada"] if document.conditional else []
        lead = f"{kind}: " if kind else ""
        yield f"{lead}{document.label} – {', '.join([*marks, *optional])}"


def _given(*texts: str | None) -> tuple[str, ...]:
    return tuple(text for text in texts if text)
