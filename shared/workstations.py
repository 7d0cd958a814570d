"""Which workstations of the office are alive, and which one alone may do a thing."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final
from uuid import UUID

from sqlalchemy import delete, select
from sqlalchemy.exc import DBAPIError

from db.engine import Database
from db.loss import is_away
from db.models import Lease, Workstation
from shared.clock import Clock

BEAT_SECONDS: Final = 30
"""How often a workstation gives a sign of life."""

SILENT_AFTER: Final = timedelta(seconds=2.5 * BEAT_SECONDS)
"""Two missed signs of life, and a little more: the network may be slow once."""

LEASE_SECONDS: Final = 30
"""How long a lease holds unless it is asked for again: who crashed is soon replaced."""

_LEASE: Final = timedelta(seconds=LEASE_SECONDS)


class WorkstationKind(StrEnum):
    """What runs on a workstation."""

    KIOSK = "kiosk"
    COUNTER = "counter"
    BOARD = "board"


@dataclass(frozen=True, slots=True)
class WorkstationView:
    """A workstation, and since when nothing has been heard of it."""

    name: str
    kind: WorkstationKind
    seen_at: datetime
    is_silent: bool


@dataclass(frozen=True, slots=True)
class _Sight:
    """Another's lease as it stood, and since when it has by the clock of who looks."""

    holder: UUID
    until: datetime
    since: datetime


def is_silent(seen_at: datetime, now: datetime) -> bool:
    """Whether a workstation has missed so many signs of life that somebody should look."""
    return now - seen_at > SILENT_AFTER


class Workstations:
    """Keeps the signs of life and the leases.

    Neither is an action of a person, so neither is journalled.
    """

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock
        self._sights: dict[str, _Sight] = {}

    def beat(self, name: str, kind: WorkstationKind) -> None:
        """Write down that this workstation reaches the database at this moment."""
        with self._database.writing() as session:
            known = session.get(Workstation, name)
            now = self._clock.now()
            if known is None:
                session.add(Workstation(name=name, kind=kind, seen_at=now))
            else:
                known.kind, known.seen_at = kind, now

    def all(self) -> tuple[WorkstationView, ...]:
        """Every workstation that ever gave a sign of life, by kind and name."""
        now = self._clock.now()
        with self._database.reading() as session:
            known = session.scalars(
                select(Workstation).order_by(Workstation.kind, Workstation.name)
            )
            return tuple(
                WorkstationView(
                    row.name, WorkstationKind(row.kind), row.seen_at, is_silent(row.seen_at, now)
                )
                for row in known
            )

    def lease(self, name: str, holder: UUID) -> bool:
        """Take or renew the right to be the only one; false while another has it.

        It holds for `LEASE_SECONDS` from now, for the asker by a clock of its own. Another's is
        over when it was not renewed for as long while this workstation looked on: the clocks of
        two workstations are never compared, they may differ by minutes.
        """
        with self._database.writing() as session:
            now = self._clock.now()
            held = session.get(Lease, name)
            if held is None:
                session.add(Lease(name=name, holder=holder, until=now + _LEASE))
                return True
            if held.holder != holder and not self._is_over(held, now):
                return False
            held.holder, held.until = holder, now + _LEASE
            return True

    def _is_over(self, held: Lease, now: datetime) -> bool:
        seen = self._sights.get(held.name)
        is_same = seen is not None and (seen.holder, seen.until) == (held.holder, held.until)
        if seen is None or not is_same or now < seen.since:
            self._sights[held.name] = _Sight(held.holder, held.until, now)
            return False
        return now - seen.since >= _LEASE

    def release(self, name: str, holder: UUID) -> None:
        """Give the right back, so that another need not wait; nothing if it is another's.

        While the database is away nothing is done: the lease ends by itself.
        """
        held = (Lease.name == name) & (Lease.holder == holder)
        try:
            with self._database.writing() as session:
                session.execute(delete(Lease).where(held))
        except DBAPIError as fault:
            if not is_away(fault):
                raise
