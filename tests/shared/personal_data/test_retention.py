"""What is past its time is taken out, each kind after its own months; what is open stays."""

from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import func, select

from db.models import (
    Complaint,
    JournalEntry,
    PrintJob,
    Provider,
    Request,
    SurveyAnswer,
    TrainingEvaluation,
    TrainingParticipant,
    Visitor,
)
from shared.actors import Kiosk, RequestKey, new_request
from shared.clock import months_before
from shared.office import Office
from shared.personal_data.retention import limit
from tests.shared.personal_data.rows import (
    add_complaint,
    add_participant,
    add_request,
    add_survey_answer,
)
from tests.shared.verification.desk import desk
from tests.support.offices import WIB, Place, at, seated, take_ticket

NIGHT = Kiosk("Tugas malam")


def keep(office: Office, **months: int) -> None:
    chosen = {f"keep_{name}_months": count for name, count in months.items()}
    office.preferences.change(chosen, seated(office, "kepala", 2), new_request())


def nightly(office: Office) -> dict[str, int]:
    run = office.personal_data.retain(NIGHT, new_request())
    return {name: count for name, count in run.counts.items() if count}


@pytest.mark.parametrize(
    ("day", "months", "wanted"),
    [
        (date(2026, 11, 23), 1, date(2026, 10, 23)),
        (date(2026, 3, 31), 1, date(2026, 2, 28)),
        (date(2028, 3, 31), 1, date(2028, 2, 29)),
        (date(2026, 7, 31), 1, date(2026, 6, 30)),
        (date(2026, 1, 15), 1, date(2025, 12, 15)),
        (date(2026, 11, 23), 24, date(2024, 11, 23)),
        (date(2024, 2, 29), 12, date(2023, 2, 28)),
    ],
)
def test_months_are_counted_back_by_the_calendar(day: date, months: int, wanted: date) -> None:
    assert months_before(day, months) == wanted


def test_visitors_are_told_how_long_everything_is_kept(office: Office) -> None:
    keep(office, guestbook=3, papers=7, requests=4, training=5, complaints=6)
    notice = office.personal_data.notice()
    assert "dihapus setelah 3 bulan" in notice.text
    assert "paling lama setelah 7 bulan" in notice.text
    assert "after 7 months at most" in notice.text_en


def test_the_day_is_the_offices_not_the_machines() -> None:
    just_after_midnight = datetime(2026, 11, 22, 17, 30, tzinfo=UTC)
    assert limit(just_after_midnight, 1, WIB) == datetime(2026, 10, 23, tzinfo=WIB)


@pytest.mark.parametrize(("later", "is_kept"), [(timedelta(0), True), (timedelta(days=1), False)])
def test_a_visitor_is_kept_up_to_the_last_day(
    place: Place, later: timedelta, is_kept: bool
) -> None:
    office = place.open()
    keep(office, guestbook=1)
    take_ticket(office)
    place.clock.set(datetime(2026, 12, 23, 0, 0, tzinfo=WIB) + later)
    counts = nightly(office)
    with office.database.reading() as session:
        name = session.scalar(select(Visitor.name))
    assert (name == "Dewi Anggraini") is is_kept
    assert ("visits" in counts) is not is_kept


def test_figures_stay_and_a_second_night_finds_nothing(place: Place) -> None:
    office = place.open()
    here = desk(office)
    here.send_home("nib")
    by = seated(office, "kepala", 2)
    add_request(office, by, at(9))
    add_participant(office, at(9))
    add_complaint(office, at(9))
    add_survey_answer(office, at(9))
    day = office.day_end.today()
    before = office.day_end.review(day, by).figures
    place.clock.set(at(1) + timedelta(days=366 * 11))
    counts = nightly(office)
    assert counts.keys() == {
        "visits", "papers", "requests", "training", "complaints", "journal",
    }  # fmt: skip
    assert office.day_end.review(day, seated(office, "kepala", 1)).figures == before
    with office.database.reading() as session:
        names = (Visitor.name, Request.requester, TrainingParticipant.name, Provider.official_name)
        assert {session.scalar(select(name)) for name in names} == {"Data dihapus"}
        assert session.scalar(select(Complaint.answer)) == "Data dihapus"
        assert session.scalar(select(TrainingEvaluation.remark)) == ""
        assert session.scalar(select(SurveyAnswer.u1)) == 3
    again = nightly(office)
    assert "journal" not in again or again["journal"] == 0
    assert not {"visits", "papers", "requests", "training", "complaints"} & again.keys()


def test_what_is_open_is_never_touched(place: Place) -> None:
    office = place.open()
    by = seated(office, "kepala", 2)
    add_request(office, by, at(9), closed=False)
    add_complaint(office, at(9), closed=False)
    place.clock.set(at(1) + timedelta(days=366 * 11))
    nightly(office)
    with office.database.reading() as session:
        assert session.scalar(select(Request.requester)) == "Dewi Anggraini"
        assert session.scalar(select(Complaint.name)) == "Dewi Anggraini"


def test_the_journal_keeps_its_numbers_without_a_gap(place: Place) -> None:
    office = place.open()
    take_ticket(office)
    with office.database.reading() as session:
        rows = session.scalar(select(func.count()).select_from(JournalEntry)) or 0
    place.clock.set(at(1) + timedelta(days=366 * 11))
    nightly(office)
    with office.database.reading() as session:
        numbers = list(session.scalars(select(JournalEntry.number).order_by(JournalEntry.number)))
        kept = list(session.scalars(select(JournalEntry.details).order_by(JournalEntry.number)))
    assert numbers == list(range(1, rows + 2))
    assert kept[:rows] == [{}] * rows
    assert kept[rows]["counts"]


def test_a_copy_printed_later_names_nobody(place: Place) -> None:
    office = place.open()
    slip = desk(office).send_home("nib").slip
    keep(office, papers=1)
    place.clock.set(at(1) + timedelta(days=60))
    nightly(office)
    with office.database.reading() as session:
        contents = [repr(content) for content in session.scalars(select(PrintJob.content))]
    assert any(slip.number in content for content in contents)
    assert not any("Dewi" in content or "Cipta" in content for content in contents)


def test_a_run_is_told_and_a_retry_runs_once(place: Place) -> None:
    office = place.open()
    take_ticket(office)
    keep(office, guestbook=1)
    place.clock.set(at(1) + timedelta(days=60))
    assert office.personal_data.last_run() is None
    request: RequestKey = new_request()
    first = office.personal_data.retain(NIGHT, request)
    place.clock.set(at(2) + timedelta(days=60))
    assert office.personal_data.retain(NIGHT, request) == first == office.personal_data.last_run()


def test_erased_visits_can_still_be_read_everywhere(place: Place) -> None:
    office = place.open()
    take_ticket(office)
    keep(office, guestbook=1)
    place.clock.set(at(9) + timedelta(days=60))
    nightly(office)
    by = seated(office, "kepala", 2)
    (entry,) = office.daybook.read(date(2026, 11, 23), by)
    assert (entry.person, entry.organisation, entry.label) == ("Data dihapus", "", "A-001")
