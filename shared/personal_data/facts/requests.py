"""What is kept of a person's request: its way, its papers, its files and what was noted."""

from collections.abc import Iterator

from sqlalchemy import select

from db.models import (
    Request,
    RequestEscalation,
    RequestFile,
    RequestMilestone,
    RequestNote,
    RequestPaper,
)
from shared.catalogue import Channel
from shared.personal_data.erased_history import whole_text
from shared.personal_data.facts.journal import journal_facts
from shared.personal_data.facts.parts import Fact, Source, told
from shared.personal_data.rows import row_of
from shared.requests.reading import party_name
from shared.requests.views import Milestone, RequestState
from shared.requests.words import channel_words, milestone_words, state_words


def request_facts(source: Source) -> Iterator[Fact]:
    """All that is kept of a request."""
    row = row_of(source.session, Request, source.record)
    yield "Nomor", row.number
    yield "Pemohon", row.requester
    yield "Instansi", row.organisation
    yield "Kontak", source.vault.open(row.contact_sealed, "requests.contact", row.id)
    yield "Melalui", channel_words(Channel(row.channel))
    yield "Layanan", source.service_words(row.service)
    given = {name: str(answer) for name, answer in row.answers.items()}
    yield from source.answered(row.service, given)
    yield "Status", state_words(RequestState(row.state))
    yield "Kekurangan", row.lacking
    yield "Batas upload", source.moment(row.upload_limit)
    yield from _papers(source, row)
    yield from _escalations(source, row)
    yield from _milestones(source, row)
    yield from _files(source, row)
    yield from _notes(source, row)
    yield from _ending(source, row)
    yield from journal_facts(source, row.id, whole_text(row.requester))


def _ending(source: Source, row: Request) -> Iterator[Fact]:
    yield "Hasil", row.outcome_note
    yield "Produk", row.product
    yield "Diserahkan kepada", row.handed_over_to
    yield "Diserahkan pada", source.moment(row.handed_over_at)
    yield "Ditutup pada", source.moment(row.closed_at)


def _papers(source: Source, row: Request) -> Iterator[Fact]:
    wanted = select(RequestPaper).where(RequestPaper.request_id == row.id)
    for paper in source.session.scalars(wanted.order_by(RequestPaper.document)):
        yield f"Catatan {source.paper_words(row.service, paper.document)}", paper.note


def _escalations(source: Source, row: Request) -> Iterator[Fact]:
    service = source.service(row.service)
    wanted = select(RequestEscalation).where(RequestEscalation.request_id == row.id)
    for step in source.session.scalars(wanted.order_by(RequestEscalation.position)):
        whom = party_name(service, step.target) if service else step.target
        when = source.moment(step.escalated_at)
        referred = f"nomor surat atau tiket: {step.reference}" if step.reference else ""
        yield f"Diteruskan ke {whom}", told(when, referred, step.note)
        yield f"Jawaban {whom}", told(source.moment(step.answered_at), step.answer)


def _milestones(source: Source, row: Request) -> Iterator[Fact]:
    wanted = select(RequestMilestone).where(RequestMilestone.request_id == row.id)
    for each in source.session.scalars(wanted.order_by(RequestMilestone.reached_at)):
        said = milestone_words(Milestone(each.milestone))
        yield said, told(source.moment(each.reached_at), each.reference)


def _files(source: Source, row: Request) -> Iterator[Fact]:
    wanted = select(RequestFile).where(RequestFile.request_id == row.id)
    for file in source.session.scalars(wanted.order_by(RequestFile.id)):
        size = f"{file.size:,} byte".replace(",", ".")
        yield "Berkas yang diperiksa", told(file.name, size, f"SHA-256 {file.sha256}", file.medium)


def _notes(source: Source, row: Request) -> Iterator[Fact]:
    wanted = select(RequestNote).where(RequestNote.request_id == row.id)
    for note in source.session.scalars(wanted.order_by(RequestNote.written_at, RequestNote.id)):
        yield "Catatan petugas", note.text
