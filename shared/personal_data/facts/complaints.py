"""What is kept of a complaint, a suggestion or a question that somebody signed."""

from collections.abc import Iterator

from sqlalchemy import select

from db.models import Complaint, ComplaintNote
from shared.complaints.answers import improvement
from shared.complaints.deadline import Classification
from shared.complaints.views import Channel, ComplaintState, Kind
from shared.complaints.words import channel_words, class_words, kind_words, state_words
from shared.personal_data.facts.parts import Fact, Source, day_words
from shared.personal_data.rows import row_of


def complaint_facts(source: Source) -> Iterator[Fact]:
    """All that is kept of a complaint."""
    row = row_of(source.session, Complaint, source.record)
    yield "Nomor", row.number
    yield "Jenis", kind_words(Kind(row.kind))
    yield "Klasifikasi", class_words(Classification(row.classification))
    yield "Melalui", channel_words(Channel(row.channel))
    yield "Nama", row.name
    yield "Kontak", source.vault.open(row.contact_sealed, "complaints.contact", row.id)
    yield "Layanan", source.service_words(row.service)
    yield "Isi", row.text
    yield "Status", state_words(ComplaintState(row.state))
    yield "Dijawab paling lambat", day_words(row.due_on)
    notes = select(ComplaintNote).where(ComplaintNote.complaint_id == row.id)
    for note in source.session.scalars(notes.order_by(ComplaintNote.written_at, ComplaintNote.id)):
        yield "Catatan petugas", note.text
    yield "Jawaban", row.answer
    yield "Dijawab pada", source.moment(row.answered_at)
    better = improvement(source.session, row)
    yield "Jawaban diperbaiki pada", source.moment(better.at if better else None)
    yield "Ditutup pada", source.moment(row.closed_at)
    yield "Catatan penutup", row.closing_note
