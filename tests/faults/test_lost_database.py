"""Screens whose database really goes away say so, lose nothing, and heal by themselves."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pysqlite3
import pytest
from PySide6.QtQuick import QQuickView
from PySide6.QtWidgets import QApplication
from sqlalchemy.exc import DBAPIError

from db.loss import is_away
from kiosk.display.window import DisplayWindow
from kiosk.window import KioskWindow
from shared.actors import new_request
from shared.office import Office
from shared.qt.fonts import use_bundled_font
from tests.support.breaking import Breakable, breakable_postgres, breakable_sqlite
from tests.support.offices import KIOSK, Originals, Place, seated, take_ticket
from tests.support.touch import Hand, dispose_of, wait_until

OFFLINE = "Tidak tersambung"
Open = Callable[[QQuickView], Hand]


@pytest.fixture(params=["moved", "stopped"])
def breakable(
    request: pytest.FixtureRequest, originals: Originals, tmp_path: Path
) -> Iterator[Breakable]:
    """An office whose file is moved, then one whose server is stopped."""
    if request.param == "moved":
        with breakable_sqlite(originals, tmp_path) as breakable:
            yield breakable
    else:
        with breakable_postgres(tmp_path) as breakable:
            yield breakable


@pytest.fixture
def shown(qapp: QApplication) -> Iterator[Open]:
    """Shows windows; they are closed before their database is."""
    use_bundled_font()
    windows: list[QQuickView] = []

    def show(window: QQuickView) -> Hand:
        window.resize(1920, 1080)
        window.show()
        windows.append(window)
        return Hand(window)

    yield show
    for window in windows:
        window.close()
        dispose_of(window)


def test_work_without_database_fails_as_offline_and_goes_on_afterwards(
    breakable: Breakable,
) -> None:
    office = breakable.place.open()
    before = take_ticket(office)
    breakable.take_away()
    works: list[Callable[[], Any]] = [office.queueing.board, lambda: take_ticket(office)]
    for work in works:
        with pytest.raises(DBAPIError) as failed:
            work()
        assert is_away(failed.value)

    breakable.give_back()
    after = take_ticket(office)
    assert (before.label, after.label) == ("A-001", "A-002")


def test_a_kiosk_says_that_it_is_cut_off_and_serves_again_by_itself(
    breakable: Breakable, shown: Open
) -> None:
    hand = shown(KioskWindow(breakable.place.open(), KIOSK))
    hand.wait_for("audience-provider")
    assert not hand.sees(OFFLINE)

    breakable.take_away()
    hand.wait_for_text(OFFLINE)
    breakable.give_back()
    wait_until(lambda: not hand.sees(OFFLINE), "the kiosk has healed")
    assert hand.window.property("visible")
    names = {each.name for each in breakable.place.open().workstations.all()}
    assert names == {KIOSK.name}


def test_a_board_keeps_what_it_knows_says_so_and_catches_up(
    breakable: Breakable, shown: Open
) -> None:
    office = breakable.place.open()
    siti = seated(office, "siti", 1)
    window = DisplayWindow(breakable.place.open(), hold=0.0)
    hand = shown(window)
    announced: list[str] = []
    hear = _Ear(announced)
    window.called.connect(hear.hear)
    office.queueing.call(take_ticket(office).id, siti, new_request())
    wait_until(lambda: announced == ["A-001"], "the call is announced")

    breakable.take_away()
    hand.wait_for_text(OFFLINE)
    assert hand.sees("A-001")
    breakable.give_back()
    wait_until(lambda: not hand.sees(OFFLINE), "the board has healed")
    _finish_and_call_next(office, siti)
    wait_until(lambda: announced == ["A-001", "A-002"], "the next call is announced, once")


def test_a_kiosk_whose_database_takes_no_writing_says_so_until_it_does(
    sqlite_place: Place, shown: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("db.engine.BUSY_SECONDS", 0.2)
    office = sqlite_place.open()
    locker = pysqlite3.connect(sqlite_place.url.removeprefix("sqlite:///"))
    locker.isolation_level = None
    locker.execute("BEGIN IMMEDIATE")
    hand = shown(KioskWindow(office, KIOSK))
    hand.wait_for_text(OFFLINE)

    locker.execute("ROLLBACK")
    locker.close()
    wait_until(lambda: not hand.sees(OFFLINE), "the kiosk has healed")


def _finish_and_call_next(office: Office, siti: Any) -> None:
    first = office.queueing.line(siti).current
    assert first is not None
    office.queueing.begin(first.id, siti, new_request())
    office.queueing.finish(first.id, siti, new_request())
    office.queueing.call(take_ticket(office).id, siti, new_request())


class _Ear:
    """Writes down which numbers the board announces."""

    def __init__(self, announced: list[str]) -> None:
        self._announced = announced

    def hear(self, number: str, _place: str) -> None:
        self._announced.append(number)
