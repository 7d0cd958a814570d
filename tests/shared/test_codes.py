"""Codes are unguessable, forgiving to typists, and never take one code for another."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.codes import CODE_LENGTH, Code, CodeKind, grouped, new_code, parse_code

LETTERS_AND_DIGITS = string.digits + string.ascii_uppercase
codes = st.builds(new_code, st.sampled_from(CodeKind))


@pytest.mark.parametrize("kind", CodeKind)
def test_a_new_code_is_read_back(kind: CodeKind) -> None:
    code = new_code(kind)
    assert len(code) == CODE_LENGTH
    assert code.startswith(kind.value)
    assert parse_code(code) == Code(kind, code)


def test_codes_do_not_repeat_and_share_no_position() -> None:
    issued = [new_code(CodeKind.TICKET) for _ in range(2_000)]
    assert len(set(issued)) == len(issued)
    for position in range(1, CODE_LENGTH):
        assert len({code[position] for code in issued}) > 25


def test_check_character_is_iso_7064_mod_37_36() -> None:
    code = new_code(CodeKind.VERIFICATION)
    assert code == code[:-1] + _check_character(code[:-1])


@given(codes)
def test_every_single_wrong_character_is_caught(code: str) -> None:
    for position, right in enumerate(code):
        for wrong in set(LETTERS_AND_DIGITS) - {right, *_look_alikes(right)}:
            assert parse_code(code[:position] + wrong + code[position + 1 :]) is None


def test_every_swap_of_neighbours_is_caught() -> None:
    for code in [new_code(CodeKind.TICKET) for _ in range(1_000)]:
        for at in range(CODE_LENGTH - 1):
            swapped = code[:at] + code[at + 1] + code[at] + code[at + 2 :]
            assert swapped == code or parse_code(swapped) is None


@given(codes, st.sampled_from(["I", "i", "L", "l"]), st.sampled_from(["O", "o"]))
def test_typing_habits_are_forgiven(code: str, one: str, zero: str) -> None:
    typed = code.lower().replace("1", one).replace("0", zero)
    parsed = parse_code(code)
    assert parse_code(typed) == parsed
    assert parse_code(grouped(code)) == parsed
    assert parse_code(f"  {grouped(typed).replace('-', ' ')}\r\n") == parsed


def test_groups_of_four() -> None:
    assert grouped("T7F3K92QMX4B") == "T7F3-K92Q-MX4B"


@given(st.text())
def test_no_text_makes_the_parser_fail(text: str) -> None:
    assert parse_code(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "",
        "-" * CODE_LENGTH,
        "\x00" * CODE_LENGTH,
        "T" * 4096,
        "\N{FULLWIDTH LATIN CAPITAL LETTER T}" * CODE_LENGTH,
        "\N{ARABIC-INDIC DIGIT ONE}" * CODE_LENGTH,
    ],
)
def test_hostile_input_is_no_code(text: str) -> None:
    assert parse_code(text) is None


@given(codes, st.integers(0, CODE_LENGTH), st.sampled_from("\x00\x1b\x7f\u202e\ud800ſıß"))
def test_strange_characters_inside_a_code_spoil_it(code: str, at: int, strange: str) -> None:
    assert parse_code(code[:at] + strange + code[at:]) is None
    assert parse_code(code[:at] + strange + code[at + 1 :]) is None


def test_a_code_of_an_unknown_kind_is_none_of_ours() -> None:
    assert parse_code("T00000000A0" + _check_character("T00000000A0")) is not None
    assert parse_code("X00000000A0" + _check_character("X00000000A0")) is None


def _check_character(body: str) -> str:
    """The standard's own rule, written the other way round: the whole leaves 1."""
    remainder = 36
    for character in body:
        remainder = (remainder + LETTERS_AND_DIGITS.index(character)) % 36
        remainder = 2 * (remainder or 36) % 37
    by_value = dict(enumerate(LETTERS_AND_DIGITS))
    (right,) = (c for value, c in by_value.items() if (remainder + value) % 36 == 1)
    return right


def _look_alikes(character: str) -> str:
    return {"1": "IL", "0": "O"}.get(character, "")
