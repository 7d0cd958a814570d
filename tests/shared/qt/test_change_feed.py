"""The change feed on real databases, and over a connection that breaks."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from db.changes import ChangesLost
from shared.office import Office
from shared.qt import change_feed
from shared.qt.change_feed import ChangeFeed
from tests.support.offices import Place, take_ticket
from tests.support.touch import spin, wait_until


class Listener(QObject):
    """Counts what the feed says."""

    def __init__(self) -> None:
        super().__init__()
        self.changes = 0
        self.connections: list[bool] = []

    def count(self) -> None:
        self.changes += 1

    def note(self, connected: bool) -> None:
        self.connections.append(connected)


class BreakingWatch:
    """A watch without socket whose connection breaks and comes back as told."""

    def __init__(self) -> None:
        self.is_broken = False
        self.is_closed = False
        self.has_changed = False

    def fileno(self) -> int | None:
        return None

    def poll(self) -> bool:
        if self.is_broken:
            raise ChangesLost
        changed, self.has_changed = self.has_changed, False
        return changed

    def reopen(self) -> None:
        if self.is_broken:
            raise ChangesLost

    def close(self) -> None:
        self.is_closed = True


@pytest.fixture
def listener(qapp: QApplication) -> Listener:
    return Listener()


@pytest.fixture
def feeds(listener: Listener) -> Iterator[list[ChangeFeed]]:
    opened: list[ChangeFeed] = []
    yield opened
    for feed in opened:
        feed.close()


def listen(feed: ChangeFeed, listener: Listener) -> None:
    feed.changed.connect(listener.count)
    feed.connectedChanged.connect(listener.note)


def test_what_another_workstation_commits_is_heard(
    office: Office, place: Place, listener: Listener, feeds: list[ChangeFeed]
) -> None:
    feeds.append(ChangeFeed(place.open().changes(), listener))
    listen(feeds[0], listener)
    spin(0.25)
    assert listener.changes == 0, "nothing was committed yet"
    take_ticket(office)
    wait_until(lambda: listener.changes, "the commit is heard")


def test_a_lost_connection_is_told_and_heals_by_itself(
    listener: Listener, feeds: list[ChangeFeed], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(change_feed, "RETRY_MILLISECONDS", 10)
    watch = BreakingWatch()
    feeds.append(ChangeFeed(watch, listener))
    listen(feeds[0], listener)
    watch.is_broken = True
    wait_until(lambda: listener.connections == [False], "the loss is told")
    assert not feeds[0].property("connected")
    spin(0.1)
    assert listener.connections == [False], "it is told once, however often it tries"
    watch.is_broken = False
    wait_until(lambda: listener.connections == [False, True], "it has healed")
    assert listener.changes == 1, "nobody knows what happened meanwhile"
    watch.has_changed = True
    wait_until(lambda: listener.changes == 2, "it listens again")


def test_a_closed_feed_gives_the_connection_back(listener: Listener) -> None:
    watch = BreakingWatch()
    feed = ChangeFeed(watch, listener)
    listen(feed, listener)
    feed.close()
    watch.has_changed = True
    spin(0.25)
    assert watch.is_closed
    assert listener.changes == 0
