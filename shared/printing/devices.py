"""Where paper goes: a folder of PDFs, a receipt printer on the network, the system's spooler.

Every device raises a `UserError` of one clear key when the paper did not come out.
"""

import socket
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final, Protocol, assert_never

from shared.errors import UserError
from shared.printing.posix_spooler import print_pdf
from shared.printing.settings import DeviceKind, PrinterSettings

if TYPE_CHECKING:
    from shared.slips.blocks import Page

_CONNECT_SECONDS: Final = 5.0
_SEND_SECONDS: Final = 10.0
_DRAIN_SECONDS: Final = 1.0


class Device(Protocol):
    """Something that puts a page on paper, or keeps it as a file."""

    def print(self, page: "Page") -> None:
        """Return once the page is handed over; raises `UserError` when it is not."""


@dataclass(frozen=True, slots=True)
class FolderDevice:
    """Keeps every page as a PDF; a file is there in full or not at all."""

    folder: Path

    def print(self, page: "Page") -> None:
        """Write `folder/file_name.pdf`; raises `printing.folder`."""
        from shared.slips import pdf

        content = pdf.render(page)
        target = self.folder / f"{page.file_name}.pdf"
        unfinished = target.with_suffix(".part")
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            unfinished.write_bytes(content)
            unfinished.replace(target)
        except OSError as error:
            raise UserError("printing.folder") from error


@dataclass(frozen=True, slots=True)
class ReceiptPrinter:
    """An ESC/POS printer that listens on the network (raw, usually port 9100)."""

    host: str
    port: int
    columns: int

    def print(self, page: "Page") -> None:
        """Send the page and wait until the printer has taken it; raises `printing.unreachable`."""
        from shared.slips import receipt

        commands = receipt.render(page, self.columns)
        try:
            with socket.create_connection((self.host, self.port), _CONNECT_SECONDS) as connection:
                connection.settimeout(_SEND_SECONDS)
                connection.sendall(commands)
                _close_gently(connection)
        except OSError as error:
            raise UserError("printing.unreachable") from error


@dataclass(frozen=True, slots=True)
class SystemPrinter:
    """A printer of the system's spooler; an empty name is its default printer."""

    name: str

    def print(self, page: "Page") -> None:
        """Hand the page to `lp`; raises `printing.no_spooler` or `printing.spooler_refused`."""
        from shared.slips import pdf

        document = pdf.layout(page)
        print_pdf(document.content, (document.width, document.height), page.title, self.name)


def device_of(settings: PrinterSettings) -> Device:
    """Return the printer that a workstation's settings name."""
    match settings.device:
        case DeviceKind.FOLDER:
            return FolderDevice(settings.folder)
        case DeviceKind.ESCPOS:
            return ReceiptPrinter(settings.host, settings.port, settings.columns)
        case DeviceKind.SYSTEM:
            return SystemPrinter(settings.printer)
        case _:
            assert_never(settings.device)


def _close_gently(connection: socket.socket) -> None:
    """End the sending side and read what the printer still says.

    Closing with an unread status byte makes the system reset the connection, and the printer
    may then drop what it has not printed yet.
    """
    connection.shutdown(socket.SHUT_WR)
    connection.settimeout(_DRAIN_SECONDS)
    enough = time.monotonic() + _DRAIN_SECONDS  # some printers never stop telling their status
    with suppress(TimeoutError):
        while connection.recv(1024) and time.monotonic() < enough:
            pass
