"""The table of reports: what each is called and which function reads it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from sqlalchemy.orm import Session

from shared.complaints.register import read_register as read_complaints
from shared.reports import registers
from shared.reports.asked import Asked, ReportKind
from shared.reports.document import Document
from shared.reports.monitoring.document import read_monitoring
from shared.survey.report import read_survey
from shared.training.register import read_register as read_training

Reader = Callable[[Session, Asked], Document]
"""Reads one report inside the transaction that shows one moment of the office."""


@dataclass(frozen=True, slots=True)
class Report:
    """One report: its title for people, what it answers in a line, and its reader.

    `is_masked` says that it hides numbers which a reason may open.
    """

    kind: ReportKind
    title: str
    purpose: str
    read: Reader
    is_masked: bool = False


REPORTS: Final[Mapping[ReportKind, Report]] = {
    report.kind: report
    for report in (
        # One line for each report, in the order in which people choose them.
        Report(
            ReportKind.MONITORING,
            "Monitoring Sasaran Pelayanan",
            "Apakah janji setiap layanan ditepati: volume, waktu, ketepatan, penolakan.",
            read_monitoring,
        ),
        Report(
            ReportKind.DAYS,
            "Lembar harian",
            "Angka setiap hari yang diakhiri, siapa yang mengakhirinya, dan cadangannya.",
            registers.read_days,
        ),
        Report(
            ReportKind.GUESTS,
            "Buku tamu",
            "Siapa yang datang, kapan, dan untuk apa.",
            registers.read_guests,
            is_masked=True,
        ),
        Report(
            ReportKind.ROOM,
            "Daftar pengguna ruang bidding",
            "Siapa yang memakai komputer ruang bidding, kapan dan berapa lama (1d, 1e).",
            registers.read_room,
            is_masked=True,
        ),
        Report(
            ReportKind.VERIFICATIONS,
            "Register verifikasi berkas",
            "Setiap verifikasi dengan hasil, alasan, dan nomor lembarnya (1a, 1b).",
            registers.read_verifications,
            is_masked=True,
        ),
        Report(
            ReportKind.REQUESTS,
            "Register permintaan",
            "Setiap permintaan ke helpdesk dengan keadaan dan hasilnya.",
            registers.read_requests,
            is_masked=True,
        ),
        Report(
            ReportKind.TRAINING,
            "Register pelatihan",
            "Setiap kelas dengan peserta, kehadiran, dan hasil evaluasinya (1f).",
            read_training,
            is_masked=True,
        ),
        Report(
            ReportKind.COMPLAINTS,
            "Register pengaduan dan saran",
            "Setiap pengaduan, saran, dan pertanyaan: tenggat, jawaban, dan ketepatannya.",
            read_complaints,
        ),
        Report(
            ReportKind.SURVEY,
            "Survei Kepuasan Masyarakat",
            "Indeks kepuasan (IKM) kantor, setiap unsur, dan setiap layanan.",
            read_survey,
        ),
    )
}
