"""The board's window on a real office: what stands on the television."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtQuick import QQuickItem

from kiosk import app
from kiosk.display.window import DisplayWindow
from shared.actors import new_request
from shared.demonstration import PASSWORD
from shared.settings import DisplaySettings
from shared.staff import SignIn
from tests.kiosk.display.lobby import Lobby, below, wait_for_rest, words
from tests.support.offices import KIOSK, at, seated, take_ticket
from tests.support.scanner import Keyboard
from tests.support.touch import spin

NEAR = DisplaySettings(distance_m=3, diagonal_inch=65)
"""A large screen read from nearby: the side column has room for everything on one page."""


def test_nobody_called_yet_is_welcomed(lobby: Lobby) -> None:
    take_ticket(lobby.office)
    window = lobby.open()
    assert words(window, "restTitle") == ["Selamat datang"]
    assert {"SIMULASI", "09.00", "Senin 23 Nov"} <= set(words(window))


def test_a_call_appears_with_its_counter_and_moves_on_to_the_last_calls(lobby: Lobby) -> None:
    window = lobby.open(settings=NEAR)
    first = lobby.call(seated(lobby.office, "siti", 1))
    lobby.wait_for(window, "number", first)
    assert words(window, "place") == ["Loket 1"]
    assert words(window, "direction") == ["Silakan menuju"]

    second = lobby.call(seated(lobby.office, "budi", 2), "1b")
    lobby.wait_for(window, "number", second)
    assert words(window, "place") == ["Loket 2"]
    assert words(window, "previousPlace") == ["Loket 1"]


def test_every_counter_tells_whom_it_serves(lobby: Lobby) -> None:
    window = lobby.open(settings=NEAR)
    siti = seated(lobby.office, "siti", 1)
    ticket = take_ticket(lobby.office)
    lobby.office.queueing.call(ticket.id, siti, new_request())
    lobby.wait(lambda: ticket.label in words(window, "value"))
    assert "Loket 2 tutup" in words(window, "rowBody")
    seated(lobby.office, "budi", 2)
    lobby.wait(lambda: "–" in words(window, "value"))


def test_waiting_visitors_are_counted_under_their_prefix(lobby: Lobby) -> None:
    window = lobby.open(settings=NEAR)
    for _ in range(11):
        take_ticket(lobby.office, "1a")
    lobby.wait(lambda: "11" in words(window, "value"))


def test_a_computer_that_becomes_free_is_called_with_its_room(lobby: Lobby) -> None:
    window = lobby.open(settings=NEAR)
    assert "Ruang bidding\n8 PC kosong" in words(window, "rowBody")
    tickets = [take_ticket(lobby.office, "1d", phone=f"08123456{n:04}") for n in range(9)]
    lobby.wait(lambda: "Ruang bidding" in words(window, "rowBody"))
    lobby.office.bidding_room.sign_out(tickets[2].code, KIOSK, new_request())
    lobby.wait_for(window, "number", tickets[8].label)
    assert words(window, "place") == ["PC 3"]
    assert words(window, "direction") == ["Silakan ke ruang bidding"]


def test_a_break_of_some_services_is_told_beside_those_that_are_open(lobby: Lobby) -> None:
    lobby.place.clock.set(at(12, 18))
    window = lobby.open(settings=NEAR)
    assert words(window, "heading") == ["Istirahat, buka pukul 13.00", "Menunggu"]
    assert words(window, "notice") == ["Layanan A dan B istirahat, buka lagi pukul 13.00"]


def test_a_break_of_the_whole_office_counts_down(lobby: Lobby) -> None:
    supervisor = lobby.office.staff.sign_in(SignIn("kepala", PASSWORD, "PC kepala"))
    noon = {"days": [0, 1, 2, 3, 4], "starts": "12:00", "ends": "13:00"}
    lobby.office.preferences.change({"office_breaks": (noon,)}, supervisor, new_request())
    lobby.place.clock.set(at(12, 18))
    window = lobby.open()
    assert words(window, "restTitle") == ["Istirahat"]
    assert words(window, "restText") == ["42 menit lagi"]
    assert words(window, "restDetail") == ["Buka lagi pukul 13.00"]


def test_a_break_begins_on_the_board_by_the_clock_alone(lobby: Lobby) -> None:
    lobby.place.clock.set(at(11, 59, 59))
    window = lobby.open(settings=NEAR)
    assert words(window, "heading") == ["Menunggu"]
    lobby.place.clock.set(at(12))
    lobby.wait(lambda: words(window, "heading")[0] == "Istirahat, buka pukul 13.00")


def test_a_holiday_is_named_with_the_next_opening(lobby: Lobby) -> None:
    lobby.place.clock.set(at(10).replace(month=12, day=25))
    window = lobby.open()
    assert words(window, "restTitle") == ["Hari libur"]
    assert words(window, "restText") == ["Hari Raya Natal"]
    assert words(window, "restDetail") == ["Buka lagi Senin 28 Des pukul 09.00"]


def test_the_running_text_is_the_offices_own_and_turns(lobby: Lobby) -> None:
    supervisor = lobby.office.staff.sign_in(SignIn("kepala", PASSWORD, "PC kepala"))
    mine = {"running_text": "Parkir di belakang.\nMushola di lantai 2."}
    lobby.office.preferences.change(mine, supervisor, new_request())
    window = lobby.open()
    for told in ("Layanan A dan B buka sampai pukul 12.00", "Parkir di belakang."):
        lobby.wait_for(window, "notice", told)


def test_when_nobody_waits_the_maklumat_and_the_pictures_take_turns_until_somebody_comes(
    lobby: Lobby, tmp_path: Path
) -> None:
    pictures = tmp_path / "foto"
    pictures.mkdir()
    picture = QImage(640, 480, QImage.Format.Format_RGB32)
    picture.fill(QColor("#336699"))
    assert picture.save(str(pictures / "kantor.jpg"))
    (pictures / "rusak.png").write_bytes(b"bukan gambar")
    (pictures / "catatan.txt").write_text("bukan gambar")

    window = lobby.open(settings=DisplaySettings(pictures=pictures), pace=0.02)
    lobby.wait(lambda: words(window, "slideTitle") == ["Maklumat pelayanan"])
    assert "kantor demonstrasi" in " ".join(words(window, "slideText")).replace("\n", " ")
    lobby.wait(lambda: picture_names(window) == ["kantor.jpg"])
    lobby.wait(lambda: words(window, "restTitle") == ["Selamat datang"])

    take_ticket(lobby.office)
    lobby.wait(lambda: "1" in words(window, "value") and not shown_pictures(window))
    spin(1.0)
    assert words(window, "slideTitle") == []


@pytest.mark.qt_log_ignore("libpng error", "Error decoding")
def test_a_broken_picture_is_tried_once_and_again_when_it_was_mended(
    lobby: Lobby, tmp_path: Path, qtlog: Any
) -> None:
    picture = QImage(640, 480, QImage.Format.Format_RGB32)
    picture.fill(QColor("#336699"))
    assert picture.save(str(tmp_path / "utuh.png"))
    whole = (tmp_path / "utuh.png").read_bytes()
    (tmp_path / "rusak.png").write_bytes(whole[: len(whole) // 2])

    window = lobby.open(settings=DisplaySettings(pictures=tmp_path), pace=0.02)
    for _round in range(3):
        lobby.wait(lambda: picture_names(window) == ["utuh.png"])
        lobby.wait(lambda: words(window, "restTitle") == ["Selamat datang"])
    refused = [entry for entry in qtlog.records if "Error decoding" in entry.message]
    assert len(refused) == 1, "logged once, not in every round"

    (tmp_path / "rusak.png").write_bytes(whole)
    lobby.wait(lambda: picture_names(window) == ["rusak.png"])


def test_a_board_that_fills_its_screen_is_closed_by_staff_alone(lobby: Lobby) -> None:
    window = lobby.open()
    app._show_full_screen(window, "")
    assert not window.close(), "Alt+F4 asks so"
    assert window.isVisible()
    assert words(window, "restTitle") == ["Selamat datang"]
    Keyboard(window).press(Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)
    spin()
    assert window.isVisible()
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    Keyboard(window).press(Qt.Key.Key_Q, both)
    lobby.wait(lambda: not window.isVisible())


def test_a_board_in_a_window_of_its_own_closes(lobby: Lobby) -> None:
    window = lobby.open()
    assert window.close()
    assert window.rootObject() is None


def picture_names(window: DisplayWindow) -> list[str]:
    return [item.property("source").fileName() for item in shown_pictures(window)]


def shown_pictures(window: DisplayWindow) -> list[QQuickItem]:
    return [i for i in below(window.contentItem()) if i.objectName() == "slidePicture"]


def test_an_idle_board_draws_nothing(lobby: Lobby) -> None:
    take_ticket(lobby.office)
    wait_for_rest(lobby.open(settings=NEAR), 3.0)
