"""Starts the kiosk or the public board: settings, office, printer, window."""

import logging
import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickView

from kiosk.lockdown.pulse import Pulse
from kiosk.lockdown.screens import fill_screen
from kiosk.lockdown.set_pin import ask_for_pin
from kiosk.options import Options, read_options
from shared import product
from shared.actors import Kiosk
from shared.office import Office
from shared.printing.trial import print_trial
from shared.qt.fonts import use_bundled_font
from shared.qt.garbage import GarbageTimer
from shared.qt.messages import log_qt_messages, show_faults
from shared.qt.print_reports import spooler_of
from shared.settings import Settings
from shared.startup import CannotStart, open_workstation
from shared.voice.synthesiser import load_voice

_STANDARD_OUTPUT: Final = 1
_COMFORTABLE: Final = 0.85
"""The part of a screen that a window takes which does not fill it."""


def main(arguments: list[str] | None = None) -> int:
    """Run the app until its window is closed; returns the exit code."""
    return run(read_options(arguments))


def run(options: Options) -> int:
    """Do what the command line asked for; returns the exit code."""
    logging.basicConfig(format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    try:
        name = "Layar antrean" if options.display else "Kiosk 1"
        settings, office = open_workstation(options.settings, name)
    except CannotStart as refusal:
        print(refusal, file=sys.stderr)
        return 2
    try:
        if options.set_pin:
            return ask_for_pin(office, Kiosk(settings.workstation))
        return _show(settings, office, options)
    finally:
        office.close()


def _show(settings: Settings, office: Office, options: Options) -> int:
    application = _application()
    with _board(settings, office) if options.display else _kiosk(settings, office) as window:
        if options.windowed:
            _show_in_part(window)
        else:
            _show_full_screen(window, office.staff_menu.screen(settings.workstation))
        if options.beats:
            Pulse(_STANDARD_OUTPUT, window)
        GarbageTimer(application)
        return application.exec()


def _show_full_screen(window: QQuickView, screen_name: str) -> None:
    """Fill the screen that staff chose, and let nobody leave a kiosk."""
    from kiosk.window import KioskWindow

    fill_screen(window, screen_name)
    if isinstance(window, KioskWindow):
        window.lock()


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
        # Not quit(), which asks every window first: a locked one refuses. And by the event loop:
        # before it runs, exit() would have no effect.
        signal.signal(ending, lambda *_: QTimer.singleShot(0, application.exit))
    return application


@contextmanager
def _board(settings: Settings, office: Office) -> Iterator[QQuickView]:
    from kiosk.display.window import DisplayWindow
    from shared.voice import Player

    output = Player() if settings.display.voice else None
    window = DisplayWindow(office, Kiosk(settings.workstation), settings.display, output=output)
    try:
        yield window
    finally:
        window.close()


@contextmanager
def _kiosk(settings: Settings, office: Office) -> Iterator[QQuickView]:
    from kiosk.models.patience_model import Patience
    from kiosk.window import KioskWindow

    window = KioskWindow(
        office,
        Kiosk(settings.workstation),
        Patience(settings.idle_seconds),
        scanner=settings.scanner,
        print_trial=partial(print_trial, settings, office),
        voice=load_voice(settings.read_aloud_folder),
    )
    show_faults(window.show_fault)
    spooler = spooler_of(settings, office, window, window.hear_print)
    window.ticketIssued.connect(spooler.wake)
    spooler.start()
    try:
        yield window
    finally:
        window.unlock()
        window.close()
        spooler.stop()
