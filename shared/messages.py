"""Every refusal as a clear Indonesian sentence: what is wrong and what to do next."""

from collections.abc import Callable, Mapping
from datetime import datetime
from zoneinfo import ZoneInfo

from shared.clock import OFFICE_ZONE
from shared.errors import UserError
from shared.guestbook.form import LONGEST, FieldProblem
from shared.identity import Doubt
from shared.opening_hours import Opening
from shared.queueing.views import TicketState
from shared.verification import sentences as verification
from shared.wording import format_clock, format_when

Facts = Mapping[str, object]

SENTENCES: Mapping[str, str] = {
    # The program itself
    "app.bug": "Terjadi gangguan (kode {code}). Coba lagi; bila berulang, sebutkan kode ini"
    " kepada petugas TI.",
    "app.offline": "Basis data tidak terjangkau. Periksa jaringan, lalu coba lagi.",
    # Guestbook
    "guestbook.form": "Periksa kembali isian yang ditandai.",
    "guestbook.not_for_you": "Layanan {service} tidak tersedia untuk pilihan Anda. Kembali dan"
    " pilih layanan lain, atau tanyakan kepada petugas.",
    # Queue
    "queue.unknown": "Nomor antrean ini tidak ditemukan lagi. Muat ulang antrean.",
    "queue.unknown_code": "Kode ini tidak dikenal sebagai nomor antrean. Pindai lagi, atau pilih"
    " nomor dari daftar.",
    "queue.busy": "{label} masih di loket ini. Selesaikan atau tunda dulu, lalu panggil lagi.",
    "queue.other_day": "{label} adalah nomor hari lain. Minta pengunjung mengambil nomor baru.",
    "queue.note_too_long": "Catatan terlalu panjang; tulis paling banyak {longest} huruf.",
    # Verification
    **verification.SENTENCES,
    # Staff
    "staff.wrong_password": "Nama pengguna atau kata sandi tidak cocok. Periksa, lalu coba lagi.",
    "staff.counter_taken": "{counter} masih dipakai {officer}. Pilih loket lain, atau ambil alih"
    " bila petugas itu sudah pergi.",
    "staff.not_allowed": "Peran Anda tidak mencakup tindakan ini. Minta bantuan supervisor.",
    "staff.no_counter": "Anda belum duduk di loket. Keluar, lalu masuk lagi dengan memilih loket.",
    "staff.seat_lost": "{counter} sudah diambil alih, atau Anda sudah masuk di tempat lain. Keluar,"
    " lalu masuk lagi.",
    "staff.username_taken": "Nama pengguna {username} sudah dipakai. Pilih nama lain.",
    "staff.incomplete": "Isi nama pengguna dan nama lengkap, dan pilih sedikitnya satu peran.",
    "staff.too_long": "Terlalu panjang: nama pengguna paling banyak {username} huruf, nama lengkap"
    " {full_name} huruf.",
    "staff.short_password": "Kata sandi terlalu pendek. Pakai sedikitnya {shortest} karakter.",
    # Printing
    "printing.unreachable": "Printer struk tidak dapat dihubungi. Periksa kabel dan dayanya,"
    " lalu cetak ulang.",
    "printing.folder": "Berkas PDF tidak dapat disimpan. Periksa folder cetak di pengaturan, lalu"
    " cetak ulang.",
    "printing.no_spooler": "Komputer ini tidak punya perintah cetak (lp). Pilih folder PDF atau"
    " printer jaringan di pengaturan.",
    "printing.spooler_refused": "Printer menolak cetakan. Periksa nama printer di pengaturan, lalu"
    " cetak ulang.",
    "printing.interrupted": "Program berhenti saat mencetak. Periksa apakah lembar sudah keluar;"
    " bila belum, cetak ulang.",
    "printing.stale": "Nomor antrean lama tidak dicetak lagi.",
    "printing.unreadable": "Cetakan ini dibuat oleh program yang lebih baru, atau rusak. Perbarui"
    " program di komputer ini.",
    "printing.bug": "Lembar tidak dapat disusun. Sampaikan kepada petugas TI.",
    "printing.unknown_job": "Cetakan ini tidak ditemukan lagi.",
    # Settings
    "settings.unreadable": "Berkas pengaturan {file} tidak dapat dibaca ({problem}). Periksa nama"
    " dan hak aksesnya.",
}

STATES: Mapping[TicketState, str] = {
    TicketState.WAITING: "sedang menunggu",
    TicketState.CALLED: "sedang dipanggil",
    TicketState.SERVING: "sedang dilayani",
    TicketState.HELD: "sedang ditunda",
    TicketState.DONE: "sudah selesai",
    TicketState.NO_SHOW: "dicatat tidak hadir",
    TicketState.CANCELLED: "sudah dibatalkan",
}

FIELD_SENTENCES: Mapping[str, str] = {
    "guestbook.name_missing": "Tulis nama Anda.",
    "guestbook.organisation_missing": "Tulis nama perusahaan atau instansi Anda.",
    "guestbook.phone_missing": "Tulis nomor telepon yang dapat dihubungi.",
    "guestbook.purpose_missing": "Tulis keperluan Anda.",
    "guestbook.applicant_type_missing": "Pilih jenis penyedia.",
    "guestbook.is_director_missing": "Pilih apakah Anda direktur/pemilik.",
}


def sentence(error: UserError, zone: ZoneInfo = OFFICE_ZONE) -> str:
    """The refusal as people read it, times in the office's zone."""
    special = _SPECIAL.get(error.key)
    if special is not None:
        return special(error.facts, zone)
    composed = verification.COMPOSED.get(error.key)
    if composed is not None:
        return composed(error.facts)
    return SENTENCES[error.key].format_map(dict(error.facts))


def field_sentence(problem: FieldProblem) -> str:
    """What to tell beside a field of the guestbook."""
    if problem.key == "guestbook.too_long":
        return f"Terlalu panjang; tulis paling banyak {LONGEST[problem.field]} huruf."
    if problem.key in FIELD_SENTENCES:
        return FIELD_SENTENCES[problem.key]
    return Doubt(problem.key).sentence


def closed_sentence(opening: Opening, zone: ZoneInfo = OFFICE_ZONE) -> str:
    """Why no ticket is given now and when the next one can be taken."""
    if opening.next_open is None:
        return f"{opening.reason}. Tanyakan kepada petugas kapan layanan dibuka lagi."
    when = format_when(opening.next_open, opening.at, zone)
    return f"{opening.reason}. Nomor dapat diambil lagi {when}."


def _closed(facts: Facts, zone: ZoneInfo) -> str:
    opening = facts["opening"]
    assert isinstance(opening, Opening)
    return closed_sentence(opening, zone)


def _in_break(facts: Facts, zone: ZoneInfo) -> str:
    opening = facts["opening"]
    assert isinstance(opening, Opening)
    again = f"pukul {format_clock(opening.until, zone)}" if opening.until else "setelah istirahat"
    return f"{opening.reason}. Panggil lagi {again}, atau sekarang dengan menuliskan alasan."


def _changed(facts: Facts, zone: ZoneInfo) -> str:
    state = facts["state"]
    assert isinstance(state, TicketState)
    return f"{facts['label']} {STATES[state]}; langkah ini tidak dapat dilakukan lagi."


def _locked(facts: Facts, zone: ZoneInfo) -> str:
    until = facts["until"]
    assert isinstance(until, datetime)
    return f"Terlalu banyak percobaan. Coba lagi setelah pukul {format_clock(until, zone)}."


def _settings_mistakes(facts: Facts, zone: ZoneInfo) -> str:
    mistakes = facts["mistakes"]
    assert isinstance(mistakes, tuple)
    return "\n".join([f"Berkas pengaturan {facts['file']} perlu diperbaiki:", *mistakes])


_SPECIAL: Mapping[str, Callable[[Facts, ZoneInfo], str]] = {
    "hours.closed": _closed,
    "hours.break": _in_break,
    "queue.changed": _changed,
    "staff.locked": _locked,
    "settings.mistakes": _settings_mistakes,
}


def known_keys() -> frozenset[str]:
    """Every key that has a sentence; a test holds them against what the program raises."""
    return frozenset(SENTENCES) | frozenset(_SPECIAL) | frozenset(verification.COMPOSED)
