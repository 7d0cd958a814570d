"""The office as it is now, a ticket's story, overrides with reasons, and the journal by words."""

import re
from datetime import timedelta
from importlib import import_module
from pathlib import Path

import pytest

from shared.actors import Officer, Role, new_request
from shared.bidding_room.views import ComputerState
from shared.demonstration import PASSWORD
from shared.errors import UserError
from shared.monitoring import JournalQuery
from shared.monitoring.words import ACTIONS
from shared.office import Office
from shared.queueing.views import Destination, TicketState
from shared.staff import NewOfficer, SignIn
from tests.support.offices import KIOSK, Place, at, provider_form, seated, take_ticket


@pytest.fixture
def boss(office: Office) -> Officer:
    return seated(office, "kepala", 2)


def served(office: Office, place: Place, by: Officer, minutes: int) -> str:
    """The next visitor is called, served for so long, and done."""
    called = office.queueing.call_next(by, new_request())
    assert called is not None
    office.queueing.begin(called.id, by, new_request())
    place.clock.set(place.clock.now() + timedelta(minutes=minutes))
    office.queueing.finish(called.id, by, new_request())
    return called.label


def journal(office: Office, by: Officer, words: str) -> list[str]:
    today = office.monitoring.today()
    rows = office.monitoring.journal(JournalQuery(today, today, words), by)
    return [f"{row.label} {row.words}".strip() for row in rows]


def test_an_empty_office_is_seen_as_such(office: Office, boss: Officer) -> None:
    live = office.monitoring.live(boss)
    assert not live.tickets
    assert live.figures.visits == 0
    assert all(service.served == 0 for service in live.services)
    assert live.computers[ComputerState.FREE] == 8


def test_who_waits_how_long_for_what(office: Office, place: Place, boss: Officer) -> None:
    siti = seated(office, "siti", 1)
    take_ticket(office, "1a", name="Dewi")
    place.clock.set(at(9, 10))
    take_ticket(office, "1b", name="Budi", priority=True)
    place.clock.set(at(9, 12))
    office.queueing.call_next(siti, new_request())
    place.clock.set(at(9, 20))
    live = office.monitoring.live(boss)
    dewi, budi = live.tickets
    assert (dewi.label, dewi.state, live.now - dewi.since) == (
        "A-001",
        TicketState.WAITING,
        timedelta(minutes=20),
    )
    assert (budi.label, budi.state, budi.place) == ("B-001", TicketState.CALLED, "Loket 1")
    first = live.counters[0]
    assert (first.officer, first.label) == ("Siti Rahma", "B-001")
    assert next(s for s in live.services if s.code == "1a").waiting == 1


def test_todays_times_stand_against_the_standard(
    office: Office, place: Place, boss: Officer
) -> None:
    siti = seated(office, "siti", 1)
    for _visitor in range(2):
        take_ticket(office, "1a")
    place.clock.set(at(9, 6))
    served(office, place, siti, minutes=15)
    served(office, place, siti, minutes=16)
    [found] = [s for s in office.monitoring.live(boss).services if s.code == "1a"]
    assert (found.served, found.within) == (2, 1), "15 minutes keep the promise, 16 do not (D10)"
    assert found.median_wait == timedelta(minutes=13, seconds=30)
    assert found.median_service == timedelta(minutes=15, seconds=30)


def test_computers_and_pauses_are_seen(office: Office, boss: Officer) -> None:
    siti = seated(office, "siti", 1)
    office.guestbook.sign_in(provider_form("1d"), KIOSK, new_request())
    office.queueing.pause("Salat", siti, new_request())
    live = office.monitoring.live(boss)
    assert live.computers[ComputerState.IN_USE] == 1
    assert live.counters[0].pause == "Salat"


def test_a_ticket_tells_its_whole_story(office: Office, place: Place, boss: Officer) -> None:
    siti = seated(office, "siti", 1)
    ticket = take_ticket(office, "1a")
    take_ticket(office, "1a")
    served(office, place, siti, minutes=5)
    found = office.monitoring.find("a-001", boss)
    story = office.monitoring.story(found, boss)
    assert [row.words for row in story.rows] == [
        "Mengisi buku tamu",
        "Dipanggil",
        "Mulai dilayani",
        "Selesai",
    ]
    assert [row.officer for row in story.rows] == ["", *["Siti Rahma"] * 3]
    assert office.monitoring.find(ticket.code, boss) == found


def test_an_unknown_number_is_told(office: Office, boss: Officer) -> None:
    for text in ("A-999", "x", "", "A-"):
        with pytest.raises(UserError, match=r"queue\.unknown_code"):
            office.monitoring.find(text, boss)


def test_overrides_of_the_day_come_with_their_reasons(
    office: Office, place: Place, boss: Officer
) -> None:
    siti = seated(office, "siti", 1)
    take_ticket(office, "1a")
    take_ticket(office, "1a")
    last = office.queueing.line(siti).waiting[-1].ticket
    office.queueing.call(last.id, siti, new_request(), reason="Lansia")
    [row] = office.monitoring.overrides(office.monitoring.today(), boss)
    assert (row.label, row.reason, row.officer) == ("A-002", "Lansia", "Siti Rahma")
    place.clock.set(at(9, day=24))
    assert not office.monitoring.overrides(office.monitoring.today(), boss)


def test_the_journal_is_searched_by_what_it_shows(
    office: Office, place: Place, boss: Officer
) -> None:
    siti = seated(office, "siti", 1)
    for _visitor in range(2):
        take_ticket(office, "1a")
    served(office, place, siti, minutes=5)
    assert journal(office, boss, "A-001 dipanggil") == ["A-001 Dipanggil"]
    assert journal(office, boss, "siti selesai") == ["A-001 Selesai"]
    assert journal(office, boss, "kiosk buku") == [
        "A-002 Mengisi buku tamu",
        "A-001 Mengisi buku tamu",
    ]
    assert not journal(office, boss, "A-003")
    assert not journal(office, boss, "%")


def test_the_journal_goes_on_where_a_page_ended(office: Office, boss: Officer) -> None:
    today = office.monitoring.today()
    for _visitor in range(3):
        take_ticket(office, "1a")
    rows = office.monitoring.journal(JournalQuery(today, today, "buku tamu"), boss)
    rest = office.monitoring.journal(
        JournalQuery(today, today, "buku tamu", before=rows[0].number), boss
    )
    assert rest == rows[1:]


@pytest.mark.parametrize("words", ["RENÉE", "renée", "Renée masuk"])
def test_the_journal_finds_an_officer_by_capitals_of_any_letter(
    office: Office, boss: Officer, words: str
) -> None:
    shouted = NewOfficer("renee", "RENÉE TAN", PASSWORD, frozenset({Role.SUPERVISOR}))
    office.personnel.create_officer(shouted, boss, new_request())
    own = "sandi pilihan sendiri"
    office.staff.sign_in(SignIn("renee", PASSWORD, "PC renee", new_password=own))
    assert "Petugas masuk" in journal(office, boss, words)


def test_the_journal_of_a_day_ends_at_midnight_in_the_office(
    office: Office, place: Place, boss: Officer
) -> None:
    place.clock.set(at(23, 59, 59))
    office.staff.sign_out(boss)
    monday = office.monitoring.today()
    place.clock.set(at(0, day=24))
    boss = seated(office, "kepala", 2)
    tuesday = office.monitoring.today()
    late = office.monitoring.journal(JournalQuery(monday, monday, "indra keluar"), boss)
    early = office.monitoring.journal(JournalQuery(tuesday, tuesday, "petugas masuk"), boss)
    assert (late[0].at, early[0].at) == (at(23, 59, 59), at(0, day=24))
    assert len(early) == 1


def test_only_a_supervisor_watches(office: Office) -> None:
    siti = seated(office, "siti", 1)
    with pytest.raises(UserError, match=r"staff\.not_allowed"):
        office.monitoring.live(siti)
    with pytest.raises(UserError, match=r"staff\.not_allowed"):
        office.monitoring.overrides(office.monitoring.today(), siti)


def test_every_action_of_the_program_has_its_words() -> None:
    """Looks through the program for what it writes into the journal."""
    said = set()
    for file in Path("shared").rglob("*.py"):
        module = ".".join(file.with_suffix("").parts)
        for name in re.findall(
            r"\.(?:record|also)\(\s*([A-Za-z_.]+|\"[a-z_.]+\")", file.read_text()
        ):
            if name.startswith('"'):
                said.add(name.strip('"'))
            elif name.rpartition(".")[2].isupper():
                owner: object = import_module(module)
                for part in name.split("."):
                    owner = getattr(owner, part)
                said.update(owner.values() if isinstance(owner, dict) else (str(owner),))
    assert len(said) > 40, "the search finds what the program writes"
    assert said <= ACTIONS.keys()


@pytest.mark.parametrize("text", ["A-²", "A-99999999999", "A-" + "9" * 30, "²-1", "A-001-2"])
def test_what_only_looks_like_a_number_is_found_nowhere(
    office: Office, boss: Officer, text: str
) -> None:
    with pytest.raises(UserError, match=r"queue\.unknown_code"):
        office.monitoring.find(text, boss)
    assert journal(office, boss, text) == []


def test_who_comes_back_to_the_place_of_arrival_has_not_waited_all_the_while(
    office: Office, place: Place, boss: Officer
) -> None:
    siti = seated(office, "siti", 1)
    ticket = take_ticket(office, "1b")
    office.queueing.call_next(siti, new_request())
    office.queueing.begin(ticket.id, siti, new_request())
    place.clock.set(at(9, 20))
    office.queueing.transfer(ticket.id, Destination("1c"), siti, new_request(), returns=True)
    office.queueing.call_next(boss, new_request())
    office.queueing.begin(ticket.id, boss, new_request())
    place.clock.set(at(10, 20))
    office.queueing.finish(ticket.id, boss, new_request())
    place.clock.set(at(10, 25))
    office.queueing.call_next(siti, new_request())
    office.queueing.begin(ticket.id, siti, new_request())
    office.queueing.finish(ticket.id, siti, new_request())
    [found] = [s for s in office.monitoring.live(boss).services if s.code == "1b"]
    assert (found.served, found.median_wait) == (2, timedelta(minutes=2, seconds=30))
