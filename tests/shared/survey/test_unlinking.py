"""After the night no row tells any more which answer was written with which visit's mark."""

from datetime import timedelta
from uuid import UUID

import pytest
from sqlalchemy import select, text

from db.models import SurveyAnswer, SurveyedVisit
from shared.actors import Kiosk, new_request
from shared.errors import UserError
from shared.office import Office
from shared.survey import SurveyForm
from shared.survey.reading import DAYS
from tests.shared.survey.parts import answer, served
from tests.support.offices import Place, at, seated


def night(office: Office, place: Place, day: int = 24) -> None:
    """The nightly job, early on a day of November."""
    place.clock.set(at(1, day=23) + timedelta(days=day - 23))
    office.personal_data.retain(Kiosk("Tugas malam"), new_request())


def answered(office: Office, count: int) -> None:
    """So many visits, each with other scores."""
    by = seated(office, "budi", 2)
    for at_score in range(count):
        ticket = served(office, by, name=f"Pengunjung {at_score}")
        scores = tuple(1 + (at_score >> bit) % 2 for bit in range(9))
        answer(office, ticket, SurveyForm(scores, {"sex": "female"}))


def kept(office: Office) -> list[tuple[object, ...]]:
    """Every answer, but for its hour."""
    with office.database.reading() as session:
        rows = session.execute(select(SurveyAnswer.__table__).order_by(SurveyAnswer.id))
        return [(*row[:2], *row[3:]) for row in rows]


def hours(office: Office) -> set[int]:
    with office.database.reading() as session:
        return set(session.scalars(select(SurveyAnswer.hour)))


def as_stored(office: Office, table: str, key: str) -> tuple[list[UUID], set[str]]:
    """A table's keys as they lie in PostgreSQL, and the transactions they were written in."""
    with office.database.reading() as session:
        rows = session.execute(text(f"SELECT {key}, xmin::text FROM {table} ORDER BY ctid")).all()
    return [row[0] for row in rows], {row[1] for row in rows}


@pytest.mark.parametrize("place", ["postgresql"], indirect=True)
def test_the_transactions_of_a_day_are_one_after_the_night(office: Office, place: Place) -> None:
    answered(office, 12)
    _, written = as_stored(office, "survey_answers", "id")
    _, marked = as_stored(office, "surveyed_visits", "visit_id")
    assert written == marked
    assert len(written) == 12, "until then each answer shares one with its visit's mark"
    night(office, place)
    answers, written = as_stored(office, "survey_answers", "id")
    visits, marked = as_stored(office, "surveyed_visits", "visit_id")
    assert len(written) == len(marked) == 1
    assert (answers, visits) == (sorted(answers), sorted(visits)), "nor does their order tell"


def test_the_night_changes_no_answer(office: Office, place: Place) -> None:
    answered(office, 3)
    before = kept(office)
    night(office, place)
    assert kept(office) == before
    assert hours(office) == {0}
    night(office, place, day=25)
    assert kept(office) == before


def test_a_running_day_is_left_alone(office: Office, place: Place) -> None:
    answered(office, 2)
    office.personal_data.retain(Kiosk("Tugas malam"), new_request())
    assert hours(office) == {9}


def test_who_has_answered_cannot_answer_again_after_the_night(office: Office, place: Place) -> None:
    ticket = served(office, seated(office, "budi", 2))
    answer(office, ticket)
    for day, key in ((24, "answered"), (23 + DAYS, "answered"), (24 + DAYS, "too_late")):
        night(office, place, day)
        with pytest.raises(UserError, match=f"survey.{key}"):
            office.survey.offer(ticket.code)


def test_a_mark_is_kept_only_as_long_as_one_may_answer(office: Office, place: Place) -> None:
    answer(office, served(office, seated(office, "budi", 2)))
    night(office, place, 23 + DAYS)
    assert marks(office) == 1
    night(office, place, 24 + DAYS)
    assert marks(office) == 0
    assert len(kept(office)) == 1


def marks(office: Office) -> int:
    with office.database.reading() as session:
        return len(session.scalars(select(SurveyedVisit.visit_id)).all())
