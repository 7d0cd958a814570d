"""What a visitor writes into the guestbook, and what is wrong with it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields, replace
from typing import Any

from shared.answers import kept, mistake
from shared.catalogue import ApplicantType, Audience, Service
from shared.identity import Identity, doubts
from shared.tidying import tidy

LONGEST = {
    "name": 120,
    "organisation": 120,
    "phone": 24,
    "identity_number": 24,
    "purpose": 240,
    "host": 120,
}
"""Characters a field holds at most."""

TYPES_WITHOUT_COMPANY = frozenset(
    {ApplicantType.PERSEORANGAN_UMKM, ApplicantType.PERSEORANGAN_KONSULTAN}
)


@dataclass(frozen=True, slots=True)
class SignInForm:
    """A guestbook entry; `service` None is a guest who comes for no service (D54).

    `answers` are those to the service's questions, by the question's name: the code of a choice,
    a text, or a moment in office time ("2026-11-25T14:00"). `recalled` is the code of an earlier
    slip, whose person is taken over where a field is left empty. `room_first` asks for a
    computer of the bidding room, to register online while the ticket keeps its place (D36).
    `notice_version` is the notice on personal data that was shown, 0 for none.
    """

    audience: Audience
    name: str = ""
    organisation: str = ""
    phone: str = ""
    identity_number: str = ""
    priority: bool = False
    service: str | None = None
    applicant_type: ApplicantType | None = None
    is_director: bool | None = None
    registered_online: bool | None = None
    purpose: str = ""
    host: str = ""
    answers: Mapping[str, str] = field(default_factory=dict)
    recalled: str = ""
    room_first: bool = False
    notice_version: int = 0


@dataclass(frozen=True, slots=True)
class FieldProblem:
    """What is wrong with one field; a mere doubt about a number does not block.

    The field of a question is called `answers.<name>`.
    """

    field: str
    key: str
    blocks: bool


def without_unasked(form: SignInForm, service: Service | None) -> SignInForm:
    """The form without what its service does not ask for (UU 27/2022)."""
    questions = service.questions if service else ()
    answers = {each.name: kept(each, form.answers.get(each.name, "")) for each in questions}
    asks_identity = service is not None and service.asks_identity
    asks_online = service is not None and bool(service.online_question)
    return replace(
        form,
        identity_number=form.identity_number if asks_identity else "",
        answers={name: answer for name, answer in answers.items() if answer},
        room_first=form.room_first and asks_online and form.registered_online is False,
    )


def tidied(form: SignInForm) -> SignInForm:
    """The form with stray spaces and unprintable characters gone from every text."""
    texts: dict[str, Any] = {
        each.name: tidy(getattr(form, each.name)) for each in fields(form) if each.name in LONGEST
    }
    answers = {name: tidy(answer) for name, answer in form.answers.items()}
    return replace(form, answers=answers, **texts)


def problems(form: SignInForm, service: Service | None) -> tuple[FieldProblem, ...]:
    """Everything to tell about a tidied form for its service, field by field.

    What a `recalled` slip may still bring is not missed here: the guestbook knows it.
    """
    return (
        *_answer_problems(form, service),
        *_missing(form, service),
        *_too_long(form),
        *_doubts(form),
    )


def identity_kind(form: SignInForm) -> Identity:
    """Civil servants show their NIP, everybody else the KTP (D06)."""
    return Identity.NIP if form.audience is Audience.ASN else Identity.NIK


def _answer_problems(form: SignInForm, service: Service | None) -> Iterator[FieldProblem]:
    for question in service.questions if service else ():
        key = mistake(question, form.answers.get(question.name, ""))
        if key is not None:
            yield FieldProblem(f"answers.{question.name}", key, blocks=True)


def _missing(form: SignInForm, service: Service | None) -> Iterator[FieldProblem]:
    for name in _required(form, service):
        if getattr(form, name) in ("", None, ApplicantType.ANY):
            yield FieldProblem(name, f"guestbook.{name}_missing", blocks=True)


def _required(form: SignInForm, service: Service | None) -> Iterator[str]:
    person = () if form.recalled else _required_of_person(form, service)
    yield from person
    if service is None:
        yield "purpose"
    elif service.has_checklist:
        yield from ("applicant_type", "is_director")


def _required_of_person(form: SignInForm, service: Service | None) -> Iterator[str]:
    yield "name"
    if service is None:
        return
    if form.applicant_type not in TYPES_WITHOUT_COMPANY:
        yield "organisation"
    yield "phone"


def _too_long(form: SignInForm) -> Iterator[FieldProblem]:
    for name, limit in LONGEST.items():
        if len(getattr(form, name)) > limit:
            yield FieldProblem(name, "guestbook.too_long", blocks=True)


def _doubts(form: SignInForm) -> Iterator[FieldProblem]:
    numbers = (("phone", Identity.PHONE), ("identity_number", identity_kind(form)))
    for name, kind in numbers:
        number = getattr(form, name)
        for doubt in doubts(kind, number) if number else ():
            yield FieldProblem(name, doubt, blocks=False)
