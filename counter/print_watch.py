"""Watches a print job until it has ended."""

from functools import partial
from typing import Final
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal

from shared.errors import UserError
from shared.office import Office
from shared.printing.jobs import JobState, PrintJobView
from shared.qt.tasks import Tasks

_POLL_MS: Final = 400
_UNDER_WAY: Final = (JobState.QUEUED, JobState.PRINTING)


class PrintWatch(QObject):
    """Tells how a job stands, at once and whenever that changes until it has ended."""

    told = Signal(object)
    """Carries a `PrintJobView`."""

    def __init__(self, office: Office, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._office = office
        self._tasks = tasks
        self._job: UUID | None = None
        self._timer = QTimer(self, interval=_POLL_MS, singleShot=True)
        self._timer.timeout.connect(self._ask)

    def watch(self, job: UUID) -> None:
        """Watch this job and no other any more."""
        self.forget()
        self._job = job
        self._ask()

    def forget(self) -> None:
        """Watch nothing."""
        self._timer.stop()
        self._tasks.forget(self)
        self._job = None

    def _ask(self) -> None:
        assert self._job is not None
        work = partial(self._office.print_jobs.find, self._job)
        self._tasks.run(work, self._on_found, self._on_failed, self)

    def _on_found(self, job: PrintJobView) -> None:
        self.told.emit(job)
        if job.state in _UNDER_WAY:
            self._timer.start()

    def _on_failed(self, _fault: UserError) -> None:
        self._timer.start()
