"""Training as the apps know it (1f): everything that is read of it and done with it."""

from uuid import UUID

from shared.actors import Action, Officer, RequestKey
from shared.reports.document import Document
from shared.training import papers
from shared.training.importing import Importing
from shared.training.planning import Planning
from shared.training.reading import read_view, session_of
from shared.training.results import read_results
from shared.training.views import CheckIn, Results, Standing
from shared.training.visiting import Visiting


class Training(Planning, Visiting, Importing):
    """Keeps the calendar, registers participants, notes who came and what they thought.

    Each of the classes it is put together of is one topic, in a file of its own.
    """

    def check_in(self, code: str, by: Officer, request: RequestKey) -> CheckIn:
        """Note who stands at the counter as present where that may be now, and open the class.

        Raises `training.unknown_code`.
        """
        by.must_be_allowed(Action.RUN_TRAINING)
        noted = self.participation(code).standing is Standing.ARRIVING
        if noted:
            self.attend(code, by, request)
        view, participant_id = self.session_of(code, by)
        whose = next(each for each in view.participants if each.id == participant_id)
        return CheckIn(view, whose, noted)

    def results(self, session_id: UUID, by: Officer) -> Results:
        """What a session's participants thought of it; raises `training.unknown_session`."""
        by.must_be_allowed(Action.RUN_TRAINING)
        with self._database.reading() as session:
            session_of(session, session_id)
            return read_results(session, session_id)

    def attendance_sheet(self, session_id: UUID, by: Officer) -> Document:
        """The list to be signed in a session; raises `training.unknown_session`."""
        return papers.attendance_sheet(self.session(session_id, by), self._zone)

    def result_sheet(self, session_id: UUID, by: Officer) -> Document:
        """Who came to a session and what they thought; raises `training.unknown_session`."""
        by.must_be_allowed(Action.RUN_TRAINING)
        with self._database.reading() as session:
            now = self._clock.now()
            view = read_view(session, session_id, self._vault, now, self._zone)
            return papers.result_sheet(view, read_results(session, session_id), self._zone)
