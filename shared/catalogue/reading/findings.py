"""Typed reading of TOML values: what is wrong is noted with its place, and reading goes on."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, time
from enum import StrEnum
from typing import Any, Final, TypeVar

from shared.catalogue.mistakes import KeyPath

T = TypeVar("T")
Member = TypeVar("Member", bound=StrEnum)

_MISSING: Final = object()
_TIME: Final = re.compile(r"([01]\d|2[0-3]):([0-5]\d)")
_WEB: Final = re.compile(r"https?://[\w.-]+(?:[/?#]\S*)?")
_WRITTEN_AS: Final[Mapping[type, str]] = {
    str: 'teks dalam tanda kutip "…"',
    int: "bilangan bulat tanpa tanda kutip",
    bool: "true atau false tanpa tanda kutip",
    date: "tanggal tanpa tanda kutip, misalnya 2023-09-01",
    list: "daftar dalam kurung siku […]",
    dict: "bagian atau kurung kurawal berisi kunci = nilai",
}


@dataclass(slots=True)
class Findings:
    """What is wrong with a file, by place.

    `absences` stand apart, with the name that is not there: it may stand in a line that
    could not be read.
    """

    problems: list[tuple[KeyPath, str]] = field(default_factory=list)
    absences: list[tuple[KeyPath, str, str]] = field(default_factory=list)
    _tables: list["Table"] = field(default_factory=list)

    def table(self, content: Mapping[str, Any], path: KeyPath = ()) -> "Table":
        """A table to read."""
        table = Table(content, path, self)
        self._tables.append(table)
        return table

    def sound(self, path: KeyPath) -> bool:
        """Whether nothing is noted at a place nor inside it."""
        noted = (place for place, *_ in (*self.problems, *self.absences))
        return all(place[: len(path)] != path for place in noted)

    def note_unknown_keys(self) -> None:
        """Note the keys of all tables that nobody asked for, once reading is done."""
        for table in self._tables:
            table.note_unknown_keys()


@dataclass(frozen=True, slots=True)
class Value:
    """A value of the file, or the lack of one.

    Every method notes a value of the wrong kind and returns a placeholder; a lacking
    value gives the placeholder alone. What is built from placeholders is never used.
    """

    path: KeyPath
    raw: Any
    findings: Findings

    @property
    def is_there(self) -> bool:
        """Whether the file has this value at all."""
        return self.raw is not _MISSING

    def note(self, problem: str) -> None:
        """Note a mistake at this place."""
        self.findings.problems.append((self.path, problem))

    def note_absence(self, problem: str, name: str) -> None:
        """Note that a name is not in the file; not told when a line it is in is unreadable."""
        self.findings.absences.append((self.path, problem, name))

    def text(self) -> str:
        """A text with something in it."""
        text = self._as(str, "")
        if self.raw == text and not text.strip():
            self.note("tidak boleh kosong")
        return text

    def text_or_none(self) -> str | None:
        """A text, or None where there is none."""
        return self.text() or None

    def web_address(self) -> str:
        """A text that a browser opens."""
        address = self.text()
        if address.strip() and not _WEB.fullmatch(address):
            self.note("alamat situs harus diawali https:// dan tanpa spasi")
        return address

    def whole_number(self, least: int) -> int:
        """A whole number of at least `least`."""
        number = self._as(int, least)
        if number < least:
            self.note(f"paling kecil {least}")
        return number

    def number_or_none(self, least: int) -> int | None:
        """A whole number of at least `least`, or None where there is none."""
        return None if self.raw is _MISSING else self.whole_number(least)

    def flag(self) -> bool:
        """True or false; false where there is none."""
        return self._as(bool, False)

    def day(self) -> date:
        """A date."""
        return self._as(date, date.min)

    def time_of_day(self, placeholder: time = time.min) -> time:
        """A time to the minute."""
        written = self.text()
        match = _TIME.fullmatch(written)
        if match:
            return time(int(match[1]), int(match[2]))
        if written.strip():
            self.note(f'"{written}" bukan jam; tulis seperti "09:00"')
        return placeholder

    def member(self, kind: type[Member]) -> Member | None:
        """One of the fixed words of an enumeration."""
        word = self.text()
        known = {member.value: member for member in kind}
        if word.strip() and word not in known:
            self.note(_unknown(word, known))
        return known.get(word)

    def reference(self, known: Mapping[str, T]) -> T | None:
        """What a name stands for that is written down elsewhere in the file."""
        name = self.text()
        if name.strip() and name not in known:
            self.note_absence(_unknown(name, known), name)
        return known.get(name)

    def entries(self) -> Iterator["Value"]:
        """The entries of a list."""
        for at, raw in enumerate(self._as(list, [])):
            yield Value((*self.path, at), raw, self.findings)

    def all(self, read: Callable[["Value"], T | None]) -> tuple[T, ...]:
        """The entries of a list, each read; it has at least one, and none stands there twice."""
        if self.raw == []:
            self.note("daftar ini tidak boleh kosong")
        seen: list[object] = []
        found: list[T | None] = []
        for entry in self.entries():
            if entry.raw in seen:
                entry.note("sudah ada di daftar ini; hapus salah satu")
            seen.append(entry.raw)
            found.append(read(entry))
        return tuple(entry for entry in found if entry is not None)

    def table(self) -> "Table":
        """A table; where there is none, an empty one whose own gaps are not noted."""
        content = self._as(dict, None)
        if content is None:
            return Findings().table({}, self.path)
        return self.findings.table(content, self.path)

    def _as(self, kind: type[T], placeholder: T) -> T:
        if type(self.raw) is kind:
            return self.raw
        if self.raw is not _MISSING:
            self.note(f"harus {_WRITTEN_AS[kind]}")
        return placeholder


class Table:
    """A table of the file; keys that are never asked for are mistakes."""

    def __init__(self, content: Mapping[str, Any], path: KeyPath, findings: Findings) -> None:
        self.path = path
        self._content = content
        self._findings = findings
        self._asked: dict[str, None] = {}

    @property
    def name(self) -> str:
        """The last part of the table's name."""
        return str(self.path[-1])

    @property
    def sound(self) -> bool:
        """Whether nothing was noted in this table so far: its values can be compared."""
        return self._findings.sound(self.path)

    def need(self, key: str) -> Value:
        """The value of a key that must be there."""
        if key not in self._content:
            place = (*self.path, key)
            self._findings.absences.append((place, f"belum ada; tambahkan {key}", key))
        return self.may(key)

    def may(self, key: str) -> Value:
        """The value of a key that need not be there."""
        self._asked[key] = None
        return Value((*self.path, key), self._content.get(key, _MISSING), self._findings)

    def items(self) -> Iterator[tuple[str, Value]]:
        """Every key that is written down, with its value."""
        for key in self._content:
            yield key, self.may(key)

    def tables(self) -> Iterator["Table"]:
        """Every table in this table."""
        return (value.table() for _, value in self.items())

    def note(self, problem: str) -> None:
        """Note a mistake of the table as a whole."""
        self._findings.problems.append((self.path, problem))

    def note_unknown_keys(self) -> None:
        """Note the keys that nobody asked for."""
        for key in self._content:
            if key not in self._asked:
                problem = _unknown(key, self._asked)
                self._findings.problems.append(((*self.path, key), problem))


def _unknown(name: str, known: Iterable[str]) -> str:
    from difflib import get_close_matches  # rarely needed, and every start would wait for it

    names = sorted(known)
    near = get_close_matches(name, names, n=1)
    hint = f'mungkin maksudnya "{near[0]}"' if near else f"yang ada: {', '.join(names)}"
    return f'"{name}" tidak dikenal; {hint if names else "hapus"}'
