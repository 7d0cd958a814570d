"""Opening a database: what is refused, and how writers take their turn."""

import threading
from pathlib import Path

import pytest
from sqlalchemy import func, select, text
from sqlalchemy.exc import DBAPIError

from db.engine import (
    connect,
    make_folder,
    open_database,
    parse_url,
    refuse_affected_sqlite,
)
from db.errors import DatabaseRefused
from db.migrate import upgrade
from db.models import Setting
from db.mounts import file_system_of
from tests.support.offices import Place


@pytest.mark.parametrize("version", ["3.40.1", "3.44.5", "3.45.0", "3.50.6", "3.51.0", "3.51.2"])
def test_a_sqlite_that_may_lose_commits_is_refused(version: str) -> None:
    with pytest.raises(DatabaseRefused, match=version):
        refuse_affected_sqlite(version)


@pytest.mark.parametrize("version", ["3.44.6", "3.50.7", "3.51.3", "3.52.0", "4.0.0"])
def test_a_mended_sqlite_is_accepted(version: str) -> None:
    refuse_affected_sqlite(version)


MOUNTS = r"""
/dev/sda1 / ext4 rw 0 0
server:/export /srv nfs4 rw 0 0
//pc/data /mnt/kantor\040bersama cifs rw 0 0
//pc/data /mnt/berkas-é cifs rw 0 0
/dev/sdb1 /srv/local ext4 rw 0 0
""".strip()


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/home/x/office.db", "ext4"),
        ("/srv/office.db", "nfs4"),
        ("/srv/local/office.db", "ext4"),
        ("/srvother/office.db", "ext4"),
        ("/mnt/kantor bersama/office.db", "cifs"),
        ("/mnt/berkas-é/office.db", "cifs"),
    ],
)
def test_the_deepest_mount_decides_where_a_file_lies(path: str, kind: str) -> None:
    assert file_system_of(Path(path), MOUNTS) == kind


def test_a_database_on_a_network_share_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("db.engine.is_on_network_share", lambda path: True)
    with pytest.raises(DatabaseRefused, match="PostgreSQL"):
        connect(f"sqlite:///{tmp_path / 'office.db'}")


def test_an_empty_database_is_refused_with_the_remedy(tmp_path: Path) -> None:
    with pytest.raises(DatabaseRefused, match=r"shared\.founding"):
        open_database(f"sqlite:///{tmp_path / 'salah' / 'office.db'}")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("url", ["mysql://localhost/office", "office.db", ""])
def test_an_unknown_kind_of_database_is_refused(url: str) -> None:
    with pytest.raises(DatabaseRefused, match="postgresql://"):
        connect(url)


def test_an_unreachable_server_is_refused_without_its_password() -> None:
    with pytest.raises(DatabaseRefused, match="tidak terjangkau") as refused:
        open_database("postgresql://petugas:rahasia@127.0.0.1:1/office")
    assert "rahasia" not in str(refused.value)


def set_revision(place: Place, revision: str) -> None:
    database = connect(place.url)
    with database.writing() as session:
        session.execute(text("UPDATE alembic_version SET version_num = :v"), {"v": revision})
    database.close()


@pytest.mark.parametrize(("revision", "key"), [("9999", "newer"), ("0000", "older")])
def test_a_database_of_another_program_version_is_refused(
    place: Place, revision: str, key: str
) -> None:
    set_revision(place, revision)
    with pytest.raises(DatabaseRefused) as refused:
        open_database(place.url)
    assert refused.value.key == f"database.{key}"


def test_a_database_of_a_newer_program_is_not_touched_by_an_upgrade(place: Place) -> None:
    set_revision(place, "9999")
    database = connect(place.url)
    with pytest.raises(DatabaseRefused):
        upgrade(database)
    database.close()


def test_an_exception_undoes_the_whole_writing_transaction(place: Place) -> None:
    database = open_database(place.url)
    with pytest.raises(ZeroDivisionError), database.writing() as session:  # noqa: PT012
        session.add(Setting(name="x", value=1))
        session.flush()
        raise ZeroDivisionError
    with database.reading() as session:
        assert session.get(Setting, "x") is None
    database.close()


def test_writers_take_turns_and_each_sees_what_the_one_before_wrote(place: Place) -> None:
    database = open_database(place.url)

    def count_up() -> None:
        for _ in range(20):
            with database.writing() as session:
                row = session.get(Setting, "count")
                value = row.value if row else 0
                assert isinstance(value, int)
                session.merge(Setting(name="count", value=value + 1))

    writers = [threading.Thread(target=count_up) for _ in range(4)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    with database.reading() as session:
        assert session.scalar(select(Setting.value).where(Setting.name == "count")) == 80
    database.close()


def test_sqlite_commits_survive_a_power_cut_and_keep_their_references(
    sqlite_place: Place,
) -> None:
    database = open_database(sqlite_place.url)
    with database.reading() as session:
        assert session.scalar(text("PRAGMA journal_mode")) == "wal"
        assert session.scalar(text("PRAGMA synchronous")) == 2
        assert session.scalar(text("PRAGMA foreign_keys")) == 1
        refuse_affected_sqlite(str(session.scalar(select(func.sqlite_version()))))
    database.close()


def test_a_reader_sees_one_moment(place: Place) -> None:
    reader, writer = connect(place.url), connect(place.url)
    with reader.reading() as session:
        before = session.scalar(select(func.count()).select_from(Setting))
        with writer.writing() as other:
            other.add(Setting(name="baru", value=1))
        assert session.scalar(select(func.count()).select_from(Setting)) == before
    reader.close()
    writer.close()


def test_a_fault_of_the_database_names_no_visitor(place: Place) -> None:
    database = connect(place.url)
    with pytest.raises(DBAPIError) as fault, database.reading() as session:
        session.execute(text("SELECT :name FROM nowhere"), {"name": "Dewi Anggraini"})
    assert "Dewi" not in str(fault.value)
    database.close()


def test_a_file_that_is_no_database_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "office.db"
    file.write_bytes(b"no database at all " * 500)
    with pytest.raises(DatabaseRefused, match="tidak terjangkau"):
        open_database(f"sqlite:///{file}")


def test_an_address_with_a_typing_mistake_is_refused_without_its_password() -> None:
    with pytest.raises(DatabaseRefused) as refused:
        connect("postgresql//loket:rahasia@server/loket")
    assert "rahasia" not in str(refused.value)


def test_a_folder_that_cannot_be_made_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(DatabaseRefused, match="tidak terjangkau"):
        make_folder(parse_url(f"sqlite:///{tmp_path / 'file' / 'office.db'}"))
