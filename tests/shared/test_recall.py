"""Coming again with an earlier slip: recognised by its code alone, and taken over unseen."""

from dataclasses import replace

import pytest
from sqlalchemy import select

from db.models import Slip as SlipRow
from db.models import Ticket, Verification, VerificationCase, Visit, Visitor
from shared.actors import new_id, new_request
from shared.catalogue import ApplicantType, Audience
from shared.codes import CodeKind, grouped, new_code
from shared.errors import UserError
from shared.guestbook import IssuedTicket, SignedIn, SignInForm
from shared.guestbook.people import masked_name
from shared.office import Office
from tests.support.offices import KIOSK, Place, at, provider_form, seated, take_ticket

NIK = "3276014101900001"


def come_again(office: Office, code: str, service: str = "1a", **changes: object) -> SignedIn:
    nobody = {"name": "", "organisation": "", "phone": ""}
    form = provider_form(service, **{**nobody, "recalled": code, **changes})
    return office.guestbook.sign_in(form, KIOSK, new_request())


def visitor_of(office: Office, ticket: IssuedTicket | None) -> Visitor:
    assert ticket is not None
    with office.database.reading() as session:
        visit = session.get_one(Visit, ticket.visit_id)
        return session.get_one(Visitor, visit.visitor_id)


def test_a_ticket_recalls_its_visitor_without_the_name(office: Office) -> None:
    ticket = take_ticket(office, is_director=False)
    found = office.guestbook.recall(grouped(ticket.code).lower())
    assert found.code == ticket.code
    assert (found.masked_name, found.organisation) == ("De••• An•••", "PT Cipta Karya Nusantara")
    assert (found.audience, found.service) == (Audience.PROVIDER, "1a")
    assert (found.applicant_type, found.is_director) == (ApplicantType.BADAN_USAHA, False)
    assert found.room is None
    told = repr(replace(found, code=""))  # by chance a code may hold any digits
    assert "Dewi" not in told
    assert "0812" not in told


@pytest.mark.parametrize(
    "scanned", ["", "halo", "T000000000000", "8991234567890", "T" * 4096, "Dewi Anggraini"]
)
def test_an_unknown_code_recalls_nobody(office: Office, scanned: str) -> None:
    take_ticket(office)
    with pytest.raises(UserError, match=r"recall\.unknown"):
        office.guestbook.recall(scanned)


def test_a_right_code_that_was_never_given_recalls_nobody(office: Office) -> None:
    for kind in CodeKind:
        with pytest.raises(UserError, match=r"recall\.unknown"):
            office.guestbook.recall(new_code(kind))
    with pytest.raises(UserError, match=r"recall\.unknown"):
        come_again(office, new_code(CodeKind.TICKET))


@pytest.mark.parametrize("kind", [CodeKind.VERIFICATION, CodeKind.DEFICIENCIES, CodeKind.REFUSAL])
def test_a_slip_recalls_the_visitor_of_its_verification(office: Office, kind: CodeKind) -> None:
    ticket, code = take_ticket(office), new_code(kind)
    take_ticket(office, name="Orang Lain")
    siti = seated(office, "siti", 1)
    case, verification = new_id(), new_id()
    with office.database.writing() as session:
        session.add(VerificationCase(id=case, service="1a", state="open", opened_at=at(9)))
        session.flush()
        session.add(
            Verification(
                id=verification, case_id=case, ticket_id=ticket.id, officer_id=siti.id,
                visit_no=1, catalogue_version=office.catalogue.version, is_director=True,
                applicant_type="badan_usaha", started_at=at(9),
            )
        )  # fmt: skip
        session.flush()
        session.add(
            SlipRow(
                id=new_id(), kind="incomplete", number="1", code=code, issued_at=at(9),
                verification_id=verification, content={},
            )
        )  # fmt: skip
    assert office.guestbook.recall(code).masked_name == "De••• An•••"


def test_whoever_still_has_a_computer_is_told_so(office: Office) -> None:
    ticket = take_ticket(office, "1d")
    room = office.guestbook.recall(ticket.code).room
    assert room is not None
    assert room.label == ticket.label
    office.bidding_room.sign_out(ticket.code, KIOSK, new_request())
    assert office.guestbook.recall(ticket.code).room is None


def test_the_person_is_taken_over_inside_the_database(office: Office, place: Place) -> None:
    ticket = take_ticket(office)
    place.clock.set(at(9, day=24))
    first, again = (
        visitor_of(office, known) for known in (ticket, come_again(office, ticket.code).ticket)
    )
    assert (again.name, again.organisation) == (first.name, first.organisation)
    assert again.id != first.id
    assert again.phone_index == first.phone_index


def test_what_is_typed_anew_counts(office: Office) -> None:
    code = take_ticket(office).code
    changed = visitor_of(office, come_again(office, code, organisation="CV Baru").ticket)
    assert (changed.name, changed.organisation) == ("Dewi Anggraini", "CV Baru")


def test_what_the_earlier_visit_did_not_leave_is_asked(office: Office) -> None:
    ticket = take_ticket(office)
    with office.database.writing() as session:
        visitor = session.scalars(select(Visitor)).one()
        visitor.phone_sealed = visitor.phone_index = None
    with pytest.raises(UserError, match=r"guestbook\.form") as refused:
        come_again(office, ticket.code)
    told = refused.value.facts["problems"]
    assert isinstance(told, tuple)
    assert [problem.field for problem in told] == ["phone"]
    assert come_again(office, ticket.code, phone="081298765432").ticket is not None


def test_an_identity_number_comes_along_only_where_it_is_asked_and_fits(office: Office) -> None:
    code = take_ticket(office, "1d", identity_number=NIK).code
    kept = visitor_of(office, come_again(office, code, "1d").ticket)
    assert kept.identity_kind == "ktp"
    unasked = visitor_of(office, come_again(office, code, "1a").ticket)
    assert unasked.identity_sealed is None
    as_officer = visitor_of(office, come_again(office, code, "1d", audience=Audience.ASN).ticket)
    assert as_officer.identity_sealed is None


def test_a_guest_is_recalled_too(office: Office) -> None:
    code = take_ticket(office).code
    form = SignInForm(Audience.GUEST, purpose="Mengantar undangan", recalled=code)
    signed_in = office.guestbook.sign_in(form, KIOSK, new_request())
    with office.database.reading() as session:
        visit = session.get_one(Visit, signed_in.visit_id)
        assert visit.visitor.name == "Dewi Anggraini"


def test_a_repeated_request_recalls_once(office: Office) -> None:
    code, request = take_ticket(office).code, new_request()
    form = provider_form(name="", recalled=code)
    first = office.guestbook.sign_in(form, KIOSK, request)
    assert office.guestbook.sign_in(form, KIOSK, request) == first
    with office.database.reading() as session:
        assert len(session.scalars(select(Ticket)).all()) == 2


@pytest.mark.parametrize(
    ("name", "shown"),
    [("Dewi Anggraini", "De••• An•••"), ("Bo", "B•••"), ("I", "I•••"), ("Sri", "Sr•••")],
)
def test_a_name_is_masked_word_by_word(name: str, shown: str) -> None:
    assert masked_name(name) == shown
