"""Who may do what: every role against every kind of use case, not only against buttons."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from shared.actors import Action, Officer, Role, new_id, new_request
from shared.demonstration import PASSWORD
from shared.errors import UserError
from shared.office import Office
from shared.office_admin.closures import ClosureForm
from shared.queueing import Destination
from shared.staff import SignIn
from shared.verification.rules import Outcome
from tests.support.offices import MONDAY, at, provider_form

EVERYBODY = frozenset(Role)
FRONT = frozenset({Role.FRONT_OFFICE, Role.SUPERVISOR})
SUPERVISOR = frozenset({Role.SUPERVISOR})

MAY: dict[Action, frozenset[Role]] = {
    Action.SIGN_IN_VISITOR: EVERYBODY,
    Action.CALL: EVERYBODY,
    Action.VERIFY: frozenset({Role.VERIFIER}),
    Action.RUN_ROOM: FRONT | {Role.HELPDESK},
    Action.ASSIST: frozenset({Role.HELPDESK}),
    Action.OVERRIDE_HOURS: EVERYBODY,
    Action.MANAGE_STAFF: SUPERVISOR,
    Action.CHANGE_SETTINGS: SUPERVISOR,
    Action.CLOSE_ROOM: FRONT,
    Action.READ_GUESTBOOK: FRONT | {Role.HELPDESK},
    Action.CORRECT_GUESTBOOK: FRONT,
    Action.CORRECT_VERIFICATION: SUPERVISOR,
    Action.WATCH: SUPERVISOR,
    Action.END_DAY: FRONT,
}
"""The table as people agreed on it; the program has its own."""

NOTHING: Any = None
NOBODY = new_id()
ROOM_CLOSED = ClosureForm(at(10), at(11), "Kelas", frozenset({"1d", "1e"}))
OFFICE_CLOSED = ClosureForm(at(10), at(11), "Apel", frozenset())

Deed = Callable[[Office, Officer], object]
DEEDS: dict[str, tuple[Action, Deed]] = {
    "sign a visitor in": (
        Action.SIGN_IN_VISITOR,
        lambda office, by: office.guestbook.sign_in(provider_form(), by, new_request()),
    ),
    "call next": (Action.CALL, lambda o, by: o.queueing.call_next(by, new_request())),
    "call": (Action.CALL, lambda o, by: o.queueing.call(NOBODY, by, new_request())),
    "recall": (Action.CALL, lambda o, by: o.queueing.recall(NOBODY, by, new_request())),
    "begin": (Action.CALL, lambda o, by: o.queueing.begin(NOBODY, by, new_request())),
    "hold": (Action.CALL, lambda o, by: o.queueing.hold(NOBODY, by, new_request())),
    "return": (Action.CALL, lambda o, by: o.queueing.return_to_line(NOBODY, by, new_request())),
    "no-show": (Action.CALL, lambda o, by: o.queueing.no_show(NOBODY, by, new_request())),
    "cancel": (Action.CALL, lambda o, by: o.queueing.cancel(NOBODY, by, new_request(), "x")),
    "finish": (Action.CALL, lambda o, by: o.queueing.finish(NOBODY, by, new_request())),
    "transfer": (
        Action.CALL,
        lambda o, by: o.queueing.transfer(NOBODY, Destination("1c"), by, new_request()),
    ),
    "plan": (Action.CALL, lambda o, by: o.queueing.plan_service(NOBODY, "1c", by, new_request())),
    "drop a plan": (
        Action.CALL, lambda o, by: o.queueing.drop_plan(NOBODY, NOBODY, by, new_request())
    ),
    "withdraw priority": (
        Action.CALL, lambda o, by: o.queueing.withdraw_priority(NOBODY, by, new_request())
    ),
    "undo": (Action.CALL, lambda o, by: o.queueing.undo(NOBODY, by, new_request())),
    "pause": (Action.CALL, lambda o, by: o.queueing.pause("Rapat", by, new_request())),
    "resume": (Action.CALL, lambda o, by: o.queueing.resume(by, new_request())),
    "note": (Action.CALL, lambda o, by: o.queueing.add_note(NOBODY, "x", by, new_request())),
    "override a break": (
        Action.OVERRIDE_HOURS, lambda o, by: o.queueing.call_next(by, new_request(), "mendesak")
    ),
    "open a case": (Action.VERIFY, lambda o, by: o.verification.open(NOBODY, by, new_request())),
    "conclude a case": (
        Action.VERIFY,
        lambda o, by: o.verification.conclude(NOBODY, Outcome.APPROVED, "", by, new_request()),
    ),
    "correct a verification": (
        Action.CORRECT_VERIFICATION,
        lambda o, by: o.verification_archive.correct(NOBODY, NOTHING, by, new_request()),
    ),
    "see the room": (Action.RUN_ROOM, lambda o, by: o.bidding_room.floor(by)),
    "read the register": (
        Action.RUN_ROOM, lambda o, by: o.bidding_room.register(MONDAY.date(), by)
    ),
    "free a computer": (
        Action.RUN_ROOM, lambda o, by: o.bidding_room.release(NOBODY, "x", by, new_request())
    ),
    "block a computer": (
        Action.RUN_ROOM, lambda o, by: o.bidding_room.block(NOBODY, "x", by, new_request())
    ),
    "begin to assist": (
        Action.ASSIST, lambda o, by: o.bidding_room.begin_assistance(NOBODY, by, new_request())
    ),
    "close the room": (
        Action.CLOSE_ROOM,
        lambda o, by: o.administration.closures.enter(ROOM_CLOSED, by, new_request()),
    ),
    "close the office": (
        Action.CHANGE_SETTINGS,
        lambda o, by: o.administration.closures.enter(OFFICE_CLOSED, by, new_request()),
    ),
    "choose": (
        Action.CHANGE_SETTINGS,
        lambda o, by: o.preferences.change({"last_ticket_minutes": 5}, by, new_request()),
    ),
    "list officers": (Action.MANAGE_STAFF, lambda o, by: o.personnel.officers(by)),
    "lock an officer out": (
        Action.MANAGE_STAFF, lambda o, by: o.personnel.lock_out(by.id, by, new_request())
    ),
    "read the guestbook": (Action.READ_GUESTBOOK, lambda o, by: o.daybook.read(MONDAY.date(), by)),
    "search the guestbook": (Action.READ_GUESTBOOK, lambda o, by: o.daybook.search("Dewi", by)),
    "correct the guestbook": (
        Action.CORRECT_GUESTBOOK,
        lambda o, by: o.daybook.correct(NOBODY, NOTHING, NOTHING, "", by, new_request()),
    ),
    "see how the day ends": (Action.END_DAY, lambda o, by: o.day_end.review(MONDAY.date(), by)),
    "end the day": (
        Action.END_DAY, lambda o, by: o.day_end.end(MONDAY.date(), by, new_request())
    ),
}  # fmt: skip


@pytest.fixture
def kepala(sqlite_office: Office) -> Officer:
    return sqlite_office.staff.sign_in(SignIn("kepala", PASSWORD, "PC kepala"))


def is_let(office: Office, deed: Deed, by: Officer) -> bool:
    """Whether the officer gets past the question of rights, wherever the deed leads then."""
    try:
        deed(office, by)
    except UserError as refusal:
        return refusal.key != "staff.not_allowed"
    return True


@pytest.mark.parametrize("name", DEEDS)
def test_a_use_case_serves_the_roles_that_may_and_nobody_else(
    sqlite_office: Office, kepala: Officer, name: str
) -> None:
    action, deed = DEEDS[name]
    assert not is_let(sqlite_office, deed, replace(kepala, roles=frozenset()))
    let = {
        role
        for role in Role
        if is_let(sqlite_office, deed, replace(kepala, roles=frozenset({role})))
    }
    assert let == MAY[action]


@pytest.mark.parametrize("action", Action)
@pytest.mark.parametrize("role", Role)
def test_buttons_follow_the_same_table(action: Action, role: Role) -> None:
    officer = Officer(NOBODY, "x", "X", frozenset({role}), "PC")
    assert officer.may(action) is (role in MAY[action])
