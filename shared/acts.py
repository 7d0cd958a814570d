"""One action of a person: one transaction, one moment, one journal row, one request key."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from db.engine import Database
from db.models import CounterSession, JournalEntry, OfficerRecord
from db.texts import storable
from shared.actors import Actor, Officer, RequestKey
from shared.clock import Clock
from shared.errors import UserError


class RequestReused(Exception):
    """A request key came back for another intention: a fault of the program, never a retry."""


@dataclass(frozen=True, slots=True)
class Act:
    """What an action works with, inside its transaction.

    `now` was read once, after the write lock was taken. `earlier` is the subject of the same
    request if it was already carried out: answer from it and write nothing.
    """

    session: Session
    now: datetime
    by: Actor
    request: RequestKey
    earlier: UUID | None

    def record(
        self, action: str, subject: UUID, visit: UUID | None = None, **details: object
    ) -> None:
        """Write the action's journal row; `details` never hold a number that is sealed."""
        self._write(self.request, action, subject, visit, details)

    def also(
        self, action: str, subject: UUID, visit: UUID | None = None, **details: object
    ) -> None:
        """Write what the action brought about for somebody else, such as the next one's call.

        Only the action's own row carries the request.
        """
        self._write(None, action, subject, visit, details)

    def _write(
        self,
        request: RequestKey | None,
        action: str,
        subject: UUID,
        visit: UUID | None,
        details: dict[str, object],
    ) -> None:
        self.session.flush()  # what the row names must stand before it
        last = select(func.coalesce(func.max(JournalEntry.number), 0) + 1).scalar_subquery()
        self.session.add(
            JournalEntry(
                number=last,
                at=self.now,
                action=action,
                officer_id=self.by.id if isinstance(self.by, Officer) else None,
                workstation=self.by.workstation,
                subject_id=subject,
                visit_id=visit,
                request_key=request,
                details=storable(details),
            )
        )


class Acts:
    """Begins actions on the office's database."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    @contextmanager
    def begin(
        self, by: Actor, request: RequestKey, *actions: str, about: UUID | None = None
    ) -> Iterator[Act]:
        """A writing transaction for one action; an exception undoes all of it.

        `actions` are the journal's names for what the request may become, `about` its subject
        where that is known beforehand. Raises `RequestReused` when the key stands for anything
        else, and what `refuse_lost_seat` raises.
        """
        with self._database.writing() as session:
            earlier = _carried_out(session, by, request, actions, about)
            if earlier is None:
                refuse_lost_seat(session, by)
            yield Act(session, self._clock.now(), by, request, earlier)


def refuse_lost_seat(session: Session, by: Actor) -> None:
    """Raise `staff.seat_lost` for an officer whose counter was taken over, or left elsewhere.

    One who was locked out meanwhile can do nothing more: `staff.account_locked`.
    """
    if not isinstance(by, Officer):
        return
    active = select(OfficerRecord.active).where(OfficerRecord.id == by.id)
    if session.scalar(active) is False:
        raise UserError("staff.account_locked")
    if by.counter is None:
        return
    seat = select(CounterSession.id).where(
        CounterSession.officer_id == by.id,
        CounterSession.counter_id == by.counter.id,
        CounterSession.ended_at.is_(None),
    )
    if session.scalar(seat) is None:
        raise UserError("staff.seat_lost", counter=by.counter.name)


def _carried_out(
    session: Session, by: Actor, request: RequestKey, actions: tuple[str, ...], about: UUID | None
) -> UUID | None:
    """The subject of what the request did before, or None when it is new."""
    entry = session.scalar(select(JournalEntry).where(JournalEntry.request_key == request))
    if entry is None:
        return None
    officer = by.id if isinstance(by, Officer) else None
    same_subject = about is None or entry.subject_id == about
    if entry.action not in actions or entry.officer_id != officer or not same_subject:
        raise RequestReused(f"{request} was {entry.action}, is {'/'.join(actions)}")
    return entry.subject_id
