"""What the survey's report hides: what is shown tells nobody's own answers, taken apart or not."""

from collections import defaultdict
from collections.abc import Mapping
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.survey.disclosure import NOT_SAID, hidden_groups, hidden_services

Counts = Mapping[str, int]


@pytest.mark.parametrize(
    ("answers", "hidden"),
    [
        ({"1a": 3, "1b": 0}, ""),
        ({"1a": 2, "1b": 0}, "1a"),
        ({"1a": 1, "1b": 3, "1c": 9}, "1a 1b"),
        ({"1a": 9, "1b": 2, "1c": 4}, "1b 1c"),
        ({"1a": 1, "1b": 1, "1c": 7, "1d": 8}, "1a 1b 1c"),
        ({"1a": 1, "1b": 2, "1c": 7}, "1a 1b"),
        ({"1a": 2, "1b": 2, "1c": 3}, "1a 1b"),
        ({"1a": 1, "1b": 5, "1c": 5}, "1a 1b"),
        ({"1a": 1, "1b": 1}, "1a 1b"),
        ({}, ""),
    ],
)
def test_services_of_few_are_hidden_until_they_are_enough_together(
    answers: Counts, hidden: str
) -> None:
    assert hidden_services(answers) == set(hidden.split())


@given(st.dictionaries(st.text(max_size=2), st.integers(0, 12), max_size=12))
def test_the_hidden_services_are_as_many_answers_as_may_be_shown(answers: Counts) -> None:
    hidden = hidden_services(answers)
    together = sum(answers[code] for code in hidden)
    assert all(answers[code] == 0 or answers[code] >= 3 for code in answers.keys() - hidden)
    assert together == 0 or together >= min(3, sum(answers.values()))
    needless = [code for code in hidden if answers[code] >= 3]
    assert len(needless) <= 1
    assert all(together - answers[code] < 3 for code in needless), "hidden for nothing"
    assert all(answers[code] for code in hidden)


@pytest.mark.parametrize(
    ("counts", "hidden"),
    [
        ({"female": 8, "male": 3, "": 1}, set()),
        ({"female": 8, "male": 0, "": 1}, set()),
        ({"female": 8, "male": 1, "": 5}, {"female", "male"}),
        ({"female": 2, "male": 0, "": 9}, {"female", "male", ""}),
        ({"a": 1, "b": 4, "c": 9, "d": 0, "": 2}, {"a", "b"}),
        ({"a": 2, "b": 2, "c": 9, "d": 5, "": 2}, {"a", "b", "d"}),
        ({"a": 1, "b": 4, "c": 4, "d": 5, "": 2}, {"a", "b", "c"}),
    ],
)
def test_small_groups_take_the_smallest_of_the_others_with_them(
    counts: Counts, hidden: set[str]
) -> None:
    assert hidden_groups(counts) == hidden


@pytest.mark.parametrize(("choices", "most"), [("ab", 20), ("abc", 12), ("abcd", 8)])
def test_no_hidden_group_can_be_worked_out_even_by_who_knows_the_rule(
    choices: str, most: int
) -> None:
    """Of everything that would look the same on paper, each hidden group has several numbers."""
    alike = defaultdict(list)
    codes = (*choices, NOT_SAID)
    for counts in product(range(most + 1), repeat=len(codes)):
        if 3 <= sum(counts) <= most:
            alike[_on_paper(dict(zip(codes, counts, strict=True)))].append(counts)
    assert any(None in shown for shown, _ in alike)
    for (shown, _), those in alike.items():
        for at, said in enumerate(shown):
            numbers = {counts[at] for counts in those}
            assert len(numbers) > 1 if said is None else numbers == {said}


def _on_paper(counts: Counts) -> tuple[tuple[int | None, ...], int]:
    """What is told of a trait: each group's number or None, and how many answered."""
    hidden = hidden_groups(counts)
    shown = tuple(None if code in hidden else count for code, count in counts.items())
    return shown, sum(counts.values())
