"""What officers do with requests: the clock that rests and stops, the chain, the endings."""

from datetime import timedelta

import pytest

from shared.catalogue import Channel, Mark
from shared.errors import UserError
from shared.messages import sentence
from shared.office import Office
from shared.requests import Closing, FileFacts, Milestone, RequestState
from tests.shared.requests.helpdesk import Helpdesk, helpdesk
from tests.support.offices import Place, at

MINUTE = timedelta(minutes=1)
SHA = "a" * 64


@pytest.fixture
def desk(office: Office, place: Place) -> Helpdesk:
    return helpdesk(office, place)


# Papers and the clock


def test_where_the_decree_says_so_the_clock_begins_with_a_complete_file(
    desk: Helpdesk, place: Place
) -> None:
    made = desk.record("2a")
    place.clock.set(at(10))
    assert (made.clock.runs, made.clock.elapsed) == (False, timedelta(0))
    done = desk.complete(made)
    assert (done.complete_at, done.clock.due_at) == (at(10), at(10, 15))
    assert not done.may_mark_complete


def test_elsewhere_it_begins_when_the_form_came(desk: Helpdesk, place: Place) -> None:
    place.clock.set(at(9, 30))
    assert desk.record("2c", form_received="9.20").clock.due_at == at(9, 35)
    assert desk.record("2c", form_received="8.20").clock.due_at == at(9, 15)
    assert desk.record("1c", form_received="8.20").clock.due_at == at(8, 20, day=24)


def test_a_file_is_not_complete_while_a_paper_lacks(desk: Helpdesk) -> None:
    made = desk.record("2d")
    assert made.lacks == ("Formulir permohonan uji forensik", "File yang akan diuji forensik")
    half = desk.step("check_paper", made, "formulir_forensik", frozenset({Mark.PRESENT}), "asli")
    assert half.lacks == ("File yang akan diuji forensik",)
    assert half.papers[0].note == "asli"
    with pytest.raises(UserError, match=r"requests\.lacking") as caught:
        desk.step("mark_complete", made)
    assert "File yang akan diuji forensik" in sentence(caught.value)
    assert desk.complete(made).state is RequestState.OPEN
    with pytest.raises(UserError, match=r"requests\.already_complete"):
        desk.step("mark_complete", made)


def test_a_tick_can_be_taken_back_and_only_what_is_asked_is_kept(desk: Helpdesk) -> None:
    made = desk.record("2a")
    ticked = desk.step("check_paper", made, "formulir_akun", frozenset(Mark), "")
    assert ticked.papers[0].seen == frozenset({Mark.PRESENT})
    assert desk.step("check_paper", made, "formulir_akun", frozenset(), "").lacks
    with pytest.raises(UserError, match=r"requests\.no_such_paper"):
        desk.step("check_paper", made, "ktp", frozenset(), "")


def test_the_paper_form_is_asked_of_walk_ins_alone(desk: Helpdesk) -> None:
    assert not desk.record("1c", channel=Channel.PHONE, contact="081234567890").papers
    [paper] = desk.receive("1c").papers
    assert (paper.asked, paper.blocking) == ((Mark.PRESENT,), frozenset())


def test_the_clock_rests_while_something_lacks(desk: Helpdesk, place: Place) -> None:
    made = desk.record("2c")
    place.clock.set(at(9, 5))
    resting = desk.step("mark_incomplete", made, "  Belum   ditandatangani ")
    assert (resting.state, resting.lacking) == (RequestState.INCOMPLETE, "Belum ditandatangani")
    assert (resting.clock.runs, resting.clock.left) == (False, 10 * MINUTE)
    assert [note.text for note in resting.notes] == ["Belum lengkap: Belum ditandatangani"]
    place.clock.set(at(14))
    again = desk.complete(made)
    assert (again.state, again.lacking, again.clock.due_at) == (
        RequestState.OPEN,
        "",
        at(14, 10),
    )
    with pytest.raises(UserError, match=r"requests\.lacking_unnamed"):
        desk.step("mark_incomplete", made, "  ")
    with pytest.raises(UserError, match=r"requests\.text_too_long"):
        desk.step("mark_incomplete", made, "x" * 501)


@pytest.mark.parametrize("ending", ["close", "mark_incomplete", "escalate"])
def test_a_workstation_whose_time_is_behind_stops_the_clock_where_it_began(
    desk: Helpdesk, place: Place, ending: str
) -> None:
    place.clock.set(at(9, 30))
    made = desk.complete(desk.record("2a"))
    place.clock.set(at(9, 29, 58))
    words = {
        "close": (Closing(RequestState.DONE, "", "Akun"),),
        "mark_incomplete": ("Tanda tangan",),
        "escalate": ("admin_agency", "", ""),
    }
    stopped = desk.step(ending, made, *words[ending])
    assert (stopped.clock.runs, stopped.clock.elapsed) == (False, 0 * MINUTE)


def test_an_answer_noted_where_time_is_behind_came_when_it_was_asked_for(
    desk: Helpdesk, place: Place
) -> None:
    made = desk.complete(desk.record("2a"))
    place.clock.set(at(9, 5))
    desk.step("escalate", made, "admin_agency", "", "")
    place.clock.set(at(9, 4, 59))
    answered = desk.step("answer_escalation", made, 1, "Akun sudah dibuat")
    assert answered.escalations[0].answered_at == at(9, 5)


# The chain


def test_a_request_goes_only_along_its_chain(desk: Helpdesk) -> None:
    made = desk.record("2d")
    with pytest.raises(UserError, match=r"requests\.not_checked"):
        desk.step("escalate", made, "admin_ppe", "", "")
    assert not made.targets
    checked = desk.complete(made)
    assert [target.party for target in checked.targets] == ["admin_ppe"]
    for party in ("lkpp", "bssn", "admin_agency", "helpdesk"):
        with pytest.raises(UserError, match=r"requests\.no_such_escalation"):
            desk.step("escalate", made, party, "", "")
    inside = desk.step("escalate", made, "admin_ppe", "ND-7", "Mohon diuji")
    [step] = inside.escalations
    assert (step.source, step.name, step.reference) == ("Helpdesk", "Admin PPE", "ND-7")
    assert {(target.party, target.via) for target in inside.targets} == {
        ("lkpp", ""),
        ("bssn", ""),
    }
    outside = desk.step("escalate", made, "lkpp", "", "")
    assert [(target.party, target.via) for target in outside.targets] == [("bssn", "LKPP")]
    assert desk.step("escalate", made, "bssn", "", "").escalations[-1].via == "LKPP"


def test_a_letter_straight_to_the_end_of_the_chain_can_be_recorded(desk: Helpdesk) -> None:
    made = desk.complete(desk.record("2d"))
    desk.step("escalate", made, "admin_ppe", "", "")
    assert desk.step("escalate", made, "bssn", "S-12", "").escalations[-1].via == ""


def test_lkpp_is_asked_about_accounts_of_an_admin_ppe_alone(desk: Helpdesk) -> None:
    ways = {}
    for role in ("helpdesk", "verifikator", "admin_ppe"):
        answers = {"lpse_role": role, "account_request": "baru"}
        made = desk.complete(desk.record("2b", answers=answers))
        passed = desk.step("escalate", made, "admin_ppe", "", "")
        ways[role] = [way.party for way in passed.targets]
    assert ways == {"helpdesk": [], "verifikator": [], "admin_ppe": ["lkpp"]}


def test_escalation_ends_the_promised_time_for_good(desk: Helpdesk, place: Place) -> None:
    made = desk.complete(desk.record("2a"))
    place.clock.set(at(9, 12))
    passed = desk.step("escalate", made, "admin_agency", "", "")
    assert (passed.state, passed.clock.runs) == (RequestState.ESCALATED, False)
    assert (passed.clock.elapsed, passed.clock.late) == (12 * MINUTE, False)
    place.clock.set(at(11))
    back = desk.step("answer_escalation", made, 1, "Akun sudah dibuat")
    assert (back.state, back.clock.elapsed) == (RequestState.OPEN, 12 * MINUTE)
    assert (back.escalations[0].answered_at, back.escalations[0].answer) == (
        at(11),
        "Akun sudah dibuat",
    )
    with pytest.raises(UserError, match=r"requests\.no_open_escalation"):
        desk.step("answer_escalation", made, 1, "Sekali lagi")
    desk.step("mark_incomplete", made, "Salah NIP")
    assert not desk.complete(made).clock.runs


def test_what_is_passed_on_lacks_nothing_any_more(desk: Helpdesk) -> None:
    lacking = desk.step("mark_incomplete", desk.record("1c"), "Kode tender belum disebut")
    passed = desk.step("escalate", lacking, "lkpp", "", "")
    assert (passed.state, passed.lacking) == (RequestState.ESCALATED, "")
    assert "Kode tender" in passed.notes[-1].text


def test_nobody_is_asked_twice_before_they_answer(desk: Helpdesk) -> None:
    made = desk.record("1c")
    desk.step("escalate", made, "lkpp", "", "")
    with pytest.raises(UserError, match=r"requests\.no_such_escalation"):
        desk.step("escalate", made, "lkpp", "", "")
    with pytest.raises(UserError, match=r"requests\.answer_missing"):
        desk.step("answer_escalation", made, 1, " ")
    desk.step("answer_escalation", made, 1, "Coba versi baru")
    assert desk.step("escalate", made, "lkpp", "", "").escalations[-1].position == 2


def test_a_request_found_incomplete_on_its_way_waits_for_both(desk: Helpdesk) -> None:
    made = desk.complete(desk.record("2a"))
    desk.step("escalate", made, "admin_agency", "", "")
    desk.step("mark_incomplete", made, "SK belum ada")
    answered = desk.step("answer_escalation", made, 1, "Ditunggu SK-nya")
    assert answered.state is RequestState.INCOMPLETE
    assert desk.complete(made).state is RequestState.OPEN


# Examinations


def test_an_examination_ends_its_time_with_the_ticket_alone(desk: Helpdesk, place: Place) -> None:
    made = desk.complete(desk.record("2d"))
    with pytest.raises(UserError, match=r"requests\.not_passed_on"):
        desk.step("reach", made, Milestone.TICKET, "T-1")
    place.clock.set(at(9, 10))
    inside = desk.step("escalate", made, "admin_ppe", "", "")
    assert inside.clock.runs
    assert inside.clock.due_at == at(9, 30)
    desk.step("escalate", made, "lkpp", "", "")
    with pytest.raises(UserError, match=r"requests\.milestone_order"):
        desk.step("reach", made, Milestone.REPORT, "BA-1")
    place.clock.set(at(9, 29))
    ticketed = desk.step("reach", made, Milestone.TICKET, "FOR-2026-1")
    assert (ticketed.clock.runs, ticketed.clock.elapsed) == (False, 29 * MINUTE)
    place.clock.set(at(9, day=30))
    reported = desk.step("reach", made, Milestone.REPORT, "BA-1")
    assert [(each.reference, each.reached_at) for each in reported.milestones] == [
        ("FOR-2026-1", at(9, 29)),
        ("BA-1", at(9, day=30)),
    ]
    assert not reported.clock.late
    with pytest.raises(UserError, match=r"requests\.milestone_reached"):
        desk.step("reach", made, Milestone.TICKET, "FOR-2")


def test_of_a_file_only_its_facts_are_kept(desk: Helpdesk) -> None:
    made = desk.record("2d")
    facts = FileFacts("penawaran  teknis .rhs", 9_000_000_000, SHA, "Flash disk")
    [noted] = desk.step("note_file", made, facts).files
    assert noted.facts == facts
    for wrong in (FileFacts(" ", 1, SHA), FileFacts("x", -1, SHA), FileFacts("x", 1, "A" * 64)):
        with pytest.raises(UserError, match=r"requests\.file_facts"):
            desk.step("note_file", made, wrong)


def test_other_services_examine_nothing(desk: Helpdesk) -> None:
    made = desk.complete(desk.record("2a"))
    assert (made.examines, made.milestones) == (False, ())
    with pytest.raises(UserError, match=r"requests\.no_examination"):
        desk.step("note_file", made, FileFacts("x", 1, SHA))
    with pytest.raises(UserError, match=r"requests\.no_examination"):
        desk.step("reach", made, Milestone.TICKET, "T-1")


# Upload limits


def test_an_upload_limit_is_known_and_kept_up_to_date(desk: Helpdesk) -> None:
    answers = {"tender_code": "81234567", "upload_limit": "23-11-2026 15.00"}
    made = desk.record("2c", answers=answers)
    assert made.upload_limit == at(15)
    assert "Batas" not in str(made.answers)
    assert desk.step("set_upload_limit", made, at(16)).upload_limit == at(16)
    assert desk.step("set_upload_limit", made, None).upload_limit is None
    with pytest.raises(UserError, match=r"requests\.no_upload_limit"):
        desk.step("set_upload_limit", desk.record("2a"), at(16))
