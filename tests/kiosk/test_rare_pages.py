"""Pages that come only when much is going on: nothing cut off, every target large enough."""

import pytest

from shared.office import Office
from tests.kiosk.busy_ways import BUSY_WAYS
from tests.kiosk.conftest import LANDSCAPE, PANEL, PORTRAIT, Open
from tests.kiosk.test_layout import assert_is_whole, assert_targets_are_large, written


@pytest.mark.parametrize("size", [PORTRAIT, LANDSCAPE, PANEL])
def test_rare_pages_are_whole_and_easy_to_hit(
    open_kiosk: Open, sqlite_office: Office, size: tuple[int, int]
) -> None:
    hand = open_kiosk(size)
    for way in BUSY_WAYS:
        hand.wait_for("audience-guest")
        for page in way(hand, sqlite_office):
            hand.wait_until_at_rest(hand.find("language"))
            assert_targets_are_large(hand, page)
            for item in written(hand):
                assert_is_whole(hand, item, page)
