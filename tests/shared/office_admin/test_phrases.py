"""Sentences to choose from: the program's own until the office has chosen."""

import pytest

from shared.actors import Officer, new_request
from shared.errors import UserError
from shared.office import Office
from shared.office_admin import Topic
from shared.office_admin.phrases import DEFAULTS, LONGEST, MOST


def test_a_topic_offers_the_programs_sentences_until_the_office_chooses(
    office: Office, kepala: Officer
) -> None:
    phrases = office.phrases
    assert phrases.of("pause") == DEFAULTS[Topic.PAUSE]
    phrases.choose(Topic.PAUSE, ["  Rapat ", "", "Salat", "Rapat"], kepala, new_request())
    assert phrases.of("pause") == phrases.all()[Topic.PAUSE] == ("Rapat", "Salat")
    assert phrases.of("hold") == phrases.all()[Topic.HOLD] == DEFAULTS[Topic.HOLD]
    phrases.choose(Topic.PAUSE, ["Salat", "Makan"], kepala, new_request())
    assert phrases.of("pause") == ("Salat", "Makan")
    phrases.choose(Topic.PAUSE, [], kepala, new_request())
    assert phrases.of("pause") == DEFAULTS[Topic.PAUSE]


def test_the_programs_own_sentences_fit_where_they_are_used() -> None:
    assert all(len(text) <= LONGEST[topic] for topic in Topic for text in DEFAULTS[topic])


def test_sentences_that_do_not_fit_are_refused_and_the_old_ones_stay(
    office: Office, kepala: Officer
) -> None:
    phrases = office.phrases
    longest = LONGEST[Topic.PAUSE]
    phrases.choose(Topic.PAUSE, ["x" * longest], kepala, new_request())
    too_many = [f"Alasan {number}" for number in range(MOST + 1)]
    for texts, key in ((["x" * (longest + 1)], "phrases.too_long"), (too_many, "phrases.too_many")):
        with pytest.raises(UserError) as refused:
            phrases.choose(Topic.PAUSE, texts, kepala, new_request())
        assert refused.value.key == key
    assert phrases.of("pause") == ("x" * longest,)
