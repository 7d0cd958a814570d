"""The kiosk's window on a real office, worked by a finger."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from kiosk.models.patience_model import Patience
from kiosk.survey_window import SurveyWindow
from kiosk.window import KioskWindow
from shared.office import Office
from shared.qt.fonts import use_bundled_font
from shared.voice import Output, Pack
from tests.support.offices import KIOSK
from tests.support.touch import Hand, spin

PORTRAIT = (1080, 1920)
LANDSCAPE = (1920, 1080)
PANEL = (1280, 800)
PHONE, SMALL, TABLET = (412, 915), (480, 800), (1280, 800)
"""Of the survey's tablet, upright and lying."""

Open = Callable[..., Hand]


@pytest.fixture
def open_kiosk(qapp: QApplication, sqlite_office: Office) -> Iterator[Open]:
    """Opens kiosk windows on the test's office; they are closed at the end."""
    use_bundled_font()
    opened: list[KioskWindow] = []

    def open_window(
        size: tuple[int, int] = PORTRAIT,
        office: Office = sqlite_office,
        patience: Patience | None = None,
        second: int = 1_000,
        voice: Pack | None = None,
        output: Output | None = None,
    ) -> Hand:
        window = KioskWindow(office, KIOSK, patience, second, voice=voice, output=output)
        window.resize(*size)
        window.show()
        opened.append(window)
        hand = Hand(window)
        hand.wait_for_text("Jam layanan hari ini")
        return hand

    yield open_window
    for window in opened:
        window.close()
        window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    spin()


@pytest.fixture
def open_tablet(qapp: QApplication, sqlite_office: Office) -> Iterator[Open]:
    """Opens survey windows on the test's office; they are closed at the end."""
    use_bundled_font()
    opened: list[SurveyWindow] = []

    def open_window(
        size: tuple[int, int] = PHONE, patience: Patience | None = None, second: int = 1_000
    ) -> Hand:
        window = SurveyWindow(sqlite_office, KIOSK, patience, second)
        window.resize(*size)
        window.show()
        opened.append(window)
        hand = Hand(window)
        hand.wait_for("survey-type")
        return hand

    yield open_window
    for window in opened:
        window.close()
        window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    spin()
