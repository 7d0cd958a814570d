"""The report "Monitoring Sasaran Pelayanan": a period's figures as a document."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from typing import Final

from sqlalchemy.orm import Session

from shared.clock import service_day
from shared.reports.asked import Asked
from shared.reports.document import (
    Bars,
    Column,
    Document,
    Findings,
    KeyFigure,
    KeyFigures,
    Kind,
    Section,
    Series,
    Table,
    Value,
)
from shared.reports.monitoring.details import (
    arrivals_section,
    overrides_section,
    papers_section,
    requests_section,
)
from shared.reports.monitoring.figures import PeriodFigures, ServiceFigures
from shared.reports.monitoring.findings import findings, percent
from shared.reports.monitoring.parts import SERVICE, label
from shared.reports.monitoring.reading import read_compared, targets_on
from shared.reports.monitoring.targets import told_changes, with_former
from shared.reports.monitoring.volumes import volume_section
from shared.reports.period import Period
from shared.reports.stationery import signatories
from shared.reports.wording import written_duration

TITLE: Final = "Monitoring Sasaran Pelayanan"

_ALL: Final = Decimal(100)


def read_monitoring(session: Session, asked: Asked) -> Document:
    """Read the period, as far as it has come, and the same part of the one before it."""
    so_far = asked.period.cut_after(service_day(asked.now, asked.zone))
    present, previous = read_compared(session, replace(asked, period=so_far))
    began_with = targets_on(session, so_far.first)
    changes = with_former(present.new_targets, began_with)
    return _laid_out(replace(present, new_targets=changes), previous, asked, so_far)


def _laid_out(
    present: PeriodFigures, previous: PeriodFigures, asked: Asked, period: Period
) -> Document:
    before = period.previous().words
    is_running = period != asked.period
    return Document(
        title=TITLE,
        period=asked.period.words,
        subtitle=f"{f'{period.words} d' if is_running else 'D'}ibandingkan dengan {before}",
        sections=(
            _summary(present, previous, before, is_running=is_running),
            _promises(present, previous, period),
            volume_section(present, previous, period),
            _times(present),
            requests_section(present, asked.catalogue),
            papers_section(present),
            overrides_section(present),
            arrivals_section(present),
        ),
        signatories=signatories(asked.preferences, asked.catalogue),
        file_name=f"monitoring-sasaran-pelayanan-{asked.period.code}",
    )


def _summary(
    present: PeriodFigures, previous: PeriodFigures, before: str, *, is_running: bool
) -> Section:
    waiting, then = present.waiting.median, previous.waiting.median
    kept = present.on_time.share
    figures = (
        KeyFigure(
            "Tepat waktu", kept, Kind.PERCENT, _then(before, percent(previous.on_time.share))
        ),
        KeyFigure("Kunjungan", present.visits, note=_then(before, previous.visits)),
        KeyFigure("Nomor antrean", present.tickets, note=_then(before, previous.tickets)),
        KeyFigure(
            "Permintaan",
            present.requests.received,
            note=_then(before, previous.requests.received),
        ),
        KeyFigure(
            "Waktu tunggu (median)",
            waiting,
            Kind.DURATION,
            _then(before, written_duration(then) if then is not None else "–"),
        ),
        KeyFigure(
            "Tidak hadir", present.volume.no_show, note=_then(before, previous.volume.no_show)
        ),
    )
    found = findings(present, previous, before, is_running=is_running)
    return Section("Ringkasan", (KeyFigures(figures), Findings(found)), sheet="Ringkasan")


def _then(before: str, value: int | str) -> str:
    return f"{before}: {value}"


def _promises(present: PeriodFigures, previous: PeriodFigures, period: Period) -> Section:
    before = period.previous().words
    promised = [service for service in present.services if service.on_time is not None]
    rows = tuple(_promise_row(service, previous) for service in promised)
    kept, then = present.on_time, previous.on_time
    totals: tuple[Value, ...] = (
        *("Semua layanan", ""),
        *(kept.judged, kept.within, kept.late, kept.share, None, then.share),
    )
    table = Table(
        columns=(
            SERVICE,
            Column("Janji", weight=2.2),
            Column("Dinilai", Kind.COUNT, total=True),
            Column("Tepat waktu", Kind.COUNT, total=True),
            Column("Terlambat", Kind.COUNT, total=True),
            Column("Tepat waktu %", Kind.PERCENT),
            Column("Target", Kind.PERCENT),
            Column(before, Kind.PERCENT, weight=1.2),
        ),
        rows=rows,
        totals=totals,
        flagged=frozenset((at, 5) for at, service in enumerate(promised) if service.misses),
        note=_promise_note(present),
    )
    chart = Bars(
        "Tepat waktu per layanan",
        tuple(label(service) for service in promised),
        (
            Series(period.words, tuple(_share(service) for service in promised)),
            Series(before, tuple(_share(previous.service(each.code)) for each in promised)),
        ),
        kind=Kind.PERCENT,
        horizontal=True,
    )
    return Section("Ketepatan terhadap janji layanan", (table, chart), sheet="Ketepatan")


def _promise_row(service: ServiceFigures, previous: PeriodFigures) -> tuple[Value, ...]:
    kept = service.on_time
    assert kept is not None
    target = Decimal(service.percent or 0) / _ALL
    then = _share(previous.service(service.code))
    numbers = (kept.judged, kept.within, kept.late, kept.share, target, then)
    return (label(service), service.promise, *numbers)


def _promise_note(present: PeriodFigures) -> str:
    free = ", ".join(service.code for service in present.services if service.on_time is None)
    return (
        "Dinilai: nomor yang selesai dilayani dan permintaan yang berhenti dihitung atau sudah"
        " lewat waktu; yang masih berjalan belum dinilai. Janji menit dihitung dalam jam layanan"
        " (tanpa istirahat dan waktu tutup), janji 1 × 24 jam menurut jam pada hari kerja."
        " Nomor yang dilanjutkan ke hari berikutnya tidak dinilai di sini, tetapi pada nomor yang"
        " menyelesaikannya."
        + (f" Tanpa janji waktu, tidak dinilai: {free}." if free else "")
        + "".join(f" {change}" for change in told_changes(present))
    )


def _share(service: ServiceFigures | None) -> Decimal | None:
    return service.on_time.share if service is not None and service.on_time is not None else None


def _times(present: PeriodFigures) -> Section:
    groups: tuple[tuple[str, Callable[[ServiceFigures], object]], ...] = (
        ("Menunggu dipanggil", lambda service: service.waiting),
        ("Dilayani", lambda service: service.serving),
        ("Permintaan ditangani", lambda service: service.handling),
    )
    columns = tuple(
        Column(title, Kind.DURATION, group=group)
        for group, _spread in groups
        for title in ("Median", "95 %")
    )
    rows = tuple(
        (
            label(service),
            *(
                getattr(spread(service), part)
                for _group, spread in groups
                for part in ("median", "p95")
            ),
        )
        for service in present.services
    )
    note = (
        "95 %: dari setiap seratus, sembilan puluh lima tidak lebih lama dari ini. Waktu dilayani"
        " dan ditangani dihitung seperti janjinya, ruang bidding menurut jam."
    )
    return Section(
        "Waktu tunggu dan waktu layanan",
        (Table((SERVICE, *columns), rows, note=note),),
        sheet="Waktu",
    )
