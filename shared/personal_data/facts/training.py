"""What is kept of somebody in a class: the place, whether they came, and their evaluation."""

from collections.abc import Iterator

from db.models import TrainingEvaluation, TrainingParticipant
from shared.personal_data.erased_classes import participant, texts_naming
from shared.personal_data.facts.journal import journal_facts
from shared.personal_data.facts.parts import Fact, Source
from shared.personal_data.rows import row_of
from shared.training.evaluation import QUESTIONS, score_words
from shared.training.sentences import CHANNELS, PARTICIPANT_STATES
from shared.training.views import Channel, ParticipantState, SessionState


def participant_facts(source: Source) -> Iterator[Fact]:
    """All that is kept of a participant."""
    row = row_of(source.session, TrainingParticipant, source.record)
    yield "Pelatihan", row.session.title
    yield "Waktu pelatihan", source.moment(row.session.starts_at)
    yield "Nama", row.name
    yield "Instansi", row.organisation
    yield "Kontak", source.vault.open(row.contact_sealed, "training_participants.contact", row.id)
    yield "Didaftarkan pada", source.moment(row.registered_at)
    yield "Didaftarkan melalui", CHANNELS[Channel(row.channel)]
    yield "Status", PARTICIPANT_STATES[ParticipantState(row.state)]
    yield "Kehadiran", _attendance(source, row)
    yield from _evaluation(source, row)
    person = participant(row, source.vault)
    for said in texts_naming(row.session, person):
        yield "Catatan pelatihan", said
    yield from journal_facts(source, row.session_id, person.covered)


def _attendance(source: Source, row: TrainingParticipant) -> str:
    if row.attended_at is not None:
        return f"Hadir, dicatat {source.moment(row.attended_at)}"
    return "Tidak hadir" if row.session.state == SessionState.HELD else ""


def _evaluation(source: Source, row: TrainingParticipant) -> Iterator[Fact]:
    given = source.session.get(TrainingEvaluation, row.id)
    if given is None:
        return
    yield "Evaluasi diisi pada", source.moment(given.given_at)
    titles = {question.name: question.title for question in QUESTIONS}
    for name, score in given.scores.items():
        yield f"Evaluasi: {titles.get(name, name)}", score_words(int(str(score)))
    yield "Evaluasi: catatan", given.remark
