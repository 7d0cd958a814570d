"""Starting the kiosk as a program, and its printer at work."""

import os
import signal
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from kiosk import app
from kiosk.window import KioskWindow
from shared import product
from shared.clock import SystemClock
from shared.office import Office
from shared.printing import PrinterSettings
from shared.qt.fonts import use_bundled_font
from shared.settings import DisplaySettings, Settings
from tests.support.offices import Place
from tests.support.touch import Hand, wait_until

ROOT = Path(__file__).parents[2]
QTS_OWN_AFFAIR = "QUnifiedTimer::stopAnimationDriver: driver is not running"
"""Now and then on a busy machine; see `qt_log_ignore` in pyproject.toml."""


def settings_of(place: Place, prints: Path) -> Settings:
    printer = PrinterSettings(folder=prints)
    return Settings(place.url, place.key_file, "Kiosk 1", printer, printer, clock=SystemClock())


def test_it_tells_its_version(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        app.main(["--version"])
    assert ended.value.code == 0
    assert product.VERSION in capsys.readouterr().out


def test_missing_settings_are_one_clear_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    missing = tmp_path / "tidak-ada.toml"
    assert app.main(["--settings", str(missing)]) == 2
    told = capsys.readouterr().err
    assert str(missing) in told
    assert "Traceback" not in told


def test_a_ticket_taken_by_touch_is_printed(
    qapp: QApplication, sqlite_place: Place, tmp_path: Path
) -> None:
    use_bundled_font()
    prints = tmp_path / "prints"
    office = sqlite_place.open()
    with app._kiosk(settings_of(sqlite_place, prints), office) as window:
        window.resize(1080, 1920)
        window.show()
        take_a_ticket(Hand(window))
        wait_until(lambda: list(prints.glob("*C-001*.pdf")), "the ticket is printed")


def test_a_printer_that_fails_is_told_on_the_ticket(
    qapp: QApplication, sqlite_place: Place, tmp_path: Path
) -> None:
    use_bundled_font()
    in_the_way = tmp_path / "prints"
    in_the_way.write_text("a file where the folder should be")
    office = sqlite_place.open()
    with app._kiosk(settings_of(sqlite_place, in_the_way), office) as window:
        window.resize(1080, 1920)
        window.show()
        hand = Hand(window)
        take_a_ticket(hand)
        hand.wait_for_text("tidak tercetak")
        assert hand.sees("C-001"), "the number stays"


def test_a_board_tells_from_how_far_it_can_be_read_and_leaves_standard_output_alone(
    qapp: QApplication, sqlite_place: Place, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    use_bundled_font()
    small = DisplaySettings(distance_m=7, diagonal_inch=32, voice=False)
    settings = replace(settings_of(sqlite_place, tmp_path), display=small)
    with app._board(settings, sqlite_place.open()):
        told = capsys.readouterr()
    assert told.err.count("terbaca hanya sampai jarak 3,8 m, bukan 7 m") == 1
    assert told.out == "", "there a supervisor counts every sign as a beat"


def take_a_ticket(hand: Hand) -> None:
    for name in ("audience-provider", "service-1c", "answer-problem-login"):
        hand.tap(name)
    hand.key_in("Kata sandi ditolak")
    hand.tap("proceed")
    hand.wait_for("submit")
    for text in ("Dewi", "PT Cipta", "081234567890"):
        hand.key_in(text)
        hand.tap("key-next")
    hand.tap("submit")
    hand.wait_for("ticket-number")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGTERM to send")
def test_the_program_opens_an_office_and_ends_when_asked(sqlite_place: Place) -> None:
    file = sqlite_place.key_file.with_name("kiosk.toml")
    file.write_text(
        f'[database]\nurl = "{sqlite_place.url}"\nkey_file = "{sqlite_place.key_file}"\n'
    )
    program = subprocess.Popen(
        [sys.executable, "-m", "kiosk", "--windowed", "--beats", "--settings", str(file)],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert program.stdout is not None
    assert program.stdout.read(1) == ".", "its window beats"
    program.send_signal(signal.SIGTERM)
    _, told = program.communicate(timeout=120)
    ended_by_a_signal = 128 + signal.SIGTERM
    told = "".join(line for line in told.splitlines() if QTS_OWN_AFFAIR not in line)
    assert (program.returncode, told) == (ended_by_a_signal, "")


def test_closing_the_window_gives_everything_back(
    qapp: QApplication, sqlite_office: Office
) -> None:
    from tests.support.offices import KIOSK

    window = KioskWindow(sqlite_office, KIOSK)
    window.show()
    window.close()
    assert window.rootObject() is None
