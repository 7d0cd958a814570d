"""Passwords: kept as hashes, chosen by their owners, given out once when they are forgotten."""

import secrets
from functools import cached_property
from typing import TYPE_CHECKING, Final

from shared.actors import new_id
from shared.errors import UserError

if TYPE_CHECKING:
    from argon2 import PasswordHasher

SHORTEST_PASSWORD: Final = 8

_CLEAR_SIGNS: Final = "abcdefghjkmnpqrstuvwxyz23456789"
"""Without those that are taken for each other when read aloud or from paper."""

_GROUPS: Final = 3
_GROUP: Final = 4


class Passwords:
    """Argon2 hashes; the library is loaded with the first password."""

    def hash(self, password: str) -> str:
        """A salted hash to keep."""
        return self._hasher.hash(password)

    def match(self, hashed: str, password: str) -> bool:
        """Whether the password made the hash; an absent hash takes as long and never matches."""
        from argon2.exceptions import VerificationError

        try:
            self._hasher.verify(hashed or self._nobodys, password)
        except VerificationError:
            return False
        return bool(hashed)

    @cached_property
    def _hasher(self) -> "PasswordHasher":
        from argon2 import PasswordHasher

        return PasswordHasher()

    @cached_property
    def _nobodys(self) -> str:
        return self._hasher.hash(new_id().hex)


def one_time_password() -> str:
    """A password nobody can guess, easy to read out: "k7pm-3rxt-9hqa"."""
    groups = ("".join(secrets.choice(_CLEAR_SIGNS) for _ in range(_GROUP)) for _ in range(_GROUPS))
    return "-".join(groups)


def refuse_unfit(password: str, username: str, old: str | None = None) -> None:
    """Refuse a password that is too short, the user's own name, or the one it is to replace.

    Raises `staff.short_password`, `staff.password_is_name` or `staff.same_password`.
    """
    if len(password.strip()) < SHORTEST_PASSWORD:
        raise UserError("staff.short_password", shortest=SHORTEST_PASSWORD)
    if password.strip().lower() == username.strip().lower():
        raise UserError("staff.password_is_name")
    if password == old:
        raise UserError("staff.same_password")
