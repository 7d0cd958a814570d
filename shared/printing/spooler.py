"""Sends a workstation's print jobs to its printers, on a thread of its own."""

import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from threading import Event, Thread
from typing import Final
from uuid import UUID

from shared.errors import UserError
from shared.printing.devices import Device
from shared.printing.jobs import PaperKind, PrintJobs, PrintJobView
from shared.slips.saved import UnreadableSlip, from_json

FIRST_LOOK_SECONDS: Final = 0.3
"""Lets the app draw its first window before old jobs are looked through."""

POLL_SECONDS: Final = 2.0
"""How often the spooler looks by itself, should nobody wake it."""

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class PrintReport:
    """How a job ended: `error` None means that its paper is out."""

    job_id: UUID
    kind: PaperKind
    subject_id: UUID
    title: str
    error: UserError | None


class Spooler:
    """Prints what is queued for one workstation, oldest first; it never undoes a subject.

    One spooler runs for a workstation. `heard` is called on the spooler's thread for each job
    that ended, also for those an earlier run left behind. A failed job is not tried again by
    itself: paper that comes out late serves nobody and confuses whoever stands there then.
    """

    def __init__(
        self,
        jobs: PrintJobs,
        workstation: str,
        devices: Mapping[PaperKind, Device],
        heard: Callable[[PrintReport], None],
    ) -> None:
        self._jobs = jobs
        self._workstation = workstation
        self._devices = devices
        self._heard = heard
        self._unsettled: tuple[PrintJobView, str] | None = None
        self._recovered = False
        self._awake = Event()
        self._stopping = Event()
        self._thread = Thread(target=self._run, name="spooler", daemon=True)

    def start(self) -> None:
        """Begin with what an earlier run left, then print."""
        self._thread.start()

    def wake(self) -> None:
        """Look for jobs now instead of at the next poll."""
        self._awake.set()

    def stop(self) -> None:
        """Finish the job under way and end; what is queued stays queued."""
        self._stopping.set()
        self._awake.set()
        self._thread.join()

    def _run(self) -> None:
        self._awake.wait(FIRST_LOOK_SECONDS)
        while not self._stopping.is_set():
            if not self._worked():
                self._awake.wait(POLL_SECONDS)
                self._awake.clear()

    def _worked(self) -> bool:
        """Take one step; False when there is nothing to do, or the database is out of reach."""
        try:
            return self._step()
        except Exception:  # noqa: BLE001 - the thread must outlive a lost database and any bug
            _log.exception("the spooler could not go on and will try again")
            return False

    def _step(self) -> bool:
        if self._unsettled:
            self._settle()
        if not self._recovered:
            self._recover()
        job = self._jobs.claim(self._workstation)
        if job is None:
            return False
        self._unsettled = (job, self._problem_of_printing(job))
        self._settle()
        return True

    def _recover(self) -> None:
        for job in self._jobs.recover(self._workstation):
            self._report(job, job.problem)
        self._recovered = True

    def _settle(self) -> None:
        """Keep the outcome, and keep trying to while the database is out of reach."""
        assert self._unsettled is not None
        job, problem = self._unsettled
        self._jobs.settle(job.id, problem)
        self._unsettled = None
        self._report(job, problem)

    def _problem_of_printing(self, job: PrintJobView) -> str:
        """Print a job and return the key of what went wrong, empty if nothing did."""
        from shared.slips.pages import page_of  # windows open without waiting for it

        try:
            page = page_of(from_json(job.content), job.copy)
            self._devices[job.kind].print(page)
        except UserError as error:
            _log.warning("%s was not printed: %s", job.title, error, exc_info=error.__cause__)
            return error.key
        except UnreadableSlip:
            _log.exception("%s cannot be read", job.title)
            return "printing.unreadable"
        except Exception:  # noqa: BLE001 - a bug in a layout must not stop the jobs behind it
            _log.exception("%s was not printed", job.title)
            return "printing.bug"
        return ""

    def _report(self, job: PrintJobView, problem: str) -> None:
        error = UserError(problem) if problem else None
        self._heard(PrintReport(job.id, job.kind, job.subject_id, job.title, error))
