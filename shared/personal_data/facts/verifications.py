"""What is kept of one look through a provider's papers, with the slips that were given."""

from collections.abc import Iterator, Mapping
from typing import Final

from sqlalchemy import select

from db.models import Slip, Verification
from shared.personal_data.erased_history import whole_text
from shared.personal_data.facts.journal import journal_facts
from shared.personal_data.facts.parts import Fact, Source, day_words, yes_or_no
from shared.personal_data.rows import row_of
from shared.verification.rules import Outcome

_OUTCOMES: Final[Mapping[str, str]] = {
    Outcome.APPROVED: "Disetujui",
    Outcome.INCOMPLETE: "Belum lengkap",
    Outcome.REJECTED: "Ditolak",
    Outcome.CARRIED_OVER: "Dilanjutkan hari lain",
}


def verification_facts(source: Source) -> Iterator[Fact]:
    """All that is kept of a look through papers."""
    row, vault = row_of(source.session, Verification, source.record), source.vault
    yield "Layanan", source.service_words(row.case.service)
    yield "Penyedia", row.official_name
    yield "Jenis pemohon", source.applicant_words(row.applicant_type)
    yield "Keterangan bentuk usaha", row.type_note
    yield "NPWP", vault.open(row.npwp_sealed, "verifications.npwp_sealed", row.id)
    yield "NIB", vault.open(row.nib_sealed, "verifications.nib_sealed", row.id)
    yield "Pembawa berkas", row.bearer_name
    yield "Direktur atau pemilik", yes_or_no(row.is_director)
    yield "Surat kuasa", row.proxy_letter
    yield "Tanggal surat kuasa", day_words(row.proxy_letter_date)
    yield "Surat kuasa berlaku sampai", day_words(row.proxy_valid_until)
    yield "Hasil", _OUTCOMES[row.outcome] if row.outcome else "Belum diputuskan"
    yield "Diputuskan", source.moment(row.concluded_at)
    yield "Alasan", row.reason
    yield "Alasan koreksi", row.correction_reason
    yield from _slips(source, row)
    yield from _notes(source, row)
    yield from journal_facts(source, row.id, whole_text(row.bearer_name))


def _slips(source: Source, row: Verification) -> Iterator[Fact]:
    for slip in source.session.scalars(select(Slip).where(Slip.verification_id == row.id)):
        yield "Nomor lembar", slip.number


def _notes(source: Source, row: Verification) -> Iterator[Fact]:
    for paper in sorted(row.documents, key=lambda each: each.document):
        yield f"Catatan {source.paper_words(row.case.service, paper.document)}", paper.note
