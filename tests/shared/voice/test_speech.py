"""Numbers, labels and texts become the words that a reader would say."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.voice.speech import label_words, number_words, words_of

NAMES = "nol satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas"
UNITS = {name: value for value, name in enumerate(NAMES.split())}


def counted(words: tuple[str, ...]) -> int:
    """What a listener understands."""
    total = part = last = 0
    for word in words:
        match word:
            case "belas":
                part, last = part + last + 10, 0
            case "puluh":
                part, last = part + last * 10, 0
            case "ratus":
                part, last = last * 100, 0
            case "seratus":
                part = 100
            case "ribu":
                total, part, last = (part + last) * 1_000, 0, 0
            case "seribu":
                total = 1_000
            case _:
                last = UNITS[word]
    return total + part + last


@given(st.integers(0, 999_999))
def test_a_number_is_understood_as_itself(number: int) -> None:
    assert counted(number_words(number)) == number


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "nol"),
        (10, "sepuluh"),
        (11, "sebelas"),
        (12, "dua belas"),
        (20, "dua puluh"),
        (21, "dua puluh satu"),
        (100, "seratus"),
        (101, "seratus satu"),
        (111, "seratus sebelas"),
        (999, "sembilan ratus sembilan puluh sembilan"),
        (1_000, "seribu"),
        (2_026, "dua ribu dua puluh enam"),
    ],
)
def test_numbers_are_said_as_one_counts(number: int, words: str) -> None:
    assert " ".join(number_words(number)) == words


@pytest.mark.parametrize(
    ("label", "words"),
    [
        ("A-001", "a kosong kosong satu"),
        ("Z-999", "z sembilan sembilan sembilan"),
        ("AB-1020", "a b satu kosong dua kosong"),
    ],
)
def test_a_ticket_is_called_sign_by_sign(label: str, words: str) -> None:
    assert " ".join(label_words(label)) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Buka sampai pukul 14.00", "buka sampai pukul empat belas"),
        ("pukul 07.30", "pukul tujuh tiga puluh"),
        ("pukul 09.05", "pukul sembilan nol lima"),
        ("12.00–13.00", "dua belas sampai tiga belas"),
        ("± 15 menit · gratis", "kurang lebih lima belas menit . gratis"),
        ("Nomor Anda A-014, silakan", "nomor anda a kosong satu empat , silakan"),
        ("Nomor KTP (NIK)", "nomor ktp , nik ,"),
        ("telepon 021", "telepon kosong dua satu"),
        ("WhatsApp 08111232222", "whatsapp kosong delapan satu satu satu dua tiga dua dua dua dua"),
        ("di lpse.depok.go.id.", "di lpse titik depok titik go titik id ."),
        ("Unduh https://lpse.depok.go.id/eproc4?a=1 atau surat a@b.go.id", "unduh atau surat"),
        ("Simpan kode TB7B-M17R-XHQV ini", "simpan kode ini"),
        ("Apakah ini Anda? De••• An•••, penyedia", "apakah ini anda . , penyedia"),
        ("Siapa Anda?", "siapa anda ."),
        ("", ""),
    ],
)
def test_a_text_is_read_as_one_reads_it_out(text: str, words: str) -> None:
    assert " ".join(words_of(text)) == words
