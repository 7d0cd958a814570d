"""Founding an office: whole or not at all, once, and finished after an interruption."""

from pathlib import Path

import pytest
from sqlalchemy import func, select

from db.engine import connect
from db.errors import DatabaseRefused
from db.migrate import upgrade
from db.models import CatalogueVersion, Counter, Holiday
from db.office_key import make_key
from shared import founding
from shared.clock import SettableClock
from shared.founding import found_office, is_founded, main, place_computers
from shared.office import open_office
from tests.support.offices import MONDAY, Place


@pytest.fixture
def site(tmp_path: Path) -> Place:
    """Where an office is to be founded: nothing is there yet."""
    return Place(
        f"sqlite:///{tmp_path / 'baru' / 'office.db'}", tmp_path / "office.key",
        SettableClock(MONDAY),
    )  # fmt: skip


def found(site: Place) -> None:
    found_office(site.url, site.key_file, site.clock)


def test_a_new_office_has_catalogue_holidays_and_a_counter_for_everything(site: Place) -> None:
    found(site)
    office = open_office(site.url, site.key_file, site.clock)
    assert not office.demonstration
    assert not office.staff.has_officers()
    [counter] = office.staff.counters()
    assert counter.services == {service.code for service in office.catalogue.services}
    with office.database.reading() as session:
        years = {day.year for day in session.scalars(select(Holiday.day))}
        assert session.scalars(select(CatalogueVersion.source)).one() == office.catalogue.source
    assert {2026, 2027} <= years
    office.close()


def test_founding_twice_changes_nothing(site: Place) -> None:
    found(site)
    key = site.key_file.read_bytes()
    found(site)
    assert site.key_file.read_bytes() == key
    database = connect(site.url)
    with database.reading() as session:
        assert session.scalar(select(func.count()).select_from(Counter)) == 1
    database.close()


def test_computers_are_added_up_to_the_number_and_never_taken_away(site: Place) -> None:
    found(site)
    for count in (6, 6, 2):
        place_computers(site.url, count)
    office = open_office(site.url, site.key_file, site.clock)
    places = office.bidding_room.places()
    office.close()
    assert [(p.name, p.row, p.column) for p in places][3:] == [
        ("PC 4", 0, 3), ("PC 5", 1, 0), ("PC 6", 1, 1),
    ]  # fmt: skip


def test_an_interrupted_founding_leaves_no_office_and_is_finished_by_the_next(
    site: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    def crash(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as interrupted:
        interrupted.setattr(founding, "_write_holidays", crash)
        with pytest.raises(KeyboardInterrupt):
            found(site)
    assert not is_founded(site.url)
    key = site.key_file.read_bytes()
    found(site)
    assert is_founded(site.url)
    assert site.key_file.read_bytes() == key


def test_tables_without_an_office_are_told_as_such(site: Place) -> None:
    database = connect(site.url)
    Path(str(database.url.database)).parent.mkdir()
    upgrade(database)
    database.close()
    make_key(site.key_file)
    assert not is_founded(site.url)
    with pytest.raises(DatabaseRefused, match="belum berisi kantor"):
        open_office(site.url, site.key_file, site.clock)


def test_another_offices_key_is_refused(place: Place, tmp_path: Path) -> None:
    make_key(tmp_path / "lain.key")
    with pytest.raises(DatabaseRefused, match="bukan kunci basis data ini"):
        open_office(place.url, tmp_path / "lain.key", place.clock)


def test_the_command_founds_for_a_workstations_settings_and_checks_its_key(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "settings.toml"
    file.write_text('[database]\nurl = "sqlite:///office.db"\nkey_file = "office.key"\n')
    assert main(["--settings", str(file)]) == 0
    assert "Kantor siap" in capsys.readouterr().out
    (tmp_path / "office.key").unlink()
    assert main(["--settings", str(file)]) == 2
    assert "key import" in capsys.readouterr().err


def test_a_catalogue_with_mistakes_founds_nothing(tmp_path: Path) -> None:
    file, catalogue = tmp_path / "settings.toml", tmp_path / "katalog.toml"
    file.write_text('[database]\nurl = "sqlite:///office.db"\nkey_file = "office.key"\n')
    catalogue.write_text('version = ""\n')
    assert main(["--settings", str(file), "--catalogue", str(catalogue)]) == 2
    assert not (tmp_path / "office.db").exists()
