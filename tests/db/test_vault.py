"""Personal numbers at rest: sealed to their place, found by exact number only."""

from uuid import UUID

import pytest
from cryptography.exceptions import InvalidTag

from db.vault import Vault

ROW = UUID(int=1)
NIK = "3276014101900001"


@pytest.fixture
def vault() -> Vault:
    return Vault(bytes(range(32)))


def test_a_sealed_number_opens_again_and_is_not_readable(vault: Vault) -> None:
    sealed = vault.seal(NIK, "visitors.identity", ROW)
    assert sealed is not None
    assert NIK.encode() not in sealed
    assert vault.open(sealed, "visitors.identity", ROW) == NIK


def test_the_same_number_is_sealed_differently_each_time(vault: Vault) -> None:
    assert vault.seal(NIK, "t.c", ROW) != vault.seal(NIK, "t.c", ROW)


@pytest.mark.parametrize(("place", "row"), [("visitors.phone", ROW), ("t.c", UUID(int=2))])
def test_a_number_moved_to_another_place_does_not_open(vault: Vault, place: str, row: UUID) -> None:
    with pytest.raises(InvalidTag):
        vault.open(vault.seal(NIK, "t.c", ROW), place, row)


def test_another_office_key_opens_nothing_and_shows_another_fingerprint(vault: Vault) -> None:
    other = Vault(bytes(32))
    assert other.fingerprint != vault.fingerprint
    with pytest.raises(InvalidTag):
        other.open(vault.seal(NIK, "t.c", ROW), "t.c", ROW)


def test_equal_numbers_meet_in_the_index_only_within_their_kind(vault: Vault) -> None:
    assert vault.index(NIK, "nik") == vault.index(NIK, "nik")
    assert vault.index(NIK, "nik") != vault.index(NIK, "npwp")
    assert vault.index(NIK, "nik") != Vault(bytes(32)).index(NIK, "nik")


def test_an_absent_number_stays_absent(vault: Vault) -> None:
    assert vault.seal("", "t.c", ROW) is None
    assert vault.index("", "nik") is None
    assert vault.open(None, "t.c", ROW) == ""
