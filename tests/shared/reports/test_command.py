"""`python -m shared.reports`: what a scheduler gets, without a window."""

import os
import re
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import update

from db.models import Request
from shared.actors import new_request
from shared.catalogue import Channel
from shared.reports.__main__ import main
from shared.reports.files import make_ready, write
from shared.requests.form import RequestForm
from tests.support.offices import ANSWERS, Place, seated

TOP = Path(__file__).parents[3]


@pytest.fixture
def settings(sqlite_place: Place, tmp_path: Path) -> str:
    """A workstation at half past nine on the first of December."""
    file = tmp_path / "jadwal.toml"
    file.write_text(
        f'[database]\nurl = "{sqlite_place.url}"\nkey_file = "{sqlite_place.key_file}"\n'
        f"[simulation]\nstarts_at = 2026-12-01T09:30:00+07:00\nbegun_at = {datetime.now(UTC)}\n"
    )
    return str(file)


def made(capsys: pytest.CaptureFixture[str]) -> list[str]:
    """The names of the files that were printed, which are all there."""
    files = [Path(line) for line in capsys.readouterr().out.splitlines()]
    assert all(file.is_file() for file in files)
    return [file.name for file in files]


def test_all_reports_of_a_month_are_made_and_named(
    settings: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "baru" / "laporan"
    assert main(["--settings", settings, "--month", "2026-11", "--out", str(out)]) == 0
    names = made(capsys)
    assert len(names) == 18 == len(set(names)) == len(list(out.iterdir()))
    assert all("2026-11" in name for name in names)


@pytest.mark.parametrize(
    ("option", "period"),
    [("--quarter", "2026-Q3"), ("--semester", "2026-S1"), ("--year", "2025")],
)
def test_other_periods_and_single_files_can_be_asked_for(
    settings: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], option: str, period: str
) -> None:
    only = ["--only", "ruang", "--only", "tamu", "--format", "xlsx"]
    asked = ["--settings", settings, option, period, "--out", str(tmp_path), *only]
    assert main(asked) == 0
    names = made(capsys)
    assert len(names) == 2
    assert all(name.endswith(f"{period}.xlsx") for name in names)


def test_without_a_period_it_is_the_month_that_has_ended(
    settings: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = ["--settings", settings, "--out", str(tmp_path), "--only", "tamu", "--format", "pdf"]
    assert main(asked) == 0
    (name,) = made(capsys)
    assert name.endswith("2026-11.pdf")


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        (["--month", "2026-13"], "Periode itu tidak dikenal"),
        (["--month", "2026-Q4"], "Periode itu tidak dikenal"),
        (["--year", "2099"], "belum dimulai"),
    ],
)
def test_what_cannot_be_made_is_told(
    settings: str,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    asked: list[str],
    words: str,
) -> None:
    out = tmp_path / "laporan"
    assert main(["--settings", settings, "--out", str(out), *asked]) == 2
    assert words in capsys.readouterr().err
    assert not out.exists()


def test_a_report_that_fails_is_told_with_a_code_and_the_others_are_made(
    settings: str,
    sqlite_place: Place,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    caplog: pytest.LogCaptureFixture,
) -> None:
    """A damaged row stands for a fault that nobody foresaw."""
    office = sqlite_place.open()
    form = RequestForm("1c", Channel.EMAIL, "Budi", "Dinas PU", "budi@depok.go.id", ANSWERS["1c"])
    office.requests.record(form, seated(office, "kepala", 2), new_request())
    with office.database.writing() as session:
        session.execute(update(Request).values(contact_sealed=b"rusak"))
    out = tmp_path / "laporan"
    asked = ["--settings", settings, "--month", "2026-11", "--out", str(out), "--format", "xlsx"]
    assert main([*asked, "--only", "permintaan"]) == 2
    assert not list(out.iterdir())
    capsys.readouterr()
    caplog.clear()
    assert main([*asked, "--only", "permintaan", "--only", "tamu", "--only", "skm"]) == 1
    said = capsys.readouterr()
    assert [Path(line).name for line in said.out.splitlines()] == [
        "buku-tamu-2026-11.xlsx",
        "skm-2026-11.xlsx",
    ]
    assert len(list(out.iterdir())) == 2
    told = re.fullmatch(r"Register permintaan: Terjadi gangguan \(kode (\w+)\)\. .*\n", said.err)
    assert told and f"fault {told[1]}" in caplog.text
    assert "Traceback" in caplog.text


def take_away(office: Place) -> None:
    """The office's file goes, as when the folder it is shared from is no longer there."""
    file = Path(office.url.removeprefix("sqlite:///"))
    file.rename(file.with_suffix(".pergi"))


def test_without_its_database_it_stops_and_says_so_once(
    settings: str,
    sqlite_place: Place,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    out = tmp_path / "laporan"
    asked = ["--settings", settings, "--month", "2026-11", "--out", str(out), "--format", "xlsx"]

    def write_and_lose(*report: Any) -> tuple[Path, ...]:
        files = write(*report)
        take_away(sqlite_place)
        return files

    monkeypatch.setattr("shared.reports.__main__.write", write_and_lose)
    assert main([*asked, "--only", "tamu", "--only", "skm", "--only", "harian"]) == 1
    said = capsys.readouterr()
    assert [Path(line).name for line in said.out.splitlines()] == ["buku-tamu-2026-11.xlsx"]
    assert said.err.startswith("Sambungan ke data kantor terputus.")
    assert len(said.err.splitlines()) == 1


def test_a_database_lost_before_the_first_report_leaves_nothing(
    settings: str,
    sqlite_place: Place,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def lose_and_make_ready(folder: Path) -> None:
        take_away(sqlite_place)
        make_ready(folder)

    monkeypatch.setattr("shared.reports.__main__.make_ready", lose_and_make_ready)
    out = tmp_path / "laporan"
    assert main(["--settings", settings, "--month", "2026-11", "--out", str(out)]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith("Sambungan ke data kantor terputus.")
    assert len(said.err.splitlines()) == 1
    assert not list(out.iterdir())


def test_a_file_that_is_in_the_way_costs_only_itself(
    settings: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    blocked = tmp_path / "buku-tamu-2026-11.pdf"
    blocked.mkdir()
    asked = ["--settings", settings, "--month", "2026-11", "--out", str(tmp_path)]
    assert main([*asked, "--only", "tamu", "--only", "skm"]) == 1
    said = capsys.readouterr()
    assert [Path(line).name for line in said.out.splitlines()] == [
        "buku-tamu-2026-11.xlsx",
        "skm-2026-11.pdf",
        "skm-2026-11.xlsx",
    ]
    assert said.err.startswith(f"Buku tamu (PDF): Berkas {blocked} tidak dapat ditulis")
    assert len(said.err.splitlines()) == 1


@pytest.mark.parametrize("place", ["berkas", "berkas/laporan", "x" * 300])
def test_a_folder_that_cannot_be_written_is_told_once(
    settings: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], place: str
) -> None:
    (tmp_path / "berkas").write_text("bukan folder")
    out = tmp_path / place
    assert main(["--settings", settings, "--month", "2026-11", "--out", str(out)]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith(f"Folder {out} tidak dapat ditulisi: ")
    assert len(said.err.splitlines()) == 1


def test_an_empty_folder_name_is_refused(settings: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A scheduler's unset variable must not put registers wherever it happens to stand."""
    with pytest.raises(SystemExit):
        main(["--settings", settings, "--month", "2026-11", "--out", "", "--only", "skm"])
    assert "tulis nama foldernya" in capsys.readouterr().err


def test_an_office_that_cannot_be_opened_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    missing = str(tmp_path / "tidak-ada.toml")
    assert main(["--settings", missing, "--out", str(tmp_path)]) == 2
    assert missing in capsys.readouterr().err


def test_it_needs_no_screen_and_no_qt(settings: str, tmp_path: Path) -> None:
    """A server has neither: the command works although Qt cannot be imported at all."""
    code = (
        "import sys; sys.modules['PySide6'] = None\n"
        "from shared.reports.__main__ import main\n"
        "sys.exit(main(sys.argv[1:]))"
    )
    asked = ["--settings", settings, "--month", "2026-11", "--out", str(tmp_path / "laporan")]
    words = [sys.executable, "-c", code, *asked, "--only", "monitoring"]
    bare = {key: value for key, value in os.environ.items() if not key.startswith("QT_")}
    done = subprocess.run(words, cwd=TOP, env=bare, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert len(done.stdout.splitlines()) == 2
