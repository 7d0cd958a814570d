"""A backup holds the whole office, is made while others work, and becomes an office again."""

from pathlib import Path

import pytest
from sqlalchemy import Select, Table, select, text

from db.__main__ import main
from db.backup import back_up, restore, verify
from db.base import Base
from db.engine import Database, connect
from db.errors import DatabaseRefused
from db.migrate import upgrade
from shared.actors import new_request
from shared.office import Office, open_office
from tests.support.offices import Originals, Place, seated, take_ticket

Rows = dict[str, list[tuple[object, ...]]]


def rows_of(database: Database) -> Rows:
    with database.reading() as session:
        return {
            table.name: [tuple(row) for row in session.execute(_ordered(table))]
            for table in Base.metadata.sorted_tables
        }


def _ordered(table: Table) -> Select[tuple[object, ...]]:
    return select(table).order_by(*table.primary_key.columns)


def work_a_morning(office: Office) -> None:
    siti = seated(office, "siti", 1)
    for _visitor in range(3):
        take_ticket(office, "1a")
    called = office.queueing.call_next(siti, new_request())
    assert called is not None
    office.queueing.begin(called.id, siti, new_request())
    office.verification.open(called.id, siti, new_request())


def test_a_backup_holds_every_row(office: Office, tmp_path: Path) -> None:
    work_a_morning(office)
    made = back_up(office.database, tmp_path / "cadangan" / "hari.db")
    copy = connect(f"sqlite:///{made.file}")
    assert rows_of(copy) == rows_of(office.database)
    copy.close()
    assert made.journal_number == verify(made.file)
    assert made.file.stat().st_mode & 0o077 == 0, "names are in it"
    assert [path.name for path in made.file.parent.iterdir()] == ["hari.db"]


def test_a_restored_office_goes_on_with_its_numbers(
    place: Place, originals: Originals, tmp_path: Path
) -> None:
    office = place.open()
    work_a_morning(office)
    made = back_up(office.database, tmp_path / "hari.db")
    url = originals.empty(office.database.url.get_backend_name(), tmp_path)
    restore(made.file, url)
    again = open_office(url, place.key_file, place.clock)
    assert rows_of(again.database) == rows_of(office.database)
    assert take_ticket(again, "1a").label == "A-004"
    siti = seated(again, "siti", 1)
    first = again.queueing.line(siti).current
    assert first is not None
    again.queueing.finish(first.id, siti, new_request())
    assert again.queueing.call_next(siti, new_request()) is not None
    again.close()


def test_a_backup_without_the_last_action_is_refused(office: Office, tmp_path: Path) -> None:
    work_a_morning(office)
    file = tmp_path / "hari.db"
    last = back_up(office.database, tmp_path / "early.db").journal_number
    with pytest.raises(DatabaseRefused, match="tidak utuh"):
        back_up(office.database, file, at_least=last + 1)
    assert not file.exists()


def test_a_damaged_backup_is_refused(sqlite_office: Office, tmp_path: Path) -> None:
    work_a_morning(sqlite_office)
    made = back_up(sqlite_office.database, tmp_path / "hari.db")
    damaged = connect(f"sqlite:///{made.file}")
    with damaged.engine.connect() as connection:
        connection.exec_driver_sql("ROLLBACK")
        connection.exec_driver_sql("PRAGMA foreign_keys=OFF")
        connection.execute(text("DELETE FROM visitors"))
        connection.commit()
    damaged.close()
    with pytest.raises(DatabaseRefused, match="tidak utuh"):
        verify(made.file)


def test_an_earlier_backup_stays_when_a_new_one_fails(
    sqlite_office: Office, tmp_path: Path
) -> None:
    file = tmp_path / "hari.db"
    back_up(sqlite_office.database, file)
    before = file.read_bytes()
    with pytest.raises(DatabaseRefused):
        back_up(sqlite_office.database, file, at_least=10**9)
    assert file.read_bytes() == before


def test_nothing_is_restored_over_an_office(sqlite_office: Office, tmp_path: Path) -> None:
    made = back_up(sqlite_office.database, tmp_path / "hari.db")
    with pytest.raises(DatabaseRefused, match="kosong"):
        restore(made.file, str(sqlite_office.database.url))


def test_an_interrupted_restore_can_be_done_again(
    place: Place, originals: Originals, tmp_path: Path
) -> None:
    office = place.open()
    work_a_morning(office)
    made = back_up(office.database, tmp_path / "hari.db")
    url = originals.empty(office.database.url.get_backend_name(), tmp_path)
    half_done = connect(url)
    upgrade(half_done)
    restore(made.file, url)
    assert rows_of(half_done) == rows_of(office.database)
    half_done.close()


def test_a_folder_that_cannot_be_written_is_named(sqlite_office: Office, tmp_path: Path) -> None:
    (tmp_path / "berkas").write_text("bukan folder")
    with pytest.raises(DatabaseRefused, match="berkas"):
        back_up(sqlite_office.database, tmp_path / "berkas" / "hari.db")


def test_the_command_makes_and_restores_one(
    sqlite_office: Office, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    work_a_morning(sqlite_office)
    file, url = tmp_path / "hari.db", f"sqlite:///{tmp_path / 'baru.db'}"
    assert main(["backup", "--url", str(sqlite_office.database.url), "--file", str(file)]) == 0
    assert main(["restore", "--file", str(file), "--url", url]) == 0
    assert "Cadangan utuh" in capsys.readouterr().out
    restored = connect(url)
    assert rows_of(restored) == rows_of(sqlite_office.database)
    restored.close()
