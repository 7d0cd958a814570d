"""One intention, one request, however often it is tried: how a page carries out its steps."""

from collections.abc import Callable, Hashable
from functools import partial
from typing import Any, Protocol

from PySide6.QtCore import QObject, Signal

from shared.actors import RequestKey, new_request
from shared.errors import UserError
from shared.qt.tasks import Tasks


class Work(Protocol):
    """A use case that waits only for the key of its request."""

    def __call__(self, *, request: RequestKey) -> Any: ...


class Intentions(QObject):
    """Carries out one intention after the other; what is asked while one is written is dropped."""

    busy = Signal(bool)

    def __init__(self, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._busy = False
        self._intention: Hashable = None
        self._request = new_request()
        self._done: Callable[[Any], None] = _nothing
        self._refused: Callable[[UserError], None] = _nothing

    @property
    def is_busy(self) -> bool:
        """Whether something is being written."""
        return self._busy

    def carry_out(
        self,
        intention: Hashable,
        work: Work,
        done: Callable[[Any], None],
        refused: Callable[[UserError], None],
    ) -> None:
        """Do the work; the same intention after a fault is the same request."""
        if self._busy:
            return
        if intention != self._intention:
            self._intention, self._request = intention, new_request()
        self._done, self._refused = done, refused
        self._set_busy(True)
        self._tasks.run(partial(work, request=self._request), self._on_done, self._on_refused, self)

    def drop(self) -> None:
        """Tell nobody what is still under way."""
        self._tasks.forget(self)
        self._intention = None
        self._set_busy(False)

    def _on_done(self, result: Any) -> None:
        self._intention = None
        self._set_busy(False)
        self._done(result)

    def _on_refused(self, refusal: UserError) -> None:
        # After a fault nobody knows whether it was written: the next try is the same request.
        if not refusal.key.startswith("app."):
            self._intention = None
        self._set_busy(False)
        self._refused(refusal)

    def _set_busy(self, busy: bool) -> None:
        self._busy = busy
        self.busy.emit(busy)


def _nothing(_result: object) -> None:
    """Nobody waits for an answer yet."""
