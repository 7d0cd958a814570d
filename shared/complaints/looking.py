"""What officers, and the holders of codes, are shown of complaints."""

from datetime import date
from uuid import UUID

from sqlalchemy.orm import Session

from db.engine import Database
from db.models import Complaint
from db.vault import Vault
from shared.actors import Action, Officer
from shared.catalogue import Catalogue
from shared.clock import Clock, service_day
from shared.complaints import reading, steps
from shared.complaints.answers import improvement
from shared.complaints.receiving import CONTACT, receipt_of
from shared.complaints.views import (
    Attention,
    ComplaintQuery,
    ComplaintRow,
    ComplaintState,
    ComplaintStatus,
    ComplaintView,
    Handler,
    Written,
)
from shared.contacts import masked_contact


class Looking:
    """Reads complaints, and changes nothing."""

    def __init__(
        self, database: Database, catalogue: Catalogue, vault: Vault, clock: Clock
    ) -> None:
        self._database = database
        self._catalogue = catalogue
        self._vault = vault
        self._clock = clock
        self._zone = catalogue.office.zone

    def board(self, query: ComplaintQuery, by: Officer) -> tuple[ComplaintRow, ...]:
        """The complaints of a query that an officer may read; open ones by deadline."""
        by.must_be_allowed(Action.RECORD_COMPLAINT)
        today = self._today()
        with self._database.reading() as session:
            found = reading.wanted(query, by, today, self._vault)
            return reading.read_rows(session, found, today)

    def get(self, complaint_id: UUID, by: Officer) -> ComplaintView:
        """One complaint with its steps; raises `complaints.unknown`, `complaints.not_yours`."""
        with self._database.reading() as session:
            return self._view(session, steps.row_read_by(session, complaint_id, by), by)

    def look_up(self, code: str, by: Officer) -> ComplaintView | ComplaintStatus:
        """The complaint of a scanned code; of somebody else's only what its holder may know.

        Raises `complaints.unknown_code`.
        """
        by.must_be_allowed(Action.RECORD_COMPLAINT)
        with self._database.reading() as session:
            row = steps.row_of_code(session, code)
            if reading.may_read(row, by):
                return self._view(session, row, by)
            return reading.status_of(session, row, self._today(), self._zone)

    def status_of(self, code: str) -> ComplaintStatus:
        """What the holder of a code may know; raises `complaints.unknown_code`."""
        with self._database.reading() as session:
            row = steps.row_of_code(session, code)
            return reading.status_of(session, row, self._today(), self._zone)

    def attention(self, by: Officer) -> Attention:
        """How many open complaints ask for somebody, among those the officer may read."""
        with self._database.reading() as session:
            return reading.read_attention(session, by, self._today())

    def handlers(self, by: Officer) -> tuple[Handler, ...]:
        """To whom a complaint can be given."""
        by.must_be_allowed(Action.MANAGE_COMPLAINTS)
        with self._database.reading() as session:
            return reading.read_handlers(session)

    def _today(self) -> date:
        return service_day(self._clock.now(), self._zone)

    def _view(self, session: Session, row: Complaint, by: Officer) -> ComplaintView:
        today = self._today()
        off = reading.read_days_off(session, min(row.due_on, today))
        owner = reading.name_of(session, row.owner_id)
        state = ComplaintState(row.state)
        handles, manages = reading.may_handle(row, by), by.may(Action.MANAGE_COMPLAINTS)
        contact = self._vault.open(row.contact_sealed, CONTACT, row.id)
        return ComplaintView(
            row=reading.row_of(row, owner, today, off),
            code=row.code,
            service_title=self._catalogue.service(row.service).title if row.service else "",
            text=row.text,
            contact=masked_contact(contact) if contact else "",
            received_by=reading.name_of(session, row.received_by),
            workstation=row.workstation,
            answer=row.answer,
            answered_at=row.answered_at,
            answered_by=reading.name_of(session, row.answered_by),
            improved=_improved(session, row),
            closed_at=row.closed_at,
            closing_note=row.closing_note,
            notes=reading.read_notes(session, row.id),
            revision=row.revision,
            print_job_id=receipt_of(session, row).print_job_id,
            may_answer=handles and state is not ComplaintState.CLOSED,
            may_note=handles,
            may_manage=manages and state in reading.UNANSWERED,
            may_close=manages and state is not ComplaintState.CLOSED,
            may_reopen=manages and state is ComplaintState.CLOSED,
        )


def _improved(session: Session, row: Complaint) -> Written | None:
    better = improvement(session, row)
    return Written(reading.name_of(session, better.officer_id), better.at) if better else None
