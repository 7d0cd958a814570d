"""Recording requests: at most eight fields, one request an intention, numbers without gap."""

from dataclasses import replace
from datetime import timedelta

import pytest

from db.models import JournalEntry, PrintJob, Request
from shared.actors import new_request
from shared.catalogue import Catalogue, Channel
from shared.clock import service_day
from shared.errors import UserError
from shared.guestbook import FieldProblem
from shared.messages import sentence
from shared.office import Office
from shared.queueing import Destination
from shared.requests import (
    RequestState,
    asked_fields,
    request_channels,
    request_services,
)
from shared.requests.form import problems, received_moment, tidied
from shared.requests.sentences import problem_words
from shared.slips.content import Acknowledgement
from shared.slips.saved import from_json
from tests.shared.requests.helpdesk import Helpdesk, form, helpdesk
from tests.support.journal import told_in_journal
from tests.support.offices import WIB, Place, at


@pytest.fixture
def desk(office: Office, place: Place) -> Helpdesk:
    return helpdesk(office, place)


def refused(made: object) -> tuple[FieldProblem, ...]:
    assert isinstance(made, UserError)
    found = made.facts["problems"]
    assert isinstance(found, tuple)
    return found


# The page


def test_the_seven_services_of_the_helpdesk_take_requests(sqlite_office: Office) -> None:
    found = request_services(sqlite_office.catalogue)
    assert [service.code for service in found] == ["1c", "2a", "2b", "2c", "2d", "2e", "3a"]


def pages(catalogue: Catalogue) -> list[tuple[str, Channel, tuple[str, ...]]]:
    return [
        (service.code, channel, asked_fields(service, channel))
        for service in request_services(catalogue)
        for channel in request_channels(service)
    ]


def test_no_page_has_more_than_eight_fields(sqlite_office: Office) -> None:
    found = pages(sqlite_office.catalogue)
    assert len(found) == 5 + 6 * 3
    assert max(len(fields) for _, _, fields in found) <= 8
    assert all(len(set(fields)) == len(fields) for _, _, fields in found)


def test_what_does_not_fit_is_not_asked(sqlite_office: Office) -> None:
    asked = {(service, channel): fields for service, channel, fields in pages_of(sqlite_office)}
    by_mail = asked["2c", Channel.EMAIL]
    assert by_mail[-3:] == ("answers.tender_code", "answers.upload_limit", "form_received")
    assert "form_received" not in asked["2c", Channel.WALK_IN]
    assert [name for name in asked["2d", Channel.EMAIL] if name.startswith("answers")] == [
        "answers.role"
    ]


def pages_of(office: Office) -> list[tuple[str, Channel, tuple[str, ...]]]:
    return pages(office.catalogue)


@pytest.mark.parametrize(
    ("typed", "hour", "minute", "day"),
    [("8.10", 8, 10, 23), ("08:10", 8, 10, 23), ("0810", 8, 10, 23), ("00.00", 0, 0, 23)]
    + [("20-11-2026 15.30", 15, 30, 20), ("201120261530", 15, 30, 20), ("", 10, 0, 23)],
)
def test_when_a_form_came_is_read_in_office_time(
    typed: str, hour: int, minute: int, day: int
) -> None:
    assert received_moment(typed, at(10)) == at(hour, minute, day=day)


@pytest.mark.parametrize("typed", ["24.00", "8.60", "pagi", "8.1", "1", "32-11-2026 08.00"])
def test_what_is_no_time_is_refused(sqlite_office: Office, typed: str) -> None:
    assert received_moment(typed, at(10)) is None
    service = sqlite_office.catalogue.service("2a")
    [found] = problems(form(form_received=typed), service, at(10))
    assert (found.field, found.blocks) == ("form_received", True)
    assert "08.10" in problem_words(found)


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"requester": " "}, "requester"),
        ({"organisation": ""}, "organisation"),
        ({"contact": ""}, "contact"),
        ({"contact": "rudi@depok"}, "contact"),
        ({"contact": "@depok.go.id"}, "contact"),
        ({"requester": "x" * 121}, "requester"),
        ({"channel": Channel.PHONE}, "channel"),
        ({"answers": {"role": "ppk"}}, "answers.account_request"),
        ({"answers": {"role": "raja", "account_request": "baru"}}, "answers.role"),
        ({"form_received": "10.01"}, "form_received"),
        ({"form_received": "23-09-2026 10.00"}, "form_received"),
    ],
)
def test_each_mistake_is_told_beside_its_field(
    sqlite_office: Office, changes: dict[str, object], field: str
) -> None:
    service = sqlite_office.catalogue.service("2a")
    found = problems(tidied(form(**changes), service), service, at(10))  # type: ignore[arg-type]
    assert [problem.field for problem in found if problem.blocks] == [field]
    assert problem_words(found[0])


def test_a_doubtful_number_only_warns(sqlite_office: Office) -> None:
    service = sqlite_office.catalogue.service("2a")
    [doubt] = problems(form(contact="0812345"), service, at(10))
    assert (doubt.field, doubt.blocks) == ("contact", False)
    assert "10 sampai 13" in problem_words(doubt)


def test_lpse_support_needs_no_contact(sqlite_office: Office) -> None:
    service = sqlite_office.catalogue.service("1c")
    assert not problems(form("1c", Channel.LPSE_SUPPORT, contact=""), service, at(10))


# By message


def test_a_message_becomes_a_numbered_request(desk: Helpdesk, place: Place) -> None:
    place.clock.set(at(9, 30))
    made = desk.record(form_received="9.10", requester="  Rudi   Hartono ")
    assert (made.number, made.state) == ("PM-2026-0001", RequestState.OPEN)
    assert (made.requester, made.received_at) == ("Rudi Hartono", at(9, 10))
    assert made.answers == (("Peran", "PPK"), ("Permintaan", "Akun baru"))
    assert made.officer == made.received_by == "Budi Santoso"
    assert desk.record().number == "PM-2026-0002"


def test_a_contact_is_sealed_masked_and_found(desk: Helpdesk, office: Office) -> None:
    made = desk.record("1c", channel=Channel.WHATSAPP, contact="+62 812-3456-7890")
    assert "3456" not in made.contact
    assert made.contact
    with office.database.reading() as session:
        row = session.get_one(Request, made.id)
        assert row.contact_sealed is not None
        assert b"3456" not in row.contact_sealed
    for typed in ("081234567890", "0812-34567890", "+62 812 3456 7890"):
        assert [row.id for row in office.requests.search(typed, desk.by)] == [made.id]
    assert office.requests.reveal_contact(made.id, desk.by, new_request()) == "081234567890"
    with office.database.reading() as session:
        actions = [entry.action for entry in session.query(JournalEntry).all()]
    assert actions[-1] == "request.contact_shown"
    assert "3456" not in told_in_journal(office)


def test_a_request_without_a_contact_says_so(desk: Helpdesk, office: Office) -> None:
    made = desk.record("1c", channel=Channel.LPSE_SUPPORT, contact="")
    with pytest.raises(UserError, match=r"requests\.no_contact"):
        office.requests.reveal_contact(made.id, desk.by, new_request())


def test_a_retry_is_the_same_request_and_leaves_no_gap(desk: Helpdesk, office: Office) -> None:
    request = new_request()
    first = office.requests.record(form(), desk.by, request)
    assert office.requests.record(form(), desk.by, request).id == first.id
    with pytest.raises(UserError, match=r"requests\.form"):
        desk.record(requester="")
    assert desk.record().number == "PM-2026-0002"


def test_numbers_begin_anew_with_the_year(desk: Helpdesk, place: Place) -> None:
    desk.record()
    place.clock.set(at(9, day=23) + timedelta(days=60))
    assert service_day(place.clock.now(), WIB).year == 2027
    assert desk.record().number == "PM-2027-0001"


def test_what_is_wrong_is_told_with_its_fields(desk: Helpdesk) -> None:
    with pytest.raises(UserError, match=r"requests\.form") as caught:
        desk.record(requester="", contact="salah@")
    assert {problem.field for problem in refused(caught.value)} == {"requester", "contact"}
    assert sentence(caught.value)


def test_only_services_of_the_helpdesk_take_requests(desk: Helpdesk, office: Office) -> None:
    made = replace(form(), service="1a")
    with pytest.raises(UserError, match=r"requests\.not_a_request") as caught:
        office.requests.record(made, desk.by, new_request())
    assert "Registrasi" in sentence(caught.value)


def test_whoever_is_here_is_recorded_from_the_ticket(desk: Helpdesk) -> None:
    with pytest.raises(UserError, match=r"requests\.walk_in_needs_ticket"):
        desk.record(channel=Channel.WALK_IN)


def test_a_message_prints_nothing_until_a_receipt_is_wanted(desk: Helpdesk, office: Office) -> None:
    made = desk.record()
    assert made.print_job is None
    request = new_request()
    printed = office.requests.print_receipt(made.id, desk.by, request)
    assert printed.print_job is not None
    again = office.requests.print_receipt(made.id, desk.by, request)
    assert again.print_job == printed.print_job
    assert office.requests.print_receipt(made.id, desk.by, new_request()) == again


# From a ticket


def test_a_ticket_fills_the_page_in(desk: Helpdesk, office: Office, place: Place) -> None:
    place.clock.set(at(9, 20))
    ticket = desk.serve("2c", audience="asn", organisation="Dinas Kesehatan")
    place.clock.set(at(9, 31))
    prefilled = office.requests.of_ticket(ticket, desk.by)
    assert (prefilled.requester, prefilled.organisation) == ("Dewi Anggraini", "Dinas Kesehatan")
    assert prefilled.answers["tender_code"] == "81234567"
    made = office.requests.record_from_ticket(ticket, prefilled, desk.by, new_request())
    assert made.received_at == at(9, 20)
    assert made.channel is Channel.WALK_IN
    assert made.ticket_label == "F-001"
    assert "••" in made.contact
    assert made.clock.elapsed == timedelta(minutes=11)


def test_a_visit_has_one_request_under_a_service(desk: Helpdesk, office: Office) -> None:
    ticket = desk.serve("2a", audience="asn")
    prefilled = office.requests.of_ticket(ticket, desk.by)
    first = office.requests.record_from_ticket(ticket, prefilled, desk.by, new_request())
    second = office.requests.record_from_ticket(ticket, prefilled, desk.by, new_request())
    assert second.id == first.id
    assert first.visit_id is not None
    row = office.requests.of_visit(first.visit_id, "2a", desk.by)
    assert row is not None
    assert row.id == first.id
    assert office.requests.of_visit(first.visit_id, "2b", desk.by) is None


def test_a_retry_is_the_same_request_though_the_ticket_went_on(
    desk: Helpdesk, office: Office
) -> None:
    ticket, request = desk.serve("2a", audience="asn"), new_request()
    prefilled = office.requests.of_ticket(ticket, desk.by)
    first = office.requests.record_from_ticket(ticket, prefilled, desk.by, request)
    office.queueing.transfer(ticket, Destination("2b"), desk.by, new_request())
    assert office.requests.record_from_ticket(ticket, prefilled, desk.by, request).id == first.id


def test_a_ticket_that_waits_is_served_first(desk: Helpdesk, office: Office) -> None:
    from tests.support.offices import take_ticket

    ticket = take_ticket(office, "2a", audience="asn")
    prefilled = office.requests.of_ticket(ticket.id, desk.by)
    with pytest.raises(UserError, match=r"requests\.not_served") as caught:
        office.requests.record_from_ticket(ticket.id, prefilled, desk.by, new_request())
    assert "F-001" in sentence(caught.value)


def test_a_walk_in_takes_a_receipt_home(desk: Helpdesk, office: Office) -> None:
    made = desk.receive("2a", audience="asn")
    with office.database.reading() as session:
        [job] = session.query(PrintJob).where(PrintJob.subject_id == made.id).all()
        slip = from_json(job.content)
    assert made.print_job == job.id
    assert job.kind == "slip"
    assert isinstance(slip, Acknowledgement)
    assert (slip.number, slip.code) == (made.number, made.code)
    assert "081234567890" not in str(slip)
