"""A slip that is kept, with nobody named on it any more."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Final

from shared.slips.content import Acknowledgement, Bearer, DocumentRow, Provider, VerificationSlip
from shared.slips.saved import from_json, to_json

ERASED: Final = "Data dihapus"
"""Stands where a name or a text has to stand."""


def without_person(content: Mapping[str, Any]) -> dict[str, Any]:
    """Saved content with names, numbers and notes taken out; tickets name nobody anyway."""
    slip = from_json(content)
    if isinstance(slip, VerificationSlip):
        return to_json(_without_provider(slip))
    if isinstance(slip, Acknowledgement):
        return to_json(replace(slip, facts=(), headline="", lines=()))
    return dict(content)


def _without_provider(slip: VerificationSlip) -> VerificationSlip:
    return replace(
        slip,
        provider=Provider(ERASED, slip.provider.applicant_type),
        bearer=Bearer(ERASED),
        documents=tuple(map(_without_note, slip.documents)),
        proxy_documents=tuple(map(_without_note, slip.proxy_documents)),
        reason=ERASED if slip.reason else "",
    )


def _without_note(row: DocumentRow) -> DocumentRow:
    return replace(row, note="")
