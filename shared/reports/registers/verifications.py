"""The register of verifications: every look through a provider's papers that was ended."""

from collections import Counter
from collections.abc import Iterator
from typing import Any, Final

from sqlalchemy import Row, select
from sqlalchemy.orm import Session

from db.expressions import Rows
from db.models import OfficerRecord, Slip, Ticket, Verification, VerificationCase
from shared.catalogue import ApplicantType
from shared.identity import Identity
from shared.reports.asked import Asked
from shared.reports.document import Column, Document, KeyFigure, Kind, Table, Value
from shared.reports.registers.parts import number, register, titles
from shared.verification.looks import counts
from shared.verification.rules import Outcome

TITLE: Final = "Register verifikasi berkas"
OUTCOMES: Final = {
    Outcome.APPROVED: "Disetujui",
    Outcome.INCOMPLETE: "Belum lengkap",
    Outcome.REJECTED: "Ditolak",
    Outcome.CARRIED_OVER: "Dilanjutkan",
}
_COLUMNS: Final = (
    Column("Diputuskan", Kind.MOMENT, 1.5),
    Column("Lembar", weight=1.6),
    Column("Layanan", weight=2),
    Column("Penyedia", weight=2.2),
    Column("Jenis", weight=1.5),
    Column("NPWP", weight=1.5),
    Column("Kunjungan ke", Kind.COUNT, 0.9),
    Column("Hasil", weight=1.2),
    Column("Alasan", weight=2),
    Column("Pembawa berkas", weight=1.6),
    Column("Verifikator", weight=1.6),
)


def read_verifications(session: Session, asked: Asked) -> Document:
    """The looks of the period's tickets by when they ended; of each the version that counts."""
    named = titles(asked.catalogue)
    found = session.execute(_looks(asked)).all()
    ended = Counter(row.outcome for row in found)
    figures = (
        KeyFigure("Verifikasi", len(found)),
        *(
            KeyFigure(OUTCOMES[outcome], ended[outcome])
            for outcome in (Outcome.APPROVED, Outcome.INCOMPLETE, Outcome.REJECTED)
        ),
    )
    rows = tuple(tuple(_cells(row, asked, named)) for row in found)
    note = "Tanda * pada lembar: hasil setelah koreksi pengawas; lembar yang lama tidak berlaku."
    table = Table(_COLUMNS, rows, numbered=True, note=note)
    return register(asked, TITLE, "register-verifikasi", table, figures)


def _looks(asked: Asked) -> Rows:
    return (
        select(
            Verification.id,
            Verification.concluded_at,
            Verification.official_name,
            Verification.applicant_type,
            Verification.npwp_sealed,
            Verification.visit_no,
            Verification.version,
            Verification.outcome,
            Verification.reason,
            Verification.bearer_name,
            VerificationCase.service,
            Slip.number,
            OfficerRecord.full_name,
        )
        .join_from(Verification, VerificationCase, Verification.case_id == VerificationCase.id)
        .join(Ticket, Verification.ticket_id == Ticket.id)
        .join(OfficerRecord, Verification.officer_id == OfficerRecord.id)
        .outerjoin(Slip, Slip.verification_id == Verification.id)
        .where(
            Ticket.service_day.between(asked.period.first, asked.period.last),
            Verification.concluded_at.is_not(None),
            counts(),
        )
        .order_by(Verification.concluded_at, Verification.id)
    )


def _cells(row: Row[Any], asked: Asked, named: dict[str, str]) -> Iterator[Value]:
    kind = ApplicantType(row.applicant_type)
    choice = asked.catalogue.applicant_types.get(kind)
    corrected = " *" if row.version > 1 else ""
    yield row.concluded_at
    yield f"{row.number or ''}{corrected}"
    yield named.get(row.service, row.service)
    yield row.official_name
    yield choice.title if choice else row.applicant_type
    yield number(asked, Identity.NPWP, row.npwp_sealed, "verifications.npwp_sealed", row.id)
    yield row.visit_no
    yield OUTCOMES[Outcome(row.outcome)]
    yield row.reason
    yield row.bearer_name
    yield row.full_name
