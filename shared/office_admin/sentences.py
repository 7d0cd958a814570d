"""Refusals of the office's settings as clear sentences."""

from collections.abc import Mapping
from typing import Final

SENTENCES: Final[Mapping[str, str]] = {
    # Sentences to choose from
    "phrases.too_long": "Kalimat “{start}” terlalu panjang; tulis paling banyak {longest} huruf.",
    "phrases.too_many": "Terlalu banyak kalimat; pilih paling banyak {most}.",
    # Closures
    "closure.reason_missing": "Tulis alasannya; pengunjung membacanya di kios dan layar.",
    "closure.too_long": "Alasan terlalu panjang; tulis paling banyak {longest} huruf.",
    "closure.ends_first": "Waktu selesai harus sesudah waktu mulai.",
    "closure.past": "Penutupan ini sudah lewat. Pilih waktu selesai yang masih akan datang.",
    "closure.unknown_service": "Layanan {service} tidak ada di katalog. Muat ulang halaman ini.",
    "closure.gone": "Penutupan ini sudah dicabut atau sudah lewat. Lihat daftar yang baru.",
    # Other hours
    "overlay.name_missing": "Tulis namanya, misalnya Jam Ramadan; pengunjung membacanya.",
    "overlay.too_long": "Nama terlalu panjang; tulis paling banyak {longest} huruf.",
    "overlay.ends_first": "Tanggal terakhir tidak boleh sebelum tanggal pertama.",
    "overlay.closes_first": "Jam tutup harus sesudah jam buka.",
    "overlay.no_days": "Pilih sedikitnya satu hari, atau biarkan hari layanan seperti biasa.",
    "overlay.break_unfit": "Istirahat harus berakhir sesudah mulai, dan berlaku sedikitnya satu"
    " hari.",
    "overlay.gone": "Jam khusus ini sudah dihapus. Lihat daftar yang baru.",
    # Holidays
    "holiday.name_missing": "Tulis nama hari liburnya.",
    "holiday.too_long": "Nama terlalu panjang; tulis paling banyak {longest} huruf.",
    "holiday.taken": "Tanggal itu sudah tercatat sebagai {name}. Ubah catatan itu, atau pilih"
    " tanggal lain.",
    "holiday.gone": "Hari libur ini sudah dihapus atau dipindahkan. Lihat daftar yang baru.",
    "holiday.year": "Tahun {year} di luar kalender. Pilih tahun {first} sampai {last}.",
    # Targets of services
    "target.percent": "Target adalah angka 0 sampai 100 persen.",
    "target.unpromised": "Layanan {service} tidak menjanjikan waktu. Pilih layanan lain.",
    "target.taken": "Target {service} sejak {day} sudah ada. Ubah yang itu, atau pilih hari lain.",
    "target.gone": "Target ini sudah dihapus atau dipindahkan. Lihat daftar yang baru.",
    # Counters
    "counter.name_missing": "Tulis nama loket, misalnya Loket 3.",
    "counter.too_long": "Nama terlalu panjang; tulis paling banyak {longest} huruf.",
    "counter.number_unfit": "Nomor loket adalah angka 1 sampai {most}.",
    "counter.number_taken": "Nomor {number} sudah dipakai {name}. Pilih nomor lain.",
    "counter.unknown_service": "Layanan {service} tidak dipanggil di loket. Muat ulang halaman"
    " ini.",
    "counter.in_use": "{counter} masih dipakai {officer}. Minta petugas itu keluar dulu.",
    "counter.has_visitors": "{counter} masih ditunggu {labels}. Selesaikan atau pindahkan dulu.",
    "counter.last": "{counter} adalah loket terakhir yang dipakai. Tambah loket lain dulu.",
    "counter.gone": "Loket ini tidak ditemukan lagi. Lihat daftar yang baru.",
    # Computers of the bidding room
    "computer.name_missing": "Tulis nama komputer, misalnya PC 5.",
    "computer.too_long": "Nama terlalu panjang; tulis paling banyak {longest} huruf.",
    "computer.number_unfit": "Nomor komputer adalah angka 1 sampai {most}.",
    "computer.number_taken": "Nomor {number} sudah dipakai {name}. Pilih nomor lain.",
    "computer.in_use": "{computer} sedang dipakai atau dipanggilkan untuk {label}. Tunggu sampai"
    " orang itu keluar.",
    "computer.last": "{computer} adalah komputer terakhir. Tambah komputer lain dulu; bila ruang"
    " bidding tidak dipakai lagi, tutup layanannya di Penutupan.",
    "computer.place_taken": "{computer} dan {other} tidak dapat berdiri di tempat yang sama."
    " Geser salah satunya.",
    "computer.off_the_plan": "Denah paling banyak {most} baris dan {most} kolom.",
    "computer.gone": "Komputer ini tidak ditemukan lagi. Lihat daftar yang baru.",
    # Catalogue
    "catalogue.known": "Versi {version} sudah ada di kantor ini dengan isi lain. Beri nama versi"
    " baru di berkasnya (kunci version), lalu muat lagi.",
    "catalogue.same": "Isi berkas ini sama dengan versi {version} yang sudah ada.",
    "catalogue.long_version": "Nama versi terlalu panjang; tulis paling banyak {longest} huruf.",
    "catalogue.past": "Tanggal berlaku paling awal adalah {day}.",
    "catalogue.other_zone": "Zona waktu katalog ini ({zone}) berbeda dengan zona waktu kantor"
    " ({office}). Perbaiki berkasnya, lalu muat lagi.",
    "catalogue.drops_services": "Katalog ini tidak memuat layanan {services}, padahal nomor, loket,"
    " dan berkas kantor ini memakainya. Cantumkan layanannya; yang tidak dilayani lagi dapat"
    " ditutup di bagian Penutupan.",
    "catalogue.in_force": "Versi {version} sudah berlaku dan tidak dapat dibatalkan. Muat versi"
    " lain sebagai gantinya.",
    "catalogue.gone": "Versi ini sudah dibatalkan. Lihat daftar yang baru.",
}
