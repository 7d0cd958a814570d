"""Finding requests again: by scan, by search, and at the kiosk without a word about anybody."""

from dataclasses import replace

import pytest

from shared.catalogue import Channel
from shared.errors import UserError
from shared.office import Office
from shared.requests import Milestone, RequestState, RequestView
from tests.shared.requests.helpdesk import Helpdesk, helpdesk
from tests.support.offices import Place, at, seated


@pytest.fixture
def desk(office: Office, place: Place) -> Helpdesk:
    return helpdesk(office, place)


def test_any_officer_answers_how_far_it_is_in_one_scan(desk: Helpdesk, office: Office) -> None:
    made = desk.record()
    rina = seated(office, "rina", 1)
    assert office.requests.find(made.code.lower(), rina).id == made.id
    assert office.requests.find("pm-2026-1", rina).id == made.id
    assert office.requests.get(made.id, rina).number == made.number
    for text in ("PM-2026-0009", "T000000000", "", "M" * 12):
        with pytest.raises(UserError, match=r"requests\.unknown_code"):
            office.requests.find(text, rina)


@pytest.mark.parametrize(
    "words",
    ["rudi", "PEKERJAAN rudi", "PM-2026-0001", "2026-1", "rudi@depok.go.id", "RUDI@depok.go.id"],
)
def test_a_search_finds_number_words_and_whole_contacts(
    desk: Helpdesk, office: Office, words: str
) -> None:
    made = desk.record()
    desk.record(requester="Sari", organisation="Kecamatan", contact="sari@depok.go.id")
    assert [row.id for row in office.requests.search(words, desk.by)] == [made.id]


@pytest.mark.parametrize("words", ["RENÉE", "renée", "Renée DINAS"])
def test_a_search_minds_no_capitals_of_any_letter(
    desk: Helpdesk, office: Office, words: str
) -> None:
    shouted = desk.record(requester="RENÉE TAN")
    desk.record(requester="RENE TAN")
    assert [row.id for row in office.requests.search(words, desk.by)] == [shouted.id]


@pytest.mark.parametrize("words", ["", "  ", "rudi sari", "@depok.go.id", "0812", "r%di"])
def test_a_search_finds_nothing_by_chance(desk: Helpdesk, office: Office, words: str) -> None:
    desk.record()
    assert not office.requests.search(words, desk.by)


def test_the_kiosk_learns_nothing_of_a_person(desk: Helpdesk, office: Office) -> None:
    made = desk.record("1c", channel=Channel.WHATSAPP, contact="081234567890")
    status = office.requests.status_of(made.code)
    assert (status.number, status.state) == (made.number, RequestState.OPEN)
    assert status.due_at == at(9, day=24)
    told = str(replace(status, code=""))  # by chance a code may hold any digits
    for secret in ("Rudi", "Pekerjaan", "0812", "Budi", "Kata sandi"):
        assert secret not in told
    with pytest.raises(UserError, match=r"requests\.unknown_code"):
        office.requests.status_of(made.number)


def passed_on(desk: Helpdesk, place: Place) -> RequestView:
    """Complete at nine, with Admin PPE a minute later."""
    made = desk.complete(desk.record("3a"))
    place.clock.set(at(9, 1))
    return desk.step("escalate", made, "admin_ppe", "", "")


def test_who_was_passed_on_is_told_when_it_takes_longer_than_promised(
    desk: Helpdesk, office: Office, place: Place
) -> None:
    made = passed_on(desk, place)
    place.clock.set(at(9, 10))
    assert not office.requests.status_of(made.code).is_late
    place.clock.set(at(9, 11))
    assert office.requests.status_of(made.code).is_late


def test_what_the_applicant_delayed_after_it_was_passed_on_is_not_the_offices(
    desk: Helpdesk, office: Office, place: Place
) -> None:
    made = passed_on(desk, place)
    place.clock.set(at(9, 2))
    desk.step("answer_escalation", made, 1, "Kembali")
    place.clock.set(at(9, 3))
    desk.step("mark_incomplete", made, "Surat tugas")
    place.clock.set(at(11))
    desk.step("mark_complete", made)
    place.clock.set(at(11, 1))
    assert not office.requests.status_of(made.code).is_late
    place.clock.set(at(11, 10))
    assert office.requests.status_of(made.code).is_late, "the office had it for ten minutes more"


def test_of_an_examination_only_the_ticket_was_promised(
    desk: Helpdesk, office: Office, place: Place
) -> None:
    made = desk.complete(desk.record("2d"))
    desk.step("escalate", made, "admin_ppe", "", "")
    desk.step("escalate", made, "bssn", "", "")
    place.clock.set(at(9, 29))
    desk.step("reach", made, Milestone.TICKET, "T-1")
    place.clock.set(at(9, day=30))
    assert not office.requests.status_of(made.code).is_late


def test_an_examination_without_its_ticket_in_time_is_late(
    desk: Helpdesk, office: Office, place: Place
) -> None:
    made = desk.complete(desk.record("2d"))
    desk.step("escalate", made, "admin_ppe", "", "")
    place.clock.set(at(9, 31))
    assert office.requests.status_of(made.code).is_late
