"""Erasing what an officer chose: matters still under way are refused."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy import and_, select
from sqlalchemy.orm import Session

from db import models
from shared.clock import service_day
from shared.errors import UserError
from shared.personal_data import erasing
from shared.personal_data.views import Record, RecordKind
from shared.training import ParticipantState, SessionState


def _of(records: Iterable[Record], kind: RecordKind) -> tuple[UUID, ...]:
    return tuple(record.id for record in records if record.kind is kind)


def refuse_open(session: Session, records: Sequence[Record], now: datetime, zone: ZoneInfo) -> None:
    """Raise `personal_data.open` with the `labels` of matters that still need their person.

    A visit is under way while its ticket is open and its service day lasts, and so is a look
    through papers that has no outcome: nobody will come back to what was left on a past day.
    Whoever has a place in a class that is not over gives it back first, so that the next one
    moves up: `personal_data.coming`.
    """
    _refuse_coming(session, records, now)
    ticket, look = models.Ticket, models.Verification
    is_under_way = and_(ticket.ended_at.is_(None), ticket.service_day >= service_day(now, zone))
    opened_tickets = select(ticket.visit_id).where(
        ticket.visit_id.in_(_of(records, RecordKind.VISIT)), is_under_way
    )
    opened_looks = (
        select(look.id)
        .join(ticket, look.ticket_id == ticket.id)
        .where(
            look.id.in_(_of(records, RecordKind.VERIFICATION)),
            look.concluded_at.is_(None),
            is_under_way,
        )
    )
    opened_requests = select(models.Request.id).where(
        models.Request.id.in_(_of(records, RecordKind.REQUEST)),
        models.Request.closed_at.is_(None),
    )
    opened_complaints = select(models.Complaint.id).where(
        models.Complaint.id.in_(_of(records, RecordKind.COMPLAINT)),
        models.Complaint.closed_at.is_(None),
    )
    found = {
        row
        for wanted in (opened_tickets, opened_looks, opened_requests, opened_complaints)
        for row in session.scalars(wanted)
    }
    if found:
        labels = tuple(record.label or record.name for record in records if record.id in found)
        raise UserError("personal_data.open", labels=", ".join(labels))


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


def erase_records(session: Session, records: Sequence[Record], now: datetime) -> Mapping[str, int]:
    """Take the person out of each record; returns how many of each kind were erased now."""
    visitors = select(models.Visit.visitor_id).where(
        models.Visit.id.in_(_of(records, RecordKind.VISIT))
    )
    return {
        "visit": erasing.erase_visitors(session, visitors, now),
        "verification": erasing.erase_verifications(session, _of(records, RecordKind.VERIFICATION)),
        "request": erasing.erase_requests(session, _of(records, RecordKind.REQUEST)),
        "training": erasing.erase_participants(session, _of(records, RecordKind.TRAINING)),
        "complaint": erasing.erase_complaints(session, _of(records, RecordKind.COMPLAINT)),
    }
