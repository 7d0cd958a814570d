"""How requests end, what two officers at once may do, and what board and status show."""

from datetime import timedelta

import pytest

from db.models import JournalEntry
from shared.actors import new_request
from shared.catalogue import Channel
from shared.errors import UserError
from shared.messages import sentence
from shared.office import Office
from shared.requests import Closing, Milestone, RequestState, RequestView
from tests.shared.requests.helpdesk import Helpdesk, helpdesk
from tests.support.offices import Place, at, seated

MINUTE = timedelta(minutes=1)


@pytest.fixture
def desk(office: Office, place: Place) -> Helpdesk:
    return helpdesk(office, place)


def examined(desk: Helpdesk) -> RequestView:
    """A file at LKPP, whose ticket is noted."""
    made = desk.complete(desk.record("2d"))
    for party in ("admin_ppe", "lkpp"):
        desk.step("escalate", made, party, "", "")
    return desk.step("reach", made, Milestone.TICKET, "T-1")


# Endings


def test_done_hands_a_product_over(desk: Helpdesk, place: Place) -> None:
    made = desk.record("2e")
    closing = Closing(RequestState.DONE, "", "Email akun diganti", "Rudi Hartono, lewat email")
    with pytest.raises(UserError, match=r"requests\.not_checked"):
        desk.step("close", made, closing)
    desk.complete(made)
    with pytest.raises(UserError, match=r"requests\.product_missing"):
        desk.step("close", made, Closing(RequestState.DONE, "", " "))
    place.clock.set(at(9, 14))
    done = desk.step("close", made, closing)
    assert (done.state, done.closed_at, done.handed_over_at) == (
        RequestState.DONE,
        at(9, 14),
        at(9, 14),
    )
    assert (done.product, done.handed_over_to) == (closing.product, closing.handed_over_to)
    assert (done.clock.runs, done.clock.elapsed) == (False, 14 * MINUTE)
    assert not (done.targets or done.may_mark_complete or done.may_mark_incomplete)


def test_the_product_of_an_examination_says_that_its_report_was_received(
    desk: Helpdesk, office: Office, place: Place
) -> None:
    made = examined(desk)
    with pytest.raises(UserError, match=r"requests\.product_missing"):
        desk.step("close", made, Closing(RequestState.DONE))
    place.clock.set(at(9, day=26))
    desk.by = seated(office, "budi", 2)
    done = desk.finish(made, "Berita Acara BA-12")
    assert [(each.milestone, each.reached_at, each.officer) for each in done.milestones] == [
        (Milestone.TICKET, at(9), "Budi Santoso"),
        (Milestone.REPORT, at(9, day=26), "Budi Santoso"),
    ]
    assert [step.action for step in done.history][-2:] == ["request.milestone", "request.done"]


def test_a_report_that_was_noted_before_stays_as_it_is(desk: Helpdesk, place: Place) -> None:
    made = examined(desk)
    desk.step("reach", made, Milestone.REPORT, "BA-12")
    place.clock.set(at(9, 30))
    report = desk.finish(made, "Berita Acara").milestones[-1]
    assert (report.reached_at, report.reference) == (at(9), "BA-12")


@pytest.mark.parametrize("outcome", [RequestState.REJECTED, RequestState.WITHDRAWN])
def test_an_examination_that_ends_without_its_product_has_no_report(
    desk: Helpdesk, outcome: RequestState
) -> None:
    ended = desk.step("close", examined(desk), Closing(outcome, "File tidak dapat dibuka"))
    assert ended.milestones[-1].reached_at is None


def test_a_refusal_has_its_reason_and_leaves_no_product(desk: Helpdesk) -> None:
    made = desk.record("2a")
    with pytest.raises(UserError, match=r"requests\.reason_missing"):
        desk.step("close", made, Closing(RequestState.REJECTED))
    refused = desk.step("close", made, Closing(RequestState.REJECTED, "Bukan ASN", "Akun", "Rudi"))
    assert (refused.outcome_note, refused.product, refused.handed_over_to) == ("Bukan ASN", "", "")


def test_a_withdrawn_request_needs_no_words(desk: Helpdesk) -> None:
    made = desk.record("2a")
    desk.step("mark_incomplete", made, "Formulir")
    assert desk.step("close", made, Closing(RequestState.WITHDRAWN)).closed_at is not None


def test_after_its_end_a_request_takes_notes_alone(desk: Helpdesk) -> None:
    made = desk.record("2a")
    desk.step("close", made, Closing(RequestState.WITHDRAWN))
    for name, *args in (("take",), ("mark_complete",), ("mark_incomplete", "x")):
        with pytest.raises(UserError, match=r"requests\.closed"):
            desk.step(name, made, *args)
    assert desk.step("add_note", made, "Datang lagi pekan depan").notes[-1].officer == (
        "Budi Santoso"
    )
    with pytest.raises(UserError, match=r"requests\.note_missing"):
        desk.step("add_note", made, " ")


# Two officers


def test_what_no_database_keeps_is_left_out_of_a_note(desk: Helpdesk) -> None:
    made = desk.record("2a")
    assert desk.step("add_note", made, "Datang\0 lagi\x1b").notes[-1].text == "Datang lagi"


def test_of_two_officers_at_once_one_wins_and_the_other_is_told(
    desk: Helpdesk, office: Office, place: Place
) -> None:
    made = desk.record("2a")
    kepala = Helpdesk(office, place, seated(office, "kepala", 1))
    kepala.kept(made)
    taken = kepala.step("take", made)
    assert taken.officer == "Indra Wijaya"
    with pytest.raises(UserError, match=r"requests\.changed") as caught:
        desk.step("mark_incomplete", made, "Formulir")
    assert made.number in sentence(caught.value)
    assert office.requests.get(made.id, desk.by).state is RequestState.OPEN


def test_a_retry_takes_no_second_step(desk: Helpdesk, office: Office) -> None:
    made, request = desk.record("1c"), new_request()
    first = office.requests.escalate(made.id, made.revision, "lkpp", "", "", desk.by, request)
    again = office.requests.escalate(made.id, made.revision, "lkpp", "", "", desk.by, request)
    assert len(again.escalations) == 1
    assert again.revision == first.revision


def test_every_step_is_in_the_history_without_what_was_written(
    desk: Helpdesk, office: Office
) -> None:
    made = desk.record("2a")
    desk.step("add_note", made, "Rahasia sekali")
    done = desk.finish(desk.complete(made))
    assert [step.action for step in done.history] == [
        "request.recorded",
        "request.noted",
        "request.paper_checked",
        "request.complete",
        "request.done",
    ]
    with office.database.reading() as session:
        told = str([entry.details for entry in session.query(JournalEntry).all()])
    assert "Rahasia" not in told


# The board


def test_the_board_is_in_order_of_urgency(desk: Helpdesk, office: Office, place: Place) -> None:
    later = desk.record("1c", requester="besok")
    soon = desk.record("2c", requester="lima belas menit")
    limit = {"tender_code": "81234567", "upload_limit": "23-11-2026 09.05"}
    hurried = desk.record("2c", requester="batas upload", answers=limit)
    unchecked = desk.record("3a", requester="belum diperiksa")
    resting = desk.record("2c", requester="belum lengkap")
    desk.step("mark_incomplete", resting, "Tanda tangan")
    passed = desk.record("1c", requester="diteruskan")
    desk.step("escalate", passed, "lkpp", "", "")
    gone = desk.record("2c", requester="selesai")
    desk.step("close", gone, Closing(RequestState.WITHDRAWN))
    place.clock.set(at(9, 20))
    board = office.requests.board(desk.by)
    assert [row.id for row in board] == [
        hurried.id,
        unchecked.id,
        soon.id,
        later.id,
        resting.id,
        passed.id,
    ]
    assert [row.clock.late for row in board[:4]] == [True, False, True, False]
    assert (board[-1].waits_for, board[-1].waits_since) == ("LKPP", at(9))
    only = office.requests.board(desk.by, service="3a")
    assert [row.id for row in only] == [unchecked.id]


def test_what_is_over_stays_first_though_it_rested(
    desk: Helpdesk, office: Office, place: Place
) -> None:
    over = desk.record("1c", channel=Channel.WHATSAPP, contact="081234567890")
    place.clock.set(at(10, day=24))
    desk.by = seated(office, "budi", 2)
    desk.step("mark_incomplete", over, "Tangkapan layar")
    newer = desk.record("2c")
    place.clock.set(at(11, day=24))
    desk.step("mark_complete", over)
    board = office.requests.board(desk.by)
    assert [row.id for row in board] == [over.id, newer.id]
    assert (board[0].urgent_at, board[0].clock.late) == (at(9, day=24), True)


def test_what_was_answered_comes_before_what_has_time(desk: Helpdesk, office: Office) -> None:
    answered = desk.complete(desk.record("2a"))
    desk.step("escalate", answered, "admin_agency", "", "")
    later = desk.record("1c")
    assert [row.id for row in office.requests.board(desk.by)] == [later.id, answered.id]
    desk.step("answer_escalation", answered, 1, "Akun sudah dibuat")
    board = office.requests.board(desk.by)
    assert [row.id for row in board] == [answered.id, later.id]
    assert (board[0].waits_for, board[0].waits_since) == ("", None)


def test_the_board_shows_an_officers_own(desk: Helpdesk, office: Office, place: Place) -> None:
    mine = desk.record("2a")
    kepala = Helpdesk(office, place, seated(office, "kepala", 1))
    theirs = kepala.record("2a")
    assert [row.id for row in office.requests.board(desk.by, mine=True)] == [mine.id]
    assert {row.id for row in office.requests.board(desk.by)} == {mine.id, theirs.id}


def test_a_status_follows_the_request(desk: Helpdesk, office: Office, place: Place) -> None:
    made = desk.record("2b", answers={"lpse_role": "admin_ppe", "account_request": "baru"})
    desk.step("mark_incomplete", made, "Rudi belum tanda tangan")
    resting = office.requests.status_of(made.code)
    assert (resting.is_paused, resting.due_at) == (True, None)
    assert "Rudi" not in str(resting)
    desk.complete(made)
    place.clock.set(at(9, 20))
    assert office.requests.status_of(made.code).is_late
    desk.step("escalate", made, "admin_ppe", "", "")
    passed = office.requests.status_of(made.code)
    assert (passed.state, passed.waits_for) == (RequestState.ESCALATED, "Admin PPE")
    desk.step("answer_escalation", made, 1, "Teruskan")
    desk.finish(made)
    done = office.requests.status_of(made.code)
    assert (done.state, done.waits_for, done.closed_at) == (RequestState.DONE, "", at(9, 20))


def test_a_status_is_honest_about_what_takes_long_elsewhere(
    desk: Helpdesk, office: Office, place: Place
) -> None:
    made = desk.complete(desk.record("3a"))
    place.clock.set(at(9, 5))
    passed = desk.step("escalate", made, "admin_ppe", "", "")
    place.clock.set(at(9, 10))
    assert not office.requests.status_of(made.code).is_late
    place.clock.set(at(9, 11))
    assert office.requests.status_of(made.code).is_late
    assert not office.requests.get(made.id, desk.by).clock.late, "the office's own promise was kept"
    desk.step("answer_escalation", passed, 1, "Akun aktif")
    assert office.requests.status_of(made.code).is_late
    desk.step("mark_incomplete", made, "Formulir")
    assert not office.requests.status_of(made.code).is_late
    desk.complete(made)
    desk.finish(made)
    assert not office.requests.status_of(made.code).is_late


# The deed belongs to the helpdesk


def test_who_may_not_handle_requests_reads_them_only(desk: Helpdesk, office: Office) -> None:
    made = desk.record("2a")
    rina = seated(office, "rina", 1)
    assert office.requests.get(made.id, rina).number == made.number
    with pytest.raises(UserError, match=r"staff\.not_allowed"):
        office.requests.board(rina)
    with pytest.raises(UserError, match=r"staff\.not_allowed"):
        office.requests.search("x", rina)
    with pytest.raises(UserError, match=r"staff\.not_allowed"):
        office.requests.take(made.id, made.revision, rina, new_request())
