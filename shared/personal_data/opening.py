"""Everything that is kept in a record, opened: what a person may see and take along."""

from collections.abc import Callable, Iterator, Mapping
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.models import (
    Complaint,
    Request,
    TrainingParticipant,
    Verification,
    Visit,
    VisitAnswer,
    VisitNote,
)
from db.vault import Vault
from shared.answers import in_words
from shared.catalogue import Catalogue, Service
from shared.personal_data.rows import row_of
from shared.personal_data.views import FiledRecord, Record, RecordKind
from shared.slips.phrases import written_moment

Fact = tuple[str, str]


def opened(session: Session, record: Record, vault: Vault, catalogue: Catalogue) -> FiledRecord:
    """A record with its facts; what is empty is left out."""
    facts = _READERS[record.kind](session, record, vault, catalogue)
    when = ("Waktu", written_moment(record.at, catalogue.office.timezone))
    return FiledRecord(record, (when, *(fact for fact in facts if fact[1])))


def _visit(session: Session, record: Record, vault: Vault, catalogue: Catalogue) -> Iterator[Fact]:
    visit = row_of(session, Visit, record)
    visitor = visit.visitor
    yield "Nama", visitor.name
    yield "Perusahaan/instansi", visitor.organisation
    yield "Telepon", vault.open(visitor.phone_sealed, "visitors.phone", visitor.id)
    identity = vault.open(visitor.identity_sealed, "visitors.identity", visitor.id)
    yield (visitor.identity_kind or "").upper(), identity
    yield "Nomor antrean", record.label
    yield "Layanan", _service_words(visit.service, catalogue)
    yield "Keperluan", visit.purpose
    yield "Bertemu", visit.host
    answers = select(VisitAnswer).where(VisitAnswer.visit_id == visit.id)
    given = {
        row.question: row.answer for row in session.scalars(answers.order_by(VisitAnswer.question))
    }
    yield from _answered(visit.service, given, catalogue)
    notes = select(VisitNote).where(VisitNote.visit_id == visit.id)
    for note in session.scalars(notes.order_by(VisitNote.written_at)):
        yield "Catatan petugas", note.text


def _verification(session: Session, record: Record, vault: Vault, _: Catalogue) -> Iterator[Fact]:
    row = row_of(session, Verification, record)
    yield "Penyedia", row.official_name
    yield "NPWP", vault.open(row.npwp_sealed, "verifications.npwp_sealed", row.id)
    yield "NIB", vault.open(row.nib_sealed, "verifications.nib_sealed", row.id)
    yield "Pembawa berkas", row.bearer_name
    yield "Surat kuasa", row.proxy_letter
    yield "Alasan", row.reason
    for paper in row.documents:
        yield f"Catatan {paper.document}", paper.note


def _request(
    session: Session, record: Record, vault: Vault, catalogue: Catalogue
) -> Iterator[Fact]:
    row = row_of(session, Request, record)
    yield "Nomor", row.number
    yield "Pemohon", row.requester
    yield "Instansi", row.organisation
    yield "Kontak", vault.open(row.contact_sealed, "requests.contact", row.id)
    yield "Layanan", _service_words(row.service, catalogue)
    given = {name: str(answer) for name, answer in row.answers.items()}
    yield from _answered(row.service, given, catalogue)
    yield "Hasil", row.outcome_note
    yield "Diserahkan kepada", row.handed_over_to


def _participant(session: Session, record: Record, vault: Vault, _: Catalogue) -> Iterator[Fact]:
    row = row_of(session, TrainingParticipant, record)
    yield "Pelatihan", row.session.title
    yield "Nama", row.name
    yield "Instansi", row.organisation
    yield "Kontak", vault.open(row.contact_sealed, "training_participants.contact", row.id)


def _complaint(session: Session, record: Record, vault: Vault, _: Catalogue) -> Iterator[Fact]:
    row = row_of(session, Complaint, record)
    yield "Nomor", row.number
    yield "Nama", row.name
    yield "Kontak", vault.open(row.contact_sealed, "complaints.contact", row.id)
    yield "Isi", row.text
    yield "Jawaban", row.answer


def _service(code: str | None, catalogue: Catalogue) -> Service | None:
    """A record's service; None where it has none, or one that the catalogue no longer knows."""
    return next((service for service in catalogue.services if service.code == code), None)


def _service_words(code: str | None, catalogue: Catalogue) -> str:
    service = _service(code, catalogue)
    return f"{service.code} {service.title}" if service else code or ""


def _answered(code: str | None, given: Mapping[str, str], catalogue: Catalogue) -> Iterator[Fact]:
    """Answers under what officers call their questions; one no longer asked keeps its name."""
    service = _service(code, catalogue)
    asked = {question.name: question for question in service.questions} if service else {}
    for name, answer in given.items():
        if question := asked.get(name):
            yield question.label or question.title, in_words(question, answer)
        else:
            yield name, answer


_Reader = Callable[[Session, Record, Vault, Catalogue], Iterator[Fact]]
_READERS: Final[Mapping[RecordKind, _Reader]] = {
    RecordKind.VISIT: _visit,
    RecordKind.VERIFICATION: _verification,
    RecordKind.REQUEST: _request,
    RecordKind.TRAINING: _participant,
    RecordKind.COMPLAINT: _complaint,
}
