"""Starts the counter: settings, office, printers, window."""

import argparse
import logging
import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication

from counter.main_window import CounterWindow
from shared import product
from shared.office import Office
from shared.qt.garbage import GarbageTimer
from shared.qt.messages import log_qt_messages, show_faults
from shared.qt.print_reports import spooler_of
from shared.settings import Settings
from shared.startup import CannotStart, open_workstation


def main(arguments: list[str] | None = None) -> int:
    """Run the counter until its window is closed; returns the exit code."""
    chosen = _parser().parse_args(arguments)
    logging.basicConfig(format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    try:
        settings, office = open_workstation(chosen.settings, "PC loket")
    except CannotStart as refusal:
        print(refusal, file=sys.stderr)
        return 2
    try:
        return _run(settings, office)
    finally:
        office.close()


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m counter", description=__doc__)
    parser.add_argument("--settings", type=Path, metavar="FILE", help="this workstation's settings")
    parser.add_argument(
        "--version", action="version", version=f"{product.NAME} {product.VERSION} (counter)"
    )
    return parser


def _run(settings: Settings, office: Office) -> int:
    log_qt_messages()
    application = QApplication(sys.argv[:1])
    application.setApplicationName(product.NAME)
    application.setStyle("Fusion")
    window = CounterWindow(office, settings.workstation, scanner=settings.scanner)
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
