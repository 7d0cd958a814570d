"""A ticket as it stands at one moment, kept as JSON, so that it can be put back like that."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from sqlalchemy import CursorResult, Uuid, delete, func, select, update
from sqlalchemy.orm import Session

from db.base import Base
from db.models import Ticket, TicketCall, TicketLeg, TicketPlan
from db.types import UtcDateTime
from shared.queueing.onward import plans_of

Stored = dict[str, Any]

_OF_TICKET: Final = (
    *("service", "state", "priority", "calls", "after_hours", "note"),
    *("called_at", "serving_since", "ended_at", "requeued_at", "return_at"),
    *("counter_id", "officer_id", "for_counter_id"),
)
"""What steps at counters change of a ticket's row."""


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A ticket's row with its plans, how many parts of its way had ended, and its last call."""

    ticket: Stored
    plans: list[Stored]
    legs: int
    last_call: int

    def as_json(self) -> dict[str, object]:
        """As a column keeps it."""
        return asdict(self)

    @classmethod
    def from_json(cls, stored: Mapping[str, Any]) -> "Snapshot":
        """As it was kept."""
        return cls(**stored)

    @property
    def counter_id(self) -> UUID | None:
        """Where the ticket was called to last."""
        return None if self.ticket["counter_id"] is None else UUID(self.ticket["counter_id"])

    def differs_from(self, other: "Snapshot") -> bool:
        """Whether anything has happened between the two, besides further calls of a number."""
        return self._without_calls() != other._without_calls()

    def _without_calls(self) -> "Snapshot":
        return replace(self, ticket={**self.ticket, "calls": 0}, last_call=0)


def take_snapshot(session: Session, ticket: Ticket) -> Snapshot:
    """The ticket as the database has it now."""
    session.flush()
    session.refresh(ticket)
    legs = select(func.count()).where(TicketLeg.ticket_id == ticket.id)
    last_call = select(func.max(TicketCall.id)).where(TicketCall.ticket_id == ticket.id)
    of_plan = TicketPlan.__table__.columns.keys()
    return Snapshot(
        ticket=_stored(ticket, _OF_TICKET),
        plans=[_stored(plan, of_plan) for plan in plans_of(session, ticket.id)],
        legs=session.scalar(legs) or 0,
        last_call=session.scalar(last_call) or 0,
    )


def put_back(session: Session, ticket: Ticket, before: Snapshot, after: Snapshot) -> bool:
    """Let a ticket stand again as `before`, or change nothing if it is not as `after` any more."""
    stands = [
        getattr(Ticket, name) == value
        for name, value in _values(Ticket, after.ticket).items()
        if name != "calls"
    ]
    back = update(Ticket).where(Ticket.id == ticket.id, *stands)
    done = session.execute(back.values(_values(Ticket, before.ticket)))
    assert isinstance(done, CursorResult)
    if done.rowcount != 1:
        return False
    ticket.visit.priority = before.ticket["priority"]
    if before.plans != after.plans:
        _put_back_plans(session, ticket, before)
    _forget_later(session, ticket, before)
    return True


def _put_back_plans(session: Session, ticket: Ticket, before: Snapshot) -> None:
    session.execute(delete(TicketPlan).where(TicketPlan.ticket_id == ticket.id))
    session.add_all(TicketPlan(**_values(TicketPlan, plan)) for plan in before.plans)
    session.flush()


def _forget_later(session: Session, ticket: Ticket, before: Snapshot) -> None:
    leg, call = TicketLeg, TicketCall
    session.execute(delete(leg).where(leg.ticket_id == ticket.id, leg.position > before.legs))
    session.execute(delete(call).where(call.ticket_id == ticket.id, call.id > before.last_call))


def _stored(row: Base, names: Iterable[str]) -> Stored:
    return {name: _plain(getattr(row, name)) for name in names}


def _plain(value: object) -> object:
    if isinstance(value, datetime):
        return value.isoformat()
    return str(value) if isinstance(value, UUID) else value


def _values(table: type[Base], stored: Stored) -> Stored:
    kinds = {column.key: column.type for column in table.__table__.columns}
    return {name: _read(kinds[name], value) for name, value in stored.items()}


def _read(kind: object, value: Any) -> Any:
    if value is None:
        return None
    if isinstance(kind, UtcDateTime):
        return datetime.fromisoformat(value)
    return UUID(value) if isinstance(kind, Uuid) else value
