"""Answers to a service's questions: asked, kept with the visit, and read at the counter."""

import pytest
from sqlalchemy import select

from db.models import JournalEntry, PrintJob, VisitAnswer
from shared.actors import new_request
from shared.catalogue import Audience
from shared.errors import UserError
from shared.guestbook import problems, tidied
from shared.language import Language
from shared.messages import field_sentence
from shared.office import Office
from shared.queueing import Answer
from tests.support.offices import ANSWERS, KIOSK, at, provider_form, take_ticket

ASN = Audience.ASN
SCHEDULE = {**ANSWERS["2c"], "upload_limit": "25-11-2026 14.00"}


def kept(office: Office) -> dict[str, str]:
    with office.database.reading() as session:
        return {row.question: row.answer for row in session.scalars(select(VisitAnswer))}


def test_every_service_can_be_signed_in_with_its_answers(office: Office) -> None:
    for service in office.catalogue.services:
        audience = next(a for a in Audience if a in service.audiences)
        ticket = take_ticket(office, service.code, audience=audience)
        given = {a.question for a in office.queueing.ticket(ticket.id).answers}
        assert given == ANSWERS.get(service.code, {}).keys()


def test_the_counter_reads_answers_in_words_and_in_the_order_asked(office: Office) -> None:
    ticket = take_ticket(office, "2c", audience=ASN, answers=dict(reversed(SCHEDULE.items())))
    assert office.queueing.ticket(ticket.id).answers == (
        Answer("role", "Peran", "Anggota Pokja Pemilihan"),
        Answer("schedule_change", "Jadwal yang diubah", "Batas akhir upload penawaran"),
        Answer("tender_code", "Kode tender", "81234567"),
        Answer(
            "upload_limit",
            "Batas upload saat ini",
            "Rabu, 25 November 2026 pukul 14.00",
            at(14, day=25),
        ),
    )


def test_answers_are_kept_in_one_spelling(office: Office) -> None:
    answers = {**SCHEDULE, "tender_code": "  81234567 "}
    take_ticket(office, "2c", audience=ASN, answers=answers)
    assert kept(office) == {**SCHEDULE, "upload_limit": "2026-11-25T14:00"}


def test_only_what_the_service_asks_is_kept(office: Office) -> None:
    take_ticket(office, "1d", answers={"tender_package": "Jalan Melati", "role": "ppk", "x": "y"})
    assert kept(office) == {"tender_package": "Jalan Melati"}


def test_an_optional_question_may_be_left_out(office: Office) -> None:
    take_ticket(office, "1d", answers={"tender_package": "   "})
    assert kept(office) == {}


@pytest.mark.parametrize(
    ("service", "answers", "field"),
    [
        ("1c", {"description": "Kata sandi ditolak"}, "answers.problem"),
        ("1c", {"problem": "login", "description": "  \x00 "}, "answers.description"),
        ("1c", {"problem": "apa saja", "description": "x"}, "answers.problem"),
        ("1c", {"problem": "login", "description": "x" * 241}, "answers.description"),
        ("1f", {}, "answers.training_mode"),
        ("2c", {**SCHEDULE, "tender_code": "abc"}, "answers.tender_code"),
        ("2c", {**SCHEDULE, "upload_limit": "2026-11-25T"}, "answers.upload_limit"),
    ],
)
def test_a_wrong_answer_is_told_beside_its_question(
    office: Office, service: str, answers: dict[str, str], field: str
) -> None:
    audience = Audience.ASN if service == "2c" else Audience.PROVIDER
    form = provider_form(service, audience=audience, answers=answers)
    with pytest.raises(UserError, match=r"guestbook\.form") as refused:
        office.guestbook.sign_in(form, KIOSK, new_request())
    told = refused.value.facts["problems"]
    assert told == tuple(
        p for p in problems(tidied(form), office.catalogue.service(service)) if p.blocks
    )
    assert isinstance(told, tuple)
    assert [problem.field for problem in told] == [field]
    for language in Language:
        assert field_sentence(told[0], language).endswith(".")


def test_what_a_visitor_describes_reaches_neither_journal_nor_paper(office: Office) -> None:
    take_ticket(office, "1c", answers={"problem": "login", "description": "NIK 3276014101900001"})
    with office.database.reading() as session:
        details = [entry.details for entry in session.scalars(select(JournalEntry))]
        papers = [job.content for job in session.scalars(select(PrintJob))]
    assert "3276014101900001" not in repr((details, papers))


def test_the_weekly_class_is_named_with_its_next_date(office: Office) -> None:
    service = office.catalogue.service("1f")
    assert office.guestbook.next_regular_session(service) == at(9, day=24)
