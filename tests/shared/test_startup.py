"""How a workstation's app finds its office."""

from pathlib import Path

import pytest

from shared import settings
from shared.startup import CannotStart, open_workstation
from tests.support.offices import Place


def write_settings(place: Place, key_file: Path) -> Path:
    file = key_file.parent / "here.toml"
    file.write_text(f'[database]\nurl = "{place.url}"\nkey_file = "{key_file}"\n')
    return file


def test_the_office_that_the_settings_name_is_opened(sqlite_place: Place) -> None:
    read, office = open_workstation(write_settings(sqlite_place, sqlite_place.key_file), "Kiosk 1")
    try:
        assert read.database_url == sqlite_place.url
        assert office.catalogue.office.short_name == "LPSE Kota Depok"
    finally:
        office.close()


def test_a_missing_key_is_told_with_its_remedy(sqlite_place: Place, tmp_path: Path) -> None:
    with pytest.raises(CannotStart, match="db key import"):
        open_workstation(write_settings(sqlite_place, tmp_path / "lain.key"), "Kiosk 1")


def test_an_office_that_was_never_founded_is_told(tmp_path: Path) -> None:
    place = Place(f"sqlite:///{tmp_path / 'kosong.db'}", tmp_path / "kantor.key", None)  # type: ignore[arg-type]
    with pytest.raises(CannotStart):
        open_workstation(write_settings(place, place.key_file), "Kiosk 1")


def test_without_settings_the_users_own_office_is_founded_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(settings, "user_config_path", lambda app: tmp_path / "config")
    monkeypatch.setattr(settings, "user_data_path", lambda app: tmp_path / "data")
    for _ in range(2):
        read, office = open_workstation(None, "Kiosk 1")
        office.close()
        assert (read.file, read.workstation) == (None, "Kiosk 1")
    assert (tmp_path / "data" / "office.db").exists()
