"""Mistakes in a catalogue file, said to whoever edits it: where, and what to do."""

from collections.abc import Iterable
from dataclasses import dataclass

KeyPath = tuple[str | int, ...]
"""The place of a value: names of tables and keys, and positions in lists from 0."""


@dataclass(frozen=True, slots=True)
class Mistake:
    """One mistake: `line` counts from 1, `key` is the dotted place, `problem` is Indonesian."""

    file: str
    line: int
    key: str
    problem: str

    def __str__(self) -> str:
        """As compilers write it: FILE:LINE: key: problem."""
        return f"{self.file}:{self.line}: {self.key}: {self.problem}"


class CatalogueMistakes(Exception):
    """A catalogue cannot be used; `mistakes` holds every one of them, in the file's order."""

    def __init__(self, mistakes: Iterable[Mistake]) -> None:
        self.mistakes = tuple(sorted(mistakes, key=lambda mistake: mistake.line))
        super().__init__("\n".join(map(str, self.mistakes)))


def dotted(path: KeyPath) -> str:
    """A place as people write it; positions in lists count from 1: `staff[2].role`."""
    text = ""
    for part in path:
        if isinstance(part, int):
            text += f"[{part + 1}]"
        else:
            text += f".{part}" if text else part
    return text
