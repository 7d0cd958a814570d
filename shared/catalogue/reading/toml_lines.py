"""On which line each key of a TOML text stands, which the standard parser does not tell."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from shared.catalogue.mistakes import KeyPath

_TOKEN: Final = re.compile(
    r"""(?P<blank>[ \t]+|\#[^\n]*)
      | (?P<newline>\r?\n)
      | (?P<quoted>\"{3}(?:\\.|[^\\])*?\"{3,5}|'{3}.*?'{3,5}|"(?:\\.|[^"\\\n])*"|'[^'\n]*')
      | (?P<sign>[\[\]{},=.])
      | (?P<word>[^\s\[\]{},=."'\#]+)""",
    re.VERBOSE | re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class _Token:
    kind: str
    text: str
    line: int


class KeyLines:
    """The lines of a text's keys; the text must be valid TOML."""

    def __init__(self, text: str) -> None:
        self._tokens = list(_tokens(text))
        self._at = 0
        self._lines: dict[KeyPath, int] = {}
        self._lengths: dict[KeyPath, int] = {}
        self._read()

    def of(self, path: KeyPath) -> int:
        """The line of a key, or of the nearest table around it that is written down."""
        while path and path not in self._lines:
            path = path[:-1]
        return self._lines.get(path, 1)

    def _read(self) -> None:
        table: KeyPath = ()
        while self._peek().kind != "end":
            if self._peek().text == "[":
                table = self._header()
            elif not self._skipped("newline"):
                self._assignment(table)

    def _header(self) -> KeyPath:
        line = self._next().line
        repeated = self._skipped("[")
        path = self._resolved(self._key())
        if repeated:
            position = self._lengths.get(path, 0)
            self._lengths[path] = position + 1
            path = (*path, position)
        self._next()
        if repeated:
            self._next()
        self._note(path, line)
        return path

    def _resolved(self, key: KeyPath) -> KeyPath:
        """The full place of a header: inside the latest entry of each list of tables."""
        path: KeyPath = ()
        for depth, part in enumerate(key, start=1):
            path = (*path, part)
            if depth < len(key) and path in self._lengths:
                path = (*path, self._lengths[path] - 1)
        return path

    def _assignment(self, table: KeyPath) -> None:
        line = self._peek().line
        path = (*table, *self._key())
        self._next()
        self._note(path, line)
        self._value(path)

    def _value(self, path: KeyPath) -> None:
        opening = self._peek().text
        if opening == "[":
            self._list(path)
        elif opening == "{":
            self._inline_table(path)
        else:
            self._scalar()

    def _list(self, path: KeyPath) -> None:
        for position in self._entries("]"):
            entry = (*path, position)
            self._note(entry, self._peek().line)
            self._value(entry)

    def _inline_table(self, path: KeyPath) -> None:
        for _ in self._entries("}"):
            self._assignment(path)

    def _entries(self, closing: str) -> Iterator[int]:
        """Stop before each entry of a list or inline table, counting from 0."""
        self._next()
        count = 0
        while not (self._skipped(closing) or self._peek().kind == "end"):
            if self._skipped("newline") or self._skipped(","):
                continue
            yield count
            count += 1

    def _scalar(self) -> None:
        self._next()
        while self._peek().kind in ("word", "quoted") or self._peek().text == ".":
            self._next()

    def _key(self) -> KeyPath:
        parts = [_name(self._next())]
        while self._skipped("."):
            parts.append(_name(self._next()))
        return tuple(parts)

    def _note(self, path: KeyPath, line: int) -> None:
        for depth in range(1, len(path) + 1):
            self._lines.setdefault(path[:depth], line)

    def _peek(self) -> _Token:
        return self._tokens[self._at]

    def _next(self) -> _Token:
        token = self._tokens[self._at]
        self._at += token.kind != "end"
        return token

    def _skipped(self, wanted: str) -> bool:
        """Step over the next token if it is that sign or kind."""
        token = self._peek()
        found = wanted == (token.text if token.kind == "sign" else token.kind)
        self._at += found
        return found


def _tokens(text: str) -> Iterator[_Token]:
    line = 1
    for match in _TOKEN.finditer(text):
        kind = str(match.lastgroup)
        if kind != "blank":
            yield _Token(kind, match.group(), line)
        line += match.group().count("\n")
    yield _Token("end", "", line)


def _name(token: _Token) -> str:
    if token.kind != "quoted":
        return token.text
    return str(tomllib.loads(f"name = {token.text}")["name"])
