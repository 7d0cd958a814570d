"""Who may do what: every role against every kind of use case, not only against buttons."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from shared.actors import Action, Officer, Role, new_id, new_request
from shared.catalogue import Channel as RequestChannel
from shared.complaints import Channel, ComplaintForm, ComplaintQuery, Kind
from shared.demonstration import PASSWORD
from shared.errors import UserError
from shared.office import Office
from shared.office_admin.closures import ClosureForm
from shared.personal_data import Record, RecordKind
from shared.personal_data.correcting import PersonEntry
from shared.queueing import Destination
from shared.reports.asked import ReportKind
from shared.reports.period import parse_period
from shared.requests import Closing, FileFacts, Milestone, RequestForm, RequestState
from shared.staff import SignIn
from shared.training import ParticipantForm, SessionForm, TrainingMode
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
    Action.HANDLE_REQUESTS: frozenset({Role.HELPDESK, Role.SUPERVISOR}),
    Action.RECORD_COMPLAINT: EVERYBODY,
    Action.ANSWER_COMPLAINT: EVERYBODY,
    Action.MANAGE_COMPLAINTS: SUPERVISOR,
    Action.READ_REPORTS: SUPERVISOR,
    Action.MANAGE_PERSONAL_DATA: SUPERVISOR,
    Action.RUN_TRAINING: FRONT | {Role.HELPDESK},
}
"""The table as people agreed on it; the program has its own."""

NOTHING: Any = None
NOBODY = new_id()
ROOM_CLOSED = ClosureForm(at(10), at(11), "Kelas", frozenset({"1d", "1e"}))
CLASS = SessionForm(TrainingMode.WALK_IN, "SPSE", at(9), timedelta(hours=2), "Aula", 20)
PARTICIPANT = ParticipantForm("Dewi", "PT Cipta", "081234567890")
RECORD = Record(RecordKind.VISIT, NOBODY, "Dewi", "", "", "", MONDAY)
COMPLAINT = ComplaintForm(Kind.COMPLAINT, "Lama")
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
    "see the requests": (Action.HANDLE_REQUESTS, lambda o, by: o.requests.board(by)),
    "search requests": (Action.HANDLE_REQUESTS, lambda o, by: o.requests.search("x", by)),
    "see a visit's request": (
        Action.HANDLE_REQUESTS, lambda o, by: o.requests.of_visit(NOBODY, "2a", by)
    ),
    "record a request": (
        Action.HANDLE_REQUESTS,
        lambda o, by: o.requests.record(
            RequestForm("2a", RequestChannel.EMAIL), by, new_request()
        ),
    ),
    "fill a request in": (Action.HANDLE_REQUESTS, lambda o, by: o.requests.of_ticket(NOBODY, by)),
    "record a visitor's request": (
        Action.HANDLE_REQUESTS,
        lambda o, by: o.requests.record_from_ticket(
            NOBODY, RequestForm("2a", RequestChannel.WALK_IN), by, new_request()
        ),
    ),
    "print a request's receipt": (
        Action.HANDLE_REQUESTS, lambda o, by: o.requests.print_receipt(NOBODY, by, new_request())
    ),
    "take a request": (
        Action.HANDLE_REQUESTS, lambda o, by: o.requests.take(NOBODY, 1, by, new_request())
    ),
    "check a request's paper": (
        Action.HANDLE_REQUESTS,
        lambda o, by: o.requests.check_paper(
            NOBODY, 1, "x", frozenset(), "", by, new_request()
        ),
    ),
    "find a request complete": (
        Action.HANDLE_REQUESTS,
        lambda o, by: o.requests.mark_complete(NOBODY, 1, by, new_request()),
    ),
    "find a request incomplete": (
        Action.HANDLE_REQUESTS,
        lambda o, by: o.requests.mark_incomplete(NOBODY, 1, "x", by, new_request()),
    ),
    "pass a request on": (
        Action.HANDLE_REQUESTS,
        lambda o, by: o.requests.escalate(NOBODY, 1, "lkpp", "", "", by, new_request()),
    ),
    "keep an answer": (
        Action.HANDLE_REQUESTS,
        lambda o, by: o.requests.answer_escalation(NOBODY, 1, 1, "x", by, new_request()),
    ),
    "keep an upload limit": (
        Action.HANDLE_REQUESTS,
        lambda o, by: o.requests.set_upload_limit(NOBODY, 1, None, by, new_request()),
    ),
    "reach a milestone": (
        Action.HANDLE_REQUESTS,
        lambda o, by: o.requests.reach(NOBODY, 1, Milestone.TICKET, "", by, new_request()),
    ),
    "note a file": (
        Action.HANDLE_REQUESTS,
        lambda o, by: o.requests.note_file(
            NOBODY, 1, FileFacts("x", 1, "a" * 64), by, new_request()
        ),
    ),
    "note something of a request": (
        Action.HANDLE_REQUESTS, lambda o, by: o.requests.add_note(NOBODY, 1, "x", by, new_request())
    ),
    "end a request": (
        Action.HANDLE_REQUESTS,
        lambda o, by: o.requests.close(
            NOBODY, 1, Closing(RequestState.WITHDRAWN), by, new_request()
        ),
    ),
    "see a contact": (
        Action.HANDLE_REQUESTS, lambda o, by: o.requests.reveal_contact(NOBODY, by, new_request())
    ),
    "record a complaint": (
        Action.RECORD_COMPLAINT,
        lambda o, by: o.complaints.submit(COMPLAINT, by, new_request(), Channel.PHONE),
    ),
    "list complaints": (
        Action.RECORD_COMPLAINT, lambda o, by: o.complaints.board(ComplaintQuery(), by)
    ),
    "look a complaint up": (Action.RECORD_COMPLAINT, lambda o, by: o.complaints.look_up("x", by)),
    "answer a complaint": (
        Action.ANSWER_COMPLAINT,
        lambda o, by: o.complaints.answer(NOBODY, "x", 1, by, new_request()),
    ),
    "classify a complaint": (
        Action.MANAGE_COMPLAINTS,
        lambda o, by: o.complaints.classify(NOBODY, NOTHING, 1, by, new_request()),
    ),
    "assign a complaint": (
        Action.MANAGE_COMPLAINTS,
        lambda o, by: o.complaints.assign(NOBODY, by.id, 1, by, new_request()),
    ),
    "close a complaint": (
        Action.MANAGE_COMPLAINTS,
        lambda o, by: o.complaints.close(NOBODY, "x", 1, by, new_request()),
    ),
    "reopen a complaint": (
        Action.MANAGE_COMPLAINTS,
        lambda o, by: o.complaints.reopen(NOBODY, "x", 1, by, new_request()),
    ),
    "read the training calendar": (
        Action.RUN_TRAINING, lambda o, by: o.training.calendar(MONDAY.date(), by)
    ),
    "plan a class": (
        Action.RUN_TRAINING, lambda o, by: o.training.plan(CLASS, by, new_request())
    ),
    "read a class": (Action.RUN_TRAINING, lambda o, by: o.training.session(NOBODY, by)),
    "find a participant": (Action.RUN_TRAINING, lambda o, by: o.training.session_of("x", by)),
    "change a class": (
        Action.RUN_TRAINING,
        lambda o, by: o.training.change(NOBODY, 1, CLASS, by, new_request()),
    ),
    "cancel a class": (
        Action.RUN_TRAINING, lambda o, by: o.training.cancel(NOBODY, 1, "x", by, new_request())
    ),
    "close a class": (
        Action.RUN_TRAINING, lambda o, by: o.training.hold(NOBODY, 1, "x", by, new_request())
    ),
    "register a participant": (
        Action.RUN_TRAINING,
        lambda o, by: o.training.register(NOBODY, PARTICIPANT, by, new_request()),
    ),
    "take a visitor into a class": (
        Action.RUN_TRAINING,
        lambda o, by: o.training.register_visitor(NOBODY, "x", by, new_request()),
    ),
    "take a participant off": (
        Action.RUN_TRAINING, lambda o, by: o.training.withdraw(NOBODY, by, new_request())
    ),
    "note who came": (
        Action.RUN_TRAINING, lambda o, by: o.training.attend("x", by, new_request())
    ),
    "note presence": (
        Action.RUN_TRAINING, lambda o, by: o.training.note_presence(NOBODY, by, new_request())
    ),
    "take presence back": (
        Action.RUN_TRAINING, lambda o, by: o.training.note_absence(NOBODY, by, new_request())
    ),
    "enter an evaluation": (
        Action.RUN_TRAINING, lambda o, by: o.training.evaluate("x", {}, "", by, new_request())
    ),
    "import participants": (
        Action.RUN_TRAINING,
        lambda o, by: o.training.import_list(NOBODY, Path("x"), by, new_request()),
    ),
    "check a participant in": (
        Action.RUN_TRAINING, lambda o, by: o.training.check_in("x", by, new_request())
    ),
    "print a participant's receipt": (
        Action.RUN_TRAINING, lambda o, by: o.training.print_receipt(NOBODY, by, new_request())
    ),
    "see how to reach a participant": (
        Action.RUN_TRAINING, lambda o, by: o.training.show_contact(NOBODY, by, new_request())
    ),
    "print an attendance sheet": (
        Action.RUN_TRAINING, lambda o, by: o.training.attendance_sheet(NOBODY, by)
    ),
    "read results": (Action.RUN_TRAINING, lambda o, by: o.training.results(NOBODY, by)),
    "look for a person's data": (
        Action.MANAGE_PERSONAL_DATA, lambda o, by: o.personal_data.find("dewi", by)
    ),
    "open a person's data": (
        Action.MANAGE_PERSONAL_DATA,
        lambda o, by: o.personal_data.read((RECORD,), "x", by, new_request()),
    ),
    "take a person's data out": (
        Action.MANAGE_PERSONAL_DATA,
        lambda o, by: o.personal_data.erase((RECORD,), "x", by, new_request()),
    ),
    "put a person's data right": (
        Action.MANAGE_PERSONAL_DATA,
        lambda o, by: o.personal_data.correct(RECORD, PersonEntry("A"), "x", by, new_request()),
    ),
    "unmask a register": (
        Action.MANAGE_PERSONAL_DATA,
        lambda o, by: o.personal_data.unmasked("x", 1, "x", by, new_request()),
    ),
    "delete what is past its time": (
        Action.MANAGE_PERSONAL_DATA, lambda o, by: o.personal_data.retain(by, new_request())
    ),
    "read the log of personal data": (
        Action.MANAGE_PERSONAL_DATA, lambda o, by: o.personal_data.log(by)
    ),
    "see who can answer": (Action.MANAGE_COMPLAINTS, lambda o, by: o.complaints.handlers(by)),
    "read a report": (
        Action.READ_REPORTS,
        lambda o, by: o.reports.document(ReportKind.GUESTS, parse_period("2026-11"), by),
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
