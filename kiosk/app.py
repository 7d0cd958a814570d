"""Starts the kiosk, the public board or the survey: settings, office, printer, window."""

import logging
import os
import signal
import sys
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickView

from kiosk.lockdown.pulse import Pulse
from kiosk.lockdown.screens import fill_screen
from kiosk.lockdown.set_pin import ask_for_pin
from kiosk.options import Options, read_options
from shared import product
from shared.actors import Kiosk
from shared.errors import UserError
from shared.messages import sentence
from shared.office import Office
from shared.printing.trial import print_trial
from shared.qt.fonts import use_bundled_font
from shared.qt.garbage import GarbageTimer
from shared.qt.messages import log_qt_messages, show_faults
from shared.qt.print_reports import spooler_of
from shared.settings import Settings, usual_file
from shared.startup import CannotStart, open_workstation
from shared.voice.synthesiser import load_voice

if TYPE_CHECKING:
    # Each start needs one of them only.
    from kiosk.display.window import DisplayWindow
    from kiosk.window import KioskWindow

    _Window = KioskWindow | DisplayWindow

_STANDARD_OUTPUT: Final = 1
_SIGNALLED: Final = 128
"""What shells add to a signal's number for the exit code of a program that it ended."""

_COMFORTABLE: Final = 0.85
"""The part of a screen that a window takes which does not fill it."""


def main(arguments: list[str] | None = None) -> int:
    """Run the app until its window is closed; returns the exit code."""
    return run(read_options(arguments))


def run(options: Options) -> int:
    """Do what the command line asked for; returns the exit code."""
    logging.basicConfig(format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    try:
        name = _name_of(options)
        file = options.settings
        if _is_to_be_set_up(options, name):
            file = _set_up(file, name)
            if file is None:
                return 0
        settings, office = open_workstation(file, name)
    except CannotStart as refusal:
        print(refusal, file=sys.stderr)
        return 2
    except UserError as refusal:
        print(sentence(refusal), file=sys.stderr)
        return 2
    try:
        if options.set_pin:
            return ask_for_pin(office, Kiosk(settings.workstation))
        return _show(settings, office, options)
    finally:
        office.close()


def _name_of(options: Options) -> str:
    """What a workstation without settings is called."""
    if options.display:
        return "Layar antrean"
    return "Tablet survei" if options.survey else "Kiosk 1"


def _is_to_be_set_up(options: Options, name: str) -> bool:
    """Whether to ask first; never under a supervisor, who waits for signs of life."""
    if options.setup:
        return True
    if options.settings is not None or options.beats or options.set_pin:
        return False
    # With its settings written, a kiosk starts without what only a first start needs.
    if usual_file().exists():
        return False
    from shared.qt.setup.start import is_first_start

    return is_first_start(None, name)


def _set_up(file: Path | None, name: str) -> Path | None:
    from PySide6.QtWidgets import QApplication

    from shared.qt.setup.start import lead_through

    log_qt_messages()
    # Of widgets, which the first start is made of; the kiosk goes on with the same one.
    return lead_through(QApplication(sys.argv[:1]), file, name)


def _show(settings: Settings, office: Office, options: Options) -> int:
    application = _application()
    with _window(settings, office, options) as window:
        if options.windowed:
            _show_in_part(window)
        else:
            _show_full_screen(window, office.staff_menu.screen(settings.workstation))
        if options.beats:
            Pulse(_STANDARD_OUTPUT, window)
        GarbageTimer(application)
        return application.exec()


def _window(
    settings: Settings, office: Office, options: Options
) -> "AbstractContextManager[_Window]":
    if options.display:
        return _board(settings, office)
    return _survey(settings, office) if options.survey else _kiosk(settings, office)


def _show_full_screen(window: "_Window", screen_name: str) -> None:
    """Fill the screen that staff chose, which only they can end."""
    fill_screen(window, screen_name)
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
    present = QGuiApplication.instance()
    application = present if isinstance(present, QGuiApplication) else QGuiApplication(sys.argv[:1])
    application.setApplicationName(product.NAME)
    use_bundled_font()
    for ending in (signal.SIGINT, signal.SIGTERM):
        # Not quit(), which asks every window first: a locked one refuses. And by the event loop:
        # before it runs, exit() would have no effect. Only staff end it with 0: whoever else does
        # leaves a kiosk that its supervisor has to start again.
        signal.signal(ending, lambda number, _: QTimer.singleShot(0, partial(_end, number)))
    return application


def _end(number: int) -> None:
    QCoreApplication.exit(_SIGNALLED + number)


@contextmanager
def _board(settings: Settings, office: Office) -> "Iterator[_Window]":
    from kiosk.display.legibility import told
    from kiosk.display.window import DisplayWindow
    from shared.voice import Player

    # Not to the standard output, which may be the supervisor's.
    print(told(settings.display.distance_m, settings.display.diagonal_inch), file=sys.stderr)
    output = Player() if settings.display.voice else None
    window = DisplayWindow(office, Kiosk(settings.workstation), settings.display, output=output)
    try:
        yield window
    finally:
        window.leave()


@contextmanager
def _kiosk(settings: Settings, office: Office) -> "Iterator[_Window]":
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
        window.leave()
        spooler.stop()


@contextmanager
def _survey(settings: Settings, office: Office) -> "Iterator[_Window]":
    from kiosk.models.patience_model import Patience
    from kiosk.survey_window import SurveyWindow

    by, patience = Kiosk(settings.workstation), Patience(settings.idle_seconds)
    window = SurveyWindow(office, by, patience, scanner=settings.scanner)
    show_faults(window.show_fault)
    try:
        yield window
    finally:
        window.leave()
