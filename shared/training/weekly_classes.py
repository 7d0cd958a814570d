"""The weekly class (1f C3 no. 3, D14) inside a use case's transaction."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.models import TrainingSession
from shared.actors import new_id
from shared.acts import Act
from shared.catalogue import Catalogue, Service
from shared.office_hours import OfficeHours
from shared.preferences import Preferences, read_preferences
from shared.training.views import SessionState, TrainingMode
from shared.training.weekly import next_regular_session

REGULAR_PLANNED: Final = "training.regular_planned"
_REGULAR_TITLE: Final = "Kelas reguler mingguan"


class WeeklyClasses:
    """Knows when the weekly class takes place, and puts it into the calendar."""

    def __init__(self, catalogue: Catalogue, hours: OfficeHours) -> None:
        self._catalogue = catalogue
        self._hours = hours

    @property
    def service(self) -> Service | None:
        """The service that has weekly classes, None in a catalogue without one (1f)."""
        return next(
            (
                service
                for service in self._catalogue.services
                if any(_regular_choices(service).values())
            ),
            None,
        )

    def is_wanted(self, service: Service, answers: Mapping[str, str]) -> bool:
        """Whether a visitor's answers ask for a place in the weekly class."""
        regular = _regular_choices(service)
        return any(answers.get(name) in codes for name, codes in regular.items() if codes)

    def next_start(self, session: Session, service: Service, now: datetime) -> datetime | None:
        """When the weekly class takes place next; one that was cancelled lets its week pass."""
        chosen = read_preferences(session)
        cancelled = set(
            session.scalars(
                select(TrainingSession.starts_at).where(
                    TrainingSession.mode == TrainingMode.REGULAR,
                    TrainingSession.state == SessionState.CANCELLED,
                    TrainingSession.starts_at > now,
                )
            )
        )
        return next_regular_session(
            now,
            chosen.training_day,
            chosen.training_starts,
            self._catalogue.office.zone,
            lambda start: (
                start not in cancelled
                and self._hours.opening_in(session, service.code, start).is_open
            ),
        )

    def planned_regular(self, session: Session, starts_at: datetime) -> TrainingSession | None:
        """The weekly class that begins at a moment, if it is in the calendar."""
        return session.scalar(
            select(TrainingSession).where(
                TrainingSession.mode == TrainingMode.REGULAR,
                TrainingSession.starts_at == starts_at,
                TrainingSession.state != SessionState.CANCELLED,
            )
        )

    def next_regular(self, act: Act, service: Service) -> TrainingSession | None:
        """The next weekly class, put into the calendar if it is not there yet."""
        starts_at = self.next_start(act.session, service, act.now)
        if starts_at is None:
            return None
        found = self.planned_regular(act.session, starts_at)
        return found or self._plan_regular(act, starts_at)

    def _plan_regular(self, act: Act, starts_at: datetime) -> TrainingSession:
        chosen = read_preferences(act.session)
        row = TrainingSession(
            id=new_id(),
            mode=TrainingMode.REGULAR,
            title=_REGULAR_TITLE,
            starts_at=starts_at,
            ends_at=starts_at + timedelta(minutes=chosen.training_minutes),
            place=self.usual_place(chosen),
            capacity=chosen.training_capacity,
            link=chosen.training_link,
            state=SessionState.PLANNED,
            created_at=act.now,
        )
        act.session.add(row)
        act.session.flush()
        act.also(REGULAR_PLANNED, row.id)
        return row

    def usual_place(self, chosen: Preferences) -> str:
        """Where a session takes place unless something else is written."""
        return chosen.training_place or self._catalogue.office.short_name


def _regular_choices(service: Service) -> Mapping[str, frozenset[str]]:
    """The answers that mean the weekly class, by question."""
    return {
        question.name: frozenset(
            choice.code for choice in question.choices if choice.regular_session
        )
        for question in service.questions
    }
