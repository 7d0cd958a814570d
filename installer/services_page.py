"""Writes `docs/services.md` anew: `python -m installer.services_page`, run inside `.venv`.

For each service of the bundled catalogue the page says where each component of its standard is
shown or enforced. The places are told once for each kind of service; a test looks whether they
exist and whether the page is the one the catalogue makes.
"""

import sys
from collections.abc import Iterator, Mapping
from enum import StrEnum
from pathlib import Path
from typing import Final

from shared.catalogue import Catalogue, ComponentKind, Service, load
from shared.catalogue.standard import standard_of

PAGE: Final = Path("docs", "services.md")
_LONGEST: Final = 140
_HEAD: Final = """\
# Dua belas layanan dan enam belas komponennya

Di mana tiap komponen standar pelayanan ditampilkan atau ditegakkan. Halaman ini dibuat dari \
katalog oleh `python -m installer.services_page`; jangan diubah dengan tangan. Setiap standar \
lengkap dapat dibaca di kios (Cek berkas → Standar pelayanan), dalam bahasa Indonesia dan Inggris.
"""


class Way(StrEnum):
    """How a service is worked: what differs between services in code is this alone."""

    VERIFIED = "papers are verified against a list"
    ROOM = "a computer of the bidding room is used"
    TRAINING = "a class is held"
    REQUEST = "the helpdesk handles a request"


Places = tuple[str, ...]
"""Files or folders of the project, each with what it does there after a colon."""

_STANDARD: Final = "kiosk/qml/pages/StandardPage.qml: dibaca di kios"
_HOURS: Final[Places] = (
    "shared/opening_hours: jam, istirahat, hari libur; kios menolak di luar jam",
    "kiosk/display: layar antrean menyebut kapan buka lagi",
)
_COMPLAINTS: Final[Places] = (
    "shared/complaints: kotak saran, tenggat, jawaban",
    "kiosk/qml/pages: halaman Kotak saran",
    "shared/slips/verification.py: saluran pengaduan di setiap slip",
)

_EVERYWHERE: Final[Mapping[ComponentKind, Places]] = {
    ComponentKind.LEGAL_BASIS: (_STANDARD,),
    ComponentKind.SERVICE_HOURS: _HOURS,
    ComponentKind.FEE: (
        "shared/slips/phrases.py: tercetak di setiap nomor dan slip",
        "kiosk/qml/controls/ServiceCard.qml: pada setiap kartu layanan",
    ),
    ComponentKind.COMPLAINTS: _COMPLAINTS,
    ComponentKind.FACILITIES: (_STANDARD,),
    ComponentKind.COMPETENCE: (_STANDARD,),
    ComponentKind.SUPERVISION: (
        "shared/monitoring: Pantauan bagi pengawas",
        "shared/reports: blok tanda tangan laporan",
    ),
    ComponentKind.HEADCOUNT: (_STANDARD,),
    ComponentKind.GUARANTEE: (_STANDARD, "kiosk/display/slides.py: maklumat di layar antrean"),
    ComponentKind.SAFETY: (
        "db/vault.py: nomor identitas tersandi",
        "shared/personal_data: pemberitahuan, masa simpan, permintaan pemilik data",
    ),
    ComponentKind.EVALUATION: (
        "shared/reports/monitoring: Monitoring Sasaran Pelayanan",
        "shared/survey: survei kepuasan (SKM)",
    ),
}
_BY_WAY: Final[Mapping[Way, Mapping[ComponentKind, Places]]] = {
    Way.VERIFIED: {
        ComponentKind.REQUIREMENTS: (
            "kiosk/qml/pages/DocumentsPage.qml: daftar berkas sebelum mengambil nomor",
            "shared/verification/rules.py: yang kurang menahan persetujuan",
        ),
        ComponentKind.PROCEDURE: (
            "kiosk/qml/pages/ApplicantPage.qml: sudah mendaftar atau mengubah data online?",
            "shared/verification: diperiksa, disamakan dengan SPSE atau SIKAP, diputuskan",
        ),
        ComponentKind.COMPLETION_TIME: (
            "counter/widgets/visit_strip.py: lama pelayanan di loket",
            "shared/reports/monitoring: median, 95 %, dan bagian yang tepat waktu",
        ),
        ComponentKind.REGISTRATION: (
            "kiosk/qml/pages/ApplicantPage.qml: yang belum mendaftar diarahkan ke ruang bidding",
        ),
        ComponentKind.PRODUCTS: (
            "shared/slips/verification.py: Lembar Bukti Verifikasi dan penerimaan berkas",
        ),
    },
    Way.ROOM: {
        ComponentKind.REQUIREMENTS: (
            "shared/bidding_room: KTP atau NIP ditunjukkan, dikonfirmasi front office",
        ),
        ComponentKind.PROCEDURE: (
            "shared/bidding_room: form pencatatan, komputer, pendampingan, jam keluar",
            "counter/pages/room.py: denah ruang bidding",
        ),
        ComponentKind.COMPLETION_TIME: (
            "shared/bidding_room: tanpa batas waktu dalam jam layanan; ditutup saat kantor tutup",
        ),
        ComponentKind.REGISTRATION: ("kiosk/qml/pages/AssistancePage.qml: masuk lewat kios",),
        ComponentKind.PRODUCTS: (
            "shared/reports/registers: Daftar pengguna ruang bidding",
            "counter/widgets/register_table.py: daftar hari ini",
        ),
        ComponentKind.FACILITIES: (_STANDARD, "shared/office_admin/computers.py: PC dan denahnya"),
    },
    Way.TRAINING: {
        ComponentKind.REQUIREMENTS: (
            "db/models/training.py: pelatihan terjadwal tidak tersimpan tanpa surat permohonan",
        ),
        ComponentKind.PROCEDURE: ("shared/training: terjadwal, berjalan, reguler setiap minggu",),
        ComponentKind.COMPLETION_TIME: ("shared/training: jam mulai dan selesai setiap pelatihan",),
        ComponentKind.REGISTRATION: (
            "kiosk/qml/pages: halaman Pelatihan",
            "shared/training: loket, kios, dan daftar peserta; tautan dengan QR",
        ),
        ComponentKind.PRODUCTS: ("shared/training: daftar hadir dan hasil pelatihan",),
        ComponentKind.FACILITIES: (_STANDARD, "shared/training/evaluation.py: form evaluasi"),
    },
    Way.REQUEST: {
        ComponentKind.REQUIREMENTS: (
            "shared/requests: formulir diperiksa; yang kurang menghentikan waktu target",
            "kiosk/qml/pages/DocumentsPage.qml: daftar berkas di kios",
        ),
        ComponentKind.PROCEDURE: (
            "shared/requests: diterima, diperiksa, dieskalasi sesuai jenjang, dijawab",
            "counter/pages/requests: papan permohonan",
        ),
        ComponentKind.COMPLETION_TIME: (
            "shared/targets: waktu target tanpa istirahat dan jam tutup",
            "counter/pages/requests: sisa waktu setiap permohonan",
        ),
        ComponentKind.REGISTRATION: (
            "kiosk/qml/pages/QuestionsPage.qml: datang langsung",
            "shared/requests/form.py: WhatsApp, email, telepon, LPSE Support",
        ),
        ComponentKind.PRODUCTS: (
            "shared/requests: produk dan penyerahannya dicatat",
            "shared/slips/acknowledgement.py: tanda terima bernomor",
        ),
    },
}


def way_of(service: Service) -> Way:
    """How a service is worked, by what its catalogue entry says."""
    if service.has_checklist:
        return Way.VERIFIED
    if service.is_room:
        return Way.ROOM
    choices = (choice for question in service.questions for choice in question.choices)
    return Way.TRAINING if any(choice.regular_session for choice in choices) else Way.REQUEST


def places_of(service: Service, kind: ComponentKind) -> Places:
    """Where a component of a service is shown or enforced; every component has a place."""
    by_way = _BY_WAY[way_of(service)]
    return by_way[kind] if kind in by_way else _EVERYWHERE[kind]


def page(catalogue: Catalogue) -> str:
    """The whole page."""
    return "\n".join(
        [_HEAD, *(line for each in catalogue.services for line in _part(each, catalogue))]
    )


def _part(service: Service, catalogue: Catalogue) -> Iterator[str]:
    yield f"## {service.code} · {service.title}"
    yield ""
    yield "| No. | Komponen | Menurut keputusan | Ditampilkan atau ditegakkan |"
    yield "| --- | --- | --- | --- |"
    for heading, part in zip(
        catalogue.decree.headings, standard_of(service, catalogue), strict=True
    ):
        where = "<br>".join(map(_place, places_of(service, heading.kind)))
        yield f"| {part.no} | {part.label} | {_short(part.lines)} | {where} |"
    yield ""


def _short(lines: tuple[str, ...]) -> str:
    words = "; ".join(lines).replace("|", "/")
    return words if len(words) <= _LONGEST else f"{words[:_LONGEST].rsplit(' ', 1)[0]} …"


def _place(place: str) -> str:
    path, _, what = place.partition(": ")
    return f"`{path}` {what}"


def write(root: Path) -> None:
    """Write the page under a checkout's root."""
    (root / PAGE).write_text(page(load()), encoding="utf-8")


if __name__ == "__main__":
    write(Path.cwd())
    sys.exit()
