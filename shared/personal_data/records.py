"""Erasing what an officer chose: matters still under way are refused."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, Select, and_, select
from sqlalchemy.orm import Session

from db import models
from db.vault import Vault
from shared.clock import service_day
from shared.day_end.reading import FORGOTTEN_AFTER
from shared.errors import UserError
from shared.personal_data import erasing
from shared.personal_data.views import Record, RecordKind
from shared.training import ParticipantState, SessionState
from shared.wording import format_plain_date


def _of(records: Iterable[Record], kind: RecordKind) -> tuple[UUID, ...]:
    return tuple(record.id for record in records if record.kind is kind)


def refuse_open(session: Session, records: Sequence[Record], now: datetime, zone: ZoneInfo) -> None:
    """Raise `personal_data.open` with the `labels` of matters that still need their person.

    So does a visit whose number or stay in the bidding room is open, and a look through papers
    without an outcome while its number is. Of past days it is `personal_data.forgotten`, with the
    `days` that have to be ended first; a number of a day too long past for that is nobody's.
    Whoever has a place in a class that is not over gives it back first, so that the next one
    moves up: `personal_data.coming`.
    """
    _refuse_coming(session, records, now)
    today = service_day(now, zone)
    visits = _open_visits(session, records, today)
    others = {row for wanted in _other_open(records) for row in session.scalars(wanted)}
    found = others | visits.keys()
    labels = ", ".join(record.label or record.name for record in records if record.id in found)
    days = sorted({day for day in visits.values() if day < today})
    if days:
        said = ", ".join(map(format_plain_date, days))
        raise UserError("personal_data.forgotten", labels=labels, days=said)
    if found:
        raise UserError("personal_data.open", labels=labels)


def _open_visits(session: Session, records: Sequence[Record], today: date) -> dict[UUID, date]:
    """The visits and looks that are under way, with their days."""
    visit, ticket, stay = models.Visit, models.Ticket, models.RoomStay
    look = models.Verification
    visits, looks = _of(records, RecordKind.VISIT), _of(records, RecordKind.VERIFICATION)
    is_open = _is_open(today)
    found = (
        select(ticket.visit_id, ticket.service_day).where(ticket.visit_id.in_(visits), is_open),
        select(visit.id, visit.service_day)
        .join(stay, stay.visit_id == visit.id)
        .where(visit.id.in_(visits), stay.ended_at.is_(None)),
        select(look.id, ticket.service_day)
        .join(ticket, look.ticket_id == ticket.id)
        .where(look.id.in_(looks), look.concluded_at.is_(None), is_open),
    )
    return {key: day for wanted in found for key, day in session.execute(wanted)}


def _is_open(today: date) -> ColumnElement[bool]:
    """Tickets that are not over, of days that can still be ended."""
    ticket = models.Ticket
    return and_(ticket.ended_at.is_(None), ticket.service_day >= today - FORGOTTEN_AFTER)


def _other_open(records: Sequence[Record]) -> tuple[Select[UUID], ...]:
    request, complaint = models.Request, models.Complaint
    return (
        select(request.id).where(
            request.id.in_(_of(records, RecordKind.REQUEST)), request.closed_at.is_(None)
        ),
        select(complaint.id).where(
            complaint.id.in_(_of(records, RecordKind.COMPLAINT)), complaint.closed_at.is_(None)
        ),
    )


def _refuse_coming(session: Session, records: Sequence[Record], now: datetime) -> None:
    people, lesson = models.TrainingParticipant, models.TrainingSession
    coming = select(lesson.title).join(people, people.session_id == lesson.id)
    titles = session.scalars(
        coming.where(
            people.id.in_(_of(records, RecordKind.TRAINING)),
            people.state != ParticipantState.CANCELLED,
            lesson.state == SessionState.PLANNED,
            lesson.ends_at > now,
        ).distinct()
    ).all()
    if titles:
        raise UserError("personal_data.coming", titles=", ".join(sorted(titles)))


def erase_records(
    session: Session, records: Sequence[Record], now: datetime, vault: Vault
) -> Mapping[str, int]:
    """Take the person out of each record; returns how many of each kind were erased now."""
    visitors = select(models.Visit.visitor_id).where(
        models.Visit.id.in_(_of(records, RecordKind.VISIT))
    )
    return {
        RecordKind.VISIT: erasing.erase_visitors(session, visitors, now),
        RecordKind.VERIFICATION: erasing.erase_verifications(
            session, _of(records, RecordKind.VERIFICATION)
        ),
        RecordKind.REQUEST: erasing.erase_requests(session, _of(records, RecordKind.REQUEST)),
        RecordKind.TRAINING: erasing.erase_participants(
            session, _of(records, RecordKind.TRAINING), vault
        ),
        RecordKind.COMPLAINT: erasing.erase_complaints(session, _of(records, RecordKind.COMPLAINT)),
    }
