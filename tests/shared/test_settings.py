"""A workstation's settings file: what it may say, and every mistake told in one go."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import String

from db.models import Workstation
from shared.errors import UserError
from shared.messages import sentence
from shared.printing.settings import DeviceKind
from shared.scanning import Frame
from shared.settings import DisplaySettings, load_settings

WHOLE = """
[database]
url = "sqlite:///data/office.db"
key_file = "kunci/office.key"
[workstation]
name = "Kiosk lobi"
[tickets]
device = "escpos"
host = "192.168.1.20"
port = 9101
columns = 42
[slips]
device = "system"
printer = "Laser"
[kiosk]
idle_seconds = 45
[display]
distance_m = 4
diagonal_inch = 42.5
call_seconds = 8
voice = false
[simulation]
starts_at = 2026-11-23T09:00:00+07:00
begun_at = 2026-01-01T00:00:00Z
"""


def write(folder: Path, text: str) -> Path:
    file = folder / "settings.toml"
    file.write_text(text, encoding="utf-8")
    return file


def mistakes(folder: Path, text: str) -> str:
    with pytest.raises(UserError) as refused:
        load_settings(write(folder, text))
    return sentence(refused.value)


def test_every_key_is_read_and_paths_are_relative_to_the_file(tmp_path: Path) -> None:
    settings = load_settings(write(tmp_path, WHOLE))
    assert settings.database_url == f"sqlite:///{tmp_path / 'data/office.db'}"
    assert settings.key_file == tmp_path / "kunci/office.key"
    assert settings.workstation == "Kiosk lobi"
    assert settings.tickets.device is DeviceKind.ESCPOS
    assert (settings.tickets.host, settings.tickets.port) == ("192.168.1.20", 9101)
    assert settings.tickets.columns == 42
    assert (settings.slips.device, settings.slips.printer) == (DeviceKind.SYSTEM, "Laser")
    assert settings.idle_seconds == 45
    assert settings.display == DisplaySettings(4.0, 42.5, 8, voice=False)
    assert settings.clock.simulated


def test_what_is_not_said_keeps_its_default(tmp_path: Path) -> None:
    url = "postgresql://loket@server/office"
    settings = load_settings(write(tmp_path, f'[database]\nurl = "{url}"'), "Kiosk 1")
    assert (settings.database_url, settings.workstation) == (url, "Kiosk 1")
    assert settings.tickets.device is DeviceKind.FOLDER
    assert not settings.clock.simulated


def test_the_boards_folders_are_relative_to_the_file_and_have_to_be_there(tmp_path: Path) -> None:
    (tmp_path / "foto").mkdir()
    display = load_settings(write(tmp_path, '[display]\npictures = "foto"')).display
    assert display.pictures == tmp_path / "foto"
    told = mistakes(tmp_path, '[display]\npictures = "poto"\nvoice_folder = "suara"')
    assert f"display.pictures: folder {tmp_path / 'poto'} tidak ada." in told
    assert "display.voice_folder: folder" in told


def test_a_kiosk_may_have_a_voice_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "suara").mkdir()
    settings = load_settings(write(tmp_path, '[kiosk]\nvoice_folder = "suara"'))
    assert settings.read_aloud_folder == tmp_path / "suara"
    assert "kiosk.voice_folder" in mistakes(tmp_path, '[kiosk]\nvoice_folder = "swara"')


@pytest.mark.parametrize(
    ("line", "remedy"),
    [
        ("distance_m = 0.5", "display.distance_m: isi dengan bilangan dari 1 sampai 30."),
        ('distance_m = "5 m"', "display.distance_m: isi dengan bilangan, misalnya 5.5."),
        ("diagonal_inch = 200", "display.diagonal_inch: isi dengan bilangan dari 15 sampai 150."),
        ("diagonal_inch = true", "display.diagonal_inch: isi dengan bilangan, misalnya 5.5."),
        ("call_seconds = 0", "display.call_seconds: isi dengan bilangan bulat mulai dari 1."),
        ("call_seconds = 2.5", "display.call_seconds: isi dengan bilangan bulat."),
        ('voice = "ya"', "display.voice: isi dengan true atau false."),
        ("volume = 3", "display.volume: kunci ini tidak dikenal; hapus."),
    ],
)
def test_mistakes_about_the_board_are_named(tmp_path: Path, line: str, remedy: str) -> None:
    assert remedy in mistakes(tmp_path, f"[display]\n{line}")


@pytest.mark.parametrize(
    ("written", "frame"),
    [
        ("", Frame("", "\r")),
        ('prefix = "STX"\nsuffix = "etx"', Frame("\x02", "\x03")),
        ('prefix = "~"', Frame("~", "\r")),
        ('suffix = ""', Frame("", "")),
        ('prefix = "]C1"\nsuffix = "\\r\\n"', Frame("]C1", "\r\n")),
    ],
)
def test_the_scanners_signs_are_read_by_name_or_as_they_are(
    tmp_path: Path, written: str, frame: Frame
) -> None:
    file = tmp_path / "settings.toml"
    file.write_text(f"[scanner]\n{written}\n")
    assert load_settings(file).scanner == frame


def test_signs_too_long_for_a_scanner_are_a_mistake(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    file.write_text('[scanner]\nprefix = "123456789"\n')
    with pytest.raises(UserError, match=r"settings\.mistakes") as refused:
        load_settings(file)
    assert "scanner.prefix" in sentence(refused.value)


@pytest.mark.parametrize(
    ("line", "remedy"),
    [
        ('suffix = "X"', "scanner.suffix: jangan memakai huruf, angka"),
        ('suffix = "~1"', "CR, TAB, atau ETX."),
        ('suffix = "ENTER"', "CR, TAB, atau ETX."),
        ('prefix = "t"', "scanner.prefix: jangan diawali huruf, angka"),
        ('prefix = "-"', "STX atau ~."),
    ],
)
def test_signs_that_would_cut_our_codes_short_are_a_mistake(
    tmp_path: Path, line: str, remedy: str
) -> None:
    assert remedy in mistakes(tmp_path, f"[scanner]\n{line}")


def test_a_workstations_name_fits_the_offices_database(tmp_path: Path) -> None:
    column = Workstation.__table__.c.name.type
    assert isinstance(column, String)
    longest = "K" * (column.length or 0)
    file = write(tmp_path, f'[workstation]\nname = "{longest}"')
    assert load_settings(file).workstation == longest
    told = mistakes(tmp_path, f'[workstation]\nname = "{longest}K"')
    assert "workstation.name: pendekkan sampai 60 karakter." in told


def test_an_absolute_path_of_the_database_stays_as_it_is(tmp_path: Path) -> None:
    settings = load_settings(write(tmp_path, '[database]\nurl = "sqlite:////srv/office.db"'))
    assert settings.database_url == "sqlite:////srv/office.db"


def test_the_simulated_clock_runs_on_from_where_it_began(tmp_path: Path) -> None:
    clock = load_settings(write(tmp_path, WHOLE)).clock
    since = datetime.now(UTC) - datetime(2026, 1, 1, tzinfo=UTC)
    assert abs(clock.now() - datetime(2026, 11, 23, 2, tzinfo=UTC) - since).total_seconds() < 5


def test_all_mistakes_are_told_together_with_file_key_and_remedy(tmp_path: Path) -> None:
    told = mistakes(
        tmp_path,
        """
        [database]
        url = 5
        [tickets]
        device = "fax"
        port = "9100"
        [kiosk]
        idle_seconds = 0
        warna = "hijau"
        """,
    )
    assert str(tmp_path / "settings.toml") in told
    for key in ("database.url", "tickets.device", "tickets.port", "kiosk.idle_seconds"):
        assert key in told
    assert "kiosk.warna: kunci ini tidak dikenal" in told
    assert "folder, escpos, system" in told


def test_a_simulation_needs_a_zone(tmp_path: Path) -> None:
    told = mistakes(
        tmp_path,
        "[simulation]\nstarts_at = 2026-11-23T09:00:00\nbegun_at = 2026-11-23T09:00:00",
    )
    assert "+07:00" in told


@pytest.mark.parametrize("key", ["starts_at", "begun_at"])
def test_half_a_simulation_does_not_pass_for_the_real_clock(tmp_path: Path, key: str) -> None:
    told = mistakes(tmp_path, f"[simulation]\n{key} = 2026-11-23T09:00:00+07:00")
    assert "simulation: isi starts_at dan begun_at" in told


@pytest.mark.parametrize(
    ("text", "mistake"),
    [
        ("[slips]\nport = true", "slips.port: isi dengan bilangan bulat."),
        ('[workstation]\nname = " "', "workstation.name: beri komputer ini nama."),
        ('printer = "Laser"', "printer: kunci ini tidak dikenal; hapus."),
    ],
)
def test_a_slip_of_the_pen_is_told_by_its_key(tmp_path: Path, text: str, mistake: str) -> None:
    assert mistake in mistakes(tmp_path, text).splitlines()


def test_a_file_that_is_no_toml_names_the_line(tmp_path: Path) -> None:
    assert "line 2" in mistakes(tmp_path, "[database]\nurl = sqlite\n")


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(UserError) as refused:
        load_settings(tmp_path / "tidak-ada.toml")
    assert "tidak-ada.toml" in sentence(refused.value)
