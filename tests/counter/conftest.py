"""The counter's window on a real office, worked by keyboard and scanner."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QSettings
from PySide6.QtWidgets import QApplication

from counter.main_window import CounterWindow
from shared.office import Office
from shared.printing import PaperKind, Spooler
from shared.printing.devices import FolderDevice
from tests.support.desk import Desk
from tests.support.touch import spin

WORKSTATION = "PC loket 1"
Open = Callable[..., Desk]


@pytest.fixture(autouse=True)
def nothing_remembered(tmp_path: Path) -> None:
    """Every test begins at a workstation that remembers no choice of its officers."""
    scope = QSettings.Scope.UserScope
    QSettings.setPath(QSettings.Format.IniFormat, scope, str(tmp_path / "remembered"))


@pytest.fixture
def open_counter(qapp: QApplication, sqlite_office: Office, tmp_path: Path) -> Iterator[Open]:
    """Opens counter windows on the test's office; they are closed at the end."""
    opened: list[CounterWindow] = []

    def open_window(office: Office = sqlite_office, workstation: str = WORKSTATION) -> Desk:
        window = CounterWindow(office, workstation, tmp_path / "cadangan")
        window.show()
        window.activateWindow()
        opened.append(window)
        desk = Desk(window)
        desk.wait_for(window.isActiveWindow, "the window to be active")
        return desk

    yield open_window
    for window in opened:
        window.close()
        window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    spin()


@pytest.fixture
def desk(open_counter: Open) -> Desk:
    """A counter at which Siti Rahma, a verifier, has signed in."""
    desk = open_counter()
    desk.sign_in("siti")
    return desk


@pytest.fixture
def budi(open_counter: Open) -> Desk:
    """Loket 2, which calls every service, with its officer."""
    desk = open_counter()
    desk.sign_in("budi", counter=2)
    return desk


@pytest.fixture
def printer(desk: Desk, sqlite_office: Office, tmp_path: Path) -> Iterator[Path]:
    """The folder into which the counter's spooler prints."""
    folder = tmp_path / "prints"
    devices = dict.fromkeys(PaperKind, FolderDevice(folder))
    spooler = Spooler(sqlite_office.print_jobs, WORKSTATION, devices, lambda report: None)
    desk.window.paper_promised.connect(spooler.wake)
    spooler.start()
    yield folder
    spooler.stop()
