"""No column is forgotten: a person planted in each stands in none after erasing."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import JSON, LargeBinary, select, update
from sqlalchemy.orm import Session

from db.models import (
    Alert,
    Complaint,
    ComplaintNote,
    PrintJob,
    Request,
    RequestEscalation,
    RequestFile,
    RequestMilestone,
    RequestPaper,
    Slip,
    Ticket,
    TicketLeg,
    TicketPlan,
    VisitCorrection,
    VisitNote,
)
from shared.actors import Officer, new_id, new_request
from shared.office import Office
from tests.shared.personal_data.columns import columns, nobodys, somebodys
from tests.shared.personal_data.rows import PHONE
from tests.shared.personal_data.test_nothing_left import left, live_through
from tests.support.offices import KIOSK, Place, at, seated

SAID = f"Dewi {PHONE}"
_NATURAL = {"journal.details", "journal.reason", "ticket_steps.before", "ticket_steps.after"}
"""What the program itself has written of Dewi by then."""


def plant(office: Office, by: Officer) -> None:
    """Write Dewi's name and number into every column that may hold them."""
    with office.database.writing() as session:
        _add_rows(session, by)
        session.flush()
        for job in session.scalars(select(PrintJob)):
            job.content = _written_on(job.content)
        for slip in session.scalars(select(Slip)):
            slip.content = _written_on(slip.content)
        session.execute(update(Request).values(answers={"role": SAID}))
        session.execute(update(Complaint).values(answer=SAID, answered_at=at(9)))
        session.flush()
        for name, column in somebodys().items():
            if name not in _NATURAL and not isinstance(column.type, JSON):
                said = SAID.encode() if isinstance(column.type, LargeBinary) else SAID
                session.execute(update(column.table).values({column.name: said}))


def _written_on(content: Mapping[str, Any]) -> dict[str, Any]:
    """A paper with what somebody may have written on it."""
    room = {"computer": "PC 1", "tender_package": SAID, "claim_minutes": 5}
    correction = {"count": 1, "number": "BV-1", "issued_at": at(9).isoformat(), "reason": SAID}
    more = {"ticket": {"room": room}, "verification": {"correction": correction}}
    return {**content, **more.get(str(content["slip"]), {})}


def _add_rows(session: Session, by: Officer) -> None:
    """One row of every kind that nobody has written by then."""
    (ticket,) = session.scalars(select(Ticket).where(Ticket.service == "1c"))
    session.add_all((*_of_ticket(ticket, by), *_of_visit(ticket.visit_id, by)))
    session.add_all(_of_request(session.scalars(select(Request.id)).one(), by))
    complaint = session.scalars(select(Complaint.id)).one()
    session.add(
        ComplaintNote(
            id=new_id(), complaint_id=complaint, officer_id=by.id, written_at=at(9), text="x"
        )
    )


def _of_ticket(ticket: Ticket, by: Officer) -> tuple[object, ...]:
    assert by.counter is not None
    leg = TicketLeg(
        id=new_id(), ticket_id=ticket.id, service_day=ticket.service_day, position=1,
        service="1c", counter_id=by.counter.id, officer_id=by.id,
        queued_at=at(9), called_at=at(9), ended_at=at(9),
    )  # fmt: skip
    plan = TicketPlan(
        id=new_id(), ticket_id=ticket.id, position=1, service="1d", planned_by=by.id,
        planned_at=at(9),
    )  # fmt: skip
    alert = Alert(id=new_id(), kind="help", workstation="Kiosk 1", about=ticket.id, raised_at=at(9))
    return leg, plan, alert


def _of_visit(visit: UUID, by: Officer) -> tuple[object, ...]:
    common = {"visit_id": visit, "officer_id": by.id}
    return (
        VisitNote(id=new_id(), **common, written_at=at(9), text="x"),
        VisitCorrection(
            id=new_id(), **common, corrected_at=at(9), field="name", before="x", after="y",
            reason="z",
        ),
    )  # fmt: skip


def _of_request(request: UUID, by: Officer) -> tuple[object, ...]:
    common = {"request_id": request, "officer_id": by.id}
    return (
        RequestEscalation(
            id=new_id(), **common, position=1, source="helpdesk", target="lkpp", escalated_at=at(9)
        ),
        RequestMilestone(**common, milestone="ticket", reached_at=at(9)),
        RequestFile(id=new_id(), **common, name="x", size=1, sha256="a" * 64, noted_at=at(9)),
        RequestPaper(request_id=request, document="x", marks=[]),
    )


def test_what_is_listed_as_nobodys_is_there() -> None:
    there = {name for name, _ in columns()}
    tables = {f"{column.table.name}.*" for _, column in columns()}
    assert nobodys() <= there | tables


def test_a_wish_takes_a_person_out_of_every_column(office: Office) -> None:
    by = seated(office, "kepala", 2)
    live_through(office, by)
    found = {*office.personal_data.find("dewi", by), *office.personal_data.find(PHONE, by)}
    plant(office, by)
    assert left(office) == set(somebodys())
    office.personal_data.erase(tuple(found), "Permintaan sendiri", by, new_request())
    assert left(office) == set()


def test_the_night_takes_everybody_out_of_every_column(office: Office, place: Place) -> None:
    by = seated(office, "kepala", 2)
    live_through(office, by)
    plant(office, by)
    place.clock.set(at(9) + timedelta(days=366 * 6))
    office.personal_data.retain(KIOSK, new_request())
    assert left(office) == set()
