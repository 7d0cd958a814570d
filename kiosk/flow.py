"""The step machine of one visit at the kiosk, without Qt: which page comes when, and with what."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from shared.actors import RequestKey, new_request
from shared.catalogue import ApplicantType, Audience, Catalogue, RequiredDocument, Service
from shared.errors import UserError
from shared.guestbook import (
    LONGEST,
    FieldProblem,
    IssuedTicket,
    SignedIn,
    SignInForm,
    problems,
    tidied,
)
from shared.opening_hours import Opening


class Page(StrEnum):
    """What the kiosk shows; the last four end a visit or interrupt it."""

    HOME = "home"
    SERVICES = "services"
    APPLICANT = "applicant"
    DETAILS = "details"
    TICKET = "ticket"
    THANKS = "thanks"
    REFUSED = "refused"
    FAULT = "fault"


class Step(StrEnum):
    """A stage of the way as the visitor is told it."""

    WHO = "who"
    SERVICE = "service"
    DATA = "data"
    NUMBER = "number"
    DONE = "done"


_STEPS = {
    Page.HOME: Step.WHO,
    Page.SERVICES: Step.SERVICE,
    Page.APPLICANT: Step.DATA,
    Page.DETAILS: Step.DATA,
    Page.TICKET: Step.NUMBER,
    Page.THANKS: Step.DONE,
    Page.REFUSED: Step.DATA,
    Page.FAULT: Step.DATA,
}
RESULTS = frozenset({Page.TICKET, Page.THANKS})
"""Pages after which the kiosk returns to its home page."""
_INTERRUPTIONS = frozenset({Page.REFUSED, Page.FAULT})
_NOBODY = SignInForm(Audience.GUEST)


@dataclass(frozen=True, slots=True)
class Submission:
    """What is sent to the guestbook; a repeated sending carries the same request."""

    form: SignInForm
    request: RequestKey


class Visit:
    """Marks one visitor's time at the kiosk: late results of an ended visit find nobody."""


class VisitFlow:
    """Leads one visitor after the other from the home page to a ticket.

    Nothing typed is lost until `wipe`. A visitor's every sending for the same service carries
    the same request: however often it is tapped or tried again, it makes one ticket.
    """

    def __init__(
        self, catalogue: Catalogue, make_request: Callable[[], RequestKey] = new_request
    ) -> None:
        self._catalogue = catalogue
        self._make_request = make_request
        self.wipe()

    def wipe(self) -> None:
        """Forget the visitor altogether and go home."""
        self.visit = Visit()
        self.page = Page.HOME
        self.form = _NOBODY
        self.ticked: frozenset[str] = frozenset()
        self.problems: tuple[FieldProblem, ...] = ()
        self.under_way = False
        self.ticket: IssuedTicket | None = None
        self.closed: Opening | None = None
        self.fault: UserError | None = None
        self._requests: dict[str | None, RequestKey] = {}

    @property
    def is_untouched(self) -> bool:
        """Whether nobody has begun anything: there is nothing to wipe."""
        return self.page is Page.HOME and self.form == _NOBODY

    @property
    def service(self) -> Service | None:
        """The service chosen; a guest comes for none."""
        return self._catalogue.service(self.form.service) if self.form.service else None

    @property
    def steps(self) -> tuple[Step, ...]:
        """The stages of this visitor's way; a guest needs neither service nor number (D54)."""
        if self.page is not Page.HOME and self.form.audience is Audience.GUEST:
            return (Step.WHO, Step.DATA, Step.DONE)
        return (Step.WHO, Step.SERVICE, Step.DATA, Step.NUMBER)

    @property
    def step(self) -> Step:
        """The stage the visitor is at."""
        return _STEPS[self.page]

    @property
    def documents(self) -> tuple[RequiredDocument, ...]:
        """What to bring, as far as the answers tell; the proxy's papers last (D04)."""
        service, applicant = self.service, self.form.applicant_type
        if service is None or applicant is None:
            return ()
        own = service.documents_for(applicant)
        proxy = service.proxy_documents_for(applicant) if self.form.is_director is False else ()
        return (*own, *proxy)

    @property
    def fields(self) -> tuple[str, ...]:
        """The guestbook fields this visitor is asked, in order (D06, D54)."""
        if self.service is None:
            return ("name", "purpose", "host", "organisation", "phone")
        identity = ("identity_number",) if self.service.asks_identity else ()
        return ("name", "organisation", "phone", *identity)

    @property
    def required_fields(self) -> frozenset[str]:
        """The fields without which the entry is refused."""
        blank: dict[str, Any] = dict.fromkeys(LONGEST, "")
        empty = replace(self._fitting_form(), **blank)
        return frozenset(problem.field for problem in problems(empty, self.service))

    @property
    def may_go_back(self) -> bool:
        """Whether there is a page before this one."""
        return self.page not in RESULTS and self.page is not Page.HOME and not self.under_way

    @property
    def may_continue(self) -> bool:
        """Whether the applicant page is answered."""
        return self.form.applicant_type is not None and self.form.is_director is not None

    def choose_audience(self, audience: Audience) -> None:
        """Go on to the services, or for a guest straight to the guestbook."""
        if self.page is not Page.HOME:
            return
        self.form = replace(self.form, audience=audience, service=None)
        self.page = Page.DETAILS if audience is Audience.GUEST else Page.SERVICES

    def choose_service(self, code: str) -> None:
        """Go on with a service."""
        if self.page is not Page.SERVICES:
            return
        if code != self.form.service:
            self.ticked = frozenset()
        self.form = replace(self.form, service=code)
        self.page = self._way()[self._way().index(Page.SERVICES) + 1]

    def choose_applicant(self, applicant: ApplicantType) -> None:
        """Take the applicant type: another type brings other papers."""
        if applicant is not self.form.applicant_type:
            self.ticked = frozenset()
        self.form = replace(self.form, applicant_type=applicant)

    def answer_director(self, is_director: bool) -> None:
        """Take the answer to "Apakah Anda direktur/pemilik?" (D04)."""
        self.form = replace(self.form, is_director=is_director)

    def toggle_registered(self) -> None:
        """Say, or take back, that the online part has not been done (D36, D51)."""
        self.form = replace(self.form, registered_online=self.form.registered_online is False)

    def toggle_document(self, code: str) -> None:
        """Tick or untick a paper of the self-check, which nobody else sees."""
        self.ticked ^= {code}

    def toggle_priority(self) -> None:
        """Ask for a priority ticket, or no longer; no reason is kept (D56)."""
        self.form = replace(self.form, priority=not self.form.priority)

    def edit(self, field: str, text: str) -> None:
        """Keep what was typed into a field; its problem is no longer known."""
        edited: dict[str, Any] = {field: text[: LONGEST[field]]}
        self.form = replace(self.form, **edited)
        self.problems = tuple(problem for problem in self.problems if problem.field != field)

    def proceed(self) -> None:
        """Leave the applicant page once it is answered."""
        if self.page is Page.APPLICANT and self.may_continue:
            self.page = Page.DETAILS

    def back(self) -> None:
        """Go to the page before; everything typed stays."""
        if not self.may_go_back:
            return
        if self.page in _INTERRUPTIONS:
            self.page = Page.DETAILS
        else:
            self.page = self._way()[self._way().index(self.page) - 1]

    def submit(self) -> Submission | None:
        """What to send, or None while it is under way or a field blocks it."""
        if self.under_way or self.page not in (Page.DETAILS, Page.FAULT):
            return None
        form = tidied(self._fitting_form())
        self.problems = problems(form, self.service)
        if any(problem.blocks for problem in self.problems):
            return None
        self.under_way = True
        request = self._requests.setdefault(form.service, self._make_request())
        return Submission(form, request)

    def signed_in(self, entry: SignedIn) -> None:
        """The guestbook has the entry: show the number, or thank the guest."""
        self.under_way = False
        self.ticket = entry.ticket
        self.page = Page.TICKET if entry.ticket else Page.THANKS

    def failed(self, error: UserError) -> None:
        """The guestbook refused, or something broke; everything typed stays."""
        self.under_way = False
        if error.key == "guestbook.form":
            self.problems = error.facts["problems"]  # type: ignore[assignment]
            self.page = Page.DETAILS
        elif error.key == "hours.closed":
            self.closed = error.facts["opening"]  # type: ignore[assignment]
            self.page = Page.REFUSED
        else:
            self.fault = error
            self.page = Page.FAULT

    def _way(self) -> tuple[Page, ...]:
        if self.form.audience is Audience.GUEST:
            return (Page.HOME, Page.DETAILS, Page.THANKS)
        has_applicants = self.service is not None and self.service.has_checklist
        applicant = (Page.APPLICANT,) if has_applicants else ()
        return (Page.HOME, Page.SERVICES, *applicant, Page.DETAILS, Page.TICKET)

    def _fitting_form(self) -> SignInForm:
        """The form without answers that belong to another way, taken before going back."""
        form, service = self.form, self.service
        asked = set(self.fields)
        unasked: dict[str, Any] = {field: "" for field in LONGEST if field not in asked}
        form = replace(form, **unasked)
        if service is None or not service.has_checklist:
            form = replace(form, applicant_type=None, is_director=None)
        online = None
        if service is not None and service.online_question:
            online = form.registered_online is not False
        return replace(form, registered_online=online)
