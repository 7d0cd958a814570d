"""The index against worked examples, at every edge of quality, and the sample's size."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.survey import ikm
from shared.survey.ikm import Quality

SUMS_OF_44 = (165, 158, 160, 176, 161, 163, 167, 151, 148)
"""The scores of 44 answered surveys, element by element."""


def test_a_worked_example_and_what_the_rounded_weight_would_have_made_of_it() -> None:
    assert ikm.satisfaction_index(SUMS_OF_44, 44) == Decimal("91.48")
    averages = [Fraction(total, 44) for total in SUMS_OF_44]
    with_rounded_weight = sum(averages) * Fraction("0.11") * 25
    assert round(float(with_rounded_weight), 2) == 90.56


def test_the_elements_of_the_worked_example() -> None:
    assert [ikm.average(total, 44) for total in SUMS_OF_44] == [
        Decimal(each)
        for each in ("3.75", "3.59", "3.64", "4.00", "3.66", "3.70", "3.80", "3.43", "3.36")
    ]
    assert ikm.element_index(148, 44) == Decimal("84.09")
    assert ikm.element_index(176, 44) == Decimal("100.00")


def test_everybody_content_is_a_hundred_and_nobody_content_twenty_five() -> None:
    assert ikm.satisfaction_index((40,) * 9, 10) == Decimal("100.00")
    assert ikm.satisfaction_index((10,) * 9, 10) == Decimal("25.00")


@pytest.mark.parametrize(
    ("index", "letter"),
    [
        ("25.00", Quality.D),
        ("64.99", Quality.D),
        ("65.00", Quality.C),
        ("76.60", Quality.C),
        ("76.61", Quality.B),
        ("88.30", Quality.B),
        ("88.31", Quality.A),
        ("100.00", Quality.A),
    ],
)
def test_the_edges_of_quality(index: str, letter: Quality) -> None:
    assert ikm.quality(Decimal(index)) is letter


def test_no_quality_lies_below_the_scale() -> None:
    with pytest.raises(ValueError, match=r"24\.99"):
        ikm.quality(Decimal("24.99"))


@pytest.mark.parametrize(
    ("total", "answers", "index", "letter"),
    [
        (4999, 1923, "64.99", Quality.D),
        (4678, 1799, "65.01", Quality.C),
        (1300, 500, "65.00", Quality.C),
        (2383, 2000, "29.79", Quality.D),
        (15321, 5000, "76.61", Quality.B),  # 76.605, up
        (3064, 1000, "76.60", Quality.C),
        (17661, 5000, "88.31", Quality.A),  # 88.305, up
        (3532, 1000, "88.30", Quality.B),
    ],
)
def test_it_is_rounded_half_up_before_it_is_classified(
    total: int, answers: int, index: str, letter: Quality
) -> None:
    found = ikm.satisfaction_index((total,) * 9, answers)
    assert (found, ikm.quality(found)) == (Decimal(index), letter)
    assert ikm.element_index(total, answers) == found, "nine elements alike are one of them"


def test_an_index_is_made_of_nine_elements() -> None:
    with pytest.raises(ValueError, match="not 8"):
        ikm.satisfaction_index((40,) * 8, 10)


@pytest.mark.parametrize(
    ("population", "sample"),
    [
        *((0, 0), (1, 1), (10, 10), (30, 28), (50, 44), (100, 80), (200, 132), (500, 217)),
        *((1000, 278), (10_000, 370), (100_000, 383)),
    ],
)
def test_the_table_of_krejcie_and_morgan(population: int, sample: int) -> None:
    assert ikm.sample_needed(population) == sample


@given(st.lists(st.lists(st.integers(1, 4), min_size=9, max_size=9), min_size=1, max_size=60))
def test_the_index_is_the_mean_of_all_scores_wherever_they_were_given(
    surveys: list[list[int]],
) -> None:
    totals = [sum(survey[at] for survey in surveys) for at in range(9)]
    every = [score for survey in surveys for score in survey]
    found = ikm.satisfaction_index(totals, len(surveys))
    assert abs(Fraction(found) - Fraction(sum(every) * 25, len(every))) <= Fraction(1, 200)
    assert Decimal(25) <= found <= Decimal(100)
    assert ikm.quality(found) in Quality
