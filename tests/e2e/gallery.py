"""Every page and state besides the story's: the other orientation, long names, closed days.

Where a state cannot be reached by hand in a moment, the office is put into it beforehand: an
officer's counter is renamed, a fault is reported. What is photographed is always the window.
"""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt

from kiosk.models.patience_model import Patience
from shared.catalogue import ApplicantType, Audience
from shared.errors import UserError
from shared.founding import found_office
from shared.office import open_office
from tests.e2e.counter_gallery import walk_every_counter_page
from tests.e2e.officer import ABSENT, MISSING, Company, Officer
from tests.e2e.scene import Day
from tests.e2e.services import walk_every_service
from tests.e2e.stage import LANDSCAPE, PORTRAIT, Stage
from tests.e2e.tongues import walk_in_every_tongue
from tests.e2e.visitors import DEWI, GUEST, LESTARI, RUDI, Visitor, leave
from tests.support.touch import Hand, spin, wait_until

PANEL: Final = (1280, 800)
SHAPES: Final = (("landscape", LANDSCAPE), ("portrait", PORTRAIT), ("panel", PANEL))
WORDS: Final = {
    "landscape": "mendatar",
    "portrait": "tegak",
    "panel": "1280×800",
    "provider": "penyedia",
    "asn": "ASN",
    "auditor": "auditor",
    "break": "istirahat",
    "after-closing": "sesudah tutup",
    "before-opening": "sebelum buka",
    "weekend": "akhir pekan",
    "welcome": "menunggu panggilan pertama",
}
"""Names in file names, and what captions call them."""

LAST: Final = 36
"""The last working day: Tuesday, 29 December."""

LONG_NAME: Final = "Raden Mas Haryo Kusumowardhani Adiningrat Prawirodirdjo Sosronegoro"
LONG_COMPANY: Final = (
    "PT Persero Pembangunan Perumahan dan Prasarana Wilayah Metropolitan Jabodetabek Sejahtera"
    " Mandiri Abadi Nusantara Jaya"
)
LONG: Final = Visitor(
    LONG_NAME, service="1a", organisation=LONG_COMPANY, applicant=ApplicantType.OTHER,
    is_director=False, phone="+6281234567890", priority=True,
)  # fmt: skip
BIDDER: Final = replace(
    RUDI, identity="3276014101900001", organisation="PT Jembatan Raya Sejahtera"
)


def walk_every_page(day: Day) -> None:
    """Photograph what the story did not show, day by day from the Monday after it."""
    stage = day.stage
    walk_every_service(day)
    walk_every_counter_page(stage)
    walk_in_every_tongue(stage, first_day=7)
    for week, (name, size) in enumerate(SHAPES, start=3):
        stage.at(10, day=7 * week - 2)
        kiosk = stage.kiosk(f"Kiosk {name}", size)
        _closed_page(stage, kiosk, name, "weekend")
        stage.at(9, 30, day=7 * week)
        kiosk.wait_for_text("layanan buka")
        _open_pages(stage, kiosk, name)
        _closed_pages(stage, kiosk, name, day=7 * week)
        stage.close(kiosk)
    _interrupted(stage)
    _counter_pages(day)
    _board_pages(day)
    _first_start(stage)


def _open_pages(stage: Stage, kiosk: Hand, name: str) -> None:
    """Each page of a kiosk while everything is open."""

    def picture(page: str, caption: str) -> None:
        stage.photograph(kiosk.window, f"{name}-{page}", f"{caption} ({WORDS[name]})")

    picture("home", "Beranda")
    for audience in (Audience.PROVIDER, Audience.ASN, Audience.AUDITOR):
        kiosk.tap(f"audience-{audience}")
        kiosk.wait_for("back")
        picture(f"services-{audience}", f"Layanan untuk {WORDS[audience]}")
        kiosk.tap("cancel")
    _types(kiosk, picture)
    for visitor, page in ((GUEST, "guest"), (BIDDER, "identity")):
        visitor.reach_details(kiosk)
        kiosk.tap("submit")
        spin(0.2)
        picture(f"{page}-problems", "Isian yang kurang ditandai")
        visitor.write_details(kiosk)
        picture(page, "Buku tamu")
        kiosk.tap("submit")
        kiosk.wait_for("done")
        picture(f"{page}-end", "Akhir kunjungan")
        leave(kiosk)
    LONG.sign_in(kiosk)
    picture("ticket-long", "Nomor prioritas untuk nama yang panjang")
    leave(kiosk)


def _types(kiosk: Hand, picture: Callable[[str, str], None]) -> None:
    """The papers of each applicant type, and a long name in the guestbook."""
    for applicant in ApplicantType:
        if applicant is ApplicantType.ANY:
            continue
        visitor = replace(
            LONG, applicant=applicant, is_director=applicant is not ApplicantType.OTHER
        )
        visitor.reach_services(kiosk)
        kiosk.tap("service-1b")
        kiosk.tap(f"type-{applicant}")
        kiosk.tap("director-yes" if visitor.is_director else "director-no")
        kiosk.tap("online")
        picture(f"papers-{applicant}", f"Berkas 1b: {applicant.replace('_', ' ')}")
        kiosk.tap("cancel")
    LONG.reach_details(kiosk)
    LONG.write_details(kiosk)
    picture("guestbook-long", "Nama terpanjang di buku tamu")
    kiosk.tap("cancel")


def _closed_pages(stage: Stage, kiosk: Hand, name: str, day: int) -> None:
    """Break, and closed for the day."""
    for page, hour, minute in (("break", 12, 15), ("after-closing", 16, 5)):
        stage.at(hour, minute, day=day)
        _closed_page(stage, kiosk, name, page)


def _closed_page(stage: Stage, kiosk: Hand, name: str, page: str) -> None:
    spin(1.2)
    stage.photograph(kiosk.window, f"{name}-home-{page}", f"Beranda, {WORDS[page]} ({WORDS[name]})")
    kiosk.tap("audience-provider")
    kiosk.wait_for("back")
    stage.photograph(
        kiosk.window, f"{name}-services-{page}", f"Layanan, {WORDS[page]} ({WORDS[name]})"
    )
    kiosk.tap("cancel")


def _interrupted(stage: Stage) -> None:
    """The warning before the wipe, and a fault with its code."""
    stage.at(9, 45, day=LAST)
    kiosk = stage.kiosk("Kiosk sabar", PORTRAIT, Patience(idle=8, warning=6))
    DEWI.reach_services(kiosk)
    kiosk.wait_for("stay")
    stage.photograph(kiosk.window, "kiosk-idle-warning", "Peringatan sebelum isian dihapus")
    kiosk.tap("stay")
    kiosk.window.show_fault(UserError("app.bug", code="7K2F"))  # type: ignore[attr-defined]
    spin(0.3)
    stage.photograph(kiosk.window, "kiosk-fault", "Gangguan dengan kodenya")
    stage.close(kiosk)


def _counter_pages(day: Day) -> None:
    """Refusals, questions and long names at the counter."""
    stage, siti, budi = day.stage, day.siti, day.budi
    stage.at(9, 50, day=LAST)
    for counter, (officer, username) in enumerate(((siti, "siti"), (budi, "budi")), start=1):
        _sit_down_again(officer, username, counter)
    kiosk = stage.kiosk("Kiosk antrean", PORTRAIT)
    for visitor in (LONG, LESTARI, DEWI, LONG):
        visitor.sign_in(kiosk)
        leave(kiosk)
    siti.wait_for_queue("A-003")
    siti.scan("TAAAAAAAAAAA")
    stage.photograph(siti.window, "counter-unknown-code", "Kode yang tidak dikenal")
    _call_in_the_break(stage, siti)
    stage.at(13, 1, day=LAST)
    assert budi.call_next()
    budi.begin()
    wait_until(lambda: budi.sees("verificationPage"), "the checklist is there")
    budi.ask_to_reject()
    stage.photograph(budi.window, "counter-reject-question", "Alasan penolakan, 1920×1080")


def _sit_down_again(officer: Officer, username: str, counter: int) -> None:
    """Sign in anew: on the days before somebody else had taken the officer's seat."""
    officer.press_button("signOutButton", Qt.Key.Key_K, held=Qt.KeyboardModifier.AltModifier)
    wait_until(officer.window.sign_in.isVisible, "somebody may sign in")
    officer.sign_in(username, counter)


def _call_in_the_break(stage: Stage, siti: Officer) -> None:
    """A call in the break, with its reason; then the longest names, and a hold."""
    stage.at(12, 5, day=LAST)
    siti.press_button("callNextButton", Qt.Key.Key_F2)
    wait_until(lambda: siti.sees("overrideAnswer"), "the break is told")
    stage.photograph(siti.window, "counter-break", "Panggilan saat istirahat perlu alasan")
    siti.write("tamu dari luar kota")
    siti.press(Qt.Key.Key_Return)
    siti.wait_until_enabled("beginButton")
    siti.begin()
    siti.enter_company(Company(LONG_COMPANY, "12", "34", LONG_NAME, "Badan usaha milik daerah"))
    siti.check({"pkp": ABSENT, "surat_kuasa": MISSING})
    stage.photograph(siti.window, "counter-long-names", "Nama terpanjang dan nomor yang diragukan")
    siti.press(Qt.Key.Key_F6)
    wait_until(lambda: siti.sees("holdAnswer"), "the hold's note is asked")
    stage.photograph(siti.window, "counter-hold", "Tunda dengan catatan")
    siti.press(Qt.Key.Key_Return)
    siti.wait_until_enabled("callNextButton")


def _board_pages(day: Day) -> None:
    """The board on days when nothing is called, and when its database is away."""
    for moment, page in (
        ((16, 30, LAST), "after-closing"),
        ((8, 30, LAST + 1), "before-opening"),
        ((9, 30, LAST + 1), "welcome"),
        ((10, 0, LAST + 4), "weekend"),
    ):
        hour, minute, on = moment
        day.stage.at(hour, minute, day=on)
        spin(1.2)
        day.stage.photograph(day.board.window, f"board-{page}", f"Layar antrean, {WORDS[page]}")
    with day.stage.database_away():
        day.board.wait_for_text("Tidak tersambung")
        day.picture(day.board, "board-offline", "Layar antrean tanpa basis data")
        day.picture(day.siti, "counter-offline", "Loket tanpa basis data")
    wait_until(lambda: not day.board.sees("Tidak tersambung"), "the board has healed")


def _first_start(stage: Stage) -> None:
    """A real office's very first start: nobody can sign in yet."""
    folder = Path(stage.out) / "first-start"
    folder.mkdir(exist_ok=True)
    url, key_file = f"sqlite:///{folder / 'office.db'}", folder / "office.key"
    with suppress(FileNotFoundError):
        key_file.unlink()
    found_office(url, key_file, stage.clock)
    desk = stage.counter(1, office=open_office(url, key_file, stage.clock))
    spin(0.5)
    stage.photograph(desk.window, "counter-first-start", "Petugas pertama kantor baru")
