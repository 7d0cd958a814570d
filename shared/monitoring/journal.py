"""Reading the journal: a period of it by words, the overrides of a day, the story of a visit."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import Final
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, Select, and_, func, or_, select
from sqlalchemy.orm import Session

from db.models import JournalEntry, OfficerRecord, Ticket
from shared.monitoring.views import JournalQuery, JournalRow
from shared.monitoring.words import actions_with, reason_of, told, words_for
from shared.queueing.views import ticket_label

PAGE: Final = 200
"""Rows that are read at a time; older ones follow when they are asked for."""

NOT_OVERRIDES: Final = ("ticket.held", "counter.paused", "room.blocked")
"""Steps whose reason explains them and breaks no rule."""

Found = Select[JournalEntry, str | None, str | None, int | None]


def read_journal(session: Session, query: JournalQuery, zone: ZoneInfo) -> tuple[JournalRow, ...]:
    """The newest rows of a period in which every word occurs: an action, officer, place, number."""
    wanted = _rows().where(*_within(query.first, query.last, zone))
    for word in query.words.split():
        wanted = wanted.where(_has(word))
    if query.before is not None:
        wanted = wanted.where(JournalEntry.number < query.before)
    wanted = wanted.order_by(JournalEntry.number.desc()).limit(PAGE)
    return tuple(_told(session, wanted))


def read_overrides(session: Session, day: date, zone: ZoneInfo) -> tuple[JournalRow, ...]:
    """Every act of a day for which an officer had to give a reason, newest first."""
    wanted = _rows().where(*_within(day, day, zone), JournalEntry.officer_id.is_not(None))
    wanted = wanted.order_by(JournalEntry.number.desc())
    return tuple(row for row in _told(session, wanted) if row.is_override)


def read_rows_of_visit(session: Session, visit_id: UUID) -> tuple[JournalRow, ...]:
    """Everything that happened to a visit, oldest first."""
    wanted = _rows().where(JournalEntry.visit_id == visit_id)
    return tuple(_told(session, wanted.order_by(JournalEntry.number)))


def _rows() -> Found:
    # Who signs in or out is nobody yet, or nobody any more: there the officer is the subject.
    who = func.coalesce(JournalEntry.officer_id, JournalEntry.subject_id)
    return (
        select(JournalEntry, OfficerRecord.full_name, Ticket.prefix, Ticket.number)
        .outerjoin(OfficerRecord, OfficerRecord.id == who)
        .outerjoin(Ticket, JournalEntry.visit_id == Ticket.visit_id)
    )


def _within(first: date, last: date, zone: ZoneInfo) -> tuple[ColumnElement[bool], ...]:
    starts = datetime.combine(first, time.min, zone)
    ends = datetime.combine(last + timedelta(days=1), time.min, zone)
    return (JournalEntry.at >= starts, JournalEntry.at < ends)


def _has(word: str) -> ColumnElement[bool]:
    """The condition that a word occurs in what a row is shown with."""
    return or_(
        JournalEntry.action.in_(actions_with(word)),
        func.lower(OfficerRecord.full_name).contains(word.lower(), autoescape=True),
        func.lower(JournalEntry.workstation).contains(word.lower(), autoescape=True),
        *_labelled(word),
    )


def _labelled(word: str) -> Iterator[ColumnElement[bool]]:
    prefix, dash, number = word.upper().partition("-")
    if dash and prefix.isalpha() and number.isdigit():
        yield and_(Ticket.prefix == prefix, Ticket.number == int(number))


def _told(session: Session, wanted: Found) -> Iterator[JournalRow]:
    for entry, officer, prefix, number in session.execute(wanted):
        reason = reason_of(entry.details)
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
