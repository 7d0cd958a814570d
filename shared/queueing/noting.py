"""Notes from officer to officer on a visit; visitors never see them."""

from uuid import UUID

from db.models import OfficerRecord, Visit, VisitNote
from shared.actors import Action, Officer, RequestKey, new_id
from shared.errors import UserError
from shared.queueing.desk import QueueDesk
from shared.queueing.steps import tidied_note
from shared.queueing.views import StaffNote

NOTED = "visit.noted"
LONGEST_STAFF_NOTE = 500


class Noting(QueueDesk):
    """Writes down what the others should know of a visit."""

    def add_note(self, visit_id: UUID, text: str, by: Officer, request: RequestKey) -> StaffNote:
        """Add a note to a visit, with a ticket or without, at a counter or not.

        The journal tells that there is one, not what it says. Raises `queue.note_missing`,
        `queue.note_too_long` and `queue.unknown`.
        """
        by.must_be_allowed(Action.CALL)
        text = tidied_note(text, LONGEST_STAFF_NOTE)
        if not text:
            raise UserError("queue.note_missing")
        with self._acts.begin(by, request, NOTED) as act:
            if act.earlier:
                written = act.session.get_one(VisitNote, act.earlier)
                officer = act.session.get_one(OfficerRecord, written.officer_id)
                return StaffNote(officer.full_name, written.written_at, written.text)
            if act.session.get(Visit, visit_id) is None:
                raise UserError("queue.unknown")
            note = VisitNote(
                id=new_id(), visit_id=visit_id, officer_id=by.id, written_at=act.now, text=text
            )
            act.session.add(note)
            act.record(NOTED, note.id, visit_id)
            return StaffNote(by.full_name, act.now, text)
