"""The register of training of a period: every class with its figures, and who took part."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.models import TrainingEvaluation, TrainingParticipant
from shared.reports.asked import Asked
from shared.reports.document import (
    Column,
    Document,
    KeyFigure,
    KeyFigures,
    Kind,
    Part,
    Section,
    Table,
    Value,
    share,
)
from shared.reports.registers.parts import file_name_of, mask_note
from shared.reports.stationery import signatories
from shared.training import evaluation
from shared.training.reading import read_participants, read_rows
from shared.training.results import scores_of
from shared.training.sentences import MODES, SESSION_STATES, attendance_words
from shared.training.views import Participant, ParticipantState, SessionRow, SessionState

_SESSIONS = (
    Column("Mulai", Kind.MOMENT, weight=1.5),
    Column("Kelas", weight=2.6),
    Column("Jenis", weight=1.1),
    Column("Pengajar", weight=1.8),
    Column("Keadaan", weight=1.2),
    Column("Terdaftar", Kind.COUNT, total=True),
    Column("Hadir", Kind.COUNT, weight=0.8, total=True),
    Column("Kehadiran", Kind.PERCENT),
    Column("Evaluasi", Kind.COUNT, total=True),
    Column("Nilai", Kind.NUMBER2, weight=0.8),
)
_PEOPLE = (
    Column("Kelas mulai", Kind.MOMENT, weight=1.4),
    Column("Nama", weight=2.2),
    Column("Instansi/perusahaan", weight=2.2),
    Column("Kontak", weight=1.4),
    Column("Kehadiran", weight=1.6),
    Column("Dicatat", Kind.MOMENT, weight=1.4),
)


def read_register(session: Session, asked: Asked) -> Document:
    """The classes that began in the period; cancelled ones are listed and not counted."""
    first, after = asked.period.bounds(asked.zone)
    rows = read_rows(session, first, after)
    scores = _scores(session, [row.id for row in rows])
    return Document(
        title="Register pelatihan",
        period=asked.period.words,
        sections=(
            Section("Kelas", tuple(_sessions(rows, scores)), sheet="Kelas"),
            Section("Peserta", (_people(session, rows, asked),), sheet="Peserta"),
        ),
        signatories=signatories(asked.preferences, asked.catalogue),
        footnotes=(mask_note(asked),),
        file_name=file_name_of(asked, "register-pelatihan"),
        landscape=True,
    )


def _sessions(rows: Sequence[SessionRow], scores: dict[UUID, list[int]]) -> Iterator[Part]:
    on = [row for row in rows if row.state is not SessionState.CANCELLED]
    registered, attended = (sum(row.registered for row in on), sum(row.attended for row in on))
    evaluated = sum(row.evaluated for row in on)
    mean = evaluation.mean([score for row in on for score in scores.get(row.id, [])])
    yield KeyFigures(
        (
            KeyFigure("Kelas", len(on)),
            KeyFigure("Peserta terdaftar", registered),
            KeyFigure("Peserta hadir", attended),
            KeyFigure("Kehadiran", share(attended, registered), Kind.PERCENT),
            KeyFigure("Nilai evaluasi", mean, Kind.NUMBER2, "dari 4"),
        )
    )
    totals: tuple[Value, ...] = (
        *(None, "Jumlah", "", "", ""),
        *(registered, attended, share(attended, registered), evaluated, mean),
    )
    yield Table(
        columns=_SESSIONS,
        rows=tuple(_session(row, evaluation.mean(scores.get(row.id, []))) for row in rows),
        totals=totals if rows else (),
        numbered=True,
    )


def _session(row: SessionRow, mean: Decimal | None) -> tuple[Value, ...]:
    said = (row.starts_at, row.title, MODES[row.mode], ", ".join(row.trainers))
    if row.state is SessionState.CANCELLED:
        return (*said, SESSION_STATES[row.state], None, None, None, None, None)
    return (
        *said,
        SESSION_STATES[row.state],
        row.registered,
        row.attended,
        share(row.attended, row.registered),
        row.evaluated,
        mean,
    )


def _people(session: Session, rows: Sequence[SessionRow], asked: Asked) -> Table:
    return Table(
        columns=_PEOPLE,
        rows=tuple(
            _person(row, each, asked.zone)
            for row in rows
            if row.state is not SessionState.CANCELLED
            for each in read_participants(session, row.id, asked.vault, asked.unmasked)
            if each.state is ParticipantState.REGISTERED
        ),
        note="Dicatat kemudian: disalin dari daftar hadir setelah kelas selesai.",
        numbered=True,
    )


def _person(row: SessionRow, who: Participant, zone: ZoneInfo) -> tuple[Value, ...]:
    came = attendance_words(who, zone)
    return row.starts_at, who.name, who.organisation, who.contact, came, who.attended_at


def _scores(session: Session, sessions: Sequence[UUID]) -> dict[UUID, list[int]]:
    found: dict[UUID, list[int]] = {}
    people = TrainingParticipant
    wanted = (
        select(people.session_id, TrainingEvaluation)
        .join(TrainingEvaluation, TrainingEvaluation.participant_id == people.id)
        .where(people.session_id.in_(sessions))
    )
    for session_id, form in session.execute(wanted):
        found.setdefault(session_id, []).extend(scores_of(form))
    return found
