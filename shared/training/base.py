"""What the use cases of training work with, and what several of them ask."""

from datetime import datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.engine import Database
from db.models import TrainingEvaluation, TrainingParticipant
from db.vault import Vault
from shared.acts import Acts
from shared.catalogue import Catalogue
from shared.clock import Clock
from shared.codes import CodeKind, parse_code
from shared.errors import UserError
from shared.training import rules
from shared.training.class_desk import ClassDesk
from shared.training.reading import free_seats, open_session, position_of, times_of
from shared.training.views import ParticipantState, Participation, Standing


class TrainingBase:
    """Holds the collaborators of every use case of training."""

    def __init__(
        self,
        database: Database,
        acts: Acts,
        desk: ClassDesk,
        catalogue: Catalogue,
        vault: Vault,
        clock: Clock,
    ) -> None:
        self._database = database
        self._acts = acts
        self._desk = desk
        self._catalogue = catalogue
        self._vault = vault
        self._clock = clock

    @property
    def _zone(self) -> ZoneInfo:
        return self._catalogue.office.zone

    def _with_code(self, session: Session, text: str) -> TrainingParticipant:
        """Whose code it is; raises `training.unknown_code`."""
        code = parse_code(text)
        wanted = select(TrainingParticipant).where(
            TrainingParticipant.code == (code.value if code else "")
        )
        row = session.scalar(wanted)
        if code is None or code.kind is not CodeKind.TRAINING or row is None:
            raise UserError("training.unknown_code")
        return row

    def _participant(self, session: Session, participant_id: UUID) -> TrainingParticipant:
        """The participant; raises `training.unknown_participant`."""
        row = session.get(TrainingParticipant, participant_id)
        if row is None:
            raise UserError("training.unknown_participant")
        return row

    def _standing(self, session: Session, row: TrainingParticipant, now: datetime) -> Standing:
        return rules.standing(
            times_of(row.session),
            ParticipantState(row.state),
            row.attended_at is not None,
            session.get(TrainingEvaluation, row.id) is not None,
            now,
            self._zone,
            free_seats(session, row.session, now),
        )

    def _participation(
        self, session: Session, row: TrainingParticipant, now: datetime
    ) -> Participation:
        return Participation(
            code=row.code,
            standing=self._standing(session, row, now),
            position=position_of(session, row),
            attended_at=row.attended_at,
            session=open_session(session, row.session, now, self._zone),
        )
