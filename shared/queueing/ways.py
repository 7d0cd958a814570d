"""What belongs to tickets besides their own row: staff's notes, ended parts, planned services."""

from collections.abc import Collection
from dataclasses import dataclass, field
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.models import Counter, OfficerRecord, TicketLeg, TicketPlan, VisitNote
from shared.catalogue import Catalogue
from shared.queueing.views import Leg, PlannedService, StaffNote


@dataclass(frozen=True, slots=True)
class Ways:
    """Notes by visit, legs and plans by ticket, each in the order of time."""

    notes: dict[UUID, list[StaffNote]] = field(default_factory=dict)
    legs: dict[UUID, list[Leg]] = field(default_factory=dict)
    plans: dict[UUID, list[PlannedService]] = field(default_factory=dict)


def read_ways(
    session: Session, visits: Collection[UUID], tickets: Collection[UUID], catalogue: Catalogue
) -> Ways:
    """What belongs to some tickets and their visits, in three statements however many they are."""
    if not tickets:
        return Ways()
    return Ways(
        _notes(session, visits),
        _legs(session, tickets, catalogue),
        _plans(session, tickets, catalogue),
    )


def _notes(session: Session, visits: Collection[UUID]) -> dict[UUID, list[StaffNote]]:
    written = (
        select(VisitNote, OfficerRecord.full_name)
        .join(OfficerRecord, VisitNote.officer_id == OfficerRecord.id)
        .where(VisitNote.visit_id.in_(visits))
        .order_by(VisitNote.written_at, VisitNote.id)
    )
    notes: dict[UUID, list[StaffNote]] = {}
    for note, officer in session.execute(written):
        told = StaffNote(officer, note.written_at, note.text)
        notes.setdefault(note.visit_id, []).append(told)
    return notes


def _legs(
    session: Session, tickets: Collection[UUID], catalogue: Catalogue
) -> dict[UUID, list[Leg]]:
    ended = (
        select(TicketLeg, Counter.name, OfficerRecord.full_name)
        .join(Counter, TicketLeg.counter_id == Counter.id)
        .join(OfficerRecord, TicketLeg.officer_id == OfficerRecord.id)
        .where(TicketLeg.ticket_id.in_(tickets))
        .order_by(TicketLeg.ticket_id, TicketLeg.position)
    )
    legs: dict[UUID, list[Leg]] = {}
    for leg, counter, officer in session.execute(ended):
        legs.setdefault(leg.ticket_id, []).append(_leg(leg, counter, officer, catalogue))
    return legs


def _leg(leg: TicketLeg, counter: str, officer: str, catalogue: Catalogue) -> Leg:
    return Leg(
        service=leg.service,
        service_title=catalogue.service(leg.service).title,
        counter=counter,
        officer=officer,
        queued_at=leg.queued_at,
        called_at=leg.called_at,
        serving_since=leg.serving_since,
        ended_at=leg.ended_at,
        note=leg.note,
    )


def _plans(
    session: Session, tickets: Collection[UUID], catalogue: Catalogue
) -> dict[UUID, list[PlannedService]]:
    planned = (
        select(TicketPlan, Counter.name)
        .outerjoin(Counter, TicketPlan.for_counter_id == Counter.id)
        .where(TicketPlan.ticket_id.in_(tickets))
        .order_by(TicketPlan.ticket_id, TicketPlan.position)
    )
    plans: dict[UUID, list[PlannedService]] = {}
    for plan, counter in session.execute(planned):
        title = catalogue.service(plan.service).title
        view = PlannedService(plan.id, plan.service, title, counter, plan.note)
        plans.setdefault(plan.ticket_id, []).append(view)
    return plans
