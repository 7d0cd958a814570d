"""Taking part: registering, coming, staying away, and the evaluation form (1f)."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final
from uuid import UUID

from db.models import TrainingEvaluation, TrainingParticipant, Visit
from shared.actors import Action, Actor, Kiosk, Officer, RequestKey
from shared.acts import Act
from shared.contacts import contact_index
from shared.errors import UserError
from shared.tidying import tidy
from shared.training import evaluation, people, rules
from shared.training.base import TrainingBase
from shared.training.class_desk import REGISTERED
from shared.training.reading import (
    contact_of,
    counted,
    free_seats,
    position_of,
    read_open,
    session_of,
    times_of,
)
from shared.training.views import (
    OpenSession,
    ParticipantForm,
    ParticipantState,
    Participation,
    Registration,
    Standing,
)
from shared.wording import format_date

WITHDRAWN: Final = "training.withdrawn"
ATTENDED: Final = "training.attended"
ABSENT: Final = "training.absent"
EVALUATED: Final = "training.evaluated"
CONTACT_SHOWN: Final = "training.contact_shown"
RECEIPT_PRINTED: Final = "training.receipt_printed"
_REFUSED: Final = {
    Standing.TOO_EARLY: "training.too_early",
    Standing.WAITING: "training.still_waiting",
    Standing.OVER: "training.over",
    Standing.CANCELLED: "training.place_cancelled",
}


class Joining(TrainingBase):
    """Registers participants, notes who came, and takes their evaluation forms."""

    # What a kiosk shows

    def open_sessions(self) -> tuple[OpenSession, ...]:
        """Every session one may register for, the soonest first; without a seat left, one waits."""
        with self._database.reading() as session:
            return read_open(session, self._clock.now(), self._zone)

    def participation(self, code: str) -> Participation:
        """What a participant's code stands for now; raises `training.unknown_code`."""
        with self._database.reading() as session:
            row = self._with_code(session, code)
            return self._participation(session, row, self._clock.now())

    # Registering

    def register(
        self, session_id: UUID, form: ParticipantForm, by: Actor, request: RequestKey
    ) -> Registration:
        """A place in a session or, when it is full, on its waiting list, with a receipt.

        The same person gets the same place again; at a kiosk only by the number that was given
        then, so that nobody's code is had for a name. In a class for whoever comes, on its day, one
        is present with that. Raises `training.form`, `training.closed`,
        `training.unknown_session`, and `training.listed_already`.
        """
        form = people.checked(form)
        if isinstance(by, Officer):
            by.must_be_allowed(Action.RUN_TRAINING)
        with self._acts.begin(by, request, REGISTERED) as act:
            if act.earlier:
                row = self._participant(act.session, act.earlier)
                return self._desk.registration(act.session, row, known=False)
            return self._register(act, session_id, form)

    def _register(
        self, act: Act, session_id: UUID, form: ParticipantForm, visit: Visit | None = None
    ) -> Registration:
        """A place for somebody, or for a visitor who is in the house."""
        session = session_of(act.session, session_id)
        times = times_of(session)
        by_visitor = isinstance(act.by, Kiosk)
        takes = rules.is_open_to_visitors(times, act.now) if by_visitor else times.is_planned
        if not takes:
            raise UserError("training.closed", title=session.title)
        row, known = self._desk.enrol(act, session, form, visit=visit)
        if known and by_visitor:
            self._refuse_stranger(row, form)
        is_here = self._desk.is_at_once(session, act.now) or (
            visit is not None and rules.is_day(times, act.now, self._zone)
        )
        if is_here:
            self._seat_present(act, row)
        act.record(REGISTERED, row.id, row.visit_id, session=session.title)
        registration = self._desk.registration(act.session, row, known)
        if not known:
            self._desk.print_receipt(act, registration, row.name)
        return registration

    def _seat_present(self, act: Act, row: TrainingParticipant) -> None:
        """Note somebody who is there as present, unless there is no seat to be had."""
        if row.state == ParticipantState.WAITING and free_seats(act.session, row.session, act.now):
            row.state = ParticipantState.REGISTERED
        if row.state == ParticipantState.REGISTERED:
            row.attended_at = row.attended_at or act.now

    def _refuse_stranger(self, row: TrainingParticipant, form: ParticipantForm) -> None:
        if row.contact_index is not None and row.contact_index != contact_index(
            self._vault, form.phone
        ):
            raise UserError("training.listed_already")

    def withdraw(self, participant_id: UUID, by: Officer, request: RequestKey) -> tuple[str, ...]:
        """Take somebody off a session; returns who moved up from the waiting list, to be told.

        Raises `training.already_attended` and `training.session_over`.
        """
        by.must_be_allowed(Action.RUN_TRAINING)
        with self._acts.begin(by, request, WITHDRAWN, about=participant_id) as act:
            row = self._participant(act.session, participant_id)
            if act.earlier or row.state == ParticipantState.CANCELLED:
                return ()
            if row.attended_at is not None:
                raise UserError("training.already_attended", name=row.name)
            if not times_of(row.session).is_planned:
                raise UserError("training.session_over", title=row.session.title)
            row.state = ParticipantState.CANCELLED
            act.record(WITHDRAWN, row.id, row.visit_id)
            return tuple(each.name for each in self._desk.move_up(act, row.session))

    def print_receipt(self, participant_id: UUID, by: Officer, request: RequestKey) -> None:
        """Print a participant's receipt as the place is now: after an import, or once more."""
        by.must_be_allowed(Action.RUN_TRAINING)
        with self._acts.begin(by, request, RECEIPT_PRINTED, about=participant_id) as act:
            if act.earlier:
                return
            row = self._participant(act.session, participant_id)
            if row.state == ParticipantState.CANCELLED:
                raise UserError("training.withdrawn", name=row.name)
            registration = self._desk.registration(act.session, row, known=True)
            self._desk.print_receipt(act, registration, row.name)
            act.record(RECEIPT_PRINTED, row.id, row.visit_id)

    def show_contact(self, participant_id: UUID, by: Officer, request: RequestKey) -> str:
        """How to reach a participant, such as one who got a seat; the journal keeps who looked."""
        by.must_be_allowed(Action.RUN_TRAINING)
        with self._acts.begin(by, request, CONTACT_SHOWN, about=participant_id) as act:
            row = self._participant(act.session, participant_id)
            if not act.earlier:
                act.record(CONTACT_SHOWN, row.id, row.visit_id)
            return contact_of(row, self._vault)

    # Coming

    def attend(self, code: str, by: Actor, request: RequestKey) -> Participation:
        """Note by its code that a participant has come, on the session's day.

        Once the class has begun, one of the waiting list takes a seat that is free; an officer may
        let in such a one before, too. Whoever comes late is
        welcomed too, not asked at once how it was. Raises `training.unknown_code`,
        `training.too_early`, `training.still_waiting`, `training.over`,
        `training.place_cancelled`, and `training.full`.
        """
        if isinstance(by, Officer):
            by.must_be_allowed(Action.RUN_TRAINING)
        with self._acts.begin(by, request, ATTENDED) as act:
            row = self._with_code(act.session, code)
            if not act.earlier:
                self._note_presence(act, row)
            found = self._participation(act.session, row, act.now)
            has_just_come = row.attended_at == act.now
            return replace(found, standing=Standing.PRESENT) if has_just_come else found

    def note_presence(self, participant_id: UUID, by: Officer, request: RequestKey) -> None:
        """Note a participant of the list as present, also later from a signed sheet."""
        by.must_be_allowed(Action.RUN_TRAINING)
        with self._acts.begin(by, request, ATTENDED, about=participant_id) as act:
            if not act.earlier:
                self._note_presence(act, self._participant(act.session, participant_id))

    def _note_presence(self, act: Act, row: TrainingParticipant) -> None:
        if row.attended_at is None:
            self._refuse_absent(act, row)
            if row.state == ParticipantState.WAITING:
                self._let_in(act, row)
            row.attended_at = act.now
        act.record(ATTENDED, row.id, row.visit_id)

    def _refuse_absent(self, act: Act, row: TrainingParticipant) -> None:
        """Raise why nobody can be noted as present now."""
        standing = self._standing(act.session, row, act.now)
        if isinstance(act.by, Officer) and standing in (Standing.WAITING, Standing.OVER):
            return
        if standing in _REFUSED:
            title, position = row.session.title, position_of(act.session, row)
            day = format_date(times_of(row.session).day(self._zone))
            raise UserError(_REFUSED[standing], title=title, position=position, day=day)

    def _let_in(self, act: Act, row: TrainingParticipant) -> None:
        seated, _waiting = counted(act.session, row.session_id)
        if seated >= row.session.capacity:
            raise UserError("training.full", title=row.session.title)
        row.state = ParticipantState.REGISTERED

    def note_absence(self, participant_id: UUID, by: Officer, request: RequestKey) -> None:
        """Undo a presence that was noted wrongly; raises `training.evaluated` after the form."""
        by.must_be_allowed(Action.RUN_TRAINING)
        with self._acts.begin(by, request, ABSENT, about=participant_id) as act:
            row = self._participant(act.session, participant_id)
            if act.earlier or row.attended_at is None:
                return
            if act.session.get(TrainingEvaluation, row.id) is not None:
                raise UserError("training.evaluated", name=row.name)
            row.attended_at = None
            act.record(ABSENT, row.id, row.visit_id)

    # What they thought of it

    def evaluate(
        self, code: str, scores: Mapping[str, int], remark: str, by: Actor, request: RequestKey
    ) -> Participation:
        """Keep a participant's form; once for everybody who came.

        Raises `training.evaluation_incomplete`, `training.remark_too_long`,
        `training.not_to_evaluate` and `training.unknown_code`.
        """
        if isinstance(by, Officer):
            by.must_be_allowed(Action.RUN_TRAINING)
        kept, remark = evaluation.checked(scores), tidy(remark)
        if len(remark) > evaluation.LONGEST_REMARK:
            raise UserError("training.remark_too_long", longest=evaluation.LONGEST_REMARK)
        with self._acts.begin(by, request, EVALUATED) as act:
            row = self._with_code(act.session, code)
            if not act.earlier:
                if self._standing(act.session, row, act.now) is not Standing.TO_EVALUATE:
                    raise UserError("training.not_to_evaluate", title=row.session.title)
                act.session.add(
                    TrainingEvaluation(
                        participant_id=row.id, scores=kept, remark=remark, given_at=act.now
                    )
                )
                act.record(EVALUATED, row.id, row.visit_id)
            return self._participation(act.session, row, act.now)
