"""Reads the facts of a large file on a thread of its own, with progress and a way out."""

from pathlib import Path
from threading import Event

from PySide6.QtCore import QObject, Signal

from shared.errors import UserError
from shared.qt.tasks import Tasks
from shared.requests.hashing import HashingCancelled, hash_file
from shared.requests.views import FileFacts

_WHOLE = 100


class FileHasher(QObject):
    """Reads one file at a time; the office's own work goes on meanwhile."""

    progressed = Signal(int)
    """Carries how much is read, in hundredths."""
    hashed = Signal(object)
    """Carries `FileFacts`."""
    failed = Signal(object)
    """Carries the `UserError` that says why it could not be read."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        # The window's thread is the database's: a file of many GB would keep it from its work.
        self._tasks = Tasks(self)
        self._stop = Event()
        self._is_reading = False

    @property
    def is_reading(self) -> bool:
        """Whether a file is being read."""
        return self._is_reading

    def read(self, path: Path) -> None:
        """Begin with a file; `hashed` or `failed` tells how it ended."""
        self.cancel()
        self._stop = stop = Event()
        self._is_reading = True
        self._tasks.run(lambda: self._hash(path, stop), self._on_hashed, self._on_failed, self)

    def cancel(self) -> None:
        """Stop reading; nobody is told anything any more."""
        self._stop.set()
        self._tasks.forget(self)
        self._is_reading = False

    def close(self) -> None:
        """Stop reading for good, and wait until the thread has let go of the file."""
        self.cancel()
        self._tasks.close()

    def _hash(self, path: Path, stop: Event) -> FileFacts | None:
        told = -1

        def tell(done: int, total: int) -> None:
            nonlocal told
            share = done * _WHOLE // total if total else _WHOLE
            if share != told and not stop.is_set():
                told = share
                self.progressed.emit(share)

        try:
            return hash_file(path, tell, stop.is_set)
        except HashingCancelled:
            return None

    def _on_hashed(self, facts: FileFacts | None) -> None:
        self._is_reading = False
        if facts is not None:
            self.hashed.emit(facts)

    def _on_failed(self, refusal: UserError) -> None:
        self._is_reading = False
        self.failed.emit(refusal)
