"""Offices whose database really goes away: a file that is moved, a server that is stopped."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from shared.clock import SettableClock
from tests.support.offices import MONDAY, Originals, Place
from tests.support.postgres import running_server


@dataclass
class Breakable:
    """A place whose database can be taken away and given back."""

    place: Place
    take_away: Callable[[], None]
    give_back: Callable[[], None]


@contextmanager
def breakable_sqlite(originals: Originals, folder: Path) -> Iterator[Breakable]:
    """An office in a file, which is moved elsewhere with what SQLite keeps beside it."""
    place = originals.copy("sqlite", folder)
    home, away = folder / "office.db", folder / "away"
    away.mkdir()

    def move(source: Path, target: Path, database_last: bool) -> None:
        # Whoever finds the database must find its log beside it.
        for file in sorted(source.glob("office.db*"), reverse=database_last):
            shutil.move(file, target / file.name)

    yield Breakable(place, lambda: move(folder, away, False), lambda: move(away, folder, True))
    place.close()
    assert home.exists()


@contextmanager
def breakable_postgres(folder: Path) -> Iterator[Breakable]:
    """An office on a server of its own, which is stopped under it."""
    with running_server() as server:
        place = Place(server.new_database(), folder / "office.key", SettableClock(MONDAY))
        place.found()
        yield Breakable(place, server.stop, server.start)
        place.close()
