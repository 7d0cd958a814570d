"""What a report of the survey keeps to itself, so that nobody's own answers can be read in it.

A register of guests beside it names visitors. What is hidden must not be found by taking what is
shown from the whole either, so that more is hidden than what is few.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Final

from shared.survey.questions import TRAITS
from shared.survey.views import Score, SurveyFigures

FEWEST_SHOWN: Final = 3
"""Answers whose scores may be shown together, and people who may be counted together."""

NOT_SAID: Final = ""
"""Who did not tell a trait: to be counted as such says nothing of anybody."""


def protected(figures: SurveyFigures) -> SurveyFigures:
    """These figures without what would tell single people's answers; how many answered stays."""
    answers = {code: score.answers for code, score in figures.services.items()}
    hidden = hidden_services(answers)
    return replace(
        figures,
        overall=_without(figures.overall) if is_few(figures.overall.answers) else figures.overall,
        services={
            code: _without(score) if code in hidden else score
            for code, score in figures.services.items()
        },
        profile=_profile(figures),
    )


def is_few(answers: int) -> bool:
    """Whether somebody answered, but too few to be shown."""
    return 0 < answers < FEWEST_SHOWN


def hidden_services(answers: Mapping[str, int]) -> frozenset[str]:
    """Whose scores are hidden, by how many answered each; these numbers are shown themselves.

    The scores of all that are hidden together are the whole's without those shown. They are of as
    many answers as may be shown: the smallest go until it is so many.
    """
    hidden, together = set[str](), 0
    for code, count in sorted(answers.items(), key=lambda each: each[1]):
        if is_few(count) or is_few(together):
            hidden.add(code)
            together += count
    return frozenset(hidden)


def hidden_groups(counts: Mapping[str, int]) -> frozenset[str]:
    """Which groups of one trait are not counted, by the people in each that has been counted.

    Small ones are hidden with the smallest of the others, all of its size: the numbers hidden then
    differ, and any of these groups may have any of them. Where all are small none is told, nor who
    said nothing.
    """
    told = {code: count for code, count in counts.items() if code != NOT_SAID}
    if not any(map(is_few, told.values())):
        return frozenset()
    least = min((count for count in told.values() if count >= FEWEST_SHOWN), default=None)
    if least is None:
        return frozenset({*counts, NOT_SAID})
    return frozenset(code for code, count in told.items() if is_few(count) or count == least)


def _without(score: Score) -> Score:
    return replace(score, totals=())


def _profile(figures: SurveyFigures) -> Mapping[str, Mapping[str, int | None]]:
    few = is_few(figures.overall.answers)
    return {
        trait.code: _groups(trait.choices, figures.profile[trait.code], few) for trait in TRAITS
    }


def _groups(
    choices: Iterable[str], known: Mapping[str, int | None], few: bool
) -> dict[str, int | None]:
    """Every group's count; None for what is hidden."""
    counts = {code: known.get(code) or 0 for code in (*choices, NOT_SAID)}
    hidden = counts.keys() if few else hidden_groups(counts)
    return {code: None if code in hidden else count for code, count in counts.items()}
