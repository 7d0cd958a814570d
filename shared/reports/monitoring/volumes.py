"""How many came and what became of them: the sums of the period, and every service's line."""

from shared.reports.document import Bars, Column, Kind, Section, Series, Table, Value
from shared.reports.monitoring.figures import PeriodFigures, Volume
from shared.reports.monitoring.parts import SERVICE, counts, label
from shared.reports.period import Period

_LINES = ("total", "served", "sent_on", "no_show", "cancelled", "carried_over", "still_open")


def volume_section(present: PeriodFigures, previous: PeriodFigures, period: Period) -> Section:
    """Visits as guests and numbers by their end, then the numbers and requests of each service."""
    before = period.previous().words
    parts = (
        _sums(present, previous, period),
        _by_service(present, previous, before),
        _chart(present),
    )
    return Section("Volume pelayanan", parts, sheet="Volume", new_page=True)


def _sums(present: PeriodFigures, previous: PeriodFigures, period: Period) -> Table:
    """Every visit once: a guest or a number, and every number by how it ended."""
    numbers = ("Jumlah", "Dilayani", "Tidak hadir", "Batal", "Dilanjutkan", "Terbuka")
    return Table(
        columns=(
            Column("Periode", weight=2.4),
            Column("Kunjungan", Kind.COUNT),
            Column("Tamu lain", Kind.COUNT),
            *(Column(title, Kind.COUNT, group="Nomor antrean") for title in numbers),
        ),
        rows=(_sum(present, period.words), _sum(previous, period.previous().words)),
        title="Kunjungan dan nomor antrean",
        note=(
            "Kunjungan = tamu lain + nomor antrean. Nomor antrean = dilayani + tidak hadir + batal"
            " + dilanjutkan ke hari berikutnya pada akhir hari + masih terbuka."
        ),
    )


def _sum(figures: PeriodFigures, words: str) -> tuple[Value, ...]:
    ends = figures.volume
    unserved = ends.no_show, ends.cancelled, ends.carried_over, ends.still_open
    return (words, figures.visits, figures.guests, figures.tickets, figures.served, *unserved)


def _by_service(present: PeriodFigures, previous: PeriodFigures, before: str) -> Table:
    def before_of(code: str) -> int:
        service = previous.service(code)
        return service.volume.total + service.requests.received if service else 0

    rows = tuple(
        (label(each), *_line(each.volume, each.requests.received, before_of(each.code)))
        for each in present.services
    )
    then = previous.volume.total + previous.requests.received
    return Table(
        columns=(
            SERVICE,
            *counts("Nomor di antrean", "Jumlah", "Dilayani", "Dialihkan", "Tidak hadir"),
            *counts("Nomor di antrean", "Batal", "Dilanjutkan", "Terbuka"),
            Column("Permintaan", Kind.COUNT, total=True),
            Column(before, Kind.COUNT, 1.2, total=True),
        ),
        rows=rows,
        totals=("Semua layanan", *_line(present.volume, present.requests.received, then)),
        title="Menurut layanan",
        note=(
            "Nomor yang dialihkan dihitung di setiap layanan yang didatanginya. Kolom terakhir:"
            f" nomor dan permintaan pada {before}."
        ),
    )


def _line(volume: Volume, requests: int, then: int) -> tuple[Value, ...]:
    return (*(getattr(volume, name) for name in _LINES), requests, then)


def _chart(present: PeriodFigures) -> Bars:
    return Bars(
        "Nomor antrean dan permintaan per layanan",
        tuple(service.code for service in present.services),
        (
            Series("Nomor antrean", tuple(each.volume.total for each in present.services)),
            Series("Permintaan", tuple(each.requests.received for each in present.services)),
        ),
    )
