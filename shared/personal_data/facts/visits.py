"""What is kept of a person's visit: the guestbook, the answers, and what officers noted."""

from collections.abc import Iterator
from typing import Final
from uuid import UUID

from sqlalchemy import select

from db.models import (
    Alert,
    Ticket,
    TicketLeg,
    TicketPlan,
    Visit,
    VisitAnswer,
    VisitCorrection,
    VisitNote,
)
from shared.personal_data.erased_history import whole_text
from shared.personal_data.facts.journal import journal_facts
from shared.personal_data.facts.parts import Fact, Source, told, yes_or_no
from shared.personal_data.rows import row_of

_FIELDS: Final = {
    "name": "nama",
    "organisation": "perusahaan/instansi",
    "phone": "telepon",
    "purpose": "keperluan",
    "host": "bertemu",
}


def visit_facts(source: Source) -> Iterator[Fact]:
    """All that is kept of a visit."""
    visit = row_of(source.session, Visit, source.record)
    yield from _person(source, visit)
    yield "Nomor antrean", source.record.label
    yield "Layanan", source.service_words(visit.service)
    yield "Jenis pemohon", source.applicant_words(visit.applicant_type)
    yield "Direktur atau pemilik", yes_or_no(visit.is_director)
    yield "Sudah mengisi online", yes_or_no(visit.registered_online)
    yield "Prioritas", yes_or_no(visit.priority)
    yield "Keperluan", visit.purpose
    yield "Bertemu", visit.host
    yield "Versi pemberitahuan data pribadi", str(visit.notice_version or "")
    yield from _answers(source, visit)
    yield from _notes(source, visit.id)
    yield from _corrections(source, visit.id)
    yield from journal_facts(source, visit.id, whole_text(visit.visitor.name))


def _person(source: Source, visit: Visit) -> Iterator[Fact]:
    visitor, vault = visit.visitor, source.vault
    yield "Nama", visitor.name
    yield "Perusahaan/instansi", visitor.organisation
    yield "Telepon", vault.open(visitor.phone_sealed, "visitors.phone", visitor.id)
    identity = vault.open(visitor.identity_sealed, "visitors.identity", visitor.id)
    yield (visitor.identity_kind or "").upper(), identity


def _answers(source: Source, visit: Visit) -> Iterator[Fact]:
    rows = select(VisitAnswer).where(VisitAnswer.visit_id == visit.id)
    found = source.session.scalars(rows.order_by(VisitAnswer.question))
    yield from source.answered(visit.service, {row.question: row.answer for row in found})


def _notes(source: Source, visit: UUID) -> Iterator[Fact]:
    read = source.session.scalars
    tickets = select(Ticket.id).where(Ticket.visit_id == visit)
    noted = select(VisitNote).where(VisitNote.visit_id == visit)
    for note in read(noted.order_by(VisitNote.written_at)):
        yield "Catatan petugas", note.text
    legs = select(TicketLeg.note).where(TicketLeg.ticket_id.in_(tickets))
    plans = select(TicketPlan.note).where(TicketPlan.ticket_id.in_(tickets))
    for wanted in (
        legs.order_by(TicketLeg.position),
        select(Ticket.note).where(Ticket.visit_id == visit),
        plans.order_by(TicketPlan.position),
    ):
        for text in read(wanted):
            yield "Catatan antrean", text
    alerts = select(Alert.details).where((Alert.about == visit) | Alert.about.in_(tickets))
    for text in read(alerts.order_by(Alert.raised_at)):
        yield "Permintaan bantuan", text


def _corrections(source: Source, visit: UUID) -> Iterator[Fact]:
    rows = select(VisitCorrection).where(VisitCorrection.visit_id == visit)
    for row in source.session.scalars(
        rows.order_by(VisitCorrection.corrected_at, VisitCorrection.id)
    ):
        field = _FIELDS.get(row.field, row.field)
        yield (
            f"Koreksi {field}",
            told(
                source.moment(row.corrected_at),
                f"semula: {row.before or '–'}",
                f"menjadi: {row.after or '–'}",
                f"alasan: {row.reason}",
            ),
        )
