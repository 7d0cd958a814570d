"""Signing in: visitor, visit, ticket, paper and journal in one transaction."""

from dataclasses import replace
from datetime import date, datetime
from typing import TYPE_CHECKING

from sqlalchemy.orm import Session

from db import models
from db.engine import Database
from db.vault import Vault
from shared.actors import Action, Actor, Officer, RequestKey, new_id
from shared.acts import Act, Acts
from shared.bidding_room.desk import RoomDesk
from shared.catalogue import ApplicantType, Audience, Catalogue, Service
from shared.clock import Clock, service_day
from shared.errors import UserError
from shared.guestbook.form import SignInForm, problems, tidied, without_unasked
from shared.guestbook.issuing import TicketDesk
from shared.guestbook.people import masked_name, new_visitor, person_of, with_person
from shared.guestbook.recall import visit_with
from shared.guestbook.views import Recalled, ServiceOffer, SignedIn
from shared.office_hours import OfficeHours, ticket_policy
from shared.opening_hours import takes_tickets
from shared.preferences import read_preferences
from shared.printing import PrintJobs
from shared.privacy_notice import shown_notice
from shared.queueing.prospects import read_outlooks
from shared.queueing.waiting import waiting_by_prefix

if TYPE_CHECKING:
    from shared.training import ClassDesk, Registration

SIGNED_IN = "guestbook.signed_in"


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
        room: RoomDesk,
        classes: "ClassDesk",
        clock: Clock,
    ) -> None:
        self._database = database
        self._acts = acts
        self._catalogue = catalogue
        self._hours = hours
        self._vault = vault
        self._room = room
        self._classes = classes
        self._tickets = TicketDesk(catalogue, print_jobs, room, clock)
        self._clock = clock

    # What the kiosk shows

    def offers(self, audience: Audience) -> tuple[ServiceOffer, ...]:
        """The services for an audience with their opening and waiting line now (D41)."""
        now = self._clock.now()
        with self._database.reading() as session:
            openings = self._hours.all_in(session, now)
            waiting = waiting_by_prefix(session, self._catalogue, self._day(now))
            policy = ticket_policy(read_preferences(session))
            outlooks = read_outlooks(session, self._catalogue, self._hours, openings)
        return tuple(
            ServiceOffer(
                service,
                openings[service.code],
                takes_tickets(openings[service.code], policy),
                waiting.get(service.prefix, 0),
                outlooks.get(service.code),
            )
            for service in self._catalogue.services_for(audience)
        )

    def recall(self, text: str) -> Recalled:
        """Whom a scanned ticket or slip belongs to; raises `recall.unknown`.

        Full name and numbers stay in the database: `sign_in` takes them over there.
        """
        with self._database.reading() as session:
            code, visit = visit_with(session, text)
            return Recalled(
                code=code.value,
                masked_name=masked_name(visit.visitor.name),
                organisation=visit.visitor.organisation,
                audience=Audience(visit.audience),
                service=self._still_offered(visit.service),
                applicant_type=ApplicantType(visit.applicant_type)
                if visit.applicant_type
                else None,
                is_director=visit.is_director,
                room=self._room.seat_in(session, visit.id),
            )

    def next_regular_session(self, service: Service) -> datetime | None:
        """When the weekly class of a service takes place next (D14)."""
        now = self._clock.now()
        with self._database.reading() as session:
            return self._classes.next_start(session, service, now)

    # What a visitor does

    def sign_in(
        self, form: SignInForm, by: Actor, request: RequestKey, override: str = ""
    ) -> SignedIn:
        """Write the visitor into the book and, for a service, issue the ticket.

        The same request always gives the same ticket. Raises `guestbook.form` with the
        problems, `recall.unknown`, and `hours.closed` with the opening when no ticket may be
        taken now (D07, D09b); an officer may override the hours by giving a reason.
        """
        service = self._catalogue.service(form.service) if form.service else None
        if isinstance(by, Officer):
            by.must_be_allowed(Action.SIGN_IN_VISITOR)
        with self._acts.begin(by, request, SIGNED_IN) as act:
            if act.earlier:
                issued = self._tickets.issued(act.session, act.earlier)
                place = self._classes.of_visit(act.session, act.earlier)
                return replace(issued, training=place)
            form = self._completed(act.session, form, service)
            visitor = new_visitor(self._vault, form, act.now)
            visit = self._add_visit(act, form, visitor)
            if service is None:
                act.record(SIGNED_IN, visit.id, visit.id)
                return SignedIn(visit.id, None)
            overridden = self._refuse_closed(act, service, override)
            signed_in = self._issue(act, form, visit, overridden, override)
            return replace(signed_in, training=self._place_in_class(act, form, service, visit))

    def _completed(self, session: Session, form: SignInForm, service: Service | None) -> SignInForm:
        """The form as it is written down; raises what speaks against it."""
        form = tidied(form)
        if form.recalled:
            _, earlier = visit_with(session, form.recalled)
            form = with_person(form, person_of(self._vault, earlier.visitor))
        form = without_unasked(form, service)
        blocking = tuple(problem for problem in problems(form, service) if problem.blocks)
        if blocking:
            raise UserError("guestbook.form", problems=blocking)
        if service is not None and form.audience not in service.audiences:
            raise UserError("guestbook.not_for_you", service=service.title)
        return form

    def _refuse_closed(self, act: Act, service: Service, override: str) -> str:
        """The reason by which closed hours are overridden, empty when they are open."""
        opening = self._hours.opening_in(act.session, service.code, act.now)
        if takes_tickets(opening, ticket_policy(read_preferences(act.session))):
            return ""
        if not isinstance(act.by, Officer) or not override.strip():
            raise UserError("hours.closed", opening=opening, service=service.title)
        act.by.must_be_allowed(Action.OVERRIDE_HOURS)
        return override.strip()

    def _issue(
        self, act: Act, form: SignInForm, visit: models.Visit, overridden: str, override: str
    ) -> SignedIn:
        ticket, seat = self._tickets.issue(act, visit, bool(overridden))
        room_ticket, room_overridden = None, ""
        if form.room_first:
            companion, room_overridden = self._add_companion(act, form, visit, override)
            room_ticket, seat = self._tickets.issue(act, companion, bool(room_overridden))
        act.record(
            SIGNED_IN,
            visit.id,
            visit.id,
            ticket=ticket.label,
            override=overridden or room_overridden,
            **({"room_ticket": room_ticket.label} if room_ticket else {}),
        )
        return SignedIn(visit.id, ticket, seat, room_ticket)

    def _place_in_class(
        self, act: Act, form: SignInForm, service: Service, visit: models.Visit
    ) -> "Registration | None":
        """A place in the next weekly class for whoever came for it (1f C3 no. 3, D14)."""
        if not self._classes.is_wanted(service, form.answers):
            return None
        return self._classes.admit(act, service, visit, form.phone)

    def _add_companion(
        self, act: Act, form: SignInForm, visit: models.Visit, override: str
    ) -> tuple[models.Visit, str]:
        """The visit to the bidding room by which the person registers online first (D36).

        With it the reason by which the room's hours are overridden, empty when it is open.
        """
        room = self._catalogue.room_service()
        if room is None or form.audience not in room.audiences:
            raise UserError("guestbook.no_room")
        overridden = self._refuse_closed(act, room, override)
        there = replace(form, service=room.code, answers={}, applicant_type=None, is_director=None)
        return self._add_visit(act, there, visit.visitor, companion_of=visit), overridden

    def _add_visit(
        self,
        act: Act,
        form: SignInForm,
        visitor: models.Visitor,
        companion_of: models.Visit | None = None,
    ) -> models.Visit:
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
            notice_version=shown_notice(act.session, form.notice_version, act.now),
            companion_of=companion_of.id if companion_of else None,
            answers=[
                models.VisitAnswer(question=name, answer=answer)
                for name, answer in form.answers.items()
            ],
        )
        act.session.add(visit)
        return visit

    def _still_offered(self, service: str | None) -> str | None:
        known = {each.code for each in self._catalogue.services}
        return service if service in known else None

    def _day(self, moment: datetime) -> date:
        return service_day(moment, self._catalogue.office.zone)
