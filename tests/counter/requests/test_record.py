"""Recording a request: one page, few fields, the keyboard alone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from counter.widgets.request_form_fields import RequestFields
from shared.actors import new_request
from shared.catalogue import Audience, Catalogue, Channel
from shared.office import Office
from shared.requests import RequestState
from shared.requests.form import MOST_FIELDS, request_channels, request_services
from tests.counter.requests.conftest import RequestDesk
from tests.support.desk import Key
from tests.support.offices import take_ticket

CTRL = Qt.KeyboardModifier.ControlModifier


def begin(desk: RequestDesk) -> RequestFields:
    """Open the page to record what came in from afar."""
    desk.turn_to_board()
    desk.press(Key.Key_N, held=CTRL)
    desk.wait_for(lambda: desk.focus == "service", "the first field")
    return desk.find(RequestFields, "requestFields")


def choose(desk: RequestDesk, *, service: str) -> None:
    """Go down the list of services with the arrow."""
    fields = desk.find(RequestFields, "requestFields")
    while fields.service.code != service:
        desk.press(Key.Key_Down)


def test_a_message_is_recorded_with_the_keyboard_alone(
    desk: RequestDesk, sqlite_office: Office
) -> None:
    fields = begin(desk)
    choose(desk, service="2c")
    desk.press(Key.Key_Return, Key.Key_Return)
    desk.write("Rahmat Hidayat")
    desk.press(Key.Key_Return)
    desk.write("Dinas Kesehatan")
    desk.press(Key.Key_Return)
    desk.write("rahmat@depok.go.id")
    desk.press(Key.Key_Return)
    desk.write("81234567")
    desk.press(Key.Key_Return)
    desk.write("23112026 1600")
    desk.press(Key.Key_Return)
    desk.write("8.50")
    assert len(fields.names) == MOST_FIELDS
    desk.press(Key.Key_Return)
    desk.wait_for_text("requestNumber", "PM-2026-0001")
    request = desk.request
    assert request.channel is Channel.WHATSAPP
    assert (request.requester, request.organisation) == ("Rahmat Hidayat", "Dinas Kesehatan")
    assert request.contact != "rahmat@depok.go.id"
    assert request.clock.elapsed.total_seconds() == 0, "the office was closed until nine"
    assert "16.00" in " ".join(desk.shown("requestFacts"))


def test_every_service_asks_eight_things_at_most_whichever_way_it_came(
    desk: RequestDesk, sqlite_office: Office
) -> None:
    fields = begin(desk)
    catalogue: Catalogue = sqlite_office.catalogue
    for service in request_services(catalogue):
        for channel in request_channels(service):
            if channel is not Channel.WALK_IN:
                known = {"service": service.code, "channel": channel}
                fields.show_typed(known, of_ticket=False, contact="")
                assert (fields.service.code, fields.channel) == (service.code, channel)
                assert 5 < len(fields.names) <= MOST_FIELDS


def test_what_lacks_is_told_beside_its_field_and_nothing_typed_is_lost(desk: RequestDesk) -> None:
    begin(desk)
    desk.press(Key.Key_Tab, Key.Key_Tab)
    desk.write("Rahmat Hidayat")
    desk.press(Key.Key_S, held=CTRL)
    assert "instansi" in desk.text("organisationProblem")
    assert desk.focus == "organisation"
    assert desk.text("requesterProblem") == ""
    desk.press(Key.Key_Escape)
    desk.wait_for(lambda: desk.focus != "organisation", "the board")
    assert desk.page.is_unsaved
    desk.press(Key.Key_N, held=CTRL)
    assert desk.find(QLineEdit, "requester").text() == "Rahmat Hidayat"
    for _up in range(3):
        desk.press(Key.Key_Backtab)
    choose(desk, service="3a")
    assert desk.find(QLineEdit, "requester").text() == "Rahmat Hidayat"


def test_an_odd_telephone_number_is_only_doubted(desk: RequestDesk) -> None:
    begin(desk)
    choose(desk, service="1c")
    desk.press(*[Key.Key_Tab] * 4)
    assert desk.focus == "contact"
    desk.write("0812")
    assert "⚠" in desk.text("contactHint")
    desk.press(Key.Key_S, held=CTRL)
    assert desk.text("contactProblem") == ""


@pytest.fixture
def serving(desk: RequestDesk, sqlite_office: Office) -> RequestDesk:
    """A civil servant who asks for an account is being served."""
    take_ticket(sqlite_office, "2d", audience=Audience.ASN, name="Joko Susilo")
    desk.call_and_serve("F-001")
    desk.wait_for(lambda: desk.is_enabled("ticketRequestButton"), "the offer")
    return desk


def test_a_served_visitors_request_is_filled_in_from_the_visit(
    serving: RequestDesk, sqlite_office: Office
) -> None:
    desk = serving
    desk.press(Key.Key_R, held=CTRL)
    desk.wait_for_text("recordRequestTitle", "F-001")
    desk.wait_for(lambda: desk.find(QLineEdit, "requester").text() == "Joko Susilo", "the name")
    assert not desk.find(QLineEdit, "contact").text(), "the guestbook's number is not shown"
    desk.press(Key.Key_S, held=CTRL)
    desk.wait_for_text("requestNumber", "PM-2026-0001")
    assert "F-001" in " ".join(desk.shown("requestFacts"))
    assert dict(desk.request.answers)["Nama file"] == "penawaran.rhs"
    assert desk.request.print_job is not None
    desk.press(Key.Key_1, held=Qt.KeyboardModifier.AltModifier)
    desk.wait_for(lambda: "Buka PM-2026-0001" in desk.label_of("ticketRequestButton"), "its number")
    desk.press(Key.Key_R, held=CTRL)
    desk.wait_for(lambda: desk.page.isVisible() and desk.text("requestNumber"), "the request")
    assert len(sqlite_office.requests.board(desk.officer)) == 1


def test_another_officers_record_of_the_same_visit_is_opened_not_doubled(
    serving: RequestDesk, sqlite_office: Office
) -> None:
    desk = serving
    desk.press(Key.Key_R, held=CTRL)
    desk.wait_for(lambda: desk.find(QLineEdit, "requester").text() == "Joko Susilo", "the name")
    assert desk.visitor is not None
    form = sqlite_office.requests.of_ticket(desk.visitor.id, desk.officer)
    first = sqlite_office.requests.record_from_ticket(
        desk.visitor.id, form, desk.officer, new_request()
    )
    desk.press(Key.Key_S, held=CTRL)
    desk.wait_for_text("requestNumber", first.number)
    assert [row.state for row in sqlite_office.requests.board(desk.officer)] == [RequestState.OPEN]


def test_a_service_that_takes_no_requests_offers_none(
    desk: RequestDesk, sqlite_office: Office
) -> None:
    take_ticket(sqlite_office, "1f")
    desk.call_and_serve("E-001")
    desk.wait_for_text("nextStep", "F7")
    assert not desk.is_enabled("ticketRequestButton")
