"""Telling a scanner from fingers, character by character and millisecond by millisecond."""

import random
from dataclasses import dataclass, field

import pytest

from shared.codes import CodeKind, new_code
from shared.scanning import (
    FRAME_PAUSE_MS,
    LONGEST_PAUSE_MS,
    USUAL_FRAME,
    Fate,
    Frame,
    Verdict,
    reader_of,
)

STX_ETX = Frame("\x02", "\x03")
TILDE = Frame("~", "\r")
HASTE = LONGEST_PAUSE_MS
HAND = LONGEST_PAUSE_MS + 1


@dataclass
class Window:
    """What a window sees of the keys: what was scanned, misread, and typed, in order."""

    frame: Frame = USUAL_FRAME
    scans: list[str] = field(default_factory=list)
    misread: int = 0
    typed: str = ""

    def __post_init__(self) -> None:
        self.reader = reader_of(self.frame)
        self.now = 0
        self._waiting = ""

    def keys(self, text: str, each: int) -> None:
        """Write with the same pause before every character."""
        for character in text:
            self.now += each
            verdict = self.reader.read(character, self.now)
            self._obey(verdict)
            if verdict.this is Fate.WAITS:
                self._waiting += character
            elif verdict.this is Fate.TYPED:
                self.typed += character

    def scan(self, text: str, end: str = "\r") -> None:
        """A pause, then a barcode."""
        self.rest()
        self.keys(text + end, 5)

    def rest(self) -> None:
        """Long enough for everything that waits to be judged."""
        self.now += 2 * FRAME_PAUSE_MS
        if self.reader.is_waiting:
            self._obey(self.reader.pause())

    def _obey(self, verdict: Verdict) -> None:
        if verdict.waiting is Fate.TYPED:
            self.typed += self._waiting
        if verdict.waiting is not Fate.WAITS:
            self._waiting = ""
        if verdict.scanned is not None:
            self.scans.append(verdict.scanned)
        self.misread += verdict.is_misread


@pytest.fixture
def code() -> str:
    return new_code(CodeKind.ROOM)


@pytest.mark.parametrize(("pause", "is_scan"), [(HASTE, True), (HAND, False)])
def test_without_a_prefix_haste_and_the_check_character_make_a_scan(
    code: str, pause: int, is_scan: bool
) -> None:
    window = Window()
    window.keys(code + "\r", pause)
    window.rest()
    assert window.scans == [code] * is_scan
    assert window.typed == "" if is_scan else code + "\r"
    assert not window.misread


def test_a_code_in_groups_and_lower_case_is_the_same_code(code: str) -> None:
    window = Window()
    window.scan("-".join((code[:4], code[4:8], code[8:])).lower())
    assert window.scans == [code]


def test_a_wrong_check_character_is_a_misreading_that_types_nothing(code: str) -> None:
    window = Window()
    window.scan(code[:-1] + ("2" if code[-1] != "2" else "3"))
    assert (window.scans, window.misread, window.typed) == ([], 1, "")


def test_one_slow_key_in_a_code_makes_it_typing(code: str) -> None:
    window = Window()
    window.keys(code[:6], 5)
    window.keys(code[6], HAND)
    window.keys(code[7:] + "\r", 5)
    window.rest()
    assert window.scans == []
    assert window.typed == code + "\r"


def test_a_scan_split_into_two_halves_is_no_scan_and_loses_nothing(code: str) -> None:
    window = Window()
    window.keys(code[:5], 5)
    window.rest()
    window.keys(code[5:], 5)
    window.rest()
    assert (window.scans, window.typed) == ([], code)


def test_an_enter_too_many_after_a_scan_presses_nothing(code: str) -> None:
    window = Window()
    window.scan(code, "\r\n")
    assert (window.scans, window.typed) == ([code], "")
    window.rest()
    window.keys("\r", 5)
    assert window.typed == "\r", "a visitor's own Enter counts"


def test_a_scanner_that_ends_with_nothing_is_read_at_the_pause(code: str) -> None:
    window = Window(Frame("", ""))
    window.keys(code, 5)
    assert window.scans == []
    window.rest()
    assert (window.scans, window.typed) == ([code], "")


@pytest.mark.parametrize("frame", [STX_ETX, TILDE, Frame("~~", "\t"), Frame("]C1", "\r\n")])
def test_with_a_prefix_everything_up_to_the_suffix_is_a_scan(frame: Frame) -> None:
    window = Window(frame)
    window.scan(f"{frame.prefix}apa saja 42{frame.suffix}", "")
    assert window.scans == ["apa saja 42"]
    assert not window.typed.strip("\r")


@pytest.mark.parametrize("frame", [STX_ETX, TILDE])
def test_with_a_prefix_nothing_else_is_a_scan(frame: Frame, code: str) -> None:
    window = Window(frame)
    window.scan(code)
    window.rest()
    assert (window.scans, window.typed) == ([], code + "\r")


def test_a_slow_cable_does_not_break_a_certain_frame(code: str) -> None:
    window = Window(STX_ETX)
    window.keys(f"\x02{code}\x03", FRAME_PAUSE_MS)
    assert window.scans == [code]


def test_a_certain_frame_that_breaks_off_is_never_typing(code: str) -> None:
    window = Window(STX_ETX)
    window.keys("\x02" + code[:7], 5)
    window.now += FRAME_PAUSE_MS
    window.keys("Budi", HAND)
    assert (window.scans, window.misread, window.typed) == ([], 1, "Budi")


def test_a_frame_that_begins_twice_is_the_second_one(code: str) -> None:
    window = Window(STX_ETX)
    window.scan(f"\x02{code[:4]}\x02{code}\x03", "")
    assert (window.scans, window.typed) == ([code], "")


def test_a_prefix_written_by_hand_is_typing() -> None:
    window = Window(Frame("~~", "\r"))
    for text in ("a~b", "~~c", "~"):
        window.keys(text, HAND)
    window.rest()
    assert (window.scans, window.typed) == ([], "a~b~~c~")


@pytest.mark.parametrize("frame", [USUAL_FRAME, STX_ETX, TILDE, Frame("", "")])
def test_four_kilobytes_are_no_scan_and_leave_the_reader_sound(frame: Frame, code: str) -> None:
    window = Window(frame)
    window.scan(frame.prefix + "T7F3" * 1_024 + frame.suffix, "")
    window.rest()
    assert window.scans == []
    window.scan(frame.prefix + code + frame.suffix, "")
    window.rest()
    assert window.scans == [code]


def test_control_characters_in_a_frame_are_left_out() -> None:
    window = Window(STX_ETX)
    window.scan("\x02\x00\x1b[2J\x7fA\x08B\x03", "")
    window.scan("\x02\x01\x07\x03", "")
    assert (window.scans, window.misread) == (["[2JAB"], 1)


def test_five_thousand_scans_and_typings_are_all_told_apart() -> None:
    lot = random.Random(38)
    for frame in (USUAL_FRAME, STX_ETX, TILDE):
        window, codes, typed = Window(frame), [], ""
        for _ in range(5_000 // 3 + 1):
            window.rest()
            if lot.random() < 0.4:
                codes.append(new_code(lot.choice(list(CodeKind))))
                window.keys(frame.prefix + codes[-1] + frame.suffix, lot.randint(1, HASTE))
            else:
                text = _written_by_hand(lot)
                typed += text
                for character in text:
                    window.keys(character, lot.randint(HAND, 400))
        window.rest()
        assert window.scans == codes
        assert window.typed == typed
        assert not window.misread


def _written_by_hand(lot: random.Random) -> str:
    """A name, a company, a number, a word with a key or two, and even one of our codes."""
    words = ("Tri Rahayu", "PT KARYA VITA", "081234567890", "v", "K-7", "r\r", "~", "T7F3-K92Q")
    return lot.choice((*words, new_code(CodeKind.TICKET) + "\r"))
