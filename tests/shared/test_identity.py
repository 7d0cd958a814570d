"""Identity numbers: common spellings agree, slips warn, masks hide, nothing ever refuses."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.identity import Doubt, Identity, doubts, formatted, mask, normalise

NIK_MAN = "3276011203850001"
NIK_WOMAN = "3276015203850002"
NIP_PNS = "198503122010011003"
NI_PPPK = "199001152024212001"
NPWP = "013121660091000"


@pytest.mark.parametrize(
    ("kind", "typed", "number"),
    [
        (Identity.NIK, " 3276 0112 0385 0001 ", NIK_MAN),
        (Identity.NIP, "19850312 201001 1 003", NIP_PNS),
        (Identity.NPWP, "01.312.166.0-091.000", NPWP),
        (Identity.NIB, "9120-0010-23456", "9120001023456"),
        (Identity.PHONE, "+62 812-3456-7890", "081234567890"),
        (Identity.PHONE, "62812 3456 7890", "081234567890"),
        (Identity.PHONE, "+62 (0)812 3456 7890", "081234567890"),
        (Identity.PHONE, "0812.3456.7890", "081234567890"),
        (Identity.NIK, "no. KTP", "noKTP"),
    ],
)
def test_normalised(kind: Identity, typed: str, number: str) -> None:
    assert normalise(kind, typed) == number


@pytest.mark.parametrize(
    ("kind", "number"),
    [
        (Identity.NIK, NIK_MAN),
        (Identity.NIK, NIK_WOMAN),
        (Identity.NIK, "3276012902000001"),
        (Identity.NIK, "3276017112990001"),
        (Identity.NIP, NIP_PNS),
        (Identity.NIP, NI_PPPK),
        (Identity.NPWP, NPWP),
        (Identity.NPWP, "0" + NPWP),
        (Identity.NPWP, NIK_WOMAN),
        (Identity.NIB, "9120001023456"),
        (Identity.PHONE, "0812345678"),
        (Identity.PHONE, "0812345678901"),
        (Identity.PHONE, ""),
    ],
)
def test_a_usual_number_leaves_no_doubt(kind: Identity, number: str) -> None:
    assert doubts(kind, number) == ()


@pytest.mark.parametrize(
    ("kind", "number", "doubt"),
    [
        (Identity.NIK, NIK_MAN[:-1], Doubt.NIK_LENGTH),
        (Identity.NIK, NIK_MAN + "0", Doubt.NIK_LENGTH),
        (Identity.NIK, "3276010012850001", Doubt.NIK_BIRTH_DATE),
        (Identity.NIK, "3276013212850001", Doubt.NIK_BIRTH_DATE),
        (Identity.NIK, "3276014012850001", Doubt.NIK_BIRTH_DATE),
        (Identity.NIK, "3276017212850001", Doubt.NIK_BIRTH_DATE),
        (Identity.NIK, "3276018112850001", Doubt.NIK_BIRTH_DATE),
        (Identity.NIK, "3276011200850001", Doubt.NIK_BIRTH_DATE),
        (Identity.NIK, "3276011213850001", Doubt.NIK_BIRTH_DATE),
        (Identity.NIK, "3276012902010001", Doubt.NIK_BIRTH_DATE),
        (Identity.NIK, "3276O11203850001", Doubt.NOT_DIGITS),
        (Identity.NIP, "19760202200212200", Doubt.NIP_LENGTH),
        (Identity.NIP, "198513122010011003", Doubt.NIP_BIRTH_DATE),
        (Identity.NIP, "198503122010131003", Doubt.NIP_APPOINTMENT),
        (Identity.NIP, "198503122010001003", Doubt.NIP_APPOINTMENT),
        (Identity.NIP, "199001152024202001", Doubt.NIP_APPOINTMENT),
        (Identity.NIP, "198503121985011003", Doubt.NIP_APPOINTMENT),
        (Identity.NIP, "198503122010013003", Doubt.NIP_SEX),
        (Identity.NPWP, "013121661091000", Doubt.NPWP_CHECK),
        (Identity.NPWP, "0013121661091000", Doubt.NPWP_CHECK),
        (Identity.NPWP, "01312166009100", Doubt.NPWP_LENGTH),
        (Identity.NPWP, "3276013213850001", Doubt.NIK_BIRTH_DATE),
        (Identity.NIB, "912000102345", Doubt.NIB_LENGTH),
        (Identity.PHONE, "0217773610", Doubt.PHONE_PREFIX),
        (Identity.PHONE, "081234567", Doubt.PHONE_LENGTH),
        (Identity.PHONE, "08123456789012", Doubt.PHONE_LENGTH),
        (Identity.PHONE, "٠٨١٢٣٤٥٦٧٨٩", Doubt.NOT_DIGITS),
    ],
)
def test_an_unusual_number_warns(kind: Identity, number: str, doubt: Doubt) -> None:
    assert doubts(kind, number) == (doubt,)


def test_every_wrong_digit_of_an_npwp_is_noticed() -> None:
    for position in range(9):
        for digit in set("0123456789") - {NPWP[position]}:
            wrong = NPWP[:position] + digit + NPWP[position + 1 :]
            assert doubts(Identity.NPWP, wrong) == (Doubt.NPWP_CHECK,)


@pytest.mark.parametrize("doubt", Doubt)
def test_every_doubt_has_its_sentence(doubt: Doubt) -> None:
    assert doubt.sentence.endswith(".")


@pytest.mark.parametrize(
    ("kind", "number", "masked"),
    [
        (Identity.NIK, "3276 0112 0385 0001", "3276••••••••0001"),
        (Identity.NIP, NIP_PNS, "1985••••••••••1003"),
        (Identity.NPWP, "01.312.166.0-091.000", "01••••••••••000"),
        (Identity.NIB, "9120001023456", "9120••••••456"),
        (Identity.PHONE, "0812-3456-678", "0812••••678"),
        (Identity.PHONE, "0812345678", "0812•••678"),
        (Identity.NIK, "3276011", "•••••••"),
        (Identity.NIK, "", ""),
    ],
)
def test_masked(kind: Identity, number: str, masked: str) -> None:
    assert mask(kind, number) == masked


@pytest.mark.parametrize(
    ("kind", "number", "printed"),
    [
        (Identity.NPWP, NPWP, "01.312.166.0-091.000"),
        (Identity.NPWP, NIK_MAN, "3276 0112 0385 0001"),
        (Identity.NIK, NIK_MAN, "3276 0112 0385 0001"),
        (Identity.NIP, NI_PPPK, "19900115 202421 2 001"),
        (Identity.NIB, "9120001023456", "9120001023456"),
        (Identity.PHONE, "+6281234567890", "0812-3456-7890"),
        (Identity.PHONE, "0812345678901", "0812-3456-78901"),
        (Identity.NPWP, "0131216", "0131216"),
        (Identity.NIK, "abcdefghijklmnop", "abcdefghijklmnop"),
    ],
)
def test_printed(kind: Identity, number: str, printed: str) -> None:
    assert formatted(kind, number) == printed


@given(st.sampled_from(Identity), st.text(max_size=60))
def test_any_text_is_answered_and_printing_loses_nothing(kind: Identity, text: str) -> None:
    number = normalise(kind, text)
    assert normalise(kind, number) == number
    assert normalise(kind, formatted(kind, text)) == number
    assert all(doubt.sentence for doubt in doubts(kind, text))
    assert len(mask(kind, text)) == len(number) or len(number) > 30


@given(st.sampled_from(Identity), st.text("0123456789", min_size=1, max_size=40))
def test_a_mask_never_shows_more_than_its_ends(kind: Identity, number: str) -> None:
    shown = mask(kind, number).replace("•", "")
    assert len(shown) <= 8
    assert len(shown) + 3 <= len(normalise(kind, number)) or shown == ""


def test_four_kilobytes_of_control_characters_are_only_doubted() -> None:
    hostile = "\x1b\x00" * 2048
    assert doubts(Identity.NIK, hostile) == (Doubt.NOT_DIGITS,)
    assert len(mask(Identity.NIK, hostile)) < 40
