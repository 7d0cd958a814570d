"""What records, wishes and deletions of personal data are called."""

from collections.abc import Iterable, Mapping
from typing import Final

from shared.personal_data.views import LoggedRequest, Record, RecordKind, RetentionRun

_KINDS: Final[Mapping[RecordKind, str]] = {
    RecordKind.VISIT: "Kunjungan",
    RecordKind.VERIFICATION: "Verifikasi berkas",
    RecordKind.REQUEST: "Permintaan",
    RecordKind.TRAINING: "Pelatihan",
    RecordKind.COMPLAINT: "Pengaduan atau saran",
}
_KEPT: Final[Mapping[str, str]] = {
    "visits": "pengunjung",
    "papers": "verifikasi",
    "requests": "permintaan",
    "training": "peserta pelatihan",
    "complaints": "pengaduan",
    "journal": "rincian jurnal",
}
_WISHES: Final[Mapping[str, str]] = {
    "read": "Diperlihatkan",
    "correct": "Diperbaiki",
    "export": "Disalin",
    "erase": "Dihapus",
    "unmask": "Nomor dibuka",
}
_MOST_NAMED: Final = 3


def kind_words(kind: RecordKind) -> str:
    """What a kind of record is called."""
    return _KINDS[kind]


def summary(run: RetentionRun) -> str:
    """What a run deleted, in one sentence."""
    parts = [f"{count} {_KEPT[name]}" for name, count in run.counts.items() if count]
    return f"Data yang lewat masa simpan dihapus: {', '.join(parts) or 'tidak ada'}."


def people_words(records: Iterable[Record]) -> str:
    """Who one or more records are about, each once, their contacts masked: "A, B, C dan 2 lagi"."""
    everybody = list(dict.fromkeys(map(_person, records)))
    others = len(everybody) - _MOST_NAMED
    if others > 0:
        everybody = [*everybody[:_MOST_NAMED], f"{others} lagi"]
    *first, last = everybody
    return f"{', '.join(first)} dan {last}" if first else last


def _person(record: Record) -> str:
    # A look at papers may know only the official, a complaint only where its answer goes.
    name = record.name or record.organisation
    if name and record.contact:
        return f"{name} ({record.contact})"
    return name or record.contact or record.label


def wish_words(logged: LoggedRequest) -> str:
    """What was done with somebody's data."""
    return _WISHES[logged.kind]
