"""What people read about training: refusals, mistakes in forms, and the words of its states."""

from collections.abc import Mapping
from typing import Final
from zoneinfo import ZoneInfo

from shared.guestbook.form import FieldProblem
from shared.identity import Doubt
from shared.training.people import LONGEST
from shared.training.session_form import LONGEST as LONGEST_OF_SESSION
from shared.training.session_form import SessionProblem
from shared.training.views import (
    Channel,
    Participant,
    ParticipantState,
    SessionState,
    TrainingMode,
)
from shared.wording import format_clock

SENTENCES: Final[Mapping[str, str]] = {
    # Registering and coming
    "training.form": "Periksa kembali isian yang ditandai.",
    "training.listed_already": "Nama ini sudah terdaftar di kelas ini dengan nomor lain."
    " Pindai bukti pendaftaran Anda, atau tanyakan kepada petugas.",
    "training.closed": "Pendaftaran {title} sudah ditutup. Pilih kelas lain, atau tanyakan kepada"
    " petugas.",
    "training.unknown_session": "Kelas ini tidak ditemukan lagi. Kembali ke daftar kelas, lalu"
    " pilih lagi.",
    "training.unknown_code": "Kode ini tidak dikenal sebagai bukti pendaftaran pelatihan. Pindai"
    " lagi, atau tanyakan kepada petugas.",
    "training.too_early": "{title} berlangsung {day}. Pindai lagi kode ini pada hari itu.",
    "training.still_waiting": "Semua kursi {title} terisi dan Anda di daftar tunggu nomor"
    " {position}. Tanyakan kepada petugas apakah ada kursi kosong.",
    "training.over": "{title} sudah lewat ({day}), jadi kehadiran tidak dapat dicatat lagi di"
    " sini. Tanyakan kepada petugas.",
    "training.place_cancelled": "Pendaftaran atau kelas {title} dibatalkan. Pilih kelas lain, atau"
    " tanyakan kepada petugas.",
    "training.evaluation_incomplete": "Masih ada pernyataan yang belum dijawab. Pilih satu jawaban"
    " untuk setiap pernyataan.",
    "training.remark_too_long": "Saran terlalu panjang; tulis paling banyak {longest} huruf.",
    "training.not_to_evaluate": "Formulir evaluasi {title} hanya untuk peserta yang hadir, diisi"
    " satu kali setelah kelas dimulai. Tanyakan kepada petugas bila ini keliru.",
    # What officers do
    "training.unknown_participant": "Peserta ini tidak ditemukan lagi. Muat ulang daftarnya.",
    "training.other_ticket": "Nomor antrean ini bukan untuk pelatihan. Kembali ke kalender"
    " pelatihan, lalu pindai lagi untuk membukanya di Antrean.",
    "training.already_attended": "{name} sudah tercatat hadir. Hapus dulu kehadirannya, lalu"
    " batalkan pendaftarannya.",
    "training.withdrawn": "Pendaftaran {name} sudah dibatalkan, jadi tidak ada bukti yang berlaku."
    " Daftarkan lagi bila ingin ikut.",
    "training.evaluated": "{name} sudah mengisi evaluasi, jadi kehadirannya tetap tercatat.",
    "training.full": "Semua kursi {title} terisi. Tambah kapasitas kelas, atau batalkan peserta"
    " yang tidak datang.",
    "training.plan_form": "Periksa kembali isian yang ditandai.",
    "training.regular_taken": "Pada waktu itu sudah ada kelas reguler. Pilih waktu lain, atau ubah"
    " kelas yang sudah ada.",
    "training.changed": "{title} baru saja diubah petugas lain. Periksa isi yang sekarang, lalu"
    " ulangi bila masih perlu.",
    "training.session_over": "{title} sudah selesai atau dibatalkan, jadi tidak dapat diubah lagi.",
    "training.capacity_low": "Sudah {seated} peserta mendapat kursi. Tulis kapasitas paling sedikit"
    " {seated}, atau batalkan dulu sebagian peserta.",
    "training.reason": "Tulis alasan pembatalan, paling banyak {longest} huruf.",
    "training.somebody_came": "Sudah ada yang tercatat hadir di {title}. Akhiri kelas dengan"
    " hasilnya, atau hapus dulu kehadiran yang keliru.",
    "training.result": "Hasil terlalu panjang; tulis paling banyak {longest} huruf.",
    "training.not_begun": "{title} belum dimulai. Catat hasilnya setelah kelas berlangsung.",
    # Lists
    "training.list_kind": "{file} bukan berkas CSV atau XLSX. Simpan daftar dalam salah satu bentuk"
    " itu, lalu pilih lagi.",
    "training.list_old": "{file} adalah berkas Excel lama (.xls) atau dikunci kata sandi. Simpan"
    " sebagai XLSX tanpa kata sandi, lalu pilih lagi.",
    "training.list_unreadable": "{file} tidak dapat dibaca. Buka dan simpan lagi berkasnya, lalu"
    " pilih lagi.",
    "training.list_too_large": "{file} terlalu besar untuk sebuah daftar peserta. Sisakan hanya"
    " daftarnya, lalu pilih lagi.",
    "training.list_no_names": "Di {file} tidak ada kolom berjudul Nama. Beri judul kolomnya Nama,"
    " Instansi, dan Telepon, lalu pilih lagi.",
    "training.list_torn": 'Di {file}, tanda kutip (") di baris {line} tidak ditutup di baris itu,'
    " jadi judul kolomnya tidak terbaca. Hapus tanda kutip itu atau jadikan isi selnya satu baris,"
    " simpan, lalu pilih lagi.",
    "training.list_empty": "Di {file} tidak ada peserta di bawah baris judul. Isi daftarnya, lalu"
    " pilih lagi.",
    "training.list_too_long": "{file} berisi lebih dari {most} peserta. Bagi menjadi beberapa"
    " berkas, lalu masukkan satu per satu.",
    "training.list_spread": "Di {file} masih ada isian di bawah baris {line}. Hapus baris kosong di"
    " antara peserta dan isian lain di bawah daftarnya, simpan, lalu pilih lagi.",
    "training.list_wrong": "{file} belum dimasukkan: ada baris yang salah. Perbaiki di berkasnya,"
    " lalu pilih lagi.",
    "training.list_nothing_new": "Semua orang di {file} sudah terdaftar; tidak ada yang perlu"
    " dimasukkan.",
}

SENTENCES_EN: Final[Mapping[str, str]] = {
    "training.listed_already": "This name is already on the list with another number. Please scan"
    " your receipt, or ask the staff.",
    "training.form": "Please check the marked entries again.",
    "training.closed": "Registration for {title} is closed. Please choose another class, or ask"
    " the staff.",
    "training.unknown_session": "This class is not there any more. Go back to the list and choose"
    " again.",
    "training.unknown_code": "This code is not known as a training registration. Please scan it"
    " again, or ask the staff.",
    "training.too_early": "{title} takes place on another day ({day}). Please scan this code again"
    " on that day.",
    "training.still_waiting": "All seats of {title} are taken and you are number {position} on the"
    " waiting list. Please ask the staff whether a seat is free.",
    "training.over": "{title} is over ({day}), so your presence cannot be noted here any more."
    " Please ask the staff.",
    "training.place_cancelled": "This registration or the class {title} was cancelled. Please"
    " choose another class, or ask the staff.",
    "training.evaluation_incomplete": "Some statements are not answered yet. Please choose one"
    " answer for each.",
    "training.remark_too_long": "The remark is too long; please write at most {longest}"
    " characters.",
    "training.not_to_evaluate": "The form about {title} is for participants who came, once, after"
    " the class has begun. Please ask the staff if this is wrong.",
}
"""What visitors may meet at the kiosk; officers read Indonesian."""

PLAN_SENTENCES: Final[Mapping[str, str]] = {
    "title_missing": "Tulis judul kelasnya.",
    "place_missing": "Tulis tempatnya.",
    "letter_missing": "Tulis nomor dan tanggal surat permohonan.",
    "length_unfit": "Tulis lama kelas, paling lama 10 jam.",
    "capacity_unfit": "Tulis jumlah kursi, 1 sampai 500.",
    "link_unfit": "Awali tautan dengan https://.",
    "too_long": "Terlalu panjang; tulis paling banyak {longest} huruf.",
}
_FIELDS: Final[Mapping[str, str]] = {
    "guestbook.name_missing": "Nama kosong.",
    "guestbook.organisation_missing": "Instansi atau perusahaan kosong.",
    "guestbook.phone_missing": "Tulis nomor telepon yang dapat dihubungi.",
    "training.cell_mistaken": "{field}: selnya berisi pesan kesalahan seperti #N/A; tulis"
    " nilainya.",
    "training.cell_not_computed": "{field}: rumusnya belum dihitung; hitung ulang dan simpan dulu"
    " berkasnya.",
    "training.cell_no_text": "{field}: selnya berisi tanggal, waktu, atau nilai benar/salah; tulis"
    " sebagai teks.",
    "training.cell_unreadable": "{field}: ada huruf yang tidak terbaca; tulis lagi, atau simpan"
    " berkasnya sebagai CSV UTF-8.",
    "training.cell_rounded": "{field}: angka terakhirnya hilang (misalnya 6,28E+12); jadikan"
    " selnya teks, lalu tulis lagi nomornya.",
    "guestbook.too_long": "{field} terlalu panjang; paling banyak {longest} huruf.",
}
TORN: Final = (
    'Tanda kutip (") tidak ditutup di baris ini, jadi peserta di bawahnya dapat ikut terbaca di'
    " sini. Hapus tanda kutip itu atau jadikan isi selnya satu baris, lalu simpan berkasnya."
)
"""What is wrong with a row of a text whose quotes do not end on its line."""
_FIELD_NAMES: Final = {"name": "Nama", "organisation": "Instansi", "phone": "Telepon"}

MODES: Final[Mapping[TrainingMode, str]] = {
    TrainingMode.ON_LETTER: "Terjadwal",
    TrainingMode.WALK_IN: "Berjalan",
    TrainingMode.REGULAR: "Reguler",
}
SESSION_STATES: Final[Mapping[SessionState, str]] = {
    SessionState.PLANNED: "Direncanakan",
    SessionState.HELD: "Selesai",
    SessionState.CANCELLED: "Dibatalkan",
}
PARTICIPANT_STATES: Final[Mapping[ParticipantState, str]] = {
    ParticipantState.REGISTERED: "Terdaftar",
    ParticipantState.WAITING: "Daftar tunggu",
    ParticipantState.CANCELLED: "Batal",
}
CHANNELS: Final[Mapping[Channel, str]] = {
    Channel.KIOSK: "Kios",
    Channel.COUNTER: "Loket",
    Channel.IMPORT: "Daftar impor",
}


def attendance_words(who: Participant, zone: ZoneInfo) -> str:
    """Whether somebody came, and when, unless that was only noted from a sheet afterwards."""
    if who.attended_at is None:
        return "Tidak hadir"
    if who.noted_later:
        return "Hadir, dicatat kemudian"
    return f"Hadir {format_clock(who.attended_at, zone)}"


def plan_sentence(problem: SessionProblem) -> str:
    """What is wrong with a field of a session."""
    return PLAN_SENTENCES[problem.key].format(longest=LONGEST_OF_SESSION.get(problem.field))


def problem_sentence(problem: FieldProblem) -> str:
    """What is wrong with a field of a participant, as officers read it."""
    words = _FIELDS.get(problem.key)
    if words is None:
        return Doubt(problem.key).sentence
    return words.format(field=_FIELD_NAMES[problem.field], longest=LONGEST[problem.field])
