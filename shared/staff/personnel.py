"""What supervisors do with accounts: hire, change, reset, lock, let back."""

from collections.abc import Set
from uuid import UUID

from sqlalchemy import func, select

from db.engine import Database
from db.models import CounterSession, OfficerRecord, OfficerRole
from shared.actors import Action, Kiosk, Officer, RequestKey, Role
from shared.acts import Act, Acts
from shared.errors import UserError
from shared.staff.passwords import Passwords, refuse_unfit
from shared.staff.records import (
    NewOfficer,
    OfficerView,
    known,
    new_record,
    read_officers,
    refuse_incomplete,
    roles_of,
)
from shared.staff.seats import end_sessions
from shared.staff.tries import forgive

CREATED = "staff.created"
CHANGED = "staff.changed"
PASSWORD_RESET = "staff.password_reset"
LOCKED_OUT = "staff.locked_out"
LET_BACK = "staff.let_back"


class Personnel:
    """Keeps the office's officers; every change needs a supervisor who still is one."""

    def __init__(self, database: Database, acts: Acts) -> None:
        self._database = database
        self._acts = acts
        self._passwords = Passwords()

    def officers(self, by: Officer) -> tuple[OfficerView, ...]:
        """Every officer by name, those locked out last."""
        by.must_be_allowed(Action.MANAGE_STAFF)
        with self._database.reading() as session:
            return read_officers(session)

    def create_officer(self, new: NewOfficer, by: Officer | Kiosk, request: RequestKey) -> UUID:
        """Add an officer; only a supervisor may, except for the very first.

        A supervisor gives a password that its owner changes at the first sign-in; the very first
        officer has chosen it. Raises `staff.not_allowed`, `staff.username_taken`,
        `staff.incomplete`, `staff.too_long`, or what is wrong with the password.
        """
        refuse_incomplete(new.username, new.full_name, new.roles)
        refuse_unfit(new.password, new.username)
        hashed = self._passwords.hash(new.password)
        with self._acts.begin(by, request, CREATED) as act:
            if act.earlier:
                return act.earlier
            _refuse_stranger(act)
            if known(act.session, new.username) is not None:
                raise UserError("staff.username_taken", username=new.username.strip())
            record = new_record(new, hashed, act.now, must_change=isinstance(by, Officer))
            act.session.add(record)
            roles = sorted(new.roles)
            act.record(CREATED, record.id, username=record.username, roles=roles)
            return record.id

    def change_officer(
        self,
        seen: OfficerView,
        full_name: str,
        roles: Set[Role],
        by: Officer,
        request: RequestKey,
    ) -> None:
        """Give an officer, as the supervisor saw them, another name or other roles.

        New roles hold from the next sign-in or unlocking. Raises `staff.officer_changed` when
        another supervisor was faster, `staff.last_supervisor` rather than leave none, and as
        `create_officer` does.
        """
        refuse_incomplete(seen.username, full_name, roles)
        with self._acts.begin(by, request, CHANGED, about=seen.id) as act:
            if act.earlier:
                return
            record = _of(act, seen.id)
            if (record.full_name, roles_of(record)) != (seen.full_name, seen.roles):
                raise UserError("staff.officer_changed", officer=seen.full_name)
            if Role.SUPERVISOR not in roles:
                _refuse_last(act, record)
            record.full_name = full_name.strip()
            record.roles = [
                next((row for row in record.roles if row.role == role), OfficerRole(role=role))
                for role in sorted(roles)
            ]
            was = {"full_name": seen.full_name, "roles": sorted(seen.roles)}
            act.record(CHANGED, seen.id, was=was, full_name=full_name.strip(), roles=sorted(roles))

    def reset_password(
        self, officer_id: UUID, password: str, by: Officer, request: RequestKey
    ) -> None:
        """Give an officer a password for one sign-in, at which it must be changed.

        Wrong tries are forgotten. Raises `staff.own_account`: one's own is changed, not reset.
        """
        hashed = self._passwords.hash(password)
        with self._acts.begin(by, request, PASSWORD_RESET, about=officer_id) as act:
            if act.earlier:
                return
            record = _of_another(act, officer_id)
            refuse_unfit(password, record.username)
            record.password_hash = hashed
            record.must_change_password = True
            forgive(act, record.id, everywhere=True)
            act.record(PASSWORD_RESET, record.id)

    def lock_out(self, officer_id: UUID, by: Officer, request: RequestKey) -> None:
        """Let an officer in no more; who is signed in can do nothing further.

        Raises `staff.own_account`; so the supervisor who does it stays.
        """
        with self._acts.begin(by, request, LOCKED_OUT, about=officer_id) as act:
            if act.earlier:
                return
            record = _of_another(act, officer_id)
            record.active = False
            end_sessions(act, CounterSession.officer_id == record.id)
            act.record(LOCKED_OUT, record.id)

    def let_back(self, officer_id: UUID, by: Officer, request: RequestKey) -> None:
        """Let an officer in again who was locked out, with the password they had."""
        with self._acts.begin(by, request, LET_BACK, about=officer_id) as act:
            if act.earlier:
                return
            record = _of_another(act, officer_id)
            record.active = True
            forgive(act, record.id, everywhere=True)
            act.record(LET_BACK, record.id)


def _refuse_stranger(act: Act) -> None:
    """Only a supervisor goes on: one who still is one, whatever was true at the sign-in."""
    if not isinstance(act.by, Officer):
        if act.session.scalar(select(func.count()).select_from(OfficerRecord)):
            raise UserError("staff.not_allowed", action=Action.MANAGE_STAFF)
        return
    act.by.must_be_allowed(Action.MANAGE_STAFF)
    record = act.session.get(OfficerRecord, act.by.id)
    if record is None or not record.active or Role.SUPERVISOR not in roles_of(record):
        raise UserError("staff.not_allowed", action=Action.MANAGE_STAFF)


def _of(act: Act, officer_id: UUID) -> OfficerRecord:
    _refuse_stranger(act)
    return act.session.get_one(OfficerRecord, officer_id)


def _of_another(act: Act, officer_id: UUID) -> OfficerRecord:
    record = _of(act, officer_id)
    if isinstance(act.by, Officer) and officer_id == act.by.id:
        raise UserError("staff.own_account")
    return record


def _refuse_last(act: Act, record: OfficerRecord) -> None:
    """Refuse to take the role from the only supervisor who can sign in."""
    others = (
        select(func.count())
        .select_from(OfficerRole)
        .join(OfficerRecord, OfficerRecord.id == OfficerRole.officer_id)
        .where(
            OfficerRole.role == Role.SUPERVISOR,
            OfficerRecord.active,
            OfficerRecord.id != record.id,
        )
    )
    if not act.session.scalar(others):
        raise UserError("staff.last_supervisor")
