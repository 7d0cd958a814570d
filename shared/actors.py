"""Who acts: a kiosk for its visitor, or a signed-in officer with roles."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NewType
from uuid import UUID

import uuid_utils.compat

from shared.errors import UserError

RequestKey = NewType("RequestKey", UUID)
"""Names one intention of a person; a retry carries the same key and has no second effect."""


def new_id() -> UUID:
    """A UUIDv7: unique everywhere, and increasing so that indexes stay compact."""
    return uuid_utils.compat.uuid7()


def new_request() -> RequestKey:
    """The key of an intention that has just been formed."""
    return RequestKey(new_id())


class Role(StrEnum):
    """What an officer is in the front office; one person may be several (D20)."""

    VERIFIER = "verifier"
    HELPDESK = "helpdesk"
    FRONT_OFFICE = "front_office"
    SUPERVISOR = "supervisor"


class Action(StrEnum):
    """What an officer may be allowed to do."""

    SIGN_IN_VISITOR = "sign_in_visitor"
    CALL = "call"
    VERIFY = "verify"
    RUN_ROOM = "run_room"
    ASSIST = "assist"
    OVERRIDE_HOURS = "override_hours"
    MANAGE_STAFF = "manage_staff"
    CHANGE_SETTINGS = "change_settings"
    CLOSE_ROOM = "close_room"
    READ_GUESTBOOK = "read_guestbook"
    CORRECT_GUESTBOOK = "correct_guestbook"
    CORRECT_VERIFICATION = "correct_verification"
    WATCH = "watch"
    END_DAY = "end_day"
    HANDLE_REQUESTS = "handle_requests"
    RUN_TRAINING = "run_training"
    RECORD_COMPLAINT = "record_complaint"
    ANSWER_COMPLAINT = "answer_complaint"
    MANAGE_COMPLAINTS = "manage_complaints"
    READ_REPORTS = "read_reports"
    MANAGE_PERSONAL_DATA = "manage_personal_data"


_EVERYBODY = frozenset(Role)
_FRONT = frozenset({Role.FRONT_OFFICE, Role.SUPERVISOR})
ALLOWED: dict[Action, frozenset[Role]] = {
    Action.SIGN_IN_VISITOR: _EVERYBODY,
    Action.CALL: _EVERYBODY,
    Action.VERIFY: frozenset({Role.VERIFIER}),
    Action.RUN_ROOM: frozenset({Role.FRONT_OFFICE, Role.HELPDESK, Role.SUPERVISOR}),
    Action.ASSIST: frozenset({Role.HELPDESK}),
    Action.OVERRIDE_HOURS: _EVERYBODY,
    Action.MANAGE_STAFF: frozenset({Role.SUPERVISOR}),
    Action.CHANGE_SETTINGS: frozenset({Role.SUPERVISOR}),
    Action.CLOSE_ROOM: _FRONT,
    Action.READ_GUESTBOOK: _FRONT | {Role.HELPDESK},
    Action.CORRECT_GUESTBOOK: _FRONT,
    Action.CORRECT_VERIFICATION: frozenset({Role.SUPERVISOR}),
    Action.WATCH: frozenset({Role.SUPERVISOR}),
    Action.END_DAY: _FRONT,
    Action.HANDLE_REQUESTS: frozenset({Role.HELPDESK, Role.SUPERVISOR}),
    Action.RUN_TRAINING: _FRONT | {Role.HELPDESK},
    Action.RECORD_COMPLAINT: _EVERYBODY,
    Action.ANSWER_COMPLAINT: _EVERYBODY,
    Action.MANAGE_COMPLAINTS: frozenset({Role.SUPERVISOR}),
    Action.READ_REPORTS: frozenset({Role.SUPERVISOR}),
    Action.MANAGE_PERSONAL_DATA: frozenset({Role.SUPERVISOR}),
}


@dataclass(frozen=True, slots=True)
class CounterRef:
    """A counter and the services called there."""

    id: UUID
    number: int
    name: str
    services: frozenset[str]


@dataclass(frozen=True, slots=True)
class Kiosk:
    """A kiosk acting for the visitor in front of it."""

    name: str

    @property
    def workstation(self) -> str:
        """Where the action happened, as the journal keeps it."""
        return self.name


@dataclass(frozen=True, slots=True)
class Officer:
    """A signed-in officer, at a counter or not, on a workstation."""

    id: UUID
    username: str
    full_name: str
    roles: frozenset[Role]
    workstation: str
    counter: CounterRef | None = None

    def may(self, action: Action) -> bool:
        """Whether one of the officer's roles allows the action."""
        return bool(self.roles & ALLOWED[action])

    def must_be_allowed(self, action: Action) -> None:
        """Raise `staff.not_allowed` unless the officer may do this."""
        if not self.may(action):
            raise UserError("staff.not_allowed", action=action)

    @property
    def seat(self) -> CounterRef:
        """The officer's counter; raises `staff.no_counter` for one who sits at none."""
        if self.counter is None:
            raise UserError("staff.no_counter")
        return self.counter


Actor = Kiosk | Officer
