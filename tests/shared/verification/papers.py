"""The decree's document lists, and a visitor who brings everything."""

from itertools import product

from shared.catalogue import BUNDLED, ApplicantType, load
from shared.verification.rules import Checklist, SeenDocument, checklist

CATALOGUE = load(BUNDLED)
DECREED_TYPES = (
    ApplicantType.BADAN_USAHA,
    ApplicantType.PERSEORANGAN_UMKM,
    ApplicantType.PERSEORANGAN_KONSULTAN,
    ApplicantType.PERUSAHAAN_PERORANGAN,
)
_NAMES = {
    checklist(CATALOGUE.service(service), applicant, director): (
        f"{service}-{applicant}-{'director' if director else 'proxy'}"
    )
    for service, applicant, director in product(("1a", "1b"), DECREED_TYPES, (True, False))
}
LISTS = tuple(_NAMES)
"""Eight lists, each as a director and as a proxy meets it."""


def list_name(papers: Checklist) -> str:
    """Tell the lists apart in a test's name."""
    return _NAMES[papers]


def complete(papers: Checklist) -> dict[str, SeenDocument]:
    """Return every paper of a list with every mark it is looked at for."""
    return {document.code: SeenDocument(frozenset(document.marks)) for document in papers}
