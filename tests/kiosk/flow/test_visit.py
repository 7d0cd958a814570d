"""The step machine of a visit: ways, what is kept, what is sent."""

from uuid import UUID

import pytest

from kiosk.flow import Page, Step, VisitFlow
from shared.actors import RequestKey
from shared.catalogue import BUNDLED, ApplicantType, Audience, Catalogue, load
from shared.errors import UserError
from shared.guestbook import LONGEST, FieldProblem, SignedIn
from tests.support.offices import ANSWERS

VISIT = UUID(int=7)


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return load(BUNDLED)


@pytest.fixture
def flow(catalogue: Catalogue) -> VisitFlow:
    return VisitFlow(catalogue)


def to_details(flow: VisitFlow, service: str = "1a") -> None:
    flow.choose_audience(Audience.PROVIDER)
    flow.choose_service(service)
    if flow.page is Page.APPLICANT:
        flow.choose_applicant(ApplicantType.BADAN_USAHA)
        flow.answer_director(True)
        flow.proceed()
    if flow.page is Page.ASSISTANCE:
        flow.ask_for_help(False)
        flow.proceed()
    if flow.page is Page.QUESTIONS:
        for name, said in ANSWERS[service].items():
            flow.answer(name, said)
        flow.proceed()


def page_of(flow: VisitFlow) -> Page:
    """The page, which mypy would not believe to change between two assertions."""
    return flow.page


def fill(flow: VisitFlow) -> None:
    for field, text in {
        "name": "Dewi Anggraini",
        "organisation": "PT Cipta Karya",
        "phone": "081234567890",
    }.items():
        flow.edit(field, text)


def test_a_provider_with_a_checklist_passes_every_page(flow: VisitFlow) -> None:
    flow.choose_audience(Audience.PROVIDER)
    assert page_of(flow) is Page.SERVICES
    flow.choose_service("1b")
    assert page_of(flow) is Page.APPLICANT
    flow.choose_applicant(ApplicantType.PERSEORANGAN_UMKM)
    flow.proceed()
    assert page_of(flow) is Page.APPLICANT, "the second question is not answered"
    flow.answer_director(False)
    flow.proceed()
    assert page_of(flow) is Page.DETAILS
    assert flow.steps == (Step.WHO, Step.SERVICE, Step.DATA, Step.NUMBER)
    assert flow.step is Step.DATA


@pytest.mark.parametrize("service", ["1c", "1f"])
def test_other_services_ask_before_the_guestbook(flow: VisitFlow, service: str) -> None:
    to_details(flow, service)
    assert page_of(flow) is Page.DETAILS
    flow.back()
    assert page_of(flow) is Page.QUESTIONS
    flow.back()
    assert page_of(flow) is Page.SERVICES


def test_a_guest_writes_the_guestbook_and_nothing_else(flow: VisitFlow) -> None:
    flow.choose_audience(Audience.GUEST)
    assert page_of(flow) is Page.DETAILS
    assert flow.steps == (Step.WHO, Step.DATA, Step.DONE)
    assert {"purpose", "host"} <= set(flow.fields)
    assert flow.required_fields == {"name", "purpose"}
    flow.edit("name", "Rahmat")
    flow.edit("purpose", "Mengantar surat")
    submission = flow.submit()
    assert submission is not None
    assert submission.form.service is None
    flow.signed_in(SignedIn(VISIT, None))
    assert page_of(flow) is Page.THANKS
    assert not flow.may_go_back


def test_identity_is_asked_only_where_the_service_asks_it(
    flow: VisitFlow, catalogue: Catalogue
) -> None:
    for service in catalogue.services_for(Audience.PROVIDER):
        flow.wipe()
        to_details(flow, service.code)
        assert ("identity_number" in flow.fields) == service.asks_identity


def test_back_leads_home_and_keeps_every_answer(flow: VisitFlow) -> None:
    to_details(flow)
    fill(flow)
    typed = flow.form
    flow.back()
    assert (page_of(flow), flow.form) == (Page.APPLICANT, typed)
    flow.back()
    assert (page_of(flow), flow.form) == (Page.SERVICES, typed)
    flow.back()
    assert (page_of(flow), flow.form) == (Page.HOME, typed)
    assert not flow.is_untouched
    flow.back()
    assert page_of(flow) is Page.HOME
    to_details(flow)
    assert flow.form.name == "Dewi Anggraini"


def test_answers_of_a_way_not_taken_are_not_sent(flow: VisitFlow) -> None:
    to_details(flow)
    fill(flow)
    flow.toggle_registered()
    flow.back()
    flow.back()
    flow.choose_service("1c")
    for name, said in ANSWERS["1c"].items():
        flow.answer(name, said)
    flow.proceed()
    submission = flow.submit()
    assert submission is not None
    assert submission.form.applicant_type is None
    assert flow.documents == ()
    assert submission.form.is_director is None
    assert submission.form.registered_online is None
    assert submission.form.identity_number == ""


def test_the_online_question_costs_a_tap_only_to_those_who_have_not(flow: VisitFlow) -> None:
    to_details(flow)
    fill(flow)
    flow.back()
    flow.toggle_registered()
    flow.toggle_registered()
    flow.proceed()
    done = flow.submit()
    assert done is not None
    assert done.form.registered_online is True
    flow.failed(UserError("app.offline"))
    flow.toggle_registered()
    not_done = flow.submit()
    assert not_done is not None
    assert not_done.form.registered_online is False


def test_one_intention_is_sent_once_at_a_time_and_always_under_one_request(
    flow: VisitFlow,
) -> None:
    to_details(flow)
    fill(flow)
    first = flow.submit()
    assert first is not None
    assert flow.submit() is None, "the second tap of a double tap sends nothing"
    assert not flow.may_go_back
    flow.failed(UserError("app.bug", code="AB12CD"))
    assert page_of(flow) is Page.FAULT
    again = flow.submit()
    assert again is not None
    assert again.request == first.request


def test_the_same_service_chosen_again_is_the_same_intention(catalogue: Catalogue) -> None:
    requests = iter(RequestKey(UUID(int=number)) for number in range(1, 9))
    flow = VisitFlow(catalogue, lambda: next(requests))
    keys: list[RequestKey] = []
    for service in ("1c", "1d", "1c"):
        to_details(flow, service)
        fill(flow)
        sent = flow.submit()
        assert sent is not None
        keys.append(sent.request)
        flow.failed(UserError("app.offline"))
        for _ in range(4):
            flow.back()
    assert keys[0] == keys[2] != keys[1]
    flow.wipe()
    to_details(flow, "1c")
    fill(flow)
    other = flow.submit()
    assert other is not None
    assert other.request not in keys, "another visitor's intention"


def test_what_is_missing_is_told_and_not_sent(flow: VisitFlow) -> None:
    to_details(flow)
    assert flow.submit() is None
    assert {problem.field for problem in flow.problems} == {"name", "organisation", "phone"}
    flow.edit("name", "Dewi")
    assert {problem.field for problem in flow.problems} == {"organisation", "phone"}
    assert not flow.under_way


def test_a_doubtful_number_is_told_but_sent(flow: VisitFlow) -> None:
    to_details(flow)
    fill(flow)
    flow.edit("phone", "12345")
    assert flow.submit() is not None
    assert [(problem.field, problem.blocks) for problem in flow.problems] == [
        ("phone", False),
    ] * len(flow.problems)
    assert flow.problems


def test_problems_the_guestbook_finds_lead_back_to_the_fields(flow: VisitFlow) -> None:
    to_details(flow)
    fill(flow)
    flow.submit()
    found = (FieldProblem("name", "guestbook.too_long", blocks=True),)
    flow.failed(UserError("guestbook.form", problems=found))
    assert page_of(flow) is Page.DETAILS
    assert flow.problems == found


def test_a_field_holds_no_more_than_the_guestbook_takes(flow: VisitFlow) -> None:
    to_details(flow)
    flow.edit("name", "x" * (LONGEST["name"] + 50))
    assert len(flow.form.name) == LONGEST["name"]


def test_the_proxy_rule_adds_papers_and_another_type_forgets_the_ticks(flow: VisitFlow) -> None:
    flow.choose_audience(Audience.PROVIDER)
    flow.choose_service("1a")
    assert not flow.documents
    flow.choose_applicant(ApplicantType.BADAN_USAHA)
    own = flow.documents
    flow.answer_director(True)
    assert flow.documents == own
    flow.answer_director(False)
    assert flow.documents[: len(own)] == own
    assert len(flow.documents) > len(own)
    flow.toggle_document(own[0].code)
    flow.choose_applicant(ApplicantType.BADAN_USAHA)
    assert flow.ticked == {own[0].code}
    flow.choose_applicant(ApplicantType.PERSEORANGAN_UMKM)
    assert flow.ticked == frozenset()


def test_a_wipe_leaves_nothing_of_the_visitor(flow: VisitFlow) -> None:
    before = flow.visit
    to_details(flow)
    fill(flow)
    flow.toggle_priority()
    flow.submit()
    flow.wipe()
    assert flow.is_untouched
    assert not flow.under_way
    assert flow.visit is not before
    assert flow.problems == ()
    assert flow.ticked == frozenset()


def test_a_page_answers_only_its_own_taps(flow: VisitFlow) -> None:
    flow.choose_service("1a")
    assert page_of(flow) is Page.HOME
    flow.choose_audience(Audience.PROVIDER)
    flow.choose_audience(Audience.GUEST)
    assert (page_of(flow), flow.form.audience) == (Page.SERVICES, Audience.PROVIDER)
    assert flow.submit() is None
