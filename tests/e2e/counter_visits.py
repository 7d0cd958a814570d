"""Every page that a visit leads through at the counter, photographed."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from counter.widgets.queue_picker import Picker
from shared.actors import Role, new_request
from shared.queueing.views import TicketState
from shared.staff import NewOfficer
from tests.e2e.counter_office import BusyOffice, supervisor
from tests.e2e.officer import ABSENT, MISSING, Company, Officer
from tests.e2e.stage import LANDSCAPE, SMALL_COUNTER, Stage
from tests.support.desk import Key

CTRL: Final = Qt.KeyboardModifier.ControlModifier
ALT: Final = Qt.KeyboardModifier.AltModifier
ONCE: Final = "sekali-pakai-7"


@dataclass(frozen=True)
class Look:
    """How a screen is dressed, and how large it is."""

    name: str
    size: tuple[int, int]
    is_dark: bool = False


LOOKS: Final = (
    Look("terang-kecil", SMALL_COUNTER),
    Look("terang-besar", LANDSCAPE),
    Look("gelap-kecil", SMALL_COUNTER, is_dark=True),
)


@dataclass(frozen=True)
class Scene:
    """A supervisor who verifies, at a counter that is photographed in one look."""

    stage: Stage
    busy: BusyOffice
    look: Look
    desk: Officer

    def keep(self, name: str, caption: str) -> None:
        """Photograph the counter as it stands."""
        words = f"{caption} ({self.look.name})"
        self.stage.photograph(self.desk.window, f"{self.look.name}-{name}", words)

    def turn_to(self, title: str) -> None:
        """Turn to a page by its key."""
        self.desk.turn_to(title)


def walk_a_visit(scene: Scene) -> None:
    """From signing in to signing somebody in."""
    first_password(scene)
    queue(scene)
    longest_list(scene)
    returning(scene)
    other_ways(scene)
    accepted(scene)
    guest_form(scene)


def first_password(scene: Scene) -> None:
    """Whoever was hired chooses a password; then the supervisor sits down."""
    office, desk = scene.busy.office, scene.desk
    by = supervisor(office)
    new = NewOfficer("joko", "Joko Susilo", ONCE, frozenset({Role.VERIFIER}))
    office.personnel.create_officer(new, by, new_request())
    office.staff.sign_out(by)
    desk.wait_for(lambda: desk.window.sign_in.form.counters.count() > 0, "the counters")
    scene.keep("masuk", "Petugas masuk")
    desk.write("joko")
    desk.press(Key.Key_Tab)
    desk.write(ONCE)
    desk.press(Key.Key_Return)
    desk.wait_until_read("Kata sandi baru")
    scene.keep("kata-sandi-pertama", "Kata sandi pertama diganti")
    desk.press(Key.Key_Escape)
    desk.wait_for(lambda: desk.focus in ("usernameField", "passwordField"), "the first form")
    desk.find(QLineEdit, "passwordField").clear()
    desk.find(QLineEdit, "usernameField").clear()
    desk.find(QLineEdit, "usernameField").setFocus()
    desk.sign_in("kepala", 2)
    if scene.look.is_dark:
        desk.press(Key.Key_G, held=ALT)
        desk.wait_for(lambda: desk.window.work.line is not None, "the queue in the dark")


def queue(scene: Scene) -> None:
    """The line, a number of it, and what asks for a reason."""
    desk = scene.desk
    desk.wait_for_queue("A-002")
    scene.busy.call_for_help()
    desk.wait_for_text("alertWords", "memanggil petugas")
    scene.keep("antrean", "Antrean dengan alasan urutan, dan panggilan dari kios")
    desk.press(Key.Key_F11)
    desk.wait_for_text("alertWords", "Anda menanganinya")
    desk.press(Key.Key_F12)
    desk.wait_for(lambda: not desk.text("alertWords"), "the alert is settled")
    _choose(scene, "A-002")
    scene.keep("antrean-nomor", "Satu nomor dari antrean")
    desk.press(Key.Key_Return)
    desk.wait_for_text("reasonHeading", "di luar urutan")
    scene.keep("antrean-alasan", "Alasan memanggil di luar urutan")
    desk.press(Key.Key_Escape)
    desk.press(Key.Key_P, held=CTRL)
    desk.wait_for(lambda: desk.focus == "pauseAnswer", "the reason of the pause")
    scene.keep("antrean-jeda-alasan", "Alasan jeda")
    desk.write("Rapat singkat")
    desk.press(Key.Key_Return)
    desk.wait_for_text("ownPauseNoticeHeading", "Jeda")
    scene.keep("antrean-jeda", "Loket sedang jeda")
    desk.wait_until_enabled("pauseButton")
    desk.press(Key.Key_P, held=CTRL)
    desk.wait_until_enabled("callNextButton")


def _choose(scene: Scene, number: str) -> None:
    """Go to a number in the list by the arrow keys."""
    desk = scene.desk
    desk.press(Key.Key_1, held=ALT)
    desk.press(Key.Key_Home)
    rows = desk.window.work.queue.list
    while not str(rows.currentIndex().data()).startswith(number):
        desk.press(Key.Key_Down)


def longest_list(scene: Scene) -> None:
    """A provider outside the four types, sent in its place, with the longest names."""
    desk = scene.desk
    assert desk.call_next() == "B-001"
    scene.keep("dipanggil", "Nomor dipanggil")
    desk.begin()
    desk.wait_for_checklist()
    scene.keep("periksa-baru", "Daftar periksa terpanjang, baru dibuka")
    desk.press(Key.Key_F6)
    desk.wait_for(lambda: desk.focus == "holdAnswer", "the hold's note")
    desk.press(Key.Key_F6, Key.Key_F6)
    scene.keep("tunda", "Tunda dengan jam kembali")
    desk.press(Key.Key_Return)
    desk.wait_for_nobody()


def returning(scene: Scene) -> None:
    """Somebody sent home on Friday comes again: what lacked then stands beside the list."""
    desk = scene.desk
    assert desk.call_next() == "A-001"
    desk.begin()
    desk.wait_for_checklist()
    desk.scan(scene.busy.lacking.slip.code)
    desk.wait_until_read("kunjungan ke-2")
    scene.keep("periksa-lanjutan", "Kekurangan sebelumnya di samping daftar")
    desk.check({"nib": MISSING})
    scene.keep("periksa-masih-kurang", "Masih ada yang kurang")
    desk.press(Key.Key_T, held=CTRL)
    desk.wait_for(lambda: desk.focus == "noteAnswer", "the note")
    desk.write("Direktur menyusul pukul sepuluh")
    scene.keep("catatan", "Catatan untuk petugas lain")
    desk.press(Key.Key_Return)
    desk.wait_for(lambda: desk.window.work.queue.sheet is None, "the note is written")
    scene.keep("periksa-catatan", "Catatan di atas daftar periksa")
    desk.ask_to_reject()
    scene.keep("tolak", "Alasan penolakan")
    desk.press(Key.Key_Escape)
    desk.press_button("incompleteButton", Key.Key_F9)
    desk.wait_until_enabled("confirmSlipButton")
    scene.keep("lembar-pratinjau", "Pratinjau daftar kekurangan")
    desk.save_slip()
    scene.keep("lembar-dicetak", "Lembar dicetak")


def other_ways(scene: Scene) -> None:
    """A visit without papers is sent on, or goes on with another service."""
    desk = scene.desk
    assert desk.call_next() == "C-001"
    desk.begin()
    scene.keep("tanpa-berkas", "Kunjungan tanpa daftar periksa")
    for key, held, name, caption in (
        (Key.Key_F5, Qt.KeyboardModifier.NoModifier, "alihkan", "Alihkan kunjungan"),
        (Key.Key_G, CTRL, "layanan-lain", "Layanan lain dengan nomor yang sama"),
    ):
        desk.press(key, held=held)
        pickers = desk.window.work.queue.findChildren(Picker)
        desk.wait_for(lambda p=pickers: any(x.isVisible() and x.shown for x in p), "choices")  # type: ignore[misc]
        scene.keep(name, caption)
        if key is Key.Key_F5:
            desk.press(Key.Key_Escape)
    desk.write("2b")
    desk.press(Key.Key_Return, Key.Key_Return)
    desk.wait_until_read("Berikutnya")
    desk.press_button("finishButton", Key.Key_F7)
    desk.wait_for_text("nextHint", "Berikutnya")
    scene.keep("layanan-berikutnya", "Di mana layanan berikutnya")
    desk.press(Key.Key_Return)
    desk.wait_for(lambda: desk.visitor and not desk.visitor.plans, "the next service")
    desk.wait_for_visitor(TicketState.SERVING)
    desk.finish()
    desk.wait_for_text("undoWords", "C-001")
    scene.keep("urungkan", "Langkah terakhir dapat diurungkan")


def accepted(scene: Scene) -> None:
    """A director with everything."""
    desk = scene.desk
    assert desk.call_next() == "A-002"
    desk.begin()
    desk.enter_company(
        Company("PT Graha Teknik", "025678901423000", "9120005555555", "Rini Susanti")
    )
    desk.check({"pkp": ABSENT})
    desk.confirm_conformity()
    desk.wait_until_enabled("approveButton")
    scene.keep("periksa-siap", "Boleh disetujui")
    desk.press_button("approveButton", Key.Key_F10)
    desk.wait_until_enabled("confirmSlipButton")
    scene.keep("bukti-pratinjau", "Pratinjau lembar bukti verifikasi")
    desk.save_slip()


def guest_form(scene: Scene) -> None:
    """A visitor who does not use the kiosk, and what lacks in the form."""
    desk = scene.desk
    desk.press(Key.Key_N, held=CTRL)
    picker = desk.window.work.guest.findChildren(Picker)[0]
    desk.wait_for(lambda: picker.shown, "what visitors come for")
    scene.keep("daftarkan", "Daftarkan pengunjung: keperluannya")
    desk.write("regis penyedia")
    desk.press(Key.Key_Return)
    desk.wait_for(lambda: desk.focus == "applicant_type", "the first question")
    desk.press(Key.Key_S, held=CTRL)
    scene.keep("daftarkan-kurang", "Yang kurang ditandai di tempatnya")
    desk.press(Key.Key_Escape)
