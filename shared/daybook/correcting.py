"""Correcting the guestbook: what was wrong is kept beside what is right, with the reason."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from db.models import Visit, VisitCorrection
from db.vault import Vault
from shared.actors import Officer, new_id
from shared.acts import Act
from shared.catalogue import Audience
from shared.daybook.reading import opened
from shared.daybook.views import Entry
from shared.errors import UserError
from shared.guestbook.form import LONGEST, FieldProblem, SignInForm, tidied
from shared.identity import Identity, mask, normalise

LONGEST_REASON: Final = 240
_PLAIN: Final = ("name", "organisation", "purpose", "host")

Change = tuple[str, str, str]
"""A field, what stood there, and what stands there now; numbers are masked."""


def entry_of(visit: Visit) -> Entry:
    """What may be corrected of a visit, as it stands now."""
    visitor = visit.visitor
    return Entry(visitor.name, visitor.organisation, visit.purpose, visit.host)


def stands(visit: Visit, seen: Entry, vault: Vault) -> bool:
    """Whether a visit still is as it was seen; its number is compared as it was shown, masked."""
    shown = mask(Identity.PHONE, opened(vault, visit.visitor, "phone"))
    return entry_of(visit) == replace(seen, phone=None) and seen.phone in (None, shown)


def checked(visit: Visit, entry: Entry) -> Entry:
    """The entry without stray spaces; raises `guestbook.form` with the `problems` of its fields.

    What was given may be put right, not taken away; only `host` may be emptied.
    """
    form = tidied(
        SignInForm(
            Audience(visit.audience),
            name=entry.name,
            organisation=entry.organisation,
            purpose=entry.purpose,
            host=entry.host,
            phone=entry.phone or "",
        )
    )
    wrong = (*_emptied(visit, entry, form), *_too_long(form))
    if wrong:
        raise UserError("guestbook.form", problems=wrong)
    phone = None if entry.phone is None else form.phone
    return Entry(form.name, form.organisation, form.purpose, form.host, phone)


def changes(visit: Visit, entry: Entry, vault: Vault) -> tuple[Change, ...]:
    """What a checked entry changes."""
    stands = entry_of(visit)
    pairs = [(field, getattr(stands, field), getattr(entry, field)) for field in _PLAIN]
    if entry.phone is not None:
        before = opened(vault, visit.visitor, "phone")
        after = normalise(Identity.PHONE, entry.phone)
        if before != after:
            pairs.append(("phone", mask(Identity.PHONE, before), mask(Identity.PHONE, after)))
    # Two numbers may look alike under the mask: those were compared before.
    return tuple(pair for pair in pairs if pair[1] != pair[2] or pair[0] == "phone")


def write(act: Act, visit: Visit, entry: Entry, vault: Vault) -> None:
    """Put the entry in the place of what stands in the guestbook."""
    visitor = visit.visitor
    visitor.name, visitor.organisation = entry.name, entry.organisation
    visit.purpose, visit.host = entry.purpose, entry.host
    if entry.phone is not None:
        number = normalise(Identity.PHONE, entry.phone)
        visitor.phone_sealed = vault.seal(number, "visitors.phone", visitor.id)
        visitor.phone_index = vault.index(number, "phone")
    act.session.flush()


def keep(act: Act, visit: Visit, change: Change, reason: str, by: Officer) -> None:
    """Keep what stood there, what stands there now, and why."""
    field, before, after = change
    act.session.add(
        VisitCorrection(
            id=new_id(),
            visit_id=visit.id,
            officer_id=by.id,
            corrected_at=act.now,
            field=field,
            before=before,
            after=after,
            reason=reason,
        )
    )


def _emptied(visit: Visit, entry: Entry, form: SignInForm) -> Iterator[FieldProblem]:
    stands = entry_of(visit)
    for field in ("name", "organisation", "purpose"):
        if getattr(stands, field) and not getattr(form, field):
            yield FieldProblem(field, f"guestbook.{field}_missing", blocks=True)
    if entry.phone is not None and visit.visitor.phone_sealed and not form.phone:
        yield FieldProblem("phone", "guestbook.phone_missing", blocks=True)


def _too_long(form: SignInForm) -> Iterator[FieldProblem]:
    for field, limit in LONGEST.items():
        if len(getattr(form, field)) > limit:
            yield FieldProblem(field, "guestbook.too_long", blocks=True)
