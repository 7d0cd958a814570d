"""Every page of the counter, light and dark, on a small and on a large screen."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from counter.pages.cases import CasesPage
from counter.pages.day_end import DayEndPage
from counter.pages.guestbook import GuestbookPage
from counter.pages.office.page import SECTIONS, OfficePage
from shared.demonstration import PASSWORD
from shared.printing.settings import PrinterSettings
from shared.qt.setup.steps import Answers
from shared.qt.setup.window import SetupWindow
from shared.setup import Setup
from tests.e2e.counter_office import BusyOffice
from tests.e2e.counter_requests import request_pages
from tests.e2e.counter_visits import ALT, CTRL, LOOKS, Look, Scene, walk_a_visit
from tests.e2e.stage import SMALL_COUNTER, Stage
from tests.support.desk import Key
from tests.support.offices import at
from tests.support.touch import dispose_of, spin, wait_until

SETUP_STEPS: Final = (
    "Kantor", "Data", "Loket dan PC", "Nama", "Cetak nomor", "Cetak lembar bukti", "Periksa", "Siap"
)  # fmt: skip


def walk_every_counter_page(stage: Stage, looks: tuple[Look, ...] = LOOKS) -> None:
    """Photograph all pages, each look in an office of its own."""
    _first_start_pages(stage)
    for look in looks:
        busy = BusyOffice(Path(stage.out) / "counter-pages" / look.name)
        scene = Scene(stage, busy, look, stage.counter(2, look.size, busy.open()))
        walk_a_visit(scene)
        _walk_pages(scene)
        stage.close(scene.desk)
        busy.close()


def _walk_pages(scene: Scene) -> None:
    """Turn to one page after the other."""
    for pages in (_room, request_pages, _cases, _guestbook, _watch):
        pages(scene)
    for pages in (_office_sections, _account, _day_end):
        pages(scene)


def _room(scene: Scene) -> None:
    """The plan, a request for help, and closing the room for a class."""
    desk = scene.desk
    scene.turn_to("Ruang bidding")
    desk.wait_for(lambda: desk.window.desk.room.now is not None, "the room")
    scene.keep("ruang", "Ruang bidding")
    desk.press(Key.Key_Right)
    scene.keep("ruang-pendampingan", "Komputer yang meminta pendampingan")
    desk.press(Key.Key_Right)
    scene.keep("ruang-nama-panjang", "Nama terpanjang di ruang bidding")
    desk.press_button("closeRoomButton", Key.Key_T, CTRL)
    desk.wait_for(lambda: desk.sees("closeRoomForm"), "the form")
    scene.keep("ruang-tutup", "Tutup ruang untuk kelas")
    desk.press(Key.Key_Escape)


def _cases(scene: Scene) -> None:
    """Concluded verifications: the list, a slip, a correction."""
    desk = scene.desk
    scene.turn_to("Berkas")
    page = desk.find(CasesPage, "casesPage")
    desk.wait_for(lambda: page.list.table.shown_keys, "the list")
    scene.keep("berkas", "Verifikasi yang sudah diakhiri")
    desk.scan(scene.busy.lacking.slip.code)
    desk.wait_for_text("pastHeading", scene.busy.lacking.slip.number)
    scene.keep("berkas-lembar", "Satu lembar")
    desk.press(Key.Key_Escape)
    desk.wait_for(lambda: desk.focus == "caseField", "the list again")
    while desk.focus != "pastVerifications":
        desk.press(Key.Key_Tab)
    desk.press(Key.Key_Home, Key.Key_Return)
    desk.press_button("correctButton", Key.Key_F8)
    desk.wait_for_text("correctionHeading", "-0002")
    scene.keep("berkas-koreksi", "Koreksi oleh supervisor")
    desk.press(Key.Key_Escape)


def _guestbook(scene: Scene) -> None:
    """The day's visits, one of them, and its correction."""
    desk = scene.desk
    scene.turn_to("Buku tamu")
    page = desk.find(GuestbookPage, "guestbookPage")
    desk.wait_for(lambda: page.table.model().rowCount() > 0, "the visits")
    scene.keep("buku-tamu", "Buku tamu hari ini")
    desk.press(Key.Key_Return)
    desk.wait_until_enabled("correctVisitButton")
    scene.keep("buku-tamu-kunjungan", "Satu kunjungan")
    desk.press(Key.Key_F2)
    desk.wait_for(lambda: desk.focus == "name", "the form")
    scene.keep("buku-tamu-koreksi", "Koreksi dengan alasan")
    desk.press(Key.Key_Escape)


def _watch(scene: Scene) -> None:
    """What a supervisor looks at, pane by pane."""
    desk = scene.desk
    scene.turn_to("Pantauan")
    for number, name, caption in (
        (1, "sekarang", "Sekarang"),
        (2, "pengecualian", "Pengecualian hari ini"),
        (3, "jurnal", "Jurnal"),
        (4, "riwayat", "Riwayat satu nomor"),
    ):
        desk.press(Qt.Key(int(Key.Key_0) + number), held=CTRL)
        if number == 4:
            desk.wait_for(lambda: desk.focus == "storySearch", "the field")
            desk.write("C-001")
            desk.press(Key.Key_Return)
            desk.wait_for_text("storyHeading", "C-001")
        spin(0.6)
        scene.keep(f"pantauan-{name}", f"Pantauan: {caption}")


def _office_sections(scene: Scene) -> None:
    """Everything that can be changed about the office."""
    desk = scene.desk
    scene.turn_to("Kantor")
    page = desk.find(OfficePage, "officePage")
    desk.wait_for(lambda: desk.focus == "officeSections", "the sections")
    for at_row, kind in enumerate(SECTIONS):
        if at_row:
            desk.press(Key.Key_Down)
        desk.wait_for(lambda k=kind: isinstance(page.section, k), kind.title)  # type: ignore[misc]
        spin(0.8)
        scene.keep(f"kantor-{at_row + 1:02d}", f"Kantor: {kind.title}")


def _account(scene: Scene) -> None:
    """The officer's own account, and the lock."""
    desk = scene.desk
    desk.press(Key.Key_A, held=ALT)
    desk.wait_for(lambda: desk.sees("lockButton"), "the account")
    scene.keep("akun", "Akun saya")
    desk.press(Key.Key_L, held=CTRL | Qt.KeyboardModifier.ShiftModifier)
    desk.wait_for(lambda: desk.window.away.is_locked, "the lock")
    scene.keep("terkunci", "Layar terkunci")
    desk.write(PASSWORD)
    desk.press(Key.Key_Return)
    desk.wait_for(lambda: not desk.window.away.is_locked, "the desk again")


def _day_end(scene: Scene) -> None:
    """A forgotten Friday is ended first, then this day is settled and ended."""
    desk = scene.desk
    scene.turn_to("Akhir hari")
    page = desk.find(DayEndPage, "dayEndPage")
    desk.wait_for_text("dayForgottenHeading", "20 November")
    scene.keep("akhir-hari", "Akhir hari: yang belum selesai, dan hari yang terlupa")
    desk.press(Key.Key_F3)
    desk.wait_for_text("dayTitle", "20 November")
    scene.keep("akhir-hari-terlupa", "Hari yang terlupa")
    desk.press_button("dayEndButton", Key.Key_F10)
    desk.wait_for_text("dayNewsSentence", "Cadangan utuh")
    desk.press(Key.Key_F3)
    desk.wait_for_text("dayTitle", "23 November")
    scene.busy.place.clock.set(at(16, 5))
    desk.press_button("dayEndRoomButton", Key.Key_F9)
    desk.wait_for(lambda: page.review and not page.review.in_room, "the room is empty")
    while page.review is not None and page.review.tickets:
        _settle_first(scene, page)
    desk.press_button("dayEndButton", Key.Key_F10)
    desk.wait_for_text("dayNewsSentence", "Cadangan utuh")
    scene.keep("akhir-hari-diakhiri", "Hari diakhiri, cadangan utuh")


def _settle_first(scene: Scene, page: DayEndPage) -> None:
    """Carry the first open number over."""
    assert page.review is not None
    count = len(page.review.tickets)
    while scene.desk.focus != "dayReason":
        scene.desk.press(Key.Key_Tab)
    scene.desk.press(Key.Key_Down, Key.Key_F7)
    scene.desk.wait_for(
        lambda: page.review and len(page.review.tickets) < count, "the number is settled"
    )


def _first_start_pages(stage: Stage) -> None:
    """The steps of a first start, as far as a new office on this computer."""
    folder = Path(stage.out) / "counter-pages" / "first-start"
    folder.mkdir(parents=True)
    prints = PrinterSettings(folder=folder / "prints")
    answers = Answers("PC loket", prints, prints, folder / "data" / "office.db")
    window = SetupWindow(Setup(folder / "settings.toml", folder / "office.key"), answers)
    window.resize(*SMALL_COUNTER)
    window.show()
    window.activateWindow()
    for at_step, title in enumerate(SETUP_STEPS, start=1):
        wait_until(lambda t=title: window.step.title == t, title)  # type: ignore[misc]
        stage.photograph(window, f"mulai-{at_step}", f"Langkah pertama: {title}")
        if title != SETUP_STEPS[-1]:
            _press_enter(window)
    window.close()
    dispose_of(window)


def _press_enter(window: SetupWindow) -> None:
    QTest.keyClick(window.windowHandle(), Key.Key_Return)
