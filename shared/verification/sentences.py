"""What officers read when a verification is refused a step: what is wrong and what to do."""

from collections.abc import Callable, Iterable, Mapping
from typing import Final

from shared.catalogue import RequiredDocument
from shared.verification.rules import Outcome, Shortfall

Facts = Mapping[str, object]

SENTENCES: Final[Mapping[str, str]] = {
    # The visitor and the draft
    "verification.not_serving": "{label} sedang tidak dilayani di loket ini. Panggil dan mulai"
    " layani dulu.",
    "verification.no_checklist": "Layanan {service} tidak memakai verifikasi berkas.",
    "verification.unknown": "Verifikasi ini tidak ditemukan lagi. Buka kembali nomor antreannya.",
    "verification.changed": "Verifikasi ini baru saja diubah dari jendela lain. Periksa isian yang"
    " terbaru, lalu ulangi.",
    # Continuing a case
    "verification.not_a_slip": "Kode ini bukan kode lembar verifikasi. Pindai lembar Daftar"
    " Kekurangan Berkas, atau cari dengan NPWP/NIB.",
    "verification.unknown_slip": "Lembar ini tidak tercatat di kantor ini. Cari dengan NPWP/NIB,"
    " atau periksa berkas dari awal.",
    "verification.unknown_case": "Berkas ini tidak ditemukan lagi. Cari kembali dengan NPWP/NIB.",
    "verification.other_service": "Lembar ini untuk layanan {service}, bukan layanan nomor antrean"
    " ini. Periksa nomor antrean pengunjung.",
    "verification.case_busy": "Berkas ini masih dikerjakan pada nomor antrean {label}. Selesaikan"
    " nomor itu dulu.",
    "verification.slip_replaced": "Lembar {number} sudah diganti lembar {by} dan tidak berlaku"
    " lagi; berkasnya sudah selesai. Periksa sebagai berkas baru bila perlu.",
    # Corrections
    "verification.not_concluded": "Verifikasi ini belum punya lembar. Selesaikan dulu di loket.",
    "verification.already_corrected": "Verifikasi ini sudah dikoreksi dengan lembar {number}. Buka"
    " lembar itu bila masih ada yang salah.",
    "verification.case_went_on": "Berkas ini sudah dilanjutkan pada nomor antrean {label}. Koreksi"
    " hasil kunjungan yang terakhir.",
    "verification.why_missing": "Tulis alasan koreksi; alasan dicetak pada lembar yang baru.",
    # Outcomes
    "verification.conformity_missing": "Centang dulu kesesuaian data, atau pilih Belum lengkap dan"
    " tulis apa yang berbeda.",
    "verification.nothing_lacking": "Tidak ada kekurangan yang menghalangi. Setujui, atau tolak"
    " dengan alasan.",
    "verification.mismatch_unexplained": "Data belum sesuai. Tulis bedanya pada catatan dokumen"
    " atau pada alasan.",
    "verification.note_missing": "Jenis penyedia Lainnya memerlukan catatan petugas. Tulis bentuk"
    " usahanya di samping jenisnya.",
    "verification.reason_missing": "Tulis alasan penolakan; alasan dicetak pada lembar untuk"
    " pengunjung.",
}
"""Sentences that need no more than the facts put in."""

_OUTCOMES: Final[Mapping[Outcome, str]] = {
    Outcome.APPROVED: "sudah disetujui",
    Outcome.INCOMPLETE: "sudah diakhiri dengan daftar kekurangan",
    Outcome.REJECTED: "sudah ditolak",
    Outcome.CARRIED_OVER: "sudah disisihkan pada akhir hari",
}
_FIELDS: Final[Mapping[str, str]] = {
    "official_name": "nama resmi penyedia",
    "npwp": "NPWP",
    "nib": "NIB",
    "bearer_name": "nama pembawa berkas",
    "note": "catatan",
    "letter": "nomor surat kuasa",
    "type_note": "bentuk usaha",
    "why": "alasan koreksi",
    "reason": "alasan",
}


def _concluded(facts: Facts) -> str:
    return f"Verifikasi ini {_outcome(facts)}. Hanya supervisor dapat mengoreksi hasilnya."


def _case_closed(facts: Facts) -> str:
    return f"Berkas pada lembar ini {_outcome(facts)}. Periksa sebagai berkas baru bila perlu."


def _too_long(facts: Facts) -> str:
    field = _FIELDS[str(facts["field"])]
    return f"Isian {field} terlalu panjang; tulis paling banyak {facts['longest']} huruf."


def _incomplete_data(facts: Facts) -> str:
    fields = facts["fields"]
    assert isinstance(fields, tuple)
    return f"Isi dulu {' dan '.join(_FIELDS[field] for field in fields)}."


def _lacking(facts: Facts) -> str:
    blocking = facts["blocking"]
    assert isinstance(blocking, tuple)
    return f"Belum dapat disetujui; periksa: {_labels(_documents(blocking))}."


def _undecided(facts: Facts) -> str:
    documents = facts["documents"]
    assert isinstance(documents, tuple)
    return f'Tentukan dulu "ada" atau "tidak ada" untuk: {_labels(documents)}.'


def _outcome(facts: Facts) -> str:
    outcome = facts["outcome"]
    assert isinstance(outcome, Outcome)
    return _OUTCOMES[outcome]


def _documents(shortfalls: Iterable[Shortfall]) -> Iterable[RequiredDocument]:
    return (shortfall.document for shortfall in shortfalls)


def _labels(documents: Iterable[RequiredDocument]) -> str:
    return "; ".join(dict.fromkeys(document.label for document in documents))


COMPOSED: Final[Mapping[str, Callable[[Facts], str]]] = {
    "verification.concluded": _concluded,
    "verification.case_closed": _case_closed,
    "verification.too_long": _too_long,
    "verification.incomplete_data": _incomplete_data,
    "verification.lacking": _lacking,
    "verification.undecided": _undecided,
}
"""Sentences that name documents, fields or outcomes."""
