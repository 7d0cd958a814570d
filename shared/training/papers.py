"""The papers of one class: the attendance sheet to be signed, and its result (1f C8, C10)."""

from collections.abc import Iterator
from datetime import datetime
from typing import Final
from zoneinfo import ZoneInfo

from shared.reports.document import (
    Bars,
    Column,
    Document,
    KeyFigure,
    KeyFigures,
    Kind,
    Paragraph,
    Part,
    Section,
    Series,
    Signatory,
    Table,
    share,
)
from shared.training.evaluation import QUESTIONS, SCORES, score_words
from shared.training.receipt import times_words
from shared.training.sentences import MODES, attendance_words
from shared.training.views import (
    Participant,
    ParticipantState,
    Results,
    SessionRow,
    SessionView,
)
from shared.wording import format_date

SPARE_LINES: Final = 5
"""Empty lines of an attendance sheet, for who comes without being registered."""


def attendance_sheet(view: SessionView, zone: ZoneInfo) -> Document:
    """The list of who is registered, with a column to sign in."""
    lines: list[tuple[str, str, None]] = [
        (each.name, each.organisation, None) for each in seated(view)
    ]
    lines.extend([("", "", None)] * SPARE_LINES)
    table = Table(
        columns=(
            Column("Nama", weight=3),
            Column("Instansi/perusahaan", weight=3),
            Column("Tanda tangan", Kind.SIGN, weight=2),
        ),
        rows=tuple(lines),
        numbered=True,
    )
    parts: tuple[Part, ...] = (Paragraph(_about(view)), table)
    return Document(
        title="Daftar Hadir Pelatihan",
        subtitle=view.row.title,
        period=when_words(view.row.starts_at, view.row.ends_at, zone),
        sections=(Section("Peserta", parts, sheet="Daftar hadir"),),
        signatories=_trainers(view.row),
        file_name=_file_name("daftar-hadir", view.row, zone),
    )


def result_sheet(view: SessionView, results: Results, zone: ZoneInfo) -> Document:
    """What a class came to: who was there, and what they thought of it."""
    return Document(
        title="Hasil Pelatihan",
        subtitle=view.row.title,
        period=when_words(view.row.starts_at, view.row.ends_at, zone),
        sections=(
            Section("Ringkasan", tuple(_summary(view, results)), sheet="Ringkasan"),
            Section("Kehadiran", (_attendance(view, zone),), sheet="Kehadiran"),
            Section("Evaluasi peserta", tuple(_evaluation(results)), sheet="Evaluasi"),
        ),
        signatories=_trainers(view.row),
        file_name=_file_name("hasil-pelatihan", view.row, zone),
    )


def when_words(starts_at: datetime, ends_at: datetime, zone: ZoneInfo) -> str:
    """When a class takes place: "Selasa, 24 November 2026 pukul 09.00–11.00"."""
    day = format_date(starts_at.astimezone(zone).date())
    return f"{day} pukul {times_words(starts_at, ends_at, zone)}"


def seated(view: SessionView) -> list[Participant]:
    """Everybody with a seat, by name."""
    with_seat = (each for each in view.participants if each.state is ParticipantState.REGISTERED)
    return sorted(with_seat, key=lambda each: each.name.casefold())


def _about(view: SessionView) -> str:
    facts = (
        ("Tempat", view.row.place),
        ("Jenis", MODES[view.row.mode]),
        ("Pengajar", ", ".join(view.row.trainers)),
        ("Pemohon", view.requested_by),
        ("Surat permohonan", view.letter),
    )
    return ". ".join(f"{name}: {value}" for name, value in facts if value) + "."


def _summary(view: SessionView, results: Results) -> Iterator[Part]:
    yield Paragraph(_about(view))
    yield KeyFigures(
        (
            KeyFigure("Terdaftar", results.registered),
            KeyFigure("Hadir", results.attended),
            KeyFigure("Kehadiran", share(results.attended, results.registered), Kind.PERCENT),
            KeyFigure("Mengisi evaluasi", results.evaluated),
            KeyFigure("Nilai evaluasi", results.mean, Kind.NUMBER2, "dari 4"),
        )
    )
    for line in view.result.splitlines():
        yield Paragraph(line)


def _attendance(view: SessionView, zone: ZoneInfo) -> Table:
    return Table(
        columns=(
            Column("Nama", weight=3),
            Column("Instansi/perusahaan", weight=3),
            Column("Hadir", weight=1.6),
        ),
        rows=tuple(
            (each.name, each.organisation, attendance_words(each, zone)) for each in seated(view)
        ),
        empty="Tidak ada peserta yang terdaftar.",
        numbered=True,
    )


def _evaluation(results: Results) -> Iterator[Part]:
    if not results.evaluated:
        yield Paragraph("Belum ada peserta yang mengisi formulir evaluasi.")
        return
    titles = tuple(question.title for question in QUESTIONS)
    yield Table(
        columns=(
            Column("Pernyataan", weight=4),
            *(Column(score_words(score), Kind.COUNT) for score in SCORES),
            Column("Nilai", Kind.NUMBER2),
        ),
        rows=tuple(
            (title, *(each.counts[score] for score in SCORES), each.mean)
            for title, each in zip(titles, results.questions, strict=True)
        ),
        note=f"Nilai 1 sampai 4; {results.evaluated} dari {results.attended} peserta yang hadir"
        " mengisi formulir.",
    )
    means = tuple(each.mean for each in results.questions)
    yield Bars(
        "Nilai setiap pernyataan", titles, (Series("Nilai", means),), Kind.NUMBER2, horizontal=True
    )
    yield from (Paragraph(f"Saran: “{remark}”") for remark in results.remarks)


def _trainers(row: SessionRow) -> tuple[Signatory, ...]:
    return tuple(Signatory("Pengajar", name) for name in row.trainers[:2]) or (
        Signatory("Pengajar"),
    )


def _file_name(kind: str, row: SessionRow, zone: ZoneInfo) -> str:
    return f"{kind}-{row.starts_at.astimezone(zone):%Y-%m-%d-%H%M}"
