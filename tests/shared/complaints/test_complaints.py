"""Complaints as they come in, from the kiosk and the counter, on both databases."""

from dataclasses import fields
from datetime import date

import pytest

from db.models import Complaint, Holiday, PrintJob, Setting
from shared.actors import Officer, new_request
from shared.complaints import (
    Channel,
    Classification,
    ComplaintForm,
    ComplaintState,
    ComplaintStatus,
    Kind,
)
from shared.errors import UserError
from shared.language import Language
from shared.messages import sentence
from shared.office import Office
from tests.shared.complaints.steps import PHONE, TEXT, answer, complain, give, known, printed
from tests.support.journal import told_in_journal
from tests.support.offices import KIOSK, Place, at


def test_what_the_kiosk_receives_has_number_code_deadline_and_paper(
    office: Office, boss: Officer
) -> None:
    receipt = complain(office, service="1a")
    assert receipt.number == "PG-2026-0001"
    assert receipt.due_on == date(2026, 12, 11)
    view = office.complaints.get(receipt.id, boss)
    assert (view.row.state, view.row.days_left) == (ComplaintState.RECEIVED, 14)
    assert (view.text, view.workstation, view.received_by) == (TEXT, "Kiosk 1", "")
    assert view.row.channel is Channel.KIOSK
    assert view.service_title == office.catalogue.service("1a").title
    assert complain(office).number == "PG-2026-0002"


def test_a_double_tap_is_one_complaint_with_one_paper(office: Office) -> None:
    form, request = ComplaintForm(Kind.SUGGESTION, "Tambah kursi"), new_request()
    first = office.complaints.submit(form, KIOSK, request)
    assert office.complaints.submit(form, KIOSK, request) == first
    with office.database.reading() as session:
        assert session.query(Complaint).count() == 1
        assert session.query(PrintJob).count() == 1


def test_a_new_year_begins_its_numbers_anew(office: Office, place: Place) -> None:
    complain(office)
    place.clock.set(at(9).replace(year=2027, month=1, day=4))
    assert complain(office).number == "PG-2027-0001"


def test_the_paper_names_the_deadline_but_neither_text_nor_person(office: Office) -> None:
    receipt = known(office)
    said = printed(office, receipt)
    assert receipt.number in said
    assert "Jumat, 11 Desember 2026" in said
    assert "menghubungi Anda setelah" in said
    for secret in ("membentak", "Dewi", "7890", "8123"):
        assert secret not in said
    assert "tanpa kontak" in printed(office, complain(office))


def test_neither_contact_nor_text_stands_readable_where_it_need_not(
    office: Office, boss: Officer
) -> None:
    receipt = known(office)
    with office.database.reading() as session:
        row = session.query(Complaint).one()
    assert b"3456" not in (row.contact_sealed or b"")
    assert row.contact_index
    kept = told_in_journal(office)
    assert "membentak" not in kept
    assert "3456" not in kept
    assert "3456" not in office.complaints.get(receipt.id, boss).contact


def test_an_anonymous_complaint_keeps_no_trace_of_a_person(office: Office) -> None:
    complain(office, name="Dewi", contact=PHONE)
    with office.database.reading() as session:
        row = session.query(Complaint).one()
    assert (row.name, row.contact_sealed, row.contact_index) == ("", None, None)
    assert row.received_by is None


def test_a_code_tells_the_state_but_never_what_was_written(
    office: Office, boss: Officer, rina: Officer
) -> None:
    receipt = known(office)
    status = office.complaints.status_of(receipt.code.lower())
    assert (status.number, status.state) == (receipt.number, ComplaintState.RECEIVED)
    assert (status.answer, status.is_late, status.due_on) == ("", False, receipt.due_on)
    told = {field.name for field in fields(ComplaintStatus)}
    assert not told & {"text", "begins", "name", "contact", "owner", "note"}
    answer(office, give(office, receipt, rina, boss), rina, "Kami minta maaf.")
    status = office.complaints.status_of(receipt.code)
    assert (status.state, status.answer) == (ComplaintState.ANSWERED, "Kami minta maaf.")
    assert status.answered_on == date(2026, 11, 23)


@pytest.mark.parametrize("code", ["", "PG-2026-0001", "S00000000000", "ngawur"])
def test_an_unknown_code_is_refused_and_a_number_is_no_code(office: Office, code: str) -> None:
    complain(office)
    with pytest.raises(UserError, match=r"complaints\.unknown_code") as refused:
        office.complaints.status_of(code)
    assert "receipt" in sentence(refused.value, language=Language.EN)


def test_what_is_wrong_with_a_form_is_told_and_nothing_is_written(office: Office) -> None:
    with pytest.raises(UserError, match=r"complaints\.form") as refused:
        complain(office, "  ")
    assert refused.value.facts["problems"]
    with office.database.reading() as session:
        assert session.query(Complaint).count() == 0
    assert complain(office).number == "PG-2026-0001"


def test_an_officer_records_what_came_by_phone_without_paper(office: Office, rina: Officer) -> None:
    form = ComplaintForm(Kind.QUESTION, "Jam buka?", name="Tono", anonymous=False)
    receipt = office.complaints.submit(form, rina, new_request(), Channel.PHONE)
    assert receipt.print_job_id is None
    assert receipt.due_on == date(2026, 11, 30)
    view = office.complaints.get(receipt.id, rina)
    assert (view.received_by, view.row.channel) == ("Rina Kartika", Channel.PHONE)
    job = office.complaints.print_receipt(receipt.id, rina, new_request())
    assert office.complaints.get(receipt.id, rina).print_job_id == job


def test_one_who_stands_at_the_counter_gets_paper(office: Office, rina: Officer) -> None:
    form = ComplaintForm(Kind.COMPLAINT, TEXT)
    receipt = office.complaints.submit(form, rina, new_request(), Channel.WALK_IN)
    assert receipt.print_job_id is not None


def test_holidays_and_chosen_days_move_the_deadline(office: Office) -> None:
    with office.database.writing() as session:
        session.merge(Setting(name="complaint_days_information", value=2))
        session.add(Holiday(day=date(2026, 11, 24), name="Libur daerah"))
    assert complain(office, kind=Kind.QUESTION).due_on == date(2026, 11, 26)


def test_a_class_counts_the_deadline_anew_from_receipt(
    office: Office, boss: Officer, place: Place
) -> None:
    receipt = complain(office)
    place.clock.set(at(9, day=26))
    office.complaints.classify(receipt.id, Classification.INFORMATION, 1, boss, new_request())
    view = office.complaints.get(receipt.id, boss)
    assert (view.row.due_on, view.row.days_left) == (date(2026, 11, 30), 2)
    assert view.row.classification is Classification.INFORMATION
