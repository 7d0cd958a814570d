"""What the commands decide: screen or tour, every gate tried, bundles that really start."""

import io
import os
import runpy
import sys
from pathlib import Path

import pytest

from installer import bundles, cli, commands, gates
from installer.commands import has_screen
from installer.console import Console
from installer.failures import NO_PERMISSION, SetupFailure
from installer.workshop import Workshop
from tests.installer.machines import SHELL_ONLY, SearchPath

ROOT = Path(__file__).resolve().parent.parent.parent


@pytest.mark.parametrize(
    ("platform", "environ", "expected"),
    [
        ("linux", {}, False),
        ("linux", {"DISPLAY": ""}, False),
        ("linux", {"DISPLAY": ":0"}, True),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0"}, True),
        ("win32", {}, True),
        ("darwin", {}, True),
    ],
)
def test_a_screen_is_recognised(platform: str, environ: dict[str, str], expected: bool) -> None:
    assert has_screen(platform, environ) is expected


@pytest.fixture
def workshop(tmp_path: Path, console: Console) -> Workshop:
    """A work tree whose environment's Python is the one running this test."""
    workshop = Workshop(tmp_path, console)
    workshop.environment.python.parent.mkdir(parents=True)
    workshop.environment.python.symlink_to(sys.executable)
    return workshop


def gate(name: str, code: int) -> gates.Gate:
    return gates.Gate(name, ("-c", f"open('{name}', 'w'); raise SystemExit({code})"))


@SHELL_ONLY
def test_every_gate_is_tried_and_one_failure_fails_all(
    workshop: Workshop, shown: io.StringIO
) -> None:
    assert gates.pass_all([gate("lint", 1), gate("types", 0)], workshop) == 1
    assert (workshop.root / "types").exists()
    summary = [line.split()[:2] for line in shown.getvalue().splitlines()[-2:]]
    assert summary == [["GAGAL", "lint"], ["LULUS", "types"]]


@SHELL_ONLY
def test_all_gates_passed_is_success(workshop: Workshop) -> None:
    assert gates.pass_all([gate("lint", 0), gate("types", 0)], workshop) == 0


@SHELL_ONLY
def test_what_is_started_keeps_what_the_person_has_set(
    workshop: Workshop, monkeypatch: pytest.MonkeyPatch
) -> None:
    tell = ("-c", "import os; open('seen', 'w').write(os.environ['QT_QPA_PLATFORM'])")
    monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)
    workshop.start(tell, QT_QPA_PLATFORM="offscreen")
    assert (workshop.root / "seen").read_text("utf-8") == "offscreen"
    monkeypatch.setenv("QT_QPA_PLATFORM", "xcb")
    workshop.start(tell, QT_QPA_PLATFORM="offscreen")
    assert (workshop.root / "seen").read_text("utf-8") == "xcb"


@SHELL_ONLY
def test_a_bundle_must_answer_with_its_version(search_path: SearchPath, tmp_path: Path) -> None:
    search_path.add("kiosk", "echo loket-lpse 0.1.0")
    assert bundles.started_version(tmp_path / "programs" / "kiosk") == "loket-lpse 0.1.0"


@SHELL_ONLY
@pytest.mark.parametrize("script", ["exit 0", "echo 'no module named escpos' >&2; exit 1"])
def test_a_bundle_that_does_not_start_is_no_bundle(
    search_path: SearchPath, tmp_path: Path, script: str
) -> None:
    search_path.add("kiosk", script)
    with pytest.raises(SetupFailure, match="kiosk"):
        bundles.started_version(tmp_path / "programs" / "kiosk")


def test_a_tour_that_has_nowhere_to_go_ends_before_anything_is_installed(
    workshop: Workshop, tmp_path: Path, shown: io.StringIO
) -> None:
    taken = tmp_path / "taken"
    taken.write_text("no folder", "utf-8")
    with pytest.raises(OSError, match="taken"):
        commands.tour(workshop, taken, everything=False)
    assert shown.getvalue() == ""


def test_a_bundle_carries_what_its_app_reads_from_disk() -> None:
    kiosk = {file.as_posix() for file in bundles.data_files("kiosk", ROOT)}
    assert {"kiosk/qml/Main.qml", "resources/fonts/OFL.txt", "db/migrations/env.py"} <= kiosk
    assert not any(name.startswith("counter/") or name.endswith(".pyc") for name in kiosk)


def test_the_voice_goes_as_one_folder_into_the_bundle_that_speaks() -> None:
    kiosk, counter = (bundles.pyinstaller_arguments(app, ROOT) for app in ("kiosk", "counter"))
    assert any(part.endswith("voice:resources/voice") for part in kiosk)
    assert not any("voice" in part for part in counter)
    assert sum(map(len, kiosk)) < 32_000, "the longest command that Windows starts"


def test_an_old_python_is_refused_in_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 9, 2, "final", 0))
    with pytest.raises(SystemExit, match=r"Python 3\.11 .*3\.9\.2"):
        runpy.run_module("installer", run_name="__main__")


def test_a_refused_file_ends_in_a_sentence_not_a_traceback(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refuse(workshop: Workshop, *, include_long: bool) -> int:
        raise PermissionError(13, os.strerror(13), "/srv/loket/.venv")

    monkeypatch.setattr("installer.commands.test", refuse)
    assert cli.main(["test"]) == 1
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith(NO_PERMISSION)
