"""The *surat kuasa* of a person sent in the provider's place: what makes one doubtful (D04).

Everything here is pure. A doubt only warns: the decree asks for the letter, not for its dates.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class ProxyLetter:
    """A letter as it is written on paper; every part may be left open."""

    number: str = ""
    dated: date | None = None
    valid_until: date | None = None


NO_LETTER = ProxyLetter()


class LetterDoubt(StrEnum):
    """What is doubtful about a letter."""

    EXPIRED = "expired"
    OTHER_COMPANY = "other_company"
    OTHER_BEARER = "other_bearer"
    CASE_OVER = "case_over"


@dataclass(frozen=True, slots=True)
class LetterUse:
    """An earlier verification at which a letter with the same number was shown.

    `case_over` says that what it was written for had been settled before the present visit.
    """

    company: str
    bearer: str
    dated: date | None
    at: datetime
    slip: str
    same_company: bool
    same_bearer: bool
    case_over: bool


@dataclass(frozen=True, slots=True)
class LetterWarning:
    """A doubt, and the earlier use it comes from; none for a letter that has expired."""

    doubt: LetterDoubt
    use: LetterUse | None = None


def letter_key(number: str) -> str:
    """Return a letter's number as it is looked up: its letters and digits alone."""
    return "".join(filter(str.isalnum, number)).upper()


def is_expired(letter: ProxyLetter, today: date) -> bool:
    """Whether the letter's last day lies before today."""
    return letter.valid_until is not None and letter.valid_until < today


def letter_warnings(
    letter: ProxyLetter, today: date, uses: Iterable[LetterUse]
) -> tuple[LetterWarning, ...]:
    """Return what is doubtful about a letter; each doubt once, with its latest use.

    `uses` come newest first. Two letters with one number and two dates are two letters.
    """
    found: dict[LetterDoubt, LetterWarning] = {}
    if is_expired(letter, today):
        found[LetterDoubt.EXPIRED] = LetterWarning(LetterDoubt.EXPIRED)
    for use in uses:
        doubt = _doubt(use) if _may_be_the_same(letter, use) else None
        if doubt is not None:
            found.setdefault(doubt, LetterWarning(doubt, use))
    return tuple(found.values())


def _may_be_the_same(letter: ProxyLetter, use: LetterUse) -> bool:
    return letter.dated is None or use.dated is None or letter.dated == use.dated


def _doubt(use: LetterUse) -> LetterDoubt | None:
    if not use.same_company:
        return LetterDoubt.OTHER_COMPANY
    if not use.same_bearer:
        return LetterDoubt.OTHER_BEARER
    return LetterDoubt.CASE_OVER if use.case_over else None
