"""What holds for every test: no screen is needed, and no test fails for being slow."""

import gc
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

import db.engine
from db.loss import POSTGRES_PATIENCE
from shared.office import Office
from tests.support.offices import Originals, Place

# Before anything imports Qt. The basic loop: the threaded one can lock up under QTest's waits.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QSG_RENDER_LOOP", "basic")

# The same examples in every run, and as long as it takes to find them.
settings.register_profile(
    "house", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("house")

# SQLite's lock is not fair: on a slow machine a writer may wait very long for its turn.
db.engine.BUSY_SECONDS = 600
POSTGRES_PATIENCE["connect_timeout"] = 60

# As in the apps (shared/qt/garbage.py): a worker thread must never take objects of Qt apart.
gc.disable()
TESTS_A_COLLECTION = 20


@pytest.fixture(autouse=True)
def collect_garbage(request: pytest.FixtureRequest) -> Iterator[None]:
    """Collect Python's garbage between tests, on the thread that windows belong to."""
    yield
    request.config.stash[_RUN] = run = request.config.stash.get(_RUN, 0) + 1
    if run % TESTS_A_COLLECTION == 0:
        gc.collect()


_RUN = pytest.StashKey[int]()


@pytest.fixture(scope="session")
def originals(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Originals]:
    """Founded offices to copy from; the server starts when the first Postgres copy is asked."""
    with Originals(tmp_path_factory.mktemp("originals")) as originals:
        yield originals


@pytest.fixture(params=["sqlite", "postgresql"])
def place(request: pytest.FixtureRequest, originals: Originals, tmp_path: Path) -> Iterator[Place]:
    """A demonstration office of the test's own, once on each kind of database."""
    place = originals.copy(request.param, tmp_path)
    yield place
    place.close()


@pytest.fixture
def office(place: Place) -> Office:
    """One workstation of the test's office, Monday at nine."""
    return place.open()


@pytest.fixture
def sqlite_place(originals: Originals, tmp_path: Path) -> Iterator[Place]:
    """A demonstration office on SQLite alone, for screens that do not care which database."""
    place = originals.copy("sqlite", tmp_path)
    yield place
    place.close()


@pytest.fixture
def sqlite_office(sqlite_place: Place) -> Office:
    """One workstation of an office on SQLite."""
    return sqlite_place.open()
