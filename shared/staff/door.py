"""How officers get in and out: signing in, the idle lock, and their own passwords."""

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.engine import Database
from db.models import CounterSession, OfficerRecord
from shared.actors import CounterRef, Kiosk, Officer, RequestKey, new_request
from shared.acts import Act, Acts
from shared.clock import Clock
from shared.errors import UserError
from shared.staff.passwords import Passwords, refuse_unfit
from shared.staff.records import known, needs_counter, officer_of, roles_of
from shared.staff.seats import (
    end_overnight,
    end_sessions,
    first_moment,
    open_session,
    read_counters,
    take_seat,
)
from shared.staff.tries import count_failure, forgive, refuse_paused

SIGNED_IN = "staff.signed_in"
SIGNED_OUT = "staff.signed_out"
UNLOCKED = "staff.unlocked"
FAILED = "staff.failed_sign_in"
PASSWORD_CHANGED = "staff.password_changed"

_Find = Callable[[Session], OfficerRecord | None]


@dataclass(frozen=True, slots=True)
class SignIn:
    """A try to sign in at a counter, or at none; `take_over` ends a session left open there.

    `new_password` is the officer's own choice where a password must be changed first.
    """

    username: str
    password: str
    workstation: str
    counter_id: UUID | None = None
    take_over: bool = False
    new_password: str = ""


@dataclass(frozen=True, slots=True)
class Door:
    """Who can get in, and where there is a seat."""

    has_officers: bool
    counters: tuple[CounterRef, ...]


class Staff:
    """Lets officers in and out, and lists counters."""

    def __init__(self, database: Database, acts: Acts, clock: Clock, zone: ZoneInfo) -> None:
        self._database = database
        self._acts = acts
        self._clock = clock
        self._zone = zone
        self._passwords = Passwords()

    def door(self) -> Door:
        """What the sign-in page needs; a fresh office has no officers yet."""
        with self._database.reading() as session:
            anybody = session.scalar(select(OfficerRecord.id).limit(1))
            return Door(anybody is not None, read_counters(session))

    def has_officers(self) -> bool:
        """Whether anybody can sign in at all."""
        return self.door().has_officers

    def counters(self) -> tuple[CounterRef, ...]:
        """The counters in use, by number."""
        return self.door().counters

    def sign_in(self, attempt: SignIn) -> Officer:
        """Let an officer in and seat them at the counter.

        Raises `staff.wrong_password` alike for an unknown name and a wrong password,
        `staff.locked` with the moment until when; and, with the right password,
        `staff.account_locked`, `staff.must_change_password`, `staff.needs_counter`,
        `staff.counter_taken` with who sits there, or what is wrong with the new password.
        """

        def find(session: Session) -> OfficerRecord | None:
            return known(session, attempt.username)

        by = Kiosk(attempt.workstation)
        proof = self._prove(find, attempt.password, by)
        chosen = self._chosen(attempt)
        with self._acts.begin(by, new_request()) as act:
            record = self._admitted(act, find, proof)
            if record is not None:
                return self._let_in(act, record, attempt, chosen)
        raise UserError("staff.wrong_password")

    def sign_out(self, officer: Officer) -> None:
        """Leave the counter; signing out twice, or after a take-over, changes nothing."""
        seat = CounterSession
        here = (seat.officer_id == officer.id) & (seat.workstation == officer.workstation)
        with self._acts.begin(Kiosk(officer.workstation), new_request()) as act:
            if end_sessions(act, here):
                act.record(SIGNED_OUT, officer.id)

    def unlock(self, officer: Officer, password: str) -> Officer:
        """Let the same officer back behind the idle lock, with the roles that hold by now.

        The counter is still theirs, or theirs again if nobody took it and they sit at no other.
        Raises what signing in raises, and `staff.seat_lost`.
        """

        def find(session: Session) -> OfficerRecord | None:
            return session.get(OfficerRecord, officer.id)

        by = Kiosk(officer.workstation)
        proof = self._prove(find, password, by)
        with self._acts.begin(by, new_request()) as act:
            record = self._admitted(act, find, proof)
            if record is not None:
                return self._let_back(act, record, officer)
        raise UserError("staff.wrong_password")

    def change_password(self, by: Officer, old: str, new: str, request: RequestKey) -> None:
        """Choose another password for oneself; wrong old ones count as at signing in.

        Raises `staff.wrong_password`, `staff.locked`, or what is wrong with the new one.
        """
        refuse_unfit(new, by.username, old)

        def find(session: Session) -> OfficerRecord | None:
            return session.get(OfficerRecord, by.id)

        proof, hashed = self._prove(find, old, by), self._passwords.hash(new)
        with self._acts.begin(by, request, PASSWORD_CHANGED, about=by.id) as act:
            if act.earlier:
                return
            record = self._admitted(act, find, proof)
            if record is not None:
                _keep_password(act, record, hashed)
                act.record(PASSWORD_CHANGED, record.id)
                return
        raise UserError("staff.wrong_password")

    def _prove(self, find: _Find, password: str, by: Kiosk | Officer) -> str:
        """The hash that the password makes good, "" for none; refuses while tries must pause."""
        with self._database.reading() as session:
            record = find(session)
            if record is not None:
                refuse_paused(session, record.id, by.workstation, self._clock.now())
        hashed = record.password_hash if record else ""
        # Outside the transaction: hashing takes long on purpose, and others wait for the lock.
        return hashed if self._passwords.match(hashed, password) else ""

    def _chosen(self, attempt: SignIn) -> str:
        """The hash of the password an officer chooses while signing in; "" for none."""
        if not attempt.new_password:
            return ""
        refuse_unfit(attempt.new_password, attempt.username, attempt.password)
        return self._passwords.hash(attempt.new_password)

    def _admitted(self, act: Act, find: _Find, proof: str) -> OfficerRecord | None:
        """Who proved who they are; otherwise counts the try, which the caller's commit keeps."""
        # Read again under the lock: many tries at once must not slip past the pause.
        record = find(act.session)
        if record is None:
            return None
        refuse_paused(act.session, record.id, act.by.workstation, act.now)
        if not proof or record.password_hash != proof:
            count_failure(act, record.id)
            act.also(FAILED, record.id)
            return None
        if not record.active:
            raise UserError("staff.account_locked")
        return record

    def _let_in(self, act: Act, record: OfficerRecord, attempt: SignIn, chosen: str) -> Officer:
        if record.must_change_password and not chosen:
            raise UserError("staff.must_change_password")
        if attempt.counter_id is None and needs_counter(roles_of(record)):
            raise UserError("staff.needs_counter")
        end_overnight(act, self._zone)
        counter = None
        if attempt.counter_id is not None:
            counter = take_seat(act, record, attempt.counter_id, take_over=attempt.take_over)
        if record.must_change_password:
            _keep_password(act, record, chosen)
            act.also(PASSWORD_CHANGED, record.id)
        forgive(act, record.id)
        act.record(SIGNED_IN, record.id, counter=counter.name if counter else "")
        return officer_of(record, attempt.workstation, counter)

    def _let_back(self, act: Act, record: OfficerRecord, officer: Officer) -> Officer:
        if record.must_change_password:
            raise UserError("staff.password_reset")
        counter = self._seat_again(act, record, officer.counter) if officer.counter else None
        forgive(act, record.id)
        act.record(UNLOCKED, record.id, counter=counter.name if counter else "")
        return officer_of(record, officer.workstation, counter)

    def _seat_again(self, act: Act, record: OfficerRecord, seat: CounterRef) -> CounterRef:
        own = open_session(act.session, record.id)
        if own is not None and own.counter_id != seat.id:
            raise UserError("staff.seat_lost", counter=seat.name)
        if own is not None and own.started_at >= first_moment(act.now, self._zone):
            return seat
        end_overnight(act, self._zone)
        try:
            return take_seat(act, record, seat.id, take_over=False)
        except UserError as taken:
            raise UserError("staff.seat_lost", counter=seat.name) from taken


def _keep_password(act: Act, record: OfficerRecord, hashed: str) -> None:
    record.password_hash = hashed
    record.must_change_password = False
    forgive(act, record.id, everywhere=True)
