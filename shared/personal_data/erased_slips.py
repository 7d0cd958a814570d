"""A slip that is kept, with nobody named on it any more."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Final

from shared.slips.content import (
    Acknowledgement,
    Bearer,
    Correction,
    DocumentRow,
    Provider,
    RoomPaper,
    TicketSlip,
    VerificationSlip,
)
from shared.slips.saved import from_json, to_json

ERASED: Final = "Data dihapus"
"""Stands where a name or a text has to stand."""


def without_person(content: Mapping[str, Any]) -> dict[str, Any]:
    """Saved content with names, numbers, notes and whatever else somebody wrote taken out."""
    slip = from_json(content)
    if isinstance(slip, TicketSlip):
        return to_json(replace(slip, room=_without_package(slip.room)))
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
        correction=_without_reason(slip.correction),
    )


def _without_package(room: RoomPaper | None) -> RoomPaper | None:
    return room and replace(room, tender_package="")


def _without_reason(correction: Correction | None) -> Correction | None:
    return correction and replace(correction, reason=ERASED)


def _without_note(row: DocumentRow) -> DocumentRow:
    return replace(row, note="")
