"""Refusals about complaints as clear sentences."""

from collections.abc import Mapping
from typing import Final

SENTENCES: Final[Mapping[str, str]] = {
    "complaints.form": "Periksa kembali isian yang ditandai.",
    "complaints.unknown": "Pengaduan ini tidak ditemukan lagi. Lihat daftar yang baru.",
    "complaints.unknown_code": "Kode ini tidak dikenal sebagai tanda terima pengaduan atau saran."
    " Pindai lagi lembar dari kantor ini.",
    "complaints.not_yours": "{number} ditangani petugas lain. Minta supervisor menugaskannya kepada"
    " Anda bila perlu.",
    "complaints.changed": "{number} baru saja diubah petugas lain. Periksa isi yang sekarang, lalu"
    " ulangi bila masih perlu.",
    "complaints.ended": "Langkah ini tidak berlaku lagi untuk {number}. Periksa keadaannya yang"
    " sekarang.",
    "complaints.nobody": "Petugas itu tidak bekerja di sini lagi. Pilih petugas lain.",
    "complaints.note": "Tulis catatannya, paling banyak {longest} huruf.",
    "complaints.answer": "Tulis jawabannya, paling banyak {longest} huruf.",
    "complaints.closing_note": "Belum ada jawaban. Jawab dulu, atau tulis alasan menutupnya, paling"
    " banyak {longest} huruf.",
}

FIELD_SENTENCES: Final[Mapping[str, str]] = {
    "complaints.text_missing": "Tulis isi pengaduan, saran, atau pertanyaan Anda.",
    "complaints.text_too_long": "Terlalu panjang; tulis paling banyak 2000 huruf.",
    "complaints.name_too_long": "Terlalu panjang; tulis paling banyak 120 huruf.",
    "complaints.contact_too_long": "Terlalu panjang; tulis paling banyak 120 huruf.",
    "complaints.contact": "Tulis nomor telepon atau alamat email yang lengkap.",
}
