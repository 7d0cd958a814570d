"""Reading the questions that services ask at the kiosk."""

import re
from typing import Final

from shared.catalogue.questions import LONGEST_ANSWER, Question, QuestionChoice, QuestionKind
from shared.catalogue.reading.findings import Table, Value

_NAME: Final = re.compile(r"[a-z][a-z0-9_]{0,29}")


def read_questions(table: Table) -> dict[str, Question]:
    """Every question, by name."""
    return {part.name: _read_question(part) for part in table.tables()}


def _read_question(table: Table) -> Question:
    if not _NAME.fullmatch(table.name):
        table.note("nama pertanyaan terdiri dari huruf kecil, angka, dan _ (paling panjang 30)")
    kind = table.need("kind").member(QuestionKind)
    title = table.need("title").text()
    return Question(
        name=table.name,
        kind=kind or QuestionKind.TEXT,
        title=title,
        title_en=table.need("title_en").text(),
        label=table.may("label").text() or title,
        help=table.may("help").text(),
        help_en=table.may("help_en").text(),
        choices=_read_choices(table, kind),
        required=not table.may("optional").flag(),
        longest=_read_longest(table.may("longest"), kind),
        digits=_read_digits(table.may("digits"), kind),
    )


def _read_choices(table: Table, kind: QuestionKind | None) -> tuple[QuestionChoice, ...]:
    if kind is not QuestionKind.CHOICE:
        _only_for(table.may("choices"), kind, QuestionKind.CHOICE)
        return ()
    value = table.need("choices")
    parts = value.all(Value.table)
    if len(parts) == 1:
        value.note("pilihan sedikitnya dua")
    choices = tuple(_read_choice(part) for part in parts)
    codes = [choice.code for choice in choices]
    for part, choice in zip(parts, choices, strict=True):
        if codes.count(choice.code) > 1:
            part.may("code").note("kode ini dipakai dua kali; beri kode lain")
    return choices


def _read_choice(table: Table) -> QuestionChoice:
    code = table.need("code")
    written = code.text()
    if written.strip() and not _NAME.fullmatch(written):
        code.note("kode terdiri dari huruf kecil, angka, dan _ (paling panjang 30)")
    return QuestionChoice(
        code=written,
        title=table.need("title").text(),
        title_en=table.need("title_en").text(),
        regular_session=table.may("regular_session").flag(),
    )


def _read_longest(value: Value, kind: QuestionKind | None) -> int:
    _only_for(value, kind, QuestionKind.TEXT)
    longest = value.number_or_none(least=1)
    if longest is not None and longest > LONGEST_ANSWER:
        value.note(f"paling besar {LONGEST_ANSWER}")
    return longest or LONGEST_ANSWER


def _read_digits(value: Value, kind: QuestionKind | None) -> bool:
    _only_for(value, kind, QuestionKind.TEXT)
    return value.flag()


def _only_for(value: Value, kind: QuestionKind | None, wanted: QuestionKind) -> None:
    if value.is_there and kind not in (None, wanted):
        value.note(f'hanya untuk kind = "{wanted}"; hapus')
