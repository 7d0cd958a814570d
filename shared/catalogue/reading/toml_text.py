"""Reading a TOML text that may be mistyped: every slip is found, the rest is still read."""

import re
import tomllib
from dataclasses import dataclass
from typing import Any, Final

_MOST_SLIPS: Final = 50
_STATEMENT: Final = re.compile(
    r"""\s*(?:\[|(?:[\w-]+|"[^"\n]*"|'[^'\n]*')(?:\s*\.\s*[\w"'-]+)*\s*=)"""
)
_HEADER: Final = re.compile(r"\s*\[+\s*([^\]\n#]*)")
_KEY: Final = re.compile(r"\s*([\w-]+)")
_QUOTED: Final = re.compile(r'"(?:\\.|[^"\\])*"|' + r"'[^']*'|#.*")
_PLACE: Final = re.compile(r"\s*\((?:at line (\d+), column \d+|at end of document)\)$")
_BEYOND_READING: Final = "ada angka yang terlalu panjang atau kurung yang terlalu bertumpuk"
_ADVICE: Final = {
    "Cannot declare": "bagian ini sudah ada; satukan isinya atau ganti namanya",
    "Cannot overwrite": "kunci ini sudah diisi; hapus salah satu",
    "Cannot mutate": "kunci ini sudah diisi di tempat lain; hapus salah satu",
    "Duplicate inline table key": "kunci yang sama ditulis dua kali di dalam {…}; hapus salah satu",
    "Expected '=' after a key": "kurang tanda = setelah nama kunci",
    "Expected \"'": "teks tidak ditutup; tambahkan tanda kutip di akhirnya",
    "Expected ']": "judul bagian tidak ditutup dengan benar; tulis seperti [office]",
    "Expected newline": 'nilai tidak terbaca seluruhnya; tulis "teks", 12, atau 2023-09-01',
    "Illegal character '\\n'": 'teks tidak ditutup; tambahkan tanda " di akhirnya',
    "Invalid date or datetime": "tanggal tidak ada di kalender; tulis seperti 2023-09-01",
    "Invalid initial character": "nama kunci tidak dikenali; tulis seperti kunci = nilai",
    "Invalid statement": "baris ini tidak dapat dibaca; tulis seperti kunci = nilai",
    "Invalid value": 'nilai tidak dapat dibaca; teks ditulis dalam "…"',
    "Unclosed array": "daftar tidak ditutup; tambahkan koma antarisi dan tanda ] di akhirnya",
    "Unclosed inline table": "kurung kurawal tidak ditutup; tambahkan } pada baris yang sama",
    "Unescaped '\\'": 'tanda \\ di dalam "…" ditulis dua kali: \\\\',
    "Unterminated string": "teks tidak ditutup; tambahkan tanda kutip di akhirnya",
}


@dataclass(frozen=True, slots=True)
class Slip:
    """A place where the text is not TOML: line from 1, the key written there, what to do."""

    line: int
    key: str
    problem: str


@dataclass(frozen=True, slots=True)
class ReadText:
    """What could be read: the data, the text it came from, the slips, the text they spoilt.

    `text` keeps the line numbers: what could not be read is blank in it.
    """

    data: dict[str, Any]
    text: str
    slips: tuple[Slip, ...] = ()
    unread: str = ""


def read_toml(text: str) -> ReadText:
    """Read a text; statements that are not TOML are noted and passed over."""
    slips: list[Slip] = []
    unread = ""
    while len(slips) < _MOST_SLIPS:
        try:
            return ReadText(tomllib.loads(text), text, tuple(slips), unread)
        except tomllib.TOMLDecodeError as error:
            statement = _faulty_statement(text.split("\n"), str(error))
            slips.append(statement.slip)
            unread += statement.written
            text = statement.blanked()
        except (ValueError, RecursionError):
            slips.append(Slip(1, "berkas", _BEYOND_READING))
            break
    return ReadText({}, "", tuple(slips), unread + text)


@dataclass(frozen=True, slots=True)
class _Statement:
    """Lines `start` to before `end` (from 0), the one at fault, and the parser's message."""

    lines: list[str]
    start: int
    end: int
    fault: int
    message: str

    @property
    def slip(self) -> Slip:
        advice = (text for begin, text in _ADVICE.items() if self.message.startswith(begin))
        return Slip(self.fault + 1, self._key(), next(advice, f"bukan TOML: {self.message}"))

    @property
    def written(self) -> str:
        return "\n".join(self.lines[self.start : self.end])

    def blanked(self) -> str:
        """The text without this statement; the other lines keep their numbers."""
        empty = [""] * (self.end - self.start)
        return "\n".join([*self.lines[: self.start], *empty, *self.lines[self.end :]])

    def _key(self) -> str:
        table = ""
        for line in self.lines[: self.start + 1]:
            table = _header(line) or table
        key = _KEY.match(self.lines[self.start])
        return ".".join(filter(None, (table, key and key[1]))) or "berkas"


def _faulty_statement(lines: list[str], message: str) -> _Statement:
    """The statement a parser's message is about; an open list is only noticed further on."""
    fault, said = _fault(lines, message)
    starts = [at for at, line in enumerate(lines) if _STATEMENT.match(line)]
    start = max((at for at in starts if at < fault), default=fault)
    if not _is_open(lines[start:fault]):
        start = fault
    elif fault in starts:
        fault, said = start, "Unclosed array"
    ends = [at for at in starts if at > fault]
    if _header(lines[start]):
        ends = [at for at in ends if _leaves(lines[at], lines[start], said)]
    return _Statement(lines, start, min(ends, default=len(lines)), fault, said)


def _fault(lines: list[str], message: str) -> tuple[int, str]:
    """The line (from 0) a parser's message names, and the message without it."""
    said = _PLACE.sub("", message)
    place = _PLACE.search(message)
    if place and place[1]:
        return int(place[1]) - 1, said
    triple = said.startswith(("Unterminated string", "Expected \"'''"))
    signs = ('"""', "'''") if triple else ("",)
    written = (at for at, line in enumerate(lines) if line.strip() and any(map(line.count, signs)))
    return max(written, default=0), said


def _header(line: str) -> str:
    match = _HEADER.match(line)
    return match[1].strip() if match else ""


def _leaves(line: str, header: str, said: str) -> bool:
    """Whether a line ends the part of a header; a repeated one takes its sub-tables along."""
    name = _header(line)
    repeats = said.startswith("Cannot declare")
    return bool(name) and not (repeats and name.startswith(f"{_header(header)}."))


def _is_open(lines: list[str]) -> bool:
    bare = _QUOTED.sub("", "\n".join(lines))
    return sum(map(bare.count, "[{")) > sum(map(bare.count, "]}"))
