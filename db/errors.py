"""Why a database or its key is refused, in a sentence that names the remedy."""

from collections.abc import Mapping

REFUSALS: Mapping[str, str] = {
    "database.affected_sqlite": "SQLite {version} pada komputer ini dapat kehilangan data."
    " Jalankan lagi python3 -m installer run agar versi yang aman terpasang.",
    "database.network_share": "Berkas basis data {path} berada di folder jaringan; SQLite tidak"
    " aman di sana. Pindahkan ke cakram komputer ini, atau pakai PostgreSQL untuk beberapa"
    " komputer.",
    "database.newer": "Basis data dibuat oleh program yang lebih baru (versi {found}, program ini"
    " mengenal {known}). Perbarui program di komputer ini.",
    "database.older": "Basis data masih versi {found}, program ini memerlukan {known}. Cadangkan,"
    " lalu jalankan python -m db upgrade --url ALAMAT, dengan alamat dari berkas pengaturan.",
    "database.empty": "Basis data {url} belum berisi kantor. Periksa alamatnya, atau buat kantor"
    " baru dengan python -m shared.founding --settings BERKAS.",
    "database.unreachable": "Basis data {url} tidak terjangkau. Periksa alamat, jaringan, dan"
    " apakah server berjalan.",
    "database.unknown_kind": 'Jenis basis data "{kind}" tidak dikenal. Tulis database.url yang'
    " diawali sqlite:/// atau postgresql://.",
    "database.no_catalogue": "Belum ada standar pelayanan yang berlaku hari ini. Muat katalog"
    " dengan tanggal berlaku paling lambat hari ini.",
    "backup.unwritable": "Cadangan {file} tidak dapat ditulis ({problem}). Periksa folder, izin,"
    " dan sisa ruang cakram, lalu buat lagi.",
    "backup.broken": "Cadangan {file} tidak utuh dan jangan dipakai. Buat cadangan baru.",
    "backup.not_empty": "Basis data tujuan sudah berisi kantor. Pulihkan hanya ke basis data baru"
    " yang kosong.",
    "key.missing": "Kunci kantor tidak ada di {path}. Ekspor dari komputer pertama (python -m db"
    " key export), lalu impor di sini (python -m db key import).",
    "key.wrong": "Kunci kantor di komputer ini bukan kunci basis data ini (sidik {fingerprint})."
    " Impor kunci yang benar dengan python -m db key import.",
    "key.unreadable": "Berkas kunci {path} rusak, atau bukan milik pengguna ini. Impor lagi kunci"
    " kantor dari cadangan.",
    "key.exposed": "Berkas kunci {path} dapat dibaca orang lain. Batasi dengan: chmod 600 {path}",
    "key.exists": "Berkas kunci {path} sudah ada dan tidak ditimpa. Pindahkan dulu bila memang"
    " harus diganti.",
}


class DatabaseRefused(Exception):
    """The database or the office key cannot be used as it is; `key` names why."""

    def __init__(self, key: str, **facts: object) -> None:
        super().__init__(REFUSALS[key].format_map(facts))
        self.key = key
        self.facts: Mapping[str, object] = facts
