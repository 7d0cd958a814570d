"""Which pages a visitor's way to a number has, and what each of them asks."""

from dataclasses import dataclass

from kiosk.flow.pages import Page
from shared.catalogue import Audience, Question, QuestionKind, Service
from shared.guestbook import Recalled

ANSWER = "answers."
"""What the name of a question's field begins with."""

CONTACT = ("name", "organisation", "phone")
"""The fields that every service asks."""

_GUEST = ("name", "purpose", "host", "organisation", "phone")
_RECALLED_GUEST = ("purpose", "host")


@dataclass(frozen=True, slots=True)
class Way:
    """What decides a visitor's way, and the pages it has.

    `is_warned` when the line is so long that it is told before the ticket, `offers_help` when
    the bidding room's users may ask for it; a returning visitor who comes for `another` service
    than last time chooses it, and writes what the earlier visit did not ask.
    """

    audience: Audience
    service: Service | None
    is_warned: bool
    offers_help: bool
    recalled: Recalled | None
    another: bool
    missed_fields: tuple[str, ...] = ()

    @property
    def pages(self) -> tuple[Page, ...]:
        """The pages from the first to the result, in order."""
        if self.recalled is not None:
            return (Page.HOME, Page.RECALLED, *self._recalled_pages(), Page.TICKET)
        if self.audience is Audience.GUEST:
            return (Page.HOME, Page.DETAILS, Page.THANKS)
        return (Page.HOME, Page.SERVICES, *self._own_pages(), Page.DETAILS, Page.TICKET)

    @property
    def last(self) -> Page:
        """The page from which the entry is sent."""
        return self.pages[-2]

    def _recalled_pages(self) -> tuple[Page, ...]:
        """A returning visitor writes nothing again; without questions the entry is confirmed."""
        if self.audience is Audience.GUEST:
            return (Page.DETAILS,)
        services = (Page.SERVICES,) if self.another or self.service is None else ()
        own = self._own_pages()
        if self.missed_fields:
            return (*services, *own, Page.DETAILS)
        asks = Page.ASSISTANCE in own or Page.QUESTIONS in own
        return (*services, *own, *(() if asks else (Page.CONFIRM,)))

    def _own_pages(self) -> tuple[Page, ...]:
        service = self.service
        if service is None:
            return ()
        pages = [Page.LONG_LINE] if self.is_warned else []
        if service.has_checklist and not self._knows_applicant:
            pages.append(Page.APPLICANT)
        if self.offers_help:
            pages.append(Page.ASSISTANCE)
        if asked_before(service):
            pages.append(Page.QUESTIONS)
        return tuple(pages)

    @property
    def _knows_applicant(self) -> bool:
        recalled = self.recalled
        return recalled is not None and None not in (recalled.applicant_type, recalled.is_director)


def asked_before(service: Service | None) -> tuple[Question, ...]:
    """A service's questions on a page of their own, before the guestbook."""
    if service is None or not any(_weighs(question) for question in service.questions):
        return ()
    return service.questions


def asked_beside(service: Service | None) -> tuple[Question, ...]:
    """A service's questions that are so light that they stand among the guestbook's fields."""
    return service.questions if service is not None and not asked_before(service) else ()


def _weighs(question: Question) -> bool:
    return question.required or question.kind is not QuestionKind.TEXT


def fields_of(
    service: Service | None, recalled: Recalled | None, missed: tuple[str, ...] = ()
) -> tuple[str, ...]:
    """The guestbook's fields, in order (D06, D54); of a recalled person those `missed`."""
    if recalled is not None and service is not None:
        return missed
    if service is None:
        return _GUEST if recalled is None else _RECALLED_GUEST
    identity = ("identity_number",) if service.asks_identity else ()
    beside = (ANSWER + question.name for question in asked_beside(service))
    return (*CONTACT, *identity, *beside)
