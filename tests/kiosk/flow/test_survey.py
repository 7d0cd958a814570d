"""The steps of the survey: a code typed by hand, the nine elements, the profile."""

from collections.abc import Iterator
from uuid import UUID

import pytest

from kiosk.flow import Page, SurveyCode, Surveying
from shared.actors import RequestKey
from shared.codes import CodeKind, new_code
from shared.errors import UserError
from shared.survey import TRAITS, SurveyForm, SurveyOffer
from tests.support.offices import MONDAY

OFFER = SurveyOffer(UUID(int=1), "T", "C-001", "1c", "Helpdesk", "Helpdesk", MONDAY.date())


def surveying(in_steps: bool = False) -> Surveying:
    keys: Iterator[RequestKey] = (RequestKey(UUID(int=number)) for number in range(1, 99))
    return Surveying(OFFER, in_steps, make_request=lambda: next(keys))


def at_profile(in_steps: bool = False) -> Surveying:
    errand = surveying(in_steps)
    for score in (4, 3, 2, 1, 4, 3, 2, 1, 4):
        errand.choose(score)
    return errand


def type_code(entry: SurveyCode, text: str) -> None:
    for sign in text:
        entry.type(sign)


def test_nine_taps_lead_to_the_profile_and_one_more_sends() -> None:
    errand = at_profile()
    assert errand.page is Page.SURVEY_PROFILE
    sending = errand.send()
    assert sending
    assert sending[0] == SurveyForm((4, 3, 2, 1, 4, 3, 2, 1, 4))
    errand.given()
    assert (errand.page, errand.may_go_back) == (Page.SURVEY_THANKS, False)


def test_going_back_shows_what_was_answered_and_the_way_out() -> None:
    errand = surveying()
    errand.choose(1)
    errand.choose(2)
    assert errand.at == 2
    assert errand.back()
    assert (errand.at, errand.scores[1]) == (1, 2)
    errand.choose(4)
    assert (errand.at, errand.scores[1]) == (2, 4)
    assert errand.back()
    assert errand.back()
    assert not errand.back(), "before the first question the survey ends"


def test_a_choice_of_the_profile_can_be_taken_back() -> None:
    errand = at_profile()
    errand.toggle("sex", "female")
    errand.toggle("age", "26_to_35")
    errand.toggle("age", "36_to_45")
    errand.toggle("sex", "female")
    sending = errand.send()
    assert sending
    assert sending[0].profile == {"age": "36_to_45"}


def test_on_a_small_screen_the_profile_comes_part_by_part() -> None:
    errand = at_profile(in_steps=True)
    for trait in TRAITS[:-1]:
        assert errand.traits == (trait,)
        assert errand.send() is None
        errand.proceed()
    assert errand.is_last
    errand.proceed()
    assert errand.traits == (TRAITS[-1],)
    assert errand.back()
    assert errand.traits == (TRAITS[-2],)
    errand.proceed()
    assert errand.send()


def test_it_is_sent_once_however_often_it_is_tapped() -> None:
    errand = at_profile()
    assert errand.send()
    assert errand.send() is None
    assert not errand.may_go_back
    errand.toggle("sex", "female")
    assert errand.profile == {}, "what is under way is not changed any more"


@pytest.mark.parametrize(("key", "is_same"), [("app.offline", True), ("survey.answered", False)])
def test_a_second_try_is_the_same_request_only_while_nobody_knows(key: str, is_same: bool) -> None:
    errand = at_profile()
    first = errand.send()
    assert errand.refused(UserError(key)) is not is_same
    second = errand.send()
    assert first
    assert second
    assert (first[1] == second[1]) is is_same


def test_nothing_is_sent_before_every_element_is_answered() -> None:
    errand = surveying()
    errand.choose(4)
    assert errand.send() is None


def test_a_code_is_looked_up_when_its_last_sign_is_typed() -> None:
    entry, code = SurveyCode(), new_code(CodeKind.TICKET)
    type_code(entry, code[:-1].lower())
    assert entry.look_up() is None
    type_code(entry, code[-1])
    assert entry.look_up() == code
    assert entry.look_up() is None, "it is under way"
    type_code(entry, "A")
    entry.erase()
    assert entry.typed == code


def test_a_slip_of_the_finger_is_told_at_once_and_mended_by_erasing() -> None:
    entry, code = SurveyCode(), new_code(CodeKind.TICKET)
    wrong = "0" if code[-1] != "0" else "1"
    type_code(entry, code[:-1] + wrong)
    assert entry.look_up() is None
    assert entry.problem
    entry.erase()
    assert entry.problem is None
    type_code(entry, code[-1])
    assert entry.look_up() == code


def test_what_belongs_to_no_code_is_not_taken() -> None:
    entry = SurveyCode()
    type_code(entry, "I-L O ü٣\r")
    entry.type("")
    assert entry.typed == ""


def test_after_a_refusal_another_code_can_be_typed() -> None:
    entry = SurveyCode()
    type_code(entry, new_code(CodeKind.TICKET))
    assert entry.look_up()
    assert entry.refused(UserError("survey.answered", label="C-001"))
    assert entry.problem
    entry.erase()
    assert len(entry.typed) == 11
