"""The arithmetic of the satisfaction survey (PermenPANRB 14/2017): IKM, quality, sample size.

Everything is computed exactly and rounded once, half up to two places, before it is classified.
"""

from collections.abc import Sequence
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from math import floor
from typing import Final

ELEMENTS: Final = 9
WEIGHT: Final = Fraction(1, ELEMENTS)
"""Of each element; its rounded form 0.11 would lower every index by one per cent."""

SCALE: Final = 25
"""Turns an average of 1 to 4 into an index of 25 to 100."""

_CHI_SQUARE: Final = Fraction("3.841")
_SPREAD: Final = Fraction(1, 4)
_MARGIN: Final = Fraction("0.05") ** 2
_PLACES: Final = 100


class Quality(StrEnum):
    """The quality of service that an index stands for, by its letter."""

    A = "A"
    B = "B"
    C = "C"
    D = "D"


_FROM: Final = (
    (Decimal("88.31"), Quality.A),
    (Decimal("76.61"), Quality.B),
    (Decimal("65.00"), Quality.C),
    (Decimal("25.00"), Quality.D),
)


def average(total: int, answers: int) -> Decimal:
    """The average score of an element (NRR), 1.00 to 4.00."""
    return _rounded(Fraction(total, answers))


def element_index(total: int, answers: int) -> Decimal:
    """The index of one element, 25.00 to 100.00."""
    return _rounded(Fraction(total, answers) * SCALE)


def satisfaction_index(totals: Sequence[int], answers: int) -> Decimal:
    """The IKM, 25.00 to 100.00: the weighted averages of all nine elements on the scale of 100.

    `totals` are the sums of the scores of each element over so many answered surveys.
    """
    if len(totals) != ELEMENTS:
        raise ValueError(f"an IKM is made of {ELEMENTS} elements, not {len(totals)}")
    weighted = sum((Fraction(total, answers) * WEIGHT for total in totals), Fraction(0))
    return _rounded(weighted * SCALE)


def quality(index: Decimal) -> Quality:
    """The quality of an index that is already rounded to two places."""
    for least, letter in _FROM:
        if index >= least:
            return letter
    raise ValueError(f"no index is below 25.00: {index}")


def sample_needed(population: int) -> int:
    """How many of so many people have to answer, with an error of 5 % (Krejcie and Morgan)."""
    if population <= 0:
        return 0
    drawn = _CHI_SQUARE * population * _SPREAD
    return _half_up(drawn / (_MARGIN * (population - 1) + _CHI_SQUARE * _SPREAD))


def _rounded(value: Fraction) -> Decimal:
    return Decimal(_half_up(value * _PLACES)).scaleb(-2)


def _half_up(value: Fraction) -> int:
    return floor(value + Fraction(1, 2))
