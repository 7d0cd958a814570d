"""A call names the number digit by digit and the place, whatever they are."""

import itertools
import string

import pytest

from shared.catalogue import BUNDLED, load, parse
from shared.voice import CALL_PHRASE, Pack, call_words, phrase_problem
from tests.shared.catalogue.samples import edited, mistakes_in

PACK = Pack.load()
KINDS = ("Loket", "PC", "Meja", "Ruang")


def spoken(label: str, place: str, phrase: str = CALL_PHRASE) -> str:
    return " ".join(word for word in call_words(label, place, phrase) if word.isalpha())


def test_a_call_is_worded_as_the_waiting_room_knows_it() -> None:
    expected = "nomor antrean a kosong kosong satu silakan menuju ke loket satu"
    assert spoken("A-001", "Loket 1") == expected


def test_a_computer_is_not_spelled() -> None:
    assert spoken("D-007", "PC 3").endswith("silakan menuju ke komputer tiga")


def test_a_service_may_have_a_phrase_of_its_own() -> None:
    phrase = "Peserta pelatihan {nomor}, silakan masuk ke {tempat}. Terima kasih"
    expected = "peserta pelatihan e satu dua kosong silakan masuk ke ruang dua terima kasih"
    assert spoken("E-120", "Ruang 2", phrase) == expected


@pytest.mark.parametrize(
    "phrase", ["Nomor {nomor}", "{tempat}", "{nomor} {nomor} {tempat}", "{number} {tempat}", ""]
)
def test_a_phrase_must_name_number_and_place_once(phrase: str) -> None:
    assert "{nomor}" in phrase_problem(phrase)


def test_the_usual_phrase_is_sound() -> None:
    assert phrase_problem(CALL_PHRASE) == ""


def test_the_bundled_voice_can_call_every_number_and_place() -> None:
    letters, kinds = itertools.cycle(string.ascii_uppercase), itertools.cycle(KINDS)
    for number, letter, kind in zip(range(1_000), letters, kinds, strict=False):
        words = call_words(f"{letter}-{number:03}", f"{kind} {number}")
        assert PACK.unsaid(words) == ()


def with_phrase(phrase: str) -> str:
    """The bundled catalogue with a phrase for registration."""
    return edited(("[services.1a]\n", f'[services.1a]\ncall_phrase = "{phrase}"\n'))


def test_the_catalogue_words_the_calls_of_a_service() -> None:
    phrase = "Nomor {nomor}, ditunggu di {tempat}"
    catalogue = parse(with_phrase(phrase), "contoh.toml")
    assert catalogue.service("1a").call_phrase == phrase
    assert catalogue.service("1b").call_phrase == CALL_PHRASE


def test_a_catalogue_with_a_phrase_that_names_no_place_is_refused() -> None:
    (mistake,) = mistakes_in(with_phrase("Nomor {nomor}, silakan"))
    assert (mistake.key, "{tempat}" in mistake.problem) == ("services.1a.call_phrase", True)


def test_the_bundled_voice_says_the_phrases_of_the_bundled_catalogue() -> None:
    phrases = {service.call_phrase for service in load(BUNDLED).services}
    assert [PACK.unsaid(call_words("A-001", "Loket 1", phrase)) for phrase in phrases] == [()]
