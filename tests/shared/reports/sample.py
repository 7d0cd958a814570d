"""A report with one of everything, long names and edges included, to try the renderings on."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

from shared.reports.document import (
    Bars,
    Column,
    Document,
    Finding,
    Findings,
    HeatMap,
    KeyFigure,
    KeyFigures,
    Kind,
    Line,
    Paragraph,
    Section,
    Series,
    Signatory,
    Table,
    Tone,
)
from shared.reports.stationery import Stationery
from shared.slips.content import Letterhead

LONG_NAME = (
    "Raden Ajeng Siti Nurhaliza Kusumawardhani Prawirodirdjo binti Haji Muhammad Abdurrahman"
)
LONG_COMPANY = (
    "PT Perusahaan Konstruksi dan Pengadaan Barang Nusantara Raya Sejahtera Abadi (Persero)"
)
FORMULA = "=HYPERLINK(0)"

STATIONERY = Stationery(
    letterhead=Letterhead(
        office="LPSE Kota Contoh",
        lines=("PEMERINTAH KOTA CONTOH", "SEKRETARIAT DAERAH"),
        address="Jalan Merdeka Nomor 1, Contoh 20111",
        contact="(061) 555 0101",
        full_name="Layanan Pengadaan Secara Elektronik (LPSE)",
    ),
    made_at=datetime(2026, 12, 1, 2, 30, tzinfo=UTC),
    place="Contoh",
    made_by="Ratna Wulandari",
)

SIGNATORIES = (
    Signatory("Kepala Tim LPSE", "Ir. Bambang Sutrisno, M.T.", "197001011995031001"),
    Signatory(
        "Kepala Subbagian Pengelolaan Layanan Pengadaan Secara Elektronik",
        f"Dr. {LONG_NAME}, S.Kom., M.Si.",
        "198502022010012002",
    ),
)

_SERVICES = (
    ("1a", "Verifikasi penyedia baru", 214, 96, "0.985"),
    ("1b", "Verifikasi perubahan data penyedia", 88, 51, "1"),
    ("1c", "Reset kata sandi dan bantuan akun", 41, 12, "0.902"),
    ("1d", "Ruang bidding: unggah penawaran", 63, 0, None),
    ("1e", "Ruang bidding: pembuktian kualifikasi", 17, 0, None),
    ("2a", "Helpdesk pengguna SPSE bagi pejabat pengadaan dan pokja pemilihan", 30, 22, "0.733"),
)


def services_table() -> Table:
    """Figures by service with groups, totals and a missed target."""
    return Table(
        title="Volume dan waktu per layanan",
        columns=(
            Column("Kode", weight=0.3),
            Column("Layanan", weight=2),
            Column("Tiket", Kind.COUNT, group="Volume", total=True),
            Column("Permintaan", Kind.COUNT, group="Volume", total=True),
            Column("Median", Kind.DURATION, group="Waktu tunggu"),
            Column("95 %", Kind.DURATION, group="Waktu tunggu"),
            Column("Median", Kind.DURATION, group="Waktu layanan"),
            Column("95 %", Kind.DURATION, group="Waktu layanan"),
            Column("Tepat waktu", Kind.PERCENT),
        ),
        rows=tuple(
            (
                code,
                title,
                tickets,
                requests,
                timedelta(minutes=7, seconds=12),
                timedelta(hours=1, minutes=4),
                timedelta(minutes=9, seconds=30),
                timedelta(minutes=31),
                None if share is None else Decimal(share),
            )
            for code, title, tickets, requests, share in _SERVICES
        ),
        totals=("", "Jumlah", 453, 181, None, None, None, None, Decimal("0.964")),
        flagged=frozenset({(2, 8), (5, 8)}),
        note="Layanan 1d dan 1e tidak memiliki batas waktu dan tidak dihitung.",
    )


def guests_table(count: int) -> Table:
    """A register of so many rows."""
    return Table(
        columns=(
            Column("Tanggal dan jam", Kind.MOMENT),
            Column("Nama", weight=1.2),
            Column("Perusahaan atau instansi", weight=1.4),
            Column("Nomor identitas", weight=0.8),
            Column("Lama", Kind.DURATION),
            Column("Tanda tangan", Kind.SIGN, weight=0.7),
        ),
        rows=tuple(
            (
                datetime(2026, 11, 2 + at % 27, 2, at % 60, tzinfo=UTC),
                LONG_NAME if at % 9 == 0 else "Siti Rahma",
                LONG_COMPANY if at % 5 == 0 else "CV Maju Jaya",
                FORMULA if at == 1 else "************4321",
                timedelta(minutes=at % 90, seconds=at % 60),
                None,
            )
            for at in range(count)
        ),
        numbered=True,
    )


def charts() -> tuple[Bars | Line | HeatMap, ...]:
    """One chart of each kind."""
    days = tuple(f"{day}" for day in range(1, 31))
    return (
        Bars(
            "Tiket per layanan, bulan ini dan bulan lalu",
            tuple(code for code, *_rest in _SERVICES),
            (
                Series("November 2026", (214, 88, 41, 63, 17, 30)),
                Series("Oktober 2026", (190, 101, 38, 70, 12, 44)),
            ),
        ),
        Bars(
            "Bagian yang dilayani tepat waktu",
            tuple(title for _code, title, *_rest in _SERVICES),
            (
                Series(
                    "Tercapai", tuple(None if s is None else Decimal(s) for *_r, s in _SERVICES)
                ),
                Series("Target", (Decimal(1),) * 6),
            ),
            kind=Kind.PERCENT,
            horizontal=True,
        ),
        Line(
            "Median waktu tunggu per hari",
            days,
            tuple(
                Series(
                    name,
                    tuple(
                        None if day % 7 in (0, 6) else timedelta(minutes=(day * step) % 17 + step)
                        for day in range(1, 31)
                    ),
                )
                for name, step in (("Penyedia", 3), ("Non-penyedia", 5), ("Ruang bidding", 2))
            ),
            kind=Kind.DURATION,
        ),
        HeatMap(
            "Kedatangan menurut hari dan jam",
            ("Senin", "Selasa", "Rabu", "Kamis", "Jumat"),
            tuple(f"{hour:02}" for hour in range(8, 17)),
            tuple(tuple((day * 7 + hour * 5) % 23 for hour in range(9)) for day in range(5)),
        ),
        Bars(
            "Pengaduan menurut jenis dan keadaan",
            ("Informasi", "Tidak berkadar pengawasan", "Berkadar pengawasan"),
            tuple(
                Series(name, (at + 2, 5 - at, at))
                for at, name in enumerate(("Selesai", "Dijawab", "Diproses", "Lewat batas"))
            ),
        ),
    )


def sample(rows: int = 70) -> Document:
    """The whole report; `rows` are in its register."""
    return Document(
        title="Monitoring Sasaran Pelayanan",
        subtitle="Keputusan Kepala LPSE tentang Standar Pelayanan",
        period="November 2026",
        file_name="monitoring_2026-11",
        sections=(
            Section(
                "Ringkasan",
                (
                    KeyFigures(
                        (
                            KeyFigure("kunjungan", 1234, note="Oktober: 1.187, naik 4,0 %"),
                            KeyFigure(
                                "tepat waktu", Decimal("0.964"), Kind.PERCENT, "target 100 %"
                            ),
                            KeyFigure(
                                "median waktu tunggu",
                                timedelta(minutes=7, seconds=12),
                                Kind.DURATION,
                                "Oktober: 9 mnt 2 dtk",
                            ),
                            KeyFigure("IKM", Decimal("91.48"), Kind.NUMBER2, "mutu A, sangat baik"),
                            KeyFigure("tidak hadir saat dipanggil", 0),
                        )
                    ),
                    Findings(
                        (
                            Finding(
                                "Layanan 2a tepat waktu 73,3 %, di bawah target 100 %: 8 dari 30"
                                " permintaan lewat batas, paling lama 2 hari 4 jam.",
                                Tone.ATTENTION,
                            ),
                            Finding("Layanan 1b memenuhi target.", Tone.GOOD),
                            Finding("Paling ramai hari Selasa antara pukul 09.00 dan 10.00."),
                        )
                    ),
                    Paragraph("Waktu layanan dihitung tanpa istirahat dan waktu tutup."),
                ),
            ),
            Section("Layanan", (services_table(), *charts()[:2]), sheet="Layanan"),
            Section("Kedatangan dan waktu tunggu", charts()[2:]),
            Section("Daftar tamu", (guests_table(rows),), new_page=True),
            Section(
                "Tanpa data",
                (
                    Table((Column("Alasan"), Column("Jumlah", Kind.COUNT)), ()),
                    Table(
                        (Column("Hari", Kind.DATE), Column("Nilai", Kind.NUMBER2)),
                        ((date(2026, 11, 23), Decimal("1234.5")), (None, None)),
                    ),
                ),
            ),
        ),
        signatories=SIGNATORIES,
        footnotes=("Sumber: data antrean kantor, dihitung ulang setiap kali laporan dibuat.",),
        landscape=False,
    )
