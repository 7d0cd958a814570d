"""The steps of errands: leaving the room, reading papers, calling an officer; and scans."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from uuid import UUID

import pytest

from kiosk.flow import Call, CheckOut, Claim, Help, Page, Papers, Scan, VisitFlow, meaning_of_scan
from kiosk.flow.visit import VisitFlow as Flow
from shared.actors import RequestKey
from shared.bidding_room import Departure, RoomPlace, RoomSeat
from shared.catalogue import ApplicantType, Audience, Catalogue, load
from shared.errors import UserError
from tests.support.offices import MONDAY

PLACE = RoomPlace(UUID(int=3), 3, "PC 3", row=0, column=2, is_free=False, is_in_use=True)
SEAT = RoomSeat(
    stay_id=UUID(int=11),
    ticket_id=UUID(int=12),
    visit_id=UUID(int=13),
    label="D-007",
    code="P00000000007",
    computer_id=UUID(int=3),
    computer="PC 3",
    number=3,
    row=0,
    column=2,
    seated_at=MONDAY,
    claim_until=None,
)
DEPARTURE = Departure("PC 3", "D-007", "P0000000000X", MONDAY, MONDAY + timedelta(minutes=80))


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return load()


@pytest.fixture
def flow(catalogue: Catalogue) -> VisitFlow:
    return VisitFlow(catalogue)


def numbered_requests() -> Iterator[RequestKey]:
    return (RequestKey(UUID(int=number)) for number in range(1, 99))


def at_digits() -> CheckOut:
    keys = numbered_requests()
    errand = CheckOut(make_request=lambda: next(keys))
    errand.choose(PLACE)
    return errand


def test_without_a_slip_computer_and_digits_lead_to_the_thanks() -> None:
    errand = at_digits()
    assert errand.page is Page.PHONE_DIGITS
    errand.type("567")
    assert errand.by_phone() is None, "three digits prove nothing"
    errand.type("5678")
    assert errand.by_phone()
    assert errand.by_phone() is None, "the second half of a double tap"
    assert not errand.may_go_back
    errand.left(DEPARTURE)
    assert (errand.page, errand.may_go_back) == (Page.GOODBYE, False)


def test_only_four_digits_are_kept_whatever_is_typed() -> None:
    errand = at_digits()
    errand.type("5a6-78 9")
    assert errand.digits == "5678"
    errand.type("٣٤٥٦")
    assert errand.digits == "", "other scripts' digits are none of a phone's"


@pytest.mark.parametrize("is_free", [True, False])
def test_a_computer_that_nobody_uses_asks_for_nothing(is_free: bool) -> None:
    errand = CheckOut()
    errand.choose(replace(PLACE, is_in_use=False, is_free=is_free))
    assert errand.page is Page.CHECK_OUT


def test_wrong_digits_are_told_and_wiped_and_the_next_try_is_a_new_one() -> None:
    errand = at_digits()
    errand.type("1111")
    first = errand.by_phone()
    assert errand.refused(UserError("room.wrong_digits", left=4))
    assert (errand.digits, errand.may_submit) == ("", False)
    assert errand.problem is not None
    errand.type("1")
    assert errand.problem is None, "typing again, the visitor has read it"
    errand.type("1111")
    assert errand.by_phone() not in (None, first)


def test_after_a_fault_the_same_digits_are_the_same_intention() -> None:
    errand = at_digits()
    errand.type("5678")
    first = errand.by_phone()
    assert not errand.refused(UserError("app.offline"))
    assert errand.digits == "5678"
    assert errand.by_phone() == first


def test_digits_typed_for_one_computer_are_not_kept_for_another() -> None:
    errand = at_digits()
    errand.type("567")
    assert errand.back()
    assert (errand.page, errand.digits) == (Page.CHECK_OUT, "")
    assert not errand.back(), "the errand is over"


def test_only_a_scanned_slip_may_ask_for_assistance() -> None:
    assert at_digits().assistance() is None
    errand = CheckOut(SEAT)
    assert errand.page is Page.STAY
    assert errand.assistance()
    assert errand.by_slip(SEAT.code) is None, "one thing at a time"


def test_an_officer_is_called_once_and_the_errand_ends_there() -> None:
    errand = Help()
    assert errand.call()
    assert errand.call() is None
    errand.coming()
    assert (errand.page, errand.may_go_back, errand.call()) == (Page.HELP_COMING, False, None)
    assert Help(Call.SIGN_OUT, "PC 3").page is Page.HELP_COMING


def test_papers_of_every_service_and_type_can_be_seen(catalogue: Catalogue) -> None:
    for service in catalogue.services:
        papers = Papers(catalogue)
        papers.choose_service(service.code)
        assert papers.page is Page.DOCUMENTS
        assert bool(papers.types) is service.has_checklist
        for applicant in papers.types:
            papers.choose_type(applicant)
            assert papers.documents == service.documents_for(applicant)
            assert papers.proxy_documents == service.proxy_documents_for(applicant)
        assert papers.documents, service.code


def test_papers_wait_for_the_type_and_forget_it_with_the_service(catalogue: Catalogue) -> None:
    papers = Papers(catalogue)
    papers.choose_service("1a")
    assert not papers.documents
    papers.choose_type(ApplicantType.PERSEORANGAN_UMKM)
    assert papers.documents
    papers.back()
    papers.choose_service("1b")
    assert papers.applicant is None


def test_the_standard_goes_back_to_where_it_was_opened(flow: Flow, catalogue: Catalogue) -> None:
    papers = Papers(catalogue)
    papers.choose_service("2c")
    papers.show_standard()
    assert papers.back()
    assert papers.page is Page.DOCUMENTS
    flow.choose_audience(Audience.PROVIDER)
    from_card = Papers(catalogue, catalogue.service("1a"))
    assert from_card.page is Page.STANDARD
    flow.begin(from_card)
    flow.back()
    assert flow.page is Page.SERVICES


def test_a_component_that_does_not_exist_is_not_shown(catalogue: Catalogue) -> None:
    papers = Papers(catalogue, catalogue.service("1a"))
    papers.choose_component(16)
    papers.choose_component(17)
    assert papers.component == 16


def test_a_wipe_ends_every_errand(flow: VisitFlow, catalogue: Catalogue) -> None:
    for errand in (at_digits(), CheckOut(SEAT), Claim(SEAT), Help(), Papers(catalogue)):
        flow.begin(errand)
        assert not flow.is_untouched
        flow.wipe()
        assert flow.is_untouched
        assert flow.errand is None


def test_a_scan_leads_on_where_nothing_is_lost_and_waits_where_something_is(
    flow: VisitFlow, catalogue: Catalogue
) -> None:
    assert meaning_of_scan(flow, is_repeated=False) is Scan.LOOK_UP
    flow.choose_audience(Audience.PROVIDER)
    assert meaning_of_scan(flow, is_repeated=False) is Scan.LOOK_UP
    flow.choose_service("1a")
    assert meaning_of_scan(flow, is_repeated=False) is Scan.LATER
    flow.begin(Papers(catalogue))
    assert meaning_of_scan(flow, is_repeated=False) is Scan.LOOK_UP
    flow.begin(Help())
    assert meaning_of_scan(flow, is_repeated=False) is Scan.LOOK_UP


def test_whoever_is_signing_out_signs_out_by_the_scan(flow: VisitFlow) -> None:
    flow.begin(CheckOut())
    assert meaning_of_scan(flow, is_repeated=False) is Scan.SIGN_OUT
    flow.begin(at_digits())
    assert meaning_of_scan(flow, is_repeated=False) is Scan.SIGN_OUT


def test_a_slip_read_twice_is_answered_once(flow: VisitFlow) -> None:
    flow.begin(CheckOut(SEAT))
    assert meaning_of_scan(flow, is_repeated=True) is Scan.NOTHING
    assert meaning_of_scan(flow, is_repeated=False) is Scan.LOOK_UP, "the next visitor's slip"
    errand = CheckOut()
    flow.begin(errand)
    errand.by_slip(SEAT.code)
    assert meaning_of_scan(flow, is_repeated=False) is Scan.NOTHING
    errand.left(DEPARTURE)
    assert meaning_of_scan(flow, is_repeated=True) is Scan.NOTHING
