"""Reading the journal: a period of it by words, the overrides of a day, the story of a visit."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import Final
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, Select, or_, select
from sqlalchemy.orm import Session

from db.models import JournalEntry, OfficerRecord, Ticket
from shared.monitoring.searching import meanings, who
from shared.monitoring.views import JournalQuery, JournalRow
from shared.monitoring.words import told, words_for
from shared.queueing.views import ticket_label

PAGE: Final = 200
"""Rows that are read at a time; older ones follow when they are asked for."""

NOT_OVERRIDES: Final = (
    "ticket.held",
    "ticket.cancelled",
    "counter.paused",
    "room.blocked",
    "training.cancelled",
)
"""Steps whose reason explains them and breaks no rule."""

Found = Select[JournalEntry, str | None, str | None, int | None]


def read_journal(session: Session, query: JournalQuery, zone: ZoneInfo) -> tuple[JournalRow, ...]:
    """The newest rows of a period in which every word occurs: an action, officer, place, number."""
    wanted = _rows().where(*_within(query.first, query.last, zone))
    for word in query.words.split():
        meant = meanings(session, word)
        if meant is None:
            return ()
        wanted = wanted.where(meant)
    if query.before is not None:
        wanted = wanted.where(*_below(query.before))
    # In the order of its index, so that a page ends the reading however long the period is.
    wanted = wanted.order_by(JournalEntry.at.desc(), JournalEntry.number.desc()).limit(PAGE)
    return tuple(_told(session, wanted))


def read_overrides(session: Session, day: date, zone: ZoneInfo) -> tuple[JournalRow, ...]:
    """Every act of a day for which an officer had to give a reason, newest first."""
    wanted = _rows().where(*_within(day, day, zone), *overrides())
    return tuple(_told(session, wanted.order_by(JournalEntry.number.desc())))


def read_rows_of_visit(session: Session, visit_id: UUID) -> tuple[JournalRow, ...]:
    """Everything that happened to a visit, oldest first."""
    wanted = _rows().where(JournalEntry.visit_id == visit_id)
    return tuple(_told(session, wanted.order_by(JournalEntry.number)))


def overrides() -> tuple[ColumnElement[bool], ...]:
    """What makes a row of the journal an act for which an officer had to give a reason."""
    return (
        JournalEntry.officer_id.is_not(None),
        JournalEntry.reason.is_not(None),
        JournalEntry.action.not_in(NOT_OVERRIDES),
    )


def _rows() -> Found:
    return (
        select(JournalEntry, OfficerRecord.full_name, Ticket.prefix, Ticket.number)
        .outerjoin(OfficerRecord, OfficerRecord.id == who())
        .outerjoin(Ticket, JournalEntry.visit_id == Ticket.visit_id)
    )


def _within(first: date, last: date, zone: ZoneInfo) -> tuple[ColumnElement[bool], ...]:
    starts = datetime.combine(first, time.min, zone)
    ends = datetime.combine(last + timedelta(days=1), time.min, zone)
    return (JournalEntry.at >= starts, JournalEntry.at < ends)


def _below(number: int) -> tuple[ColumnElement[bool], ...]:
    """The condition of standing below a row; said by its moment first, for the index."""
    at = select(JournalEntry.at).where(JournalEntry.number == number).scalar_subquery()
    return (JournalEntry.at <= at, or_(JournalEntry.at < at, JournalEntry.number < number))


def _told(session: Session, wanted: Found) -> Iterator[JournalRow]:
    for entry, officer, prefix, number in session.execute(wanted):
        reason = entry.reason or ""
        yield JournalRow(
            number=entry.number,
            at=entry.at,
            action=entry.action,
            words=words_for(entry.action),
            officer=officer or "",
            workstation=entry.workstation,
            label=ticket_label(prefix, number) if prefix and number else "",
            details=told(entry.details),
            reason=reason,
            is_override=bool(reason) and entry.action not in NOT_OVERRIDES,
        )
