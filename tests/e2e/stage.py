"""The stage of the tour: an office on a file, its windows, its clock and its camera."""

import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Final

# Before Qt is loaded: the tour needs no screen, and one render loop for all its windows.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")
os.environ.setdefault("QSG_RENDER_LOOP", "basic")

from PySide6.QtCore import QCoreApplication, QEvent, QSettings
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickView
from PySide6.QtWidgets import QApplication, QWidget

from counter.main_window import CounterWindow
from db.engine import open_database
from db.models import Setting
from kiosk.display.window import DisplayWindow
from kiosk.models.patience_model import Patience
from kiosk.window import KioskWindow
from shared.actors import Kiosk
from shared.clock import SettableClock
from shared.demonstration import STARTS_AT, found_demonstration
from shared.office import Office, open_office
from shared.printing import Spooler
from shared.printing.settings import PrinterSettings
from shared.qt.fonts import use_bundled_font
from shared.qt.print_reports import spooler_of
from shared.settings import Settings
from tests.e2e.officer import Officer
from tests.support.touch import Hand, dispose_of, picture_at_rest, spin, wait_until

PORTRAIT: Final = (1080, 1920)
LANDSCAPE: Final = (1920, 1080)
SMALL_COUNTER: Final = (1366, 768)
IN_NO_HURRY: Final = Patience(idle=600, result=60)
"""A visitor of the tour takes their time, and the machine may be a slow one."""

HOLD_SECONDS: Final = 0.2
"""How long the board keeps a call before the next: short, because the day is short."""


@dataclass
class Picture:
    """A picture of a window and what it shows."""

    file: str
    caption: str


@dataclass
class Stage:
    """Everything the story plays on; further windows of the office open on demand."""

    out: Path
    clock: SettableClock
    url: str
    key_file: Path
    pictures: list[Picture] = field(default_factory=list)
    _offices: list[Office] = field(default_factory=list)
    _windows: list[QQuickView | QWidget] = field(default_factory=list)
    _spoolers: dict[QQuickView | QWidget, Spooler] = field(default_factory=dict)

    def office(self) -> Office:
        """One more workstation of the office."""
        return self.kept(open_office(self.url, self.key_file, self.clock))

    def kept(self, office: Office) -> Office:
        """An office that is closed with the stage."""
        self._offices.append(office)
        return office

    def kiosk(
        self,
        name: str = "Kiosk 1",
        size: tuple[int, int] = PORTRAIT,
        patience: Patience = IN_NO_HURRY,
    ) -> Hand:
        """A kiosk with its receipt printer."""
        office = self.office()
        window = KioskWindow(office, Kiosk(name), patience)
        window.ticketIssued.connect(self._spooler(office, name, window).wake)
        self._show(window, size)
        return Hand(window)

    def close(self, hand: Hand | Officer) -> None:
        """Switch a machine off whose part is over: every window costs the others time."""
        self._windows.remove(hand.window)
        self._spoolers.pop(hand.window).stop()
        hand.window.close()
        dispose_of(hand.window)

    def counter(
        self, number: int, size: tuple[int, int] = SMALL_COUNTER, office: Office | None = None
    ) -> Officer:
        """A counter with its printer for slips, of this office or of another."""
        office = self.kept(office) if office else self.office()
        workstation = f"PC loket {number}"
        window = CounterWindow(office, workstation, self.out / "cadangan")
        window.paper_promised.connect(self._spooler(office, workstation, window).wake)
        self._show(window, size)
        return Officer(window, office)

    def board(self) -> Hand:
        """The board on the wall."""
        window = DisplayWindow(self.office(), hold=HOLD_SECONDS)
        self._show(window, LANDSCAPE)
        return Hand(window)

    def at(self, hour: int, minute: int = 0, second: int = 0, day: int = 0) -> datetime:
        """Turn the clock to a time; `day` counts from the day the story begins."""
        begins = STARTS_AT.replace(hour=hour, minute=minute, second=second)
        moment = begins + timedelta(days=day)
        self.clock.set(moment)
        spin(0.1)
        return moment

    def photograph(self, window: QQuickView | QWidget, name: str, caption: str) -> None:
        """Keep a picture of a window once it stands still."""
        picture = picture_at_rest(partial(_grab, window))
        file = f"{len(self.pictures) + 1:02d}-{name}.png"
        target = self.out / "screens" / file
        target.parent.mkdir(parents=True, exist_ok=True)
        if not picture.save(str(target)):
            raise OSError(f"cannot write {target}")
        self.pictures.append(Picture(file, caption))

    @contextmanager
    def database_away(self) -> Iterator[None]:
        """Move the office's file aside for a while, as a server that is switched off.

        Every window of the tour logs it; the terminal is not the place to read that.
        """
        aside = self.out / "away"
        aside.mkdir(exist_ok=True)
        # Whoever finds the database must find its log beside it.
        for file in sorted(self.out.glob("office.db*")):
            file.rename(aside / file.name)
        logging.disable()
        try:
            yield
        finally:
            logging.disable(logging.NOTSET)
            for file in sorted(aside.iterdir(), reverse=True):
                file.rename(self.out / file.name)
            aside.rmdir()

    def wait_for_paper(self, folder: str, count: int) -> None:
        """Wait until so many sheets lie in a folder."""
        sheets = self.out / folder
        wait_until(lambda: len(list(sheets.glob("*.pdf"))) >= count, f"{count} sheets are printed")

    def strike(self) -> None:
        """Close everything."""
        for window in reversed(self._windows):
            window.close()
            window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        spin()
        for spooler in self._spoolers.values():
            spooler.stop()
        for office in self._offices:
            office.close()

    def _show(self, window: QQuickView | QWidget, size: tuple[int, int]) -> None:
        window.resize(*size)
        window.show()
        self._windows.append(window)
        spin(0.2)

    def _spooler(
        self, office: Office, workstation: str, window: KioskWindow | CounterWindow
    ) -> Spooler:
        settings = Settings(
            self.url,
            self.key_file,
            workstation,
            tickets=PrinterSettings(folder=self.out / "receipts"),
            slips=PrinterSettings(folder=self.out / "slips"),
        )
        spooler = spooler_of(settings, office, window, window.hear_print)
        spooler.start()
        self._spoolers[window] = spooler
        return spooler


@contextmanager
def stage(out: Path) -> Iterator[Stage]:
    """A fresh demonstration office in `out`, before its doors open."""
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    application.setStyle("Fusion")
    use_bundled_font()
    # What windows remember of their officers' choices is the tour's own, not this computer's.
    remembered, of_user = str(out / "remembered"), QSettings.Scope.UserScope
    QSettings.setPath(QSettings.Format.IniFormat, of_user, remembered)
    clock = SettableClock(STARTS_AT.replace(hour=8, minute=50))
    url, key_file = f"sqlite:///{out / 'office.db'}", out / "office.key"
    found_demonstration(url, key_file, clock)
    _leave_screens_unlocked(url)
    built = Stage(out, clock, url, key_file)
    try:
        yield built
    finally:
        built.strike()


def _leave_screens_unlocked(url: str) -> None:
    """The play takes longer than officers may rest; the lock has tests of its own."""
    database = open_database(url)
    with database.writing() as session:
        session.merge(Setting(name="idle_lock_minutes", value=120))
    database.close()


def _grab(window: QQuickView | QWidget) -> QImage:
    if isinstance(window, QQuickView):
        return window.grabWindow()
    return window.grab().toImage()
