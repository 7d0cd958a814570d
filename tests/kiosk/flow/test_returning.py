"""The ways of returning visitors, of the bidding room, and past the warning of a long line."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest

from kiosk.flow import Page, RoomLine, Step, VisitFlow
from shared.bidding_room import RoomSeat
from shared.catalogue import BUNDLED, ApplicantType, Audience, Catalogue, load
from shared.errors import UserError
from shared.guestbook import FieldProblem, IssuedTicket, Recalled, SignedIn
from shared.queueing import Outlook
from tests.support.offices import ANSWERS

NOW = datetime(2026, 11, 23, 2, tzinfo=UTC)
DEWI = Recalled(
    code="7F3K92QMABCD",
    masked_name="De••• An•••",
    organisation="PT Cipta Karya",
    audience=Audience.PROVIDER,
    service="1a",
    applicant_type=ApplicantType.BADAN_USAHA,
    is_director=True,
    room=None,
)
TICKET = IssuedTicket(
    UUID(int=1), UUID(int=2), "A-001", "x", "1a", "Registrasi", 0, ("Loket 1",), False, NOW
)
ROOM_TICKET = replace(TICKET, id=UUID(int=3), label="D-001", service="1d")
SEAT = RoomSeat(
    *(UUID(int=4), UUID(int=3), UUID(int=2), "D-001", "x", UUID(int=5), "PC 3", 3, 0, 2, NOW, None)
)
LATE = Outlook(9, timedelta(minutes=95), timedelta(minutes=130), 1, NOW, True, False)
SOON = replace(LATE, probably_in_time=True)


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return load(BUNDLED)


@pytest.fixture
def flow(catalogue: Catalogue) -> VisitFlow:
    return VisitFlow(catalogue)


def page_of(flow: VisitFlow) -> Page:
    return flow.page


def fill(flow: VisitFlow) -> None:
    for field, text in (("name", "Dewi"), ("organisation", "PT"), ("phone", "081234567890")):
        flow.edit(field, text)


def test_whoever_comes_again_only_confirms(flow: VisitFlow) -> None:
    flow.recall(DEWI)
    assert page_of(flow) is Page.RECALLED
    assert flow.step is Step.WHO
    flow.come_again(SOON)
    assert page_of(flow) is Page.CONFIRM
    sent = flow.submit()
    assert sent is not None
    assert sent.form.recalled == DEWI.code
    assert (sent.form.service, sent.form.applicant_type, sent.form.is_director) == (
        *("1a", ApplicantType.BADAN_USAHA),
        True,
    )
    assert (sent.form.name, sent.form.phone) == ("", ""), "the kiosk never learns them"


def test_for_another_service_one_is_chosen(flow: VisitFlow) -> None:
    flow.recall(DEWI)
    flow.come_for_another()
    assert page_of(flow) is Page.SERVICES
    flow.choose_service("1b")
    assert page_of(flow) is Page.CONFIRM
    flow.back()
    assert page_of(flow) is Page.SERVICES
    flow.back()
    assert page_of(flow) is Page.RECALLED
    flow.back()
    assert flow.is_untouched, "nobody at the home page is a recalled person"


def test_questions_end_the_way_of_a_recalled_person(flow: VisitFlow) -> None:
    flow.recall(replace(DEWI, service="1c"))
    flow.come_again()
    assert page_of(flow) is Page.QUESTIONS
    assert flow.is_last
    for name, said in ANSWERS["1c"].items():
        flow.answer(name, said)
    sent = flow.submit()
    assert sent is not None
    assert sent.form.answers == ANSWERS["1c"]


def test_the_type_is_asked_of_whom_it_was_never_asked(flow: VisitFlow) -> None:
    flow.recall(replace(DEWI, service="1c", applicant_type=None, is_director=None))
    flow.come_for_another()
    flow.choose_service("1a")
    assert page_of(flow) is Page.APPLICANT
    flow.choose_applicant(ApplicantType.BADAN_USAHA)
    flow.answer_director(False)
    flow.proceed()
    assert page_of(flow) is Page.CONFIRM


def test_what_the_earlier_visit_did_not_ask_is_written_now(flow: VisitFlow) -> None:
    flow.recall(replace(DEWI, organisation=""))
    flow.come_for_another()
    flow.choose_service("1a")
    assert flow.submit() is not None
    found = (FieldProblem("organisation", "guestbook.organisation_missing", blocks=True),)
    flow.failed(UserError("guestbook.form", problems=found))
    assert page_of(flow) is Page.DETAILS
    assert flow.fields == ("organisation",)
    flow.edit("organisation", "PT Cipta Karya")
    sent = flow.submit()
    assert sent is not None
    assert sent.form.organisation == "PT Cipta Karya"


def test_a_recalled_guest_writes_the_purpose_alone(flow: VisitFlow) -> None:
    flow.recall(replace(DEWI, audience=Audience.GUEST, service=None, applicant_type=None))
    flow.come_again()
    assert page_of(flow) is Page.DETAILS
    assert flow.fields == ("purpose", "host")
    flow.edit("purpose", "Rapat")
    assert flow.submit() is not None


def test_a_service_no_longer_offered_is_not_proposed(flow: VisitFlow) -> None:
    flow.recall(replace(DEWI, service="9z"))
    assert flow.service is None
    flow.come_again()
    assert page_of(flow) is Page.SERVICES


def test_another_slip_replaces_the_person_but_never_work_under_way(flow: VisitFlow) -> None:
    flow.recall(DEWI)
    flow.recall(replace(DEWI, code="OTHER", masked_name="Yu•••"))
    assert flow.recalled is not None
    assert flow.form.recalled == "OTHER"
    flow.come_again()
    flow.submit()
    flow.recall(DEWI)
    assert flow.form.recalled == "OTHER"


def test_a_long_line_is_told_before_anything_is_asked(flow: VisitFlow) -> None:
    flow.choose_audience(Audience.PROVIDER)
    flow.choose_service("1a", LATE)
    assert page_of(flow) is Page.LONG_LINE
    flow.back()
    assert page_of(flow) is Page.SERVICES
    flow.choose_service("1a", SOON)
    assert page_of(flow) is Page.APPLICANT
    flow.back()
    flow.choose_service("1a", LATE)
    flow.accept_line()
    assert page_of(flow) is Page.APPLICANT
    flow.back()
    assert page_of(flow) is Page.LONG_LINE


def test_help_decides_the_rooms_service(flow: VisitFlow, catalogue: Catalogue) -> None:
    alone, helped = catalogue.room_service(), catalogue.room_service(assisted=True)
    assert alone is not None
    assert helped is not None
    flow.choose_audience(Audience.ASN)
    flow.choose_service(alone.code)
    assert page_of(flow) is Page.ASSISTANCE
    flow.proceed()
    assert page_of(flow) is Page.ASSISTANCE, "not answered"
    flow.ask_for_help(True)
    flow.proceed()
    assert (page_of(flow), flow.form.service) == (Page.DETAILS, helped.code)
    flow.back()
    flow.ask_for_help(False)
    flow.proceed()
    fill(flow)
    sent = flow.submit()
    assert sent is not None
    assert sent.form.service == alone.code


def test_a_seat_or_a_place_in_the_rooms_line_is_the_result(flow: VisitFlow) -> None:
    for seat, page in ((SEAT, Page.SEAT), (None, Page.ROOM_FULL)):
        flow.wipe()
        flow.choose_audience(Audience.PROVIDER)
        flow.choose_service("1d")
        flow.ask_for_help(False)
        flow.proceed()
        fill(flow)
        assert flow.submit() is not None
        flow.signed_in(SignedIn(UUID(int=2), ROOM_TICKET, seat), RoomLine(None, 5))
        assert page_of(flow) is page
        assert not flow.may_go_back


@pytest.mark.parametrize(("seat", "page"), [(SEAT, Page.SEAT), (None, Page.ROOM_FULL)])
def test_the_unregistered_may_go_to_the_room_first(
    flow: VisitFlow, seat: RoomSeat | None, page: Page
) -> None:
    """D36: the room's number is the next to be called, the counter's is kept."""
    flow.choose_audience(Audience.PROVIDER)
    flow.choose_service("1a")
    flow.choose_applicant(ApplicantType.BADAN_USAHA)
    flow.answer_director(True)
    flow.toggle_registered()
    assert flow.form.room_first
    flow.proceed()
    fill(flow)
    sent = flow.submit()
    assert sent is not None
    assert sent.form.room_first
    flow.signed_in(SignedIn(UUID(int=2), TICKET, seat, ROOM_TICKET))
    assert page_of(flow) is page
    assert flow.number == ROOM_TICKET


def test_the_room_is_not_kept_for_the_registered_or_for_other_services(flow: VisitFlow) -> None:
    flow.choose_audience(Audience.PROVIDER)
    flow.choose_service("1a")
    flow.choose_applicant(ApplicantType.BADAN_USAHA)
    flow.answer_director(True)
    flow.toggle_registered()
    flow.toggle_registered()
    flow.proceed()
    fill(flow)
    sent = flow.submit()
    assert sent is not None
    assert not sent.form.room_first
    flow.failed(UserError("app.offline"))
    flow.back()
    flow.back()
    flow.toggle_registered()
    flow.back()
    flow.choose_service("1c")
    for name, said in ANSWERS["1c"].items():
        flow.answer(name, said)
    flow.proceed()
    other = flow.submit()
    assert other is not None
    assert not other.form.room_first


def test_missing_paper_is_told_of_the_number_on_screen_alone(flow: VisitFlow) -> None:
    flow.recall(DEWI)
    flow.come_again()
    flow.submit()
    flow.miss_paper(UUID(int=99))
    flow.signed_in(SignedIn(UUID(int=2), TICKET))
    assert not flow.is_unprinted
    flow.miss_paper(TICKET.id)
    assert flow.is_unprinted
    flow.wipe()
    assert not flow.is_unprinted
