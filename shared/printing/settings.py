"""Which printer a workstation has, as its settings file says it."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path


class DeviceKind(StrEnum):
    """Where paper goes."""

    FOLDER = "folder"
    ESCPOS = "escpos"
    SYSTEM = "system"


@dataclass(frozen=True, slots=True)
class PrinterSettings:
    """One printer: a folder of PDFs, a receipt printer on the network, or the system's spooler.

    `host` and `port` are for `escpos`, `printer` (empty: the default one) for `system`,
    `columns` is the width of the receipt paper in characters.
    """

    device: DeviceKind = DeviceKind.FOLDER
    folder: Path = Path("prints")
    host: str = ""
    port: int = 9100
    printer: str = ""
    columns: int = 48
