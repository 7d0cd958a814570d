"""What is said when a ticket is called."""

import re
from dataclasses import dataclass
from typing import Final

from shared.voice.speech import COMMA, label_words, words_of

CALL_PHRASE: Final = "Nomor antrean {nomor}, silakan menuju ke {tempat}"
"""How a call is worded unless its service has a phrase of its own."""

NUMBER: Final = "{nomor}"
PLACE: Final = "{tempat}"
_SLOT: Final = re.compile(r"(\{\w*\})")
_PC: Final = re.compile(r"\bPC\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Announcement:
    """Something to say aloud: its `key` names it, `words` are spoken after the chime, if any."""

    key: str
    words: tuple[str, ...]
    chime: bool = False


def call_announcement(key: str, label: str, place: str, phrase: str = CALL_PHRASE) -> Announcement:
    """The call of a ticket: chime, number and place."""
    return Announcement(key, call_words(label, place, phrase), chime=True)


def call_words(label: str, place: str, phrase: str = CALL_PHRASE) -> tuple[str, ...]:
    """The words of a call: "nomor", "antrean", "a", "kosong", "kosong", "satu", …, "loket", "satu".

    The number is spoken digit by digit, the place's number as a number.
    """
    words: list[str] = []
    for part in _SLOT.split(phrase):
        words += _slot_words(part, label, place)
    return tuple(words)


def phrase_problem(phrase: str) -> str:
    """Why a phrase cannot be used for calls, in Indonesian; empty when it can."""
    slots = [part for part in _SLOT.split(phrase) if _SLOT.fullmatch(part)]
    if sorted(slots) != [NUMBER, PLACE]:
        return f"tulis {NUMBER} dan {PLACE} masing-masing satu kali"
    return ""


def _slot_words(part: str, label: str, place: str) -> tuple[str, ...]:
    if part == NUMBER:
        return (COMMA, *label_words(label))
    if part == PLACE:
        return words_of(_PC.sub("komputer", place))
    return words_of(part)
