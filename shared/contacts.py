"""How somebody is reached: a telephone number or an e-mail address, sealed and found exactly."""

from uuid import UUID

from db.vault import Vault
from shared.identity import Identity, mask, normalise

_SHOWN_LETTERS = 2


def is_email(contact: str) -> bool:
    """Whether a contact is an e-mail address; anything else is a telephone number."""
    return "@" in contact


def contact_index(vault: Vault, contact: str) -> bytes | None:
    """The look-up value of a contact: the same person's is the same in every table."""
    if is_email(contact):
        return vault.index(contact.strip().lower(), "email")
    return vault.index(normalise(Identity.PHONE, contact), "phone")


def seal_contact(
    vault: Vault, contact: str, place: str, row: UUID
) -> tuple[bytes | None, bytes | None]:
    """A contact sealed for its place (`table.column`) and row, and its look-up value."""
    kept = contact.strip() if is_email(contact) else normalise(Identity.PHONE, contact)
    return vault.seal(kept, place, row), contact_index(vault, contact)


def masked_contact(contact: str) -> str:
    """A contact by which its owner knows it and others learn little."""
    if not is_email(contact):
        return mask(Identity.PHONE, contact)
    name, _, domain = contact.partition("@")
    return f"{name[:_SHOWN_LETTERS]}•••@{domain}"
