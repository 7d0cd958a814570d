"""A window's spooler, and what its thread tells handed over to the GUI thread."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from shared.office import Office
from shared.printing import PaperKind, PrintReport, Spooler, device_of
from shared.settings import Settings


class PrintReports(QObject):
    """Says `ended` on the GUI thread for each print job that ended."""

    ended = Signal(object)
    """Carries a `PrintReport`."""

    def hear(self, report: PrintReport) -> None:
        """Pass a report on; may be called on any thread."""
        self.ended.emit(report)


def spooler_of(
    settings: Settings, office: Office, window: QObject, heard: Callable[[PrintReport], None]
) -> Spooler:
    """The workstation's spooler; `heard`, a method of the window, is told on the GUI thread."""
    reports = PrintReports(window)
    reports.ended.connect(heard)
    devices = {
        PaperKind.TICKET: device_of(settings.tickets),
        PaperKind.SLIP: device_of(settings.slips),
        PaperKind.DAY: device_of(settings.slips),
    }
    return Spooler(office.print_jobs, settings.workstation, devices, reports.hear)
