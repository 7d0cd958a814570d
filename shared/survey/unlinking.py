"""What the night takes from past days' surveys: every trace of the order in which they came.

A database notes of each row in which transaction it was written, and where among the others it
lies. The mark that a visit has answered is written together with the answer, so that both would
show the same.
"""

from datetime import date, timedelta
from typing import Final

from sqlalchemy import Table, delete, insert, select
from sqlalchemy.orm import Session

from db.models import SurveyAnswer, SurveyedVisit, Ticket
from shared.survey.reading import DAYS

NO_HOUR: Final = 0
"""Stands for the hour of an answer whose day is over; offices are closed then."""


def unlink_past(session: Session, today: date) -> None:
    """Write the answers of past days anew, mixed, all in one transaction and without their hour.

    So are the marks of visits, of which those that nobody may answer for any more go.
    """
    answers = SurveyAnswer.__table__
    assert isinstance(answers, Table)
    past = (answers.c.given_on < today) & (answers.c.hour != NO_HOUR)
    found = session.execute(select(answers).where(past).order_by(answers.c.id)).mappings().all()
    session.execute(delete(answers).where(past))
    if found:
        session.execute(insert(answers), [{**row, "hour": NO_HOUR} for row in found])
    _unlink_visits(session, today)


def _unlink_visits(session: Session, today: date) -> None:
    over = select(Ticket.visit_id).where(Ticket.service_day < today - timedelta(days=DAYS))
    marks = SurveyedVisit
    session.execute(delete(marks).where(marks.visit_id.in_(over)))
    left = session.scalars(select(marks.visit_id).order_by(marks.visit_id)).all()
    session.execute(delete(marks))
    if left:
        session.execute(insert(marks), [{"visit_id": visit} for visit in left])
