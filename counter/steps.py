"""The officer's steps on the queue: one intention, one request, however often it is tried."""

from collections.abc import Callable, Hashable
from functools import partial
from typing import Protocol
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from shared.actors import Officer, RequestKey, new_request
from shared.errors import UserError
from shared.office import Office
from shared.qt.tasks import Tasks
from shared.queueing.views import TicketView


class _Work(Protocol):
    """A use case that waits only for the key of its request."""

    def __call__(self, *, request: RequestKey) -> TicketView | None: ...


class QueueSteps(QObject):
    """Carries out one step after the other; says `done` or `refused`, and `busy` in between."""

    done = Signal(object)
    """Carries the ticket as it is now, or None when nobody waits."""
    refused = Signal(object)
    call_refused = Signal(object)
    busy = Signal(bool)

    def __init__(self, office: Office, tasks: Tasks, officer: Officer, parent: QObject) -> None:
        super().__init__(parent)
        self._queueing = office.queueing
        self._tasks = tasks
        self._officer = officer
        self._busy = False
        self._intention: Hashable = None
        self._request = new_request()
        self._call: Callable[[str], None] = self.call_next

    @property
    def is_busy(self) -> bool:
        """Whether a step is being written."""
        return self._busy

    def call_next(self, override: str = "") -> None:
        """Call whoever is next."""
        self._call = self.call_next
        work = partial(self._queueing.call_next, self._officer, override=override)
        self._do(("next", override), work, self._on_call_refused)

    def call(self, ticket_id: UUID, override: str = "") -> None:
        """Call a chosen ticket."""
        self._call = partial(self.call, ticket_id)
        work = partial(self._queueing.call, ticket_id, self._officer, override=override)
        self._do(("call", ticket_id, override), work, self._on_call_refused)

    def call_anyway(self, reason: str) -> None:
        """Repeat the refused call, now with the officer's reason."""
        self._call(reason)

    def recall(self, ticket_id: UUID) -> None:
        """Announce the called ticket again."""
        self._step("recall", ticket_id, partial(self._queueing.recall, ticket_id, self._officer))

    def begin(self, ticket_id: UUID) -> None:
        """Start to serve."""
        self._step("begin", ticket_id, partial(self._queueing.begin, ticket_id, self._officer))

    def hold(self, ticket_id: UUID, note: str) -> None:
        """Set the visit aside and free the counter."""
        work = partial(self._queueing.hold, ticket_id, self._officer, note=note)
        self._step("hold", ticket_id, work)

    def no_show(self, ticket_id: UUID) -> None:
        """Note that nobody came."""
        self._step("no_show", ticket_id, partial(self._queueing.no_show, ticket_id, self._officer))

    def finish(self, ticket_id: UUID) -> None:
        """End the visit."""
        self._step("finish", ticket_id, partial(self._queueing.finish, ticket_id, self._officer))

    def _step(self, name: str, ticket_id: UUID, work: _Work) -> None:
        self._do((name, ticket_id), work, self._on_refused)

    def _do(self, intention: Hashable, work: _Work, refused: Callable[[UserError], None]) -> None:
        if self._busy:
            return
        if intention != self._intention:
            self._intention, self._request = intention, new_request()
        self._set_busy(True)
        self._tasks.run(partial(work, request=self._request), self._on_done, refused, self)

    def _on_done(self, ticket: TicketView | None) -> None:
        self._settle()
        self.done.emit(ticket)

    def _on_refused(self, refusal: UserError) -> None:
        self._settle(refusal)
        self.refused.emit(refusal)

    def _on_call_refused(self, refusal: UserError) -> None:
        self._settle(refusal)
        self.call_refused.emit(refusal)

    def _settle(self, refusal: UserError | None = None) -> None:
        # After a fault nobody knows whether it was written: the next try is the same request.
        if refusal is None or not refusal.key.startswith("app."):
            self._intention = None
        self._set_busy(False)

    def _set_busy(self, busy: bool) -> None:
        self._busy = busy
        self.busy.emit(busy)
