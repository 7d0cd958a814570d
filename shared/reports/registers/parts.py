"""What registers have in common: numbers that stay masked, titles of services, the document."""

from uuid import UUID

from shared.catalogue import Catalogue
from shared.contacts import masked_contact
from shared.identity import Identity, formatted, mask
from shared.reports.asked import Asked
from shared.reports.document import Document, KeyFigure, KeyFigures, Section, Table
from shared.reports.stationery import signatories

_MASKED_NOTE = "Nomor identitas dan telepon disamarkan untuk melindungi data pribadi (UU 27/2022)."
_OPEN_FILE = "-nomor-lengkap"
"""Ends the name of an open register's file: it never takes the place of the masked one."""

_OPEN_NOTE = "Memuat nomor lengkap: pembukaannya dicatat. Simpan dan musnahkan sebagai rahasia."


def number(asked: Asked, kind: Identity, sealed: bytes | None, place: str, row: UUID) -> str:
    """A sealed number as this register may show it."""
    opened = asked.vault.open(sealed, place, row)
    return formatted(kind, opened) if asked.unmasked else mask(kind, opened)


def contact(asked: Asked, sealed: bytes | None, place: str, row: UUID) -> str:
    """A sealed telephone number or e-mail address as this register may show it."""
    opened = asked.vault.open(sealed, place, row)
    return opened if asked.unmasked else masked_contact(opened)


def titles(catalogue: Catalogue) -> dict[str, str]:
    """What services are called, by code."""
    return {service.code: f"{service.code} {service.title}" for service in catalogue.services}


def mask_note(asked: Asked) -> str:
    """Says of a register with numbers whether they are masked."""
    return _OPEN_NOTE if asked.unmasked else _MASKED_NOTE


def file_name_of(asked: Asked, register: str) -> str:
    """What the file of such a register is called."""
    return f"{register}-{asked.period.code}{_OPEN_FILE if asked.unmasked else ''}"


def register(
    asked: Asked, title: str, file_name: str, table: Table, figures: tuple[KeyFigure, ...]
) -> Document:
    """One table with its most important counts above it."""
    return Document(
        title=title,
        period=asked.period.words,
        sections=(Section("Daftar", (KeyFigures(figures), table), sheet="Register"),),
        signatories=signatories(asked.preferences, asked.catalogue),
        footnotes=(mask_note(asked),),
        file_name=file_name_of(asked, file_name),
        landscape=True,
    )
