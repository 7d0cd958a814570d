"""The first start by keyboard alone: from nothing to a settings file, or to the sample office."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QSpinBox
from sqlalchemy import select

from db.models import Computer
from db.office_key import export_key
from shared.printing.settings import PrinterSettings
from shared.qt.setup.start import answers_of, has_screen, is_first_start
from shared.qt.setup.steps import Answers
from shared.qt.setup.window import SetupWindow
from shared.settings import load_settings
from shared.setup import Setup, Way
from shared.startup import open_workstation
from tests.support.offices import Place
from tests.support.touch import dispose_of, wait_until

Key = Qt.Key


class Reader:
    """Somebody at the keyboard of the first start's window."""

    def __init__(self, folder: Path) -> None:
        self.file = folder / "settings.toml"
        prints = PrinterSettings(folder=folder / "prints")
        self.answers = Answers("PC loket", prints, prints, folder / "data" / "office.db")
        self.window = SetupWindow(Setup(self.file, folder / "office.key"), self.answers)
        self.ended: list[object] = []
        self.window.finished.connect(self.ended.append)
        self.window.show()
        self.window.activateWindow()
        wait_until(self.window.isActiveWindow, "the window is in front")

    def press(self, *keys: Qt.Key) -> None:
        for key in keys:
            QTest.keyClick(self.window.windowHandle(), key)

    def write(self, text: str) -> None:
        for character in text:
            QTest.keyClick(self.window.windowHandle(), ord(character))

    def fill(self, name: str, text: str) -> None:
        """Give a field another text."""
        field = self.window.findChild(QLineEdit, name)
        assert field is not None
        wait_until(field.isVisible, f"{name} is there")
        field.setFocus()
        field.selectAll()
        self.write(text)

    def go_on(self, title: str) -> None:
        """Enter, and the next page comes."""
        self.press(Key.Key_Return)
        self.wait_for(title)

    def wait_for(self, title: str) -> None:
        wait_until(lambda: self.window.step.title == title, f"the page {title}")

    def says(self, name: str) -> str:
        found = self.window.findChildren(QLabel, name)
        return "".join(words.text() for words in found if words.isVisible())


@pytest.fixture
def reader(qapp: QApplication, tmp_path: Path) -> Iterator[Reader]:
    reader = Reader(tmp_path)
    yield reader
    reader.window.close()
    dispose_of(reader.window)


def test_a_new_office_on_this_computer_by_enter_alone(reader: Reader, tmp_path: Path) -> None:
    reader.go_on("Data")
    reader.go_on("Loket dan PC")
    reader.write("2")
    reader.press(Key.Key_Tab)
    computers = reader.window.findChild(QSpinBox, "computersField")
    assert computers is not None and computers.hasFocus()
    computers.selectAll()
    reader.write("8")
    for title in ("Nama", "Cetak nomor", "Cetak lembar bukti", "Periksa", "Siap"):
        reader.go_on(title)
    reader.write(str(tmp_path))
    reader.press(Key.Key_Return)
    wait_until(lambda: "Disimpan" in reader.says("copySaid"), "the key's copy")
    reader.press(Key.Key_Return)
    wait_until(lambda: reader.ended == [reader.file], "the end")
    settings, office = open_workstation(reader.file, "lain")
    assert settings.workstation == "PC loket"
    assert len(office.staff.counters()) == 2
    with office.database.reading() as session:
        assert len(session.scalars(select(Computer)).all()) == 8
    office.close()


def test_joining_asks_for_the_key_and_tells_what_is_wrong(
    reader: Reader, sqlite_place: Place
) -> None:
    reader.press(Key.Key_Down, Key.Key_Down)
    reader.go_on("Data")
    reader.press(Key.Key_Return)
    wait_until(lambda: "Isi server" in reader.says("stepError"), "what is missing")
    assert reader.window.step.focusWidget().objectName() == "hostField"
    QTest.keyClick(reader.window.windowHandle(), Key.Key_Backtab)
    reader.press(Key.Key_Down)
    reader.fill("pathField", sqlite_place.url.removeprefix("sqlite:///") + "x")
    reader.press(Key.Key_Return)
    wait_until(lambda: "Belum ada kantor" in reader.says("pathFieldError"), "no office there")
    reader.press(Key.Key_Backspace)
    reader.go_on("Kunci")
    assert "Ditemukan" in reader.says("officeFound")
    reader.write("bukan kunci")
    reader.press(Key.Key_Return)
    wait_until(lambda: "bukan kunci kantor" in reader.says("keyFieldError"), "no key")
    reader.fill("keyField", export_key(sqlite_place.key_file))
    reader.go_on("Nama")
    reader.fill("nameField", "Kios pintu")
    for title in ("Cetak nomor", "Cetak lembar bukti", "Periksa", "Siap"):
        reader.go_on(title)
    assert load_settings(reader.file).workstation == "Kios pintu"


def test_esc_goes_back_and_closing_leaves_everything_as_it_was(reader: Reader) -> None:
    reader.go_on("Data")
    reader.go_on("Loket dan PC")
    reader.press(Key.Key_Escape, Key.Key_Escape)
    assert reader.window.step.title == "Kantor"
    reader.window.close()
    assert reader.ended == [None]
    assert not reader.file.exists()
    assert not reader.answers.file.exists()


def test_the_sample_office_is_one_choice_away(reader: Reader) -> None:
    reader.press(Key.Key_Down, Key.Key_Down, Key.Key_Down, Key.Key_Return)
    wait_until(lambda: reader.ended == [None], "the end")
    assert reader.answers.wants_sample
    assert not reader.file.exists()


def test_a_further_app_of_the_computer_joins_its_office_and_gets_its_own_name(
    sqlite_place: Place, tmp_path: Path
) -> None:
    file = tmp_path / "settings.toml"
    file.write_text(f'[database]\nurl = "{sqlite_place.url}"\n[workstation]\nname = "PC loket"\n')
    again = answers_of(load_settings(file), "Kiosk 1", is_written=True)
    further = answers_of(load_settings(file), "Kiosk 1", is_written=False)
    assert (again.workstation, again.was) == ("PC loket", "PC loket")
    assert (further.workstation, further.was) == ("Kiosk 1", "")
    assert again.way is further.way is Way.JOIN_FILE
    assert f"sqlite:///{further.file}" == sqlite_place.url


@pytest.mark.parametrize(
    ("platform", "environ", "shown"),
    [
        ("linux", {}, False),
        ("linux", {"DISPLAY": ":0"}, True),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0"}, True),
        ("linux", {"DISPLAY": ":0", "QT_QPA_PLATFORM": "offscreen"}, False),
        ("win32", {}, True),
    ],
)
def test_nobody_is_asked_where_nobody_can_see_it(
    platform: str, environ: dict[str, str], shown: bool
) -> None:
    assert has_screen(platform, environ) is shown


def test_only_a_start_without_settings_and_office_is_a_first_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("shared.settings.user_config_path", lambda app: tmp_path / "config")
    monkeypatch.setattr("shared.settings.user_data_path", lambda app: tmp_path / "data")
    monkeypatch.setattr("shared.qt.setup.start.has_screen", lambda platform, environ: True)
    assert is_first_start(None, "PC loket")
    assert not is_first_start(tmp_path / "lain.toml", "PC loket")
    _, office = open_workstation(None, "PC loket")
    office.close()
    assert not is_first_start(None, "PC loket")
    (tmp_path / "data" / "office.db").unlink()
    (tmp_path / "config").mkdir(exist_ok=True)
    (tmp_path / "config" / "settings.toml").write_text('[workstation]\nname = "PC"\n')
    assert not is_first_start(None, "PC loket")
