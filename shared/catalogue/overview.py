"""A catalogue as text for people: every service with its whole standard."""

from collections.abc import Iterator
from textwrap import wrap
from typing import Final

from shared.catalogue.documents import Mark, RequiredDocument
from shared.catalogue.model import Catalogue, Service
from shared.catalogue.standard import Component, standard_of
from shared.wording import format_date, format_time

_WIDTH: Final = 96
_MARK_NAMES: Final = {
    Mark.PRESENT: "ada",
    Mark.ORIGINAL: "asli",
    Mark.COPY: "copy",
    Mark.METERAI: "meterai",
    Mark.SIGNATURE: "tanda tangan",
    Mark.COMPANY_STAMP: "cap",
}


def overview(catalogue: Catalogue) -> Iterator[str]:
    """The lines of the overview."""
    decree, office = catalogue.decree, catalogue.office
    yield f"{office.short_name} · katalog {catalogue.version}"
    yield f"Keputusan {decree.number}, {format_date(decree.date)}"
    yield f"Berlaku sejak {format_date(catalogue.effective_from)}"
    yield f'Jam tutup kantor ("s/d selesai"): {format_time(office.closes)}'
    yield "Antrean di layar ruang tunggu:"
    yield from (f"    {prefix}  {line.title}" for prefix, line in catalogue.lines.items())
    for service in catalogue.services:
        yield from _service(service, catalogue)


def _service(service: Service, catalogue: Catalogue) -> Iterator[str]:
    yield ""
    yield "═" * _WIDTH
    yield from wrap(f"{service.prefix}  {service.code}  {service.name}", _WIDTH)
    yield f"       {service.title} · {service.target.text}"
    for component in standard_of(service, catalogue):
        yield from _component(component)
    yield from _checked(service)


def _component(component: Component) -> Iterator[str]:
    yield ""
    extra = "  (tambahan di luar PermenPANRB 15/2014)" if component.extra else ""
    yield f"{component.no:2}. {component.label}{extra}"
    for line in component.lines:
        yield from wrap(
            line, _WIDTH, initial_indent="    ", subsequent_indent="       ", break_on_hyphens=False
        )


def _checked(service: Service) -> Iterator[str]:
    """What the counter looks at, mark by mark."""
    lists = [(applicant.value, entries) for applicant, entries in service.documents.items()]
    lists += [(f"kuasa {name}", entries) for name, entries in service.proxy_documents.items()]
    yield ""
    yield "    Pemeriksaan berkas: tanda wajib, (tanda yang hanya diingatkan)"
    for name, documents in lists:
        yield f"    {name}"
        for document in documents:
            yield from wrap(
                _marks(document), _WIDTH, initial_indent="      - ", subsequent_indent="        "
            )


def _marks(document: RequiredDocument) -> str:
    words = [
        _MARK_NAMES[mark] if mark in document.blocking else f"({_MARK_NAMES[mark]})"
        for mark in document.marks
    ]
    words += [f"{_MARK_NAMES[mark]} boleh tidak berlaku" for mark in document.not_applicable]
    words += ["jika ada"] if document.conditional else []
    words += [f"bila {document.condition}"] if document.condition else []
    return f"{document.label}: {', '.join(words)}"
