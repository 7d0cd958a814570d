"""The person behind a visit: written with sealed numbers, and taken over from an earlier one."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from db.models import Visitor
from db.vault import Vault
from shared.actors import new_id
from shared.guestbook.form import SignInForm, identity_kind
from shared.identity import Identity, normalise

_HIDDEN: Final = "•••"
_SHOWN_LETTERS: Final = 2


@dataclass(frozen=True, slots=True)
class Person:
    """A visitor with opened numbers; never leaves the guestbook."""

    name: str
    organisation: str
    phone: str
    identity: Identity | None
    identity_number: str


def new_visitor(vault: Vault, form: SignInForm, now: datetime) -> Visitor:
    """The form's person as a row to be added, the numbers sealed."""
    row = new_id()
    phone = normalise(Identity.PHONE, form.phone)
    kind = identity_kind(form)
    number = normalise(kind, form.identity_number)
    return Visitor(
        id=row,
        name=form.name,
        organisation=form.organisation,
        phone_sealed=vault.seal(phone, "visitors.phone", row),
        phone_index=vault.index(phone, "phone"),
        identity_kind=("nip" if kind is Identity.NIP else "ktp") if number else None,
        identity_sealed=vault.seal(number, "visitors.identity", row),
        identity_index=vault.index(number, kind),
        created_at=now,
    )


def person_of(vault: Vault, visitor: Visitor) -> Person:
    """A visitor as written down, the numbers opened."""
    kinds = {"nip": Identity.NIP, "ktp": Identity.NIK}
    return Person(
        name=visitor.name,
        organisation=visitor.organisation,
        phone=vault.open(visitor.phone_sealed, "visitors.phone", visitor.id),
        identity=kinds.get(visitor.identity_kind or ""),
        identity_number=vault.open(visitor.identity_sealed, "visitors.identity", visitor.id),
    )


def with_person(form: SignInForm, person: Person) -> SignInForm:
    """The form with a known person where it was left empty; what was typed anew counts.

    Nothing is recalled any more then. A KTP number is not taken for a NIP, nor the reverse (D06).
    """
    number = person.identity_number if person.identity is identity_kind(form) else ""
    return replace(
        form,
        name=form.name or person.name,
        organisation=form.organisation or person.organisation,
        phone=form.phone or person.phone,
        identity_number=form.identity_number or number,
        recalled="",
    )


def masked_name(name: str) -> str:
    """A name by which its owner knows it and others learn little: "De••• An•••"."""
    return " ".join(_masked(word) for word in name.split())


def _masked(word: str) -> str:
    return word[: min(_SHOWN_LETTERS, len(word) - 1) or 1] + _HIDDEN
