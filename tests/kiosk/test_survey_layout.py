"""The survey's tablet, upright and lying: targets, text that is never cut off, contrast."""

from collections.abc import Iterator

import pytest

from shared.office import Office
from tests.kiosk.conftest import PHONE, SMALL, TABLET, Open
from tests.kiosk.survey_ways import asked
from tests.kiosk.test_layout import (
    FLOOR,
    assert_arrows_cover_nothing,
    assert_is_legible,
    assert_is_whole,
    pressables,
    scene_rect,
    written,
)
from tests.shared.survey.parts import served
from tests.support.offices import seated, take_ticket
from tests.support.scanner import scan
from tests.support.touch import Hand


@pytest.mark.parametrize(
    ("size", "language"),
    [
        (SMALL, "indonesian"),
        pytest.param(SMALL, "english", marks=pytest.mark.long),
        pytest.param(PHONE, "indonesian", marks=pytest.mark.long),
        pytest.param(PHONE, "english", marks=pytest.mark.long),
        pytest.param(TABLET, "indonesian", marks=pytest.mark.long),
    ],
)
def test_every_page_of_the_tablet_is_whole_legible_and_easy_to_hit(
    open_tablet: Open, sqlite_office: Office, size: tuple[int, int], language: str
) -> None:
    hand = open_tablet(size)
    if language == "english":
        hand.tap("language")
    for page in pages(hand, sqlite_office):
        hand.wait_until_still()
        picture = hand.picture()
        assert_arrows_cover_nothing(hand, page)
        for button in pressables(hand):
            rect = scene_rect(button)
            assert min(rect.width(), rect.height()) >= FLOOR - 0.5, (page, button.objectName())
        for item in written(hand):
            assert_is_whole(hand, item, page)
            assert_is_legible(hand, item, picture, page)


def pages(hand: Hand, office: Office) -> Iterator[str]:
    """Walk through every page of the tablet by touch."""
    yield "start"
    scan(hand, take_ticket(office, "1c").code)
    hand.wait_for("refusal")
    yield "start, refused"
    hand.tap("survey-type")
    hand.wait_for("key-z")
    yield "code"
    for _ in range(12):
        hand.tap("key-z")
    yield "code, mistyped"
    hand.tap("back")
    scan(hand, served(office, seated(office, "budi", 2)).code)
    yield from asked(hand)
    for trait in ("age", "education", "occupation"):
        hand.tap("survey-send")
        hand.wait_for(f"trait-{trait}-0")
        yield f"profile, {trait}"
    hand.tap("survey-send")
    hand.wait_for("done")
    yield "thanks"
