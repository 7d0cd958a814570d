"""How large the board writes for a distance and a screen."""

import re

import pytest
from PySide6.QtGui import QFont, QFontMetricsF
from PySide6.QtWidgets import QApplication

from kiosk.display.layout import Layout
from kiosk.display.legibility import (
    CAPITALS,
    LEAST_TEXT,
    MOST_TEXT,
    letter_height,
    pixels_per_mm,
    sizes,
    told,
)
from shared.qt.fonts import FAMILY, use_bundled_font


def test_a_letter_under_seven_tenths_of_a_degree_is_61_mm_high_at_five_metres() -> None:
    assert letter_height(0.7, 5) == pytest.approx(61.1, abs=0.05)
    assert letter_height(0.35, 5) == pytest.approx(30.5, abs=0.05)


def test_a_pixel_of_a_43_inch_screen_is_half_a_millimetre() -> None:
    assert 1 / pixels_per_mm(43) == pytest.approx(0.496, abs=0.001)


@pytest.mark.parametrize(("distance", "diagonal"), [(5, 43), (5, 55), (3, 43), (6.5, 75)])
def test_calls_and_the_rest_are_as_high_as_their_angles_ask(
    distance: float, diagonal: float
) -> None:
    chosen = sizes(distance, diagonal)
    millimetres = CAPITALS / pixels_per_mm(diagonal)
    assert chosen.large * millimetres >= letter_height(0.7, distance)
    assert chosen.text * millimetres >= letter_height(0.35, distance)
    assert chosen.is_legible


def test_nearer_and_larger_screens_write_smaller_but_never_tiny() -> None:
    assert sizes(6, 55).text > sizes(5, 55).text > sizes(5, 65).text
    assert sizes(1, 100).text == LEAST_TEXT


def test_a_screen_too_small_for_its_distance_says_from_where_it_can_be_read() -> None:
    chosen = sizes(8, 43)
    assert (chosen.text, chosen.is_legible) == (MOST_TEXT, False)
    assert 5 < chosen.legible_m < 8
    assert sizes(chosen.legible_m, 43).is_legible


def test_it_says_in_a_sentence_from_how_far_the_board_can_be_read() -> None:
    assert told(5, 55) == "Layar antrean 55 inci: semua tulisannya terbaca sampai jarak 5 m."


def test_a_screen_too_small_is_told_with_its_reach_and_a_size_that_is_large_enough() -> None:
    sentence = told(7, 32)
    assert "terbaca hanya sampai jarak 3,8 m, bukan 7 m" in sentence
    found = re.search(r"Pakai layar (\d+) inci", sentence)
    assert found
    least = int(found[1])
    assert sizes(7, least).is_legible
    assert not sizes(7, least - 1).is_legible


def test_the_bundled_type_is_as_high_as_the_rule_takes_it_to_be(qapp: QApplication) -> None:
    use_bundled_font()
    for weight in (QFont.Weight.Normal, QFont.Weight.Bold):
        font = QFont(FAMILY)
        font.setPixelSize(100)
        font.setWeight(weight)
        metrics = QFontMetricsF(font)
        assert metrics.capHeight() >= 100 * CAPITALS
        assert metrics.tightBoundingRect("0").height() >= 100 * CAPITALS


@pytest.mark.parametrize("text", [LEAST_TEXT, 65, MOST_TEXT])
def test_whatever_the_size_a_page_of_the_side_column_has_room_for_rows(text: int) -> None:
    layout = Layout(text)
    used = layout.heading_height(1) + 4 * layout.row_height(1)
    assert used + 5 * 10 <= layout.side_room
    assert layout.slide_lines >= 3
