"""The calendar of sessions: planned, changed, cancelled, held; the weekly class makes itself."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from sqlalchemy import func, select
from sqlalchemy.exc import IntegrityError

from db.models import Holiday, JournalEntry, TrainingSession
from shared.actors import Officer, new_request
from shared.errors import UserError
from shared.office import Office
from shared.training import SessionState, TrainingMode
from tests.shared.training.support import class_form, join, names, plan, refused, seen
from tests.support.offices import KIOSK, WIB, Place, at, seated

NEXT_TUESDAY = datetime(2026, 12, 1, 9, 0, tzinfo=WIB)


def sessions(office: Office) -> list[tuple[str, datetime]]:
    with office.database.reading() as session:
        rows = session.scalars(select(TrainingSession).order_by(TrainingSession.starts_at))
        return [(row.mode, row.starts_at) for row in rows]


def test_a_planned_class_is_read_as_it_was_written(office: Office, by: Officer) -> None:
    form = class_form(requested_by="Dinas Kesehatan", link="https://contoh.go.id/latih")
    view = seen(office, office.training.plan(form, by, new_request()), by)
    assert view.form == replace(form, trainers=tuple(sorted(form.trainers)))
    assert (view.row.state, view.row.registered, view.revision) == (SessionState.PLANNED, 0, 1)


def test_planning_twice_with_one_request_makes_one_class(office: Office, by: Officer) -> None:
    request = new_request()
    first = office.training.plan(class_form(), by, request)
    assert office.training.plan(class_form(), by, request) == first
    assert len(sessions(office)) == 1


def test_the_calendar_is_cut_at_the_months_midnight_of_the_office(
    office: Office, by: Officer
) -> None:
    for moment in (at(0, day=1), at(23, 59, day=30), NEXT_TUESDAY.replace(hour=0)):
        plan(office, by, starts_at=moment)
    months = (at(9).date(), NEXT_TUESDAY.date())
    november, december = (office.training.calendar(month, by) for month in months)
    assert [row.starts_at for row in november] == [at(0, day=1), at(23, 59, day=30)]
    assert [row.starts_at for row in december] == [NEXT_TUESDAY.replace(hour=0)]


def test_a_form_with_mistakes_is_not_written(office: Office, by: Officer) -> None:
    with refused("training.plan_form") as told:
        plan(office, by, title=" ", letter="")
    problems = told.value.facts["problems"]
    assert isinstance(problems, tuple)
    assert [each.field for each in problems] == ["title", "letter"]
    assert sessions(office) == []


def test_of_two_officers_who_change_a_class_the_second_is_told(office: Office, by: Officer) -> None:
    session = plan(office, by)
    office.training.change(session, 1, class_form(title="SPSE dasar"), by, new_request())
    with refused("training.changed"):
        office.training.change(session, 1, class_form(title="SPSE lanjut"), by, new_request())
    assert seen(office, session, by).row.title == "SPSE dasar"


def test_more_seats_let_the_waiting_list_move_up_in_order(office: Office, by: Officer) -> None:
    session = plan(office, by, capacity=1)
    for number in (1, 2, 3):
        join(office, session, number)
    moved = office.training.change(session, 1, class_form(capacity=2), by, new_request())
    assert moved == ("Peserta 2",)
    assert names(seen(office, session, by), "registered") == ["Peserta 1", "Peserta 2"]


def test_fewer_seats_than_are_taken_are_refused(office: Office, by: Officer) -> None:
    session = plan(office, by)
    join(office, session, 1)
    join(office, session, 2)
    with refused("training.capacity_low") as told:
        office.training.change(session, 1, class_form(capacity=1), by, new_request())
    assert told.value.facts["seated"] == 2


def test_a_class_is_cancelled_with_a_reason_that_the_journal_keeps(
    office: Office, by: Officer
) -> None:
    session = plan(office, by)
    with refused("training.reason"):
        office.training.cancel(session, 1, "  ", by, new_request())
    office.training.cancel(session, 1, "Listrik padam", by, new_request())
    view = seen(office, session, by)
    assert (view.row.state, view.reason) == (SessionState.CANCELLED, "Listrik padam")
    with office.database.reading() as reading:
        last = reading.scalars(select(JournalEntry).order_by(JournalEntry.number.desc())).first()
    assert last is not None
    assert last.details == {"reason": "Listrik padam"}
    with refused("training.session_over"):
        office.training.change(session, view.revision, class_form(), by, new_request())


def test_a_class_to_which_somebody_came_stays_on_its_day(
    office: Office, place: Place, by: Officer
) -> None:
    session = plan(office, by)
    registered = join(office, session, 1)
    place.clock.set(at(8, 50, day=24))
    office.training.attend(registered.code, KIOSK, new_request())
    with refused("training.somebody_came"):
        office.training.change(session, 1, class_form(at(9, day=25)), by, new_request())
    office.training.change(session, 1, class_form(at(10, day=24)), by, new_request())


def test_a_class_to_which_somebody_came_is_not_cancelled(
    office: Office, place: Place, by: Officer
) -> None:
    session = plan(office, by)
    registered = join(office, session, 1)
    place.clock.set(at(8, 50, day=24))
    office.training.attend(registered.code, KIOSK, new_request())
    with refused("training.somebody_came"):
        office.training.cancel(session, 1, "Salah hari", by, new_request())


def test_a_result_is_written_once_the_class_has_begun_and_may_be_mended(
    office: Office, place: Place, by: Officer
) -> None:
    session = plan(office, by)
    with refused("training.not_begun"):
        office.training.hold(session, 1, "Lancar", by, new_request())
    place.clock.set(at(9, day=24))
    office.training.hold(session, 1, "Lancar", by, new_request())
    office.training.hold(session, 2, "Lancar.\n\n  Dua pertanyaan.  ", by, new_request())
    view = seen(office, session, by)
    assert (view.row.state, view.result) == (SessionState.HELD, "Lancar.\nDua pertanyaan.")


# The weekly class


def test_the_weekly_class_comes_into_the_calendar_by_itself_and_once(
    office: Office, place: Place, by: Officer
) -> None:
    for actor in (KIOSK, by, KIOSK):
        office.training.prepare(actor)
    place.open().training.prepare(KIOSK)
    assert sessions(office) == [("reguler", at(9, day=24))]
    place.clock.set(at(9, day=24))
    office.training.prepare(KIOSK)
    assert sessions(office) == [("reguler", at(9, day=24)), ("reguler", NEXT_TUESDAY)]


def test_the_weekly_class_takes_the_offices_choices(office: Office, by: Officer) -> None:
    chosen = {
        "training_minutes": 90,
        "training_capacity": 7,
        "training_place": "Aula lantai 2",
        "training_link": "https://contoh.go.id",
    }
    kepala = seated(office, "kepala", 1)
    office.preferences.change(chosen, kepala, new_request())
    office.training.prepare(KIOSK)
    (row,) = office.training.calendar(at(9).date(), by)
    assert (row.ends_at - row.starts_at, row.capacity, row.place) == (
        timedelta(minutes=90),
        7,
        "Aula lantai 2",
    )
    assert seen(office, row.id, by).link == "https://contoh.go.id"


def test_a_holiday_lets_the_weekly_class_wait_a_week(office: Office) -> None:
    with office.database.writing() as session:
        session.add(Holiday(day=at(9, day=24).date(), name="Libur", collective_leave=False))
    office.training.prepare(KIOSK)
    assert sessions(office) == [("reguler", NEXT_TUESDAY)]


def test_a_cancelled_weekly_class_lets_its_week_pass(office: Office, by: Officer) -> None:
    office.training.prepare(KIOSK)
    (row,) = office.training.calendar(at(9).date(), by)
    office.training.cancel(row.id, 1, "Pengajar sakit", by, new_request())
    office.training.prepare(KIOSK)
    assert sessions(office) == [("reguler", at(9, day=24)), ("reguler", NEXT_TUESDAY)]
    service = office.catalogue.service("1f")
    assert office.guestbook.next_regular_session(service) == NEXT_TUESDAY


def test_no_second_weekly_class_is_planned_for_the_same_moment(office: Office, by: Officer) -> None:
    office.training.prepare(KIOSK)
    regular = class_form(mode=TrainingMode.REGULAR, letter="")
    with refused("training.regular_taken"):
        office.training.plan(regular, by, new_request())
    later = office.training.plan(replace(regular, starts_at=NEXT_TUESDAY), by, new_request())
    with refused("training.regular_taken"):
        office.training.change(later, 1, regular, by, new_request())


def test_the_database_itself_refuses_a_second_weekly_class(office: Office) -> None:
    office.training.prepare(KIOSK)
    with pytest.raises(IntegrityError):
        _write_a_second(office)


def _write_a_second(office: Office) -> None:
    names = [each.name for each in TrainingSession.__table__.columns]
    with office.database.writing() as session:
        first = session.scalars(select(TrainingSession)).one()
        copied = {name: getattr(first, name) for name in names}
        session.add(TrainingSession(**{**copied, "id": new_request()}))


def test_an_unknown_class_is_refused(office: Office, by: Officer) -> None:
    with refused("training.unknown_session"):
        office.training.session(new_request(), by)
    with refused("training.unknown_session"):
        office.training.results(new_request(), by)
    with pytest.raises(UserError, match="unknown_session"):
        join(office, new_request(), 1)


def test_preparing_writes_nothing_more_once_the_class_stands(office: Office) -> None:
    office.training.prepare(KIOSK)
    with office.database.reading() as session:
        before = session.scalar(select(func.count()).select_from(JournalEntry))
    office.training.prepare(KIOSK)
    with office.database.reading() as session:
        assert session.scalar(select(func.count()).select_from(JournalEntry)) == before
