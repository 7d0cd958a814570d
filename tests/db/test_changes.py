"""Screens learn of what other workstations commit, and of a lost connection."""

import select
import time

import psycopg
import pytest

from db.changes import ChangesLost, ChangeWatch
from shared.office import Office
from tests.support.offices import Place, take_ticket

PATIENCE_SECONDS = 60


def wait_for_change(watch: ChangeWatch) -> bool:
    """Wait as a screen does: on the socket, or by asking again and again."""
    end = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < end:
        socket = watch.fileno()
        if socket is None:
            time.sleep(0.01)
        else:
            select.select([socket], [], [], 0.1)
        if watch.poll():
            return True
    return False


def test_another_workstations_commit_is_noticed_once(place: Place, office: Office) -> None:
    watch = office.changes()
    take_ticket(place.open())
    assert wait_for_change(watch)
    assert not watch.poll()
    watch.close()


def test_reading_changes_nothing(place: Place, office: Office) -> None:
    watch = office.changes()
    place.open().queueing.board()
    assert not watch.poll()
    watch.close()


@pytest.mark.parametrize("place", ["postgresql"], indirect=True)
def test_a_lost_connection_is_told_and_mended_by_reopening(place: Place, office: Office) -> None:
    watch = office.changes()
    with psycopg.connect(place.url, autocommit=True) as other:
        other.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            " WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )
    with pytest.raises(ChangesLost):
        wait_for_change(watch)
    watch.reopen()
    take_ticket(place.open())
    assert wait_for_change(watch)
    watch.close()
