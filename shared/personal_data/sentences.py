"""What officers are told when something cannot be done with personal data."""

from collections.abc import Mapping
from typing import Final

SENTENCES: Final[Mapping[str, str]] = {
    "personal_data.reason": "Tulis alasannya, tanpa nama orangnya: misalnya permintaan sendiri,"
    " KTP ditunjukkan.",
    "personal_data.reason_names": "Alasan tersimpan selamanya dan tidak boleh memuat nama atau"
    " nomor orangnya. Tulis tanpa nama, misalnya: permintaan sendiri, KTP ditunjukkan.",
    "personal_data.reason_too_long": "Alasan terlalu panjang. Tulis paling banyak {longest} huruf.",
    "personal_data.nothing": "Belum ada catatan yang dipilih. Pilih dulu catatan milik orang itu.",
    "personal_data.gone": "Catatan ini tidak ditemukan lagi. Cari sekali lagi.",
    "personal_data.name": "Nama tidak boleh kosong. Tulis nama yang benar.",
    "personal_data.too_long": "Nama atau instansi terlalu panjang. Tulis paling banyak {longest}"
    " huruf.",
    "personal_data.elsewhere": "Verifikasi berkas tidak diubah di sini. Koreksi lewat halaman"
    " Berkas, sebagai versi baru.",
    "personal_data.open": "{labels} masih berjalan. Selesaikan dulu, lalu hapus datanya.",
    "personal_data.forgotten": "{labels} dari {days} masih terbuka. Selesaikan dan akhiri hari itu"
    " dulu di halaman Akhir hari, termasuk pemakaian ruang bidding, lalu hapus datanya.",
    "personal_data.coming": "Orang ini masih terdaftar di kelas {titles}. Keluarkan dulu dari"
    " daftar peserta di halaman Pelatihan, lalu hapus datanya.",
    "personal_data.not_written": "Salinan tidak dapat disimpan ({problem}). Pilih folder lain,"
    " lalu coba lagi.",
}
