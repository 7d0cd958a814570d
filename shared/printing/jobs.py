"""Print jobs: written with what they print, kept until the paper is out.

A job is `queued` in the transaction of its subject, `printing` while it is sent, and then
`printed` or `failed`. Nobody can tell whether paper came out of a printer that was being fed
when the program died; such a job ends as failed, and is repeated as a copy only.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final
from uuid import UUID

from sqlalchemy import ScalarResult, Select, select
from sqlalchemy.orm import Session

from db.engine import Database
from db.models import PrintJob
from db.models.printing import IS_PENDING
from shared.actors import Actor, RequestKey, new_id
from shared.acts import Act, Acts
from shared.clock import Clock
from shared.errors import UserError
from shared.slips import Acknowledgement, Slip
from shared.slips.saved import to_json

PRINTED_AGAIN: Final = "print.again"
INTERRUPTED: Final = "printing.interrupted"
STALE: Final = "printing.stale"
TICKET_LIFE: Final = timedelta(hours=6)
"""A ticket that waited longer than this is of yesterday: its visitor has gone."""


class PaperKind(StrEnum):
    """What is printed; each kind has a printer of its own on every workstation."""

    TICKET = "ticket"
    SLIP = "slip"
    DAY = "day"


class JobState(StrEnum):
    """How far a job has come."""

    QUEUED = "queued"
    PRINTING = "printing"
    PRINTED = "printed"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class PrintJobView:
    """A job as screens and the spooler see it; `problem` is the message key of a failure."""

    id: UUID
    kind: PaperKind
    subject_id: UUID
    title: str
    content: Mapping[str, object]
    copy: bool
    state: JobState
    problem: str

    @property
    def may_be_out(self) -> bool:
        """Whether its paper has, or may have, come out."""
        return self.state is not JobState.FAILED or self.problem == INTERRUPTED


class PrintJobs:
    """Writes print jobs, hands them to a workstation's spooler, and keeps how they ended."""

    def __init__(self, database: Database, acts: Acts, clock: Clock) -> None:
        self._database = database
        self._acts = acts
        self._clock = clock

    def add(self, act: Act, kind: PaperKind, subject_id: UUID, title: str, slip: Slip) -> UUID:
        """Promise paper inside the transaction of its subject; returns the job.

        It comes out where the action happens. `title` is what screens call it: a ticket's
        label or a slip's number.
        """
        job = PrintJob(
            kind=kind, subject_id=subject_id, title=title, content=to_json(slip), copy=False
        )
        return _queue(act, job)

    def add_receipt(self, act: Act, subject_id: UUID, receipt: Acknowledgement) -> UUID:
        """Promise a receipt on the paper it is meant for, under its number; returns the job."""
        kind = PaperKind.TICKET if receipt.on_receipt_paper else PaperKind.SLIP
        return self.add(act, kind, subject_id, receipt.number, receipt)

    def print_again(self, job_id: UUID, by: Actor, request: RequestKey) -> UUID:
        """Print a job once more, on the printers of whoever asks; returns the new job.

        It is a copy unless the paper is known never to have come out. Raises
        `printing.unknown_job`.
        """
        with self._acts.begin(by, request, PRINTED_AGAIN) as act:
            if act.earlier:
                return act.earlier
            found = _view(_row(act.session, job_id))
            again = PrintJob(
                kind=found.kind,
                subject_id=found.subject_id,
                title=found.title,
                content=dict(found.content),
                copy=any(_view(job).may_be_out for job in _jobs_of(act.session, found.subject_id)),
            )
            act.record(PRINTED_AGAIN, _queue(act, again), of=str(found.subject_id))
            return again.id

    def latest(self, subject_id: UUID) -> PrintJobView | None:
        """Return the newest job of a ticket or slip, None when it was never to be printed."""
        with self._database.reading() as session:
            row = session.scalar(
                select(PrintJob)
                .where(PrintJob.subject_id == subject_id)
                .order_by(PrintJob.created_at.desc(), PrintJob.id.desc())
                .limit(1)
            )
            return _view(row) if row else None

    def find(self, job_id: UUID) -> PrintJobView:
        """Return a job; raises `printing.unknown_job`."""
        with self._database.reading() as session:
            return _view(_row(session, job_id))

    def claim(self, workstation: str) -> PrintJobView | None:
        """Mark the workstation's oldest queued job as printing and return it, if there is one.

        The write lock is taken only when something is queued, so that asking costs a look-up.
        """
        with self._database.reading() as session:
            waiting = session.scalar(next_queued(workstation))
        if waiting is None:
            return None
        with self._database.writing() as session:
            row = session.get_one(PrintJob, waiting)
            if row.state != JobState.QUEUED:
                return None
            row.state = JobState.PRINTING
            row.attempts += 1
            return _view(row)

    def settle(self, job_id: UUID, problem: str = "") -> None:
        """Keep how a claimed job ended: printed, or failed with a message key."""
        with self._database.writing() as session:
            row = _row(session, job_id)
            row.state = JobState.FAILED if problem else JobState.PRINTED
            row.error = problem
            row.finished_at = self._clock.now()

    def recover(self, workstation: str) -> tuple[PrintJobView, ...]:
        """Give up what an earlier run left behind, before this run prints anything.

        Jobs it was printing failed as `printing.interrupted`; tickets that nobody waits for
        any more as `printing.stale`. Returns them. All other queued jobs stay queued.
        """
        now = self._clock.now()
        with self._database.writing() as session:
            here = select(PrintJob).where(IS_PENDING, PrintJob.workstation == workstation)
            left = list(session.scalars(here.where(PrintJob.state == JobState.PRINTING)))
            waiting = session.scalars(here.where(PrintJob.state == JobState.QUEUED))
            late = [row for row in waiting if _is_stale(row, now)]
            for row in left + late:
                row.error = STALE if row.state == JobState.QUEUED else INTERRUPTED
                row.state = JobState.FAILED
                row.finished_at = now
            return tuple(_view(row) for row in left + late)


def next_queued(workstation: str) -> Select[UUID]:
    """Select the workstation's oldest queued job, by the small index of pending ones."""
    return (
        select(PrintJob.id)
        .where(IS_PENDING, PrintJob.workstation == workstation)
        .where(PrintJob.state == JobState.QUEUED)
        .order_by(PrintJob.created_at, PrintJob.id)
        .limit(1)
    )


def _queue(act: Act, job: PrintJob) -> UUID:
    job.id = new_id()
    job.workstation = act.by.workstation
    job.state = JobState.QUEUED
    job.created_at = act.now
    act.session.add(job)
    return job.id


def _is_stale(row: PrintJob, now: datetime) -> bool:
    return row.kind == PaperKind.TICKET and now - row.created_at > TICKET_LIFE


def _jobs_of(session: Session, subject_id: UUID) -> ScalarResult[PrintJob]:
    return session.scalars(select(PrintJob).where(PrintJob.subject_id == subject_id))


def _row(session: Session, job_id: UUID) -> PrintJob:
    row = session.get(PrintJob, job_id)
    if row is None:
        raise UserError("printing.unknown_job")
    return row


def _view(row: PrintJob) -> PrintJobView:
    return PrintJobView(
        id=row.id,
        kind=PaperKind(row.kind),
        subject_id=row.subject_id,
        title=row.title,
        content=row.content,
        copy=row.copy,
        state=JobState(row.state),
        problem=row.error,
    )
