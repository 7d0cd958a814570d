"""The daily slip: what a service day came to, and how far the journal went."""

from collections.abc import Mapping
from typing import Final

from shared.slips.blocks import Block, Facts, Masthead, Notice, Page, Paper, Rule, Text, Tone
from shared.slips.content import DaySlip
from shared.slips.phrases import file_stem, stamps, written_moment
from shared.wording import format_date

_TITLES: Final[Mapping[str, str]] = {
    "visits": "Kunjungan",
    "guests": "Tamu tanpa nomor",
    "tickets": "Nomor antrean",
    "served": "Dilayani",
    "no_show": "Tidak hadir",
    "cancelled": "Dibatalkan",
    "carried_over": "Dibawa ke hari lain",
    "still_open": "Belum selesai",
    "room_users": "Pengguna ruang bidding",
    "approved": "Verifikasi disetujui",
    "incomplete": "Verifikasi belum lengkap",
    "rejected": "Verifikasi ditolak",
}
"""In the order of the slip; a figure without a title is not printed."""


def day_page(slip: DaySlip, copy: bool = False) -> Page:
    """Describe a daily slip; a copy made later says so."""
    return Page(
        paper=Paper.A5,
        file_name=file_stem(f"lembar-harian_{slip.day.isoformat()}", copy),
        title=f"Lembar harian {format_date(slip.day)}",
        blocks=_blocks(slip),
        stamps=stamps(copy, slip.simulated),
    )


def figure_titles() -> Mapping[str, str]:
    """What the figures are called, in their order, for screens that show the same ones."""
    return _TITLES


def _blocks(slip: DaySlip) -> list[Block]:
    head = slip.letterhead
    figures = slip.figures
    return [
        Masthead(head.lines, head.full_name or head.office, ()),
        Rule(),
        Text("Lembar harian front office", Tone.STRONG, centred=True),
        Text(format_date(slip.day), centred=True),
        Facts(
            tuple((title, str(figures[name])) for name, title in _TITLES.items() if name in figures)
        ),
        Rule(),
        Notice(
            f"Catatan jurnal terakhir: nomor {slip.journal_number}",
            ("Catatan dengan nomor lebih kecil yang hilang atau berubah berarti data diubah.",),
        ),
        Text(f"Hari diakhiri {written_moment(slip.ended_at, head.zone)} oleh {slip.officer}."),
    ]
