"""Far ends of printing: a printer on the network, and a spooler that can be waited for."""

import socket
from dataclasses import dataclass, field
from functools import partial
from queue import Queue
from threading import Thread
from types import TracebackType
from typing import Self

from shared.printing import PrintReport
from shared.slips.blocks import Page


class NetworkPrinter:
    """Listens like a receipt printer and keeps what each connection sent."""

    def __init__(self) -> None:
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listener.getsockname()[1]
        self.received: Queue[bytes] = Queue()
        self._thread = Thread(target=self._listen, daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: object, trace: TracebackType | None
    ) -> None:
        self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        self._thread.join()

    def _listen(self) -> None:
        while True:
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            with connection:
                connection.sendall(b"\x14\x00\x00\x0f")  # a status nobody asked for
                self.received.put(b"".join(iter(partial(connection.recv, 4096), b"")))


@dataclass
class Tray:
    """A device that keeps pages, or fails as often as it is told to."""

    pages: list[Page] = field(default_factory=list)
    faults: list[Exception] = field(default_factory=list)

    def print(self, page: Page) -> None:
        """Take the page, unless a fault is due."""
        if self.faults:
            raise self.faults.pop(0)
        self.pages.append(page)


@dataclass
class Listener:
    """Collects what a spooler reports, for tests to wait on."""

    reports: Queue[PrintReport] = field(default_factory=Queue)

    def next(self) -> PrintReport:
        """The next report; fails when none comes."""
        return self.reports.get(timeout=60)
