"""Answers to a service's questions: read as typed, refused with a reason, kept and worded."""

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.answers import in_words, kept, mistake, parse_moment
from shared.catalogue import Question, QuestionChoice, QuestionKind

LIMIT = datetime(2026, 11, 25, 14, 0)  # noqa: DTZ001 - office time
MOMENT = Question("upload_limit", QuestionKind.MOMENT, "Batas", "Limit", required=False)
CODE = Question("tender_code", QuestionKind.TEXT, "Kode", "Code", longest=8, digits=True)
ROLE = Question(
    "role", QuestionKind.CHOICE, "Peran", "Role", choices=(QuestionChoice("ppk", "PPK", "PPK"),)
)


@pytest.mark.parametrize(
    "typed",
    [
        "2026-11-25T14:00", "25-11-2026 14.00", "25/11/2026 14:00", "25 11 2026 1400",
        "251120261400", "25112026 1400", "2026-11-25T1400", "25-11-2026, pukul 14.00",
    ],
)  # fmt: skip
def test_a_moment_is_understood_as_people_type_it(typed: str) -> None:
    assert parse_moment(typed) == LIMIT


@pytest.mark.parametrize(
    "typed",
    [
        "", "besok", "25-11-2026", "2026-11-25T", "T14:00", "14:00", "31-02-2026 10.00",
        "25-13-2026 10.00", "25-11-2026 24.00", "25-11-26 14.00", "0" * 12, "9" * 4000,
        "25-11-2026 14.00 " * 9,
    ],
)  # fmt: skip
def test_what_is_no_moment_is_none(typed: str) -> None:
    assert parse_moment(typed) is None
    assert mistake(MOMENT, typed) == ("guestbook.answer_moment" if typed else None)


@given(st.datetimes(min_value=datetime(1000, 1, 1)))  # noqa: DTZ001
def test_a_kept_moment_is_read_back_and_kept_the_same(moment: datetime) -> None:
    moment = moment.replace(second=0, microsecond=0)
    text = kept(MOMENT, moment.strftime("%d-%m-") + f"{moment.year:04} {moment:%H.%M}")
    assert parse_moment(text) == moment
    assert kept(MOMENT, text) == text


@given(st.text(max_size=40))
def test_no_text_whatever_breaks_the_reading(text: str) -> None:
    for question in (MOMENT, CODE, ROLE):
        mistake(question, text)
        in_words(question, kept(question, text))


@pytest.mark.parametrize(
    ("question", "answer", "key"),
    [
        (ROLE, "", "guestbook.choice_missing"),
        (ROLE, "pp", "guestbook.choice_missing"),
        (ROLE, "ppk", None),
        (CODE, "", "guestbook.answer_missing"),
        (CODE, "12345678", None),
        (CODE, "123456789", "guestbook.answer_too_long"),
        (CODE, "8123-4567", "guestbook.answer_digits"),
        (CODE, "１２３", "guestbook.answer_digits"),
        (MOMENT, "", None),
    ],
)
def test_what_is_wrong_with_an_answer(question: Question, answer: str, key: str | None) -> None:
    assert mistake(question, answer) == key


def test_answers_are_worded_for_officers() -> None:
    assert in_words(ROLE, "ppk") == "PPK"
    assert in_words(MOMENT, "2026-11-25T14:00") == "Rabu, 25 November 2026 pukul 14.00"
    assert in_words(CODE, "81234567") == "81234567"


def test_a_choice_that_is_no_longer_offered_stays_readable() -> None:
    assert in_words(ROLE, "bendahara") == "bendahara"
