"""What officers and the kiosk are shown of requests."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from db.models import Request
from shared.actors import Action, Officer
from shared.catalogue import Service
from shared.codes import CodeKind, parse_code
from shared.errors import UserError
from shared.requests.clocks import read_clock, read_wait
from shared.requests.desk import RequestsDesk, row_of, state_of
from shared.requests.lists import awaited_party, by_urgency, found_by, parsed_number, read_rows
from shared.requests.rules import examines
from shared.requests.views import RequestRow, RequestState, RequestStatus, RequestView


class Looking(RequestsDesk):
    """Reads requests, and changes nothing."""

    def board(self, by: Officer, service: str = "", mine: bool = False) -> tuple[RequestRow, ...]:
        """The open requests, the most urgent first; of one service, or the officer's own."""
        by.must_be_allowed(Action.HANDLE_REQUESTS)
        wanted: ColumnElement[bool] = Request.closed_at.is_(None)
        if service:
            wanted &= Request.service == service
        if mine:
            wanted &= Request.officer_id == by.id
        with self._database.reading() as session:
            return by_urgency(read_rows(session, wanted, self._catalogue, self._clock.now()))

    def search(self, words: str, by: Officer) -> tuple[RequestRow, ...]:
        """Requests by number, by every word in name and agency, or by exact contact.

        Newest first, open and closed.
        """
        by.must_be_allowed(Action.HANDLE_REQUESTS)
        wanted = found_by(words, self._vault)
        if wanted is None:
            return ()
        with self._database.reading() as session:
            return read_rows(session, wanted, self._catalogue, self._clock.now())

    def of_visit(self, visit_id: UUID, service: str, by: Officer) -> RequestRow | None:
        """What was recorded of a visit under a service; None when nothing was."""
        by.must_be_allowed(Action.HANDLE_REQUESTS)
        wanted = (Request.visit_id == visit_id) & (Request.service == service)
        with self._database.reading() as session:
            rows = read_rows(session, wanted, self._catalogue, self._clock.now())
        return next(iter(rows), None)

    def get(self, request_id: UUID, by: Officer) -> RequestView:
        """One request; any officer may answer how far it has come. Raises `requests.unknown`."""
        with self._database.reading() as session:
            return self._view(session, row_of(session, request_id), self._clock.now())

    def find(self, text: str, by: Officer) -> RequestView:
        """The request of a scanned code or a typed number, for any officer.

        Raises `requests.unknown_code`.
        """
        with self._database.reading() as session:
            row = _named(session, text)
            return self._view(session, row, self._clock.now())

    def status_of(self, text: str) -> RequestStatus:
        """How far the request of a scanned code has come, without a word about a person.

        Raises `requests.unknown_code`.
        """
        now = self._clock.now()
        with self._database.reading() as session:
            row = _coded(session, text)
            service = self._catalogue.service(row.service)
            clock = read_clock(session, row.id, service, self._catalogue, now)
            state = state_of(row)
            takes_long = clock.late or self._takes_longer(session, row, service, now)
            is_passed_on = state is RequestState.ESCALATED
            waits_for = awaited_party(session, row, service) if is_passed_on else ""
        return RequestStatus(
            code=row.code,
            number=row.number,
            service=service.code,
            service_title=service.title,
            service_title_en=service.title_en,
            state=state,
            received_at=row.received_at,
            due_at=clock.due_at,
            is_late=takes_long,
            is_paused=state is RequestState.INCOMPLETE,
            waits_for=waits_for,
            waits_for_en=self._catalogue.english.get(waits_for, waits_for),
            closed_at=row.closed_at,
        )

    def _takes_longer(
        self, session: Session, row: Request, service: Service, now: datetime
    ) -> bool:
        """Whether an applicant waits longer than promised, though by the decree the clock stopped.

        It did for whoever passed it on, not for whoever waits. What lacks papers waits for them;
        of an examination only its ticket was promised, not the report (D17).
        """
        state = state_of(row)
        if state.is_closed or state is RequestState.INCOMPLETE or examines(service):
            return False
        return read_wait(session, row, service, self._catalogue, now).late


def _named(session: Session, text: str) -> Request:
    number = parsed_number(text)
    if number is None:
        return _coded(session, text)
    return _one(session, Request.number == number)


def _coded(session: Session, text: str) -> Request:
    code = parse_code(text)
    if code is None or code.kind is not CodeKind.REQUEST:
        raise UserError("requests.unknown_code")
    return _one(session, Request.code == code.value)


def _one(session: Session, of: ColumnElement[bool]) -> Request:
    row = session.scalar(select(Request).where(of))
    if row is None:
        raise UserError("requests.unknown_code")
    return row
