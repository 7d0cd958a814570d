"""Recording what is asked: from a message, or from the ticket of whoever is here."""

from dataclasses import replace
from datetime import datetime
from uuid import UUID

from sqlalchemy import select

from db import models
from shared.actors import Action, Officer, RequestKey, new_id
from shared.acts import Act
from shared.answers import parse_moment
from shared.catalogue import Channel, Service
from shared.clock import service_day
from shared.codes import CodeKind, new_code
from shared.contacts import seal_contact
from shared.errors import UserError
from shared.numbering import next_number
from shared.preferences import read_preferences
from shared.queueing.steps import label_of
from shared.requests.clocks import start_clock
from shared.requests.desk import CONTACT, RequestsDesk, row_of
from shared.requests.form import (
    RequestForm,
    problems,
    received_moment,
    takes_requests,
    tidied,
)
from shared.requests.receipt import receipt_of
from shared.requests.rules import UPLOAD_LIMIT, starts_when_complete
from shared.requests.views import RequestState, RequestView
from shared.slips import letterhead

RECORDED = "request.recorded"
PRINTED = "request.printed"
_SERIES = "PM"


class Recording(RequestsDesk):
    """Writes requests down, one for each intention and one for each visit and service."""

    def record(self, form: RequestForm, by: Officer, request: RequestKey) -> RequestView:
        """Write down a request that came by message; the same key always gives the same one.

        Raises `requests.not_a_request`, `requests.walk_in_needs_ticket`, and `requests.form` with
        the problems of its fields.
        """
        by.must_be_allowed(Action.HANDLE_REQUESTS)
        service = self._service(form.service)
        with self._acts.begin(by, request, RECORDED) as act:
            if act.earlier:
                return self._view(act.session, row_of(act.session, act.earlier), act.now)
            if form.channel is Channel.WALK_IN:
                raise UserError("requests.walk_in_needs_ticket")
            form, received = self._checked(form, service, act.now)
            row = self._written(act, form, service, received)
            act.record(RECORDED, row.id, number=row.number, service=service.code)
            return self._view(act.session, row, act.now)

    def of_ticket(self, ticket_id: UUID, by: Officer) -> RequestForm:
        """The form of a request as a visitor's ticket and answers fill it in.

        Its contact is empty: the guestbook's is taken over. Raises `queue.unknown` and
        `requests.not_a_request`.
        """
        by.must_be_allowed(Action.HANDLE_REQUESTS)
        with self._database.reading() as session:
            ticket = session.get(models.Ticket, ticket_id)
            if ticket is None:
                raise UserError("queue.unknown")
            visit = ticket.visit
            return RequestForm(
                service=self._service(ticket.service).code,
                channel=Channel.WALK_IN,
                requester=visit.visitor.name,
                organisation=visit.visitor.organisation,
                answers={each.question: each.answer for each in visit.answers},
            )

    def record_from_ticket(
        self, ticket_id: UUID, form: RequestForm, by: Officer, request: RequestKey
    ) -> RequestView:
        """Write down what a visitor asks, received when the serving began; prints the receipt.

        A visit has one request under a service: asking again gives that one. Raises what `record`
        does, `queue.unknown`, and `requests.not_served` for a ticket that still waits.
        """
        by.must_be_allowed(Action.HANDLE_REQUESTS)
        with self._acts.begin(by, request, RECORDED) as act:
            if act.earlier:
                return self._view(act.session, row_of(act.session, act.earlier), act.now)
            ticket = act.session.get(models.Ticket, ticket_id)
            if ticket is None:
                raise UserError("queue.unknown")
            known = _known(act, ticket)
            if known is not None:
                return self._view(act.session, known, act.now)
            if ticket.serving_since is None:
                raise UserError("requests.not_served", label=label_of(ticket))
            service = self._service(ticket.service)
            form, _ = self._checked(self._completed(form, ticket), service, act.now)
            row = self._written(act, form, service, ticket.serving_since, ticket.visit_id)
            self._print(act, row, service)
            act.record(RECORDED, row.id, row.visit_id, number=row.number, service=service.code)
            return self._view(act.session, row, act.now)

    def print_receipt(self, request_id: UUID, by: Officer, request: RequestKey) -> RequestView:
        """Print the receipt of a request that has none yet, such as one that came by message."""
        by.must_be_allowed(Action.HANDLE_REQUESTS)
        with self._acts.begin(by, request, PRINTED, about=request_id) as act:
            row = row_of(act.session, request_id)
            view = self._view(act.session, row, act.now)
            if act.earlier or view.print_job is not None:
                return view
            self._print(act, row, self._catalogue.service(row.service))
            act.record(PRINTED, row.id, row.visit_id, number=row.number)
            return self._view(act.session, row, act.now)

    def _service(self, code: str) -> Service:
        service = self._catalogue.service(code)
        if not takes_requests(service):
            raise UserError("requests.not_a_request", service=service.title)
        return service

    def _checked(
        self, form: RequestForm, service: Service, now: datetime
    ) -> tuple[RequestForm, datetime]:
        """The form as it is written down, and when the request came in."""
        here = now.astimezone(self._catalogue.office.zone)
        form = tidied(form, service)
        blocking = tuple(each for each in problems(form, service, here) if each.blocks)
        if blocking:
            raise UserError("requests.form", problems=blocking)
        received = received_moment(form.form_received, here)
        assert received is not None
        return form, received

    def _completed(self, form: RequestForm, ticket: models.Ticket) -> RequestForm:
        """A walk-in's form with what the guestbook knows where it was left empty."""
        visitor = ticket.visit.visitor
        phone = self._vault.open(visitor.phone_sealed, "visitors.phone", visitor.id)
        return replace(
            form,
            channel=Channel.WALK_IN,
            requester=form.requester or visitor.name,
            organisation=form.organisation or visitor.organisation,
            contact=form.contact or phone,
            form_received="",
        )

    def _written(
        self,
        act: Act,
        form: RequestForm,
        service: Service,
        received: datetime,
        visit_id: UUID | None = None,
    ) -> models.Request:
        row_id = new_id()
        sealed, index = seal_contact(self._vault, form.contact, CONTACT, row_id)
        assert isinstance(act.by, Officer)
        row = models.Request(
            id=row_id,
            number=self._next_number(act),
            code=new_code(CodeKind.REQUEST),
            service=service.code,
            channel=form.channel,
            visit_id=visit_id,
            requester=form.requester,
            organisation=form.organisation,
            contact_sealed=sealed,
            contact_index=index,
            answers=dict(form.answers),
            received_at=received,
            received_by=act.by.id,
            upload_limit=self._upload_limit(form),
            state=RequestState.OPEN,
            officer_id=act.by.id,
            catalogue_version=self._catalogue.version,
            revision=0,
        )
        act.session.add(row)
        act.session.flush()
        if not starts_when_complete(service):
            start_clock(act.session, row.id, received)
        self._kept(act, row)
        return row

    def _next_number(self, act: Act) -> str:
        year = service_day(act.now, self._catalogue.office.zone).year
        return f"{_SERIES}-{year}-{next_number(act.session, _SERIES, str(year)):04}"

    def _upload_limit(self, form: RequestForm) -> datetime | None:
        moment = parse_moment(str(form.answers.get(UPLOAD_LIMIT, "")))
        return moment.replace(tzinfo=self._catalogue.office.zone) if moment else None

    def _print(self, act: Act, row: models.Request, service: Service) -> None:
        head = letterhead(self._catalogue.office, read_preferences(act.session))
        assert isinstance(act.by, Officer)
        receipt = receipt_of(row, service, head, act.by.full_name, self._clock.simulated)
        self._print_jobs.add_receipt(act, row.id, receipt)


def _known(act: Act, ticket: models.Ticket) -> models.Request | None:
    """The request of a ticket's visit under its present service."""
    return act.session.scalar(
        select(models.Request).where(
            models.Request.visit_id == ticket.visit_id, models.Request.service == ticket.service
        )
    )
