"""No column is forgotten: a person planted in each is in their copy, and in none once erased."""

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
    JournalEntry,
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
from tests.shared.personal_data.columns import (
    columns,
    copied,
    nobodys,
    somebodys,
)
from tests.shared.personal_data.rows import PHONE, vault_of
from tests.shared.personal_data.test_nothing_left import SPOKEN, left, live_through
from tests.support.offices import KIOSK, Place, at, seated

SAID = f"Dewi {PHONE}"
EVERYWHERE = dict.fromkeys(somebodys(), SAID)
_NATURAL = {"journal.details", "journal.reason", "ticket_steps.before", "ticket_steps.after"}
"""What the program itself has written of Dewi by then."""


def plant(office: Office, by: Officer, said: Mapping[str, str] = EVERYWHERE) -> None:
    """Write what is said of Dewi into every column that may hold it, sealed ones unsealed."""
    with office.database.writing() as session:
        _add_rows(session, by)
        session.flush()
        for job in session.scalars(select(PrintJob)):
            job.content = _written_on(job.content)
        for slip in session.scalars(select(Slip)):
            slip.content = _written_on(slip.content)
        session.execute(update(Request).values(answers={"role": said["requests.answers"]}))
        session.execute(update(Complaint).values(answer=SAID, answered_at=at(9)))
        session.flush()
        for name, column in somebodys().items():
            if name not in _NATURAL and not isinstance(column.type, JSON):
                binary = isinstance(column.type, LargeBinary)
                value = said[name].encode() if binary else said[name]
                session.execute(update(column.table).values({column.name: value}))


def seal(office: Office, said: Mapping[str, str]) -> None:
    """Seal what was planted into sealed columns, so that it can be opened."""
    vault = vault_of(office)
    with office.database.writing() as session:
        for name in (name for name in copied() if name.endswith("_sealed")):
            table = somebodys()[name].table
            place = name if table.name == "verifications" else name.removesuffix("_sealed")
            for row in session.scalars(select(table.c.id)).all():
                sealed = vault.seal(said[name], place, row)
                column = name.partition(".")[2]
                session.execute(update(table).where(table.c.id == row).values({column: sealed}))


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


def test_the_copy_has_every_column_that_erasing_covers(office: Office) -> None:
    by = seated(office, "kepala", 2)
    live_through(office, by)
    found = {*office.personal_data.find("dewi", by), *office.personal_data.find(PHONE, by)}
    said = {name: f"Dewi ke-{number:02}" for number, name in enumerate(somebodys())}
    said["training_participants.name"] = "Dewi"  # by which texts of the class name her
    plant(office, by, said)
    seal(office, said)
    file = office.personal_data.read(tuple(found), "Permintaan sendiri", by, new_request())
    facts = "\n".join(fact for filed in file.records for _, fact in filed.facts)
    missing = {name for name in copied() - {"journal.details"} if said[name] not in facts}
    assert missing == set()
    before = told_in_journal(office)
    office.personal_data.erase(tuple(found), "Permintaan sendiri", by, new_request())
    covered = before - told_in_journal(office)
    assert SPOKEN in covered
    assert {text for text in covered if text not in facts} == set()


def told_in_journal(office: Office) -> set[str]:
    """Every text in the details of the journal."""
    with office.database.reading() as session:
        details = session.scalars(select(JournalEntry.details)).all()
    return {text for each in details for text in each.values() if isinstance(text, str)}
