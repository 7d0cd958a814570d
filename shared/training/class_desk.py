"""The training desk inside a use case's transaction: places in sessions, and their receipts."""

from datetime import datetime
from typing import Final
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.models import TrainingParticipant, TrainingSession, Visit
from db.vault import Vault
from shared.actors import Officer, new_id
from shared.acts import Act
from shared.catalogue import Catalogue, Service
from shared.clock import Clock
from shared.codes import CodeKind, new_code
from shared.contacts import contact_index, seal_contact
from shared.office_hours import OfficeHours
from shared.preferences import read_preferences
from shared.printing import PrintJobs
from shared.training import people, rules
from shared.training.reading import (
    CONTACT,
    IN_ORDER,
    counted,
    free_seats,
    open_session,
    position_of,
    times_of,
)
from shared.training.receipt import receipt_of
from shared.training.views import (
    Channel,
    ParticipantForm,
    ParticipantState,
    Registration,
)
from shared.training.weekly_classes import WeeklyClasses

REGISTERED: Final = "training.registered"
MOVED_UP: Final = "training.moved_up"


class ClassDesk(WeeklyClasses):
    """Gives people their places in sessions; the signing in at a kiosk uses it too."""

    def __init__(
        self,
        catalogue: Catalogue,
        hours: OfficeHours,
        vault: Vault,
        print_jobs: PrintJobs,
        clock: Clock,
    ) -> None:
        super().__init__(catalogue, hours)
        self._vault = vault
        self._print_jobs = print_jobs
        self._clock = clock

    # Places

    def enrol(
        self,
        act: Act,
        session: TrainingSession,
        form: ParticipantForm,
        channel: Channel | None = None,
        visit: Visit | None = None,
    ) -> tuple[TrainingParticipant, bool]:
        """A checked form's place in a session, and whether the person had it before."""
        found = self.known(act.session, session.id, form)
        if found is not None:
            return found, True
        row = self._new_participant(act, session, form, channel or _channel_of(act), visit)
        act.session.add(row)
        act.session.flush()
        return row, False

    def known(
        self, session: Session, session_id: UUID, form: ParticipantForm
    ) -> TrainingParticipant | None:
        """The same person in the session: by name and organisation, or by name and number."""
        row = TrainingParticipant
        here = select(row).where(
            row.session_id == session_id, row.state != ParticipantState.CANCELLED
        )
        key = people.same_person(form.name, form.organisation, self._vault)
        found = session.scalar(here.where(row.person_key == key))
        if found is not None or not form.phone:
            return found
        index = contact_index(self._vault, form.phone)
        by_number = session.scalars(here.where(row.contact_index == index).order_by(*IN_ORDER))
        return next((each for each in by_number if people.is_same_name(each.name, form.name)), None)

    def _new_participant(
        self,
        act: Act,
        session: TrainingSession,
        form: ParticipantForm,
        channel: Channel,
        visit: Visit | None,
    ) -> TrainingParticipant:
        row = new_id()
        sealed, index = seal_contact(self._vault, form.phone, CONTACT, row)
        has_seat = free_seats(act.session, session, act.now) > 0
        return TrainingParticipant(
            id=row,
            session_id=session.id,
            visit_id=visit.id if visit else None,
            code=new_code(CodeKind.TRAINING),
            name=form.name,
            organisation=form.organisation,
            person_key=people.same_person(form.name, form.organisation, self._vault),
            contact_sealed=sealed,
            contact_index=index,
            channel=channel,
            state=ParticipantState.REGISTERED if has_seat else ParticipantState.WAITING,
            registered_at=act.now,
        )

    def move_up(self, act: Act, session: TrainingSession) -> tuple[TrainingParticipant, ...]:
        """Give free seats to whoever has waited longest, until the class begins; returns them."""
        if not rules.moves_up(times_of(session), act.now):
            return ()
        seated, waiting = counted(act.session, session.id)
        number = rules.moved_up(session.capacity, seated, waiting)
        if not number:
            return ()
        first = (
            select(TrainingParticipant)
            .where(
                TrainingParticipant.session_id == session.id,
                TrainingParticipant.state == ParticipantState.WAITING,
            )
            .order_by(*IN_ORDER)
            .limit(number)
        )
        moved = tuple(act.session.scalars(first))
        for row in moved:
            row.state = ParticipantState.REGISTERED
            act.also(MOVED_UP, row.id, row.visit_id)
        return moved

    def registration(self, session: Session, row: TrainingParticipant, known: bool) -> Registration:
        """A place as it is told to the person."""
        waiting = row.state == ParticipantState.WAITING
        return Registration(
            participant_id=row.id,
            code=row.code,
            waiting=waiting,
            position=position_of(session, row),
            attended=row.attended_at is not None,
            known=known,
            session=open_session(
                session, row.session, self._clock.now(), self._catalogue.office.zone
            ),
        )

    def print_receipt(self, act: Act, registration: Registration, name: str) -> None:
        """Promise the paper of a registration, where the action happens."""
        self._print_jobs.add_receipt(
            act,
            registration.participant_id,
            receipt_of(
                registration,
                name,
                self._catalogue.office,
                read_preferences(act.session),
                act,
                self._clock.simulated,
            ),
        )

    # The signing in of a visitor

    def admit(self, act: Act, service: Service, visit: Visit, phone: str) -> Registration | None:
        """The visit's place in the next weekly class, with its receipt; None if there is no class.

        Part of the signing in, which writes the journal's row of the action.
        """
        session = self.next_regular(act, service)
        if session is None:
            return None
        form = ParticipantForm(visit.visitor.name, visit.visitor.organisation, phone)
        row, known = self.enrol(act, session, form, visit=visit)
        registration = self.registration(act.session, row, known)
        if not known:
            act.also(REGISTERED, row.id, visit.id)
            self.print_receipt(act, registration, row.name)
        return registration

    def of_visit(self, session: Session, visit_id: UUID) -> Registration | None:
        """The place that a visit got when it was signed in."""
        row = session.scalar(
            select(TrainingParticipant)
            .where(
                TrainingParticipant.visit_id == visit_id,
                TrainingParticipant.state != ParticipantState.CANCELLED,
            )
            .order_by(*IN_ORDER)
            .limit(1)
        )
        return self.registration(session, row, known=False) if row else None

    def is_at_once(self, session: TrainingSession, now: datetime) -> bool:
        """Whether registering for the session is being there."""
        return rules.is_at_once(times_of(session), now, self._catalogue.office.zone)


def _channel_of(act: Act) -> Channel:
    return Channel.COUNTER if isinstance(act.by, Officer) else Channel.KIOSK
