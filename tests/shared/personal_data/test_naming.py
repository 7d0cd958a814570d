"""A text names a person by the whole name or by their own number, however it is written."""

import pytest

from db.vault import Vault
from shared.contacts import contact_index
from shared.personal_data.erased_history import names_somebody
from shared.personal_data.naming import Person

VAULT = Vault(bytes(32))
PHONE = "081234567890"
EMAIL = "dewi@cipta.co.id"


def person(name: str, contact: str = PHONE) -> Person:
    return Person(name, contact_index(VAULT, contact), VAULT)


@pytest.mark.parametrize(
    ("name", "said", "left"),
    [
        ("Dewi Anggraini", "Ibu DEWI  anggraini, remedial", "Ibu Data dihapus, remedial"),
        ("Ibu Dewi Anggraini, S.T.", "Dewi Anggraini lulus", "Data dihapus lulus"),
        ("H. Budi S. Wijaya", "Budi S Wijaya lulus", "Data dihapus lulus"),
        ("Hari", "Dua hari, Hari lulus", "Dua hari, Data dihapus lulus"),
        ("(Budi) [Santoso]", "budi santoso", "Data dihapus"),
    ],
)
def test_a_whole_name_is_covered_inside_the_text(name: str, said: str, left: str) -> None:
    assert person(name).covered(said) == left


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Hari Setiawan", "Dua hari, 12 peserta lulus"),
        ("Budi Santoso", "Dinas Pekerjaan Umum, Bapak Setia Budi"),
        ("Dewi Anggraini", "Dewi Anggrainingsih lulus; Sdewi Anggraini juga"),
        ("", "Ujian 30-11-2026, 12.30-13.30, 081299998888"),
        ("?", "Selesai?"),
    ],
)
def test_whom_it_does_not_name_leaves_a_text_as_it_is(name: str, said: str) -> None:
    assert person(name).covered(said) == said
    assert Person(name, None, VAULT).covered(said) == said


@pytest.mark.parametrize(
    "spelled", [PHONE, "0812-3456-7890", "0812 3456 7890", "+62 812-3456-7890", "6281234567890"]
)
def test_the_phone_goes_in_any_usual_spelling_and_a_date_beside_it_stays(spelled: str) -> None:
    said = f"Ulang 30-11-2026 {spelled} 09.00, ganti 0812 3456 7891"
    left = "Ulang 30-11-2026 Data dihapus 09.00, ganti 0812 3456 7891"
    assert person("Dewi").covered(said) == left


def test_the_address_goes_and_anothers_stays() -> None:
    said = "Kirim ke Dewi@Cipta.co.id. Salinan: budi@cipta.co.id"
    left = "Kirim ke Data dihapus. Salinan: budi@cipta.co.id"
    assert person("Sri", EMAIL).covered(said) == left


@pytest.mark.parametrize(
    ("said", "names"),
    [
        ("Datang lagi 30-11-2026", False),
        ("Surat 2026-11-30 dan 1/2/2026", False),
        ("Telepon 0812 3456 7890", True),
        ("Telepon 0812-34-56-7890", True),
        ("NIK 3273010101900001", True),
    ],
)
def test_a_date_is_no_number_of_somebodys(said: str, names: bool) -> None:
    assert names_somebody(said, "Dewi") is names
