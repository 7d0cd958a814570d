"""Tells a barcode scanner from fingers: by what it writes around a code, or by its haste.

A reader is given every character with its moment in milliseconds and says what becomes of it.
Characters that may belong to a scan wait; they are either a scan, or typing to be handed on in
order, so that no scan ends in a field and no typing is lost.
"""

from abc import ABC, abstractmethod
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from shared.codes import CodeKind, parse_code

LONGEST_PAUSE_MS: Final = 50
"""A scanner leaves at most this between two characters; fingers leave more."""

FRAME_PAUSE_MS: Final = 500
"""Inside a frame that no finger can open, a slow cable is forgiven this long."""

LONGEST_FRAME: Final = 8
"""Characters of a prefix or suffix."""

CONTROL_NAMES: Final = {"STX": "\x02", "ETX": "\x03", "TAB": "\t", "LF": "\n", "CR": "\r"}
"""Signs that no keyboard writes, by the names scanner manuals use."""

_ENTER: Final = "\r"
_LONGEST_CONTENT: Final = 64
_LONGEST_CODE: Final = 14
_SHORTEST_MISREADING: Final = 8
"""So many characters in haste are no typing: their Enter must press no button."""
_FIRST: Final = frozenset(kind.value for kind in CodeKind)


@dataclass(frozen=True, slots=True)
class Frame:
    """What this workstation's scanner writes before and after a code; either may be empty."""

    prefix: str = ""
    suffix: str = _ENTER


USUAL_FRAME: Final = Frame()
"""How scanners leave the factory: nothing before a code, Enter after it."""


class Fate(StrEnum):
    """What becomes of a character."""

    WAITS = "waits"
    TYPED = "typed"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What becomes of the characters that waited, and of the one just read.

    `scanned` is what a scanner read; `is_misread` that it read something no code can be.
    """

    waiting: Fate
    this: Fate
    scanned: str | None = None
    is_misread: bool = False


_WAITS: Final = Verdict(Fate.WAITS, Fate.WAITS)
_TYPED: Final = Verdict(Fate.TYPED, Fate.TYPED)
_DROPPED: Final = Verdict(Fate.DROPPED, Fate.DROPPED)
_MISREAD: Final = Verdict(Fate.DROPPED, Fate.DROPPED, is_misread=True)
_BEGINS_ANEW: Final = Verdict(Fate.TYPED, Fate.WAITS)


class ScanReader(ABC):
    """Reads the characters that reach one window."""

    patience_ms: int = LONGEST_PAUSE_MS
    """After so long without a character nothing more belongs to what waits: call `pause`."""

    def __init__(self, frame: Frame) -> None:
        self._frame = Frame(*(_as_read(signs) for signs in (frame.prefix, frame.suffix)))
        self._waiting = ""
        self._last_at = 0
        self._ended_at: int | None = None

    def read(self, character: str, at: int) -> Verdict:
        """Judge one character; `at` counts milliseconds from any beginning."""
        character = _as_read(character)
        before = self.pause() if self._is_late(at) else None
        is_trailing = self._is_trailing_enter(character, at)
        verdict = _DROPPED if is_trailing else self._judge(character)
        self._last_at = at
        if verdict.scanned is not None or verdict.is_misread:
            self._ended_at = at
        if before is None:
            return verdict
        return Verdict(before.waiting, verdict.this, before.scanned, before.is_misread)

    @property
    def is_waiting(self) -> bool:
        """Whether something was read that may yet become a scan."""
        return self._waiting != ""

    def forget(self) -> None:
        """Begin anew: whoever was scanning or typing has gone."""
        self._waiting = ""

    @abstractmethod
    def pause(self) -> Verdict:
        """Judge what waits when nothing came for `patience_ms`."""

    @abstractmethod
    def _judge(self, character: str) -> Verdict:
        """Judge a character that came in time."""

    def _is_late(self, at: int) -> bool:
        return self._waiting != "" and at - self._last_at > self.patience_ms

    def _is_trailing_enter(self, character: str, at: int) -> bool:
        # Many scanners end with more than they are set to: it must press no button.
        if character != _ENTER or self._waiting or self._ended_at is None:
            return False
        return at - self._ended_at <= LONGEST_PAUSE_MS

    def _ended(self, verdict: Verdict) -> Verdict:
        self.forget()
        return verdict


def may_be_in_code(character: str) -> bool:
    """Whether one of our codes, as printed, may hold this: in a frame it would cut codes short."""
    return character == "-" or (character.isascii() and character.isalnum())


def reader_of(frame: Frame) -> ScanReader:
    """The reader for a scanner set up like this."""
    return FramedReader(frame) if frame.prefix else HastyReader(frame)


class HastyReader(ScanReader):
    """Without a prefix a scan is one of our codes, check character right, written in haste."""

    def pause(self) -> Verdict:
        """What waits was typing, unless the scanner ends its codes with nothing."""
        code = parse_code(self._waiting) if not self._frame.suffix else None
        self.forget()
        return _scanned(code.value) if code else _TYPED

    def _judge(self, character: str) -> Verdict:
        if not self._waiting:
            return self._begin(character)
        if character == self._frame.suffix[:1]:
            return self._end()
        if self._may_belong(character):
            self._waiting += character
            return _WAITS
        return self._ended(_TYPED)

    def _begin(self, character: str) -> Verdict:
        if character.upper() not in _FIRST:
            return _TYPED
        self._waiting = character
        return _WAITS

    def _may_belong(self, character: str) -> bool:
        return len(self._waiting) < _LONGEST_CODE and may_be_in_code(character)

    def _end(self) -> Verdict:
        code = parse_code(self._waiting)
        if code is not None:
            return self._ended(_scanned(code.value))
        return self._ended(_MISREAD if len(self._waiting) >= _SHORTEST_MISREADING else _TYPED)


class FramedReader(ScanReader):
    """With a prefix, everything from it to the suffix is a scan, whatever it says.

    A prefix that no key writes opens a frame without doubt: what is in it is never typing.
    """

    def __init__(self, frame: Frame) -> None:
        super().__init__(frame)
        self._is_certain = not frame.prefix[0].isprintable()
        self._is_overlong = False
        self.patience_ms = FRAME_PAUSE_MS if self._is_certain else LONGEST_PAUSE_MS

    def forget(self) -> None:
        """Begin anew: whoever was scanning or typing has gone."""
        super().forget()
        self._is_overlong = False

    def pause(self) -> Verdict:
        """A frame left open: the whole scan where no suffix is written, else a broken one."""
        is_open, content = self._is_open, self._waiting.removeprefix(self._frame.prefix)
        is_scan = self._is_certain or self._is_overlong
        if is_open and not self._frame.suffix and content:
            return self._read_out(content)
        return self._ended(_MISREAD if is_scan else _TYPED)

    @property
    def _is_open(self) -> bool:
        return self._is_overlong or self._waiting.startswith(self._frame.prefix)

    def _judge(self, character: str) -> Verdict:
        return self._go_on(character) if self._is_open else self._open(character)

    def _open(self, character: str) -> Verdict:
        prefix = self._frame.prefix
        if prefix.startswith(self._waiting + character):
            self._waiting += character
            return _WAITS
        begins_anew = self._waiting != "" and prefix.startswith(character)
        self._waiting = character if begins_anew else ""
        return _BEGINS_ANEW if begins_anew else _TYPED

    def _go_on(self, character: str) -> Verdict:
        prefix, suffix = self._frame.prefix, self._frame.suffix
        self._waiting += character
        content = self._waiting.removeprefix(prefix)
        if suffix and content.endswith(suffix):
            return self._read_out(content.removesuffix(suffix))
        if self._is_certain and len(prefix) == 1 and character == prefix:
            self.forget()
            self._waiting = prefix
            return Verdict(Fate.DROPPED, Fate.WAITS)
        if self._is_overlong or len(content) > _LONGEST_CONTENT:
            self._is_overlong = True
            self._waiting = self._waiting[-LONGEST_FRAME:]
            return _DROPPED
        return _WAITS

    def _read_out(self, content: str) -> Verdict:
        written = "".join(filter(str.isprintable, content)).strip()
        is_readable = written != "" and not self._is_overlong
        return self._ended(_scanned(written) if is_readable else _MISREAD)


def _as_read(signs: str) -> str:
    # Both line ends are the Enter key.
    return signs.replace("\n", _ENTER)


def _scanned(content: str) -> Verdict:
    return Verdict(Fate.DROPPED, Fate.DROPPED, scanned=content)
