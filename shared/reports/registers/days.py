"""The daily slips of a period: the figures each day was ended with, and what stands for them."""

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Final

from sqlalchemy.orm import Session

from shared.clock import service_day
from shared.day_end.reading import FORGOTTEN_AFTER, read_ended_days, read_unended
from shared.day_end.views import EndedDay
from shared.reports.asked import Asked
from shared.reports.document import (
    Column,
    Document,
    Finding,
    Findings,
    KeyFigure,
    KeyFigures,
    Kind,
    Line,
    Part,
    Section,
    Series,
    Table,
    Tone,
    Value,
)
from shared.reports.stationery import signatories
from shared.wording import DAY_NAMES, format_date

TITLE: Final = "Lembar harian"
_NONE: Final = "Belum ada hari yang diakhiri pada periode ini."
_UNENDED: Final = "Belum diakhiri, atau ada kunjungan sesudah diakhiri"
_MOST_NAMED: Final = 8
_FIGURES: Final = (
    ("visits", "Kunjungan", ""),
    ("guests", "Tamu tanpa nomor", ""),
    ("tickets", "Jumlah", "Nomor antrean"),
    ("served", "Dilayani", "Nomor antrean"),
    ("no_show", "Tidak hadir", "Nomor antrean"),
    ("cancelled", "Dibatalkan", "Nomor antrean"),
    ("carried_over", "Dibawa ke hari lain", "Nomor antrean"),
    ("room_users", "Ruang bidding", ""),
    ("approved", "Disetujui", "Verifikasi"),
    ("incomplete", "Belum lengkap", "Verifikasi"),
    ("rejected", "Ditolak", "Verifikasi"),
)
"""The figures of a slip, what each is called, under which heading; none is open any more."""

_COUNTED: Final = (
    Column("Tanggal", Kind.DATE),
    *(Column(title, Kind.COUNT, group=group, total=True) for _name, title, group in _FIGURES),
)
_CLOSED: Final = (
    Column("Tanggal", Kind.DATE),
    Column("Hari"),
    Column("Diakhiri", Kind.MOMENT),
    Column("Oleh", weight=2),
    Column("Jurnal sampai nomor", Kind.COUNT),
    Column("Berkas cadangan", weight=2),
)


def read_days(session: Session, asked: Asked) -> Document:
    """Every ended day as its slip says, and the days that should have been ended."""
    period = asked.period
    ended = read_ended_days(session, period.first, period.last)
    today = service_day(asked.now, asked.zone)
    before = min(today, period.following().first)
    missing = read_unended(session, period.first, before)
    return Document(
        title=TITLE,
        subtitle="Angka front office pada akhir setiap hari",
        period=period.words,
        sections=(
            Section("Angka setiap hari", tuple(_figures(ended, missing, today)), sheet="Angka"),
            Section("Penutupan", (_closing(ended),), sheet="Penutupan"),
        ),
        signatories=signatories(asked.preferences, asked.catalogue),
        footnotes=(
            "Nomor antrean = dilayani + tidak hadir + dibatalkan + dibawa ke hari lain.",
            "Bila catatan jurnal sampai nomor di kolom “Jurnal sampai nomor” ada yang hilang atau"
            " berubah, berarti data pernah diubah.",
        ),
        file_name=f"lembar-harian-{period.code}",
        landscape=True,
    )


def _figures(ended: Sequence[EndedDay], missing: Sequence[date], today: date) -> Iterator[Part]:
    visits = sum(day.figures.visits for day in ended)
    yield KeyFigures(
        (
            KeyFigure("Hari diakhiri", len(ended)),
            KeyFigure("Hari belum diakhiri", len(missing)),
            KeyFigure("Kunjungan", visits),
            KeyFigure("Tanpa cadangan", sum(not day.backup for day in ended)),
        )
    )
    if findings := tuple(_findings(ended, missing, today)):
        yield Findings(findings)
    yield _counted(ended)
    if ended:
        yield Line(
            "Kunjungan per hari",
            tuple(f"{day.day.day}/{day.day.month}" for day in ended),
            (Series("Kunjungan", tuple(day.figures.visits for day in ended)),),
        )


def _findings(ended: Sequence[EndedDay], missing: Sequence[date], today: date) -> Iterator[Finding]:
    # The page where days are ended offers none before this.
    first = today - FORGOTTEN_AFTER
    if older := [day for day in missing if day < first]:
        yield Finding(f"{_UNENDED}: {_named(older)}.", Tone.ATTENTION)
    if offered := [day for day in missing if day >= first]:
        told = f"{_UNENDED}: {_named(offered)}. Akhiri di halaman Akhir hari."
        yield Finding(told, Tone.ATTENTION)
    if alone := [day.day for day in ended if not day.backup]:
        yield Finding(f"Diakhiri tanpa berkas cadangan: {_named(alone)}.", Tone.ATTENTION)


def _counted(ended: Sequence[EndedDay]) -> Table:
    names = tuple(name for name, _title, _group in _FIGURES)
    rows = tuple((each.day, *(getattr(each.figures, name) for name in names)) for each in ended)
    sums = (sum(getattr(each.figures, name) for each in ended) for name in names)
    return Table(
        columns=_COUNTED,
        rows=rows,
        totals=("Semua hari", *sums) if rows else (),
        empty=_NONE,
    )


def _closing(ended: Sequence[EndedDay]) -> Table:
    return Table(_CLOSED, tuple(tuple(_end(each)) for each in ended), empty=_NONE)


def _end(ended: EndedDay) -> Iterator[Value]:
    yield ended.day
    yield DAY_NAMES[ended.day.weekday()]
    yield ended.ended_at
    yield ended.officer
    yield ended.journal_number
    yield Path(ended.backup).name


def _named(days: Sequence[date]) -> str:
    """The days by name, of many the first ones."""
    names = "; ".join(format_date(day) for day in days[:_MOST_NAMED])
    more = len(days) - _MOST_NAMED
    return f"{names} dan {more} hari lain" if more > 0 else names
