"""Starts the kiosk or the public board: settings, office, printer, window."""

import argparse
import gc
import logging
import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickView

from shared import product
from shared.actors import Kiosk
from shared.office import Office
from shared.qt.fonts import use_bundled_font
from shared.qt.messages import log_qt_messages, show_faults
from shared.qt.print_reports import spooler_of
from shared.settings import Settings
from shared.startup import CannotStart, open_workstation

_COMFORTABLE: Final = 0.85
"""The part of a screen that a window takes which does not fill it."""


def main(arguments: list[str] | None = None) -> int:
    """Run the app until its window is closed; returns the exit code."""
    chosen = _parser().parse_args(arguments)
    logging.basicConfig(format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    try:
        name = "Layar antrean" if chosen.display else "Kiosk 1"
        settings, office = open_workstation(chosen.settings, name)
    except CannotStart as refusal:
        print(refusal, file=sys.stderr)
        return 2
    try:
        return _run(settings, office, is_board=chosen.display, is_windowed=chosen.windowed)
    finally:
        office.close()


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m kiosk", description=__doc__)
    parser.add_argument("--settings", type=Path, metavar="FILE", help="this workstation's settings")
    parser.add_argument("--display", action="store_true", help="open the public board instead")
    parser.add_argument("--windowed", action="store_true", help="do not fill the screen")
    parser.add_argument(
        "--version", action="version", version=f"{product.NAME} {product.VERSION} (kiosk)"
    )
    return parser


def _run(settings: Settings, office: Office, *, is_board: bool, is_windowed: bool) -> int:
    application = _application()
    with _board(office) if is_board else _kiosk(settings, office) as window:
        if is_windowed:
            _show_in_part(window)
        else:
            window.showFullScreen()
        gc.freeze()  # what stands now stays: the collector need not look through it
        gc.enable()
        return application.exec()


def _show_in_part(window: QQuickView) -> None:
    """Show a window in its own proportions, as large as the screen comfortably allows."""
    room = window.screen().availableSize() * _COMFORTABLE
    window.resize(window.initialSize().scaled(room, Qt.AspectRatioMode.KeepAspectRatio))
    window.show()


def _application() -> QGuiApplication:
    log_qt_messages()
    # On a PC without a graphics card this draws faster than an emulated one.
    os.environ.setdefault("QT_QUICK_BACKEND", "software")
    application = QGuiApplication(sys.argv[:1])
    application.setApplicationName(product.NAME)
    use_bundled_font()
    for ending in (signal.SIGINT, signal.SIGTERM):
        signal.signal(ending, lambda *_: application.quit())
    return application


@contextmanager
def _board(office: Office) -> Iterator[QQuickView]:
    from kiosk.display.window import DisplayWindow

    window = DisplayWindow(office)
    try:
        yield window
    finally:
        window.close()


@contextmanager
def _kiosk(settings: Settings, office: Office) -> Iterator[QQuickView]:
    from kiosk.models.patience_model import Patience
    from kiosk.window import KioskWindow

    window = KioskWindow(office, Kiosk(settings.workstation), Patience(settings.idle_seconds))
    show_faults(window.show_fault)
    spooler = spooler_of(settings, office, window, window.hear_print)
    window.ticketIssued.connect(spooler.wake)
    spooler.start()
    try:
        yield window
    finally:
        window.close()
        spooler.stop()
