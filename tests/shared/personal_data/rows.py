"""Rows of every kind that name somebody, written straight into a test's office."""

from datetime import datetime, timedelta
from uuid import UUID

from db.models import (
    Complaint,
    Request,
    RequestNote,
    SurveyAnswer,
    TrainingEvaluation,
    TrainingParticipant,
    TrainingSession,
)
from db.vault import Vault
from shared.actors import Officer, new_id
from shared.codes import CodeKind, new_code
from shared.contacts import seal_contact
from shared.office import Office

PHONE = "081234567890"
DAY = timedelta(days=1)


def vault_of(office: Office) -> Vault:
    """The office's vault."""
    return office.personal_data._vault


def add_request(office: Office, by: Officer, at: datetime, closed: bool = True) -> UUID:
    """A request of Dewi's, received then."""
    row = new_id()
    sealed, index = seal_contact(vault_of(office), PHONE, "requests.contact", row)
    with office.database.writing() as session:
        session.add(
            Request(
                id=row,
                number=f"PM-{row.hex[-8:]}",
                code=new_code(CodeKind.REQUEST),
                service="2a",
                channel="whatsapp",
                requester="Dewi Anggraini",
                organisation="Dinas Kesehatan",
                contact_sealed=sealed,
                contact_index=index,
                answers={"role": "ppk"},
                received_at=at,
                received_by=by.id,
                officer_id=by.id,
                state="done" if closed else "open",
                closed_at=at if closed else None,
                catalogue_version=office.catalogue.version,
            )
        )
        session.flush()
        note = RequestNote(id=new_id(), request_id=row, officer_id=by.id, written_at=at, text="x")
        session.add(note)
    return row


def add_participant(office: Office, at: datetime) -> UUID:
    """Dewi in a class that was held then, with her evaluation."""
    row, lesson = new_id(), new_id()
    sealed, index = seal_contact(vault_of(office), PHONE, "training_participants.contact", row)
    with office.database.writing() as session:
        session.add(
            TrainingSession(
                id=lesson,
                mode="berjalan",
                title="SPSE",
                starts_at=at,
                ends_at=at + timedelta(hours=2),
                place="Aula",
                capacity=5,
                state="held",
                created_at=at,
            )
        )
        session.flush()
        session.add(
            TrainingParticipant(
                id=row,
                session_id=lesson,
                code=new_code(CodeKind.TRAINING),
                name="Dewi Anggraini",
                organisation="Dinas Kesehatan",
                person_key="dewi",
                contact_sealed=sealed,
                contact_index=index,
                channel="counter",
                state="registered",
                registered_at=at,
                attended_at=at,
            )
        )
        session.flush()
        session.add(
            TrainingEvaluation(
                participant_id=row, scores={"material": 4}, remark="Bagus", given_at=at
            )
        )
    return row


def add_complaint(office: Office, at: datetime, closed: bool = True) -> UUID:
    """A complaint that Dewi signed."""
    row = new_id()
    sealed, index = seal_contact(vault_of(office), PHONE, "complaints.contact", row)
    with office.database.writing() as session:
        session.add(
            Complaint(
                id=row,
                number=f"PG-{row.hex[-8:]}",
                code=new_code(CodeKind.COMPLAINT),
                kind="complaint",
                classification="information",
                channel="phone",
                text="Antreannya lama sekali",
                name="Dewi Anggraini",
                contact_sealed=sealed,
                contact_index=index,
                received_at=at,
                workstation="Loket 1",
                working_days=5,
                due_on=at.date(),
                answer="Ditambah satu loket",
                answered_at=at,
                state="closed" if closed else "received",
                closed_at=at if closed else None,
            )
        )
    return row


def add_survey_answer(office: Office, at: datetime) -> UUID:
    """Somebody's survey."""
    row = new_id()
    scores = {f"u{no}": 3 for no in range(1, 10)}
    with office.database.writing() as session:
        session.add(SurveyAnswer(id=row, given_on=at.date(), hour=9, **scores))
    return row
