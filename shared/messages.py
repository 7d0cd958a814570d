"""Every refusal as a clear sentence: what is wrong and what to do next.

All are there in Indonesian; what visitors may meet is in `shared.messages_en` too.
"""

from collections.abc import Callable, Mapping
from datetime import datetime
from zoneinfo import ZoneInfo

from shared import messages_en
from shared.clock import OFFICE_ZONE
from shared.complaints import sentences as complaints
from shared.errors import UserError
from shared.guestbook.form import LONGEST, FieldProblem
from shared.identity import Doubt
from shared.language import Language
from shared.office_admin import sentences as office_admin
from shared.opening_hours import Opening
from shared.personal_data import sentences as personal_data
from shared.queueing.views import TicketState
from shared.requests import sentences as requests
from shared.training import sentences as training
from shared.verification import sentences as verification
from shared.wording import format_clock, format_when

Facts = Mapping[str, object]

SENTENCES: Mapping[str, str] = {
    # The program itself
    "app.bug": "Terjadi gangguan (kode {code}). Coba lagi; bila berulang, sebutkan kode ini"
    " kepada petugas TI.",
    "app.offline": "Sambungan ke data kantor terputus. Tunggu sebentar, lalu coba lagi; bila"
    " berulang, beri tahu petugas TI.",
    # Guestbook
    "guestbook.form": "Periksa kembali isian yang ditandai.",
    "guestbook.not_for_you": "Layanan {service} tidak tersedia untuk pilihan Anda. Kembali dan"
    " pilih layanan lain, atau tanyakan kepada petugas.",
    "guestbook.no_room": "Pendaftaran di ruang bidding tidak tersedia untuk pilihan Anda. Minta"
    " bantuan petugas.",
    "guestbook.reason": "Tulis alasan koreksinya, paling banyak {longest} huruf.",
    "guestbook.changed": "Data {name} baru saja dikoreksi petugas lain. Periksa isi yang sekarang,"
    " lalu koreksi lagi bila masih perlu.",
    "scan.later": "Selesaikan dulu isian ini atau tekan Batal, lalu pindai lagi.",
    "recall.unknown": "Kode ini tidak dikenal. Pindai lagi slip dari kantor ini, atau"
    " mulai tanpa memindai.",
    # Reports
    "reports.bad_period": "Periode itu tidak dikenal. Tulis bulan seperti 2026-11, triwulan"
    " 2026-Q4, semester 2026-S2, atau tahun 2026.",
    "reports.future_period": "{period} belum dimulai. Pilih periode yang sudah berjalan.",
    "reports.nothing_masked": "{report} tidak menyamarkan nomor. Bacalah seperti biasa.",
    "reports.no_folder": "Folder {folder} tidak dapat ditulisi: {problem}. Pilih folder lain, atau"
    " minta petugas TI memberi izin menulis di sana.",
    "reports.not_written": "Berkas {file} tidak dapat ditulis: {problem}. Tutup berkas itu bila"
    " sedang dibuka, atau pilih folder lain.",
    # Queue
    "queue.unknown": "Nomor antrean ini tidak ditemukan lagi. Muat ulang antrean.",
    "queue.unknown_code": "Kode ini tidak dikenal sebagai nomor antrean. Pindai lagi, atau pilih"
    " nomor dari daftar.",
    "queue.busy": "{label} masih di loket ini. Selesaikan atau tunda dulu, lalu panggil lagi.",
    "queue.other_day": "{label} adalah nomor hari lain. Minta pengunjung mengambil nomor baru.",
    "queue.note_too_long": "Catatan terlalu panjang; tulis paling banyak {longest} huruf.",
    "queue.all_in_room": "Yang menunggu sedang di ruang bidding dan dipanggil sesudahnya. Bila"
    " {label} sudah siap, pilih nomornya lalu tekan Enter.",
    "queue.reason_needed": "{label} belum gilirannya. Tulis alasan memanggilnya sekarang, atau"
    " panggil nomor berikutnya.",
    "queue.cancel_reason_missing": "Tulis mengapa nomor ini dibatalkan.",
    "queue.on_pause": "Loket ini sedang jeda ({reason}). Akhiri jeda dulu, lalu panggil.",
    "queue.pause_reason_missing": "Tulis alasan jeda; alasan ini tampil di layar antrean.",
    "queue.pause_while_called": "{label} sedang dipanggil ke loket ini. Layani, tunda, atau"
    " kembalikan dulu, lalu mulai jeda.",
    "queue.too_few_calls": "{label} baru dipanggil {calls} kali. Panggil sampai {needed} kali"
    " sebelum mencatatnya tidak hadir.",
    "queue.return_in_past": "Waktu kembali itu sudah lewat. Pilih waktu yang akan datang.",
    "queue.nothing_planned": "Tidak ada layanan berikutnya. Selesaikan saja kunjungan ini.",
    "queue.not_here": "{service} tidak dilayani di loket ini. Selesaikan tanpa tetap di sini; nomor"
    " ini lalu menunggu di loket lain.",
    "queue.same_destination": "{label} sudah berada di sana. Pilih layanan atau loket lain.",
    "queue.nowhere_called": "{service} tidak dipanggil di loket mana pun. Pilih layanan lain.",
    "queue.counter_not_for_service": "Loket itu tidak melayani {service}. Pilih loket lain, atau"
    " alihkan tanpa memilih loket.",
    "queue.counter_unstaffed": "Di {counter} belum ada petugas. Pilih loket lain, atau alihkan"
    " tanpa memilih loket.",
    "queue.already_planned": "{service} sudah ada di kunjungan ini. Pilih layanan lain.",
    "queue.plan_gone": "Layanan itu tidak lagi direncanakan. Lihat daftar yang baru.",
    "queue.note_missing": "Tulis dulu catatannya.",
    "queue.cannot_undo": "Langkah pada {label} tidak dapat dibatalkan: {why}.",
    "queue.room": "{label} menunggu komputer di ruang bidding dan tidak dipanggil ke loket. Buka"
    " halaman ruang bidding.",
    # Satisfaction survey
    "survey.unknown_code": "Kode ini tidak dikenal. Pindai lagi tiket atau slip Anda, atau ketik"
    " kode di bawah barcodenya.",
    "survey.mistyped": "Ada huruf atau angka yang keliru. Hapus, lalu ketik lagi kode di bawah"
    " barcode.",
    "survey.not_served": "{label} belum selesai dilayani. Pindai slip ini lagi sesudah layanan"
    " selesai.",
    "survey.too_late": "Survei dapat diisi sampai {days} hari sesudah kunjungan. Silakan isi pada"
    " kunjungan berikutnya.",
    "survey.answered": "Survei untuk {label} sudah diisi. Terima kasih, tidak ada lagi yang perlu"
    " dilakukan.",
    # End of the day
    "day.reason": "Tulis alasannya, paling banyak {longest} huruf.",
    "day.unfit": "{label} tidak dapat diselesaikan dengan cara itu. Pilih cara lain dari daftar.",
    "day.in_room": "{label} masih memakai komputer. Akhiri dulu pemakaian ruang bidding.",
    "day.still_serving": "{label} masih di loket petugas ini. Selesaikan nomornya dulu, lalu"
    " keluarkan petugasnya.",
    "day.not_yet": "Hari ini belum tiba. Pilih hari ini atau hari yang sudah lewat.",
    "day.open_matters": "Masih ada {tickets} nomor terbuka dan {officers} petugas di loket."
    " Selesaikan semuanya dulu, lalu akhiri hari.",
    "day.not_ended": "Hari ini belum diakhiri. Akhiri dulu, lalu buat cadangan.",
    "day.backup_failed": "Cadangan belum jadi. {problem}",
    # Bidding room
    "room.unknown_code": "Kode ini tidak dikenal sebagai nomor ruang bidding. Pindai lagi, atau"
    " pilih komputer Anda.",
    "room.waiting": "{label} masih menunggu, urutan ke-{position}. Tunggu sampai nomor Anda"
    " dipanggil lewat layar antrean dan pengeras suara.",
    "room.missed": "{label} sudah dipanggil, tetapi tidak ada yang datang. Minta petugas front"
    " office memanggil nomor ini lagi.",
    "room.ended": "{label} sudah selesai memakai ruang bidding. Untuk memakainya lagi, ambil nomor"
    " baru.",
    "room.not_claimed": "{computer} untuk {label} belum mulai dipakai. Pindai slip Anda di kios"
    " untuk mulai.",
    "room.claim_lapsed": "Waktu {label} untuk datang sudah lewat, komputernya diberikan kepada"
    " pengunjung berikutnya. Minta petugas front office memanggil nomor ini lagi.",
    "room.nobody_there": "{computer} sedang tidak dipakai. Periksa nomor komputer Anda, lalu pilih"
    " lagi.",
    "room.wrong_digits": "Empat angka itu tidak cocok. Periksa nomor telepon yang Anda tulis saat"
    " datang; Anda dapat mencoba {left} kali lagi.",
    "room.ask_officer": "Angkanya tidak dapat diperiksa lagi di sini. Petugas sudah diberi tahu;"
    " pindai slip Anda, atau tunggu petugas sebentar.",
    "room.computer_taken": "{computer} sedang dipakai atau rusak. Pilih komputer lain.",
    "room.no_computer": "Komputer ini tidak ada lagi. Muat ulang denah ruang bidding.",
    "room.changed": "Keadaan ruang bidding sudah berubah. Lihat denah yang baru, lalu ulangi bila"
    " perlu.",
    "room.reason_missing": "Tulis alasannya, supaya petugas lain mengerti.",
    "room.reason_too_long": "Alasan terlalu panjang; tulis paling banyak {longest} huruf.",
    # Verification
    **verification.SENTENCES,
    # Staff
    "staff.wrong_password": "Nama pengguna atau kata sandi tidak cocok. Periksa, lalu coba lagi.",
    "staff.counter_taken": "{counter} masih dipakai {officer}. Pilih loket lain, atau ambil alih"
    " bila petugas itu sudah pergi.",
    "staff.not_allowed": "Peran Anda tidak mencakup tindakan ini. Minta bantuan supervisor.",
    "staff.own_account": "Ini akun Anda sendiri. Ubah kata sandi lewat “Kata sandi saya”; untuk"
    " mengunci akun ini, minta supervisor lain.",
    "staff.last_supervisor": "Petugas ini satu-satunya supervisor. Jadikan petugas lain supervisor"
    " lebih dulu.",
    "staff.officer_changed": "Data {officer} baru saja diubah supervisor lain. Periksa isi yang"
    " baru, lalu ubah lagi bila perlu.",
    "staff.account_locked": "Akun ini dikunci. Minta supervisor membukanya.",
    "staff.must_change_password": "Kata sandi ini hanya untuk sekali masuk. Pilih kata sandi Anda"
    " sendiri.",
    "staff.password_reset": "Kata sandi Anda baru diatur ulang oleh supervisor. Tekan “Ganti"
    " petugas”, lalu masuk dengan kata sandi sekali pakai.",
    "staff.same_password": "Kata sandi baru sama dengan yang lama. Pilih yang lain.",
    "staff.password_is_name": "Kata sandi tidak boleh sama dengan nama pengguna. Pilih yang lain.",
    "staff.needs_counter": "Peran Anda bekerja di loket. Pilih loket, lalu masuk lagi.",
    "staff.counter_gone": "Loket ini sudah tidak dipakai. Pilih loket lain.",
    "staff.no_counter": "Anda belum duduk di loket. Keluar, lalu masuk lagi dengan memilih loket.",
    "staff.seat_lost": "{counter} sudah diambil alih, atau Anda sudah masuk di tempat lain. Keluar,"
    " lalu masuk lagi.",
    "staff.username_taken": "Nama pengguna {username} sudah dipakai. Pilih nama lain.",
    "staff.incomplete": "Isi nama pengguna dan nama lengkap, dan pilih sedikitnya satu peran.",
    "staff.too_long": "Terlalu panjang: nama pengguna paling banyak {username} huruf, nama lengkap"
    " {full_name} huruf.",
    "staff.short_password": "Kata sandi terlalu pendek. Pakai sedikitnya {shortest} karakter.",
    # Staff menu of a kiosk
    "staff_menu.no_pin": "PIN kios belum dibuat. Jalankan “python -m kiosk --set-pin” di komputer"
    " kantor, lalu coba lagi.",
    "staff_menu.wrong_pin": "PIN salah. Periksa, lalu coba lagi.",
    "staff_menu.unfit_pin": "Pakai {shortest} sampai {longest} angka, bukan angka berurutan atau"
    " angka yang sama semua.",
    # Alerts
    "alert.taken": "{officer} sudah menuju ke sana. Tidak perlu Anda ambil lagi.",
    "alert.over": "Panggilan ini sudah selesai ditangani.",
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
    "printing.no_device": "Printer belum diatur di komputer ini. Isi bagian tickets di berkas"
    " pengaturan.",
    "printing.bug": "Lembar tidak dapat disusun. Sampaikan kepada petugas TI.",
    "printing.unknown_job": "Cetakan ini tidak ditemukan lagi.",
    # Choices of the office
    "preferences.closes_too_early": "Layanan mulai pukul {opens}; jam tutup kantor harus sesudah"
    " itu.",
    "preferences.unfit": "Nilai untuk pengaturan {name} tidak dapat dipakai. Periksa, lalu simpan"
    " lagi.",
    # What the office decides about itself
    **requests.SENTENCES,
    **office_admin.SENTENCES,
    **personal_data.SENTENCES,
    # Complaints and suggestions
    **complaints.SENTENCES,
    # Training
    **training.SENTENCES,
    # First start
    "setup.database": "{problem}",
    "setup.path_missing": "Tulis letak berkas basis data.",
    "setup.folder": "Folder {folder} tidak dapat ditulisi. Pilih folder lain, atau minta haknya.",
    "setup.server_missing": "Isi server, nama basis data, dan nama penggunanya.",
    "setup.unreachable": "Basis data tidak terjangkau. Periksa alamat, jaringan, nama pengguna, dan"
    " kata sandinya.",
    "setup.no_database_file": "Berkas ini bukan basis data, atau tidak dapat dibuka. Tulis letak"
    " berkas lain.",
    "setup.older": "Kantor ini masih disimpan oleh program versi lama. Minta petugas TI memperbarui"
    " basis datanya dari komputer pertama, lalu coba lagi.",
    "setup.path_signs": "Letak berkas tidak boleh memuat tanda ? atau %. Tulis nama lain.",
    "setup.no_rights": "Pengguna basis data ini tidak boleh membuat tabel. Minta haknya kepada"
    " pengelola server.",
    "setup.other_tables": "Basis data ini sudah dipakai program lain. Minta basis data yang"
    " kosong.",
    "setup.office_there": "Di sini sudah ada kantor, {office}. Kembali dan pilih bergabung, atau"
    " tulis tempat lain.",
    "setup.no_office": "Belum ada kantor di sini. Periksa alamatnya, atau kembali dan buat kantor"
    " baru.",
    "setup.key_unreadable": "Ini bukan kunci kantor. Salin seluruh baris yang diawali LOKET-KEY-1:,"
    " atau tulis letak berkasnya.",
    "setup.key_wrong": "Kunci ini milik kantor lain, bukan {office}. Pakai kunci dari kantor ini.",
    "setup.name_missing": "Beri komputer ini nama.",
    "setup.name_too_long": "Pakai paling banyak {longest} huruf.",
    "setup.name_taken": "{name} sedang dipakai komputer lain di kantor ini. Pilih nama lain.",
    "setup.port": "Tulis nomor porta, biasanya 5432.",
    "setup.host_missing": "Tulis alamat printer di jaringan.",
    "setup.settings": "Berkas pengaturan {file} tidak dapat ditulis. Periksa hak foldernya, lalu"
    " coba lagi.",
    "setup.key_copy": "Salinan kunci tidak dapat disimpan di sana. Pilih folder yang ada dan belum"
    " berisi salinan.",
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
    TicketState.CARRIED_OVER: "dibawa ke hari lain",
}

FIELD_SENTENCES: Mapping[str, str] = {
    "guestbook.name_missing": "Tulis nama Anda.",
    "guestbook.organisation_missing": "Tulis nama perusahaan atau instansi Anda.",
    "guestbook.phone_missing": "Tulis nomor telepon yang dapat dihubungi.",
    "guestbook.purpose_missing": "Tulis keperluan Anda.",
    "guestbook.applicant_type_missing": "Pilih jenis penyedia.",
    "guestbook.is_director_missing": "Pilih apakah Anda direktur/pemilik.",
    "guestbook.too_long": "Terlalu panjang; tulis paling banyak {longest} huruf.",
    "guestbook.choice_missing": "Pilih salah satu jawaban.",
    "guestbook.answer_missing": "Isi jawaban Anda.",
    "guestbook.answer_too_long": "Terlalu panjang; persingkat jawaban Anda.",
    "guestbook.answer_digits": "Tulis dengan angka saja.",
    "guestbook.answer_moment": "Lengkapi tanggal dan jamnya, misalnya 25-11-2026 pukul 14.00.",
    **complaints.FIELD_SENTENCES,
}


def sentence(
    error: UserError, zone: ZoneInfo = OFFICE_ZONE, language: Language = Language.ID
) -> str:
    """The refusal as people read it, times in the office's zone.

    What only officers meet is Indonesian in every language.
    """
    if error.key == "hours.closed":
        return _closed(error.facts, zone, language)
    if language is Language.EN and error.key in messages_en.SENTENCES:
        return messages_en.SENTENCES[error.key].format_map(dict(error.facts))
    special = _SPECIAL.get(error.key)
    if special is not None:
        return special(error.facts, zone)
    composed = verification.COMPOSED.get(error.key)
    if composed is not None:
        return composed(error.facts)
    return SENTENCES[error.key].format_map(dict(error.facts))


def field_sentence(problem: FieldProblem, language: Language = Language.ID) -> str:
    """What to tell beside a field of the guestbook."""
    if language is Language.EN:
        words = messages_en.FIELD_SENTENCES[problem.key]
    else:
        words = FIELD_SENTENCES.get(problem.key) or Doubt(problem.key).sentence
    return words.format(longest=LONGEST.get(problem.field))


def closed_sentence(
    opening: Opening, zone: ZoneInfo = OFFICE_ZONE, language: Language = Language.ID
) -> str:
    """Why no ticket is given now and when the next one can be taken."""
    why = opening.said(language)
    if opening.next_open is None:
        return language.of(
            f"{why}. Tanyakan kepada petugas kapan layanan dibuka lagi.",
            f"{why}. Please ask the staff when the service opens again.",
        )
    when = format_when(opening.next_open, opening.at, zone, language)
    return language.of(
        f"{why}. Nomor dapat diambil lagi {when}.",
        f"{why}. Numbers can be taken again {when}.",
    )


def _closed(facts: Facts, zone: ZoneInfo, language: Language) -> str:
    opening = facts["opening"]
    assert isinstance(opening, Opening)
    return closed_sentence(opening, zone, language)


def _in_break(facts: Facts, zone: ZoneInfo) -> str:
    opening = facts["opening"]
    assert isinstance(opening, Opening)
    again = f"pukul {format_clock(opening.until, zone)}" if opening.until else "setelah istirahat"
    return f"{opening.reason}. Panggil lagi {again}, atau sekarang dengan menuliskan alasan."


def _changed(facts: Facts, zone: ZoneInfo) -> str:
    state = facts["state"]
    assert isinstance(state, TicketState)
    return f"{facts['label']} {STATES[state]}; langkah ini tidak dapat dilakukan lagi."


def _service_closed(facts: Facts, zone: ZoneInfo) -> str:
    opening = facts["opening"]
    assert isinstance(opening, Opening)
    return f"{opening.reason}. Pilih layanan lain, atau tulis alasan untuk tetap melanjutkan."


def _too_soon(facts: Facts, zone: ZoneInfo) -> str:
    until = facts["until"]
    assert isinstance(until, datetime)
    clock = until.astimezone(zone).strftime("%H.%M.%S")
    return f"Baru saja dipanggil. Beri waktu untuk datang, lalu ulangi setelah pukul {clock}."


def _return_too_late(facts: Facts, zone: ZoneInfo) -> str:
    closes = facts["closes"]
    assert isinstance(closes, datetime)
    return f"Kantor tutup pukul {format_clock(closes, zone)}. Pilih waktu kembali sebelum itu."


def _locked(facts: Facts, zone: ZoneInfo) -> str:
    until = facts["until"]
    assert isinstance(until, datetime)
    return f"Terlalu banyak percobaan. Coba lagi setelah pukul {format_clock(until, zone)}."


def _settings_mistakes(facts: Facts, zone: ZoneInfo) -> str:
    mistakes = facts["mistakes"]
    assert isinstance(mistakes, tuple)
    return "\n".join([f"Berkas pengaturan {facts['file']} perlu diperbaiki:", *mistakes])


_SPECIAL: Mapping[str, Callable[[Facts, ZoneInfo], str]] = {
    "hours.break": _in_break,
    "queue.changed": _changed,
    "queue.service_closed": _service_closed,
    "queue.too_soon": _too_soon,
    "queue.return_too_late": _return_too_late,
    "staff.locked": _locked,
    "staff_menu.locked": _locked,
    "settings.mistakes": _settings_mistakes,
}


def known_keys() -> frozenset[str]:
    """Every key that has a sentence; a test holds them against what the program raises."""
    special = {"hours.closed", *_SPECIAL, *verification.COMPOSED}
    return frozenset(SENTENCES) | special
