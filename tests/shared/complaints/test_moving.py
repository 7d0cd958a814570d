"""Deadlines of complaints when the office's days off change afterwards, on both databases."""

from datetime import date

import pytest

from db.models import Holiday, Setting
from shared.actors import Officer, new_request
from shared.complaints import Classification, ComplaintForm, ComplaintReceipt, Kind
from shared.demonstration import PASSWORD
from shared.office import Office
from shared.office_admin.holidays import DayOff
from shared.staff import SignIn
from tests.support.offices import KIOSK, Place, at

MONDAY = date(2026, 11, 30)
"""When a question of 23 November is due, five working days later."""
TUESDAY = date(2026, 12, 1)


def ask(office: Office) -> ComplaintReceipt:
    return office.complaints.submit(ComplaintForm(Kind.QUESTION, "Jam buka?"), KIOSK, new_request())


def due(office: Office, receipt: ComplaintReceipt, by: Officer) -> date:
    told = office.complaints.status_of(receipt.code).due_on
    assert told == office.complaints.get(receipt.id, by).row.due_on
    return told


def notes(office: Office, receipt: ComplaintReceipt, by: Officer) -> list[str]:
    return [note.text for note in office.complaints.get(receipt.id, by).notes]


def enter(office: Office, by: Officer, *days: date) -> None:
    for day in days:
        office.administration.holidays.enter(DayOff(day, "Libur daerah"), by, new_request())


@pytest.mark.parametrize(
    ("day", "moved_to"),
    [
        (date(2026, 11, 24), TUESDAY),
        (MONDAY, TUESDAY),
        (date(2026, 11, 23), MONDAY),
        (date(2026, 11, 28), MONDAY),
        (TUESDAY, MONDAY),
    ],
)
def test_a_day_off_entered_later_moves_what_is_due_behind_it(
    office: Office, boss: Officer, day: date, moved_to: date
) -> None:
    receipt = ask(office)
    enter(office, boss, day)
    assert due(office, receipt, boss) == moved_to
    told = "Tenggat berubah dari 30 November 2026 menjadi 1 Desember 2026"
    assert [told in note for note in notes(office, receipt, boss)] == [True] * (moved_to != MONDAY)


def test_a_day_off_corrected_or_dropped_moves_it_back(office: Office, boss: Officer) -> None:
    receipt = ask(office)
    holidays = office.administration.holidays
    enter(office, boss, MONDAY)
    holidays.change(MONDAY, DayOff(TUESDAY, "Libur daerah"), boss, new_request())
    assert due(office, receipt, boss) == MONDAY
    holidays.change(TUESDAY, DayOff(MONDAY, "Libur daerah"), boss, new_request())
    assert due(office, receipt, boss) == TUESDAY
    holidays.drop(MONDAY, boss, new_request())
    assert due(office, receipt, boss) == MONDAY
    assert len(notes(office, receipt, boss)) == 4


def test_a_year_filled_later_moves_what_reaches_into_it(office: Office, boss: Officer) -> None:
    with office.database.writing() as session:
        session.query(Holiday).filter(Holiday.day >= date(2027, 1, 1)).delete()
        session.merge(Setting(name="complaint_days_information", value=27))
    receipt = ask(office)
    assert due(office, receipt, boss) == date(2027, 1, 1)
    office.administration.holidays.fill_year(2027, boss, new_request())
    assert due(office, receipt, boss) == date(2027, 1, 4)


def test_the_days_promised_at_receipt_stay_when_the_office_chooses_others(
    office: Office, boss: Officer
) -> None:
    receipt = ask(office)
    with office.database.writing() as session:
        session.merge(Setting(name="complaint_days_information", value=2))
    enter(office, boss, MONDAY)
    assert due(office, receipt, boss) == TUESDAY


def test_what_was_answered_keeps_the_deadline_it_was_judged_by(
    office: Office, boss: Officer
) -> None:
    receipt = ask(office)
    office.complaints.answer(receipt.id, "Pukul 9.", 1, boss, new_request())
    enter(office, boss, MONDAY)
    assert due(office, receipt, boss) == MONDAY
    assert not notes(office, receipt, boss)


def test_one_taken_up_again_is_due_by_the_days_off_known_by_then(
    office: Office, boss: Officer
) -> None:
    receipt = ask(office)
    office.complaints.answer(receipt.id, "Pukul 9.", 1, boss, new_request())
    office.complaints.close(receipt.id, "", 2, boss, new_request())
    enter(office, boss, MONDAY)
    office.complaints.reopen(receipt.id, "Belum puas", 3, boss, new_request())
    assert due(office, receipt, boss) == TUESDAY
    told = "Tenggat berubah dari 30 November 2026 menjadi 1 Desember 2026"
    assert sum(told in note for note in notes(office, receipt, boss)) == 1


def test_a_day_off_far_away_moves_nothing_that_was_taken_up_again(
    office: Office, boss: Officer
) -> None:
    receipt = ask(office)
    office.complaints.answer(receipt.id, "Pukul 9.", 1, boss, new_request())
    enter(office, boss, MONDAY)
    office.complaints.close(receipt.id, "", 2, boss, new_request())
    office.complaints.reopen(receipt.id, "Belum puas", 3, boss, new_request())
    before = notes(office, receipt, boss)
    enter(office, boss, date(2026, 12, 22))
    assert due(office, receipt, boss) == TUESDAY
    assert notes(office, receipt, boss) == before


def test_one_weighed_anew_moves_by_the_days_of_its_class(office: Office, boss: Officer) -> None:
    receipt = ask(office)
    heavier = Classification.NOT_SUPERVISION
    office.complaints.classify(receipt.id, heavier, 1, boss, new_request())
    assert due(office, receipt, boss) == date(2026, 12, 11)
    enter(office, boss, MONDAY)
    assert due(office, receipt, boss) == date(2026, 12, 14)


def test_one_that_is_no_longer_late_is_told_so(office: Office, boss: Officer, place: Place) -> None:
    receipt = ask(office)
    place.clock.set(at(9, day=23).replace(month=12, day=1))
    boss = office.staff.sign_in(SignIn("kepala", PASSWORD, "PC kepala"))
    assert office.complaints.status_of(receipt.code).is_late
    enter(office, boss, MONDAY)
    assert not office.complaints.status_of(receipt.code).is_late
    assert office.complaints.attention(boss).overdue == 0


def test_an_officer_who_has_it_open_may_go_on(office: Office, boss: Officer) -> None:
    receipt = ask(office)
    seen = office.complaints.get(receipt.id, boss)
    enter(office, boss, MONDAY)
    office.complaints.answer(receipt.id, "Pukul 9.", seen.revision, boss, new_request())
    assert office.complaints.status_of(receipt.code).answer == "Pukul 9."
