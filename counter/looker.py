"""Reads what a page shows whenever something has changed, never twice at once."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

from shared.errors import UserError
from shared.qt.tasks import Tasks


class Looker(QObject):
    """Says `looked` with what was read, or `failed` with why the office did not answer."""

    looked = Signal(object)
    failed = Signal(object)

    def __init__(self, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._read: Callable[[], Any] | None = None
        self._is_looking = self._look_again = False

    def begin(self, read: Callable[[], Any]) -> None:
        """Look with this reading from now on; what another one is still reading is dropped."""
        self.end()
        self._read = read
        self.look()

    def look(self) -> None:
        """Look now; a wish while looking is granted once more afterwards."""
        if self._read is None:
            return
        if self._is_looking:
            self._look_again = True
            return
        self._is_looking = True
        self._tasks.run(self._read, self._on_looked, self._on_failed, self)

    def end(self) -> None:
        """Look no more; what is under way is told to nobody."""
        self._read = None
        self._is_looking = self._look_again = False
        self._tasks.forget(self)

    def _on_looked(self, found: object) -> None:
        self._is_looking = False
        again, self._look_again = self._look_again, False
        self.looked.emit(found)
        if again:
            self.look()

    def _on_failed(self, refusal: UserError) -> None:
        self._is_looking = self._look_again = False
        self.failed.emit(refusal)
