"""Two windows filled in the same checklist: bringing both together without a silent loss."""

from collections.abc import Mapping
from dataclasses import fields, replace

from shared.verification.views import DocumentEntry, Draft, Merged

_OWN_RULES = frozenset({"verification_id", "revision", "documents"})


def merged(base: Draft, mine: Draft, stored: Draft) -> Merged:
    """Put what one window changed since `base` onto what another has stored meanwhile.

    What only one of them changed is kept; where both did, and differently, the stored one wins
    and is named, so that its officer looks again.
    """
    names = [field.name for field in fields(Draft) if field.name not in _OWN_RULES]
    ours = {name: getattr(mine, name) for name in names if _ours(name, base, mine, stored)}
    lost = [name for name in names if _clash(name, base, mine, stored)]
    documents, lost_documents = _merged_documents(base, mine, stored)
    draft = replace(stored, **ours, documents=documents)
    return Merged(draft, (*lost, *lost_documents))


def _ours(name: str, base: Draft, mine: Draft, stored: Draft) -> bool:
    return bool(getattr(stored, name) == getattr(base, name))


def _clash(name: str, base: Draft, mine: Draft, stored: Draft) -> bool:
    before, here, there = (getattr(draft, name) for draft in (base, mine, stored))
    return bool(here != before != there != here)


def _merged_documents(
    base: Draft, mine: Draft, stored: Draft
) -> tuple[Mapping[str, DocumentEntry], tuple[str, ...]]:
    documents, lost = dict(stored.documents), []
    for code in mine.documents:
        before, here, there = (draft.entry(code) for draft in (base, mine, stored))
        if there == before:
            documents[code] = here
        elif here not in (before, there):
            lost.append(code)
    return documents, tuple(lost)
