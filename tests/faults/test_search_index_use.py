"""Searches and pages of the past go by indexes, however much past there is."""

import pytest
from sqlalchemy import text

from shared.actors import Officer, Role, new_request
from shared.monitoring import JournalQuery
from shared.office import Office
from tests.faults.test_index_use import Statement, full_scans, statements
from tests.support.history import RARE, History, npwp_of, phone_of, working_days_before
from tests.support.offices import MONDAY, Place, seated, take_ticket

DAYS, VISITS_A_DAY = 60, 40
DERIVED = ("places", "anon_", "subquery")
"""What a statement makes up for itself."""

FEW = ("workstations",)
"""Tables that do not grow with the years."""


@pytest.fixture
def siti(office: Office) -> Officer:
    """A verifier who, for these tests, may read everything."""
    officer = seated(office, "siti", 1)
    return Officer(
        officer.id, officer.username, officer.full_name, frozenset(Role),
        officer.workstation, officer.counter,
    )  # fmt: skip


@pytest.fixture
def old_office(place: Place, office: Office, siti: Officer) -> Office:
    """An office with months behind it, analysed as its database does by itself in time."""
    days = working_days_before(MONDAY.date(), DAYS)
    History(office, place.key_file, siti).write(days, VISITS_A_DAY)
    with office.database.writing() as session:
        session.execute(text("ANALYZE"))
    return office


def assert_goes_by_indexes(office: Office, sent: list[Statement]) -> None:
    assert sent
    with office.database.engine.connect() as connection:
        if connection.dialect.name == "postgresql":
            connection.execute(text("SET enable_seqscan = off"))
        for sql, values in sent:
            if sql.lstrip().upper().startswith(("SELECT", "WITH")):
                found = full_scans(connection, sql, values)
                assert [
                    line for line in found if not any(name in line for name in DERIVED + FEW)
                ] == [], sql


def test_the_guestbook_is_searched_by_indexes(old_office: Office, siti: Officer) -> None:
    daybook = old_office.daybook
    with statements(old_office) as sent:
        daybook.read(working_days_before(MONDAY.date(), DAYS)[0], siti)
        assert daybook.search(phone_of(7), siti)
        assert daybook.search("Karya", siti)
        assert not daybook.search(f"{RARE} tidak ada", siti)
    assert_goes_by_indexes(old_office, sent)


def test_the_journal_is_read_by_indexes(old_office: Office, siti: Officer) -> None:
    today = old_office.monitoring.today()
    long_ago = working_days_before(today, DAYS)[0]
    with statements(old_office) as sent:
        for words in ("", "siti", "loket", "dipanggil siti"):
            rows = old_office.monitoring.journal(JournalQuery(long_ago, today, words), siti)
            assert rows
        below = JournalQuery(long_ago, today, "", before=rows[-1].number)
        assert old_office.monitoring.journal(below, siti)
        old_office.monitoring.overrides(today, siti)
    assert_goes_by_indexes(old_office, sent)


def test_the_journal_is_not_asked_for_what_can_not_be_in_it(
    old_office: Office, siti: Officer
) -> None:
    today = old_office.monitoring.today()
    with statements(old_office) as sent:
        assert not old_office.monitoring.journal(JournalQuery(today, today, "xyzzy siti"), siti)
    assert not [sql for sql, _values in sent if "ORDER BY journal" in sql]


def test_what_is_known_of_a_provider_is_found_by_indexes(old_office: Office, siti: Officer) -> None:
    ticket = take_ticket(old_office, "1a", phone=phone_of(7))
    old_office.queueing.call_next(siti, new_request())
    old_office.queueing.begin(ticket.id, siti, new_request())
    file = old_office.verification.open(ticket.id, siti, new_request())
    with statements(old_office) as sent:
        old_office.verification.memory(file.draft.verification_id, siti)
        old_office.verification_archive.latest(siti)
        assert old_office.verification_archive.search(npwp_of(7), siti)
    assert_goes_by_indexes(old_office, sent)


def test_live_view_and_end_of_day_go_by_indexes(old_office: Office, siti: Officer) -> None:
    ticket = take_ticket(old_office, "1a")
    with statements(old_office) as sent:
        old_office.monitoring.live(siti)
        old_office.monitoring.story(ticket.id, siti)
        old_office.day_end.review(old_office.day_end.today(), siti)
        old_office.day_end.forgotten(siti)
    assert_goes_by_indexes(old_office, sent)
