"""Reading complaints: lists, one with all its steps, and what their codes' holders may know."""

from collections.abc import Collection
from datetime import date
from typing import Final
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, Select, func, or_, select
from sqlalchemy.orm import Session

from db.models import Complaint, ComplaintNote, Holiday, OfficerRecord
from db.searching import has_words
from db.vault import Vault
from shared.actors import Action, Officer
from shared.clock import service_day
from shared.codes import parse_code
from shared.complaints.answers import present_wording
from shared.complaints.deadline import Classification, days_left
from shared.complaints.views import (
    Attention,
    Channel,
    ComplaintQuery,
    ComplaintRow,
    ComplaintState,
    ComplaintStatus,
    Handler,
    Kind,
    Note,
    Which,
)
from shared.contacts import contact_index

MOST_FOUND: Final = 200
"""A list shows at most so many."""

UNANSWERED: Final = (ComplaintState.RECEIVED, ComplaintState.ASSIGNED)
_BEGINS: Final = 160

Found = Select[Complaint, str | None]


def select_complaints() -> Found:
    """Complaints with the name of whoever has to answer them."""
    return select(Complaint, OfficerRecord.full_name).outerjoin(
        OfficerRecord, Complaint.owner_id == OfficerRecord.id
    )


def seen_by(officer: Officer) -> ColumnElement[bool]:
    """Which complaints an officer may read: a manager all, others what they answer or recorded."""
    if officer.may(Action.MANAGE_COMPLAINTS):
        return Complaint.id.is_not(None)
    return or_(Complaint.owner_id == officer.id, Complaint.received_by == officer.id)


def may_read(row: Complaint, officer: Officer) -> bool:
    """Whether an officer may read this complaint."""
    is_theirs = officer.id in (row.owner_id, row.received_by)
    return is_theirs or officer.may(Action.MANAGE_COMPLAINTS)


def may_handle(row: Complaint, officer: Officer) -> bool:
    """Whether an officer may answer this complaint: its owner, and who manages them all."""
    return row.owner_id == officer.id or officer.may(Action.MANAGE_COMPLAINTS)


def wanted(query: ComplaintQuery, officer: Officer, today: date, vault: Vault) -> Found:
    """The complaints of a query: open ones by deadline, others newest first."""
    chosen = select_complaints().where(seen_by(officer), _of(query.which, officer, today))
    if query.words.strip():
        chosen = chosen.where(_worded(query.words, vault))
    if query.which in (Which.ALL, Which.CLOSED):
        chosen = chosen.order_by(Complaint.received_at.desc(), Complaint.id.desc())
    else:
        chosen = chosen.order_by(Complaint.due_on, Complaint.received_at, Complaint.id)
    return chosen.limit(MOST_FOUND)


def read_rows(session: Session, found: Found, today: date) -> tuple[ComplaintRow, ...]:
    """Run a narrowed `select_complaints`."""
    rows = session.execute(found).all()
    days = [day for complaint, _owner in rows for day in (complaint.due_on, today)]
    off = read_days_off(session, min(days)) if days else frozenset()
    return tuple(row_of(complaint, owner, today, off) for complaint, owner in rows)


def row_of(
    complaint: Complaint, owner: str | None, today: date, off: Collection[date]
) -> ComplaintRow:
    """A complaint as a list shows it."""
    state = ComplaintState(complaint.state)
    waits = state in UNANSWERED
    return ComplaintRow(
        id=complaint.id,
        number=complaint.number,
        kind=Kind(complaint.kind),
        classification=Classification(complaint.classification),
        channel=Channel(complaint.channel),
        service=complaint.service or "",
        begins=" ".join(complaint.text.split())[:_BEGINS],
        name=complaint.name,
        received_at=complaint.received_at,
        due_on=complaint.due_on,
        days_left=days_left(today, complaint.due_on, off) if waits else None,
        state=state,
        owner=owner or "",
        owner_id=complaint.owner_id,
    )


def read_days_off(session: Session, first: date) -> frozenset[date]:
    """The holidays from a day on."""
    return frozenset(session.scalars(select(Holiday.day).where(Holiday.day >= first)))


def read_notes(session: Session, complaint_id: UUID) -> tuple[Note, ...]:
    """What officers wrote while they handled it, oldest first."""
    written = (
        select(ComplaintNote, OfficerRecord.full_name)
        .join(OfficerRecord, ComplaintNote.officer_id == OfficerRecord.id)
        .where(ComplaintNote.complaint_id == complaint_id)
        .order_by(ComplaintNote.written_at, ComplaintNote.id)
    )
    return tuple(Note(name, note.written_at, note.text) for note, name in session.execute(written))


def read_handlers(session: Session) -> tuple[Handler, ...]:
    """The officers to whom a complaint can be given, with what they have to answer already."""
    load = select(Complaint.owner_id, func.count()).where(Complaint.state.in_(UNANSWERED))
    loads = session.execute(load.group_by(Complaint.owner_id))
    counts = {row[0]: row[1] for row in loads}
    people = select(OfficerRecord).where(OfficerRecord.active).order_by(OfficerRecord.full_name)
    return tuple(
        Handler(person.id, person.full_name, counts.get(person.id, 0))
        for person in session.scalars(people)
    )


def read_attention(session: Session, officer: Officer, today: date) -> Attention:
    """What of the open complaints asks for somebody."""
    chosen = select(Complaint.due_on, Complaint.owner_id, Complaint.state)
    rows = session.execute(chosen.where(Complaint.closed_at.is_(None), seen_by(officer))).all()
    waiting = [(due < today, owner) for due, owner, state in rows if state in UNANSWERED]
    manages = officer.may(Action.MANAGE_COMPLAINTS)
    return Attention(
        open=len(rows),
        overdue=sum(late for late, _owner in waiting),
        unassigned=sum(owner is None for _late, owner in waiting),
        mine=sum(owner == officer.id for _late, owner in waiting),
        asks=sum(
            owner == officer.id or (manages and (late or owner is None)) for late, owner in waiting
        ),
    )


def name_of(session: Session, officer_id: UUID | None) -> str:
    """An officer's full name; empty for nobody."""
    if officer_id is None:
        return ""
    named = select(OfficerRecord.full_name).where(OfficerRecord.id == officer_id)
    return session.scalar(named) or ""


def with_code(session: Session, text: str) -> Complaint | None:
    """The complaint of a scanned or typed code, if there is one."""
    code = parse_code(text)
    if code is None:
        return None
    return session.scalar(select(Complaint).where(Complaint.code == code.value))


def status_of(
    session: Session, complaint: Complaint, today: date, zone: ZoneInfo
) -> ComplaintStatus:
    """What the code's holder may know."""
    state = ComplaintState(complaint.state)
    written = present_wording(session, complaint)
    return ComplaintStatus(
        number=complaint.number,
        kind=Kind(complaint.kind),
        state=state,
        received_on=service_day(complaint.received_at, zone),
        due_on=complaint.due_on,
        is_late=state in UNANSWERED and complaint.due_on < today,
        answer=complaint.answer,
        answered_on=service_day(written.at, zone) if written else None,
    )


def _of(which: Which, officer: Officer, today: date) -> ColumnElement[bool]:
    waits = Complaint.state.in_(UNANSWERED)
    return {
        Which.OPEN: Complaint.closed_at.is_(None),
        Which.OVERDUE: waits & (Complaint.due_on < today),
        Which.MINE: Complaint.closed_at.is_(None) & (Complaint.owner_id == officer.id),
        Which.UNASSIGNED: waits & Complaint.owner_id.is_(None),
        Which.CLOSED: Complaint.closed_at.is_not(None),
        Which.ALL: Complaint.id.is_not(None),
    }[which]


def _worded(words: str, vault: Vault) -> ColumnElement[bool]:
    """Every word in number, name or text; or exactly this contact, or this code."""
    spelled = has_words(words, Complaint.number, Complaint.name, Complaint.text)
    exact = [Complaint.contact_index == contact_index(vault, words)]
    if code := parse_code(words):
        exact.append(Complaint.code == code.value)
    return or_(spelled, *exact)
