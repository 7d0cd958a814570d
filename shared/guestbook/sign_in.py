"""Signing in: visitor, visit, ticket, paper and journal in one transaction."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from db import models
from db.engine import Database
from db.vault import Vault
from shared.actors import Action, Actor, Officer, RequestKey, new_id
from shared.acts import Act, Acts
from shared.catalogue import Audience, Catalogue, Service
from shared.clock import Clock, service_day
from shared.codes import CodeKind, new_code
from shared.errors import UserError
from shared.guestbook.form import SignInForm, identity_kind, problems, tidied, without_unasked
from shared.identity import Identity, normalise
from shared.numbering import next_number
from shared.office_hours import OfficeHours, ticket_policy
from shared.opening_hours import Opening, takes_tickets
from shared.preferences import read_preferences
from shared.printing import PaperKind, PrintJobs
from shared.queueing.views import TicketState, ticket_label
from shared.queueing.waiting import waiting_by_prefix
from shared.slips.content import TicketSlip
from shared.slips.letterhead import letterhead

SIGNED_IN = "guestbook.signed_in"


@dataclass(frozen=True, slots=True)
class IssuedTicket:
    """The ticket a visitor is told; `ahead` counts who waits before it in its line."""

    id: UUID
    visit_id: UUID
    label: str
    code: str
    service: str
    service_title: str
    ahead: int
    counters: tuple[str, ...]
    priority: bool
    issued_at: datetime


@dataclass(frozen=True, slots=True)
class SignedIn:
    """A guestbook entry that was committed; a guest has no ticket."""

    visit_id: UUID
    ticket: IssuedTicket | None


@dataclass(frozen=True, slots=True)
class ServiceOffer:
    """A service as the kiosk offers it now."""

    service: Service
    opening: Opening
    takes_tickets: bool
    waiting: int


class Guestbook:
    """Signs visitors in, at the kiosk or by an officer, by the same rules."""

    def __init__(
        self,
        database: Database,
        acts: Acts,
        catalogue: Catalogue,
        hours: OfficeHours,
        vault: Vault,
        print_jobs: PrintJobs,
        clock: Clock,
    ) -> None:
        self._database = database
        self._acts = acts
        self._catalogue = catalogue
        self._hours = hours
        self._vault = vault
        self._print_jobs = print_jobs
        self._clock = clock

    def offers(self, audience: Audience) -> tuple[ServiceOffer, ...]:
        """The services for an audience with their opening and waiting line now (D41)."""
        now = self._clock.now()
        with self._database.reading() as session:
            openings = self._hours.all_in(session, now)
            waiting = waiting_by_prefix(session, self._day(now))
            policy = ticket_policy(read_preferences(session))
        return tuple(
            ServiceOffer(
                service,
                openings[service.code],
                takes_tickets(openings[service.code], policy),
                waiting.get(service.prefix, 0),
            )
            for service in self._catalogue.services_for(audience)
        )

    def sign_in(
        self, form: SignInForm, by: Actor, request: RequestKey, override: str = ""
    ) -> SignedIn:
        """Write the visitor into the book and, for a service, issue the ticket.

        The same request always gives the same ticket. Raises `guestbook.form` with the
        problems, and `hours.closed` with the opening when no ticket may be taken now (D07,
        D09b); an officer may override the hours by giving a reason.
        """
        service = self._catalogue.service(form.service) if form.service else None
        form = without_unasked(tidied(form), service)
        if isinstance(by, Officer):
            by.must_be_allowed(Action.SIGN_IN_VISITOR)
        self._refuse_bad(form, service)
        with self._acts.begin(by, request, SIGNED_IN) as act:
            if act.earlier:
                return self._signed_in(act.session, act.earlier)
            visit = self._write_visit(act, form)
            if service is None:
                act.record(SIGNED_IN, visit.id, visit.id)
                return SignedIn(visit.id, None)
            overridden = self._refuse_closed(act, service, override)
            ticket = self._issue(act, visit, service, overridden)
            act.record(SIGNED_IN, visit.id, visit.id, ticket=ticket.label, override=overridden)
            return SignedIn(visit.id, ticket)

    def _refuse_bad(self, form: SignInForm, service: Service | None) -> None:
        blocking = tuple(problem for problem in problems(form, service) if problem.blocks)
        if blocking:
            raise UserError("guestbook.form", problems=blocking)
        if service is not None and form.audience not in service.audiences:
            raise UserError("guestbook.not_for_you", service=service.title)

    def _refuse_closed(self, act: Act, service: Service, override: str) -> str:
        """The reason by which closed hours are overridden, empty when they are open."""
        opening = self._hours.opening_in(act.session, service.code, act.now)
        if takes_tickets(opening, ticket_policy(read_preferences(act.session))):
            return ""
        if not isinstance(act.by, Officer) or not override.strip():
            raise UserError("hours.closed", opening=opening, service=service.title)
        act.by.must_be_allowed(Action.OVERRIDE_HOURS)
        return override.strip()

    def _write_visit(self, act: Act, form: SignInForm) -> models.Visit:
        visitor = self._visitor(form, act.now)
        visit = models.Visit(
            id=new_id(),
            visitor=visitor,
            service_day=self._day(act.now),
            arrived_at=act.now,
            audience=form.audience,
            service=form.service,
            applicant_type=form.applicant_type,
            is_director=form.is_director,
            registered_online=form.registered_online,
            priority=form.priority,
            purpose=form.purpose,
            host=form.host,
            catalogue_version=self._catalogue.version,
            workstation=act.by.workstation,
            signed_in_by=act.by.id if isinstance(act.by, Officer) else None,
        )
        act.session.add(visit)
        return visit

    def _visitor(self, form: SignInForm, now: datetime) -> models.Visitor:
        row = new_id()
        phone = normalise(Identity.PHONE, form.phone)
        kind = identity_kind(form)
        number = normalise(kind, form.identity_number)
        seal, index = self._vault.seal, self._vault.index
        return models.Visitor(
            id=row,
            name=form.name,
            organisation=form.organisation,
            phone_sealed=seal(phone, "visitors.phone", row),
            phone_index=index(phone, "phone"),
            identity_kind=("nip" if kind is Identity.NIP else "ktp") if number else None,
            identity_sealed=seal(number, "visitors.identity", row),
            identity_index=index(number, kind),
            created_at=now,
        )

    def _issue(
        self, act: Act, visit: models.Visit, service: Service, overridden: str
    ) -> IssuedTicket:
        ahead = waiting_by_prefix(act.session, visit.service_day, service.prefix)
        ticket = models.Ticket(
            id=new_id(),
            visit=visit,
            service=service.code,
            service_day=visit.service_day,
            prefix=service.prefix,
            number=next_number(act.session, service.prefix, visit.service_day.isoformat()),
            code=new_code(CodeKind.TICKET),
            state=TicketState.WAITING,
            priority=visit.priority,
            issued_at=act.now,
            after_hours=bool(overridden),
        )
        act.session.add(ticket)
        issued = self._view(act.session, ticket, ahead.get(service.prefix, 0))
        slip = self._slip(issued)
        self._print_jobs.add(act, PaperKind.TICKET, ticket.id, issued.label, slip)
        return issued

    def _slip(self, ticket: IssuedTicket) -> TicketSlip:
        return TicketSlip(
            letterhead=letterhead(self._catalogue.office),
            label=ticket.label,
            code=ticket.code,
            service_title=ticket.service_title,
            issued_at=ticket.issued_at,
            ahead=ticket.ahead,
            counters=ticket.counters,
            priority=ticket.priority,
            simulated=self._clock.simulated,
        )

    def _signed_in(self, session: Session, visit_id: UUID) -> SignedIn:
        found = session.scalar(select(models.Ticket).where(models.Ticket.visit_id == visit_id))
        if found is None:
            return SignedIn(visit_id, None)
        ahead = session.scalar(
            select(func.count()).where(
                models.Ticket.service_day == found.service_day,
                models.Ticket.prefix == found.prefix,
                models.Ticket.state == TicketState.WAITING,
                models.Ticket.number < found.number,
            )
        )
        return SignedIn(visit_id, self._view(session, found, ahead or 0))

    def _view(self, session: Session, ticket: models.Ticket, ahead: int) -> IssuedTicket:
        return IssuedTicket(
            id=ticket.id,
            visit_id=ticket.visit.id,
            label=ticket_label(ticket.prefix, ticket.number),
            code=ticket.code,
            service=ticket.service,
            service_title=self._catalogue.service(ticket.service).title,
            ahead=ahead,
            counters=_counters_of(session, ticket.service),
            priority=ticket.priority,
            issued_at=ticket.issued_at,
        )

    def _day(self, moment: datetime) -> date:
        return service_day(moment, self._catalogue.office.zone)


def _counters_of(session: Session, service: str) -> tuple[str, ...]:
    calls = models.CounterService
    counters = (
        select(models.Counter.name)
        .join(calls, calls.counter_id == models.Counter.id)
        .where(calls.service == service)
        .order_by(models.Counter.number)
    )
    return tuple(session.scalars(counters))
