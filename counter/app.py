"""Starts the counter: settings, office, printers, window."""

import argparse
import logging
import sys
from pathlib import Path
from typing import Final

from PySide6.QtWidgets import QApplication

from counter.main_window import CounterWindow
from shared import product
from shared.errors import UserError
from shared.messages import sentence
from shared.office import Office
from shared.qt.garbage import GarbageTimer
from shared.qt.messages import log_qt_messages, show_faults
from shared.qt.print_reports import spooler_of
from shared.settings import Settings, usual_file
from shared.startup import CannotStart, open_workstation

_NAME: Final = "PC loket"


def main(arguments: list[str] | None = None) -> int:
    """Run the counter until its window is closed; returns the exit code."""
    chosen = _parser().parse_args(arguments)
    logging.basicConfig(format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    try:
        file = chosen.settings
        if _is_to_be_set_up(file, chosen.setup):
            file = _set_up(file)
            if file is None:
                return 0
        settings, office = open_workstation(file, _NAME)
    except CannotStart as refusal:
        print(refusal, file=sys.stderr)
        return 2
    except UserError as refusal:
        print(sentence(refusal), file=sys.stderr)
        return 2
    try:
        return _run(settings, office)
    finally:
        office.close()


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m counter", description=__doc__)
    parser.add_argument("--settings", type=Path, metavar="FILE", help="this workstation's settings")
    parser.add_argument(
        "--setup", action="store_true", help="set this workstation up, or change how it was"
    )
    parser.add_argument(
        "--version", action="version", version=f"{product.NAME} {product.VERSION} (counter)"
    )
    return parser


def _is_to_be_set_up(file: Path | None, is_wished: bool) -> bool:
    if is_wished:
        return True
    # With its settings written, a counter starts without what only a first start needs.
    if file is not None or usual_file().exists():
        return False
    from shared.qt.setup.start import is_first_start

    return is_first_start(None, _NAME)


def _set_up(file: Path | None) -> Path | None:
    from shared.qt.setup.start import lead_through

    return lead_through(_application(), file, _NAME)


def _application() -> QApplication:
    """The one application of this process; a first start's window has made it already."""
    made = QApplication.instance()
    if isinstance(made, QApplication):
        return made
    log_qt_messages()
    application = QApplication(sys.argv[:1])
    application.setApplicationName(product.NAME)
    application.setStyle("Fusion")
    return application


def _run(settings: Settings, office: Office) -> int:
    application = _application()
    window = CounterWindow(office, settings.workstation, settings.backups, settings.scanner)
    show_faults(window.show_fault)
    spooler = spooler_of(settings, office, window, window.hear_print)
    window.paper_promised.connect(spooler.wake)
    spooler.start()
    try:
        window.show()
        GarbageTimer(application)
        return application.exec()
    finally:
        window.close()
        spooler.stop()
