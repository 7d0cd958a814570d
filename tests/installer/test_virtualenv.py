"""`.venv` is made once, kept while its lock stands, and begun afresh when cut off."""

import shutil
from pathlib import Path

import pytest

from installer.console import Console
from installer.failures import SetupFailure
from installer.virtualenv import (
    VirtualEnvironment,
    child_environment,
    create_command,
    find_uv,
    install_command,
)
from tests.installer.machines import SHELL_ONLY, SearchPath

pytestmark = SHELL_ONLY

# Does what uv would: makes an interpreter, and installs unless told to break off.
UV = """case "$1" in
venv) for folder; do :; done
    rm -rf "$folder"; mkdir -p "$folder/bin"; touch "$folder/bin/python";;
pip) [ ! -e "$(dirname "$0")/break" ] || { echo "Killed"; exit 137; };;
esac"""


@pytest.fixture
def environment(tmp_path: Path, search_path: SearchPath) -> VirtualEnvironment:
    search_path.add("uv", UV)
    locks = tmp_path / "locks"
    locks.mkdir()
    for name in ("run", "test"):
        (locks / f"{name}.txt").write_text(f"{name}==1\n", "utf-8")
    return VirtualEnvironment(tmp_path / ".venv", locks, "3.11.2")


def made(search_path: SearchPath) -> int:
    """How often an environment was made from nothing."""
    return sum(call.startswith("venv --clear") for call in search_path.calls("uv"))


def test_it_holds_a_lock_once_installed(environment: VirtualEnvironment, console: Console) -> None:
    assert not environment.holds("run")
    environment.install("run", console)
    assert environment.holds("run")
    assert not environment.holds("test")


def test_what_tests_need_includes_what_the_product_needs(
    environment: VirtualEnvironment, console: Console, search_path: SearchPath
) -> None:
    environment.install("test", console)
    assert environment.holds("run")
    environment.install("run", console)
    assert environment.holds("test")
    assert made(search_path) == 1


def test_a_changed_lock_is_installed_into_the_same_environment(
    environment: VirtualEnvironment, console: Console, search_path: SearchPath
) -> None:
    environment.install("run", console)
    (environment.locks / "run.txt").write_text("run==2\n", "utf-8")
    assert not environment.holds("run")
    environment.install("run", console)
    assert environment.holds("run")
    assert made(search_path) == 1


def test_a_set_up_cut_off_is_begun_afresh(
    environment: VirtualEnvironment, console: Console, search_path: SearchPath, tmp_path: Path
) -> None:
    environment.install("run", console)
    breaks = tmp_path / "programs" / "break"
    breaks.touch()
    with pytest.raises(SetupFailure):
        environment.install("test", console)
    assert not environment.holds("run"), "half of it may have been replaced"
    breaks.unlink()
    environment.install("run", console)
    assert environment.holds("run")
    assert made(search_path) == 2


@pytest.mark.parametrize(
    "stamp",
    [
        *("", "{", "[]"),
        '{"version": 1, "python": "3.11.2"}',
        '{"version": 0, "python": "3.11.2", "locks": {}}',
    ],
)
def test_a_damaged_or_foreign_stamp_counts_for_nothing(
    environment: VirtualEnvironment, console: Console, stamp: str
) -> None:
    environment.install("run", console)
    next(environment.folder.glob("*.json")).write_text(stamp, "utf-8")
    assert not environment.holds("run")


def test_another_python_or_a_missing_interpreter_counts_for_nothing(
    environment: VirtualEnvironment, console: Console
) -> None:
    environment.install("run", console)
    other = VirtualEnvironment(environment.folder, environment.locks, "3.12.0")
    assert not other.holds("run")
    environment.python.unlink()
    assert not environment.holds("run")


def test_too_little_space_is_said_before_anything_is_made(
    environment: VirtualEnvironment, console: Console, monkeypatch: pytest.MonkeyPatch
) -> None:
    usage = shutil.disk_usage(environment.locks)
    monkeypatch.setattr(shutil, "disk_usage", lambda path: usage._replace(free=300_000_000))
    with pytest.raises(SetupFailure, match=r"0\.8 GB.*tersisa 0\.3 GB"):
        environment.install("run", console)
    assert not environment.folder.exists()


def test_a_broken_uv_is_not_used(search_path: SearchPath) -> None:
    search_path.add("uv", "exit 127")
    assert find_uv() is None
    search_path.add("uv", "exit 0")
    assert find_uv() is not None


@pytest.mark.parametrize("uv", [None, "/usr/bin/uv"])
def test_only_locked_wheels_with_their_bytecode_are_installed(uv: str | None) -> None:
    command = install_command(uv, Path(".venv/bin/python"), Path("run.txt"))
    assert {"--require-hashes", "--only-binary"} <= set(command)
    assert {"--compile", "--compile-bytecode"} & set(command)
    assert "--clear" in create_command(uv, Path(".venv"))


def test_children_write_bytecode_and_speak_utf8(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    monkeypatch.setenv("PYTHONPATH", "/elsewhere")
    monkeypatch.setenv("LC_ALL", "C")
    env = child_environment()
    assert "PYTHONDONTWRITEBYTECODE" not in env
    assert "PYTHONPATH" not in env
    assert env["LC_ALL"] == "C.UTF-8"
