"""Paper that survives a crash: print jobs as rows, devices, and the spooler between them."""

from shared.printing.devices import Device, device_of
from shared.printing.jobs import JobState, PaperKind, PrintJobs, PrintJobView
from shared.printing.settings import DeviceKind, PrinterSettings
from shared.printing.spooler import PrintReport, Spooler

__all__ = [
    "Device",
    "DeviceKind",
    "JobState",
    "PaperKind",
    "PrintJobView",
    "PrintJobs",
    "PrintReport",
    "PrinterSettings",
    "Spooler",
    "device_of",
]
