"""The calendar of sessions: planning, changing, cancelling, and closing them with a result (1f)."""

from datetime import date, datetime, time, timedelta
from typing import Final
from uuid import UUID

from sqlalchemy.orm import Session

from db.models import TrainingSession, TrainingTrainer
from shared.actors import Action, Actor, Officer, RequestKey, new_id, new_request
from shared.acts import Act
from shared.clock import service_day
from shared.errors import UserError
from shared.preferences import read_preferences
from shared.tidying import tidy
from shared.training import session_form
from shared.training.base import TrainingBase
from shared.training.reading import counted, read_counts, read_rows, read_view, session_of, times_of
from shared.training.views import (
    SessionForm,
    SessionRow,
    SessionState,
    SessionView,
    TrainingMode,
)
from shared.training.weekly_classes import REGULAR_PLANNED

PLANNED: Final = "training.planned"
CHANGED: Final = "training.changed"
CANCELLED: Final = "training.cancelled"
HELD: Final = "training.held"
LONGEST_REASON: Final = 240
LONGEST_RESULT: Final = 4000


class Planning(TrainingBase):
    """Keeps the calendar of sessions."""

    # What officers read

    def calendar(self, month: date, by: Officer) -> tuple[SessionRow, ...]:
        """The sessions of a date's month, by their beginning."""
        by.must_be_allowed(Action.RUN_TRAINING)
        first = month.replace(day=1)
        after = (first + timedelta(days=31)).replace(day=1)
        with self._database.reading() as session:
            return read_rows(session, self._midnight(first), self._midnight(after))

    def session(self, session_id: UUID, by: Officer) -> SessionView:
        """A session with everybody in it; raises `training.unknown_session`."""
        by.must_be_allowed(Action.RUN_TRAINING)
        with self._database.reading() as session:
            return read_view(session, session_id, self._vault, self._clock.now(), self._zone)

    def session_of(self, code: str, by: Officer) -> tuple[SessionView, UUID]:
        """The session of a participant's code, and whose it is; raises `training.unknown_code`."""
        by.must_be_allowed(Action.RUN_TRAINING)
        with self._database.reading() as session:
            row = self._with_code(session, code)
            now = self._clock.now()
            return read_view(session, row.session_id, self._vault, now, self._zone), row.id

    def blank(self, mode: TrainingMode, by: Officer) -> SessionForm:
        """The form that a new session begins with: the office's choices, the next full hour."""
        by.must_be_allowed(Action.RUN_TRAINING)
        with self._database.reading() as session:
            chosen = read_preferences(session)
            place = self._desk.usual_place(chosen)
        return SessionForm(
            mode=mode,
            title="",
            starts_at=self._next_hour(),
            length=timedelta(minutes=chosen.training_minutes),
            place=place,
            capacity=chosen.training_capacity,
            link=chosen.training_link,
        )

    # What they decide

    def prepare(self, by: Actor) -> None:
        """Put the next weekly class into the calendar, if it is not there yet.

        Harmless however often it is asked: nothing is locked or written when it stands.
        """
        service = self._desk.service
        if service is None or self._is_prepared():
            return
        with self._acts.begin(by, new_request(), REGULAR_PLANNED) as act:
            self._desk.next_regular(act, service)

    def _is_prepared(self) -> bool:
        service = self._desk.service
        assert service is not None
        with self._database.reading() as session:
            starts_at = self._desk.next_start(session, service, self._clock.now())
            if starts_at is None:
                return True
            return self._desk.planned_regular(session, starts_at) is not None

    def plan(self, form: SessionForm, by: Officer, request: RequestKey) -> UUID:
        """Put a session into the calendar.

        Raises `training.plan_form` with the problems, and `training.regular_taken` for a second
        weekly class at the same moment.
        """
        by.must_be_allowed(Action.RUN_TRAINING)
        form = _checked(form)
        with self._acts.begin(by, request, PLANNED) as act:
            if act.earlier:
                return act.earlier
            self._refuse_twice(act.session, form)
            row = TrainingSession(
                id=new_id(), state=SessionState.PLANNED, created_by=by.id, created_at=act.now
            )
            _write(row, form)
            act.session.add(row)
            act.record(PLANNED, row.id, mode=form.mode.value)
            return row.id

    def change(
        self, session_id: UUID, seen: int, form: SessionForm, by: Officer, request: RequestKey
    ) -> tuple[str, ...]:
        """Write a session anew; returns who got a seat from the waiting list by that.

        `seen` is the revision that was shown. Raises as `plan` does, `training.changed`,
        `training.session_over`, `training.capacity_low` when more are seated than would fit, and
        `training.somebody_came` for another day than that on which people were there.
        """
        by.must_be_allowed(Action.RUN_TRAINING)
        form = _checked(form)
        with self._acts.begin(by, request, CHANGED, about=session_id) as act:
            if act.earlier:
                return ()
            row = self._changeable(act, session_id, seen)
            self._refuse_twice(act.session, form, row)
            self._refuse_moved(act.session, form, row)
            seated, _waiting = counted(act.session, session_id)
            if form.capacity < seated:
                raise UserError("training.capacity_low", seated=seated)
            _write(row, form)
            act.record(CHANGED, session_id)
            return tuple(each.name for each in self._desk.move_up(act, row))

    def cancel(
        self, session_id: UUID, seen: int, reason: str, by: Officer, request: RequestKey
    ) -> None:
        """Call a session off; a weekly one then lets its week pass.

        Raises `training.reason`, `training.changed`, `training.session_over`, and
        `training.somebody_came` once anybody was noted as present.
        """
        by.must_be_allowed(Action.RUN_TRAINING)
        reason = tidy(reason)
        if not reason or len(reason) > LONGEST_REASON:
            raise UserError("training.reason", longest=LONGEST_REASON)
        with self._acts.begin(by, request, CANCELLED, about=session_id) as act:
            if act.earlier:
                return
            row = self._changeable(act, session_id, seen)
            view = read_view(act.session, session_id, self._vault, act.now, self._zone)
            if view.row.attended:
                raise UserError("training.somebody_came", title=row.title)
            row.state, row.reason = SessionState.CANCELLED, reason
            act.record(CANCELLED, session_id, reason=reason)

    def hold(
        self, session_id: UUID, seen: int, result: str, by: Officer, request: RequestKey
    ) -> None:
        """Close a session that has taken place, with its result in words; again to mend the words.

        Raises `training.result`, `training.not_begun`, `training.changed`, and
        `training.session_over` for a cancelled one.
        """
        by.must_be_allowed(Action.RUN_TRAINING)
        result = "\n".join(filter(None, map(tidy, result.splitlines())))
        if len(result) > LONGEST_RESULT:
            raise UserError("training.result", longest=LONGEST_RESULT)
        with self._acts.begin(by, request, HELD, about=session_id) as act:
            if act.earlier:
                return
            row = session_of(act.session, session_id)
            _refuse_stale(row, seen)
            if row.state == SessionState.CANCELLED:
                raise UserError("training.session_over", title=row.title)
            if act.now < row.starts_at:
                raise UserError("training.not_begun", title=row.title)
            row.state, row.result = SessionState.HELD, result
            row.revision += 1
            act.record(HELD, session_id)

    def _changeable(self, act: Act, session_id: UUID, seen: int) -> TrainingSession:
        row = session_of(act.session, session_id)
        _refuse_stale(row, seen)
        if not times_of(row).is_planned:
            raise UserError("training.session_over", title=row.title)
        row.revision += 1
        return row

    def _refuse_twice(
        self, session: Session, form: SessionForm, but: TrainingSession | None = None
    ) -> None:
        if form.mode is not TrainingMode.REGULAR:
            return
        other = self._desk.planned_regular(session, form.starts_at)
        if other is not None and other is not but:
            raise UserError("training.regular_taken")

    def _refuse_moved(self, session: Session, form: SessionForm, row: TrainingSession) -> None:
        is_same_day = service_day(form.starts_at, self._zone) == times_of(row).day(self._zone)
        _seated, came = read_counts(session, row.id)
        if came and not is_same_day:
            raise UserError("training.somebody_came", title=row.title)

    def _midnight(self, day: date) -> datetime:
        return datetime.combine(day, time.min, self._zone)

    def _next_hour(self) -> datetime:
        now = self._clock.now().astimezone(self._zone)
        return now.replace(minute=0, second=0, microsecond=0) + timedelta(hours=1)


def _refuse_stale(row: TrainingSession, seen: int) -> None:
    if row.revision != seen:
        raise UserError("training.changed", title=row.title)


def _checked(form: SessionForm) -> SessionForm:
    form = session_form.tidied(form)
    found = session_form.problems(form)
    if found:
        raise UserError("training.plan_form", problems=found)
    return form


def _write(row: TrainingSession, form: SessionForm) -> None:
    row.mode, row.title, row.place = form.mode, form.title, form.place
    row.starts_at, row.ends_at = form.starts_at, form.starts_at + form.length
    row.capacity, row.link = form.capacity, form.link
    row.letter, row.requested_by = form.letter, form.requested_by
    kept = {each.name: each for each in row.trainers}
    row.trainers = [kept.get(name) or TrainingTrainer(name=name) for name in form.trainers]
