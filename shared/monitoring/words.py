"""The journal in words: what each action is called, and what its details say."""

from collections.abc import Mapping
from typing import Any, Final

ACTIONS: Final[Mapping[str, str]] = {
    "guestbook.signed_in": "Mengisi buku tamu",
    "guestbook.corrected": "Data buku tamu dikoreksi",
    "ticket.called": "Dipanggil",
    "ticket.recalled": "Dipanggil ulang",
    "ticket.serving": "Mulai dilayani",
    "ticket.held": "Ditunda",
    "ticket.returned": "Kembali ke antrean",
    "ticket.no_show": "Ditandai tidak hadir",
    "ticket.done": "Selesai",
    "ticket.cancelled": "Dibatalkan",
    "ticket.transferred": "Dialihkan",
    "ticket.sent_on": "Lanjut ke layanan berikutnya",
    "ticket.planned": "Layanan berikutnya ditambahkan",
    "ticket.plan_dropped": "Layanan berikutnya dihapus",
    "ticket.priority_withdrawn": "Prioritas dicabut",
    "ticket.undone": "Langkah dibatalkan",
    "visit.noted": "Catatan petugas ditulis",
    "counter.paused": "Loket jeda",
    "counter.resumed": "Loket dibuka lagi",
    "verification.opened": "Verifikasi dimulai",
    "verification.approved": "Verifikasi disetujui",
    "verification.incomplete": "Verifikasi belum lengkap",
    "verification.rejected": "Verifikasi ditolak",
    "verification.corrected": "Verifikasi dikoreksi",
    "verification.carried_over": "Verifikasi dilanjutkan hari lain",
    "request.recorded": "Permintaan dicatat",
    "request.printed": "Tanda terima permintaan dicetak",
    "request.taken": "Permintaan diambil alih",
    "request.paper_checked": "Berkas permintaan diperiksa",
    "request.complete": "Berkas permintaan lengkap",
    "request.incomplete": "Berkas permintaan belum lengkap",
    "request.upload_limit_set": "Batas upload dicatat",
    "request.escalated": "Permintaan diteruskan",
    "request.answered": "Jawaban eskalasi dicatat",
    "request.milestone": "Tahap uji forensik tercapai",
    "request.file_noted": "Data file dicatat",
    "request.noted": "Catatan permintaan ditulis",
    "request.done": "Permintaan selesai",
    "request.rejected": "Permintaan ditolak",
    "request.withdrawn": "Permintaan dibatalkan pemohon",
    "request.contact_shown": "Kontak pemohon dilihat",
    "print.again": "Dicetak ulang",
    "room.called": "Komputer disiapkan",
    "room.called_again": "Dipanggil lagi ke ruang bidding",
    "room.seated": "Mendapat komputer",
    "room.claimed": "Mulai memakai komputer",
    "room.identity_shown": "Identitas ditunjukkan",
    "room.moved": "Pindah komputer",
    "room.released": "Komputer dibebaskan petugas",
    "room.ended": "Pemakaian komputer berakhir",
    "room.signed_out": "Keluar dari ruang bidding",
    "room.wrong_digits": "Empat angka salah saat keluar",
    "room.blocked": "PC ditandai rusak",
    "room.unblocked": "PC dipakai lagi",
    "room.day_ended": "Pemakaian ruang bidding diakhiri",
    "room.settled": "Ruang bidding dirapikan",
    "assistance.asked": "Meminta pendampingan",
    "assistance.begun": "Pendampingan dimulai",
    "assistance.ended": "Pendampingan selesai",
    "alert.raised": "Petugas diminta datang",
    "alert.taken": "Permintaan ditangani",
    "alert.closed": "Permintaan selesai",
    "staff.signed_in": "Petugas masuk",
    "staff.signed_out": "Petugas keluar",
    "staff.unlocked": "Layar dibuka lagi",
    "staff.session_expired": "Sesi kemarin diakhiri",
    "staff.failed_sign_in": "Kata sandi salah",
    "staff.created": "Petugas ditambahkan",
    "staff.changed": "Data petugas diubah",
    "staff.password_changed": "Kata sandi diganti",
    "staff.password_reset": "Kata sandi diatur ulang",
    "staff.locked_out": "Petugas dikunci",
    "staff.let_back": "Petugas dibuka kembali",
    "staff_menu.opened": "Menu petugas di kios dibuka",
    "staff_menu.refused": "PIN kios salah",
    "staff_menu.pin_set": "PIN kios diganti",
    "staff_menu.screen_chosen": "Layar kios dipilih",
    "complaint.received": "Pengaduan atau saran diterima",
    "complaint.classified": "Golongan pengaduan diubah",
    "complaint.assigned": "Pengaduan ditugaskan",
    "complaint.noted": "Catatan pengaduan ditulis",
    "complaint.answered": "Pengaduan dijawab",
    "complaint.closed": "Pengaduan ditutup",
    "complaint.reopened": "Pengaduan dibuka lagi",
    "complaint.contact_shown": "Kontak pelapor dibuka",
    "complaint.receipt_printed": "Tanda terima pengaduan dicetak",
    "survey.given": "Survei kepuasan diisi",
    "training.planned": "Kelas pelatihan ditambahkan",
    "training.regular_planned": "Kelas reguler dijadwalkan",
    "training.changed": "Kelas pelatihan diubah",
    "training.cancelled": "Kelas pelatihan dibatalkan",
    "training.held": "Hasil pelatihan dicatat",
    "training.registered": "Peserta pelatihan didaftarkan",
    "training.moved_up": "Naik dari daftar tunggu pelatihan",
    "training.withdrawn": "Pendaftaran pelatihan dibatalkan",
    "training.attended": "Kehadiran pelatihan dicatat",
    "training.absent": "Kehadiran pelatihan dihapus",
    "training.evaluated": "Evaluasi pelatihan diisi",
    "training.contact_shown": "Kontak peserta pelatihan dibuka",
    "training.receipt_printed": "Bukti pendaftaran pelatihan dicetak",
    "training.imported": "Daftar peserta pelatihan dimasukkan",
    "preferences.changed": "Pengaturan diubah",
    "phrases.chosen": "Kalimat siap pakai diubah",
    "closure.entered": "Penutupan ditambahkan",
    "closure.changed": "Penutupan diubah",
    "closure.lifted": "Penutupan dicabut",
    "overlay.entered": "Jam khusus ditambahkan",
    "overlay.changed": "Jam khusus diubah",
    "overlay.dropped": "Jam khusus dihapus",
    "holiday.entered": "Hari libur ditambahkan",
    "holiday.changed": "Hari libur diubah",
    "holiday.dropped": "Hari libur dihapus",
    "holiday.year_filled": "Hari libur setahun diisi",
    "target.entered": "Target layanan ditambahkan",
    "target.changed": "Target layanan diubah",
    "target.dropped": "Target layanan dihapus",
    "counter.added": "Loket ditambahkan",
    "counter.changed": "Loket diubah",
    "counter.retired": "Loket tidak dipakai lagi",
    "counter.restored": "Loket dipakai lagi",
    "computer.added": "PC ditambahkan",
    "computer.changed": "PC diubah",
    "computer.arranged": "Denah diubah",
    "computer.retired": "PC tidak dipakai lagi",
    "computer.restored": "PC dipakai lagi",
    "catalogue.adopted": "Katalog baru dimuat",
    "catalogue.withdrawn": "Katalog ditarik",
    "day.settled": "Diselesaikan pada akhir hari",
    "day.unseated": "Petugas dikeluarkan pada akhir hari",
    "day.ended": "Hari diakhiri",
    "day.backed_up": "Cadangan dibuat",
    "personal_data.read": "Data pribadi dibuka",
    "personal_data.exported": "Salinan data pribadi dibuat",
    "personal_data.corrected": "Data pribadi diperbaiki",
    "personal_data.erased": "Data pribadi dihapus",
    "personal_data.unmasked": "Nomor dibuka tanpa samaran",
    "personal_data.retained": "Data lewat masa simpan dihapus",
}
"""Every action that the journal may hold; a test looks that none is missing."""

REASONS: Final = ("override", "reason")
"""The details in which an officer's reason stands, the first that is given."""

REASON_ERASED: Final = "(alasan dihapus)"
"""Under this one every reason is counted whose own words were erased with a person's data."""

_NAMES: Final[Mapping[str, str]] = {
    "service": "layanan",
    "counter": "loket",
    "computer": "PC",
    "left": "dari PC",
    "slip": "lembar",
    "complaint": "nomor",
    "note": "catatan",
    "after": "menjadi",
    "visit_no": "kunjungan ke",
    "step": "langkah",
    "party": "kepada",
    "username": "pengguna",
    "file": "berkas",
    "journal": "jurnal",
}
"""The details that are told; others are for the program."""


def words_for(action: str) -> str:
    """What an action is called; its own name for one of a newer program."""
    return ACTIONS.get(action, action)


def actions_with(words: str) -> tuple[str, ...]:
    """The actions in whose words all of these occur."""
    parts = words.casefold().split()
    return tuple(
        action for action, said in ACTIONS.items() if all(part in said.casefold() for part in parts)
    )


def told(details: Mapping[str, Any]) -> str:
    """The details worth telling, in the order of their names."""
    said = (
        f"{name} {words_for(str(details[key])) if key == 'step' else details[key]}"
        for key, name in _NAMES.items()
        if isinstance(details.get(key), str | int) and details[key] != ""
    )
    return ", ".join(said)
