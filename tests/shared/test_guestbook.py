"""Signing in: who gets a ticket when, what is kept of them, and what a retry does."""

from datetime import datetime
from typing import Any

import pytest
from sqlalchemy import func, select

from db.models import Closure, Holiday, JournalEntry, PrintJob, Setting, Ticket, Visit, Visitor
from shared.actors import new_id, new_request
from shared.catalogue import ApplicantType, Audience
from shared.errors import UserError
from shared.guestbook import SignInForm, problems, tidied
from shared.messages import field_sentence, sentence
from shared.office import Office
from tests.support.offices import KIOSK, Place, at, provider_form, seated, take_ticket

NIK = "3276014101900001"
PHONE = "081234567890"


def guest(**changes: object) -> SignInForm:
    values = {"audience": Audience.GUEST, "name": "Rudi", "purpose": "Mengantar undangan"}
    return SignInForm(**{**values, **changes})  # type: ignore[arg-type]


def test_a_visitor_gets_the_days_next_number_of_the_line(office: Office) -> None:
    labels = [take_ticket(office, service).label for service in ("1a", "1a", "1b", "1d", "1e")]
    assert labels == ["A-001", "A-002", "B-001", "D-001", "D-002"]


def test_numbers_begin_again_every_service_day(office: Office, place: Place) -> None:
    take_ticket(office)
    place.clock.set(at(9, day=24))
    assert take_ticket(office).label == "A-001"


def test_the_ticket_tells_who_waits_before_it(office: Office) -> None:
    take_ticket(office)
    take_ticket(office, "1b")
    assert take_ticket(office).ahead == 1


def test_a_retried_request_gets_the_same_ticket_and_prints_once(office: Office) -> None:
    request = new_request()
    first = office.guestbook.sign_in(provider_form(), KIOSK, request)
    assert office.guestbook.sign_in(provider_form(), KIOSK, request) == first
    with office.database.reading() as session:
        for table in (Visitor, Visit, Ticket, PrintJob):
            assert session.scalar(select(func.count()).select_from(table)) == 1


@pytest.mark.parametrize(
    ("service", "moment", "state"),
    [
        ("1a", at(8, 59, 59), "before_opening"),
        ("1a", at(9), None),
        ("1a", at(11, 59, 59), None),
        ("1a", at(12), "break"),
        ("1a", at(12, 59, 59), "break"),
        ("1a", at(13), None),
        ("1a", at(13, 59, 59), None),
        ("1a", at(14), "after_closing"),
        ("1a", at(11, 29, 59, day=27), None),
        ("1a", at(11, 30, day=27), "break"),
        ("1a", at(13, day=27), None),
        ("1a", at(10, day=28), "not_service_day"),
        ("1c", at(12, 30), None),
        ("1c", at(15, 59, 59), None),
        ("1c", at(16), "after_closing"),
        ("1c", at(10, day=27), "not_service_day"),
        ("3a", at(10, day=27), None),
    ],
)
def test_a_ticket_is_given_within_the_services_window_only(
    office: Office, place: Place, service: str, moment: datetime, state: str | None
) -> None:
    place.clock.set(moment)
    audience = Audience.AUDITOR if service == "3a" else Audience.PROVIDER
    if state is None:
        assert take_ticket(office, service, audience=audience).issued_at == moment
        return
    with pytest.raises(UserError, match=r"hours\.closed") as refused:
        take_ticket(office, service, audience=audience)
    assert getattr(refused.value.facts["opening"], "state") == state  # noqa: B009
    with office.database.reading() as session:
        assert session.scalar(select(func.count()).select_from(Visit)) == 0


def test_a_refusal_says_why_and_when_to_come_back(office: Office, place: Place) -> None:
    place.clock.set(at(12, 10))
    with pytest.raises(UserError) as refused:
        take_ticket(office)
    assert sentence(refused.value) == (
        "Istirahat pukul 12.00–13.00. Nomor dapat diambil lagi pukul 13.00."
    )


def test_holidays_and_closures_of_the_office_are_kept(office: Office) -> None:
    with office.database.writing() as session:
        session.add(Holiday(day=at(9).date(), name="Hari Jadi Kota"))
    with pytest.raises(UserError) as refused:
        take_ticket(office)
    assert "Hari Jadi Kota" in sentence(refused.value)


def test_a_closure_may_concern_one_service_only(office: Office) -> None:
    with office.database.writing() as session:
        closure = {"starts_at": at(8), "ends_at": at(10), "reason": "Listrik padam"}
        session.add(Closure(id=new_id(), services=["1a"], **closure))
    assert take_ticket(office, "1b").label == "B-001"
    with pytest.raises(UserError) as refused:
        take_ticket(office, "1a")
    assert "Listrik padam" in sentence(refused.value)


def test_an_office_may_close_earlier_and_stop_tickets_before_the_end(
    office: Office, place: Place
) -> None:
    with office.database.writing() as session:
        session.add(Setting(name="office_closes", value="15:00"))
        session.add(Setting(name="last_ticket_minutes", value=10))
    place.clock.set(at(14, 49, 59))
    take_ticket(office, "1c")
    place.clock.set(at(14, 50))
    with pytest.raises(UserError, match=r"hours\.closed"):
        take_ticket(office, "1c")


def test_an_officer_signs_a_visitor_in_by_the_same_rules_or_with_a_reason(
    office: Office, place: Place
) -> None:
    siti = seated(office, "siti", 1)
    place.clock.set(at(14))
    with pytest.raises(UserError, match=r"hours\.closed"):
        office.guestbook.sign_in(provider_form(), siti, new_request())
    signed_in = office.guestbook.sign_in(
        provider_form(), siti, new_request(), override="datang dari luar kota"
    )
    with office.database.reading() as session:
        entry = session.scalar(
            select(JournalEntry).where(JournalEntry.subject_id == signed_in.visit_id)
        )
        assert entry is not None
        assert entry.details["override"] == "datang dari luar kota"
        assert entry.officer_id == siti.id


def test_a_kiosk_cannot_override_the_hours(office: Office, place: Place) -> None:
    place.clock.set(at(14))
    with pytest.raises(UserError, match=r"hours\.closed"):
        office.guestbook.sign_in(provider_form(), KIOSK, new_request(), override="saya buru-buru")


def test_a_guest_is_written_down_even_when_everything_is_closed(
    office: Office, place: Place
) -> None:
    place.clock.set(at(10, day=28))
    signed_in = office.guestbook.sign_in(guest(host="Bu Indah"), KIOSK, new_request())
    assert signed_in.ticket is None
    with office.database.reading() as session:
        visit = session.get_one(Visit, signed_in.visit_id)
        assert (visit.purpose, visit.host, visit.service) == (
            "Mengantar undangan", "Bu Indah", None,
        )  # fmt: skip


def test_a_service_of_another_audience_is_refused(office: Office) -> None:
    with pytest.raises(UserError, match=r"guestbook\.not_for_you"):
        take_ticket(office, "2a")


@pytest.mark.parametrize("field", ["name", "organisation", "phone", "applicant_type"])
def test_a_missing_answer_is_told_beside_its_field(office: Office, field: str) -> None:
    changes: dict[str, Any] = {field: None if field == "applicant_type" else "   "}
    with pytest.raises(UserError, match=r"guestbook\.form") as refused:
        take_ticket(office, **changes)
    told = refused.value.facts["problems"]
    assert isinstance(told, tuple)
    assert [problem.field for problem in told] == [field]
    assert field_sentence(told[0]).endswith(".")


def test_an_odd_number_is_only_doubted(office: Office) -> None:
    form = provider_form("1d", phone="12", identity_number="123")
    found = problems(tidied(form), office.catalogue.service("1d"))
    assert {problem.field for problem in found} == {"phone", "identity_number"}
    assert not any(problem.blocks for problem in found)
    office.guestbook.sign_in(form, KIOSK, new_request())


def test_an_individual_needs_no_company(office: Office) -> None:
    take_ticket(office, organisation="", applicant_type=ApplicantType.PERSEORANGAN_KONSULTAN)


@pytest.mark.parametrize(("length", "fits"), [(120, True), (121, False)])
def test_names_of_up_to_120_letters_fit(office: Office, length: int, fits: bool) -> None:
    if fits:
        take_ticket(office, organisation="P" * length)
        return
    with pytest.raises(UserError, match=r"guestbook\.form"):
        take_ticket(office, organisation="P" * length)


def test_stray_spaces_and_control_characters_are_dropped() -> None:
    assert tidied(guest(name="  Rudi\x00\n\tHartono ")).name == "Rudi Hartono"


def test_numbers_are_sealed_at_rest_and_found_by_their_index_only(office: Office) -> None:
    take_ticket(office, "1d", identity_number=NIK, phone="+62 812-3456-7890")
    with office.database.reading() as session:
        visitor = session.scalars(select(Visitor)).one()
        kept = {
            str(value)
            for row in session.execute(select(Visitor.__table__)).one()
            for value in (row,)
        }
    assert visitor.identity_kind == "ktp"
    assert not any(NIK in value or PHONE in value for value in kept)
    assert visitor.phone_sealed is not None
    assert PHONE.encode() not in visitor.phone_sealed


def test_no_number_reaches_journal_or_paper(office: Office) -> None:
    take_ticket(office, "1d", identity_number=NIK)
    with office.database.reading() as session:
        details = [entry.details for entry in session.scalars(select(JournalEntry))]
        papers = [job.content for job in session.scalars(select(PrintJob))]
    assert NIK not in repr((details, papers))
    assert PHONE not in repr((details, papers))


def test_a_visit_remembers_the_catalogue_it_was_served_under(office: Office) -> None:
    ticket = take_ticket(office)
    with office.database.reading() as session:
        version = session.get_one(Visit, ticket.visit_id).catalogue_version
    assert version == office.catalogue.version


def test_the_kiosk_is_offered_each_service_with_its_line_and_hours(
    office: Office, place: Place
) -> None:
    take_ticket(office)
    place.clock.set(at(12, 30))
    offers = {offer.service.code: offer for offer in office.guestbook.offers(Audience.PROVIDER)}
    assert list(offers) == ["1a", "1b", "1c", "1d", "1e", "1f"]
    assert (offers["1a"].waiting, offers["1a"].takes_tickets) == (1, False)
    assert (offers["1c"].waiting, offers["1c"].takes_tickets) == (0, True)
