"""The office's choices: made by a supervisor, sensible or refused, and in force at once."""

from dataclasses import replace
from datetime import time

import pytest
from sqlalchemy import delete, select

from db.models import JournalEntry, Setting
from shared.actors import Officer, new_request
from shared.errors import UserError
from shared.messages import sentence
from shared.office import Office
from shared.preferences import Preferences, PriorityRule
from tests.support.offices import seated, take_ticket

CHOICES: list[tuple[str, object]] = [
    ("priority_rule", PriorityRule.PRIORITY_FIRST),
    ("office_closes", time(16, 30)),
    ("office_breaks", ({"days": [0, 4], "starts": "12:00", "ends": "13:00"},)),
    ("tickets_in_break", True),
    ("last_ticket_minutes", 10),
    ("room_claim_minutes", 3),
    ("idle_lock_minutes", 1),
    ("calls_before_no_show", 10),
    ("seconds_between_calls", 0),
    ("training_day", 3),
    ("training_starts", time(13, 30)),
    ("running_text", "Selamat datang"),
    ("maklumat", "Kami siap melayani"),
    ("calls_before_no_show", 1),
    ("seconds_between_calls", 0),
    ("idle_lock_minutes", 5),
    ("asks_blacklist", False),
    ("letterhead", "PEMERINTAH KOTA\nSEKRETARIAT"),
    ("letterhead_address", "Jalan Baru 1"),
    ("letterhead_contact", "021-555"),
    ("signatories", ({"position": "Kepala Tim", "name": "Indra", "nip": "197602022002122001"},)),
    ("keep_guestbook_months", 12),
    ("keep_papers_months", 240),
    ("keep_journal_months", 1),
    ("complaint_days_information", 3),
    ("complaint_days_not_supervision", 250),
    ("complaint_days_supervision", 1),
    ("keep_requests_months", 36),
    ("keep_training_months", 1),
    ("keep_complaints_months", 240),
    ("privacy_notice", "Data Anda dihapus setelah {months} bulan."),
    ("privacy_notice_en", "Your data is deleted after {months} months."),
]

NONSENSE: list[tuple[str, object]] = [
    ("priority_rule", "priority_first"), ("last_ticket_minutes", -1),
    ("last_ticket_minutes", 121), ("last_ticket_minutes", True), ("room_claim_minutes", 0),
    ("room_claim_minutes", 61), ("idle_lock_minutes", 0), ("idle_lock_minutes", 121),
    ("training_day", 4), ("training_starts", "09:00"),
    ("calls_before_no_show", 0), ("calls_before_no_show", 11), ("seconds_between_calls", -1),
    ("seconds_between_calls", 601),
    ("tickets_in_break", 1), ("running_text", "x" * 501), ("office_closes", "16:00"),
    ("office_breaks", ({"days": [7], "starts": "12:00", "ends": "13:00"},)),
    ("office_breaks", ({"days": [0], "starts": "13:00", "ends": "12:00"},)),
    ("office_breaks", ({"days": [], "starts": "12:00", "ends": "13:00"},)),
    ("office_breaks", ({"starts": "12:00"},)),
    ("calls_before_no_show", 0), ("seconds_between_calls", 601), ("keep_papers_months", 0),
    ("letterhead", "x" * 301),
    ("complaint_days_information", 0), ("complaint_days_supervision", 251),
    ("keep_complaints_months", 0), ("keep_training_months", 241), ("privacy_notice", "x" * 1501),
    ("signatories", ({"position": "", "name": "Indra", "nip": ""},)),
    ("signatories", ({"position": "Kepala", "name": "Indra", "nip": "19760202200212200"},)),
    ("signatories", ({"position": "Kepala", "name": "Indra"},)),
]  # fmt: skip


@pytest.fixture
def kepala(office: Office) -> Officer:
    return seated(office, "kepala", 1)


def test_an_office_that_chose_nothing_has_the_defaults(office: Office) -> None:
    with office.database.writing() as session:
        session.execute(delete(Setting))
    assert office.preferences.read() == Preferences()


def test_every_choice_is_kept_and_read_again(office: Office, kepala: Officer) -> None:
    chosen = dict(CHOICES)
    changed = office.preferences.change(chosen, kepala, new_request())
    assert changed == office.preferences.read() == Preferences(**chosen)  # type: ignore[arg-type]


def test_what_was_not_chosen_stays(office: Office, kepala: Officer) -> None:
    before = office.preferences.read()
    office.preferences.change({"training_day": 2}, kepala, new_request())
    office.preferences.change({"running_text": "Halo"}, kepala, new_request())
    assert office.preferences.read() == replace(before, training_day=2, running_text="Halo")


def test_a_choice_can_be_taken_back_to_the_catalogues(office: Office, kepala: Officer) -> None:
    office.preferences.change({"office_closes": time(15)}, kepala, new_request())
    office.preferences.change({"office_closes": None}, kepala, new_request())
    assert office.preferences.read().office_closes is None


def test_a_value_that_makes_no_sense_is_refused_and_nothing_changes(
    office: Office, kepala: Officer
) -> None:
    before = office.preferences.read()
    for name, value in NONSENSE:
        with pytest.raises(UserError, match=r"preferences\.unfit") as refused:
            office.preferences.change({"maklumat": "Baru", name: value}, kepala, new_request())
        assert name in sentence(refused.value)
    assert office.preferences.read() == before


def test_only_a_supervisor_chooses(office: Office) -> None:
    for counter, name in ((1, "siti"), (2, "rina")):
        with pytest.raises(UserError, match=r"staff\.not_allowed"):
            office.preferences.change({}, seated(office, name, counter), new_request())


def test_a_change_is_journalled_once(office: Office, kepala: Officer) -> None:
    request = new_request()
    for _ in range(2):
        office.preferences.change({"training_day": 0}, kepala, request)
    with office.database.reading() as session:
        entry = session.scalars(
            select(JournalEntry).where(JournalEntry.request_key == request)
        ).one()
        assert entry.action == "preferences.changed"
        assert (entry.officer_id, entry.details) == (kepala.id, {"changed": {"training_day": 0}})


def test_the_priority_rule_holds_from_the_next_look_on(office: Office, kepala: Officer) -> None:
    for priority in (False, True, True, True):
        take_ticket(office, priority=priority)
    assert [row.ticket.label for row in office.queueing.line(kepala).waiting][2] == "A-001"
    first = {"priority_rule": PriorityRule.PRIORITY_FIRST}
    office.preferences.change(first, kepala, new_request())
    assert [row.ticket.label for row in office.queueing.line(kepala).waiting][3] == "A-001"


@pytest.mark.parametrize(("closes", "is_taken"), [(time(9, 0), False), (time(9, 1), True)])
def test_the_office_does_not_close_before_its_services_begin(
    office: Office, closes: time, is_taken: bool
) -> None:
    by = seated(office, "kepala", 2)
    if is_taken:
        assert (
            office.preferences.change({"office_closes": closes}, by, new_request()).office_closes
            == closes
        )
        return
    with pytest.raises(UserError) as caught:
        office.preferences.change({"office_closes": closes}, by, new_request())
    assert "pukul 09.00" in sentence(caught.value)
    assert office.preferences.read().office_closes is None
