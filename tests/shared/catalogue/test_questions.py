"""What each service asks at the kiosk, and how mistakes in the questions are told."""

from typing import Final

import pytest

from shared.catalogue import Catalogue, QuestionKind, load
from tests.shared.catalogue.samples import edited, line_of, mistakes_in

MOST_CHOICES = 2
"""Audience, service, two choices and "Ambil nomor": the five taps of 1c-3a."""


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return load()


def test_each_service_asks_only_what_it_needs(catalogue: Catalogue) -> None:
    assert {s.code: [q.name for q in s.questions] for s in catalogue.services} == {
        "1a": [],
        "1b": [],
        "1c": ["problem", "description"],
        "1d": ["tender_package"],
        "1e": ["tender_package"],
        "1f": ["training_mode"],
        "2a": ["role", "account_request"],
        "2b": ["lpse_role", "account_request"],
        "2c": ["role", "schedule_change", "tender_code", "upload_limit"],
        "2d": ["role", "medium", "file_name", "file_size"],
        "2e": ["role", "data_change"],
        "3a": ["institution", "auditor_request"],
    }


def test_no_service_asks_more_choices_than_its_taps_allow(catalogue: Catalogue) -> None:
    for service in catalogue.services:
        choices = [q for q in service.questions if q.kind is QuestionKind.CHOICE]
        assert len(choices) <= MOST_CHOICES, service.code


def test_what_a_hurried_visitor_may_leave_out(catalogue: Catalogue) -> None:
    asked = {q.name: q for service in catalogue.services for q in service.questions}
    optional = {name for name, question in asked.items() if not question.required}
    assert optional == {"tender_package", "upload_limit", "file_size"}


def test_an_account_changes_for_the_reasons_of_the_decree(catalogue: Catalogue) -> None:
    question = catalogue.service("2e").question("data_change")
    assert question is not None
    assert [c.code for c in question.choices] == ["email", "mutasi", "pensiun", "lain_lain"]


def test_only_the_weekly_class_has_a_date_to_show(catalogue: Catalogue) -> None:
    shown = [
        (service.code, choice.code)
        for service in catalogue.services
        for question in service.questions
        for choice in question.choices
        if choice.regular_session
    ]
    assert shown == [("1f", "reguler")]


def test_the_bidding_room_is_told_by_the_catalogue(catalogue: Catalogue) -> None:
    assert [s.code for s in catalogue.services if s.is_room] == ["1d", "1e"]
    alone, assisted = catalogue.room_service(), catalogue.room_service(assisted=True)
    assert (alone and alone.code, assisted and assisted.code) == ("1d", "1e")


def test_an_office_without_a_bidding_room() -> None:
    text = edited(("is_room = true\n", ""), ("is_room = true\nis_assisted = true\n", ""))
    assert mistakes_in(text) == ()


ROLE: Final = '{ code = "pp", title = "Pejabat Pengadaan", title_en = "Procurement officer" }'
HEAD: Final = '[questions.tender_code]\nkind = "text"'


@pytest.mark.parametrize(
    ("before", "after", "key", "says"),
    [
        ('kind = "moment"', 'kind = "date"', "questions.upload_limit.kind", "tidak dikenal"),
        (HEAD, HEAD.replace('"text"', '"choice"'), "questions.tender_code.choices", "belum ada"),
        (HEAD, HEAD.replace('"text"', '"moment"'), "questions.tender_code.longest", "hapus"),
        (HEAD, HEAD.replace('"text"', '"moment"'), "questions.tender_code.digits", "hapus"),
        (HEAD, f"{HEAD}\nchoices = [{ROLE}]", "questions.tender_code.choices", "hapus"),
        ("longest = 20\ndigits", "longest = 241\ndigits", "questions.tender_code.longest", "240"),
        (ROLE, ROLE.replace('"pp"', '"ppk"'), "questions.role.choices[3].code", "dua kali"),
        (ROLE, ROLE.replace('"pp"', '"P P"'), "questions.role.choices[3].code", "huruf kecil"),
        (ROLE, "7", "questions.role.choices[3]", "kunci = nilai"),
        ("[questions.role]", "[questions.Peran]", "questions.Peran", "huruf kecil"),
        ('"role", "medium"', '"rola", "medium"', "services.2d.questions[1]", 'maksudnya "role"'),
        ('"role", "medium"', '"role", "role"', "services.2d.questions[2]", "hapus salah satu"),
        (
            "is_room = true\nis_assisted = true",
            "is_assisted = true",
            "services.1e.is_assisted",
            "tambahkan is_room",
        ),
    ],
)
def test_one_mistake_in_a_question(before: str, after: str, key: str, says: str) -> None:
    found = [mistake for mistake in mistakes_in(edited((before, after))) if mistake.key == key]
    assert len(found) == 1
    assert says in found[0].problem


def test_a_choice_of_one_is_none() -> None:
    start = "[questions.institution]"
    text = edited((start, '[questions.x]\nkind = "choice"\ntitle = "X"\ntitle_en = "X"\n'
                   f"choices = [{ROLE}]\n\n{start}"))  # fmt: skip
    (mistake,) = mistakes_in(text)
    assert (mistake.line, mistake.key) == (line_of(text, f"choices = [{ROLE}]\n\n"),
                                           "questions.x.choices")  # fmt: skip
    assert "sedikitnya dua" in mistake.problem
