"""Answers to a service's questions: what is wrong with one, and how it is kept and worded."""

import re
from datetime import datetime
from typing import Final

from shared.catalogue import Question, QuestionKind
from shared.wording import format_date, format_time

_NUMBERS: Final = re.compile(r"[0-9]+")
_YEAR_DIGITS: Final = 4
_LONGEST_MOMENT: Final = 24


def parse_moment(text: str) -> datetime | None:
    """Read a date with a time, without zone; None for what is neither.

    Day, month, year, hour and minute may be parted by anything or, with all their digits, by
    nothing: "25-11-2026 14.00", "251120261400"; the kept spelling is "2026-11-25T14:00".
    """
    if len(text) > _LONGEST_MOMENT:
        return None
    numbers = _NUMBERS.findall(text)
    if [len(number) for number in numbers] in ([12], [8, 4]):
        run = "".join(numbers)
        numbers = [run[:2], run[2:4], run[4:8], run[8:10], run[10:]]
    if len(numbers) == 4 and len(numbers[3]) == 4:
        numbers[3:] = [numbers[3][:2], numbers[3][2:]]
    if len(numbers) != 5:
        return None
    if len(numbers[0]) == _YEAR_DIGITS:
        numbers[0], numbers[2] = numbers[2], numbers[0]
    if len(numbers[2]) != _YEAR_DIGITS:
        return None
    day, month, year, hour, minute = map(int, numbers)
    try:
        return datetime(year, month, day, hour, minute)  # noqa: DTZ001 - office time is meant
    except ValueError:
        return None


def kept(question: Question, answer: str) -> str:
    """The answer as it is stored: a moment in one spelling, all else as it is."""
    moment = parse_moment(answer) if question.kind is QuestionKind.MOMENT else None
    return moment.isoformat(timespec="minutes") if moment else answer


def mistake(question: Question, answer: str) -> str | None:
    """The key of what is wrong with a tidied answer; None when it can be kept."""
    if not answer:
        return _missing(question) if question.required else None
    if question.kind is QuestionKind.CHOICE:
        return None if question.choice(answer) else "guestbook.choice_missing"
    if question.kind is QuestionKind.MOMENT:
        return None if parse_moment(answer) else "guestbook.answer_moment"
    if question.digits and not (answer.isascii() and answer.isdigit()):
        return "guestbook.answer_digits"
    return "guestbook.answer_too_long" if len(answer) > question.longest else None


def in_words(question: Question, answer: str) -> str:
    """A kept answer as an officer reads it; a choice no longer offered stays its code."""
    choice = question.choice(answer)
    if choice is not None:
        return choice.title
    moment = parse_moment(answer) if question.kind is QuestionKind.MOMENT else None
    if moment is None:
        return answer
    return f"{format_date(moment.date())} pukul {format_time(moment.time())}"


def _missing(question: Question) -> str:
    is_choice = question.kind is QuestionKind.CHOICE
    return "guestbook.choice_missing" if is_choice else "guestbook.answer_missing"
