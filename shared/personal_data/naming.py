"""Whether a text names one person: by the whole name, or by their own number or address."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from db.vault import Vault
from shared.contacts import contact_index
from shared.personal_data.erased_slips import ERASED

_ADDRESSED: Final = re.compile(
    r"^(?:(?:bapak|pak|ibu|bu|sdri?|prof|drs?|dra|ir|hj?)\b\.?\s*)+", re.IGNORECASE
)
_GROUPED: Final = re.compile(r"\+?\d(?:[\s./()-]{0,2}\d)*")
_GROUP: Final = re.compile(r"\+?\d+")
_EMAIL: Final = re.compile(r"[^\s@<>(),;:]+@[^\s@<>(),;:]*\w")
_FEWEST_DIGITS: Final = 6
_MOST_DIGITS: Final = 16


@dataclass(frozen=True)
class Person:
    """Somebody as a record knows them: the name, and the look-up value of the contact."""

    name: str
    contact: bytes | None
    vault: Vault

    def covered(self, said: str) -> str:
        """The text with this person's name and contact covered; whatever else it says stays."""
        said = self._name.sub(self._instead, said) if self._words else said
        for begin, end in sorted(self._contacts(said), reverse=True):
            said = f"{said[:begin]}{ERASED}{said[end:]}"
        return said

    @cached_property
    def _words(self) -> list[str]:
        # Degrees follow a comma, and how somebody is addressed is no name: others write neither.
        bare = self.name.partition(",")[0]
        return re.findall(r"\w+", _ADDRESSED.sub("", bare)) or re.findall(r"\w+", bare)

    @cached_property
    def _name(self) -> re.Pattern[str]:
        whole = r"\W+".join(map(re.escape, self._words))
        return re.compile(rf"(?<!\w){whole}(?!\w)", re.IGNORECASE)

    def _instead(self, found: re.Match[str]) -> str:
        # A name of one word may be a common word as well: only a capital tells them apart.
        is_word = len(self._words) == 1 and found[0][0].islower()
        return found[0] if is_word else ERASED

    def _contacts(self, said: str) -> Iterator[tuple[int, int]]:
        if self.contact is None:
            return
        for begin, end in (*_numbers(said), *(each.span() for each in _EMAIL.finditer(said))):
            if contact_index(self.vault, said[begin:end]) == self.contact:
                yield begin, end


def _numbers(said: str) -> Iterator[tuple[int, int]]:
    """Where a number may stand, however its digits are grouped: a date may stand beside it."""
    for run in _GROUPED.finditer(said):
        groups = [group.span() for group in _GROUP.finditer(said, *run.span())]
        for at, (begin, _) in enumerate(groups):
            for _, end in groups[at : at + _MOST_DIGITS]:
                digits = sum(letter.isdigit() for letter in said[begin:end])
                if _FEWEST_DIGITS <= digits <= _MOST_DIGITS:
                    yield begin, end
