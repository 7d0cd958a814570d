"""The story: a Monday and a Friday lunch break of the demonstration office.

Everything happens by touch at the kiosk, by keys and scanner at the counters; the office's
objects are only read, to see what was printed and why a service is closed.
"""

from typing import Final

from PySide6.QtCore import Qt

from shared.catalogue import Mark
from tests.e2e.bidding_room import bidding_room
from tests.e2e.officer import ABSENT, MISSING, Company, Paper
from tests.e2e.scene import Day
from tests.e2e.stage import LANDSCAPE, Stage
from tests.e2e.visitors import (
    AHMAD,
    BAMBANG,
    DEWI,
    GUEST,
    HASAN,
    LATE,
    LESTARI,
    MELATI,
    NINING,
    RINI,
    TONO,
    YUSUF,
    leave,
)
from tests.support.touch import wait_until

WITHOUT_STAMP: Final = Paper(not_applicable=frozenset({Mark.COMPANY_STAMP}))
BAMBANG_SLIP: Final = "DK-2026-0001"
NO_AKTA_COPY: Final = Paper(lacking=frozenset({Mark.COPY}))


def open_doors(stage: Stage) -> Day:
    """Ten to nine: machines on, officers in, the first visitor too early."""
    day = Day(stage, stage.kiosk(), stage.board(), stage.counter(1), stage.counter(2, LANDSCAPE))
    day.kiosk.wait_for("audience-provider")
    day.picture(day.kiosk, "kiosk-before-opening", "Kiosk sebelum buka, 08.50")
    day.picture(day.siti, "counter-sign-in", "Petugas masuk ke loket")
    day.siti.sign_in("siti", 1)
    day.budi.sign_in("budi", 2)
    day.picture(day.siti, "counter-empty", "Loket tanpa antrean")
    day.picture(day.board, "board-before-opening", "Layar antrean sebelum buka")
    stage.at(8, 58)
    day.is_refused(DEWI)
    day.picture(day.kiosk, "kiosk-services-before-opening", "Layanan belum buka: alasan dan jamnya")
    day.kiosk.tap("cancel")
    return day


def morning(day: Day) -> None:
    """The first visitors, step by step, and the first verification."""
    day.stage.at(9)
    first_visitor(day)
    day.stage.at(9, 6)
    day.arrive(BAMBANG)
    day.stage.at(9, 8)
    day.arrive(LESTARI)
    day.stage.at(9, 9)
    guest(day)
    day.stage.at(9, 12)
    assert day.siti.call_next() == "A-001"
    day.board.wait_for_text("A-001")
    day.picture(day.board, "board-called", "A-001 dipanggil ke Loket 1")
    day.picture(day.siti, "counter-called", "Nomor dipanggil, menunggu pengunjung datang")
    day.stage.at(9, 13)
    approve_dewi(day)


def first_visitor(day: Day) -> None:
    """Every page of the way to a number of 1a."""
    kiosk = day.kiosk
    kiosk.wait_for_text("layanan buka")
    day.picture(kiosk, "kiosk-home", "Beranda kiosk")
    DEWI.reach_services(kiosk)
    kiosk.wait_for("service-1a")
    day.picture(kiosk, "kiosk-services", "Pilihan layanan penyedia")
    kiosk.tap("service-1a")
    kiosk.wait_for("type-badan_usaha")
    day.picture(kiosk, "kiosk-applicant-empty", "Jenis penyedia dan direktur")
    kiosk.tap("type-badan_usaha")
    kiosk.tap("director-yes")
    day.picture(kiosk, "kiosk-documents", "Berkas yang perlu dibawa")
    kiosk.tap("proceed")
    kiosk.wait_for("submit")
    day.picture(kiosk, "kiosk-guestbook-empty", "Buku tamu dengan papan ketik")
    DEWI.write_details(kiosk)
    day.picture(kiosk, "kiosk-guestbook", "Buku tamu terisi")
    kiosk.tap("submit")
    kiosk.wait_for("ticket-barcode")
    day.picture(kiosk, "kiosk-ticket", "Nomor antrean A-001")
    leave(kiosk)


def guest(day: Day) -> None:
    """Somebody who comes for no service (D54)."""
    GUEST.reach_details(day.kiosk)
    GUEST.write_details(day.kiosk)
    day.picture(day.kiosk, "kiosk-guest", "Tamu lain mengisi buku tamu")
    day.kiosk.tap("submit")
    day.kiosk.wait_for("thanks")
    day.picture(day.kiosk, "kiosk-thanks", "Tamu tercatat")
    leave(day.kiosk)


def approve_dewi(day: Day) -> None:
    """A director with everything: approved."""
    siti = day.siti
    siti.begin()
    siti.wait_until_read("A-001")
    day.picture(siti, "counter-checklist-empty", "Daftar periksa baru")
    siti.enter_company(
        Company("PT Cipta Karya Nusantara", "01.312.166.0-091.000", "9120001234567", DEWI.name)
    )
    siti.check({"pkp": ABSENT, "akta": NO_AKTA_COPY})
    day.picture(siti, "counter-checklist-conformity", "Hanya kesesuaian data yang belum dicentang")
    siti.confirm_conformity()
    siti.wait_until_enabled("approveButton")
    day.picture(siti, "counter-checklist-ready", "Boleh disetujui, dengan peringatan")
    day.stage.at(9, 24)
    siti.press_button("approveButton", Qt.Key.Key_F10)
    siti.wait_until_enabled("confirmSlipButton")
    day.picture(siti, "counter-slip-preview", "Pratinjau lembar bukti verifikasi")
    siti.press(Qt.Key.Key_F10)
    siti.wait_for_text("printStateHeading", "Dicetak")
    day.picture(siti, "counter-slip-printed", "Lembar tersimpan dan dicetak")


def first_deficiency(day: Day) -> None:
    """A proxy without surat kuasa goes away with a list of what lacks."""
    siti = day.siti
    day.stage.at(9, 26)
    assert siti.call_next() == "A-002"
    siti.begin()
    siti.enter_company(Company("CV Sinar Jaya", "024567890423000", "8120009876543", BAMBANG.name))
    siti.check({"surat_kuasa": MISSING, "ktp_penerima_kuasa": MISSING, "pkp": ABSENT})
    siti.confirm_conformity()
    day.picture(siti, "counter-checklist-lacking", "Surat kuasa belum ada: apa yang masih kurang")
    day.stage.at(9, 35)
    siti.send_back()
    day.picture(siti, "counter-deficiencies", "Daftar kekurangan berkas dicetak")


def second_visit(day: Day) -> None:
    """The proxy comes back with it: a new number, the same case (D53)."""
    siti = day.siti
    day.stage.at(10, 40)
    day.arrive(BAMBANG)
    assert siti.call_next() == "A-003"
    siti.begin()
    wait_until(lambda: siti.sees("verificationPage"), "the checklist is there")
    siti.scan(day.slip_code(BAMBANG_SLIP))
    siti.wait_until_read("kunjungan ke-2")
    day.picture(siti, "counter-case-again", "Kunjungan kedua: hanya yang kurang masih terbuka")
    siti.check({})
    day.stage.at(10, 47)
    siti.approve()


def individual(day: Day) -> None:
    """Changed data of an individual, who has no stamp (D05)."""
    budi = day.budi
    day.stage.at(9, 40)
    assert budi.call_next() == "B-001"
    budi.begin()
    budi.enter_company(
        Company("Rumah Tenun Lestari", "3276014101900001", "9120004567890", LESTARI.name)
    )
    budi.check({"formulir_perubahan": WITHOUT_STAMP})
    budi.confirm_conformity()
    day.picture(budi, "counter-checklist-1b", "Perubahan data perseorangan, cap tidak berlaku")
    day.stage.at(9, 52)
    budi.approve()


def rejection(day: Day) -> None:
    """A request that is turned down, with its reason (D37)."""
    budi = day.budi
    day.stage.at(10, 50)
    day.arrive(MELATI)
    assert budi.call_next() == "B-002"
    budi.begin()
    budi.enter_company(
        Company("PT Melati Mandiri Perorangan", "0012345678901234", "912000", MELATI.name)
    )
    budi.check({"pkp": ABSENT})
    day.stage.at(11)
    budi.reject("Nama pada akta pendirian tidak sama dengan nama pada NIB.")
    day.picture(budi, "counter-rejected", "Permohonan ditolak dengan alasan")


def priority(day: Day) -> None:
    """Whoever asked for priority is called first, and the officer is told why (D56)."""
    siti = day.siti
    for minute, visitor in ((5, TONO), (6, RINI)):
        day.stage.at(11, minute)
        day.arrive(visitor)
    day.stage.at(11, 7)
    AHMAD.sign_in(day.kiosk)
    day.picture(day.kiosk, "kiosk-ticket-priority", "Nomor prioritas")
    leave(day.kiosk)
    siti.wait_for_queue("A-006")
    day.picture(siti, "counter-queue", "Antrean dengan alasan urutan")
    assert siti.call_next() == "A-006"
    siti.begin()
    siti.enter_company(Company("Ahmad Fauzi", "123456789012345", "9120007654321", AHMAD.name))
    siti.check({"sertifikat_keahlian": ABSENT})
    siti.confirm_conformity()
    day.stage.at(11, 18)
    siti.approve()


def no_show(day: Day) -> None:
    """A visitor who misses the call is passed over, and called again later."""
    siti = day.siti
    assert siti.call_next() == "A-004"
    for minute in (19, 20):
        day.stage.at(11, minute)
        siti.recall()
    day.stage.at(11, 22)
    siti.no_show()
    assert siti.call_next() == "A-005"
    siti.begin()
    siti.enter_company(Company("PT Bangun Persada", "025678901423000", "9120005555555", RINI.name))
    siti.check({})
    siti.confirm_conformity()
    day.stage.at(11, 35)
    siti.approve()
    siti.call_missed("A-004")
    day.stage.at(11, 38)
    siti.begin()
    siti.enter_company(Company("CV Maju Bersama", "026789012423000", "9120006666666", TONO.name))
    siti.check({"pkp": ABSENT})
    siti.confirm_conformity()
    day.stage.at(11, 50)
    siti.approve()


def helpdesk(day: Day) -> None:
    """Services without a checklist: problems, civil servants, auditors."""
    for at, visitor, label in (
        ((11, 1), YUSUF, "C-001"),
        ((11, 2), NINING, "F-001"),
        ((11, 3), HASAN, "G-001"),
    ):
        day.stage.at(*at)
        day.arrive(visitor)
        assert day.budi.call_next() == label
        day.budi.begin()
        if label == "C-001":
            day.picture(day.budi, "counter-helpdesk", "Kunjungan tanpa daftar periksa")
        day.budi.finish()


def lunch(day: Day) -> None:
    """Noon: one visitor was still typing, another comes too late, the board counts down."""
    day.stage.at(11, 58)
    LATE.reach_details(day.kiosk)
    LATE.write_details(day.kiosk)
    day.stage.at(12, 0, 5)
    day.kiosk.tap("submit")
    day.kiosk.wait_for_text("Istirahat")
    day.note_refusal("1a")
    day.picture(
        day.kiosk, "kiosk-refused-break", "Istirahat dimulai saat mengisi: sebab dan jamnya"
    )
    day.kiosk.tap("cancel")
    day.stage.at(12, 10)
    day.is_refused(LATE)
    day.picture(day.kiosk, "kiosk-break", "Layanan yang istirahat dan yang tetap buka")
    day.kiosk.tap("cancel")
    day.board.wait_for_text("13.00")
    day.picture(day.board, "board-break", "Layar antrean saat istirahat")


def afternoon(day: Day) -> None:
    """The last ticket a minute before two is served; at two nobody gets another."""
    siti = day.siti
    day.stage.at(13, 59)
    code = day.arrive(LATE)
    day.stage.at(14)
    day.is_refused(DEWI)
    day.picture(day.kiosk, "kiosk-closed", "Verifikasi tutup pukul 14.00")
    day.kiosk.tap("cancel")
    siti.wait_for_queue("A-007")
    siti.scan(code)
    siti.wait_until_read("A-007")
    day.picture(siti, "counter-scanned", "Kunjungan dibuka dengan memindai nomornya")
    assert siti.call_next() == "A-007"
    siti.begin()
    siti.wait_until_read("ewat jam")
    siti.enter_company(Company("CV Karya Terakhir", "027890123423000", "9120007777777", LATE.name))
    siti.check({"pkp": ABSENT})
    siti.confirm_conformity()
    day.stage.at(14, 12)
    siti.approve()
    day.picture(day.board, "board-afternoon", "Layar antrean sesudah pukul 14.00")


def friday(day: Day) -> None:
    """Friday's longer break, and the services that do not open on Fridays."""
    day.stage.at(11, 30, day=4)
    day.is_refused(DEWI)
    day.picture(
        day.kiosk, "kiosk-friday", "Jumat: istirahat lebih panjang, layanan Senin–Kamis tutup"
    )
    day.kiosk.tap("cancel")
    day.is_refused(YUSUF)
    day.kiosk.tap("cancel")
    day.picture(day.board, "board-friday", "Layar antrean Jumat siang")


def play(stage: Stage) -> Day:
    """The whole story, in the order of its clock."""
    day = open_doors(stage)
    morning(day)
    first_deficiency(day)
    individual(day)
    bidding_room(day)
    second_visit(day)
    rejection(day)
    helpdesk(day)
    priority(day)
    no_show(day)
    lunch(day)
    afternoon(day)
    friday(day)
    return day
