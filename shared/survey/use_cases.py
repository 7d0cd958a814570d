"""The satisfaction survey: who may answer, and keeping the answers."""

from calendar import monthrange
from datetime import date, datetime
from typing import Final
from uuid import uuid4

from db.engine import Database
from db.models import SurveyAnswer, SurveyedVisit
from shared.actors import Kiosk, RequestKey
from shared.acts import Acts
from shared.catalogue import Catalogue
from shared.clock import Clock, service_day
from shared.errors import UserError
from shared.preferences import read_preferences
from shared.survey.reading import SCORES, offered
from shared.survey.views import SurveyForm, SurveyOffer

GIVEN: Final = "survey.given"


class Survey:
    """Tells which visits may answer, and takes their answers."""

    def __init__(self, database: Database, acts: Acts, catalogue: Catalogue, clock: Clock) -> None:
        self._database = database
        self._acts = acts
        self._catalogue = catalogue
        self._clock = clock

    def offer(self, code: str) -> SurveyOffer:
        """The visit of a ticket's, a slip's or a request's code, which may answer now.

        Raises `survey.unknown_code`, `survey.not_served`, `survey.too_late` and
        `survey.answered`.
        """
        today = service_day(self._clock.now(), self._catalogue.office.zone)
        with self._database.reading() as session:
            return offered(session, self._catalogue, code, today)

    def invitation(self, code: str) -> SurveyOffer | None:
        """That visit, where it may answer and the office wants to ask by itself; else None."""
        today = service_day(self._clock.now(), self._catalogue.office.zone)
        with self._database.reading() as session:
            if not read_preferences(session).survey_offered:
                return None
            try:
                return offered(session, self._catalogue, code, today)
            except UserError:
                return None

    def answer(self, code: str, form: SurveyForm, by: Kiosk, request: RequestKey) -> None:
        """Keep one visit's answers, in nothing connected with the visit; raises as `offer` does.

        What is kept of the visit is only that it has answered. The journal's row names neither
        the visit nor the answers.
        """
        with self._acts.begin(by, request, GIVEN) as act:
            if act.earlier:
                return
            now = self._local(act.now)
            visit = offered(act.session, self._catalogue, code, now.date())
            act.session.add(SurveyedVisit(visit_id=visit.visit_id))
            act.session.add(_row(form, visit, now))
            act.record(GIVEN, uuid4())

    def _local(self, moment: datetime) -> datetime:
        return moment.astimezone(self._catalogue.office.zone)


def counted_on(served_on: date, given_on: date) -> date:
    """The day an answer is counted on: when it was given, but within the month of its visit.

    Every period of whole months then has just the answers of the visits that are its population,
    though no answer knows its visit: of one that came after its month was over, that month's last
    day is kept.
    """
    last = monthrange(served_on.year, served_on.month)[1]
    return min(given_on, served_on.replace(day=last))


def _row(form: SurveyForm, visit: SurveyOffer, now: datetime) -> SurveyAnswer:
    """The answers as a row; its key is random, so that it does not tell when it was made."""
    elements = (column.key for column in SCORES)
    scores = dict(zip(elements, form.scores, strict=True))
    return SurveyAnswer(
        id=uuid4(),
        given_on=counted_on(visit.served_on, now.date()),
        hour=now.hour,
        service=visit.service,
        **scores,
        **form.profile,
    )
