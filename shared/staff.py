"""Officers: who they are, how they sign in, and where they sit."""

from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING
from uuid import UUID

from sqlalchemy import ColumnElement, delete, func, select
from sqlalchemy.orm import Session

from db import models
from db.engine import Database
from shared.actors import Action, CounterRef, Kiosk, Officer, RequestKey, Role, new_id, new_request
from shared.acts import Act, Acts
from shared.backoff import pause_after
from shared.clock import Clock
from shared.errors import UserError

if TYPE_CHECKING:
    from argon2 import PasswordHasher

CREATED = "staff.created"
SHORTEST_PASSWORD = 8
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
class SignIn:
    """A try to sign in at a counter, or at none; `take_over` ends a session left open there."""

    username: str
    password: str
    workstation: str
    counter_id: UUID | None = None
    take_over: bool = False


class Staff:
    """Creates officers, lets them in and out, and lists counters."""

    def __init__(self, database: Database, acts: Acts, clock: Clock) -> None:
        self._database = database
        self._acts = acts
        self._clock = clock
        self._passwords = Passwords()

    def has_officers(self) -> bool:
        """Whether anybody can sign in at all; a fresh office has nobody yet."""
        with self._database.reading() as session:
            return session.scalar(select(models.OfficerRecord.id).limit(1)) is not None

    def counters(self) -> tuple[CounterRef, ...]:
        """The office's counters by number."""
        with self._database.reading() as session:
            rows = session.scalars(select(models.Counter).order_by(models.Counter.number))
            return tuple(_counter(row) for row in rows)

    def create_officer(self, new: NewOfficer, by: Officer | Kiosk, request: RequestKey) -> UUID:
        """Add an officer; only a supervisor may, except for the very first.

        Raises `staff.not_allowed`, `staff.username_taken`, `staff.incomplete`, `staff.too_long`
        or `staff.short_password`.
        """
        _refuse_bad(new)
        hashed = self._passwords.hash(new.password)
        with self._acts.begin(by, request, CREATED) as act:
            if act.earlier:
                return act.earlier
            self._refuse_stranger(act, by)
            taken = models.OfficerRecord.username == new.username.strip().lower()
            if act.session.scalar(select(models.OfficerRecord.id).where(taken)):
                raise UserError("staff.username_taken", username=new.username)
            officer = _record(new, hashed, act.now)
            act.session.add(officer)
            act.record(CREATED, officer.id, username=officer.username)
            return officer.id

    def sign_in(self, attempt: SignIn) -> Officer:
        """Let an officer in and seat them at the counter.

        Raises `staff.wrong_password` alike for an unknown name and a wrong password,
        `staff.locked` with the moment until when, `staff.counter_taken` with who sits there.
        """
        with self._database.reading() as session:
            record = _known(session, attempt.username)
            self._refuse_locked(session, record, attempt.workstation)
        # Outside the transaction: hashing takes long on purpose, and others wait for the lock.
        right = self._passwords.match(record.password_hash if record else "", attempt.password)
        by = Kiosk(attempt.workstation)
        with self._acts.begin(by, new_request()) as act:
            # Read again under the lock: many tries at once must not slip past the pause.
            record = _known(act.session, attempt.username)
            self._refuse_locked(act.session, record, attempt.workstation)
            if record is not None and right and record.active:
                return self._let_in(act, record.id, attempt)
            if record is not None:
                self._count_failure(act, record.id)
        raise UserError("staff.wrong_password")

    def sign_out(self, officer: Officer) -> None:
        """Leave the counter; signing out twice, or after a take-over, changes nothing."""
        seat = models.CounterSession
        here = (seat.officer_id == officer.id) & (seat.workstation == officer.workstation)
        with self._acts.begin(Kiosk(officer.workstation), new_request()) as act:
            if _end_sessions(act, here):
                act.record("staff.signed_out", officer.id)

    def _refuse_locked(
        self, session: Session, record: models.OfficerRecord | None, workstation: str
    ) -> None:
        until = _locked_until(session, record.id, workstation) if record else None
        if until is not None and self._clock.now() < until:
            raise UserError("staff.locked", until=until)

    def _refuse_stranger(self, act: Act, by: Officer | Kiosk) -> None:
        if isinstance(by, Officer):
            by.must_be_allowed(Action.MANAGE_STAFF)
        elif act.session.scalar(select(func.count()).select_from(models.OfficerRecord)):
            raise UserError("staff.not_allowed", action=Action.MANAGE_STAFF)

    def _count_failure(self, act: Act, officer_id: UUID) -> None:
        tries = act.session.get(models.SignInFailures, (officer_id, act.by.workstation))
        if tries is None:
            tries = models.SignInFailures(
                officer_id=officer_id, workstation=act.by.workstation, failures=0
            )
            act.session.add(tries)
        tries.failures += 1
        tries.failed_at = act.now
        act.record("staff.failed_sign_in", officer_id)

    def _let_in(self, act: Act, officer_id: UUID, attempt: SignIn) -> Officer:
        record = act.session.get_one(models.OfficerRecord, officer_id)
        _forgive(act, officer_id)
        counter = self._seat(act, record, attempt) if attempt.counter_id else None
        act.record("staff.signed_in", officer_id, counter=counter.name if counter else "")
        return Officer(
            id=record.id,
            username=record.username,
            full_name=record.full_name,
            roles=frozenset(Role(row.role) for row in record.roles),
            workstation=attempt.workstation,
            counter=counter,
        )

    def _seat(self, act: Act, record: models.OfficerRecord, attempt: SignIn) -> CounterRef:
        row = act.session.get_one(models.Counter, attempt.counter_id)
        seated = _seated_at(act.session, row.id)
        if seated is not None and seated.id != record.id and not attempt.take_over:
            raise UserError("staff.counter_taken", officer=seated.full_name, counter=row.name)
        session = models.CounterSession
        _end_sessions(act, (session.officer_id == record.id) | (session.counter_id == row.id))
        act.session.add(
            session(
                id=new_id(),
                officer_id=record.id,
                counter_id=row.id,
                workstation=attempt.workstation,
                started_at=act.now,
            )
        )
        return _counter(row)


class Passwords:
    """Argon2 hashes; the library is loaded with the first password."""

    def hash(self, password: str) -> str:
        """A salted hash to keep."""
        return self._hasher.hash(password)

    def match(self, hashed: str, password: str) -> bool:
        """Whether the password made the hash; an absent hash takes as long and never matches."""
        from argon2.exceptions import VerificationError

        try:
            self._hasher.verify(hashed or self._nobodys, password)
        except VerificationError:
            return False
        return bool(hashed)

    @cached_property
    def _hasher(self) -> "PasswordHasher":
        from argon2 import PasswordHasher

        return PasswordHasher()

    @cached_property
    def _nobodys(self) -> str:
        return self._hasher.hash(new_id().hex)


def _refuse_bad(new: NewOfficer) -> None:
    if not new.username.strip() or not new.full_name.strip() or not new.roles:
        raise UserError("staff.incomplete")
    if len(new.username.strip()) > LONGEST_USERNAME or len(new.full_name.strip()) > LONGEST_NAME:
        raise UserError("staff.too_long", username=LONGEST_USERNAME, full_name=LONGEST_NAME)
    if len(new.password) < SHORTEST_PASSWORD:
        raise UserError("staff.short_password", shortest=SHORTEST_PASSWORD)


def _record(new: NewOfficer, hashed: str, now: datetime) -> models.OfficerRecord:
    return models.OfficerRecord(
        id=new_id(),
        username=new.username.strip().lower(),
        full_name=new.full_name.strip(),
        password_hash=hashed,
        created_at=now,
        roles=[models.OfficerRole(role=role) for role in sorted(new.roles)],
    )


def _counter(row: models.Counter) -> CounterRef:
    return CounterRef(row.id, row.number, row.name, frozenset(s.service for s in row.services))


def _known(session: Session, username: str) -> models.OfficerRecord | None:
    wanted = models.OfficerRecord.username == username.strip().lower()
    return session.scalar(select(models.OfficerRecord).where(wanted))


def _locked_until(session: Session, officer_id: UUID, workstation: str) -> datetime | None:
    """Until when this account takes no further try from this workstation; others may go on."""
    tries = session.get(models.SignInFailures, (officer_id, workstation))
    pause = pause_after(tries.failures) if tries else None
    return None if tries is None or pause is None else tries.failed_at + pause


def _forgive(act: Act, officer_id: UUID) -> None:
    tries = models.SignInFailures
    here = (tries.officer_id == officer_id) & (tries.workstation == act.by.workstation)
    act.session.execute(delete(tries).where(here))


def _seated_at(session: Session, counter_id: UUID) -> models.OfficerRecord | None:
    seat = models.CounterSession
    found = session.scalar(
        select(seat).where(seat.counter_id == counter_id, seat.ended_at.is_(None))
    )
    return found.officer if found else None


def _end_sessions(act: Act, which: ColumnElement[bool]) -> int:
    seat = models.CounterSession
    open_ones = select(seat).where(which, seat.ended_at.is_(None))
    sessions = act.session.scalars(open_ones).all()
    for session in sessions:
        session.ended_at = act.now
    act.session.flush()
    return len(sessions)
