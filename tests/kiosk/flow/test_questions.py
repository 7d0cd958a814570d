"""What a service asks of the matter itself: answers kept, told, and sent."""

from dataclasses import replace
from datetime import date, time

import pytest

from kiosk.flow import MomentDraft, Page, VisitFlow
from kiosk.flow.moments import time_of
from shared.catalogue import BUNDLED, Audience, Catalogue, QuestionKind, load
from shared.errors import UserError
from shared.guestbook import FieldProblem
from tests.support.offices import ANSWERS, MONDAY

MONDAY_NINE = MONDAY.replace(tzinfo=None)


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return load(BUNDLED)


@pytest.fixture
def flow(catalogue: Catalogue) -> VisitFlow:
    return VisitFlow(catalogue)


def begin(flow: VisitFlow, service: str, audience: Audience = Audience.ASN) -> None:
    flow.choose_audience(audience)
    flow.choose_service(service)


def answer_all(flow: VisitFlow, service: str) -> None:
    for name, said in ANSWERS[service].items():
        flow.answer(name, said)


@pytest.mark.parametrize("service", sorted(ANSWERS))
def test_every_service_goes_on_once_it_is_answered(
    flow: VisitFlow, catalogue: Catalogue, service: str
) -> None:
    audience = Audience.ASN if service < "3" else Audience.AUDITOR
    if audience not in catalogue.service(service).audiences:
        audience = Audience.PROVIDER
    begin(flow, service, audience)
    assert flow.page is Page.QUESTIONS
    flow.proceed()
    assert flow.page is Page.QUESTIONS
    required = {f"answers.{q.name}" for q in flow.questions if q.required}
    assert {problem.field for problem in flow.problems} == required
    answer_all(flow, service)
    flow.proceed()
    assert flow.page.value == Page.DETAILS


def test_choices_alone_are_answered_by_touch_and_texts_are_not(flow: VisitFlow) -> None:
    begin(flow, "2a")
    assert flow.asks_choices_alone
    assert not flow.is_answered
    answer_all(flow, "2a")
    assert flow.is_answered
    flow.wipe()
    begin(flow, "2d")
    assert not flow.asks_choices_alone


def test_only_the_chosen_services_answers_are_sent(flow: VisitFlow) -> None:
    begin(flow, "2a")
    answer_all(flow, "2a")
    flow.proceed()
    flow.back()
    flow.back()
    flow.choose_service("2e")
    answer_all(flow, "2e")
    flow.proceed()
    for field in ("name", "organisation"):
        flow.edit(field, "Sri")
    flow.edit("phone", "081234567890")
    sent = flow.submit()
    assert sent is not None
    assert sent.form.answers == ANSWERS["2e"]


def test_an_answer_the_guestbook_refuses_leads_back_to_its_question(flow: VisitFlow) -> None:
    begin(flow, "2d")
    answer_all(flow, "2d")
    flow.proceed()
    for field in ("name", "organisation"):
        flow.edit(field, "Sri")
    flow.edit("phone", "081234567890")
    assert flow.submit() is not None
    found = (FieldProblem("answers.file_name", "guestbook.answer_too_long", blocks=True),)
    flow.failed(UserError("guestbook.form", problems=found))
    assert flow.page is Page.QUESTIONS
    flow.answer("file_name", "lain.rhs")
    assert not flow.problems


def test_a_light_question_stands_among_the_guestbooks_fields(flow: VisitFlow) -> None:
    begin(flow, "1d", Audience.PROVIDER)
    flow.ask_for_help(False)
    flow.proceed()
    assert flow.page is Page.DETAILS
    assert "answers.tender_package" in flow.fields
    assert "answers.tender_package" not in flow.required_fields
    flow.edit("answers.tender_package", "Pembangunan jembatan")
    flow.edit("answers.tender_package", "")
    assert flow.form.answers == {}


def test_an_answer_holds_no_more_than_the_question_allows(
    flow: VisitFlow, catalogue: Catalogue
) -> None:
    code = catalogue.service("2c").question("tender_code")
    assert code is not None
    begin(flow, "2c")
    flow.answer("tender_code", "1" * 100)
    assert len(flow.form.answers["tender_code"]) == code.longest


def test_a_moment_is_a_day_and_a_time_whichever_comes_first(flow: VisitFlow) -> None:
    begin(flow, "2c")
    flow.choose_day("upload_limit", date(2026, 11, 25))
    flow.write_clock("upload_limit", "1430", MONDAY_NINE)
    assert flow.form.answers["upload_limit"] == "2026-11-25T14:30"
    flow.wipe()
    assert flow.moments == {}
    begin(flow, "2c")
    flow.write_clock("upload_limit", "9.15", MONDAY_NINE)
    flow.choose_day("upload_limit", date(2026, 12, 1))
    assert flow.form.answers["upload_limit"] == "2026-12-01T09:15"


@pytest.mark.parametrize("clock", ["", "25", "1477"])
def test_a_moment_half_given_is_told(flow: VisitFlow, clock: str) -> None:
    begin(flow, "2c")
    answer_all(flow, "2c")
    flow.choose_day("upload_limit", date(2026, 11, 25))
    flow.write_clock("upload_limit", clock, MONDAY_NINE)
    flow.proceed()
    assert flow.page is Page.QUESTIONS
    assert [problem.field for problem in flow.problems] == ["answers.upload_limit"]


@pytest.mark.parametrize(
    ("clock", "day"),
    [("9.01", 23), ("900", 24), ("8", 24), ("2359", 23), ("x", None), ("", None)],
)
def test_a_time_alone_is_the_next_such_time(clock: str, day: int | None) -> None:
    draft = MomentDraft(clock=clock, since=MONDAY_NINE)
    assert (draft.day.day if draft.day else None) == day
    assert replace(draft, chosen=date(2026, 11, 30)).day == date(2026, 11, 30)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("14", time(14)),
        ("1430", time(14, 30)),
        ("14.30", time(14, 30)),
        ("930", time(9, 30)),
        ("9 30", time(9, 30)),
        ("0", time(0)),
        ("2359", time(23, 59)),
        ("24", None),
        ("1260", None),
        ("12345", None),
        ("", None),
    ],
)
def test_a_time_is_read_as_people_write_it(text: str, meant: time | None) -> None:
    assert time_of(text) == meant


def test_every_kind_of_question_is_asked_by_some_service(catalogue: Catalogue) -> None:
    kinds = {q.kind for service in catalogue.services for q in service.questions}
    assert kinds == set(QuestionKind)
