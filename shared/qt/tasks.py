"""Work off the GUI thread, with answers only for the visitor who asked."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

import shiboken6
from PySide6.QtCore import QObject, Qt, QThreadPool, Signal, Slot

from shared.errors import UserError
from shared.faults import told

T = TypeVar("T")


@dataclass(frozen=True, slots=True, eq=False)
class _Job:
    """One piece of work and who waits for it."""

    work: Callable[[], object]
    done: Callable[[Any], None]
    failed: Callable[[UserError], None]
    during: object


class Tasks(QObject):
    """Runs use cases one after the other on a thread of its own.

    Results arrive on the GUI thread, in the order the work was given. `during` names the
    occasion (a visit on screen): once it is forgotten, its results are shown to nobody,
    although what they committed stands.
    """

    _ended = Signal(object, object, bool)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._awaited: list[_Job] = []
        self._is_closed = False
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._pool.setExpiryTimeout(-1)
        self._ended.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[UserError], None],
        during: object | None = None,
    ) -> None:
        """Do `work` on the thread; `done` or `failed` (methods of a QObject) hear how it ended.

        A `UserError` goes to `failed`, a database that is away as `UserError("app.offline")`;
        any other exception is logged under a code and reaches `failed` as
        `UserError("app.bug", code=…)`. After `close` nothing is done any more.
        """
        if self._is_closed:
            return
        job = _Job(work, done, failed, during)
        self._awaited.append(job)
        self._pool.start(lambda: self._perform(job))

    def forget(self, during: object) -> None:
        """Drop every result still to come for this occasion."""
        self._awaited = [job for job in self._awaited if job.during is not during]

    def close(self) -> None:
        """Drop all results, and wait until the work under way has ended."""
        self._is_closed = True
        self._awaited.clear()
        self._pool.clear()
        self._pool.waitForDone()

    def _perform(self, job: _Job) -> None:
        try:
            self._ended.emit(job, job.work(), True)
        except Exception as fault:  # noqa: BLE001 - any fault must reach the screen as one
            self._ended.emit(job, told(fault), False)

    @Slot(object, object, bool)
    def _deliver(self, job: _Job, outcome: object, succeeded: bool) -> None:
        if job not in self._awaited:
            return
        self._awaited.remove(job)
        receiver: Callable[[Any], None] = job.done if succeeded else job.failed
        if shiboken6.isValid(getattr(receiver, "__self__", None)):
            receiver(outcome)
