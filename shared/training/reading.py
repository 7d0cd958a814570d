"""Sessions and participants as they are read from the database."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Final
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, Select, case, func, select
from sqlalchemy.orm import Session

from db.models import (
    TrainingEvaluation,
    TrainingParticipant,
    TrainingSession,
    TrainingTrainer,
)
from db.vault import Vault
from shared.clock import service_day
from shared.contacts import masked_contact
from shared.errors import UserError
from shared.training import rules
from shared.training.views import (
    Channel,
    OpenSession,
    Participant,
    ParticipantState,
    SessionRow,
    SessionState,
    SessionView,
    TrainingMode,
)

CONTACT: Final = "training_participants.contact"
IN_ORDER = (TrainingParticipant.registered_at, TrainingParticipant.id)
_SEATED = TrainingParticipant.state == ParticipantState.REGISTERED
_WAITING = TrainingParticipant.state == ParticipantState.WAITING


def times_of(row: TrainingSession) -> rules.Times:
    """What the rules ask of a session."""
    return rules.Times(TrainingMode(row.mode), SessionState(row.state), row.starts_at, row.ends_at)


def session_of(session: Session, session_id: UUID) -> TrainingSession:
    """The session; raises `training.unknown_session`."""
    row = session.get(TrainingSession, session_id)
    if row is None:
        raise UserError("training.unknown_session")
    return row


def counted(session: Session, session_id: UUID) -> tuple[int, int]:
    """How many have a seat, and how many wait for one."""
    row = session.execute(
        select(_sum(_SEATED), _sum(_WAITING)).where(TrainingParticipant.session_id == session_id)
    ).one()
    return int(row[0]), int(row[1])


def free_seats(session: Session, row: TrainingSession, now: datetime) -> int:
    """How many seats of a session are left for whoever comes now."""
    seated, waiting = counted(session, row.id)
    return rules.free_seats(times_of(row), row.capacity, seated, waiting, now)


def read_counts(session: Session, session_id: UUID) -> tuple[int, int]:
    """How many had a seat, and how many came."""
    came = TrainingParticipant.attended_at.is_not(None)
    row = session.execute(
        select(_sum(_SEATED), _sum(came)).where(TrainingParticipant.session_id == session_id)
    ).one()
    return int(row[0]), int(row[1])


def position_of(session: Session, participant: TrainingParticipant) -> int:
    """The participant's place among those of the same state in the session, from 1."""
    earlier = (
        select(func.count())
        .select_from(TrainingParticipant)
        .where(
            TrainingParticipant.session_id == participant.session_id,
            TrainingParticipant.state == participant.state,
            (TrainingParticipant.registered_at < participant.registered_at)
            | (
                (TrainingParticipant.registered_at == participant.registered_at)
                & (TrainingParticipant.id <= participant.id)
            ),
        )
    )
    return int(session.scalar(earlier) or 0)


def open_session(
    session: Session, row: TrainingSession, now: datetime, zone: ZoneInfo
) -> OpenSession:
    """A session as kiosks show it."""
    seated, waiting = counted(session, row.id)
    return _opened(row, seated, waiting, now, zone)


def read_open(session: Session, now: datetime, zone: ZoneInfo) -> tuple[OpenSession, ...]:
    """Every session that a kiosk registers for, the soonest first."""
    wanted = (
        select(TrainingSession, _sum(_SEATED), _sum(_WAITING))
        .outerjoin(TrainingParticipant, TrainingParticipant.session_id == TrainingSession.id)
        .where(TrainingSession.ends_at > now, TrainingSession.state == SessionState.PLANNED)
        .group_by(TrainingSession.id)
        .order_by(TrainingSession.starts_at, TrainingSession.id)
    )
    return tuple(
        _opened(row, int(seated), int(waiting), now, zone)
        for row, seated, waiting in session.execute(wanted)
        if rules.is_open_to_visitors(times_of(row), now)
    )


def read_rows(session: Session, first: datetime, after: datetime) -> tuple[SessionRow, ...]:
    """The sessions that begin from one moment until before another, by their beginning."""
    wanted = _with_counts().where(
        TrainingSession.starts_at >= first, TrainingSession.starts_at < after
    )
    found = session.execute(wanted).all()
    trainers = _trainers(session, [row[0].id for row in found])
    return tuple(_row(trainers.get(row[0].id, ()), *row) for row in found)


def read_view(
    session: Session, session_id: UUID, vault: Vault, now: datetime, zone: ZoneInfo
) -> SessionView:
    """A session with everybody in it; raises `training.unknown_session`."""
    found = session.execute(_with_counts().where(TrainingSession.id == session_id)).one_or_none()
    if found is None:
        raise UserError("training.unknown_session")
    row: TrainingSession = found[0]
    trainers = _trainers(session, [row.id]).get(row.id, ())
    times = times_of(row)
    return SessionView(
        row=_row(trainers, *found),
        letter=row.letter,
        requested_by=row.requested_by,
        link=row.link,
        result=row.result,
        reason=row.reason,
        revision=row.revision,
        participants=tuple(read_participants(session, row.id, vault)),
        takes_attendance=rules.takes_attendance(times, now, zone),
        takes_participants=times.is_planned,
        moves_up=rules.moves_up(times, now),
    )


def read_participants(
    session: Session, session_id: UUID, vault: Vault, unmasked: bool = False
) -> list[Participant]:
    """The seated ones, the waiting ones, then who was taken off; each in order of registration.

    Contacts stay masked unless a register was opened for a reason.
    """
    order = case((_SEATED, 0), (_WAITING, 1), else_=2)
    later = TrainingParticipant.attended_at > TrainingSession.ends_at
    wanted = (
        select(TrainingParticipant, TrainingEvaluation.participant_id.is_not(None), later)
        .join(TrainingSession, TrainingParticipant.session_id == TrainingSession.id)
        .outerjoin(TrainingEvaluation, TrainingEvaluation.participant_id == TrainingParticipant.id)
        .where(TrainingParticipant.session_id == session_id)
        .order_by(order, *IN_ORDER)
    )
    reached: dict[str, int] = {}
    people = []
    for row, evaluated, noted_later in session.execute(wanted):
        reached[row.state] = reached.get(row.state, 0) + 1
        contact = contact_of(row, vault)
        shown = contact if unmasked or not contact else masked_contact(contact)
        facts = bool(evaluated), bool(noted_later), reached[row.state], shown
        people.append(_participant(row, *facts))
    return people


def contact_of(row: TrainingParticipant, vault: Vault) -> str:
    """How a participant is reached, opened; empty where that was not written."""
    return vault.open(row.contact_sealed, CONTACT, row.id)


def _participant(
    row: TrainingParticipant, evaluated: bool, noted_later: bool, position: int, contact: str
) -> Participant:
    return Participant(
        id=row.id,
        code=row.code,
        name=row.name,
        organisation=row.organisation,
        contact=contact,
        state=ParticipantState(row.state),
        position=position,
        channel=Channel(row.channel),
        registered_at=row.registered_at,
        attended_at=row.attended_at,
        noted_later=noted_later,
        evaluated=evaluated,
    )


def _with_counts() -> Select[TrainingSession, int, int, int, int]:
    people, form = TrainingParticipant, TrainingEvaluation
    attended = people.attended_at.is_not(None)
    return (
        select(
            TrainingSession,
            _sum(_SEATED),
            _sum(_WAITING),
            _sum(attended),
            func.count(form.participant_id),
        )
        .outerjoin(people, people.session_id == TrainingSession.id)
        .outerjoin(form, form.participant_id == people.id)
        .group_by(TrainingSession.id)
        .order_by(TrainingSession.starts_at, TrainingSession.id)
    )


def _sum(condition: ColumnElement[bool]) -> ColumnElement[int]:
    return func.coalesce(func.sum(case((condition, 1), else_=0)), 0)


def _trainers(session: Session, sessions: Iterable[UUID]) -> Mapping[UUID, tuple[str, ...]]:
    wanted = (
        select(TrainingTrainer)
        .where(TrainingTrainer.session_id.in_(list(sessions)))
        .order_by(TrainingTrainer.name)
    )
    named: dict[UUID, tuple[str, ...]] = {}
    for row in session.scalars(wanted):
        named[row.session_id] = (*named.get(row.session_id, ()), row.name)
    return named


def _row(
    trainers: tuple[str, ...],
    row: TrainingSession,
    seated: int,
    waiting: int,
    attended: int,
    evaluated: int,
) -> SessionRow:
    return SessionRow(
        id=row.id,
        mode=TrainingMode(row.mode),
        state=SessionState(row.state),
        title=row.title,
        starts_at=row.starts_at,
        ends_at=row.ends_at,
        place=row.place,
        capacity=row.capacity,
        registered=int(seated),
        waiting=int(waiting),
        attended=int(attended),
        evaluated=int(evaluated),
        trainers=trainers,
    )


def _opened(
    row: TrainingSession, seated: int, waiting: int, now: datetime, zone: ZoneInfo
) -> OpenSession:
    times = times_of(row)
    return OpenSession(
        id=row.id,
        mode=times.mode,
        title=row.title,
        starts_at=row.starts_at,
        ends_at=row.ends_at,
        place=row.place,
        requested_by=row.requested_by,
        link=row.link,
        capacity=row.capacity,
        seats_left=rules.free_seats(times, row.capacity, seated, waiting, now),
        waiting=waiting,
        today=service_day(now, zone) == times.day(zone),
        moves_up=rules.moves_up(times, now),
    )
