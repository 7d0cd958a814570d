"""What the office keeps of an officer, and how it is read."""

from collections.abc import Set
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.models import Counter, CounterSession, OfficerRecord, OfficerRole
from shared.actors import ALLOWED, Action, CounterRef, Officer, Role, new_id
from shared.errors import UserError

LONGEST_USERNAME = 40
LONGEST_NAME = 120


@dataclass(frozen=True, slots=True)
class NewOfficer:
    """What is needed to let somebody work here."""

    username: str
    full_name: str
    password: str
    roles: frozenset[Role]


@dataclass(frozen=True, slots=True)
class OfficerView:
    """An officer as a supervisor sees one; `counter` is where they sit, "" for nowhere."""

    id: UUID
    username: str
    full_name: str
    roles: frozenset[Role]
    active: bool
    must_change_password: bool
    counter: str = ""


def needs_counter(roles: Set[Role]) -> bool:
    """Whether these roles have nothing to do away from a counter."""
    return not roles & ALLOWED[Action.RUN_ROOM]


def refuse_incomplete(username: str, full_name: str, roles: Set[Role]) -> None:
    """Raise `staff.incomplete` or `staff.too_long`."""
    if not username.strip() or not full_name.strip() or not roles:
        raise UserError("staff.incomplete")
    if len(username.strip()) > LONGEST_USERNAME or len(full_name.strip()) > LONGEST_NAME:
        raise UserError("staff.too_long", username=LONGEST_USERNAME, full_name=LONGEST_NAME)


def known(session: Session, username: str) -> OfficerRecord | None:
    """The officer of a user name, however it is capitalised."""
    wanted = OfficerRecord.username == username.strip().lower()
    return session.scalar(select(OfficerRecord).where(wanted))


def new_record(new: NewOfficer, hashed: str, now: datetime, *, must_change: bool) -> OfficerRecord:
    """A row for an officer who has just been hired."""
    return OfficerRecord(
        id=new_id(),
        username=new.username.strip().lower(),
        full_name=new.full_name.strip(),
        password_hash=hashed,
        must_change_password=must_change,
        created_at=now,
        roles=[OfficerRole(role=role) for role in sorted(new.roles)],
    )


def roles_of(record: OfficerRecord) -> frozenset[Role]:
    """The roles of a row."""
    return frozenset(Role(row.role) for row in record.roles)


def officer_of(record: OfficerRecord, workstation: str, counter: CounterRef | None) -> Officer:
    """Who acts from now on at a workstation."""
    return Officer(
        record.id, record.username, record.full_name, roles_of(record), workstation, counter
    )


def read_officers(session: Session) -> tuple[OfficerView, ...]:
    """Every officer by name, those locked out last."""
    sits_at = _sits_at(session)
    roles = _roles(session)
    rows = session.scalars(
        select(OfficerRecord).order_by(OfficerRecord.active.desc(), OfficerRecord.full_name)
    )
    return tuple(
        OfficerView(
            row.id,
            row.username,
            row.full_name,
            frozenset(roles.get(row.id, ())),
            row.active,
            row.must_change_password,
            sits_at.get(row.id, ""),
        )
        for row in rows
    )


def _sits_at(session: Session) -> dict[UUID, str]:
    seats = (
        select(CounterSession.officer_id, Counter.name)
        .join(Counter, Counter.id == CounterSession.counter_id)
        .where(CounterSession.ended_at.is_(None))
    )
    return dict(iter(session.execute(seats)))


def _roles(session: Session) -> dict[UUID, set[Role]]:
    roles: dict[UUID, set[Role]] = {}
    for row in session.scalars(select(OfficerRole)):
        roles.setdefault(row.officer_id, set()).add(Role(row.role))
    return roles
