"""The evaluation form: given once by whoever came, and added up."""

from decimal import Decimal

from sqlalchemy import select

from db.models import JournalEntry, TrainingEvaluation
from shared.actors import Officer, new_request
from shared.office import Office
from shared.training import Standing
from tests.shared.training.support import (
    join,
    plan,
    refused,
    scores,
)
from tests.support.offices import KIOSK, Place, at


def test_a_form_is_given_once_by_who_came_and_added_up(
    office: Office, place: Place, by: Officer
) -> None:
    session = plan(office, by, capacity=4)
    places = [join(office, session, number) for number in (1, 2, 3)]
    place.clock.set(at(10, day=24))
    with refused("training.not_to_evaluate"):
        office.training.evaluate(places[0].code, scores(), "", KIOSK, new_request())
    for each in places[:2]:
        office.training.attend(each.code, KIOSK, new_request())
    office.training.evaluate(places[0].code, scores(4), " Bagus \n sekali ", KIOSK, new_request())
    done = office.training.evaluate(places[1].code, scores(3, material=1), "", KIOSK, new_request())
    assert done.standing is Standing.EVALUATED
    with refused("training.not_to_evaluate"):
        office.training.evaluate(places[0].code, scores(1), "", KIOSK, new_request())
    results = office.training.results(session, by)
    assert (results.registered, results.attended, results.evaluated) == (3, 2, 2)
    material, clarity = results.questions[:2]
    assert material.counts == {1: 1, 2: 0, 3: 0, 4: 1}
    assert (material.mean, clarity.mean) == (Decimal("2.50"), Decimal("3.50"))
    assert results.mean == Decimal("3.33")  # (6 x 4 + 5 x 3 + 1) / 12
    assert results.remarks == ("Bagus sekali",)


def test_the_journal_does_not_say_what_was_scored(
    office: Office, place: Place, by: Officer
) -> None:
    got = join(office, plan(office, by), 1)
    place.clock.set(at(10, day=24))
    office.training.attend(got.code, KIOSK, new_request())
    request = new_request()
    for _retry in range(2):
        office.training.evaluate(got.code, scores(2), "Kurang", KIOSK, request)
    with office.database.reading() as session:
        journal = session.scalars(
            select(JournalEntry).where(JournalEntry.action == "training.evaluated")
        ).all()
        assert len(list(session.scalars(select(TrainingEvaluation)))) == 1
    assert [entry.details for entry in journal] == [{}]


def test_a_remark_has_its_limit(office: Office, by: Officer) -> None:
    got = join(office, plan(office, by), 1)
    with refused("training.remark_too_long"):
        office.training.evaluate(got.code, scores(), "x" * 501, KIOSK, new_request())
