"""The page on which a request is recorded: which fields it has, and what is wrong with one."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Final

from shared.answers import kept, mistake, parse_moment
from shared.catalogue import Catalogue, Channel, Question, Service
from shared.contacts import is_email
from shared.guestbook.form import FieldProblem
from shared.identity import Identity, doubts
from shared.tidying import tidy

MOST_FIELDS: Final = 8
"""A request is recorded on one page of so many fields at most."""

LONGEST: Final[Mapping[str, int]] = {"requester": 120, "organisation": 120, "contact": 120}
"""Characters a field holds at most."""

_WITH_FILES: Final = frozenset({"file_name", "file_size", "medium"})
"""Asked at the kiosk; an officer notes them with the file itself (D18)."""
_ANSWERED_BY_CONTACT: Final = frozenset({Channel.WHATSAPP, Channel.PHONE, Channel.EMAIL})
"""Visitors are in the guestbook, and LPSE Support has an inbox of its own."""

_LONGEST_CLOCK: Final = 5
_OLDEST: Final = timedelta(days=60)
"""An older form is a slip of the pen."""


@dataclass(frozen=True, slots=True)
class RequestForm:
    """A request as it is written down.

    `answers` are those to the service's questions, as in the guestbook. `form_received` is when a
    message came in, in office time: "08.10" of today, or a date with a time; empty is now. A
    contact left empty for a request of a ticket is the guestbook's.
    """

    service: str
    channel: Channel
    requester: str = ""
    organisation: str = ""
    contact: str = ""
    answers: Mapping[str, str] = field(default_factory=dict)
    form_received: str = ""


def takes_requests(service: Service) -> bool:
    """Whether what is asked under a service is recorded as a request: it can be escalated."""
    return bool(service.escalations) and not service.has_checklist and not service.is_room


def request_services(catalogue: Catalogue) -> tuple[Service, ...]:
    """The services whose requests are recorded, in the decree's order."""
    return tuple(service for service in catalogue.services if takes_requests(service))


def request_channels(service: Service) -> tuple[Channel, ...]:
    """How a request for the service may come in (D12, D19)."""
    return tuple(channel for channel in service.channels if channel is not Channel.ONLINE)


def asked_questions(service: Service, channel: Channel) -> tuple[Question, ...]:
    """The service's questions that the page has room for; the last ones are nearest the matter."""
    asked = [each for each in service.questions if each.name not in _WITH_FILES]
    room = MOST_FIELDS - len(_fixed(channel))
    return tuple(asked[-room:])


def asked_fields(service: Service, channel: Channel) -> tuple[str, ...]:
    """The names of the page's fields in their order, eight at most.

    Whoever is here has been seen arriving: when the form came is asked of messages alone.
    """
    questions = (f"answers.{each.name}" for each in asked_questions(service, channel))
    names = _fixed(channel)
    return (*names[:5], *questions, *names[5:])


def tidied(form: RequestForm, service: Service) -> RequestForm:
    """The form without stray spaces, and with the answers of this service alone, as kept."""
    answers = {
        each.name: kept(each, tidy(form.answers.get(each.name, ""))) for each in service.questions
    }
    return replace(
        form,
        requester=tidy(form.requester),
        organisation=tidy(form.organisation),
        contact=tidy(form.contact),
        form_received=tidy(form.form_received),
        answers={name: answer for name, answer in answers.items() if answer},
    )


def problems(form: RequestForm, service: Service, now: datetime) -> tuple[FieldProblem, ...]:
    """Everything to tell about a tidied form; `now` is aware, in the office's zone.

    Fields are named as in `asked_fields`; a doubt about a number does not block.
    """
    return (
        *_missing(form, service),
        *_too_long(form),
        *_contact_problems(form),
        *_answer_problems(form, service),
        *_received_problems(form, now),
    )


def received_moment(text: str, now: datetime) -> datetime | None:
    """When a form came in, by what was written; None for what is no time.

    "8.10", "08:10" and "0810" are today's, `now` being in the office's zone; empty is now.
    """
    if not text:
        return now
    clock = _clock(text)
    if clock is not None:
        return now.replace(hour=clock[0], minute=clock[1], second=0, microsecond=0)
    moment = parse_moment(text)
    return None if moment is None else moment.replace(tzinfo=now.tzinfo)


def _fixed(channel: Channel) -> tuple[str, ...]:
    names = ("service", "channel", "requester", "organisation", "contact")
    return names if channel is Channel.WALK_IN else (*names, "form_received")


def _missing(form: RequestForm, service: Service) -> Iterator[FieldProblem]:
    if form.channel not in request_channels(service):
        yield FieldProblem("channel", "requests.channel_missing", blocks=True)
    if not form.requester:
        yield FieldProblem("requester", "requests.requester_missing", blocks=True)
    if not form.organisation:
        yield FieldProblem("organisation", "requests.organisation_missing", blocks=True)
    if not form.contact and form.channel in _ANSWERED_BY_CONTACT:
        yield FieldProblem("contact", "requests.contact_missing", blocks=True)


def _too_long(form: RequestForm) -> Iterator[FieldProblem]:
    for name, limit in LONGEST.items():
        if len(getattr(form, name)) > limit:
            yield FieldProblem(name, "requests.too_long", blocks=True)


def _contact_problems(form: RequestForm) -> Iterator[FieldProblem]:
    if is_email(form.contact):
        name, _, domain = form.contact.partition("@")
        if not name or "." not in domain or " " in form.contact:
            yield FieldProblem("contact", "requests.contact_email", blocks=True)
    elif form.contact:
        for doubt in doubts(Identity.PHONE, form.contact):
            yield FieldProblem("contact", doubt, blocks=False)


def _answer_problems(form: RequestForm, service: Service) -> Iterator[FieldProblem]:
    asked = {each.name for each in asked_questions(service, form.channel)}
    for question in service.questions:
        answer = form.answers.get(question.name, "")
        key = mistake(question, answer) if answer or question.name in asked else None
        if key is not None:
            yield FieldProblem(f"answers.{question.name}", key, blocks=True)


def _received_problems(form: RequestForm, now: datetime) -> Iterator[FieldProblem]:
    moment = received_moment(form.form_received, now)
    if moment is None:
        yield FieldProblem("form_received", "requests.received_moment", blocks=True)
    elif moment > now:
        yield FieldProblem("form_received", "requests.received_later", blocks=True)
    elif now - moment > _OLDEST:
        yield FieldProblem("form_received", "requests.received_long_ago", blocks=True)


def _clock(text: str) -> tuple[int, int] | None:
    """Hour and minute of "8.10", "08:10" or "0810"."""
    if len(text) > _LONGEST_CLOCK:
        return None
    hour, _, minute = text.replace(":", ".").partition(".")
    if not minute and len(text) == 4:
        hour, minute = text[:2], text[2:]
    if not (hour.isdecimal() and minute.isdecimal() and len(minute) == 2):
        return None
    found = int(hour), int(minute)
    return found if found[0] < 24 and found[1] < 60 else None
