"""Opening a verification at the counter: who may, with what, and again after a fault."""

from dataclasses import replace

import pytest
from sqlalchemy import func, select

from db import models
from shared.actors import Role, new_request
from shared.catalogue import ApplicantType
from shared.errors import UserError
from shared.office import Office
from shared.verification import Outcome
from tests.shared.verification.desk import Desk, desk
from tests.support.offices import Place, take_ticket


def rows(office: Office, table: type[models.Verification | models.VerificationCase]) -> int:
    with office.database.reading() as session:
        return session.scalar(select(func.count()).select_from(table)) or 0


def test_the_file_begins_with_what_the_visitor_said_at_the_kiosk(office: Office) -> None:
    file = desk(office).receive("1b", is_director=False, applicant_type="perusahaan_perorangan")
    assert (file.service, file.visit_no, file.follows) == ("1b", 1, "")
    assert file.draft.official_name == "PT Cipta Karya Nusantara"
    assert file.draft.bearer_name == "Dewi Anggraini"
    assert file.draft.applicant_type is ApplicantType.PERUSAHAAN_PERORANGAN
    assert not file.draft.is_director
    assert not file.draft.conforms
    assert file.draft.documents == {}


def test_an_individual_who_comes_in_person_is_the_provider(office: Office) -> None:
    individual = {"applicant_type": ApplicantType.PERSEORANGAN_UMKM, "organisation": ""}
    here = desk(office)
    owner = here.receive(name="Rudi Hartono", **individual)
    assert owner.draft.official_name == "Rudi Hartono"
    here.office.queueing.finish(owner.ticket_id, here.officer, new_request())
    assert here.receive(is_director=False, **individual).draft.official_name == ""


def test_who_is_sent_on_from_a_service_without_a_list_has_the_fullest_one(office: Office) -> None:
    budi = desk(office, "budi", 2)
    ticket = take_ticket(office, "1c", applicant_type=None, is_director=None)
    budi.serve(ticket)
    office.queueing.plan_service(ticket.id, "1a", budi.officer, new_request())
    office.queueing.finish(ticket.id, budi.officer, new_request(), stay=True)
    draft = budi.open(ticket).draft
    assert draft.applicant_type is ApplicantType.BADAN_USAHA
    assert not draft.is_director


def test_opening_again_gives_the_same_file_with_what_was_saved(office: Office) -> None:
    here = desk(office)
    ticket = take_ticket(office)
    here.serve(ticket)
    file = here.open(ticket)
    saved = here.fill(file)
    assert here.open(ticket) == replace(file, draft=saved)
    assert rows(office, models.Verification) == 1


def test_a_retried_opening_begins_one_case(office: Office) -> None:
    here, ticket, request = desk(office), take_ticket(office), new_request()
    here.serve(ticket)
    first = office.verification.open(ticket.id, here.officer, request)
    assert office.verification.open(ticket.id, here.officer, request) == first
    assert rows(office, models.VerificationCase) == 1


def test_a_ticket_is_verified_only_while_it_is_served_here(place: Place) -> None:
    office = place.open()
    here, elsewhere = desk(office), desk(place.open(), "budi", counter=2)
    ticket = take_ticket(office)
    _refused("verification.not_serving", here, ticket)
    office.queueing.call(ticket.id, here.officer, new_request())
    _refused("verification.not_serving", here, ticket)
    office.queueing.begin(ticket.id, here.officer, new_request())
    _refused("verification.not_serving", elsewhere, ticket)
    assert here.open(ticket).ticket_label == "A-001"


def test_only_a_verifier_opens_a_verification(office: Office) -> None:
    here, ticket = desk(office), take_ticket(office)
    here.serve(ticket)
    helper = replace(here.officer, roles=frozenset({Role.FRONT_OFFICE, Role.SUPERVISOR}))
    _refused("staff.not_allowed", Desk(office, helper), ticket)


def test_a_service_without_a_checklist_has_nothing_to_verify(office: Office) -> None:
    here = desk(office, "budi", counter=2)
    ticket = take_ticket(office, "1c", applicant_type=None, is_director=None)
    here.serve(ticket)
    _refused("verification.no_checklist", here, ticket)


def test_another_counter_takes_a_held_verification_over(place: Place) -> None:
    office = place.open()
    first, second = desk(office), desk(place.open(), "budi", counter=2)
    ticket = take_ticket(office)
    first.serve(ticket)
    saved = first.fill(first.open(ticket))
    office.queueing.hold(ticket.id, first.officer, new_request(), "fotokopi")
    second.serve(ticket)
    file = second.open(ticket)
    assert file.draft == saved
    slip = second.conclude(file, Outcome.APPROVED).slip
    assert slip.officer == second.officer.full_name


def _refused(key: str, here: Desk, ticket: object) -> None:
    with pytest.raises(UserError) as refused:
        here.open(ticket)  # type: ignore[arg-type]
    assert refused.value.key == key
