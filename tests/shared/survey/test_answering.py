"""Who may answer the survey, how often, and what is kept of it."""

from datetime import date, timedelta

import pytest
from sqlalchemy import func, insert, select, text

from db.models import JournalEntry, Request, SurveyAnswer, SurveyedVisit, Visit
from shared.actors import new_id, new_request
from shared.bidding_room import RoomSeat
from shared.codes import CodeKind, new_code
from shared.errors import UserError
from shared.office import Office
from shared.survey import SurveyForm
from shared.survey.reading import DAYS
from shared.survey.use_cases import counted_on
from tests.shared.survey.parts import CONTENT, answer, served
from tests.support.offices import (
    KIOSK,
    MONDAY,
    Place,
    at,
    impatient,
    missed,
    provider_form,
    seated,
    take_ticket,
)


def given(office: Office) -> list[SurveyAnswer]:
    with office.database.reading() as session:
        return list(session.scalars(select(SurveyAnswer)))


def refusal(office: Office, code: str) -> str:
    with pytest.raises(UserError) as refused:
        office.survey.offer(code)
    assert office.survey.invitation(code) is None
    return refused.value.key


def test_who_was_served_may_answer(office: Office) -> None:
    ticket = served(office, seated(office, "budi", 2))
    offer = office.survey.offer(ticket.code.lower())
    assert (offer.label, offer.service, offer.served_on) == (ticket.label, "1c", MONDAY.date())
    assert offer.service_title == office.catalogue.service("1c").title
    assert office.survey.invitation(ticket.code) == offer


def test_nobody_is_asked_before_being_served(office: Office) -> None:
    by = seated(office, "budi", 2)
    ticket = take_ticket(office, "1c")
    assert refusal(office, ticket.code) == "survey.not_served"
    office.queueing.call_next(by, new_request())
    office.queueing.begin(ticket.id, by, new_request())
    assert refusal(office, ticket.code) == "survey.not_served"
    office.queueing.finish(ticket.id, by, new_request())
    assert office.survey.offer(ticket.code).label == ticket.label


def test_who_did_not_come_or_went_away_is_not_asked(place: Place) -> None:
    office = impatient(place.open())
    by = seated(office, "budi", 2)
    absent, gone = take_ticket(office, "1c"), take_ticket(office, "1c")
    office.queueing.call_next(by, new_request())
    missed(office, place, absent.id, by)
    office.queueing.cancel(gone.id, by, new_request(), "Pulang")
    assert refusal(office, absent.code) == "survey.not_served"
    assert refusal(office, gone.code) == "survey.not_served"


@pytest.mark.parametrize("text", ["", "salah"])
def test_what_is_no_code_is_refused(office: Office, text: str) -> None:
    assert refusal(office, text) == "survey.unknown_code"


def test_a_code_of_nobody_is_refused(office: Office) -> None:
    assert refusal(office, new_code(CodeKind.TICKET)) == "survey.unknown_code"


@pytest.mark.parametrize("kind", [CodeKind.COMPLAINT, CodeKind.TRAINING, CodeKind.REQUEST])
def test_papers_of_no_visit_are_refused(office: Office, kind: CodeKind) -> None:
    assert refusal(office, new_code(kind)) == "survey.unknown_code"


def test_it_is_open_for_two_weeks(place: Place) -> None:
    office = place.open()
    ticket = served(office, seated(office, "budi", 2))
    place.clock.set(at(16) + timedelta(days=DAYS))
    assert office.survey.offer(ticket.code).label == ticket.label
    place.clock.set(at(0) + timedelta(days=DAYS + 1))
    assert refusal(office, ticket.code) == "survey.too_late"


def test_a_user_of_the_bidding_room_may_answer_after_leaving(office: Office) -> None:
    seat = room_seat(office)
    assert refusal(office, seat.code) == "survey.not_served"
    departure = office.bidding_room.sign_out(seat.code, KIOSK, new_request())
    assert departure.code == seat.code
    assert office.survey.offer(seat.code).service == "1d"


def room_seat(office: Office) -> RoomSeat:
    form = provider_form("1d", applicant_type=None, is_director=None)
    seat = office.guestbook.sign_in(form, KIOSK, new_request()).seat
    assert seat is not None
    return seat


def test_the_receipt_of_a_request_stands_for_its_visit(office: Office) -> None:
    by = seated(office, "budi", 2)
    ticket = served(office, by)
    code = request_of(office, ticket.visit_id, by.id)
    assert office.survey.offer(code).visit_id == ticket.visit_id
    answer(office, ticket)
    assert refusal(office, code) == "survey.answered"


def request_of(office: Office, visit_id: object, officer_id: object) -> str:
    code = new_code(CodeKind.REQUEST)
    with office.database.writing() as session:
        version = session.scalar(select(Visit.catalogue_version).where(Visit.id == visit_id))
        session.execute(
            insert(Request).values(
                id=new_id(), number="PM-2026-0001", code=code, service="1c", channel="walk_in",
                visit_id=visit_id, requester="Dewi", organisation="", answers={},
                received_at=MONDAY, received_by=officer_id, officer_id=officer_id, state="open",
                catalogue_version=version,
            )
        )  # fmt: skip
    return code


def test_one_visit_answers_once(office: Office) -> None:
    ticket = served(office, seated(office, "budi", 2))
    answer(office, ticket)
    assert refusal(office, ticket.code) == "survey.answered"
    with pytest.raises(UserError, match=r"survey\.answered"):
        answer(office, ticket)
    assert len(given(office)) == 1


def test_the_same_request_again_is_no_second_answer_and_no_refusal(office: Office) -> None:
    ticket = served(office, seated(office, "budi", 2))
    request = new_request()
    for _ in range(2):
        office.survey.answer(ticket.code, CONTENT, KIOSK, request)
    assert len(given(office)) == 1


def test_everything_that_was_answered_is_kept(place: Place) -> None:
    office = place.open()
    ticket = served(office, seated(office, "budi", 2))
    place.clock.set(at(9, 59))
    profile = {"sex": "female", "age": "26_to_35", "education": "bachelor"}
    answer(office, ticket, SurveyForm((1, 2, 3, 4, 4, 3, 2, 1, 4), profile))
    (row,) = given(office)
    assert (row.u1, row.u2, row.u3, row.u4, row.u5) == (1, 2, 3, 4, 4)
    assert (row.u6, row.u7, row.u8, row.u9) == (3, 2, 1, 4)
    assert (row.sex, row.age, row.education) == ("female", "26_to_35", "bachelor")
    assert (row.occupation, row.service) == ("", "1c")
    assert (row.given_on, row.hour) == (MONDAY.date(), 9), "in the office's time, no finer"


@pytest.mark.parametrize(
    ("visit", "given", "counted"),
    [
        (date(2026, 11, 23), date(2026, 11, 23), date(2026, 11, 23)),
        (date(2026, 11, 23), date(2026, 11, 30), date(2026, 11, 30)),
        (date(2026, 11, 23), date(2026, 12, 1), date(2026, 11, 30)),
        (date(2026, 12, 31), date(2027, 1, 14), date(2026, 12, 31)),
        (date(2028, 2, 29), date(2028, 3, 1), date(2028, 2, 29)),
    ],
)
def test_an_answer_stays_in_the_month_of_its_visit(visit: date, given: date, counted: date) -> None:
    assert counted_on(visit, given) == counted


def test_nothing_leads_from_an_answer_to_its_visit(office: Office) -> None:
    by = seated(office, "budi", 2)
    tickets = [served(office, by, name=f"Pengunjung {n}") for n in range(5)]
    for ticket in tickets:
        answer(office, ticket)
    rows = given(office)
    known = {str(each) for ticket in tickets for each in (ticket.id, ticket.visit_id)}
    with office.database.reading() as session:
        entries = list(
            session.scalars(select(JournalEntry).where(JournalEntry.action == "survey.given"))
        )
        surveyed = set(session.scalars(select(SurveyedVisit.visit_id)))
    assert surveyed == {ticket.visit_id for ticket in tickets}
    assert len(entries) == len(rows) == len(tickets)
    assert not known & {str(row.id) for row in rows}
    assert all(row.id.version == 4 for row in rows), "a key of another version tells when"
    for entry in entries:
        assert entry.visit_id is None
        assert entry.details == {}
        assert str(entry.subject_id) not in known | {str(row.id) for row in rows}


def test_answers_are_not_stored_in_the_order_in_which_they_came(sqlite_office: Office) -> None:
    by = seated(sqlite_office, "budi", 2)
    for _ in range(8):
        answer(sqlite_office, served(sqlite_office, by))
    ids = [row.id.hex for row in given(sqlite_office)]
    with sqlite_office.database.reading() as session:
        stored = session.execute(select(func.hex(SurveyAnswer.id))).all()
    assert len(stored) == 8
    assert ids == sorted(ids), "SQLite keeps them by their random keys"


def test_nor_is_the_order_kept_in_which_visits_answered(sqlite_office: Office) -> None:
    """The journal tells that order with its moments."""
    by = seated(sqlite_office, "budi", 2)
    for _ in range(8):
        answer(sqlite_office, served(sqlite_office, by))
    with sqlite_office.database.reading() as session:
        made = session.execute(text("SELECT sql FROM sqlite_master WHERE name='surveyed_visits'"))
        assert "WITHOUT ROWID" in made.scalar_one()
        stored = session.scalars(text("SELECT hex(visit_id) FROM surveyed_visits")).all()
    assert stored == sorted(stored)
    assert len(stored) == 8


def test_an_office_may_choose_not_to_ask_by_itself(office: Office) -> None:
    by = seated(office, "kepala", 2)
    ticket = served(office, by)
    office.preferences.change({"survey_offered": False}, by, new_request())
    assert office.survey.invitation(ticket.code) is None
    assert office.survey.offer(ticket.code).label == ticket.label, "whoever asks may still answer"


@pytest.mark.parametrize(
    ("scores", "profile"),
    [
        ((4,) * 8, {}),
        ((4,) * 10, {}),
        ((0, *(4,) * 8), {}),
        ((*(4,) * 8, 5), {}),
        ((4,) * 9, {"sex": "x"}),
        ((4,) * 9, {"name": "Dewi"}),
    ],
)
def test_what_no_screen_can_send_is_a_fault(
    scores: tuple[int, ...], profile: dict[str, str]
) -> None:
    with pytest.raises(ValueError, match=r"not nine scores|no such profile"):
        SurveyForm(scores, profile)
