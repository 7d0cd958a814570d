"""What a visitor brings to a service, and how strictly each paper is looked at."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Mark(StrEnum):
    """What an officer can tick on one document, in the order it is printed (D01)."""

    PRESENT = "present"
    ORIGINAL = "original"
    COPY = "copy"
    METERAI = "meterai"
    SIGNATURE = "signature"
    COMPANY_STAMP = "company_stamp"


class ApplicantType(StrEnum):
    """Whose document list applies (1a C2, 1b C2)."""

    ANY = "semua"
    BADAN_USAHA = "badan_usaha"
    PERSEORANGAN_UMKM = "perseorangan_umkm"
    PERSEORANGAN_KONSULTAN = "perseorangan_konsultan"
    PERUSAHAAN_PERORANGAN = "perusahaan_perorangan"
    OTHER = "lainnya"


class Condition(StrEnum):
    """Of whom a document is asked at all, when not of everybody (D06, D12, D14)."""

    WALK_IN = "walk_in"
    ASN = "asn"
    NOT_ASN = "not_asn"
    SCHEDULED = "scheduled"


@dataclass(frozen=True, slots=True)
class Link:
    """An address a visitor can open by scanning its QR code (D27, D58)."""

    code: str
    label: str
    label_en: str
    url: str


@dataclass(frozen=True, slots=True)
class RequiredDocument:
    """One entry of a document list, for one applicant type.

    `title` is the decree's wording, `label` its short form for screens; their English and that
    of the note are glosses, empty where there is none. A missing
    `blocking` mark forbids the approval, a missing `warning` mark does not (D01, D02);
    a `not_applicable` mark may be declared "tidak berlaku" instead (D05). `conditional`
    is the decree's "jika ada": the visitor may declare that there is none.
    """

    code: str
    title: str
    label: str
    blocking: frozenset[Mark]
    warning: frozenset[Mark]
    not_applicable: frozenset[Mark] = frozenset()
    conditional: bool = False
    condition: Condition | None = None
    link: Link | None = None
    note: str | None = None
    title_en: str = ""
    label_en: str = ""
    note_en: str = ""

    @property
    def marks(self) -> tuple[Mark, ...]:
        """Every mark that is looked for, blocking or warning, in printing order."""
        return in_order(self.blocking | self.warning)


def in_order(marks: Iterable[Mark]) -> tuple[Mark, ...]:
    """Marks in printing order."""
    wanted = set(marks)
    return tuple(mark for mark in Mark if mark in wanted)
