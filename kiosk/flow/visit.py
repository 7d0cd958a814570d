"""The step machine of one visit at the kiosk, without Qt: which page comes when, and with what."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from uuid import UUID

from kiosk.comfort import Comfort
from kiosk.flow.answers import NOBODY, Answers
from kiosk.flow.errand import Errand
from kiosk.flow.forms import recalled_form
from kiosk.flow.outcome import Outcome, RoomLine
from kiosk.flow.pages import INTERRUPTIONS, RESULTS, STEPS, Page, Step
from kiosk.flow.reading import Privacy
from kiosk.flow.trail import Trail
from kiosk.flow.way import ANSWER, CONTACT, Way
from shared.actors import RequestKey, new_request
from shared.catalogue import Audience, Catalogue
from shared.errors import UserError
from shared.guestbook import FieldProblem, Recalled, SignedIn, SignInForm, tidied
from shared.opening_hours import Opening
from shared.queueing import Outlook


@dataclass(frozen=True, slots=True)
class Submission:
    """What is sent to the guestbook; a repeated sending carries the same request."""

    form: SignInForm
    request: RequestKey


class Visit:
    """Marks one visitor's time at the kiosk: late results of an ended visit find nobody."""


class VisitFlow(Answers, Outcome):
    """Leads one visitor after the other from the home page to a ticket.

    Nothing typed is lost until `wipe`. A visitor's every sending for the same service carries
    the same request: however often it is tapped or tried again, it makes one ticket.
    """

    def __init__(
        self, catalogue: Catalogue, make_request: Callable[[], RequestKey] = new_request
    ) -> None:
        Answers.__init__(self, catalogue)
        Outcome.__init__(self)
        self._make_request = make_request
        self.wipe()

    def wipe(self) -> None:
        """Forget the visitor altogether and go home."""
        self.visit = Visit()
        self.comfort = Comfort()
        self.errand: Errand | None = None
        self._page = Page.HOME
        self._forget_answers()
        self._forget_outcome()
        self.under_way = False
        self.outlook: Outlook | None = None
        self._wants_another = False
        self.closed: Opening | None = None
        self.fault: UserError | None = None
        self.notice_version = 0
        self._requests: dict[str | None, RequestKey] = {}

    @property
    def page(self) -> Page:
        """The page on screen."""
        if self.errand is None:
            return self._page
        return Page.FAULT if self.fault is not None else self.errand.page

    @property
    def is_untouched(self) -> bool:
        """Whether nobody has touched anything: there is nothing to wipe."""
        return not self.has_begun and self.comfort == Comfort()

    @property
    def has_begun(self) -> bool:
        """Whether somebody is at more than looking at the home page in a way of their own."""
        return self._page is not Page.HOME or self.form != NOBODY or self.errand is not None

    @property
    def service_title(self) -> str:
        """What that service is called in the visitor's language; empty for a guest."""
        service = self.service
        return self.comfort.language.of(service.title, service.title_en) if service else ""

    @property
    def own_codes(self) -> frozenset[str]:
        """The codes on what this visitor was given."""
        ticket = (self.ticket.code,) if self.ticket else ()
        errand = (self.errand.code,) if isinstance(self.errand, Trail) else ()
        return frozenset(filter(None, (*ticket, *errand)))

    @property
    def _papers(self) -> tuple[UUID, ...]:
        errand = self.errand.paper if isinstance(self.errand, Trail) else None
        return (*super()._papers, *((errand,) if errand else ()))

    @property
    def steps(self) -> tuple[Step, ...]:
        """The stages of this visitor's way, none for an errand.

        A guest needs neither service nor number (D54).
        """
        if self.errand is not None:
            return ()
        if self.page is not Page.HOME and self.form.audience is Audience.GUEST:
            return (Step.WHO, Step.DATA, Step.DONE)
        return (Step.WHO, Step.SERVICE, Step.DATA, Step.NUMBER)

    @property
    def step(self) -> Step:
        """The stage the visitor is at in signing in."""
        return STEPS[self._page]

    @property
    def is_last(self) -> bool:
        """Whether the entry is sent from this page."""
        return self._page is self._way.last

    @property
    def may_go_back(self) -> bool:
        """Whether there is a page before this one."""
        if self.errand is not None:
            return self.page is Page.FAULT or self.errand.may_go_back
        return self._page not in RESULTS and self._page is not Page.HOME and not self.under_way

    def begin(self, errand: Errand) -> None:
        """Put an errand before the signing in, which waits for its end."""
        self.fault = None
        self.errand = errand

    def choose_audience(self, audience: Audience) -> None:
        """Go on to the services, or for a guest straight to the guestbook."""
        if self.page is not Page.HOME:
            return
        self.form = replace(self.form, audience=audience, service=None)
        self._page = Page.DETAILS if audience is Audience.GUEST else Page.SERVICES

    def choose_service(self, code: str, outlook: Outlook | None = None) -> None:
        """Go on with a service, by way of a warning when its line is probably too long."""
        if self.page is not Page.SERVICES:
            return
        if code != self.form.service:
            self.ticked = frozenset()
        self.form = replace(self.form, service=code)
        self.outlook = outlook
        self._go_on()

    def recall(self, recalled: Recalled) -> None:
        """Ask whether the visitor is the person of an earlier slip; whoever was here is gone."""
        if self.under_way:
            return
        comfort = self.comfort
        self.wipe()
        self.comfort = comfort
        self.recalled = recalled
        offered = self._catalogue.services_for(recalled.audience)
        self.form = recalled_form(recalled, {service.code for service in offered})
        self._page = Page.RECALLED

    def come_again(self, outlook: Outlook | None = None) -> None:
        """It is that person, who comes for the same as last time."""
        if self.page is Page.RECALLED:
            self._wants_another = False
            self.outlook = outlook
            self._go_on()

    def come_for_another(self) -> None:
        """It is that person, who comes for another service."""
        if self.page is Page.RECALLED:
            self._wants_another = True
            self._page = Page.SERVICES

    def accept_line(self) -> None:
        """Take a number of a line that is probably too long."""
        if self.page is Page.LONG_LINE:
            self._go_on()

    def ask_for_help(self, needs_help: bool) -> None:
        """Say whether an officer is to help in the bidding room: which service it is (1e)."""
        service = self._catalogue.room_service(assisted=needs_help)
        if self.page is Page.ASSISTANCE and service is not None:
            self.needs_help = needs_help
            self.form = replace(self.form, service=service.code)

    def proceed(self) -> None:
        """Go on from the page of the applicant, of assistance or of questions once answered."""
        match self.page:
            case Page.APPLICANT:
                is_done = self.may_continue
            case Page.ASSISTANCE:
                is_done = self.needs_help is not None
            case Page.QUESTIONS:
                is_done = not self._finds_problems(ANSWER)
            case _:
                is_done = False
        if is_done:
            self._go_on()

    def _go_on(self) -> None:
        pages = self._way.pages
        if not self.is_last:
            self._page = pages[pages.index(self._page) + 1]

    def back(self) -> None:
        """Go to the page before; everything typed stays."""
        if not self.may_go_back:
            return
        if self.errand is not None:
            self._back_in(self.errand)
        elif self.page in INTERRUPTIONS:
            self._page = self._way.last
        else:
            self._go_back()

    def _go_back(self) -> None:
        pages = self._way.pages
        self._page = pages[pages.index(self._page) - 1]
        if self._page is Page.HOME and self.recalled is not None:
            self.wipe()  # the next visitor at the home page is nobody's recalled person

    def _back_in(self, errand: Errand) -> None:
        if self.fault is not None:
            self.fault = None
        elif not errand.back():
            self.errand = errand.below if isinstance(errand, Privacy) else None

    def submit(self) -> Submission | None:
        """What to send, or None while it is under way or a field blocks it."""
        if self.under_way or not (self.is_last or self.page is Page.FAULT):
            return None
        if self._finds_problems():
            return None
        form = replace(tidied(self._fitting_form()), notice_version=self.notice_version)
        self.under_way = True
        request = self._requests.setdefault(form.service, self._make_request())
        return Submission(form, request)

    def signed_in(self, entry: SignedIn, room_line: RoomLine | None = None) -> None:
        """The guestbook has the entry: show the number, or thank the guest."""
        self.under_way = False
        self._take(entry, room_line)
        self._page = self._result_of(entry)

    def _result_of(self, entry: SignedIn) -> Page:
        if entry.ticket is None:
            return Page.THANKS
        if entry.seat is not None:
            return Page.SEAT
        is_for_room = self.service is not None and self.service.is_room
        return Page.ROOM_FULL if is_for_room or entry.room_ticket else Page.TICKET

    def failed(self, error: UserError) -> None:
        """The guestbook refused, or something broke; everything typed stays."""
        self.under_way = False
        if self.errand is not None:
            self.fault = error
        elif error.key == "guestbook.form":
            self.problems = error.facts["problems"]  # type: ignore[assignment]
            self.missed_fields = self._missed_by_recall()
            self._page = self._page_of(self.problems)
        elif error.key == "hours.closed":
            self.closed = error.facts["opening"]  # type: ignore[assignment]
            self._page = Page.REFUSED
        else:
            self.fault = error
            self._page = Page.FAULT

    @property
    def _way(self) -> Way:
        service = self.service
        alone, helped = self._catalogue.room_service(), self._catalogue.room_service(assisted=True)
        return Way(
            audience=self.form.audience,
            service=service,
            is_warned=self.outlook is not None and not self.outlook.probably_in_time,
            offers_help=service is not None and service.is_room and None not in (alone, helped),
            recalled=self.recalled,
            another=self._wants_another,
            missed_fields=self.missed_fields,
        )

    def _missed_by_recall(self) -> tuple[str, ...]:
        """The guestbook's fields that a recalled person has to write after all."""
        if self.recalled is None:
            return ()
        found = {problem.field for problem in self.problems}
        return tuple(field for field in CONTACT if field in found)

    def _page_of(self, found: tuple[FieldProblem, ...]) -> Page:
        """The page on which the first of several problems is solved."""
        asked = {ANSWER + question.name for question in self.questions}
        page = Page.QUESTIONS if found and found[0].field in asked else Page.DETAILS
        return page if page in self._way.pages else self._way.last
