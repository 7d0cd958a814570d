"""Every page of kiosk and board in both languages, in the usual and in the large display."""

import re
from collections.abc import Iterator
from itertools import count
from typing import Final

from shared.actors import new_request
from tests.e2e.stage import LANDSCAPE, PORTRAIT, Stage
from tests.kiosk.busy_ways import everywhere
from tests.support.offices import KIOSK
from tests.support.touch import Hand, wait_until

SHAPES: Final = (("tegak", PORTRAIT), ("mendatar", LANDSCAPE))
TONGUES: Final = {
    "indonesia": (),
    "inggris": ("language",),
    "besar": ("larger",),
    "besar-inggris": ("language", "larger"),
}
"""The buttons touched before each way, by the name of what comes of it."""

CLOSINGS: Final = (("break", 12, 15), ("closed", 16, 5))


def walk_in_every_tongue(stage: Stage, first_day: int) -> None:
    """Photograph every way, a day for each walk: the last ways fill the room and the line."""
    office = stage.office()
    days = working_days(first_day)
    for tongue, wishes in TONGUES.items():
        for shape, size in SHAPES:
            day = next(days)
            stage.at(9, 30, day=day)
            office.bidding_room.lapse(KIOSK, new_request())  # yesterday's users are out
            kiosk = stage.kiosk(f"Kiosk {tongue} {shape}", size)
            album = Album(stage, kiosk, f"{tongue}-{shape}")
            for page in everywhere(kiosk, office, *wishes):
                album.keep(page)
            _offline(album, wishes)
            _closed(album, wishes, day)
            stage.close(kiosk)


def working_days(first: int) -> Iterator[int]:
    """The story's days from this one on which every service is open: Monday to Thursday."""
    return (day for day in count(first) if day % 7 < 4)


class Album:
    """The pictures of one walk with one kiosk."""

    def __init__(self, stage: Stage, kiosk: Hand, name: str) -> None:
        self.stage, self.kiosk, self._name = stage, kiosk, name

    def keep(self, page: str) -> None:
        """Photograph the kiosk as it stands."""
        slug = re.sub(r"\W+", "-", page)
        self.stage.photograph(self.kiosk.window, f"{self._name}-{slug}", f"{page} ({self._name})")


def _closed(album: Album, wishes: tuple[str, ...], day: int) -> None:
    """Home and services in the break, and when the day is over."""
    for name, hour, minute in CLOSINGS:
        album.stage.at(hour, minute, day=day)
        _wish(album.kiosk, wishes)
        album.keep(f"home, {name}")
        album.kiosk.tap("audience-provider")
        album.kiosk.wait_for("back")
        album.keep(f"services, {name}")
        album.kiosk.tap("cancel")


def _offline(album: Album, wishes: tuple[str, ...]) -> None:
    """What a visitor reads while the database is away, and that it heals by itself."""
    kiosk = album.kiosk
    _wish(kiosk, wishes)
    with album.stage.database_away():
        kiosk.find("offline")
        album.keep("home, offline")
        kiosk.tap("audience-provider")
        kiosk.wait_for("back")
        album.keep("services, offline")
    kiosk.tap("cancel")
    wait_until(lambda: kiosk.look_for("offline") is None, "the kiosk has healed")


def _wish(kiosk: Hand, wishes: tuple[str, ...]) -> None:
    kiosk.wait_for("audience-provider")
    for wish in wishes:
        kiosk.tap(wish)
