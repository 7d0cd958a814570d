"""Who takes part: the form's mistakes, and whether it is the same person again."""

from collections.abc import Iterator
from typing import Final

from db.vault import Vault
from shared.contacts import contact_index, is_email
from shared.errors import UserError
from shared.guestbook.form import FieldProblem
from shared.identity import Identity, doubts
from shared.tidying import tidy
from shared.training.views import ParticipantForm

LONGEST: Final = {"name": 120, "organisation": 120, "phone": 24}
"""Characters a field holds at most."""


def tidied(form: ParticipantForm) -> ParticipantForm:
    """The form with stray spaces and unprintable characters gone."""
    return ParticipantForm(tidy(form.name), tidy(form.organisation), tidy(form.phone))


def same_person(name: str, organisation: str, vault: Vault) -> str:
    """What is equal for the same name and organisation, however they are spaced or written."""
    known = f"{_letters(name)}|{_letters(organisation)}"
    index = vault.index(known, "training_person")
    assert index is not None
    return index.hex()


def keys_of(form: ParticipantForm, vault: Vault) -> frozenset[str]:
    """Any of these in common makes two forms the same person's."""
    keys = {same_person(form.name, form.organisation, vault)}
    index = contact_index(vault, form.phone) if form.phone else None
    return frozenset(keys | ({f"{_letters(form.name)}|{index.hex()}"} if index else set()))


def is_same_name(one: str, other: str) -> bool:
    """Whether two names are one, however they are written."""
    return _letters(one) == _letters(other)


def _letters(text: str) -> str:
    return "".join(letter for letter in text.casefold() if letter.isalnum())


def problems(form: ParticipantForm, needs_phone: bool = True) -> tuple[FieldProblem, ...]:
    """Everything to tell about a tidied form; a mere doubt about a number does not block.

    An imported list may lack the number by which a participant is reached.
    """
    return (*_missing(form, needs_phone), *_too_long(form), *_doubts(form))


def checked(form: ParticipantForm, needs_phone: bool = True) -> ParticipantForm:
    """The form tidied; raises `training.form` with the problems that block."""
    form = tidied(form)
    blocking = tuple(each for each in problems(form, needs_phone) if each.blocks)
    if blocking:
        raise UserError("training.form", problems=blocking)
    return form


def _missing(form: ParticipantForm, needs_phone: bool) -> Iterator[FieldProblem]:
    for name in ("name", "organisation", *(("phone",) if needs_phone else ())):
        if not getattr(form, name):
            yield FieldProblem(name, f"guestbook.{name}_missing", blocks=True)


def _too_long(form: ParticipantForm) -> Iterator[FieldProblem]:
    for name, longest in LONGEST.items():
        if len(getattr(form, name)) > longest:
            yield FieldProblem(name, "guestbook.too_long", blocks=True)


def _doubts(form: ParticipantForm) -> Iterator[FieldProblem]:
    if form.phone and not is_email(form.phone):
        for doubt in doubts(Identity.PHONE, form.phone):
            yield FieldProblem("phone", doubt, blocks=False)
