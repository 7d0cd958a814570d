"""News about a verification in the officer's words: heading and sentence of a notice."""

from datetime import datetime
from typing import Final
from zoneinfo import ZoneInfo

from shared.verification.rules import Checklist
from shared.verification.views import CaseFile, CaughtUp
from shared.wording import format_clock, format_plain_date

News = tuple[str, str, str]
"""Tone, heading and sentence."""

_STILL_OPEN: Final = ": yang sudah lengkap tidak perlu dilihat lagi"
_FIELD_WORDS: Final = {
    "official_name": "nama resmi",
    "npwp": "NPWP",
    "nib": "NIB",
    "bearer_name": "pembawa berkas",
    "applicant_type": "jenis",
    "is_director": "siapa yang hadir",
    "conforms": "kesesuaian data",
    "letter": "surat kuasa",
    "type_note": "bentuk usaha",
    "blacklist_checked": "daftar hitam",
}


def continued(case: CaseFile) -> News | None:
    """Return which earlier visit is continued; None for a case of its own."""
    if case.replaced is not None:
        void = f"Lembar {case.replaced.number} sudah dikoreksi dan tidak berlaku lagi"
        return "warns", f"Melanjutkan {case.replaced.by}", f"{void}."
    if case.follows:
        return "ready", f"Melanjutkan {case.follows}{_STILL_OPEN}", ""
    if case.earlier is not None:
        return "ready", f"Melanjutkan kunjungan yang belum selesai{_STILL_OPEN}", ""
    return None


def brought_together(caught: CaughtUp, papers: Checklist) -> News:
    """Return tone, heading and sentence about what another window filled in."""
    heading = "Verifikasi ini baru diubah dari jendela lain"
    labels = {paper.code: paper.label for paper in papers} | _FIELD_WORDS
    lost = [labels.get(name, name) for name in caught.merged.lost]
    if not lost:
        return "warns", heading, "Isian keduanya sudah digabungkan. Periksa sebelum melanjutkan."
    said = f"Isian digabungkan; yang berbeda memakai isian terbaru: {', '.join(lost)}."
    return "blocks", heading, f"{said} Periksa bagian itu lagi."


def written_moment(moment: datetime, zone: ZoneInfo) -> str:
    """Return "23 November 2026, 09.42"."""
    day = format_plain_date(moment.astimezone(zone).date())
    return f"{day}, {format_clock(moment, zone)}"
