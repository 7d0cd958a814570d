"""Four kiosks and two counters at full speed: no number twice, none lost, none called twice."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from sqlalchemy import select

from db.models import JournalEntry, PrintJob, Ticket
from shared.actors import new_request
from shared.guestbook import SignedIn
from shared.office import Office
from tests.support.offices import KIOSK, Place, provider_form, seated, take_ticket

KIOSKS = 4

KIOSK_AT_FULL_SPEED = """
import sys
from pathlib import Path
import db.engine
from shared.clock import SettableClock
from tests.support.offices import MONDAY, Place, take_ticket
db.engine.BUSY_SECONDS = 600  # SQLite is not fair: on a slow machine one may wait very long
url, key_file, tickets = sys.argv[1:]
office = Place(url, Path(key_file), SettableClock(MONDAY)).open()
for _ in range(int(tickets)):
    print(take_ticket(office).label)
"""


def kiosk(place: Place, tickets: int) -> subprocess.Popen[str]:
    """A kiosk's process of its own that takes tickets one after the other."""
    words = [sys.executable, "-c", KIOSK_AT_FULL_SPEED, place.url, place.key_file, tickets]
    return subprocess.Popen(
        [str(word) for word in words],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[2],
    )


@pytest.mark.parametrize("each", [100, pytest.param(500, marks=pytest.mark.long)])
def test_four_kiosks_never_give_a_number_twice_or_leave_one_out(
    place: Place, office: Office, each: int
) -> None:
    kiosks = [kiosk(place, each) for _ in range(KIOSKS)]
    told = []
    for process in kiosks:
        printed, complaints = process.communicate()
        assert process.returncode == 0, complaints
        told += printed.split()
    total = KIOSKS * each
    assert sorted(told, key=lambda label: int(label[2:])) == [
        f"A-{number:03d}" for number in range(1, total + 1)
    ]
    with office.database.reading() as session:
        numbers = session.scalars(select(Ticket.number).order_by(Ticket.number)).all()
        assert numbers == list(range(1, total + 1))
        assert len(session.scalars(select(PrintJob.id)).all()) == total
        journal = session.scalars(select(JournalEntry.number).order_by(JournalEntry.number)).all()
        assert journal == list(range(1, len(journal) + 1))


def test_two_counters_calling_at_once_never_get_the_same_ticket(
    place: Place, office: Office
) -> None:
    for _ in range(60):
        take_ticket(office)
    calling = [(place.open(), "siti", 1), (place.open(), "budi", 2)]

    def work_through(here: Office, username: str, counter: int) -> list[str]:
        officer = seated(here, username, counter)
        called = []
        while (ticket := here.queueing.call_next(officer, new_request())) is not None:
            called.append(ticket.label)
            here.queueing.begin(ticket.id, officer, new_request())
            here.queueing.finish(ticket.id, officer, new_request())
        return called

    with ThreadPoolExecutor(2) as pool:
        first, second = pool.map(lambda each: work_through(*each), calling)
    assert sorted(first + second) == [f"A-{number:03d}" for number in range(1, 61)]


def test_a_tap_repeated_on_two_connections_gives_one_ticket(place: Place, office: Office) -> None:
    request = new_request()
    offices = [place.open() for _ in range(4)]

    def sign_in(here: Office) -> SignedIn:
        return here.guestbook.sign_in(provider_form(), KIOSK, request)

    with ThreadPoolExecutor(4) as pool:
        tickets = {signed_in.ticket for signed_in in pool.map(sign_in, offices)}
    assert len(tickets) == 1
