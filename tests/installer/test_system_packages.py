"""Only what is missing is installed, and who may not install is told the exact command."""

import sys
from pathlib import Path

import pytest

from installer.console import Console
from installer.failures import SetupFailure
from installer.needs import Need, library
from installer.system_packages import Apt, choose_packages, ensure
from tests.installer.machines import SHELL_ONLY, SearchPath

NEVER = library("libthat-nobody-has.so.0", "libthat0t64", "libthat0")


def met_by(path: Path, name: str) -> Need:
    """A need met once a file exists."""
    return Need(f"{name}.so", (name,), (path / name).exists)


def apt(prefix: list[str] | None = None, program: str | None = "/usr/bin/apt-get") -> Apt:
    return Apt(program, prefix, lambda package: True)


def apt_is_not_asked() -> Apt:
    raise AssertionError("asked for apt-get although nothing is missing")


def test_nothing_missing_costs_no_look_at_apt(console: Console, tmp_path: Path) -> None:
    (tmp_path / "libx0").touch()
    ensure((met_by(tmp_path, "libx0"),), console, apt_is_not_asked)


@SHELL_ONLY
def test_root_installs_just_what_is_missing(
    console: Console, tmp_path: Path, search_path: SearchPath
) -> None:
    (tmp_path / "libhere0").touch()
    search_path.add("apt-get", f'touch "{tmp_path}/libgone0"')
    needs = (met_by(tmp_path, "libhere0"), met_by(tmp_path, "libgone0"))
    ensure(needs, console, lambda: apt(prefix=[]))
    update, install = search_path.calls("apt-get")
    assert update.endswith("update")
    assert install.endswith("install -y --no-install-recommends libgone0")


@SHELL_ONLY
def test_a_failed_update_of_the_lists_does_not_stop_the_installation(
    console: Console, tmp_path: Path, search_path: SearchPath
) -> None:
    script = f'case "$*" in *update) exit 100;; esac; touch "{tmp_path}/libgone0"'
    search_path.add("apt-get", script)
    ensure((met_by(tmp_path, "libgone0"),), console, lambda: apt(prefix=[]))


@SHELL_ONLY
def test_no_network_is_seen_in_the_update_though_only_the_installation_fails(
    console: Console, search_path: SearchPath
) -> None:
    script = """case "$*" in *update) echo "W: Temporary failure resolving 'deb'"; exit 0;; esac
        echo 'E: Unable to locate package libthat0'; exit 100"""
    search_path.add("apt-get", script)
    with pytest.raises(SetupFailure, match="internet"):
        ensure((NEVER,), console, lambda: apt(prefix=[]))


@SHELL_ONLY
def test_an_installation_that_did_not_help_is_not_called_done(
    console: Console, search_path: SearchPath
) -> None:
    search_path.add("apt-get", "exit 0")
    with pytest.raises(SetupFailure, match="libthat-nobody-has"):
        ensure((NEVER,), console, lambda: apt(prefix=[]))


def test_without_rights_the_exact_command_is_told(console: Console) -> None:
    with pytest.raises(SetupFailure, match=r"sudo apt-get install -y libthat0$"):
        ensure((NEVER,), console, lambda: apt(prefix=None))


def test_without_apt_the_missing_things_are_named(console: Console) -> None:
    with pytest.raises(SetupFailure, match="libthat-nobody-has") as failure:
        ensure((NEVER,), console, lambda: apt(prefix=[], program=None))
    assert "apt-get" not in str(failure.value)


def test_sudo_stands_before_the_whole_command() -> None:
    command = apt(prefix=["sudo", "-n"]).install(["libx0"])
    assert command[:5] == ["sudo", "-n", "env", "DEBIAN_FRONTEND=noninteractive", "apt-get"]


def test_packages_are_chosen_by_what_this_release_knows() -> None:
    newer = library("liba.so.0", "liba0t64", "liba0")
    same_package = library("liba-extra.so.0", "liba0t64", "liba0")
    assert choose_packages((newer, same_package), lambda name: name == "liba0t64") == ["liba0t64"]
    assert choose_packages((newer, same_package), lambda name: False) == ["liba0"]


@pytest.mark.skipif(sys.platform != "linux", reason="Linux names its C library so")
def test_a_library_every_machine_has_is_recognised() -> None:
    assert library("libc.so.6", "libc6").is_met()
    assert not NEVER.is_met()
