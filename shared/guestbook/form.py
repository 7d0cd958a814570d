"""What a visitor writes into the guestbook, and what is wrong with it."""

from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from typing import Any

from shared.catalogue import ApplicantType, Audience, Service
from shared.identity import Identity, doubts

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
    """A guestbook entry; `service` None is a guest who comes for no service (D54)."""

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


@dataclass(frozen=True, slots=True)
class FieldProblem:
    """What is wrong with one field; a mere doubt about a number does not block."""

    field: str
    key: str
    blocks: bool


def without_unasked(form: SignInForm, service: Service | None) -> SignInForm:
    """The form without an identity number that its service does not ask for (UU 27/2022)."""
    asked = service is not None and service.asks_identity
    return form if asked else replace(form, identity_number="")


def tidied(form: SignInForm) -> SignInForm:
    """The form with stray spaces and unprintable characters gone from every text."""
    texts: dict[str, Any] = {
        field.name: _tidy(getattr(form, field.name))
        for field in fields(form)
        if field.name in LONGEST
    }
    return replace(form, **texts)


def problems(form: SignInForm, service: Service | None) -> tuple[FieldProblem, ...]:
    """Everything to tell about a tidied form for its service, field by field."""
    return (*_missing(form, service), *_too_long(form), *_doubts(form))


def identity_kind(form: SignInForm) -> Identity:
    """Civil servants show their NIP, everybody else the KTP (D06)."""
    return Identity.NIP if form.audience is Audience.ASN else Identity.NIK


def _tidy(text: str) -> str:
    printable = "".join(letter if letter.isprintable() else " " for letter in text)
    return " ".join(printable.split())


def _missing(form: SignInForm, service: Service | None) -> Iterator[FieldProblem]:
    for field in _required(form, service):
        if getattr(form, field) in ("", None, ApplicantType.ANY):
            yield FieldProblem(field, f"guestbook.{field}_missing", blocks=True)


def _required(form: SignInForm, service: Service | None) -> Iterator[str]:
    yield "name"
    if service is None:
        yield "purpose"
        return
    if form.applicant_type not in TYPES_WITHOUT_COMPANY:
        yield "organisation"
    yield "phone"
    if service.has_checklist:
        yield from ("applicant_type", "is_director")


def _too_long(form: SignInForm) -> Iterator[FieldProblem]:
    for field, limit in LONGEST.items():
        if len(getattr(form, field)) > limit:
            yield FieldProblem(field, "guestbook.too_long", blocks=True)


def _doubts(form: SignInForm) -> Iterator[FieldProblem]:
    numbers = (("phone", Identity.PHONE), ("identity_number", identity_kind(form)))
    for field, kind in numbers:
        number = getattr(form, field)
        for doubt in doubts(kind, number) if number else ():
            yield FieldProblem(field, doubt, blocks=False)
