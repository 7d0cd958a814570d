"""How the board keeps up with the office, and what it does when the database goes away."""

import threading
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from db.changes import ChangesLost
from kiosk.display.layout import Layout
from kiosk.display.model import READ_SECONDS, SILENT_SECONDS, BoardModel
from kiosk.display.parts import Parts
from kiosk.display.standing import BLIND_AFTER
from kiosk.display.ticker import Ticker
from shared.clock import SettableClock
from shared.qt.change_feed import ChangeFeed
from shared.qt.fonts import use_bundled_font
from shared.queueing.views import Board
from tests.kiosk.display.samples import WIB, at, board, call, line, opened, pause
from tests.support.touch import dispose_of

HOLD = 5.0


class Database:
    """Stands in for the far end: it can be changed, and taken away and given back."""

    def __init__(self) -> None:
        self.board = board(line("A", opened(at(12))), now=at(9, 42))
        self.changes = 0
        self.is_away = False
        self.cannot_read = False
        self.hangs = threading.Event()
        self.hangs.set()
        self.is_asked = False
        self._noticed = 0

    def commit(self, board: Board) -> None:
        self.board = board
        self.changes += 1

    def read(self) -> Board:
        if self.is_away or self.cannot_read:
            raise OSError("the disk has gone")
        self.is_asked = not self.hangs.is_set()
        self.hangs.wait()
        return self.board

    def poll(self) -> bool:
        if self.is_away:
            raise ChangesLost
        noticed, self._noticed = self._noticed, self.changes
        return noticed != self.changes

    def reopen(self) -> None:
        if self.is_away:
            raise ChangesLost

    def fileno(self) -> None:
        return None

    def close(self) -> None:
        """Nothing is held."""


class Wall:
    """A board model under a stopwatch of the test's own."""

    def __init__(self, qtbot: QtBot) -> None:
        self.qtbot = qtbot
        self.root = QObject()
        self.database = Database()
        self.clock = SettableClock(at(9, 42))
        self.seconds = 0.0
        self.announced: list[tuple[str, str]] = []
        self.models: list[tuple[BoardModel, ChangeFeed]] = []

    def hang_up(self) -> BoardModel:
        feed = ChangeFeed(self.database, self.root)
        model = BoardModel(
            self.database.read,
            self.clock,
            WIB,
            feed,
            Parts(Layout(65), None, self.root),
            self.root,
            hold=HOLD,
            seconds=lambda: self.seconds,
        )
        model.called.connect(self.hear)
        self.models.append((model, feed))
        self.wait_for(lambda: title(model) != "Mohon tunggu")
        return model

    def wait_for(self, condition: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(condition, timeout=60_000)

    def hear(self, number: str, place: str) -> None:
        self.announced.append((number, place))

    def call(self, *numbers: str) -> None:
        """Call these tickets at once, in this order, on a board that may list others."""
        before = self.database.board
        newest = max((each.id for each in before.calls), default=0)
        calls = [call(newest + n, number) for n, number in enumerate(numbers, start=1)]
        self.database.commit(
            board(*before.lines, now=at(9, 42), calls=(*calls[::-1], *before.calls))
        )


def title(model: BoardModel) -> str:
    """The big panel's title, as QML reads it."""
    return str(model.property("title"))


def is_current(model: BoardModel) -> bool:
    return bool(model.property("isCurrent"))


@pytest.fixture
def wall(qtbot: QtBot) -> Iterator[Wall]:
    use_bundled_font()
    wall = Wall(qtbot)
    yield wall
    wall.database.hangs.set()
    for model, feed in wall.models:
        model.close()
        feed.close()
    dispose_of(wall.root)


def test_a_call_is_announced_when_it_is_made(wall: Wall) -> None:
    model = wall.hang_up()
    wall.call("A-001")
    wall.wait_for(lambda: wall.announced == [("A-001", "Loket 1")])
    shown = tuple(map(model.property, ("kind", "title", "text")))
    assert shown == ("call", "A-001", "Loket 1")


def test_calls_made_at_once_are_announced_one_after_the_other(wall: Wall) -> None:
    model = wall.hang_up()
    wall.call("A-001", "A-002", "A-003")
    wall.wait_for(lambda: len(wall.announced) == 1)
    wall.qtbot.wait(500)
    assert [number for number, _ in wall.announced] == ["A-001"]
    for shown in (2, 3):
        wall.seconds += HOLD
        wall.wait_for(lambda shown=shown: len(wall.announced) == shown)  # type: ignore[misc]
    assert [number for number, _ in wall.announced] == ["A-001", "A-002", "A-003"]
    assert title(model) == "A-003"


def test_a_restarted_board_shows_the_last_call_in_silence(wall: Wall) -> None:
    wall.call("A-001", "A-002")
    model = wall.hang_up()
    assert title(model) == "A-002"
    wall.qtbot.wait(500)
    assert wall.announced == []


def test_a_board_without_its_database_keeps_what_it_knows_and_heals(wall: Wall) -> None:
    wall.call("A-001")
    model = wall.hang_up()
    wall.database.is_away = True
    wall.wait_for(lambda: not is_current(model))
    assert title(model) == "A-001"

    wall.call("A-002")
    wall.database.is_away = False
    wall.wait_for(lambda: is_current(model))
    wall.wait_for(lambda: title(model) == "A-002")
    assert wall.announced == [("A-002", "Loket 1")]


def test_a_reading_that_fails_is_tried_again(wall: Wall) -> None:
    model = wall.hang_up()
    wall.database.cannot_read = True
    wall.seconds += READ_SECONDS
    wall.wait_for(lambda: not is_current(model))

    wall.database.cannot_read = False
    wall.seconds += READ_SECONDS
    wall.wait_for(lambda: is_current(model))


def test_an_old_reading_is_renewed_although_nobody_reported_a_change(wall: Wall) -> None:
    model = wall.hang_up()
    wall.database.board = board(line("A", opened(at(12))), now=at(9, 42), calls=(call(1, "A-001"),))
    wall.seconds += READ_SECONDS
    wall.wait_for(lambda: title(model) == "A-001")


def test_a_board_cut_off_for_long_no_longer_sends_anybody_anywhere(wall: Wall) -> None:
    wall.call("A-001")
    model = wall.hang_up()
    wall.database.is_away = True
    wall.wait_for(lambda: not is_current(model))
    ticker = wall.root.findChild(Ticker)
    assert ticker is not None
    assert ticker.property("text") == "Tidak tersambung: perhatikan panggilan petugas."
    wall.seconds += BLIND_AFTER.total_seconds()
    wall.wait_for(lambda: title(model) == "Tidak tersambung")

    wall.database.is_away = False
    wall.wait_for(lambda: title(model) == "A-001")


def test_a_database_that_does_not_answer_counts_as_away(wall: Wall) -> None:
    model = wall.hang_up()
    wall.database.hangs.clear()
    wall.seconds += READ_SECONDS
    wall.wait_for(lambda: wall.database.is_asked)
    assert is_current(model)
    wall.seconds += SILENT_SECONDS
    wall.wait_for(lambda: not is_current(model))

    wall.database.hangs.set()
    wall.wait_for(lambda: is_current(model))


def test_the_countdown_moves_with_the_clock(wall: Wall) -> None:
    wall.database.board = board(line("A", pause(at(13)), waiting=1), now=at(12, 17))
    wall.clock.set(at(12, 17))
    model = wall.hang_up()
    assert model.property("text") == "43 menit lagi"
    wall.clock.set(at(12, 58))
    wall.wait_for(lambda: model.property("text") == "2 menit lagi")
