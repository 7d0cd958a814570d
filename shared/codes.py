"""Unguessable codes printed as barcodes on tickets and slips.

A code has twelve characters: its kind, ten random ones in Crockford's base 32, and an
ISO 7064 MOD 37,36 check character, so that a code typed by hand is either right or refused.
"""

import secrets
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

CODE_LENGTH: Final = 12
_RANDOM_LENGTH: Final = CODE_LENGTH - 2
_GROUP_LENGTH: Final = 4
_LONGEST_INPUT: Final = 64

SIGNS: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""What a code is written in: Crockford's base 32."""

_SEPARATORS: Final = "- \t\r\n"
_AS_TYPED: Final = str.maketrans(
    {letter.lower(): letter for letter in SIGNS}
    | dict.fromkeys("IiLl", "1")
    | dict.fromkeys("Oo", "0")
    | dict.fromkeys(_SEPARATORS, "")
)

_MODULUS: Final = 36
_VALUES: Final = {c: n for n, c in enumerate("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ")}
_CHECK_CHARACTERS: Final = tuple(_VALUES)


class CodeKind(StrEnum):
    """What a code stands for: its first letter."""

    TICKET = "T"
    VERIFICATION = "V"
    DEFICIENCIES = "K"
    REFUSAL = "R"
    ROOM = "P"
    REQUEST = "M"
    COMPLAINT = "S"
    TRAINING = "E"


_KINDS: Final = {kind.value: kind for kind in CodeKind}


@dataclass(frozen=True, slots=True)
class Code:
    """A code whose check character is right; `value` is its only spelling in the database."""

    kind: CodeKind
    value: str


def new_code(kind: CodeKind) -> str:
    """Return a fresh code carrying fifty random bits."""
    while True:
        body = kind.value + "".join(secrets.choice(SIGNS) for _ in range(_RANDOM_LENGTH))
        code = body + _check_character(body)
        if _is_safe_to_copy(code):
            return code


def parse_code(text: str) -> Code | None:
    """Return the code in what was scanned or typed, or None if it is none of ours.

    Lower case, dashes, white space and the look-alikes I, L and O are forgiven.
    """
    if len(text) > _LONGEST_INPUT:
        return None
    value = text.translate(_AS_TYPED)
    if len(value) != CODE_LENGTH or not set(value) <= set(SIGNS):
        return None
    kind = _KINDS.get(value[0])
    if kind is None or value[-1] != _check_character(value[:-1]):
        return None
    return Code(kind, value)


def grouped(code: str) -> str:
    """Return a code as printed under its barcode: "T7F3-K92Q-MX4B"."""
    return "-".join(code[at : at + _GROUP_LENGTH] for at in range(0, len(code), _GROUP_LENGTH))


def _check_character(body: str) -> str:
    """Return the ISO 7064 MOD 37,36 check character of letters and digits."""
    product = _MODULUS
    for character in body:
        total = (product + _VALUES[character]) % _MODULUS or _MODULUS
        product = total * 2 % (_MODULUS + 1)
    return _CHECK_CHARACTERS[(1 - product) % _MODULUS]


def _is_safe_to_copy(code: str) -> bool:
    """Tell whether a code stays unmistakable when it is read aloud or typed.

    The check character may come out as I, L, O or U, which Crockford's alphabet leaves out, and
    MOD 37,36 misses one pair of neighbours in 630 when they are swapped: such codes are not used.
    """
    return parse_code(code) is not None and not any(map(parse_code, _with_neighbours_swapped(code)))


def _with_neighbours_swapped(code: str) -> Iterator[str]:
    for at in range(len(code) - 1):
        left, right = code[at], code[at + 1]
        if left != right:
            yield code[:at] + right + left + code[at + 2 :]
