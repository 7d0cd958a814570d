"""The nightly job: it says what it deleted, and why it cannot."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import select, text

from db.models import JournalEntry, Setting, Visitor
from shared.personal_data.__main__ import main
from tests.support.offices import MONDAY, Place, take_ticket


def settings_of(place: Place, folder: Path, key_file: Path) -> Path:
    written = folder / "kantor.toml"
    later, now = (MONDAY + timedelta(days=400)).isoformat(), datetime.now(UTC).isoformat()
    written.write_text(
        f'[database]\nurl = "{place.url}"\nkey_file = "{key_file}"\n'
        f"[simulation]\nstarts_at = {later}\nbegun_at = {now}\n",
        encoding="utf-8",
    )
    return written


def test_it_deletes_and_says_what(
    sqlite_place: Place, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    office = sqlite_place.open()
    take_ticket(office)
    with office.database.writing() as session:
        session.merge(Setting(name="keep_guestbook_months", value=1))
    settings = settings_of(sqlite_place, tmp_path, sqlite_place.key_file)
    assert main(["--settings", str(settings)]) == 0
    assert "dihapus: 1 pengunjung." in capsys.readouterr().out
    assert main(["--settings", str(settings)]) == 0
    assert "tidak ada" in capsys.readouterr().out
    with office.database.reading() as session:
        by = select(JournalEntry.workstation).where(JournalEntry.action.like("personal_data.%"))
        assert set(session.scalars(by)) == {"Tugas malam"}


def test_a_wrong_key_deletes_nothing_and_says_so(
    sqlite_place: Place, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    settings = settings_of(sqlite_place, tmp_path, tmp_path / "lain.key")
    assert main(["--settings", str(settings)]) == 2
    assert capsys.readouterr().err


def test_a_night_that_fails_deletes_nothing_and_says_so_in_a_sentence(
    sqlite_place: Place, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    office = sqlite_place.open()
    take_ticket(office)
    with office.database.writing() as session:
        session.merge(Setting(name="keep_guestbook_months", value=1))
        session.execute(text("DROP TABLE retention_runs"))
    settings = settings_of(sqlite_place, tmp_path, sqlite_place.key_file)
    assert main(["--settings", str(settings)]) == 2
    told = capsys.readouterr()
    assert not told.out
    assert "gangguan" in told.err.lower()
    assert "Traceback" not in told.err
    with office.database.reading() as session:
        assert list(session.scalars(select(Visitor.anonymised_at))) == [None]
