"""The officer's steps on the queue, each carried out as one intention."""

from collections.abc import Callable
from functools import partial
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from counter.intentions import Intentions, Work
from shared.actors import Officer
from shared.office import Office
from shared.qt.tasks import Tasks


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
        self._officer = officer
        self._intentions = Intentions(tasks, self)
        self._intentions.busy.connect(self.busy)
        self._call: Callable[[str], None] = self.call_next

    @property
    def is_busy(self) -> bool:
        """Whether a step is being written."""
        return self._intentions.is_busy

    def call_next(self, override: str = "") -> None:
        """Call whoever is next."""
        self._call = self.call_next
        work = partial(self._queueing.call_next, self._officer, override=override)
        self._intentions.carry_out(("next", override), work, self.done.emit, self.call_refused.emit)

    def call(self, ticket_id: UUID, override: str = "") -> None:
        """Call a chosen ticket."""
        self._call = partial(self.call, ticket_id)
        work = partial(self._queueing.call, ticket_id, self._officer, override=override)
        self._intentions.carry_out(
            ("call", ticket_id, override), work, self.done.emit, self.call_refused.emit
        )

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

    def withdraw_priority(self, ticket_id: UUID) -> None:
        """Let a ticket stand by its arrival."""
        work = partial(self._queueing.withdraw_priority, ticket_id, self._officer)
        self._step("withdraw", ticket_id, work)

    def _step(self, name: str, ticket_id: UUID, work: Work) -> None:
        self._intentions.carry_out((name, ticket_id), work, self.done.emit, self.refused.emit)
