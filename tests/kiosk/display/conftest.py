"""The board that tests look at."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from shared.qt.fonts import use_bundled_font
from tests.kiosk.display.lobby import Lobby
from tests.support.offices import Place
from tests.support.touch import dispose_of


@pytest.fixture
def lobby(qtbot: QtBot, sqlite_place: Place) -> Iterator[Lobby]:
    use_bundled_font()
    lobby = Lobby(qtbot, sqlite_place, sqlite_place.open())
    yield lobby
    for window in lobby.windows:
        window.leave()
        dispose_of(window)
