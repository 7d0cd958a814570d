"""Reading what visitors bring: document definitions and the lists that name them (C2)."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

from shared.catalogue.documents import ApplicantType, Condition, Link, Mark, RequiredDocument
from shared.catalogue.reading.findings import Table, Value

DocumentLists = dict[ApplicantType, tuple[RequiredDocument, ...]]
_LISTABLE: Final = tuple(kind for kind in ApplicantType if kind is not ApplicantType.OTHER)


@dataclass(frozen=True, slots=True)
class Definition:
    """A document as written once, with the applicant types for which a mark may lapse."""

    document: RequiredDocument
    waivers: Mapping[Mark, tuple[ApplicantType, ...]]

    def for_applicant(self, applicant: ApplicantType) -> RequiredDocument:
        """The document as one applicant type brings it (D05)."""
        lapsing = (mark for mark, types in self.waivers.items() if applicant in types)
        return replace(self.document, not_applicable=frozenset(lapsing))


@dataclass(frozen=True, slots=True)
class Proxy:
    """What somebody brings who comes in the director's place (D04)."""

    rule: str
    rule_en: str
    definitions: tuple[Definition, ...]


def read_definitions(table: Table, links: Mapping[str, Link]) -> dict[str, Definition]:
    """Every document defined in a table of documents, by code."""
    return {part.name: _read_definition(part, links) for part in table.tables()}


def _read_definition(table: Table, links: Mapping[str, Link]) -> Definition:
    condition = table.may("condition").member(Condition)
    document = RequiredDocument(
        code=table.name,
        title=table.need("title").text(),
        label=table.need("label").text(),
        blocking=_read_marks(table.may("blocking") if condition else table.need("blocking")),
        warning=_read_marks(table.may("warning")),
        conditional=table.may("conditional").flag(),
        condition=condition,
        link=table.may("link").reference(links),
        note=table.may("note").text_or_none(),
        title_en=table.may("title_en").text(),
        label_en=table.may("label_en").text(),
        note_en=table.may("note_en").text(),
    )
    _check_marks(table, document)
    return Definition(document, _read_waivers(table.may("not_applicable").table(), document))


def _read_marks(value: Value) -> frozenset[Mark]:
    return frozenset(value.all(lambda entry: entry.member(Mark)))


def _check_marks(table: Table, document: RequiredDocument) -> None:
    both = document.blocking & document.warning
    for mark in both:
        table.may("warning").note(f'"{mark}" juga ada di blocking; pilih salah satu')
    if document.blocking and Mark.PRESENT not in document.blocking:
        table.may("blocking").note('tanda lain berarti dokumennya ada; tambahkan "present"')
    if document.warning and not document.blocking:
        table.may("warning").note('dokumen yang diperiksa harus ada; isi blocking = ["present"]')


def _read_waivers(
    table: Table, document: RequiredDocument
) -> dict[Mark, tuple[ApplicantType, ...]]:
    waivers = {}
    for name, types in table.items():
        mark = next((mark for mark in document.marks if mark == name), None)
        if mark is None:
            types.note("tanda ini tidak ada di blocking atau warning dokumen ini")
            continue
        waivers[mark] = types.all(lambda entry: entry.member(ApplicantType))
    return waivers


def read_proxies(table: Table, definitions: Mapping[str, Definition]) -> dict[str, Proxy]:
    """Every rule about coming in somebody's place, by name."""
    return {
        part.name: Proxy(
            rule=part.need("rule").text(),
            rule_en=part.may("rule_en").text(),
            definitions=part.need("documents").all(lambda entry: entry.reference(definitions)),
        )
        for part in table.tables()
    }


def read_lists(table: Table, definitions: Mapping[str, Definition]) -> DocumentLists:
    """The list of each applicant type, or one list for all."""
    lists: DocumentLists = {}
    for name, value in table.items():
        found = value.all(lambda entry: entry.reference(definitions))
        if name in _LISTABLE:
            applicant = ApplicantType(name)
            lists[applicant] = tuple(entry.for_applicant(applicant) for entry in found)
        else:
            value.note(f"jenis pemohon tidak dikenal; yang dikenal: {', '.join(_LISTABLE)}")
    if len(lists) > 1 and ApplicantType.ANY in lists:
        table.may(ApplicantType.ANY).note("tidak dapat bersama daftar per jenis pemohon")
    if table.sound and not lists:
        table.note('belum ada daftar dokumen; isi misalnya semua = ["…"]')
    return lists
