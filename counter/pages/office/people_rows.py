"""How officers stand in their table."""

from collections.abc import Iterable
from typing import Final

from counter.widgets.header import ROLE_NAMES
from counter.widgets.record_table import Cell, Column, Record
from shared.actors import Role
from shared.staff import OfficerView

COLUMNS: Final = (
    Column("Nama", stretches=True),
    Column("Peran", stretches=True),
    Column("Keadaan", stretches=True),
)


def records(officers: Iterable[OfficerView]) -> tuple[Record, ...]:
    """One row an officer; the key is the officer's id."""
    return tuple(
        Record(
            officer.id,
            (
                Cell(officer.full_name, tone="" if officer.active else "quiet"),
                Cell(role_words(officer.roles), tone="" if officer.active else "quiet"),
                _state(officer),
            ),
        )
        for officer in officers
    )


def role_words(roles: Iterable[Role]) -> str:
    """Roles as people call them, always in the same order."""
    held = frozenset(roles)
    return ", ".join(ROLE_NAMES[role] for role in Role if role in held)


def _state(officer: OfficerView) -> Cell:
    if not officer.active:
        return Cell("Akun dikunci", tone="blocks")
    if officer.must_change_password:
        return Cell("Belum ganti sandi", tone="warns")
    return Cell(f"Di {officer.counter}" if officer.counter else "Aktif")
