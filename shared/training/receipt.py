"""What the receipt of a registration says; without a number by which the person is reached."""

from datetime import datetime
from typing import Final
from zoneinfo import ZoneInfo

from shared.actors import Officer
from shared.acts import Act
from shared.catalogue import OfficeFacts
from shared.codes import grouped
from shared.preferences import Preferences
from shared.slips import Acknowledgement, letterhead
from shared.slips.content import SlipLink
from shared.training.views import Registration
from shared.wording import format_clock, format_date

_TITLE: Final = "Bukti pendaftaran pelatihan"
_WAITING_TITLE: Final = "Bukti daftar tunggu pelatihan"


def receipt_of(
    registration: Registration,
    name: str,
    office: OfficeFacts,
    chosen: Preferences,
    act: Act,
    simulated: bool,
) -> Acknowledgement:
    """The receipt for whoever registered, on the paper of the place where that happened."""
    by_officer = isinstance(act.by, Officer)
    return Acknowledgement(
        letterhead=letterhead(office, chosen),
        title=_WAITING_TITLE if registration.waiting else _TITLE,
        number=grouped(registration.code),
        code=registration.code,
        issued_at=act.now,
        subject=registration.session.title,
        officer=act.by.full_name if isinstance(act.by, Officer) else "",
        facts=_facts(registration, name, office.zone),
        headline=_headline(registration),
        lines=_lines(registration, act.now),
        points=_points(registration),
        links=_links(registration.session.link),
        simulated=simulated,
        on_receipt_paper=not by_officer,
    )


def times_words(starts_at: datetime, ends_at: datetime, zone: ZoneInfo) -> str:
    """A session's hours on the office's clock: "09.00–11.00"."""
    return f"{format_clock(starts_at, zone)}–{format_clock(ends_at, zone)}"


def _facts(registration: Registration, name: str, zone: ZoneInfo) -> tuple[tuple[str, str], ...]:
    session = registration.session
    return (
        ("Peserta", name),
        ("Hari", format_date(session.starts_at.astimezone(zone).date())),
        ("Pukul", times_words(session.starts_at, session.ends_at, zone)),
        ("Tempat", session.place),
    )


def _headline(registration: Registration) -> str:
    if registration.attended:
        return "Anda tercatat hadir"
    if registration.waiting:
        return f"Daftar tunggu nomor {registration.position}"
    return "Anda terdaftar"


def _lines(registration: Registration, now: datetime) -> tuple[str, ...]:
    if not registration.waiting:
        return ()
    if now < registration.session.starts_at:
        return ("Semua kursi terisi. Bila ada yang batal, Anda naik menurut urutan ini.",)
    return ("Semua kursi terisi. Bila ada kursi kosong, pindai kode ini untuk menempatinya.",)


def _points(registration: Registration) -> tuple[str, ...]:
    if registration.attended:
        return ("Setelah kelas selesai, isi formulir evaluasi di kios dengan kode ini.",)
    return (
        "Pada hari pelatihan, pindai kode ini di kios untuk mencatat kehadiran.",
        "Setelah kelas selesai, isi formulir evaluasi di kios dengan kode yang sama.",
        "Bila berhalangan, beri tahu petugas agar kursi dapat dipakai orang lain.",
    )


def _links(link: str) -> tuple[SlipLink, ...]:
    return (SlipLink("Tautan pelatihan", link),) if link else ()
