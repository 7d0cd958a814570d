"""Text for receipt printers: the characters they have, wrapped to their columns."""

import textwrap
import unicodedata
from collections.abc import Sequence
from itertools import zip_longest
from typing import Final

CODE_PAGE: Final = "cp437"
"""The one code page that every ESC/POS printer has."""

_MISSING: Final = "■"
_REPLACEMENTS: Final = str.maketrans(
    {
        **dict.fromkeys("‐‑‒–—―−", "-"),
        **dict.fromkeys("“”„‟″", '"'),
        **dict.fromkeys("‘’‚‛′", "'"),
        **dict.fromkeys("•‣●", "*"),
        **dict.fromkeys("\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}\N{THIN SPACE}", " "),
        "…": "...",
        "×": "x",
        "€": "EUR",
        "©": "(c)",
        "®": "(R)",
        "™": "(TM)",
    }
)


def printable(text: str) -> str:
    """Return a text in characters of `CODE_PAGE`.

    Typographic signs become their plain likeness and letters lose marks the page does not
    have. Control characters go, so that no name carries a command. A character without
    likeness becomes a black square, which nobody takes for text.
    """
    return "".join(_likeness(character) for character in text.translate(_REPLACEMENTS))


def wrapped(text: str, columns: int) -> list[str]:
    """Return lines of at most this many characters; longer words are broken, none is lost."""
    return textwrap.wrap(printable(text), columns, break_on_hyphens=False) or [""]


def hanging(lead: str, text: str, columns: int) -> list[str]:
    """Return lines that begin after `lead`, which stands on the first one alone."""
    first, *rest = wrapped(text, columns - len(lead))
    return [lead + first, *(" " * len(lead) + line for line in rest)]


def side_by_side(texts: Sequence[str], columns: int) -> list[str]:
    """Return texts centred beside each other, each wrapped to its share of the columns."""
    share = columns // len(texts)
    cells = [wrapped(text, share - 1) for text in texts]
    lines = zip_longest(*cells, fillvalue="")
    return ["".join(cell.center(share) for cell in line).rstrip() for line in lines]


def _likeness(character: str) -> str:
    if unicodedata.category(character) == "Cc":
        return " " if character.isspace() else ""
    if _has(character):
        return character
    plain = "".join(c for c in unicodedata.normalize("NFKD", character) if _has(c))
    return plain or ("" if unicodedata.combining(character) else _MISSING)


def _has(character: str) -> bool:
    try:
        character.encode(CODE_PAGE)
    except UnicodeEncodeError:
        return False
    return True
