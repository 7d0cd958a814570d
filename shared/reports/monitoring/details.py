"""The later sections of the monitoring: requests, papers, what broke the rule, arrivals."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Final

from shared.catalogue import Catalogue
from shared.monitoring.words import words_for
from shared.reports.document import Column, HeatMap, Kind, Paragraph, Section, Table, Value
from shared.reports.monitoring.figures import PeriodFigures
from shared.reports.monitoring.parts import SERVICE, counts, label, labels_of
from shared.wording import DAY_NAMES

_MOST_REASONS: Final = 20


def requests_section(present: PeriodFigures, catalogue: Catalogue) -> Section:
    """Requests by what they are now, and where they were passed on to."""
    asked = [service for service in present.services if service.requests.received]
    names = ("received", "done", "rejected", "withdrawn", "open", "incomplete", "escalated")
    titles = (
        "Diterima",
        "Selesai",
        "Ditolak",
        "Dibatalkan",
        "Terbuka",
        "Belum lengkap",
        "Dieskalasi",
    )
    by_state = Table(
        (SERVICE, *counts("", *titles)),
        tuple(
            (label(service), *(getattr(service.requests, name) for name in names))
            for service in asked
        ),
        totals=(
            ("Semua layanan", *(getattr(present.requests, name) for name in names)) if asked else ()
        ),
        title="Permintaan yang diterima, menurut keadaannya sekarang",
        empty="Tidak ada permintaan pada periode ini.",
    )
    labels = labels_of(present)
    parties = _parties(catalogue)
    escalated = Table(
        (
            SERVICE,
            Column("Diteruskan kepada", weight=1.5),
            *counts("", "Jumlah", "Sudah dijawab", "Belum dijawab", "Ditutup tanpa jawaban"),
        ),
        tuple(
            (
                labels.get(each.service, each.service),
                parties.get(each.target, each.target),
                each.count,
                each.answered,
                each.awaited,
                each.count - each.answered - each.awaited,
            )
            for each in present.escalated
        ),
        title="Eskalasi",
        empty="Tidak ada permintaan yang dieskalasi.",
    )
    return Section("Permintaan dan eskalasi", (by_state, escalated), sheet="Permintaan")


def papers_section(present: PeriodFigures) -> Section:
    """How verifications ended, and every reason of a refusal."""
    labels = labels_of(present)
    names = ("total", "approved", "incomplete", "rejected", "carried_over")
    titles = ("Diperiksa", "Disetujui", "Belum lengkap", "Ditolak", "Dilanjutkan")
    outcomes = Table(
        (SERVICE, *counts("", *titles)),
        tuple(
            (labels.get(each.service, each.service), *(getattr(each, name) for name in names))
            for each in present.outcomes
        ),
        title="Verifikasi berkas, hasil yang berlaku",
        empty="Tidak ada berkas yang diverifikasi.",
    )
    shown, rest = present.refusals[:_MOST_REASONS], present.refusals[_MOST_REASONS:]
    refusals = Table(
        (SERVICE, Column("Alasan", weight=4), Column("Jumlah", Kind.COUNT, total=True)),
        (
            *((labels.get(each.service, each.service), each.reason, each.count) for each in shown),
            *_others(sum(each.count for each in rest), len(rest)),
        ),
        totals=(("Semua", "", sum(each.count for each in present.refusals)) if shown else ()),
        title="Penolakan menurut alasan",
        empty="Tidak ada penolakan.",
    )
    return Section("Verifikasi dan penolakan", (outcomes, refusals), sheet="Verifikasi")


def overrides_section(present: PeriodFigures) -> Section:
    """What officers did for a reason of their own."""
    acts: dict[str, list[tuple[str, int]]] = defaultdict(list)
    for override in present.overrides:
        acts[override.action].append((override.reason, override.count))
    counted = {act: sum(count for _reason, count in reasons) for act, reasons in acts.items()}
    rows = tuple(
        (words_for(act), acts[act][0][0], counted[act])
        for act in sorted(counted, key=lambda act: (-counted[act], act))
    )
    table = Table(
        (
            Column("Langkah", weight=2),
            Column("Alasan terbanyak", weight=4),
            Column("Jumlah", Kind.COUNT, total=True),
        ),
        rows,
        totals=("Semua", "", sum(counted.values())) if rows else (),
        empty="Semuanya menurut aturan: tidak ada langkah yang memerlukan alasan.",
    )
    return Section("Langkah di luar aturan", (table,), sheet="Di luar aturan")


def arrivals_section(present: PeriodFigures) -> Section:
    """When visitors came."""
    if not present.heat:
        return Section("Kedatangan", (Paragraph("Tidak ada kunjungan."),), sheet="Kedatangan")
    days = sorted({*range(5), *(day for day, _hour in present.heat)})
    hours = [hour for _day, hour in present.heat]
    columns = range(min(hours), max(hours) + 1)
    heat = HeatMap(
        "Kedatangan menurut hari dan jam",
        tuple(DAY_NAMES[day] for day in days),
        tuple(f"{hour:02}" for hour in columns),
        tuple(tuple(present.heat.get((day, hour), 0) for hour in columns) for day in days),
    )
    return Section("Kedatangan", (heat,), sheet="Kedatangan")


def _others(count: int, kinds: int) -> Iterable[tuple[Value, ...]]:
    if kinds:
        yield "", f"{kinds} alasan lain", count


def _parties(catalogue: Catalogue) -> dict[str, str]:
    """Who requests are passed on to, by code."""
    return {
        party.code: party.name
        for service in catalogue.services
        for escalation in service.escalations
        for party in (escalation.target, escalation.via)
        if party is not None
    }
