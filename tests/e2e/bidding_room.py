"""The bidding room's part of the story: seats, help, a full room, and leaving it."""

from dataclasses import replace
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from tests.e2e.officer import Officer
from tests.e2e.scene import Day
from tests.e2e.visitors import FITRI, LESTARI, RUDI, SARI, leave
from tests.support.scanner import scan

CROWD: Final = tuple(
    replace(RUDI, name=name, organisation=f"CV {name}")
    for name in ("Adi", "Bayu", "Citra", "Dedi", "Eka", "Feri")
)


def bidding_room(day: Day) -> None:
    """Two are seated, the room fills up, one leaves and the next is called; then all go home."""
    day.stage.at(9, 55)
    rudi = _first_seat(day)
    _ask_for_help(day)
    crowd = [_sit_down(day, at) for at in range(len(CROWD))]
    sari = _full_room(day)
    _next_one_is_called(day, rudi, sari)
    _returning(day)
    _leave_by_phone(day)
    for code in (*crowd, sari):
        _leave_by_slip(day, code)
    turn_to_queue(day.budi)


def _first_seat(day: Day) -> str:
    """Four taps to a computer (1d); the front office sees the identity card."""
    kiosk, budi = day.kiosk, day.budi
    RUDI.reach_services(kiosk)
    kiosk.tap("service-1d")
    kiosk.wait_for("assistance-no")
    day.picture(kiosk, "kiosk-room-assistance", "Ruang bidding: perlu pendampingan?")
    kiosk.tap("assistance-no")
    kiosk.wait_for("submit")
    RUDI.write_details(kiosk)
    kiosk.tap("submit")
    kiosk.wait_for("seat-computer")
    day.picture(kiosk, "kiosk-room-seat", "PC 1 dan letaknya di denah")
    code = day.code_on_screen()
    leave(kiosk)
    turn_to_room(budi)
    budi.wait_for_text("computerPerson", "PT Jembatan Raya")
    day.picture(budi, "counter-room", "Ruang bidding di loket: identitas belum ditunjukkan")
    budi.press_button("identityButton", Qt.Key.Key_F4)
    budi.wait_for(lambda: not budi.is_enabled("identityButton"), "the identity is confirmed")
    return code


def _ask_for_help(day: Day) -> None:
    """Help asked for at the kiosk reaches the helpdesk (1e)."""
    day.stage.at(10)
    day.arrive(FITRI)
    budi = day.budi
    budi.wait_for_text("alertWords", "minta pendampingan")
    day.picture(budi, "counter-assistance", "Permintaan pendampingan di loket helpdesk")
    budi.press(Qt.Key.Key_F11)
    budi.press(Qt.Key.Key_Right)
    budi.wait_for(lambda: budi.text("computerName") == "PC 2", "PC 2 is chosen")
    button = budi.find(QPushButton, "assistButton")
    budi.wait_for(lambda: button.text() == "Selesai dampingi", "the help has begun")
    day.stage.at(10, 8)
    budi.press_button("assistButton", Qt.Key.Key_F5)


def _sit_down(day: Day, at: int) -> str:
    """Somebody of the crowd, who writes on a keyboard to be quick."""
    visitor, kiosk = CROWD[at], day.kiosk
    day.stage.at(10, 10 + at)
    visitor.reach_details(kiosk)
    for words in (visitor.name, visitor.organisation, visitor.phone):
        kiosk.key_in(words)
        kiosk.tap("key-next")
    kiosk.tap("submit")
    kiosk.wait_for(visitor.goal)
    code = day.code_on_screen()
    leave(kiosk)
    return code


def _full_room(day: Day) -> str:
    """A place in the line, with the wait that is to be expected."""
    day.stage.at(10, 20)
    kiosk = day.kiosk
    SARI.reach_details(kiosk)
    SARI.write_details(kiosk)
    kiosk.tap("submit")
    kiosk.wait_for("ticket-number")
    day.picture(kiosk, "kiosk-room-full", "Ruang penuh: tempat dalam antrean")
    code = day.code_on_screen()
    leave(kiosk)
    day.picture(day.budi, "counter-room-full", "Ruang penuh di loket, satu menunggu")
    return code


def _next_one_is_called(day: Day, leaving: str, waiting: str) -> None:
    """A scan signs out; the board calls the next, who takes the computer with a scan."""
    day.stage.at(10, 25)
    kiosk = day.kiosk
    scan(kiosk, leaving)
    kiosk.wait_for("sign-out")
    day.picture(kiosk, "kiosk-room-stay", "Slip dipindai: keluar atau minta pendampingan")
    kiosk.tap("sign-out")
    kiosk.wait_for_text("Terima kasih")
    day.picture(kiosk, "kiosk-room-goodbye", "Keluar: jam masuk dan jam keluar")
    leave(kiosk)
    day.board.wait_for_text("PC 1")
    day.picture(day.board, "board-room-call", "Nomor ruang bidding dipanggil ke PC 1")
    scan(kiosk, waiting)
    kiosk.wait_for_text("Silakan ke PC 1")
    day.picture(kiosk, "kiosk-room-claimed", "PC 1 untuk yang dipanggil")
    leave(kiosk)


def _returning(day: Day) -> None:
    """Somebody with an earlier slip is asked "Apakah ini Anda?", and is not."""
    kiosk = day.kiosk
    scan(kiosk, day.codes[LESTARI.name])
    kiosk.wait_for("not-me")
    day.picture(kiosk, "kiosk-returning", "Slip lama dipindai: apakah ini Anda?")
    kiosk.tap("not-me")
    kiosk.wait_for("audience-provider")


def _leave_by_phone(day: Day) -> None:
    """Without the slip: the computer and the last digits of the phone."""
    day.stage.at(10, 30)
    kiosk = day.kiosk
    kiosk.tap("errand-check-out")
    kiosk.wait_for("place-2")
    day.picture(kiosk, "kiosk-room-places", "Keluar tanpa slip: pilih komputer")
    kiosk.tap("place-2")
    kiosk.wait_for("digits")
    for digit in FITRI.phone[-4:]:
        kiosk.tap(f"key-{digit}")
    day.picture(kiosk, "kiosk-room-digits", "Empat angka terakhir nomor telepon")
    kiosk.tap("sign-out")
    kiosk.wait_for_text("Terima kasih")
    leave(kiosk)


def _leave_by_slip(day: Day, code: str) -> None:
    scan(day.kiosk, code)
    day.kiosk.tap("sign-out")
    day.kiosk.wait_for_text("Terima kasih")
    leave(day.kiosk)


def turn_to_room(officer: Officer) -> None:
    """Turn to the bidding room's page by its key."""
    officer.press(Qt.Key.Key_2, held=Qt.KeyboardModifier.AltModifier)
    officer.wait_for(lambda: officer.focus == "floorPlan", "the plan has the keyboard")


def turn_to_queue(officer: Officer) -> None:
    """Turn back to the queue by its key."""
    officer.press(Qt.Key.Key_1, held=Qt.KeyboardModifier.AltModifier)
    officer.wait_for(lambda: officer.focus == "queueList", "the list has the keyboard")
