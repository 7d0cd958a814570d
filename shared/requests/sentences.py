"""Refusals about requests as officers read them: what is wrong, and what to do next."""

from collections.abc import Mapping
from typing import Final

from shared.guestbook.form import FieldProblem
from shared.identity import Doubt
from shared.requests.form import LONGEST

SENTENCES: Final[Mapping[str, str]] = {
    "requests.unknown": "Permintaan ini tidak ditemukan lagi. Muat ulang daftar permintaan.",
    "requests.unknown_code": "Kode ini tidak dikenal sebagai permintaan. Pindai lagi tanda"
    " terimanya, atau tanyakan kepada petugas.",
    "requests.not_a_request": "{service} tidak dicatat sebagai permintaan. Pilih layanan lain.",
    "requests.form": "Periksa kembali isian yang ditandai.",
    "requests.walk_in_needs_ticket": "Pemohon yang datang langsung dicatat dari nomor"
    " antreannya. Layani nomornya di Antrean, lalu pilih Catat permintaan.",
    "requests.not_served": "{label} belum dilayani. Mulai layani dulu, lalu catat permintaannya.",
    "requests.changed": "Permintaan {number} baru saja diubah petugas lain. Periksa isi yang"
    " sekarang, lalu ulangi bila masih perlu.",
    "requests.closed": "Permintaan {number} sudah selesai. Catat permintaan baru bila masih ada"
    " yang diminta.",
    "requests.lacking": "Berkas belum lengkap: {papers}. Centang yang sudah ada, atau tandai"
    " belum lengkap.",
    "requests.lacking_unnamed": "Tulis apa yang masih kurang, paling banyak {longest} huruf.",
    "requests.already_complete": "Berkas permintaan ini sudah ditandai lengkap. Muat ulang"
    " halamannya.",
    "requests.not_checked": "Periksa berkasnya dulu dan tandai lengkap, lalu lanjutkan.",
    "requests.no_such_paper": "Dokumen ini tidak diminta untuk layanan ini. Muat ulang halamannya.",
    "requests.no_such_escalation": "Permintaan ini tidak dapat diteruskan ke sana sekarang. Pilih"
    " tujuan dari daftar.",
    "requests.no_open_escalation": "Jawaban untuk eskalasi ini sudah dicatat. Muat ulang"
    " halamannya.",
    "requests.answer_missing": "Tulis jawabannya, paling banyak {longest} huruf.",
    "requests.text_too_long": "Terlalu panjang; tulis paling banyak {longest} huruf.",
    "requests.note_missing": "Tulis catatannya, paling banyak {longest} huruf.",
    "requests.reason_missing": "Tulis alasan penolakannya.",
    "requests.no_ticket": "Tiket forensik belum dicatat. Catat dulu tiketnya (F9), lalu akhiri.",
    "requests.product_missing": "Tulis hasil yang diberikan kepada pemohon.",
    "requests.no_upload_limit": "Layanan ini tidak memakai batas upload.",
    "requests.no_examination": "Layanan ini tidak mencatat file dan tahap uji forensik.",
    "requests.milestone_reached": "Tahap ini sudah dicatat. Muat ulang halamannya.",
    "requests.milestone_order": "Catat tiket forensiknya dulu, lalu berita acaranya.",
    "requests.not_passed_on": "Teruskan dulu permohonan uji forensiknya, lalu catat nomor"
    " tiketnya.",
    "requests.file_facts": "Data file tidak lengkap. Pilih filenya sekali lagi.",
    "requests.file_unreadable": "File {name} tidak dapat dibaca. Periksa medianya, lalu pilih"
    " filenya lagi.",
    "requests.file_changed": "File {name} berubah selagi dibaca. Tunggu sampai selesai disalin,"
    " tutup program yang memakainya, lalu hitung lagi.",
    "requests.no_contact": "Kontak pemohon tidak tercatat.",
}

_FIELDS: Final[Mapping[str, str]] = {
    "requests.channel_missing": "Pilih bagaimana permintaan ini masuk.",
    "requests.requester_missing": "Tulis nama pemohon.",
    "requests.organisation_missing": "Tulis perusahaan atau instansi pemohon.",
    "requests.contact_missing": "Tulis nomor telepon atau email pemohon.",
    "requests.contact_email": "Alamat email ini belum benar; contohnya nama@instansi.go.id.",
    "requests.too_long": "Terlalu panjang; tulis paling banyak {longest} huruf.",
    "requests.received_moment": "Tulis jamnya, misalnya 08.10, atau dengan tanggal:"
    " 23-11-2026 08.10.",
    "requests.received_later": "Waktu ini belum tiba. Periksa tanggal dan jamnya.",
    "requests.received_long_ago": "Waktu ini sudah terlalu lama berlalu. Periksa tanggalnya.",
    "guestbook.choice_missing": "Pilih salah satu jawaban.",
    "guestbook.answer_missing": "Isi jawabannya.",
    "guestbook.answer_too_long": "Terlalu panjang; persingkat jawabannya.",
    "guestbook.answer_digits": "Tulis dengan angka saja.",
    "guestbook.answer_moment": "Lengkapi tanggal dan jamnya, misalnya 25-11-2026 pukul 14.00.",
}


def problem_words(problem: FieldProblem) -> str:
    """What to tell beside a field of the page on which a request is recorded."""
    words = _FIELDS.get(problem.key) or Doubt(problem.key).sentence
    return words.format(longest=LONGEST.get(problem.field))
