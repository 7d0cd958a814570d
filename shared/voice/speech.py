"""How numbers, times, labels and signs are spoken in Indonesian; the words of any text."""

import re
from typing import Final

COMMA: Final = ","
STOP: Final = "."
PAUSES: Final = {COMMA: 0.22, STOP: 0.45}
"""What is no word but a pause, with its length in seconds."""

_DIGITS: Final = (
    *("kosong", "satu", "dua", "tiga", "empat"),
    *("lima", "enam", "tujuh", "delapan", "sembilan"),
)
_SIGNS: Final = {"±": "kurang lebih", "&": "dan", "%": "persen", "×": "kali", "+": "tambah"}
UNSPOKEN: Final = re.compile(
    r"https?://\S+|[\w.+-]+@[\w.-]+\w|\b[0-9A-Z]{4}(?:-[0-9A-Z]{4})+\b|\w*•+"
)
"""What nobody can follow by ear, as masked words; a slip's code is not for the ears of others."""

_TOKEN: Final = re.compile(
    r"(?P<time>\b\d{1,2}\.\d{2}\b)"
    r"|(?P<label>\b[A-Z]{1,3}-\d{1,4}\b)"
    r"|(?P<number>\d+)"
    r"|(?P<word>[^\W\d_]+(?:['’][^\W\d_]+)*)"
    r"|(?P<sign>[±&%×+])"
    r"|(?P<until>(?<=\d)\s?–\s?(?=\d))"
    r"|(?P<comma>[,;()/–—])"
    r"|(?P<dot>(?<=[a-z])\.(?=[a-z]))"
    r"|(?P<stop>[.!?:·\n])"
)


def number_words(number: int) -> tuple[str, ...]:
    """A number up to 999,999: 21 is "dua", "puluh", "satu"."""
    if number < 10:
        return ("nol",) if number == 0 else (_DIGITS[number],)
    if number < 20:
        return _teen(number)
    for unit, single, name in (
        (1_000, "seribu", "ribu"),
        (100, "seratus", "ratus"),
        (10, "", "puluh"),
    ):
        if number >= unit:
            count, rest = divmod(number, unit)
            head = (single,) if count == 1 else (*number_words(count), name)
            return (*head, *(number_words(rest) if rest else ()))
    raise AssertionError(number)


def _teen(number: int) -> tuple[str, ...]:
    special = {10: "sepuluh", 11: "sebelas"}.get(number)
    return (special,) if special else (_DIGITS[number - 10], "belas")


def digit_words(digits: str) -> tuple[str, ...]:
    """Every digit by itself, as ticket numbers are called: 001 is "kosong", "kosong", "satu"."""
    return tuple(_DIGITS[int(digit)] for digit in digits)


def label_words(label: str) -> tuple[str, ...]:
    """A ticket's number: "A-001" is "a", "kosong", "kosong", "satu"."""
    return tuple(
        _DIGITS[int(sign)] if sign.isdecimal() else sign.lower() for sign in label if sign.isalnum()
    )


def words_of(text: str) -> tuple[str, ...]:
    """What is said when a text is read out: words in small letters, numbers in words, pauses."""
    words: list[str] = []
    for found in _TOKEN.finditer(UNSPOKEN.sub(" ", text)):
        words += _spoken(found.lastgroup or "", found.group())
    return tuple(words)


def without_pauses(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words alone."""
    return tuple(word for word in words if word not in PAUSES)


def _spoken(kind: str, text: str) -> tuple[str, ...]:
    match kind:
        case "time":
            return _time_words(text)
        case "label":
            return label_words(text)
        case "number":
            return _count_words(text)
        case "word":
            return (text.lower(),)
        case "sign":
            return tuple(_SIGNS[text].split())
        case "until":
            return ("sampai",)
        case "dot":
            return ("titik",)
    return (COMMA,) if kind == "comma" else (STOP,)


def _time_words(text: str) -> tuple[str, ...]:
    hour, minute = text.split(".")
    if minute == "00":
        return number_words(int(hour))
    tail = number_words(int(minute)) if minute[0] != "0" else ("nol", *number_words(int(minute)))
    return (*number_words(int(hour)), *tail)


def _count_words(digits: str) -> tuple[str, ...]:
    """A quantity as a number; what begins with a nought or is long is no quantity."""
    is_quantity = len(digits) <= 6 and (len(digits) == 1 or digits[0] != "0")
    return number_words(int(digits)) if is_quantity else digit_words(digits)
