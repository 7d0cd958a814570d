"""Visitors with a queue number who are taught: taken into a class as they stand there (1f C3)."""

from uuid import UUID

from shared.actors import Action, Officer, RequestKey
from shared.errors import UserError
from shared.guestbook.people import person_of
from shared.guestbook.recall import visit_with
from shared.training import people
from shared.training.class_desk import REGISTERED
from shared.training.joining import Joining
from shared.training.views import ParticipantForm, Registration


class Visiting(Joining):
    """Takes whoever came for training from the guestbook into a class."""

    def register_visitor(
        self, session_id: UUID, code: str, by: Officer, request: RequestKey
    ) -> Registration:
        """The place of a scanned ticket's visitor in a class; on its day the visitor is present.

        Raises `recall.unknown`, `training.other_ticket` for a ticket of another service, and
        what `register` raises.
        """
        by.must_be_allowed(Action.RUN_TRAINING)
        with self._acts.begin(by, request, REGISTERED) as act:
            if act.earlier:
                row = self._participant(act.session, act.earlier)
                return self._desk.registration(act.session, row, known=False)
            _code, visit = visit_with(act.session, code)
            taught = self._desk.service
            if taught is None or visit.service != taught.code:
                raise UserError("training.other_ticket")
            known = person_of(self._vault, visit.visitor)
            form = people.tidied(ParticipantForm(known.name, known.organisation, known.phone))
            return self._register(act, session_id, form, visit)
