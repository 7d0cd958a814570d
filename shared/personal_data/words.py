"""What records, wishes and deletions of personal data are called."""

from collections.abc import Mapping
from typing import Final

from shared.personal_data.views import LoggedRequest, RetentionRun

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


def summary(run: RetentionRun) -> str:
    """What a run deleted, in one sentence."""
    parts = [f"{count} {_KEPT[name]}" for name, count in run.counts.items() if count]
    return f"Data yang lewat masa simpan dihapus: {', '.join(parts) or 'tidak ada'}."


def wish_words(logged: LoggedRequest) -> str:
    """What was done with somebody's data."""
    return _WISHES[logged.kind]
