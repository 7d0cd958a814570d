"""The register of complaints, suggestions and questions of a period."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.models import Complaint, OfficerRecord
from shared.clock import service_day
from shared.complaints.deadline import Classification
from shared.complaints.reading import UNANSWERED
from shared.complaints.views import Channel, ComplaintState, Kind
from shared.complaints.words import channel_words, class_words, kind_words, state_words
from shared.reports.asked import Asked
from shared.reports.document import (
    Bars,
    Column,
    Document,
    Finding,
    Findings,
    KeyFigure,
    KeyFigures,
    Part,
    Section,
    Series,
    Table,
    Tone,
    Value,
    share,
)
from shared.reports.document import Kind as Cell
from shared.reports.stationery import signatories

_COLUMNS: Final = (
    Column("Nomor", weight=1.3),
    Column("Diterima", Cell.DATE),
    Column("Jenis", weight=1.1),
    Column("Golongan", weight=1.4),
    Column("Lewat", weight=1.1),
    Column("Layanan", weight=0.8),
    Column("Petugas", weight=1.5),
    Column("Tenggat", Cell.DATE),
    Column("Dijawab", Cell.DATE),
    Column("Keadaan", weight=1.3),
    Column("Ketepatan", weight=1.3),
)
_KEPT: Final = 10
_BY_CLASS: Final = (
    Column("Golongan", weight=2),
    *(Column(title, Cell.COUNT, total=True) for title in ("Diterima", "Dijawab", "Tepat waktu")),
    Column("Ketepatan", Cell.PERCENT),
    *(Column(title, Cell.COUNT, total=True) for title in ("Menunggu", "Lewat tenggat")),
)


@dataclass(frozen=True, slots=True)
class _Case:
    """A complaint as the register judges it, on the day of asking."""

    number: str
    received_on: date
    kind: Kind
    classification: Classification
    channel: Channel
    service: str
    owner: str
    due_on: date
    answered_on: date | None
    state: ComplaintState
    is_late: bool

    @property
    def is_answered(self) -> bool:
        return self.answered_on is not None

    @property
    def is_kept(self) -> bool:
        """Whether it was answered by its deadline."""
        return self.answered_on is not None and self.answered_on <= self.due_on

    @property
    def is_missed(self) -> bool:
        """Whether its deadline passed without an answer."""
        return self.is_late or (self.is_answered and not self.is_kept)


def read_register(session: Session, asked: Asked) -> Document:
    """What was received in the period; neither texts nor who wrote them stand in it."""
    cases = _read(session, asked)
    return Document(
        title="Register pengaduan dan saran",
        period=asked.period.words,
        sections=(
            Section("Ringkasan", tuple(_summary(cases)), sheet="Ringkasan"),
            Section("Daftar", (_list(cases),), sheet="Daftar"),
        ),
        signatories=signatories(asked.preferences, asked.catalogue),
        footnotes=(
            "Tenggat dihitung dalam hari kerja kantor sesudah hari diterima, menurut golongannya.",
            "Isi pengaduan serta nama dan kontak pelapor tidak dimuat.",
        ),
        file_name=f"register-pengaduan-{asked.period.code}",
        landscape=True,
    )


def _read(session: Session, asked: Asked) -> tuple[_Case, ...]:
    first, after = asked.period.bounds(asked.zone)
    chosen = (
        select(Complaint, OfficerRecord.full_name)
        .outerjoin(OfficerRecord, Complaint.owner_id == OfficerRecord.id)
        .where(Complaint.received_at >= first, Complaint.received_at < after)
        .order_by(Complaint.received_at, Complaint.id)
    )
    today = service_day(asked.now, asked.zone)
    return tuple(_case(row, owner, today, asked) for row, owner in session.execute(chosen))


def _case(row: Complaint, owner: str | None, today: date, asked: Asked) -> _Case:
    state = ComplaintState(row.state)
    return _Case(
        number=row.number,
        received_on=service_day(row.received_at, asked.zone),
        kind=Kind(row.kind),
        classification=Classification(row.classification),
        channel=Channel(row.channel),
        service=row.service or "",
        owner=owner or "",
        due_on=row.due_on,
        answered_on=service_day(row.answered_at, asked.zone) if row.answered_at else None,
        state=state,
        is_late=state in UNANSWERED and row.due_on < today,
    )


def _summary(cases: Sequence[_Case]) -> Iterator[Part]:
    answered = [case for case in cases if case.is_answered]
    kept = sum(case.is_kept for case in cases)
    yield KeyFigures(
        (
            KeyFigure("Diterima", len(cases)),
            KeyFigure("Dijawab", len(answered)),
            KeyFigure("Tepat waktu", share(kept, len(answered)), Cell.PERCENT, "dari yang dijawab"),
            KeyFigure("Lewat tenggat", sum(case.is_late for case in cases), note="belum dijawab"),
        )
    )
    yield Findings(tuple(_findings(cases)))
    yield _by_class(cases)
    if cases:
        ways = Counter(case.channel for case in cases)
        used = [channel for channel in Channel if ways[channel]]
        yield Bars(
            "Masuk lewat",
            tuple(channel_words(channel) for channel in used),
            tuple(
                Series(kind_words(kind), tuple(_count(cases, kind, channel) for channel in used))
                for kind in Kind
            ),
        )


def _findings(cases: Sequence[_Case]) -> Iterator[Finding]:
    if not cases:
        yield Finding("Tidak ada pengaduan, saran, atau pertanyaan yang diterima.")
        return
    late = sum(case.is_late for case in cases)
    if late:
        yield Finding(f"{late} belum dijawab dan sudah lewat tenggat.", Tone.ATTENTION)
    slow = sum(case.is_missed and not case.is_late for case in cases)
    if slow:
        yield Finding(f"{slow} dijawab sesudah tenggat.", Tone.ATTENTION)
    free = sum(not case.owner and case.state is ComplaintState.RECEIVED for case in cases)
    if free:
        yield Finding(f"{free} belum ditugaskan kepada petugas.", Tone.ATTENTION)
    if not late and not slow:
        yield Finding("Tidak ada tenggat yang terlewat.", Tone.GOOD)


def _by_class(cases: Sequence[_Case]) -> Table:
    rows = tuple(
        _class_row(class_words(each), [case for case in cases if case.classification is each])
        for each in Classification
    )
    return Table(columns=_BY_CLASS, rows=rows, totals=_class_row("Jumlah", cases))


def _class_row(title: str, cases: Sequence[_Case]) -> tuple[Value, ...]:
    answered, kept = sum(c.is_answered for c in cases), sum(c.is_kept for c in cases)
    waiting = sum(case.state in UNANSWERED for case in cases)
    late = sum(case.is_late for case in cases)
    return (title, len(cases), answered, kept, share(kept, answered), waiting, late)


def _list(cases: Sequence[_Case]) -> Table:
    missed = {(at, _KEPT) for at, case in enumerate(cases) if case.is_missed}
    return Table(
        columns=_COLUMNS,
        rows=tuple(_row(case) for case in cases),
        numbered=True,
        flagged=frozenset(missed),
    )


def _row(case: _Case) -> tuple[Value, ...]:
    return (
        case.number,
        case.received_on,
        kind_words(case.kind),
        class_words(case.classification),
        channel_words(case.channel),
        case.service,
        case.owner,
        case.due_on,
        case.answered_on,
        state_words(case.state),
        _kept_words(case),
    )


def _kept_words(case: _Case) -> str:
    if case.is_late:
        return "Lewat tenggat"
    if not case.is_answered:
        return "Ditutup tanpa jawaban" if case.state is ComplaintState.CLOSED else "Menunggu"
    return "Tepat waktu" if case.is_kept else "Terlambat"


def _count(cases: Sequence[_Case], kind: Kind, channel: Channel) -> int:
    return sum(case.kind is kind and case.channel is channel for case in cases)
