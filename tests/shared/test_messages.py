"""Every refusal that the program raises has a sentence for people."""

import re
from pathlib import Path
from string import Formatter

from db.errors import REFUSALS
from shared import messages, messages_en
from shared.errors import UserError
from shared.guestbook import FieldProblem
from shared.identity import Doubt
from shared.language import Language
from shared.messages import field_sentence, known_keys, sentence

ROOT = Path(__file__).parents[2]
RAISED = re.compile(r'UserError\(\s*"([a-z_.]+)"')
REFUSED = re.compile(r'DatabaseRefused\(\s*"([a-z_.]+)"')
VISITORS_ROOMS = ("kiosk", "shared/guestbook", "shared/bidding_room", "shared/qt", "shared/survey")
FOR_OFFICERS = {
    *("queue.unknown", "queue.other_day", "room.changed"),
    *("room.reason_missing", "room.reason_too_long", "staff.seat_lost", "printing.no_device"),
}
"""Raised in those rooms, but only by what officers do."""
OFFICE_NUMBERS = {Doubt.NPWP_LENGTH, Doubt.NPWP_CHECK, Doubt.NIB_LENGTH}
"""Doubts about numbers that no visitor types."""


def raised(
    pattern: re.Pattern[str], rooms: tuple[str, ...] = ("db", "shared", "kiosk", "counter")
) -> set[str]:
    files = (file for room in rooms for file in (ROOT / room).rglob("*.py"))
    return {key for file in files for key in pattern.findall(file.read_text(encoding="utf-8"))}


def blanks(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def test_no_refusal_is_without_a_sentence() -> None:
    assert raised(RAISED) - known_keys() == set()
    assert raised(REFUSED) - set(REFUSALS) == set()


def test_whatever_a_visitor_may_be_refused_is_said_in_english_too() -> None:
    worded = messages_en.SENTENCES.keys() | {"hours.closed"}
    assert raised(RAISED, VISITORS_ROOMS) - FOR_OFFICERS - worded == set()
    assert messages_en.SENTENCES.keys() - messages.SENTENCES.keys() == set()


def test_whatever_is_wrong_with_a_field_is_said_in_english_too() -> None:
    told = messages.FIELD_SENTENCES.keys() | (set(Doubt) - OFFICE_NUMBERS)
    assert told == messages_en.FIELD_SENTENCES.keys()


def test_both_languages_tell_the_same_facts() -> None:
    pairs = [
        *((messages.SENTENCES[key], said) for key, said in messages_en.SENTENCES.items()),
        *(
            (messages.FIELD_SENTENCES[key], messages_en.FIELD_SENTENCES[key])
            for key in messages.FIELD_SENTENCES
        ),
    ]
    assert [pair for pair in pairs if blanks(pair[0]) != blanks(pair[1])] == []


def test_a_refusal_is_worded_in_the_language_asked_for() -> None:
    refusal = UserError("guestbook.not_for_you", service="Uji forensik")
    assert sentence(refusal, language=Language.EN).startswith("The service Uji forensik is not")
    officers = UserError("queue.busy", label="A-001")
    assert sentence(officers, language=Language.EN) == sentence(officers)


def test_a_fields_limit_is_told_in_both_languages() -> None:
    problem = FieldProblem("name", "guestbook.too_long", blocks=True)
    assert "120 huruf" in field_sentence(problem)
    assert "120 characters" in field_sentence(problem, Language.EN)
