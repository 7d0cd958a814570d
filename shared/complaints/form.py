"""What somebody writes as a complaint, and what is wrong with it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Final

from shared.complaints.views import Kind
from shared.contacts import is_email
from shared.guestbook.form import FieldProblem
from shared.identity import Identity, normalise
from shared.tidying import tidy

LONGEST: Final[Mapping[str, int]] = MappingProxyType({"text": 2000, "name": 120, "contact": 120})
"""Characters a field holds at most."""

_LEAST_DIGITS: Final = 6


@dataclass(frozen=True, slots=True)
class ComplaintForm:
    """A complaint, a suggestion or a question; nameless unless the writer wants otherwise.

    `contact` is a telephone number or an e-mail address. Of an anonymous one neither name nor
    contact is kept, whatever was typed.
    """

    kind: Kind
    text: str
    service: str | None = None
    name: str = ""
    contact: str = ""
    anonymous: bool = True


def tidied(form: ComplaintForm) -> ComplaintForm:
    """The form without stray blanks and unprintable characters; the text keeps its lines."""
    lines = [tidy(line) for line in form.text.splitlines()]
    text = "\n".join(lines).strip()
    if form.anonymous:
        return replace(form, text=text, name="", contact="")
    return replace(form, text=text, name=tidy(form.name), contact=tidy(form.contact))


def problems(form: ComplaintForm) -> tuple[FieldProblem, ...]:
    """Everything that is wrong with a tidied form, field by field; all of it blocks."""
    return tuple(FieldProblem(name, key, blocks=True) for name, key in _mistakes(form))


def _mistakes(form: ComplaintForm) -> Iterator[tuple[str, str]]:
    if not form.text:
        yield "text", "complaints.text_missing"
    for name, longest in LONGEST.items():
        if len(getattr(form, name)) > longest:
            yield name, f"complaints.{name}_too_long"
    if form.contact and not _can_be_reached(form.contact):
        yield "contact", "complaints.contact"


def _can_be_reached(contact: str) -> bool:
    """Whether it looks like a telephone number or an e-mail address."""
    if is_email(contact):
        name, _, domain = contact.partition("@")
        return bool(name) and "." in domain.strip(".") and " " not in contact
    digits = normalise(Identity.PHONE, contact)
    return digits.isascii() and digits.isdigit() and len(digits) >= _LEAST_DIGITS
