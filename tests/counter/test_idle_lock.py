"""The desk is covered when nobody is at it, and comes back as it was for the same officer."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QMessageBox

from shared.actors import Role, new_request
from shared.demonstration import PASSWORD
from shared.office import Office
from shared.staff import SignIn
from tests.counter.conftest import Open
from tests.support.desk import Desk, Key
from tests.support.offices import Place, seated, take_ticket

CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
TEN_MINUTES = 600.0
OFFSCREEN_DIALOG = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


@dataclass
class Seconds:
    """Seconds that pass when a test says so."""

    now: float = 1_000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def seconds(monkeypatch: pytest.MonkeyPatch) -> Seconds:
    counted = Seconds()
    monkeypatch.setattr("counter.away.passing_seconds", counted)
    return counted


@pytest.fixture
def desk(seconds: Seconds, open_counter: Open) -> Desk:
    desk = open_counter()
    desk.sign_in("siti")
    return desk


@pytest.fixture
def guestbook(seconds: Seconds, open_counter: Open) -> Desk:
    """The front office looks at who came."""
    desk = open_counter()
    desk.sign_in("rina", counter=2)
    desk.turn_to("Buku tamu")
    desk.wait_for(lambda: desk.focus == "guestbookSearch", "the guestbook")
    return desk


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the officer's files lie."""
    home = tmp_path / "rina"
    home.mkdir()
    monkeypatch.setenv("HOME", str(home))
    return home


def is_locked(desk: Desk) -> bool:
    desk.window.away.watch.look()
    return desk.window.away.is_locked


def lock(desk: Desk) -> None:
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    desk.press(Key.Key_L, held=both)
    desk.wait_for(lambda: desk.focus == "lockPasswordField", "the lock")


def unlock(desk: Desk, password: str = PASSWORD) -> None:
    desk.write(password)
    desk.press(Key.Key_Return)


def wait_for_the_desk(desk: Desk) -> None:
    desk.wait_for(lambda: desk.window.desk.isVisible(), "the desk")


def test_the_screen_locks_at_ten_minutes_and_not_before(desk: Desk, seconds: Seconds) -> None:
    seconds.now += TEN_MINUTES - 1
    assert not is_locked(desk)
    seconds.now += 1
    assert is_locked(desk)


def test_a_touch_counts_anew_but_not_one_that_comes_too_late(desk: Desk, seconds: Seconds) -> None:
    seconds.now += TEN_MINUTES - 1
    desk.press(Key.Key_Shift)
    seconds.now += TEN_MINUTES - 1
    assert not is_locked(desk)
    seconds.now += TEN_MINUTES  # asleep: nobody has looked when the lid is opened
    desk.press(Key.Key_F2)
    assert desk.window.away.is_locked


def test_the_office_chooses_how_long(desk: Desk, seconds: Seconds, sqlite_place: Place) -> None:
    office = sqlite_place.open()
    head = office.staff.sign_in(SignIn("kepala", PASSWORD, "PC kepala"))
    office.preferences.change({"idle_lock_minutes": 1}, head, new_request())
    lock(desk)
    unlock(desk)
    wait_for_the_desk(desk)
    seconds.now += 60
    desk.wait_for(lambda: is_locked(desk), "the new limit")


def test_what_was_typed_and_the_keyboard_are_where_they_were(desk: Desk) -> None:
    desk.press(Key.Key_K, held=CTRL)
    desk.write("TAB")
    lock(desk)
    assert desk.text("lockName") == "Siti Rahma"
    assert "Loket 1 dan isian Anda tetap ada" in desk.text("lockPlace")
    unlock(desk)
    wait_for_the_desk(desk)
    assert desk.focus == "codeField"
    assert desk.find(QLineEdit, "codeField").text() == "TAB"
    lock(desk)
    assert desk.find(QLineEdit, "lockPasswordField").text() == ""


def with_a_file_dialog(desk: Desk, then: Callable[[], object]) -> None:
    """Ask where to export the guestbook to, and go on once the dialog is there."""
    looks = QTimer(interval=20)

    def look() -> None:
        if isinstance(QApplication.activeModalWidget(), QFileDialog):
            looks.stop()
            then()

    looks.timeout.connect(look)
    looks.start()
    desk.press(Key.Key_E, held=CTRL)
    looks.stop()


@OFFSCREEN_DIALOG
def test_a_file_dialog_does_not_stand_over_the_lock(
    guestbook: Desk, seconds: Seconds, home: Path
) -> None:

    def nobody_is_there() -> None:
        seconds.now += TEN_MINUTES
        assert is_locked(guestbook)

    with_a_file_dialog(guestbook, nobody_is_there)
    assert guestbook.window.away.is_locked
    assert QApplication.activeModalWidget() is None
    assert not list(home.iterdir())
    unlock(guestbook)
    wait_for_the_desk(guestbook)
    assert guestbook.focus == "guestbookSearch"


@OFFSCREEN_DIALOG
def test_what_a_file_dialog_asks_over_itself_closes_with_it(
    guestbook: Desk, seconds: Seconds, home: Path
) -> None:
    seen: list[bool] = []
    asks = QTimer(interval=20)

    def nobody_is_there() -> None:
        if isinstance(QApplication.activeModalWidget(), QMessageBox):
            asks.stop()
            seconds.now += TEN_MINUTES
            seen.append(is_locked(guestbook))

    def saves_over_another_file() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QFileDialog)
        (proposed,) = map(Path, dialog.selectedFiles())
        proposed.write_text("lama")
        asks.start()
        dialog.accept()

    asks.timeout.connect(nobody_is_there)
    with_a_file_dialog(guestbook, saves_over_another_file)
    assert seen == [True]
    assert QApplication.activeModalWidget() is None
    assert [file.read_text() for file in home.iterdir()] == ["lama"]


@OFFSCREEN_DIALOG
def test_who_types_in_a_file_dialog_is_at_the_desk(guestbook: Desk, seconds: Seconds) -> None:
    def types_a_name() -> None:
        dialog = QApplication.activeModalWidget()
        assert dialog is not None
        seconds.now += TEN_MINUTES - 1
        QTest.keyClick(dialog, Key.Key_A)
        seconds.now += TEN_MINUTES - 1
        assert not is_locked(guestbook)
        dialog.close()

    with_a_file_dialog(guestbook, types_a_name)
    assert not guestbook.window.away.is_locked


def test_neither_keys_nor_the_scanner_reach_the_desk_behind_the_lock(
    desk: Desk, sqlite_place: Place
) -> None:
    office = sqlite_place.open()
    ticket = take_ticket(office)
    desk.wait_for(lambda: desk.window.work.line and desk.window.work.line.waiting, "the ticket")
    lock(desk)
    desk.press(Key.Key_F2)
    desk.scan(ticket.code)
    desk.press(Key.Key_K, held=CTRL)
    unlock(desk)
    wait_for_the_desk(desk)
    assert desk.visitor is None
    assert office.queueing.ticket(ticket.id).calls == 0


def test_a_wrong_password_is_told_and_too_many_make_one_wait(desk: Desk) -> None:
    lock(desk)
    unlock(desk, "keliru")
    desk.wait_for_text("lockError", "tidak cocok")
    for _ in range(5):
        desk.wait_for(lambda: desk.is_enabled("unlockButton"), "the answer")
        desk.press(Key.Key_Return)
    desk.wait_for_text("lockError", "Terlalu banyak percobaan")
    assert desk.window.away.is_locked


def test_another_officer_may_end_the_session(desk: Desk, sqlite_place: Place) -> None:
    lock(desk)
    desk.press(Key.Key_G, held=ALT)
    desk.wait_for(lambda: desk.window.sign_in.isVisible(), "the sign-in page")
    desk.wait_for(lambda: desk.window.officer is None, "nobody to be signed in")
    assert seated(sqlite_place.open(), "budi", counter=1).counter is not None


def test_a_counter_taken_over_meanwhile_is_told(desk: Desk, sqlite_place: Place) -> None:
    lock(desk)
    office = sqlite_place.open()
    counter = office.staff.counters()[0].id
    office.staff.sign_in(SignIn("budi", PASSWORD, "PC lain", counter, take_over=True))
    unlock(desk)
    desk.wait_for_text("lockError", "sudah dipakai petugas lain")


def test_new_roles_open_other_pages_after_the_lock(desk: Desk, sqlite_place: Place) -> None:
    office = sqlite_place.open()
    head = office.staff.sign_in(SignIn("kepala", PASSWORD, "PC kepala"))
    siti = next(o for o in office.personnel.officers(head) if o.username == "siti")
    roles = siti.roles | {Role.FRONT_OFFICE}
    office.personnel.change_officer(siti, siti.full_name, roles, head, new_request())
    assert not desk.is_enabled("pageTab2")
    lock(desk)
    unlock(desk)
    wait_for_the_desk(desk)
    assert desk.is_enabled("pageTab2")


def test_a_locked_screen_can_be_left_alone_by_closing_the_window(
    desk: Desk, sqlite_office: Office
) -> None:
    lock(desk)
    desk.window.close()
    assert seated(sqlite_office, "budi", counter=1).counter is not None
