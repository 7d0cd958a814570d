"""Catalogues to make mistakes in: the bundled text with some of it replaced."""

from typing import Final

from shared.catalogue import BUNDLED, CatalogueMistakes, Mistake, parse

TEXT: Final = BUNDLED.read_text(encoding="utf-8")


def edited(*changes: tuple[str, str]) -> str:
    """The bundled text with the first place of each left text replaced by the right one."""
    text = TEXT
    for before, after in changes:
        assert before in text, before
        text = text.replace(before, after, 1)
    return text


def mistakes_in(text: str) -> tuple[Mistake, ...]:
    """What the loader finds; nothing when the text is a catalogue."""
    try:
        parse(text, "contoh.toml")
    except CatalogueMistakes as error:
        return error.mistakes
    return ()


def line_of(text: str, part: str) -> int:
    """The line, from 1, on which a part of a text begins."""
    return text[: text.index(part)].count("\n") + 1
