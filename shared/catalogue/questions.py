"""What a service asks a visitor at the kiosk, beside name and telephone number."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

LONGEST_ANSWER: Final = 240
"""Characters that any answer holds at most."""


class QuestionKind(StrEnum):
    """How a question is answered."""

    CHOICE = "choice"
    TEXT = "text"
    MOMENT = "moment"


@dataclass(frozen=True, slots=True)
class QuestionChoice:
    """One of the answers to choose from; `code` is what is stored.

    With a `regular_session` the next weekly training is shown beside it (D14).
    """

    code: str
    title: str
    title_en: str
    regular_session: bool = False


@dataclass(frozen=True, slots=True)
class Question:
    """One question of a service, asked in the catalogue's order.

    `label` is what officers call it. `choices` are there for a CHOICE alone. `longest` limits
    the characters of a TEXT, `digits` says that it is written with digits only. A MOMENT is a
    date with a time, office time.
    """

    name: str
    kind: QuestionKind
    title: str
    title_en: str
    label: str = ""
    help: str = ""
    help_en: str = ""
    choices: tuple[QuestionChoice, ...] = ()
    required: bool = True
    longest: int = LONGEST_ANSWER
    digits: bool = False

    def choice(self, code: str) -> QuestionChoice | None:
        """The choice of that code, or None where it is not offered."""
        return next((choice for choice in self.choices if choice.code == code), None)
